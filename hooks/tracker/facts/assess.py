"""What was known on the day `as_of` -> reporting, schedule and status of each target, kept apart.

Nothing here asks what was known by then: `known` has left out all that was not. The status is the first row
of this table that fits. F: the target's figures dated inside the period; y: the latest of them; "over":
`as_of` after the period's last day; y "covers the end": it is dated on that day.

    1  withdrawn by then                                  withdrawn
    2  rule `qualitative`                                 cannot be computed
    3  the period has not begun                           not started
    14 a change from a base that is not known             base not known
    4  F empty, period not over / over                    no figure / period over, no figure
    5  a total has reached a bound it cannot lose again   met / met, above the range
    6  a total has passed an upper bound for good         not met
    7  satisfied, over, y covers the end                  met
    8  satisfied, a total with an upper bound             within the limit so far
    9  satisfied (a level may still change)               met at last report
    10 not satisfied, over, y covers the end              not met
    11 not satisfied, over, y older                       short at last report
    12 not satisfied, open, pace can be told              on track / slower / far behind / moving away
    13 not satisfied, open                                not yet met

`statuses.ROWS` is the same table for the code and for the pages that explain it: a verdict that no row gives
cannot be made. The number of a row is published with the data, so that a new row takes the next number
wherever it is tried.

What is asked for by milestones is judged for each of them like this, over the period up to its date or over
the span it names, and counted by the last that is due; before the first is due, by the first.

What is closed before its period is over is judged by what there was on that day (`closing`): it is neither
over nor open, so row 11 takes what rows 12 and 13 would.

A target of which every part must reach what is asked has no figure of its own to be judged by: each part is
judged like this over its own figures, and `statuses.PARTS` puts them together, the weakest first.

Row 5 is for totals without an upper bound that still binds: `exactly`, and `between` without `above: met`,
can be lost again by one figure more, so they go through rows 6 to 8.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

from dateutil.relativedelta import relativedelta

from tracker.facts.closing import closed_with, judged_on
from tracker.facts.dues import amendment_in_force, dues
from tracker.facts.figures import Observation
from tracker.facts.judging import before_figures, judge_milestone
from tracker.facts.known import known
from tracker.facts.levels import latest_last
from tracker.facts.model import Tracker
from tracker.facts.periods import Period
from tracker.facts.statuses import OUTCOMES, Outcome, Reporting, Schedule, Status
from tracker.facts.target import Target
from tracker.facts.together import judge_parts, reached_after_by_parts, reporting_of_parts
from tracker.facts.verdicts import Assessment, PartAssessment, RollUp, YearVerdict
from tracker.facts.yearly import judge_year, judge_years

DUE_SOON = relativedelta(months=6)


def assess_all(tracker: Tracker, as_of: dt.date) -> tuple[Assessment, ...]:
    """Assess every target by what was known of `tracker` on the day `as_of`, in the order of the file."""
    then = known(tracker, as_of)
    return tuple(
        assess(closed_with(then.programme, target, period), period, as_of)
        for target in then.targets
        for period in (then.period_of(target),)
    )


def assess(target: Target, period: Period, as_of: dt.date) -> Assessment:
    """Assess one target, as it was known on the day `as_of`, whose period is `period`.

    A target that is closed is judged as it stood on that day, by its last figure: nothing more is to come.
    """
    until = judged_on(target, period, as_of)
    shown = tuple(sorted(target.whole, key=latest_last, reverse=True))
    figures = tuple(figure for figure in shown if not figure.projected)
    parts = tuple(
        PartAssessment(
            entry.part,
            target.by_parts or bool(entry.asked or target.amendments_of(entry.part)),
            assess(target.of_part(entry), period, as_of),
        )
        for entry in target.parts
    )
    in_force = min(until, period.end)
    milestones = tuple(
        judge_milestone(target, due, period, figures, until) for due in dues(target, period, in_force)
    )
    counted = next((each for each in reversed(milestones) if each.due), milestones[0])
    rule = counted.rule
    years: tuple[YearVerdict, ...] = ()
    verdict = counted.verdict
    if target.by_parts:
        verdict = judge_parts([part.found.verdict for part in parts])
    elif rule.when.yearly:
        before = before_figures(target, rule, period, until)
        years = () if before else tuple(judge_year(target, year, until) for year in period.years())
        verdict = before or judge_years(target, rule, period, years, figures, until)
    return Assessment(
        target=target,
        period=period,
        as_of=as_of,
        rule=rule,
        judged=counted.period,
        amendment=amendment_in_force(target, in_force),
        reporting=reporting_of_parts(parts) if target.by_parts else _reporting(figures, period),
        schedule=schedule_of(period, as_of),
        verdict=verdict,
        figures=shown,
        years=years,
        milestones=milestones if any(due.rule.when.by for due in milestones) and not target.by_parts else (),
        reached_after=reached_after_by_parts(parts) if target.by_parts else counted.reached_after,
        parts=parts,
    )


def schedule_of(period: Period, as_of: dt.date) -> Schedule:
    """Return where `as_of` lies in `period`; due soon when its last day is six months away or less."""
    if as_of < period.start:
        return Schedule.NOT_STARTED
    if as_of > period.end:
        return Schedule.OVER
    return Schedule.DUE_SOON if as_of + DUE_SOON >= period.end else Schedule.OPEN


def _reporting(figures: Sequence[Observation], period: Period) -> Reporting:
    inside = [f for f in figures if period.start <= f.date.last_day <= period.end]
    if not inside:
        return Reporting.NO_FIGURE
    return Reporting(max(inside, key=latest_last).stage)


def roll_up(assessments: Iterable[Assessment]) -> RollUp:
    """Count where the targets stand; the withdrawn ones are counted apart."""
    counted = Counter(a.status for a in assessments)
    counts = {
        outcome: sum(n for status, n in counted.items() if OUTCOMES.get(status) == outcome)
        for outcome in Outcome
    }
    return RollUp(counts, counted[Status.WITHDRAWN])
