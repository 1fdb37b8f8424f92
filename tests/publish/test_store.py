"""What a maker has made is taken again while nothing that it was made from has changed, and never else."""

from __future__ import annotations

import datetime as dt
import pickle
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.facts.scalars import Untranslated
from tracker.facts.values import Text, text_of
from tracker.publish.store import NOTHING_KEPT, Looked, Store, Summed, spelt_sum

CALLS: list[str] = []


@pytest.fixture(autouse=True)
def _nothing_made_yet() -> None:
    CALLS.clear()


class Kind(StrEnum):
    A = "a"


@dataclass(frozen=True)
class Fact:
    name: str
    amount: object = 1


@dataclass(frozen=True)
class Other:
    name: str
    amount: object = 1


def said(fact: Fact) -> str:
    CALLS.append(fact.name)
    return f"{fact.name} {fact.amount}"


def cited(fact: Fact, sources: Looked[str]) -> str:
    CALLS.append(fact.name)
    return f"{fact.name} {sources[fact.name]}" + (" and b" if "b" in sources else "")


def test_what_did_not_change_is_made_once_and_what_did_is_made_again() -> None:
    store = Store()
    first = store.made(said, Fact("a"))
    store.end_round()

    assert store.made(said, Fact("a")) is first
    assert store.made(said, Fact("a", 2)) == "a 2"
    assert CALLS == ["a", "a"]


def test_what_a_round_did_not_ask_for_is_forgotten_after_it() -> None:
    store = Store()
    for fact in (Fact("a"), Fact("b"), Fact("b"), Fact("a")):
        store.made(said, fact)
        store.end_round()

    assert CALLS == ["a", "b", "a"]


def test_a_round_that_was_broken_off_takes_nothing_away() -> None:
    store = Store()
    store.made(said, Fact("a"))
    store.end_round()
    store.made(said, Fact("b"))  # and then a mistake ended it
    store.made(said, Fact("a"))
    store.end_round()

    assert store.made(said, Fact("a")) == "a 1"
    assert CALLS == ["a", "b"]


def test_only_what_was_looked_up_is_depended_on() -> None:
    store = Store()

    def made(**sources: str) -> str:
        result = store.made(cited, Fact("a"), Looked(sources))
        store.end_round()
        return result

    assert made(a="A", c="C") == "a A"
    assert made(a="A", c="another") == "a A"
    assert CALLS == ["a"]
    assert made(a="B", c="another") == "a B"
    assert made(a="B", c="another", b="b") == "a B and b"
    assert CALLS == ["a"] * 3


def test_all_of_what_may_be_looked_up_cannot_be_gone_through_unseen() -> None:
    sources = Looked({"a": "A"})

    for through in (list, len, dict, sorted):
        with pytest.raises(TypeError):
            through(sources)  # type: ignore[operator]


def test_where_nothing_is_kept_everything_is_made() -> None:
    assert [NOTHING_KEPT.made(said, Fact("a")) for _ in range(2)] == ["a 1"] * 2
    assert CALLS == ["a", "a"]


UNLIKE: list[object] = [
    1,
    True,
    1.0,
    "1",
    b"1",
    None,
    "",
    (),
    (1,),
    [1],
    ((1,),),
    Fraction(1),
    Fraction(1, 2),
    Kind.A,
    "a",
    Untranslated("a"),
    dt.date(2026, 1, 1),
    dt.datetime(2026, 1, 1),
    Fact("a"),
    Other("a"),
    Fact("a", amount=True),
    Fact("a", Untranslated("a")),
    Text(vi="a", en="b"),
    Text(vi="b", en="a"),
    text_of({"vi": "a", "fr": "b"}),
    {"vi": "a", "en": "b"},
    MappingProxyType({"vi": "a", "en": "b"}),
    said,
    cited,
    Fact,
]


def test_two_values_that_differ_in_anything_have_two_sums() -> None:
    sums = [spelt_sum(value) for value in UNLIKE]

    assert len(set(sums)) == len(UNLIKE)
    assert [spelt_sum(Fact("x", value)) for value in UNLIKE] != sums


@given(st.recursive(st.text(max_size=3) | st.integers(0, 3), lambda inner: st.lists(inner, max_size=3)))
def test_the_sum_of_a_value_says_nothing_of_where_it_is_held(value: Any) -> None:
    copied = pickle.loads(pickle.dumps(value))

    assert spelt_sum(copied) == spelt_sum(value)
    assert spelt_sum([value, value]) == spelt_sum([value, copied])


def test_what_a_value_has_worked_out_of_itself_is_not_in_its_sum() -> None:
    (one,) = {Text(vi="a", en="b")}
    before = spelt_sum(one)
    one.__dict__["worked_out"] = "later"

    assert spelt_sum(one) == before


def test_the_sum_of_what_much_is_made_from_stands_for_it() -> None:
    one, two, same = Summed(Fact("a")), Summed(Fact("b")), Summed(Fact("a"))

    assert spelt_sum((one, 1)) == spelt_sum((same, 1))
    assert spelt_sum((one, 1)) != spelt_sum((two, 1))
    assert spelt_sum(one) != spelt_sum(one.value)


@pytest.mark.parametrize("value", [lambda: 1, Fact("a", lambda: 1), (x for x in ())], ids=["a", "b", "c"])
def test_what_cannot_be_spelt_is_refused_and_not_left_out(value: object) -> None:
    with pytest.raises((pickle.PicklingError, TypeError, AttributeError)):
        spelt_sum(value)
