"""A sheet that was filled in is read whole or refused whole: every mistake by its cell, in both languages,
and nothing that was filled in is left out without a word.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
import yaml

from tests.filling import HEAD, Shown, filled, opened, place, saved, without_hints
from tests.opendata.releases import release
from tests.sent_back import (
    CASES,
    DATES,
    EMPTY,
    GOOD,
    HIDING,
    HOSTILE,
    MOVED,
    NUMBERS,
    ODD,
    PLAN,
    SHOWN_DATES,
    at,
    changed,
    copied,
    good,
)
from tracker.content.problems.said_of_sheets import SAID_OF_SHEETS
from tracker.content.sheets.filled_sheets import FilledSheet, read_sheet
from tracker.content.sheets.report_text import report_text
from tracker.content.sheets.sheet_problems import SheetRefused
from tracker.language.words import sheets as say
from tracker.opendata.sheet_layout import FIRST_ROW, LETTERS, latest_in_words

DEMO = release("demo")
SPARE = FIRST_ROW + len(PLAN.rows)
PLAIN = without_hints(EMPTY)


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


@pytest.mark.whole
def test_an_empty_sheet_says_that_nothing_is_filled_in() -> None:
    assert said(EMPTY) == [
        "nothing_filled_in",
        "B7 document_unnamed",
        "B9 issued_missing",
        "B10 body_missing",
    ]


@pytest.mark.whole
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


@pytest.mark.whole
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


@pytest.mark.parametrize(("typed", "means"), DATES.items())
@pytest.mark.whole
def test_a_date_is_read_as_it_was_typed(typed: object, means: str) -> None:
    got = read(filled(PLAIN, {**GOOD, place(PLAN, "squares", "date"): typed}))

    assert str(got.figures[0].date) == means


@pytest.mark.whole
@pytest.mark.parametrize(("shown", "means"), SHOWN_DATES.items())
def test_a_date_of_excel_is_no_more_exact_than_it_is_shown(shown: str, means: str) -> None:
    cell = Shown(dt.datetime(2025, 12, 1), shown)

    got = read(filled(PLAIN, {**GOOD, place(PLAN, "squares", "date"): cell}))

    assert str(got.figures[0].date) == means


@pytest.mark.parametrize(("held", "shown", "means"), NUMBERS)
@pytest.mark.whole
def test_a_number_is_read_as_it_is_shown(held: object, shown: str, means: str) -> None:
    where = {
        "homes-piped.date": "2026",
        "homes-piped.value": Shown(held, shown)._asdict(),
        "homes-piped.stage": "final",
    }

    got = read(filled(PLAIN, {**HEAD, **at(where)}))

    assert got.figures[0].amounts == {"value": Fraction(means)}


@pytest.mark.whole
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_mistake_is_told_at_its_cell(case: dict[str, Any]) -> None:
    data = filled(PLAIN, {**GOOD, **at(case["cells"])})

    found = said(data)

    assert found == [
        f"{place(PLAN, *where.split('.'))} {code}" if "." in where else f"{where} {code}"
        for where, code in (line.split() for line in case["says"])
    ]


@pytest.mark.whole
def test_the_words_name_the_sheet_the_cell_and_what_to_type() -> None:
    data = filled(EMPTY, {**GOOD, place(PLAN, "squares", "value"): "5 vườn"})

    with pytest.raises(SheetRefused) as caught:
        read(data)

    where = place(PLAN, "squares", "value")
    assert str(caught.value) == (
        f"tra-loi.xlsx: trang “Số liệu”, ô {where}: “5 vườn” là chữ, không phải số. "
        "Gõ lại chỉ chữ số, theo đơn vị “quảng trường”.\n"
        f"    sheet “Số liệu”, cell {where}: “5 vườn” is text, not a number. Type the "
        "digits alone, in the unit “quảng trường”."
    )


@pytest.mark.whole
def test_where_the_number_is_certain_the_words_give_it() -> None:
    data = filled(EMPTY, {**GOOD, place(PLAN, "squares", "value"): "5,5 quảng trường"})

    with pytest.raises(SheetRefused) as caught:
        read(data)

    where = place(PLAN, "squares", "value")
    assert str(caught.value) == (
        f"tra-loi.xlsx: trang “Số liệu”, ô {where}: “5,5 quảng trường”: chỉ gõ chữ số, theo đơn vị “quảng "
        f"trường”: 5,5\n    sheet “Số liệu”, cell {where}: “5,5 quảng trường”: type the digits alone, in the "
        "unit “quảng trường”: 5,5"
    )


@pytest.mark.whole
def test_an_older_sheet_that_knows_an_older_figure_is_read() -> None:
    row = next(row for row in PLAN.rows if row.id == "homes-piped")
    latest, *others = row.assessment.reported
    before = next(figure for figure in others if figure.date != latest.date)
    date, words = latest_in_words(row.assessment, before, "vi")
    figure = {"homes-piped.date": "2026", "homes-piped.value": 80, "homes-piped.stage": "Sơ bộ"}
    old = {**figure, "homes-piped.latest_date": date, "homes-piped.latest": words}

    assert len(read(filled(EMPTY, {**GOOD, **at(old)})).figures) == 2
    assert said(filled(EMPTY, {**GOOD, **at({**old, "homes-piped.latest": "99% hộ"})})) == [
        f"{place(PLAN, 'homes-piped', column)} changed_locked" for column in ("latest_date", "latest")
    ]


@pytest.mark.whole
@pytest.mark.parametrize(("change", "says"), HIDING, ids=lambda part: getattr(part, "__name__", ""))
def test_what_is_hidden_or_stands_outside_is_told_at_its_cell(
    change: Callable[[Any], object], says: list[str]
) -> None:
    assert said(changed(change)) == says


@pytest.mark.whole
def test_a_form_under_another_name_is_told_once() -> None:
    assert said(changed(lambda page: setattr(page, "title", "Bảng 1"))) == ["sheet_renamed"]


@pytest.mark.whole
def test_a_copy_of_the_form_is_told_once_and_not_read() -> None:
    assert said(changed(copied)) == ["nothing_filled_in", "sheet_copied"]


@pytest.mark.parametrize(("change", "cell"), MOVED)
@pytest.mark.whole
def test_a_form_with_columns_or_rows_put_in_or_taken_out_is_told_once(
    change: Callable[[Any], object], cell: str
) -> None:
    assert said(changed(change)) == [f"{cell} form_moved"]


@pytest.mark.whole
def test_rows_of_targets_may_be_deleted_and_put_into_another_order() -> None:
    def turned(page: Any) -> None:
        row = int(place(PLAN, "squares", "id")[1:])
        last = page.max_row
        for column in range(1, len(LETTERS) + 1):
            page.cell(last, column).value = page.cell(row, column).value
        page.delete_rows(FIRST_ROW, row - FIRST_ROW + 1)

    got = read(changed(turned))

    assert [(each.target, dict(each.amounts)) for each in got.figures] == [("squares", {"value": 2})]


@pytest.mark.whole
def test_a_workbook_without_the_form_says_which_sheet_it_lacks() -> None:
    book = opened(good())
    book.remove(book[say.FIGURES_SHEET.vi])
    book.create_sheet("Sheet1")

    assert said(saved(book)) == ["no_such_sheet"]


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.whole
def test_a_workbook_that_may_not_be_opened_is_refused_in_words(name: str) -> None:
    made, code = HOSTILE[name]

    assert said(made()) == [code]


def test_every_word_on_sheets_is_shown_by_a_mistake_above() -> None:
    cases = {line.split()[1] for case in CASES for line in case["says"]}
    hidden = {line.split()[-1] for _, lines in HIDING for line in lines}
    others = {"nothing_filled_in", "document_unnamed", "issued_missing", "body_missing", "no_such_sheet"}
    others |= {"sheet_renamed", "sheet_copied", "form_moved"}

    assert set(SAID_OF_SHEETS) == cases | hidden | others | {code for _, code in HOSTILE.values()}


@pytest.mark.whole
@pytest.mark.parametrize("made", ODD.values(), ids=ODD)
def test_an_odd_workbook_is_read_or_refused_in_words_and_never_ends_in_anything_else(
    made: Callable[[], bytes],
) -> None:
    data = made()
    try:
        read(data)
    except SheetRefused:
        assert said(data)
