"""An item has a place on the page of the text, and a document is named once."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from tests.making import CONTEXT, both, leaves
from tracker.facts.programme import Group, Programme, Task, heading_id

PERIOD = {"from": "2021-01-01", "to": "2025-12-31"}
GROUP = {"id": "g", "number": "(1)", "period": PERIOD, "clause": both("clause"), "title": both("title")}
TASK = {"id": "k", "number": "(2)", "text": both("text")}
PROGRAMME = {
    "title": both("title"),
    "notice": both("notice"),
    "authority": both("authority"),
    "article": "s",
}
DOCUMENT = {"kind": "amends", "date": "2024-05-01", "source": "s"}


@pytest.mark.parametrize(("kind", "entry"), [(Group, GROUP), (Task, TASK)])
def test_an_item_stands_at_its_paragraph_or_else_under_its_id(
    kind: type[Group | Task], entry: dict[str, object]
) -> None:
    named = kind.model_validate(leaves({**entry, "paragraph": "objective-1"}), context=CONTEXT)
    unnamed = kind.model_validate(leaves(entry), context=CONTEXT)

    assert named.place == "objective-1"
    assert unnamed.place == f"item-{entry['id']}"


def test_the_heading_of_a_group_has_an_id_of_its_own() -> None:
    assert heading_id("g") == "group-g"


def programme(*documents: dict[str, object]) -> Programme:
    whole = {**PROGRAMME, "documents": list(documents)}
    return Programme.model_validate(leaves(whole), context=CONTEXT)


def test_a_document_of_a_programme_is_named_once() -> None:
    others = [{**DOCUMENT, "date": "2025-05-01"}, {**DOCUMENT, "source": "plan"}]
    assert len(programme(DOCUMENT, *others).documents) == 3

    with pytest.raises(ValidationError) as refused:
        programme(DOCUMENT, *others, DOCUMENT)

    (mistake,) = refused.value.errors()[0]["ctx"]["mistakes"]
    assert (mistake.path, mistake.code) == (("documents", 3), "document_twice")
