"""A line as typed -> the same line with ordinary letters for those that nobody sees, or takes for others, and
what they were.

Word, chat programs and web pages put spaces that are no spaces, hyphens that are shown only at the end of a
line and characters without any width into what is copied from them; other keyboards, the alphabets of social
networks and the fonts of PDFs put letters there that look like Latin ones. Nobody can delete what they cannot
see, so they are put right; what turns the direction of a text is left, for it can make a text look like
another, and so are addresses, which lead elsewhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
WITHOUT_WIDTH = "\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff"
NO_BREAK_HYPHEN = "\u2011"
UNSEEN = re.compile(f"[{SPACES}{WITHOUT_WIDTH}{NO_BREAK_HYPHEN}]")
"""What is put right without harm to what is read."""
PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
"""What each font draws as it likes, such as the bullets of Word's Symbol and Wingdings."""

CYRILLIC = "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0406\u0408\u0405\u04ae"
CYRILLIC += "\u0430\u0435\u043e\u0441\u0440\u0445\u0443\u0456\u0458\u0455"
GREEK = "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
GREEK += "\u03bf\u03bd"
ALIKE = str.maketrans(CYRILLIC + GREEK, "ABEKMHOPCTXIJSYaeocpxyijs" + "ABEZHIKMNOPTYXov")
"""Letters of Cyrillic and Greek, each with the Latin one that it looks like."""
OTHER = re.compile("[\u0370-\u04ff]")
STYLED = re.compile("[\ufb00-\ufb06\U0001d400-\U0001d7cb]+")
"""Letters joined as in a PDF, and those by which social networks make words bold."""
ODD = re.compile(f"{UNSEEN.pattern}|{OTHER.pattern}|{STYLED.pattern}")
"""One of which stands in every text that is put right."""
PART = re.compile(r"[^\s()<>\[\]\"“”]+")
ADDRESS = re.compile(r"://|@|www\.")
WORD = re.compile(r"[^\W\d_]+")


class PutRight(NamedTuple):
    """What is read as something else: the code of what is said of it, where it is, and what that needs."""

    code: str
    at: int
    context: Mapping[str, object]


def in_ordinary_letters(text: str) -> str:
    """Return `text` with ordinary spaces, hyphens and letters, and without what has no width."""
    if not ODD.search(text):
        return text  # most
    return UNSEEN.sub(_plain, PART.sub(lambda part: _in_latin(part[0]), text))


def put_right_in(line: str) -> list[PutRight]:
    """Return the first of each kind that is put right in a line."""
    found = []
    if unseen := UNSEEN.search(line):
        found.append(PutRight("hidden_put_right", unseen.start(), {"found": named(unseen[0])}))
    for part in PART.finditer(line) if ODD.search(line) else ():
        right = _in_latin(part[0])
        if right != part[0]:
            typed = next(letter for letter in part[0] if letter not in right)
            context = {"found": part[0], "right": right, "letter": named(typed)}
            found.append(PutRight("lookalike_put_right", part.start(), context))
            break
    return found


def _in_latin(part: str) -> str:
    """Return a part of a line without blanks with Latin letters for those that look like them."""
    if not ODD.search(part) or ADDRESS.search(part):
        return part
    return WORD.sub(lambda word: _of_word(word[0]), part)


def _of_word(word: str) -> str:
    """Return a word with Latin letters alone where only some of it was; a word of another alphabet, or a sign
    of science beside a letter, stays what it is.
    """
    word = STYLED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), word)
    right = word.translate(ALIKE)
    mixed = not OTHER.search(right) and any(not OTHER.match(letter) for letter in word)
    return right if mixed else word


def _plain(letter: re.Match[str]) -> str:
    if letter[0] == NO_BREAK_HYPHEN:
        return "-"
    return " " if re.fullmatch(f"[{SPACES}]", letter[0]) else ""


def named(letter: str) -> str:
    """Return the number and the name of a letter that cannot be shown: `U+00A0 NO-BREAK SPACE`."""
    return f"U+{ord(letter):04X} {unicodedata.name(letter, '')}".strip()
