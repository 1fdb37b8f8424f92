"""The workbook of one target has all there is about it, says what there is not, and runs nothing."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from fractions import Fraction

import openpyxl
import pytest
from openpyxl import Workbook

from tests.opendata.releases import release
from tracker.facts.dates import PartialDate
from tracker.facts.reasons import ChangeReason
from tracker.facts.values import Text
from tracker.opendata.files import open_data
from tracker.opendata.records import record_path
from tracker.opendata.tables import TABLES

WHY = Text.model_construct(vi="=1+1", en="Copied from the line beside it.")


def books(name: str, *changes: ChangeReason) -> dict[str, Workbook]:
    """Return the record of every target of a programme, by its id."""
    given_out = replace(release(name), changes=changes)
    files = open_data(given_out)
    return {
        a.target.id: openpyxl.load_workbook(io.BytesIO(files[record_path(a.target.id)]))
        for a in given_out.assessments
    }


def rows(book: Workbook, sheet: str) -> list[dict[str, object]]:
    """Return the rows of a sheet by the names of its columns, which stand in the third line."""
    if sheet not in book.sheetnames:
        return []
    _, _, names, *found = book[sheet].iter_rows(values_only=True)
    return [dict(zip(map(str, names), row, strict=True)) for row in found]


@pytest.fixture(scope="module")
def demo() -> dict[str, Workbook]:
    return books("demo")


@pytest.mark.parametrize(
    ("name", "sheets"),
    [
        ("demo", {"observations", "tasks", "steps", "requests", "years", "milestones", "parts"}),
        ("sample", {"evidence", "amendments"}),
    ],
)
def test_a_record_has_what_the_data_hold_of_its_target_and_no_other(name: str, sheets: set[str]) -> None:
    given_out, made = release(name), books(name)
    seen = set()
    for a in given_out.assessments:
        target, book = a.target, made[a.target.id]
        assert [row["id"] for row in rows(book, "targets")] == [target.id]
        assert len(rows(book, "observations")) == len(target.observations) + sum(
            len(figure.also) for figure in target.observations
        )
        assert len(rows(book, "evidence")) == len(target.evidence)
        assert len(rows(book, "requests")) == len(target.requests)
        served = [task for task in given_out.tracker.tasks if target.id in task.targets]
        assert [row["id"] for row in rows(book, "tasks")] == [task.id for task in served]
        assert len(rows(book, "steps")) == sum(len(task.steps) for task in served)
        assert [row["target"] for row in rows(book, "ledger")] == [target.id]
        seen |= set(book.sheetnames)
    assert seen >= sheets


def test_whatever_a_record_refers_to_is_in_it(demo: dict[str, Workbook]) -> None:
    for book in demo.values():
        for name in set(book.sheetnames) & TABLES.keys():
            for column in TABLES[name].columns:
                if column.refers and column.refers[0] in ("groups", "bodies", "sources", "tasks"):
                    there = {row["id"] for row in rows(book, column.refers[0])}
                    assert {row.get(column.name) for row in rows(book, name)} - {None} <= there


def test_a_record_without_a_figure_is_not_empty_and_says_so() -> None:
    book = books("sample")["new-marks"]
    first = [str(cell) for (cell,) in book[book.sheetnames[0]].iter_rows(values_only=True)]

    assert ("observations" in book.sheetnames) != ("The data hold no figure of this target yet." in first)
    assert "Nothing has been corrected." in first


def test_corrections_are_in_the_record_of_their_target_and_no_text_runs() -> None:
    change = ChangeReason.model_construct(
        date=dt.date(2094, 5, 1),
        what=("new-marks",),
        figure=PartialDate.parse("2093"),
        part=None,
        was=(Fraction(7, 2),),
        now=(Fraction(4), Fraction(30)),
        why=WHY,
    )
    found = books("sample", change)

    (row,) = rows(found["new-marks"], "corrections")
    assert (row["figure"], row["was"], row["now"], row["why_vi"]) == ("2093", "3.5", "4/30", "=1+1")
    assert "part" not in row
    cell = next(
        cell
        for line in found["new-marks"]["corrections"].iter_rows()
        for cell in line
        if cell.value == "=1+1"
    )
    assert (cell.data_type, cell.quotePrefix) == ("s", True)
    assert all("corrections" not in book.sheetnames for name, book in found.items() if name != "new-marks")


def test_the_same_facts_and_day_give_the_same_bytes() -> None:
    first, again = open_data(release("demo")), open_data(release("demo"))

    assert {name: data for name, data in first.items() if name.endswith(".xlsx")} == {
        name: data for name, data in again.items() if name.endswith(".xlsx")
    }
