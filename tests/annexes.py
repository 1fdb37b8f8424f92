"""An annex as programmes have them, with nothing wrong in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import openpyxl

from tests.filling import saved

ROWS = [
    ["PHỤ LỤC"],
    ["STT", "Mục tiêu", "Objective", "Đơn vị tính", "Unit", "Đến năm 2025", "2030", "Chủ trì", "Lead"],
    ["I", "Nước sạch", "Clean water"],
    [1, "Hộ dân có nước sạch", "Homes with clean water", "% hộ", "% of homes"],
    [2, "Từ 3 đến 5 trạm bơm", "3 to 5 pumping stations", "trạm", "stations", "3-5"],
]
ROWS[3] += ["trên 80%", "≥ 95%", "Sở Mẫu", "Sample Department"]


def annex(cells: dict[str, Any] | None = None, change: Callable[[Any], object] | None = None) -> bytes:
    """Return a right annex with other cells in it, and changed."""
    book = openpyxl.Workbook()
    page = book.active
    for row in ROWS:
        page.append(row)
    for place, value in (cells or {}).items():
        if isinstance(value, dict):
            page[place] = value["value"]
            page[place].number_format = value["format"]
        else:
            page[place] = value
    if change:
        change(page)
    return saved(book)
