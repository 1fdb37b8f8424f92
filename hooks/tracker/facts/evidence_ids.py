"""The facts about one thing -> an id for each, which stays when others are added or left out."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from tracker.facts.sources import Evidence

LETTERS = 10
"""How much of a digest an id has: of a thousand facts about one thing, two are alike once in two million."""


def evidence_ids(owner: str, facts: Sequence[Evidence]) -> tuple[str, ...]:
    """Return the id of each fact about `owner`, in their order.

    It follows from the document, the date and the authoritative words of the fact, and from nothing beside
    it. A fact that is given twice word for word is numbered from the second time on.
    """
    seen = Counter[str]()
    found = []
    for fact in facts:
        said = "\n".join((fact.source, str(fact.date or ""), " ".join(fact.text.first.split())))
        name = f"{owner}-evidence-{hashlib.sha256(said.encode()).hexdigest()[:LETTERS]}"
        seen[name] += 1
        found.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return tuple(found)
