"""The markers of a page -> which views they name, with which keys; an unknown view or key is refused with a
correct sample.

A marker stands alone in a paragraph of Markdown: `<!-- tracker: targets group=growth -->`. It is filled after
Markdown has run, so nothing reformats our HTML; one that is shown in a code block is escaped there and stays
text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tracker.content.problems.problem import Mark, Problem, did_you_mean
from tracker.facts.model import Tracker
from tracker.opendata.tables import TABLES

MARKER = re.compile(r"<!--\s*tracker\b(?P<body>.*?)-->", re.DOTALL)
COMMENTS = re.compile(r"<!--.*?-->", re.DOTALL)
"""Markers and whatever else editors write for one another."""
BODY = re.compile(r"\s*:\s*(?P<view>[\w-]+)(?P<keys>(\s+[\w-]+=\S+)*)\s*", re.ASCII)

KEY = re.compile(r"([\w-]+)=(\S+)", re.ASCII)
USUAL = ("summary", "targets", "tasks", "updates", "ledger")
"""The views that pages of most programmes have."""
UNKNOWN = {"group": "unknown_group", "task": "unknown_task", "table": "unknown_table"}
"""What is wrong with the value of a key that names nothing."""


class View(NamedTuple):
    """What a marker can name: the keys it takes, and what a right marker looks like."""

    keys: tuple[str, ...]
    sample: str


class Marker(NamedTuple):
    """A marker as written: its text, its view and its keys."""

    text: str
    view: str
    keys: Mapping[str, str]


VIEWS: dict[str, View] = {
    "notice": View((), "<!-- tracker: notice -->"),
    "message": View((), "<!-- tracker: message -->"),
    "summary": View((), "<!-- tracker: summary -->"),
    "counts": View((), "<!-- tracker: counts -->"),
    "ways-in": View((), "<!-- tracker: ways-in -->"),
    "text": View((), "<!-- tracker: text -->"),
    "text-tasks": View((), "<!-- tracker: text-tasks -->"),
    "filter": View((), "<!-- tracker: filter -->"),
    "targets": View(("group",), "<!-- tracker: targets group=GROUP -->"),
    "tasks": View((), "<!-- tracker: tasks -->"),
    "ledger": View((), "<!-- tracker: ledger -->"),
    "bodies": View((), "<!-- tracker: bodies -->"),
    "propose": View((), "<!-- tracker: propose -->"),
    "task-filter": View((), "<!-- tracker: task-filter -->"),
    "links": View(("group", "task"), "<!-- tracker: links group=GROUP -->"),
    "evidence": View((), "<!-- tracker: evidence -->"),
    "documents": View((), "<!-- tracker: documents -->"),
    "document-list": View((), "<!-- tracker: document-list -->"),
    "publisher": View((), "<!-- tracker: publisher -->"),
    "contact": View((), "<!-- tracker: contact -->"),
    "method-questions": View((), "<!-- tracker: method-questions -->"),
    "method-facts": View((), "<!-- tracker: method-facts -->"),
    "method-rules": View((), "<!-- tracker: method-rules -->"),
    "method-rows": View((), "<!-- tracker: method-rows -->"),
    "method-pace": View((), "<!-- tracker: method-pace -->"),
    "method-years": View((), "<!-- tracker: method-years -->"),
    "method-parts": View((), "<!-- tracker: method-parts -->"),
    "method-tasks": View((), "<!-- tracker: method-tasks -->"),
    "method-counts": View((), "<!-- tracker: method-counts -->"),
    "method-rounding": View((), "<!-- tracker: method-rounding -->"),
    "method-examples": View((), "<!-- tracker: method-examples -->"),
    "updates": View((), "<!-- tracker: updates -->"),
    "newest": View((), "<!-- tracker: newest -->"),
    "bilingual": View((), "<!-- tracker: bilingual -->"),
    "glossary": View((), "<!-- tracker: glossary -->"),
    "searched": View((), "<!-- tracker: searched -->"),
    "downloads": View((), "<!-- tracker: downloads -->"),
    "columns": View(("table",), "<!-- tracker: columns table=targets -->"),
    "citation": View((), "<!-- tracker: citation -->"),
    "programmes": View((), "<!-- tracker: programmes -->"),
}
"""Everything that a marker can name; `views.makers` makes each."""


OF_SEVERAL = "programmes"
"""The view that only the front of several programmes has."""
FRONT_VIEWS = (OF_SEVERAL, "ledger", "newest", "downloads", "notice", "publisher", "contact")
"""The views that the front has; the others are of one programme."""


def find_markers(text: str, file: str, tracker: Tracker) -> tuple[list[Marker], list[Problem]]:
    """Return the markers of a page and what is wrong with them; `file` is the name the problems carry."""
    markers: list[Marker] = []
    problems: list[Problem] = []
    for match in _outside_code(text):
        marker, problem = read_marker(match, tracker)
        if marker and not problem and (beside := _beside(text, match)):
            problem = "marker_in_text", {"found": beside, "sample": match[0]}
        if problem:
            code, context = problem
            mark = Mark(
                text.count("\n", 0, match.start()) + 1, match.start() - text.rfind("\n", 0, match.start())
            )
            problems.append(Problem(file, mark, code, context))
        if marker:
            markers.append(marker)
    return markers, problems


def _beside(text: str, match: re.Match[str]) -> str:
    """Return what stands on the lines of a marker beside it."""
    start, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
    around = text[start : match.start()] + text[match.end() : end if end >= 0 else len(text)]
    return COMMENTS.sub("", around).strip()


def _outside_code(text: str) -> Iterator[re.Match[str]]:
    """Yield the markers of a Markdown text that do not stand in a fenced block or a code span."""
    code = re.compile(r"^(```|~~~).*?^\1|`[^`\n]+`", re.DOTALL | re.MULTILINE)
    spans = [match.span() for match in code.finditer(text)]
    for match in MARKER.finditer(text):
        if not any(start <= match.start() < end for start, end in spans):
            yield match


def _meant(body: str) -> str:
    """Return the marker that was meant by what stands in one, with the wide signs of a keyboard as ordinary
    ones and the colon that was left out; where that is none either, one that shows how they are written.
    """
    plain = unicodedata.normalize("NFKC", body).strip()
    plain = re.sub(r"^[-–—=;.,]*\s*", "", plain) if not plain.startswith(":") else plain[1:].strip()
    read = BODY.fullmatch(f": {plain}")
    known = read and read["view"] in VIEWS
    return f"<!-- tracker: {plain} -->" if known else VIEWS["targets"].sample


def read_marker(
    match: re.Match[str], tracker: Tracker
) -> tuple[Marker | None, tuple[str, dict[str, object]] | None]:
    """Return the marker that was found, or the code of its problem and what goes with it."""
    text = match[0]
    body = BODY.fullmatch(match["body"])
    if not body:
        return None, ("bad_marker", {"found": text, "sample": _meant(match["body"])})
    name = body["view"]
    if name not in VIEWS:
        near = did_you_mean(name, VIEWS) or "targets"
        usual = ", ".join(USUAL)
        return None, (
            "unknown_view",
            {"found": name, "options": list(VIEWS), "usual": usual, "sample": VIEWS[near].sample},
        )
    keys = dict(KEY.findall(body["keys"]))
    known = VIEWS[name]
    for key, value in keys.items():
        if key not in known.keys:
            return None, (
                "unknown_view_key",
                {"view": name, "found": key, "options": known.keys, "sample": known.sample},
            )
        options = _options(key, tracker)
        if value not in options:
            return None, (UNKNOWN[key], {"found": value, "options": options})
    if name == "links" and len(keys) != 1:
        return None, ("bad_marker", {"found": text, "sample": known.sample})
    return Marker(text, name, keys), None


def _options(key: str, tracker: Tracker) -> list[str]:
    """Return what the value of a key can be."""
    if key == "table":
        return list(TABLES)
    return [group.id for group in tracker.groups] if key == "group" else [task.id for task in tracker.tasks]
