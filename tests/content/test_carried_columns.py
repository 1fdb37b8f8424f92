"""A column of the open data whose value is a key of the data file says what the key means, in the key's own
words.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import re
from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from tests.loaded import loaded
from tests.making import CONTEXT, both, make_target, only
from tests.making import leaves as leaves_of
from tests.places import AS_OF, DEMO, DEMO_DAY, ROOT
from tracker.facts.assess import assess_all
from tracker.facts.dates import PartialDate
from tracker.facts.documents import CitedDocument
from tracker.facts.meanings import Key, meaning
from tracker.facts.model import Tracker
from tracker.facts.turns import Closing
from tracker.facts.values import LANGUAGES, Text, Value
from tracker.opendata.columns import Carried, Column, Table
from tracker.opendata.tables import TABLES

PROGRAMMES = [
    (ROOT / "tests" / "guide.yaml", AS_OF),
    (DEMO / "data" / "targets.yaml", DEMO_DAY),
    (ROOT / "tests" / "sample.yaml", AS_OF.replace(year=2094)),
]
OF_ANOTHER = {
    ("documents", "reason_vi"): "of all reasons, the one for which the programme ends",
    ("documents", "reason_en"): "of all reasons, the one for which the programme ends",
    ("parts", "name_vi"): "of all parts, the one that the row is about",
    ("parts", "name_en"): "of all parts, the one that the row is about",
    ("parts", "latest_date"): "of all figures of the part, the newest",
    ("parts", "latest_amount"): "of all figures of the part, the newest",
    ("milestones", "by_last_day"): "of all days on which a period ends, that of the milestone",
    ("milestones", "figure_date"): "of all dates of figures, the one that decides",
    ("years", "figure_date"): "of all dates of figures, the one that decides",
}
"""Columns that hold the value of a key and say more than the key does: which one of many it is."""


def leaves(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Key, Any]]:
    """Yield every key that a row of a table leads to without a choice, with its value there."""
    if isinstance(value, Value):
        for field in type(value).model_fields:
            part = getattr(value, field)
            if isinstance(part, Value) and not isinstance(part, Text):
                yield from leaves(part, (*path, field))
            else:
                yield (*path, field), Key(type(value), field), part
    elif dataclasses.is_dataclass(value):
        for each in dataclasses.fields(value):
            yield from leaves(getattr(value, each.name), (*path, each.name))
    elif hasattr(value, "_fields"):
        for name in value._fields:
            yield from leaves(getattr(value, name), (*path, name))


@functools.cache
def led_to(table: str) -> list[list[tuple[tuple[str, ...], Key, Any]]]:
    """Return the keys that each row of a table leads to, which are the same for all its columns."""
    return [list(leaves(row)) for row in ROWS[table]]


def carried(table: Table[Any], column: Column[Any]) -> set[Key]:
    """Return the keys whose value a column holds in every row of every programme, where it is filled in at
    least one.
    """
    cells: list[Any] = []
    found: dict[tuple[str, ...], Key] = {}
    values: list[dict[tuple[str, ...], Any]] = []
    for row, here in zip(ROWS[table.name], led_to(table.name), strict=True):
        cells.append(column.read(row))
        values.append({})
        for path, key, value in here:
            found[path] = key
            values[-1][path] = as_cell(value, column.name)
    assert any(cell is not None for cell in cells), f"{table.name}.{column.name} is empty everywhere"
    if len(set(cells)) < 2 and not isinstance(column.told, Carried):
        return set()  # one value everywhere could be that of anything
    return {
        key
        for path, key in found.items()
        if all(here.get(path) == cell for here, cell in zip(values, cells, strict=True))
    }


def as_cell(value: Any, column: str) -> Any:
    if isinstance(value, Text):
        return value["vi" if column.endswith("_vi") else "en"] if column[-3:] in ("_vi", "_en") else None
    return str(value) if isinstance(value, PartialDate) else value


def programmes() -> Iterator[tuple[Tracker, dt.date]]:
    """Yield programmes that between them fill every column."""
    for path, day in PROGRAMMES:
        yield loaded(path, day).tracker, day
    said = {"quote": "“x”", "checked": "2025-02-01"}
    figures = [{"date": 2024, "value": 4, **said}, {"date": 2025, "value": 5}]
    limits = {"between": [3, 5], "above": "met", "every": "year"}
    changed = [
        {"date": "2024-01-01", "rule": rule, **said} for rule in (limits, {"done": "x"}, {"every_unit": "y"})
    ]
    made = make_target(figures, rule={"at_least": 2}, amendments=changed[:1], reading="x")
    worded = make_target(rule={"at_least": 3}, amendments=changed[1:]).model_copy(update={"id": "other"})
    changing = [
        {"date": "2024-01-01", "rule": {"change": "times", "at_least": 2}},
        {"date": "2024-02-01", "rule": {"change": "percent", "against": "year_before", "at_least": 2}},
        {"date": "2024-03-01", "rule": {"growth": "percent", "at_least": 2}},
    ]
    growing = make_target(rule={"at_least": 3}, measure="level", amendments=changing)
    dated = make_target(
        [{"date": 2023, "value": 2}, {"date": 2025, "value": 3}],
        measure="level",
        baseline={"value": 1, "date": 2020},
        reading="x",
        milestones=[
            {"by": 2022, "at_most": 5},
            {"by": 2023, "between": [3, 5], "above": "met"},
            {"by": 2024, "change": "times", "at_least": 2},
            {"by": "2024-06", "change": "percent", "at_most": 400},
            {"by": 2025, "growth": "percent", "at_least": 4},
        ],
    )
    promised = make_target(milestones=[{"by": 2024, "done": "x"}, {"by": 2025, "done": "y"}])
    everywhere = make_target(milestones=[{"by": 2024, "every_unit": "x"}, {"by": 2025, "every_unit": "y"}])
    of_part = make_target(
        rule={"at_least": 3},
        parts=["north", "south"],
        amendments=[{"date": "2024-01-01", "part": "north", "rule": {"at_least": 2}}],
    )
    more = {
        "of-part": of_part,
        "growing": growing,
        "dated": dated,
        "promised": promised,
        "everywhere": everywhere,
    }
    copies = [target.model_copy(update={"id": name}) for name, target in more.items()]
    whole = only(loaded(*PROGRAMMES[0]).tracker, made, worded, *copies)
    ended = Closing.model_validate(
        leaves_of({"date": "2026-01-01", "reason": both("why"), "source": "s", "recorded": "2026-01-02"}),
        context=CONTEXT,
    )
    programme = whole.programme.model_copy(update={"ended": ended})
    document = {"document": "1/KH-SKHCN", "body": "dost", "relation": both("relation"), "source": "s"}
    issued = CitedDocument.model_validate(leaves_of(document), context={**CONTEXT, "body": {"dost"}})
    yield whole.model_copy(update={"programme": programme, "documents": {"plan": issued}}), AS_OF


def all_rows() -> dict[str, list[Any]]:
    rows: dict[str, list[Any]] = {name: [] for name in TABLES}
    for tracker, day in programmes():
        assessments = assess_all(tracker, day)
        for name, table in TABLES.items():
            rows[name].extend(table.rows(tracker, assessments, day))
    return rows


ROWS = all_rows()
COLUMNS = [(table, column) for table in TABLES.values() for column in table.own]


def ids(columns: Iterable[tuple[Table[Any], Column[Any]]]) -> list[str]:
    return [f"{table.name}.{column.name}" for table, column in columns]


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=ids(COLUMNS))
def test_a_column_that_carries_a_key_says_what_the_key_means(table: Table[Any], column: Column[Any]) -> None:
    keys = carried(table, column)

    if isinstance(column.told, Carried):
        owner, field = column.told.key
        assert any(issubclass(key.owner, owner) and key.field == field for key in keys)
        for lang in LANGUAGES:
            assert meaning(column.told.key).what[lang].replace("`", "") in column.about[lang]
    elif (table.name, column.name) not in OF_ANOTHER:
        # An id that leads to a row of another table is no key of this row
        of_the_row = {key for key in keys if not (column.refers and key.field == "id")}
        assert of_the_row == set(), "name the key in place of words of its own"


def test_what_is_said_of_a_column_has_no_marks_of_markdown() -> None:
    for table in TABLES.values():
        for column in table.columns:
            for lang in LANGUAGES:
                assert not re.search(r"`|\*\*", column.about[lang]), f"{table.name}.{column.name}"
