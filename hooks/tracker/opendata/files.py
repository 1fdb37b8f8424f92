"""Tracker + assessments -> the bytes of every open data file, the same from the same facts and the same
`as_of`.

Text in a spreadsheet. A cell that begins with `=`, `+`, `-`, `@`, a tab or a line break is run as a formula
by a spreadsheet. In every CSV file such a text, and one that begins with an apostrophe, gets an apostrophe in
front; taking one off gives the text back. Numbers are no text: a negative one stays a number.

Excel in Viet Nam. A machine set to Vietnamese takes `.` for the separator of thousands: it reads 1.234 as
1234, and like any Excel "(1)" as -1 and 2025-06 as the first of June. In the files for Excel the same
apostrophe stands before every text and every number that Excel would take for something else, so that nothing
is changed on opening. Whoever calculates takes the workbook, where numbers are numbers and each Excel shows
them in its own way.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from pydantic import BaseModel

from tracker.facts.dates import PartialDate
from tracker.facts.model import Tracker
from tracker.facts.publisher import Publisher
from tracker.facts.reasons import ChangeReason
from tracker.facts.values import LANGUAGES, Lang, Text
from tracker.facts.verdicts import Assessment, MilestoneVerdict, PartAssessment, YearVerdict
from tracker.language import formats
from tracker.language.letters import asks_by_letter, letter
from tracker.language.wording import status_in_words
from tracker.language.words import data as words_data
from tracker.opendata.citations import bibtex, citation_paths, citations_of, ris
from tracker.opendata.columns import Cell, Column, Table
from tracker.opendata.figure_tables import OBSERVATIONS, year_status
from tracker.opendata.letters import letter_file, letter_path
from tracker.opendata.numbers import pace_published
from tracker.opendata.records import Records, record_file, record_path
from tracker.opendata.sheet_layout import sheets_of
from tracker.opendata.sheets import sheet_bytes
from tracker.opendata.tables import TABLES
from tracker.opendata.target_tables import outcome
from tracker.opendata.workbook import (
    EXACT_DIGITS,
    RISKY,
    begin_book,
    lines_sheet,
    number_text,
    plain_cell,
    plain_sheet,
    table_sheet,
)

FOLDER = "data"
"""Where the files stand, from the root of the site; no language has files of its own."""
LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
"""The licence of the data; LICENSE-DATA says what it does not cover."""
PACKAGE = "resolution-tracker"
WORKBOOK = f"{FOLDER}/tracker.xlsx"
DOCUMENT = f"{FOLDER}/tracker.json"
DESCRIPTION = f"{FOLDER}/datapackage.json"

_leaf = json.JSONEncoder(ensure_ascii=False).encode
LIKE_A_DATE = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg|tháng)[^\W\d_]*[-/. ]?\d{1,4}|true|false",
    re.IGNORECASE,
)
"""A text that Excel reads as a date or a truth value although it begins with a letter: `mar-5`."""
YEAR_OR_DAY = re.compile(r"\d{4}(-\d{2}-\d{2})?", re.ASCII)
"""What stays the same year or day although Excel takes it for a number or a date."""


@dataclass(frozen=True, slots=True)
class Release:
    """What is published: the facts, what they say on one day, where, and by whom."""

    tracker: Tracker
    assessments: tuple[Assessment, ...]
    as_of: dt.date
    site_url: str = ""
    """Address of the site with its closing slash; empty where none is known."""
    publisher: Publisher | None = None
    changes: tuple[ChangeReason, ...] = ()
    """What had been published and was changed, and why."""


def open_data(release: Release) -> dict[str, bytes]:
    """Return every open data file by its path in the site."""
    files: dict[str, bytes] = {}
    rows = {
        name: tuple(table.cells(release.tracker, release.assessments, release.as_of))
        for name, table in TABLES.items()
    }
    for name, table in TABLES.items():
        files[csv_path(table)] = machine_csv(table, rows[name])
        files[excel_path(table)] = excel_csv(table, rows[name])
    records, programme = Records(rows), release.tracker.programme
    about = [line for lang in LANGUAGES for line in (programme.title[lang], *lines_about(release, lang))]
    for a in release.assessments:
        files[record_path(a.target.id)] = record_file(a, records, release.changes, about)
        files[f"{FOLDER}/targets/{a.target.id}.csv"] = machine_csv(
            OBSERVATIONS, OBSERVATIONS.cells(release.tracker, (a,), release.as_of)
        )
        files[f"{FOLDER}/targets/{a.target.id}.json"] = target_json(release, a)
        cited = citations_of(a.target, programme, release.as_of, release.site_url, release.publisher)
        for path, written in zip(citation_paths(a.target.id), (bibtex, ris), strict=True):
            files[path] = written(cited)
        if asks_by_letter(a):
            files[letter_path(a.target.id)] = _letter(release, a)
    files[DOCUMENT] = document(release)
    files[WORKBOOK] = workbook(release, rows)
    for sheet in sheets_of(release.tracker, release.assessments):
        files[sheet.path] = sheet_bytes(sheet, release.tracker, release.as_of)
    files[DESCRIPTION] = package(release, {table.name: files[csv_path(table)] for table in TABLES.values()})
    return files


def _letter(release: Release, a: Assessment) -> bytes:
    """Return the letter that asks for the figure of a target, in the language that it is sent in."""
    address = f"{release.site_url}targets/{a.target.id}/" if release.site_url else ""
    return letter_file(letter(release.tracker, a, address, LANGUAGES[0]), release.as_of)


def csv_path(table: Table[Any]) -> str:
    """Return the path of a table's CSV file for machines."""
    return f"{FOLDER}/{table.name}.csv"


def excel_path(table: Table[Any]) -> str:
    """Return the path of a table's CSV file for Excel."""
    return f"{FOLDER}/excel/{table.name}.csv"


def guarded(text: str) -> str:
    """Return a text as a CSV cell that no spreadsheet runs; `unguarded` gives it back."""
    return f"'{text}" if text.startswith((*RISKY, "'")) else text


def unguarded(cell: str) -> str:
    """Return the text that `guarded` made a cell of."""
    return cell.removeprefix("'")


def machine_csv(table: Table[Any], rows: Iterable[tuple[Cell, ...]]) -> bytes:
    """Return a table as RFC 4180 has it: UTF-8 without a mark, commas, CRLF, a line of names first."""
    return _csv(table, rows, _for_machines, ",").encode("utf-8")


def excel_csv(table: Table[Any], rows: Iterable[tuple[Cell, ...]]) -> bytes:
    """Return a table as Excel opens it on a machine set to Vietnamese: UTF-8 with a mark, semicolons, nothing
    it would misread.
    """
    return _csv(table, rows, _for_excel, ";").encode("utf-8-sig")


def _csv(
    table: Table[Any], rows: Iterable[tuple[Cell, ...]], written: Callable[[Cell], str], delimiter: str
) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([written(cell) for cell in row] for row in rows)
    return out.getvalue()


def _for_machines(cell: Cell) -> str:
    return guarded(cell) if isinstance(cell, str) else plain_cell(cell)


def _for_excel(cell: Cell) -> str:
    if isinstance(cell, str):
        begins_well = cell[:1].isalpha() or cell.startswith("“") or YEAR_OR_DAY.fullmatch(cell)
        mistaken = cell and (not begins_well or LIKE_A_DATE.fullmatch(cell))
        return f"'{cell}" if mistaken else cell
    text = plain_cell(cell)
    number = isinstance(cell, (int, Fraction)) and not isinstance(cell, bool)
    return f"'{text}" if number and ("." in text or len(text.lstrip("-")) > EXACT_DIGITS) else text


def document(release: Release) -> bytes:
    """Return the one JSON document: the data file's content under `tracker`, what it says on the day beside
    it.
    """
    whole = {
        "about": _about(release),
        "tracker": plain(release.tracker),
        "assessments": [_assessed(a) for a in release.assessments],
    }
    return json_bytes(whole)


def tracker_of(data: bytes) -> Tracker:
    """Return the tracker that `document` was made from; every number is read as the exact fraction it was.

    Raises `ValidationError` for a document of a day before one of its entries was recorded: that day is not
    in it.
    """
    found: dict[str, Any] = json.loads(data, parse_float=Fraction, parse_int=Fraction)["tracker"]
    declared = {
        "source": set(found["sources"]),
        "body": set(found["bodies"]),
        "part": set(found.get("parts", ())),
        "group": {group["id"] for group in found["groups"]},
        "target": {target["id"] for target in found["targets"]},
    }
    return Tracker.model_validate(found, context=declared)


def target_json(release: Release, a: Assessment) -> bytes:
    """Return all there is about one target, with the sources it cites."""
    target = plain(a.target)
    sources = {name: plain(release.tracker.sources[name]) for name in dict.fromkeys(_cited(target))}
    parts = {each.part: plain(release.tracker.parts[each.part]) for each in a.parts}
    return json_bytes(
        {
            "about": _about(release),
            "target": target,
            **({"parts": parts} if parts else {}),
            "sources": sources,
            "assessment": _assessed(a),
        }
    )


def _about(release: Release) -> dict[str, Any]:
    programme = release.tracker.programme
    return {
        "title": plain(programme.title),
        "notice": plain(programme.notice),
        **({"banner": plain(programme.banner)} if programme.banner else {}),
        "made_up": programme.made_up,
        "as_of": release.as_of.isoformat(),
        "licence": LICENCE,
        **({"address": f"{release.site_url}{FOLDER}/"} if release.site_url else {}),
    }


def _assessed(a: Assessment) -> dict[str, Any]:
    figure, told = a.verdict.figure, pace_published(a)
    return {
        "target": a.target.id,
        "as_of": a.as_of.isoformat(),
        "period": plain(a.period),
        "rule": plain(a.rule),
        "amended": str(a.amendment.date) if a.amendment else None,
        "reporting": a.reporting.value,
        "schedule": a.schedule.value,
        "status": a.status.value,
        "status_words": {lang: status_in_words(a, lang) for lang in LANGUAGES},
        "status_row": a.verdict.row,
        "outcome": outcome(a),
        "pace": told,
        "figure": {"date": str(figure.date), "stage": figure.stage} if figure else None,
        "years": [_year(year) for year in a.years],
        **({"milestones": [_milestone(each) for each in a.milestones]} if a.milestones else {}),
        **({"parts": [_part(each) for each in a.parts]} if a.parts else {}),
        "reached_after": a.reached_after,
    }


def _year(year: YearVerdict) -> dict[str, Any]:
    status, verdict = year_status(year), year.verdict
    return {
        "year": year.year,
        "status": status.value if status else None,
        "figure": str(verdict.figure.date) if verdict and verdict.figure else None,
    }


def _milestone(milestone: MilestoneVerdict) -> dict[str, Any]:
    figure = milestone.verdict.figure
    return {
        "by": str(milestone.by),
        "rule": plain(milestone.rule),
        "due": milestone.due,
        "status": milestone.verdict.status.value,
        "status_row": milestone.verdict.row,
        "figure": {"date": str(figure.date), "stage": figure.stage} if figure else None,
        "reached_after": milestone.reached_after,
    }


def _part(part: PartAssessment) -> dict[str, Any]:
    """Return where a part stands; its status is null where nothing is asked of it."""
    found, figure = part.found, part.found.verdict.figure if part.judged else part.found.latest
    return {
        "part": part.part,
        "rule": plain(found.rule) if part.judged else None,
        "reporting": found.reporting.value,
        "status": found.status.value if part.judged else None,
        "status_words": {lang: status_in_words(found, lang) for lang in LANGUAGES} if part.judged else None,
        "status_row": found.verdict.row if part.judged else None,
        "figure": {"date": str(figure.date), "stage": figure.stage} if figure else None,
        "reached_after": found.reached_after if part.judged else None,
    }


def _cited(value: Any) -> Iterator[str]:
    """Yield the ids of the sources named anywhere in plain data."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key == "source":
                yield part
            else:
                yield from _cited(part)
    elif isinstance(value, list):
        for part in value:
            yield from _cited(part)


def plain(value: Any) -> Any:
    """Return a part of the model as the data file has it: keys as an editor types them, what was left out
    left out.
    """
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        given = {field.alias or name: getattr(value, name) for name, field in fields.items()}
        return {key: plain(part) for key, part in given.items() if part is not None}
    if isinstance(value, Mapping):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return str(value) if isinstance(value, (dt.date, PartialDate)) else value


def json_bytes(value: Any) -> bytes:
    """Return plain data as JSON; numbers stand in full, which the standard library cannot write."""
    return (_json(value, "\n") + "\n").encode("utf-8")


def _json(value: Any, line: str) -> str:
    deeper = line + "  "
    if isinstance(value, dict) and value:
        return (
            "{"
            + ",".join(f"{deeper}{_leaf(key)}: {_json(part, deeper)}" for key, part in value.items())
            + line
            + "}"
        )
    if isinstance(value, list) and value:
        return "[" + ",".join(deeper + _json(part, deeper) for part in value) + line + "]"
    return number_text(value) if isinstance(value, Fraction) else _leaf(value)


def package(release: Release, files: Mapping[str, bytes]) -> bytes:
    """Return `datapackage.json`: every table with its columns, types, keys and allowed values, in both
    languages.

    `files` are the CSV files for machines by table; their sizes and sums go in.
    """
    programme, publisher = release.tracker.programme, release.publisher
    described = {
        "profile": "tabular-data-package",
        "name": PACKAGE,
        "languages": list(LANGUAGES),
        **_in_both("title", dataset_title(release.tracker)),
        **_in_both("description", _described(release)),
        "made_up": programme.made_up,
        "version": release.as_of.isoformat(),
        "created": f"{release.as_of.isoformat()}T00:00:00Z",
        **({"homepage": f"{release.site_url}{FOLDER}/"} if release.site_url else {}),
        "licenses": [LICENCE],
        "sources": [
            _package_source(source.title or source.publisher, source.url)
            for source in release.tracker.sources.values()
        ],
        **({"contributors": [_contributor(publisher)]} if publisher else {}),
        "resources": [_resource(table, files[table.name]) for table in TABLES.values()],
    }
    return json_bytes(described)


def _in_both(name: str, text: Text) -> dict[str, str]:
    """Return a text under its standard name, in Vietnamese, and beside it in English."""
    return {name: text.vi, f"{name}_en": text.en}


def dataset_title(tracker: Tracker) -> Text:
    """Return what the data are called."""
    title, said = tracker.programme.title, words_data.DATASET
    return Text.model_construct(vi=said.vi.format(title=title.vi), en=said.en.format(title=title.en))


def _described(release: Release) -> Text:
    return Text.model_construct(
        vi=" ".join(lines_about(release, "vi")), en=" ".join(lines_about(release, "en"))
    )


def lines_about(release: Release, lang: Lang) -> list[str]:
    """Return what must be known before the data are used: the programme's banner, that they are made up,
    where the targets come from, its notice, the day.
    """
    programme = release.tracker.programme
    first = [programme.banner[lang]] if programme.banner else []
    first += [words_data.MADE_UP[lang]] if programme.made_up else []
    first += [f"{programme.tag[lang]}."] if programme.tag else []
    return [
        *first,
        programme.notice[lang],
        words_data.ABOUT_STATUS[lang].format(day=formats.day(release.as_of, lang)),
    ]


def _package_source(title: Text, url: str | None) -> dict[str, str]:
    return {**_in_both("title", title), **({"path": url} if url else {})}


def _contributor(publisher: Publisher) -> dict[str, str]:
    return {
        **_in_both("title", publisher.name),
        "role": "publisher",
        **({"path": publisher.url} if publisher.url else {}),
        **({"email": publisher.email} if publisher.email else {}),
    }


def _resource(table: Table[Any], data: bytes) -> dict[str, Any]:
    about = Text.model_construct(
        vi=f"{table.about.vi} {words_data.GUARD.vi}", en=f"{table.about.en} {words_data.GUARD.en}"
    )
    references = [
        {"fields": [column.name], "reference": {"resource": column.refers[0], "fields": [column.refers[1]]}}
        for column in table.columns
        if column.refers
    ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        **_in_both("title", table.title),
        **_in_both("description", about),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "dialect": {
            "delimiter": ",",
            "lineTerminator": "\r\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "header": True,
        },
        "schema": {
            "fields": [_field(table, column) for column in table.columns],
            "primaryKey": list(table.key),
            **({"foreignKeys": references} if references else {}),
            "missingValues": [""],
        },
    }


def _field(table: Table[Any], column: Column[Any]) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if table.key == (column.name,):
        constraints["unique"] = True
    if column.options:
        constraints["enum"] = [str(option) for option in column.options]
    if column.pattern:
        constraints["pattern"] = column.pattern
    named = (
        {"enum_labels": {str(option): plain(text) for option, text in column.options.items()}}
        if column.options
        else {}
    )
    truth = {"trueValues": ["true"], "falseValues": ["false"]} if column.kind == "boolean" else {}
    return {
        "name": column.name,
        "type": column.kind,
        **_in_both("description", column.about),
        **truth,
        **({"constraints": constraints} if constraints else {}),
        **named,
    }


def workbook(release: Release, rows: Mapping[str, Iterable[tuple[Cell, ...]]]) -> bytes:
    """Return the workbook: a sheet to read first, one per table, and one that lists every column, in both
    languages.

    `rows` are the cells of the tables, by their names in `TABLES`.
    """
    out = io.BytesIO()
    title = dataset_title(release.tracker)
    book, look = begin_book(out, title.vi, title.en, LICENCE["path"], release.as_of)
    lines_sheet(book, words_data.READ_ME, _read_me(release), look)
    for name, table in TABLES.items():
        table_sheet(book, name, table.columns, rows[name], look)
    heads = (words_data.TABLE, words_data.COLUMN, words_data.KIND)
    meaning = (words_data.MEANING, words_data.ALLOWED)
    named = [f"{head.vi} / {head.en}" for head in heads] + [
        head[lang] for head in meaning for lang in LANGUAGES
    ]
    plain_sheet(book, words_data.COLUMNS_SHEET, named, _columns_of_tables(), look)
    book.close()
    return out.getvalue()


def _read_me(release: Release) -> list[str]:
    lines = [
        line
        for lang in LANGUAGES
        for line in (
            release.tracker.programme.title[lang],
            *lines_about(release, lang),
            words_data.ABOUT_LICENCE[lang].format(licence=f"{LICENCE['title']} ({LICENCE['path']})"),
            words_data.ABOUT_HEADS[lang],
            "",
        )
    ]
    tables = TABLES.values()
    return lines + [
        f"{table.name}: {table.title.vi} / {table.title.en}. {table.about.vi} / {table.about.en}"
        for table in tables
    ]


def _columns_of_tables() -> Iterator[list[str]]:
    for table in TABLES.values():
        for column in table.columns:
            allowed = [
                "; ".join(f"{key}: {text[lang]}" for key, text in (column.options or {}).items())
                for lang in LANGUAGES
            ]
            yield [table.name, column.name, column.kind, column.about.vi, column.about.en, *allowed]
