"""A target that was assessed -> the bar of its figure beside what is asked for, on the unit's own scale; or
several on one scale, so that they can be compared.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from tracker.facts.assess import Assessment
from tracker.facts.model import Lang
from tracker.language import words
from tracker.language.asked import level_day, rule_in_words
from tracker.language.wording import figure_in_words


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


class Scale(NamedTuple):
    """From where to where the bars reach, in the unit of the figures."""

    low: Fraction
    high: Fraction


def scale_of(assessments: Iterable[Assessment]) -> Scale | None:
    """Return the scale that has room for the bars of all of them; None where there is no bar to draw."""
    found = list(assessments)
    marks = [mark for a in found for mark in _marks(a)]
    if not marks:
        return None
    low, high = min(marks), max(marks)
    percent = all(a.target.in_percent(a.rule) for a in found)
    high = Fraction(100) if percent and high <= 100 else high + (high - low) / 10
    return Scale(low - (high - low) / 10 if low < 0 else low, high)


def _marks(a: Assessment) -> list[Fraction]:
    """Return every value that a bar shows; none where the rule compares the figure with no number."""
    figure, limits = a.verdict.figure, a.bound.drawn if a.bound else ()
    if figure is None or not limits or a.target.ranked:  # a rank has no zero that a bar could begin at
        return []
    baseline = a.target.base_of(a.rule)
    return [Fraction(0), a.amount(figure), *limits, *([baseline.value] if baseline else [])]


def bar_of(a: Assessment, lang: Lang, scale: Scale | None = None) -> Bar | None:
    """Return the bar of the figure that decides, on a `scale` of its own unless one is given; None where the
    rule compares it with no number.
    """
    figure, marks = a.verdict.figure, _marks(a)
    own = scale or scale_of([a])
    if figure is None or a.bound is None or not marks or own is None:
        return None
    amount, limits, baseline = a.amount(figure), a.bound.drawn, a.target.base_of(a.rule)
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
