"""A site's pages -> their addresses: from its root, in full, and seen from one of them."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote, urljoin

from tracker.content.pages.layout import HOME
from tracker.content.parsing.folders import SHARED
from tracker.content.setup.asked_builds import REPORT
from tracker.facts.values import LANGUAGES, Lang, Languages

Address = Callable[[str], str | None]
"""From a page in this language, `article.md#objective-1` or `targets/ID.md`, or a file of the site,
`data/targets.csv`, to its address seen from the page being made; None if there is none.
"""
Resolve = Callable[[Lang, str], str | None]
"""From a language and an address as written in its pages to the same address seen from the page being made.
"""


def prefix(lang: Lang, languages: Languages = LANGUAGES) -> str:
    """Return what the address of every page in `lang` begins with: nothing for the first language."""
    return "" if lang == languages[0] else f"{lang}/"


def target_path(target: str) -> str:
    """Return what the page of a target is called, as if it were written under `docs/vi` and `docs/en`."""
    return f"targets/{target}.md"


def feed_path(lang: Lang, languages: Languages = LANGUAGES) -> str:
    """Return where the feed of a language stands, from the root of the site."""
    return f"{prefix(lang, languages)}updates/feed.xml"


def corrections_feed_path(lang: Lang, languages: Languages = LANGUAGES) -> str:
    """Return where the feed of corrections of a language stands, from the root of the site."""
    return f"{prefix(lang, languages)}updates/corrections.xml"


@lru_cache(maxsize=50_000)  # every page leads to most of the others
def relative(there: str, here: str) -> str:
    """Return the way from the page `here` to `there`, both given from the root of the site."""
    folder = here if here.endswith("/") else posixpath.dirname(here)
    way = posixpath.relpath(f"/{there}", f"/{folder}")
    return f"{way}/" if there.endswith("/") else way


@dataclass(frozen=True, slots=True)
class Urls:
    """The addresses of one site; every page is named by its path under `docs/vi` or `docs/en`."""

    site_url: str
    """Where the site is published, with its closing slash; empty where that is not known."""
    written: Mapping[Lang, frozenset[str]]
    """The files that editors wrote in each language: pages and what they show."""
    targets: frozenset[str]
    """The paths of the pages of targets, which every language has."""
    directories: bool = True
    """Whether a page is a folder, `targets/`, or a file, `targets.html`, for opening without a server."""
    report: bool = False
    """Whether the printed report is part of the site."""
    offline: bool = False
    """Whether a copy for reading without a server is part of the site."""
    in_front: bool = False
    """Whether a front of several programmes stands above the site, with ways to it."""

    @property
    def languages(self) -> Languages:
        """The languages of the site, the one at its root first."""
        return tuple(self.written)

    def has(self, lang: Lang, path: str) -> bool:
        """Return whether there is such a page, or such a file of an editor, in `lang`."""
        return path in self.targets or path in self.written[lang]

    def of(self, lang: Lang, path: str) -> str:
        """Return the address of a page, or of a file beside the pages, from the root of the site."""
        folder, _, name = f"{prefix(lang, self.languages)}{path}".rpartition("/")
        folder = f"{folder}/" if folder else ""
        if not name.endswith(".md"):
            return quote(f"{folder}{name}")
        stem = name.removesuffix(".md")
        if not self.directories:
            return quote(f"{folder}{'index' if stem in HOME else stem}.html")
        return quote((folder or "./") if stem in HOME else f"{folder}{stem}/")

    def file(self, lang: Lang, path: str) -> Path:
        """Return the file of the site that holds a page."""
        address = self.of(lang, path)
        return Path(f"{address}index.html" if address.endswith("/") else address)

    def absolute(self, lang: Lang, path: str) -> str:
        """Return the address of a page in full; from the root of whatever domain where none is known."""
        return urljoin(self.site_url or "/", self.of(lang, path))

    def seen_from(self, lang: Lang, page: str) -> Address:
        """Return the way from `page` to other pages in `lang`, those of targets and files of the site."""
        here = self.of(lang, page)

        def address(path: str) -> str | None:
            name, _, fragment = path.partition("#")
            anchor = f"#{fragment}" if fragment else ""
            if name.startswith(f"{REPORT}/") and not self.report:
                return None
            if not name.endswith(".md"):
                return relative(name, here) + anchor
            if not self.has(lang, name):
                return None
            return anchor if anchor and name == page else relative(self.of(lang, name), here) + anchor

        return address

    def across(self, lang: Lang, page: str) -> Resolve:
        """Return the way from `page` to what the pages of any language lead to."""
        here = self.of(lang, page)

        def resolve(there: Lang, path: str) -> str | None:
            name, _, fragment = path.partition("#")
            if name.startswith(f"../{SHARED}/"):  # from the folder of a language
                return relative(name.removeprefix("../"), here)
            if not self.has(there, name):
                return None
            return relative(self.of(there, name), here) + (f"#{fragment}" if fragment else "")

        return resolve
