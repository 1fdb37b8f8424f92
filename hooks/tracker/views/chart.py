"""Assessment + a language -> a chart of the figures over time, as places on two drawings, a wide one and a
narrow one.

The template prints it as SVG inside the page: no script, the page's own colours in light, dark and on paper,
text that can be selected, numbers as the language writes them. The table of figures beside it says the same
and is its equal.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from tracker.facts.asking import Against
from tracker.facts.dues import rule_in_force
from tracker.facts.figures import Observation
from tracker.facts.levels import bound_on
from tracker.facts.paces import required_way
from tracker.facts.rules import Bound
from tracker.facts.values import Lang, Text
from tracker.facts.verdicts import Assessment, Way
from tracker.language import formats, words
from tracker.language.asked import demand_in_words
from tracker.language.wording import figure_in_words, uncapitalised
from tracker.views.axes import LEAST_PLACES, LETTER, LINE, placed, round_steps
from tracker.views.edition import Edition

MOST_LABELLED = 8
"""With more figures than this their values are read from the axis and the table; printed side by side they
would overlap.
"""
MOST_YEARS = {"wide": 12, "narrow": 6}


@dataclass(frozen=True, slots=True)
class Tick:
    """A label of an axis and its place on it."""

    at: str
    label: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line between two places."""

    x1: str
    y1: str
    x2: str
    y2: str


@dataclass(frozen=True, slots=True)
class Band:
    """A range that is asked for, over the time for which it is asked."""

    x: str
    y: str
    width: str
    height: str


@dataclass(frozen=True, slots=True)
class Point:
    """One figure."""

    x: str
    y: str
    label: str
    """The value, or empty where the values would overlap."""
    label_x: str
    label_y: str
    provisional: bool
    projected: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """One chart in units of its own view box."""

    kind: str
    """`wide` or `narrow`: the style sheet shows the one that fits the screen."""
    width: int
    height: int
    left: str
    right: str
    top: str
    bottom: str
    values: tuple[Tick, ...]
    years: tuple[Tick, ...]
    period: Band
    bands: tuple[Band, ...]
    targets: tuple[Stroke, ...]
    way: Stroke | None
    line: str
    """The figures joined, as the points of a polyline."""
    ahead: tuple[str, ...]
    """What each source projects, joined to the last figure before it, as the points of dotted polylines."""
    base: tuple[str, str] | None
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class LegendItem:
    """One line of the legend: which mark, and what it means."""

    mark: str
    words: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The figures of a target over time."""

    name: str
    """What the picture shows, for those who cannot see it."""
    unit: str
    drawings: tuple[Drawing, ...]
    keys: tuple[LegendItem, ...]


def chart(edition: Edition, a: Assessment) -> Chart | None:
    """Return the chart of a target, or None where there is nothing to draw: no figure, or nothing but yes and
    no.
    """
    if not _drawn(a) or not a.rule.bound.has_scale:
        return None
    lang = edition.lang
    wide, narrow = (
        _drawing(a, lang, kind, width, height)
        for kind, width, height in (("wide", 680, 300), ("narrow", 340, 280))
    )
    return Chart(
        name=edition.say(
            words.CHART_NAME,
            name=a.target.name[lang],
            n=len(_drawn(a)),
            figures="; ".join(_in_words(a, figure, lang) for figure in reversed(_drawn(a)[:MOST_LABELLED])),
            target=demand_in_words(a, lang),
        ),
        unit=a.target.unit_of(a.rule)[lang],
        drawings=(wide, narrow),
        keys=tuple(LegendItem(mark, edition.say(phrase)) for mark, phrase, drawn in _keys(a, wide) if drawn),
    )


def _drawn(a: Assessment) -> tuple[Observation, ...]:
    """Return the figures that are in the unit of the rule in force: one scale holds no other."""
    return tuple(figure for figure in a.figures if a.target.comparable(figure, a.rule))


def _in_words(a: Assessment, figure: Observation, lang: Lang) -> str:
    said = f"{formats.date(figure.date, lang)}: {figure_in_words(figure, a.rule_for(figure), a.target, lang)}"
    stage = uncapitalised(words.REPORTING_STAGE[figure.stage][lang])
    return words.DATED[lang].format(figure=said, date=stage) if figure.projected else said


def _keys(a: Assessment, drawing: Drawing) -> tuple[tuple[str, Text, bool], ...]:
    stages = {figure.stage for figure in _drawn(a)}
    return (
        ("final", words.CHART_FINAL, "final" in stages),
        ("provisional", words.CHART_PROVISIONAL, "provisional" in stages),
        ("projected", words.CHART_PROJECTED, "projected" in stages),
        ("target", words.CHART_TARGET, bool(drawing.targets)),
        ("band", words.CHART_BAND, bool(drawing.bands)),
        ("way", words.CHART_WAY, drawing.way is not None),
        ("base", words.CHART_BASE, drawing.base is not None),
        ("period", words.CHART_PERIOD, True),
    )


def _drawing(a: Assessment, lang: Lang, kind: str, width: int, height: int) -> Drawing:
    figures = tuple(reversed(_drawn(a)))
    way = _way(a)
    baseline = a.target.base_of(a.rule)
    base = baseline if baseline and baseline.date else None
    spans = _spans(a)
    marks = [a.amount(figure) for figure in figures] + [
        limit for _, _, bound in spans for limit in bound.drawn
    ]
    marks += [base.value] if base else []
    marks += [way.value] if way else []
    percent = a.target.in_percent(a.rule)
    ranked = a.target.ranked
    steps = round_steps(
        min(Fraction(0), *marks), max(LEAST_PLACES if ranked else Fraction(0), *marks), share=percent
    )
    steps = [Fraction(1), *steps[1:]] if ranked else steps  # there is no place 0
    days = [
        a.period.start,
        a.period.end,
        *(figure.date.last_day for figure in figures),
        *([base.date.last_day] if base and base.date else []),
    ]
    first, last = dt.date(min(days).year, 1, 1), dt.date(max(days).year, 12, 31)
    labels = [formats.quantity(step, lang, percent=percent) for step in steps]
    left, right = 16 + 7 * max(map(len, labels)), width - 14
    top, bottom = 34, height - 30

    days_wide, low, values_high = (last - first).days, float(steps[0]), float(steps[-1] - steps[0])

    def x(day: dt.date) -> str:
        return placed((day - first).days / days_wide, left, right)

    def y(value: Fraction) -> str:
        """Return how high a value stands; the best placed, 1st, stands on top."""
        ends = (top, bottom) if ranked else (bottom, top)
        return placed((float(value) - low) / values_high, *ends)

    def stretch(since: dt.date, until: dt.date, high: str, low: str) -> Band:
        return Band(
            x(since), high, f"{float(x(until)) - float(x(since)):.1f}", f"{float(low) - float(high):.1f}"
        )

    def points_of(path: Iterable[Observation]) -> str:
        return " ".join(f"{x(figure.date.last_day)},{y(a.amount(figure))}" for figure in path)

    return Drawing(
        kind=kind,
        width=width,
        height=height,
        left=f"{left:.1f}",
        right=f"{right:.1f}",
        top=f"{top:.1f}",
        bottom=f"{bottom:.1f}",
        values=tuple(Tick(y(step), label) for step, label in zip(steps, labels, strict=True)),
        years=tuple(
            Tick(x(dt.date(year, 7, 1)), str(year))
            for year in _years(first.year, last.year, min(MOST_YEARS[kind], _room(right - left)))
        ),
        period=stretch(a.period.start, a.period.end, f"{top:.1f}", f"{bottom:.1f}"),
        bands=tuple(
            stretch(since, until, *sorted((y(band[1]), y(band[0])), key=float))
            for since, until, bound in spans
            if (band := bound.band)
        ),
        targets=tuple(
            Stroke(x(since), y(limit), x(until), y(limit))
            for since, until, bound in spans
            for limit in bound.drawn
        ),
        way=Stroke(x(way.since), y(way.value), x(way.until), y(way.bound)) if way else None,
        line=points_of(figure for figure in figures if not figure.projected),
        ahead=tuple(points_of(path) for path in _paths(figures)),
        base=(x(base.date.last_day), y(base.value)) if base and base.date else None,
        points=_apart(
            [
                _point(a, figure, lang, x(figure.date.last_day), y(a.amount(figure)), width)
                for figure in figures
            ]
        ),
    )


def _point(  # noqa: PLR0913, PLR0917, a figure and where it stands
    a: Assessment, figure: Observation, lang: Lang, x: str, y: str, width: int
) -> Point:
    bound = a.bound_for(figure)
    printed = formats.quantity(
        a.amount(figure),
        lang,
        bound.thresholds if bound else (),
        percent=a.target.figure_in_percent(figure, a.rule_for(figure)),
    )
    label = printed if len(_drawn(a)) <= MOST_LABELLED else ""
    half = LETTER * len(label) / 2
    # A long number at the end of the period stays inside the drawing
    middle = max(half, min(float(x), width - half))
    return Point(
        x,
        y,
        label,
        f"{middle:.1f}",
        f"{float(y) - 9:.1f}",
        provisional=figure.stage == "provisional",
        projected=figure.projected,
    )


def _paths(figures: Sequence[Observation]) -> list[list[Observation]]:
    """Return what each source projects, the earliest first, behind the last figure reported before it."""
    paths: dict[str, list[Observation]] = {}
    last: list[Observation] = []
    for figure in figures:
        if figure.projected:
            paths.setdefault(figure.source, list(last)).append(figure)
        else:
            last = [figure]
    return list(paths.values())


def _apart(points: list[Point]) -> tuple[Point, ...]:
    """Return the points without the labels that would be printed over a later one; the table has
    every value.
    """
    shown: list[Point] = []
    for point in reversed(points):
        covers = any(
            abs(float(point.label_x) - float(other.label_x))
            < LETTER * (len(point.label) + len(other.label)) / 2
            and abs(float(point.label_y) - float(other.label_y)) < LINE
            for other in shown
            if other.label
        )
        shown.append(replace(point, label="") if covers else point)
    return tuple(reversed(shown))


def _room(width: float) -> int:
    """Return how many years have room beside each other on an axis that is `width` units long."""
    return max(1, int(width // (LETTER * len("2025  "))))


def _way(a: Assessment) -> Way | None:
    """Return the path that is needed: of milestones, to the next one."""
    if a.rule.when.yearly:
        return None
    ahead = next((each for each in a.milestones if not each.due), None)
    return (
        required_way(a.target, ahead.rule, ahead.period)
        if ahead
        else required_way(a.target, a.rule, a.judged)
    )


def _spans(a: Assessment) -> list[tuple[dt.date, dt.date, Bound]]:
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
            for amendment in a.target.amendments
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


def _years(first: int, last: int, most: int) -> range:
    return range(first, last + 1, math.ceil((last - first + 1) / most))
