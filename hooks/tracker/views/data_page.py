"""Tracker + assessments -> the views of the page that explains the open data: its files, its columns, how to
cite it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, NamedTuple

from tracker.content.setup.asked_builds import REPORT
from tracker.facts.values import Lang, Text
from tracker.facts.verdicts import Assessment
from tracker.language import formats, words
from tracker.language.letters import asks_by_letter
from tracker.language.phrases import composed
from tracker.language.rules import language_name
from tracker.language.words import data as words_data
from tracker.language.words import letters as say
from tracker.opendata.columns import Column, Table
from tracker.opendata.records import record_path
from tracker.opendata.release import (
    DESCRIPTION,
    DOCUMENT,
    FOLDER,
    WORKBOOK,
    csv_path,
    dataset_title,
    excel_path,
    letter_path,
)
from tracker.opendata.sheet_layout import sheets_of
from tracker.opendata.tables import TABLES
from tracker.views.edition import Edition, Link


class FileCell(NamedTuple):
    """A link or words, and the head of its column."""

    head: str
    link: Link


@dataclass(frozen=True, slots=True)
class FileRow:
    """One line of a table of files; its first cell is what it is about."""

    about: str
    """Said beside the first cell, or empty."""
    cells: tuple[FileCell, ...]


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


class ColumnHeads(NamedTuple):
    """The column heads of what each column means."""

    name: str
    kind: str
    about: str


@dataclass(frozen=True, slots=True)
class ColumnTable:
    """What each column of one table means."""

    id: str
    about: str
    caption: str
    heads: ColumnHeads
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
    printed = ((f"{REPORT}/{lang}.pdf", _report_in(lang)) for lang in edition.languages)
    whole = (
        (WORKBOOK, words_data.WORKBOOK),
        (DOCUMENT, words_data.DOCUMENT),
        (DESCRIPTION, words_data.DESCRIPTION),
        *((sheet.path, sheet.about) for sheet in sheets_of(edition.tracker, edition.assessments)),
        *printed,
    )
    heads = (edition.say(words_data.FILE), edition.say(words_data.PURPOSE))
    files = tuple(
        _row(heads, file_link(edition, path), _words(edition.say(purpose)))
        for path, purpose in whole
        if edition.address(path)
    )
    return (
        FileTable("files", edition.say(words_data.WHOLE_CAPTION, day=day), heads, files),
        _of_tables(edition, day),
        _of_targets(edition),
    )


def _report_in(spoken: Lang) -> Text:
    return composed(lambda lang: words_data.REPORT[lang].format(language=language_name(spoken, lang)))


def _of_tables(edition: Edition, day: str) -> FileTable:
    said = (words_data.TABLE, words_data.ROWS, words_data.FOR_MACHINES, words_data.FOR_EXCEL)
    heads = tuple(edition.say(head) for head in said)

    def row(table: Table[Any]) -> FileRow:
        rows = Fraction(sum(1 for _ in table.rows(edition.tracker, edition.assessments, edition.as_of)))
        links = (_words(edition.say(table.title)), _words(formats.number(rows, edition.lang)))
        return _row(
            heads,
            *links,
            file_link(edition, csv_path(table)),
            file_link(edition, excel_path(table)),
            about=edition.say(table.about),
        )

    return FileTable(
        "tables",
        edition.say(words_data.DOWNLOADS_CAPTION, day=day),
        heads,
        tuple(row(table) for table in TABLES.values()),
    )


def _of_targets(edition: Edition) -> FileTable:
    heads = tuple(
        edition.say(head)
        for head in (
            words.COMMITMENT,
            words_data.TARGET_RECORD,
            words_data.TARGET_CSV,
            words_data.TARGET_JSON,
            say.COLUMN,
        )
    )

    def row(a: Assessment) -> FileRow:
        target = a.target
        path = letter_path(target.id)
        asking = _format_link(edition, path) if asks_by_letter(a) else _words(edition.say(say.NO_LETTER))
        figures = _words(edition.say(words_data.NO_CSV))
        if target.observations:
            figures = _format_link(edition, f"{FOLDER}/targets/{target.id}.csv")
        record = _format_link(edition, record_path(target.id))
        whole = _format_link(edition, f"{FOLDER}/targets/{target.id}.json")
        return _row(heads, _words(target.name[edition.lang]), record, figures, whole, asking)

    return FileTable(
        "of-targets",
        edition.say(words_data.OF_TARGETS_CAPTION),
        heads,
        tuple(row(a) for a in edition.assessments),
    )


def _row(heads: Iterable[str], *links: Link, about: str = "") -> FileRow:
    return FileRow(about, tuple(FileCell(head, link) for head, link in zip(heads, links, strict=True)))


def _words(text: str) -> Link:
    return Link(text, None)


def file_link(edition: Edition, path: str) -> Link:
    """Return the link to a file of the site, which stands outside the languages."""
    return Link(path.removeprefix(f"{FOLDER}/"), edition.address(path))


def _format_link(edition: Edition, path: str) -> Link:
    """Return the link to a file of a target, named by its format: the row has the target's name, and so many
    paths beside each other are wider than a page.
    """
    return Link(path.rpartition(".")[2], edition.address(path))


def column_table(edition: Edition, table: Table[Any]) -> ColumnTable:
    """Return what each column of `table` means, from the definitions that write the files."""
    columns = table.spoken(edition.languages).columns
    return ColumnTable(
        id=table.name.replace("_", "-"),
        about=edition.say(table.about),
        caption=edition.say(words_data.COLUMNS_CAPTION, table=table.name, count=len(columns)),
        heads=ColumnHeads(
            edition.say(words_data.COLUMN), edition.say(words_data.KIND), edition.say(words_data.MEANING)
        ),
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
    day = formats.day(edition.as_of, edition.lang)
    cited = edition.say(
        words_data.CITATION,
        title=title,
        day=day,
        licence=edition.chrome.licence.id or edition.chrome.licence.name,
    )
    if not edition.tag:
        return Citation(cited)
    return Citation(edition.say(words.CITATION_TAGGED, citation=cited, tag=edition.tag))
