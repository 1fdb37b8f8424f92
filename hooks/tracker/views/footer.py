"""The pages and files there are + a language -> where the foot of every page leads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tracker.facts.values import Lang, Text
from tracker.language.words import footer as words
from tracker.views.urls import Urls

ABOUT: tuple[tuple[str, Text], ...] = (
    ("about.md", words.ABOUT),
    ("about.md#publisher", words.PUBLISHER),
    ("about.md#corrections", words.CORRECTIONS),
    ("about.md#accessibility", words.ACCESSIBILITY),
    ("about.md#privacy", words.PRIVACY),
)
USE: tuple[tuple[str, Text], ...] = (
    ("method.md", words.METHOD),
    ("data.md", words.DATA),
    ("about.md#licence", words.LICENCE),
    ("updates.md", words.UPDATES),
)
"""Pages and places that a programme has where it keeps to the names of the first; what it lacks is left out.
"""


@dataclass(frozen=True, slots=True)
class FootLink:
    """A way on from the foot of a page, from the root of the site."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class FootGroup:
    """Ways on of one kind, under their head."""

    head: str
    links: tuple[FootLink, ...]


def foot_groups(
    urls: Urls, lang: Lang, places: frozenset[str], files: tuple[tuple[str, Text], ...]
) -> tuple[FootGroup, ...]:
    """Return where the foot of a page in `lang` leads, the kinds that have nothing left out.

    `places` are the places of pages that have been given a name, as `about.md#corrections`; `files` what the
    site has for reading elsewhere, by its path from the root, and what it is.
    """

    def there(wanted: tuple[tuple[str, Text], ...]) -> Iterator[FootLink]:
        for path, text in wanted:
            name, _, fragment = path.partition("#")
            if urls.has(lang, name) and (not fragment or path in places):
                yield FootLink(text[lang], urls.of(lang, name) + (f"#{fragment}" if fragment else ""))

    groups = (
        FootGroup(words.ABOUT_HEAD[lang], tuple(there(ABOUT))),
        FootGroup(words.USE_HEAD[lang], tuple(there(USE))),
        FootGroup(words.TAKE_HEAD[lang], tuple(FootLink(text[lang], path) for path, text in files)),
    )
    return tuple(group for group in groups if group.links)
