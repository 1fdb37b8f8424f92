"""The plan of a sheet -> its bytes: what the site knows is locked, what is asked for is open, with words on
what to type; the same bytes from the same facts and day.
"""

from __future__ import annotations

import datetime as dt
import io
from typing import Any, NamedTuple

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tracker.facts.model import Tracker
from tracker.facts.values import Lang, Languages, Text
from tracker.language import formats
from tracker.language.words import sheets as say
from tracker.opendata.sheet_layout import (
    COLUMNS,
    FIELD_COLUMN,
    FIELDS,
    FIRST_ROW,
    HEAD_ROW,
    LETTERS,
    SPARE_ROWS,
    Sheet,
    SheetRow,
    guide_lines,
    guide_sheet,
    head_of,
    lines_above,
    stages,
)

NUMBERS = ("value", "count", "of", "reference")
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
LARGEST = 10**15
"""Excel keeps no more digits of a number."""
MOST_LETTERS = 2000
LONGEST_HINT, LONGEST_TITLE = 255, 32
"""Excel takes no longer words beside a cell."""
UNLOCKED = {
    "format_columns": True,
    "format_rows": True,
    "select_locked_cells": True,
    "select_unlocked_cells": True,
}
"""What may be done to the sheet while the rest is locked: to make a column wider."""


class _Look(NamedTuple):
    """The formats of a sheet."""

    title: Format
    head: Format
    text: Format
    field: Format
    open: Format
    open_text: Format
    """A cell that keeps what is typed as text: no program makes another date of 3/4/2025."""
    closed: Format


def sheet_bytes(sheet: Sheet, tracker: Tracker, as_of: dt.date) -> bytes:
    """Return a sheet as an Excel workbook."""
    out, languages = io.BytesIO(), tracker.languages
    lang = languages[0]
    book = xlsxwriter.Workbook(out, OPTIONS)
    # Its own time stamps come from the day the statuses are judged on, never from a clock.
    created = dt.datetime(as_of.year, as_of.month, as_of.day, tzinfo=dt.UTC)
    book.set_properties(
        {"title": say.TITLE[lang], "subject": tracker.programme.title[lang], "created": created}
    )
    wrapped: dict[str, Any] = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#B9C7CA"}
    yellow = {**wrapped, "locked": False, "bg_color": "#FFF7D6"}
    look = _Look(
        title=book.add_format({"bold": True, "font_size": 14}),
        head=book.add_format({**wrapped, "bold": True, "bg_color": "#E3EEF0"}),
        text=book.add_format(wrapped),
        field=book.add_format({"bold": True, "valign": "top", "text_wrap": True}),
        open=book.add_format(yellow),
        open_text=book.add_format({**yellow, "num_format": "@"}),
        closed=book.add_format({**wrapped, "bg_color": "#E6E6E6"}),
    )
    _figures(book.add_worksheet(say.FIGURES_SHEET[lang]), sheet, tracker, look)
    _guide(
        book.add_worksheet(guide_sheet(languages)),
        book.add_format({"text_wrap": True, "valign": "top"}),
        languages,
    )
    book.close()
    return out.getvalue()


def _figures(page: Worksheet, sheet: Sheet, tracker: Tracker, look: _Look) -> None:
    for n, column in enumerate(COLUMNS):
        page.set_column(n, n, column.width)
    for n, line in enumerate(lines_above(tracker, sheet.addressed)):
        page.write_string(n, 0, line, look.field if n else look.title)
    _document(page, sheet, tracker, look)
    for column in COLUMNS:
        page.write_string(f"{LETTERS[column.key]}{HEAD_ROW}", head_of(column, tracker.languages), look.head)
    for n, row in enumerate(sheet.rows, FIRST_ROW):
        for key, text in row.locked().items():
            page.write_string(f"{LETTERS[key]}{n}", text, look.text)
        for column in COLUMNS:
            if column.open:
                cell = f"{LETTERS[column.key]}{n}"
                _cell(page, cell, column.key, row, look, tracker.languages[0])
    last = FIRST_ROW + len(sheet.rows) - 1
    for n in range(last + 1, last + 1 + SPARE_ROWS):
        _spare(page, n, last, look, tracker.languages[0])
    page.freeze_panes(HEAD_ROW, 2)
    page.protect("", UNLOCKED)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)


def _document(page: Worksheet, sheet: Sheet, tracker: Tracker, look: _Look) -> None:
    """Write the cells that say which document the figures are from."""
    lang = tracker.languages[0]
    for field in FIELDS:
        page.write_string(f"A{field.row}", head_of(field, tracker.languages), look.field)
        cell = f"{FIELD_COLUMN}{field.row}"
        body = tracker.bodies[sheet.body].name[lang] if sheet.body and field.key == "body" else ""
        page.write(cell, body or None, look.open_text)
        hint = field.hint[lang].format(unknown=say.UNKNOWN_DAY[lang])
        bodies = [each.name[lang] for each in tracker.bodies.values()]
        if field.key == "body" and bodies and len(",".join(bodies)) <= LONGEST_HINT:
            # Any other name may be typed as well: the list is a help, no bound.
            page.data_validation(
                cell,
                {
                    "validate": "list",
                    "source": bodies,
                    "show_error": False,
                    **_beside(field.name[lang], hint),
                },
            )
        else:
            page.data_validation(cell, {"validate": "any", **_beside(field.name[lang], hint)})


def _cell(  # noqa: PLR0913, PLR0917, what is written where, for which target, and how
    page: Worksheet, cell: str, key: str, row: SheetRow, look: _Look, lang: Lang
) -> None:
    """Write an open cell of the row of a target, or close it where nothing is asked there."""
    if key not in row.takes:
        page.write_blank(cell, None, look.closed)
        return
    page.write_blank(cell, None, look.open if key in NUMBERS else look.open_text)
    names = [name for name, _ in row.parts]
    fits = key == "part" and len(",".join(names)) <= LONGEST_HINT
    listed = {"validate": "list", "source": names} if fits else {}
    page.data_validation(
        cell, {**_bounds(key, lang), **listed, **_beside(_named(key)[lang], _hint(key, row, lang))}
    )


def _spare(page: Worksheet, n: int, last: int, look: _Look, lang: Lang) -> None:
    """Write a row for another figure of any target."""
    for column in COLUMNS:
        cell = f"{LETTERS[column.key]}{n}"
        if column.key == "id":
            page.write_blank(cell, None, look.open_text)
            ids = {"validate": "list", "source": f"=$A${FIRST_ROW}:$A${last}"} if last >= FIRST_ROW else {}
            page.data_validation(
                cell, {"validate": "any", **ids, **_beside(column.name[lang], say.ID_HINT[lang])}
            )
        elif column.open:
            page.write_blank(cell, None, look.open if column.key in NUMBERS else look.open_text)
            page.data_validation(
                cell,
                {**_bounds(column.key, lang), **_beside(column.name[lang], _hint(column.key, None, lang))},
            )
        else:
            page.write_blank(cell, None, look.closed)


def _named(key: str) -> Text:
    return next(column.name for column in COLUMNS if column.key == key)


def _hint(key: str, row: SheetRow | None, lang: Lang) -> str:
    """Return what is typed into a cell, in the words of its target where it is one's."""
    if key == "value" and row:
        if row.assessment.rule.bound.values:
            return say.DONE_HINT[lang]
        measure = row.target.measure or ""
        hint = {"rank": say.RANK_HINT, "total": say.TOTAL_HINT, "yearly": say.YEARLY_HINT}.get(
            measure, say.VALUE_HINT
        )
        return hint[lang].format(unit=row.unit, start=formats.day(row.assessment.period.start, lang))
    what = row.assessment.rule.words if row and key == "reference" else None
    plain = {
        "date": say.DATE_HINT[lang],
        "value": say.VALUE_HINT[lang].format(unit=say.COLUMN_UNIT[lang].lower()),
        "count": say.COUNT_HINT[lang].format(value=say.COLUMN_VALUE[lang]),
        "of": say.OF_HINT[lang],
        "reference": say.REFERENCE_HINT[lang].format(
            what=what[lang] if what else say.COLUMN_REFERENCE[lang].lower()
        ),
        "stage": say.STAGE_HINT[lang],
        "quote": say.QUOTE_HINT[lang],
        "note": say.NOTE_HINT[lang],
        "part": say.PART_HINT[lang],
    }
    return plain[key]


def _bounds(key: str, lang: Lang) -> dict[str, Any]:
    """Return what a program lets be typed into an open cell; what is pasted it does not look at."""
    if key in NUMBERS:
        least = 0 if key in ("count", "of") else -LARGEST
        bound = {"criteria": ">=", "value": least}
        return {"validate": "decimal", **bound, "error_message": say.WRONG_NUMBER[lang]}
    if key == "stage":
        wrong = say.WRONG_STAGE[lang].format(options=", ".join(stages(lang)))
        return {"validate": "list", "source": list(stages(lang)), "error_message": wrong}
    if key == "part":
        return {"validate": "any"}
    most = {"criteria": "<=", "value": MOST_LETTERS}
    return {"validate": "length", **most, "error_message": say.WRONG_LENGTH[lang].format(most=MOST_LETTERS)}


def _beside(name: str, hint: str) -> dict[str, Any]:
    return {"input_title": _cut(name, LONGEST_TITLE), "input_message": _cut(hint, LONGEST_HINT)}


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _guide(page: Worksheet, look: Format, languages: Languages) -> None:
    page.set_column(0, 1, 80)
    for n, line in enumerate(guide_lines(languages)):
        for m, text in enumerate(line):
            page.write_string(n, m, text, look)
    page.protect("", UNLOCKED)
