"""What stands behind a target and its figures -> heads, each with its lines and their sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from tracker.facts.figures import Baseline
from tracker.facts.levels import bound_on
from tracker.facts.target import Target
from tracker.facts.turns import Rating
from tracker.facts.values import Text
from tracker.facts.verdicts import Assessment
from tracker.language import formats, words
from tracker.language.words import changed as say
from tracker.views.changed import change_in_words, changes_of
from tracker.views.edition import (
    Cite,
    Edition,
    Link,
    cite,
    known_date,
    rating_in_words,
    ratings_newest_first,
    searched_in_words,
)
from tracker.views.ledger import holder_lines


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence and, where it rests on one, its source."""

    text: str
    cite: Cite | None = None
    body: Link | None = None
    """The body it begins with."""


@dataclass(frozen=True, slots=True)
class Detail:
    """A heading and the lines under it."""

    head: str
    lines: tuple[Line, ...]


def beside_figures(edition: Edition, a: Assessment) -> list[Detail]:
    """Return the baseline, what an editor and what bodies say of the target, and corrected figures."""
    target, lang = a.target, edition.lang
    terms: list[tuple[Text, list[Line]]] = []
    if target.baseline:
        terms.append((words.BASELINE, [_baseline(edition, target, target.baseline)]))
    if target.assessment:
        hand = target.assessment
        text = f"{hand.words[lang]} ({formats.date(hand.date, lang)}). {edition.sentence(hand.reason)}"
        terms.append((words.ASSESSED_BY_HAND, [Line(text, cite(edition, hand.source))]))
    if target.ratings:
        terms.append((words.RATINGS, [_rating(edition, each) for each in ratings_newest_first(target)]))
    if corrected := corrected_lines(edition, target, figures=True):
        terms.append((say.CORRECTED, corrected))
    return [Detail(edition.say(head), tuple(lines)) for head, lines in terms]


def looked_through(edition: Edition, a: Assessment) -> Iterator[Detail]:
    """Yield where a figure was looked for in vain; nothing where there is one."""
    if a.target.searched and not a.is_reported:
        looked = searched_in_words(edition, a.target.searched)
        yield Detail(edition.say(words.SEARCHED), (Line(looked),))


def holder_details(edition: Edition, a: Assessment) -> Iterator[Detail]:
    """Yield who answers for the figure, since when it is due, and who asked for it."""
    for head, lines in groupby(holder_lines(edition, a), key=lambda line: line.head):
        yield Detail(head, tuple(Line(line.text, line.cite, line.body) for line in lines))


def _rating(edition: Edition, rating: Rating) -> Line:
    return Line(rating_in_words(edition, rating), cite(edition, rating.source))


def corrected_lines(edition: Edition, target: Target, *, figures: bool) -> list[Line]:
    """Return what was changed of the target after it had been published: its `figures`, or all else."""
    return [
        Line(
            edition.say(
                say.ON_DAY,
                day=formats.day(change.date, edition.lang),
                said=change_in_words(edition, change, target),
            )
        )
        for change in changes_of(edition, target)
        if (change.figure is not None) == figures
    ]


def _baseline(edition: Edition, target: Target, baseline: Baseline) -> Line:
    lang = edition.lang
    rule = target.first_rule
    held = bound_on(target, rule, dt.date.max) if target.base_of(rule) else None
    value = (
        words.NOT_KNOWN[lang]
        if baseline.value is None
        else formats.quantity(
            baseline.value, lang, held.thresholds if held else (), percent=target.in_percent(rule)
        )
    )
    note = f" {edition.text(baseline.note)}" if baseline.note else ""
    return Line(f"{value} ({known_date(edition, baseline.date)}).{note}", cite(edition, baseline.source))
