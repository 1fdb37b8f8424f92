"""What is followed no longer is judged by its last figure, and neither late nor under way."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.facts.past import programme, source, target
from tests.making import make_target
from tracker.facts.assess import assess, assess_all, roll_up
from tracker.facts.judging import standing
from tracker.facts.known import known
from tracker.facts.ledger import Owed, ledger_entry
from tracker.facts.periods import Period
from tracker.facts.statuses import Schedule, Standing, Status
from tracker.facts.verdicts import Assessment

PERIOD = Period.model_validate({"from": "2021-01-01", "to": "2025-12-31"})
WAITING = {
    Status.NOT_YET_MET,
    Status.ON_TRACK,
    Status.SLOWER_THAN_NEEDED,
    Status.FAR_BEHIND,
    Status.MOVING_AWAY,
}
"""What says that something is still to come."""
DAYS = st.dates(dt.date(2020, 6, 1), dt.date(2027, 6, 1))
RULES: list[dict[str, Any]] = [
    {"measure": "level", "rule": {"at_least": 50}, "baseline": {"value": 10, "date": "2020-12-31"}},
    {"measure": "level", "rule": {"at_most": 5}, "baseline": {"value": 90, "date": "2020-12-31"}},
    {"measure": "level", "rule": {"at_least": 50, "every": "year"}},
    {"measure": "level", "milestones": [{"by": 2023, "at_least": 30}, {"by": 2025, "at_least": 50}]},
    {"measure": "total", "rule": {"at_least": 50}},
    {"measure": "total", "rule": {"at_most": 50}},
    {"measure": "yearly", "rule": {"at_least": 100}},
    {"measure": "level", "rule": {"at_least": 50}, "every_part": "true", "parts": ["p", "q"]},
]
ENDED = {
    "date": "2023-06-30",
    "reason": {"vi": "vì vậy", "en": "therefore"},
    "source": "s",
    "recorded": "2024-06-30",
}


@st.composite
def figures(draw: st.DrawFn) -> list[dict[str, Any]]:
    days = draw(st.lists(DAYS, unique=True, max_size=5))
    return [{"date": day, "value": draw(st.integers(0, 100))} for day in days]


def closed(
    on: dt.date, given_figures: list[dict[str, Any]], keys: dict[str, Any], as_of: dt.date
) -> Assessment:
    if keys["measure"] == "total":  # which never falls
        values = sorted(each["value"] for each in given_figures)
        by_day = sorted(given_figures, key=lambda each: each["date"])
        given_figures = [{**each, "value": value} for each, value in zip(by_day, values, strict=True)]
    if "parts" in keys:
        given_figures = [{**each, "part": "pq"[n % 2]} for n, each in enumerate(given_figures)]
    return assess(make_target(given_figures, closed={"date": on}, **keys), PERIOD, as_of)


@settings(deadline=None)
@given(DAYS, figures(), st.sampled_from(RULES), DAYS)
def test_what_is_closed_is_never_said_to_be_under_way(
    on: dt.date, given_figures: list[dict[str, Any]], keys: dict[str, Any], as_of: dt.date
) -> None:
    found = closed(min(on, as_of), given_figures, keys, as_of)

    assert found.closed_early == (min(on, as_of) < PERIOD.end)
    assert found.status not in WAITING
    assert ledger_entry(found).owed == Owed.NONE


@settings(deadline=None)
@given(DAYS, figures(), st.sampled_from(RULES), DAYS, DAYS)
def test_the_status_of_what_is_closed_stays_from_the_next_day_on(
    on: dt.date, given_figures: list[dict[str, Any]], keys: dict[str, Any], one: dt.date, other: dt.date
) -> None:
    if on >= PERIOD.end:
        return
    first, second = (closed(on, given_figures, keys, max(on + dt.timedelta(1), day)) for day in (one, other))

    assert (first.status, first.verdict.figure) == (second.status, second.verdict.figure)


@settings(deadline=None)
@given(DAYS, figures(), st.sampled_from(RULES))
def test_no_figure_from_after_the_closing_decides(
    on: dt.date, given_figures: list[dict[str, Any]], keys: dict[str, Any]
) -> None:
    found = closed(on, given_figures, keys, dt.date(2027, 6, 2))

    of_all = (found, *(part.found for part in found.parts))
    assert all(figure.date.last_day <= on for each in of_all for figure in each.decisive)


def test_a_figure_from_after_the_closing_says_why_it_does_not_decide() -> None:
    made = make_target([{"date": 2024, "value": 9}], rule={"at_least": 5}, closed={"date": "2023-06-30"})

    assert standing(made, made.observations[0], made.first_rule, PERIOD) == Standing.AFTER_CLOSING


def test_what_is_closed_is_counted_under_the_status_of_its_last_figure() -> None:
    made = make_target([{"date": 2022, "value": 9}], rule={"at_least": 5}, closed={"date": "2023-06-30"})

    rolled = roll_up([assess(made, PERIOD, dt.date(2024, 1, 1))])

    assert (rolled.total, rolled.withdrawn) == (1, 0)


def of_programme(day: dt.date, **keys: Any) -> Assessment:
    """Return the one target of a programme that ended, or did not, on a day."""
    ended = keys.pop("ended", ENDED)
    sources = {"plan": source(), "s": source(keys.pop("published", None))}
    whole = programme(sources=sources, targets=[target(observations=[], **keys)])
    whole = whole.model_copy(
        update={
            "programme": type(whole.programme).model_validate(
                {
                    "title": {"vi": "a", "en": "b"},
                    "notice": {"vi": "a", "en": "b"},
                    "authority": {"vi": "a", "en": "b"},
                    "article": "plan",
                    "ended": ended,
                },
                context={"source": {"plan", "s"}},
            )
        }
    )
    return assess_all(whole, day)[0]


def test_a_programme_that_ends_closes_its_targets_from_that_day_on() -> None:
    before, then = of_programme(dt.date(2023, 6, 29)), of_programme(dt.date(2023, 6, 30))

    assert not before.target.closed
    assert then.closed_early
    assert str(then.target.closed.date) == "2023-06-30" if then.target.closed else False


def test_a_programme_whose_end_was_told_later_had_not_ended_before_that() -> None:
    assert not of_programme(dt.date(2023, 12, 30), published="2023-12-31").target.closed
    assert of_programme(dt.date(2023, 12, 31), published="2023-12-31").closed_early


def test_a_target_whose_period_was_over_before_is_not_closed_with_its_programme() -> None:
    period = {"from": "2021-01-01", "to": "2023-06-30"}

    assert not of_programme(dt.date(2024, 1, 1), period=period).target.closed


@pytest.mark.parametrize(("own", "day"), [("2022-06-30", "2022-06-30"), ("2024-06-30", "2023-06-30")])
def test_of_its_own_closing_and_the_end_of_the_programme_the_first_holds(own: str, day: str) -> None:
    found = of_programme(dt.date(2025, 1, 1), closed=ENDED | {"date": own}).target

    assert found.closed
    assert str(found.closed.date) == day


def test_closed_on_the_day_its_programme_ends_it_keeps_its_own_reason() -> None:
    own = ENDED | {"reason": {"vi": "của mình", "en": "its own"}}

    found = of_programme(dt.date(2025, 1, 1), closed=own).target

    assert found.closed
    assert found.closed.reason.en == "its own"


def test_a_programme_that_ends_with_a_period_leaves_its_targets_as_they_are() -> None:
    last = of_programme(dt.date(2026, 1, 1), ended=ENDED | {"date": "2025-12-31"}).target
    before = of_programme(dt.date(2026, 1, 1), ended=ENDED | {"date": "2025-12-30"}).target

    assert (last.closed is None, before.closed is None) == (True, False)


def test_a_withdrawn_target_is_withdrawn_and_not_closed() -> None:
    found = of_programme(dt.date(2024, 1, 1), withdrawn=ENDED | {"date": "2022-06-30"})

    assert (found.status, found.target.closed) == (Status.WITHDRAWN, None)


def test_the_schedule_is_still_that_of_the_period() -> None:
    assert of_programme(dt.date(2024, 1, 1)).schedule == Schedule.OPEN


def test_what_was_closed_later_was_not_closed_on_an_earlier_day() -> None:
    sources = {"plan": source(), "s": source("2024-03-01")}
    whole = programme(sources=sources, targets=[target(closed=ENDED)])

    assert known(whole, dt.date(2024, 2, 29)).targets[0].closed is None
    assert known(whole, dt.date(2024, 3, 1)).targets[0].closed is not None
