"""The tasks of an edition -> their table: what each asks, of whom, by when, what was done, and where that
leaves it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from tracker.facts.programme import Task
from tracker.facts.tasks import TaskAssessment, TaskStatus, assess_task, count_tasks
from tracker.language import collation, formats, words
from tracker.language.wording import listed
from tracker.language.words import tasks as say
from tracker.views.blocks import Filter, LinkList, filter_of
from tracker.views.body_links import body_link
from tracker.views.edition import (
    Edition,
    FactItem,
    Link,
    StatusView,
    cite,
    css_name,
    known_date,
    rating_in_words,
    ratings_newest_first,
    step_item,
    target_link,
)

COLOURS: dict[TaskStatus, str] = {
    TaskStatus.COMPLETED: "met",
    TaskStatus.UNDER_WAY: "under-way",
    TaskStatus.OVERDUE: "not-met",
    TaskStatus.NOT_REPORTED: "no-figure",
}
"""The heap of the targets that each status shares its colour with."""


class TaskHeads(NamedTuple):
    """The column heads of the table of tasks."""

    task: str
    status: str
    steps: str
    targets: str


@dataclass(frozen=True, slots=True)
class TaskDetail:
    """What the text says of a task beside its words: who, by when, what comes of it."""

    head: str
    text: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task and what was done for it."""

    id: str
    number: str
    text: str
    details: tuple[TaskDetail, ...]
    status: StatusView
    rank: int
    """Where the status stands among all, for sorting."""
    due_rank: int
    """Where its due day stands among all, the earliest first and none last, for sorting."""
    steps: tuple[FactItem, ...]
    no_steps: str
    targets: tuple[Link, ...]
    no_targets: str
    clause: Link | None


@dataclass(frozen=True, slots=True)
class TaskTable:
    """All tasks."""

    caption: str
    heads: TaskHeads
    rows: tuple[TaskRow, ...]


def task_table(edition: Edition) -> TaskTable:
    """Return all tasks with where they stand, the steps taken and the targets they serve."""
    found = [assess_task(task, edition.as_of) for task in edition.tracker.tasks]
    caption = words.TASKS_CAPTION_ONE if len(found) == 1 else words.TASKS_CAPTION
    counted = listed(
        (edition.say(say.COUNTED[status], n=n) for status, n in count_tasks(found).items() if n),
        edition.lang,
    )
    dated = sorted({each.task.due.last_day for each in found if each.task.due})
    return TaskTable(
        caption=edition.say(
            caption, count=len(found), day=formats.day(edition.as_of, edition.lang), counted=counted
        ),
        heads=TaskHeads(
            edition.say(words.TASK),
            edition.say(words.STATUS_HEAD),
            edition.say(words.STEPS),
            edition.say(words.LINKED_TARGETS),
        ),
        rows=tuple(
            _task_row(edition, each, dated.index(each.task.due.last_day) if each.task.due else len(dated))
            for each in found
        ),
    )


def task_filter(edition: Edition) -> Filter:
    """Return the form that narrows the table of tasks."""
    return filter_of(edition, "tr-tasks", say.FILTER_LABEL, say.STATUS, say.FILTER_ORDERS, say.FILTER_FOUND)


def task_links(edition: Edition, task: Task) -> LinkList:
    """Return the link from one task in the article to its line in the table of tasks."""
    link = Link(edition.say(words.TASK_OF_CLAUSE), edition.address(f"tasks.md#{task.id}"))
    return LinkList(edition.say(words.TASK), (link,))


def task_status(edition: Edition, found: TaskAssessment) -> StatusView:
    """Return the status of a task in words, with the day it was completed or was to be beside it."""
    beside = []
    if found.completed:
        beside.append(known_date(edition, found.completed.done))
    elif found.late and found.task.due:
        beside.append(edition.say(say.LATE, day=formats.date(found.task.due, edition.lang)))
    return StatusView(
        css_name(found.status), COLOURS[found.status], edition.say(say.STATUS[found.status]), tuple(beside)
    )


def _task_row(edition: Edition, found: TaskAssessment, due_rank: int) -> TaskRow:
    task = found.task
    return TaskRow(
        id=task.id,
        number=task.number,
        text=task.text[edition.lang],
        details=tuple(_details(edition, task)),
        status=task_status(edition, found),
        rank=list(TaskStatus).index(found.status),
        due_rank=due_rank,
        steps=tuple(step_item(edition, step) for step in task.steps),
        no_steps=edition.say(words.NO_EVIDENCE),
        targets=tuple(target_link(edition, edition.tracker.target_by_id[name]) for name in task.targets),
        no_targets=edition.say(words.NONE),
        clause=_clause(edition, task),
    )


def _clause(edition: Edition, task: Task) -> Link | None:
    """Return the way to the task in the text, or None where the programme has no page of it."""
    address = edition.address(f"article.md#{task.place}")
    return Link(edition.say(words.TO_CLAUSE, number=task.number), address) if address else None


def _details(edition: Edition, task: Task) -> list[TaskDetail]:
    """Return who is in charge, who takes part, by when and what comes of it, as far as the text says so."""
    details = []
    if task.lead:
        details.append(TaskDetail(edition.say(say.LEAD), "", (body_link(edition, task.lead),)))
    if task.cooperating:
        links = sorted(
            (body_link(edition, body) for body in task.cooperating),
            key=lambda link: collation.key(link.text, edition.lang),
        )
        details.append(TaskDetail(edition.say(say.WITH), "", tuple(links)))
    if task.due:
        details.append(TaskDetail(edition.say(say.DUE), formats.date(task.due, edition.lang)))
    if task.output:
        details.append(TaskDetail(edition.say(say.OUTPUT), task.output[edition.lang]))
    details += [
        TaskDetail(
            edition.say(words.RATINGS),
            f"{rating_in_words(edition, each)}. ",
            (cite(edition, each.source).link,),
        )
        for each in ratings_newest_first(task)
    ]
    return details
