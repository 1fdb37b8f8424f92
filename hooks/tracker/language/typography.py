"""HTML of a page -> the same page as a printer of its language would set it: nothing breaks that belongs
together, and every part in the other language says so.

Spaces become no-break spaces between a number and what it counts, inside a date and before a document number.
The number itself (30/2014/NQ-HĐND) and a range (1-3) are kept on one line by the style sheet, not by other
hyphens, so that they can be found and copied as typed. `languages` decides what is in the other language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from html import escape, unescape

from tracker.facts.values import LANGUAGES, Lang, Languages, other
from tracker.language.detection import foreign
from tracker.language.patterns import DOCUMENT
from tracker.language.rules import rules_of
from tracker.language.textnodes import Rewrite, rewrite

NO_BREAK = "\u00a0"
UNBROKEN = re.compile(rf"{DOCUMENT.pattern}|(?<![\w/-])[0-9]{{1,4}}-[0-9]{{1,4}}(?![\w/-])")
"""A document number, or a range: 1-3, 2021-2025."""


@cache
def _spaces(lang: Lang) -> re.Pattern[str]:
    """Return what finds the spaces that must not break; the space comes first in the pattern, so that nothing
    is tried where there is none.
    """
    return re.compile(f" (?:{rules_of(lang).unbroken})")


def typeset(html: str, lang: Lang, before: Sequence[Rewrite] = (), languages: Languages = LANGUAGES) -> str:
    """Return the page's HTML, which is in `lang`, with its spaces and its languages set, in a programme of
    these languages.

    What `before` makes of a text comes first; the tags it may put in are no text.
    """

    def own(text: str, spoken: Lang | None, *_: object) -> str:
        return text if spoken is None else _set(text, spoken, languages)

    def set_node(text: str, spoken: Lang | None, around: Sequence[str]) -> str:
        if spoken is None:
            return text
        made = text
        for each in before:
            made = (
                each(text, spoken, around)
                if made is text
                else rewrite(made, spoken, _within(each, around), languages)
            )
        return own(text, spoken) if made is text else rewrite(made, spoken, own, languages)

    return rewrite(html, lang, set_node if before else own, languages)


def _within(each: Rewrite, around: Sequence[str]) -> Rewrite:
    """Return `each` for the texts of what was already rewritten, which stands inside `around`."""
    outer = tuple(around)
    return lambda part, spoken, inner: each(part, spoken, (*outer, *inner))


def bind(text: str, lang: Lang) -> str:
    """Return a plain text with no-break spaces where its parts must not be torn apart."""
    return _spaces(lang).sub(NO_BREAK, text)


def set_text(text: str, lang: Lang, languages: Languages = LANGUAGES) -> str:
    """Return a plain text as HTML, set like those of a page."""
    return _set(escape(text, quote=False), lang, languages)


@lru_cache(maxsize=20_000)
def _set(html: str, lang: Lang, languages: Languages) -> str:
    """Return one text node set; tables say the same words over and over, so what was made is kept."""
    text = bind(unescape(html), lang)
    parts = []
    position = 0
    for run in foreign(text, lang, languages):
        parts.append(_numbered(text[position : run.start]))
        spoken, words = other(lang, languages), text[run.start : run.end]
        if DOCUMENT.fullmatch(words):
            parts.append(f'<span class="tr-nb" lang="{spoken}">{escape(words, quote=False)}</span>')
        else:
            parts.append(f'<span lang="{spoken}">{_numbered(bind(words, spoken))}</span>')
        position = run.end
    parts.append(_numbered(text[position:]))
    return "".join(parts)


def _numbered(text: str) -> str:
    """Return a text in one language as HTML, its document numbers and ranges kept on one line."""
    return UNBROKEN.sub(r'<span class="tr-nb">\g<0></span>', escape(text, quote=False))
