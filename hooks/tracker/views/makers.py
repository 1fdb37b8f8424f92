"""A page with markers -> the same page with the views they name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from tracker.content.pages.markers import COMMENTS, MARKER, read_marker
from tracker.content.problems.problem import Mark, Problem, Refused
from tracker.facts.model import Tracker
from tracker.facts.programme import Group
from tracker.language.words import text as words_text
from tracker.opendata.tables import TABLES
from tracker.views import (
    blocks,
    bodies,
    data_page,
    documents,
    ledger,
    life,
    message,
    method,
    programmes,
    propose,
    repeating,
    tasks,
    updates,
)
from tracker.views.edition import Edition
from tracker.views.render import render
from tracker.views.terms import term_table

Maker = Callable[[Edition, Mapping[str, str]], str]
"""From an edition and the keys of a marker to the HTML of the view."""


def _targets(edition: Edition, keys: Mapping[str, str]) -> str:
    if "group" not in keys:
        return "\n".join(
            f"{render('heading', section=section)}\n{render('targets', table=section.table)}"
            for section in repeating.sections_of_groups(edition)
        )
    return "\n".join(
        render("targets", table=blocks.target_table(edition, group))
        for group in _groups(edition.tracker, keys)
    )


def _links(edition: Edition, keys: Mapping[str, str]) -> str:
    if "task" in keys:
        task = next(task for task in edition.tracker.tasks if task.id == keys["task"])
        return render("links", list=tasks.task_links(edition, task))
    return render("links", list=blocks.clause_links(edition, edition.tracker.group_by_id[keys["group"]]))


def _columns(edition: Edition, keys: Mapping[str, str]) -> str:
    tables = [TABLES[keys["table"]]] if "table" in keys else list(TABLES.values())
    return "\n".join(render("columns", table=data_page.column_table(edition, table)) for table in tables)


def _bilingual(edition: Edition, _: Mapping[str, str]) -> str:
    return render(
        "bilingual",
        text=edition.article() if edition.article else None,
        none=edition.say(words_text.NO_ARTICLE),
    )


def _groups(tracker: Tracker, keys: Mapping[str, str]) -> list[Group]:
    """Return the groups that a marker shows: the one it names, with its parts."""
    return list(tracker.shown_with(tracker.group_by_id[keys["group"]]))


MAKERS: dict[str, Maker] = {
    "notice": lambda edition, _: render("notice", notice=blocks.notice(edition)),
    "message": lambda edition, _: render("message", message=message.message(edition)),
    "summary": lambda edition, _: render("summary", summary=message.summary(edition)),
    "counts": lambda edition, _: render("counts", counts=repeating.counts_in_words(edition)),
    "ways-in": lambda edition, _: render("ways", ways=repeating.ways_in(edition)),
    "text": lambda edition, _: render("text", text=repeating.items_of_groups(edition)),
    "text-tasks": lambda edition, _: render("text", text=repeating.items_of_tasks(edition)),
    "filter": lambda edition, _: render("filter", form=blocks.filter_form(edition)),
    "targets": _targets,
    "ledger": lambda edition, _: render(
        "ledger", table=(programmes.joint_ledger if edition.below else ledger.ledger_table)(edition)
    ),
    "bodies": lambda edition, _: render("bodies", page=bodies.body_page(edition)),
    "propose": lambda edition, _: render("propose", form=propose.propose_form(edition)),
    "tasks": lambda edition, _: render("tasks", table=tasks.task_table(edition)),
    "task-filter": lambda edition, _: render("filter", form=tasks.task_filter(edition)),
    "links": _links,
    "evidence": lambda edition, _: render("evidence", facts=blocks.programme_evidence(edition)),
    "documents": lambda edition, _: render("documents", life=life.life(edition)),
    "document-list": lambda edition, _: render("document_list", page=documents.document_page(edition)),
    "publisher": lambda edition, _: render("links", list=blocks.publisher(edition)),
    "contact": lambda edition, _: render("links", list=blocks.contact(edition)),
    "method-questions": lambda edition, _: render("method_questions", questions=method.questions(edition)),
    "method-facts": lambda edition, _: render("method_tables", tables=method.facts(edition)),
    "method-rules": lambda edition, _: render(
        "method_tables", tables=[method.rules(edition), method.asking(edition)]
    ),
    "method-rows": lambda edition, _: render("method_tables", tables=[method.rows(edition)]),
    "method-pace": lambda edition, _: render("method_pace", pace=method.pace_rules(edition)),
    "method-years": lambda edition, _: render("method_tables", tables=[method.years(edition)]),
    "method-parts": lambda edition, _: render("method_tables", tables=[method.part_rows(edition)]),
    "method-tasks": lambda edition, _: render("method_tables", tables=[method.task_rows(edition)]),
    "method-counts": lambda edition, _: render("method_tables", tables=[method.counts(edition)]),
    "method-rounding": lambda edition, _: render("method_rounding", text=method.rounding(edition)),
    "method-examples": lambda edition, _: render("method_examples", examples=method.examples(edition)),
    "updates": lambda edition, _: render("updates", updates=updates.updates(edition)),
    "newest": lambda edition, _: render(
        "newest", newest=(programmes.joint_newest if edition.below else updates.newest)(edition)
    ),
    "programmes": lambda edition, _: render("programmes", table=programmes.programme_table(edition)),
    "bilingual": _bilingual,
    "glossary": lambda edition, _: render("glossary", table=term_table(edition.glossary, edition.lang)),
    "searched": lambda edition, _: render("searched", table=blocks.searched_table(edition)),
    "downloads": lambda edition, _: render(
        "downloads", tables=(programmes.joint_files if edition.below else data_page.downloads)(edition)
    ),
    "columns": _columns,
    "citation": lambda edition, _: render("citation", citation=data_page.citation(edition)),
}
"""How each view that a marker can name is made."""


def fill_markers(html: str, edition: Edition, file: str) -> str:
    """Return the page with every marker replaced by the view it names, and without the other comments, which
    editors write for one another.

    Raises `Refused` when a marker cannot be filled; `make check` says the same with its line in the Markdown
    file.
    """
    problems: list[Problem] = []

    def fill(match: re.Match[str]) -> str:
        marker, problem = read_marker(match, edition.tracker)
        if problem:
            problems.append(Problem(file, Mark(1, 1), *problem))
        return MAKERS[marker.view](edition, marker.keys) if marker else ""

    filled = MARKER.sub(fill, html)
    if problems:
        raise Refused(problems)
    return COMMENTS.sub("", filled)
