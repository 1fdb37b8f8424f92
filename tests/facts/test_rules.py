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
from tracker.facts.requirements import Rule
from tracker.facts.rules import BOUNDS, AtLeast, AtMost, Between, Bound, Limit, MoreThan, RuleKind
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


def test_no_other_code_asks_which_kind_a_rule_is() -> None:
    tables = {
        "rules.py",
        "options.py",
        "requirements.py",
    }  # the classes, the published words, the keys of the file
    named = re.compile("|".join(RuleKind))
    for path in (ROOT / "hooks").rglob("*.py"):
        if path.name in tables or path.parent.name == "words":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
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
