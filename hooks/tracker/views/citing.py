"""A target + the address of its page -> how the page is cited, to copy and as files for programs for
references.
"""

from __future__ import annotations

from dataclasses import dataclass

from tracker.facts.target import Target
from tracker.language import formats, words
from tracker.language.words import citing as say
from tracker.opendata.citations import citation_paths
from tracker.views.edition import Edition, Link


@dataclass(frozen=True, slots=True)
class PageCitation:
    """How a page is cited."""

    head: str
    text: str
    copy: str
    copied: str
    files_head: str
    files: tuple[Link, ...]


def page_citation(edition: Edition, target: Target, address: str) -> PageCitation:
    """Return how the page of a target, at `address` in full, is cited, with where the target comes from."""
    cited = edition.say(
        words.CITATION,
        name=target.name[edition.lang],
        programme=edition.tracker.programme.title[edition.lang],
        day=formats.day(edition.as_of, edition.lang),
        address=address,
    )
    return PageCitation(
        head=edition.say(words.HOW_TO_CITE),
        text=edition.say(words.CITATION_TAGGED, citation=cited, tag=edition.tag) if edition.tag else cited,
        copy=edition.say(say.COPY),
        copied=edition.say(say.COPIED),
        files_head=edition.say(say.FILES),
        files=tuple(
            Link(name, edition.address(path))
            for name, path in zip(("BibTeX", "RIS"), citation_paths(target.id), strict=True)
        ),
    )
