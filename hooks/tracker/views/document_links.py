"""The documents of a programme + the way to their page -> a link wherever a text names one by its number."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from html import escape
from operator import itemgetter

from tracker.facts.documents import CitedDocument, pattern_of
from tracker.facts.values import LANGUAGES, Lang, Languages
from tracker.language.textnodes import Rewrite

DOCUMENTS_PAGE = "documents.md"
"""The page of the documents."""
NOT_INSIDE = frozenset(
    [
        "a",
        "button",
        "caption",
        "dfn",
        "figcaption",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "label",
        "legend",
        "nav",
        "output",
        "pre",
        "summary",
        "thead",
    ]
)
"""What does something of its own or is a name; a link in it would be in the way."""
HELD = ("\ue000", "\ue001")
"""What follows the place of a number that is held, by the language around it; a letter for private use, which
no text of a site has.
"""
HOLDING = re.compile(rf"(?P<n>\d+)(?P<held>[{''.join(HELD)}])")
OWN_PLACE = re.compile(r'<h2 [^>]*\bid="document-(?P<name>[^"]+)"')
"""Where what is known of a document begins, on the page of the documents."""
Numbers = tuple[tuple[str, str], ...]
"""Every number with the id of its document."""


def document_anchor(name: str) -> str:
    """Return the id of a document on the page of the documents."""
    return f"document-{name}"


def numbers_of(documents: dict[str, CitedDocument]) -> Numbers:
    """Return the numbers that lead to a document."""
    return tuple((each.document, name) for name, each in documents.items())


def holding(html: str, numbers: Numbers, languages: Languages = LANGUAGES) -> tuple[Rewrite, ...]:
    """Return what holds each number that leads to a document by a sign of its own while the text of `html` is
    set: so no language is told, and no term found, from a text that a link has cut in two. Nothing where it
    has no such number.
    """
    places = {number: str(n) for n, (number, _) in enumerate(numbers)}
    pattern = pattern_of(tuple(places))
    if not pattern.search(html):  # a number has nothing that HTML escapes, so it stands in it as it is
        return ()

    def held(text: str, spoken: Lang | None, around: Sequence[str]) -> str:
        if spoken is None or not NOT_INSIDE.isdisjoint(around):
            return text
        return pattern.sub(lambda met: f"{places[met[0]]}{HELD[languages.index(spoken)]}", text)

    return (held,)


def with_numbers_linked(html: str, numbers: Numbers, address: str, languages: Languages = LANGUAGES) -> str:
    """Return that HTML with the numbers as links, their letters as they were; `address` is the page of the
    documents, seen from this one, and empty on that page itself. There a number leads to the other documents
    and, among what is known of its own, nowhere.
    """
    begins = [] if address else [(met.start(), met["name"]) for met in OWN_PLACE.finditer(html)]
    # Their letters are read out in Vietnamese, where that is a language of the site
    held = HELD[languages.index("vi")] if "vi" in languages else ""
    spoken = ' lang="vi"' if held else ""

    def link(met: re.Match[str]) -> str:
        if int(met["n"]) >= len(numbers):
            return met[0]
        number, name = numbers[int(met["n"])]
        there = escape(f"{address}#{document_anchor(name)}")
        own = "" if number.isascii() or met["held"] == held else spoken
        shown = f'<span class="tr-nb"{own}>{escape(number)}</span>'
        before = bisect(begins, met.start(), key=itemgetter(0))
        if before and begins[before - 1][1] == name:
            return shown
        return f'<a class="tr-doc" href="{there}">{shown}</a>'

    return HOLDING.sub(link, html)
