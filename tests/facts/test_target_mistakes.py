"""What does not agree within a target is told, at its place, up to the very figure from which it holds."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from tests.making import both, make_target

Told = list[tuple[tuple[str | int, ...], str]]
SHARE = {"vi": "% xã", "en": "% of communes"}
WORDS = {"qualitative": "better"}


def told(figures: list[dict[str, Any]] | None = None, **keys: Any) -> Told:
    """Return where each mistake of a target is, and which."""
    try:
        make_target(figures or [], **keys)
    except ValidationError as refused:
        return [
            (tuple(at.path), at.code)
            for error in refused.errors()
            for at in error.get("ctx", {}).get("mistakes", ())
        ]
    return []


def rank(value: object, of: object = None) -> Told:
    """Return what is wrong with a place among others."""
    figure = {"date": 2024, "value": value, **({"of": of} if of is not None else {})}
    return told([figure], measure="rank", rule={"at_most": 10})


@pytest.mark.parametrize(
    ("value", "of", "codes"),
    [
        (1, None, []),
        (2, None, []),
        (0, None, ["rank_value"]),
        ("1.5", None, ["rank_value"]),
        (3, 63, []),
        (3, 3, []),
        (3, 2, ["rank_of"]),
        (3, "3.5", ["rank_of"]),
    ],
)
def test_a_place_among_others_is_a_whole_number_from_one_to_all(
    value: object, of: object, codes: list[str]
) -> None:
    assert [code for _, code in rank(value, of)] == codes


def test_a_place_among_others_is_held_against_no_other_figure() -> None:
    figure = {"date": 2024, "value": 3, "reference": {"value": 5}}

    assert told([figure], measure="rank", rule={"at_most": 10}) == [
        (("observations", 0, "reference"), "reference_unused")
    ]


@pytest.mark.parametrize(
    ("rule", "codes"),
    [
        ({"at_most": 1}, []),
        ({"at_most": 2}, []),
        ({"at_most": 0}, ["rank_value"]),
        ({"at_most": "2.5"}, ["rank_value"]),
    ],
)
def test_a_place_that_is_asked_for_is_a_whole_number_from_one(rule: dict[str, Any], codes: list[str]) -> None:
    assert [code for _, code in told(measure="rank", rule=rule)] == codes


def test_the_first_place_that_is_none_is_named() -> None:
    with pytest.raises(ValidationError) as refused:
        make_target(measure="rank", rule={"between": ["-3.5", "-0.5"]})

    (mistake,) = refused.value.errors()[0]["ctx"]["mistakes"]
    assert mistake.context == {"found": "-3.5"}


@pytest.mark.parametrize(("value", "codes"), [(0, []), (1, []), ("-0.5", ["yearly_below_zero"])])
def test_what_is_added_up_year_by_year_is_not_below_nothing(value: object, codes: list[str]) -> None:
    figures = [{"date": 2024, "value": value}]

    assert [code for _, code in told(figures, measure="yearly", rule={"at_least": 5})] == codes


@pytest.mark.parametrize(
    ("value", "codes"),
    [(1, []), ("0.5", []), (0, ["base_not_above_zero"]), (-1, ["base_not_above_zero"])],
)
def test_what_is_multiplied_begins_above_nothing(value: object, codes: list[str]) -> None:
    base = {"date": 2020, "value": value}
    rule = {"change": "percent", "at_least": 5}

    assert [code for _, code in told(measure="level", rule=rule, baseline=base)] == codes


def test_of_a_change_the_first_fault_says_enough() -> None:
    base = {"value": -1}
    rule = {"growth": "percent", "at_least": 5}

    assert told(measure="level", rule=rule, baseline=base) == [(("baseline", "value"), "base_not_above_zero")]


def test_a_part_without_a_rule_is_a_fault_only_where_the_whole_has_none() -> None:
    parts = [{"part": "p", "rule": {"at_least": 5}}, "q"]

    assert told(measure="level", rule={"at_least": 5}, parts=parts) == []
    assert told(measure="level", parts=parts) == [(("parts", 1), "part_without_rule")]


def test_what_is_asked_of_each_part_makes_what_is_asked_of_the_whole_idle() -> None:
    own = [{"part": name, "rule": {"at_least": 5}} for name in ("p", "q")]
    whole = {"measure": "level", "rule": {"at_least": 5}, "every_part": True}

    assert told(**whole, parts=own) == [(("rule",), "rule_of_no_part")]
    assert told(**whole, parts=[own[0], "q"]) == []


def test_a_change_of_the_unit_of_the_whole_is_none_of_what_its_parts_are_asked_for() -> None:
    parts = [{"part": "p", "rule": {"at_least": 5}}, "q"]
    same, other = {"date": "2023-01-01", "rule": {"at_least": 6}}, {"unit": both("others")}
    whole = {"measure": "level", "rule": {"at_least": 5}, "parts": parts}

    assert told(**whole, amendments=[same]) == []
    changed = {**same, "date": "2024-01-01", **other}
    assert told(**whole, amendments=[same, changed]) == [(("amendments",), "amended_parts")]


def test_a_part_that_is_judged_is_asked_for_a_number() -> None:
    two = [{"by": 2023, "at_least": 5}, {"by": 2025, "at_least": 9}]

    assert told(rule=WORDS, measure=None, parts=["p"], every_part=True) == [
        (("parts", 0), "part_qualitative")
    ]
    parts = [{"part": "p", "rule": WORDS}]
    assert told(measure="level", rule={"at_least": 5}, parts=parts) == [
        (("parts", 0, "rule"), "part_qualitative")
    ]
    assert told(measure="level", parts=[{"part": "p", "milestones": two}]) == []


def test_a_baseline_of_a_part_is_used_where_the_part_is_judged() -> None:
    parts = [{"part": "p", "baseline": {"date": 2020, "value": 3}}]
    whole = {"measure": "level", "rule": {"at_least": 5}, "parts": parts}

    assert told(**whole) == [(("parts", 0, "baseline"), "part_baseline_unused")]
    assert told(**whole, every_part=True) == []


def test_a_part_that_follows_its_target_is_told_of_its_own_baseline_alone() -> None:
    whole = {
        "measure": "level",
        "rule": {"change": "number", "at_least": 5},
        "unit": SHARE,
        "every_part": True,
    }

    def of(base: dict[str, Any]) -> Told:
        return told(**whole, parts=[{"part": "p", "baseline": base}], baseline={"date": 2020, "value": 3})

    # A change by a number is no change of a share: said of the whole, once, whatever its parts begin from
    assert of({"date": 2020, "value": 3}) == [(("rule", "change"), "number_of_a_share")]


def test_a_baseline_of_a_part_that_shows_no_change_is_told_at_that_part() -> None:
    found = told(
        measure="level",
        rule={"change": "percent", "at_least": 5},
        every_part=True,
        parts=["q", {"part": "p", "baseline": {"date": 2020, "value": 0}}],
        baseline={"date": 2020, "value": 3},
    )

    assert found == [(("parts", 1, "baseline", "value"), "base_not_above_zero")]


def test_a_figure_of_a_part_is_told_at_its_place_among_all() -> None:
    figures: list[dict[str, Any]] = [
        {"date": 2023, "value": 20},
        {"date": 2023, "value": 30, "part": "q"},
        {"date": 2023, "value": 101, "part": "p"},
    ]

    found = told(figures, measure="level", rule={"at_least": 5}, unit=SHARE, parts=["p", "q"])

    assert found == [(("observations", 2, "value"), "above_100_percent")]
    figures[0]["value"] = 102
    found = told(figures, measure="level", rule={"at_least": 5}, unit=SHARE, parts=["p", "q"])
    assert sorted(found) == [
        (("observations", 0, "value"), "above_100_percent"),
        (("observations", 2, "value"), "above_100_percent"),
    ]


def test_milestones_and_years_are_not_changed_into_each_other_but_for_a_part() -> None:
    two = [{"by": 2023, "at_least": 5}, {"by": 2025, "at_least": 9}]
    yearly = {"at_least": 5, "every": "year"}

    def amended(by: dict[str, Any], **keys: Any) -> Told:
        return told(measure="level", amendments=[{"date": "2022-01-01", **by}], **keys)

    assert amended({"rule": yearly}, milestones=two) == [
        (("amendments", 0, "rule", "every"), "milestones_and_years")
    ]
    assert amended({"milestones": two}, rule=yearly) == [
        (("amendments", 0, "milestones"), "milestones_and_years")
    ]
    assert amended({"rule": {"at_least": 7}}, milestones=two) == []
    assert amended({"rule": yearly}, rule={"at_least": 5}) == []
    parts = [{"part": "p", "rule": {"at_least": 5}}, "q"]
    assert amended({"rule": yearly, "part": "p"}, milestones=two, parts=parts) == []


def test_a_change_of_one_part_is_told_at_its_place_among_the_changes() -> None:
    whole = {"date": "2022-01-01", "rule": {"at_least": 6}}
    of_part = {"date": "2023-01-01", "part": "p", "rule": {"change": "points", "at_least": 6}}

    found = told(
        measure="level",
        rule={"at_least": 5},
        parts=[{"part": "p", "rule": {"at_least": 5}}, "q"],
        amendments=[whole, {**of_part, "part": "q", "rule": {"at_least": 4}}, of_part],
    )

    assert found == [(("amendments", 2, "rule", "change"), "points_without_share")]


def test_a_part_whose_rule_does_not_fit_the_measure_is_told_at_its_rule() -> None:
    two = [{"by": 2023, "at_least": 5}, {"by": 2025, "at_least": 9}]
    base = {"measure": None}

    assert told(**base, parts=[{"part": "p", "rule": {"at_least": 5}}]) == [
        (("parts", 0, "rule"), "measure_missing")
    ]
    of_rank = {"part": "p", "milestones": [{"by": each["by"], "at_most": 0} for each in two]}
    found = told(measure="rank", parts=[of_rank])
    assert {path[:2] for path, _ in found} == {("parts", 0)}


def test_figures_that_stand_twice_name_the_first_of_them() -> None:
    with pytest.raises(ValidationError) as refused:
        make_target(
            [
                {"date": "2024-12-31", "value": 3},
                {"date": 2024, "value": 4, "source": "plan"},
                {"date": 2024, "value": 4},
            ],
            rule={"at_least": 5},
        )

    (mistake,) = refused.value.errors()[0]["ctx"]["mistakes"]
    assert (mistake.path, mistake.context["other"]) == (("observations", 2, "date"), "2024-12-31")
