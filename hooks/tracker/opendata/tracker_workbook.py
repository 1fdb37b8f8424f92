"""A release + the rows of its tables -> one workbook that explains itself."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping

from tracker.facts.values import Languages, Text
from tracker.language.rules import language_name
from tracker.language.words import data as words_data
from tracker.opendata.columns import Cell
from tracker.opendata.release import Release, dataset_title, lines_about
from tracker.opendata.tables import TABLES, tables_in
from tracker.opendata.workbook import begin_book, lines_sheet, plain_sheet, table_sheet


def workbook(release: Release, rows: Mapping[str, Iterable[tuple[Cell, ...]]]) -> bytes:
    """Return the workbook: a sheet to read first, one per table, and one that lists every column, in both
    languages.

    `rows` are the cells of the tables, by their names in `TABLES`.
    """
    out = io.BytesIO()
    languages = release.tracker.languages
    title, subject = (dataset_title(release.tracker)[lang] for lang in languages)
    book, look = begin_book(out, title, subject, release.licence.url, release.as_of)
    lines_sheet(book, words_data.READ_ME, _read_me(release), look)
    for name, table in tables_in(languages).items():
        table_sheet(book, name, table.columns, rows[name], look, languages)
    heads = (words_data.TABLE, words_data.COLUMN, words_data.KIND)
    meaning = (words_data.MEANING, words_data.ALLOWED)
    named = [" / ".join(head[lang] for lang in languages) for head in heads] + [
        head[lang] for head in meaning for lang in languages
    ]
    plain_sheet(book, words_data.COLUMNS_SHEET, named, _columns_of_tables(languages), look)
    book.close()
    return out.getvalue()


def _read_me(release: Release) -> list[str]:
    languages = release.tracker.languages
    lines = [
        line
        for lang in languages
        for line in (
            release.tracker.programme.title[lang],
            *lines_about(release, lang),
            words_data.ABOUT_LICENCE[lang].format(licence=f"{release.licence.full} ({release.licence.url})"),
            words_data.ABOUT_HEADS[lang].format(
                first=language_name(languages[0], lang), second=language_name(languages[1], lang)
            ),
            "",
        )
    ]
    return lines + [
        f"{table.name}: {_both(table.title, languages)}. {_both(table.about, languages)}"
        for table in TABLES.values()
    ]


def _both(text: Text, languages: Languages) -> str:
    return " / ".join(text[lang] for lang in languages)


def _columns_of_tables(languages: Languages) -> Iterator[list[str]]:
    for table in tables_in(languages).values():
        for column in table.columns:
            allowed = [
                "; ".join(f"{key}: {text[lang]}" for key, text in (column.options or {}).items())
                for lang in languages
            ]
            told = (column.about[lang] for lang in languages)
            yield [table.name, column.name, column.kind, *told, *allowed]
