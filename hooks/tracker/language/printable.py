"""Any text -> one line that is words and nothing else, wherever it is printed: a terminal, a log on GitHub,
Markdown there.

What stands in a file, in its name or in an answer of git was typed by somebody, perhaps by a stranger.
Printed as it is, an escape character would paint over the terminal, and a line break would let a line of its
own begin with `::error`, which GitHub takes for a command. Needs nothing but Python.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import lru_cache

LONGEST = 120
"""Of a longer text the two ends are shown."""
END = 40
"""So many letters of its end."""
LONGEST_PATH = 300
HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Control characters, marks of direction and of no width, halves of letters, and the line ends that only some
programs know.
"""
FILLERS = frozenset("\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters that are drawn as nothing."""
# GitHub looks for its old commands, `##[error]`, anywhere in a line, and for those of today at its start.
OLD_COMMAND = re.compile(r"##(?=\[)")
COMMAND = re.compile(r"(?=\s*::)")

PUNCTUATION = re.compile(r"[\\`*_{}\[\]()<>#|~&!\"'=+^]")
# GitHub looks for these after Markdown has run, when an escaped letter is a letter again; only in code it
# does not.
AFTERWARDS = re.compile(r"(?:@|\$|#(?=\d)|:(?=[\w+-]+:)|\bGH-(?=\d)|\b[0-9a-f]{7,40}\b)+", re.IGNORECASE)
ADDRESS = re.compile(r":(?=//)|(?<=www)\.|(?<=mailto):|(?<=xmpp):", re.IGNORECASE)
LIVE = re.compile(
    f"(?P<code>{AFTERWARDS.pattern})|(?P<letter>{ADDRESS.pattern}|{PUNCTUATION.pattern})", re.IGNORECASE
)


class SaysWhy(Exception):
    """What happened, in words for who ran the command."""


def printable(text: object, most: int | None = LONGEST) -> str:
    """Return `text` as one line that any terminal can show: a hidden character by its picture (␛) or as �.

    A text of more than `most` letters keeps its two ends, with … between them; None keeps it whole.
    """
    words = str(text)
    if most is not None and len(words) > most:
        end = min(END, most // 3)
        words = f"{words[: most - end - 1]}…{words[-end:]}"
    return OLD_COMMAND.sub("#�", "".join(_picture(letter) for letter in _decoded(words)))


def printable_line(text: str) -> str:
    """Return a line of a file as it can be shown with a caret below: letter for letter, and tabs stay."""
    return "\t".join(printable(part, None) for part in text.split("\t"))


def printable_path(path: object) -> str:
    """Return a path as it can begin a line: never as a command of GitHub's."""
    return (
        COMMAND.sub("./", printable(path, LONGEST_PATH), count=1)
        if COMMAND.match(str(path))
        else printable(path, LONGEST_PATH)
    )


def hidden_in(name: str) -> str | None:
    """Return what of a file's name cannot be printed, as U+000A or as the byte 0xE9 that is not UTF-8, or
    None.
    """
    try:
        letters = name.encode("utf-8", "surrogateescape").decode("utf-8")
    except UnicodeDecodeError as error:
        return f"0x{error.object[error.start]:02X}"
    except UnicodeEncodeError as error:
        return f"U+{ord(name[error.start]):04X}"
    return next((f"U+{ord(letter):04X}" for letter in letters if _picture(letter) != letter), None)


def markdown(text: str) -> str:
    """Return a printed text so that GitHub's Markdown shows its letters and nothing else.

    No link, picture, heading, cell, name that is called, number of an issue, commit, formula or little
    picture comes of it.
    """
    return LIVE.sub(lambda live: f"`{live[0]}`" if live["code"] else f"&#{ord(live[0])};", text)


def code(text: str) -> str:
    """Return a printed text between backticks, or by its letters where it would end them or the cell it
    stands in.
    """
    return markdown(text) if re.search(r"[`|\\]", text) or not text.strip() else f"`{text}`"


def speak_utf8() -> None:
    """Let both streams take every letter, whatever the machine's language is said to be: no message may end
    in a traceback.
    """
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _decoded(text: str) -> str:
    """Return the letters of a name that Python has kept as bytes, as it does where the machine's language is
    said to be C.
    """
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:
        return text


@lru_cache(maxsize=4096)
def _picture(letter: str) -> str:
    if letter < " ":
        return chr(0x2400 + ord(letter))
    if letter == "\x7f":
        return "␡"
    category = unicodedata.category(letter)
    hidden = category in HIDDEN_CATEGORIES or letter in FILLERS or (category == "Zs" and letter != " ")
    return "�" if hidden else letter
