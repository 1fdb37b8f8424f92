"""What is said of a kind of mistake, in both languages."""

from __future__ import annotations

from typing import NamedTuple


class Wording(NamedTuple):
    """What a kind of mistake is called in both languages, and a line that would be right."""

    vi: str
    en: str
    sample: str = ""
