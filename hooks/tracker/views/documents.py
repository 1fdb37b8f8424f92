"""The documents that are named by their numbers + the article + a language -> the page of documents: what is
known of each, from whom, and every place that names it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import NamedTuple

from tracker.facts.documents import CitedDocument, pattern_of
from tracker.facts.mentions import Mention, mentions
from tracker.facts.values import Lang
from tracker.language import detection, formats
from tracker.language import words as common
from tracker.language.documents import document_title
from tracker.language.wording import capitalised
from tracker.language.words import documents as say
from tracker.views.bilingual import Bilingual, Pair
from tracker.views.body_links import body_link
from tracker.views.document_links import document_anchor
from tracker.views.edition import Cite, Edition, Link, cite, target_link

ARTICLE = "article.md"
ABOUT_PROGRAMME = "about.md"
"""The page on which a programme tells of itself."""
TAG = re.compile(r"<[^<>]*>")
NOTE = re.compile(r'id="fn-\w+:(?P<key>[^"]+)"')


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One thing that is known of a document, or that it is not known."""

    head: str
    text: str
    link: Link | None = None
    cite: Cite | None = None


@dataclass(frozen=True, slots=True)
class DocumentSection:
    """A document, what is known of it and where it is named."""

    id: str
    name: str
    lines: tuple[DocumentLine, ...]
    quote: str
    quote_lang: Lang | None
    """The language of the quotation where it is not the page's."""
    checked: str
    cited_head: str
    cited: tuple[Link, ...]
    nowhere: str
    """That no place names it; empty where one does."""


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """All documents, in the order of the data."""

    label: str
    index: tuple[Link, ...]
    sections: tuple[DocumentSection, ...]
    none: str


class _Place(NamedTuple):
    """A paragraph or note of the article, in both languages."""

    fragment: str
    called: str
    text: str


def document_page(edition: Edition) -> DocumentPage:
    """Return every document with what is known of it and each place that names it."""
    documents = edition.tracker.documents
    places = tuple(_places(edition.article(), edition)) if documents and edition.article else ()
    named = mentions(edition.tracker)
    sections = tuple(
        _section(edition, name, each, places, [mention for mention in named if mention.document == name])
        for name, each in documents.items()
    )
    return DocumentPage(
        edition.say(say.INDEX),
        tuple(Link(section.name, f"#{section.id}") for section in sections),
        sections,
        "" if sections else edition.say(say.NONE),
    )


def _section(
    edition: Edition, name: str, document: CitedDocument, places: tuple[_Place, ...], named: list[Mention]
) -> DocumentSection:
    find = pattern_of((document.document,)).search
    cited = [
        *(
            Link(place.called, edition.address(f"{ARTICLE}#{place.fragment}"))
            for place in places
            if find(place.text)
        ),
        *(_where(edition, mention) for mention in named),
    ]
    lines = tuple(_lines(edition, document))
    spoken = detection.of_text(document.quote, edition.languages) if document.quote else edition.lang
    return DocumentSection(
        document_anchor(name),
        document_title(document.document, None)[edition.lang],
        lines,
        document.quote or "",
        spoken if spoken != edition.lang else None,
        _checked(edition, document),
        edition.say(say.CITED),
        tuple(dict.fromkeys(cited)),
        "" if cited else edition.say(say.NOWHERE),
    )


def _lines(edition: Edition, document: CitedDocument) -> Iterator[DocumentLine]:
    unknown, text = edition.say(say.NOT_KNOWN), edition.text
    yield DocumentLine(edition.say(say.SUBJECT), text(document.subject) if document.subject else unknown)
    issuer = edition.say(say.ISSUER)
    if document.body:
        yield DocumentLine(issuer, "", link=body_link(edition, document.body))
    else:
        yield DocumentLine(issuer, text(document.issuer) if document.issuer else unknown)
    day = formats.date(document.issued, edition.lang) if document.issued else unknown
    yield DocumentLine(edition.say(say.ISSUED), capitalised(day))
    yield DocumentLine(edition.say(say.RELATION), text(document.relation))
    if document.inferred:
        yield DocumentLine(edition.say(say.INFERRED), text(document.inferred))
    yield _from(edition, say.TEXT_IN[edition.lang], document.text_in, say.NO_TEXT[edition.lang])
    yield _from(edition, say.READ_IN[edition.lang], document.source, say.NO_SOURCE[edition.lang])


def _from(edition: Edition, head: str, source: str | None, none: str) -> DocumentLine:
    if source is None:
        return DocumentLine(head, none)
    if edition.article and source == edition.tracker.programme.article:
        return DocumentLine(head, "", link=Link(capitalised(edition.called), edition.address(ARTICLE)))
    return DocumentLine(head, "", cite=cite(edition, source))


def _checked(edition: Edition, document: CitedDocument) -> str:
    if document.source is None:
        return ""
    if document.checked:
        return edition.say(common.CHECKED, day=formats.day(document.checked, edition.lang))
    return edition.say(common.NOT_CHECKED)


def _where(edition: Edition, mention: Mention) -> Link:
    """Return the way to a place of the data that names a document."""
    tracker = edition.tracker
    match mention.kind:
        case "target":
            to = target_link(edition, tracker.target_by_id[mention.id])
            return Link(edition.say(say.TARGET, name=to.text), to.href)
        case "task":
            task = next(task for task in tracker.tasks if task.id == mention.id)
            return Link(edition.say(say.TASK, number=task.number), edition.address(f"tasks.md#{task.id}"))
        case _:
            return Link(edition.say(say.PROGRAMME), edition.address(ABOUT_PROGRAMME))


def _places(article: Bilingual, edition: Edition) -> Iterator[_Place]:
    """Yield the paragraphs of the article under the headings they stand below, and its notes."""
    heading, among = "", Counter[str]()
    for pair in article.pairs:
        text = _text(pair)
        if pair.kind == "heading":
            heading = _text(pair, edition.lang)
        elif pair.id:
            among[heading] += 1
            phrase = say.PARAGRAPH if among[heading] == 1 else say.PARAGRAPH_AGAIN
            yield _Place(pair.id, edition.say(phrase, heading=heading, n=among[heading]), text)
    for n, pair in enumerate(article.notes, 1):
        if key := NOTE.search(pair.halves[0].html or pair.halves[1].html):
            yield _Place(f"fn:{key['key']}", edition.say(say.NOTE, n=n), _text(pair))


def _text(pair: Pair, lang: Lang | None = None) -> str:
    """Return the words of a pair, in one language or in both."""
    halves = (half.html for half in pair.halves if lang in (None, half.lang))
    return " ".join(unescape(TAG.sub("", "\n".join(halves))).split())
