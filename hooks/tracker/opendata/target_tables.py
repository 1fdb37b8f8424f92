"""Targets -> the table of what was set out and where it stands, and that of its changes."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from tracker.facts.figures import Baseline
from tracker.facts.holding import Searched
from tracker.facts.meanings import Key
from tracker.facts.periods import Period
from tracker.facts.statuses import OUTCOMES, SATISFIED, Outcome, Reporting, Schedule, Status
from tracker.facts.target import Target
from tracker.facts.turns import Amendment, Closing, HandAssessment, Withdrawal
from tracker.facts.values import Text
from tracker.facts.verdicts import Assessment
from tracker.language import words
from tracker.language.phrases import composed
from tracker.language.phrases import phrase as _
from tracker.language.wording import status_in_words
from tracker.opendata.asked_columns import level_columns, rule_columns
from tracker.opendata.columns import (
    Column,
    Table,
    carried,
    dated_column,
    fact_columns,
    id_column,
    source_column,
    target_column,
    text_columns,
)
from tracker.opendata.numbers import amount, pace_published
from tracker.opendata.options import MEASURES, STATUSES, WITHDRAWN


class _Amended(NamedTuple):
    a: Assessment
    n: int
    amendment: Amendment


def _first_end(a: Assessment) -> dt.date:
    """Return the last day of what was asked for at first: of milestones, of the earliest."""
    by = a.target.first_rule.when.by
    return by.last_day if by else a.period.end


def _ended(a: Assessment, *statuses: Status) -> int | None:
    """Return how many ended years have one of `statuses`, or None where years are not judged."""
    return a.count_years(statuses) if a.rule.when.yearly and a.years else None


def _status_words(a: Assessment) -> Text:
    return composed(lambda lang: status_in_words(a, lang))


def outcome(a: Assessment) -> str:
    """Return the heap a target is counted in; a withdrawn one is in none of the roll-up's."""
    return OUTCOMES[a.status].value if a.status in OUTCOMES else WITHDRAWN


TARGETS: Table[Assessment] = Table(
    "targets",
    _("Chỉ tiêu", "Targets"),
    _(
        "Mỗi dòng một chỉ tiêu: nội dung đề ra, mức cần đạt ban đầu, và tình trạng tính đến ngày as_of.",
        "One row per target: what was set out, what was asked for at first, and the status on the day as_of.",
    ),
    ("id",),
    lambda _tracker, assessments, _day: assessments,
    (
        id_column(carried(Target, "id"), lambda a: a.target.id),
        Column(
            "group",
            "string",
            carried(Target, "group"),
            lambda a: a.target.group,
            required=True,
            refers=("groups", "id"),
        ),
        *text_columns("name", carried(Target, "name"), lambda a: a.target.name, required=True),
        *text_columns("text", carried(Target, "text"), lambda a: a.target.text, required=True),
        *text_columns("clause", carried(Target, "clause"), lambda a: a.target.clause),
        *text_columns("reading", carried(Target, "reading"), lambda a: a.target.reading),
        *text_columns("unit", carried(Target, "unit"), lambda a: a.target.unit, required=True),
        Column(
            "share",
            "boolean",
            _("true nếu số liệu là phần trăm", "true where figures are percentages"),
            lambda a: a.target.share,
            required=True,
        ),
        Column(
            "measure",
            "string",
            carried(
                Target,
                "measure",
                empty=_("trống nếu không tính được bằng số", "empty where it cannot be computed"),
            ),
            lambda a: a.target.measure,
            options=MEASURES,
        ),
        Column("period_start", "date", carried(Period, "start"), lambda a: a.period.start, required=True),
        Column("period_end", "date", carried(Period, "end"), lambda a: a.period.end, required=True),
        *rule_columns(lambda a: a.target.first_rule),
        *level_columns(lambda a: (a.target, a.target.first_rule, _first_end(a))),
        Column(
            "baseline_value",
            "number",
            carried(Baseline, "value"),
            lambda a: a.target.baseline.value if a.target.baseline else None,
        ),
        dated_column(
            "baseline_date",
            carried(Baseline, "date"),
            lambda a: a.target.baseline.date if a.target.baseline else None,
        ),
        source_column(
            lambda a: a.target.baseline.source if a.target.baseline else None,
            "baseline_source",
            carried(Baseline, "source"),
            required=False,
        ),
        *text_columns(
            "baseline_note",
            carried(Baseline, "note"),
            lambda a: a.target.baseline.note if a.target.baseline else None,
        ),
        Column(
            "as_of",
            "date",
            _("ngày xét tình trạng", "the day on which the status is judged"),
            lambda a: a.as_of,
            required=True,
        ),
        Column(
            "amendment",
            "string",
            _(
                "mã lần sửa đổi đang có hiệu lực; khi có, tình trạng xét theo mức của lần đó",
                "id of the amendment in force; where there is one, the status is judged by its rule",
            ),
            lambda a: (
                _amendment_id(a.target.id, a.target.amendments.index(a.amendment) + 1)
                if a.amendment
                else None
            ),
            refers=("amendments", "id"),
        ),
        Column(
            "reporting",
            "string",
            _(
                "đã tìm thấy số liệu công bố trong giai đoạn chưa",
                "whether a published figure was found for the period",
            ),
            lambda a: a.reporting.value,
            required=True,
            options={key.value: words.REPORTING[key] for key in Reporting},
        ),
        Column(
            "schedule",
            "string",
            _("ngày xét nằm ở đâu so với kỳ", "where the day lies in the period"),
            lambda a: a.schedule.value,
            required=True,
            options={key.value: words.SCHEDULE[key] for key in Schedule},
        ),
        Column(
            "status",
            "string",
            _("tình trạng", "the status"),
            lambda a: a.status.value,
            required=True,
            options=STATUSES,
        ),
        *text_columns(
            "status", _("tình trạng bằng lời", "the status in words"), _status_words, required=True
        ),
        Column(
            "status_row",
            "integer",
            _(
                "hàng của bảng tình trạng đã cho ra tình trạng này",
                "the row of the status table that gave it",
            ),
            lambda a: a.verdict.row,
            required=True,
        ),
        Column(
            "outcome",
            "string",
            _("nhóm kết quả khi đếm", "what it is counted as"),
            outcome,
            required=True,
            options={
                **{key.value: words.OUTCOME[key] for key in Outcome},
                WITHDRAWN: words.STATUS[Status.WITHDRAWN],
            },
        ),
        Column(
            "pace",
            "number",
            _(
                "tiến độ: phần đường đã đi chia cho phần thời gian đã qua; 1 là vừa kịp",
                "the pace: share of the way gone over share of the time passed; 1 is just in time",
            ),
            pace_published,
        ),
        Column(
            "years_ended",
            "integer",
            _("số năm đã kết thúc, khi xét từng năm", "years that have ended, where each is judged"),
            lambda a: len(a.years_ended) if a.rule.when.yearly and a.years else None,
        ),
        Column(
            "years_met",
            "integer",
            _("số năm đạt", "years in which it was met"),
            lambda a: _ended(a, *SATISFIED),
        ),
        Column(
            "years_not_met",
            "integer",
            _("số năm không đạt", "years in which it was not met"),
            lambda a: _ended(a, Status.NOT_MET),
        ),
        Column(
            "reached_after",
            "boolean",
            _("true nếu đạt sau khi hết giai đoạn", "true where it was reached after the period"),
            lambda a: a.reached_after,
            required=True,
        ),
        dated_column(
            "latest_date",
            _("thời điểm của số liệu mới nhất", "date of the latest figure"),
            lambda a: a.latest.date if a.latest else None,
        ),
        Column(
            "latest_amount",
            "number",
            _("số liệu mới nhất; tỷ lệ tính bằng phần trăm", "the latest figure; a share is in percent"),
            lambda a: amount(a, a.latest) if a.latest else None,
        ),
        dated_column(
            "searched_date",
            carried(Searched, "date"),
            lambda a: a.target.searched.date if a.target.searched else None,
        ),
        Column(
            "searched_depth",
            "string",
            carried(Searched, "depth"),
            lambda a: a.target.searched.depth if a.target.searched else None,
            options=words.SEARCH_DEPTH,
        ),
        *text_columns(
            "searched",
            carried(Searched, "where"),
            lambda a: a.target.searched.where if a.target.searched else None,
        ),
        dated_column(
            "withdrawn_date",
            carried(Withdrawal, "date"),
            lambda a: a.target.withdrawn.date if a.target.withdrawn else None,
        ),
        *text_columns(
            "withdrawn_reason",
            carried(Withdrawal, "reason"),
            lambda a: a.target.withdrawn.reason if a.target.withdrawn else None,
        ),
        source_column(
            lambda a: a.target.withdrawn.source if a.target.withdrawn else None,
            "withdrawn_source",
            carried(Withdrawal, "source", under=Key(Target, "withdrawn")),
            required=False,
        ),
        dated_column(
            "assessment_date",
            carried(HandAssessment, "date"),
            lambda a: a.target.assessment.date if a.target.assessment else None,
        ),
        *text_columns(
            "assessment",
            carried(HandAssessment, "words"),
            lambda a: a.target.assessment.words if a.target.assessment else None,
        ),
        *text_columns(
            "assessment_reason",
            carried(HandAssessment, "reason"),
            lambda a: a.target.assessment.reason if a.target.assessment else None,
        ),
        source_column(
            lambda a: a.target.assessment.source if a.target.assessment else None,
            "assessment_source",
            carried(HandAssessment, "source", under=Key(Target, "assessment")),
            required=False,
        ),
        dated_column(
            "closed_date",
            carried(Closing, "date"),
            lambda a: a.target.closed.date if a.target.closed else None,
        ),
        *text_columns(
            "closed_reason",
            carried(Closing, "reason"),
            lambda a: a.target.closed.reason if a.target.closed else None,
        ),
        source_column(
            lambda a: a.target.closed.source if a.target.closed else None,
            "closed_source",
            carried(Closing, "source", under=Key(Target, "closed")),
            required=False,
        ),
    ),
)


AMENDMENTS: Table[_Amended] = Table(
    "amendments",
    _("Sửa đổi", "Amendments"),
    _(
        "Mỗi dòng một lần sửa đổi chỉ tiêu. Bản gốc vẫn ở bảng targets.",
        "One row per change of a target. The original stays in the table targets.",
    ),
    ("id",),
    lambda _tracker, assessments, _day: (
        _Amended(a, n, amendment) for a in assessments for n, amendment in enumerate(a.target.amendments, 1)
    ),
    (
        id_column(
            _("mã chỉ tiêu và số thứ tự", "the target's id and a number"),
            lambda row: _amendment_id(row.a.target.id, row.n),
        ),
        target_column(lambda row: row.a.target.id),
        dated_column("date", carried(Amendment, "date"), lambda row: row.amendment.date, required=True),
        *text_columns(
            "text", carried(Amendment, "text"), lambda row: row.amendment.text, required=True, waits=True
        ),
        *rule_columns(lambda row: row.amendment.asked[0]),
        *text_columns("unit", carried(Amendment, "unit"), lambda row: row.amendment.unit),
        *fact_columns(lambda row: row.amendment),
        Column(
            "part",
            "string",
            carried(Amendment, "part", empty=_("trống: mức chung", "empty: what is asked of the whole")),
            lambda row: row.amendment.part,
        ),
    ),
)


def _amendment_id(target: str, n: int) -> str:
    return f"{target}-amendment-{n}"
