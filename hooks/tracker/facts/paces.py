"""A figure + the way to the bound -> how fast it goes there, or why that cannot be told."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

from tracker.facts.asking import Against
from tracker.facts.bounds import Bound
from tracker.facts.figures import Observation
from tracker.facts.levels import amount_of, bound_on, missing_years, start_of
from tracker.facts.periods import Period
from tracker.facts.requirements import Rule
from tracker.facts.statuses import NoPace, Row, Status
from tracker.facts.target import Target
from tracker.facts.verdicts import Verdict, Way

ON_TRACK_FROM = Fraction(95, 100)
"""The least pace called on track. The three limits are those of Statistics Canada's and Eurostat's methods.
"""


SLOWER_FROM = Fraction(60, 100)
"""The least pace called slower than needed; from 0 up to it, far behind; below 0, moving away."""


LEAST_BOUND_FOR_PACE = 5
"""A total of fewer things than this comes in steps too coarse for a pace."""


def judge_pace(target: Target, rule: Rule, period: Period, y: Observation) -> Verdict:
    """Judge row 12, or row 13 where no pace can be told.

    pace = ((y - y0) / (b - y0)) / ((t - t0) / (to - t0)), dates in days: the share of the way to the nearest
    bound b that has been gone, over the share of the time that has passed. Linear, so it holds from zero and
    for falling targets.
    """
    way = _way(target, rule, period)
    if way == NoPace.START_SATISFIES:
        return Verdict(Status.MOVING_AWAY, Row.PACE, y, no_pace=way)
    if isinstance(way, NoPace):
        return Verdict(Status.NOT_YET_MET, Row.NOT_YET_MET, y, no_pace=way)
    if missing_years(target, y, period):
        return Verdict(Status.NOT_YET_MET, Row.NOT_YET_MET, y, no_pace=NoPace.YEAR_MISSING)
    amount = amount_of(target, y, period)
    if way.gone(amount) > 1:
        # Past the far bound of `exactly` or `between`
        return Verdict(Status.MOVING_AWAY, Row.PACE, y, way=way)
    t = (
        y.date.last_day
    )  # within the period, so that more than no time lies between `since` and `until` as well
    if t <= way.since:
        return Verdict(Status.NOT_YET_MET, Row.NOT_YET_MET, y, no_pace=NoPace.NO_TIME)
    pace = way.gone(amount) / way.passed(t)
    return Verdict(status_of_pace(pace), Row.PACE, y, pace, way)


def required_way(target: Target, rule: Rule, period: Period) -> Way | None:
    """Return the way a pace is measured on, or None where the design gives none, or there is no way to go."""
    way = _way(target, rule, period)
    return None if isinstance(way, NoPace) else way


def _way(target: Target, rule: Rule, period: Period) -> Way | NoPace:
    """Return the way a pace is measured on, or why there is none."""
    asked = bound_on(target, rule, period.end)
    if asked is None or rule.of.against == Against.YEAR_BEFORE:
        return NoPace.RULE
    start = _start(target, rule, period, asked)
    if isinstance(start, NoPace):
        return start
    y0, t0 = start
    if asked.within(y0):
        return NoPace.START_SATISFIES
    low, high = asked.lower, asked.upper
    bound = low.value if low and not low.allows_above(y0) else high.value if high else None
    if bound is None or bound == y0:
        return NoPace.NO_WAY  # a strict rule whose bound is the baseline itself: no share of no way
    return Way(y0, t0, bound, period.end)


def status_of_pace(pace: Fraction) -> Status:
    """Return the word for a pace: 1 is exactly what is needed to arrive in time."""
    if pace >= ON_TRACK_FROM:
        return Status.ON_TRACK
    if pace >= SLOWER_FROM:
        return Status.SLOWER_THAN_NEEDED
    return Status.FAR_BEHIND if pace >= 0 else Status.MOVING_AWAY


def _start(target: Target, rule: Rule, period: Period, asked: Bound) -> tuple[Fraction, dt.date] | NoPace:
    """Return the value and the day a pace is counted from on the way to `asked`, or why there are none."""
    if not asked.has_pace:
        return NoPace.RULE
    if target.adds_up:
        if asked.lower is None:
            return NoPace.NO_LOWER_BOUND
        return (Fraction(0), period.start) if asked.lower.value >= LEAST_BOUND_FOR_PACE else NoPace.FEW
    base = start_of(target, rule)
    if base is None:
        return NoPace.NO_BASELINE
    if base.date is None:
        return NoPace.UNDATED_BASELINE
    return base.value, base.date.last_day
