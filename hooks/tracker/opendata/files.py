"""Tracker + assessments -> the bytes of every open data file, the same from the same facts and the same
`as_of`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from typing import Any

from tracker.facts.verdicts import Assessment
from tracker.language.letters import asks_by_letter, letter
from tracker.opendata.citations import bibtex, citation_paths, citations_of, ris
from tracker.opendata.columns import Cell, Table
from tracker.opendata.csv_files import excel_csv, machine_csv
from tracker.opendata.figure_tables import OBSERVATIONS
from tracker.opendata.json_files import document, target_json
from tracker.opendata.package import package
from tracker.opendata.records import Records, record_file, record_path
from tracker.opendata.release import (
    DESCRIPTION,
    DOCUMENT,
    FOLDER,
    WORKBOOK,
    Release,
    csv_path,
    excel_path,
    letter_path,
    lines_about,
)
from tracker.opendata.sheet_layout import sheets_of
from tracker.opendata.sheets import sheet_bytes
from tracker.opendata.tables import tables_in
from tracker.opendata.tracker_workbook import workbook
from tracker.opendata.when_asked import WhenAsked

Makers = dict[str, Callable[[], bytes]]
"""How the bytes of files are made, by their paths."""


def open_data(release: Release) -> WhenAsked[bytes]:
    """Return every open data file by its path in the site, each made when it is first asked for."""
    languages = release.tracker.languages
    tables, about = tables_in(languages).values(), []
    rows = WhenAsked({table.name: partial(_rows, table, release) for table in tables})
    for lang in languages:
        about += [release.tracker.programme.title[lang], *lines_about(release, lang)]
    records = cache(lambda: Records(rows, languages))
    makers: Makers = {}
    for table in tables:
        makers |= _of_table(table, rows)
    for a in release.assessments:
        makers[record_path(a.target.id)] = partial(_record, release, a, records, about)
        makers |= _of_target(release, a)
    makers[DOCUMENT] = partial(document, release)
    makers[WORKBOOK] = partial(workbook, release, rows)
    for sheet in sheets_of(release.tracker, release.assessments):
        makers[sheet.path] = partial(sheet_bytes, sheet, release.tracker, release.as_of)
    files = WhenAsked(makers)
    makers[DESCRIPTION] = lambda: package(release, {table.name: files[csv_path(table)] for table in tables})
    return files


def _rows(table: Table[Any], release: Release) -> tuple[tuple[Cell, ...], ...]:
    return tuple(table.cells(release.tracker, release.assessments, release.as_of))


def _of_table(table: Table[Any], rows: Mapping[str, Iterable[tuple[Cell, ...]]]) -> Makers:
    return {
        csv_path(table): lambda: machine_csv(table, rows[table.name]),
        excel_path(table): lambda: excel_csv(table, rows[table.name]),
    }


def _record(release: Release, a: Assessment, records: Callable[[], Records], about: list[str]) -> bytes:
    return record_file(a, records(), release.changes, about)


def _of_target(release: Release, a: Assessment) -> Makers:
    tracker, day, path = release.tracker, release.as_of, f"{FOLDER}/targets/{a.target.id}"
    figures = tables_in(tracker.languages)[OBSERVATIONS.name]
    cited = partial(citations_of, a.target, tracker.programme, day, release.site_url, release.publisher)
    in_bibtex, in_ris = citation_paths(a.target.id)
    makers: Makers = {
        f"{path}.csv": lambda: machine_csv(figures, figures.cells(tracker, (a,), day)),
        f"{path}.json": partial(target_json, release, a),
        in_bibtex: lambda: bibtex(cited()),
        in_ris: lambda: ris(cited()),
    }
    if asks_by_letter(a):
        makers[letter_path(a.target.id)] = partial(_letter, release, a)
    return makers


def _letter(release: Release, a: Assessment) -> bytes:
    """Return the letter that asks for the figure of a target, in the language that it is sent in."""
    from tracker.opendata.letters import letter_file  # noqa: PLC0415, many sites and all checks have no letter

    address = f"{release.site_url}targets/{a.target.id}/" if release.site_url else ""
    first = release.tracker.languages[0]
    return letter_file(letter(release.tracker, a, address, first), release.as_of, first)
