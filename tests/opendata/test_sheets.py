"""The sheets that departments fill in: a row for each figure that is missing, locked where the site knows,
open where it asks; the same bytes every time.
"""

from __future__ import annotations

import time

import pytest

from tests.filling import opened, place, sheet
from tests.making import make_target, only
from tests.opendata.releases import files_of, release
from tests.places import PROGRAMMES
from tracker.facts.assess import assess_all
from tracker.facts.bodies import Body
from tracker.facts.holding import Holder
from tracker.facts.ledger import body_asked
from tracker.facts.statuses import Status
from tracker.facts.values import Text
from tracker.language.words import sheets as say
from tracker.opendata.sheet_layout import (
    COLUMNS,
    FIELDS,
    FIRST_ROW,
    LETTERS,
    SPARE_ROWS,
    is_wanted,
    sheets_of,
)
from tracker.opendata.sheets import LONGEST_HINT, LONGEST_TITLE, sheet_bytes

GUIDE = "Hướng dẫn - How to"
WANTED = ("date", "value", "stage", "quote", "note")


@pytest.mark.parametrize("name", PROGRAMMES)
def test_there_is_a_sheet_for_all_and_one_for_each_body_that_is_asked(name: str) -> None:
    given_out = release(name)
    made = sheets_of(given_out.tracker, given_out.assessments)

    wanted = [a.target for a in given_out.assessments if is_wanted(a)]
    bodies = {body_asked(target, given_out.tracker.bodies) for target in wanted}
    assert made[0].path == "data/sheets/all.xlsx"
    assert [row.id for row in made[0].rows] == [target.id for target in wanted]
    assert {each.path for each in made[1:]} == {f"data/sheets/{body or 'unknown'}.xlsx" for body in bodies}
    assert sorted(row.id for each in made[1:] for row in each.rows) == sorted(row.id for row in made[0].rows)
    assert {path for path in files_of(name) if "/sheets/" in path} == {each.path for each in made}


def test_a_body_called_like_a_sheet_has_a_sheet_of_its_own() -> None:
    given_out = release("sample")
    because = Text(vi="Vì thế.", en="So.")
    bodies = {"all": Text(vi="Sở A", en="Department A"), "unknown": Text(vi="Sở B", en="Department B")}
    targets = tuple(
        target.model_copy(update={"holder": Holder.model_construct(body=body, inferred=because)})
        for target, body in zip(given_out.tracker.targets, bodies, strict=False)
    )
    named = {body: Body(name=name) for body, name in bodies.items()}
    tracker = given_out.tracker.model_copy(update={"targets": targets, "bodies": named})

    made = sheets_of(tracker, assess_all(tracker, given_out.as_of))

    assert [each.path.removeprefix("data/sheets/") for each in made] == [
        "all.xlsx",
        "body-all.xlsx",
        "body-unknown.xlsx",
    ]
    assert "suy luận" in made[1].addressed


def test_a_target_is_asked_until_its_last_figure_is_final() -> None:
    final = {"date": "2025-12-31", "value": 3}
    period = {"rule": {"at_least": 5}}
    yearly = {"rule": {"at_least": 5, "every": "year"}, "period": {"from": "2024-01-01", "to": "2025-12-31"}}

    def wanted(*figures: dict[str, object], **keys: object) -> bool:
        given_out = release("real")
        tracker = only(given_out.tracker, make_target(figures, **keys))
        (a,) = assess_all(tracker, given_out.as_of)
        return is_wanted(a)

    assert wanted(**period)
    assert wanted({**final, "stage": "provisional"}, **period)
    assert wanted({**final, "date": "2025-11"}, **period)
    assert not wanted(final, **period)
    assert wanted(final, **yearly)
    assert not wanted(final, {"date": 2024, "value": 6}, **yearly)
    assert not wanted(rule={"qualitative": "r"}, measure=None)
    assert not wanted(withdrawn={"date": 2023}, **period)
    assert not wanted(rule={"at_least": 5}, period={"from": "2027-01-01", "to": "2030-12-31"})


def test_a_row_has_what_the_site_knows_locked_and_what_it_asks_open() -> None:
    plan, data = sheet("demo")
    page = opened(data)[say.FIGURES_SHEET.vi]

    assert page.protection.sheet
    for n, row in enumerate(plan.rows, FIRST_ROW):
        for column in COLUMNS:
            cell = page[f"{LETTERS[column.key]}{n}"]
            assert cell.protection.locked == (column.key not in row.takes), (row.id, column.key)
            assert (cell.value or "") == ("" if column.open else getattr(row, column.key))
    takes = {row.id: set(row.takes) for row in plan.rows}
    assert takes["spent-on-parks"] == {*WANTED}
    assert takes["meters-read"] == {*WANTED, "count", "of"}
    assert takes["communes-with-plan"] == {*WANTED, "count", "of"} - {"value"}
    assert takes["water-quality-rank"] == {*WANTED, "of"}
    assert takes["budget-above-plan"] == {*WANTED, "reference"}
    assert takes["bins-in-every-region"] == {*WANTED, "part"}
    known = (
        page[place(plan, "meters-read", "latest")].value,
        page[place(plan, "meters-read", "latest_date")].value,
    )
    assert known == ("91% đồng hồ (455/500)", "30/04/2026")
    assert page[place(plan, "squares", "latest")].value == "Chưa tìm thấy số liệu công bố"
    spare = range(FIRST_ROW + len(plan.rows), FIRST_ROW + len(plan.rows) + SPARE_ROWS)
    assert all(not page[f"A{n}"].protection.locked for n in spare)


@pytest.mark.whole
def test_every_open_cell_says_in_vietnamese_what_to_type() -> None:
    plan, data = sheet("demo")
    page = opened(data)[say.FIGURES_SHEET.vi]

    told = {}
    for each in page.data_validations.dataValidation:
        assert 0 < len(each.promptTitle) <= LONGEST_TITLE
        assert 0 < len(each.prompt) <= LONGEST_HINT
        for cell in each.sqref.ranges:
            told |= dict.fromkeys((f"{cell.coord}",), each)
    for row in plan.rows:
        for key in row.takes:
            assert place(plan, row.id, key) in told
    for field in FIELDS:
        assert f"B{field.row}" in told
    stage = told[place(plan, "squares", "stage")]
    assert (stage.type, stage.formula1) == ("list", '"Sơ bộ,Chính thức"')
    number = told[place(plan, "squares", "value")]
    assert (number.type, number.error) == ("decimal", "Ô này chỉ nhận số.")
    assert number.prompt == "Chỉ gõ số lũy kế (cộng dồn) từ 01/01/2021, theo đơn vị: quảng trường."
    assert "1 nếu đã xong" in opened_hint("sample", "centre")


def opened_hint(name: str, target: str) -> str:
    """Return what the cell of the figure of a target says."""
    plan, data = sheet(name)
    where = place(plan, target, "value")
    page = opened(data)[say.FIGURES_SHEET.vi]
    return next(str(each.prompt) for each in page.data_validations.dataValidation if where in each.sqref)


@pytest.mark.whole
def test_how_to_is_told_in_both_languages_and_made_up_data_say_so() -> None:
    _, data = sheet("demo")
    book = opened(data)

    assert book.sheetnames == [say.FIGURES_SHEET.vi, GUIDE]
    guide = list(book[GUIDE].iter_rows(values_only=True))
    assert [row[:2] for row in guide] == [(say.TITLE.vi, say.TITLE.en), *((g.vi, g.en) for g in say.GUIDE)]
    assert "MINH HỌA" in str(book[say.FIGURES_SHEET.vi]["A4"].value)
    tag = release("real").tracker.programme.tag
    assert (opened(sheet("real")[1])[say.FIGURES_SHEET.vi]["A4"].value or "").startswith(
        tag.vi if tag else ""
    )


@pytest.mark.whole
def test_the_bytes_are_the_same_whenever_they_are_made() -> None:
    plan, first = sheet("demo")
    time.sleep(2.1)  # the times in a zip count every second second

    given_out = release("demo")
    assert sheet_bytes(plan, given_out.tracker, given_out.as_of) == first
    assert opened(first).properties.created.date() == given_out.as_of


def test_a_programme_without_anything_to_ask_has_an_empty_sheet() -> None:
    given_out = release("sample")
    gone = [a for a in given_out.assessments if a.status == Status.WITHDRAWN]

    (made,) = sheets_of(given_out.tracker, gone)

    assert made.rows == ()
    page = opened(sheet_bytes(made, given_out.tracker, given_out.as_of))[say.FIGURES_SHEET.vi]
    assert page[f"A{FIRST_ROW}"].value is None
