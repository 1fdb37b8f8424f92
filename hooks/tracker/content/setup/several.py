"""`extra.programmes` of a front's `mkdocs.yml` and `extra.part_of` of a programme's -> which programmes
stand on one site, and where.

The front is the small site above them. Who belongs is said twice, so that a programme opened by itself finds
what is shared, and one is held against the other.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tracker.content.parsing.configuration import Findings, is_empty, read_configuration, seen, value
from tracker.content.parsing.folders import DOCS, leads_to, shown_path
from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import Refused
from tracker.facts.dates import PartialDate
from tracker.facts.scalars import ID
from tracker.language.rules import available

PROGRAMMES, PART_OF = "programmes", "part_of"
ENTRY = ("id", "folder", "at_root", "frozen")
"""What may be said of a programme in the list."""
FRONT = "programmes/"
"""Where the front stands while a programme keeps the root of the site."""
SHARED_FILES = "shared"
"""The folder beside the front's configuration of what several programmes name."""
TAKEN = frozenset(
    {
        *("assets", "data", "docs", "embed", "files", "report", "search", SHARED_FILES, "site", "targets"),
        *("updates", FRONT.rstrip("/"), *available()),
    }
)
"""What stands at the root of a site, or beside the front's configuration, whatever its pages are called."""


class Member(NamedTuple):
    """One programme of a site of several."""

    id: str
    config: Path
    """Its `mkdocs.yml`."""
    at_root: bool = False
    """Whether it keeps the root of the site, and with it the addresses and ids of a programme alone."""
    frozen: dt.date | None = None
    """The day it is judged on for ever, where that is said."""

    @property
    def at(self) -> str:
        """Where its site stands, from the root of all: empty, or its id with a closing slash."""
        return "" if self.at_root else f"{self.id}/"

    @property
    def folder(self) -> Path:
        """The folder of its data and pages."""
        return self.config.parent


class Together(NamedTuple):
    """The programmes of one site."""

    config: Path
    """The front's `mkdocs.yml`."""
    members: tuple[Member, ...]

    @property
    def at(self) -> str:
        """Where the front stands, from the root of the site."""
        return FRONT if any(member.at_root for member in self.members) else ""

    @property
    def shared(self) -> Path:
        """The folder of what several programmes name."""
        return self.config.parent / SHARED_FILES

    def member(self, config: Path) -> Member | None:
        """Return the programme whose `mkdocs.yml` is `config`, if it is one of these."""
        here = config.resolve()
        return next((member for member in self.members if member.config.resolve() == here), None)


def read_front(extra: Node, config: Path, found: Findings) -> Together | None:
    """Return the programmes that `extra` of a front lists; None where it lists none."""
    listed = extra.child(PROGRAMMES)
    if listed is None:
        return None
    if not listed.items:
        found.problem("programmes_not_listed", listed.mark, found=seen(listed))
        return None
    members: list[Member] = []
    places: dict[str, Node] = {}
    for entry in listed.items:
        if (member := _member(entry, config.parent, found)) is None:
            continue
        mark = entry.entries["id"].mark if entry.entries else entry.mark
        if member.id in places:
            line = places[member.id].mark.line
            found.problem("programme_twice", mark, found=member.id, line=line)
        elif member.at_root and any(other.at_root for other in members):
            found.problem("programmes_at_root", mark, found=member.id)
        else:
            places[member.id] = entry
            members.append(member)
    together = Together(config, tuple(members))
    taken = names_taken(together)
    for member in members:
        if not member.at_root and member.id in taken:
            entry = places[member.id]
            mark = entry.entries["id"].mark if entry.entries else entry.mark
            found.problem("programme_id_taken", mark, found=member.id, other=taken[member.id])
    return together


def _member(entry: Node, folder: Path, found: Findings) -> Member | None:
    """Return the programme of one entry; None where it cannot be told which that is."""
    name = entry.child("id")
    if entry.entries is None or name is None or is_empty(name):
        found.problem("programme_entry", entry.mark, found=seen(entry))
        return None
    for key in entry.entries:
        if key not in ENTRY:
            mark = entry.key_marks[key]
            found.problem("setting_unknown_in", mark, found=key, where=PROGRAMMES, options=ENTRY, sample="")
    given = seen(name)
    if not ID.fullmatch(given):
        found.problem("programme_id", name.mark, found=given)
        return None
    named = entry.child("folder")
    there = seen(named) if named and not is_empty(named) else given
    config = folder / there / "mkdocs.yml"
    if not leads_to(config):
        mark = named.mark if named else name.mark
        found.problem("programme_folder", mark, found=there, file=shown_path(config))
        return None
    at_root, frozen = entry.child("at_root"), entry.child("frozen")
    if at_root and value(at_root) is not True:
        found.problem("programme_at_root", at_root.mark, found=seen(at_root))
    return Member(
        given,
        config,
        at_root=bool(at_root and value(at_root) is True),
        frozen=_frozen(frozen, found) if frozen else None,
    )


def _frozen(node: Node, found: Findings) -> dt.date | None:
    try:
        date = PartialDate.parse(seen(node))
    except ValueError:
        date = None
    if date is None or not date.is_day:
        found.problem("setting_day", node.mark, found=seen(node))
        return None
    return date.last_day


def names_taken(together: Together) -> dict[str, str]:
    """Return what stands at the root of the site beside the programmes, by name, and what it is."""
    first = next((member.config for member in together.members if member.at_root), together.config)
    pages = {
        path.stem if path.is_file() else path.name: shown_path(path)
        for lang in reversed(available())
        for path in sorted((first.parent / DOCS / lang).glob("*"))
    }
    return {**{name: f"/{name}/" for name in TAKEN}, **pages}


def read_part_of(
    extra: Node, config: Path, environment: Mapping[str, str], found: Findings
) -> Together | None:
    """Return the programmes among which the one of `config` stands; None where it stands alone."""
    node = extra.child(PART_OF)
    if node is None or is_empty(node):
        return None
    front = config.parent / seen(node)
    if not leads_to(front):
        found.problem("part_of_nothing", node.mark, found=seen(node))
        return None
    try:
        root, _ = read_configuration(front, shown_path(front), environment)
    except Refused as refused:
        found.problems += refused.problems
        return None
    of_front = Findings(shown_path(front))
    extra_of_front = root.child("extra")
    together = read_front(extra_of_front, front, of_front) if extra_of_front else None
    # What is wrong with the list is told where the list is read; a programme in it is looked for all the same
    if together is None or together.member(config) is None:
        here = shown_path(config.parent)
        found.problem("part_of_not_listed", node.mark, found=here, file=shown_path(front))
        return None
    return together


def configurations(config: Path, environment: Mapping[str, str]) -> Iterator[Path]:
    """Yield the `mkdocs.yml` of every programme of the site whose front is `config`, in their order; of a
    programme alone its own.
    """
    root, _ = read_configuration(config, shown_path(config), environment)
    extra = root.child("extra")
    together = read_front(extra, config, Findings(shown_path(config))) if extra else None
    yield from (member.config for member in together.members) if together else (config,)
