"""The parts of a target on a day + a language -> their latest figures side by side on one scale: a row a
part, or, of many, how many parts stand where. Finished numbers for a template; the table beside it says the
same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tracker.facts.figures import Observation
from tracker.facts.values import Lang
from tracker.facts.verdicts import Assessment, PartAssessment
from tracker.language import formats, words
from tracker.language.words import parts as say
from tracker.views.axes import LEAST_PLACES, LETTER, LINE, placed, round_steps
from tracker.views.chart import LegendItem, Tick
from tracker.views.edition import Edition

MOST_ROWS = 12
"""Of more parts than this no row each is drawn, but how many stand where."""
ROW, TOP, FOOT, SIDE = 40, 20, 26, 14
"""How high a row is, and how much room there is above, below and beside the rows."""
STRIP = 120
"""How high the drawing of many parts is."""
BINS_A_STEP = {"wide": 4, "narrow": 2}
"""Into how many bars each step of the axis is cut for many parts, so that the number on each can be read."""
WIDTHS = {"wide": 680, "narrow": 340}


@dataclass(frozen=True, slots=True)
class Dot:
    """The latest figure of a part, with its value beside it."""

    x: str
    label: str
    label_x: str
    anchor: str
    provisional: bool


@dataclass(frozen=True, slots=True)
class DotRow:
    """One part: its name, its figure and what is asked of it."""

    name: str
    name_y: str
    y: str
    low_y: str
    high_y: str
    """From where to where the line of what is asked stands."""
    dot: Dot | None
    without: str
    """That no figure was found; empty where there is one."""
    bounds: tuple[str, ...]
    band: tuple[str, str] | None
    """Start and width of the range that is asked for."""


@dataclass(frozen=True, slots=True)
class Bin:
    """How many parts stand in a stretch of the scale."""

    x: str
    width: str
    y: str
    height: str
    count: str
    count_x: str
    count_y: str


@dataclass(frozen=True, slots=True)
class DotDrawing:
    """One drawing in units of its own view box."""

    kind: str
    """`wide` or `narrow`: the style sheet shows the one that fits the screen."""
    width: int
    height: int
    left: str
    right: str
    top: str
    bottom: str
    values: tuple[Tick, ...]
    rows: tuple[DotRow, ...]
    bins: tuple[Bin, ...]
    bounds: tuple[str, ...]
    """Where what is asked stands among the bars."""


@dataclass(frozen=True, slots=True)
class DotPlot:
    """The latest figures of the parts of a target."""

    name: str
    """What the picture shows, for those who cannot see it."""
    unit: str
    drawings: tuple[DotDrawing, ...]
    keys: tuple[LegendItem, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A part as it is drawn."""

    name: str
    found: Assessment
    figure: Observation | None
    bounds: tuple[Fraction, ...]
    band: tuple[Fraction, Fraction] | None

    @property
    def amount(self) -> Fraction | None:
        return self.found.amount(self.figure) if self.figure else None


def dot_plot(edition: Edition, a: Assessment, parts: Sequence[PartAssessment]) -> DotPlot | None:
    """Return the picture of the parts in their order; None where none has a figure on a scale."""
    marks = [_mark(edition, each) for each in parts]
    figures = [mark.figure for mark in marks if mark.figure]
    if not figures or not a.rule.bound.has_scale:
        return None
    lang, many = edition.lang, len(marks) > MOST_ROWS
    drawings = tuple(_drawing(a, marks, lang, kind, many=many) for kind in WIDTHS)
    rows = [row for drawing in drawings for row in drawing.rows]
    asked = [drawing.bounds for drawing in drawings] + [row.bounds for row in rows]
    stages = {figure.stage for figure in figures} if not many else set()
    keys = (
        ("bars", say.BARS_KEY, many),
        ("final", words.CHART_FINAL, "final" in stages),
        ("provisional", words.CHART_PROVISIONAL, "provisional" in stages),
        ("limit", say.ASKED_KEY, any(asked)),
        ("band", words.CHART_BAND, any(row.band for row in rows)),
    )
    return DotPlot(
        name=edition.say(
            say.PICTURE_OF_MANY if many else say.PICTURE,
            name=a.target.name[lang],
            n=len(figures),
            all=len(marks),
        ),
        unit=a.target.unit_of(a.rule)[lang],
        drawings=drawings,
        keys=tuple(LegendItem(mark, edition.say(phrase)) for mark, phrase, drawn in keys if drawn),
    )


def _mark(edition: Edition, each: PartAssessment) -> _Mark:
    found = each.found
    figure = found.verdict.figure or found.latest
    if figure and not found.target.comparable(figure, found.rule):
        figure = None  # one scale holds no other unit
    bound = found.bound if each.judged else None
    name = edition.tracker.parts[each.part][edition.lang]
    return _Mark(name, found, figure, bound.drawn if bound else (), bound.band if bound else None)


def _drawing(a: Assessment, marks: Sequence[_Mark], lang: Lang, kind: str, *, many: bool) -> DotDrawing:
    ranked, percent = a.target.ranked, a.target.in_percent(a.rule)
    amounts = [amount for mark in marks if (amount := mark.amount) is not None]
    all_marks = [*amounts, *(limit for mark in marks for limit in mark.bounds)]
    steps = round_steps(
        min(Fraction(0), *all_marks),
        max(LEAST_PLACES if ranked else Fraction(0), *all_marks),
        share=percent,
    )
    steps = [Fraction(1), *steps[1:]] if ranked else steps  # there is no place 0
    labels = [formats.quantity(step, lang, percent=percent) for step in steps]
    width = WIDTHS[kind]
    left, right = SIDE + LETTER * len(labels[0]) / 2, width - SIDE - LETTER * len(labels[-1]) / 2
    height = TOP + FOOT + (STRIP if many else ROW * len(marks))

    def x(value: Fraction) -> str:
        return placed(float((value - steps[0]) / (steps[-1] - steps[0])), left, right)

    limits = sorted({limit for mark in marks for limit in mark.bounds}) if many else []
    return DotDrawing(
        kind=kind,
        width=width,
        height=height,
        left=f"{left:.1f}",
        right=f"{right:.1f}",
        top=f"{TOP:.1f}",
        bottom=f"{height - FOOT:.1f}",
        values=tuple(Tick(x(step), label) for step, label in zip(steps, labels, strict=True)),
        rows=() if many else tuple(_row(n, mark, lang, x, width) for n, mark in enumerate(marks)),
        bins=_bins(amounts, steps, x, lang, BINS_A_STEP[kind]) if many else (),
        bounds=tuple(x(limit) for limit in limits) if len(limits) <= MOST_ROWS else (),
    )


def _row(n: int, mark: _Mark, lang: Lang, x: Callable[[Fraction], str], width: int) -> DotRow:
    top, most = TOP + n * ROW, width // LETTER
    y = top + ROW - 12
    return DotRow(
        name=mark.name if len(mark.name) <= most else f"{mark.name[: most - 1]}…",
        name_y=f"{top + LINE}",
        y=f"{y}",
        low_y=f"{y + 9}",
        high_y=f"{y - 9}",
        dot=_dot(mark, lang, x, width),
        without="" if mark.figure else say.NO_FIGURE[lang],
        bounds=tuple(x(limit) for limit in mark.bounds),
        band=(x(mark.band[0]), f"{float(x(mark.band[1])) - float(x(mark.band[0])):.1f}")
        if mark.band
        else None,
    )


def _dot(mark: _Mark, lang: Lang, x: Callable[[Fraction], str], width: int) -> Dot | None:
    figure, amount = mark.figure, mark.amount
    if figure is None or amount is None:
        return None
    bound = mark.found.bound_for(figure)
    label = formats.quantity(
        amount,
        lang,
        bound.thresholds if bound else (),
        percent=mark.found.target.figure_in_percent(figure, mark.found.rule),
    )
    at, long = float(x(amount)), LETTER * len(label)
    limits = [float(x(limit)) for limit in mark.bounds]
    right, left = (at + 8, at + 10 + long), (at - 10 - long, at - 8)
    crossed = any(right[0] <= limit <= right[1] for limit in limits)
    free = left[0] >= 0 and not any(left[0] <= limit <= left[1] for limit in limits)
    after = right[1] <= width and not (crossed and free)
    return Dot(
        x(amount),
        label,
        f"{at + 10 if after else at - 10:.1f}",
        "start" if after else "end",
        figure.stage == "provisional",
    )


def _bins(
    amounts: Sequence[Fraction],
    steps: Sequence[Fraction],
    x: Callable[[Fraction], str],
    lang: Lang,
    a_step: int,
) -> tuple[Bin, ...]:
    """Return how many amounts lie in each stretch of the scale that holds any; each stretch has its lower
    end, the last both.
    """
    size, last = (steps[-1] - steps[-2]) / a_step, a_step * (len(steps) - 1) - 1
    counted = Counter(max(0, min(last, (amount - steps[0]) // size)) for amount in amounts)
    most, bottom, room = max(counted.values()), TOP + STRIP, STRIP - LINE - 4
    bins = []
    for n, count in sorted(counted.items()):
        start, end = float(x(steps[0] + n * size)), float(x(min(steps[-1], steps[0] + (n + 1) * size)))
        tall = max(1.0, room * count / most)
        bins.append(
            Bin(
                x=f"{start + 0.5:.1f}",
                width=f"{max(1.0, end - start - 1):.1f}",
                y=f"{bottom - tall:.1f}",
                height=f"{tall:.1f}",
                count=formats.number(Fraction(count), lang),
                count_x=f"{(start + end) / 2:.1f}",
                count_y=f"{bottom - tall - 4:.1f}",
            )
        )
    return tuple(bins)
