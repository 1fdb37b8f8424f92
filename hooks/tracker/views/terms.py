"""Glossary + a language -> the table of its terms, sorted as that language sorts, and the links from their
first use on a page.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape, unescape
from typing import NamedTuple

from tracker.content.glossary import Glossary, Term
from tracker.facts.values import Lang, by_language, other
from tracker.language import collation
from tracker.language.textnodes import Rewrite
from tracker.language.words import text as words

NOT_INSIDE = frozenset(
    [
        "a",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "button",
        "caption",
        "cite",
        "dfn",
        "figcaption",
        "label",
        "legend",
        "nav",
        "output",
        "summary",
        "thead",
    ]
)
"""What is read as a name or does something of its own; a link in it would be in the way."""
SEARCHED = 40_000
"""How much of a page's text is looked through, in characters: a first use comes early, and an endless table
must cost no more.
"""


@dataclass(frozen=True, slots=True)
class TermRow:
    """One term as a reader of the page's language looks it up."""

    id: str
    term: str
    rendered: str
    abbreviations: tuple[tuple[Lang | None, str], ...]
    """Each with its language where that is not the page's."""
    basis: str
    seen: str
    also: str
    note: str


class TermHeads(NamedTuple):
    """The column heads of the table of terms."""

    term: str
    rendered: str
    abbreviations: str
    basis: str


@dataclass(frozen=True, slots=True)
class TermTable:
    """All terms."""

    caption: str
    heads: TermHeads
    other: Lang
    """The language of what the terms are rendered in, and of wordings seen in print."""
    seen_head: str
    seen_lang: Lang | None
    also_head: str
    letters_head: str
    letters: tuple[tuple[str, str], ...]
    """Every first letter and the id of the first term under it."""
    rows: tuple[TermRow, ...]
    none: str
    """Said when there are no terms."""


def term_anchor(term: Term) -> str:
    """Return the id of a term on the page of the glossary."""
    return f"term-{term.id}"


def term_table(glossary: Glossary, lang: Lang) -> TermTable:
    """Return the terms for a page in `lang`, which stands first in each line and decides the order."""
    ordered = sorted(glossary.terms, key=lambda term: collation.key(term.wordings(lang)[0], lang))
    letters: dict[str, str] = {}
    for term in ordered:
        letters.setdefault(_letter(term.wordings(lang)[0], lang), term_anchor(term))
    return TermTable(
        caption=words.TERMS_CAPTION[lang].format(n=len(ordered)),
        heads=TermHeads(
            words.TERM[lang], words.RENDERED[lang], words.SHORT[lang], words.BASIS_AND_NOTE[lang]
        ),
        other=other(lang),
        seen_head=words.SEEN[lang],
        seen_lang=by_language(lang, vi="en", en=None),
        also_head=words.ALSO[lang],
        letters_head=words.LETTERS[lang],
        letters=tuple(letters.items()),
        rows=tuple(_row(term, lang) for term in ordered),
        none="" if ordered else words.NO_TERMS[lang],
    )


def _row(term: Term, lang: Lang) -> TermRow:
    there = other(lang)
    abbreviations: dict[str, Lang | None] = dict.fromkeys(term.abbreviation[lang])
    abbreviations |= {word: there for word in term.abbreviation[there] if word not in abbreviations}
    return TermRow(
        id=term_anchor(term),
        term=term.wordings(lang)[0],
        rendered=term.wordings(there)[0],
        abbreviations=tuple((spoken, word) for word, spoken in abbreviations.items()),
        basis=words.BASIS[term.basis][lang],
        seen=term.seen or "",
        also="; ".join(term.variants[lang]),
        note=term.note[lang] if term.note else "",
    )


def _letter(text: str, lang: Lang) -> str:
    """Return the letter a term is found under: of the Vietnamese alphabet without its tone, or of the Latin
    one.
    """
    first = next((letter for letter in text.lower() if letter.isalnum()), "")
    for mark in collation.TONES:
        first = unicodedata.normalize("NFC", unicodedata.normalize("NFD", first).replace(mark, ""))
    latin = unicodedata.normalize("NFD", first.replace("đ", "d"))[:1]
    return by_language(lang, vi=first, en=latin).upper()


def first_uses(lang: Lang, glossary: Glossary, address: str) -> Rewrite:
    """Return what puts a link to the glossary at the first use of each abbreviation, and of each term with a
    note, on one page.

    Only text in `lang` is looked at; `address` is the page of the glossary seen from this one. An
    abbreviation that stands in brackets after its full form is explained already.
    """
    waiting = {term.id for term in glossary.terms if term.abbreviation[lang] or term.note}
    left = SEARCHED

    def linked(text: str, spoken: Lang | None, around: Sequence[str]) -> str:
        nonlocal left
        if spoken != lang or not waiting or left < 0 or not NOT_INSIDE.isdisjoint(around):
            return text
        left -= len(text)
        plain, parts, position = unescape(text), [], 0
        for found in glossary.find(plain, lang, explained=True):
            term = found.term
            short = found.wording in term.abbreviation[lang]
            if term.id not in waiting:
                continue
            waiting.discard(term.id)
            if short and not term.note and plain[: found.start].endswith("("):
                continue
            met = escape(plain[found.start : found.end], quote=False)
            link = f'<a class="tr-term" href="{escape(address)}#{term_anchor(term)}">{met}</a>'
            parts += [escape(plain[position : found.start], quote=False), link]
            position = found.end
        return "".join([*parts, escape(plain[position:], quote=False)]) if parts else text

    return linked
