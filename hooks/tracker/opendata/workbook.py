"""Cells of the tables -> a workbook: numbers as numbers, days as days, and text that no spreadsheet
runs.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tracker.facts.values import Languages
from tracker.opendata.columns import Cell, Column

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What begins a formula, or leads a spreadsheet to one."""
MOST_IN_A_CELL = 32_767
"""Excel takes no longer text; the whole of it is in the other files."""
EXACT_DIGITS = 15
"""Excel keeps so many digits of a number; a longer one is written as text."""
FIRST_YEAR = 1900
"""Excel has no earlier dates; they are written as text."""


@dataclass(frozen=True, slots=True)
class Formats:
    """The formats of the workbook."""

    head: Format
    name: Format
    text: Format
    risky: Format
    """A text that begins like a formula: Excel then takes it for text even after it was edited."""
    day: Format


def begin_book(
    out: io.BytesIO, title: str, subject: str, comments: str, as_of: dt.date
) -> tuple[xlsxwriter.Workbook, Formats]:
    """Return a workbook that is written to `out`, and its formats."""
    book = xlsxwriter.Workbook(
        out,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    # Its own time stamps come from the day the statuses are judged on, never from a clock.
    created = dt.datetime(as_of.year, as_of.month, as_of.day, tzinfo=dt.UTC)
    book.set_properties({"title": title, "subject": subject, "comments": comments, "created": created})
    look = Formats(
        head=book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E3EEF0"}),
        name=book.add_format({"bold": True, "valign": "top", "bottom": 1}),
        text=book.add_format({"text_wrap": True, "valign": "top"}),
        risky=book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True}),
        day=book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
    )
    return book, look


def lines_sheet(book: xlsxwriter.Workbook, name: str, lines: Iterable[str], look: Formats) -> None:
    """Add a sheet of lines to read."""
    sheet = book.add_worksheet(name)
    sheet.set_column(0, 0, 110)
    for row, line in enumerate(lines):
        _write(sheet, row, 0, line, look)


def plain_sheet(
    book: xlsxwriter.Workbook, name: str, heads: Sequence[str], rows: Iterable[Sequence[str]], look: Formats
) -> None:
    """Add a sheet of texts under one line of heads; the first three columns are narrow."""
    sheet = book.add_worksheet(name)
    for n, head in enumerate(heads):
        sheet.set_column(n, n, 24 if n < 3 else 60)
        sheet.write_string(0, n, head, look.head)
    for row, texts in enumerate(rows, 1):
        for n, text in enumerate(texts):
            _write(sheet, row, n, text, look)
    sheet.freeze_panes(1, 2)


def table_sheet(  # noqa: PLR0913, PLR0917, what is written where, how, and in which languages
    book: xlsxwriter.Workbook,
    name: str,
    columns: Sequence[Column[Any]],
    rows: Iterable[Sequence[Cell]],
    look: Formats,
    languages: Languages,
) -> None:
    """Add a sheet of a table: what each column means in both languages, its name, then the rows."""
    sheet = book.add_worksheet(name)
    for n, column in enumerate(columns):
        sheet.set_column(n, n, 44 if column.of_text or column.name in ("quote", "url") else 20)
        for line, lang in enumerate(languages):
            sheet.write_string(line, n, column.about[lang], look.head)
        sheet.write_string(2, n, column.name, look.name)
    last = 2
    for last, row in enumerate(rows, 3):
        for n, cell in enumerate(row):
            _write(sheet, last, n, cell, look)
    sheet.freeze_panes(3, 1)
    sheet.autofilter(2, 0, last, len(columns) - 1)


def _write(sheet: Worksheet, row: int, n: int, cell: Cell, look: Formats) -> None:
    """Write one cell as what it is; a number or a day that Excel would not keep exactly is written as
    text.
    """
    if cell is None or cell == "":
        return
    if isinstance(cell, bool):
        sheet.write_boolean(row, n, cell, look.text)
    elif isinstance(cell, (int, Fraction)) and _kept(text := plain_cell(cell)):
        sheet.write_number(row, n, float(text), look.text)
    elif isinstance(cell, dt.date) and cell.year >= FIRST_YEAR:
        sheet.write_datetime(row, n, dt.datetime(cell.year, cell.month, cell.day), look.day)
    else:
        text = cell if isinstance(cell, str) else plain_cell(cell)
        if len(text) > MOST_IN_A_CELL:
            text = text[: MOST_IN_A_CELL - 1] + "…"
        sheet.write_string(row, n, text, look.risky if text.startswith((*RISKY, "'")) else look.text)


def _kept(text: str) -> bool:
    return len(text.replace("-", "").replace(".", "").lstrip("0")) <= EXACT_DIGITS


def plain_cell(cell: Cell) -> str:
    """Return a cell that is no text: numbers with `.` whatever the language, days as ISO 8601 has them."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return number_text(Fraction(cell)) if isinstance(cell, (int, Fraction)) else str(cell)


def number_text(value: Fraction) -> str:
    """Return the whole of a number that ends, with `.` before its decimals; raise `ValueError` for one that
    does not end.
    """
    if value.denominator == 1:
        return str(value.numerator)
    rest, digits = value.denominator, 0
    for prime in (2, 5):
        power = 0
        while rest % prime == 0:
            rest, power = rest // prime, power + 1
        digits = max(digits, power)
    if rest != 1:
        raise ValueError(f"{value} does not end")
    scaled = str(abs(value.numerator) * 10**digits // value.denominator).zfill(digits + 1)
    whole, decimals = scaled[: len(scaled) - digits], scaled[len(scaled) - digits :]
    return ("-" if value < 0 else "") + whole + (f".{decimals}" if decimals else "")
