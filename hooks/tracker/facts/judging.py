"""The figures of a target + a rule + a period -> the verdict on it, asked for once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from tracker.facts.closing import came_too_late
from tracker.facts.dues import Due
from tracker.facts.figures import Observation
from tracker.facts.levels import (
    amount_of,
    base_is_known,
    bound_on,
    is_base,
    latest_last,
    missing_years,
    satisfies,
)
from tracker.facts.paces import judge_pace
from tracker.facts.periods import Period
from tracker.facts.requirements import Rule
from tracker.facts.statuses import SATISFIED, Row, Standing, Status
from tracker.facts.target import Target
from tracker.facts.verdicts import MilestoneVerdict, Verdict


def before_figures(target: Target, rule: Rule, period: Period, as_of: dt.date) -> Verdict | None:
    """Return the verdict where no figure can change it: rows 1 to 3, and row 14 for a baseline."""
    if target.withdrawn:
        return Verdict(Status.WITHDRAWN, Row.WITHDRAWN)
    if not rule.bound.computable:
        return Verdict(Status.CANNOT_BE_COMPUTED, Row.QUALITATIVE)
    if as_of < period.start:
        return Verdict(Status.NOT_STARTED, Row.NOT_STARTED)
    if not base_is_known(target, rule):
        return Verdict(Status.BASE_NOT_KNOWN, Row.BASE_NOT_KNOWN)
    return None


def judge_milestone(
    target: Target, due: Due, period: Period, figures: Sequence[Observation], as_of: dt.date
) -> MilestoneVerdict:
    """Judge what is asked for by one date, as a target of its own over the period up to then."""
    rule = due.rule
    until = Period.model_construct(start=rule.when.since or period.start, end=due.by.last_day)
    if (until.start, until.end) == (period.start, period.end):
        until = period
    verdict = before_figures(target, rule, until, as_of) or judge(target, rule, until, figures, as_of)
    apart = rule.when.yearly or (rule.when.since is not None and target.sums)
    after = [] if apart else [f for f in figures if f.date.last_day > until.end]
    return MilestoneVerdict(
        rule=rule,
        by=due.by,
        period=until,
        due=as_of > until.end,
        verdict=verdict,
        reached_after=any(satisfies(target, f, rule, until) for f in after)
        and verdict.status not in SATISFIED
        and verdict.status != Status.WITHDRAWN,
    )


def judge(  # noqa: PLR0911, the table of rows: one return a row, on purpose
    target: Target, rule: Rule, period: Period, figures: Sequence[Observation], as_of: dt.date
) -> Verdict:
    """Judge a target asked for once: rows 4 to 13 of the table.

    `figures` may hold any figures known on `as_of`, in any order; those outside `period`, or without the
    reference their rule needs, do not decide.
    """
    over = as_of > period.end
    no_more_to_come = over or target.closed is not None
    standings = [(f, standing(target, f, rule, period)) for f in figures]
    deciding = [f for f, why in standings if why == Standing.COUNTS]
    if not deciding and any(why == Standing.NO_BASE for _, why in standings):
        return Verdict(Status.BASE_NOT_KNOWN, Row.BASE_NOT_KNOWN)
    if not deciding:
        return Verdict(Status.OVER_NO_FIGURE if over else Status.NO_FIGURE, Row.NO_FIGURE)
    y = max(deciding, key=latest_last)
    amount, bound = amount_of(target, y, period), bound_on(target, rule, y.date.last_day)
    assert bound is not None  # else the figure would not count
    satisfied, total = bound.satisfied_by(y, amount), target.adds_up
    if total and satisfied and bound.upper is None:
        return Verdict(Status.MET_ABOVE_RANGE if bound.is_above(amount) else Status.MET, Row.REACHED, y)
    if total and bound.upper is not None and not bound.upper.allows_below(amount):
        return Verdict(Status.NOT_MET, Row.PASSED, y)
    covers_end = y.date.last_day == period.end and not missing_years(target, y, period)
    if satisfied:
        if over and covers_end:
            return Verdict(Status.MET, Row.MET_AT_END, y)
        if total:
            return Verdict(Status.WITHIN_LIMIT, Row.WITHIN_LIMIT, y)
        return Verdict(Status.MET_AT_LAST_REPORT, Row.MET_AT_LAST_REPORT, y)
    if no_more_to_come:
        return (
            Verdict(Status.NOT_MET, Row.MISSED_AT_END, y)
            if covers_end
            else Verdict(Status.SHORT_AT_LAST_REPORT, Row.SHORT_AT_LAST_REPORT, y)
        )
    return judge_pace(target, rule, period, y)


def standing(  # noqa: PLR0911, one return a reason, in their order
    target: Target, figure: Observation, rule: Rule, period: Period
) -> Standing:
    """Return whether a figure of `target` decides for `period`, or the first reason why it does not."""
    day = figure.date.last_day
    if figure.projected:
        return Standing.PROJECTED
    if day < period.start:
        return Standing.BASE if is_base(target, figure, rule, period) else Standing.BEFORE_PERIOD
    if day > period.end or target.by_parts:
        return Standing.WHOLE if day <= period.end else Standing.AFTER_PERIOD
    if came_too_late(target, day):
        return Standing.AFTER_CLOSING
    if target.disputed(figure) or not target.comparable(figure, rule):
        return Standing.DISPUTED if target.disputed(figure) else Standing.OTHER_UNIT
    if not rule.bound.can_judge(figure):
        return Standing.NO_REFERENCE
    if bound_on(target, rule, day) is None:
        return Standing.NOT_WHOLE_YEARS if rule.of.whole_years else Standing.NO_BASE
    return Standing.COUNTS
