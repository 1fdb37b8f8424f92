"""A target + a day -> what is asked for, and by when, by what was in force on that day."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from tracker.facts.dates import PartialDate
from tracker.facts.periods import Period
from tracker.facts.requirements import Rule
from tracker.facts.target import Target
from tracker.facts.turns import Amendment


class Due(NamedTuple):
    """What is asked for, and by when."""

    rule: Rule
    by: PartialDate


def dues(target: Target, period: Period, day: dt.date) -> tuple[Due, ...]:
    """Return what `target` asks for in `period`, by what was in force on `day`, the earliest date first.

    An amendment takes the place of what was not yet due on its date; a milestone before that date stays.
    """
    stages = sorted(
        (a for a in target.amendments_of_whole if a.date.last_day <= day), key=lambda a: a.date.last_day
    )
    end = PartialDate(period.end.year, period.end.month, period.end.day)
    found = [Due(rule, rule.when.by or end) for rule in target.asked]
    for stage in stages:
        found = [due for due in found if due.by.last_day < stage.date.last_day]
        found += [Due(rule, rule.when.by or end) for rule in stage.asked]
    return tuple(found)


def amendment_in_force(target: Target, day: dt.date) -> Amendment | None:
    """Return the latest amendment dated up to `day`; one dated after the period cannot move what was judged
    in it.
    """
    in_force = [each for each in target.amendments_of_whole if each.date.last_day <= day]
    return max(in_force, key=lambda amendment: amendment.date.last_day, default=None)


def rule_in_force(target: Target, day: dt.date) -> Rule:
    """Return the rule by which `target` is judged on `day`: that of the amendment in force, else the
    original; of milestones the next one, or the last.
    """
    asked = (amendment_in_force(target, day) or target).asked
    return next((rule for rule in asked if rule.when.by is None or rule.when.by.last_day >= day), asked[-1])
