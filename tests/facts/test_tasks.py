"""A task stands where its steps and the day leave it; without any report nobody calls it overdue."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.facts.past import programme
from tests.facts.past import task as a_task
from tests.making import both, leaves
from tracker.facts.programme import Task
from tracker.facts.tasks import TaskStatus, assess_task, assess_tasks, count_tasks

DAY = dt.date(2025, 6, 30)
STEP = {"source": "s", "recorded": "2026-01-01", "text": both("step")}
TAKEN = {**STEP, "done": "2025-03"}
PLANNED = {**STEP, "due": "2024-12"}
LAST = {**STEP, "done": "2025-05-01", "completes": "true"}


def task(*steps: dict[str, Any], **keys: Any) -> Task:
    own = {"id": "t", "number": "1.2.a", "paragraph": "p", "text": both("text")}
    given = {**own, "steps": list(steps), **keys}
    return Task.model_validate(leaves(given), context={"source": {"s"}, "body": {"b"}})


@pytest.mark.parametrize(
    ("of", "status", "late"),
    [
        (task(), TaskStatus.NOT_REPORTED, False),
        (task(due="2025-06-29"), TaskStatus.NOT_REPORTED, True),
        (task(PLANNED), TaskStatus.NOT_REPORTED, False),
        (task(TAKEN), TaskStatus.UNDER_WAY, False),
        (task(TAKEN, due="2025-06-30"), TaskStatus.UNDER_WAY, False),
        (task(TAKEN, due="2025"), TaskStatus.UNDER_WAY, False),
        (task(TAKEN, due="2025-06-29"), TaskStatus.OVERDUE, True),
        (task(TAKEN, due="2025-05"), TaskStatus.OVERDUE, True),
        (task(LAST), TaskStatus.COMPLETED, False),
        (task(LAST, TAKEN, due="2024"), TaskStatus.COMPLETED, False),
    ],
)
def test_a_task_stands_where_its_steps_and_the_day_leave_it(
    of: Task, status: TaskStatus, *, late: bool
) -> None:
    found = assess_task(of, DAY)

    assert (found.status, found.late) == (status, late)
    assert (found.completed is not None) == (status == TaskStatus.COMPLETED)
    assert assess_task(of.model_copy(update={"steps": of.steps[::-1]}), DAY).status == status


def test_every_task_is_counted_once() -> None:
    found = [assess_task(each, DAY) for each in (task(), task(TAKEN), task(TAKEN), task(LAST))]

    assert count_tasks(found) == {
        TaskStatus.COMPLETED: 1,
        TaskStatus.UNDER_WAY: 2,
        TaskStatus.OVERDUE: 0,
        TaskStatus.NOT_REPORTED: 1,
    }


def test_every_task_of_a_programme_is_judged_in_its_order() -> None:
    typed = [{**a_task({"due": "2025"}), "id": name, "number": name} for name in ("b", "a")]
    tracker = programme(tasks=typed)

    assert [each.task.id for each in assess_tasks(tracker, DAY)] == ["b", "a"]
    assert {each.as_of for each in assess_tasks(tracker, DAY)} == {DAY}
