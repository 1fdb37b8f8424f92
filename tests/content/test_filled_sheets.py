"""A sheet that was filled in is read whole or refused whole: every mistake by its cell, in both languages,
and nothing that was filled in is left out without a word.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from openpyxl.comments import Comment
from openpyxl.styles import Font

from tests.filling import HEAD, Shown, filled, opened, place, saved, sheet
from tests.opendata.releases import release
from tracker.content import sheet_safety
from tracker.content.filled_sheets import FilledSheet, read_sheet
from tracker.content.report_text import report_text
from tracker.content.said_of_sheets import SAID_OF_SHEETS
from tracker.content.sheet_problems import SheetRefused
from tracker.language.words import sheets as say
from tracker.opendata.sheet_layout import FIRST_ROW, latest_in_words

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "bad_sheets.yaml").read_text(encoding="utf-8")
)
DEMO = release("demo")
PLAN, EMPTY = sheet("demo")
GOOD = {
    **HEAD,
    place(PLAN, "squares", "date"): "31/12/2025",
    place(PLAN, "squares", "value"): 2,
    place(PLAN, "squares", "stage"): "Chính thức",
}
SPARE = FIRST_ROW + len(PLAN.rows)


def read(data: bytes) -> FilledSheet:
    return read_sheet(data, "tra-loi.xlsx", DEMO.tracker, DEMO.assessments)


def said(data: bytes) -> list[str]:
    """Return the problems of a sheet, each by its cell and code."""
    with pytest.raises(SheetRefused) as caught:
        read(data)
    problems = caught.value.problems
    for problem in problems:
        vi, en = str(problem).split("\n")
        assert vi.startswith("tra-loi.xlsx: ")
        assert en.startswith("    ")
        assert "{" not in vi + en
    return [f"{problem.spot.cell} {problem.code}".strip() for problem in problems]


def at(cells: dict[str, Any]) -> dict[str, object]:
    """Return cells by their places, where they are named by target and column."""
    return {
        place(PLAN, *key.split(".")) if "." in key else key: Shown(**value)
        if isinstance(value, dict)
        else value
        for key, value in cells.items()
    }


def test_an_empty_sheet_says_that_nothing_is_filled_in() -> None:
    assert said(EMPTY) == [
        "nothing_filled_in",
        "B7 document_unnamed",
        "B9 issued_missing",
        "B10 body_missing",
    ]


def test_a_sheet_gives_the_document_and_its_figures() -> None:
    cells = {
        "meters-read.date": "tháng 6/2026",
        "meters-read.count": 460,
        "meters-read.of": "500",
        "meters-read.stage": "sơ bộ",
        "water-quality-rank.date": 2025,
        "water-quality-rank.value": 20,
        "water-quality-rank.of": 34,
        "water-quality-rank.stage": "Chính thức",
        "budget-above-plan.date": "2024",
        "budget-above-plan.value": "1.234.567,5",
        "budget-above-plan.reference": 1000,
        "budget-above-plan.stage": "Chính thức",
        "budget-above-plan.note": "Có cả chi chuyển nguồn: xem phụ lục #2",
        f"A{SPARE}": "budget-above-plan",
        f"G{SPARE}": "2023",
        f"H{SPARE}": 900,
        f"L{SPARE}": "Chính thức",
        "B11": "https://department.example/a?b=1",
    }

    got = read(filled(EMPTY, {**GOOD, **at(cells)}))

    assert (got.document, got.publisher, str(got.issued)) == ("12/BC-SKHCN", "Sở mẫu", "2026-06-15")
    assert {(each.target, str(each.date)): dict(each.amounts) for each in got.figures} == {
        ("squares", "2025-12-31"): {"value": 2},
        ("meters-read", "2026-06"): {"count": 460, "of": 500},
        ("water-quality-rank", "2025"): {"value": 20, "of": 34},
        ("budget-above-plan", "2024"): {"value": Fraction("1234567.5"), "reference": 1000},
        ("budget-above-plan", "2023"): {"value": 900},
    }
    made = report_text(got, dt.date(2026, 6, 30))
    assert made.name == "2026-06-15-12-bc-skhcn.yaml"
    assert len(made.spots) == made.text.count("\n")
    assert yaml.safe_load(made.text)["figures"][1]["note"] == "Có cả chi chuyển nguồn: xem phụ lục #2"


def test_a_body_of_the_programme_is_named_by_its_id_and_a_document_may_have_no_day() -> None:
    body, name = next((key, each.name.vi) for key, each in DEMO.tracker.bodies.items())
    head = {"B7": None, "B8": "Trang tin của quận: kỳ 3", "B9": "Không rõ", "B10": f" {name.upper()} "}

    got = read(filled(EMPTY, {**GOOD, **head}))
    made = report_text(got, dt.date(2026, 6, 30))

    assert (got.body, got.publisher, got.issued) == (body, "", None)
    assert made.name == "undated-trang-tin-cua-quan-ky-3.yaml"
    assert yaml.safe_load(made.text) == {
        "title": "Trang tin của quận: kỳ 3",
        "body": body,
        "recorded": dt.date(2026, 6, 30),
        "figures": [{"target": "squares", "date": dt.date(2025, 12, 31), "value": 2, "stage": "final"}],
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


@pytest.mark.parametrize(("typed", "means"), DATES.items())
def test_a_date_is_read_as_it_was_typed(typed: object, means: str) -> None:
    got = read(filled(EMPTY, {**GOOD, place(PLAN, "squares", "date"): typed}))

    assert str(got.figures[0].date) == means


@pytest.mark.parametrize(("shown", "means"), SHOWN_DATES.items())
def test_a_date_of_excel_is_no_more_exact_than_it_is_shown(shown: str, means: str) -> None:
    cell = Shown(dt.datetime(2025, 12, 1), shown)

    got = read(filled(EMPTY, {**GOOD, place(PLAN, "squares", "date"): cell}))

    assert str(got.figures[0].date) == means


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


@pytest.mark.parametrize(("held", "shown", "means"), NUMBERS)
def test_a_number_is_read_as_it_is_shown(held: object, shown: str, means: str) -> None:
    where = {
        "homes-piped.date": "2026",
        "homes-piped.value": Shown(held, shown)._asdict(),
        "homes-piped.stage": "final",
    }

    got = read(filled(EMPTY, {**HEAD, **at(where)}))

    assert got.figures[0].amounts == {"value": Fraction(means)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_mistake_is_told_at_its_cell(case: dict[str, Any]) -> None:
    data = filled(EMPTY, {**GOOD, **at(case["cells"])})

    found = said(data)

    assert found == [
        f"{place(PLAN, *where.split('.'))} {code}" if "." in where else f"{where} {code}"
        for where, code in (line.split() for line in case["says"])
    ]


def test_the_words_name_the_sheet_the_cell_and_what_to_type() -> None:
    data = filled(EMPTY, {**GOOD, place(PLAN, "squares", "value"): "5 quảng trường"})

    with pytest.raises(SheetRefused) as caught:
        read(data)

    where = place(PLAN, "squares", "value")
    assert str(caught.value) == (
        f"tra-loi.xlsx: trang “Số liệu”, ô {where}: “5 quảng trường” là chữ, không phải số. "
        "Gõ lại chỉ chữ số, theo đơn vị “quảng trường”.\n"
        f"    sheet “Số liệu”, cell {where}: “5 quảng trường” is text, not a number. Type the "
        "digits alone, in the unit “quảng trường”."
    )


def test_an_older_sheet_that_knows_an_older_figure_is_read() -> None:
    row = next(row for row in PLAN.rows if row.id == "homes-piped")
    latest, *others = row.assessment.reported
    before = next(figure for figure in others if figure.date != latest.date)
    date, words = latest_in_words(row.assessment, before)
    figure = {"homes-piped.date": "2026", "homes-piped.value": 80, "homes-piped.stage": "Sơ bộ"}
    old = {**figure, "homes-piped.latest_date": date, "homes-piped.latest": words}

    assert len(read(filled(EMPTY, {**GOOD, **at(old)})).figures) == 2
    assert said(filled(EMPTY, {**GOOD, **at({**old, "homes-piped.latest": "99% hộ"})})) == [
        f"{place(PLAN, 'homes-piped', column)} changed_locked" for column in ("latest_date", "latest")
    ]


# What hides or holds what is not read


def changed(change: Callable[[Any], object]) -> bytes:
    """Return the good sheet with a change made to its page of figures."""
    book = opened(filled(EMPTY, GOOD))
    change(book[say.FIGURES_SHEET])
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
    page.parent[say.GUIDE_SHEET]["A3"] = "Không có số liệu"


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


@pytest.mark.parametrize(("change", "says"), HIDING, ids=lambda part: getattr(part, "__name__", ""))
def test_what_is_hidden_or_stands_outside_is_told_at_its_cell(
    change: Callable[[Any], object], says: list[str]
) -> None:
    assert said(changed(change)) == says


def test_a_sheet_called_otherwise_is_not_taken_for_the_figures() -> None:
    found = said(changed(lambda page: setattr(page, "title", "Bảng 1")))

    assert found[0] == "no_such_sheet"
    assert f"{V} outside_form" in found


def repacked(
    extra: dict[str, bytes] | None = None, change: Callable[[str, bytes], bytes] | None = None
) -> bytes:
    """Return the good sheet with more parts, or with parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(filled(EMPTY, GOOD))) as old, zipfile.ZipFile(out, "w") as new:
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


HOSTILE = {
    "not a zip": (b"date;value\n2025;4\n", "not_xlsx"),
    "empty": (b"", "not_xlsx"),
    "a zip of something else": (None, "not_xlsx"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old_or_locked"),
    "a large file": (b"PK\x03\x04" + bytes(sheet_safety.MOST_BYTES), "sheet_too_large"),
    "a zip bomb": (repacked({"xl/worksheets/sheet9.xml": bytes(30_000_000)}), "unpacks_too_large"),
    "very many parts": (repacked({f"xl/x{n}.xml": b"<a/>" for n in range(400)}), "too_many_parts"),
    "macros": (repacked({"xl/vbaProject.bin": b"x"}), "macros"),
    "macros by its kind": (repacked(change=as_macro_workbook), "macros"),
    "a link to another workbook": (
        repacked({"xl/externalLinks/externalLink1.xml": b"<a/>"}),
        "linked_elsewhere",
    ),
    "a picture": (repacked({"xl/media/image1.png": b"x"}), "not_cells"),
    "entities": (with_doctype("utf-8"), "document_type"),
    "entities in two bytes": (with_doctype("utf-16"), "document_type"),
    "entities in an encoding of few": (with_doctype("utf-7"), "document_type"),
    "cells merged over everything": (repacked(change=merged_over_everything), "merged_cells"),
    "a part that is broken": (broken_part(), "not_opened"),
    "XML that is none": (repacked(change=lambda _, part: part[: len(part) // 2]), "not_opened"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_workbook_that_may_not_be_opened_is_refused_in_words(name: str, tmp_path: Path) -> None:
    data, code = HOSTILE[name]
    if data is None:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as other:
            other.writestr("word/document.xml", "<a/>")
        data = out.getvalue()

    assert said(data) == [code]


def test_every_word_on_sheets_is_shown_by_a_mistake_above() -> None:
    cases = {line.split()[1] for case in CASES for line in case["says"]}
    hidden = {line.split()[-1] for _, lines in HIDING for line in lines}
    others = {"nothing_filled_in", "document_unnamed", "issued_missing", "body_missing", "no_such_sheet"}

    assert set(SAID_OF_SHEETS) == cases | hidden | others | {code for _, code in HOSTILE.values()}


def in_the_sheet(old: bytes, new: bytes) -> bytes:
    def change(name: str, part: bytes) -> bytes:
        if not name.endswith("sheet1.xml"):
            return part
        assert old in part
        return part.replace(old, new, 1)

    return repacked(change=change)


ODD = {
    "tags within tags": in_the_sheet(b"<sheetData>", b"<a>" * 50_000 + b"</a>" * 50_000 + b"<sheetData>"),
    "a cell in the last corner": in_the_sheet(
        b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    ),
    "a row beyond the last": in_the_sheet(
        b"</sheetData>", b'<row r="99999999"><c r="A99999999"><v>1</v></c></row></sheetData>'
    ),
    "a number of many digits": in_the_sheet(
        b"</sheetData>", b'<row r="900"><c r="A900"><v>' + b"9" * 50_000 + b"</v></c></row></sheetData>"
    ),
    "a number beyond counting": in_the_sheet(
        b"</sheetData>", b'<row r="900"><c r="A900"><v>1e999999999</v></c></row></sheetData>'
    ),
    "a text that is not there": in_the_sheet(
        b"</sheetData>", b'<row r="900"><c r="A900" t="s"><v>99999999</v></c></row></sheetData>'
    ),
    "a formula over everything": in_the_sheet(
        b"</sheetData>",
        b'<row r="900"><c r="A900"><f t="shared" ref="A1:XFD1048576" si="0">WEBSERVICE("http://x")</f>'
        b"<v>1</v></c></row></sheetData>",
    ),
    "a part by a way out of the folder": repacked({"../../evil.xml": b"<a/>"}),
}


@pytest.mark.parametrize("data", ODD.values(), ids=ODD)
def test_an_odd_workbook_is_read_or_refused_in_words_and_never_ends_in_anything_else(data: bytes) -> None:
    try:
        read(data)
    except SheetRefused:
        assert said(data)
