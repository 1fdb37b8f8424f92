"""The lowest and the highest of some values -> round values to label an axis by, and where a value stands on
it.
"""

from __future__ import annotations

import math
from fractions import Fraction

TICKS = 5
"""About how many steps an axis has; labels more would only crowd it."""
LEAST_PLACES = Fraction(5)
"""How many places the axis of a rank has at least; fewer would have steps between two places."""
LETTER, LINE = 7, 13
"""How wide a letter of a label is at most, and how high its line, in units of a drawing."""


def round_steps(low: Fraction, high: Fraction, *, share: bool) -> list[Fraction]:
    """Return round values from just below `low` to just above `high`, about `TICKS` steps apart; a share
    stops at 100 where it can.

    The step is 1, 2, 2.5 or 5 times a power of ten, so that the labels are numbers people count in.
    """
    if low == high:
        high = low + 1
    rough = (high - low) / TICKS
    power = Fraction(10) ** math.floor(math.log10(rough))
    step = next(
        power * size
        for size in (Fraction(1), Fraction(2), Fraction(5, 2), Fraction(5), Fraction(10))
        if power * size >= rough
    )
    first, last = math.floor(low / step), math.ceil(high / step)
    if last * step == high and not (share and high == 100):
        last += 1  # room for the label above the highest mark
    return [step * n for n in range(first, last + 1)]


def placed(share: float, start: float, end: float) -> str:
    """Return how far along the way from `start` to `end` a share lies, to a tenth of a unit: finer cannot be
    seen.
    """
    return f"{start + share * (end - start):.1f}"
