"""Lines and labels of a drawing -> where one more label can stand and be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.views.axes import LETTER, LINE

Line = tuple[float, float, float, float]


@dataclass(slots=True)
class Room:
    """A drawing of that size, the lines in it, and the labels that were given a place."""

    width: float
    bottom: float
    lines: tuple[Line, ...]
    taken: list[tuple[float, float, float]] = field(default_factory=list)
    """The middle, the foot and the width of each label."""
    _ordered: list[Line] = field(init=False)
    """The lines, each from the left to the right."""

    def __post_init__(self) -> None:
        """Put the ends of each line in their order."""
        self._ordered = [(*min(ends), *max(ends)) for each in self.lines for ends in [(each[:2], each[2:])]]

    def take(self, x: float, y: float, letters: int) -> tuple[float, float]:
        """Give a label of so many letters its place, moved aside so that it stays inside; return it."""
        long = float(LETTER * letters)
        middle = max(long / 2, min(x, self.width - long / 2))
        self.taken.append((middle, y, long))
        return middle, y

    def find(
        self, letters: int, places: Sequence[tuple[float, float]], *, crossed: bool = True
    ) -> tuple[float, float] | None:
        """Give a label the first of `places` where no other label stands, if it can one that no line
        crosses, or where it may not be `crossed` only such a one; return it, or None where there is none.
        """
        long = float(LETTER * letters)
        free = None
        for x, y in places:
            middle = max(long / 2, min(x, self.width - long / 2))
            if not LINE <= y <= self.bottom or self._covers(middle, y, long):
                continue
            if not any(_crosses(line, middle, y, long) for line in self._ordered):
                return self.take(middle, y, letters)
            free = free or (middle, y)
        return self.take(*free, letters) if free and crossed else None

    def _covers(self, x: float, y: float, long: float) -> bool:
        return any(
            abs(y - foot) < LINE and abs(x - middle) < (long + width) / 2
            for middle, foot, width in self.taken
        )


def _crosses(line: Line, x: float, y: float, long: float) -> bool:
    """Whether a line, given from the left to the right, runs through the letters that stand on `y` around
    `x`.
    """
    x1, y1, x2, y2 = line
    start, end = max(x - long / 2, x1), min(x + long / 2, x2)
    if start > end or min(y1, y2) >= y + 2 or max(y1, y2) <= y - 10:
        return False
    if x1 == x2:
        top, foot = sorted((y1, y2))
    else:
        top, foot = sorted(y1 + (at - x1) / (x2 - x1) * (y2 - y1) for at in (start, end))
    return top < y + 2 and foot > y - 10
