"""What is expected decides nothing, whatever it is and whenever it was told."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.facts.demanding import BASELINE, DAYS, DEMANDS, FIGURES, entries
from tests.making import make_target
from tracker.facts.assess import assess
from tracker.facts.verdicts import Assessment

AHEAD = st.lists(
    st.tuples(st.integers(2019, 2035), st.integers(1, 40)), max_size=4, unique_by=lambda each: each[0]
)


def found(target: dict[str, Any], figures: list[dict[str, Any]], day: dt.date) -> Assessment:
    made = make_target(figures, **{"baseline": BASELINE, **target})
    assert made.period
    return assess(made, made.period, day)


@pytest.mark.parametrize("demand", DEMANDS, ids=str)
@settings(max_examples=settings().max_examples // 4, deadline=None)
@given(figures=FIGURES, ahead=AHEAD, day=DAYS)
def test_a_projection_changes_no_verdict(
    demand: dict[str, Any],
    figures: dict[tuple[str, str], int],
    ahead: list[tuple[int, int]],
    day: dt.date,
) -> None:
    typed = entries(figures)
    more = [{"date": year, "value": value, "stage": "projected"} for year, value in ahead]

    without, with_more = found(demand, typed, day), found(demand, [*typed, *more], day)

    assert with_more.verdict == without.verdict
    assert [year.verdict for year in with_more.years] == [year.verdict for year in without.years]
    assert [each.verdict for each in with_more.milestones] == [each.verdict for each in without.milestones]
    assert (with_more.reporting, with_more.latest) == (without.reporting, without.latest)
    assert (with_more.reached_after, with_more.years_missing) == (
        without.reached_after,
        without.years_missing,
    )
    assert len(with_more.figures) == len(without.figures) + len(more)
