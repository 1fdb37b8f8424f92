"""What decides a status and where an address leads, as cases written down beside the tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
STATUSES: list[dict[str, Any]] = yaml.safe_load((HERE / "status.yaml").read_text(encoding="utf-8"))
"""A target, its figures, a day, and the status that follows."""


def put_together(case: dict[str, Any]) -> bool:
    """Say whether a status is put together from those of years or of parts, and follows from no row alone."""
    target = case["target"]
    alone = "parts" in target and not (target.get("rule") or target.get("milestones"))
    return bool((target.get("rule") or {}).get("every") or target.get("every_part") or alone)


ADDRESSES: list[dict[str, Any]] = yaml.safe_load((HERE / "addresses.yaml").read_text(encoding="utf-8"))
"""An address as it is typed, what is wrong with it, and the host it really leads to."""
