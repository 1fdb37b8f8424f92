"""The documents that are named by their numbers -> the tables of the documents and of what names them."""

from __future__ import annotations

from typing import NamedTuple

from tracker.facts.documents import CitedDocument
from tracker.facts.mentions import Mention, mentions
from tracker.language.phrases import phrase as _
from tracker.opendata.columns import (
    Column,
    Table,
    body_column,
    carried,
    dated_column,
    id_column,
    source_column,
    target_column,
    text_columns,
)


class _Named(NamedTuple):
    id: str
    document: CitedDocument


CITED_DOCUMENTS: Table[_Named] = Table(
    "cited_documents",
    _("Văn bản được nêu số", "Documents named by their numbers"),
    _(
        "Mỗi dòng một văn bản mà bài viết hoặc dữ liệu nêu số.",
        "One row per document that the article or the data name by its number.",
    ),
    ("id",),
    lambda tracker, _assessments, _day: (_Named(name, each) for name, each in tracker.documents.items()),
    (
        id_column(_("mã của văn bản", "id of the document"), lambda row: row.id),
        Column(
            "number",
            "string",
            carried(CitedDocument, "document"),
            lambda row: row.document.document,
            required=True,
        ),
        *text_columns("subject", carried(CitedDocument, "subject"), lambda row: row.document.subject),
        dated_column("issued", carried(CitedDocument, "issued"), lambda row: row.document.issued),
        body_column("body", carried(CitedDocument, "body"), lambda row: row.document.body),
        *text_columns("issuer", carried(CitedDocument, "issuer"), lambda row: row.document.issuer),
        *text_columns(
            "relation", carried(CitedDocument, "relation"), lambda row: row.document.relation, required=True
        ),
        *text_columns("inferred", carried(CitedDocument, "inferred"), lambda row: row.document.inferred),
        source_column(
            lambda row: row.document.text_in, "text_in", carried(CitedDocument, "text_in"), required=False
        ),
        source_column(
            lambda row: row.document.source, "source", carried(CitedDocument, "source"), required=False
        ),
        Column("quote", "string", carried(CitedDocument, "quote"), lambda row: row.document.quote),
        Column("checked", "date", carried(CitedDocument, "checked"), lambda row: row.document.checked),
    ),
)


def _about(kind: str, mention: Mention) -> str | None:
    return mention.id if mention.kind == kind else None


DOCUMENT_MENTIONS: Table[Mention] = Table(
    "document_mentions",
    _("Chỗ nêu số văn bản", "What names a document"),
    _(
        "Mỗi dòng một chỗ của dữ liệu có nêu số của một văn bản: một chỉ tiêu, một nhiệm vụ hoặc một sự việc "
        "về cả chương trình.",
        "One row per place of the data that names a document: a target, a task, or a fact about the whole "
        "programme.",
    ),
    ("document", "place"),
    lambda tracker, _assessments, _day: mentions(tracker),
    (
        Column(
            "document",
            "string",
            _("mã của văn bản", "id of the document"),
            lambda row: row.document,
            required=True,
            refers=("cited_documents", "id"),
        ),
        Column(
            "place",
            "string",
            _("mã của chỉ tiêu, nhiệm vụ hoặc sự việc", "id of the target, the task or the fact"),
            lambda row: row.id,
            required=True,
        ),
        target_column(lambda row: _about("target", row), required=False),
        Column(
            "task",
            "string",
            _("mã của nhiệm vụ", "id of the task"),
            lambda row: _about("task", row),
            refers=("tasks", "id"),
        ),
        Column(
            "evidence",
            "string",
            _("mã của sự việc về cả chương trình", "id of the fact about the whole programme"),
            lambda row: _about("programme", row),
            refers=("evidence", "id"),
        ),
    ),
)
