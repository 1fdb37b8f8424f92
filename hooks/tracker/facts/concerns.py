"""Targets and tasks of one day -> what each body has to do with them: what it leads, whose figure it has, and
which documents of its own arrived.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from tracker.facts.ledger import LedgerEntry, Owed, body_asked, body_of
from tracker.facts.model import Tracker
from tracker.facts.programme import Task
from tracker.facts.target import Target

SETTLED = frozenset({Owed.NONE, Owed.REPORTED})
"""Where nothing is owed."""


class Role(StrEnum):
    """What a body has to do with a target or a task."""

    LEADS = "leads"
    TAKES_PART = "takes_part"
    HOLDS = "holds"
    """It can be asked for the figure today."""
    HELD = "held"
    """It is named as the one that has the figure, and is no more."""


@dataclass(frozen=True, slots=True)
class Concern:
    """A target that a body has to do with, and how."""

    entry: LedgerEntry
    roles: tuple[Role, ...]

    @property
    def owed(self) -> bool:
        """Whether the body owes the figure today, or will once the period is over."""
        return Role.HOLDS in self.roles and self.entry.owed not in SETTLED


class Duty(NamedTuple):
    """A task that a body has to do with, and how."""

    task: Task
    roles: tuple[Role, ...]


class Came(StrEnum):
    """How a document came from a body."""

    ISSUED = "issued"
    ANSWERED = "answered"
    """It answers a request for a figure, and somebody else issued it."""
    SAID = "said"
    """It holds what the body says of itself, and somebody else issued it."""


class Arrival(NamedTuple):
    """A document of a body, and how much of what is known rests on it where the body issued it."""

    source: str
    came: Came
    figures: int = 0
    facts: int = 0


@dataclass(frozen=True, slots=True)
class BodyRecord:
    """All that one body has to do with the programme; `body` is None for the targets that nobody can be
    asked about.
    """

    body: str | None
    concerns: tuple[Concern, ...]
    """What is owed longest stands first."""
    duties: tuple[Duty, ...] = ()
    arrived: tuple[Arrival, ...] = ()

    @property
    def counted(self) -> Counter[Owed]:
        """How many figures the body has to give, by what is owed of them."""
        return Counter(
            each.entry.owed
            for each in self.concerns
            if Role.HOLDS in each.roles and each.entry.owed != Owed.NONE
        )


def body_records(tracker: Tracker, entries: Iterable[LedgerEntry]) -> tuple[BodyRecord, ...]:
    """Return what every body has to do with the programme, in the order of the data; last, where there are
    any, the targets whose figure nobody can be asked for.
    """
    concerns: dict[str | None, list[Concern]] = {}
    for entry in entries:
        for body, roles in _roles(entry, tracker).items():
            concerns.setdefault(body, []).append(Concern(entry, roles))
    rests = _resting(tracker)
    records = [
        BodyRecord(
            name,
            _longest_first(concerns.get(name, [])),
            tuple(_duties(tracker, name)),
            tuple(
                Arrival(source, came, *(rests.get(source, (0, 0)) if came == Came.ISSUED else ()))
                for source, came in _arrived(tracker, name)
            ),
        )
        for name in tracker.bodies
    ]
    if of_nobody := concerns.get(None):
        records.append(BodyRecord(None, _longest_first(of_nobody)))
    return tuple(records)


def _longest_first(concerns: list[Concern]) -> tuple[Concern, ...]:
    order = list(Owed)
    return tuple(
        sorted(concerns, key=lambda each: (not each.owed, order.index(each.entry.owed), -each.entry.days))
    )


def _roles(entry: LedgerEntry, tracker: Tracker) -> dict[str | None, tuple[Role, ...]]:
    """Return which bodies have to do with a target, and how; under None that nobody can be asked for it."""
    target = entry.assessment.target
    named: dict[str | None, list[Role]] = {}
    if target.lead:
        named.setdefault(target.lead, []).append(Role.LEADS)
    for body in target.cooperating:
        named.setdefault(body, []).append(Role.TAKES_PART)
    if entry.owed != Owed.NONE:
        asked, known = body_asked(target, tracker.bodies), body_of(target)
        if asked or entry.owed not in SETTLED:
            named.setdefault(asked, []).append(Role.HOLDS)
        if known is not None and known != asked:
            named.setdefault(known, []).append(Role.HELD)
    return {body: tuple(dict.fromkeys(roles)) for body, roles in named.items()}


def _duties(tracker: Tracker, body: str) -> Iterator[Duty]:
    for task in tracker.tasks:
        leads = (Role.LEADS,) if task.lead == body else ()
        roles = (*leads, *((Role.TAKES_PART,) if body in task.cooperating else ()))
        if roles:
            yield Duty(task, roles)


def _arrived(tracker: Tracker, body: str) -> Iterator[tuple[str, Came]]:
    """Yield the documents that a body issued, answered with, or says something of itself in, the newest
    first and those without a day last.
    """
    name = tracker.bodies[body].name.first
    issued = {key for key, source in tracker.sources.items() if source.publisher.first == name}
    answered = {
        request.source
        for target in tracker.targets
        for request in target.requests
        if request.body == body and request.answered and request.source
    }
    ratings = [rating for target in tracker.targets for rating in target.ratings]
    ratings += [rating for task in tracker.tasks for rating in task.ratings]
    said = {rating.source for rating in ratings if rating.by == body}
    came = {
        **dict.fromkeys(said, Came.SAID),
        **dict.fromkeys(answered, Came.ANSWERED),
        **dict.fromkeys(issued, Came.ISSUED),
    }
    found = [key for key in tracker.sources if key in came]
    for key in sorted(found, key=lambda key: -_published(tracker, key)):
        yield key, came[key]


def _published(tracker: Tracker, key: str) -> int:
    published = tracker.sources[key].published
    return published.last_day.toordinal() if published else 0


def _resting(tracker: Tracker) -> dict[str, tuple[int, int]]:
    """Return how many figures, and how many facts and steps, rest on each source."""
    figures = Counter(source for target in tracker.targets for source in _figures_from(target))
    facts = Counter(item.source for target in tracker.targets for item in target.evidence)
    facts += Counter(item.source for item in tracker.programme.evidence)
    facts += Counter(step.source for task in tracker.tasks for step in task.steps)
    return {source: (figures[source], facts[source]) for source in {*figures, *facts}}


def _figures_from(target: Target) -> Iterator[str]:
    for figure in target.observations:
        yield figure.source
        yield from (other.source for other in figure.also)
