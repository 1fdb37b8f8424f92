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

`ROWS` is the same table for the code and for the pages that explain it: a verdict that no row gives cannot be
made. The number of a row is published with the data, so that a new row takes the next number wherever it is
tried.

What is asked for by milestones is judged for each of them like this, over the period up to its date or over
the span it names, and counted by the last that is due; before the first is due, by the first.

What is closed before its period is over is judged by what there was on that day (`closing`): it is neither
over nor open, so row 11 takes what rows 12 and 13 would.

A target of which every part must reach what is asked has no figure of its own to be judged by: each part is
judged like this over its own figures, and `PARTS` puts them together, the weakest first.

Row 5 is for totals without an upper bound that still binds: `exactly`, and `between` without `above: met`,
can be lost again by one figure more, so they go through rows 6 to 8.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from fractions import Fraction

from dateutil.relativedelta import relativedelta

from tracker.facts.asking import Against, Demand
from tracker.facts.closing import came_too_late, closed_early, closed_with, judged_on
from tracker.facts.dates import PartialDate
from tracker.facts.dues import Due, amendment_in_force, dues, rule_in_force
from tracker.facts.known import known
from tracker.facts.levels import (
    amount_of,
    base_is_known,
    bound_on,
    latest_last,
    missing_years,
    satisfies,
    start_of,
)
from tracker.facts.model import Amendment, Observation, Period, Rule, Target, Tracker
from tracker.facts.rules import Bound

ON_TRACK_FROM = Fraction(95, 100)
"""The least pace called on track. The three limits are those of Statistics Canada's and Eurostat's methods.
"""
SLOWER_FROM = Fraction(60, 100)
"""The least pace called slower than needed; from 0 up to it, far behind; below 0, moving away."""
LEAST_BOUND_FOR_PACE = 5
"""A total of fewer things than this comes in steps too coarse for a pace."""
DUE_SOON = relativedelta(months=6)


class Standing(StrEnum):
    """Whether a figure decides, and if not, why not."""

    COUNTS = "counts"
    BEFORE_PERIOD = "before_period"
    AFTER_PERIOD = "after_period"
    AFTER_CLOSING = "after_closing"
    OTHER_UNIT = "other_unit"
    NO_REFERENCE = "no_reference"
    NO_BASE = "no_base"
    NOT_WHOLE_YEARS = "not_whole_years"
    DISPUTED = "disputed"
    PROJECTED = "projected"
    WHOLE = "whole"


class NoPace(StrEnum):
    """Why no pace can be told."""

    RULE = "rule"
    NO_LOWER_BOUND = "no_lower_bound"
    FEW = "few"
    NO_BASELINE = "no_baseline"
    UNDATED_BASELINE = "undated_baseline"
    START_SATISFIES = "start_satisfies"
    NO_WAY = "no_way"
    NO_TIME = "no_time"
    YEAR_MISSING = "year_missing"


class Reporting(StrEnum):
    """Whether a figure was published for the period, and how firm it is."""

    NO_FIGURE = "no_figure"
    PROVISIONAL = "provisional"
    FINAL = "final"


class Schedule(StrEnum):
    """Where `as_of` lies in the period."""

    NOT_STARTED = "not_started"
    OPEN = "open"
    DUE_SOON = "due_soon"
    OVER = "over"


class Status(StrEnum):
    """What the figures say about the rule."""

    MET = "met"
    MET_ABOVE_RANGE = "met_above_range"
    MET_AT_LAST_REPORT = "met_at_last_report"
    MET_WHERE_REPORTED = "met_where_reported"
    MET_SO_FAR = "met_so_far"
    WITHIN_LIMIT = "within_limit"
    NOT_MET = "not_met"
    NOT_MET_IN_YEARS = "not_met_in_years"
    SHORT_AT_LAST_REPORT = "short_at_last_report"
    NOT_YET_MET = "not_yet_met"
    ON_TRACK = "on_track"
    SLOWER_THAN_NEEDED = "slower_than_needed"
    FAR_BEHIND = "far_behind"
    MOVING_AWAY = "moving_away"
    NO_FIGURE = "no_figure"
    OVER_NO_FIGURE = "over_no_figure"
    CANNOT_BE_COMPUTED = "cannot_be_computed"
    NOT_STARTED = "not_started"
    WITHDRAWN = "withdrawn"
    BASE_NOT_KNOWN = "base_not_known"


class Outcome(StrEnum):
    """The five heaps of the roll-up, in the order they are printed."""

    MET = "met"
    NOT_MET = "not_met"
    UNDER_WAY = "under_way"
    NO_FIGURE = "no_figure"
    CANNOT_BE_COMPUTED = "cannot_be_computed"


OUTCOMES: dict[Status, Outcome] = {
    Status.MET: Outcome.MET,
    Status.MET_ABOVE_RANGE: Outcome.MET,
    Status.NOT_MET: Outcome.NOT_MET,
    Status.NOT_MET_IN_YEARS: Outcome.NOT_MET,
    Status.MET_AT_LAST_REPORT: Outcome.UNDER_WAY,
    Status.MET_WHERE_REPORTED: Outcome.UNDER_WAY,
    Status.MET_SO_FAR: Outcome.UNDER_WAY,
    Status.WITHIN_LIMIT: Outcome.UNDER_WAY,
    Status.SHORT_AT_LAST_REPORT: Outcome.UNDER_WAY,
    Status.NOT_YET_MET: Outcome.UNDER_WAY,
    Status.ON_TRACK: Outcome.UNDER_WAY,
    Status.SLOWER_THAN_NEEDED: Outcome.UNDER_WAY,
    Status.FAR_BEHIND: Outcome.UNDER_WAY,
    Status.MOVING_AWAY: Outcome.UNDER_WAY,
    Status.NOT_STARTED: Outcome.UNDER_WAY,
    Status.NO_FIGURE: Outcome.NO_FIGURE,
    Status.OVER_NO_FIGURE: Outcome.NO_FIGURE,
    Status.CANNOT_BE_COMPUTED: Outcome.CANNOT_BE_COMPUTED,
    Status.BASE_NOT_KNOWN: Outcome.CANNOT_BE_COMPUTED,
}
"""Every status but `withdrawn`, which leaves the denominator."""


class Row(IntEnum):
    """A row of the table that decides a status, by its number, which never changes."""

    WITHDRAWN = 1
    QUALITATIVE = 2
    NOT_STARTED = 3
    NO_FIGURE = 4
    REACHED = 5
    PASSED = 6
    MET_AT_END = 7
    WITHIN_LIMIT = 8
    MET_AT_LAST_REPORT = 9
    MISSED_AT_END = 10
    SHORT_AT_LAST_REPORT = 11
    PACE = 12
    NOT_YET_MET = 13
    BASE_NOT_KNOWN = 14


ROWS: dict[Row, tuple[Status, ...]] = {
    Row.WITHDRAWN: (Status.WITHDRAWN,),
    Row.QUALITATIVE: (Status.CANNOT_BE_COMPUTED,),
    Row.NOT_STARTED: (Status.NOT_STARTED,),
    Row.BASE_NOT_KNOWN: (Status.BASE_NOT_KNOWN,),
    Row.NO_FIGURE: (Status.NO_FIGURE, Status.OVER_NO_FIGURE),
    Row.REACHED: (Status.MET, Status.MET_ABOVE_RANGE),
    Row.PASSED: (Status.NOT_MET,),
    Row.MET_AT_END: (Status.MET,),
    Row.WITHIN_LIMIT: (Status.WITHIN_LIMIT,),
    Row.MET_AT_LAST_REPORT: (Status.MET_AT_LAST_REPORT,),
    Row.MISSED_AT_END: (Status.NOT_MET,),
    Row.SHORT_AT_LAST_REPORT: (Status.SHORT_AT_LAST_REPORT,),
    Row.PACE: (Status.ON_TRACK, Status.SLOWER_THAN_NEEDED, Status.FAR_BEHIND, Status.MOVING_AWAY),
    Row.NOT_YET_MET: (Status.NOT_YET_MET,),
}
"""Each row and every status it can give, in the order they are tried."""

YEARLY: dict[Status, Row] = {
    Status.BASE_NOT_KNOWN: Row.BASE_NOT_KNOWN,
    Status.NOT_MET_IN_YEARS: Row.MISSED_AT_END,
    Status.SHORT_AT_LAST_REPORT: Row.SHORT_AT_LAST_REPORT,
    Status.NO_FIGURE: Row.NO_FIGURE,
    Status.OVER_NO_FIGURE: Row.NO_FIGURE,
    Status.MET: Row.MET_AT_END,
    Status.MET_SO_FAR: Row.MET_AT_LAST_REPORT,
    Status.MET_WHERE_REPORTED: Row.MET_AT_LAST_REPORT,
    Status.NOT_YET_MET: Row.NOT_YET_MET,
}
"""What the years of a yearly target can add up to, in the order it is tried, and the row each is counted
under.
"""

PARTS: dict[Status, Row] = {
    Status.NOT_MET: Row.MISSED_AT_END,
    Status.SHORT_AT_LAST_REPORT: Row.SHORT_AT_LAST_REPORT,
    Status.MOVING_AWAY: Row.PACE,
    Status.FAR_BEHIND: Row.PACE,
    Status.SLOWER_THAN_NEEDED: Row.PACE,
    Status.NOT_YET_MET: Row.NOT_YET_MET,
    Status.ON_TRACK: Row.PACE,
    Status.BASE_NOT_KNOWN: Row.BASE_NOT_KNOWN,
    Status.NO_FIGURE: Row.NO_FIGURE,
    Status.OVER_NO_FIGURE: Row.NO_FIGURE,
    Status.MET_WHERE_REPORTED: Row.MET_AT_LAST_REPORT,
    Status.MET_AT_LAST_REPORT: Row.MET_AT_LAST_REPORT,
    Status.WITHIN_LIMIT: Row.WITHIN_LIMIT,
    Status.MET_SO_FAR: Row.MET_AT_LAST_REPORT,
    Status.MET: Row.MET_AT_END,
}
"""What the parts of a target add up to where every part must reach it, in the order it is tried: the weakest
part first; and the row each is counted under.
"""

SATISFIED = frozenset({Status.MET, Status.MET_ABOVE_RANGE, Status.MET_AT_LAST_REPORT, Status.WITHIN_LIMIT})

REACHED = SATISFIED | {Status.MET_SO_FAR, Status.MET_WHERE_REPORTED}
"""What a part has that is not behind, as far as is known of it."""
UNKNOWN = frozenset({Status.NO_FIGURE, Status.OVER_NO_FIGURE, Status.BASE_NOT_KNOWN})
"""What a part has of which nothing can be said yet."""
BEFORE_PARTS = (Row.WITHDRAWN, Row.QUALITATIVE, Row.NOT_STARTED)
"""The rows that decide before figures are looked at: where one decides of a part, it does of all."""


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
        of_years = [year.rule for year in self.years if year.year == figure.date.last_day.year]
        of_dates = [each.rule for each in self.milestones if each.period.end >= figure.date.last_day]
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
            target.by_parts or bool(entry.asked),
            assess(target.of_part(entry), period, as_of),
        )
        for entry in target.parts
    )
    in_force = min(until, period.end)
    milestones = tuple(
        _judge_milestone(target, due, period, figures, until) for due in dues(target, period, in_force)
    )
    counted = next((each for each in reversed(milestones) if each.due), milestones[0])
    rule = counted.rule
    years: tuple[YearVerdict, ...] = ()
    verdict = counted.verdict
    if target.by_parts:
        verdict = judge_parts([part.found.verdict for part in parts])
    elif rule.when.yearly:
        before = _before_figures(target, rule, period, until)
        years = () if before else tuple(_judge_year(target, year, until) for year in period.years())
        verdict = before or _judge_years(target, rule, period, years, figures, until)
    return Assessment(
        target=target,
        period=period,
        as_of=as_of,
        rule=rule,
        judged=counted.period,
        amendment=amendment_in_force(target, in_force),
        reporting=_reporting_of_parts(parts) if target.by_parts else _reporting(figures, period),
        schedule=schedule_of(period, as_of),
        verdict=verdict,
        figures=shown,
        years=years,
        milestones=milestones if any(due.rule.when.by for due in milestones) and not target.by_parts else (),
        reached_after=_reached_after(parts) if target.by_parts else counted.reached_after,
        parts=parts,
    )


def judge_parts(found: Sequence[Verdict]) -> Verdict:
    """Put the parts together where every one must reach what is asked of it: the weakest decides.

    A part of which nothing is known keeps the others from being on track, or met by all.
    """
    if decided := [verdict for verdict in found if verdict.row in BEFORE_PARTS]:
        first = min(decided, key=lambda verdict: verdict.row)
        return Verdict(first.status, first.row)
    statuses = {_as_a_part(verdict.status) for verdict in found}
    unknown = statuses & UNKNOWN
    if unknown and statuses > unknown:
        statuses -= unknown
        behind = next(iter(status for status in PARTS if status in statuses and status not in REACHED), None)
        statuses.add(Status.NOT_YET_MET if behind == Status.ON_TRACK else Status.MET_WHERE_REPORTED)
    status = next(status for status in PARTS if status in statuses)
    return Verdict(status, PARTS[status])


def _as_a_part(status: Status) -> Status:
    """Return what a status of a part means for all of them: in how many of its years it was missed is its
    own.
    """
    alike = {Status.NOT_MET_IN_YEARS: Status.NOT_MET, Status.MET_ABOVE_RANGE: Status.MET}
    return alike.get(status, status)


def _reached_after(parts: Sequence[PartAssessment]) -> bool:
    late = [part.found.reached_after for part in parts]
    on_time = [part.status in REACHED for part in parts]
    return any(late) and all(one or other for one, other in zip(late, on_time, strict=True))


def _before_figures(target: Target, rule: Rule, period: Period, as_of: dt.date) -> Verdict | None:
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


def _judge_milestone(
    target: Target, due: Due, period: Period, figures: Sequence[Observation], as_of: dt.date
) -> MilestoneVerdict:
    """Judge what is asked for by one date, as a target of its own over the period up to then."""
    rule = due.rule
    until = Period.model_construct(start=rule.when.since or period.start, end=due.by.last_day)
    if (until.start, until.end) == (period.start, period.end):
        until = period
    verdict = _before_figures(target, rule, until, as_of) or judge(target, rule, until, figures, as_of)
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


def schedule_of(period: Period, as_of: dt.date) -> Schedule:
    """Return where `as_of` lies in `period`; due soon when its last day is six months away or less."""
    if as_of < period.start:
        return Schedule.NOT_STARTED
    if as_of > period.end:
        return Schedule.OVER
    return Schedule.DUE_SOON if as_of + DUE_SOON >= period.end else Schedule.OPEN


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
    return _judge_pace(target, rule, period, y)


def standing(  # noqa: PLR0911, one return a reason, in their order
    target: Target, figure: Observation, rule: Rule, period: Period
) -> Standing:
    """Return whether a figure of `target` decides for `period`, or the first reason why it does not."""
    day = figure.date.last_day
    if figure.projected:
        return Standing.PROJECTED
    if day < period.start:
        return Standing.BEFORE_PERIOD
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


def _judge_pace(target: Target, rule: Rule, period: Period, y: Observation) -> Verdict:
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


def _judge_year(target: Target, year: Period, as_of: dt.date) -> YearVerdict:
    """Judge one year as a target of its own, by the rule in force at its end, once it has ended."""
    rule = rule_in_force(target, year.end)
    return YearVerdict(
        year.end.year,
        rule,
        judge(target, rule, year, target.whole, as_of) if as_of > year.end else None,
    )


def _judge_years(  # noqa: PLR0913, PLR0917, the inputs of the table of years
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


def _reporting(figures: Sequence[Observation], period: Period) -> Reporting:
    inside = [f for f in figures if period.start <= f.date.last_day <= period.end]
    if not inside:
        return Reporting.NO_FIGURE
    return Reporting(max(inside, key=latest_last).stage)


def _reporting_of_parts(parts: Sequence[PartAssessment]) -> Reporting:
    """Return how firm the figures of the parts are together: as the least firm of those there are."""
    found = {part.found.reporting for part in parts} - {Reporting.NO_FIGURE}
    return min(found, key=list(Reporting).index, default=Reporting.NO_FIGURE)


def roll_up(assessments: Iterable[Assessment]) -> RollUp:
    """Count where the targets stand; the withdrawn ones are counted apart."""
    counted = Counter(a.status for a in assessments)
    counts = {
        outcome: sum(n for status, n in counted.items() if OUTCOMES.get(status) == outcome)
        for outcome in Outcome
    }
    return RollUp(counts, counted[Status.WITHDRAWN])
