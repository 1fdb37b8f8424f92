"""What readers type in several ways for one thing, as editors list it: start-up and startup, GDP and GRDP."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Self

from pydantic import model_validator

from tracker.facts.scalars import At, Words, refuse_all
from tracker.facts.values import Lang, Spoken

FEWEST = 2
"""One wording is like no other."""
Ways = tuple[Words, ...]
"""The ways to type one thing."""


class Alike(Spoken):
    """Những cách gõ mà ô tìm kiếm coi như một. / What the search takes for one another."""

    vi: tuple[Ways, ...] = ()
    """Các cách gõ ở các trang tiếng Việt, mỗi dòng của cùng một thứ. / The ways to type on the Vietnamese
    pages, each line of one thing.
    """
    en: tuple[Ways, ...] = ()
    """Các cách gõ ở các trang tiếng Anh. / The ways to type on the English pages."""

    def __getitem__(self, lang: Lang) -> tuple[tuple[str, ...], ...]:
        """Return the lists of `lang`."""
        return getattr(self, lang, ())

    @model_validator(mode="after")
    def _several_ways_each_once(self) -> Self:
        refuse_all([mistake for lang in self.languages for mistake in _mistakes(lang, self[lang])])
        return self


def _mistakes(lang: Lang, lists: tuple[tuple[str, ...], ...]) -> Iterator[At]:
    """Yield what is wrong with the lists of one language: a wording that is like no other, one that nobody
    can type, one that stands for two things.
    """
    seen: dict[str, str] = {}
    for n, ways in enumerate(lists):
        if len(ways) < FEWEST:
            yield At((lang, n), "alike_alone", {"found": ", ".join(ways)})
        for m, wording in enumerate(ways):
            key = " ".join(unicodedata.normalize("NFC", wording).casefold().split())
            if not any(letter.isalnum() for letter in wording):
                yield At((lang, n, m), "alike_without_letters", {"found": wording})
            elif key in seen:
                yield At((lang, n, m), "alike_twice", {"found": wording, "other": seen[key]})
            seen.setdefault(key, ways[0])
