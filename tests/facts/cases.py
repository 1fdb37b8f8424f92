"""What decides a status and where an address leads, as cases written down beside the tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.written import written

HERE = Path(__file__).parent
STATUSES: list[dict[str, Any]] = written(HERE / "status.yaml")
"""A target, its figures, a day, and the status that follows."""


def put_together(case: dict[str, Any]) -> bool:
    """Say whether a status is put together from those of years or of parts, and follows from no row alone."""
    target = case["target"]
    alone = "parts" in target and not (target.get("rule") or target.get("milestones"))
    return bool((target.get("rule") or {}).get("every") or target.get("every_part") or alone)


ADDRESSES: list[dict[str, Any]] = written(HERE / "addresses.yaml")
"""An address as it is typed, what is wrong with it, and the host it really leads to."""
