"""HTML + a function -> the same HTML with its text rewritten: never a tag, an attribute, an address or code.

The function is told in which language its text is, from the nearest `lang`, and inside which elements it
stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tracker.facts.values import LANGUAGES, Lang, Languages

ATTRIBUTES = r"""(?:[^<>"']++|"[^"]*+"|'[^']*+')*+"""
"""What stands in a tag after its name; nothing of it is tried in a second way."""
TOKEN = re.compile(
    rf"<!--.*?-->|<(?P<end>/?)(?P<name>[A-Za-z][\w:-]*)(?P<attributes>{ATTRIBUTES})>", re.DOTALL
)
DRAWING = re.compile(
    rf"<svg\b{ATTRIBUTES}(?<!/)>[^<]*(?:<(?!/?svg\b)[^<]*)*</svg>|{TOKEN.pattern}", re.DOTALL
)
"""A whole drawing, which has nothing to rewrite and many tags, or a token."""
LANG = re.compile(r"""\slang=["']?(?P<lang>[\w-]+)""")
VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
LEFT_ALONE = frozenset(
    ["code", "pre", "kbd", "samp", "script", "style", "svg", "math", "textarea", "title", "option", "select"]
)

Rewrite = Callable[[str, Lang | None, Sequence[str]], str]
"""From a text node as it stands in HTML, its language (None when it is neither of ours) and the names of the
elements around it, which are those of this moment only.
"""


def rewrite(html: str, lang: Lang, function: Rewrite, languages: Languages = LANGUAGES) -> str:
    """Return `html`, which is in `lang`, with `function` applied to every text node that is not code; it is
    told of the programme's languages alone.
    """
    parts: list[str] = []
    done = 0  # how far `parts` reach: what is not rewritten is taken in one piece
    names: list[str] = []
    tongues: list[Lang | None] = [lang]
    alone = 0  # how many of the open elements are left alone
    position = 0
    for token in DRAWING.finditer(html):
        start, stop = token.span()
        if start > position and not alone:
            text = html[position:start]
            if not text.isspace() and (made := function(text, tongues[-1], names)) is not text:
                parts += (html[done:position], made)
                done = start
        position = stop
        end, name, attributes = token.groups()
        if not name:
            continue
        name = name.lower()
        if name in VOID or attributes.endswith("/"):
            continue
        if not end:
            spoken = LANG.search(attributes) if "lang=" in attributes else None
            names.append(name)
            tongues.append(_ours(spoken["lang"], languages) if spoken else tongues[-1])
            alone += name in LEFT_ALONE
        elif name in names:
            # What was left open inside ends with it.
            while (closed := names.pop()) != name:
                tongues.pop()
                alone -= closed in LEFT_ALONE
            tongues.pop()
            alone -= name in LEFT_ALONE
    rest = html[position:]
    if rest.strip() and not alone:
        parts += (html[done:position], function(rest, tongues[-1], names))
        done = len(html)
    return "".join([*parts, html[done:]])


def _ours(lang: str, languages: Languages) -> Lang | None:
    return lang if lang in languages else None
