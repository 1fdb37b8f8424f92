"""Programmes of a few entries, for what was known of them on a day."""

from __future__ import annotations

from typing import Any

from tests.making import both, leaves
from tracker.facts.model import Tracker

CONTEXT = {"source": {"plan", "s", "early", "late"}, "group": {"g"}, "target": {"t"}}
ENTRY = {"source": "s", "recorded": "2024-01-01"}


def source(published: str | None = None) -> dict[str, Any]:
    return {"publisher": both("department"), **({"published": published} if published else {})}


def programme(**parts: Any) -> Tracker:
    """Return a programme with one target and one task; `parts` go over its own."""
    typed: dict[str, Any] = {
        "programme": {
            "title": both("title"),
            "notice": both("notice"),
            "authority": both("authority"),
            "article": "plan",
            "evidence": [],
        },
        "sources": {"plan": source("2024-12-31"), "s": source(), "early": source(), "late": source()},
        "groups": [
            {
                "id": "g",
                "number": "(1)",
                "period": {"from": "2021-01-01", "to": "2025-12-31"},
                "clause": both("clause"),
                "title": both("title"),
                "paragraph": "p",
            }
        ],
        "targets": [],
        "tasks": [],
    }
    whole = {**typed, **parts}
    named = {"body": set(whole.get("bodies", ())), "group": {group["id"] for group in whole["groups"]}}
    return Tracker.model_validate(leaves(whole), context={**CONTEXT, **named})


def task(*steps: dict[str, Any]) -> dict[str, Any]:
    written = [{"text": both("step"), **ENTRY, **step} for step in steps]
    return {"id": "k", "number": 1, "paragraph": "p", "text": both("task"), "steps": written}


def target(**parts: Any) -> dict[str, Any]:
    return {
        "id": "t",
        "group": "g",
        "name": both("name"),
        "text": both("text"),
        "unit": both("things"),
        "measure": "level",
        "rule": {"at_least": 5},
        "observations": [],
        **parts,
    }
