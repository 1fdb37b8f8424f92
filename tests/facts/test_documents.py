"""A document is found wherever its number stands by itself, and was known from its day on."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.facts.past import programme, source, target, task
from tests.making import both
from tracker.facts.documents import named_in
from tracker.facts.known import known
from tracker.facts.mentions import Mention, mentions

PLAN: dict[str, Any] = {"document": "20-NQ/TW", "relation": both("relation"), "source": "s"}
OTHER: dict[str, Any] = {"document": "30/2014/NQ-HĐND", "relation": both("relation")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nghị quyết số 20-NQ/TW ngày 01/11/2012", ["plan"]),
        ("20-NQ/TW, 30/2014/NQ-HĐND và 20-NQ/TW", ["plan", "other"]),
        ("(20-NQ/TW)", ["plan"]),
        ("120-NQ/TW", []),
        ("3/20-NQ/TW", []),
        ("20-NQ/TWX", []),
        ("20-NQ/TW-1", []),
        ("20-NQ/TW - 2012", ["plan"]),
        ("20-nq/tw", []),
        ("20-NQ/TW&ĐT", []),
        ("30/2014/NQ-HĐND & 20-NQ/TW", ["other", "plan"]),
        ("", []),
    ],
)
def test_a_number_is_found_where_it_stands_by_itself(text: str, found: list[str]) -> None:
    documents = programme(documents={"plan": PLAN, "other": OTHER}).documents

    assert list(named_in(text, documents)) == found


def test_of_two_numbers_of_which_one_begins_the_other_the_whole_is_found() -> None:
    longer = {**OTHER, "document": "20-NQ/TW&ĐT"}
    for documents in ({"plan": PLAN, "other": longer}, {"other": longer, "plan": PLAN}):
        made = programme(documents=documents).documents
        assert list(named_in("theo 20-NQ/TW&ĐT", made)) == ["other"]


def test_a_number_in_words_of_a_source_is_a_mention() -> None:
    quoted = {"source": "s", "recorded": "2024-01-01", "date": "2023", "value": 4, "stage": "final"}
    observed = target(observations=[{**quoted, "quote": "căn cứ 20-NQ/TW"}])

    assert mentions(programme(documents={"plan": PLAN}, targets=[observed])) == (
        Mention("plan", "target", "t"),
    )


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ({"document": "Nghị quyết 20"}, "document"),
        ({"document": "20"}, "document"),
        ({"body": "b", "issuer": both("issuer")}, "issuer"),
        ({"source": None, "quote": "words"}, "quote"),
        ({"source": None, "checked": "2024-01-01"}, "checked"),
    ],
)
def test_a_document_that_is_no_document_or_is_told_twice_is_refused(keys: dict[str, Any], place: str) -> None:
    typed = {name: value for name, value in {**PLAN, **keys}.items() if value is not None}
    bodies = {"b": {"name": both("b")}}

    with pytest.raises(ValueError, match=place):
        programme(documents={"plan": typed}, bodies=bodies)


def test_every_place_of_the_data_that_names_a_document_is_known() -> None:
    told = {"source": "s", "recorded": "2024-01-01", "kind": "context", "text": both("of 20-NQ/TW")}
    tracker = programme(
        documents={"plan": PLAN, "other": OTHER},
        targets=[target(reading=both("as 20-NQ/TW and 30/2014/NQ-HĐND say"))],
        tasks=[task({"due": "2025", "text": both("after 30/2014/NQ-HĐND")})],
    )
    about = tracker.programme.model_copy(
        update={"evidence": programme(targets=[target(evidence=[told])]).targets[0].evidence}
    )

    *others, fact = mentions(tracker.model_copy(update={"programme": about}))

    assert others == [
        Mention("plan", "target", "t"),
        Mention("other", "target", "t"),
        Mention("other", "task", "k"),
    ]
    assert fact.document == "plan"
    assert fact.kind == "programme"
    assert fact.id.startswith("programme-evidence-")
    assert mentions(programme(targets=[target(reading=both("20-NQ/TW"))])) == ()


def on(day: dt.date, **keys: Any) -> list[str]:
    sources = {"plan": source("2024-12-31"), "s": source(), "late": source("2024-06-30")}
    written = {"plan": {**PLAN, **keys}}
    return list(known(programme(documents=written, sources=sources), day).documents)


def test_a_document_is_known_from_its_day_and_from_that_of_its_source() -> None:
    day = dt.date(2024, 6, 30)
    before = day - dt.timedelta(days=1)

    assert on(before, issued="2024-06-30") == []
    assert on(day, issued="2024-06-30") == ["plan"]
    assert on(before, issued="2024-06") == []
    assert on(before, source="late") == []
    assert on(day, source="late") == ["plan"]
    assert on(before) == ["plan"]
    assert on(before, source=None) == ["plan"]
    assert on(before, source="plan") == ["plan"]  # the article's own words are what the pages are about


def test_what_came_later_is_not_said_of_a_document_on_a_past_day() -> None:
    sources = {"plan": source(), "s": source(), "late": source("2024-06-30")}
    written = {"plan": {**PLAN, "text_in": "late", "checked": "2024-07-01"}}
    tracker = programme(documents=written, sources=sources)

    later = known(tracker, dt.date(2024, 6, 30)).documents["plan"]
    then = known(tracker, dt.date(2024, 6, 29))

    assert (later.text_in, later.checked) == ("late", None)
    assert then.documents["plan"].text_in is None
    assert set(then.sources) == {"plan", "s"}
    assert known(tracker, dt.date(2024, 7, 1)) is tracker
