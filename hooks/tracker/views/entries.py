"""What was known on a day -> every dated entry of it, newest first by the day it was recorded, each with an
id that never moves.

An entry that was known on the day and recorded here later stands first, without the day on which it was
recorded.

An entry's id is made from what it is about: programme, target or task, kind, date, source, and where several
may share these, the words themselves. It never rests on a position, so no new entry moves an old one; a
target's figure keeps its id when the figure is corrected. Two entries that agree in all of it say the same
thing, and are told once.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from tracker.facts.dates import PartialDate
from tracker.facts.figures import Observation
from tracker.facts.model import Tracker
from tracker.facts.programme import Step, Task
from tracker.facts.reasons import ChangeReason
from tracker.facts.sources import Evidence
from tracker.facts.target import Target
from tracker.facts.turns import Amendment, Closing, HandAssessment, Rating, Withdrawal
from tracker.facts.values import Lang

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "resolution-tracker.invalid")
"""Of this kind of site; never to change, or every reader would see every entry as new."""

Dated = TypeVar("Dated", Evidence, Observation, Amendment, Rating)
Given = Observation | Evidence | Step | HandAssessment | Amendment | Withdrawal | Closing | Rating
Entry = Given | ChangeReason


@dataclass(frozen=True, slots=True)
class Change:
    """One dated entry of the data: what it is, what it is about, and the day it was recorded."""

    key: str
    """Its id in no language: the same in every build, whatever else is added."""
    kind: str
    entry: Entry
    date: PartialDate | None
    owner: Target | Task | None
    """The target or the task it is about; None for the programme as a whole."""
    about: str = ""
    """What a correction is about where that is neither: a page, a group, or an id that is no more."""

    @property
    def recorded(self) -> dt.date | None:
        """The day an editor entered it; None where that was after the day of the edition."""
        return self.entry.date if isinstance(self.entry, ChangeReason) else self.entry.recorded

    def id(self, lang: Lang) -> str:
        """Return the id of the entry in the feed of one language, as a URN."""
        return uuid.uuid5(NAMESPACE, f"{lang} {self.key}").urn

    @property
    def anchor(self) -> str:
        """Its id on the page, the same in both languages."""
        return f"u-{uuid.uuid5(NAMESPACE, self.key).hex[:12]}"


def changes(tracker: Tracker, corrected: tuple[ChangeReason, ...] = ()) -> tuple[Change, ...]:
    """Return every dated entry of `tracker`, as it was known on a day, and what was `corrected`, once: newest
    first by the day it was recorded.

    Within a day they stand as in the file, and those of one target or task newest first by their own date.
    """
    found: dict[str, Change] = {}
    for change in (*_corrections(tracker, corrected), *_all(tracker)):
        found.setdefault(change.key, change)
    return tuple(sorted(found.values(), key=recorded_on, reverse=True))


def recorded_on(change: Change) -> dt.date:
    """Return the day an entry was recorded; the last of all days where that is still to come."""
    return change.recorded or dt.date.max


def programme_key(tracker: Tracker) -> str:
    """Return how a programme is called in ids: by the source of its text, and of several by its id too, since
    two may call their text alike.
    """
    programme = tracker.programme
    return f"{programme.id} {programme.article}" if programme.id else programme.article


def _all(tracker: Tracker) -> Iterator[Change]:
    programme, ended = programme_key(tracker), tracker.programme.ended
    if ended:
        yield _change(programme, "ending", ended, ended.date, None)
    for evidence in _by_date(tracker.programme.evidence):
        yield _worded(programme, "evidence", evidence, evidence.date, None)
    for target in tracker.targets:
        yield from _of_target(f"{programme} target {target.id}", target)
    for task in tracker.tasks:
        for step in sorted(task.steps, key=lambda step: last_day_of(step.done or step.due), reverse=True):
            yield _worded(f"{programme} task {task.id}", "step", step, step.done or step.due, task)
        yield from _of_ratings(f"{programme} task {task.id}", task)


def _of_ratings(about: str, owner: Target | Task) -> Iterator[Change]:
    for rating in _by_date(owner.ratings):
        said = uuid.uuid5(NAMESPACE, rating.words.first).hex  # one document may hold what two bodies say
        yield _change(about, "rating", rating, rating.date, owner, rating.by, said)


def _of_target(about: str, target: Target) -> Iterator[Change]:
    single = {
        "withdrawal": target.withdrawn,
        "closing": target.closed,
        "assessment": target.assessment,
    }
    for kind, entry in single.items():
        if entry:
            yield _change(about, kind, entry, entry.date, target)
    yield from _of_ratings(about, target)
    for amendment in _by_date(target.amendments):
        yield _worded(about, "amendment", amendment, amendment.date, target)
    for figure in _by_date(target.observations):
        kind = "projection" if figure.projected else "figure"
        of_part = (figure.part,) if figure.part else ()
        yield _change(about, kind, figure, figure.date, target, figure.stage, *of_part)
    for evidence in _by_date(target.evidence):
        yield _worded(about, "evidence", evidence, evidence.date, target)


def _corrections(tracker: Tracker, corrected: tuple[ChangeReason, ...]) -> Iterator[Change]:
    """Yield what was corrected, once for each thing it is about."""
    owners: dict[str, Target | Task] = {task.id: task for task in tracker.tasks}
    owners |= {name: target for target in tracker.targets for name in (*target.former, target.id)}
    for entry in corrected:
        for name in entry.what:
            words_hash = uuid.uuid5(NAMESPACE, entry.why.first).hex
            key = f"{programme_key(tracker)} correction {name} {entry.date} {entry.figure} {words_hash}"
            key += f" part {entry.part}" if entry.part else ""
            yield Change(key, "correction", entry, entry.figure, owners.get(name), name)


def _by_date(entries: tuple[Dated, ...]) -> list[Dated]:
    return sorted(entries, key=lambda entry: last_day_of(entry.date), reverse=True)


def last_day_of(date: PartialDate | None) -> dt.date:
    """Return the last day of a date; the first of all days where it is unknown."""
    return date.last_day if date else dt.date.min


def _worded(
    about: str,
    kind: str,
    entry: Evidence | Step | Amendment,
    date: PartialDate | None,
    owner: Target | Task | None,
) -> Change:
    """Return an entry of which several may have the same date and source: its Vietnamese words are part of
    its id.
    """
    return _change(about, kind, entry, date, owner, uuid.uuid5(NAMESPACE, entry.text.first).hex)


def _change(
    about: str,
    kind: str,
    entry: Given,
    date: PartialDate | None,
    owner: Target | Task | None,
    *more: str,
) -> Change:
    key = " ".join((about, kind, str(date or "undated"), entry.source, *more))
    return Change(key, kind, entry, date, owner)
