"""How English is written, as in Britain."""

from __future__ import annotations

import re

from tracker.facts.values import Lang
from tracker.language.astray import vietnamese_for_english
from tracker.language.detection import vietnamese_in
from tracker.language.met import Astray
from tracker.language.patterns import MONTH, MONTHS
from tracker.language.rules import Rules, Spelt, latin_letter, nothing_astray, unaccented

UNCOUNTED = "and are as at but by for from has have in is may not of on or that the to was were which with"
"""Words after a number that the number does not count."""
COUNTED = rf"(?!(?:{'|'.join(UNCOUNTED.split())})\b)[a-zà-ỹđ]"
"""How the word after a number begins, when the number counts it."""
SHORTEST_SINGULAR = 3
"""A word of more letters that ends in -s is taken for a plural."""
ORDINAL = r"(?:st|nd|rd|th)?"
CARDINALS = "one two three four five six seven eight nine ten eleven twelve"
PLACES = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
WORDS = {
    **{word: n for n, word in enumerate(CARDINALS.split(), 1)},
    **{word: n for n, word in enumerate(PLACES.split(), 1)},
    "once": 1,
    "single": 1,
    "twice": 2,
    "both": 2,
    "pair": 2,
    "double": 2,
    "zero": 0,
}
DATES = ("y", "MMMM y", "d MMMM y")


def _ordinal(n: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{n}{'th' if n % 100 in (11, 12, 13) else endings.get(n % 10, 'th')}"


def _singular(word: str) -> str:
    """Return a word without the -s of a plural."""
    plural = len(word) > SHORTEST_SINGULAR and word.endswith("s") and not word.endswith("ss")
    singular = f"{word[:-3]}y" if word.endswith("ies") else word[:-1]
    return singular if plural else word


def _spelt() -> list[Spelt]:
    def said(match: re.Match[str]) -> str:
        return str(WORDS[match[0].lower()])

    return [(rf"(?i:\b(?:{'|'.join(WORDS)})\b)", said)]


def _astray(text: str, other: Lang) -> Astray | None:
    return vietnamese_for_english(text) if other == "vi" else None


RULES = Rules(
    locale="en_GB",
    names={"vi": "tiếng Anh", "en": "English"},
    calls={"vi": "Vietnamese", "en": "English"},
    citation_id="english",
    dates=DATES,
    until=DATES,
    quarter="Q{quarter} {year}",
    half={1: "first half of {year}", 2: "second half of {year}"},
    financial_year="financial year {years}",
    span="{start} to {end}",
    between="{start} to {end}",
    thousands=",",
    point=".",
    ordinal=_ordinal,
    sorted_by=latin_letter,
    letter_of=unaccented,
    same_word=_singular,
    unbroken=r"(?<=\bNo\. )(?=[0-9])|(?<=[0-9] "
    rf")(?=(?:{MONTH})\b)|(?:{'|'.join(f'(?<={month} )' for month in MONTHS)})(?=[0-9]{{4}}\b)"
    r"|(?<=\bArticle )(?=[0-9])|(?<=\b[Ii]tem )(?=\(?[0-9])|(?<=\bISO )(?=[0-9])"
    r"|(?<=[0-9] )(?=" + COUNTED + r"|VND\b)|(?<=illion )(?=VND\b)",
    written_dates=(
        r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})",
        rf"(?P<d>[0-9]{{1,2}}){ORDINAL}\s+(?:of\s+)?(?P<m>{MONTH}),?\s+(?P<y>[0-9]{{4}})",
        rf"(?P<m>{MONTH})\s+(?P<d>[0-9]{{1,2}}){ORDINAL},?\s+(?P<y>[0-9]{{4}})",
        r"(?P<d>[0-9]{1,2})(?P<between>[/.-])(?P<m>[0-9]{1,2})(?P=between)(?P<y>[0-9]{4})",
        rf"(?P<m>{MONTH}),?\s+(?:of\s+)?(?P<y>[0-9]{{4}})",
        r"(?P<m>[0-9]{1,2})/(?P<y>[0-9]{4})",
        rf"(?P<d>[0-9]{{1,2}}){ORDINAL}\s+(?:of\s+)?(?P<m>{MONTH})",
        rf"(?P<m>{MONTH})\s+(?P<d>[0-9]{{1,2}}){ORDINAL}",
        rf"(?P<m>{MONTH})",
    ),
    months=MONTHS,
    number_words=WORDS,
    spelt=_spelt,
    counted={"targets": "targets", "tasks": "tasks"},
    foreign={"vi": vietnamese_in},
    astray=_astray,
    letters_astray=nothing_astray,
)
