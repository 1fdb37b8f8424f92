"""Figures of targets -> the table that holds them, and those of the parts, years and milestones judged."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from tracker.facts.bodies import Part
from tracker.facts.dates import PartialDate
from tracker.facts.figures import Observation, Reference
from tracker.facts.meanings import Key
from tracker.facts.requirements import Milestone, Rule
from tracker.facts.statuses import Status
from tracker.facts.values import Text
from tracker.facts.verdicts import Assessment, MilestoneVerdict, PartAssessment, YearVerdict
from tracker.language import words
from tracker.language.asked import demand_in_words
from tracker.language.phrases import composed
from tracker.language.phrases import phrase as _
from tracker.language.words.parts import KIND as KIND_OF_PART
from tracker.opendata.asked_columns import level_columns, rule_columns
from tracker.opendata.columns import (
    Column,
    Table,
    carried,
    dated_column,
    fact_columns,
    source_column,
    target_column,
    text_columns,
)
from tracker.opendata.numbers import amount, pace_of
from tracker.opendata.options import PLACES, STATUSES, Place


class _Figure(NamedTuple):
    a: Assessment
    figure: Observation
    decides: bool


class _PartRow(NamedTuple):
    target: str
    found: PartAssessment
    name: Part


class _Year(NamedTuple):
    a: Assessment
    year: YearVerdict


class _Milestone(NamedTuple):
    a: Assessment
    milestone: MilestoneVerdict


def _decides(a: Assessment, figure: Observation) -> bool:
    """Say whether the status of a target, or of a part that something is asked of, rests on a figure."""
    judged = (a, *(part.found for part in a.parts if part.judged))
    return any(decides is figure for each in judged for decides in each.decisive)


def _place(row: _Figure) -> Place:
    a, figure, decides = row
    day = figure.date.last_day
    if decides:
        return Place.DECIDES
    if day < a.period.start:
        return Place.BEFORE_PERIOD
    return Place.AFTER_PERIOD if day > a.period.end else Place.IN_PERIOD


def year_status(year: YearVerdict) -> Status | None:
    """Return the status of one year of a yearly target, or None while it has not ended."""
    if year.verdict is None:
        return None
    return year.verdict.status if year.verdict.figure else Status.NO_FIGURE


OBSERVATIONS: Table[_Figure] = Table(
    "observations",
    _("Số liệu", "Figures"),
    _("Mỗi dòng một số liệu có thời điểm và nguồn.", "One row per figure, with its date and source."),
    ("target", "date", "stage", "source", "part"),
    lambda _tracker, assessments, _day: (
        _Figure(a.judging(figure), figure, _decides(a, figure))
        for a in assessments
        for figure in a.target.observations
    ),
    (
        target_column(lambda row: row.a.target.id),
        dated_column("date", carried(Observation, "date"), lambda row: row.figure.date, required=True),
        Column(
            "last_day",
            "date",
            _(
                "ngày cuối cùng mà thời điểm ấy có thể là; dùng để sắp xếp và xét",
                "the last day that date may mean; used for ordering and judging",
            ),
            lambda row: row.figure.date.last_day,
            required=True,
        ),
        Column(
            "value",
            "number",
            carried(
                Observation,
                "value",
                empty=_("trống nếu cho bằng count và of", "empty where count and of are given"),
            ),
            lambda row: row.figure.value,
        ),
        Column("count", "number", carried(Observation, "count"), lambda row: row.figure.count),
        Column("of", "number", carried(Observation, "of"), lambda row: row.figure.of),
        Column(
            "amount",
            "number",
            _(
                "số liệu bằng một con số: value, hoặc 100 × count / of, làm tròn khi không chia hết",
                "the figure as one number: value, or 100 × count / of, rounded where it does not end",
            ),
            lambda row: amount(row.a, row.figure),
            required=True,
        ),
        Column(
            "reference_value",
            "number",
            carried(Reference, "value"),
            lambda row: row.figure.reference.value if row.figure.reference else None,
        ),
        source_column(
            lambda row: row.figure.reference.source if row.figure.reference else None,
            "reference_source",
            carried(Reference, "source", under=Key(Observation, "reference")),
            required=False,
        ),
        Column(
            "stage",
            "string",
            carried(Observation, "stage"),
            lambda row: row.figure.stage,
            required=True,
            options=words.REPORTING_STAGE,
        ),
        Column(
            "place",
            "string",
            _(
                "nằm ở đâu so với kỳ, và có quyết định tình trạng không",
                "where it lies, and whether it decides",
            ),
            lambda row: _place(row).value,
            required=True,
            options=PLACES,
        ),
        *text_columns("note", carried(Observation, "note"), lambda row: row.figure.note),
        *fact_columns(lambda row: row.figure),
        Column(
            "part",
            "string",
            carried(Observation, "part", empty=_("trống: số của cả chỉ tiêu", "empty: about the whole")),
            lambda row: row.figure.part,
        ),
    ),
)


def _part_asked(row: _PartRow) -> Text | None:
    if not row.found.judged:
        return None
    return composed(lambda lang: demand_in_words(row.found.found, lang))


def _latest_date(row: _PartRow) -> PartialDate | None:
    latest = row.found.found.latest
    return latest.date if latest else None


def _latest_amount(row: _PartRow) -> Fraction | None:
    latest = row.found.found.latest
    return amount(row.found.found, latest) if latest else None


PARTS: Table[_PartRow] = Table(
    "parts",
    _("Các phần của chỉ tiêu", "Parts of targets"),
    _(
        "Mỗi dòng một phần của một chỉ tiêu; chỉ tiêu được đếm một lần, ở bảng targets.",
        "One row per part of a target; the target itself is counted once, in the table targets.",
    ),
    ("target", "part"),
    lambda tracker, assessments, _day: (
        _PartRow(a.target.id, each, tracker.parts[each.part]) for a in assessments for each in a.parts
    ),
    (
        target_column(lambda row: row.target),
        Column(
            "part", "string", _("mã của phần", "id of the part"), lambda row: row.found.part, required=True
        ),
        *text_columns("name", _("tên của phần", "name of the part"), lambda row: row.name, required=True),
        Column(
            "kind",
            "string",
            carried(Part, "kind"),
            lambda row: row.name.kind,
            options={kind: phrase for kind, phrase in KIND_OF_PART.items() if kind},
        ),
        *text_columns(
            "asked",
            _(
                "mức phải đạt bằng lời; trống nếu chỉ để tham khảo",
                "what is asked, in words; empty where it only informs",
            ),
            _part_asked,
        ),
        Column(
            "status",
            "string",
            _(
                "tình trạng của phần; trống nếu chỉ để tham khảo",
                "status of the part; empty where it only informs",
            ),
            lambda row: row.found.status.value if row.found.status else None,
            options={status.value: phrase for status, phrase in words.STATUS.items()},
        ),
        dated_column(
            "latest_date",
            _("thời điểm của số liệu mới nhất", "date of the latest figure"),
            _latest_date,
        ),
        Column(
            "latest_amount",
            "number",
            _("số liệu mới nhất bằng một con số", "the latest figure as one number"),
            _latest_amount,
        ),
    ),
)


YEARS: Table[_Year] = Table(
    "years",
    _("Từng năm", "Year by year"),
    _(
        "Mỗi dòng một năm của chỉ tiêu xét theo từng năm.",
        "One row per year of a target that is judged each year.",
    ),
    ("target", "year"),
    lambda _tracker, assessments, _day: (_Year(a, year) for a in assessments for year in a.years),
    (
        target_column(lambda row: row.a.target.id),
        Column("year", "integer", _("năm", "the year"), lambda row: row.year.year, required=True),
        Column(
            "status",
            "string",
            _(
                "tình trạng của năm; trống nếu năm chưa kết thúc",
                "the status of the year; empty while it has not ended",
            ),
            lambda row: status.value if (status := year_status(row.year)) else None,
            options=STATUSES,
        ),
        dated_column(
            "figure_date",
            _("thời điểm của số liệu quyết định", "date of the figure that decides"),
            lambda row: (
                row.year.verdict.figure.date if row.year.verdict and row.year.verdict.figure else None
            ),
        ),
    ),
)


def _rule_of_milestone(row: _Milestone) -> Rule:
    return row.milestone.rule


MILESTONES: Table[_Milestone] = Table(
    "milestones",
    _("Các mốc", "Milestones"),
    _(
        "Mỗi dòng một mốc của chỉ tiêu có nhiều thời điểm phải đạt, xét như một chỉ tiêu riêng.",
        "One row per milestone of a target that is asked for by several dates, judged as a target of its "
        "own.",
    ),
    ("target", "by"),
    lambda _tracker, assessments, _day: (_Milestone(a, each) for a in assessments for each in a.milestones),
    (
        target_column(lambda row: row.a.target.id),
        dated_column("by", carried(Milestone, "by"), lambda row: row.milestone.by, required=True),
        Column(
            "by_last_day",
            "date",
            _("ngày cuối cùng mà thời điểm ấy có thể là", "the last day that date may mean"),
            lambda row: row.milestone.period.end,
            required=True,
        ),
        *(column for column in rule_columns(_rule_of_milestone) if column.name != "every"),
        *level_columns(lambda row: (row.a.target, row.milestone.rule, row.milestone.period.end)),
        Column(
            "due",
            "boolean",
            _("true nếu mốc đã đến hạn vào ngày xét", "true where it was due by the as-of day"),
            lambda row: row.milestone.due,
            required=True,
        ),
        Column(
            "counts",
            "boolean",
            _(
                "true nếu chỉ tiêu được đếm theo mốc này",
                "true where the target is counted by this milestone",
            ),
            lambda row: row.milestone.rule is row.a.rule,
            required=True,
        ),
        Column(
            "status",
            "string",
            _("tình trạng của mốc", "the status of the milestone"),
            lambda row: row.milestone.verdict.status.value,
            required=True,
            options=STATUSES,
        ),
        Column(
            "status_row",
            "integer",
            _(
                "hàng của bảng tình trạng đã cho ra tình trạng này",
                "the row of the status table that gave it",
            ),
            lambda row: row.milestone.verdict.row,
            required=True,
        ),
        Column(
            "pace",
            "number",
            _(
                "tiến độ: phần đường đã đi chia cho phần thời gian đã qua; 1 là vừa kịp",
                "the pace: share of the way gone over share of the time passed; 1 is just in time",
            ),
            lambda row: pace_of(row.milestone.verdict),
        ),
        dated_column(
            "figure_date",
            _("thời điểm của số liệu quyết định", "date of the figure that decides"),
            lambda row: row.milestone.verdict.figure.date if row.milestone.verdict.figure else None,
        ),
        Column(
            "reached_after",
            "boolean",
            _("true nếu đạt sau mốc", "true where it was reached after its date"),
            lambda row: row.milestone.reached_after,
            required=True,
        ),
        Column("from_day", "date", carried(Milestone, "start"), lambda row: row.milestone.rule.when.since),
    ),
)
