"""A change is measured from the latest figure of its month, and a sum holds each year of the period once."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest

from tests.making import make_target
from tracker.facts.dates import PartialDate
from tracker.facts.figures import Base
from tracker.facts.judging import standing
from tracker.facts.levels import amount_of, base_for, missing_years, summed, years_since
from tracker.facts.periods import Period
from tracker.facts.statuses import Standing

PERIOD = Period.model_validate({"from": "2021-01-01", "to": "2025-12-31"})
YEARLY: dict[str, Any] = {"measure": "yearly", "rule": {"at_most": 295}}


def test_of_several_figures_of_a_month_the_latest_is_measured_from() -> None:
    target = make_target(
        [
            {"date": "2020-06-20", "value": 12},
            {"date": "2020-06-10", "value": 15},
            {"date": "2020-07-01", "value": 9},
            {"date": "2021-06-30", "value": 6},
        ],
        measure="level",
        rule={"at_most": -3, "change": "number", "against": "year_before"},
    )
    last = target.observations[-1]

    base = base_for(target, target.first_rule, last.date.last_day)

    assert base is not None
    assert (base.value, base.date) == (12, PartialDate.parse("2020-06-20"))


@pytest.mark.parametrize(("first", "total"), [("2021-01-01", 70 + 66), ("2020-12-31", 66)])
def test_a_sum_begins_with_the_first_day_of_the_period(first: str, total: int) -> None:
    target = make_target([{"date": first, "value": 70}, {"date": 2022, "value": 66}], **YEARLY)
    last = max(target.observations, key=lambda each: each.date.last_day)

    assert amount_of(target, last, PERIOD) == total
    assert missing_years(target, last, PERIOD) == (2021,)


def test_a_projection_of_a_sum_adds_what_its_own_source_projects_and_no_other() -> None:
    target = make_target(
        [
            {"date": 2021, "value": 70},
            {"date": 2022, "value": 60, "stage": "projected"},
            {"date": 2022, "value": 1000, "stage": "projected", "source": "plan"},
            {"date": 2023, "value": 50, "stage": "projected"},
        ],
        **YEARLY,
    )

    assert amount_of(target, target.observations[-1], PERIOD) == 70 + 60 + 50


CHANGE: dict[str, Any] = {"at_most": -3, "change": "number"}
BASES: dict[str, tuple[dict[str, Any], list[str], list[Any]]] = {
    "the figure of the year before the first": (
        {"rule": {**CHANGE, "against": "year_before", "every": "year"}},
        ["2020", "2020-06-30", "2019"],
        ["2020", "2020-06-30"],
    ),
    "of two in a month, the latest": (
        {"rule": {**CHANGE, "against": "year_before", "every": "year"}},
        ["2020-06-10", "2020-06-20"],
        ["2020-06-20"],
    ),
    "the figure of the time that the text names, where the baseline has no value": (
        {"rule": CHANGE, "baseline": {"date": 2018, "source": "s"}},
        ["2018", "2019", "2018-11"],
        ["2018"],
    ),
    "none, where the baseline has its own value": (
        {"rule": CHANGE, "baseline": {"value": 9, "date": 2018, "source": "s"}},
        ["2018", "2020"],
        [],
    ),
    "none, where the text names no time": ({"rule": CHANGE}, ["2018", "2020"], []),
    "none, where the figures themselves are judged": ({"rule": {"at_least": 5}}, ["2018", "2020"], []),
    "the figure before a milestone that has a span of its own": (
        {
            "milestones": [
                {"by": 2022, "at_least": 7, "growth": "percent"},
                {"from": "2023-01-01", "by": 2025, "at_least": 8, "growth": "percent"},
            ],
            "baseline": {"value": 8, "date": 2020, "source": "s"},
        },
        ["2022", "2021"],
        ["2022"],
    ),
}


@pytest.mark.parametrize("case", BASES)
def test_a_figure_from_before_the_period_is_a_base_where_what_comes_after_is_measured_from_it(
    case: str,
) -> None:
    keys, dates, bases = BASES[case]
    figures = [{"date": int(date) if len(date) == 4 else date, "value": 9} for date in dates]
    target = make_target(figures, **{"measure": "level", **keys})

    rule = target.asked[-1]
    span = Period.model_construct(start=rule.when.since or PERIOD.start, end=PERIOD.end)

    stands = {str(figure.date): standing(target, figure, rule, span) for figure in target.observations}

    assert stands == {date: Standing.BASE if date in bases else Standing.BEFORE_PERIOD for date in dates}


@pytest.mark.parametrize(
    ("first", "last", "date", "base"),
    [
        ("2021-01-01", "2025-12-31", "2020-01", Standing.BASE),
        ("2021-01-01", "2021-12-31", "2020-12", Standing.BASE),
        ("2021-07-01", "2025-12-31", "2020-07", Standing.BASE),
        ("2021-07-01", "2025-12-31", "2020-03", Standing.BEFORE_PERIOD),
        ("2021-07-01", "2022-03-31", "2021-03", Standing.BASE),
        ("2021-07-01", "2022-03-31", "2021-04", Standing.BEFORE_PERIOD),
    ],
)
def test_what_is_measured_from_a_year_before_begins_and_ends_with_the_period(
    first: str, last: str, date: str, base: Standing
) -> None:
    target = make_target(
        [{"date": date, "value": 9}], measure="level", rule={**CHANGE, "against": "year_before"}
    )
    period = Period.model_validate({"from": first, "to": last})

    assert standing(target, target.observations[0], target.first_rule, period) == base


def test_a_span_that_begins_within_a_month_is_measured_from_the_figure_of_that_month() -> None:
    target = make_target(
        [{"date": "2022-12-31", "value": 8}, {"date": "2023-01-01", "value": 9}],
        measure="level",
        milestones=[
            {"by": 2022, "at_least": 7, "growth": "percent"},
            {"from": "2023-01-02", "by": 2025, "at_least": 8, "growth": "percent"},
        ],
        baseline={"value": 8, "date": 2020, "source": "s"},
    )
    rule = target.asked[-1]
    span = Period.model_construct(start=rule.when.since, end=PERIOD.end)
    base = base_for(target, rule, PERIOD.end)

    assert base is not None
    assert base.value == 9
    assert [standing(target, figure, rule, span) for figure in target.observations] == [
        Standing.BEFORE_PERIOD,
        Standing.BASE,
    ]


@pytest.mark.parametrize(
    ("kind", "value", "known"),
    [
        ("percent", 1, True),
        ("percent", 0, False),
        ("times", -2, False),
        ("number", 0, True),
        ("number", -2, True),
    ],
)
def test_nothing_is_multiplied_from_a_base_of_0_or_below(kind: str, value: int, *, known: bool) -> None:
    target = make_target(
        [{"date": 2020, "value": value}],
        measure="level",
        rule={"at_least": 2, "change": kind, "against": "year_before"},
    )

    assert (base_for(target, target.first_rule, dt.date(2021, 12, 31)) is not None) is known


def test_the_figures_of_a_sum_are_told_the_earliest_first() -> None:
    figures = [{"date": year, "value": year - 2000} for year in (2023, 2020, 2021, 2024)]
    target = make_target(figures, **YEARLY)

    assert [each.amount for each in summed(target, target.observations[0], PERIOD)] == [21, 23]


@pytest.mark.parametrize(
    ("day", "years"), [("2021-12-31", 1), ("2022-12-31", 2), ("2021-06-30", None), ("2020-12-31", None)]
)
def test_growth_is_counted_from_the_first_whole_year_on(day: str, years: int | None) -> None:
    base = Base(Fraction(100), PartialDate.parse("2020"))

    assert years_since(base, dt.date.fromisoformat(day)) == years
    assert years_since(Base(Fraction(100), None), dt.date.fromisoformat(day)) is None


def test_no_year_is_missing_where_figures_do_not_add_up() -> None:
    target = make_target([{"date": 2023, "value": 5}], measure="level", rule={"at_least": 5})

    assert missing_years(target, target.observations[0], PERIOD) == ()
