"""The finished HTML of the pages -> what the search of one language looks through, as a script it loads when it is first used.

A page is cut where a reader can be sent to: at each heading and each table row that has an id. Both languages have an
index of their own, so that nobody downloads, or finds, the other language's pages.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from tracker.edition import FactItem
from tracker.target_page import TargetPage, Term
from tracker.textnodes import TOKEN, VOID

HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
# What is no text of the page, or only repeats it.
SKIPPED = frozenset(["form", "nav", "script", "style", "svg", "template"])
# Words on both sides of any other tag are two words.
INLINE = frozenset(
    ["a", "abbr", "b", "bdi", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "u", "var", "wbr"]
)
ATTRIBUTE = re.compile(r"""([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
LONG = 40
"""From how many characters on a block that is repeated is worth leaving out."""


@dataclass(frozen=True, slots=True)
class Section:
    """A place a reader can be sent to, and what can be found there."""

    fragment: str
    """The id of the heading or row; empty for the top of the page."""
    title: str
    text: tuple[str, ...]
    """Its blocks: paragraphs, list items, cells."""


@dataclass(frozen=True, slots=True)
class Found:
    """A page as the search knows it."""

    location: str
    """Where it is, from the root of the site: `targets/`, `en/targets/`."""
    title: str
    sections: tuple[Section, ...]


@lru_cache(maxsize=500)  # while editing, most pages are what they were
def found(location: str, html: str, title: str = "") -> Found:
    """Cut the finished HTML of the page at `location` into what can be found on it.

    `title` is what the page is called where it is named beside one of its sections; without it, its `h1`. Text is in
    NFC, whatever the page has. An element with the attribute `data-search-exclude` is left out, and so are footnote marks,
    which would stick to the word before them.
    """
    cutter = _Cutter()
    cutter.feed(unicodedata.normalize("NFC", html))
    texts: dict[tuple[str, str], list[str]] = {}
    for fragment, head, text in cutter.parts:  # what stands below a row's table joins what stands above it
        texts.setdefault((fragment, _joined(head)), []).extend([*text, "\n"])
    sections = (
        Section(fragment, head, tuple(filter(None, (_joined(block) for block in "".join(text).split("\n"))))) for (fragment, head), text in texts.items()
    )
    return Found(
        location,
        title or _joined(cutter.parts[0][1]),
        tuple(section for section in sections if section.text or section.title),
    )


def found_target(location: str, page: TargetPage) -> Found:
    """Return what can be found on the page of a target, from the same strings the page is printed from.

    How the status was worked out and how to download and cite say much the same on every target's page, and would only hide
    its own words.
    """
    facts = [f"{term.head}: {line.text}" for term in page.facts for line in term.lines]
    commitment = [page.text, *_lines(page.commitment)]
    figures = [f"{row.figure.date}: {row.figure.value} {row.figure.note}".rstrip() for row in page.figures]
    evidence = [text for fact in page.evidence for text in _fact(fact)]
    evidence += [text for task in page.tasks for text in (task.link.text, task.text, *(part for step in task.steps for part in _fact(step)))]
    sections = (
        ("", page.title, (page.text, page.status.words, *page.status.beside, *facts)),
        ("commitment", page.heads["commitment"], tuple(commitment)),
        ("figures", page.heads["figures"], (*(figures or [page.no_figures]), *_lines(page.beside_figures))),
        ("evidence", page.heads["evidence"], tuple(evidence)),
    )
    return Found(location, page.title, tuple(Section(fragment, title, tuple(filter(None, text))) for fragment, title, text in sections))


def _lines(terms: Iterable[Term]) -> list[str]:
    cited = [(term.head, line.text, f"{line.cite.link.text}, {line.cite.about}" if line.cite else "") for term in terms for line in term.lines]
    return [part for each in cited for part in each]


def _fact(fact: FactItem) -> tuple[str, ...]:
    return (fact.date, fact.text, fact.quote, f"{fact.cite.link.text}, {fact.cite.about}", fact.cite.note)


def index(pages: Iterable[Found]) -> bytes:
    """Return the script that hands the pages to the search: pages as `[location, title, sections]`, sections as `[fragment, title, text]`.

    A script, since a page that was opened from a disk may load one and may not fetch anything else. A block of some length
    that several pages have is listed once, on the page that is deepest in the site: that of the target it is about.
    """
    listed, seen = list(pages), set[str]()
    kept: dict[tuple[str, str, str], str] = {}
    for page in sorted(listed, key=lambda page: -page.location.count("/")):
        for section in page.sections:
            new = [block for block in section.text if len(block) < LONG or block not in seen]
            seen.update(section.text)
            kept[page.location, section.fragment, section.title] = " ".join(new)
    rows = [
        [
            page.location,
            page.title,
            [[section.fragment, section.title, kept[page.location, section.fragment, section.title]] for section in page.sections],
        ]
        for page in listed
    ]
    return f"window.trackerIndex = {json.dumps(rows, ensure_ascii=False, separators=(',', ':'))};\n".encode()


def files(pages: Mapping[str, Iterable[Found]]) -> dict[str, bytes]:
    """Return the search's files by their path in the site; `pages` are those of each language."""
    return {f"search/{lang}.js": index(of_language) for lang, of_language in pages.items()}


class _Cutter:
    """Collects the text of a page, part by part."""

    def __init__(self) -> None:
        self.parts: list[tuple[str, list[str], list[str]]] = [("", [], [])]
        self._open: list[str] = []
        self._skipped_from = 0
        self._heading_from = 0
        self._row_from = 0
        self._row_head_from = 0
        self._aside_from = 0
        self._before_row = self.parts[0]

    def feed(self, html: str) -> None:
        """Collect the text of `html`."""
        position = 0
        for token in TOKEN.finditer(html):
            self._text(html[position : token.start()])
            position = token.end()
            end, name, attributes = token.groups()
            if not name:
                continue
            if not end:
                self._start(name.lower(), attributes)
            if end or attributes.endswith("/"):
                self._end(name.lower())
        self._text(html[position:])

    def _start(self, tag: str, attributes: str) -> None:
        if tag not in INLINE:
            self._write(" " if tag == "sup" else "\n")
        if tag in VOID:
            return
        self._open.append(tag)
        depth = len(self._open)
        if self._skipped_from:
            return
        given = {name: quoted or single or bare for name, quoted, single, bare in ATTRIBUTE.findall(attributes)} if attributes else {}
        classes = given.get("class", "").split()
        if tag in SKIPPED or "hidden" in given or "data-search-exclude" in given or {"footnote-ref", "footnote-backref", "headerlink"} & set(classes):
            self._skipped_from = depth
        elif tag == "h1" and len(self.parts) == 1:
            self._heading_from = depth
        elif tag in HEADINGS and given.get("id") and not self._row_from:
            self.parts.append((given["id"], [], []))
            self._heading_from = depth
        elif tag == "tr" and given.get("id"):
            self._before_row = self.parts[-1]
            self.parts.append((given["id"], [], []))
            self._row_from = depth
        elif tag == "th" and self._row_from:
            self._row_head_from = depth
        elif classes and self._row_head_from and not self._aside_from:
            self._aside_from = depth  # what a class sets apart in the head of a row is no part of its name

    def _end(self, tag: str) -> None:
        if tag in VOID or tag not in self._open:
            return
        while self._open:
            depth, last = len(self._open), self._open.pop()
            if depth == self._skipped_from:
                self._skipped_from = 0
            if depth == self._heading_from:
                self._heading_from = 0
            if depth == self._row_from:
                self._row_from = 0
                # What follows the row belongs to the heading above it again.
                self.parts.append((self._before_row[0], list(self._before_row[1]), []))
            if depth == self._row_head_from:
                self._row_head_from = 0
            if depth == self._aside_from:
                self._write(" ")  # what comes next is set apart by itself
                self._aside_from = 0
            if last == tag:
                break
        if tag not in INLINE:
            self._write(" " if tag == "sup" else "\n")

    def _text(self, html: str) -> None:
        if html:
            self._write(unescape(html).replace("\n", " "))

    def _write(self, text: str) -> None:
        if self._skipped_from:
            return
        _, head, body = self.parts[-1]
        named = self._heading_from or (self._row_head_from and not self._aside_from)
        (head if named else body).append(text)


def _joined(pieces: Iterable[str]) -> str:
    return " ".join("".join(pieces).split())
