"""Glossary + a language -> the table of its terms, sorted as that language sorts, and the links from their
first use on a page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape, unescape
from typing import NamedTuple

from tracker.content.pages.glossary import Glossary, Term
from tracker.facts.values import Lang, Languages, other
from tracker.language import collation
from tracker.language.rules import language_name, names_in, rules_of
from tracker.language.textnodes import Rewrite
from tracker.language.wording import capitalised
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
MARKS = {"published": "●", "own": "○"}
"""What stands for the basis of a term."""
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
    mark: str
    """Stands for the basis, which is written out once above the table."""
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
    keys: tuple[tuple[str, str], ...]
    """Each mark of a basis, and what it means."""
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
    there, letters = other(lang, glossary.languages), dict[str, str]()
    for term in ordered:
        letters.setdefault(_letter(term.wordings(lang)[0], lang), term_anchor(term))
    return TermTable(
        caption=words.TERMS_CAPTION[lang].format(n=len(ordered)),
        heads=TermHeads(
            capitalised(language_name(lang, lang)),
            capitalised(language_name(there, lang)),
            words.SHORT[lang],
            words.BASIS_AND_NOTE[lang],
        ),
        other=there,
        seen_head=words.SEEN[lang],
        seen_lang=there if lang == glossary.languages[0] else None,
        also_head=words.ALSO[lang],
        keys=tuple((MARKS[basis], _basis(basis, lang, glossary.languages)) for basis in MARKS),
        letters_head=words.LETTERS[lang],
        letters=tuple(letters.items()),
        rows=tuple(_row(term, lang, glossary.languages) for term in ordered),
        none="" if ordered else words.NO_TERMS[lang],
    )


def _row(term: Term, lang: Lang, languages: Languages) -> TermRow:
    there = other(lang, languages)
    abbreviations: dict[str, Lang | None] = dict.fromkeys(term.abbreviation[lang])
    abbreviations |= {word: there for word in term.abbreviation[there] if word not in abbreviations}
    return TermRow(
        id=term_anchor(term),
        term=term.wordings(lang)[0],
        rendered=term.wordings(there)[0],
        abbreviations=tuple((spoken, word) for word, spoken in abbreviations.items()),
        mark=MARKS[term.basis],
        basis=_basis(term.basis, lang, languages),
        seen=term.seen or "",
        also="; ".join(term.variants[lang]),
        note=term.note[lang] if term.note else "",
    )


def _basis(basis: str, lang: Lang, languages: Languages) -> str:
    return words.BASIS[basis][lang].format(**names_in(lang, languages))


def _letter(text: str, lang: Lang) -> str:
    """Return the letter a term is found under, as the language sorts: in Vietnamese without its tone."""
    first = next((letter for letter in text.lower() if letter.isalnum()), "")
    return rules_of(lang).letter_of(first).upper()


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
