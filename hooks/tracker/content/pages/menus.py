"""The `nav` of both languages + the pages there are -> what does not hold between them.

MkDocs looks at one language after the other, and `make build` is quiet about what it finds; a page that is in
one menu only is nothing to it at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tracker.content.pages.layout import is_plain
from tracker.content.parsing.configuration import Findings, is_empty, place, seen, value
from tracker.content.parsing.folders import leads_to, shown_path
from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import Mark, did_you_mean
from tracker.facts.values import Lang, other
from tracker.language.rules import language_name

ELSEWHERE = re.compile(r"https?://\S+")
"""An address that a menu may lead to; no file is looked for."""
MARKUP = re.compile("[<>]")
"""What the theme would print as code in the name of a page."""
LEFT_TO_MKDOCS = ("not_in_nav", "exclude_docs", "draft_docs")
"""Patterns of pages that need no menu. Where one of them is set, pages in no menu are not looked for."""


BOTH = 2
"""How many menus there are, one a language."""


class MenuEntry(NamedTuple):
    """A page that a menu names, by its path in the folder of its language."""

    path: str
    mark: Mark
    typed: str


def check_menus(root: Node, languages: Mapping[Lang, Node], docs: Path, found: Findings) -> None:
    """Note what is wrong with the menus: a page that is not there, that is in one of the two only, or in
    none.

    `root` is the whole configuration and `languages` the part of it that is about each language; `docs` the
    folder of the pages. The menu of the first language may stand at the top. Programmes without menus show
    every page.
    """
    owners = {lang: node for lang, node in languages.items() if not is_empty(node.child("nav"))}
    if not is_empty(root.child("nav")):
        owners.setdefault(next(iter(languages), ""), root)
    if not owners or len(languages) < BOTH:
        return
    if len(owners) < BOTH:
        ((lang, owner),) = owners.items()
        beside = other(lang, tuple(languages))
        found.problem(
            "setting_nav_language",
            place(owner, "nav"),
            found=lang,
            bang=language_name(lang, "vi"),
            kia=language_name(beside, "vi"),
            language=language_name(lang, "en"),
            other=language_name(beside, "en"),
        )
        return
    pages = {lang: _pages(docs / lang) for lang in languages}
    menus: dict[Lang, list[MenuEntry]] = {}
    meant: dict[Lang, set[str]] = {lang: set() for lang in languages}
    for lang, owner in owners.items():
        nav = owner.child("nav")
        assert nav is not None
        if nav.items is None:
            found.problem("not_list", nav.mark, found=seen(nav))
            return
        menus[lang] = [_inside(entry, lang, pages[lang]) for entry in _entries(nav, found)]
        meant[lang] = set(_pages_not_there(menus[lang], lang, pages[lang], docs, found))
    _check_repeated(menus, found)
    _check_twins(menus, pages, meant, found)
    _check_elsewhere(menus, pages, docs, found)
    _check_order(menus, pages, found)
    if not any(root.child(key) for key in LEFT_TO_MKDOCS):
        _check_omitted(root, owners[next(iter(languages))], menus, pages, meant, found)


def _pages(folder: Path) -> set[str]:
    paths = {path.relative_to(folder).as_posix() for path in folder.rglob("*.md") if path.is_file()}
    return {path for path in paths if is_plain(path)}  # another name is told at its file


def _entries(nav: Node, found: Findings) -> Iterator[MenuEntry]:
    """Yield every page that a menu names, those under a heading as well."""
    for item in nav.items or []:
        if item.leaf is not None:
            yield MenuEntry(str(item.leaf), item.mark, str(item.leaf))
        elif item.entries is None:
            found.problem("not_mapping", item.mark, found=seen(item))
        for title, child in (item.entries or {}).items():
            if MARKUP.search(title):
                found.problem("setting_markup", item.key_marks[title], found=title, sample="")
            if child.items is not None:
                yield from _entries(child, found)
            elif child.leaf is None:
                found.problem("not_a_value" if child.entries else "empty", item.key_marks[title])
            else:
                yield MenuEntry(str(child.leaf), child.mark, str(child.leaf))


def _inside(entry: MenuEntry, lang: Lang, pages: set[str]) -> MenuEntry:
    """Return an entry by its path in the folder of its language, which MkDocs lets a menu name or
    leave out.
    """
    short = entry.path.removeprefix(f"{lang}/")
    return entry._replace(path=short) if entry.path not in pages and short in pages else entry


def _pages_not_there(
    menu: list[MenuEntry], lang: Lang, pages: set[str], docs: Path, found: Findings
) -> Iterator[str]:
    """Note what a menu names and nobody has written; yield the pages that were meant."""
    for entry in menu:
        if entry.path in pages or _is_there(entry, docs / lang):
            continue
        # A path from the top of the repository, or with its title where a blank is missing after the colon
        bare = re.sub(r"^.*:|^.*/(?=[^/]*$)", "", entry.path)
        suggestion = bare if bare in pages else did_you_mean(entry.path, sorted(pages))
        found.problem(
            "setting_nav_page",
            entry.mark,
            found=entry.typed,
            folder=shown_path(docs / lang),
            options=sorted(pages),
            sample=f"- {_title(entry)}: {suggestion}" if suggestion else "",
        )
        if suggestion:
            yield suggestion


def _is_there(entry: MenuEntry, folder: Path) -> bool:
    """Say whether an entry leads to another site, or to a file in the folder of its language."""
    return bool(ELSEWHERE.fullmatch(entry.path)) or leads_to(folder / entry.path)


def _title(entry: MenuEntry) -> str:
    """Return the title that stands before a page in one text with it, else a blank to fill in."""
    title, colon, _ = entry.typed.partition(":")
    return title if colon and "/" not in title else "…"


def _check_twins(
    menus: Mapping[Lang, list[MenuEntry]],
    pages: Mapping[Lang, set[str]],
    meant: Mapping[Lang, set[str]],
    found: Findings,
) -> None:
    for lang, menu in menus.items():
        beside = other(lang, tuple(menus))
        there = {entry.path for entry in menus[beside]} | meant[beside]
        for entry in menu:
            if entry.path in pages[lang] and entry.path not in there:
                found.problem(
                    "setting_nav_twin",
                    entry.mark,
                    found=entry.path,
                    bang=language_name(lang, "vi"),
                    kia=language_name(beside, "vi"),
                    language=language_name(lang, "en"),
                    other=language_name(beside, "en"),
                )


def _check_repeated(menus: Mapping[Lang, list[MenuEntry]], found: Findings) -> None:
    """Note what stands in one menu twice: a page has one place there, above and below which its neighbours
    are.
    """
    for menu in menus.values():
        first: dict[str, MenuEntry] = {}
        for entry in menu:
            if first.setdefault(entry.path, entry) is not entry:
                line = first[entry.path].mark.line
                found.problem("setting_nav_twice", entry.mark, found=entry.path, line=line)


def _check_elsewhere(
    menus: Mapping[Lang, list[MenuEntry]], pages: Mapping[Lang, set[str]], docs: Path, found: Findings
) -> None:
    """Note the addresses of other sites and the files of which one menu has more than the other; an address
    may be another one in each language.
    """
    no_pages = {lang: [each for each in menu if each.path not in pages[lang]] for lang, menu in menus.items()}
    for lang, entries in no_pages.items():
        beside = other(lang, tuple(menus))
        there = {entry.path for entry in no_pages[beside]}
        alone = [entry for entry in entries if entry.path not in there and _is_there(entry, docs / lang)]
        for entry in alone[: max(len(entries) - len(there), 0)]:
            found.problem(
                "setting_nav_elsewhere",
                entry.mark,
                found=entry.path,
                bang=language_name(lang, "vi"),
                kia=language_name(beside, "vi"),
                language=language_name(lang, "en"),
                other=language_name(beside, "en"),
            )


def _check_order(menus: Mapping[Lang, list[MenuEntry]], pages: Iterable[Lang], found: Findings) -> None:
    """Warn of the first page of the second menu that stands elsewhere in the first one; pages that one
    of them lacks were told already.
    """
    first, second = pages
    shared = {entry.path for entry in menus[first]} & {entry.path for entry in menus[second]}
    ours, theirs = (_firsts(menus[lang], shared) for lang in pages)
    for entry, twin in zip(theirs, ours, strict=True):
        if entry.path != twin.path:
            found.problem(
                "setting_nav_order",
                entry.mark,
                warning=True,
                found=entry.path,
                instead=twin.path,
                bang=language_name(second, "vi"),
                kia=language_name(first, "vi"),
                language=language_name(second, "en"),
                other=language_name(first, "en"),
            )
            return


def _firsts(menu: list[MenuEntry], shared: set[str]) -> list[MenuEntry]:
    """Return the entries of shared pages, each where it is named first."""
    return list({entry.path: entry for entry in reversed(menu) if entry.path in shared}.values())[::-1]


def _check_omitted(  # noqa: PLR0913, PLR0917, what is compared with what
    root: Node,
    owner: Node,
    menus: Mapping[Lang, list[MenuEntry]],
    pages: Mapping[Lang, set[str]],
    meant: Mapping[Lang, set[str]],
    found: Findings,
) -> None:
    """Note the pages that no menu names, as strictly as `validation` asks MkDocs to: `warn` refuses them,
    since every build is strict, `info` warns of them, and `ignore` lets them be.
    """
    level = _level_of_omitted(root)
    if level == "ignore":
        return
    named = {entry.path for menu in menus.values() for entry in menu}.union(*meant.values())
    for path in sorted(set().union(*pages.values()) - named):
        found.problem("setting_nav_omitted", place(owner, "nav"), warning=level != "warn", found=path)


def _level_of_omitted(root: Node) -> object:
    """Return what `validation` says of pages in no menu; MkDocs lets it be said for menus alone as well."""
    asked = root.child("validation")
    nav = asked.child("nav") if asked else None
    for owner in (nav, asked):
        if owner and (level := owner.child("omitted_files")):
            return value(level)
    return "info"
