"""A body that is no more is stood in for by the one that took it over."""

from __future__ import annotations

import pytest

from tests.making import CONTEXT, both, leaves
from tracker.facts.bodies import Body, in_place_of


def body(into: str | None = None, *, ended: bool = False) -> Body:
    end = {"ended": {"date": 2024, "into": into, "source": "s"}} if ended else {}
    known = {**CONTEXT, "body": {"a", "b", "c"}}
    return Body.model_validate(leaves({"name": both("body"), **end}), context=known)


@pytest.mark.parametrize(
    ("bodies", "stands"),
    [
        ({"a": body()}, "a"),
        ({"a": body("b", ended=True), "b": body()}, "b"),
        ({"a": body("b", ended=True), "b": body("c", ended=True), "c": body()}, "c"),
        ({"a": body(ended=True)}, None),
        ({"a": body("b", ended=True), "b": body(ended=True)}, None),
        ({"a": body("b", ended=True), "b": body("a", ended=True)}, None),
    ],
)
def test_the_body_that_took_over_stands_for_one_that_is_no_more(
    bodies: dict[str, Body], stands: str | None
) -> None:
    assert in_place_of("a", bodies, lambda each: each.ended is not None) == stands


def test_nobody_stands_for_nobody() -> None:
    assert in_place_of(None, {}, lambda _: True) is None
