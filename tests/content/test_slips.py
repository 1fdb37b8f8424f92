"""What names a slip in data does not read the file again for every one of them."""

from __future__ import annotations

from typing import Any

from tracker.content.parsing.slips import MOST_REPEATED, without_hyphen
from tracker.content.problems.problem import Mark


class CountedLines(list[str]):
    """Lines, and how often one of them was read."""

    read = 0

    def __getitem__(self, at: Any) -> Any:
        self.read += 1
        return super().__getitem__(at)


def test_a_key_on_every_line_is_looked_at_a_bounded_number_of_times() -> None:
    lines = CountedLines(["a: 1"] * 5000)
    repeated = [Mark(number, 1) for number in range(2, 5001)]

    assert without_hyphen(lines, repeated) is None
    assert 0 < lines.read <= MOST_REPEATED**2
