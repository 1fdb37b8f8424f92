"""The workbook of one target has all there is about it, says what there is not, and runs nothing."""

from __future__ import annotations

import datetime as dt
import functools
import io
import random
from dataclasses import replace
from fractions import Fraction

import openpyxl
import pytest
from openpyxl import Workbook

from tests.opendata.releases import files_of, release
from tracker.facts.assess import assess_all
from tracker.facts.dates import PartialDate
from tracker.facts.reasons import ChangeReason
from tracker.facts.values import LANGUAGES, Text
from tracker.opendata import records
from tracker.opendata.columns import Column
from tracker.opendata.files import Release, open_data
from tracker.opendata.records import record_path
from tracker.opendata.tables import TABLES

WHY = Text.model_construct(vi="=1+1", en="Copied from the line beside it.")


@functools.cache
def books(name: str, *changes: ChangeReason) -> dict[str, Workbook]:
    """Return the record of every target of a programme, by its id."""
    given_out = replace(release(name), changes=changes)
    files = open_data(given_out) if changes else files_of(name)
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


@pytest.mark.whole
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


@pytest.mark.whole
def test_whatever_a_record_refers_to_is_in_it(demo: dict[str, Workbook]) -> None:
    for book in demo.values():
        for name in set(book.sheetnames) & TABLES.keys():
            for column in TABLES[name].columns:
                if column.refers and column.refers[0] in ("groups", "bodies", "sources", "tasks"):
                    there = {row["id"] for row in rows(book, column.refers[0])}
                    assert {row.get(column.name) for row in rows(book, name)} - {None} <= there


@pytest.mark.whole
def test_a_record_without_a_figure_is_not_empty_and_says_so() -> None:
    book = books("sample")["new-marks"]
    first = [str(cell) for (cell,) in book[book.sheetnames[0]].iter_rows(values_only=True)]

    assert ("observations" in book.sheetnames) != ("The data hold no figure of this target yet." in first)
    assert "Nothing has been corrected." in first


@pytest.mark.whole
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


@pytest.mark.whole
def test_the_same_facts_and_day_give_the_same_bytes() -> None:
    first = dict(files_of("demo"))
    records._written.cache_clear()  # else the second would be the first
    again = open_data(release("demo"))

    assert {name: first[name] for name in first if name.endswith(".xlsx")} == {
        name: again[name] for name in again if name.endswith(".xlsx")
    }


def edited(given_out: Release, dice: random.Random) -> Release:
    """Return a release with one figure, or one name, of one target changed."""
    assessed = list(given_out.assessments)
    n = dice.randrange(len(assessed))
    target = assessed[n].target
    if target.observations and dice.random() < 0.7:
        m = dice.randrange(len(target.observations))
        figure = target.observations[m]
        kept = list(target.observations)
        kept[m] = figure.model_copy(update={"quote": f"sửa {dice.random()}"})
        target = target.model_copy(update={"observations": tuple(kept)})
    else:
        said = f"{dice.random()}"
        target = target.model_copy(update={"name": Text.model_construct(vi=f"Tên {said}", en=f"Name {said}")})
    targets = tuple(target if each.id == target.id else each for each in given_out.tracker.targets)
    tracker = given_out.tracker.model_copy(update={"targets": targets})
    return replace(given_out, tracker=tracker, assessments=assess_all(tracker, given_out.as_of))


@pytest.mark.whole
def test_after_any_edit_every_record_is_that_of_a_fresh_start_and_what_it_does_not_touch_is_kept() -> None:
    dice, given_out = random.Random(22), release("demo")
    paths = [record_path(a.target.id) for a in given_out.assessments]
    for _ in range(4):
        before = open_data(given_out)
        earlier = {path: before[path] for path in paths}
        given_out = edited(given_out, dice)
        made = records._written.cache_info().misses
        after = open_data(given_out)
        later = {path: after[path] for path in paths}
        touched = records._written.cache_info().misses - made
        assert 0 < touched == sum(earlier[path] != later[path] for path in paths) < len(paths) / 2
        records._written.cache_clear()
        fresh = open_data(given_out)
        assert {path: fresh[path] for path in paths} == later


def test_cells_that_python_takes_for_the_same_are_not_written_as_the_same() -> None:
    column = Column("x", "string", WHY, lambda _: None)
    written = [
        records._written(
            records._Book.of(("a", "b", dt.date(2026, 1, 1)), LANGUAGES, [], [("x", [column], [(cell,)])])
        )
        for cell in (1, True, "1")
    ]

    assert len(set(written)) == len(written)
