"""Tasks -> the tables of tasks, of their steps, and of the targets and bodies they are linked with."""

from __future__ import annotations

from typing import NamedTuple

from tracker.facts.programme import Step, Task
from tracker.facts.tasks import TaskAssessment, assess_tasks
from tracker.language.phrases import phrase as _
from tracker.language.words.tasks import STATUS as TASK_STATUS
from tracker.opendata.columns import (
    Column,
    Table,
    carried,
    dated_column,
    fact_columns,
    id_column,
    target_column,
    task_column,
    text_columns,
)


class _Done(NamedTuple):
    task: str
    n: int
    step: Step


TASKS: Table[TaskAssessment] = Table(
    "tasks",
    _("Nhiệm vụ", "Tasks"),
    _("Mỗi dòng một nhiệm vụ.", "One row per task."),
    ("id",),
    lambda tracker, _assessments, day: assess_tasks(tracker, day),
    (
        id_column(carried(Task, "id"), lambda found: found.task.id),
        Column("number", "string", carried(Task, "number"), lambda found: found.task.number, required=True),
        *text_columns("text", carried(Task, "text"), lambda found: found.task.text, required=True),
        Column(
            "steps",
            "integer",
            _("số dòng ở bảng steps", "how many rows it has in the table steps"),
            lambda found: len(found.task.steps),
            required=True,
        ),
        Column(
            "status",
            "string",
            _("tình trạng của nhiệm vụ", "where the task stands"),
            lambda found: found.status.value,
            required=True,
            options={status.value: phrase for status, phrase in TASK_STATUS.items()},
        ),
        Column(
            "lead",
            "string",
            carried(Task, "lead"),
            lambda found: found.task.lead,
            refers=("bodies", "id"),
        ),
        dated_column("due", carried(Task, "due"), lambda found: found.task.due),
        *text_columns("output", carried(Task, "output"), lambda found: found.task.output),
    ),
)


STEPS: Table[_Done] = Table(
    "steps",
    _("Việc đã triển khai của nhiệm vụ", "Steps of tasks"),
    _(
        "Mỗi dòng một việc đã triển khai hoặc phải triển khai của một nhiệm vụ.",
        "One row per step taken, or due, for a task.",
    ),
    ("id",),
    lambda tracker, _assessments, _day: (
        _Done(task.id, n, step) for task in tracker.tasks for n, step in enumerate(task.steps, 1)
    ),
    (
        id_column(
            _(
                "mã dòng trong bản này; có thể đổi khi thêm việc, nên đừng trích dẫn",
                "id of the row in this edition; it may change when steps are added, so do not cite it",
            ),
            lambda row: f"{row.task}-step-{row.n}",
        ),
        task_column(lambda row: row.task),
        *text_columns("text", carried(Step, "text"), lambda row: row.step.text, required=True, waits=True),
        dated_column("due", carried(Step, "due"), lambda row: row.step.due),
        dated_column("done", carried(Step, "done"), lambda row: row.step.done),
        Column(
            "completes",
            "boolean",
            carried(Step, "completes"),
            lambda row: row.step.completes,
            required=True,
        ),
        *fact_columns(lambda row: row.step),
    ),
)


TASK_TARGETS: Table[tuple[str, str]] = Table(
    "task_targets",
    _("Nhiệm vụ và chỉ tiêu", "Tasks and targets"),
    _(
        "Mỗi dòng một cặp: nhiệm vụ và chỉ tiêu mà câu chữ của nhiệm vụ nói đến.",
        "One row per pair: a task and a target that its words speak of.",
    ),
    ("task", "target"),
    lambda tracker, _assessments, _day: (
        (task.id, target) for task in tracker.tasks for target in dict.fromkeys(task.targets)
    ),
    (
        task_column(lambda pair: pair[0]),
        target_column(lambda pair: pair[1]),
    ),
)


TASK_BODIES: Table[tuple[str, str]] = Table(
    "task_bodies",
    _("Cơ quan phối hợp", "Bodies that take part"),
    _(
        "Mỗi dòng một cặp: nhiệm vụ và một cơ quan phối hợp; cơ quan chủ trì ở bảng tasks.",
        "One row per pair: a task and a body that takes part; the body in charge is in the table tasks.",
    ),
    ("task", "body"),
    lambda tracker, _assessments, _day: (
        (task.id, body) for task in tracker.tasks for body in dict.fromkeys(task.cooperating)
    ),
    (
        task_column(lambda pair: pair[0]),
        Column(
            "body",
            "string",
            _("mã của cơ quan", "id of the body"),
            lambda pair: pair[1],
            required=True,
            refers=("bodies", "id"),
        ),
    ),
)
