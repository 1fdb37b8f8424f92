"""Sheets as the build writes them, filled in as people do it."""

from __future__ import annotations

import copy
import functools
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
RIGHT: dict[str, dict[str, object]] = {
    "squares": {"date": "31/12/2025", "value": 2, "stage": "Chính thức"},
    "trees-alive": {"date": "2025", "value": Shown(0.912, "0.0%"), "stage": "Sơ bộ"},
    "communes-with-plan": {"date": "tháng 6/2026", "count": 14, "of": 30, "stage": "Chính thức"},
    "spent-on-parks": {"date": "2024", "value": "61,5", "stage": "Chính thức", "note": "Có cả chi: bảo trì"},
    "water-quality-rank": {"date": "2026", "value": 20, "of": 34, "stage": "Sơ bộ"},
    "drills-held": {"date": 2025, "value": 3, "stage": "Chính thức", "quote": "đã tổ chức 3 lần diễn tập"},
    "meters-read": {"date": "quý II/2026", "count": 460, "of": 500, "stage": "Chính thức"},
}
"""Rows of the sheet of the illustrative programme that are filled in rightly, as people do."""
WRONG: dict[tuple[str, str], object] = {
    ("squares", "value"): "2 cái",
    ("trees-alive", "date"): "31/02/2025",
    ("communes-with-plan", "of"): None,
    ("spent-on-parks", "unit"): "triệu đồng",
    ("water-quality-rank", "stage"): "Ước tính",
    ("drills-held", "value"): "1.234",
}
"""Cells of those rows filled in wrongly."""


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


@functools.cache
def without_hints(data: bytes) -> bytes:
    """Return a sheet without the words beside its cells: nothing of them is read back, and to write and read
    hundreds of them takes half of the time.
    """
    book = opened(data)
    for page in book:
        page.data_validations.dataValidation = []
    return saved(book)


@functools.lru_cache(maxsize=4)
def _blank(data: bytes) -> Any:
    """Return a sheet that is opened once and filled in again and again: to open it takes longest."""
    return opened(data)


def filled(data: bytes, cells: dict[str, object]) -> bytes:
    """Return a sheet with these cells of its figures filled in; None empties one."""
    book = _blank(data)
    page = book[say.FIGURES_SHEET.vi]
    there = dict(page._cells)
    before = [(page[where], page[where]._value, page[where].data_type) for where in cells]
    styles = [copy.copy(page[where]._style) for where in cells]
    for where, value in cells.items():
        page[where].value = value.value if isinstance(value, Shown) else value
        if isinstance(value, Shown):
            page[where].number_format = value.format
    try:
        return saved(book)
    finally:
        for (cell, value, kind), style in zip(before, styles, strict=True):
            cell._value, cell.data_type, cell._style = value, kind, style
        page._cells = there
