"""A text -> the key it is sorted by, as Vietnamese dictionaries and English indexes sort; no library at hand
can.

Vietnamese, as its dictionaries do: syllable by syllable, so that everything under `ba` stands before `bà`.
Inside a syllable the letters decide first, in the order of the alphabet (a ă â b c d đ e ê … o ô ơ … u ư …;
f, j, w and z stand where Latin has them), then the tone: none, huyền, hỏi, ngã, sắc, nặng. English: word by
word, marks and case aside, so `Đ` stands with `D`. In both, a number is sorted by its value and before
letters, punctuation only parts words, and what is still equal is settled by lower case before upper, then by
code points. How letters are composed (NFC, NFD) changes nothing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tracker.facts.values import Lang, by_language

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = "\u0300\u0309\u0303\u0301\u0323"
"""Huyền, hỏi, ngã, sắc, nặng, as combining marks; no mark comes first."""

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
    letters: list[int] = []
    tones: list[int] = []
    for letter in word:
        bare, tone = _parted(letter)
        latin = unicodedata.normalize("NFD", bare.replace("đ", "d"))[0]
        bare, tone = by_language(lang, vi=(bare, tone), en=(latin, 0))
        # A letter of neither alphabet stands after all of them.
        letters.append(ALPHABET.index(bare) if bare in ALPHABET else len(ALPHABET) + ord(bare[0]))
        tones.append(tone)
    return 1, tuple(letters), tuple(tones)


def _parted(letter: str) -> tuple[str, int]:
    """Return a Vietnamese letter without its tone, and the rank of the tone: `ệ` is `ê` and 5."""
    for rank, mark in enumerate(TONES, 1):
        decomposed = unicodedata.normalize("NFD", letter)
        if mark in decomposed:
            return unicodedata.normalize("NFC", decomposed.replace(mark, "")), rank
    return letter, 0
