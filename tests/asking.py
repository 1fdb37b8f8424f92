"""The cases of what is asked again about a new figure, or refused of it, by the check and the form alike."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.making import make_target
from tests.written import written
from tracker.facts.target import Target

CONTENT = Path(__file__).parent / "content"


def cases(name: str) -> list[dict[str, Any]]:
    """Return the cases of `asked_again` or `mismeasured`, with every leaf as it is typed."""
    return written(CONTENT / f"{name}.yaml", as_typed=True)  # type: ignore[no-any-return]


def target_of(case: dict[str, Any], *figures: dict[str, Any]) -> Target:
    """Return the target of a case, with the figures that are there before and `figures`."""
    keys = {"rule": {"at_least": 10}, **case.get("target", {})}
    if keys["rule"] == "null":
        keys["rule"] = None
    return make_target([*case.get("before", ()), *figures], **keys)
