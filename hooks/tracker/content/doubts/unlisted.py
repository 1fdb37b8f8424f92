"""A programme that lists documents + its article -> the numbers that are named and not listed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tracker.content.doubts.suspicions import Suspicion
from tracker.facts.documents import texts_in
from tracker.facts.model import Tracker

NUMBER = re.compile(r"(?<![\w/-])\d+\w?(?:/\d{4})?[-/](?:[^\W\d_]{2,5})[-/][^\W\d_]{2,}(?:-[^\W\d_]{2,})*")
"""A number with a kind and an office in its symbol: 12/KH-UBND, 50-KL/TW."""
UPPER = re.compile(r"[-/][A-ZĐ]")
"""What tells such a number from another word with strokes: its symbol is in capitals."""


def unlisted_documents(tracker: Tracker, article: Mapping[str, str]) -> Iterator[Suspicion]:
    """Yield each number that the data or the article names and that stands under no document, at the first
    place; nothing where the programme lists none.
    """
    if not tracker.documents:
        return
    listed = {each.document for each in tracker.documents.values()}
    at: list[tuple[tuple[str | int, ...], str, str]] = [
        *((("documents",), f"article.md#{name}", text) for name, text in article.items()),
        *(
            (("targets", n), f"targets › {target.id}", "\n".join(texts_in(target)))
            for n, target in enumerate(tracker.targets)
        ),
        *(
            (("tasks", n), f"tasks › {task.id}", "\n".join(texts_in(task)))
            for n, task in enumerate(tracker.tasks)
        ),
        *(
            (("programme", "evidence", n), "programme › evidence", "\n".join(texts_in(fact)))
            for n, fact in enumerate(tracker.programme.evidence)
        ),
    ]
    for path, where, text in at:
        for found in NUMBER.findall(text):
            if found not in listed and UPPER.search(found):
                listed.add(found)
                yield Suspicion(path, "document_not_listed", {"found": found, "where": where})
