"""Tracker + assessments -> tables of plain cells: the one list of every table of the open data.

The CSV files, the workbook, `datapackage.json` and the page that explains them are all made from `TABLES`. A
table or a column that has been published is never renamed; new ones may be added.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from tracker.facts.values import Languages
from tracker.opendata.body_tables import BODIES, LEDGER, RATINGS, REQUESTS
from tracker.opendata.columns import Table
from tracker.opendata.document_tables import CITED_DOCUMENTS, DOCUMENT_MENTIONS
from tracker.opendata.figure_tables import MILESTONES, OBSERVATIONS, PARTS, YEARS
from tracker.opendata.target_tables import AMENDMENTS, TARGETS
from tracker.opendata.task_tables import STEPS, TASK_BODIES, TASK_TARGETS, TASKS
from tracker.opendata.text_tables import DOCUMENTS, EVIDENCE, GROUPS, SOURCES

TABLES: dict[str, Table[Any]] = {
    table.name: table
    for table in (
        TARGETS,
        OBSERVATIONS,
        PARTS,
        YEARS,
        MILESTONES,
        AMENDMENTS,
        EVIDENCE,
        TASKS,
        STEPS,
        TASK_TARGETS,
        TASK_BODIES,
        BODIES,
        LEDGER,
        REQUESTS,
        RATINGS,
        DOCUMENTS,
        CITED_DOCUMENTS,
        DOCUMENT_MENTIONS,
        GROUPS,
        SOURCES,
    )
}
"""Every table, in the order it is explained, with the texts in the languages that ship."""


@cache
def tables_in(languages: Languages) -> Mapping[str, Table[Any]]:
    """Return every table as a programme of these languages has it."""
    return {name: table.spoken(languages) for name, table in TABLES.items()}
