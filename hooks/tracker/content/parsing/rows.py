"""The lines of a YAML file -> those that are no part of a long text, each in its parts, as a person reads
them; and what a slip in one of them is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from tracker.content.problems.problem import Mark

LINE = re.compile(r"(?P<blank>[ \t]*)(?P<dash>(?:-[ \t]+)*)(?P<rest>.*)")
TEXT_BELOW = re.compile(r"(?:^|[:-][ \t]+)[|>][+-]?\d?[ \t]*$")
"""Ends a line below which a text stands, indented."""
KEY = r"[^\W\d][\w-]*"


class Slip(NamedTuple):
    """A slip of the keyboard: where it was typed, its code, what its message needs, and the lines, counted
    from 0, as they should be.
    """

    mark: Mark
    code: str
    context: dict[str, object]
    mended: dict[int, str]


class TypedLine(NamedTuple):
    """A line that is no part of a long text: its number from 0, its blanks, its hyphens and the rest."""

    number: int
    blank: str
    dash: str
    rest: str

    @property
    def indent(self) -> int:
        """How far what follows the hyphens stands from the edge."""
        return len(self.blank) + len(self.dash)

    @property
    def value(self) -> str:
        """What stands after the key, or all of it where there is none."""
        found = re.match(rf"(?:{KEY}|\"[^\"]*\")[ \t]*:[ \t]+(.*)", self.rest)
        return found[1] if found else self.rest

    def key(self, keys: Collection[str]) -> str:
        """Return the key that the line begins with, where it has a colon and the file knows it."""
        found = re.match(rf"({KEY})[ \t]*:(?:[ \t]|$)", self.rest)
        return found[1] if found and found[1] in keys else ""


def rows_of(lines: list[str], keys: Collection[str]) -> Iterator[TypedLine]:
    """Yield the lines that are no part of a long text, of a comment or of nothing."""
    text_inside = -1
    closing = ""
    for number, line in enumerate(lines):
        match = LINE.fullmatch(line)
        if match is None or not match["rest"]:
            continue
        if closing:  # a text in quotation marks over several lines
            closing = "" if re.search(rf"{closing}[ \t]*[,\]}}]*[ \t]*$", line) else closing
            continue
        indent = len(match["blank"].expandtabs(2))
        if text_inside >= 0 and indent > text_inside:
            continue
        text_inside = -1
        if match["rest"].startswith("#"):
            continue
        row = TypedLine(number, match["blank"], match["dash"], match["rest"])
        yield row
        if TEXT_BELOW.search(line):
            text_inside = indent
        elif quote := _left_open(row.value):
            closing = quote if _closes_below(lines, number, quote, keys) else ""


def _left_open(value: str) -> str:
    """Return the quotation mark that a value opens and does not close, or nothing."""
    for quote, whole in (('"', r'"(?:[^"\\]|\\.)*"'), ("'", r"'(?:[^']|'')*'")):
        if value.startswith(quote):
            return "" if re.match(whole, value) else quote
    return ""


def _closes_below(lines: list[str], number: int, quote: str, keys: Collection[str]) -> bool:
    """Say whether a text that is open at the end of a line ends before the next key does."""
    for line in lines[number + 1 :]:
        match = LINE.fullmatch(line)
        if match and TypedLine(0, match["blank"], match["dash"], match["rest"]).key(keys):
            return False
        if quote in line:
            return True
    return False


def slip_in(row: TypedLine, column: int, code: str, line: str, right: str, **context: object) -> Slip:
    """Return a slip of one line that is put right in it."""
    said = {"found": line.strip()[:80], "right": right.strip(), **context}
    return Slip(Mark(row.number + 1, column + 1), code, said, {row.number: right})
