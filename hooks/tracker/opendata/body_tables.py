"""Bodies -> the tables of who they are, of what each owes and was asked, and of what it says of itself."""

from __future__ import annotations

from typing import NamedTuple

from tracker.facts.bodies import Body, BodyEnded
from tracker.facts.dates import PartialDate
from tracker.facts.holding import Deadline, Holder, Request
from tracker.facts.ledger import LedgerEntry, ledger_entries
from tracker.facts.target import Target
from tracker.facts.turns import Rating
from tracker.facts.values import Text
from tracker.language.phrases import composed
from tracker.language.phrases import phrase as _
from tracker.language.words.ledger import OWED
from tracker.opendata.columns import (
    Column,
    Table,
    body_column,
    carried,
    dated_column,
    fact_columns,
    id_column,
    source_column,
    target_column,
    text_columns,
)


class _Named(NamedTuple):
    id: str
    body: Body


class _Rated(NamedTuple):
    target: str | None
    task: str | None
    n: int
    rating: Rating


class _Requested(NamedTuple):
    target: str
    n: int
    request: Request


BODIES: Table[_Named] = Table(
    "bodies",
    _("Cơ quan", "Bodies"),
    _("Mỗi dòng một cơ quan được nêu trong chương trình.", "One row per body that the programme names."),
    ("id",),
    lambda tracker, _assessments, _day: (_Named(name, body) for name, body in tracker.bodies.items()),
    (
        id_column(_("mã của cơ quan", "id of the body"), lambda row: row.id),
        *text_columns("name", carried(Body, "name"), lambda row: row.body.name, required=True),
        Column("url", "string", carried(Body, "url"), lambda row: row.body.url),
        Column("email", "string", carried(Body, "email"), lambda row: row.body.email),
        dated_column(
            "ended",
            carried(BodyEnded, "date"),
            lambda row: row.body.ended.date if row.body.ended else None,
        ),
        body_column(
            "ended_into",
            carried(BodyEnded, "into"),
            lambda row: row.body.ended.into if row.body.ended else None,
        ),
        *text_columns(
            "ended_reason",
            carried(BodyEnded, "reason"),
            lambda row: row.body.ended.reason if row.body.ended else None,
        ),
        source_column(
            lambda row: row.body.ended.source if row.body.ended else None,
            "ended_source",
            carried(BodyEnded, "source"),
            required=False,
        ),
    ),
)


def _why_holder(entry: LedgerEntry) -> Text | None:
    holder = entry.assessment.target.holder
    return holder.inferred if holder else None


def _deadline(entry: LedgerEntry) -> PartialDate | None:
    due = entry.assessment.target.report_due
    return due.by if due else None


def _owed(phrase: Text) -> Text:
    return composed(lambda lang: phrase[lang].format(days="…", date="…", by="…"))


LEDGER: Table[LedgerEntry] = Table(
    "ledger",
    _("Sổ theo dõi công bố", "Reporting ledger"),
    _(
        "Mỗi dòng một chỉ tiêu: cơ quan nào có số liệu, và số liệu đó phải có từ khi nào.",
        "One row per target: which body has its figure, and since when that is due.",
    ),
    ("target",),
    lambda _tracker, assessments, _day: ledger_entries(assessments),
    (
        target_column(lambda entry: entry.assessment.target.id),
        Column(
            "owed",
            "string",
            _("số liệu còn thiếu ở mức nào", "what is owed of the figure"),
            lambda entry: entry.owed.value,
            required=True,
            options={owed.value: _owed(phrase) for owed, phrase in OWED.items()},
        ),
        Column(
            "days",
            "integer",
            _(
                "số ngày từ hạn báo cáo, hoặc từ ngày giai đoạn kết thúc, hoặc từ mốc đã qua",
                "days since the deadline, or else since the period ended or the milestone passed",
            ),
            lambda entry: entry.days,
            required=True,
        ),
        body_column("lead", carried(Target, "lead"), lambda entry: entry.assessment.target.lead),
        body_column("holder", carried(Holder, "body"), lambda entry: entry.holder),
        Column(
            "holder_inferred",
            "boolean",
            _("biên tập viên suy luận cơ quan có số liệu", "whether who has the figure is an inference"),
            lambda entry: entry.inferred,
            required=True,
        ),
        *text_columns(
            "holder_reason",
            carried(Holder, "inferred"),
            _why_holder,
        ),
        *text_columns(
            "published_in",
            carried(Target, "published_in"),
            lambda entry: entry.assessment.target.published_in,
        ),
        dated_column(
            "report_due",
            carried(Deadline, "by"),
            _deadline,
        ),
        Column(
            "requests",
            "integer",
            _("số dòng ở bảng requests", "how many rows it has in the table requests"),
            lambda entry: len(entry.assessment.target.requests),
            required=True,
        ),
    ),
)


RATINGS: Table[_Rated] = Table(
    "ratings",
    _("Cơ quan tự đánh giá", "Ratings"),
    _(
        "Mỗi dòng một lời cơ quan tự đánh giá; không bao giờ thay cho tình trạng được tính.",
        "One row per rating that a body gives itself; it never stands for the computed status.",
    ),
    ("id",),
    lambda tracker, _assessments, _day: (
        *(
            _Rated(target.id, None, n, rating)
            for target in tracker.targets
            for n, rating in enumerate(target.ratings, 1)
        ),
        *(
            _Rated(None, task.id, n, rating)
            for task in tracker.tasks
            for n, rating in enumerate(task.ratings, 1)
        ),
    ),
    (
        id_column(
            _(
                "mã dòng trong bản này; có thể đổi khi thêm lời đánh giá, nên đừng trích dẫn",
                "id of the row in this edition; it may change when ratings are added, so do not cite it",
            ),
            lambda row: f"{row.target or f'task-{row.task}'}-rating-{row.n}",
        ),
        target_column(
            lambda row: row.target,
            _(
                "mã của chỉ tiêu; trống nếu là lời về một nhiệm vụ",
                "id of the target; empty where a task is rated",
            ),
            required=False,
        ),
        body_column("by", carried(Rating, "by"), lambda row: row.rating.by, required=True),
        dated_column("date", carried(Rating, "date"), lambda row: row.rating.date, required=True),
        *text_columns(
            "words", carried(Rating, "words"), lambda row: row.rating.words, required=True, waits=True
        ),
        *fact_columns(lambda row: row.rating),
        Column(
            "task",
            "string",
            _(
                "mã của nhiệm vụ; trống nếu là lời về một chỉ tiêu",
                "id of the task; empty where a target is rated",
            ),
            lambda row: row.task,
            refers=("tasks", "id"),
        ),
    ),
)


REQUESTS: Table[_Requested] = Table(
    "requests",
    _("Lần hỏi số liệu", "Requests"),
    _("Mỗi dòng một lần hỏi xin số liệu.", "One row per request for a figure."),
    ("id",),
    lambda tracker, _assessments, _day: (
        _Requested(target.id, n, request)
        for target in tracker.targets
        for n, request in enumerate(target.requests, 1)
    ),
    (
        id_column(
            _(
                "mã dòng trong bản này; có thể đổi khi thêm lần hỏi, nên đừng trích dẫn",
                "id of the row in this edition; it may change when requests are added, so do not cite it",
            ),
            lambda row: f"{row.target}-request-{row.n}",
        ),
        target_column(lambda row: row.target),
        body_column("body", carried(Request, "body"), lambda row: row.request.body, required=True),
        *text_columns("by", carried(Request, "by"), lambda row: row.request.by, required=True),
        Column("date", "date", carried(Request, "date"), lambda row: row.request.date, required=True),
        *text_columns("how", carried(Request, "how"), lambda row: row.request.how),
        Column("answered", "date", carried(Request, "answered"), lambda row: row.request.answered),
        source_column(lambda row: row.request.source, "source", carried(Request, "source"), required=False),
    ),
)
