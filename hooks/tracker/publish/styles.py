"""The theme's style sheet and the finished pages -> the part of it that any page uses, and ours without what
only we read.

The theme styles far more than this site has: tabs, cards, code, admonitions. What a page can look like is
known once all pages are written, so nothing is guessed and nothing has to be kept up: what an editor uses
tomorrow is there tomorrow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

STRINGS_AND_BRACES = re.compile(r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{}]""")
DECLARATION = re.compile(
    r"""(?<=[{;])(?P<name>--[\w-]+):(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^;{}"'])*;?"""
)
CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
USED = re.compile(r"var\((--[\w-]+)")
GROUPS = ("@media", "@supports", "@layer", "@container")


def slim(site: Path) -> None:
    """Leave of the theme's style sheet what the pages of the finished `site` use, and of ours and of the
    scripts what browsers read: no comments, no indents.
    """
    assets = site / "assets"
    classes = {name for path in site.rglob("*.html") for name in classes_of(path.read_text(encoding="utf-8"))}
    classes |= {
        name
        for path in (assets / "javascripts").glob("*.js")
        for name in words_of(path.read_text(encoding="utf-8"))
    }
    ours = "".join(
        path.read_text(encoding="utf-8")
        for path in sorted((assets / "stylesheets").glob("*.css"))
        if not path.name.startswith("main.")
    )
    for path in (assets / "stylesheets").glob("main.*.css"):
        path.write_text(pruned(path.read_text(encoding="utf-8"), classes, ours), encoding="utf-8")
    for folder, short in (("stylesheets/site.css", cssmin), ("javascripts/*.js", jsmin)):
        for path in assets.glob(folder):
            path.write_text(short(path.read_text(encoding="utf-8")), encoding="utf-8")


def classes_of(html: str) -> set[str]:
    """Return the classes on the elements of a page."""
    # Looked for by its first letters, which is three times as fast as by the blank before them.
    values = {
        found[1] for found in re.finditer(r'class="([^"]*)"', html) if html[found.start() - 1].isspace()
    }
    return {name for value in values for name in value.split()}


def words_of(script: str) -> set[str]:
    """Return every word of a script: a class it puts on an element is one of them, and the others do
    no harm.
    """
    return set(re.findall(r"[\w-]+", script))


def pruned(css: str, classes: set[str], other: str = "") -> str:
    """Return the style sheet without the rules that need a class no page has, and without variables that
    nothing uses.

    `other` is the text of the other style sheets, whose variables are used too. A rule stays whenever in
    doubt: only a class outside any brackets, or a text direction that is not ours, can drop a selector. The
    order of rules is kept.
    """
    kept = "".join(_kept(css, classes))
    while (slimmer := _without_idle(kept, {*USED.findall(kept), *USED.findall(other)})) != kept:
        kept = slimmer
    return kept


def _kept(css: str, classes: set[str]) -> Iterator[str]:
    for head, body in _rules(css):
        if head.startswith(GROUPS):
            inside = "".join(_kept(body, classes))
            if inside:
                yield f"{head}{{{inside}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body}}}" if body else head
        elif selectors := [selector for selector in _split(head) if _may_match(selector, classes)]:
            yield f"{','.join(selectors)}{{{body}}}"


def _without_idle(css: str, used: set[str]) -> str:
    return DECLARATION.sub(lambda found: found[0] if found["name"] in used else "", css)


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Return the rules of a sheet one level deep, as what stands before the braces and what stands between
    them.
    """
    depth, start, opened = 0, 0, 0
    for found in STRINGS_AND_BRACES.finditer(css):
        if found[0] == "{":
            if depth == 0:
                opened = found.start()
            depth += 1
        elif found[0] == "}":
            depth -= 1
            if depth == 0:
                *statements, head = css[start:opened].split(";")
                yield from ((f"{statement.strip()};", "") for statement in statements if statement.strip())
                yield head.strip(), css[opened + 1 : found.start()]
                start = found.end()


def _split(selectors: str) -> list[str]:
    """Return the selectors of a list; a comma inside brackets parts nothing."""
    parts, depth = [""], 0
    for letter in selectors:
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(letter, 0)
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return parts


def _may_match(selector: str, classes: set[str]) -> bool:
    if "[dir=rtl]" in selector:
        return False
    outside = selector
    while (inner := re.sub(r"\([^()]*\)", "", outside)) != outside:
        outside = inner
    return set(CLASS.findall(re.sub(r"\[[^\]]*\]", "", outside))) <= classes
