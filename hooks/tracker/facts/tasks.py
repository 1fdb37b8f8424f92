"""A task and its steps on a day -> whether it is completed, under way, overdue or not reported.

Nothing here asks what was known by then: `known` has left out every step that was not. The status is the
first row of this table that fits.

    1  a step completes the task                completed
    2  a step was taken, and the due day passed overdue
    3  a step was taken                         under way
    4  no step was taken                        not reported

A task without any report is never called overdue: nobody knows whether it was done.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tracker.facts.model import Tracker
from tracker.facts.programme import Step, Task


class TaskStatus(StrEnum):
    """What the steps say of a task, in the order it is counted."""

    COMPLETED = "completed"
    UNDER_WAY = "under_way"
    OVERDUE = "overdue"
    NOT_REPORTED = "not_reported"


@dataclass(frozen=True, slots=True)
class TaskAssessment:
    """All that is known of one task on the day `as_of`."""

    task: Task
    as_of: dt.date
    status: TaskStatus
    completed: Step | None
    """The step that completed it."""
    late: bool
    """Whether its due day has passed without the step that completes it."""


def assess_task(task: Task, as_of: dt.date) -> TaskAssessment:
    """Return where `task`, which holds only what was known by then, stands on `as_of`."""
    taken = [step for step in task.steps if step.done]
    completed = next((step for step in taken if step.completes), None)
    late = completed is None and task.due is not None and task.due.last_day < as_of
    if completed:
        status = TaskStatus.COMPLETED
    elif not taken:
        status = TaskStatus.NOT_REPORTED
    else:
        status = TaskStatus.OVERDUE if late else TaskStatus.UNDER_WAY
    return TaskAssessment(task, as_of, status, completed, late)


def assess_tasks(tracker: Tracker, as_of: dt.date) -> tuple[TaskAssessment, ...]:
    """Return where every task of `tracker` stands on `as_of`, in the order of the file."""
    return tuple(assess_task(task, as_of) for task in tracker.tasks)


def count_tasks(assessments: Iterable[TaskAssessment]) -> dict[TaskStatus, int]:
    """Return how many tasks have each status, in the order of `TaskStatus`."""
    counted = Counter(each.status for each in assessments)
    return {status: counted[status] for status in TaskStatus}
