"""A programme + a language -> the documents that issued, amended or replaced it, and its end, each with its
source.
"""

from __future__ import annotations

from dataclasses import dataclass

from tracker.facts.dates import PartialDate
from tracker.facts.values import Text
from tracker.language import formats, words
from tracker.language.wording import capitalised
from tracker.views.edition import Cite, Edition, cite


@dataclass(frozen=True, slots=True)
class LifeLine:
    """One thing that happened to the programme."""

    date: str
    text: str
    cite: Cite


@dataclass(frozen=True, slots=True)
class Life:
    """What became of the programme as a whole, the first first."""

    head: str
    lines: tuple[LifeLine, ...]
    none: str
    """That no document is known; empty where one is."""


def life(edition: Edition) -> Life:
    """Return what issued, amended, replaced or ended the programme."""
    programme = edition.tracker.programme
    happened: list[tuple[PartialDate, str, str, Text | None]] = [
        (each.date, each.kind, each.source, None) for each in programme.documents
    ]
    if ended := programme.ended:
        happened.append((ended.date, "ends", ended.source, ended.reason))
    lines = tuple(
        LifeLine(
            capitalised(formats.date(date, edition.lang)),
            _with_reason(edition, words.DOCUMENT_KIND[kind], reason),
            cite(edition, source),
        )
        for date, kind, source, reason in sorted(happened, key=lambda each: each[0].last_day)
    )
    return Life(edition.say(words.DOCUMENTS), lines, "" if lines else edition.say(words.NO_DOCUMENTS))


def _with_reason(edition: Edition, kind: Text, reason: Text | None) -> str:
    said = edition.say(kind)
    return edition.say(words.DOCUMENT_WHY, said=said, reason=edition.sentence(reason)) if reason else said
