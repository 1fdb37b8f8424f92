"""A target that was assessed -> what is owed of its figure: by whom, since when, and who asked for it.

A period that is over is said to have ended so many days ago, and so is a year of a yearly target; a milestone
is said to have passed. Only a deadline that a source sets makes a figure overdue. A target that sets no level
owes none.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tracker.facts.bodies import Body, in_place_of
from tracker.facts.dates import PartialDate
from tracker.facts.holding import Request
from tracker.facts.statuses import Reporting, Status
from tracker.facts.target import Target
from tracker.facts.verdicts import Assessment


def body_of(target: Target) -> str | None:
    """Return the id of the body that is asked for the figure of a target: who has it, else who is in charge;
    None where neither is known.
    """
    return target.holder.body if target.holder else target.lead


def body_asked(target: Target, bodies: Mapping[str, Body]) -> str | None:
    """Return the id of the body that can be asked for the figure of a target today: of one that is no more,
    the one that took it over; None where there is none.
    """
    return in_place_of(body_of(target), bodies, lambda body: body.ended is not None)


class Owed(StrEnum):
    """What is owed of the figure of a target, in the order it is counted."""

    OVERDUE = "overdue"
    PERIOD_OVER = "period_over"
    PARTLY = "partly"
    MILESTONE_OVER = "milestone_over"
    MILESTONE_PARTLY = "milestone_partly"
    YEAR_OVER = "year_over"
    OPEN = "open"
    REPORTED = "reported"
    NONE = "none"


LATE = frozenset(Owed) - {Owed.OPEN, Owed.REPORTED, Owed.NONE}
"""What is owed of a figure that should be there by now."""


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """What is owed of the figure of one target on a day."""

    assessment: Assessment
    owed: Owed
    days: int
    """How many days ago the deadline passed, or else the period, the stage up to a milestone or a year ended;
    0 where none of them is past.
    """
    by: PartialDate | None = None
    """The milestone or the year whose figure is owed, where the period itself is not over."""

    @property
    def holder(self) -> str | None:
        """The id of the body that has the figure; the one in charge where no other is named."""
        return body_of(self.assessment.target)

    @property
    def inferred(self) -> bool:
        """Whether who has the figure is an editor's inference."""
        target = self.assessment.target
        return bool(target.holder and target.holder.inferred)

    @property
    def last_request(self) -> Request | None:
        """The newest request for the figure."""
        return max(self.assessment.target.requests, key=lambda request: request.date, default=None)


def ledger_entry(a: Assessment) -> LedgerEntry:
    """Return what is owed of the figure of one target: the first row of this table that fits.

    1  withdrawn, closed, or no level set                               none
    2  a figure of the period's last day is known                       reported
    3  the deadline is past                                             overdue
    4  the period is over, no figure is known                           period over
    5  the period is over, what is known is older                       partly
    6  a milestone is past, no figure is known                          milestone over
    7  a milestone is past, what is known is of another day             milestone partly
    8  each year is asked of, the last that ended has no figure         year over
    9  otherwise                                                        open
    """
    target = a.target
    if a.status == Status.WITHDRAWN or target.closed or not a.rule.bound.computable:
        return LedgerEntry(a, Owed.NONE, 0)
    if _covers_the_end(a):
        return LedgerEntry(a, Owed.REPORTED, 0)
    if target.report_due and target.report_due.by.last_day < a.as_of:
        return LedgerEntry(a, Owed.OVERDUE, _days(target.report_due.by.last_day, a.as_of))
    if a.period.end < a.as_of:
        owed = Owed.PERIOD_OVER if a.reporting == Reporting.NO_FIGURE else Owed.PARTLY
        return LedgerEntry(a, owed, _days(a.period.end, a.as_of))
    return _before_the_end(a)


def _before_the_end(a: Assessment) -> LedgerEntry:
    """Return what is owed while the period is not over: rows 6 to 9."""
    if milestone := _last_owed(a, _milestone_owed):
        owed = Owed.MILESTONE_OVER if a.reporting == Reporting.NO_FIGURE else Owed.MILESTONE_PARTLY
        return LedgerEntry(a, owed, _days(milestone.last_day, a.as_of), milestone)
    if year := _last_owed(a, _year_owed):
        return LedgerEntry(a, Owed.YEAR_OVER, _days(year.last_day, a.as_of), year)
    return LedgerEntry(a, Owed.OPEN, 0)


def _covers_the_end(a: Assessment) -> bool:
    """Say whether a figure of the period's last day is known: of every part, where the parts decide."""
    if a.target.by_parts:
        return all(_covers_the_end(each.found) for each in a.parts)
    return any(figure.date.last_day == a.period.end for figure in a.target.undisputed)


def _last_owed(a: Assessment, owed: Callable[[Assessment], PartialDate | None]) -> PartialDate | None:
    """Return the date whose figure is `owed`: of parts, where those decide, the last one of any of them."""
    if not a.target.by_parts:
        return owed(a)
    of_parts = (owed(each.found) for each in a.parts)
    return max(filter(None, of_parts), key=lambda by: by.last_day, default=None)


def _milestone_owed(a: Assessment) -> PartialDate | None:
    """Return the last milestone that is past, unless a figure of its own day is known."""
    passed = [each for each in a.milestones if each.due]
    if not passed or any(figure.date.last_day == passed[-1].period.end for figure in a.target.undisputed):
        return None
    return passed[-1].by


def _year_owed(a: Assessment) -> PartialDate | None:
    """Return the last year that has ended of a target that is asked for year by year, or summed, unless a
    figure of it is known.
    """
    ended = [year for year in a.period.years() if year.end < a.as_of]
    if not ended or not (a.rule.when.yearly or a.target.sums):
        return None
    last = ended[-1]
    if any(last.start <= figure.date.last_day <= last.end for figure in a.target.undisputed):
        return None
    return PartialDate(last.end.year)


def ledger_entries(assessments: Iterable[Assessment]) -> tuple[LedgerEntry, ...]:
    """Return what is owed of every target, in their order."""
    return tuple(ledger_entry(a) for a in assessments)


def by_holder(entries: Iterable[LedgerEntry]) -> dict[str | None, Counter[Owed]]:
    """Return how many figures each body owes, by what is owed; under None those of which the body is not
    known. Targets that owe none are left out.
    """
    counted: dict[str | None, Counter[Owed]] = {}
    for entry in entries:
        if entry.owed != Owed.NONE:
            counted.setdefault(entry.holder, Counter())[entry.owed] += 1
    return counted


def _days(day: dt.date, as_of: dt.date) -> int:
    return (as_of - day).days
