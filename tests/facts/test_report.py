"""What a document must say of what it reports is asked alike wherever it is filled in."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from tests.making import CONTEXT, both, leaves
from tracker.facts.report import BESIDE_DOCUMENTS, DESTINATIONS, Report, needed

NEEDED: dict[str, tuple[tuple[str, ...], ...]] = {
    "figures": (("target",), ("date",), ("stage",), ("value", "count")),
    "facts": (("target",), ("kind",), ("text",)),
    "steps": (("task",), ("text",)),
    "baselines": (("target",), ("value", "date")),
    "amends": (("target",), ("date",), ("text",), ("rule", "milestones")),
    "closes": (("target",), ("date",), ("reason",)),
    "ratings": (("target",), ("date",), ("words",), ("by",)),
    "withdraws": (("target",), ("date",), ("reason",)),
    "corrections": (("target",), ("date",), ("was",), ("now",), ("reason",)),
    "checks": (("report",), ("checked",)),
}


@pytest.mark.parametrize("name", [*DESTINATIONS, *BESIDE_DOCUMENTS])
def test_what_an_entry_needs_is_known(name: str) -> None:
    assert needed(name) == NEEDED[name]


def document(**keys: Any) -> Report:
    typed = {"recorded": "2026-01-01", "title": both("title"), "publisher": both("publisher"), **keys}
    return Report.model_validate(leaves({k: v for k, v in typed.items() if v is not None}), context=CONTEXT)


def codes(**keys: Any) -> list[tuple[str, object]]:
    """Return what is wrong with a document, each with what was found."""
    with pytest.raises(ValidationError) as refused:
        document(**keys)
    return [(at.code, at.context.get("found")) for at in refused.value.errors()[0]["ctx"]["mistakes"]]


FIGURE = {"target": "t", "date": 2024, "value": 5, "stage": "final"}
CORRECTION = {"target": "t", "date": 2024, "was": 5, "now": 6, "reason": both("reason")}


def test_a_document_that_says_something_has_somebody_who_says_it() -> None:
    assert document(figures=[FIGURE]).is_source
    assert codes(figures=[FIGURE], publisher=None) == [("missing", "publisher")]
    assert codes(figures=[FIGURE], publisher=None, title=None) == [("missing", "publisher")]


def test_what_only_corrects_says_nothing_itself_and_when_it_was_entered() -> None:
    alone = {"title": None, "publisher": None, "corrections": [CORRECTION]}

    assert not document(**alone).is_source
    assert codes(**alone, recorded=None) == [("missing", "recorded")]


def test_a_document_is_a_source_by_any_list_that_it_fills() -> None:
    base = {"target": "t", "value": 5}
    nobody = {"title": None, "publisher": None}

    assert codes(**nobody, baselines=[base]) == [("missing", "publisher")]
    assert codes(**nobody, figures=[FIGURE], baselines=[base]) == [("missing", "publisher")]


def test_what_a_part_begins_from_can_be_told() -> None:
    assert [name for name, each in DESTINATIONS.items() if each.of_parts] == ["baselines"]
