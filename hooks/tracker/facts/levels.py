"""A target as it was known + one of its rules -> what a figure of a day is held against, and how much of it
is held against that.

The bound of a rule may speak of a change, or of growth: then it stands for a level, which follows from a
base. The amount is the figure itself, except where figures are given year by year and add up.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

from tracker.facts.asking import Against
from tracker.facts.bounds import Bound
from tracker.facts.figures import Base, Observation
from tracker.facts.periods import Period
from tracker.facts.requirements import Rule
from tracker.facts.target import Target

STAGES = ("projected", "provisional", "final")
"""The stages of a figure, the least firm first."""


def latest_last(figure: Observation) -> tuple[dt.date, int]:
    """Sort key: by the last day a date may mean; on one day a final figure counts before a
    provisional one, and both before a projection.
    """
    return figure.date.last_day, STAGES.index(figure.stage)


def base_for(target: Target, rule: Rule, day: dt.date) -> Base | None:
    """Return what a figure of `day` is measured from by `rule`, or None where that is not known, or nothing
    can be multiplied from it.
    """
    found = _base(target, rule, day)
    return None if found and rule.of.multiplies and found.value <= 0 else found


def _base(target: Target, rule: Rule, day: dt.date) -> Base | None:
    baseline = target.base_of(rule)
    if rule.of.against == Against.BASELINE:
        if rule.when.since:
            return start_of(target, rule)
        return baseline or _reported_base(target, rule)
    if rule.of.against == Against.YEAR_BEFORE:
        return _year_before(target, rule, day)
    return None


def _year_before(target: Target, rule: Rule, day: dt.date) -> Base | None:
    """Return what it was a year before `day`, in the same month."""
    return _of_month(target, rule, (day.year - 1, day.month))


def start_of(target: Target, rule: Rule) -> Base | None:
    """Return what `rule` starts from: the baseline, or of a milestone with a span of its own what was known
    for the month before that.
    """
    if since := rule.when.since:
        return _of_month(target, rule, _month(since - dt.timedelta(days=1)))
    return target.base_of(rule) or _reported_base(target, rule)


def _reported_base(target: Target, rule: Rule) -> Base | None:
    """Return the figure of the time that the text measures from, where the baseline says no more than that
    time.
    """
    baseline = target.baseline
    if baseline is None or baseline.date is None or baseline.value is not None:
        return None
    return _of_month(target, rule, _month(baseline.date.last_day))


def is_base(target: Target, figure: Observation, rule: Rule, period: Period) -> bool:
    """Say whether a figure from before `period` is what those within it are measured from by `rule`."""
    month, baseline = _month(figure.date.last_day), target.baseline
    if rule.of.against == Against.YEAR_BEFORE:
        measured = _month(period.start) <= (month[0] + 1, month[1]) <= _month(period.end)
    elif rule.of.against is None:
        measured = False
    elif since := rule.when.since:
        measured = month == _month(since - dt.timedelta(days=1))
    else:
        dated = baseline.date if baseline and baseline.value is None else None
        measured = dated is not None and month == _month(dated.last_day)
    return measured and figure is _figure_of_month(target, rule, month)


def _figure_of_month(target: Target, rule: Rule, month: tuple[int, int]) -> Observation | None:
    figures = [
        figure
        for figure in target.undisputed
        if _month(figure.date.last_day) == month and target.comparable(figure, rule)
    ]
    return max(figures, key=latest_last, default=None)


def _of_month(target: Target, rule: Rule, month: tuple[int, int]) -> Base | None:
    """Return the latest figure of a month; the baseline where there is none and it is of that time."""
    if found := _figure_of_month(target, rule, month):
        return Base(found.amount, found.date)
    baseline = target.base_of(rule)
    if baseline and baseline.date and _month(baseline.date.last_day) == month:
        return baseline
    return None


def _month(day: dt.date) -> tuple[int, int]:
    return day.year, day.month


def years_since(base: Base, day: dt.date) -> int | None:
    """Return how many years lie between the base and `day`; None where that is no whole number above 0."""
    if base.date is None or base.date.last_day.month != day.month:
        return None
    years = day.year - base.date.last_day.year
    return years if years > 0 else None


def bound_on(target: Target, rule: Rule, day: dt.date) -> Bound | None:
    """Return the bound that a figure of `day` is held against, on the scale of the figures; None where the
    base it follows from is not known, or is not whole years away where only those can be judged.
    """
    of, bound = rule.of, rule.bound
    if of.against is None:
        return bound
    base = base_for(target, rule, day)
    if base is None:
        return None
    years = years_since(base, day) if of.whole_years else 0
    return None if years is None else bound.moved(lambda asked: of.level(asked, base.value, years))


def base_is_known(target: Target, rule: Rule) -> bool:
    """Say whether `rule` needs no base, or one that the figures themselves bring, or has its baseline."""
    return rule.of.against != Against.BASELINE or base_for(target, rule, dt.date.max) is not None


def amount_of(target: Target, figure: Observation, period: Period) -> Fraction:
    """Return how much of `figure` is judged in `period`: of figures given year by year, all up to then added
    up, each year once.
    """
    if not target.sums:
        return figure.amount
    return sum((each.amount for each in _by_year(target, figure, period).values()), Fraction(0))


def summed(target: Target, figure: Observation, period: Period) -> tuple[Observation, ...]:
    """Return the figures that `amount_of` adds up, the earliest first."""
    return tuple(_by_year(target, figure, period).values())


def missing_years(target: Target, figure: Observation, period: Period) -> tuple[int, ...]:
    """Return the years of `period` up to `figure` that have no figure for their last day in it; none where
    figures do not add up.
    """
    if not target.sums:
        return ()
    given = _by_year(target, figure, period)
    return tuple(
        year.end.year
        for year in period.years()
        if year.start <= figure.date.last_day
        and (
            year.end.year not in given
            or given[year.end.year].date.last_day < min(year.end, figure.date.last_day)
        )
    )


def _by_year(target: Target, figure: Observation, period: Period) -> dict[int, Observation]:
    """Return the latest figure of each year of `period` up to `figure`, in the unit of that figure; where
    that is a projection, also what its source projects for the years before it.
    """
    unit = target.unit_on(figure.date.last_day)
    expected = [each for each in target.observations if each.projected and each.source == figure.source]
    given = [
        each
        for each in (*(expected if figure.projected else ()), *target.undisputed)
        if period.start <= each.date.last_day <= figure.date.last_day
        and target.unit_on(each.date.last_day) == unit
    ]
    return {each.date.last_day.year: each for each in sorted(given, key=latest_last)}


def satisfies(target: Target, figure: Observation, rule: Rule, period: Period) -> bool:
    """Say whether `figure` meets what is asked for, compared as exact fractions; one that lacks its
    reference or its base never does.
    """
    bound = bound_on(target, rule, figure.date.last_day)
    return bound is not None and bound.satisfied_by(figure, amount_of(target, figure, period))
