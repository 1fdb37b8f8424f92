"""Assessment + a language -> a chart of the figures over time, as places on two drawings, a wide one and a
narrow one.

The template prints it as SVG inside the page: no script, the page's own colours in light, dark and on paper,
text that can be selected, numbers as the language writes them. The table of figures beside it says the same
and is its equal.
"""

from __future__ import annotations

import datetime as dt
import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from tracker.facts.bounds import Bound
from tracker.facts.figures import Base, Observation
from tracker.facts.values import Lang, Text
from tracker.facts.verdicts import Assessment, Way
from tracker.language import formats, words
from tracker.language.asked import demand_in_words
from tracker.language.wording import figure_in_words, uncapitalised
from tracker.language.words import lead as say
from tracker.views.asked_lines import needed_way, spans_of
from tracker.views.axes import LEAST_PLACES, LETTER, LINE, placed, round_steps
from tracker.views.edition import Edition
from tracker.views.room import Room

MOST_TOLD = 8
"""So many of the figures are told to those who cannot see the picture; the table has all."""
MOST_DOTS = 12
"""More figures than this are a line, with a dot and a number only at the first, the last and the extremes."""
FEW_LINES = 2
"""Of more lines than these only the last is named across another line."""
LOOKS_AHEAD = 2
"""So many years after the end of a period the day itself is still on the axis."""
DOT = 5
"""How far a dot reaches from its middle; no label covers the dot of another figure."""
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
class LineName:
    """Words beside a line of the drawing."""

    x: str
    y: str
    anchor: str
    text: str


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
    """The ends of years, where the figure of a year stands; those that have no room for a label have none."""
    today: Tick | None
    """The day on which it is judged; None where it is far from all that is drawn."""
    today_middle: str
    """Where the middle of its label stands: above its line, or aside so that it is whole in the drawing."""
    named: tuple[LineName, ...]
    """What the lines of the target ask for."""
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
    shown = _shown(a, lang)
    wide, narrow = (
        _drawing(shown, kind, width, height)
        for kind, width, height in (("wide", 680, 300), ("narrow", 340, 280))
    )
    return Chart(
        name=edition.say(
            words.CHART_NAME,
            name=a.target.name[lang],
            n=len(_drawn(a)),
            figures="; ".join(_in_words(a, figure, lang) for figure in reversed(_drawn(a)[:MOST_TOLD])),
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
        ("final", words.CHART_FINAL, "final" in stages and len(stages) > 1),
        ("provisional", words.CHART_PROVISIONAL, "provisional" in stages),
        ("projected", words.CHART_PROJECTED, "projected" in stages),
        ("target", words.CHART_TARGET, len(drawing.named) < len(drawing.targets)),
        ("band", words.CHART_BAND, bool(drawing.bands)),
        ("way", words.CHART_WAY, drawing.way is not None),
        ("base", words.CHART_BASE, drawing.base is not None),
        ("period", words.CHART_PERIOD, not drawing.targets),
    )


@dataclass(frozen=True, slots=True)
class _Shown:
    """What both drawings of a chart show, before it has a place."""

    a: Assessment
    lang: Lang
    figures: tuple[tuple[Observation, dt.date, Fraction], ...]
    """The oldest first, each with the day and the amount it stands for."""
    way: Way | None
    base: Base | None
    spans: list[tuple[dt.date, dt.date, Bound]]
    """What is asked for in its order, each with its first and last day."""
    percent: bool
    steps: list[Fraction]
    labels: list[str]
    """Of the steps."""
    first: dt.date
    last: dt.date
    now: dt.date | None
    """The day on which it is judged, where that is near the others."""
    printed: list[str]
    """The value of each figure; empty where it has no label."""
    asked: list[str]
    """What each line of the target asks for."""


def _shown(a: Assessment, lang: Lang) -> _Shown:
    figures = tuple((figure, figure.date.last_day, a.amount(figure)) for figure in reversed(_drawn(a)))
    way = needed_way(a)
    baseline = a.target.base_of(a.rule)
    base = baseline if baseline and baseline.date else None
    spans = spans_of(a)
    marks = [amount for _, _, amount in figures] + [limit for _, _, bound in spans for limit in bound.drawn]
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
        *(day for _, day, _ in figures),
        *([base.date.last_day] if base and base.date else []),
    ]
    now = a.as_of if a.as_of.year <= max(days).year + LOOKS_AHEAD and a.as_of >= min(days) else None
    days += [now] if now else []
    labelled = _labelled(figures)
    return _Shown(
        a,
        lang,
        figures,
        way,
        base,
        spans,
        percent,
        steps,
        labels=[formats.quantity(step, lang, percent=percent) for step in steps],
        first=dt.date(min(days).year, 1, 1),
        last=dt.date(max(days).year, 12, 31),
        now=now,
        printed=[
            _printed(a, figure, amount, lang) if n in labelled else ""
            for n, (figure, _, amount) in enumerate(figures)
        ],
        asked=[
            _asked(bound, limit, lang, percent=percent, ranked=ranked)
            for _, _, bound in spans
            for limit in bound.drawn
        ],
    )


def _drawing(shown: _Shown, kind: str, width: int, height: int) -> Drawing:
    a, lang, figures, spans, way = shown.a, shown.lang, shown.figures, shown.spans, shown.way
    first, last, base, now = shown.first, shown.last, shown.base, shown.now
    steps, labels, ranked = shown.steps, shown.labels, a.target.ranked
    left, right = 16 + 7 * max(map(len, labels)), width - 14
    top, bottom = 34, height - 30

    days_wide, lowest, values_high = (last - first).days, float(steps[0]), float(steps[-1] - steps[0])

    def x(day: dt.date) -> str:
        return placed((day - first).days / days_wide, left, right)

    def y(value: Fraction) -> str:
        """Return how high a value stands; the best placed, 1st, stands on top."""
        ends = (top, bottom) if ranked else (bottom, top)
        return placed((float(value) - lowest) / values_high, *ends)

    def stretch(since: dt.date, until: dt.date, high: str, low: str) -> Band:
        return Band(
            x(since), high, f"{float(x(until)) - float(x(since)):.1f}", f"{float(low) - float(high):.1f}"
        )

    drawn = [
        Stroke(x(since), y(limit), x(until), y(limit))
        for since, until, bound in spans
        for limit in bound.drawn
    ]
    on_way = Stroke(x(way.since), y(way.value), x(way.until), y(way.bound)) if way else None
    today = Tick(x(now), formats.day(now, lang)) if now else None
    at = [(x(day), y(amount)) for _, day, amount in figures]
    points = [
        Point(
            *place,
            printed,
            *place,
            provisional=figure.stage == "provisional",
            projected=figure.projected,
        )
        for (figure, _, _), place, printed in zip(figures, at, shown.printed, strict=True)
        if printed or figure.projected or len(figures) <= MOST_DOTS
    ]
    places = [(float(across), float(high)) for across, high in at]
    joined = [
        Stroke(f"{one[0]}", f"{one[1]}", f"{two[0]}", f"{two[1]}") for one, two in itertools.pairwise(places)
    ]
    dots = [
        Stroke(point.x, f"{float(point.y) - DOT:.1f}", point.x, f"{float(point.y) + DOT:.1f}")
        for point in points
    ]
    lines = (*drawn, *([on_way] if on_way else []), *joined, *dots)
    room = Room(width, height - LINE, tuple(_ends(each) for each in lines))
    middle = f"{room.take(float(today.at), top - 8, len(today.label))[0]:.1f}" if today else ""
    if points:
        points[-1] = _placed(points[-1], room)
    named = _named(drawn, shown.asked, room)
    points[:-1] = [_placed(point, room) for point in reversed(points[:-1])][::-1]

    def points_of(path: Iterable[int]) -> str:
        return " ".join(f"{at[n][0]},{at[n][1]}" for n in path)

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
            Tick(x(dt.date(year, 12, 31)), label)
            for year, label in _years(first.year, last.year, lang, min(MOST_YEARS[kind], _room(right - left)))
        ),
        today=today,
        today_middle=middle,
        named=named,
        period=stretch(a.period.start, a.period.end, f"{top:.1f}", f"{bottom:.1f}"),
        bands=tuple(
            stretch(since, until, *sorted((y(band[1]), y(band[0])), key=float))
            for since, until, bound in spans
            if (band := bound.band)
        ),
        targets=tuple(drawn),
        way=on_way,
        line=points_of(n for n, (figure, _, _) in enumerate(figures) if not figure.projected),
        ahead=tuple(points_of(path) for path in _paths([figure for figure, _, _ in figures])),
        base=(x(base.date.last_day), y(base.value)) if base and base.date else None,
        points=tuple(points),
    )


def _labelled(figures: Sequence[tuple[Observation, dt.date, Fraction]]) -> set[int]:
    """Return the numbers of the figures whose value is printed: of many only the first, the last and the
    extremes.
    """
    if len(figures) <= MOST_DOTS:
        return set(range(len(figures)))
    known = [n for n, (figure, _, _) in enumerate(figures) if not figure.projected] or range(len(figures))
    amounts = [amount for _, _, amount in figures]
    least, most = min(known, key=amounts.__getitem__), max(known, key=amounts.__getitem__)
    return {known[0], known[-1], least, most, len(figures) - 1}


def _printed(a: Assessment, figure: Observation, amount: Fraction, lang: Lang) -> str:
    bound = a.bound_for(figure)
    return formats.quantity(
        amount,
        lang,
        bound.thresholds if bound else (),
        percent=a.target.figure_in_percent(figure, a.rule_for(figure)),
    )


def _placed(point: Point, room: Room) -> Point:
    """Return the point with its label where there is room for it, or without; the table has every value."""
    if not point.label:
        return point
    x, y = float(point.x), float(point.y)
    aside = LETTER * len(point.label) / 2 + DOT
    found = room.find(
        len(point.label),
        [
            *((x, y - 9), (x, y + 19)),
            *((x + side, y + below) for below in (-9, 19, 4) for side in (aside, -aside)),
        ],
    )
    if found is None:
        return replace(point, label="")
    return replace(point, label_x=f"{found[0]:.1f}", label_y=f"{found[1]:.1f}")


def _asked(bound: Bound, limit: Fraction, lang: Lang, *, percent: bool, ranked: bool) -> str:
    """Return what a line of the target asks for: in words where it is the only one of its kind."""
    number = formats.quantity(limit, lang, percent=percent)
    worded = len(bound.numbers) == len(bound.drawn) == 1
    if ranked and bound.kind in words.RANK and worded:
        return words.RANK[bound.kind][lang].format(n=number, nth=formats.ordinal(limit, lang))
    return words.RULE[bound.kind][lang].format(n=number) if worded else number


def _named(lines: Sequence[Stroke], said: Sequence[str], room: Room) -> tuple[LineName, ...]:
    """Return what the lines ask for, each at the end of its line; without those that no place is left for."""
    named = []
    for n, (line, text) in enumerate(zip(lines, said, strict=True), 1):
        half, y = LETTER * len(text) / 2, float(line.y1)
        start, end = float(line.x1) + half, float(line.x2) - half
        at = max(end, start)
        places = ((at, y - 6), (start, y - 6), (at, y + 16), (start, y + 16))
        # Of levels that change from year to year only the last must be named; the table has each of them.
        found = room.find(len(text), places, crossed=len(lines) <= FEW_LINES or n == len(lines))
        if found:
            named.append(LineName(f"{found[0]:.1f}", f"{found[1]:.1f}", "middle", text))
    return tuple(named)


def _ends(line: Stroke) -> tuple[float, float, float, float]:
    return float(line.x1), float(line.y1), float(line.x2), float(line.y2)


def _paths(figures: Sequence[Observation]) -> list[list[int]]:
    """Return the numbers of what each source projects, the earliest first, behind the last figure reported
    before it.
    """
    paths: dict[str, list[int]] = {}
    last: list[int] = []
    for n, figure in enumerate(figures):
        if figure.projected:
            paths.setdefault(figure.source, list(last)).append(n)
        else:
            last = [n]
    return list(paths.values())


def _room(width: float) -> int:
    """Return how many years have room beside each other on an axis that is `width` units long."""
    return max(1, int(width // (LETTER * len("2025  "))))


def _years(first: int, last: int, lang: Lang, most: int) -> list[tuple[int, str]]:
    """Return the years with their labels, the last one labelled; the first label says that it is an end."""
    step = math.ceil((last - first + 1) / most)
    labelled = range(last, first - 1, -step)[::-1]
    labels = {year: str(year) for year in labelled}
    labels[labelled[0]] = say.YEAR_END[lang].format(year=labelled[0])
    return [(year, labels.get(year, "")) for year in range(first, last + 1)]
