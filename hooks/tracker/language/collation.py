"""A text -> the key it is sorted by, as Vietnamese dictionaries and English indexes sort; no library at hand
can.

It goes word by word, in Vietnamese syllable by syllable, so that everything under `ba` stands before `bà`;
how letters and their marks rank is a rule of the language (`rules`): the alphabet of Vietnamese is a ă â b c
d đ e ê … o ô ơ … u ư …, with f, j, w and z where Latin has them, and in English marks and case are left
aside, so `Đ` stands with `D`. A number is sorted by its value and before letters, punctuation only parts
words, and what is still equal is settled by lower case before upper, then by code points. How letters are
composed (NFC, NFD) changes nothing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tracker.facts.values import Lang
from tracker.language.rules import rules_of

Word = tuple[int, tuple[int, ...], tuple[int, ...]]
SortKey = tuple[tuple[Word, ...], tuple[str, ...]]
"""Words as (number or letters, their ranks, their tones), then what settles ties."""

WORD = re.compile(r"[0-9]+|[^\W\d_]+")


@lru_cache(maxsize=4096)
def key(text: str, lang: Lang) -> SortKey:
    """Return what a text is sorted by in `lang`."""
    composed = unicodedata.normalize("NFC", text)
    words = tuple(_word(word, lang) for word in WORD.findall(composed.lower()))
    return words, (composed.swapcase(), composed)


def _word(word: str, lang: Lang) -> Word:
    if word.isdecimal():
        return 0, (int(word),), ()
    ranks = [rules_of(lang).sorted_by(letter) for letter in word]
    return 1, tuple(rank for rank, _ in ranks), tuple(mark for _, mark in ranks)
