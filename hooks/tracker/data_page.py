"""Tracker + assessments -> the views of the page that explains the open data: its files, its columns, how to cite it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from tracker import formats, words
from tracker.columns import TABLES, Column, Table
from tracker.edition import Edition, Link
from tracker.export import DESCRIPTION, DOCUMENT, FOLDER, LICENCE, WORKBOOK, csv_path, dataset_title, excel_path
from tracker.model import LANGUAGES, Lang, Text
from tracker.settings import REPORT
from tracker.words import data as words_data


@dataclass(frozen=True, slots=True)
class FileRow:
    """One line of a table of files: what it is about, and cells that are links or words."""

    head: str
    about: str
    cells: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class FileTable:
    """A table of files."""

    id: str
    caption: str
    heads: tuple[str, ...]
    rows: tuple[FileRow, ...]


@dataclass(frozen=True, slots=True)
class Allowed:
    """A value a column may have, and what it stands for."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """One column of a table of the open data."""

    name: str
    kind: str
    marks: str
    """Whether it is a key, always filled, and what it refers to."""
    about: str
    allowed: tuple[Allowed, ...]


@dataclass(frozen=True, slots=True)
class ColumnTable:
    """What each column of one table means."""

    id: str
    about: str
    caption: str
    heads: tuple[str, str, str]
    allowed_head: str
    rows: tuple[ColumnRow, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """How the data are cited."""

    text: str


def downloads(edition: Edition) -> tuple[FileTable, ...]:
    """Return the files of the open data: those with everything, those of each table, those of each target."""
    day = formats.day(edition.as_of, edition.lang)
    # The printed report is there only where the build was asked to print it; elsewhere it has no address.
    printed = ((f"{REPORT}/{lang}.pdf", words_data.REPORTS[lang]) for lang in LANGUAGES)
    whole = ((WORKBOOK, words_data.WORKBOOK), (DOCUMENT, words_data.DOCUMENT), (DESCRIPTION, words_data.DESCRIPTION), *printed)
    return (
        FileTable(
            "files",
            edition.say(words_data.WHOLE_CAPTION, day=day),
            (edition.say(words_data.FILE), edition.say(words_data.PURPOSE)),
            tuple(FileRow("", "", (_file(edition, path), Link(edition.say(purpose), None))) for path, purpose in whole if edition.address(path)),
        ),
        FileTable(
            "tables",
            edition.say(words_data.DOWNLOADS_CAPTION, day=day),
            tuple(edition.say(head) for head in (words_data.TABLE, words_data.ROWS, words_data.FOR_MACHINES, words_data.FOR_EXCEL)),
            tuple(_table_row(edition, table) for table in TABLES.values()),
        ),
        FileTable(
            "of-targets",
            edition.say(words_data.OF_TARGETS_CAPTION),
            (edition.say(words.COMMITMENT), edition.say(words_data.TARGET_CSV), edition.say(words_data.TARGET_JSON)),
            tuple(
                FileRow(a.target.name[edition.lang], "", tuple(_file(edition, f"{FOLDER}/targets/{a.target.id}.{kind}") for kind in ("csv", "json")))
                for a in edition.assessments
            ),
        ),
    )


def _table_row(edition: Edition, table: Table[Any]) -> FileRow:
    rows = sum(1 for _ in table.rows(edition.tracker, edition.assessments))
    files = tuple(_file(edition, path) for path in (csv_path(table), excel_path(table)))
    return FileRow(edition.say(table.title), edition.say(table.about), (Link(formats.number(Fraction(rows), edition.lang), None), *files))


def _file(edition: Edition, path: str) -> Link:
    """Return the link to a file of the site, which stands outside the languages."""
    return Link(path.removeprefix(f"{FOLDER}/"), edition.address(path))


def column_table(edition: Edition, table: Table[Any]) -> ColumnTable:
    """Return what each column of `table` means, from the definitions that write the files."""
    columns = table.columns
    return ColumnTable(
        id=table.name.replace("_", "-"),
        about=edition.say(table.about),
        caption=edition.say(words_data.COLUMNS_CAPTION, table=table.name, count=len(columns)),
        heads=(edition.say(words_data.COLUMN), edition.say(words_data.KIND), edition.say(words_data.MEANING)),
        allowed_head=edition.say(words_data.ALLOWED),
        rows=tuple(_column_row(table, column, edition.lang) for column in columns),
    )


def _column_row(table: Table[Any], column: Column[Any], lang: Lang) -> ColumnRow:
    marks: list[tuple[Text, Mapping[str, str]]] = []
    if column.name in table.key:
        marks.append((words_data.KEY, {}))
    if column.required:
        marks.append((words_data.ALWAYS, {}))
    if column.refers:
        marks.append((words_data.REFERS, {"table": column.refers[0], "column": column.refers[1]}))
    return ColumnRow(
        name=column.name,
        kind=words_data.KINDS[column.kind][lang],
        marks="; ".join(phrase[lang].format(**values) for phrase, values in marks),
        about=column.about[lang],
        allowed=tuple(Allowed(str(value), text[lang]) for value, text in (column.options or {}).items()),
    )


def citation(edition: Edition) -> Citation:
    """Return the words by which the data are cited."""
    title = dataset_title(edition.tracker)[edition.lang]
    return Citation(edition.say(words_data.CITATION, title=title, day=formats.day(edition.as_of, edition.lang), licence=LICENCE["name"]))
