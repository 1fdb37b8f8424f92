"""A change or growth that is asked for means a level, or is refused; several milestones ask for one thing in
turn.
"""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from tests.making import CONTEXT, leaves
from tracker.facts.requirements import AskedOfPart, Milestone, Rule, asked_mistakes


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


def test_what_is_asked_each_year_or_in_words_is_no_milestone() -> None:
    second = {"by": 2025, "at_least": 9}

    def with_first(**first: Any) -> list[str]:
        return refused(AskedOfPart, part="p", milestones=[{"by": 2023, **first}, second])

    assert with_first(at_least=5) == []
    assert with_first(at_least=5, every="year") == ["milestone_every"]
    assert with_first(qualitative={"vi": "tốt hơn", "en": "better"}) == ["milestone_qualitative"]


@pytest.mark.parametrize(
    ("begins", "codes"),
    [
        ("2023-01-01", []),
        ("2023-12-30", []),
        ("2023-12-31", []),
        ("2024-01-01", ["milestone_starts_late"]),
    ],
)
def test_the_span_of_a_milestone_begins_before_it_ends(begins: str, codes: list[str]) -> None:
    two = [{"by": 2023, "at_least": 5, "from": begins}, {"by": 2025, "at_least": 9}]

    assert refused(AskedOfPart, part="p", milestones=two) == codes


def of_kinds(*rules: dict[str, Any]) -> tuple[Any, ...]:
    listed = [{"by": 2021 + n, **rule} for n, rule in enumerate(rules)]
    return tuple(Milestone.model_validate(leaves(each), context=CONTEXT) for each in listed)


def test_milestones_ask_for_one_thing_and_the_first_says_which() -> None:
    number, rank = {"at_least": 5}, {"done": {"vi": "xong", "en": "done"}}

    assert asked_mistakes(None, of_kinds(number, number, number)) == []
    mistakes = asked_mistakes(None, of_kinds(number, rank, number))
    assert [(each.path, each.code, each.context) for each in mistakes] == [
        (("milestones", 1, "done"), "milestones_differ", {"found": "done", "other": "at_least"})
    ]
    mistakes = asked_mistakes(None, of_kinds(rank, number, number))
    assert [each.context["other"] for each in mistakes] == ["done", "done"]


def test_a_single_milestone_is_named_by_its_day() -> None:
    (alone,) = asked_mistakes(None, milestones(2023, 2025)[:1])

    assert alone.context == {"found": "2023"}


def test_a_change_of_something_stated_in_words_has_no_level() -> None:
    words = {"vi": "tăng", "en": "more"}

    assert refused(Rule, change="percent", qualitative=words) == ["change_without_number"]
    assert refused(Rule, growth="percent", qualitative=words) == ["change_without_number"]
    assert refused(Rule, qualitative=words) == []


def test_a_change_that_leaves_nothing_is_told_by_its_lowest_number() -> None:
    with pytest.raises(ValidationError) as error:
        Rule.model_validate(leaves({"change": "percent", "between": [-120, 5]}), context=CONTEXT)

    (mistake,) = error.value.errors()[0]["ctx"]["mistakes"]
    assert (mistake.code, mistake.context["found"], mistake.context["least"]) == (
        "change_too_low",
        "-120",
        "-100",
    )


def test_the_first_of_several_faults_of_a_change_says_enough() -> None:
    assert refused(Rule, change="percent", growth="percent", at_least=-200) == ["change_and_growth"]
    assert refused(Rule, growth="percent", at_least=-200, every="year") == ["growth_every"]
