"""A language -> how it writes numbers and dates, sorts, counts and is told from another: one module for each.

A third language is one more module here, named after its code, with its `RULES`, and one file of words
(`language.phrases`). Nothing else lists the languages there are.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING
from unicodedata import normalize

from tracker.facts.values import LANGUAGES, Lang, Languages, other

if TYPE_CHECKING:
    import re

    from tracker.language.met import Astray, Run

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""The letters in the order in which they are sorted; those that a language has not are never met in it."""
AFTER_ALL = len(ALPHABET)
Spelt = tuple[str, Callable[["re.Match[str]"], str]]
"""A pattern of numbers in words, and what a match of it says in figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How one language is written. No rule has a default: a language that lacks one cannot be read at all."""

    locale: str
    """What Babel, the dates of a browser and those who share a page call it: `en_GB`."""
    names: Mapping[Lang, str]
    """What it is called in the languages in which commands speak."""
    calls: Mapping[Lang, str]
    """What it calls the languages, itself among them, in the middle of a sentence."""
    citation_id: str
    """What biblatex calls it."""
    dates: tuple[str, str, str]
    """A date known to the year, the month, the day, as Babel's patterns; never printed more exactly than it
    is known.
    """
    until: tuple[str, str, str]
    """The same as it stands after “by”."""
    quarter: str
    """A quarter, of `quarter`, `roman` and `year`."""
    half: Mapping[int, str]
    """Each half of a `year`."""
    financial_year: str
    """A financial year, of its `years`."""
    span: str
    """From `start` to `end`, in a sentence."""
    between: str
    """A period as a name: `the 1 July 2024 to 30 June 2027 period`."""
    thousands: str
    """What parts thousands in a number as typed."""
    point: str
    """What stands before its decimals."""
    ordinal: Callable[[int], str]
    """A place among others, where the words ask for one: 1st, 2nd."""
    sorted_by: Callable[[str], tuple[int, int]]
    """A small letter, to its rank and that of its mark, which decides only between words of equal letters."""
    letter_of: Callable[[str], str]
    """A small letter, to the one that an index has it under."""
    same_word: Callable[[str], str]
    """A word in small letters, to how it is compared with another."""
    unbroken: str
    """The pattern of a place after which a space must not break, without the space."""
    written_dates: tuple[str, ...]
    """Patterns of dates in prose, the most telling first; their groups are a day, a month and a year."""
    months: Mapping[str, int]
    """The names of the months as they stand in those."""
    number_words: Mapping[str, int]
    """Words for numbers."""
    spelt: Callable[[], list[Spelt]]
    """How numbers stand in words in prose."""
    counted: Mapping[str, str]
    """What a page counts of `targets` and of `tasks`, in small letters."""
    foreign: Mapping[Lang, Callable[[str], list[Run]]]
    """What finds the parts of a text in another language, by that language."""
    astray: Callable[[str, Lang], Astray | None]
    """What shows that a text that should be in it is not; given the language beside it."""
    letters_astray: Callable[[str], Astray | None]
    """What shows that a text of it was typed with a font or a program of its own."""


@cache
def available() -> Languages:
    """Return the languages that there are rules for: those that ship first, then the others by their code."""
    found = {module.name for module in pkgutil.iter_modules(__path__)}
    return (*LANGUAGES, *sorted(found - set(LANGUAGES)))


@cache
def rules_of(lang: Lang) -> Rules:
    """Return the rules of a language; raises `ModuleNotFoundError` for one that has none."""
    found: Rules = import_module(f"{__name__}.{lang}").RULES
    return found


def language_name(of: Lang, lang: Lang) -> str:
    """Return what a language is called in another, or in itself; raises `KeyError` where neither says."""
    own = rules_of(lang).calls
    return own[of] if of in own else rules_of(of).names[lang]


@cache
def names_in(lang: Lang, languages: Languages) -> Mapping[str, str]:
    """Return what a phrase in `lang` calls the two languages of a programme: the authoritative one and the
    other, its own and the one beside it, and the first two in one word.
    """
    first, second = (language_name(each, lang) for each in languages)
    return {
        "first": first,
        "second": second,
        "own": language_name(lang, lang),
        "other": language_name(other(lang, languages), lang),
        "first_in_short": first.split()[-1],
        "second_in_short": second.split()[-1],
    }


def nothing_astray(_text: str, _other: Lang = "") -> None:
    """Find nothing in a text: the language has no check of its own."""


def latin_letter(letter: str) -> tuple[int, int]:
    """Return the rank of a letter where marks do not part words, as English and French sort."""
    latin = unaccented(letter)
    return (ALPHABET.index(latin) if latin in ALPHABET else AFTER_ALL + ord(latin), 0)


def unaccented(letter: str) -> str:
    """Return a letter without its marks; `đ` is a `d`."""
    return normalize("NFD", letter.replace("đ", "d"))[:1]
