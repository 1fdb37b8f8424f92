"""A cell of an annex that says what is asked for by a year, and the words of its objective -> a rule as the
data have it; or what is wrong with the cell.

Annexes say it in many ways: `≥ 90%`, `trên 80`, `3-5`, `90 trở lên`, or a bare number whose objective says
the rest. What cannot be told for certain is refused: a ceiling that is read as a floor turns a promise round.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from tracker.content.sheets.sheet_cells import SheetCell
from tracker.content.sheets.sheet_form import folded_text
from tracker.content.sheets.sheet_values import Mistake, sheet_number
from tracker.facts.meant import plainly
from tracker.language.words import levels as say

DOWNWARD = re.compile(rf"\b(?:{'|'.join(say.DOWNWARD)})\b")
EMPTY = ("-", "–", "—", "")
NUMBER = re.compile(r"\d[\d.,]*(?:\s*%)?")
TO = re.compile(r"\s*(?:-|–|—|đến|to)\s*")


class Level(NamedTuple):
    """What is asked for by one year."""

    kind: str
    value: str
    """As the data file has it."""
    guessed: bool = False
    """Whether a bare number was taken for the least."""

    @property
    def typed(self) -> str:
        """The rule as it is typed in the data file."""
        return f"{self.kind}: {self.value}"


def is_rank(unit: str) -> bool:
    """Say whether a unit is that of places in a ranking."""
    return folded_text(unit) in say.RANKS


def read_level(cell: SheetCell, unit: str, objective: str) -> Level | Mistake | None:
    """Return what a cell asks for; None where it asks for nothing."""
    text = folded_text(cell.text)
    if text in EMPTY:
        return None
    if text in say.DONE_TYPED:
        return Level(say.DONE, say.DONE_IN_WORDS)
    if isinstance(cell.value, str):
        return _typed(cell, _taken_apart(text), unit, objective)
    number = sheet_number(cell, unit)
    return number if isinstance(number, Mistake) else _bare(number, unit, objective)


class _Parts(NamedTuple):
    """A cell taken apart: what stands before its numbers, the numbers, and what stands behind them."""

    before: str
    numbers: list[str]
    after: str


def _typed(cell: SheetCell, parts: _Parts, unit: str, objective: str) -> Level | Mistake:
    """Return what words and numbers ask for."""
    numbers = [sheet_number(replace(cell, value=typed), unit) for typed in parts.numbers]
    if mistakes := [number for number in numbers if isinstance(number, Mistake)]:
        return mistakes[0]
    values = [number for number in numbers if isinstance(number, Fraction)]
    after = parts.after.removeprefix(folded_text(unit).lstrip("% ")).strip()
    if len(values) == 1 and not parts.before and not after:
        return _bare(values[0], unit, objective)
    kind = ""
    if len(values) == 1:
        kind = _kind(parts.before, after)
    elif _is_range(values) and parts.before in say.FROM and not after:
        kind = say.RANGE
    if not kind:
        return Mistake("level_unread", {"found": cell.text, "unit": unit})
    typed = [plainly(value) for value in values]
    return Level(kind, f"[{', '.join(typed)}]" if kind == say.RANGE else typed[0])


def _is_range(values: list[Fraction]) -> bool:
    return len(values) == len(("from", "to")) and values[0] < values[-1]


def _kind(before: str, after: str) -> str:
    """Return the kind of rule that the words around a number mean; empty where that is not certain."""
    kinds = {kind for kind, words in say.BEFORE.items() if before in words}
    behind = {kind for kind, words in say.AFTER.items() if after in words}
    if (before and not kinds) or (after and not behind) or len(kinds | behind) != 1:
        return ""
    return next(iter(kinds | behind))


def _bare(number: Fraction, unit: str, objective: str) -> Level | Mistake:
    """Return what a number without a word asks for, by the words of the objective."""
    value = plainly(number)
    if is_rank(unit):
        return Level(say.MOST, value)
    said = folded_text(objective)
    for match in NUMBER.finditer(said):
        if _same(match[0], number):
            before = said[: match.start()].rstrip()
            kinds = [
                (len(word), kind)
                for kind, words in say.BEFORE.items()
                for word in words
                if before.endswith(word) and not before[: -len(word)][-1:].isalpha()
            ]
            if kinds:
                return Level(max(kinds)[1], value)
            clause = re.split("[,;]", said[match.end() :])[0]
            for kind, words in say.AFTER.items():
                if any(word in clause for word in words):
                    return Level(kind, value)
    if DOWNWARD.search(said):
        return Mistake("level_direction", {"found": value})
    return Level(say.LEAST, value, guessed=True)


def _same(typed: str, number: Fraction) -> bool:
    bare = typed.rstrip("% ").rstrip(".,")
    return any(_as_number(bare.replace(*signs)) == number for signs in ((",", "."), (".", "")))


def _as_number(text: str) -> Fraction | None:
    try:
        return Fraction(text.replace(",", "."))
    except ValueError:
        return None


def _taken_apart(text: str) -> _Parts:
    """Return the parts of a cell; no numbers where they are not those of one level."""
    found = list(NUMBER.finditer(text))
    between = [text[a.end() : b.start()] for a, b in pairwise(found)]
    if not found or not all(TO.fullmatch(each) for each in between):
        return _Parts(text, [], "")
    before, after = text[: found[0].start()], text[found[-1].end() :]
    return _Parts(before.strip(), [each[0] for each in found], after.strip())
