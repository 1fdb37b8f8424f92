"""A table's rows -> its CSV file for machines and its CSV file for Excel.

Text in a spreadsheet. A cell that begins with `=`, `+`, `-`, `@`, a tab or a line break is run as a formula
by a spreadsheet. In every CSV file such a text, and one that begins with an apostrophe, gets an apostrophe in
front; taking one off gives the text back. Numbers are no text: a negative one stays a number.

Excel in Viet Nam. A machine set to Vietnamese takes `.` for the separator of thousands: it reads 1.234 as
1234, and like any Excel "(1)" as -1 and 2025-06 as the first of June. In the files for Excel the same
apostrophe stands before every text and every number that Excel would take for something else, so that nothing
is changed on opening. Whoever calculates takes the workbook, where numbers are numbers and each Excel shows
them in its own way.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any

from tracker.opendata.columns import Cell, Table
from tracker.opendata.workbook import EXACT_DIGITS, RISKY, plain_cell

LIKE_A_DATE = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg|tháng)[^\W\d_]*[-/. ]?\d{1,4}|true|false",
    re.IGNORECASE,
)
"""A text that Excel reads as a date or a truth value although it begins with a letter: `mar-5`."""

YEAR_OR_DAY = re.compile(r"\d{4}(-\d{2}-\d{2})?", re.ASCII)
"""What stays the same year or day although Excel takes it for a number or a date."""


def guarded(text: str) -> str:
    """Return a text as a CSV cell that no spreadsheet runs; `unguarded` gives it back."""
    return f"'{text}" if text.startswith((*RISKY, "'")) else text


def unguarded(cell: str) -> str:
    """Return the text that `guarded` made a cell of."""
    return cell.removeprefix("'")


def machine_csv(table: Table[Any], rows: Iterable[tuple[Cell, ...]]) -> bytes:
    """Return a table as RFC 4180 has it: UTF-8 without a mark, commas, CRLF, a line of names first."""
    return _csv(table, rows, _for_machines, ",").encode("utf-8")


def excel_csv(table: Table[Any], rows: Iterable[tuple[Cell, ...]]) -> bytes:
    """Return a table as Excel opens it on a machine set to Vietnamese: UTF-8 with a mark, semicolons, nothing
    it would misread.
    """
    return _csv(table, rows, _for_excel, ";").encode("utf-8-sig")


def _csv(
    table: Table[Any], rows: Iterable[tuple[Cell, ...]], written: Callable[[Cell], str], delimiter: str
) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([written(cell) for cell in row] for row in rows)
    return out.getvalue()


def _for_machines(cell: Cell) -> str:
    return guarded(cell) if isinstance(cell, str) else plain_cell(cell)


def _for_excel(cell: Cell) -> str:
    if isinstance(cell, str):  # most
        begins_well = cell[:1].isalpha() or cell.startswith("“") or YEAR_OR_DAY.fullmatch(cell)
        mistaken = cell and (not begins_well or LIKE_A_DATE.fullmatch(cell))
        return f"'{cell}" if mistaken else cell
    if cell is None:
        return ""
    text = plain_cell(cell)
    number = isinstance(cell, (int, Fraction)) and not isinstance(cell, bool)
    return f"'{text}" if number and ("." in text or len(text.lstrip("-")) > EXACT_DIGITS) else text
