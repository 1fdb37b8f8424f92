"""What is typed as the number and symbol of a document -> the number in it, where more than that was typed,
or that it is the title of one; as the script of the form tells too.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from tracker.language.patterns import DOCUMENT

NUMBERED = re.compile(r"\b(?:số|no)\b[ .:]*(\d[^\s,;/-]*[/-][^\s,;]+)", re.IGNORECASE)
"""The number and symbol of a document, as the words before them lead to it."""
WORDS_BEFORE = re.compile(r"[^\W\d_][ \t]+$")
DAY_AFTER = re.compile(r"[,;]?\s+(?:ngày|of|dated)\b", re.IGNORECASE)
WORDS = re.compile(r"[^\W\d_]{2,}\s+[^\W\d_]{2,}")


class Misplaced(NamedTuple):
    """What is wrong with what was typed, and what to write."""

    code: str
    right: str


def document_misplaced(typed: str) -> Misplaced | None:
    """Return what is wrong with a number and symbol: a whole title, of which the kind and day would be said
    twice, or one that has no number at all; None where it is one.
    """
    plain = " ".join(unicodedata.normalize("NFC", typed).split())
    number, found = "", DOCUMENT.search(plain)
    if numbered := NUMBERED.search(plain):
        number = numbered[1]
    elif found and (WORDS_BEFORE.search(plain[: found.start()]) or DAY_AFTER.match(plain[found.end() :])):
        number = found[0]
    if number and number != plain:
        return Misplaced("document_in_words", number)
    if not number and not found and WORDS.search(plain):
        return Misplaced("document_is_title", plain)
    return None
