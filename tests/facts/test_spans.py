"""A milestone with a span of its own is judged as a target whose period is that span."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.making import make_target
from tracker.facts.assess import assess
from tracker.facts.levels import bound_on, start_of
from tracker.facts.periods import Period
from tracker.facts.verdicts import Assessment
from tracker.language import words
from tracker.language.asked import demand_in_words

DAYS = st.dates(dt.date(2020, 6, 1), dt.date(2027, 1, 1))
FIGURES = st.dictionaries(st.integers(2019, 2026), st.integers(0, 40), max_size=8)
ASKED: list[dict[str, Any]] = [
    {"measure": "level", "rule": {"at_least": 20}},
    {"measure": "level", "rule": {"at_most": 9}},
    {"measure": "yearly", "rule": {"at_least": 40}},
    {"measure": "yearly", "rule": {"at_most": 40}},
    {"measure": "rank", "rule": {"at_most": 7}},
]


def period(start: str, end: str) -> Period:
    return Period.model_validate({"from": start, "to": end})


def made(figures: dict[int, int], day: dt.date, start: str | None, **keys: Any) -> Assessment:
    """Return a target that asks for the same by 2022 and, from `start`, by 2025."""
    given = [{"date": year, "value": max(1, value)} for year, value in figures.items()]
    rule = keys.pop("rule")
    later = {"by": 2025, **rule, **({"from": start} if start else {})}
    target = make_target(given, milestones=[{"by": 2022, **rule}, later], **keys)
    return assess(target, period("2021-01-01", "2025-12-31"), day)


@given(FIGURES, DAYS, st.sampled_from(ASKED))
def test_a_span_is_judged_as_the_period_of_a_target(
    figures: dict[int, int], day: dt.date, asked: dict[str, Any]
) -> None:
    of_span = made(figures, day, "2023-01-01", **asked).milestones[1].verdict
    alone = make_target([{"date": year, "value": max(1, value)} for year, value in figures.items()], **asked)

    own = assess(alone, period("2023-01-01", "2025-12-31"), day).verdict

    assert (of_span.status, of_span.row, of_span.figure) == (own.status, own.row, own.figure) or (
        # the pace of a level may begin at the figure just before the span, which a period of its own has not
        asked["measure"] != "yearly" and of_span.row in (12, 13) and own.row in (12, 13)
    )


@given(FIGURES, DAYS, st.sampled_from(ASKED))
def test_a_span_that_begins_with_the_period_changes_nothing_but_where_its_pace_begins(
    figures: dict[int, int], day: dt.date, asked: dict[str, Any]
) -> None:
    without, with_start = (made(figures, day, start, **asked) for start in (None, "2021-01-01"))

    for one, other in zip(without.milestones, with_start.milestones, strict=True):
        assert (one.period, one.due, one.verdict.figure) == (other.period, other.due, other.verdict.figure)
        assert one.verdict.row == other.verdict.row or {one.verdict.row, other.verdict.row} <= {12, 13}


@given(FIGURES, DAYS, st.sampled_from(ASKED))
def test_what_lies_before_a_span_never_decides_in_it(
    figures: dict[int, int], day: dt.date, asked: dict[str, Any]
) -> None:
    found = made(figures, day, "2024-01-01", **asked).milestones[1].verdict.figure

    assert found is None or found.date.last_day >= dt.date(2024, 1, 1)


@pytest.mark.parametrize(
    ("figures", "baseline", "base"),
    [
        ({2022: 12}, None, 12),
        ({2021: 9, 2022: 12}, None, 12),
        ({2022: 12}, {"value": 30, "date": "2022"}, 12),
        ({2021: 9}, {"value": 30, "date": "2022-12"}, 30),
        ({2021: 9}, {"value": 30, "date": "2021"}, None),
        ({2023: 9}, None, None),
    ],
)
def test_a_span_starts_from_what_was_known_for_the_month_before_it(
    figures: dict[int, int], baseline: dict[str, Any] | None, base: int | None
) -> None:
    keys = {"baseline": baseline} if baseline else {}
    found = made(figures, dt.date(2024, 1, 1), "2023-01-01", measure="level", rule={"at_least": 50}, **keys)

    start = start_of(found.target, found.milestones[1].rule)

    assert (start and start.value) == base


def test_growth_over_a_span_is_counted_in_its_own_years() -> None:
    rule = {"growth": "percent", "at_least": 10}
    found = made({2022: 100}, dt.date(2024, 1, 1), "2023-01-01", measure="level", rule=rule)

    bound = bound_on(found.target, found.milestones[1].rule, dt.date(2025, 12, 31))

    assert bound
    assert [round(float(number), 4) for number in bound.numbers] == [133.1]


def test_a_span_is_named_where_what_is_asked_for_is_said() -> None:
    found = made({}, dt.date(2024, 1, 1), "2023-01-01", measure="level", rule={"at_least": 50})

    assert demand_in_words(found, "en") == "by 2022: at least 50; over 2023-2025: at least 50"
    assert demand_in_words(found, "vi") == "đến năm 2022: ít nhất 50; giai đoạn 2023-2025: ít nhất 50"


@pytest.mark.parametrize(("known", "base"), [({}, words.BASE_OF_SPAN.en), ({2022: 7}, "2022")])
def test_a_change_over_a_span_says_what_it_is_measured_from(known: dict[int, int], base: str) -> None:
    rule = {"change": "percent", "at_least": 10}
    found = made(known, dt.date(2024, 1, 1), "2023-01-01", measure="level", rule=rule)

    assert f"up by at least 10% on {base}" in demand_in_words(found, "en").partition("; ")[2]
