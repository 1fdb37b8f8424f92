"""The years of a target that is asked for each year -> the verdict on each, and on all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from tracker.facts.dues import rule_in_force
from tracker.facts.figures import Observation
from tracker.facts.judging import judge
from tracker.facts.levels import latest_last
from tracker.facts.periods import Period
from tracker.facts.requirements import Rule
from tracker.facts.statuses import SATISFIED, YEARLY, Status
from tracker.facts.target import Target
from tracker.facts.verdicts import Verdict, YearVerdict


def judge_year(target: Target, year: Period, as_of: dt.date) -> YearVerdict:
    """Judge one year as a target of its own, by the rule in force at its end, once it has ended."""
    rule = rule_in_force(target, year.end)
    return YearVerdict(
        year.end.year,
        rule,
        judge(target, rule, year, target.whole, as_of) if as_of > year.end else None,
    )


def judge_years(  # noqa: PLR0913, PLR0917, the inputs of the table of years
    target: Target,
    rule: Rule,
    period: Period,
    years: Sequence[YearVerdict],
    figures: Sequence[Observation],
    as_of: dt.date,
) -> Verdict:
    """Put the years together; the last one never stands for the period."""
    over = as_of > period.end
    found = [year.verdict for year in years if year.verdict]
    statuses = [verdict.status for verdict in found]
    latest = max((verdict.figure for verdict in found if verdict.figure), key=latest_last, default=None)
    if Status.NOT_MET in statuses:
        return _yearly(Status.NOT_MET_IN_YEARS, latest)
    if Status.SHORT_AT_LAST_REPORT in statuses:
        return _yearly(Status.SHORT_AT_LAST_REPORT, latest)
    if latest is None and Status.BASE_NOT_KNOWN in statuses:
        return _yearly(Status.BASE_NOT_KNOWN)
    if latest is None:
        return (
            _judge_first_year(target, rule, period, figures, as_of)
            if not found
            else _yearly(Status.OVER_NO_FIGURE if over else Status.NO_FIGURE)
        )
    if all(status in (Status.MET, Status.MET_ABOVE_RANGE) for status in statuses):
        return _yearly(Status.MET if over else Status.MET_SO_FAR, latest)
    return _yearly(Status.MET_WHERE_REPORTED, latest)


def _yearly(status: Status, figure: Observation | None = None) -> Verdict:
    return Verdict(status, YEARLY[status], figure)


def _judge_first_year(
    target: Target, rule: Rule, period: Period, figures: Sequence[Observation], as_of: dt.date
) -> Verdict:
    """While no year has ended, say what the figures of the first one show so far."""
    so_far = judge(target, rule, period.years()[0], figures, as_of)
    if so_far.status in SATISFIED:
        return _yearly(Status.MET_SO_FAR, so_far.figure)
    if so_far.figure is None:
        return _yearly(so_far.status)
    return _yearly(Status.SHORT_AT_LAST_REPORT if target.closed else Status.NOT_YET_MET, so_far.figure)
