"""Sheets as the build writes them, filled in as people do it."""

from __future__ import annotations

import io
from typing import Any, NamedTuple

import openpyxl

from tests.opendata.releases import release
from tracker.language.words import sheets as say
from tracker.opendata.sheet_layout import FIRST_ROW, LETTERS, Sheet, sheets_of
from tracker.opendata.sheets import sheet_bytes


class Shown(NamedTuple):
    """A value and the format it is shown by."""

    value: object
    format: str


HEAD = {
    "B7": "12/BC-SKHCN",
    "B9": "15/06/2026",
    "B10": "Sở mẫu",
}
"""What the document is."""


def sheet(name: str, which: int = 0) -> tuple[Sheet, bytes]:
    """Return a sheet of the programme of that name, by default that of all targets, and its bytes."""
    given_out = release(name)
    plan = sheets_of(given_out.tracker, given_out.assessments)[which]
    return plan, sheet_bytes(plan, given_out.tracker, given_out.as_of)


def place(plan: Sheet, target: str, column: str) -> str:
    """Return the place of a cell of the row of a target."""
    row = next(n for n, each in enumerate(plan.rows, FIRST_ROW) if each.id == target)
    return f"{LETTERS[column]}{row}"


def opened(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def filled(data: bytes, cells: dict[str, object]) -> bytes:
    """Return a sheet with these cells of its figures filled in; None empties one."""
    book = opened(data)
    page = book[say.FIGURES_SHEET]
    for where, value in cells.items():
        page[where].value = value.value if isinstance(value, Shown) else value
        if isinstance(value, Shown):
            page[where].number_format = value.format
    return saved(book)
