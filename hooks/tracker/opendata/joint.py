"""The facts of several programmes -> the same tables over all of them, with the programme in front of every
row.

An id is one within its programme, so a row is named by both.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from tracker.facts.licences import CC_BY
from tracker.facts.values import Text, text_in
from tracker.language.words import several as say
from tracker.opendata.columns import Cell, Column, Table
from tracker.opendata.csv_files import excel_csv, machine_csv
from tracker.opendata.json_files import json_bytes, licence_named
from tracker.opendata.package import resource, titled
from tracker.opendata.release import DESCRIPTION, FOLDER, PACKAGE, Release, csv_path, excel_path
from tracker.opendata.tables import tables_in

PROGRAMME = "programme"
"""The column that names the programme."""
COLUMN: Column[Any] = Column(PROGRAMME, "string", say.PROGRAMME_COLUMN, lambda _: None, required=True)


@dataclass(frozen=True, slots=True)
class ProgrammeData:
    """What is published of one of several programmes."""

    id: str
    release: Release
    frozen: bool


def joint_table(table: Table[Any]) -> Table[Any]:
    """Return a table with the column of the programme before its own."""
    return replace(table, own=(COLUMN, *table.own), key=(PROGRAMME, *table.key))


def joint_data(
    programmes: Sequence[ProgrammeData], name: Text, as_of: dt.date, address: str
) -> dict[str, bytes]:
    """Return the files of the open data of all programmes together, by their path in the site of the front.

    `name` is what the site is called, and `address` where it is; empty where that is not known.
    """
    files: dict[str, bytes] = {}
    licences = dict.fromkeys(each.release.licence for each in programmes) or (CC_BY,)
    resources = []
    languages = name.languages
    for table in tables_in(languages).values():
        joint = joint_table(table)
        rows: list[tuple[Cell, ...]] = [
            (each.id, *cells)
            for each in programmes
            for cells in table.cells(each.release.tracker, each.release.assessments, each.release.as_of)
        ]
        files[csv_path(table)] = machine_csv(joint, rows)
        files[excel_path(table)] = excel_csv(joint, rows)
        resources.append(resource(joint, files[csv_path(table)], languages))
    files[DESCRIPTION] = json_bytes(
        {
            "profile": "tabular-data-package",
            "name": f"{PACKAGE}-{PROGRAMME}s",
            "languages": list(languages),
            **titled(
                "title",
                text_in(languages, lambda lang: say.TITLE[lang].format(name=name[lang])),
                languages,
            ),
            "version": as_of.isoformat(),
            "created": f"{as_of.isoformat()}T00:00:00Z",
            **({"homepage": f"{address}{FOLDER}/"} if address else {}),
            "licenses": [licence_named(each) for each in licences],
            "programmes": [_described(each) for each in programmes],
            "resources": resources,
        }
    )
    return files


def _described(each: ProgrammeData) -> dict[str, Any]:
    programme = each.release.tracker.programme
    return {
        "id": each.id,
        **titled("title", programme.title, programme.title.languages),
        "made_up": programme.made_up,
        "as_of": each.release.as_of.isoformat(),
        "frozen": each.frozen,
        **({"path": each.release.site_url} if each.release.site_url else {}),
    }
