"""On each day a target is judged by what is due next, and after the last date by that."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.making import make_target
from tracker.facts.dues import rule_in_force


@pytest.mark.parametrize(
    ("day", "level"),
    [
        ("2021-01-01", 2),
        ("2022-12-31", 2),
        ("2023-01-01", 4),
        ("2024-12-31", 4),
        ("2025-06-30", 5),
        ("2026-01-01", 5),
    ],
)
def test_of_milestones_the_next_one_is_in_force_up_to_its_last_day_and_then_the_last(
    day: str, level: int
) -> None:
    target = make_target(
        measure="level",
        milestones=[{"by": 2022, "at_least": 2}, {"by": 2024, "at_least": 4}, {"by": 2025, "at_least": 5}],
    )

    assert rule_in_force(target, dt.date.fromisoformat(day)).bound.numbers == (level,)
