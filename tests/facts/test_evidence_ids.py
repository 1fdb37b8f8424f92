"""A fact keeps its id whatever stands beside it."""

from __future__ import annotations

import re
from itertools import permutations

from tracker.facts.dates import PartialDate
from tracker.facts.evidence_ids import evidence_ids
from tracker.facts.sources import Evidence
from tracker.facts.values import Text


def fact(vi: str, source: str = "one", date: PartialDate | None = None) -> Evidence:
    return Evidence.model_construct(
        source=source, date=date, kind="step", text=Text(vi=vi, en="anything"), recorded=None
    )


A, B, C = fact("Mở lớp"), fact("Mở chợ"), fact("Mở lớp", date=PartialDate(2024))


def test_an_id_does_not_depend_on_what_stands_beside_the_fact() -> None:
    alone = {id(each): evidence_ids("target", [each])[0] for each in (A, B, C)}

    assert len(set(alone.values())) == 3
    for order in permutations([A, B, C]):
        assert evidence_ids("target", order) == tuple(alone[id(each)] for each in order)


def test_an_id_names_what_the_fact_is_about_and_so_much_of_a_digest() -> None:
    (found,) = evidence_ids("made-up-target", [A])

    assert re.fullmatch(r"made-up-target-evidence-[0-9a-f]{10}", found)


def test_the_document_the_date_and_the_words_each_make_another_fact() -> None:
    others = [fact("Mở lớp", source="two"), fact("Mở  lớp mới"), C]

    assert len({evidence_ids("t", [each]) for each in (A, *others)}) == 4


def test_a_line_broken_elsewhere_is_the_same_fact() -> None:
    assert evidence_ids("t", [fact("Mở\n  lớp")]) == evidence_ids("t", [A])


def test_a_fact_given_twice_is_numbered_from_the_second_time_on() -> None:
    first, between, second, third = evidence_ids("t", [A, B, A, A])

    assert (second, third) == (f"{first}-2", f"{first}-3")
    assert between == evidence_ids("t", [B])[0]


def test_the_id_of_a_fact_that_was_published_once_stays() -> None:
    assert evidence_ids("t", [A, C]) == ("t-evidence-99a1d293bc", "t-evidence-769d5ac2cc")
