"""A target that was assessed -> the bar of its figure beside what is asked for, on the unit's own scale."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from tracker.facts.bounds import Bound
from tracker.facts.figures import Observation
from tracker.facts.levels import bound_on
from tracker.facts.values import Lang
from tracker.facts.verdicts import Assessment
from tracker.language import formats, words
from tracker.language.asked import level_day, rule_in_words
from tracker.language.wording import figure_in_words
from tracker.views.axes import LETTER, placed


@dataclass(frozen=True, slots=True)
class Bar:
    """A bullet bar on the unit's own scale, in hundredths of its width."""

    label: str
    start: str
    length: str
    target: str
    band: tuple[str, str] | None
    """Start and length of the range that is asked for."""
    base: str
    """The baseline, or empty."""


@dataclass(frozen=True, slots=True)
class BarLabel:
    """A number on a bar, and where it stands."""

    at: str
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class BarDrawing:
    """A large bar in units of its own view box."""

    kind: str
    """`wide` or `narrow`: the style sheet shows the one that fits the screen."""
    width: int
    left: str
    length: str
    start: str
    figure: str
    good: tuple[str, str] | None
    """Start and width of the side on which the target is met."""
    targets: tuple[str, ...]
    base: str
    value: BarLabel
    """The figure, above the bar."""
    marks: tuple[BarLabel, ...]
    """Below the bar: the target, and the ends of the scale where they have room."""


@dataclass(frozen=True, slots=True)
class LargeBar:
    """The figure beside what is asked for, large enough to be read."""

    label: str
    drawings: tuple[BarDrawing, ...]


class Scale(NamedTuple):
    """From where to where a bar reaches, in the unit of the figures."""

    low: Fraction
    high: Fraction


def _scale(a: Assessment, marks: list[Fraction]) -> Scale | None:
    """Return the scale that has room for all marks; None where there is no bar to draw."""
    if not marks:
        return None
    low, high = min(marks), max(marks)
    high = Fraction(100) if a.target.in_percent(a.rule) and high <= 100 else high + (high - low) / 10
    return Scale(low - (high - low) / 10 if low < 0 else low, high)


def _held_against(a: Assessment) -> Bound | None:
    """Return what the figure is held against: what is asked for at the end, or where each year has a level
    of its own, that of the year of the figure.
    """
    figure = a.verdict.figure
    if figure is None or not a.rule.when.yearly:
        return a.bound
    return bound_on(a.target, a.rule, figure.date.last_day)


def _marks(a: Assessment) -> list[Fraction]:
    """Return every value that a bar shows; none where the rule compares the figure with no number."""
    figure, bound = a.verdict.figure, _held_against(a)
    limits = bound.drawn if bound else ()
    if figure is None or not limits or a.target.ranked:  # a rank has no zero that a bar could begin at
        return []
    baseline = a.target.base_of(a.rule)
    return [Fraction(0), a.amount(figure, a.rule), *limits, *([baseline.value] if baseline else [])]


def bar_of(a: Assessment, lang: Lang) -> Bar | None:
    """Return the bar of the figure that decides; None where the rule compares it with no number."""
    figure, bound, marks = a.verdict.figure, _held_against(a), _marks(a)
    own = _scale(a, marks)
    if figure is None or bound is None or not marks or own is None:
        return None
    amount, limits, baseline = a.amount(figure, a.rule), bound.drawn, a.target.base_of(a.rule)
    low, high = own

    def place(value: Fraction) -> str:
        return f"{float(100 * (value - low) / (high - low)):.2f}"

    first, last = sorted((Fraction(0), amount))
    label = words.BAR_LABEL[lang].format(
        figure=figure_in_words(figure, a.rule, a.target, lang),
        target=rule_in_words(a.rule, a.target, lang, level_day(a)),
    )
    return Bar(
        label=label,
        start=place(first),
        length=f"{float(100 * (last - first) / (high - low)):.2f}",
        target=place(limits[0]),
        band=(place(limits[0]), f"{float(100 * (limits[-1] - limits[0]) / (high - low)):.2f}")
        if len(limits) > 1
        else None,
        base=place(baseline.value) if baseline else "",
    )


SIDE = 4
"""How much room there is on both sides of a large bar."""


def large_bar(a: Assessment, lang: Lang) -> LargeBar | None:
    """Return the bar of the figure that decides, with its numbers; None where there is none to draw."""
    small = bar_of(a, lang)
    if small is None:
        return None
    figure, bound, own = a.verdict.figure, _held_against(a), _scale(a, _marks(a))
    if figure is None or own is None or bound is None:
        raise ValueError(a.target.id)
    sizes = (("wide", 640), ("narrow", 320))
    return LargeBar(small.label, tuple(_large(a, lang, figure, bound, own, *size) for size in sizes))


def _large(  # noqa: PLR0913, PLR0917, what is drawn, and how large
    a: Assessment, lang: Lang, figure: Observation, bound: Bound, own: Scale, kind: str, width: int
) -> BarDrawing:
    amount, limits, baseline = a.amount(figure, a.rule), bound.drawn, a.target.base_of(a.rule)
    left, right = float(SIDE), float(width - SIDE)
    percent = a.target.in_percent(a.rule)

    def x(value: Fraction) -> str:
        return placed(float((value - own.low) / (own.high - own.low)), left, right)

    def label(value: Fraction, text: str) -> BarLabel:
        """Return a label in the middle of its place, or at the end of the bar it would stick out of."""
        place, half = x(value), LETTER * len(text) / 2
        at = float(place)
        if at - half < 0:
            return BarLabel("0.0", "start", text)
        return BarLabel(f"{width:.1f}", "end", text) if at + half > width else BarLabel(place, "middle", text)

    low, high = bound.stated if bound.numbers else (None, None)
    good = None if low == high else (own.low if low is None else low, own.high if high is None else high)
    first, last = sorted((Fraction(0), amount))
    numbers = [formats.quantity(limit, lang, percent=percent) for limit in limits]
    asked = [label(limit, number) for limit, number in zip(limits, numbers, strict=True)]
    if good and len(limits) == 1:
        asked = [label(limits[0], words.RULE[bound.kind][lang].format(n=numbers[0]))]
    shown = [each for n, each in enumerate(asked) if not any(_meet(each, other) for other in asked[:n])]
    for value in (own.low, own.high):
        if own.high == value and not percent:
            continue  # the end of the scale is no number that anyone set
        end = label(value, formats.quantity(value, lang, percent=percent))
        if not any(_meet(end, other) for other in shown):
            shown.append(end)
    return BarDrawing(
        kind=kind,
        width=width,
        left=placed(0, left, right),
        length=f"{right - left:.1f}",
        start=x(first),
        figure=f"{float(x(last)) - float(x(first)):.1f}",
        good=(x(good[0]), f"{float(x(good[1])) - float(x(good[0])):.1f}") if good else None,
        targets=tuple(x(limit) for limit in limits),
        base=x(baseline.value) if baseline else "",
        value=label(amount, formats.quantity(amount, lang, bound.thresholds, percent=percent)),
        marks=tuple(shown),
    )


def _meet(one: BarLabel, other: BarLabel) -> bool:
    """Whether two labels of a line would be printed over each other."""
    (low, high), (least, most) = _reach(one), _reach(other)
    return low < most + LETTER and least < high + LETTER


def _reach(label: BarLabel) -> tuple[float, float]:
    at, long = float(label.at), LETTER * len(label.text)
    before = {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor]
    return at - before * long, at + (1 - before) * long
