"""A reader can rely on every status: each row of the table, each rule, each edge."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any, get_args

import pytest

from tests.facts.cases import STATUSES
from tests.making import make_target, target_on
from tracker.facts.assess import assess, roll_up
from tracker.facts.bounds import Measure
from tracker.facts.judging import standing
from tracker.facts.paces import status_of_pace
from tracker.facts.periods import Period
from tracker.facts.statuses import OUTCOMES, NoPace, Outcome, Reporting, Row, Schedule, Standing, Status
from tracker.facts.verdicts import Verdict
from tracker.language import words
from tracker.language.wording import status_in_words


@pytest.mark.parametrize("case", STATUSES, ids=lambda case: case["name"])
def test_status_is_the_one_the_table_gives(case: dict[str, Any]) -> None:
    target = target_on(case["as_of"], case.get("figures", ()), **case["target"])
    assert target.period is not None

    found = assess(target, target.period, case["as_of"])

    parts = {part.part: part.status and part.status.value for part in found.parts}

    assert found.status == Status(case["status"])
    assert parts == case.get("parts", parts)
    if "row" in case:
        assert found.verdict.row == case["row"]
    if "schedule" in case:
        assert found.schedule == Schedule(case["schedule"])
    if "reporting" in case:
        assert found.reporting == Reporting(case["reporting"])
    if "figure" in case:
        assert found.verdict.figure
        assert str(found.verdict.figure.date) == str(case["figure"])
    if "milestones" in case:
        assert [each.verdict.status.value for each in found.milestones] == case["milestones"]
    if "missing" in case:
        assert list(found.years_missing) == case["missing"]
    if "pace" in case:
        assert found.verdict.pace == Fraction(case["pace"])
    if "no_pace" in case:
        assert found.verdict.no_pace == NoPace(case["no_pace"])
    assert found.reached_after == case.get("reached_after", False)
    if "k" in case:
        assert f"{case['k']} of {case['n']}" in status_in_words(found, "en")
        assert f"{case['k']}/{case['n']}" in status_in_words(found, "vi")


def test_a_milestone_is_due_from_the_day_after_its_last() -> None:
    target = make_target(rule=None, milestones=[{"by": 2023, "at_least": 3}, {"by": 2025, "at_least": 5}])
    assert target.period

    due = [
        [each.due for each in assess(target, target.period, day).milestones]
        for day in (dt.date(2023, 12, 31), dt.date(2024, 1, 1), dt.date(2025, 12, 31), dt.date(2026, 1, 1))
    ]

    assert due == [[False, False], [True, False], [True, False], [True, True]]


def test_every_row_and_every_status_has_a_case() -> None:
    assert {case["row"] for case in STATUSES if "row" in case} == set(range(1, 15))
    assert {case["status"] for case in STATUSES} == {status.value for status in Status}
    assert {
        kind
        for case in STATUSES
        for rule in case["target"].get("milestones", [case["target"].get("rule")])
        for kind in rule or ()
    } >= set(words.RULE) | {"every", "above", "change", "against", "growth", "by"}
    assert {case["target"].get("measure") for case in STATUSES} >= set(get_args(Measure))


def test_every_status_but_withdrawn_is_counted_once() -> None:
    assert set(OUTCOMES) == set(Status) - {Status.WITHDRAWN}
    assert set(words.STATUS) == set(Status)
    assert set(words.OUTCOME) == set(Outcome)


@pytest.mark.parametrize(
    ("pace", "status"),
    [
        (Fraction(95, 100), Status.ON_TRACK),
        (Fraction(94999, 100000), Status.SLOWER_THAN_NEEDED),
        (Fraction(60, 100), Status.SLOWER_THAN_NEEDED),
        (Fraction(59999, 100000), Status.FAR_BEHIND),
        (Fraction(0), Status.FAR_BEHIND),
        (Fraction(-1, 1000000), Status.MOVING_AWAY),
    ],
)
def test_a_pace_at_its_limit_gets_the_better_word(pace: Fraction, status: Status) -> None:
    assert status_of_pace(pace) == status


def test_pace_is_the_share_of_the_way_over_the_share_of_the_time() -> None:
    target = make_target(
        [{"date": "2023-07-02", "value": 30}],
        measure="level",
        rule={"at_least": 50},
        baseline={"value": 10, "date": "2020-12-31"},
    )
    period = Period.model_validate({"from": "2021-01-01", "to": "2025-12-31"})

    verdict = assess(target, period, dt.date(2024, 1, 1)).verdict

    assert verdict.pace == Fraction(30 - 10, 50 - 10) / Fraction(913, 1826)


def test_counts_leave_the_withdrawn_out_of_the_denominator() -> None:
    period = Period.model_validate({"from": "2021-01-01", "to": "2025-12-31"})
    as_of = dt.date(2026, 1, 1)
    targets = [
        make_target([{"date": 2025, "value": 5}], rule={"at_least": 5}),
        make_target([{"date": 2025, "value": 4}], rule={"at_least": 5}),
        make_target([{"date": 2024, "value": 4}], rule={"at_least": 5}),
        make_target(rule={"at_least": 5}),
        make_target(rule={"qualitative": "why"}, measure=None),
        make_target(rule={"at_least": 5}, withdrawn={"date": 2024}),
    ]

    rolled = roll_up(assess(target, period, as_of) for target in targets)

    assert rolled.counts == dict.fromkeys(Outcome, 1)
    assert (rolled.total, rolled.withdrawn) == (5, 1)


def test_a_status_its_row_does_not_give_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="row 7 gives no far_behind"):
        Verdict(Status.FAR_BEHIND, Row.MET_AT_END)


def test_a_figure_stands_where_its_date_puts_it() -> None:
    target = make_target(
        [{"date": date, "value": 1} for date in (2020, 2021, 2026, 2030)], rule={"at_least": 5}
    )
    assert target.period is not None

    stands = [standing(target, figure, target.rule, target.period) for figure in target.observations]

    assert stands == [Standing.BEFORE_PERIOD, Standing.COUNTS, Standing.AFTER_PERIOD, Standing.AFTER_PERIOD]
