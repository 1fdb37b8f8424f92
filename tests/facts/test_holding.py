"""Who holds a figure is known from somewhere, and an answer comes with its day, not before the request."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from tests.making import CONTEXT, both, leaves
from tracker.facts.holding import Holder, Request
from tracker.facts.values import Value

KNOWN = {**CONTEXT, "body": {"department"}}
ASKED = {"date": "2026-02-01", "by": both("office"), "body": "department"}


def taken(kind: type[Value], **keys: Any) -> Value:
    return kind.model_validate(leaves(keys), context=KNOWN)


def refused(kind: type[Value], **keys: Any) -> list[str]:
    """Return the codes of what is wrong with it."""
    with pytest.raises(ValidationError) as error:
        taken(kind, **keys)
    (found,) = error.value.errors()
    context = found.get("ctx", {})
    return [each.code for each in context["mistakes"]] if "mistakes" in context else [found["type"]]


def test_a_holder_is_named_by_a_source_or_by_an_inference_and_not_by_both() -> None:
    for known in ({"source": "s"}, {"inferred": both("why")}):
        assert taken(Holder, body="department", **known)
    assert refused(Holder, body="department") == ["holder_from_nowhere"]
    assert refused(Holder, body="department", source="s", inferred=both("why")) == ["holder_from_nowhere"]


def test_a_request_is_answered_on_its_day_or_later() -> None:
    for day in ("2026-02-01", "2026-03-01"):
        assert taken(Request, **ASKED, answered=day, source="s")
        assert taken(Request, **ASKED, answered=day)
    assert taken(Request, **ASKED)
    assert refused(Request, **ASKED, answered="2026-01-31") == ["answered_before"]


def test_a_document_that_answers_has_the_day_of_the_answer() -> None:
    assert refused(Request, **ASKED, source="s") == ["answer_without_day"]
