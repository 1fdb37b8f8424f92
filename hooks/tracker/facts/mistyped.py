"""A leaf that is no number, no date or no address as it is written here -> which mistake it is, and
what is meant where that is certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from tracker.facts import meant
from tracker.facts.dates import PartialDate

NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?", re.ASCII)
"""How a number is written."""
MAX_DIGITS = 24
"""A longer number is a slip of the keyboard, and would only slow the build."""
LONGEST = 40
"""How much is shown of what is no number or date."""


class Mistyped(NamedTuple):
    """The code of a mistake, and what its message needs."""

    code: str
    context: dict[str, Any]


UNTIL = re.compile(
    r"(?:(?:tính )?(?:đến|tới)(?: (?:hết|cuối|ngày|thời điểm))*|hết|as (?:of|at)|up to|by(?: the end of)?) +",
    re.IGNORECASE,
)
"""Words before the day up to which a figure counts; the day is what its date is."""
PART_OF_YEAR = re.compile(
    r"(?:đầu|giữa|cuối|early|mid|late|(?:the )?(?:beginning|middle|end) of)[ -]+"
    r"(?:năm )?(?P<year>(?:19|20)\d\d)",
    re.IGNORECASE,
)
NO_YEAR = re.compile(
    r"(?:ngày )?\d{1,2}[/.-]\d{1,2}|(?:tháng|month) \d{1,2}|(?:quý|q) ?(?:[1-4]|i{1,3}|iv)", re.IGNORECASE
)
SHORT_YEAR = re.compile(r"(?:(?P<day>\d{1,2})[- ])?(?P<month>[a-z]{3})[-' ]+(?P<year>\d\d)", re.IGNORECASE)
"""A day or a month as Excel shows them in English: 12-Dec-23, Dec-23."""
OF_STAGE = re.compile(
    r"(?P<number>-?\d[\d.,]*) *[(\[] *(?:số )?(?:sơ bộ|ước(?: (?:tính|đạt|thực hiện))?|dự kiến|chính thức"
    r"|prov(?:isional)?|prel(?:im(?:inary)?)?|est(?:imated?)?|proj(?:ected)?|final|[pe])\.? *[)\]]",
    re.IGNORECASE,
)
"""A number with the word for what kind of figure it is."""
ESTIMATED = re.compile(r"(?:ước(?: (?:tính|đạt))?|chừng|tầm|approx\.?|circa|c\.) *\d", re.IGNORECASE)


def mistyped_number(leaf: str) -> Mistyped:
    """Return what is wrong with a number that Vietnamese editors type in a form of their own.

    What has words after it is `number_unit`: only the unit of its target tells what is meant.
    """
    return next(_of_number(leaf, meant.in_plain_signs(leaf)))


def _of_number(leaf: str, plain: str) -> Iterator[Mistyped]:
    found = leaf[:MAX_DIGITS]
    if len(leaf) > MAX_DIGITS and not re.search(r"[^\W\d_]", leaf):
        yield Mistyped("number_too_long", {"found": f"{found}…", "limit": MAX_DIGITS})
    if meant.EXCEL_ERROR.fullmatch(plain):
        yield Mistyped("excel_error", {"found": found})
    if plain.lower() in meant.NO_FIGURE:
        yield Mistyped("number_none", {"found": found})
    if NUMBER.fullmatch(plain.rstrip("%").rstrip()) and plain.endswith("%"):
        yield Mistyped("number_percent", {"found": found, "right": plain.rstrip("%").rstrip()})
    if re.fullmatch(r"-?[1-9]\d{0,2}[.,]\d{3}", plain, re.ASCII):
        point = plain.replace(",", ".")
        both = {"thousands": point.replace(".", ""), "decimals": f"{point}0"}
        yield Mistyped("thousands_or_decimals", {"found": found, **both})
    if re.fullmatch(r"-?\d+,\d+", plain, re.ASCII):
        yield Mistyped("number_comma", {"found": found, "right": plain.replace(",", ".")})
    if re.fullmatch(r"-?\d{1,3}([. ]\d{3})+(,\d+)?", plain, re.ASCII):
        right = re.sub("[. ]", "", plain).replace(",", ".")
        yield Mistyped("number_separators", {"found": found, "right": right})
    if NUMBER.fullmatch(plain):
        yield Mistyped("number_dressed", {"found": found, "right": plain})
    yield from _more_than_a_number(leaf[:LONGEST], plain)


def _more_than_a_number(found: str, plain: str) -> Iterator[Mistyped]:
    footnote = meant.FOOTNOTE.fullmatch(plain)
    number = meant.meant_number(footnote["number"]) if footnote else None
    if number is not None:
        yield Mistyped("number_footnote", {"found": found, "right": meant.plainly(number)})
    if part := meant.FRACTION.fullmatch(plain.lower()):
        yield Mistyped("number_fraction", {"found": found, "count": part["count"], "of": part["of"]})
    if meant.SPAN.fullmatch(plain.lower()):
        yield Mistyped("number_span", {"found": found})
    if meant.ABOUT.match(plain.lower()) or ESTIMATED.match(plain):
        yield Mistyped("number_about", {"found": found})
    of_stage = OF_STAGE.fullmatch(plain)
    number = meant.meant_number(of_stage["number"]) if of_stage else None
    if number is not None:
        yield Mistyped("number_with_stage", {"found": found, "right": meant.plainly(number)})
    number = meant.meant_number(plain)
    if number is not None:
        code = "number_percent" if meant.PERCENT.search(plain.lower()) else "number_meant"
        yield Mistyped(code, {"found": found, "right": meant.plainly(number)})
    if re.match(r"[+-]?\d[\d.,]*\s*[^\W\d_]", plain):
        yield Mistyped("number_unit", {"found": found})
    yield Mistyped("number", {"found": found})


def mistyped_date(leaf: str) -> Mistyped:
    """Return what is wrong with a date, and the date that is meant where that is certain."""
    return next(_of_date(leaf, meant.in_plain_signs(leaf), "date"))


def mistyped_day(leaf: str) -> Mistyped:
    """Return what is wrong with a day; what is meant is only told where it is a day."""
    return next(_of_date(leaf, meant.in_plain_signs(leaf), "day"))


def _of_date(leaf: str, plain: str, code: str) -> Iterator[Mistyped]:
    found = leaf[:LONGEST]
    if meant.EXCEL_ERROR.fullmatch(plain):
        yield Mistyped("excel_error", {"found": found})
    if code == "date" and meant.TWO_YEARS.fullmatch(plain) and int(plain[-2:]) > 12:
        yield Mistyped("financial_year", {"found": found})
    try:
        date = meant.meant_date(leaf)
    except ValueError:
        yield Mistyped("no_such_day", {"found": found})
        return
    if date is None and code == "date":
        yield _of_vague_date(found, plain)
        return
    if date is None or (code == "day" and not date.is_day):
        yield Mistyped(code, {"found": found})
        return
    if date.until:
        yield mistyped_span(found, date)
        return
    code = _date_code(leaf, plain, str(date))
    yield Mistyped(code, {"found": found, "right": str(date)})


def _of_vague_date(found: str, plain: str) -> Mistyped:
    """Return what is said of a date with words around it, without its year, or of some part of a year."""
    if part := PART_OF_YEAR.fullmatch(plain):
        return Mistyped("date_part_of_year", {"found": found, "right": part["year"]})
    if NO_YEAR.fullmatch(plain):
        return Mistyped("date_no_year", {"found": found})
    bare = UNTIL.sub("", plain)
    if short := SHORT_YEAR.fullmatch(bare):
        bare = f"{short['day'] or ''} {short['month']} 20{short['year']}".strip()
    try:
        date = meant.meant_date(bare) if bare != plain else None
    except ValueError:
        return Mistyped("no_such_day", {"found": found})
    if date is None or date.until:
        return Mistyped("date", {"found": found})
    return Mistyped("date_meant", {"found": found, "right": str(date)})


def mistyped_span(found: str, date: PartialDate) -> Mistyped:
    """Return what is said of a span of days that is written as one text."""
    right = f"{{from: {date.first_day}, to: {date.last_day}}}"
    return Mistyped("date_span", {"found": found, "right": right})


def _date_code(leaf: str, plain: str, right: str) -> str:
    if meant.EXCEL_DAY.fullmatch(plain):
        return "date_excel"
    if plain == right:
        return "date_hyphens" if any(sign in leaf for sign in meant.DASHES) else "date_dressed"
    day_first = re.fullmatch(r"(?:\d{1,2}[/.-])?\d{1,2}[/.-]\d{4}", plain, re.ASCII)
    return "date_day_first" if day_first else "date_meant"


ON_A_MACHINE = re.compile(r"[a-z]:[\\/]|\\\\|file:", re.IGNORECASE)
"""How a file on the editor's own machine, or on one of the office, is named."""
HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE)


def mistyped_address(leaf: str) -> Mistyped:
    """Return what is wrong with an address of the web, and the address that is meant where that is
    certain.
    """
    found = leaf[:200]
    if ON_A_MACHINE.match(leaf):
        return Mistyped("url_on_a_machine", {"found": found})
    plain = leaf.strip("<>“”\"' ")
    link = re.fullmatch(r"\[[^\]]*\]\((\S+)\)", plain)
    plain = re.sub(r"^(?:https?:/*)+(?=https?:)", "", link[1] if link else plain, flags=re.IGNORECASE)
    scheme = re.match(r"https?:/*", plain, re.IGNORECASE)
    rest = plain[scheme.end() :] if scheme else plain
    right = f"{(scheme[0].split(':')[0].lower() if scheme else 'https')}://{rest.replace(' ', '%20')}"
    if HOST.fullmatch(right.partition("://")[2]) and right != leaf and not re.search(r"[<>\"]", right):
        return Mistyped("url_meant", {"found": found, "right": right})
    return Mistyped("url", {"found": found})
