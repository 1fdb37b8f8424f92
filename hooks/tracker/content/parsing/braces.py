"""A value in braces or brackets on one line -> the slip in it, and the value as it should be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|' + r"'(?:[^']|'')*'")


class BraceSlip(NamedTuple):
    """Where in the value the slip is, its code, and the value as it should be."""

    at: int
    code: str
    right: str


def brace_slip(value: str, known: str) -> BraceSlip | None:
    """Return the first slip of a value that begins with a brace or a bracket, or None; `known` is a pattern
    of the keys that the file has.
    """
    return next(_slips_in(value, known), None)


def _slips_in(value: str, known: str) -> Iterator[BraceSlip]:
    closers: list[str] = []
    n = 0
    while n < len(value):
        letter = value[n]
        if letter in "{[":
            closers.append("}" if letter == "{" else "]")
        elif letter in "}]":
            if not closers or closers[-1] != letter:
                yield BraceSlip(n, "brace_too_many", value[:n] + "".join(reversed(closers)))
                return
            closers.pop()
            if not closers:
                yield from _after(value, n + 1)
        elif letter in "\"'" and re.search(r"[:,{\[][ \t]*$", value[:n]):
            quoted = QUOTED.match(value, n)
            if quoted is None:
                right = f"{value.rstrip()}{letter}{''.join(reversed(closers))}"
                yield BraceSlip(n, "open_quote", right)
                return
            yield from _after_quotes(value, quoted, known)
            n = quoted.end()
            continue
        n += 1
    if closers:
        yield BraceSlip(0, "open_brace", value.rstrip().rstrip(",") + "".join(reversed(closers)))


def _after(value: str, end: int) -> Iterator[BraceSlip]:
    """Yield what is wrong with what stands behind the last brace."""
    rest = value[end:].strip()
    if rest[:1] in ("{", "["):
        yield BraceSlip(end, "two_on_a_line", value[:end])
    elif rest[:1] in ("}", "]"):
        yield BraceSlip(end, "brace_too_many", value[:end])


def _after_quotes(value: str, quoted: re.Match[str], known: str) -> Iterator[BraceSlip]:
    """Yield what is wrong with what stands behind a text in quotation marks."""
    end, quote = quoted.end(), quoted[0][0]
    rest = value[end:].lstrip()
    if not rest or rest[0] in ",}]:#":
        return
    if re.match(rf";?[ \t]*(?:{known})[ \t]*:", rest):
        yield BraceSlip(end, "comma_missing", f"{value[:end]}, {rest.lstrip('; ')}")
    elif cut := re.search(rf",[ \t]*(?:{known})[ \t]*:[ \t]*[\"']$", value[:end]):
        right = f"{value[: cut.start()]}{quote}{value[cut.start() :]}"
        yield BraceSlip(quoted.start(), "open_quote", right)
    else:
        yield BraceSlip(end, "quotes_in_quotes", _with_curly(value, known))


def _with_curly(value: str, known: str) -> str:
    """Return a value in braces whose texts hold quotation marks, with curly ones inside of its texts."""
    key = rf"[ \t]*(?:{known})[ \t]*:[ \t]*"
    text = rf'(?P<head>[{{,]{key})"(?P<text>.*?)"(?=[ \t]*(?:,{key}|[}}\]]))'
    return re.sub(text, lambda found: f'{found["head"]}"{in_curly(found["text"], chr(34))}"', value)


def in_curly(text: str, quote: str) -> str:
    """Return a text with the quotation marks in it as a printer sets them, in pairs."""
    parts = text.split(quote)
    return "".join(
        part + (("“" if n % 2 == 0 else "”") if n < len(parts) - 1 else "") for n, part in enumerate(parts)
    )
