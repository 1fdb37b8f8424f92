"""A programme -> every place of its data that names a document by its number."""

from __future__ import annotations

from typing import NamedTuple

from tracker.facts.documents import named_in, texts_in
from tracker.facts.evidence_ids import evidence_ids
from tracker.facts.model import Tracker


class Mention(NamedTuple):
    """One place of the data that names a document."""

    document: str
    """The id of the document."""
    kind: str
    """Whether it is a `target`, a `task`, or a fact about the whole `programme`."""
    id: str
    """The id of the target, of the task or of the fact."""


def mentions(tracker: Tracker) -> tuple[Mention, ...]:
    """Return every place of the data that names a document: targets, tasks, then facts about the whole
    programme; each document once a place.
    """
    documents, facts = tracker.documents, tracker.programme.evidence
    if not documents:
        return ()
    places = (
        *(("target", target.id, target) for target in tracker.targets),
        *(("task", task.id, task) for task in tracker.tasks),
        *(
            ("programme", name, fact)
            for name, fact in zip(evidence_ids("programme", facts), facts, strict=True)
        ),
    )
    return tuple(
        Mention(found, kind, name)
        for kind, name, place in places
        for found in named_in("\n".join(texts_in(place)), documents)
    )
