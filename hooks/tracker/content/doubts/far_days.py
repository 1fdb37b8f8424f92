"""Days and periods of a programme -> those whose year is hardly the one that was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.content.doubts.suspicions import Suspicion
from tracker.facts.dates import PartialDate
from tracker.facts.model import Tracker

LONG_BEFORE = 40
"""Years before its first period from which a day of a programme is hardly right: 1923 for 2023."""
YEAR = re.compile(r"(?<![\d.,/])(?:19|20)\d\d(?![\d.,]?\d)")


def first_year(tracker: Tracker) -> int | None:
    """Return the year from which days of a programme can be right; None where it has no period."""
    begins = [group.period.start.year for group in tracker.groups]
    return min(begins) - LONG_BEFORE if begins else None


def is_long_ago(date: PartialDate, since: int | None) -> bool:
    """Say whether a day is before any year that can be right."""
    return since is not None and date.last_day.year < since


def periods_unsaid(tracker: Tracker) -> Iterator[Suspicion]:
    """Yield the periods that go on after every year that the item and its targets name, one within the
    period among them: 2035 for 2025.
    """
    for n, group in enumerate(tracker.groups):
        ends = group.period.end.year
        said = {int(year) for text in (group.clause, group.title) for year in YEAR.findall(text.first)}
        asked = {
            year
            for target in tracker.targets
            if target.group == group.id
            for text in (target.text, target.clause, target.name)
            if text
            for year in map(int, YEAR.findall(text.first))
        }
        if said and group.period.start.year < (last := max(said | asked)) < ends:
            context = {"found": ends, "other": last}
            yield Suspicion(("groups", n, "period", "to"), "period_not_in_text", context)
