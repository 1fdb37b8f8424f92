"""A bound, and a figure -> whether the figure satisfies it: all that the rest of the house needs to know of
what is asked of one figure.

`rules` has the kinds; nothing asks which kind a bound is, it asks what the bound is like.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import ClassVar, Literal, Protocol, Self

Measure = Literal["level", "total", "rank", "yearly"]
FigureKey = Literal["value", "count", "of", "reference"]
"""What a figure can be given by."""


class RuleKind(StrEnum):
    """The kinds of bound, by the key an editor types, in the order they are explained."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    EXACTLY = "exactly"
    BETWEEN = "between"
    DONE = "done"
    MORE_THAN_REFERENCE = "more_than_reference"
    EVERY_UNIT = "every_unit"
    QUALITATIVE = "qualitative"


class HasValue(Protocol):
    """What a figure is compared with."""

    @property
    def value(self) -> Fraction:
        """The value to compare with."""


class Figure(Protocol):
    """What a rule reads of a figure."""

    @property
    def value(self) -> Fraction | None:
        """The figure, where it is one number."""

    @property
    def count(self) -> Fraction | None:
        """How many, where it is a share of a whole."""

    @property
    def of(self) -> Fraction | None:
        """Of how many in all."""

    @property
    def reference(self) -> HasValue | None:
        """What it is compared with, where it has that."""

    @property
    def amount(self) -> Fraction:
        """The figure as one number; a share of a whole is in percent."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A number a figure has to reach or must not pass; a strict one is not itself allowed."""

    value: Fraction
    strict: bool = False

    def allows_above(self, amount: Fraction) -> bool:
        """Say whether `amount` is high enough when this is a lower limit."""
        return amount > self.value if self.strict else amount >= self.value

    def allows_below(self, amount: Fraction) -> bool:
        """Say whether `amount` is low enough when this is an upper limit."""
        return amount < self.value if self.strict else amount <= self.value


@dataclass(frozen=True)
class Bound(ABC):
    """What is asked of a figure, and all that the rest of the house needs to know of that."""

    kind: ClassVar[RuleKind]
    """The key it is typed by, and its words are looked up by."""
    measures: ClassVar[tuple[Measure, ...]] = ("level", "total", "rank", "yearly")
    """The measures it can be asked of; none where nothing is measured."""
    needs: ClassVar[tuple[FigureKey, ...]] = ("value",)
    """The keys a figure is given by; where a figure is a share, `count` and `of` stand for its value."""
    values: ClassVar[tuple[int, ...]] = ()
    """The only values a figure can have, where not any number will do."""
    percent: ClassVar[bool] = False
    """Whether its figures are percentages whatever the unit."""
    has_scale: ClassVar[bool] = True
    """Whether its figures lie on a scale that can be drawn; not where they only say yes or no."""
    has_pace: ClassVar[bool] = True
    """Whether there is a way to go, of which a figure can have gone a share."""
    computable: ClassVar[bool] = True
    """Whether a figure can satisfy it at all."""

    @classmethod
    @abstractmethod
    def typed(cls, given: object, *, above: bool) -> Self:
        """Return the bound that stands in the file as `given`, with the option `above: met` or without."""

    def moved(self, level: Callable[[Fraction], Fraction]) -> Bound:  # noqa: ARG002, most kinds state no number
        """Return the bound with each of its numbers moved to its `level`, of which a greater number must
        have the higher.
        """
        return self

    @property
    def turned(self) -> Bound:
        """The bound that a figure satisfies when this one is satisfied by its negative: at most -5, at least
        5.
        """
        return self

    @property
    def numbers(self) -> tuple[Fraction, ...]:
        """The numbers that are typed, the lowest first; none where it is stated in words."""
        return ()

    @property
    def lower(self) -> Limit | None:
        """The number a figure has to reach, where that is fixed."""
        return self._limits()[0]

    @property
    def upper(self) -> Limit | None:
        """The number a figure must not pass, where that is fixed and binds."""
        return self._limits()[1]

    @property
    def band(self) -> tuple[Fraction, Fraction] | None:
        """Both ends of a range that is asked for."""
        return self._band()

    @property
    def above_counts(self) -> bool:
        """Whether, by the reading given, above the range is met too."""
        return self.band is not None and self.upper is None

    @property
    def all_of_a_share(self) -> bool:
        """Whether it asks for at least 100, which of a share is all of it."""
        return self.upper is None and self.lower == Limit(Fraction(100))

    @cached_property
    def thresholds(self) -> tuple[Fraction, ...]:
        """The numbers that a printed figure must never seem to reach or pass when it does not, the lowest
        first.
        """
        if self.band:
            return self.band
        return (
            (Fraction(100),)
            if self.percent
            else tuple(sorted({limit.value for limit in self._limits() if limit}))
        )

    @property
    def drawn(self) -> tuple[Fraction, ...]:
        """The numbers that are marked on the scale of the figures."""
        return self.thresholds if self.has_scale else ()

    @property
    def stated(self) -> tuple[Fraction | None, Fraction | None]:
        """The lower and the upper number that are stated, whether they bind or not; a yes or no
        states none.
        """
        if not self.has_scale:
            return None, None
        return self.band or (
            self.lower.value if self.lower else None,
            self.upper.value if self.upper else None,
        )

    def is_above(self, amount: Fraction) -> bool:
        """Say whether `amount` lies above a range that is asked for."""
        return self.band is not None and amount > self.band[1]

    def within(self, amount: Fraction) -> bool:
        """Say whether `amount` lies within the limits that are fixed."""
        low, high = self._limits()
        return (low is None or low.allows_above(amount)) and (high is None or high.allows_below(amount))

    def can_judge(self, figure: Figure) -> bool:
        """Say whether `figure` has all that its amount is held against."""
        return all(getattr(figure, key) is not None for key in self.needs if key != "value")

    def pair(self, figure: Figure) -> tuple[Fraction, Fraction] | None:
        """Return the two numbers that are compared, where the second comes with the figure and is no fixed
        limit.
        """
        return self._pair(figure) if self.can_judge(figure) else None

    def satisfied_by(self, figure: Figure, amount: Fraction) -> bool:
        """Say whether `figure`, of which `amount` is judged, satisfies it: compared as exact fractions."""
        return self.computable and self.can_judge(figure) and self._satisfied(figure, amount)

    def _limits(self) -> tuple[Limit | None, Limit | None]:
        return None, None

    def _band(self) -> tuple[Fraction, Fraction] | None:
        return None

    def _pair(self, figure: Figure) -> tuple[Fraction, Fraction] | None:  # noqa: ARG002, most kinds have fixed limits
        return None

    def _satisfied(self, figure: Figure, amount: Fraction) -> bool:  # noqa: ARG002, most kinds need nothing but the amount
        return self.within(amount)
