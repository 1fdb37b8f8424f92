"""The finished HTML of the pages -> what the search of one language looks through, as a script it loads when
it is first used.

A page is cut where a reader can be sent to: at each heading and each table row that has an id, but for tables
that say they are looked through by the heads of their rows only. Both languages
have an index of their own, so that nobody downloads, or finds, the other language's pages.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

import lxml.html

from tracker.facts.values import Lang
from tracker.language.textnodes import VOID
from tracker.views.details import Detail
from tracker.views.edition import FactItem
from tracker.views.target_page import TargetPage

HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
# What is no text of the page, or only repeats it.
SKIPPED = frozenset(["form", "nav", "script", "style", "svg", "template"])
# Words on both sides of any other tag are two words.
INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "code",
        "del",
        "dfn",
        "em",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "u",
        "var",
        "wbr",
    ]
)
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
class SearchPage:
    """A page as the search knows it."""

    location: str
    """Where it is, from the root of the site: `targets/`, `en/targets/`."""
    title: str
    sections: tuple[Section, ...]
    status: tuple[str, str] = ("", "")
    """Of a target's page, its status in words and its heap."""


class NextStep(NamedTuple):
    """A way on for who found nothing: what it is called and where it leads, from the root of the site."""

    text: str
    location: str
    asks: int = 0
    """1 where what was typed goes with it, to be looked for there."""


NO_TERMS: Mapping[str, Sequence[str]] = MappingProxyType({})


class Around(NamedTuple):
    """What the search of one language knows beside its pages."""

    alike: Sequence[Sequence[str]] = ()
    """What it takes for one another."""
    terms: Mapping[str, Sequence[str]] = NO_TERMS
    """By the id of a term's row, the pages of the targets whose text has it."""
    ways: Sequence[NextStep] = ()
    says: Mapping[str, str] = MappingProxyType({})


@lru_cache(maxsize=500)  # while editing, most pages are what they were
def found(location: str, html: str, title: str = "") -> SearchPage:
    """Cut the finished HTML of the page at `location` into what can be found on it.

    `title` is what the page is called where it is named beside one of its sections; without it, its `h1`.
    Text is in NFC, whatever the page has. An element with the attribute `data-search-exclude` is left out,
    and so are footnote marks, which would stick to the word before them.
    """
    parts = _cut(unicodedata.normalize("NFC", html))
    texts: dict[tuple[str, str], list[str]] = {}
    for fragment, head, text in parts:  # what stands below a row's table joins what stands above it
        texts.setdefault((fragment, _joined(head)), []).extend([*text, "\n"])
    sections = (
        Section(fragment, head, tuple(filter(None, (_joined(block) for block in "".join(text).split("\n")))))
        for (fragment, head), text in texts.items()
    )
    return SearchPage(
        location,
        title or _joined(parts[0].head),
        tuple(section for section in sections if section.text or section.title),
    )


def found_target(location: str, page: TargetPage) -> SearchPage:
    """Return what can be found on the page of a target, from the same strings the page is printed from.

    How the status was worked out and how to download and cite say much the same on every target's page, and
    would only hide its own words; so would the documents of the programme. Where a figure was looked for in
    vain names what is not there.
    """
    lead = page.lead
    facts = [f"{lead.asked_head}: {lead.asked}", lead.by, f"{lead.value} {lead.unit}".strip(), *lead.details]
    facts += [f"{term.head}: {term.text}" for term in lead.dated]
    commitment = [page.text, *_lines(page.commitment)]
    rows = (*page.figures.rows, *page.figures.older) if page.figures else ()
    figures = [f"{row.figure.date}: {row.figure.value} {row.figure.note}".rstrip() for row in rows]
    figures += _lines(page.beside_figures)
    if page.parts and not page.parts.folded:  # hundreds of names would outweigh everything else
        figures += [row.name for row in page.parts.rows]
    evidence = [text for fact in page.evidence for text in _fact(fact)]
    evidence += [
        text
        for task in page.tasks
        for text in (task.link.text, task.text, *(part for step in task.steps for part in _fact(step)))
    ]
    sections = (
        ("", page.title, (page.text, page.status.words, *page.status.beside, *facts)),
        ("commitment", page.heads["commitment"], tuple(commitment)),
        *([("figures", page.heads["figures"], tuple(figures))] if any(figures) else ()),
        ("evidence", page.heads["evidence"], tuple(evidence)),
    )
    return SearchPage(
        location,
        page.title,
        tuple(Section(fragment, title, tuple(filter(None, text))) for fragment, title, text in sections),
        (page.status.words, page.status.outcome),
    )


def _lines(terms: Iterable[Detail]) -> list[str]:
    cited = [
        (term.head, line.text, f"{line.cite.link.text}, {line.cite.about}" if line.cite else "")
        for term in terms
        for line in term.lines
    ]
    return [part for each in cited for part in each]


def _fact(fact: FactItem) -> tuple[str, ...]:
    """Return the words of a fact that a reader may look for: not what is said of how its source was read."""
    return (fact.date, fact.text, fact.quote, f"{fact.cite.link.text}, {fact.cite.about}")


def index(pages: Iterable[SearchPage], terms: Mapping[str, Sequence[str]] = NO_TERMS) -> bytes:
    """Return the script that hands the pages to the search: pages as `[location, title, sections]`, that of a
    target with its status; sections as `[fragment, title, text]`, those of a term with the numbers of the
    pages of its targets, which `terms` gives by its fragment.

    A script, since a page that was opened from a disk may load one and may not fetch anything else. A block
    of some length that several pages have is listed once, on the page that is deepest in the site: that of
    the target it is about.
    """
    listed, seen = list(pages), set[str]()
    kept: dict[tuple[str, str, str], str] = {}
    for page in sorted(listed, key=lambda page: -page.location.count("/")):
        for section in page.sections:
            new = [block for block in section.text if len(block) < LONG or block not in seen]
            seen.update(section.text)
            kept[page.location, section.fragment, section.title] = " ".join(new)
    place = {page.location: n for n, page in enumerate(listed)}
    rows = [
        [
            page.location,
            page.title,
            [
                [
                    section.fragment,
                    section.title,
                    kept[page.location, section.fragment, section.title],
                    *_numbers(terms.get(section.fragment, ()), place),
                ]
                for section in page.sections
            ],
            *([page.status] if page.status[0] else ()),
        ]
        for page in listed
    ]
    return f"window.trackerIndex = {_json(rows)};\n".encode()


def _numbers(locations: Iterable[str], place: Mapping[str, int]) -> list[list[int]]:
    numbers = [place[location] for location in locations if location in place]
    return [numbers] if numbers else []


def beside(around: Around) -> bytes:
    """Return the script that hands over what the search knows beside its pages."""
    known = {"alike": around.alike, "ways": around.ways, "says": dict(around.says)}
    return f"window.trackerAround = {_json(known)};\n".encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def index_path(lang: Lang) -> str:
    """Return the file of a site that holds what the search of a language looks through."""
    return f"search/{lang}.js"


def files(
    pages: Mapping[Lang, Iterable[SearchPage]], around: Mapping[Lang, Around] | None = None
) -> dict[str, bytes]:
    """Return the search's files by their path in the site; `pages` are those of each language."""
    known = {lang: (around or {}).get(lang, Around()) for lang in pages}
    return {
        index_path(lang): index(of_language, known[lang].terms) + beside(known[lang])
        for lang, of_language in pages.items()
    }


class _Part(NamedTuple):
    """What stands between two places a reader can be sent to."""

    fragment: str
    head: list[str]
    text: list[str]


class _State(NamedTuple):
    """Where in a page the walk is."""

    named: bool = False
    """Whether text names the part, and does not only stand in it."""
    in_row: bool = False
    in_row_head: bool = False
    heads_only: bool = False
    """Whether it stands in a table of which only the heads of the rows are looked through."""
    aside: bool = False
    """Whether it stands in what a class sets apart in the head of a row, which is no part of its name."""


def _cut(html: str) -> list[_Part]:
    """Return the text of finished HTML, part by part."""
    parts = [_Part("", [], [])]
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    _walk_inside(root, _State(), parts)
    return parts


def _walk(element: lxml.html.HtmlElement, state: _State, parts: list[_Part]) -> None:
    tag = element.tag
    if not isinstance(tag, str):  # a comment
        return
    apart = "" if tag in INLINE else " " if tag == "sup" else "\n"
    _write(apart, state, parts)
    if tag in VOID or (tag == "td" and state.heads_only):
        return
    before = parts[-1]
    if not _is_skipped(element):
        heads_only = state.heads_only or element.get("data-search") == "heads"
        inside = _enter(element, state._replace(heads_only=heads_only), parts)
        _walk_inside(element, inside, parts)
        if inside.aside and not state.aside:
            _write(" ", inside, parts)  # what comes next is set apart by itself
        if inside.in_row and not state.in_row:
            # What follows the row belongs to the heading above it again.
            parts.append(_Part(before.fragment, list(before.head), []))
    _write(apart, state, parts)


def _walk_inside(element: lxml.html.HtmlElement, state: _State, parts: list[_Part]) -> None:
    _write((element.text or "").replace("\n", " "), state, parts)
    for child in element:
        _walk(child, state, parts)
        _write((child.tail or "").replace("\n", " "), state, parts)


def _is_skipped(element: lxml.html.HtmlElement) -> bool:
    marks = {"footnote-ref", "footnote-backref", "headerlink"} & set((element.get("class") or "").split())
    return (
        element.tag in SKIPPED
        or "hidden" in element.attrib
        or "data-search-exclude" in element.attrib
        or bool(marks)
    )


def _enter(element: lxml.html.HtmlElement, state: _State, parts: list[_Part]) -> _State:
    """Return the state inside an element; a heading or a row with an id begins a part."""
    tag, name = element.tag, element.get("id")
    if tag == "h1" and len(parts) == 1:
        return state._replace(named=True)
    if tag in HEADINGS and name and not state.in_row:
        parts.append(_Part(name, [], []))
        return state._replace(named=True)
    if tag == "tr" and name and not state.heads_only:
        parts.append(_Part(name, [], []))
        return state._replace(in_row=True)
    if tag == "th" and state.in_row:
        return state._replace(in_row_head=True, named=not state.aside)
    if state.in_row_head and not state.aside and (element.get("class") or "").split():
        return state._replace(aside=True, named=False)
    return state


def _write(text: str, state: _State, parts: list[_Part]) -> None:
    if text:
        (parts[-1].head if state.named else parts[-1].text).append(text)


def _joined(pieces: Iterable[str]) -> str:
    return " ".join("".join(pieces).split())
