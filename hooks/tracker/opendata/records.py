"""One target, as the tables have it -> its whole record as a workbook: what is asked, figures, facts, steps,
corrections, who answers for it, and every source of these.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from typing import Any

from tracker.facts.amounts import Amount
from tracker.facts.reasons import ChangeReason
from tracker.facts.target import Target
from tracker.facts.values import LANGUAGES, Languages
from tracker.facts.verdicts import Assessment
from tracker.language.words import data as say
from tracker.opendata.columns import Cell, Column, Table, text_columns
from tracker.opendata.moulds import BookCells, TableCells, book_bytes
from tracker.opendata.tables import TABLES, tables_in
from tracker.opendata.workbook import number_text

Rows = Mapping[str, Iterable[tuple[Cell, ...]]]
"""The cells of every table, by its name in `TABLES`."""


def _typed(amount: Amount | None) -> str | None:
    return "/".join(number_text(part) for part in amount) if amount else None


CORRECTIONS: Table[ChangeReason] = Table(
    "corrections",
    say.CORRECTIONS,
    say.CORRECTIONS_ABOUT,
    ("date", "figure", "part"),
    lambda _tracker, _assessments, _day: (),
    (
        Column("date", "date", say.CORRECTED_ON, lambda change: change.date, required=True),
        Column(
            "figure",
            "string",
            say.CORRECTED_FIGURE,
            lambda change: str(change.figure) if change.figure else None,
        ),
        Column("part", "string", say.CORRECTED_PART, lambda change: change.part),
        Column("was", "string", say.WAS, lambda change: _typed(change.was)),
        Column("now", "string", say.NOW, lambda change: _typed(change.now)),
        *text_columns("why", say.WHY, lambda change: change.why),
    ),
)
"""What had been published of a target and was changed. It is in the records only."""


def record_path(target: str) -> str:
    """Return the path in the site of the whole record of a target."""
    return f"data/targets/{target}.xlsx"


class Records:
    """The rows of all tables, found by the target they are about."""

    def __init__(self, rows: Rows, languages: Languages = LANGUAGES) -> None:
        self.languages = languages
        self._about: dict[str, dict[str, list[tuple[Cell, ...]]]] = {}
        self._named: dict[str, dict[Cell, list[tuple[Cell, ...]]]] = {}
        for name, table in TABLES.items():
            names = [column.name for column in table.columns]
            of = names.index("target") if "target" in names else None
            key = names.index("id") if "id" in names else None
            for row in rows[name]:
                if of is not None and isinstance(row[of], str):
                    self._about.setdefault(str(row[of]), {}).setdefault(name, []).append(row)
                if key is not None:
                    self._named.setdefault(name, {}).setdefault(row[key], []).append(row)
        self._steps: dict[Cell, list[tuple[Cell, ...]]] = {}
        for row in rows["steps"]:
            self._steps.setdefault(_cell("steps", row, "task"), []).append(row)

    def of(self, target: str) -> dict[str, list[tuple[Cell, ...]]]:
        """Return the rows that are about a target, and those they lead to, by table in the order of
        `TABLES`; a table without any is left out.
        """
        found = {name: list(rows) for name, rows in self._about.get(target, {}).items()}
        found["targets"] = list(self._named["targets"][target])
        served = [_cell("task_targets", row, "task") for row in found.pop("task_targets", [])]
        found["tasks"] = [row for task in served for row in self._named["tasks"][task]]
        found["steps"] = [row for task in served for row in self._steps.get(task, [])]
        for name in ("groups", "bodies", "sources"):  # a group may lie in another, a body rest on a source
            found[name] = self._led_to(found, name)
        return {name: found[name] for name in TABLES if found.get(name)}

    def _led_to(self, found: Mapping[str, list[tuple[Cell, ...]]], name: str) -> list[tuple[Cell, ...]]:
        """Return the rows of a table that those found refer to, and those that they refer to in turn."""
        wanted: dict[Cell, None] = {}
        waiting = [(table, row) for table, rows in found.items() for row in rows]
        while waiting:
            table, row = waiting.pop(0)
            for column, cell in zip(TABLES[table].columns, row, strict=True):
                if column.refers == (name, "id") and cell is not None and cell not in wanted:
                    wanted[cell] = None
                    waiting += [(name, each) for each in self._named[name][cell]]
        return [row for key, rows in self._named.get(name, {}).items() if key in wanted for row in rows]


def _cell(table: str, row: tuple[Cell, ...], column: str) -> Cell:
    return row[[each.name for each in TABLES[table].columns].index(column)]


def changes_about(target: Target, changes: Iterable[ChangeReason]) -> tuple[ChangeReason, ...]:
    """Return what was changed of a target, under its id or an earlier one, newest first."""
    names = {target.id, *target.former}
    found = [change for change in changes if names.intersection(change.what)]
    return tuple(sorted(found, key=lambda change: change.date, reverse=True))


def record_file(
    a: Assessment, records: Records, changes: Iterable[ChangeReason], about: Iterable[str]
) -> bytes:
    """Return the whole record of a target as a workbook; `about` is what must be known before it is used."""
    languages, name = records.languages, a.target.name
    tables, corrections = tables_in(languages), CORRECTIONS.spoken(languages)
    sheets: list[tuple[Table[Any], list[tuple[Cell, ...]]]] = [
        (tables[name], rows) for name, rows in records.of(a.target.id).items()
    ]
    if changed := changes_about(a.target, changes):
        made_up = bool(_cell("targets", sheets[0][1][0], "made_up"))
        sheets.append(
            (corrections, [(*(column.read(each) for column in corrections.own), made_up) for each in changed])
        )
    names = {table.name for table, _ in sheets}
    absent = [say.NO_FIGURES_IN_RECORD] if "observations" not in names else []
    absent += [say.NO_CORRECTIONS_IN_RECORD] if CORRECTIONS.name not in names else []
    lines = [*(name[lang] for lang in languages), "", *about]
    lines += [text for each in absent for text in (each[lang] for lang in languages)]
    lines += [f"{table.name}: {' / '.join(table.title[lang] for lang in languages)}" for table, _ in sheets]
    filled = [(table.name, *_filled(table, rows)) for table, rows in sheets]
    return _written(_Book.of((name[languages[0]], name[languages[1]], a.as_of), languages, lines, filled))


@dataclass(frozen=True, slots=True)
class _Book:
    """All that a record is written from."""

    sum: bytes
    """Of everything in it; two that are alike have the same, and no others."""
    titles: tuple[str, str, dt.date] = field(compare=False)
    languages: Languages = field(compare=False)
    lines: list[str] = field(compare=False)
    sheets: list[tuple[str, list[Column[Any]], list[tuple[Cell, ...]]]] = field(compare=False)

    @classmethod
    def of(
        cls,
        titles: tuple[str, str, dt.date],
        languages: Languages,
        lines: list[str],
        sheets: list[tuple[str, list[Column[Any]], list[tuple[Cell, ...]]]],
    ) -> _Book:
        # As it is spelt out, which tells 1 from true and from a fraction, as the hash of a cell does not.
        named = [(name, [column.name for column in columns], cells) for name, columns, cells in sheets]
        spelt = repr((titles, languages, lines, named))
        return cls(sha256(spelt.encode()).digest(), titles, languages, lines, sheets)


@lru_cache(maxsize=4096)  # while editing, most records are what they were
def _written(record: _Book) -> bytes:
    tables = [TableCells(*sheet) for sheet in record.sheets]
    return book_bytes(BookCells(*record.titles, record.languages, record.lines, tables))


def _filled(
    table: Table[Any], rows: list[tuple[Cell, ...]]
) -> tuple[list[Column[Any]], list[tuple[Cell, ...]]]:
    """Return the columns of a table that these rows have something in: most of the others are empty for any
    one target.
    """
    made_up = len(table.columns) - 1  # said above all of it
    kept = [n for n in range(made_up) if any(row[n] not in (None, "") for row in rows)]
    return [table.columns[n] for n in kept], [tuple(row[n] for n in kept) for row in rows]
