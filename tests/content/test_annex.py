"""An annex is read whole or refused whole: every mistake by its cell, in both languages, and what it gives
is a data file that the check takes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl.comments import Comment

from tests.annexes import annex
from tests.written import written
from tracker.content.data.load import read
from tracker.content.new.annex import Annex, read_annex
from tracker.content.new.annex_levels import Level, read_level
from tracker.content.new.annex_text import annex_text, outside_period
from tracker.content.new.founding import Founding, founded_data
from tracker.content.problems.said_of_annexes import SAID_OF_ANNEXES
from tracker.content.sheets.sheet_cells import SheetCell
from tracker.content.sheets.sheet_problems import SheetRefused, Spot
from tracker.content.sheets.sheet_values import Mistake
from tracker.facts.values import Text

CASES: list[dict[str, Any]] = written(Path(__file__).parent / "bad_annexes.yaml")
WAYS: list[tuple[object, str, str, str]] = [
    ("≥ 90%", "% hộ", "", "at_least: 90"),
    ("trên 90%", "% hộ", "", "more_than: 90"),
    ("90 trở lên", "hộ", "", "at_least: 90"),
    ("từ 90 trở lên", "hộ", "", "at_least: 90"),
    ("không quá 3", "vụ", "", "at_most: 3"),
    ("dưới 2,5%", "% hộ", "", "less_than: 2.5"),
    ("at most 3", "vụ", "", "at_most: 3"),
    ("5 trạm", "trạm", "", "at_least: 5"),
    ("3 - 5", "trạm", "", "between: [3, 5]"),
    ("đúng 12", "loài", "", "exactly: 12"),
    (15, "thứ hạng", "", "at_most: 15"),
    ("nhóm 15", "thứ hạng", "", "at_most: 15"),
    (90, "% hộ", "Trên 90% hộ có nước sạch", "more_than: 90"),
    (3, "% hộ", "Giảm tỷ lệ hộ nghèo còn không quá 3%", "at_most: 3"),
    (5, "trạm", "Xây 5 trạm trở lên", "at_least: 5"),
    ("Hoàn thành", "trạm", "", 'done: {vi: "Đã hoàn thành.", en: "It is done."}'),
]
"""What is typed for a level, the unit, the objective, and the rule that is meant."""


def said(data: bytes) -> list[str]:
    """Return the problems of an annex, each by its cell and code."""
    with pytest.raises(SheetRefused) as caught:
        read_annex(data, "phu-luc.xlsx")
    for problem in caught.value.problems:
        vi, en = str(problem).split("\n")
        assert vi.startswith("phu-luc.xlsx: ")
        assert en.startswith("    ")
        assert "{" not in vi + en
    return [f"{problem.spot.cell} {problem.code}".strip() for problem in caught.value.problems]


def cell(value: object) -> SheetCell:
    return SheetCell(Spot("a", "F4"), 4, "F", value, "General")  # type: ignore[arg-type]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_mistake_is_told_at_its_cell(case: dict[str, Any]) -> None:
    assert said(annex(case["cells"])) == case["says"]


def test_every_mistake_of_an_annex_has_a_case() -> None:
    told = {problem.rpartition(" ")[2] for case in CASES for problem in case["says"]}
    elsewhere = {"annex_other_sheet", "annex_before_period", "annex_too_long", "level_guessed"}
    of_all_sheets = {code for code in SAID_OF_ANNEXES if not code.startswith(("annex_", "level_"))}

    assert set(SAID_OF_ANNEXES) == (told & set(SAID_OF_ANNEXES)) | elsewhere | of_all_sheets


@pytest.mark.parametrize(("typed", "unit", "objective", "rule"), WAYS)
def test_a_level_is_read_as_people_write_it(typed: object, unit: str, objective: str, rule: str) -> None:
    read = read_level(cell(typed), unit, objective)

    assert isinstance(read, Level)
    assert read.typed == rule
    # Only a number that nothing says more of is a guess
    assert read.guessed == (typed == "5 trạm")


def test_a_bare_number_is_taken_for_the_least_and_that_is_said() -> None:
    found = read_annex(annex({"F4": 80, "G4": None}), "a.xlsx")

    assert [(each.spot.cell, each.code, each.warning) for each in found.warnings] == [
        ("F4", "level_guessed", True)
    ]
    assert isinstance(read_level(cell(3), "% hộ", "Giảm hộ nghèo"), Mistake)


def test_what_people_merge_above_a_table_and_in_names_of_groups_changes_nothing() -> None:
    merged = annex(change=lambda page: (page.merge_cells("A1:I1"), page.merge_cells("C3:I3")))

    assert read_annex(merged, "a.xlsx").groups[0].number == "I"
    assert said(annex(change=lambda page: page.merge_cells("H4:H5"))) == ["H4 merged_cells"]


def as_issued(page: Any) -> None:
    """Leave the table as officials have it: without a word of English, and a unit that is a sign."""
    for column in (9, 5, 3):
        page.delete_cols(column)
    page["C5"] = "%"


def test_an_annex_in_vietnamese_alone_is_taken_and_its_english_is_waited_for_in_sight() -> None:
    found = read_annex(annex(change=as_issued), "a.xlsx")
    both = Text(vi="Chương trình nước sạch", en="Clean water programme")
    asked = Founding(both, both, Text(vi="Tỉnh Mẫu", en="Sample province"), (2021, 2030))
    made = founded_data(asked, Path("x"), annex_text(found, 2021, 2030))
    loaded = read(made.text.encode(), dt.date(2026, 1, 1), "data/targets.yaml")

    water, pumps = loaded.tracker.targets
    assert water.id == "ho-dan-co-nuoc-sach"
    assert water.text.en == "“Hộ dân có nước sạch” (in Vietnamese; English to follow)"
    assert (pumps.unit.vi, pumps.unit.en) == ("%", "%")
    assert [body.name.en for body in loaded.tracker.bodies.values()] == [
        "“Sở Mẫu” (in Vietnamese; English to follow)"
    ]
    # Once for all of them: clause and title of the group, name and text of two targets, a unit, a body;
    # else nothing is said but what is said of the same annex in both languages
    told = [warning for warning in loaded.warnings if warning.code == "waits_for_english"]
    assert [warning.context["n"] for warning in told] == [8]
    in_both = annex_text(read_annex(annex({"E5": "%", "D5": "%"}), "a.xlsx"), 2021, 2030)
    whole = read(founded_data(asked, Path("x"), in_both).text.encode(), dt.date(2026, 1, 1), "a").warnings
    assert {warning.code for warning in loaded.warnings} - {warning.code for warning in whole} == {
        "waits_for_english"
    }


def test_the_heads_of_an_annex_may_be_in_either_language() -> None:
    heads = ["No.", "Chỉ tiêu", "Target", "Unit (Vietnamese)", "Unit", "By 2025", "By 2030"]
    heads += ["Lead (Vietnamese)", "Lead agency"]
    cells = {f"{column}2": head for column, head in zip("ABCDEFGHI", heads, strict=True)}

    assert read_annex(annex(cells), "a.xlsx").groups == read_annex(annex(), "a.xlsx").groups


def hidden(page: Any) -> None:
    page.row_dimensions[4].hidden = True


def another_sheet(page: Any) -> None:
    page.parent.create_sheet("Thêm")["C3"] = "2023: 4"


def hidden_sheet(page: Any) -> None:
    another_sheet(page)
    page.parent["Thêm"].sheet_state = "hidden"


def comment(page: Any) -> None:
    page["F4"].comment = Comment("chưa chắc", "A")


def too_long(page: Any) -> None:
    for row in range(6, 2100):
        page[f"B{row}"] = "x"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (hidden, [f"{column}4 hidden_content" for column in "ABCDEFGHI"]),
        (another_sheet, ["C3 annex_other_sheet"]),
        (hidden_sheet, ["C3 hidden_content"]),
        (comment, ["F4 cell_comment"]),
    ],
)
def test_what_is_hidden_or_stands_elsewhere_is_told(change: Callable[[Any], object], says: list[str]) -> None:
    assert said(annex(change=change)) == says


@pytest.mark.whole
def test_a_table_without_end_is_not_read() -> None:
    assert "annex_too_long" in said(annex(change=too_long))


def test_what_is_no_workbook_is_refused_in_words() -> None:
    assert said(b"PK not a zip") == ["not_xlsx"]
    assert said(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) == ["old_or_locked"]


def founded(found: Annex) -> Any:
    both = Text(vi="Chương trình", en="Programme")
    asked = Founding(both, both, Text(vi="Tỉnh", en="Province"), (2021, 2030))
    made = founded_data(asked, Path(), annex_text(found, *asked.years))
    assert len(made.spots) == len(made.text.splitlines())
    return made, read(made.text.encode(), dt.date(2026, 11, 25), "data/targets.yaml")


def test_an_annex_becomes_targets_that_the_check_takes() -> None:
    made, loaded = founded(read_annex(annex(), "a.xlsx"))
    tracker = loaded.tracker
    homes, stations = tracker.targets

    assert [group.title.en for group in tracker.groups] == ["Clean water"]
    assert tracker.bodies["sample-department"].name.vi == "Sở Mẫu"
    assert (homes.id, homes.lead) == ("homes-clean-water", "sample-department")
    assert [str(each.by) for each in homes.milestones or ()] == ["2025", "2030"]
    assert stations.rule is not None
    assert str(tracker.period_of(stations).end) == "2025-12-31"
    assert homes.observations == stations.observations == ()
    assert (
        made.spots[made.text.splitlines().index("  - id: stations-pumping")].cell == "C5"
        if ("  - id: stations-pumping" in made.text)
        else True
    )


def test_rows_above_every_name_are_one_group() -> None:
    _, loaded = founded(read_annex(annex({"A3": None, "B3": None, "C3": None}), "a.xlsx"))

    assert [(group.id, group.number) for group in loaded.tracker.groups] == [("targets", "(1)")]


def test_a_year_outside_the_period_is_told_at_its_level() -> None:
    found = read_annex(annex(), "a.xlsx")

    assert [problem.spot.cell for problem in outside_period(found, 2021, 2025)] == ["G4"]
    assert list(outside_period(found, 2021, 2030)) == []
