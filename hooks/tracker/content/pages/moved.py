"""`former` above a page -> the addresses that the page had before, and whatever keeps one of them from
leading on.

An old address is named by the path the page had, the same in both languages. It leads straight to a page that
is there, so no old address leads to another old one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.content.pages.front_matter import listed_above, page_settings
from tracker.content.pages.layout import HOME, is_plain
from tracker.content.pages.markup import Page
from tracker.content.pages.prose import paragraphs
from tracker.content.problems.problem import Problem
from tracker.facts.model import Tracker
from tracker.facts.values import Lang

FORMER = "former"
"""The key above a page."""
LONGEST_WORDS = 90
"""How much of a paragraph is enough to know it by."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A page that had another address before: both paths, and in each language its title and its places."""

    old: str
    new: str
    titles: dict[Lang, str]
    places: dict[Lang, tuple[tuple[str, str], ...]]
    """The ids of its headings and paragraphs, each with the words it begins with."""


def moved_pages_of(pages: dict[str, dict[str, Page]]) -> Iterator[Moved]:
    """Yield every old address of the pages, which have no mistakes."""
    for path, page in next(iter(pages.values())).items():
        if old := listed_above(page.text, FORMER):
            twins = {lang: found[path] for lang, found in pages.items()}
            titles = {lang: str(page_settings(twin.text)["title"]) for lang, twin in twins.items()}
            places = {lang: tuple(_places(twin)) for lang, twin in twins.items()}
            for name, _ in old:
                yield Moved(name, path, titles, places)


def _places(page: Page) -> Iterator[tuple[str, str]]:
    for paragraph in paragraphs(page):
        if not paragraph.id.startswith("^"):  # a footnote is found from its paragraph
            yield paragraph.id, _words(paragraph.text)


def _words(text: str) -> str:
    """Return what a paragraph of Markdown begins with, as words alone."""
    text = re.sub(r"\[\^[^\]]*\]|\{:?[^{}]*\}|^\s*(?:#+|>|[-*] |\d+\. )", "", text, flags=re.MULTILINE)
    text = re.sub(r"!?\[([^\]]*)\]\([^()]*\)", r"\1", text)
    words = " ".join(re.sub(r"<[^<>]*>|[*`\\|]", "", text).split())
    return words if len(words) <= LONGEST_WORDS else f"{words[:LONGEST_WORDS].rsplit(' ', 1)[0]} …"


def former_mistakes(pages: dict[str, dict[str, Page]], tracker: Tracker) -> Iterator[Problem]:
    """Yield the former addresses of pages that are no addresses of a page, that lead to something else too,
    or that one language alone names.
    """
    taken = {f"targets/{name}": "" for target in tracker.targets for name in (target.id, *target.former)}
    for lang, own in pages.items():
        here = {_address(path): page.file for path, page in own.items()} | taken
        seen: dict[str, str] = {}
        for path, page in own.items():
            for found, mark in listed_above(page.text, FORMER):
                at = _address(found)
                top = found.split("/", maxsplit=1)[0].removesuffix(".md")
                if not found.endswith(".md") or not is_plain(found):
                    right = f"{found.strip('/').removesuffix('.md').removesuffix('.html').lower()}.md"
                    context = {"found": found, "right": right if is_plain(right) else "…"}
                    yield Problem(page.file, mark, "former_page_name", context)
                elif at in here or top in pages:
                    yield Problem(
                        page.file,
                        mark,
                        "former_page_in_use",
                        {"found": found, "other": here.get(at) or f"{at}/"},
                    )
                elif at in seen:
                    yield Problem(page.file, mark, "former_page_twice", {"found": found, "other": seen[at]})
                seen.setdefault(at, f"{page.file}:{mark.line}")
            yield from _in_one_language(pages, lang, path, page)


def _in_one_language(
    pages: dict[str, dict[str, Page]], lang: Lang, path: str, page: Page
) -> Iterator[Problem]:
    """Yield each former address that the page's twin does not name: that of the twin was given up too."""
    other = next(each for each in pages if each != lang)
    twin = pages[other].get(path)
    there = [name for name, _ in listed_above(twin.text, FORMER)] if twin else []
    own = [name for name, _ in listed_above(page.text, FORMER)]
    for found, mark in listed_above(page.text, FORMER):
        if twin and found not in there:
            context = {"found": found, "other": twin.file, "list": ", ".join(dict.fromkeys([*there, *own]))}
            yield Problem(page.file, mark, "former_page_in_one_language", context)


def _address(path: str) -> str:
    """Return where a page stands by its path in the folder of a language; the page of a folder stands at the
    folder.
    """
    folder, _, name = path.removesuffix(".md").rpartition("/")
    return folder if name in HOME else f"{folder}/{name}".strip("/")
