"""Sheets that come back filled in, rightly or as they should not be: one list for the import at a terminal
and for the form in a browser.
"""

from __future__ import annotations

import functools
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from openpyxl.comments import Comment
from openpyxl.styles import Font

from tests.filling import HEAD, Shown, filled, opened, place, saved, sheet
from tests.written import written
from tracker.content.sheets import sheet_safety
from tracker.language.words import sheets as say

GUIDE = "Hướng dẫn - How to"
CASES: list[dict[str, Any]] = written(Path(__file__).parent / "content" / "bad_sheets.yaml")
PLAN, EMPTY = sheet("demo")
GOOD = {
    **HEAD,
    place(PLAN, "squares", "date"): "31/12/2025",
    place(PLAN, "squares", "value"): 2,
    place(PLAN, "squares", "stage"): "Chính thức",
}


def at(cells: dict[str, Any]) -> dict[str, object]:
    """Return cells by their places, where they are named by target and column."""
    return {
        place(PLAN, *key.split(".")) if "." in key else key: Shown(**value)
        if isinstance(value, dict)
        else value
        for key, value in cells.items()
    }


DATES = {
    "31/12/2025": "2025-12-31",
    "3/4/2025": "2025-04-03",
    "12/2025": "2025-12",
    "2025": "2025",
    2025: "2025",
    45291: "2023-12-31",
    "quý III/2025": "2025-Q3",
    "ngày 5 tháng 3 năm 2025": "2025-03-05",
    "2021-2025": "2021-01-01/2025-12-31",
}
SHOWN_DATES = {
    "dd/mm/yyyy": "2025-12-01",
    "mm-dd-yy": "2025-12-01",
    "[$-42A]dd mmmm yyyy": "2025-12-01",
    "mmm-yy": "2025-12",
    'mm"/"yyyy': "2025-12",
    "yyyy": "2025",
}


NUMBERS = [
    (35, "General", "35"),
    (35.5, "0.0", "35.5"),
    (0.342, "0.0%", "34.2"),
    (0.342, "0.00%", "34.2"),
    (0.1 + 0.2, "General", "0.3"),
    (1234.5, "#,##0.00", "1234.5"),
    (34, '0" hộ"', "34"),
    ("34,2%", "General", "34.2"),
    ("34,2", "General", "34.2"),
    ("34.2", "@", "34.2"),
    ("1.234.567", "General", "1234567"),
    ("1 234 567", "General", "1234567"),
    ("\u00a034,2 ", "General", "34.2"),
    (0, "General", "0"),
]


def changed(change: Callable[[Any], object]) -> bytes:
    """Return the good sheet with a change made to its page of figures."""
    book = opened(good())
    change(book[say.FIGURES_SHEET.vi])
    return saved(book)


def hide_row(page: Any) -> None:
    page.row_dimensions[int(place(PLAN, "squares", "date")[1:])].hidden = True


def hide_column(page: Any) -> None:
    page.column_dimensions["H"].hidden = True


def comment(page: Any) -> None:
    page[place(PLAN, "squares", "value")].comment = Comment("Số này chưa chắc", "A")


def strike(page: Any) -> None:
    page[place(PLAN, "squares", "value")].font = Font(strike=True)


def another_sheet(page: Any) -> None:
    page.parent.create_sheet("Thêm")["C3"] = "2023: 4"


def hidden_sheet(page: Any) -> None:
    another_sheet(page)
    page.parent["Thêm"].sheet_state = "hidden"


def far_away(page: Any) -> None:
    page["XFD1048576"] = "ở đây"


def in_the_guide(page: Any) -> None:
    page.parent[GUIDE]["A3"] = "Không có số liệu"


def truth(page: Any) -> None:
    page[place(PLAN, "squares", "value")] = True


def merge(page: Any) -> None:
    page.merge_cells(f"{place(PLAN, 'squares', 'date')}:{place(PLAN, 'squares', 'value')}")


V = place(PLAN, "squares", "value")
HIDING: list[tuple[Callable[[Any], object], list[str]]] = [
    (hide_row, [f"{place(PLAN, 'squares', key)} hidden_content" for key in ("date", "value", "stage")]),
    (hide_column, [f"{V} hidden_content"]),
    (comment, [f"{V} cell_comment"]),
    (strike, [f"{V} struck_out"]),
    (another_sheet, ["C3 outside_form"]),
    (hidden_sheet, ["C3 hidden_content"]),
    (far_away, ["XFD1048576 outside_form"]),
    (in_the_guide, ["A3 outside_form"]),
    (truth, [f"{V} truth_value"]),
    (merge, [f"{place(PLAN, 'squares', 'date')} merged_cells", f"{V} cell_empty"]),
]


def copied(page: Any) -> None:
    page.parent.copy_worksheet(page).title = "Số liệu (2)"
    for column in ("date", "value", "stage"):
        page[place(PLAN, "squares", column)].value = None


MOVED: list[tuple[Callable[[Any], object], str]] = [
    (lambda page: page.insert_cols(8), "I13"),
    (lambda page: page.delete_cols(3), "C13"),
    (lambda page: page.delete_rows(1, 2), "A11"),
    (lambda page: page.insert_rows(3), "A14"),
]
"""Columns or rows put in or taken out, and the first head that is elsewhere."""


@functools.cache
def good() -> bytes:
    """Return the good sheet."""
    return filled(EMPTY, GOOD)


def repacked(
    extra: dict[str, bytes] | None = None, change: Callable[[str, bytes], bytes] | None = None
) -> bytes:
    """Return the good sheet with more parts, or with parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good())) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)) if change else old.read(name))
        for name, part in (extra or {}).items():
            new.writestr(name, part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def with_doctype(encoding: str) -> bytes:
    evil = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>'

    def change(name: str, part: bytes) -> bytes:
        if name != "xl/workbook.xml":
            return part
        text = part.decode("utf-8")
        _, _, rest = text.partition("?>") if text.startswith("<?xml") else ("", "", text)
        return f'<?xml version="1.0" encoding="{encoding}"?>{evil}{rest}'.encode(encoding)

    return repacked(change=change)


def merged_over_everything(name: str, part: bytes) -> bytes:
    merged = b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    return part.replace(b"</sheetData>", b"</sheetData>" + merged) if name.endswith("sheet1.xml") else part


def as_macro_workbook(name: str, part: bytes) -> bytes:
    kind = b"vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    macro = b"vnd.ms-excel.sheet.macroEnabled.main+xml"
    return part.replace(kind, macro) if name == "[Content_Types].xml" else part


def broken_part() -> bytes:
    data = bytearray(repacked())
    where = data.index(b"xl/worksheets/sheet1.xml") + 60
    data[where : where + 40] = bytes(40)
    return bytes(data)


def open_document() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        made.writestr("content.xml", "<office:document-content/>")
    return out.getvalue()


def another_archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as other:
        other.writestr("word/document.xml", "<a/>")
    return out.getvalue()


def in_the_part(part_name: str, old: bytes, new: bytes) -> bytes:
    def change(name: str, part: bytes) -> bytes:
        if name != part_name:
            return part
        assert old in part
        return part.replace(old, new, 1)

    return repacked(change=change)


def in_the_sheet(old: bytes, new: bytes) -> bytes:
    return in_the_part("xl/worksheets/sheet1.xml", old, new)


MANY_ROWS = b"".join(b'<mergeCell ref="A%d:XFD%d"/>' % (n, n) for n in range(1000, 1010))


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "not a zip": (lambda: b"date;value\n2025;4\n", "not_xlsx"),
    "empty": (lambda: b"", "not_xlsx"),
    "a zip of something else": (another_archive, "not_xlsx"),
    "an OpenDocument sheet": (open_document, "open_document"),
    "an old workbook": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old_or_locked"),
    "a large file": (lambda: b"PK\x03\x04" + bytes(sheet_safety.MOST_BYTES), "sheet_too_large"),
    "a zip bomb": (lambda: repacked({"xl/worksheets/sheet9.xml": bytes(30_000_000)}), "unpacks_too_large"),
    "very many parts": (lambda: repacked({f"xl/x{n}.xml": b"<a/>" for n in range(400)}), "too_many_parts"),
    "macros": (lambda: repacked({"xl/vbaProject.bin": b"x"}), "macros"),
    "macros by its kind": (lambda: repacked(change=as_macro_workbook), "macros"),
    "a link to another workbook": (
        lambda: repacked({"xl/externalLinks/externalLink1.xml": b"<a/>"}),
        "linked_elsewhere",
    ),
    "a picture": (lambda: repacked({"xl/media/image1.png": b"x"}), "not_cells"),
    "entities": (lambda: with_doctype("utf-8"), "document_type"),
    "entities in two bytes": (lambda: with_doctype("utf-16"), "document_type"),
    "entities in an encoding of few": (lambda: with_doctype("utf-7"), "document_type"),
    "cells merged over everything": (lambda: repacked(change=merged_over_everything), "merged_cells"),
    **{
        f"ranges that {name}": (
            functools.partial(in_the_sheet, b"</sheetData>", b"</sheetData>" + ranges),
            code,
        )
        for name, ranges, code in (
            (
                "spell their place",
                b'<mergeCells><mergeCell ref="&#65;1:XFD1048576"/></mergeCells>',
                "merged_cells",
            ),
            ("are whole columns", b'<mergeCells><mergeCell ref="A:XFD"/></mergeCells>', "merged_cells"),
            (
                "hide behind a value",
                b'<mergeCells><mergeCell a=">" ref="A1:XFD999"/></mergeCells>',
                "merged_cells",
            ),
            ("are many together", b"<mergeCells>" + MANY_ROWS + b"</mergeCells>", "merged_cells"),
            ("never close", b"<mergeCell " * 100_000, "not_opened"),
        )
    },
    "entities in a part of any name": (
        lambda: repacked({"xl/worksheets/sheet9.any": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}),
        "document_type",
    ),
    "elements without number": (
        lambda: repacked({"xl/worksheets/sheet9.xml": b"<a>" + b"<b/>" * 300_000 + b"</a>"}),
        "part_too_much",
    ),
    "styles without number": (
        lambda: in_the_part("xl/styles.xml", b"</cellXfs>", b"<xf/>" * 70_000 + b"</cellXfs>"),
        "part_too_much",
    ),
    "a value as long as a book": (
        lambda: in_the_sheet(b"</sheetData>", b'</sheetData><a b="' + b"A1:B2 " * 6_000 + b'"/>'),
        "part_too_much",
    ),
    "tags within tags": (
        lambda: in_the_sheet(b"<sheetData>", b"<a>" * 50_000 + b"</a>" * 50_000 + b"<sheetData>"),
        "part_too_much",
    ),
    "a part that is broken": (broken_part, "not_opened"),
    "XML that is none": (lambda: repacked(change=lambda _, part: part[: len(part) // 2]), "not_opened"),
}


ODD: dict[str, Callable[[], bytes]] = {
    "a cell in the last corner": lambda: in_the_sheet(
        b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    ),
    "a row beyond the last": lambda: in_the_sheet(
        b"</sheetData>", b'<row r="99999999"><c r="A99999999"><v>1</v></c></row></sheetData>'
    ),
    "a number of many digits": lambda: in_the_sheet(
        b"</sheetData>", b'<row r="900"><c r="A900"><v>' + b"9" * 50_000 + b"</v></c></row></sheetData>"
    ),
    "a number beyond counting": lambda: in_the_sheet(
        b"</sheetData>", b'<row r="900"><c r="A900"><v>1e999999999</v></c></row></sheetData>'
    ),
    "a text that is not there": lambda: in_the_sheet(
        b"</sheetData>", b'<row r="900"><c r="A900" t="s"><v>99999999</v></c></row></sheetData>'
    ),
    "a formula over everything": lambda: in_the_sheet(
        b"</sheetData>",
        b'<row r="900"><c r="A900"><f t="shared" ref="A1:XFD1048576" si="0">WEBSERVICE("http://x")</f>'
        b"<v>1</v></c></row></sheetData>",
    ),
    "a part by a way out of the folder": lambda: repacked({"../../evil.xml": b"<a/>"}),
}
