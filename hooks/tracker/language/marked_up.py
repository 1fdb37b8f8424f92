"""A text of the data -> what in it was typed as Markdown, and the same in plain words.

Texts of the data stand in tables, titles, feeds and files for machines, where nothing reads Markdown: every
sign of it would be printed as it was typed.
"""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

FIRST, LAST = r"[\w“\"'‘(\[]", r"[\w”\"'’).!?%:;,…\]]"
SIGNS = re.compile(r"[*_`~\[&{#\\|\n]")
"""Without one of these a text has no Markdown in it."""
MARKED_UP = re.compile(
    rf"""
    (?P<bare>\bhttps?://[^\s()\[\]]+)
    | !?\[(?P<words>[^\[\]\n]+)\]\((?P<to>[^()\s]*)[^()\n]*\)
    | \((?P<reversed>[^()\n]+)\)\[(?P<address>https?://[^\]\s]+)\]
    | \[(?P<label>[^\[\]\n]+)\]\[[\w-]*\]
    | `+(?P<code>[^`\n]+)`+
    | (?<![\w*\\])(?P<stars>\*{{1,3}})(?P<strong>{FIRST}(?:[^*\n]*{LAST})?)(?P=stars)(?![\w*])
    | (?<![\w_\\])(?P<lines>_{{1,3}})(?P<stressed>{FIRST}(?:[^_\n]*{LAST})?)(?P=lines)(?![\w_])
    | ~~(?P<struck>[^~\n]+)~~
    | \[\^[^\]\s]+\]
    | \{{:[^{{}}\n]*\}} | \{{\#[\w-]+\}}
    | (?P<entity>&(?:\#\d+|\#x[0-9a-f]+|[a-z]{{2,8}}[0-9]{{0,2}});)
    | \\(?P<escaped>[*_`\[\]~\#|])
    | ^\#{{1,6}}[ ](?P<heading>\S[^\n]*)
    | ^[ \t]*[-*+•][ \t]+(?P<item>\S[^\n]*)$(?=\n)
    | (?<=\n)[ \t]*(?:[-*+•]|\d{{1,3}}[.)])[ \t]+(?P<next>\S[^\n]*)
    | ^\|(?P<row>[^\n]*)\|$
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)


class MarkedUp(NamedTuple):
    """What was typed as Markdown, and the plain words for it."""

    found: str
    right: str


def marked_up_in(text: str) -> MarkedUp | None:
    """Return the first piece of Markdown in a text, or None."""
    if not SIGNS.search(text):
        return None  # most
    for match in MARKED_UP.finditer(text):
        parts = match.groupdict()
        if parts["bare"] or (parts["entity"] and unescape(match[0]) == match[0]):
            continue
        return MarkedUp(match[0].strip(), _plain(parts))
    return None


def _plain(parts: dict[str, str | None]) -> str:
    words, address = parts["words"] or parts["reversed"], parts["to"] or parts["address"]
    if words:
        return f"{words} ({address})" if address and "://" in address else words
    if parts["code"]:
        return f"“{parts['code'].strip()}”"
    if parts["entity"]:
        return unescape(parts["entity"]).strip()
    if parts["row"]:
        return "; ".join(cell.strip() for cell in parts["row"].split("|"))
    kept = ("label", "strong", "stressed", "escaped", "heading", "item", "next")
    return next((found for name in kept if (found := parts[name])), "")
