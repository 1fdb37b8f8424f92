"""How French is written, as far as a small made-up programme needs it: the one file of rules of a third
language.
"""

from __future__ import annotations

import re

from tracker.language.rules import Rules, Spelt, latin_letter, nothing_astray, unaccented

DATES = ("y", "MMMM y", "d MMMM y")
NAMES = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
MONTHS = {name: n for n, name in enumerate(NAMES.split(), 1)}
MONTH = "|".join(MONTHS)
WORDS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "dix": 10}


def _ordinal(n: int) -> str:
    return "1er" if n == 1 else f"{n}e"


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith(("s", "x")) else word


def _spelt() -> list[Spelt]:
    def said(match: re.Match[str]) -> str:
        return str(WORDS[match[0].lower()])

    return [(rf"(?i:\b(?:{'|'.join(WORDS)})\b)", said)]


RULES = Rules(
    locale="fr_FR",
    names={"vi": "tiếng Pháp", "en": "French"},
    calls={"fr": "français", "en": "anglais", "vi": "vietnamien"},
    citation_id="french",
    dates=DATES,
    until=DATES,
    quarter="{quarter}e trimestre {year}",
    half={1: "premier semestre {year}", 2: "second semestre {year}"},
    financial_year="exercice {years}",
    span="du {start} au {end}",
    between="{start} au {end}",
    thousands="\u202f",
    point=",",
    ordinal=_ordinal,
    sorted_by=latin_letter,
    letter_of=unaccented,
    same_word=_singular,
    unbroken=r"(?<=[0-9] )(?=[a-zà-ÿ])|(?= ?[;:?!»])|(?<=« )",
    written_dates=(
        r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})",
        rf"(?P<d>[0-9]{{1,2}})(?:er)?\s+(?P<m>{MONTH})\s+(?P<y>[0-9]{{4}})",
        rf"(?P<m>{MONTH})\s+(?P<y>[0-9]{{4}})",
    ),
    months=MONTHS,
    number_words=WORDS,
    spelt=_spelt,
    counted={"targets": "objectifs", "tasks": "tâches"},
    foreign={},
    astray=nothing_astray,
    letters_astray=nothing_astray,
)
