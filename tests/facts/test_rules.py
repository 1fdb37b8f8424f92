"""Every kind of rule is told, printed and judged by what its own class says, and none is forgotten
anywhere.
"""

from __future__ import annotations

import ast
import json
import re
from fractions import Fraction
from typing import Any

import pytest

from tests.making import make_target
from tests.places import ROOT
from tracker.facts.asking import Moment
from tracker.facts.bounds import Bound, Limit, RuleKind
from tracker.facts.requirements import Rule
from tracker.facts.rules import BOUNDS, AtLeast, AtMost, Between, Exactly, MoreThan
from tracker.facts.values import LANGUAGES
from tracker.language import words
from tracker.language.words import method as words_method
from tracker.opendata import options

F = Fraction


GIVEN: dict[RuleKind, Any] = {
    RuleKind.AT_LEAST: 5,
    RuleKind.MORE_THAN: 5,
    RuleKind.AT_MOST: 5,
    RuleKind.LESS_THAN: 5,
    RuleKind.EXACTLY: 5,
    RuleKind.BETWEEN: [3, 5],
    RuleKind.DONE: "x",
    RuleKind.MORE_THAN_REFERENCE: "x",
    RuleKind.EVERY_UNIT: "x",
    RuleKind.QUALITATIVE: "x",
}
"""Of every kind one rule, as an editor types it."""
OPTIONS = ("every", "above", "change", "against", "growth")
"""What may stand beside the kind."""


def rule(kind: RuleKind, **options: Any) -> Rule:
    keys = {kind.value: GIVEN[kind], **options}
    made = make_target(rule=keys, measure=None if kind == RuleKind.QUALITATIVE else "total", reading="")
    return made.first_rule


def test_every_kind_has_its_class_its_key_in_the_file_and_its_words() -> None:
    kinds = list(RuleKind)

    assert list(BOUNDS) == list(GIVEN) == kinds
    assert [name for name in Rule.model_fields if name not in OPTIONS] == kinds
    for table in (words.RULE, words_method.RULE_NAME, words_method.RULE_MEANS, options.RULES):
        assert list(table) == kinds
    assert set(words.WHEN) == set(Moment)
    for kind in kinds:
        assert all(words.RULE[kind][lang] for lang in LANGUAGES)
        assert rule(kind).kind == kind
        assert type(rule(kind).bound) is BOUNDS[kind]


def test_the_schema_for_editors_knows_the_kinds_in_the_same_order() -> None:
    schema = json.loads((ROOT / "schema" / "targets.schema.json").read_text(encoding="utf-8"))

    assert list(schema["$defs"]["Rule"]["properties"]) == [*RuleKind, *OPTIONS]
    assert list(schema["$defs"]["Milestone"]["properties"]) == [*RuleKind, *OPTIONS, "by", "from"]


@pytest.mark.whole
def test_no_other_code_asks_which_kind_a_rule_is() -> None:
    tables = {
        "bounds.py",
        "rules.py",
        "options.py",
        "requirements.py",
        "bounds_typed.py",
        "annex_levels.py",
    }  # the names, the classes, the published words, the keys of the file, what is typed for a key
    named = re.compile("|".join(RuleKind))
    for path in (ROOT / "hooks").rglob("*.py"):
        if path.name in tables or path.parent.name == "words":
            continue
        text = path.read_text(encoding="utf-8")
        if not named.search(text) and "RuleKind" not in text:
            continue
        tree = ast.parse(text)
        asked = [
            ast.unparse(node)
            for node in ast.walk(tree)
            if (
                isinstance(node, ast.Constant) and isinstance(node.value, str) and named.fullmatch(node.value)
            )
            or (isinstance(node, ast.Attribute) and ast.unparse(node.value) == "RuleKind")
        ]
        asked = [found for found in asked if found != "'done'"]  # a step's key, too
        assert not asked, path


def test_whether_a_number_is_a_percentage_has_one_answer() -> None:
    for path in (ROOT / "hooks").rglob("*.py"):
        # Where it is answered; the column that gives out the unit's own
        if path.name not in (
            "commitment.py",
            "target_tables.py",
        ):
            assert not re.search(r"target\.share\b", path.read_text(encoding="utf-8")), path
    every, share, plain = (
        rule(RuleKind.EVERY_UNIT),
        {"vi": "% xã", "en": "% of communes"},
        rule(RuleKind.AT_LEAST),
    )

    assert make_target(rule={"every_unit": "x"}).in_percent(every)
    assert make_target(rule={"at_least": 5}, unit=share).in_percent(plain)
    assert not make_target(rule={"at_least": 5}).in_percent(plain)


@pytest.mark.parametrize(
    ("kind", "options", "lower", "upper", "thresholds", "stated"),
    [
        (RuleKind.AT_LEAST, {}, Limit(F(5)), None, (5,), (5, None)),
        (RuleKind.MORE_THAN, {}, Limit(F(5), strict=True), None, (5,), (5, None)),
        (RuleKind.AT_MOST, {}, None, Limit(F(5)), (5,), (None, 5)),
        (RuleKind.LESS_THAN, {}, None, Limit(F(5), strict=True), (5,), (None, 5)),
        (RuleKind.EXACTLY, {}, Limit(F(5)), Limit(F(5)), (5,), (5, 5)),
        (RuleKind.BETWEEN, {}, Limit(F(3)), Limit(F(5)), (3, 5), (3, 5)),
        (RuleKind.BETWEEN, {"above": "met"}, Limit(F(3)), None, (3, 5), (3, 5)),
        (RuleKind.DONE, {}, Limit(F(1)), None, (1,), (None, None)),
        (RuleKind.MORE_THAN_REFERENCE, {}, None, None, (), (None, None)),
        (RuleKind.EVERY_UNIT, {}, None, None, (100,), (None, None)),
        (RuleKind.QUALITATIVE, {}, None, None, (), (None, None)),
    ],
)
def test_a_kind_knows_its_limits(
    kind: RuleKind, options: Any, lower: Any, upper: Any, thresholds: Any, stated: Any
) -> None:
    bound = rule(kind, **options).bound

    assert (bound.lower, bound.upper) == (lower, upper)
    assert bound.thresholds == thresholds
    assert bound.drawn == (() if kind == RuleKind.DONE else thresholds)
    assert bound.stated == stated
    assert bound.above_counts == bool(options)


FIGURES = [{"date": 2022, "value": value} for value in ("2.9999", 3, "4.9999", 5, "5.0001")]


@pytest.mark.parametrize(
    ("kind", "options", "satisfied"),
    [
        (RuleKind.AT_LEAST, {}, "00011"),
        (RuleKind.MORE_THAN, {}, "00001"),
        (RuleKind.AT_MOST, {}, "11110"),
        (RuleKind.LESS_THAN, {}, "11100"),
        (RuleKind.EXACTLY, {}, "00010"),
        (RuleKind.BETWEEN, {}, "01110"),
        (RuleKind.BETWEEN, {"above": "met"}, "01111"),
        (RuleKind.DONE, {}, "11111"),
        (RuleKind.MORE_THAN_REFERENCE, {}, "00000"),
        (RuleKind.EVERY_UNIT, {}, "00000"),
        (RuleKind.QUALITATIVE, {}, "00000"),
    ],
)
def test_a_figure_satisfies_a_kind_exactly_at_its_limit_or_not(
    kind: RuleKind, options: Any, satisfied: str
) -> None:
    bound = rule(kind, **options).bound
    figures = [make_target([figure], rule={"at_least": 5}).observations[0] for figure in FIGURES]

    assert "".join(str(int(bound.satisfied_by(figure, figure.amount))) for figure in figures) == satisfied


def test_a_figure_is_held_against_its_own_reference_and_its_own_whole() -> None:
    def found(figure: dict[str, Any], **asked: Any) -> tuple[bool, bool, Any]:
        target = make_target([{"date": 2022, **figure}], rule=asked)
        (only,) = target.observations
        bound = target.first_rule.bound
        return bound.can_judge(only), bound.satisfied_by(only, only.amount), bound.pair(only)

    assert found({"value": 5, "reference": {"value": 4}}, more_than_reference="x") == (True, True, (5, 4))
    assert found({"value": 4, "reference": {"value": 4}}, more_than_reference="x") == (True, False, (4, 4))
    assert found({"value": 5}, more_than_reference="x") == (False, False, None)
    assert found({"count": 30, "of": 30}, every_unit="x") == (True, True, (30, 30))
    assert found({"count": 29, "of": 30}, every_unit="x") == (True, False, (29, 30))


def test_two_bounds_are_the_same_when_they_ask_the_same() -> None:
    assert AtLeast(F(5)) == AtLeast(F(5)) != AtLeast(F(6))
    assert AtLeast(F(5)) != MoreThan(F(5))
    assert AtMost(F(5)) != AtLeast(F(5))
    assert Between(F(3), F(5)) != Between(F(3), F(5), above=True)
    assert Between(F(3), F(5)).is_above(F(6))
    assert not Between(F(3), F(5)).is_above(F(5))


@pytest.mark.parametrize(
    ("bound", "turned"),
    [
        (AtLeast(F(-5)), AtMost(F(5))),
        (MoreThan(F(5)), BOUNDS[RuleKind.LESS_THAN].typed(F(-5), above=False)),
        (AtMost(F(5)), AtLeast(F(-5))),
        (BOUNDS[RuleKind.EXACTLY].typed(F(5), above=False), Exactly(F(-5))),
        (Between(F(-5), F(-3)), Between(F(3), F(5))),
        (Between(F(-5), F(3), above=True), Between(F(-3), F(5), above=True)),
        (rule(RuleKind.DONE).bound, rule(RuleKind.DONE).bound),
    ],
)
def test_a_bound_that_is_turned_asks_the_same_of_the_negative(bound: Bound, turned: Bound) -> None:
    assert bound.turned == turned
    assert turned.turned == bound


@pytest.mark.parametrize(
    ("low", "high", "passed"),
    [(-5, F(-1, 2), "below"), (-5, 0, "below"), (-5, F(1, 2), "above"), (2, 5, "above")],
)
def test_a_range_of_falls_may_be_passed_at_its_lower_end_and_any_other_at_its_upper(
    low: int, high: int, passed: str
) -> None:
    moved = Between(F(low), F(high), above=True).moved(lambda asked: 100 + asked)

    ends = Limit(100 + F(low)), Limit(100 + F(high))
    assert (moved.lower, moved.upper) == ((None, ends[1]) if passed == "below" else (ends[0], None))
    assert moved.band == (100 + low, 100 + high)
    untold = Between(F(low), F(high)).moved(lambda asked: 100 + asked)
    assert (untold.lower, untold.upper) == ends


@pytest.mark.parametrize("kind", [RuleKind.DONE, RuleKind.EVERY_UNIT, RuleKind.QUALITATIVE])
def test_a_bound_that_states_no_number_has_none_to_move_or_to_print(kind: RuleKind) -> None:
    bound = rule(kind).bound

    assert bound.numbers == ()
    assert bound.moved(lambda asked: asked + 1) is bound
    assert bound.turned is bound


@pytest.mark.parametrize(
    ("bound", "whole"),
    [
        (AtLeast(F(100)), True),
        (AtLeast(F(99)), False),
        (AtLeast(F(101)), False),
        (MoreThan(F(100)), False),
        (AtMost(F(100)), False),
        (Exactly(F(100)), False),
        (Between(F(100), F(110), above=True), True),
    ],
)
def test_all_of_a_share_is_asked_for_by_at_least_a_hundred_alone(bound: Bound, *, whole: bool) -> None:
    assert bound.all_of_a_share is whole


def test_a_year_by_year_rule_says_so() -> None:
    assert rule(RuleKind.AT_LEAST, every="year").when.yearly
    assert not rule(RuleKind.AT_LEAST).when.yearly


def test_every_kind_says_what_it_is_measured_by_and_what_a_figure_of_it_is_given_by() -> None:
    def told(bound: type[Bound]) -> tuple[Any, ...]:
        return (
            bound.measures,
            bound.needs,
            bound.values,
            bound.percent,
            bound.has_scale,
            bound.has_pace,
            bound.computable,
        )

    numbers = [
        RuleKind.AT_LEAST,
        RuleKind.MORE_THAN,
        RuleKind.AT_MOST,
        RuleKind.LESS_THAN,
        RuleKind.EXACTLY,
        RuleKind.BETWEEN,
    ]
    every_measure = ("level", "total", "rank", "yearly")
    expected = dict.fromkeys(numbers, (every_measure, ("value",), (), False, True, True, True))
    for kind in (RuleKind.AT_LEAST, RuleKind.MORE_THAN):
        expected[kind] = (("level", "total", "yearly"), *expected[kind][1:])
    expected[RuleKind.DONE] = (("total",), ("value",), (0, 1), False, False, False, True)
    expected[RuleKind.MORE_THAN_REFERENCE] = (
        ("level", "total"),
        ("value", "reference"),
        (),
        False,
        True,
        False,
        True,
    )
    expected[RuleKind.EVERY_UNIT] = (("total",), ("count", "of"), (), True, True, False, True)
    expected[RuleKind.QUALITATIVE] = ((), (), (), False, True, False, False)
    assert {kind: told(bound) for kind, bound in BOUNDS.items()} == expected
