"""What a document must say of what it reports is asked alike wherever it is filled in."""

from __future__ import annotations

import pytest

from tracker.facts.report import BESIDE_DOCUMENTS, DESTINATIONS, needed

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
