"""An exact number of an assessment -> the one that is published: it ends, and crosses no limit."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from tracker.facts.figures import Observation
from tracker.facts.paces import ON_TRACK_FROM, SLOWER_FROM
from tracker.facts.verdicts import Assessment, Verdict

MOST_DECIMALS = 6
"""A share that does not end, 29 of 36, is given with so many decimals, or more where they would carry it
across a limit.
"""


def ending(value: Fraction, limits: Iterable[Fraction] = ()) -> Fraction:
    """Return `value` where it has few decimals, else rounded; never on, or on the other side of, one of
    `limits` that it is not.

    Every limit ends, as every number an editor types does.
    """
    digits = MOST_DECIMALS
    limits = tuple(limits)
    while True:
        rounded = Fraction(round(value * 10**digits), 10**digits)
        if all(
            (rounded > limit) - (rounded < limit) == (value > limit) - (value < limit) for limit in limits
        ):
            return rounded
        digits += 1


def amount(a: Assessment, figure: Observation) -> Fraction:
    """Return a figure as one number that ends, on the side of every limit of its rule it is on."""
    reference = (figure.reference.value,) if figure.reference else ()
    bound = a.bound_for(figure)
    return (
        figure.value
        if figure.value is not None
        else ending(figure.amount, (*(bound.thresholds if bound else ()), *reference))
    )


def pace_published(a: Assessment) -> Fraction | None:
    """Return the pace of a target as a number that ends, or None where none is told."""
    return pace_of(a.verdict)


def pace_of(verdict: Verdict) -> Fraction | None:
    """Return the pace of a verdict as a number that ends, or None where none is told."""
    return None if verdict.pace is None else ending(verdict.pace, (ON_TRACK_FROM, SLOWER_FROM, Fraction(0)))
