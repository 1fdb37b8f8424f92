"""The theme's style sheet and the finished pages -> the part of it that any page uses, and ours without what
only we read, each where a page has something of it.

The theme styles far more than this site has: tabs, cards, code, admonitions. What a page can look like is
known once all pages are written, so nothing is guessed and nothing has to be kept up: what an editor uses
tomorrow is there tomorrow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Set
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from rcssmin import cssmin
from rjsmin import jsmin

STRINGS_AND_BRACES = re.compile(r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{}]""")
DECLARATION = re.compile(
    r"""(?<=[{;])(?P<name>--[\w-]+):(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^;{}"'])*;?"""
)
CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
ELEMENT = re.compile(r"<([a-z][a-z0-9]*)")
NO_ELEMENT = re.compile(r"::?-?[\w-]+|[.#][\w-]+")
"""What has letters in a selector and is no element: states and parts, classes, ids."""
USED = re.compile(r"var\((--[\w-]+)")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
OURS = ("site.css", "figures.css")
"""Our style sheets: that of every page, and that of pages which show figures."""
SHEETS = "assets/stylesheets"
FIGURES_LINK = re.compile(r'<link rel="stylesheet" href="[^"]*/figures\.css\?[^"]*">\n?')
GROUPS = ("@media", "@supports", "@layer", "@container")
NOTHING_KNOWN: Mapping[str, Used] = MappingProxyType({})


class Used(NamedTuple):
    """What a page has that style sheets tell of."""

    classes: frozenset[str]
    elements: frozenset[str]


def used_on(html: str) -> Used:
    """Return what a page has that style sheets tell of."""
    return Used(frozenset(classes_of(html)), frozenset(ELEMENT.findall(html)))


def without_idle_sheet(html: str, used: Used, figures: Set[str]) -> str:
    """Return a page without the link to the style sheet of figures where it shows none of the classes that
    need it.
    """
    return html if used.classes & figures else FIGURES_LINK.sub("", html)


def slim(site: Path, known: Mapping[str, Used] = NOTHING_KNOWN) -> None:
    """Leave of the theme's style sheet what the pages of the finished `site` use, and of ours and of the
    scripts what browsers read: no comments, no indents.

    Of the pages at the paths that are `known`, what they use was found when they were written.
    """
    assets = site / "assets"
    figures = classes_of_figures(assets / "stylesheets")
    all_used = set(known.values())
    for path in site.rglob("*.html"):
        if str(path) in known:
            continue
        html = path.read_text(encoding="utf-8")
        used = used_on(html)
        if (bare := without_idle_sheet(html, used, figures)) != html:
            path.write_text(bare, encoding="utf-8")
        all_used.add(used)
    classes = {name for used in all_used for name in used.classes}
    elements = {name for used in all_used for name in used.elements}
    for path in (assets / "javascripts").glob("*.js"):
        made = words_of(path.read_text(encoding="utf-8"))
        classes |= made
        elements |= made
    ours = "".join(
        path.read_text(encoding="utf-8")
        for path in sorted((assets / "stylesheets").glob("*.css"))
        if not path.name.startswith("main.")
    )
    for path in (assets / "stylesheets").glob("main.*.css"):
        whole = (path.read_text(encoding="utf-8"), frozenset(classes), frozenset(elements), ours)
        path.write_text(_pruned(*whole), encoding="utf-8")
    for short, paths in (
        (cssmin, [assets / "stylesheets" / name for name in OURS]),
        (jsmin, (assets / "javascripts").glob("*.js")),
    ):
        for path in paths:
            path.write_text(_short(short, path.read_text(encoding="utf-8")), encoding="utf-8")


@lru_cache(maxsize=32)  # while the site is served, hardly an edit changes these
def _short(shorten: Callable[[str], str], text: str) -> str:
    return shorten(text)


def classes_of_figures(folder: Path) -> set[str]:
    """Return the classes that the sheet of figures styles and no other does: a page without any of them looks
    the same without that sheet.
    """
    site, figures = (
        set(CLASS.findall(COMMENT.sub("", (folder / name).read_text(encoding="utf-8")))) for name in OURS
    )
    return figures - site


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


def pruned(css: str, classes: Set[str], elements: Set[str], other: str = "") -> str:
    """Return the style sheet without the rules that need a class or an element no page has, and without
    variables that nothing uses.

    `other` is the text of the other style sheets, whose variables are used too. A rule stays whenever in
    doubt: only a class or an element outside any brackets, or a text direction that is not ours, can drop a
    selector. The order of rules is kept.
    """
    kept = "".join(_kept(css, classes, elements))
    while (slimmer := _without_idle(kept, {*USED.findall(kept), *USED.findall(other)})) != kept:
        kept = slimmer
    return kept


@lru_cache(maxsize=2)
def _pruned(css: str, classes: frozenset[str], elements: frozenset[str], other: str) -> str:
    return pruned(css, classes, elements, other)


def _kept(css: str, classes: Set[str], elements: Set[str]) -> Iterator[str]:
    for head, body in _rules(css):
        if head.startswith(GROUPS):
            inside = "".join(_kept(body, classes, elements))
            if inside:
                yield f"{head}{{{inside}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body}}}" if body else head
        elif selectors := [selector for selector in _split(head) if _may_match(selector, classes, elements)]:
            yield f"{','.join(selectors)}{{{body}}}"


def selectors(css: str) -> Iterator[str]:
    """Return every selector of a style sheet, those in groups too."""
    for head, body in _rules(COMMENT.sub("", css)):
        if head.startswith(GROUPS):
            yield from selectors(body)
        elif not head.startswith("@"):
            yield from (selector.strip() for selector in _split(head))


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


def _may_match(selector: str, classes: Set[str], elements: Set[str]) -> bool:
    if "[dir=rtl]" in selector:
        return False
    outside = selector
    while (inner := re.sub(r"\([^()]*\)", "", outside)) != outside:
        outside = inner
    outside = re.sub(r"\[[^\]]*\]", "", outside)
    return (
        set(CLASS.findall(outside)) <= classes
        and set(re.findall(r"[a-z][a-z0-9]*", NO_ELEMENT.sub("", outside))) <= elements
    )
