"""What is met in a text that should not be there, or is in another language, and where."""

from __future__ import annotations

from typing import NamedTuple


class Run(NamedTuple):
    """Where a part in the other language begins and ends."""

    start: int
    end: int


class Astray(NamedTuple):
    """The code of what is wrong, the part of the text, and what it should be, or nothing."""

    code: str
    found: str
    right: str = ""
