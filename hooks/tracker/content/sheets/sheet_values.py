"""A cell that was filled in -> the date or the number it shows; or what is wrong with it.

A cell holds one thing and shows another: 0.342 and 34,2%, the first of December and 12/2025. What it shows is
what somebody typed and saw.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import NamedTuple

from tracker.content.sheets.sheet_cells import SheetCell
from tracker.facts.dates import DATE, PartialDate
from tracker.facts.meant import (
    ABOUT,
    EXCEL_ERROR,
    FOOTNOTE,
    MOST_FIGURES,
    NO_FIGURE,
    SCALES,
    SPAN,
    in_plain_signs,
    meant_date,
    meant_number,
    plainly,
)

DIGITS = 15
"""So many digits of a number are Excel's own; those after them come of how machines count."""
FIRST_SECTION = re.compile(r'(?:"[^"]*"|\\.|[^;"\\])*')
LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.')
PLACES = re.compile(r"[#0?,]*[#0?](?:\.(?P<decimals>[0?#]+))?(?P<scaled>,*)")
NUMBER = re.compile(r"[+-]?[\d.,\s]*\d\s*%?")
TWICE_SAID = re.compile(r"(?P<number>\d[\d.,]*)\s*\([^\d()]+\)")
"""A number with the same in words after it, as official letters have it: 2 (hai)."""
ORDINAL = re.compile(r"(?:đứng |xếp )?(?:thứ|hạng|thứ hạng)\s+(?P<number>\d+)")
DATE_ALONE = re.compile(
    r"\d{1,2}\s*[/.-]\s*\d{1,2}|(?:quý|quí|q)\s*(?:[1-4]|iv|i{1,3})|(?:tháng|thg)\s*\d{1,2}", re.IGNORECASE
)
"""A day, a month or a quarter without its year."""
TWO_NUMBERS = re.compile(r"\d[\d.,]*\s*(?:/|trên)\s*\d[\d.,]*", re.IGNORECASE)


class Mistake(NamedTuple):
    """What is wrong with what was typed."""

    code: str
    context: dict[str, object]


def sheet_date(cell: SheetCell, year_end: str = "") -> PartialDate | Mistake:
    """Return the date a cell shows, no more exact than it shows it; `year_end` is as in `PartialDate`."""
    if isinstance(cell.value, dt.date):
        return _shown_date(cell.value, cell)
    typed = cell.text
    if isinstance(cell.value, float) and cell.value.is_integer():
        typed = str(int(cell.value))
    plain = in_plain_signs(typed)
    try:
        if DATE.fullmatch(plain.upper()):
            return PartialDate.parse(plain.upper(), year_end)
        found = meant_date(plain)
    except ValueError:
        return Mistake("no_such_day", {"found": typed})
    alone = DATE_ALONE.fullmatch(plain)
    return found or Mistake("date_year_missing" if alone else "cell_not_date", {"found": typed})


def _shown_date(held: dt.date, cell: SheetCell) -> PartialDate | Mistake:
    shown = LITERAL.sub("", _section(cell.format)).lower()
    if "y" not in shown and "d" in shown:
        return Mistake("date_without_year", {"found": f"{held:%d/%m/%Y}"})
    if "d" in shown or "y" not in shown:
        return PartialDate(held.year, held.month, held.day)
    return PartialDate(held.year, held.month if "m" in shown else None)


def sheet_number(cell: SheetCell, unit: str) -> Fraction | Mistake:
    """Return the number a cell shows, in `unit`, which begins with % where numbers are percentages."""
    if isinstance(cell.value, dt.date):
        return Mistake("cell_not_number", {"found": cell.text, "unit": unit})
    if isinstance(cell.value, str):
        return _typed_number(cell.text, unit)
    return _held_number(Decimal(f"{cell.value:.{DIGITS}g}"), cell.format, unit)


def _typed_number(text: str, unit: str) -> Fraction | Mistake:
    plain = in_plain_signs(text)
    if EXCEL_ERROR.fullmatch(plain):
        return Mistake("cell_error", {"found": text})
    if plain.lower() in NO_FIGURE:
        return Mistake("cell_no_figure", {"found": text})
    if TWO_NUMBERS.fullmatch(plain):
        return Mistake("cell_fraction", {"found": text})
    if not NUMBER.fullmatch(plain):
        return _in_words(text, plain, unit)
    percent = plain.endswith("%")
    if percent and not unit.startswith("%"):
        return Mistake("percent_of_units", {"found": text, "unit": unit})
    number = meant_number(plain.rstrip("% "))
    return Mistake("cell_two_readings", {"found": text}) if number is None else number


def _in_words(text: str, plain: str, unit: str) -> Mistake:
    """Return what is wrong with a number that has more than its digits, with the digits where they are
    certain.
    """
    found: dict[str, object] = {"found": text, "unit": unit}
    if SPAN.fullmatch(plain.lower()):
        return Mistake("cell_span", found)
    if ABOUT.match(plain.lower()):
        return Mistake("cell_about", found)
    marked = FOOTNOTE.fullmatch(plain) or TWICE_SAID.fullmatch(plain) or ORDINAL.fullmatch(plain.lower())
    number = meant_number(marked["number"] if marked else plain, unit)
    if number is None:
        return Mistake("cell_not_number", found)
    return Mistake("cell_with_words", {**found, "right": plainly(number).replace(".", ",")})


def _held_number(held: Decimal, given: str, unit: str) -> Fraction | Mistake:
    section = _section(given)
    words = " ".join(a or b for a, b in LITERAL.findall(section)).lower()
    bare = LITERAL.sub("", section)
    number = held
    if "%" in bare:
        number = held * 100
        if not unit.startswith("%"):
            return Mistake("percent_of_units", {"found": f"{_plain(number)}%", "unit": unit})
    shown = _shown(number, bare, words)
    if abs(number) >= 10**MOST_FIGURES or number != round(number, MOST_FIGURES):
        return Mistake("cell_not_number", {"found": f"{number:.4g}", "unit": unit})
    if shown != _plain(number):
        return Mistake("shown_differs", {"found": _plain(number), "shown": shown})
    return Fraction(number)


def _shown(number: Decimal, bare: str, words: str) -> str:
    """Return a number as its format shows it: with fewer decimals, in thousands, or with a word that says
    so.
    """
    places = PLACES.search(bare)
    if scale := next((scale for scale in SCALES if re.search(rf"\b{scale}\b", words)), ""):
        return f"{_plain(number)} {scale}"
    if places is None or "e" in bare.lower():
        return _plain(number)
    decimals = len(places["decimals"] or "")
    scaled = number.scaleb(-3 * len(places["scaled"]))
    return _plain(scaled.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text


def _section(given: str) -> str:
    """Return the part of a format that positive numbers are shown by."""
    found = FIRST_SECTION.match("" if given == "General" else given)
    return found[0] if found else ""
