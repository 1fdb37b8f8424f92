"""What people type for a date or a number, in a form that is none here -> what they mean by it, where that is
certain.

Nothing is guessed: where two things may be meant, or a day would have to be made up, there is no answer.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from fractions import Fraction
from typing import Any

from tracker.facts.dates import DATE, PartialDate

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_COUNTS = {"ba": 3, "sáu": 6, "chín": 9}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4}
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_OF = rf"(?:(?: *,? *năm *|[-/. ]+|,? *of +){_YEAR})"
_Q = r"(?:quý|quí|q)\.? *(?P<q>[1-4]|iv|i{1,3}|một|hai|ba|tư|bốn)"
_MONTH_NAME = rf"(?P<name>{'|'.join(f'{name}|{name[:3]}' for name in _MONTHS)})\.?"
_TIME = r"(?:[t ]+[\d:.]+z?)?"
SPELLINGS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_Q}{_OF}",
        rf"(?P<q>iv|i{{1,3}}) *[/-] *{_YEAR}",
        rf"{_YEAR} *[-/ ] *{_Q}",
        rf"(?P<first>nửa đầu|first half|h1){_OF}",
        rf"(?:nửa cuối|second half|h2){_OF}(?P<second>)",
        rf"{_YEAR} *[-/ ] *h(?P<h>[12])",
        rf"(?P<n>\d{{1,2}}|ba|sáu|chín) *tháng *(?P<which>đầu|cuối)?{_OF}",
        rf"(?:tháng|thg|t)\.? *(?P<m>\d{{1,2}}){_OF}",
        rf"(?:ngày *)?(?P<d>\d{{1,2}}) *tháng *(?P<m>\d{{1,2}}){_OF}",
        rf"(?:ngày *)?(?P<d>\d{{1,2}}) *[/.-] *(?P<m>\d{{1,2}}) *[/.-] *{_YEAR}{_TIME}",
        rf"(?P<m>\d{{1,2}}) *[/.-] *{_YEAR}",
        rf"{_YEAR} *[/.-] *(?P<m>\d{{1,2}}) *[/.-] *(?P<d>\d{{1,2}}){_TIME}",
        rf"{_YEAR} *[/.-] *(?P<m>\d{{1,2}})",
        rf"{_YEAR}(?P<m>\d\d)(?P<d>\d\d)",
        rf"(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)? +)?{_MONTH_NAME},? +{_YEAR}",
        rf"{_MONTH_NAME} +(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? +{_YEAR}",
        rf"(?:(?:cả|hết|trong) +)?(?:năm|year) *{_YEAR}",
    )
)
"""How people write dates that are written otherwise here, the most telling first."""
SHORT_YEAR = re.compile(r"(?:(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-])?(?P<y>[0-4]\d)")
TWO_YEARS = re.compile(r"\d{4}/\d{2}", re.ASCII)
"""A financial year, or a month."""
YEARS = re.compile(r"(?:từ |from )? *(?P<from>(?:19|20)\d\d) *(?:-|đến|to) *(?P<to>(?:19|20)\d\d)")
EXCEL_DAY = re.compile(r"(?P<n>[2-5]\d{4})(?:\.0+)?")
"""A day as Excel counts them, from 1954 to 2064; no year has five figures."""
EXCEL_ZERO = dt.date(1899, 12, 30)
EXCEL_ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)", re.IGNORECASE)

DASHES = "‐‑‒–—―−﹣－"
"""What looks like a hyphen and is none."""
QUOTES = "“”„‟‘’‚‛«»\"'` "
NO_FIGURE = frozenset({"", "-", "x", "?", "n/a", "na", "…", "...", "không", "chưa", "chưa có", "không có"})
NO_FIGURE |= {"chưa có số liệu", "không có số liệu", "không rõ", "chưa rõ", "null", "none", "nan", ".nan"}
ABOUT = re.compile(r"(?:[~≈><≥≤±]|(?:khoảng|gần|trên|hơn|dưới|ít nhất|about|over|under|almost)\b).*\d")
SCALES = {
    "nghìn tỷ": 10**12,
    "nghìn tỉ": 10**12,
    "tỷ": 10**9,
    "tỉ": 10**9,
    "triệu": 10**6,
    "nghìn": 10**3,
    "ngàn": 10**3,
    "trillion": 10**12,
    "billion": 10**9,
    "million": 10**6,
    "thousand": 10**3,
}
_SCALE = "|".join(SCALES)
PERCENT = re.compile(r"(?:%|phần trăm|per ?cent)$")
CURRENCY = {"đ": "đồng", "₫": "đồng", "vnd": "đồng", "vnđ": "đồng", "vietnam dong": "đồng"}
AMOUNT = re.compile(
    rf"(?P<digits>[+-]?[\d.,]*\d(?: \d{{3}})*(?:[.,]\d+)?) *(?P<scale>{_SCALE})?\b *(?P<unit>.*)", re.DOTALL
)
FOOTNOTE = re.compile(
    r"(?P<number>-?\d[\d.,]*)\s*(?:[¹²³⁰⁴-⁹*†‡]+|[(\[]\s*[\d*]{1,2}\s*[)\]])",
)
FRACTION = re.compile(r"(?P<count>\d+) *(?:/|trên|of|out of) *(?P<of>\d+)")
SPAN = re.compile(r"\d[\d.,]* *(?:-|đến|to|hoặc|hay|or) *\d[\d.,]*")
EXPONENT = re.compile(r"(?P<digits>-?\d+(?:[.,]\d+)?)e(?P<power>[+-]?\d{1,2})", re.IGNORECASE)
MOST_FIGURES = 15
"""How many figures a number may have before its point, and after it, to be one that was meant."""
LETTERS = str.maketrans("Oo", "00")
"""Letters that are typed for a nought."""


def in_plain_signs(text: str) -> str:
    """Return `text` with the signs of a plain keyboard: composed letters, ordinary spaces, hyphens and
    figures of ordinary width, no quotation marks around it. What stands above the line (¹), in a circle (④)
    or for a part (½) stays: it is another thing than the figure in it.
    """
    signs = (
        unicodedata.normalize("NFKC", letter)
        if unicodedata.decomposition(letter).startswith(("<wide>", "<noBreak>"))
        else "-"
        if letter in DASHES
        else letter
        for letter in unicodedata.normalize("NFC", text)
        if unicodedata.category(letter) != "Cf"
    )
    return " ".join("".join("-" if sign in DASHES else sign for sign in signs).split()).strip(QUOTES)


def meant_date(typed: str) -> PartialDate | None:
    """Return the date that is meant by what is no date as `dates.DATE` has it, where one only can be meant.

    Raises `ValueError` where a date is meant that no calendar has.
    """
    plain = in_plain_signs(typed).lower()
    other = TWO_YEARS.fullmatch(plain) or YEARS.fullmatch(plain)
    if DATE.fullmatch(plain) and not other:
        return PartialDate.parse(plain.upper())
    if excel := EXCEL_DAY.fullmatch(plain):
        day = EXCEL_ZERO + dt.timedelta(days=int(excel["n"]))
        return PartialDate(day.year, day.month, day.day)
    if years := YEARS.fullmatch(plain):
        return PartialDate.span(dt.date(int(years["from"]), 1, 1), dt.date(int(years["to"]), 12, 31))
    found = next((found for spelling in SPELLINGS if (found := spelling.fullmatch(plain))), None)
    short = SHORT_YEAR.fullmatch(plain)
    if found and not _next_year(plain):
        return _read(found.groupdict())
    return _read({**short.groupdict(), "y": f"20{short['y']}"}) if short else None


def _next_year(plain: str) -> bool:
    """Say whether it may be a financial year as well as a month: 2011/12."""
    return bool(TWO_YEARS.fullmatch(plain)) and (int(plain[:4]) + 1) % 100 == int(plain[5:])


def _read(parts: dict[str, Any]) -> PartialDate:
    """Return the date of the parts of a spelling, the year among them; raise `ValueError` where no calendar
    has it.
    """
    year = int(parts["y"])
    if quarter := parts.get("q"):
        return PartialDate(year, quarter=_QUARTERS.get(quarter) or int(quarter))
    if parts.get("first") or parts.get("h") == "1":
        return PartialDate(year, half=1)
    if parts.get("second") is not None or parts.get("h") == "2":
        return PartialDate(year, half=2)
    if count := parts.get("n"):
        return _months(year, _COUNTS.get(count) or int(count), last=parts.get("which") == "cuối")
    name = parts.get("name")
    month = next((n for n, each in enumerate(_MONTHS, 1) if name and each.startswith(name)), 0)
    month = month or int(parts.get("m") or 0)
    day = int(parts.get("d") or 0)
    date = PartialDate(
        year, month or (None if parts.get("m") is None else 0), day or (0 if parts.get("d") else None)
    )
    _ = date.first_day, date.last_day
    return date


def _months(year: int, count: int, *, last: bool) -> PartialDate:
    """Return the first or the last months of a year, so many."""
    if not 1 <= count <= 12:
        raise ValueError(count)
    if count == 12:
        return PartialDate(year)
    if count == 3:
        return PartialDate(year, quarter=4 if last else 1)
    if count == 6:
        return PartialDate(year, half=2 if last else 1)
    first, end = (13 - count, 12) if last else (1, count)
    return PartialDate.span(dt.date(year, first, 1), PartialDate(year, end).last_day)


def meant_number(typed: str, unit: str = "") -> Fraction | None:
    """Return the number that is meant by what is no plain number, in the Vietnamese `unit` of its target;
    None where it is not certain.

    `35 tỷ đồng` is 35000000000 where the unit is đồng, and 35 where it is tỷ đồng.
    """
    number = _number_in(in_plain_signs(typed).removeprefix("+"), unit)
    return number if number is not None and _in_decimals(number) else None


def _number_in(plain: str, unit: str) -> Fraction | None:
    if exponent := EXPONENT.fullmatch(plain):
        digits = _digits(exponent["digits"])
        return None if digits is None else digits * Fraction(10) ** int(exponent["power"])
    if re.fullmatch(r"\d+[Oo][\dOo]*", plain):
        return _digits(plain.translate(LETTERS))
    found = AMOUNT.fullmatch(plain.rstrip(";:,. "))
    digits = _digits(found["digits"]) if found else None
    if found is None or digits is None:
        return None
    scale, words = (found["scale"] or "").lower(), found["unit"].strip(" .").lower()
    if not scale and not words:
        return digits
    if words and PERCENT.fullmatch(words):
        return digits if unit.startswith("%") or not unit else None
    return _in_unit(digits, scale, CURRENCY.get(words, words), " ".join(unit.lower().split()))


def _in_unit(digits: Fraction, scale: str, words: str, unit: str) -> Fraction | None:
    """Return a number with words after it in the unit of its target, where the words belong to that unit."""
    own = re.match(rf"(?P<scale>{_SCALE})?\s*(?P<unit>.*)", unit)
    assert own is not None
    own_words = CURRENCY.get(own["unit"], own["unit"])
    if not unit or (words and not own_words.startswith(words)):
        return None
    return digits * SCALES.get(scale, 1) / SCALES.get(own["scale"] or "", 1)


def _digits(typed: str) -> Fraction | None:
    """Return a number as people group its figures; None where a point or comma can be read in two ways."""
    plain = typed.strip().removeprefix("+")
    for group, point in ((".", ","), (",", "."), (" ", ","), (" ", ".")):
        grouped = rf"-?[1-9]\d{{0,2}}(?:{re.escape(group)}\d{{3}})+(?:{re.escape(point)}\d+)?"
        if re.fullmatch(grouped, plain):
            if plain.count(group) == 1 and group != " " and point not in plain:
                return None
            return Fraction(plain.replace(group, "").replace(point, "."))
    if re.fullmatch(r"-?\d+(?:[.,]\d+)?", plain):
        return Fraction(plain.replace(",", "."))
    return None


def _in_decimals(number: Fraction) -> bool:
    """Say whether a number can be typed in at most so many figures after the point, and before it."""
    return bool((number * 10**MOST_FIGURES).denominator == 1 and abs(number) < 10**MOST_FIGURES)


def plainly(number: Fraction) -> str:
    """Return a number as it is typed here, exactly: 35000000000, 34.2; it must have been `meant_number`."""
    digits = next(n for n in range(MOST_FIGURES + 1) if (number * 10**n).denominator == 1)
    whole = f"{abs(int(number * 10**digits)):0{digits + 1}d}"
    sign = "-" if number < 0 else ""
    return sign + (f"{whole[:-digits]}.{whole[-digits:]}" if digits else whole)
