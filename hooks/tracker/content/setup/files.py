"""The settings that name files and folders -> the pages, the theme and its logo, the hook, the made-up
programme, the extensions of Markdown; each looked for where it is said to be.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tracker.content.pages.markup import EXTENSIONS
from tracker.content.parsing.configuration import Findings, is_empty, place, seen, value
from tracker.content.parsing.folders import DATA, DOCS, leads_to
from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import did_you_mean
from tracker.content.setup.code import HOOK, OUR_HOOK, OUR_LOGO, OVERRIDES
from tracker.content.setup.known_keys import EXAMPLES
from tracker.content.setup.look import check_picture
from tracker.content.setup.shapes import (
    items_at,
    named_at,
    no_other_keys,
    node_at,
    note_missing,
    on_one_line,
    setting_text,
)
from tracker.content.setup.spoken import check_spoken
from tracker.facts.dates import PartialDate
from tracker.facts.values import Lang

NEEDED_EXTENSION = "attr_list"


@dataclass(frozen=True, slots=True)
class MadeUpProgramme:
    """The made-up programme that the worked examples come from."""

    folder: Path
    as_of: dt.date
    """The day it is judged on."""


def read_docs(root: Node, folder: Path, found: Findings) -> Path:
    """Return the folder of the pages, which has one name everywhere."""
    docs = folder / DOCS
    named = root.child("docs_dir")
    if named and not is_empty(named) and seen(named).rstrip("/") != DOCS:
        found.problem("setting_docs_dir", named.mark, found=seen(named))
    elif not docs.is_dir():
        found.problem("setting_path", place(root, "docs_dir"), found=DOCS, sample="")
    return docs


def read_theme(root: Node, folder: Path, first: Lang, found: Findings) -> Path:
    """Return the folder of our parts of the theme."""
    node = root.child("theme")
    if node and node.leaf is not None:
        node = Node(node.mark, entries={"name": node})
    theme = node if node and node.entries is not None else Node(place(root, "theme"), entries={})
    if is_empty(theme.child("name")):
        note_missing(theme, "name", "material", found)
    elif (name := setting_text(theme, "name", found)) != "material":
        found.problem("setting_theme", node_at(theme, "name").mark, found=name)
    check_spoken(theme, first, found)
    if not (custom := setting_text(theme, "custom_dir", found)):
        note_missing(theme, "custom_dir", os.path.relpath(OVERRIDES, folder), found)
        return folder
    _path(node_at(theme, "custom_dir"), folder, Path.is_dir, found)
    return folder / custom


def read_logo(root: Node, folder: Path, docs: Path, found: Findings) -> str:
    """Return where the logo is, empty where it is ours, and look for it and for the icon of the tab."""
    theme, custom = root.child("theme"), ""
    if theme is None or theme.entries is None:
        return ""
    if (named := theme.child("custom_dir")) and named.leaf:
        custom = str(named.leaf)
    for key in ("logo", "favicon"):
        check_picture(theme, key, (folder / custom, docs), found)
    logo = theme.child("logo")
    return "" if logo is None or is_empty(logo) or seen(logo) == OUR_LOGO else seen(logo)


def check_hooks(root: Node, folder: Path, found: Findings) -> None:
    """Look for the hook that makes the pages."""
    hooks = check_paths(root, "hooks", folder, found)
    if None not in hooks and not any(path and path.resolve().parts[-2:] == OUR_HOOK for path in hooks):
        right = os.path.relpath(HOOK, folder)
        found.problem("setting_hook", place(root, "hooks"), sample=f"hooks: [{right}]")


def check_paths(root: Node, key: str, folder: Path, found: Findings) -> list[Path | None]:
    """Return the paths of a list, None for each that is not there."""
    return [_path(item, folder, Path.exists, found) for item in items_at(root, key, found)]


def read_examples(extra: Node, folder: Path, found: Findings) -> MadeUpProgramme | None:
    """Return where the worked examples come from; None where that is left empty."""
    node = extra.child("examples")
    if node is None or is_empty(node):
        return None
    if node.entries is None or any(is_empty(node.child(key)) for key in EXAMPLES):
        found.problem("setting_examples", node.mark, found=on_one_line(node), data=DATA.as_posix())
        return None
    no_other_keys(node, EXAMPLES, "examples", found)
    named, judged_on = (node_at(node, key) for key in EXAMPLES)
    made_up, day = folder / seen(named), _day(judged_on)
    if not leads_to(made_up / DATA):
        found.problem("setting_examples_folder", named.mark, found=seen(named), data=DATA.as_posix())
    if day is None:
        found.problem("setting_day", judged_on.mark, found=seen(judged_on))
        return None
    return MadeUpProgramme(made_up, day)


def read_extensions(root: Node, found: Findings) -> tuple[str, ...]:
    """Return the extensions of Markdown: those that the checks read pages with, as they read them."""
    named = named_at(root, "markdown_extensions", found)
    for extension in named:
        if extension.name not in EXTENSIONS:
            found.problem("setting_extension", extension.mark, found=extension.name, options=EXTENSIONS)
        elif extension.options and value(extension.options):
            found.problem("setting_extension_options", extension.mark, found=extension.name)
    names = tuple(extension.name for extension in named)
    if not any(name == NEEDED_EXTENSION or did_you_mean(name, [NEEDED_EXTENSION]) for name in names):
        found.problem("setting_extension_missing", place(root, "markdown_extensions"), found=NEEDED_EXTENSION)
    return names


def _path(node: Node, folder: Path, judged: Callable[[Path], bool], found: Findings) -> Path | None:
    """Return the path that is named, as seen from the configuration, or None where it is not there."""
    named = seen(node)
    if named and node.leaf is not None and leads_to(path := folder / named, judged):
        return path
    parent = named.rpartition("/")[0]
    beside = [f"{parent}/{name}" if parent else name for name in _names(folder / parent)]
    suggestion = did_you_mean(named, beside)
    found.problem("setting_path", node.mark, found=named, options=beside, sample=suggestion or "")
    return None


def _names(folder: Path) -> Iterator[str]:
    yield from sorted(path.name for path in folder.iterdir()) if leads_to(folder, Path.is_dir) else ()


def _day(node: Node) -> dt.date | None:
    """Return a full day, or None where it is none."""
    try:
        date = PartialDate.parse(seen(node))
    except ValueError:
        return None
    return date.last_day if date.is_day else None
