"""What of the figures a bound is held against, and by when: the other two parts of what a target asks for.

A change or a growth is held against a base. Each has a level that it means once the base is known: 51% less
than 20 is at most 9.8. So the bound is moved onto the scale of the figures (`levels`), and whatever judges,
draws or prints compares a figure with a number of its own kind, whatever the text speaks of.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import ClassVar

from tracker.facts.dates import PartialDate


class Demand(StrEnum):
    """What can be asked for beside a bound on the figures at the end, in the order it is explained."""

    CHANGE = "change"
    YEAR_BEFORE = "year_before"
    GROWTH = "growth"
    RANK = "rank"
    YEARLY = "yearly"
    EACH_YEAR = "each_year"
    MILESTONES = "milestones"
    EVERY_PART = "every_part"


class Against(StrEnum):
    """What a change is measured from, by the key an editor types."""

    BASELINE = "baseline"
    YEAR_BEFORE = "year_before"


class ChangeKind(StrEnum):
    """How a change is counted, by the key an editor types."""

    PERCENT = "percent"
    POINTS = "points"
    NUMBER = "number"
    TIMES = "times"


Level = Callable[[Fraction, Fraction], Fraction]
"""From a number that is asked for and the base, to the level it means."""
LEVELS: Mapping[ChangeKind, Level] = MappingProxyType(
    {
        ChangeKind.PERCENT: lambda asked, base: base * (1 + asked / 100),
        ChangeKind.POINTS: lambda asked, base: base + asked,
        ChangeKind.NUMBER: lambda asked, base: base + asked,
        ChangeKind.TIMES: lambda asked, base: base * asked,
    }
)
"""The level each kind of change means; of two numbers the greater always means the higher level, from a base
above 0.
"""


class Of(ABC):
    """What of the figures a bound is held against."""

    whole_years: ClassVar[bool] = False
    """Whether only figures a whole number of years after the base can be judged."""

    @property
    def against(self) -> Against | None:
        """What it is measured from; None where the figures themselves are judged."""
        return None

    @property
    def multiplies(self) -> bool:
        """Whether it multiplies its base, which must then be above 0."""
        return False

    @abstractmethod
    def level(self, asked: Fraction, base: Fraction, years: int) -> Fraction:
        """Return the level that the number `asked` for means `years` after a time at which it was `base`."""


@dataclass(frozen=True, slots=True)
class OfValue(Of):
    """The figure itself."""

    def level(self, asked: Fraction, base: Fraction, years: int) -> Fraction:  # noqa: ARG002, it has no base
        """Return the number that is asked for: it is a level already."""
        return asked


@dataclass(frozen=True, slots=True)
class OfChange(Of):
    """How much the figure has changed, from the baseline or from a year before."""

    kind: ChangeKind
    since: Against

    @property
    def against(self) -> Against:
        """What it is measured from."""
        return self.since

    @property
    def multiplies(self) -> bool:
        """Whether it multiplies its base: a number or points are added to it."""
        return self.kind in (ChangeKind.PERCENT, ChangeKind.TIMES)

    def level(self, asked: Fraction, base: Fraction, years: int) -> Fraction:  # noqa: ARG002, counted once
        """Return the level that a change by `asked` leads to."""
        return LEVELS[self.kind](asked, base)


@dataclass(frozen=True, slots=True)
class OfGrowth(Of):
    """The mean growth a year since the baseline, each year on top of the one before."""

    whole_years = True

    @property
    def against(self) -> Against:
        """What it is measured from: the mean over a period begins where the period does."""
        return Against.BASELINE

    @property
    def multiplies(self) -> bool:
        """Whether it multiplies its base, which growth does."""
        return True

    def level(self, asked: Fraction, base: Fraction, years: int) -> Fraction:
        """Return the level that growth by `asked` percent a year leads to: an exact power, no root is
        drawn.
        """
        return base * (1 + asked / 100) ** years


class Moment(StrEnum):
    """The kinds of `When`, by the key their words are looked up by."""

    ONCE = "once"
    EVERY_YEAR = "every_year"
    BY = "by"


@dataclass(frozen=True, slots=True)
class When:
    """By when a bound is asked for."""

    moment: ClassVar[Moment]
    yearly: ClassVar[bool] = False
    """Whether each year of the period is judged by itself."""
    by: PartialDate | None = None
    """The date by which it is asked for, where that need not be the end of the period."""


class Once(When):
    """By the end of the period."""

    moment = Moment.ONCE


class EveryYear(When):
    """In each year of the period."""

    moment = Moment.EVERY_YEAR
    yearly = True


class ByDate(When):
    """By a date within the period: a milestone, of which there are several."""

    moment = Moment.BY
