"""A line as typed -> the same line with ordinary letters for those that nobody sees, and what they were.

Word, chat programs and web pages put spaces that are no spaces, hyphens that are shown only at the end of a
line and characters without any width into what is copied from them. Nobody can delete what they cannot see,
so they are put right; what turns the direction of a text is left, for it can make a text look like another.
"""

from __future__ import annotations

import re
import unicodedata

SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
WITHOUT_WIDTH = "\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff"
NO_BREAK_HYPHEN = "\u2011"
UNSEEN = re.compile(f"[{SPACES}{WITHOUT_WIDTH}{NO_BREAK_HYPHEN}]")
"""What is put right without harm to what is read."""


def in_ordinary_letters(text: str) -> str:
    """Return `text` with ordinary spaces and hyphens, and without what has no width."""
    return UNSEEN.sub(_plain, text)


def _plain(letter: re.Match[str]) -> str:
    if letter[0] == NO_BREAK_HYPHEN:
        return "-"
    return " " if re.fullmatch(f"[{SPACES}]", letter[0]) else ""


def named(letter: str) -> str:
    """Return the number and the name of a letter that cannot be shown: `U+00A0 NO-BREAK SPACE`."""
    return f"U+{ord(letter):04X} {unicodedata.name(letter, '')}".strip()
