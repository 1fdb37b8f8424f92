"""A value of the tracker cannot be made wrong or half: what must hold between its fields does, to the
edge.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest
from pydantic import ValidationError

from tests.facts import past
from tests.making import CONTEXT, both, leaves, make_target
from tracker.facts.bounds import RuleKind
from tracker.facts.model import Tracker
from tracker.facts.periods import Period
from tracker.facts.programme import Programme
from tracker.facts.requirements import Rule
from tracker.facts.target import Target
from tracker.facts.values import Text

SHARE = {"vi": "% xã", "en": "% of communes"}


def period(first: str, last: str) -> Period:
    return Period.model_validate({"from": first, "to": last})


def mistakes(figures: list[dict[str, Any]], **keys: Any) -> list[tuple[tuple[Any, ...], str, dict[str, Any]]]:
    """Return what is wrong with a target: where, what, and what the editor is told."""
    try:
        make_target(figures, **keys)
    except ValidationError as refused:
        return [
            (tuple(error["loc"]) + tuple(at.path), at.code, at.context)
            if at
            else (tuple(error["loc"]), error["type"], error.get("ctx", {}))
            for error in refused.errors()
            for at in error.get("ctx", {}).get("mistakes", (None,))
        ]
    return []


def test_a_value_cannot_change() -> None:
    text = Text(vi="Sở", en="Department")

    with pytest.raises(ValidationError, match="frozen"):
        text.vi = "khác"  # type: ignore[misc]
    assert (text["vi"], text["en"]) == ("Sở", "Department")


def test_a_key_it_does_not_know_is_refused() -> None:
    with pytest.raises(ValidationError, match="extra_forbidden"):
        Text.model_validate({"vi": "Sở", "en": "Department", "fr": "Département"})


def test_a_period_may_be_one_day_and_never_none() -> None:
    day = period("2025-01-01", "2025-01-01")

    assert day.years() == (day,)
    with pytest.raises(ValidationError) as refused:
        period("2025-01-02", "2025-01-01")
    (mistake,) = refused.value.errors()[0]["ctx"]["mistakes"]
    assert (mistake.path, mistake.code) == (("to",), "period_order")


def test_the_years_of_a_period_are_cut_to_it() -> None:
    years = period("2024-03-01", "2026-06-30").years()

    assert [(year.start.isoformat(), year.end.isoformat()) for year in years] == [
        ("2024-03-01", "2024-12-31"),
        ("2025-01-01", "2025-12-31"),
        ("2026-01-01", "2026-06-30"),
    ]


@pytest.mark.parametrize("count", ["0", "0.5", "12", "30"])
def test_a_share_of_a_whole_is_anything_from_none_to_all(count: str) -> None:
    (figure,) = make_target(
        [{"date": 2024, "count": count, "of": 30}], rule={"at_least": 5}, unit=SHARE
    ).observations

    assert figure.amount == 100 * Fraction(count) / 30


@pytest.mark.parametrize(
    ("figure", "where", "said"),
    [
        ({}, (), "no_number"),
        ({"value": 5, "count": 1}, (), "one_figure"),
        ({"value": 5, "of": 2}, (), "one_figure"),
        ({"value": 5, "count": 1, "of": 2}, (), "one_figure"),
        ({"count": 1}, (), "count_and_of"),
        ({"of": 2}, (), "count_and_of"),
        ({"count": 0, "of": 0}, ("of",), "of_zero"),
        ({"count": 0, "of": -1}, ("of",), "of_zero"),
        ({"count": "30.5", "of": 30}, ("count",), "count_above_of"),
        ({"count": "-0.5", "of": 30}, ("count",), "count_above_of"),
    ],
)
def test_a_figure_is_given_as_one_number_or_as_so_many_of_so_many(
    figure: dict[str, Any], where: tuple[str, ...], said: str
) -> None:
    found = mistakes([{"date": 2024, **figure}], rule={"at_least": 5}, unit=SHARE)

    assert [mistake[:2] for mistake in found] == [(("observations", 0, *where), said)]


@pytest.mark.parametrize("figure", [{"count": 0, "of": "0.5"}, {"count": "0.5", "of": "0.5"}])
def test_a_whole_may_be_less_than_one(figure: dict[str, Any]) -> None:
    assert mistakes([{"date": 2024, **figure}], rule={"at_least": 5}, unit=SHARE) == []


def asked(**keys: Any) -> tuple[str, dict[str, Any]]:
    """Return how a rule is refused."""
    with pytest.raises(ValidationError) as refused:
        Rule.model_validate(keys, context=CONTEXT)
    (error,) = refused.value.errors()
    context = error.get("ctx", {})
    for mistake in context.get("mistakes", ()):
        return mistake.code, mistake.context
    return error["type"], context


def test_a_rule_is_exactly_one() -> None:
    assert asked() == ("one_rule", {"found": "—", "options": tuple(RuleKind)})
    assert asked(at_least=5, at_most=6) == (
        "one_rule",
        {"found": "at_least, at_most", "options": tuple(RuleKind)},
    )
    assert asked(every="year")[0] == "one_rule"
    assert asked(at_least=5, above="met") == ("above_without_between", {"found": "at_least"})
    assert asked(qualitative=both("why"), every="year") == ("every_qualitative", {})
    assert asked(at_least=5, every="month")[0] == "choice"


def test_a_range_goes_from_less_to_more() -> None:
    assert Rule.model_validate({"between": ["3", "3.1"]}).between == (3, Fraction("3.1"))
    assert asked(between=["3", "3"]) == ("range_order", {"found": "[3, 3]", "swapped": "[3, 3]"})
    assert asked(between=["5", "3"]) == ("range_order", {"found": "[5, 3]", "swapped": "[3, 5]"})
    assert asked(between=["3"])[0] == "pair"
    assert asked(between=["3", "4", "5"])[0] == "pair"
    assert asked(between="3")[0] == "pair"


def test_what_is_asked_for_in_words_has_them() -> None:
    for kind in (RuleKind.DONE, RuleKind.MORE_THAN_REFERENCE, RuleKind.EVERY_UNIT, RuleKind.QUALITATIVE):
        assert Rule.model_validate({kind: both("x")}).words == Text(vi="vi x", en="en x")
    assert Rule.model_validate({"at_least": "5"}).words is None
    assert Rule.model_validate({"between": ["3", "5"]}).words is None


def test_a_share_and_a_rule_of_shares_are_printed_in_percent() -> None:
    plain, every = Rule.model_validate({"at_least": "5"}), Rule.model_validate({"every_unit": both("x")})
    things, share = make_target(rule={"at_least": 5}), make_target(rule={"at_least": 5}, unit=SHARE)

    assert [things.share, share.share] == [False, True]
    assert [target.in_percent(rule) for target in (things, share) for rule in (plain, every)] == [
        False,
        True,
        True,
        True,
    ]


def test_a_unit_is_a_share_in_both_languages_or_in_none() -> None:
    unit = {"vi": "% xã", "en": "communes"}

    assert mistakes([], rule={"at_least": 5}, unit=unit) == [
        (("unit",), "unit_percent", {"found": "% xã / communes"})
    ]


def test_a_measure_fits_the_rule() -> None:
    assert mistakes([], rule={"at_least": 5}, measure=None) == [
        (("rule",), "measure_missing", {"found": RuleKind.AT_LEAST})
    ]
    assert mistakes([], rule={"done": "x"}, measure="level") == [
        (("measure",), "measure_total", {"found": "level", "rule": RuleKind.DONE})
    ]
    assert mistakes([], rule={"qualitative": "x"}, measure=None) == []
    assert mistakes([{"date": 2024, "value": 5}], rule={"qualitative": "x"}, measure=None) == [
        (("observations",), "qualitative_figures", {})
    ]


def test_an_amendment_is_held_to_the_same() -> None:
    def amended(rule: dict[str, Any], **keys: Any) -> Any:
        return mistakes(
            [{"date": 2024, "value": 5}],
            amendments=[{"date": 2025, "rule": rule}],
            **{"rule": {"at_least": 5}, **keys},
        )

    assert amended({"at_least": 6}) == []
    assert amended({"qualitative": "x"}) == []
    assert amended({"done": "x"}, measure="level") == [
        (("measure",), "measure_total", {"found": "level", "rule": RuleKind.DONE})
    ]
    assert amended({"between": [3, 5], "above": "met"}) == [
        (("amendments", 0, "rule", "above"), "above_without_reading", {})
    ]
    assert amended({"between": [3, 5], "above": "met"}, reading="x") == []


@pytest.mark.parametrize(
    ("figure", "rule", "where", "said", "told"),
    [
        (
            {"value": 5, "reference": {"value": 4}},
            {"at_least": 5},
            "reference",
            "reference_unused",
            {"found": RuleKind.AT_LEAST},
        ),
        ({"value": 5}, {"every_unit": "x"}, "value", "every_unit_needs_count", {"found": "5"}),
        ({"value": "0.5"}, {"done": "x"}, "value", "done_value", {"found": "0.5"}),
        ({"count": 1, "of": 2}, {"done": "x"}, "count", "done_value", {"found": "50"}),
        ({"count": 1, "of": 2}, {"at_least": 5}, "count", "count_without_share", {"found": "vi things"}),
    ],
)
def test_a_figure_is_given_as_the_rule_needs_it(
    figure: dict[str, Any], rule: dict[str, Any], where: str, said: str, told: dict[str, Any]
) -> None:
    assert mistakes([{"date": 2023, "value": 0}, {"date": 2024, **figure}], rule=rule)[-1:] == [
        (("observations", 1, where), said, told)
    ]


def test_figures_that_fit_are_taken() -> None:
    assert mistakes([{"date": 2024, "value": 0}, {"date": 2025, "value": 1}], rule={"done": "x"}) == []
    assert mistakes([{"date": 2024, "count": 1, "of": 2}], rule={"every_unit": "x"}) == []
    assert mistakes([{"date": 2024, "count": 1, "of": 2}], rule={"at_least": 5}, unit=SHARE) == []
    reference = {"date": 2024, "value": 5, "reference": {"value": 4}}
    assert mistakes([reference], rule={"more_than_reference": "x"}) == []


def test_of_two_figures_of_one_day_one_is_provisional() -> None:
    final = {"date": "2024-12-31", "value": 5}

    assert mistakes([final, {"date": 2024, "value": 5, "stage": "provisional"}], rule={"at_least": 5}) == []
    assert mistakes([final, {"date": 2024, "value": 5}], rule={"at_least": 5}) == [
        (("observations", 1, "date"), "same_date", {"found": "2024", "stage": "final", "other": "2024-12-31"})
    ]


def test_a_share_of_more_than_a_hundred_needs_a_note() -> None:
    def found(value: str, **more: Any) -> Any:
        keys = {"rule": {"at_least": 5}, "measure": "level"}
        return mistakes([{"date": 2024, "value": value, **more}], unit=SHARE, **keys)

    assert found("100") == []
    assert found("100.5") == [(("observations", 0, "value"), "above_100_percent", {"found": "100.5"})]
    assert found("100.5", note=both("why")) == []
    assert mistakes([{"date": 2024, "value": 101}], rule={"at_least": 5}) == []


def test_a_total_that_falls_needs_a_note() -> None:
    def found(*values: Any, **keys: Any) -> Any:
        figures = [{"date": 2021 + n, "value": value} for n, value in enumerate(values)]
        return mistakes(figures, **{"rule": {"at_least": 50}, **keys})

    def falls(n: int, value: str, year: str, before: str, earlier: str) -> Any:
        told = {"found": value, "date": year, "before": before, "earlier": earlier}
        return ("observations", n, "value"), "total_falls", told

    assert found(3, 3, 4) == []
    assert found(3, 5, 4) == [falls(2, "4", "2023", "5", "2022")]
    assert found(5, 3, 4) == [falls(1, "3", "2022", "5", "2021")]
    assert found(5, 3, measure="level") == []
    assert found(5, 3, rule={"at_least": 50, "every": "year"}) == []
    noted = [{"date": 2021, "value": 5}, {"date": 2022, "value": 3, "note": both("why")}]
    assert mistakes(noted, rule={"at_least": 50}) == []


def test_figures_of_one_day_do_not_fall_and_shares_of_a_whole_may() -> None:
    one_day = [{"date": 2024, "value": 5, "stage": "provisional"}, {"date": 2024, "value": 4}]
    shares = [{"date": 2023, "count": 3, "of": 4}, {"date": 2024, "count": 3, "of": 8}]
    mixed = [{"date": 2023, "count": 3, "of": 4}, {"date": 2024, "value": 5}]

    assert mistakes(one_day, rule={"at_least": 50}) == []
    assert mistakes(shares, rule={"at_least": 50}, unit=SHARE) == []
    assert mistakes(mixed, rule={"at_least": 50}, unit=SHARE) == []
    assert mistakes(mixed[::-1], rule={"at_least": 50}, unit=SHARE) == []


def test_lists_may_be_left_empty() -> None:
    typed = {
        "id": "t",
        "group": "g",
        "name": both("x"),
        "text": both("x"),
        "unit": both("x"),
        "measure": "total",
        "rule": {"at_least": "5"},
    }

    for empty in (None, []):
        target = Target.model_validate({**typed, "observations": empty, "evidence": empty}, context=CONTEXT)
        assert (target.observations, target.evidence, target.amendments) == ((), (), ())
    with pytest.raises(ValidationError, match="observations"):
        Target.model_validate(typed, context=CONTEXT)


def test_the_last_day_of_a_figure_is_that_of_its_date() -> None:
    (figure,) = make_target([{"date": "2024-02", "value": 5}], rule={"at_least": 5}).observations

    assert figure.date.last_day == dt.date(2024, 2, 29)
    assert figure.amount == 5


def test_a_programme_is_made_up_only_where_it_says_so() -> None:
    typed = {name: both(name) for name in ("title", "notice", "authority")}

    def made_up(**more: Any) -> bool:
        return Programme.model_validate(leaves({**typed, "article": "plan", **more}), context=CONTEXT).made_up

    assert made_up() is False
    assert made_up(made_up="true") is True


def groups(**parents: str | None) -> Tracker:
    """Return a programme with groups, each under its parent; one whose name ends in _2 has another page."""
    whole = past.programme()
    first = whole.groups[0]
    listed = tuple(
        first.model_copy(
            update={"id": name, "parent": parent, "page": "second" if name.endswith("_2") else "targets"}
        )
        for name, parent in parents.items()
    )
    return whole.model_copy(update={"groups": listed})


def test_groups_stand_before_their_parts_whatever_their_order() -> None:
    tracker = groups(a11="a1", b=None, a1="a", a=None, a2_2="a", b1="b")
    by_id = {group.id: group for group in tracker.groups}

    assert [group.id for group in tracker.groups_in_order] == ["b", "b1", "a", "a1", "a11", "a2_2"]
    assert [group.id for group in tracker.above(by_id["a11"])] == ["a", "a1"]
    assert [group.id for group in tracker.above(by_id["b"])] == []
    assert [group.id for group in tracker.within(by_id["a"])] == ["a", "a1", "a11", "a2_2"]
    assert [group.id for group in tracker.shown_with(by_id["a"])] == ["a", "a1", "a11"]
