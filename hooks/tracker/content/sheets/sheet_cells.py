"""The bytes of a workbook -> its cells as plain values, and every one that hides what it says or does not say
it itself. Only this module knows the library that reads workbooks.
"""

from __future__ import annotations

import datetime as dt
import io
import unicodedata
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tracker.content.sheets.sheet_problems import WHOLE_FILE, SheetProblem, SheetRefused, Spot
from tracker.content.sheets.sheet_safety import check_bytes

CellValue = str | int | float | dt.datetime | dt.date
LONGEST_FOUND = 80


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell in which something stands."""

    spot: Spot
    row: int
    column: str
    value: CellValue
    format: str
    """How a number is shown, as Excel writes that."""

    @property
    def text(self) -> str:
        """What it says, as one line of composed letters."""
        return " ".join(unicodedata.normalize("NFC", str(self.value)).split())


@dataclass(frozen=True, slots=True)
class SheetPage:
    """One sheet of a workbook."""

    name: str
    cells: dict[str, SheetCell]
    """By the names of their places, such as `B7`."""
    hidden: frozenset[str]
    """The places of those in a hidden row, column or sheet."""


def read_cells(data: bytes, file: str) -> tuple[dict[str, SheetPage], list[SheetProblem]]:
    """Return the sheets of a workbook by name, and what in them says nothing by itself.

    Raises `SheetRefused` where the workbook is not opened at all.
    """
    import openpyxl  # noqa: PLC0415, a tenth of the time that a build takes to begin, which reads no sheet

    check_bytes(data, file)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what the library leaves out, `check_bytes` has told
            book = openpyxl.load_workbook(io.BytesIO(data))
    except Exception:
        raise SheetRefused([SheetProblem(file, WHOLE_FILE, "not_opened")]) from None
    problems: list[SheetProblem] = []
    pages = {}
    for sheet in book.worksheets:
        problems += _of_sheet(sheet, file)
        pages[sheet.title] = _page(sheet)
    return pages, problems


def _page(sheet: Any) -> SheetPage:
    cells = {
        cell.coordinate: SheetCell(
            Spot(sheet.title, cell.coordinate),
            cell.row,
            cell.column_letter,
            cell.value,
            cell.number_format or "",
        )
        for cell in _cells(sheet)
        if isinstance(cell.value, CellValue) and not isinstance(cell.value, bool)
    }
    return SheetPage(sheet.title, cells, frozenset(_hidden(sheet)))


def _cells(sheet: Any) -> Iterator[Any]:
    """Yield the cells that say something. The library keeps those there are: the last may stand very far out,
    and to go through all places before it would take for ever.
    """
    for cell in sheet._cells.values():
        if cell.value is not None and str(cell.value).strip():
            yield cell


def _of_sheet(sheet: Any, file: str) -> Iterator[SheetProblem]:
    """Yield every cell that does not say itself what it says."""
    page = sheet.title
    for merged in sheet.merged_cells.ranges:
        spot = Spot(page, merged.coord.partition(":")[0])
        yield SheetProblem(file, spot, "merged_cells", {"found": merged.coord})
    for cell in list(sheet._cells.values()):
        spot = Spot(page, cell.coordinate)
        if getattr(cell, "comment", None):
            yield SheetProblem(file, spot, "cell_comment", {"found": _seen(cell.comment.text)})
        if cell.value is None:
            continue
        found = {"found": _seen(getattr(cell.value, "text", cell.value))}
        if cell.data_type == "f":
            yield SheetProblem(file, spot, "formula", found)
        elif cell.data_type == "e":
            yield SheetProblem(file, spot, "cell_error", found)
        elif isinstance(cell.value, bool):
            yield SheetProblem(file, spot, "truth_value", {"found": "TRUE" if cell.value else "FALSE"})
        elif cell.font and (cell.font.strike or False):
            yield SheetProblem(file, spot, "struck_out", found)
        elif not isinstance(cell.value, CellValue):
            yield SheetProblem(file, spot, "cell_not_date", found)


def _hidden(sheet: Any) -> Iterator[str]:
    """Yield the places of cells that cannot be seen."""
    rows = {
        n
        for n, row in sheet.row_dimensions.items()
        if row.hidden or (row.height is not None and row.height == 0)
    }
    columns = [
        (column.min, column.max)
        for column in sheet.column_dimensions.values()
        if column.hidden or column.width == 0
    ]
    for cell in _cells(sheet):
        in_column = any(low <= cell.column <= high for low, high in columns if low and high)
        if sheet.sheet_state != "visible" or cell.row in rows or in_column:
            yield cell.coordinate


def _seen(value: object) -> str:
    return " ".join(str(value).split())[:LONGEST_FOUND]
