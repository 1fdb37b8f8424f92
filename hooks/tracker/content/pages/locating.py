"""A text and what is found in its HTML -> the line with which each thing came into being.

Only the HTML is judged, and it has no lines; so beginnings of the text are made into HTML until the shortest
is known that has the thing. Each paragraph is made by itself first, and only the one that has the thing is
taken apart: so a page with a mistake in every line, as when it was pasted from a word processor, costs a few
times what it costs without.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable
from functools import cached_property
from itertools import accumulate

EMPTY_LINE = re.compile(r"\n[ \t]*\n")
MOST_LETTERS = 1_000_000
"""Made into HTML at most where paragraphs do not tell by themselves; what is left after that is told at the
line the search had come to.
"""

Found = Callable[[str], tuple[Hashable, ...]]


class LinesOf:
    """The lines of one text; `found` says what is found in the HTML of a text."""

    def __init__(self, text: str, found: Found) -> None:
        self._text = text
        self._found = found
        self._counts: dict[str, Counter[Hashable]] = {}
        self._made = 0

    def count(self, thing: Hashable) -> int:
        """Return how often the thing is found in the whole text."""
        return self._counted(self._text)[thing]

    def of(self, thing: Hashable, nth: int) -> int:
        """Return the last line of the shortest beginning in which the thing is found `nth` times."""
        places = self._alone[thing]
        upto = list(accumulate(self._counted(text)[thing] for _, text in places))
        if not upto or upto[-1] != self.count(thing):
            return self._within(self._text, thing, nth)
        at = bisect_left(upto, nth)
        above, paragraph = places[at]
        return above + self._within(paragraph, thing, nth - (upto[at - 1] if at else 0))

    @cached_property
    def _alone(self) -> defaultdict[Hashable, list[tuple[int, str]]]:
        """The paragraphs that each thing is found in, read by themselves, and how many lines stand above."""
        places: defaultdict[Hashable, list[tuple[int, str]]] = defaultdict(list)
        above = 0
        for paragraph in EMPTY_LINE.split(self._text):
            for thing in self._counted(paragraph):
                places[thing].append((above, paragraph))
            above += paragraph.count("\n") + 2
        return places

    def _within(self, text: str, thing: Hashable, nth: int) -> int:
        lines = text.split("\n")
        low, high = 1, len(lines)
        while low < high and self._made < MOST_LETTERS:
            middle = (low + high) // 2
            if self._counted("\n".join(lines[:middle]))[thing] >= nth:
                high = middle
            else:
                low = middle + 1
        return low

    def _counted(self, text: str) -> Counter[Hashable]:
        if text not in self._counts:
            self._made += len(text)
            self._counts[text] = Counter(self._found(text))
        return self._counts[text]
