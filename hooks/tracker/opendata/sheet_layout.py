"""The facts of one day -> what stands where in the sheets that departments fill in: a row for each target
whose figure is missing, or may be followed by a newer one. One plan serves who writes and who reads a sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from tracker.facts.figures import Observation
from tracker.facts.ledger import body_asked
from tracker.facts.model import Tracker
from tracker.facts.statuses import Reporting, Schedule, Status
from tracker.facts.target import Target
from tracker.facts.values import Lang, Languages, Text, text_in
from tracker.facts.verdicts import Assessment
from tracker.language import formats, words
from tracker.language.asked import demand_with_unit
from tracker.language.wording import figure_with_unit
from tracker.language.words import sheets as say

FOLDER = "data/sheets"
ALL, UNKNOWN = "all", "unknown"
"""The sheets beside those of the bodies."""
FIRST_ROW = 14
"""The row of the first target, counted from 1, as everything here."""
HEAD_ROW = FIRST_ROW - 1
SPARE_ROWS = 12
"""Rows at the end for more figures of a target."""
ABOVE = 5
"""Rows of words at the top."""


@cache
def stages(lang: Lang) -> Mapping[str, str]:
    """Return what is chosen in a sheet, and what it is in the data."""
    return {words.REPORTING[each][lang]: each.value for each in (Reporting.PROVISIONAL, Reporting.FINAL)}


def guide_sheet(languages: Languages) -> str:
    """Return the name of the sheet that says how a sheet is filled in."""
    return " - ".join(say.GUIDE_SHEET[lang] for lang in languages)


class Field(NamedTuple):
    """A cell at the top that says something of the document."""

    key: str
    row: int
    name: Text
    hint: Text


class SheetColumn(NamedTuple):
    """A column of the table; one that is `open` is filled in."""

    key: str
    name: Text
    width: int
    open: bool = False


FIELDS = (
    Field("document", 7, say.NUMBER, say.NUMBER_HINT),
    Field("title", 8, say.NAME, say.NAME_HINT),
    Field("issued", 9, say.ISSUED, say.ISSUED_HINT),
    Field("body", 10, say.BODY, say.BODY_HINT),
    Field("url", 11, say.ADDRESS, say.ADDRESS_HINT),
)
FIELD_COLUMN = "B"
"""Where what they ask for is filled in; beside their names."""
COLUMNS = (
    SheetColumn("id", say.COLUMN_ID, 34),
    SheetColumn("name", say.COLUMN_NAME, 46),
    SheetColumn("unit", say.COLUMN_UNIT, 20),
    SheetColumn("asked", say.COLUMN_ASKED, 26),
    SheetColumn("latest_date", say.COLUMN_LATEST_DATE, 16),
    SheetColumn("latest", say.COLUMN_LATEST, 20),
    SheetColumn("date", say.COLUMN_DATE, 16, open=True),
    SheetColumn("value", say.COLUMN_VALUE, 16, open=True),
    SheetColumn("count", say.COLUMN_COUNT, 14, open=True),
    SheetColumn("of", say.COLUMN_OF, 14, open=True),
    SheetColumn("reference", say.COLUMN_REFERENCE, 18, open=True),
    SheetColumn("stage", say.COLUMN_STAGE, 16, open=True),
    SheetColumn("quote", say.COLUMN_QUOTE, 46, open=True),
    SheetColumn("note", say.COLUMN_NOTE, 36, open=True),
    SheetColumn("part", say.COLUMN_PART, 26, open=True),
)
LETTERS: dict[str, str] = {column.key: "ABCDEFGHIJKLMNO"[n] for n, column in enumerate(COLUMNS)}
"""The letter of each column, by its key."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """The row of one target; it is the same in every sheet."""

    id: str
    name: str
    unit: str
    asked: str
    latest_date: str
    latest: str
    target: Target
    assessment: Assessment
    takes: frozenset[str]
    """The columns that are filled in for it."""
    parts: tuple[tuple[str, str], ...]
    """The name and id of each part that its figures are broken down by."""

    def locked(self) -> dict[str, str]:
        """Return what stands in the cells that are not filled in, by column."""
        return {column.key: getattr(self, column.key) for column in COLUMNS if not column.open}


class Sheet(NamedTuple):
    """One sheet: whom it goes to and which targets it asks of."""

    path: str
    body: str | None
    """The id of the body; None for the sheet of all, and that of targets whose body is not known."""
    about: Text
    addressed: str
    rows: tuple[SheetRow, ...]


def sheets_of(tracker: Tracker, assessments: Iterable[Assessment]) -> tuple[Sheet, ...]:
    """Return the sheets there are: of all targets, of each body that is asked, and of the targets whose body
    is not known.
    """
    rows = tuple(sheet_row(a, tracker) for a in assessments if is_wanted(a))
    by_body: dict[str | None, list[SheetRow]] = {}
    for row in rows:
        by_body.setdefault(body_asked(row.target, tracker.bodies), []).append(row)
    lang = tracker.languages[0]
    made = [Sheet(f"{FOLDER}/{ALL}.xlsx", None, say.WHOLE, say.TO_ALL[lang], rows)]
    for body in (name for name in tracker.bodies if name in by_body):
        of_body = tuple(by_body[body])
        name = tracker.bodies[body].name
        inferred = any(row.target.holder and row.target.holder.inferred for row in of_body)
        addressed = (say.TO_INFERRED if inferred else say.TO_BODY)[lang].format(name=name[lang])
        made.append(Sheet(sheet_path(body), body, _of_body(name), addressed, of_body))
    if of_nobody := by_body.get(None):
        made.append(Sheet(sheet_path(None), None, say.OF_UNKNOWN, say.TO_UNKNOWN[lang], tuple(of_nobody)))
    return tuple(made)


def _of_body(name: Text) -> Text:
    return text_in(name.languages, lambda lang: say.OF_BODY[lang].format(name=name[lang]))


def sheet_path(body: str | None) -> str:
    """Return the path in the site of the sheet of a body, or of the targets whose body is not known."""
    if body in (ALL, UNKNOWN):  # a body may be called like that
        return f"{FOLDER}/body-{body}.xlsx"
    return f"{FOLDER}/{body or UNKNOWN}.xlsx"


def is_wanted(a: Assessment) -> bool:
    """Say whether a figure of a target is missing, or a newer one may come: it is in force and sets a level,
    its period has begun, and not all that is asked for has a final figure.
    """
    gone = a.status == Status.WITHDRAWN or a.target.closed is not None
    if gone or not a.rule.bound.computable or a.schedule == Schedule.NOT_STARTED:
        return False
    final = {figure.date.last_day for figure in a.target.undisputed if figure.stage == "final"}
    ends = [period.end for period in a.period.years()] if by_years(a) else [a.period.end]
    return not final.issuperset(ends)


def by_years(a: Assessment) -> bool:
    """Say whether a target wants a figure of each year of its period."""
    return a.rule.when.yearly or a.target.sums


def sheet_row(a: Assessment, tracker: Tracker) -> SheetRow:
    """Return the row of one target."""
    target, lang = a.target, tracker.languages[0]
    date, latest = latest_in_words(a, a.latest, lang)
    return SheetRow(
        target.id,
        target.name[lang],
        target.unit_of(a.rule)[lang],
        demand_with_unit(a, lang),
        date,
        latest,
        target,
        a,
        frozenset(_taken(a)),
        tuple((tracker.parts[entry.part][lang], entry.part) for entry in target.parts),
    )


def latest_in_words(a: Assessment, figure: Observation | None, lang: Lang) -> tuple[str, str]:
    """Return the date and the words of a figure as a sheet in `lang` has them; of none, that none was
    found.
    """
    if figure is None:
        return "", words.STATUS[Status.NO_FIGURE][lang]
    said = figure_with_unit(figure, a.rule_for(figure), a.target, lang)
    return formats.date(figure.date, lang), said


def _taken(a: Assessment) -> Iterator[str]:
    needs, target = a.rule.bound.needs, a.target
    yield from ("date", "stage", "quote", "note")
    if "count" not in needs:
        yield "value"
    if "count" in needs or (target.unit_of(a.rule).first.startswith("%") and not a.rule.bound.values):
        yield from ("count", "of")
    if target.ranked:
        yield "of"
    if "reference" in needs:
        yield "reference"
    if target.parts:
        yield "part"


def head_of(named: SheetColumn | Field, languages: Languages) -> str:
    """Return what stands above a column, or beside a cell at the top, in both languages."""
    return "\n".join(named.name[lang] for lang in languages)


def fixed_words(languages: Languages) -> dict[str, str]:
    """Return what stands above the columns and beside the cells at the top, by its place."""
    heads = {f"{LETTERS[column.key]}{HEAD_ROW}": head_of(column, languages) for column in COLUMNS}
    return heads | {f"A{each.row}": head_of(each, languages) for each in FIELDS}


def all_addressed(tracker: Tracker) -> tuple[str, ...]:
    """Return whom a sheet may be addressed to, that of all first."""
    lang = tracker.languages[0]
    bodies = [body.name[lang] for body in tracker.bodies.values()]
    to_bodies = (each[lang].format(name=name) for name in bodies for each in (say.TO_BODY, say.TO_INFERRED))
    return (say.TO_ALL[lang], say.TO_UNKNOWN[lang], *to_bodies)


def latest_known(row: SheetRow, lang: Lang) -> list[tuple[str, str]]:
    """Return the date and the words of what sheets may know as the latest figure of a target, the latest of
    all first: an older sheet knows an older one, and is none the worse for that.
    """
    known = (latest_in_words(row.assessment, figure, lang) for figure in (None, *row.assessment.figures))
    return list(dict.fromkeys([(row.latest_date, row.latest), *known]))


def lines_above(tracker: Tracker, addressed: str) -> tuple[str, ...]:
    """Return the words at the top of a sheet."""
    programme = tracker.programme
    first, lang = (programme.banner, programme.tag), tracker.languages[0]
    return (
        say.TITLE[lang],
        programme.title[lang],
        addressed,
        " · ".join(text[lang] for text in first if text),
        say.HOW[lang].format(guide=guide_sheet(tracker.languages)),
    )


def guide_lines(languages: Languages) -> tuple[tuple[str, ...], ...]:
    """Return the lines of the sheet that says how a sheet is filled in, in both languages."""
    return tuple(tuple(line[lang] for lang in languages) for line in (say.TITLE, *say.GUIDE))
