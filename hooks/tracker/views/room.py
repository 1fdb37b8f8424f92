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

    def take(self, x: float, y: float, letters: int) -> tuple[float, float]:
        """Give a label of so many letters its place, moved aside so that it stays inside; return it."""
        long = float(LETTER * letters)
        middle = max(long / 2, min(x, self.width - long / 2))
        self.taken.append((middle, y, long))
        return middle, y

    def find(self, letters: int, places: Sequence[tuple[float, float]]) -> tuple[float, float] | None:
        """Give a label the first of `places` where no other label stands, if it can one that no line
        crosses; return it, or None where there is none.
        """
        long = float(LETTER * letters)
        free = [
            (middle, y)
            for x, y in places
            for middle in (max(long / 2, min(x, self.width - long / 2)),)
            if LINE <= y <= self.bottom and not self._covers(middle, y, long)
        ]
        clear = (place for place in free if not any(_crosses(line, *place, long) for line in self.lines))
        place = next(clear, None) or next(iter(free), None)
        return self.take(*place, letters) if place else None

    def _covers(self, x: float, y: float, long: float) -> bool:
        return any(
            abs(x - middle) < (long + width) / 2 and abs(y - foot) < LINE
            for middle, foot, width in self.taken
        )


def _crosses(line: Line, x: float, y: float, long: float) -> bool:
    """Whether a line runs through the letters that stand on `y` around `x`."""
    low, high = x - long / 2, x + long / 2
    (x1, y1), (x2, y2) = sorted(((line[0], line[1]), (line[2], line[3])))
    start, end = max(low, x1), min(high, x2)
    if start > end:
        return False
    if x1 == x2:
        top, foot = sorted((y1, y2))
    else:
        top, foot = sorted(y1 + (at - x1) / (x2 - x1) * (y2 - y1) for at in (start, end))
    return top < y + 2 and foot > y - 10
