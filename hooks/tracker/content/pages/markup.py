"""One Markdown page -> what must not stand in it: scripts by any road, HTML nobody needs, links that lead
nowhere.

The decision is made on the HTML that Python-Markdown gives, never on the Markdown: what is code stays text by
itself, and an attribute list or a reference is seen where it takes effect. That HTML must be wholly made of
tags we know, written so plainly that every browser reads them alike; whatever is not, is refused. The source
is looked at only to name a line.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from html import unescape
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

from markdown import Markdown
from markdown.extensions import Extension

from tracker.content.pages import front_matter
from tracker.content.pages.locating import LinesOf
from tracker.content.problems.problem import Mark, Problem
from tracker.facts.addresses import misread
from tracker.language.rules import available
from tracker.language.slugs import anchor
from tracker.language.unseen import PRIVATE, in_ordinary_letters, named

MISTYPED_ID = re.compile(
    r"\{[ \t]*(?:[：﹕∶꞉︓][ \t]*#?[ \t]*(?P<id>[\w-]+)[ \t]*\}?|:[ \t]*#(?P<open>[\w-]+)[ \t]*$)",
    re.MULTILINE,
)
PARAGRAPH_ID = re.compile(r"\{:?[^{}\n]*?#(?P<id>[\w-]+)[^{}\n]*\}")
BUILT_IN_EXTENSIONS = ["toc", "tables", "fenced_code"]
"""What MkDocs always adds."""
STRIKES_OUT = "pymdownx.tilde"
EXTENSIONS = [
    *BUILT_IN_EXTENSIONS,
    *("attr_list", "footnotes", "sane_lists"),
    *("pymdownx.magiclink", STRIKES_OUT),
]
"""What every page is read with, by the checks and by every build, whatever `mkdocs.yml` names of it: numbers
of lists stay as typed, bare addresses are links, and `~~` strikes out, as on GitHub.
"""
EXTENSION_SETTINGS: dict[str, dict[str, Any]] = {"toc": {"slugify": anchor}}

TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "dd",
        "del",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "u",
        "ul",
        "var",
    ]
)
ATTRIBUTES = frozenset(("id", "class", "lang", "dir", "title"))
ATTRIBUTES_OF = {
    "a": {"href", "rel"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"colspan", "rowspan", "style"},
    "th": {"colspan", "rowspan", "scope", "style"},
    "time": {"datetime"},
}
SCHEMES = ("http", "https", "mailto", "tel")
# How Markdown writes `--:`; the only style a page may have
ALIGNMENT = re.compile(r"text-align: (left|right|center);")
VOID = frozenset(("br", "hr", "img"))
"""The tags that have no end."""
# The theme reads its settings from the element called __config, whoever wrote it.
ID = re.compile(r"(?!__)[\w:.-]+")
RESERVED_ID = re.compile(r"tracker\w*|search(-results)?|terms|md-\S*", re.IGNORECASE)
"""Ids by which our scripts and every page's frame find their own parts."""
# What Markdown itself writes. No other class has a use on a page: those of the theme and ours make a text
# look like a verdict, or cover the page.
CLASS = re.compile(r"footnote|footnote-ref|footnote-backref|language-[\w+#-]+")
MOST_TOLD = 100
"""Of what one page may not have; who mends so many looks again."""
PRIVATE_WITHIN = re.compile(
    rf"^[ \t]*{PRIVATE.pattern}[ \t]+(?=\S)|(?P<sign>{PRIVATE.pattern})", re.MULTILINE
)
"""A sign of one font, in a group unless it is meant as a bullet, which `preview` tells."""
INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")

ATTRIBUTE = re.compile(
    r"""\s+(?P<name>[\w:-]+)(?:=(?:"(?P<double>[^"<>]*)"|'(?P<single>[^'<>]*)'|(?P<bare>[^\s"'<>=`]+)))?""",
    re.ASCII,
)
TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[A-Za-z][\w:-]*)"
    rf"(?P<attributes>(?:{re.sub('[?]P<[a-z]+>', '?:', ATTRIBUTE.pattern)})*)\s*/?>",
    re.ASCII,
)
BLOCK = re.compile(r"^[^\S\n]*\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*", re.MULTILINE)
"""The lines up to the next empty one; a line of a thousand blanks is looked at once."""
COMMENT = re.compile(r"<!--(?!-)(?:(?!--)[^<>])*-->")

FENCE = re.compile(r"^(?P<fence>```+|~~~+)[^\n]*\n.*?^(?P=fence) *$", re.DOTALL | re.MULTILINE)
SPAN = re.compile(r"(?<![\\`])(?P<ticks>`+)(?!`)(?:(?!\n\n).)+?(?<!`)(?P=ticks)(?!`)", re.DOTALL)
INDENTED = re.compile(r"(?<=\n\n)(?: {4}|\t)[^\n]*(?:\n(?: {4}|\t)[^\n]*)*")
IN_A_LIST = re.compile(r"\s*(?:[-*+]|\d+[.)]|\[\^[^\]]+\]:)\s|\s+\S")
SPACED_LINK = re.compile(r"(?<![\\\]!])\[(?!\^)(?P<text>[^\[\]\n]+)(?<!\\)\][ \t]+\((?P<to>[^()\s]+)\)")
REFERENCE = re.compile(r"(?<!\\)\[(?!\^)(?P<text>[^\[\]\n]+)(?<!\\)\]\[(?P<to>[^\[\]^\n]*)\]")
FOOTNOTE = re.compile(r"(?<!\\)\[\^(?P<to>[^\]\n]+)\]")
FOOTNOTE_MADE = re.compile(r"^ {0,3}(?P<note>\[\^(?P<to>[^\]\n]+)\]:)", re.MULTILINE)


def blank(match: re.Match[str]) -> str:
    """Return as many spaces as were matched, with the ends of lines where they were."""
    return re.sub(r"[^\n]", " ", match[0])


class Page(NamedTuple):
    """One Markdown page in one language."""

    file: str
    text: str

    def ids(self) -> dict[str, Mark]:
        """Return the ids the page gives to its paragraphs and headings, and where."""
        return {m["id"]: self.mark(m.start()) for m in PARAGRAPH_ID.finditer(self.text)}

    def mark(self, position: int) -> Mark:
        """Return the line and column of a position in the text."""
        return Mark(self.text.count("\n", 0, position) + 1, position - self.text.rfind("\n", 0, position))

    @property
    def body(self) -> str:
        """The page with its front matter blanked out: everything keeps its line and column."""
        return _without_front_matter(self.text)


@lru_cache(maxsize=64)  # most checks of a page begin with it
def _without_front_matter(text: str) -> str:
    parts = front_matter.split(text)
    return re.sub(r"[^\n]", " ", text[: parts.body]) + text[parts.body :] if parts else text


def read_page(path: Path) -> str:
    """Return the text of a page as everything reads it: with ordinary letters for those that nobody sees,
    which other programs put into what is copied, and composed, as on no Mac.

    Raises `UnicodeDecodeError` where it is no UTF-8.
    """
    return unicodedata.normalize("NFC", in_ordinary_letters(path.read_text(encoding="utf-8-sig")))


class Offence(NamedTuple):
    """One thing in the HTML of a page that may not be there: the code of its problem, and what was found."""

    code: str
    found: str
    host: str = ""
    """Where a browser would go, of an address that looks as if it led elsewhere."""
    right: str = ""
    """The address as it should be written."""


class Rendered(NamedTuple):
    """What Python-Markdown made of a text: the HTML, what of it was raw HTML, and the references it knows."""

    html: str
    raw: tuple[str, ...]
    references: frozenset[str]


def markup_mistakes(page: Page) -> list[Problem]:
    """Return what must not stand in the page, each on its line."""
    hidden = [
        Problem(page.file, page.mark(m.start()), "hidden_character", {"found": f"U+{ord(m[0]):04X}"})
        for m in INVISIBLE.finditer(page.body)
    ]
    hidden += [
        Problem(page.file, page.mark(m.start("sign")), "private_letter", {"found": named(m["sign"])})
        for m in (PRIVATE_WITHIN.finditer(page.body) if PRIVATE.search(page.body) else ())
        if m["sign"]
    ]
    mistyped = list(_mistyped_ids(page))
    # Braces that are almost an id break the HTML around them in ways that nobody could follow
    rest = mistyped or [*_in_html(page), *_dead_links(page)]
    return [*hidden, *front_matter.mistakes(page.text, page.file), *rest]


def _mistyped_ids(page: Page) -> Iterator[Problem]:
    """Yield the ids that are none, for want of a bracket or of an ordinary colon."""
    for match in MISTYPED_ID.finditer(without_code(page.body)):
        context = {"found": match[0].strip(), "sample": f"{{: #{match['id'] or match['open']} }}"}
        yield Problem(page.file, page.mark(match.start()), "id_mistyped", context)


@lru_cache(maxsize=64)  # most checks of a page ask for it, one after the other
def without_code(text: str) -> str:
    """Return the text with code blanked out, every line and column where it was."""

    def blank_unless_in_a_list(match: re.Match[str]) -> str:
        before = text[: match.start()].rstrip("\n").rsplit("\n", 1)[-1]
        return match[0] if IN_A_LIST.match(before) else blank(match)

    text = FENCE.sub(blank, text)
    return SPAN.sub(blank, INDENTED.sub(blank_unless_in_a_list, text))


def _in_html(page: Page) -> list[Problem]:
    problems: list[Problem] = []
    seen: Counter[Offence] = Counter()
    lines, bare = LinesOf(page.body, _offences), LinesOf(without_code(page.body), _offences)
    typed = page.text.split("\n")
    found = (*_offences(page.body), *_led_outside(page))
    for offence in found[:MOST_TOLD]:
        seen[offence] += 1
        line = _line(page, offence, seen[offence], lines, bare)
        column = typed[line - 1].lower().find(offence.found.lower().rstrip(">")[:20]) + 1
        problems.append(Problem(page.file, Mark(line, max(column, 1)), offence.code, _context(offence)))
    if left := len(found) - len(problems):
        problems.append(Problem(page.file, problems[-1].mark, "markup_many_more", {"found": left}))
    return problems


def _context(offence: Offence) -> dict[str, object]:
    return {
        "found": offence.found,
        "options": SCHEMES,
        "host": offence.host,
        "right": offence.right or "https://…",
    }


def _led_outside(page: Page) -> Iterator[Offence]:
    """Yield the addresses of the page that lead above the folder of all pages, whatever is there."""
    folders = page.file.split("/")[:-1]
    language = max((n for n, name in enumerate(folders) if name in available()), default=None)
    if language is None:
        return
    here = "/".join(folders[language:])
    for tag in TAG.finditer(rendered_page(page.body).html):
        for attribute in ATTRIBUTE.finditer(tag["attributes"]):
            value = unescape(attribute["double"] or attribute["single"] or attribute["bare"] or "")
            path = unquote(re.split(r"[?#]", value, maxsplit=1)[0])
            if attribute["name"].lower() in ("href", "src") and posixpath.normpath(
                posixpath.join(here, path)
            ).startswith(".."):
                yield Offence("address_outside", value)


def _line(page: Page, offence: Offence, nth: int, lines: LinesOf, bare: LinesOf) -> int:
    """Return the line with which the offence comes into being; `lines` are those of the body, and `bare`
    those without its code.
    """
    if offence.code == "markup_unbalanced":
        return _line_of_tag(page, offence.found, nth)
    if offence.code == "address_outside":
        return page.mark(max(page.body.find(offence.found), 0)).line
    # Code is left out, since a beginning that cuts a fence in two would show what stands in it.
    return (bare if bare.count(offence) >= nth else lines).of(offence, nth)


def _line_of_tag(page: Page, tag: str, nth: int) -> int:
    """Return the line of the nth start or end tag that stands without its other half; Markdown's own are
    always whole.
    """
    name = tag.strip("</>")
    text = without_code(page.body)
    starts: list[int] = []
    lonely: list[int] = []
    for match in re.finditer(rf"<(?P<end>/?){re.escape(name)}\b[^<>]*>?", text, re.IGNORECASE):
        if not match["end"]:
            starts.append(match.start())
        elif starts:
            starts.pop()
        else:
            lonely.append(match.start())
    # Where every tag has its other half, two of them cross: the last one of this name is named.
    every = [match.start() for match in re.finditer(re.escape(tag.rstrip(">")) + r"\b", text, re.IGNORECASE)]
    places = (lonely if tag.startswith("</") else starts) or every[-nth:]
    return page.mark(places[min(nth, len(places)) - 1]).line if places else 1


@lru_cache(maxsize=256)
def rendered_page(text: str) -> Rendered:
    """Return what Python-Markdown makes of a text, as it does in every build."""
    markdown = _markdown(struck="~" in text).reset()
    html = markdown.convert(text)
    raw = tuple(block for block in markdown.htmlStash.rawHtmlBlocks if isinstance(block, str))
    return Rendered(html, raw, frozenset(markdown.references))


@cache
def _markdown(*, struck: bool) -> Markdown:
    """Return the reader of pages; where nothing can be `struck` out, without what does that, which takes long
    to get ready. Its extensions are fetched from where they are: by name alone, every package that is
    installed would be asked for them first.
    """
    made: list[Extension] = [
        import_module(name if "." in name else f"markdown.extensions.{name}").makeExtension(
            **EXTENSION_SETTINGS.get(name, {})
        )
        for name in EXTENSIONS
        if struck or name != STRIKES_OUT
    ]
    return Markdown(extensions=made)


@lru_cache(maxsize=256)
def _offences(text: str) -> tuple[Offence, ...]:
    html, raw, _ = rendered_page(text)
    return (*_raw_links(raw), *offences(html))


def _raw_links(raw: Iterable[str]) -> Iterator[Offence]:
    for block in raw:
        for tag in re.finditer(r"<(?:a|img)\b[^>]*>?", block, re.IGNORECASE):
            yield Offence("raw_link", tag[0])


def offences(html: str) -> tuple[Offence, ...]:
    """Return what may not stand in the HTML of a page, in its order; what is not closed comes last."""
    found: list[Offence] = []
    open_tags: list[str] = []
    opened: Counter[str] = Counter()
    position = 0
    while (position := html.find("<", position)) >= 0:
        tag = TAG.match(html, position)
        if tag:
            found += _in_tag(tag)
            found += _unbalanced(tag, open_tags, opened)
        elif not COMMENT.match(html, position):
            found.append(Offence("markup_unreadable", re.split(r"[>\n]", html[position : position + 60])[0]))
        position = tag.end() if tag else position + 1
    found += [Offence("markup_unbalanced", f"<{name}>") for name in open_tags if name in TAGS]
    refused = any(offence.code in ("markup_unreadable", "markup_not_allowed") for offence in found)
    # The other half of an unknown tag may be the very thing that is refused.
    return tuple(offence for offence in found if not (refused and _is_half_of_unknown(offence)))


def _is_half_of_unknown(offence: Offence) -> bool:
    return offence.code == "markup_unbalanced" and offence.found.strip("</>") not in TAGS


def _unbalanced(tag: re.Match[str], open_tags: list[str], opened: Counter[str]) -> list[Offence]:
    """Keep `open_tags`, and how many of each are `opened`, as they are after `tag`; return the end that
    ends nothing, or the tags that it leaves open.

    An end tag that nothing began closes what the theme has put around the page, and the text falls out of it.
    """
    name = tag["name"].lower()
    if name in VOID and not tag["end"]:
        return []
    if not tag["end"]:
        open_tags.append(name)
        opened[name] += 1
        return []
    if not opened[name]:
        return [Offence("markup_unbalanced", f"</{name}>")]
    left_open = []
    opened[name] -= 1
    while (last := open_tags.pop()) != name:
        opened[last] -= 1
        if last in TAGS:
            left_open.append(Offence("markup_unbalanced", f"<{last}>"))
    return left_open


def _in_tag(tag: re.Match[str]) -> Iterator[Offence]:  # noqa: C901, one rule a line, read from the top
    name = tag["name"].lower()
    if name not in TAGS:
        if not tag["end"]:
            yield Offence("markup_not_allowed", f"<{name}>")
        return
    for attribute in ATTRIBUTE.finditer(tag["attributes"]):
        key = attribute["name"].lower()
        value = unescape(attribute["double"] or attribute["single"] or attribute["bare"] or "")
        if key not in ATTRIBUTES | ATTRIBUTES_OF.get(name, set()) or (
            key == "style" and not ALIGNMENT.fullmatch(value)
        ):
            yield Offence("attribute_not_allowed", key)
        elif key == "id" and not ID.fullmatch(value):
            yield Offence("attribute_not_allowed", f"#{value}")
        elif key == "id" and RESERVED_ID.fullmatch(value):
            yield Offence("reserved_id", f"#{value}")
        elif key == "class" and (wrong := [each for each in value.split() if not CLASS.fullmatch(each)]):
            yield Offence("class_not_allowed", f".{wrong[0]}")
        elif key in ("href", "src"):
            # Browsers drop blanks and line ends from an address before they read its scheme.
            scheme = re.match(r"([^/?#:]*):", re.sub(r"[\x00-\x20]", "", value))
            if scheme and scheme[1].lower() not in SCHEMES:
                yield Offence("unsafe_link", value)
            elif not value:
                yield Offence("empty_link", "]()")
            elif mistake := misread(value):
                yield Offence(mistake.code, value, mistake.host, mistake.right)


def _dead_links(page: Page) -> Iterator[Problem]:
    """Yield what Markdown prints as text though it was meant as a link; MkDocs says nothing of it."""
    text = without_code(page.body)
    for match in SPACED_LINK.finditer(text):
        yield Problem(
            page.file,
            page.mark(match.start()),
            "space_in_link",
            {"found": match[0], "sample": f"[{match['text']}]({match['to']})"},
        )
    known = rendered_page(page.body).references
    for match in REFERENCE.finditer(text):
        if (label := " ".join((match["to"] or match["text"]).lower().split())) not in known:
            yield Problem(
                page.file,
                page.mark(match.start()),
                "undefined_reference",
                {"found": match[0], "sample": f"[{label}]: https://…"},
            )
    yield from _footnotes(page, text)


def _footnotes(page: Page, text: str) -> Iterator[Problem]:
    """Yield the footnotes that are cited and not written, written and not cited, or written twice."""
    notes: dict[str, re.Match[str]] = {}
    for match in FOOTNOTE_MADE.finditer(text):
        first = notes.setdefault(match["to"], match)
        if first is not match:
            context = {"found": f"[^{match['to']}]", "line": page.mark(first.start("note")).line}
            yield Problem(page.file, page.mark(match.start("note")), "footnote_twice", context)
    made = {match.start("note") for match in notes.values()}
    cited = {match["to"] for match in FOOTNOTE.finditer(text) if match.start() not in made}
    for name, match in notes.items():
        if name not in cited:
            context = {"found": f"[^{name}]"}
            yield Problem(page.file, page.mark(match.start("note")), "footnote_unused", context)
    for match in FOOTNOTE.finditer(text):
        if match["to"] not in notes:
            yield Problem(
                page.file,
                page.mark(match.start()),
                "undefined_reference",
                {"found": match[0], "sample": f"{match[0]}: …"},
            )
