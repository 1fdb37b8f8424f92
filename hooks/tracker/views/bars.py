"""A target that was assessed -> the bar of its figure beside what is asked for, on the unit's own scale."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from tracker.facts.values import Lang
from tracker.facts.verdicts import Assessment
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


def _marks(a: Assessment) -> list[Fraction]:
    """Return every value that a bar shows; none where the rule compares the figure with no number."""
    figure, limits = a.verdict.figure, a.bound.drawn if a.bound else ()
    if figure is None or not limits or a.target.ranked:  # a rank has no zero that a bar could begin at
        return []
    baseline = a.target.base_of(a.rule)
    return [Fraction(0), a.amount(figure, a.rule), *limits, *([baseline.value] if baseline else [])]


def bar_of(a: Assessment, lang: Lang) -> Bar | None:
    """Return the bar of the figure that decides; None where the rule compares it with no number."""
    figure, marks = a.verdict.figure, _marks(a)
    own = _scale(a, marks)
    if figure is None or a.bound is None or not marks or own is None:
        return None
    amount, limits, baseline = a.amount(figure, a.rule), a.bound.drawn, a.target.base_of(a.rule)
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
