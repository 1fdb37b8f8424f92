"""The kinds of bound that a target can ask for; every kind knows by itself all that is asked of one.

A rule is put together from three parts, so that a new kind of one of them is one class here or in `asking`,
its key in `requirements.Rule`, and its words, by the same key, in the tables of `words`:

- a `Bound`: at least 5, from 3 to 5, a thing done, as many as there are;
- `Of`: what of the figures the bound is held against: their value, or how it changes;
- `When`: once, at the end of the period, in each year of it, or by a date within it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType
from typing import Self

from tracker.facts.bounds import Bound, Figure, Limit, RuleKind


@dataclass(frozen=True)
class _Number(Bound):
    value: Fraction

    @classmethod
    def typed(cls, given: object, *, above: bool) -> Self:  # noqa: ARG003, only a range can be passed
        """Return the bound of one number."""
        assert isinstance(given, Fraction)
        return cls(given)

    def moved(self, level: Callable[[Fraction], Fraction]) -> Bound:
        """Return the bound with its number moved to its `level`."""
        return type(self)(level(self.value))

    @property
    def turned(self) -> Bound:
        """The bound of the same number with the other sign, from the other side."""
        return BOUNDS[OTHER_SIDE.get(self.kind, self.kind)].typed(-self.value, above=False)

    @property
    def numbers(self) -> tuple[Fraction, ...]:
        """The one number that is typed."""
        return (self.value,)


class _Stated(Bound):
    @classmethod
    def typed(cls, given: object, *, above: bool) -> Self:  # noqa: ARG003, its words are printed, not judged
        """Return the bound that is stated in words."""
        return cls()


class AtLeast(_Number):
    """At least this much."""

    kind = RuleKind.AT_LEAST
    measures = ("level", "total", "yearly")  # of a rank the lower number is the better

    def _limits(self) -> tuple[Limit, None]:
        return Limit(self.value), None


class MoreThan(_Number):
    """Strictly more than this."""

    kind = RuleKind.MORE_THAN
    measures = ("level", "total", "yearly")  # of a rank the lower number is the better

    def _limits(self) -> tuple[Limit, None]:
        return Limit(self.value, strict=True), None


class AtMost(_Number):
    """At most this much."""

    kind = RuleKind.AT_MOST

    def _limits(self) -> tuple[None, Limit]:
        return None, Limit(self.value)


class LessThan(_Number):
    """Strictly less than this."""

    kind = RuleKind.LESS_THAN

    def _limits(self) -> tuple[None, Limit]:
        return None, Limit(self.value, strict=True)


class Exactly(_Number):
    """Exactly this much."""

    kind = RuleKind.EXACTLY

    def _limits(self) -> tuple[Limit, Limit]:
        return Limit(self.value), Limit(self.value)


@dataclass(frozen=True)
class Between(Bound):
    """A range, both ends allowed; where a reading says so, it may be passed."""

    low: Fraction
    high: Fraction
    above: bool = False
    below: bool = False
    """Of a level that a fall means: it is the lower end that may be passed."""
    kind = RuleKind.BETWEEN

    @classmethod
    def typed(cls, given: object, *, above: bool) -> Self:
        """Return the bound of two numbers."""
        assert isinstance(given, tuple)
        low, high = given
        return cls(low, high, above)

    def moved(self, level: Callable[[Fraction], Fraction]) -> Bound:
        """Return the range with both ends moved to their `level`; to fall by more than a range of falls is to
        pass its lower end.
        """
        falls = self.above and self.high <= 0
        return type(self)(level(self.low), level(self.high), self.above and not falls, falls)

    @property
    def turned(self) -> Bound:
        """The range of the same numbers with the other sign."""
        return type(self)(-self.high, -self.low, self.above)

    @property
    def numbers(self) -> tuple[Fraction, ...]:
        """Both ends."""
        return self.low, self.high

    def _limits(self) -> tuple[Limit | None, Limit | None]:
        return None if self.below else Limit(self.low), None if self.above else Limit(self.high)

    def _band(self) -> tuple[Fraction, Fraction]:
        return self.low, self.high


class Done(_Stated):
    """A deliverable: its figure is 1 when it is done, 0 until then."""

    kind = RuleKind.DONE
    measures = ("total",)
    values = (0, 1)
    has_scale = False
    has_pace = False

    def _limits(self) -> tuple[Limit, None]:
        return Limit(Fraction(1)), None


class MoreThanReference(_Stated):
    """More than a value given with each figure; one that lacks it decides nothing."""

    kind = RuleKind.MORE_THAN_REFERENCE
    measures = ("level", "total")
    needs = ("value", "reference")
    has_pace = False

    def _pair(self, figure: Figure) -> tuple[Fraction, Fraction] | None:
        assert figure.reference is not None
        return figure.amount, figure.reference.value

    def _satisfied(self, figure: Figure, amount: Fraction) -> bool:
        return figure.reference is not None and amount > figure.reference.value


class EveryUnit(_Stated):
    """Every unit must reach it: as many as there are."""

    kind = RuleKind.EVERY_UNIT
    measures = ("total",)
    needs = ("count", "of")
    percent = True
    has_pace = False

    def _pair(self, figure: Figure) -> tuple[Fraction, Fraction] | None:
        assert figure.count is not None and figure.of is not None
        return figure.count, figure.of

    def _satisfied(self, figure: Figure, amount: Fraction) -> bool:  # noqa: ARG002, the units are counted
        return figure.count == figure.of


class Qualitative(_Stated):
    """Cannot be computed: nothing satisfies it, and nothing breaks it."""

    kind = RuleKind.QUALITATIVE
    measures = ()
    needs = ()
    has_pace = False
    computable = False


BOUNDS: Mapping[RuleKind, type[Bound]] = MappingProxyType(
    {
        made.kind: made
        for made in (
            AtLeast,
            MoreThan,
            AtMost,
            LessThan,
            Exactly,
            Between,
            Done,
            MoreThanReference,
            EveryUnit,
            Qualitative,
        )
    }
)
"""Every kind of bound by its key."""

OTHER_SIDE: Mapping[RuleKind, RuleKind] = MappingProxyType(
    {
        RuleKind.AT_LEAST: RuleKind.AT_MOST,
        RuleKind.AT_MOST: RuleKind.AT_LEAST,
        RuleKind.MORE_THAN: RuleKind.LESS_THAN,
        RuleKind.LESS_THAN: RuleKind.MORE_THAN,
    }
)
"""The kind that bounds from the other side, of those that bound from one."""
