"""What a target asks for, and in which unit, is that of the day; what is asked of a part alone is the
part's.
"""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from tests.making import CONTEXT, both, leaves, make_target
from tracker.facts.programme import Step

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
