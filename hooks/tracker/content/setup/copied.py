"""A second programme's `mkdocs.yml` -> what in it may have been forgotten when it was copied from the first.

Whoever copies `mkdocs.yml` to the folder of another programme may leave the name or the address of the first
one in it; both sites would then be called alike, or be published at one address. Nobody can tell for sure, as
one body may give two sites the same name. So this only warns, and only where both things can be seen: the
setting is the first programme's to the letter, and the title in the data is not. The repository and the
publisher are the same by right, and an address that opens on this machine only is nobody's.
"""

from __future__ import annotations

from pathlib import Path

from tracker.content.parsing.configuration import read_configuration
from tracker.content.parsing.folders import DATA, shown_path
from tracker.content.parsing.reading import read_file
from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import Problem, Refused
from tracker.content.setup.addresses import LOCAL
from tracker.content.setup.code import CODE
from tracker.facts.values import LANGUAGES, Languages

FIRST = CODE / "mkdocs.yml"
"""The programme that came with this code."""


def left_over(
    config: Path, title: str, first: Path = FIRST, languages: Languages = LANGUAGES
) -> list[Problem]:
    """Return a warning for the name and the address in `config` that are those of the programme `first`.

    `title` is the authoritative title of the programme of `config`. There is none while both programmes have
    one title, or while the first one cannot be read: then its own check says why.
    """
    if not first.is_file() or first.samefile(config):
        return []
    file = shown_path(config)
    try:
        mine, theirs = (read_configuration(path, file, {})[0] for path in (config, first))
        alike = [(key, node) for key, node in _names(mine) if (key, node.leaf) in _texts(theirs)]
        if not alike:
            return []
        data, _ = read_file((first.parent / DATA).read_bytes(), file)
    except (Refused, OSError):
        return []
    programme = data.child("programme")
    titles = programme.child("title") if programme else None
    their_title = titles.child(languages[0]) if titles else None
    if their_title is None or not their_title.leaf or their_title.leaf == title:
        return []
    of_first = {"title": str(their_title.leaf), "other": shown_path(first)}
    return [
        Problem(
            file, node.mark, "setting_left_over", {"found": node.leaf, "key": key, **of_first}, warning=True
        )
        for key, node in alike
    ]


def _names(root: Node) -> list[tuple[str, Node]]:
    """Return the name and the address of a site, where readers can reach it."""
    named = [(key, root.child(key)) for key in ("site_name", "site_url")]
    return [(key, node) for key, node in named if node and node.leaf and not LOCAL.fullmatch(str(node.leaf))]


def _texts(root: Node) -> set[tuple[str, object]]:
    return {(key, node.leaf) for key, node in _names(root)}
