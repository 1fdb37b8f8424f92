"""A figure + the rule that judges it -> the two side by side in words, with the sign that holds between their
exact values.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from tracker.facts.figures import Observation
from tracker.facts.levels import bound_on, satisfies
from tracker.facts.requirements import Rule
from tracker.facts.target import Target
from tracker.facts.values import Lang
from tracker.facts.verdicts import Assessment
from tracker.language import formats
from tracker.language.wording import figure_in_words
from tracker.language.words import method as say
from tracker.views.edition import Edition

PACE_DECIMALS = 3
"""How a share of the way, of the time, and a pace are printed when they are not exact."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The figures of one assessment beside what they are judged by, in the words of an edition."""

    edition: Edition
    a: Assessment

    @property
    def lang(self) -> Lang:
        """The language of the edition."""
        return self.edition.lang

    def judged(self, figure: Observation, rule: Rule) -> str:
        """Return the comparison, and whether the figure satisfies the rule."""
        satisfied = satisfies(self.a.target, figure, rule, self.a.span(rule))
        phrase = say.SATISFIED if satisfied else say.NOT_SATISFIED
        return self.edition.say(phrase, comparison=self.comparison(figure, rule))

    def comparison(self, figure: Observation, rule: Rule) -> str:
        """Return the figure beside what it is compared with, and the sign that holds between the exact
        values.
        """
        target, amount, lang = self.a.target, self.a.amount(figure, rule), self.lang
        bound = bound_on(target, rule, figure.date.last_day)
        if bound is None:
            return figure_in_words(figure, rule, target, lang)
        if pair := bound.pair(figure):
            left, right = pair
            return (
                f"{formats.number(left, lang, (right,))} {_sign(left, right)} "
                f"{formats.number(right, lang, (left,))}"
            )
        if not bound.drawn:
            return figure_in_words(figure, rule, target, lang)
        low, high = bound.drawn[0], bound.drawn[-1]
        percent = target.in_percent(rule)
        value = formats.quantity(amount, lang, bound.thresholds, percent=percent)
        at_low, at_high = (formats.quantity(limit, lang, (amount,), percent=percent) for limit in (low, high))
        if low < amount < high:
            return f"{at_low} < {value} < {at_high}"
        nearest, printed = (high, at_high) if amount >= high else (low, at_low)
        said = f"{value} {_sign(amount, nearest)} {printed}"
        if any(limit and limit.strict and limit.value == amount for limit in (bound.lower, bound.upper)):
            return self.edition.say(say.AT_STRICT_BOUND, comparison=said)
        return (
            self.edition.say(say.ABOVE_COUNTS, comparison=said)
            if bound.above_counts and amount > high
            else said
        )

    def figure(self, figure: Observation, rule: Rule) -> str:
        """Return a figure as it is printed under `rule`."""
        return figure_in_words(figure, rule, self.a.target, self.lang)

    def dated(self, figure: Observation) -> str:
        """Return the date of a figure, and the day it stands for where it is less exact."""
        date = formats.date(figure.date, self.lang)
        return (
            date
            if figure.date.is_day
            else self.edition.say(say.STANDS_FOR, date=date, day=formats.day(figure.date.last_day, self.lang))
        )

    def value(self, amount: Fraction, target: Target, rule: Rule) -> str:
        """Return an amount as its figures are printed, never rounded onto what decides."""
        return formats.quantity(amount, self.lang, self.thresholds(rule), percent=target.in_percent(rule))

    def thresholds(self, rule: Rule) -> tuple[Fraction, ...]:
        """Return the amounts that decide under `rule`, which no rounding may cross."""
        bound = bound_on(self.a.target, rule, self.a.judged.end)
        return bound.thresholds if bound else ()

    def plain(self, amount: Fraction, rule: Rule) -> str:
        """Return a number of the calculation; a negative one in brackets, so that no two signs stand side by
        side.
        """
        text = minus(formats.number(amount, self.lang, self.thresholds(rule)))
        return f"({text})" if amount < 0 else text

    def share(self, share: Fraction, limits: tuple[Fraction, ...] = (Fraction(0),)) -> str:
        """Return a share of the way or of the time, or a pace, never rounded across `limits`."""
        return minus(formats.number(share, self.lang, limits, PACE_DECIMALS))


def _sign(left: Fraction, right: Fraction) -> str:
    return "<" if left < right else ">" if left > right else "="


def minus(text: str) -> str:
    """Return a number with the sign that the calculation subtracts with."""
    return text.replace("-", "−")


def equals_sign(value: Fraction) -> str:
    """Return the sign between a calculation and its printed result."""
    return "=" if formats.exact(value) else "≈"
