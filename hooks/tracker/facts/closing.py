"""A target + its programme -> whether it is followed no longer, and since when.

A target that is closed before its period is over gets no further figure: it is judged by what was known of it
on that day, by its last figure, and is neither late nor under way. One that is closed after its period is
judged as if it were not. What a programme that ends leaves open is closed with it.
"""

from __future__ import annotations

import datetime as dt

from tracker.facts.periods import Period
from tracker.facts.programme import Programme
from tracker.facts.target import Target


def closed_with(programme: Programme, target: Target, period: Period) -> Target:
    """Return a target as closed where its programme ended before its period did, and before it was closed
    by itself.
    """
    ended = programme.ended
    if ended is None or target.withdrawn or ended.date.last_day >= period.end:
        return target
    if target.closed and target.closed.date.last_day <= ended.date.last_day:
        return target
    return target.model_copy(update={"closed": ended})


def judged_on(target: Target, period: Period, as_of: dt.date) -> dt.date:
    """Return the day on which `target` is judged: `as_of`, or the day after the one on which it was closed,
    when a year or a milestone that ended with it is over.
    """
    if target.closed is None or not closed_early(target, period):
        return as_of
    return min(as_of, target.closed.date.last_day + dt.timedelta(days=1))


def came_too_late(target: Target, day: dt.date) -> bool:
    """Say whether a figure of `day` is of a time in which `target` was no longer followed."""
    return target.closed is not None and day > target.closed.date.last_day


def closed_early(target: Target, period: Period) -> bool:
    """Say whether `target` was closed before its period was over."""
    return target.closed is not None and target.closed.date.last_day < period.end
