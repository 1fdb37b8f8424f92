"""Numbers and dates -> what a reader of each language sees; Babel knows how, this says how exactly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal

from tracker.facts.dates import PartialDate
from tracker.facts.values import Lang
from tracker.language.rules import rules_of

ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}
MAX_EXACT_DECIMALS = 6
ROUNDED_DECIMALS = 1


def number(
    value: Fraction, lang: Lang, thresholds: Iterable[Fraction] = (), rounded: int | None = None
) -> str:
    """Return `value` as text: exact when it has few decimals, else rounded, but never across one of
    `thresholds`.

    `rounded` is how many decimals are kept, `ROUNDED_DECIMALS` where not given; more where that would cross a
    threshold.

    12/30 of a whole prints as 40; 29/36 prints as 80.6 in percent; 79.96 never prints as 80 where 80 is the
    target.
    """
    return _number(value, lang, tuple(thresholds), ROUNDED_DECIMALS if rounded is None else rounded)


def percent(value: Fraction, lang: Lang, thresholds: Iterable[Fraction] = ()) -> str:
    """Return `value`, given in percent, as text with its sign: 35,5% and 35.5%."""
    return f"{number(value, lang, thresholds)}%"


def quantity(value: Fraction, lang: Lang, thresholds: Iterable[Fraction] = (), *, percent: bool) -> str:
    """Return the number of a figure, or of what it is held against, as `Target.in_percent` says its numbers
    are printed.
    """
    return f"{number(value, lang, thresholds)}{'%' if percent else ''}"


@lru_cache(maxsize=4096)  # the same few numbers stand on many pages, and Babel takes its time over each
def _number(value: Fraction, lang: Lang, thresholds: tuple[Fraction, ...], rounded_to: int) -> str:
    decimal = _decimal(value, thresholds, rounded_to)
    decimals = -int(decimal.as_tuple().exponent)
    pattern = "#,##0." + "0" * decimals if decimals else "#,##0"
    return format_decimal(decimal, format=pattern, locale=rules_of(lang).locale)


def exact(value: Fraction) -> bool:
    """Say whether `number` prints `value` as it is, without rounding."""
    return bool((value * 10**MAX_EXACT_DECIMALS).denominator == 1)


def _decimal(value: Fraction, thresholds: tuple[Fraction, ...], rounded_to: int) -> Decimal:
    for digits in range(MAX_EXACT_DECIMALS + 1):
        scaled = value * 10**digits
        if scaled.denominator == 1:
            return Decimal(int(scaled)).scaleb(-digits)
    digits = rounded_to
    while True:
        rounded = round(value * 10**digits)
        if all(
            _side(Fraction(rounded, 10**digits), threshold) == _side(value, threshold)
            for threshold in thresholds
        ):
            return Decimal(rounded).scaleb(-digits)
        digits += 1


def _side(value: Fraction, threshold: Fraction) -> int:
    return (value > threshold) - (value < threshold)


@lru_cache(maxsize=4096)
def date(value: PartialDate, lang: Lang) -> str:
    """Return a date exactly as it is known: `2025`, `tháng 7/2025`, `31/12/2025`; `July 2025`, `31 December
    2025`; `quý III/2025`, `Q3 2025`.
    """
    if value.until:
        return rules_of(lang).span.format(start=day(value.first_day, lang), end=day(value.until, lang))
    if value.year_end:
        return rules_of(lang).financial_year.format(years=value)
    if value.quarter:
        return rules_of(lang).quarter.format(
            quarter=value.quarter, roman=ROMAN[value.quarter], year=value.year
        )
    if value.half:
        return rules_of(lang).half[value.half].format(year=value.year)
    exactness = (value.month is not None) + (value.day is not None)
    return format_date(value.first_day, rules_of(lang).dates[exactness], locale=rules_of(lang).locale)


@lru_cache(maxsize=4096)
def day(value: dt.date, lang: Lang) -> str:
    """Return a full day: `31/12/2025`, `31 December 2025`."""
    return format_date(value, rules_of(lang).dates[2], locale=rules_of(lang).locale)


def ordinal(value: Fraction, lang: Lang) -> str:
    """Return a place among others as the language writes it: 1st, 2nd, 3rd, 11th, 23rd; `value` must be
    whole.
    """
    return rules_of(lang).ordinal(int(value))


def until(value: PartialDate, lang: Lang) -> str:
    """Return a date by which something is due: `năm 2025`, `hết tháng 6/2025`, `ngày 30/06/2025`; in English
    as `date` has it.
    """
    if value.until or value.year_end or value.quarter or value.half:
        return date(value, lang)
    exactness = (value.month is not None) + (value.day is not None)
    return format_date(value.first_day, rules_of(lang).until[exactness], locale=rules_of(lang).locale)


def span(start: dt.date, end: dt.date, lang: Lang) -> str:
    """Return a period by its years where it is made of whole ones, else by its days: `2021-2025`, `2025`,
    `01/07/2024-30/06/2027`.
    """
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(end.year) if start.year == end.year else f"{start.year}-{end.year}"
    return rules_of(lang).between.format(start=day(start, lang), end=day(end, lang))
