"""A status and what it rests on, put together: one target with its years, its milestones and its parts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from tracker.facts.asking import Against, Demand
from tracker.facts.bounds import Bound
from tracker.facts.closing import closed_early
from tracker.facts.dates import PartialDate
from tracker.facts.figures import Observation
from tracker.facts.levels import amount_of, bound_on, missing_years
from tracker.facts.periods import Period
from tracker.facts.requirements import Rule
from tracker.facts.statuses import (
    PARTS,
    REACHED,
    ROWS,
    YEARLY,
    NoPace,
    Outcome,
    Reporting,
    Row,
    Schedule,
    Status,
)
from tracker.facts.target import Target
from tracker.facts.turns import Amendment


@dataclass(frozen=True, slots=True)
class Way:
    """The way from where a target starts to the nearest bound of its rule: the required path."""

    value: Fraction
    """y0, the value it starts from."""
    since: dt.date
    """t0, the day it starts on."""
    bound: Fraction
    """b, the nearest bound of the rule."""
    until: dt.date
    """The last day of the period."""

    def gone(self, amount: Fraction) -> Fraction:
        """Return (y - y0) / (b - y0), the share of the way that `amount` has gone."""
        return (amount - self.value) / (self.bound - self.value)

    def passed(self, day: dt.date) -> Fraction:
        """Return (t - t0) / (to - t0), the share of the time that has passed on `day`; `until` must lie after
        `since`.
        """
        return Fraction((day - self.since).days, (self.until - self.since).days)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status, the row of the table that gave it, and the numbers it rests on."""

    status: Status
    row: Row
    figure: Observation | None = None
    pace: Fraction | None = None
    way: Way | None = None
    """The way the figure was compared with in row 12; None in every other row."""
    no_pace: NoPace | None = None
    """Why no pace was told, for a target asked for once: row 13, or row 12 where the start satisfies the
    rule.
    """

    def __post_init__(self) -> None:
        """Refuse a status that the table does not give in that row: the pages print the table."""
        of_several = (YEARLY.get(self.status), PARTS.get(self.status))
        if self.status not in ROWS[self.row] and self.row not in of_several:
            raise ValueError(f"row {self.row} gives no {self.status}")


@dataclass(frozen=True, slots=True)
class YearVerdict:
    """One year of a yearly target: judged when it has ended, else None."""

    year: int
    rule: Rule
    """The rule it is judged by: the one in force on its last day in the period, which need not be the
    target's today.
    """
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class MilestoneVerdict:
    """One of several milestones, judged as a target of its own."""

    rule: Rule
    by: PartialDate
    """The date by which it is asked for; the last day of the period where none is named."""
    period: Period
    """The period up to that date."""
    due: bool
    """Whether that date is past."""
    verdict: Verdict
    reached_after: bool
    """A figure dated after its date satisfies the rule, and none before it did."""


@dataclass(frozen=True, slots=True)
class PartAssessment:
    """One part of a target, looked at as a target of its own."""

    part: str
    judged: bool
    """Whether something is asked of it; else its figures only inform."""
    found: Assessment
    """All that is known of it; where it is not judged, its status means nothing."""

    @property
    def status(self) -> Status | None:
        """Its status; None where nothing is asked of it."""
        return self.found.status if self.judged else None


@dataclass(frozen=True, slots=True)
class Assessment:
    """All that is known of one target on the day `as_of`."""

    target: Target
    period: Period
    as_of: dt.date
    rule: Rule
    """The rule it is judged by: the original, or that of the latest amendment; of milestones, the one that
    counts.
    """
    judged: Period
    """The days it is judged over: the period, or the part of it up to the milestone that counts."""
    amendment: Amendment | None
    reporting: Reporting
    schedule: Schedule
    verdict: Verdict
    figures: tuple[Observation, ...]
    """Every figure known on `as_of` about the whole, newest first, whether inside the period or not."""
    years: tuple[YearVerdict, ...]
    milestones: tuple[MilestoneVerdict, ...]
    """Every milestone, the earliest first; none where it is asked for at one date, or each year."""
    reached_after: bool
    """A figure dated after the period satisfies the rule; shown beside the status, never part of it."""
    parts: tuple[PartAssessment, ...] = ()
    """Its parts, in the order of the file."""

    @property
    def parts_reached(self) -> int:
        """How many parts have reached what is asked of them, as far as is known."""
        return sum(1 for part in self.parts if part.status in REACHED)

    @property
    def status(self) -> Status:
        """The status."""
        return self.verdict.status

    @property
    def closed_early(self) -> bool:
        """Whether it was closed before its period was over, so that no figure is to come."""
        return closed_early(self.target, self.period)

    @property
    def reported(self) -> tuple[Observation, ...]:
        """The figures that say what was, newest first; without the projections."""
        return tuple(figure for figure in self.figures if not figure.projected)

    @property
    def is_reported(self) -> bool:
        """Whether any figure is known, inside the period or not; of a target that its parts decide, of one of
        them.
        """
        parts = self.parts if self.target.by_parts else ()
        return bool(self.reported) or any(part.found.reported for part in parts)

    @property
    def parts_with_figure(self) -> int:
        """How many of the parts that something is asked of have a figure that counts."""
        return sum(1 for part in self.parts if part.judged and part.found.decisive)

    @property
    def latest(self) -> Observation | None:
        """The newest reported figure known, which may lie outside the period and then decides nothing."""
        return next(iter(self.reported), None)

    @property
    def years_ended(self) -> tuple[YearVerdict, ...]:
        """The years that have been judged."""
        return tuple(year for year in self.years if year.verdict)

    def judging(self, figure: Observation) -> Assessment:
        """Return what a figure is judged with: the part that it is about, or the target."""
        return next((part.found for part in self.parts if part.part == figure.part), self)

    def rule_for(self, figure: Observation) -> Rule:
        """Return the rule that `figure` is judged by: that of its year where years are judged, that of the
        next milestone where there are some, else the target's.
        """
        if not self.years and not self.milestones:
            return self.rule  # most
        last = figure.date.last_day
        of_years = [year.rule for year in self.years if year.year == last.year]
        of_dates = [each.rule for each in self.milestones if each.period.end >= last]
        return next(iter((*of_years, *of_dates)), self.milestones[-1].rule if self.milestones else self.rule)

    def bound_for(self, figure: Observation) -> Bound | None:
        """Return what `figure` is held against, on its own scale; None where the base of that is not
        known.
        """
        return bound_on(self.target, self.rule_for(figure), figure.date.last_day)

    @property
    def bound(self) -> Bound | None:
        """What is asked for at the end, on the scale of the figures; None where its base is not known."""
        return bound_on(self.target, self.rule, self.judged.end)

    def span(self, rule: Rule) -> Period:
        """Return the days over which `rule` is judged, the last of them that of the whole period."""
        since = rule.when.since
        return Period.model_construct(start=since, end=self.period.end) if since else self.period

    def amount(self, figure: Observation, rule: Rule | None = None) -> Fraction:
        """Return how much of `figure` is judged by `rule`, its own where none is given."""
        return amount_of(self.target, figure, self.span(rule or self.rule_for(figure)))

    @property
    def years_missing(self) -> tuple[int, ...]:
        """The years up to the figure that decides for which none is given, where figures add up."""
        figure = self.verdict.figure
        return missing_years(self.target, figure, self.judged) if figure else ()

    @property
    def asked(self) -> tuple[Rule, ...]:
        """All that is asked for: the rule, or every milestone."""
        return tuple(each.rule for each in self.milestones) or (self.rule,)

    @property
    def demands(self) -> frozenset[Demand]:
        """What it asks for beside a bound on the figures at the end."""
        of, target = self.rule.of, self.target
        found = {
            Demand.CHANGE: of.against == Against.BASELINE and not of.whole_years,
            Demand.YEAR_BEFORE: of.against == Against.YEAR_BEFORE,
            Demand.GROWTH: of.whole_years,
            Demand.RANK: target.ranked,
            Demand.YEARLY: target.sums,
            Demand.EACH_YEAR: self.rule.when.yearly,
            Demand.MILESTONES: bool(self.milestones),
            Demand.EVERY_PART: self.target.by_parts,
        }
        return frozenset(demand for demand, holds in found.items() if holds)

    @property
    def decisive(self) -> tuple[Observation, ...]:
        """Every figure that the status, that of a year, or that of a milestone rests on."""
        verdicts = [self.verdict, *(y.verdict for y in self.years), *(m.verdict for m in self.milestones)]
        of_parts = [part.found.decisive for part in self.parts if self.target.by_parts]
        own = tuple(verdict.figure for verdict in verdicts if verdict and verdict.figure)
        return (*own, *(figure for figures in of_parts for figure in figures))

    def count_years(self, statuses: Iterable[Status]) -> int:
        """Return how many of the ended years have one of `statuses`."""
        wanted = set(statuses)
        return sum(1 for year in self.years if year.verdict and year.verdict.status in wanted)


@dataclass(frozen=True, slots=True)
class RollUp:
    """How many targets stand where: counts with their denominator, never an average."""

    counts: dict[Outcome, int]
    withdrawn: int

    @property
    def total(self) -> int:
        """The denominator: all targets but the withdrawn ones."""
        return sum(self.counts.values())
