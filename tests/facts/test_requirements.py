"""A change or growth that is asked for means a level, or is refused; several milestones ask for one thing in
turn.
"""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from tests.making import CONTEXT, leaves
from tracker.facts.requirements import AskedOfPart, Rule, asked_mistakes


def refused(kind: type[Rule | AskedOfPart], **keys: Any) -> list[str]:
    """Return the codes of what is wrong with it."""
    try:
        kind.model_validate(leaves(keys), context=CONTEXT)
    except ValidationError as error:
        (found,) = error.errors()
        return [mistake.code for mistake in found["ctx"]["mistakes"]]
    return []


@pytest.mark.parametrize(
    ("rule", "codes"),
    [
        ({"change": "times", "at_least": 2}, []),
        ({"change": "times", "at_least": "0.5"}, []),
        ({"change": "times", "at_least": 1}, []),
        ({"change": "times", "at_least": 0}, ["change_too_low"]),
        ({"change": "times", "at_most": -1}, ["change_too_low"]),
        ({"change": "percent", "at_most": -51}, []),
        ({"change": "percent", "at_most": -100}, []),
        ({"change": "percent", "at_most": -101}, ["change_too_low"]),
        ({"change": "percent", "between": [-100, 5]}, []),
        ({"change": "points", "at_most": -101}, []),
        ({"change": "number", "at_most": -101}, []),
        ({"growth": "percent", "at_least": -99}, []),
        ({"growth": "percent", "at_least": -100}, ["change_too_low"]),
        ({"growth": "percent", "at_least": 5}, []),
        ({"growth": "percent", "at_least": 5, "every": "year"}, ["growth_every"]),
        ({"change": "percent", "at_least": 5, "every": "year"}, []),
        ({"change": "percent", "growth": "percent", "at_least": 5}, ["change_and_growth"]),
        ({"against": "year_before", "at_least": 5}, ["against_without_change"]),
    ],
)
def test_a_change_or_growth_means_a_level_or_is_refused(rule: dict[str, Any], codes: list[str]) -> None:
    assert refused(Rule, **rule) == codes


def milestones(*years: int) -> tuple[Any, ...]:
    part = AskedOfPart.model_validate(
        leaves({"part": "p", "milestones": [{"by": year, "at_least": 5} for year in years]}), context=CONTEXT
    )
    assert part.milestones is not None
    return part.milestones


def test_one_rule_is_asked_for_or_two_milestones_and_more() -> None:
    by_two = milestones(2023, 2025)
    rule = by_two[0]

    assert [each.code for each in asked_mistakes(None, None)] == ["missing"]
    assert asked_mistakes(rule, None) == []
    assert asked_mistakes(None, by_two) == []
    assert [each.code for each in asked_mistakes(None, by_two[:1])] == ["one_milestone"]
    assert [each.code for each in asked_mistakes(rule, by_two)] == ["rule_and_milestones"]
    assert [each.code for each in asked_mistakes(None, (*by_two, by_two[0]))] == ["same_milestone"]


def test_a_part_follows_its_target_or_is_asked_for_one_thing() -> None:
    two = [{"by": 2023, "at_least": 5}, {"by": 2025, "at_least": 9}]

    assert refused(AskedOfPart, part="p") == []
    assert refused(AskedOfPart, part="p", rule={"at_least": 5}) == []
    assert refused(AskedOfPart, part="p", milestones=two) == []
    assert refused(AskedOfPart, part="p", milestones=two[:1]) == ["one_milestone"]
    assert refused(AskedOfPart, part="p", milestones=two, rule={"at_least": 5}) == ["rule_and_milestones"]
