"""A page with markers -> the same page with the views they name; an unknown view or key is refused with a correct sample.

A marker stands alone in a paragraph of Markdown: `<!-- tracker: targets group=growth -->`. It is filled after Markdown
has run, so nothing reformats our HTML; one that is shown in a code block is escaped there and stays text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from tracker import data_page, method, updates, view
from tracker.columns import TABLES
from tracker.edition import Edition
from tracker.model import Group, Tracker
from tracker.problems import Mark, Problem, Refused
from tracker.render import render
from tracker.terms import term_table
from tracker.words import text as words_text

MARKER = re.compile(r"<!--\s*tracker\b(?P<body>.*?)-->", re.DOTALL)
BODY = re.compile(r"\s*:\s*(?P<view>[\w-]+)(?P<keys>(\s+[\w-]+=\S+)*)\s*", re.ASCII)

KEY = re.compile(r"([\w-]+)=(\S+)", re.ASCII)
UNKNOWN = {"group": "unknown_group", "task": "unknown_task", "table": "unknown_table"}
"""What is wrong with the value of a key that names nothing."""


class View(NamedTuple):
    """What a marker can name: how it is made, and what a right marker looks like."""

    make: Callable[[Edition, Mapping[str, str]], str]
    keys: tuple[str, ...]
    sample: str


class Marker(NamedTuple):
    """A marker as written: its text, its view and its keys."""

    text: str
    view: str
    keys: Mapping[str, str]


def _targets(edition: Edition, keys: Mapping[str, str]) -> str:
    return "\n".join(render("targets", table=view.target_table(edition, group)) for group in _groups(edition.tracker, keys))


def _links(edition: Edition, keys: Mapping[str, str]) -> str:
    if "task" in keys:
        task = next(task for task in edition.tracker.tasks if task.id == keys["task"])
        return render("links", list=view.task_links(edition, task))
    return render("links", list=view.clause_links(edition, edition.tracker.group_by_id[keys["group"]]))


def _columns(edition: Edition, keys: Mapping[str, str]) -> str:
    tables = [TABLES[keys["table"]]] if "table" in keys else list(TABLES.values())
    return "\n".join(render("columns", table=data_page.column_table(edition, table)) for table in tables)


def _bilingual(edition: Edition, _: Mapping[str, str]) -> str:
    return render("bilingual", text=edition.article() if edition.article else None, none=words_text.NO_ARTICLE[edition.lang])


def _groups(tracker: Tracker, keys: Mapping[str, str]) -> list[Group]:
    return [tracker.group_by_id[keys["group"]]] if "group" in keys else list(tracker.groups)


VIEWS: dict[str, View] = {
    "notice": View(lambda edition, _: render("notice", notice=view.notice(edition)), (), "<!-- tracker: notice -->"),
    "summary": View(lambda edition, _: render("summary", summary=view.summary(edition)), (), "<!-- tracker: summary -->"),
    "filter": View(lambda edition, _: render("filter", form=view.filter_form(edition)), (), "<!-- tracker: filter -->"),
    "targets": View(_targets, ("group",), "<!-- tracker: targets group=GROUP -->"),
    "tasks": View(lambda edition, _: render("tasks", table=view.task_table(edition)), (), "<!-- tracker: tasks -->"),
    "links": View(_links, ("group", "task"), "<!-- tracker: links group=GROUP -->"),
    "evidence": View(lambda edition, _: render("evidence", facts=view.programme_evidence(edition)), (), "<!-- tracker: evidence -->"),
    "publisher": View(lambda edition, _: render("links", list=view.publisher(edition)), (), "<!-- tracker: publisher -->"),
    "contact": View(lambda edition, _: render("links", list=view.contact(edition)), (), "<!-- tracker: contact -->"),
    "method-facts": View(lambda edition, _: render("method_tables", tables=method.facts(edition)), (), "<!-- tracker: method-facts -->"),
    "method-rules": View(lambda edition, _: render("method_tables", tables=[method.rules(edition)]), (), "<!-- tracker: method-rules -->"),
    "method-rows": View(lambda edition, _: render("method_tables", tables=[method.rows(edition)]), (), "<!-- tracker: method-rows -->"),
    "method-pace": View(lambda edition, _: render("method_pace", pace=method.pace(edition)), (), "<!-- tracker: method-pace -->"),
    "method-years": View(lambda edition, _: render("method_tables", tables=[method.years(edition)]), (), "<!-- tracker: method-years -->"),
    "method-counts": View(lambda edition, _: render("method_tables", tables=[method.counts(edition)]), (), "<!-- tracker: method-counts -->"),
    "method-rounding": View(lambda edition, _: render("method_rounding", text=method.rounding(edition)), (), "<!-- tracker: method-rounding -->"),
    "method-examples": View(lambda edition, _: render("method_examples", examples=method.examples(edition)), (), "<!-- tracker: method-examples -->"),
    "updates": View(lambda edition, _: render("updates", updates=updates.updates(edition)), (), "<!-- tracker: updates -->"),
    "newest": View(lambda edition, _: render("newest", newest=updates.newest(edition)), (), "<!-- tracker: newest -->"),
    "bilingual": View(_bilingual, (), "<!-- tracker: bilingual -->"),
    "glossary": View(lambda edition, _: render("glossary", table=term_table(edition.glossary, edition.lang)), (), "<!-- tracker: glossary -->"),
    "searched": View(lambda edition, _: render("searched", table=view.searched_table(edition)), (), "<!-- tracker: searched -->"),
    "downloads": View(lambda edition, _: render("downloads", tables=data_page.downloads(edition)), (), "<!-- tracker: downloads -->"),
    "columns": View(_columns, ("table",), "<!-- tracker: columns table=targets -->"),
    "citation": View(lambda edition, _: render("citation", citation=data_page.citation(edition)), (), "<!-- tracker: citation -->"),
}


def find_markers(text: str, file: str, tracker: Tracker) -> tuple[list[Marker], list[Problem]]:
    """Return the markers of a page and what is wrong with them; `file` is the name the problems carry."""
    markers: list[Marker] = []
    problems: list[Problem] = []
    for match in _outside_code(text):
        marker, problem = _read_marker(match, tracker)
        if problem:
            code, context = problem
            mark = Mark(text.count("\n", 0, match.start()) + 1, match.start() - text.rfind("\n", 0, match.start()))
            problems.append(Problem(file, mark, code, context))
        if marker:
            markers.append(marker)
    return markers, problems


def _outside_code(text: str) -> Iterator[re.Match[str]]:
    """Yield the markers of a Markdown text that do not stand in a fenced block or a code span."""
    code = re.compile(r"^(```|~~~).*?^\1|`[^`\n]+`", re.DOTALL | re.MULTILINE)
    spans = [match.span() for match in code.finditer(text)]
    for match in MARKER.finditer(text):
        if not any(start <= match.start() < end for start, end in spans):
            yield match


def _read_marker(match: re.Match[str], tracker: Tracker) -> tuple[Marker | None, tuple[str, dict[str, object]] | None]:
    text = match[0]
    body = BODY.fullmatch(match["body"])
    if not body:
        return None, ("bad_marker", {"found": text, "sample": VIEWS["targets"].sample})
    name = body["view"]
    if name not in VIEWS:
        return None, ("unknown_view", {"found": name, "options": list(VIEWS), "sample": VIEWS["targets"].sample})
    keys = dict(KEY.findall(body["keys"]))
    known = VIEWS[name]
    for key, value in keys.items():
        if key not in known.keys:
            return None, ("unknown_view_key", {"view": name, "found": key, "options": known.keys, "sample": known.sample})
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


def fill_markers(html: str, edition: Edition, file: str) -> str:
    """Return the page with every marker replaced by the view it names.

    Raises `Refused` when a marker cannot be filled; `make check` says the same with its line in the Markdown file.
    """
    problems: list[Problem] = []

    def fill(match: re.Match[str]) -> str:
        marker, problem = _read_marker(match, edition.tracker)
        if problem:
            problems.append(Problem(file, Mark(1, 1), *problem))
        return VIEWS[marker.view].make(edition, marker.keys) if marker else ""

    filled = MARKER.sub(fill, html)
    if problems:
        raise Refused(problems)
    return filled
