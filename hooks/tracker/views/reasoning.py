"""How a status was worked out, as it is read: its sentences, and the way to what decided."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.views.edition import Link


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the reasoning; under it, what it lists, or the calculation it rests on, line by
    line.
    """

    text: str
    items: tuple[str, ...] = ()
    formula: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """How one status was worked out: the steps in their order, and the way to the row of the table."""

    steps: tuple[Sentence, ...]
    row: Link

    @property
    def lines(self) -> tuple[str, ...]:
        """Every sentence, list and calculation as plain lines, in the order they are read."""
        return tuple(line for step in self.steps for line in (step.text, *step.items, *step.formula))
