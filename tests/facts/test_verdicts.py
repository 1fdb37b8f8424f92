"""What is told of an assessment: the parts that reach it, the rule that a figure is judged by, the figures
that decide.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.making import make_target
from tracker.facts.asking import Demand
from tracker.facts.assess import assess
from tracker.facts.together import shortfall
from tracker.facts.verdicts import Assessment

AFTER = dt.date(2026, 6, 1)
STEPS: dict[str, Any] = {
    "milestones": [{"by": 2022, "at_least": 2}, {"by": 2024, "at_least": 4}, {"by": 2025, "at_least": 5}]
}
PARTS = [{"part": name, "rule": {"at_least": level}} for name, level in (("north", 90), ("south", 80))]


def found(figures: list[dict[str, Any]] | None = None, **keys: Any) -> Assessment:
    target = make_target(figures or [], **{"measure": "level", **keys})
    assert target.period
    return assess(target, target.period, AFTER)


def of_part(part: str, value: int, year: int = 2025) -> dict[str, Any]:
    return {"date": year, "part": part, "value": value}


def test_of_the_parts_those_that_reach_it_and_those_with_a_figure_are_counted() -> None:
    figures = [of_part("north", 95), of_part("south", 70)]
    parts = [*PARTS, {"part": "west", "rule": {"at_least": 60}}]

    a = found(figures, parts=parts)

    assert (a.parts_reached, a.parts_with_figure, len(a.parts)) == (1, 2, 3)


def test_a_part_that_nothing_is_asked_of_counts_nowhere_and_decides_nothing() -> None:
    whole = {"date": 2025, "value": 85}

    a = found([whole, of_part("north", 95)], rule={"at_least": 80}, parts=["north", "south"])

    assert (a.parts_reached, a.parts_with_figure) == (0, 0)
    assert [figure.amount for figure in a.decisive] == [85]


@pytest.mark.parametrize(
    ("north", "south", "reached"),
    [((2025, 70), (2025, 85), True), ((2025, 70), (2025, 75), False), ((2025, 95), (2025, 85), False)],
)
def test_parts_are_reached_after_the_period_once_each_is_and_one_was_late(
    north: tuple[int, int], south: tuple[int, int], *, reached: bool
) -> None:
    figures = [of_part("north", north[1], north[0]), of_part("south", south[1], south[0])]
    late = {"date": "2026-03-31", "part": "north", "value": 92}

    assert found([*figures, late], parts=PARTS).reached_after is reached


def test_what_decides_are_figures_and_where_there_is_none_nothing() -> None:
    assert found(rule={"at_least": 5}).decisive == ()
    years = found([{"date": 2022, "value": 6}], rule={"at_least": 5, "every": "year"})
    assert {figure.amount for figure in years.decisive} == {6}
    parts = found([of_part("north", 95), of_part("south", 70)], parts=PARTS)
    assert [figure.amount for figure in parts.decisive if figure.part == "south"] == [70]


def test_a_figure_is_judged_with_the_part_that_it_is_about_else_with_the_target() -> None:
    a = found([{"date": 2025, "value": 85}, of_part("south", 70)], rule={"at_least": 80}, parts=["south"])
    whole, south = a.target.observations

    assert a.judging(whole) is a
    assert a.judging(south) is a.parts[0].found
    of_two = found([of_part("south", 70)], parts=PARTS)
    assert of_two.judging(of_two.target.observations[0]) is of_two.parts[1].found


def test_the_latest_figure_is_the_newest_that_says_what_was() -> None:
    projected = {"date": 2025, "value": 9, "stage": "projected"}

    a = found([{"date": 2022, "value": 3}, projected, {"date": 2024, "value": 4}], rule={"at_least": 5})

    assert a.latest is not None
    assert a.latest.amount == 4
    assert found(rule={"at_least": 5}).latest is None


def test_a_figure_of_a_year_is_held_against_the_rule_of_that_year() -> None:
    yearly = {"rule": {"at_least": 5, "every": "year"}}
    amended = [{"date": "2023-07-01", "rule": {"at_least": 8, "every": "year"}}]

    a = found([{"date": year, "value": 6} for year in (2022, 2024)], amendments=amended, **yearly)

    assert [a.rule_for(figure).bound.numbers for figure in a.figures] == [(8,), (5,)]


@pytest.mark.parametrize(
    ("date", "level"),
    [("2021-06-30", 2), ("2022-12-31", 2), ("2023-01-01", 4), ("2024-12-31", 4), ("2025", 5), ("2026", 5)],
)
def test_a_figure_is_held_against_the_next_milestone_and_after_the_last_against_that(
    date: str, level: int
) -> None:
    a = found([{"date": int(date) if len(date) == 4 else date, "value": 3}], **STEPS)

    assert a.rule_for(a.figures[0]).bound.numbers == (level,)


def test_all_milestones_are_asked_for_the_earliest_first_else_the_one_rule() -> None:
    assert [rule.bound.numbers for rule in found(**STEPS).asked] == [(2,), (4,), (5,)]
    assert [rule.bound.numbers for rule in found(rule={"at_least": 7}).asked] == [(7,)]


def test_a_sum_is_that_of_the_span_it_is_judged_over() -> None:
    a = found(
        [{"date": year, "value": 10} for year in range(2021, 2026)],
        measure="yearly",
        milestones=[{"by": 2023, "at_most": 40}, {"from": "2024-01-01", "by": 2025, "at_most": 30}],
    )
    first, second = a.asked
    last = a.figures[0]

    assert (a.amount(last), a.amount(last, second), a.amount(last, first)) == (20, 20, 50)


BASE = {"value": 60, "date": 2020, "source": "s"}
DEMANDS: dict[str, tuple[dict[str, Any], set[Demand]]] = {
    "a level": ({"rule": {"at_least": 5}}, set()),
    "a change": ({"rule": {"at_most": -5, "change": "percent"}, "baseline": BASE}, {Demand.CHANGE}),
    "growth": ({"rule": {"at_least": 5, "growth": "percent"}, "baseline": BASE}, {Demand.GROWTH}),
    "against the year before": (
        {"rule": {"at_least": 5, "change": "percent", "against": "year_before", "every": "year"}},
        {Demand.YEAR_BEFORE, Demand.EACH_YEAR},
    ),
    "a rank by two dates": (
        {"measure": "rank", "milestones": [{"by": 2023, "at_most": 15}, {"by": 2025, "at_most": 10}]},
        {Demand.RANK, Demand.MILESTONES},
    ),
    "years that add up": ({"measure": "yearly", "rule": {"at_least": 5}}, {Demand.YEARLY}),
    "every part": ({"parts": PARTS}, {Demand.EVERY_PART}),
}


@pytest.mark.parametrize("case", DEMANDS)
def test_what_a_target_asks_for_beside_a_bound_is_told_and_nothing_else(case: str) -> None:
    keys, asked = DEMANDS[case]

    assert found(**keys).demands == asked


YEARLY: dict[str, Any] = {"rule": {"at_least": 60, "every": "year"}}
LACKING: dict[str, tuple[dict[str, Any], list[tuple[int, float]], tuple[int, float]]] = {
    "less than is asked": ({"rule": {"at_least": 80}}, [(2025, 70)], (0, 10)),
    "more than is asked": ({"rule": {"at_least": 80}}, [(2025, 95)], (0, -15)),
    "more than is allowed": ({"rule": {"at_most": 5}}, [(2025, 7.5)], (0, 2.5)),
    "below a range": ({"rule": {"between": [17, 19]}}, [(2025, 12)], (0, 5)),
    "above a range": ({"rule": {"between": [17, 19]}}, [(2025, 23)], (0, 4)),
    "no figure": ({"rule": {"at_least": 80}}, [], (0, 0)),
    "what has no level of its own": ({"rule": {"more_than_reference": "r"}}, [(2025, 70)], (0, 0)),
    "a year that was missed": (YEARLY, [(2022, 50), (2023, 70)], (1, -10)),
    "two": (YEARLY, [(2022, 50), (2023, 55), (2024, 90)], (2, -30)),
}


@pytest.mark.parametrize("case", LACKING)
def test_how_far_a_part_is_from_what_is_asked_of_it(case: str) -> None:
    keys, figures, (missed, gap) = LACKING[case]

    than = {"reference": {"value": 60}} if "more_than_reference" in keys["rule"] else {}
    a = found([{"date": year, "value": value, **than} for year, value in figures], **keys)

    assert shortfall(a) == (missed, gap)


EACH = {"rule": {"at_least": 80}, "parts": ["north", "south"], "every_part": "true"}


@pytest.mark.parametrize(
    ("figures", "keys", "reported"),
    [
        ([], {"rule": {"at_least": 80}}, False),
        ([{"date": 2025, "value": 85}], {"rule": {"at_least": 80}}, True),
        ([{"date": 2026, "value": 85, "stage": "projected"}], {"rule": {"at_least": 80}}, False),
        ([], EACH, False),
        ([of_part("north", 70)], EACH, True),
        ([of_part("north", 70), of_part("south", 70)], EACH, True),
        ([of_part("north", 70)], EACH | {"every_part": None}, False),
    ],
)
def test_a_target_has_a_figure_once_it_or_a_part_that_decides_it_has_one(
    figures: list[dict[str, Any]], keys: dict[str, Any], *, reported: bool
) -> None:
    a = found(figures, **{key: value for key, value in keys.items() if value is not None})

    assert a.is_reported is reported


@pytest.mark.parametrize(
    ("closed", "early"), [(None, False), ("2024-06-01", True), ("2025-12-31", False), ("2026-01-01", False)]
)
def test_no_figure_is_to_come_of_a_target_that_was_closed_before_its_period_was_over(
    closed: str | None, *, early: bool
) -> None:
    keys = {"closed": {"date": closed}} if closed else {}

    assert found(rule={"at_least": 80}, **keys).closed_early is early


def test_what_is_asked_for_at_the_end_is_a_bound_on_the_scale_of_the_figures() -> None:
    level = found(rule={"at_least": 80}).bound

    assert level is not None
    assert level.lower is not None
    assert level.lower.value == 80


def test_a_change_that_is_asked_for_is_a_bound_on_the_figures_once_the_base_is_known() -> None:
    rule = {"change": "percent", "at_most": -20}
    known = found(rule=rule, baseline={"date": 2020, "value": 50, "source": "s"}).bound

    assert found(rule=rule).bound is None
    assert known is not None
    assert known.upper is not None
    assert known.upper.value == 40
