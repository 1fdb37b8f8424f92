"""Assessment -> what is asked for over time: the levels with their days, and the way that leads to them."""

from __future__ import annotations

import datetime as dt

from tracker.facts.asking import Against
from tracker.facts.bounds import Bound
from tracker.facts.dues import rule_in_force
from tracker.facts.levels import bound_on
from tracker.facts.paces import required_way
from tracker.facts.verdicts import Assessment, Way


def needed_way(a: Assessment) -> Way | None:
    """Return the path that is needed: of milestones, to the next one."""
    if a.rule.when.yearly:
        return None
    ahead = next((each for each in a.milestones if not each.due), None)
    return (
        required_way(a.target, ahead.rule, ahead.period)
        if ahead
        else required_way(a.target, a.rule, a.judged)
    )


def spans_of(a: Assessment) -> list[tuple[dt.date, dt.date, Bound]]:
    """Return what is asked for in the order in which it is, each with its first and last day: milestones
    stand one behind the other, and what is asked against the year before has a level in each year.
    """
    if a.milestones:
        ends = [each.period.end for each in a.milestones]
        found = [
            (each.rule.when.since or before, each.period.end, each.rule)
            for before, each in zip([a.period.start, *ends], a.milestones, strict=False)
        ]
    elif a.rule.of.against == Against.YEAR_BEFORE:
        found = [
            (year.start, year.end, rule_in_force(a.target, year.end))
            for year in (a.period.years() if a.rule.when.yearly else (a.period,))
        ]
    else:
        changes = sorted(
            day
            for amendment in a.target.amendments_of_whole
            if a.period.start < (day := amendment.date.last_day) <= a.period.end
        )
        starts = [a.period.start, *changes]
        found = [
            (since, until, rule_in_force(a.target, since))
            for since, until in zip(starts, [*changes, a.period.end], strict=True)
        ]
    unit = a.target.unit_of(a.rule)
    return [
        (since, until, bound)
        for since, until, rule in found
        if a.target.unit_of(rule) == unit and (bound := bound_on(a.target, rule, until))
    ]
