"""One page -> every id that a reader's browser finds on it: typed, made by Markdown, and made by the views of
its markers.

A link to a place is right only where the place is there, and a place that is there twice is reached by
nobody. What the views make is known to `views`, which stands above; so what their ids are, or begin with, is
written down here, and a test holds it against what they make.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape

from tracker.content.pages.markers import Marker
from tracker.content.pages.markup import ATTRIBUTE, PARAGRAPH_ID, TAG, Page, rendered_page, without_code
from tracker.content.pages.prose import headings
from tracker.content.problems.problem import Mark, Problem
from tracker.facts.model import Tracker
from tracker.facts.programme import heading_id
from tracker.language.slugs import anchor

BEGINNINGS: Mapping[str, tuple[str, ...]] = {
    "message": ("statement",),
    "method-facts": ("method-", "known-", "reporting-", "schedule-"),
    "method-rules": ("method-rules", "method-asking", "rule-", "asking-"),
    "method-rows": ("method-rows", "row-"),
    "method-years": ("method-years", "years-"),
    "method-parts": ("method-parts", "part-"),
    "method-tasks": ("method-tasks", "task-"),
    "method-counts": ("method-counts", "count-"),
    "method-examples": ("name-example-", "example-"),
    "ledger": ("table-ledger",),
    "programmes": ("table-programmes",),
    "bodies": ("body-", "no-body", "table-body-", "table-no-body"),
    "document-list": ("document-",),
    "propose": ("propose",),
    "updates": ("day-", "u-"),
    "glossary": ("terms", "term-"),
    "searched": ("table-searched",),
    "downloads": ("downloads-",),
    "columns": ("columns-",),
}
"""What the ids begin with that a view makes from more than the data tell here."""
NOTES = re.compile(r"fn(?:ref\d*)?:")
"""How the ids of footnotes begin, which Markdown makes."""


@dataclass(frozen=True, slots=True)
class Places:
    """What a link to a page can name after its `#`."""

    written: tuple[str, ...]
    """The ids in the page's own text, those that Markdown makes of headings included, in their order."""
    made: frozenset[str] = frozenset()
    """Those that its views make."""
    beginnings: tuple[str, ...] = ()
    """What others begin with that its views make."""

    def has(self, name: str) -> bool:
        """Return whether the page has a place of this name."""
        return name in self.written or name in self.made or name.startswith(self.beginnings)


def places_of(page: Page, markers: list[Marker], tracker: Tracker, article: tuple[str, ...]) -> Places:
    """Return the places of a page; `markers` are its own, `article` the ids of the article in both
    languages.
    """
    made: set[str] = set()
    beginnings: set[str] = set()
    for marker in markers:
        made |= set(_made_by(marker, tracker, article))
        beginnings |= set(BEGINNINGS.get(marker.view, ()))
    return Places(written_ids(page), frozenset(made), tuple(sorted(beginnings)))


def written_ids(page: Page) -> tuple[str, ...]:
    """Return every id of the HTML that Markdown makes of a page, as often as it is there."""
    return tuple(
        unescape(attribute["double"] or attribute["single"] or attribute["bare"] or "")
        for tag in TAG.finditer(rendered_page(page.body).html)
        for attribute in ATTRIBUTE.finditer(tag["attributes"])
        if attribute["name"].lower() == "id"
    )


def _made_by(marker: Marker, tracker: Tracker, article: tuple[str, ...]) -> Iterator[str]:
    if marker.view == "targets":
        named = tracker.group_by_id.get(marker.keys.get("group", ""))
        groups = [group.id for group in (tracker.shown_with(named) if named else tracker.groups)]
        yield from (f"table-{group}" for group in groups)
        yield from (target.id for target in tracker.targets if target.group in groups)
        yield from (heading_id(group) for group in groups if named is None)
    elif marker.view == "text":
        yield from (group.place for group in tracker.groups)
    elif marker.view == "text-tasks":
        yield from (task.place for task in tracker.tasks)
    elif marker.view == "tasks":
        yield "table-tasks"
        yield from (task.id for task in tracker.tasks)
    elif marker.view == "bilingual":
        yield from (name for name in article if not NOTES.match(name))


def id_mistakes(page: Page, places: Places) -> Iterator[Problem]:
    """Yield the ids that are on the page twice: a browser goes to the first, whoever is meant."""
    counted = Counter(places.written)
    for name, times in counted.items():
        if times > 1:
            marks = _marks(page, name)
            context: dict[str, object] = {"found": name, "line": marks[0].line}
            yield from (Problem(page.file, mark, "id_twice", context) for mark in marks[1:] or marks)
        elif not NOTES.match(name) and (name in places.made or name.startswith(places.beginnings)):
            yield Problem(page.file, _marks(page, name)[0], "id_of_view", {"found": name})


def _marks(page: Page, name: str) -> list[Mark]:
    """Return every place of an id: where it is typed, else its heading."""
    typed = [page.mark(match.start()) for match in _typed(page) if match["id"] == name]
    return typed or [_heading(page, name)]


def _heading(page: Page, name: str) -> Mark:
    """Return where the heading stands that Markdown has given an id."""
    return next((each.mark for each in headings(page) if anchor(each.text) == name), Mark(1, 1))


def _typed(page: Page) -> Iterator[re.Match[str]]:
    return PARAGRAPH_ID.finditer(without_code(page.body))
