"""What is said beside a status is right: which figure is the newest, which rule held, how far the way is."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest

from tests.making import amended_after_its_period, make_target
from tracker.facts.assess import assess, schedule_of
from tracker.facts.dues import amendment_in_force
from tracker.facts.judging import standing
from tracker.facts.paces import required_way
from tracker.facts.statuses import NoPace, Row, Standing, Status
from tracker.facts.target import Target
from tracker.facts.verdicts import Assessment, Verdict, Way

FIRST, LAST = dt.date(2021, 1, 1), dt.date(2025, 12, 31)


def assessed(target: Target, day: dt.date = dt.date(2026, 6, 1)) -> Assessment:
    assert target.period
    return assess(target, target.period, day)


def way(**keys: Any) -> Way | None:
    target = make_target(**keys)
    assert target.period
    return required_way(target, target.rule, target.period)


def test_figures_stand_newest_first_and_the_latest_is_the_first() -> None:
    dates = ("2023", "2021-06", "2026-03", "2024")
    found = assessed(make_target([{"date": date, "value": 5} for date in dates], rule={"exactly": 5}))

    assert [str(figure.date) for figure in found.figures] == ["2026-03", "2024", "2023", "2021-06"]
    assert found.latest == found.figures[0]
    assert assessed(make_target(rule={"at_least": 5})).latest is None


def test_of_one_day_the_final_figure_stands_first() -> None:
    figures = [{"date": 2024, "value": 5}, {"date": 2024, "value": 4, "stage": "provisional"}]

    for typed in (figures, figures[::-1]):
        assert [figure.stage for figure in assessed(make_target(typed, rule={"exactly": 5})).figures] == [
            "final",
            "provisional",
        ]


def test_a_figure_is_held_against_the_rule_of_its_year() -> None:
    rule = {"at_least": 3, "every": "year"}
    amendment = {"date": "2022-06-30", "rule": {"at_least": 1, "every": "year"}}
    figures = [{"date": year, "value": 2} for year in (2021, 2022, 2023, 2026)]
    found = assessed(make_target(figures, rule=rule, amendments=[amendment]))

    assert [found.rule_for(figure).at_least for figure in found.figures] == [1, 1, 1, 3]
    assert [year.verdict and year.verdict.status for year in found.years] == [
        Status.NOT_MET,
        Status.MET,
        Status.MET,
        Status.OVER_NO_FIGURE,
        Status.OVER_NO_FIGURE,
    ]


def test_a_figure_of_no_year_is_held_against_the_rule_of_the_target() -> None:
    found = assessed(amended_after_its_period({"date": 2024, "value": 10}, {"date": "2026-03", "value": 10}))

    assert [found.rule_for(figure) for figure in found.figures] == [found.rule, found.years[0].rule]
    once = assessed(make_target([{"date": 2024, "value": 5}], rule={"at_least": 5}))
    assert once.latest
    assert once.rule_for(once.latest) == once.rule


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2020-12-31", Standing.BEFORE_PERIOD),
        ("2021-01-01", Standing.COUNTS),
        ("2025-12-31", Standing.COUNTS),
        ("2026-01-01", Standing.AFTER_PERIOD),
    ],
)
def test_a_figure_decides_from_the_first_day_of_the_period_to_the_last(date: str, expected: Standing) -> None:
    target = make_target([{"date": date, "value": 5}], rule={"at_least": 5})
    assert target.period

    assert standing(target, target.observations[0], target.rule, target.period) == expected


def test_a_figure_without_its_reference_does_not_decide() -> None:
    target = make_target([{"date": 2024, "value": 5}], rule={"more_than_reference": "x"})
    assert target.period

    assert standing(target, target.observations[0], target.rule, target.period) == Standing.NO_REFERENCE


def test_the_pace_of_a_total_starts_at_nothing_on_the_first_day() -> None:
    found = assessed(make_target([{"date": 2023, "value": 3}], rule={"at_least": 10}), dt.date(2024, 1, 1))

    assert found.verdict.way == Way(Fraction(0), FIRST, Fraction(10), LAST)
    assert found.verdict.pace == Fraction(3, 10) / Fraction(1094, 1825)


def test_the_way_goes_to_the_nearest_bound() -> None:
    start = {"value": 20, "date": 2020}
    since = dt.date(2020, 12, 31)

    for rule, bound in (
        ({"at_most": 10}, 10),
        ({"at_least": 30}, 30),
        ({"between": [5, 10]}, 10),
        ({"between": [25, 30]}, 25),
        ({"exactly": 30}, 30),
        ({"exactly": 10}, 10),
    ):
        assert way(rule=rule, measure="level", baseline=start) == Way(
            Fraction(20), since, Fraction(bound), LAST
        )


def test_where_there_is_no_way_there_is_none() -> None:
    start = {"value": 20, "date": 2020}

    assert way(rule={"at_most": 5}) is None
    assert way(rule={"at_least": 4}) is None
    assert way(rule={"at_least": 5}) is not None
    assert way(rule={"at_least": 15}, measure="level", baseline=start) is None
    assert way(rule={"more_than": 20}, measure="level", baseline=start) is None
    assert way(rule={"at_least": 25}, measure="level") is None
    assert way(rule={"at_least": 25}, measure="level", baseline={"value": 20}) is None
    assert way(rule={"done": "x"}) is None


@pytest.mark.parametrize(
    ("why", "keys"),
    [
        (NoPace.RULE, {"rule": {"done": "x"}}),
        (NoPace.FEW, {"rule": {"at_least": 4}}),
        (NoPace.NO_BASELINE, {"rule": {"at_least": 4}, "measure": "level"}),
        (NoPace.UNDATED_BASELINE, {"rule": {"at_least": 4}, "measure": "level", "baseline": {"value": 1}}),
        (
            NoPace.START_SATISFIES,
            {"rule": {"at_least": 4}, "measure": "level", "baseline": {"value": 4, "date": 2020}},
        ),
        (
            NoPace.NO_WAY,
            {"rule": {"more_than": 4}, "measure": "level", "baseline": {"value": 4, "date": 2020}},
        ),
        (
            NoPace.NO_TIME,
            {"rule": {"at_least": 4}, "measure": "level", "baseline": {"value": 1, "date": 2023}},
        ),
    ],
)
def test_where_no_pace_can_be_told_it_is_said_why(why: NoPace, keys: dict[str, Any]) -> None:
    verdict = assessed(make_target([{"date": 2023, "value": 0}], **keys), dt.date(2024, 1, 1)).verdict

    assert (verdict.no_pace, verdict.pace, verdict.way) == (why, None, None)


def test_a_status_that_the_table_does_not_give_cannot_be_made() -> None:
    assert Verdict(Status.MET, Row.REACHED).status == Status.MET
    assert Verdict(Status.NOT_MET_IN_YEARS, Row.MISSED_AT_END).row == Row.MISSED_AT_END
    for status, row in (
        (Status.MET, Row.MISSED_AT_END),
        (Status.NOT_MET_IN_YEARS, Row.REACHED),
        (Status.ON_TRACK, Row.MET_AT_END),
    ):
        with pytest.raises(ValueError, match=f"row {row} gives no {status}"):
            Verdict(status, row)


def test_of_amendments_the_latest_up_to_the_day_is_in_force() -> None:
    dates = ("2023-07-01", "2022", "2024-02")
    amendments = [{"date": date, "rule": {"at_least": n}} for n, date in enumerate(dates, 1)]
    target = make_target(rule={"at_least": 9}, amendments=amendments)

    def in_force(day: str) -> str | None:
        found = amendment_in_force(target, dt.date.fromisoformat(day))
        return str(found.date) if found else None

    assert in_force("2022-12-30") is None
    assert in_force("2022-12-31") == "2022"
    assert in_force("2023-06-30") == "2022"
    assert in_force("2023-07-01") == "2023-07-01"
    assert in_force("2024-02-28") == "2023-07-01"
    assert in_force("2024-02-29") == in_force("2030-01-01") == "2024-02"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2020-12-31", "not_started"),
        ("2021-01-01", "open"),
        ("2025-06-30", "open"),
        ("2025-07-01", "due_soon"),
        ("2025-12-31", "due_soon"),
        ("2026-01-01", "over"),
    ],
)
def test_a_day_lies_before_in_or_after_the_period(day: str, expected: str) -> None:
    target = make_target(rule={"at_least": 5})
    assert target.period

    assert schedule_of(target.period, dt.date.fromisoformat(day)) == expected


def test_the_years_that_have_ended_are_counted_by_their_status() -> None:
    figures = [{"date": 2021, "value": 1}, {"date": 2022, "value": 0}]
    found = assessed(make_target(figures, rule={"at_least": 1, "every": "year"}), dt.date(2023, 12, 31))

    assert [year.year for year in found.years] == [2021, 2022, 2023, 2024, 2025]
    assert [year.year for year in found.years_ended] == [2021, 2022]
    assert found.count_years([Status.MET]) == 1
    assert found.count_years([Status.MET, Status.NOT_MET]) == 2
    assert found.count_years([]) == 0


def test_an_amendment_into_another_unit_leaves_out_what_was_counted_in_the_old_one() -> None:
    target = make_target(
        [{"date": 2022, "value": 4}, {"date": 2024, "value": 55}],
        rule={"at_least": 5},
        measure="level",
        baseline={"value": 2, "date": 2020},
        amendments=[{"date": "2023-06", "rule": {"at_least": 50}, "unit": {"vi": "% mới", "en": "% new"}}],
    )
    found = assessed(target, dt.date(2025, 1, 1))

    assert found.rule == target.amendments[0].rule
    assert found.verdict.figure == target.observations[1]
    assert [target.comparable(figure, found.rule) for figure in target.observations] == [False, True]
    assert target.period
    assert standing(target, target.observations[0], found.rule, target.period) == Standing.OTHER_UNIT
    assert [target.in_percent(rule) for rule in (target.rule, found.rule)] == [False, True]
    assert target.base_of(found.rule) is None
    assert target.baseline
    assert target.base_of(target.rule) == target.baseline.known


def test_a_baseline_in_the_old_unit_gives_no_pace() -> None:
    target = make_target(
        [{"date": 2024, "value": 40}],
        rule={"at_least": 5},
        measure="level",
        baseline={"value": 2, "date": 2020},
        amendments=[{"date": "2023-06", "rule": {"at_least": 50}, "unit": {"vi": "% mới", "en": "% new"}}],
    )

    assert assessed(target, dt.date(2025, 1, 1)).verdict.no_pace == NoPace.NO_BASELINE
