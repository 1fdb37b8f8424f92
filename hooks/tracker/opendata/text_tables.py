"""The programme as a text, and what is cited -> the tables of groups, documents, facts and sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tracker.facts.dates import PartialDate
from tracker.facts.evidence_ids import evidence_ids
from tracker.facts.model import Tracker
from tracker.facts.periods import Period
from tracker.facts.programme import Group
from tracker.facts.sources import Evidence, Source
from tracker.facts.values import Text
from tracker.language import words
from tracker.language.phrases import phrase as _
from tracker.opendata.columns import (
    Column,
    Table,
    carried,
    dated_column,
    fact_columns,
    id_column,
    target_column,
    text_columns,
)


class _Fact(NamedTuple):
    id: str
    target: str | None
    n: int
    evidence: Evidence


class _Happened(NamedTuple):
    date: PartialDate
    kind: str
    source: str
    reason: Text | None


class _Cited(NamedTuple):
    id: str
    source: Source


def _facts(target: str | None, facts: Sequence[Evidence]) -> Iterator[_Fact]:
    """Yield the rows of the facts about one target, or about the whole programme."""
    names = evidence_ids(target or "programme", facts)
    for n, (name, fact) in enumerate(zip(names, facts, strict=True), 1):
        yield _Fact(name, target, n, fact)


EVIDENCE: Table[_Fact] = Table(
    "evidence",
    _("Thông tin liên quan", "Related information"),
    _(
        "Mỗi dòng một sự việc có nguồn nhưng không phải số liệu.",
        "One row per fact with a source that is not a measure.",
    ),
    ("id",),
    lambda tracker, assessments, _day: (
        *_facts(None, tracker.programme.evidence),
        *(fact for a in assessments for fact in _facts(a.target.id, a.target.evidence)),
    ),
    (
        id_column(
            _(
                "mã của sự việc, lấy từ nguồn, thời điểm và lời văn tiếng Việt; không đổi khi thêm sự việc "
                "khác",
                "id of the fact, made of its source, date and Vietnamese words; it stays when others are "
                "added",
            ),
            lambda row: row.id,
        ),
        target_column(
            lambda row: row.target,
            _(
                "mã của chỉ tiêu; trống nếu là sự việc về cả chương trình",
                "id of the target; empty for a fact about the whole programme",
            ),
            required=False,
        ),
        dated_column("date", carried(Evidence, "date"), lambda row: row.evidence.date),
        Column(
            "kind",
            "string",
            carried(Evidence, "kind"),
            lambda row: row.evidence.kind,
            required=True,
            options=words.EVIDENCE_KIND,
        ),
        *text_columns(
            "text", carried(Evidence, "text"), lambda row: row.evidence.text, required=True, waits=True
        ),
        *fact_columns(lambda row: row.evidence),
        Column(
            "number",
            "integer",
            _(
                "số thứ tự trong các sự việc của chỉ tiêu hoặc của chương trình; mã cũ là "
                "[mã chỉ tiêu]-evidence-[number]",
                "its place among the facts of the target, or of the programme; the id was once "
                "[target]-evidence-[number]",
            ),
            lambda row: row.n,
            required=True,
        ),
    ),
)


def _life(tracker: Tracker) -> Iterator[_Happened]:
    """Yield the documents of a programme in the order of the file, and last its end."""
    programme = tracker.programme
    for each in programme.documents:
        yield _Happened(each.date, each.kind, each.source, None)
    if ended := programme.ended:
        yield _Happened(ended.date, "ends", ended.source, ended.reason)


DOCUMENTS: Table[_Happened] = Table(
    "documents",
    _("Văn bản của chương trình", "Documents of the programme"),
    _(
        "Mỗi dòng một văn bản ban hành, sửa đổi, thay thế hay kết thúc chương trình.",
        "One row per document that issues, amends, replaces or ends the programme.",
    ),
    ("kind", "date", "source"),
    lambda tracker, _assessments, _day: _life(tracker),
    (
        Column(
            "kind",
            "string",
            _("văn bản làm gì với chương trình", "what the document does to the programme"),
            lambda row: row.kind,
            required=True,
            options=words.DOCUMENT_KIND,
        ),
        dated_column(
            "date", _("ngày của văn bản", "day of the document"), lambda row: row.date, required=True
        ),
        Column(
            "source",
            "string",
            _("mã nguồn của văn bản", "id of the document's source"),
            lambda row: row.source,
            required=True,
            refers=("sources", "id"),
        ),
        *text_columns(
            "reason",
            _("vì sao chương trình kết thúc", "why the programme ends"),
            lambda row: row.reason,
        ),
    ),
)


GROUPS: Table[Group] = Table(
    "groups",
    _("Nhóm chỉ tiêu", "Groups"),
    _("Mỗi dòng một mục của văn bản có chỉ tiêu.", "One row per item of the text that has targets."),
    ("id",),
    lambda tracker, _assessments, _day: tracker.groups,
    (
        id_column(carried(Group, "id"), lambda group: group.id),
        Column("number", "string", carried(Group, "number"), lambda group: group.number, required=True),
        *text_columns("title", carried(Group, "title"), lambda group: group.title, required=True),
        *text_columns("clause", carried(Group, "clause"), lambda group: group.clause, required=True),
        Column(
            "period_start", "date", carried(Period, "start"), lambda group: group.period.start, required=True
        ),
        Column("period_end", "date", carried(Period, "end"), lambda group: group.period.end, required=True),
        Column(
            "parent", "string", carried(Group, "parent"), lambda group: group.parent, refers=("groups", "id")
        ),
    ),
)


SOURCES: Table[_Cited] = Table(
    "sources",
    _("Nguồn", "Sources"),
    _("Mỗi dòng một trang hoặc văn bản được dẫn làm nguồn.", "One row per page or document that is cited."),
    ("id",),
    lambda tracker, _assessments, _day: (_Cited(name, source) for name, source in tracker.sources.items()),
    (
        id_column(_("mã của nguồn", "id of the source"), lambda row: row.id),
        *text_columns("title", carried(Source, "title"), lambda row: row.source.title),
        Column("author", "string", carried(Source, "author"), lambda row: row.source.author),
        *text_columns(
            "publisher",
            carried(Source, "publisher"),
            lambda row: row.source.publisher,
            required=True,
            waits=True,
        ),
        dated_column("published", carried(Source, "published"), lambda row: row.source.published),
        Column("url", "string", carried(Source, "url"), lambda row: row.source.url),
        *text_columns("note", carried(Source, "note"), lambda row: row.source.note),
    ),
)
