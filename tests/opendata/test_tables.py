"""The columns of the open data are never renamed, and round no figure across a limit."""

from __future__ import annotations

import datetime as dt
import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.loaded import loaded
from tests.making import make_target
from tests.places import BLANK, DEMO, DEMO_DAY, ROOT
from tracker.facts.assess import assess, assess_all
from tracker.opendata.columns import Table
from tracker.opendata.figure_tables import OBSERVATIONS, PARTS
from tracker.opendata.numbers import amount, ending
from tracker.opendata.tables import TABLES
from tracker.opendata.target_tables import TARGETS
from tracker.opendata.workbook import number_text

HERE = Path(__file__).parent


@given(
    st.fractions(),
    st.lists(
        st.decimals(allow_nan=False, allow_infinity=False, min_value=-1000, max_value=1000, places=9).map(
            Fraction
        ),
        max_size=2,
    ),
)
def test_rounding_never_carries_a_figure_onto_or_over_a_limit(
    value: Fraction, limits: list[Fraction]
) -> None:
    rounded = ending(value, limits)

    assert number_text(rounded)
    assert all((rounded > limit, rounded < limit) == (value > limit, value < limit) for limit in limits)


def test_a_share_just_short_of_its_target_stays_short_in_the_file() -> None:
    target = make_target(
        [{"date": 2024, "count": 7_999_999_999, "of": 10_000_000_001}],
        rule={"at_least": 80},
        unit={"vi": "% việc", "en": "% of things"},
    )

    assert target.period
    assessed = assess(target, target.period, dt.date(2026, 1, 1))
    assert amount(assessed, target.observations[0]) < 80


def test_every_column_that_points_elsewhere_points_at_a_key() -> None:
    for table in TABLES.values():
        names = [column.name for column in table.columns]
        assert len(names) == len(set(names))
        assert set(table.key) <= set(names)
        for column in table.columns:
            if column.refers:
                assert TABLES[column.refers[0]].key == (column.refers[1],)


# What the page of the open data promises: these are never renamed and never taken away. Add to the lists,
# never change them.
PUBLISHED = json.loads((HERE / "published_columns.json").read_text(encoding="utf-8"))


def test_nothing_that_was_published_is_ever_renamed() -> None:
    now = {
        name: {column.name: sorted(column.options or {}) for column in table.columns}
        for name, table in TABLES.items()
    }

    for name, columns in PUBLISHED.items():
        for column, options in columns.items():
            assert set(options) <= set(now[name][column]), f"{name}.{column}"
    assert {name: list(columns) for name, columns in now.items()} == {
        name: list(columns) for name, columns in PUBLISHED.items()
    }, "add the new table or column to published_columns.json"


@pytest.mark.parametrize("folder", [ROOT / "docs", DEMO / "docs", BLANK / "docs"])
def test_the_page_explains_every_table_in_both_languages(folder: Path) -> None:
    for lang in ("vi", "en"):
        text = (folder / lang / "data.md").read_text(encoding="utf-8")
        for name in TABLES:
            assert f"<!-- tracker: columns table={name} -->" in text


def rows_of(table: Table[Any]) -> list[dict[str, Any]]:
    tracker = loaded(DEMO / "data" / "targets.yaml", DEMO_DAY).tracker
    names = [column.name for column in table.columns]
    cells = table.cells(tracker, assess_all(tracker, DEMO_DAY), DEMO_DAY)
    return [dict(zip(names, row, strict=True)) for row in cells]


def test_a_figure_of_a_part_decides_only_where_something_is_asked_of_the_part() -> None:
    placed = {(row["target"], row["part"]): row["place"] for row in rows_of(OBSERVATIONS) if row["part"]}

    assert placed["files-online", "made-up-communes"] == "decides"
    assert placed["bins-in-every-region", "made-up-north"] == "decides"
    assert placed["homes-piped", "made-up-north"] == placed["homes-piped", "made-up-south"] == "in_period"


def test_each_part_of_a_target_has_a_row_and_the_target_is_counted_once() -> None:
    parts, targets = rows_of(PARTS), rows_of(TARGETS)

    by_part = {(row["target"], row["part"]): row for row in parts}
    assert len(by_part) == len(parts)
    informs, own = by_part["homes-piped", "made-up-south"], by_part["files-online", "made-up-communes"]
    assert (informs["status"], informs["asked_en"], informs["latest_amount"]) == (
        None,
        None,
        Fraction("74.2"),
    )
    assert (own["status"], own["asked_en"]) == ("met_at_last_report", "at least 60%")
    assert len({row["id"] for row in targets}) == len(targets)
    assert {row["target"] for row in parts} <= {row["id"] for row in targets}
