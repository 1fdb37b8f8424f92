"""What a target asks for, and in which unit, is that of the day; what is asked of a part alone is the
part's.
"""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from tests.making import CONTEXT, both, leaves, make_target
from tracker.facts.programme import Step
from tracker.facts.target import Target

TYPED = {
    "id": "t",
    "group": "g",
    "name": both("name"),
    "text": both("text"),
    "unit": both("things"),
    "measure": "total",
    "rule": {"at_least": 5},
    "period": {"from": "2021-01-01", "to": "2025-12-31"},
    "observations": [],
}
EVERY = {"every_unit": "commune"}
UNIT, LATER = both("things"), both("others")


def test_the_unit_of_a_day_is_that_of_the_latest_change_by_then_that_gives_one() -> None:
    target = make_target(
        rule={"at_least": 5},
        amendments=[
            {"date": "2022-01-01", "rule": {"at_least": 6}},
            {"date": "2023-01-01", "rule": {"at_least": 7}, "unit": LATER},
            {"date": "2024-01-01", "rule": {"at_least": 8}},
        ],
    )
    units = {
        day: target.unit_on(dt.date.fromisoformat(day)).en
        for day in ("2021-06-01", "2022-12-31", "2023-01-01", "2024-06-01")
    }

    assert units == {
        "2021-06-01": UNIT["en"],
        "2022-12-31": UNIT["en"],
        "2023-01-01": LATER["en"],
        "2024-06-01": LATER["en"],
    }
    rules = [rule for _, rule in target.rules_with_places()]
    assert [target.unit_of(rule).en for rule in rules] == [UNIT["en"], UNIT["en"], LATER["en"], LATER["en"]]


def test_a_figure_is_about_its_part_and_another_about_the_whole() -> None:
    figures = [{"date": 2024, "value": n, "part": part} for n, part in ((1, "p"), (2, "q"))]
    target = make_target(
        [*figures, {"date": 2024, "value": 3}],
        measure="level",
        rule={"at_least": 5},
        parts=[{"part": "p", "rule": {"at_least": 7}}, {"part": "q"}],
        amendments=[
            {"date": "2023-01-01", "rule": {"at_least": 6}},
            {"date": "2023-06-01", "rule": {"at_least": 8}, "part": "p"},
        ],
    )

    about = [target.about(figure) for figure in target.observations]

    assert [[float(each.value or 0) for each in one.observations] for one in about] == [[1], [2], [1, 2, 3]]
    assert about[2] is target
    days = [dt.date(2022, 12, 31), dt.date(2023, 1, 1), dt.date(2023, 6, 1)]
    assert [float(target.first_rule_on(day).at_least or 0) for day in days] == [5, 6, 6]
    assert [float(about[0].first_rule_on(day).at_least or 0) for day in days] == [7, 7, 8]
    assert [[float(rule.at_least or 0) for _, rule in one.rules_with_places()] for one in about] == [
        [7, 8],
        [5, 6],
        [5, 6],
    ]
    assert [at for at, _ in target.rules_with_places()] == [("rule",), ("amendments", 0, "rule")]


def test_a_step_that_completes_a_task_was_done_on_a_day() -> None:
    step = {"text": both("x"), "source": "s", "recorded": "2026-01-01"}

    assert Step.model_validate(
        leaves({**step, "done": "2025-01-01", "completes": True}), context=CONTEXT
    ).done
    assert Step.model_validate(leaves({**step, "due": "2025-01-01"}), context=CONTEXT).done is None
    with pytest.raises(ValidationError) as refused:
        Step.model_validate(leaves({**step, "completes": True}), context=CONTEXT)
    assert "completes_without_done" in str(refused.value.errors()[0]["ctx"])


def test_the_first_rule_of_a_day_is_that_of_the_latest_change_and_its_earliest_milestone() -> None:
    two = [{"by": 2025, "at_least": 9}, {"by": 2023, "at_least": 5}]
    later = [{"by": 2025, "at_least": 19}, {"by": 2024, "at_least": 15}]
    target = make_target(
        milestones=two,
        amendments=[
            {"date": "2022-06-01", "rule": {"at_least": 11}},
            {"date": "2022-01-01", "rule": {"at_least": 10}},
            {"date": "2023-01-01", "milestones": later},
        ],
    )
    levels = {
        day: float(target.first_rule_on(dt.date.fromisoformat(day)).at_least or 0)
        for day in ("2021-12-31", "2022-01-01", "2022-06-01", "2023-01-01")
    }

    assert levels == {"2021-12-31": 5, "2022-01-01": 10, "2022-06-01": 11, "2023-01-01": 15}
    assert float(target.first_rule.at_least or 0) == 5


def test_the_unit_of_a_day_is_that_of_the_latest_change_in_whatever_order_they_stand() -> None:
    target = make_target(
        rule={"at_least": 5},
        amendments=[
            {"date": "2024-01-01", "rule": {"at_least": 7}, "unit": both("last")},
            {"date": "2023-01-01", "rule": {"at_least": 6}, "unit": LATER},
        ],
    )

    assert target.unit_on(dt.date(2024, 1, 1)).en == "en last"
    assert target.unit_on(dt.date(2023, 12, 31)).en == LATER["en"]


def test_every_milestone_of_a_change_is_in_its_unit() -> None:
    two = [{"by": 2024, "at_least": 5}, {"by": 2025, "at_least": 9}]
    target = make_target(
        rule={"at_least": 5}, amendments=[{"date": "2023-01-01", "milestones": two, "unit": LATER}]
    )

    (own, *changed) = [rule for _, rule in target.rules_with_places()]
    assert target.unit_of(own).en == UNIT["en"]
    assert [target.unit_of(rule).en for rule in changed] == [LATER["en"]] * 2


def test_a_figure_is_comparable_where_its_unit_is_that_of_the_rule() -> None:
    figures = [{"date": "2022-06-30", "value": 1}, {"date": "2023-06-30", "value": 2}]
    change = {"date": "2023-01-01", "rule": {"at_least": 7}, "unit": LATER}
    target = make_target(figures, measure="level", rule={"at_least": 5}, amendments=[change])
    same = make_target(figures, measure="level", rule={"at_least": 5})
    own, changed = (rule for _, rule in target.rules_with_places())

    assert [target.comparable(each, own) for each in target.observations] == [True, False]
    assert [target.comparable(each, changed) for each in target.observations] == [False, True]
    assert all(same.comparable(each, same.first_rule) for each in same.observations)


def test_a_number_is_printed_in_percent_by_its_own_unit_or_by_its_rule() -> None:
    figures = [{"date": "2022-06-30", "value": 1}, {"date": "2023-06-30", "value": 2}]
    share = {"vi": "% xã", "en": "% of communes"}
    change = {"date": "2023-01-01", "rule": {"at_least": 7}, "unit": share}
    target = make_target(figures, measure="level", rule={"at_least": 5}, amendments=[change])
    every = make_target([{"date": 2024, "count": 3, "of": 4}], rule=EVERY, unit=share)

    rule = target.first_rule
    assert [target.figure_in_percent(each, rule) for each in target.observations] == [False, True]
    assert [target.in_percent(rule) for _, rule in target.rules_with_places()] == [False, True]
    assert every.figure_in_percent(every.observations[0], every.first_rule) is True


def test_a_projection_is_not_reported() -> None:
    figures = [{"date": 2024, "value": 1}, {"date": 2025, "value": 2, "stage": "projected"}]
    target = make_target(figures, rule={"at_least": 5})

    assert [float(each.value or 0) for each in target.reported] == [1]
    assert [float(each.value or 0) for each in target.undisputed] == [1]


def test_parts_may_be_named_alone_or_not_at_all() -> None:
    named = make_target(measure="level", rule={"at_least": 5}, parts=["p", {"part": "q"}])

    assert [entry.part for entry in named.parts] == ["p", "q"]
    assert make_target(rule={"at_least": 5}, parts=[]).parts == ()
    with pytest.raises(ValidationError, match="parts"):
        Target.model_validate({**leaves(TYPED), "parts": "p"}, context=CONTEXT)
    assert (
        Target.model_validate({**leaves(TYPED), "observations": [], "parts": None}, context=CONTEXT).parts
        == ()
    )
