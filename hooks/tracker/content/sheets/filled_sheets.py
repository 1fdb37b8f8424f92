"""A sheet that a department filled in + the facts -> the document and the figures it tells of, each with its
cell; or every problem of it at once. Nothing that was filled in is left out without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from typing import TypeVar

from tracker.content.parsing.named import shortened
from tracker.content.sheets.sheet_cells import SheetCell, SheetPage, read_cells
from tracker.content.sheets.sheet_form import first_moved, is_form
from tracker.content.sheets.sheet_form import folded_text as _plain
from tracker.content.sheets.sheet_problems import WHOLE_FILE, SheetProblem, SheetRefused, Spot
from tracker.content.sheets.sheet_values import Mistake, sheet_date, sheet_number
from tracker.facts.dates import PartialDate
from tracker.facts.model import Tracker
from tracker.facts.values import Lang
from tracker.facts.verdicts import Assessment
from tracker.language.words import sheets as say
from tracker.opendata.sheet_layout import (
    ABOVE,
    COLUMNS,
    FIELD_COLUMN,
    FIELDS,
    FIRST_ROW,
    LETTERS,
    SheetRow,
    all_addressed,
    fixed_words,
    guide_lines,
    guide_sheet,
    latest_known,
    lines_above,
    sheet_row,
    stages,
)

Typed = TypeVar("Typed", PartialDate, Fraction)
COLUMN_OF = {letter: key for key, letter in LETTERS.items()}
OPEN = frozenset(column.key for column in COLUMNS if column.open)
LOCKED = tuple(column.key for column in COLUMNS if not column.open and column.key != "id")
AMOUNTS = ("value", "count", "of", "reference")
WEB = re.compile(r"https?://(?!https?:)[^\s<>\"]+")


@dataclass(frozen=True, slots=True)
class FilledFigure:
    """A figure as its row gives it, and the cell of each part."""

    target: str
    date: PartialDate
    amounts: Mapping[str, Fraction]
    """By column: `value`, or `count` and `of`, and `reference`."""
    stage: str
    quote: str
    note: str
    part: str
    """The id of the part that it is of; empty where it is of the whole."""
    spots: Mapping[str, Spot]


@dataclass(frozen=True, slots=True)
class FilledSheet:
    """A document and its figures, as a sheet tells of them."""

    file: str
    document: str
    title: str
    issued: PartialDate | None
    body: str
    """The id of a body of the programme; empty where it is another."""
    publisher: str
    url: str
    figures: tuple[FilledFigure, ...]
    spots: Mapping[str, Spot]
    """The cells that say what the document is, by key."""


def read_sheet(data: bytes, file: str, tracker: Tracker, assessments: Iterable[Assessment]) -> FilledSheet:
    """Return what a filled sheet tells; `file` is how problems call it.

    Raises `SheetRefused` with every problem found.
    """
    pages, problems = read_cells(data, file)
    reading = _Reading(file, tracker, {a.target.id: a for a in assessments}, problems)
    ours = say.FIGURES_SHEET[reading.lang]
    for name, page in pages.items():
        if name == ours:
            reading.figures_sheet(page)
        elif is_form(page, tracker.languages):
            copied = ours in pages
            reading.tell(Spot(name), "sheet_copied" if copied else "sheet_renamed", found=name, right=ours)
        else:
            reading.other_sheet(page)
    if ours not in pages:
        if not any(is_form(page, tracker.languages) for page in pages.values()):
            reading.tell(WHOLE_FILE, "no_such_sheet", found=ours)
    elif not reading.touched:
        reading.tell(Spot(ours), "nothing_filled_in")
    if reading.problems:
        raise SheetRefused(reading.told_once())
    return reading.result()


@dataclass(slots=True)
class _Reading:
    """A sheet while it is read."""

    file: str
    tracker: Tracker
    assessments: Mapping[str, Assessment]
    problems: list[SheetProblem]
    figures: list[FilledFigure] = field(default_factory=list)
    fields: dict[str, SheetCell] = field(default_factory=dict)
    touched: bool = False
    """Whether any row was filled in, rightly or not."""
    issued: PartialDate | None = None

    @property
    def lang(self) -> Lang:
        """The language that the sheet is written in."""
        return self.tracker.languages[0]

    def tell(self, spot: Spot, code: str, **context: object) -> None:
        self.problems.append(SheetProblem(self.file, spot, code, context))

    def told_once(self) -> list[SheetProblem]:
        """Return the problems without those that follow from another of the same cell."""
        first: dict[tuple[Spot, str], SheetProblem] = {}
        unread = {problem.spot for problem in self.problems if problem.code in UNREAD}
        for problem in self.problems:
            if problem.spot not in unread or problem.code in UNREAD:
                first.setdefault((problem.spot, problem.code), problem)
        return list(first.values())

    def result(self) -> FilledSheet:
        """Return what was read, once there is no problem."""
        said = {key: cell.text for key, cell in self.fields.items()}
        ids = {
            _plain(name): body
            for body, each in self.tracker.bodies.items()
            for name in (each.name[lang] for lang in self.tracker.languages)
        }
        body = ids.get(_plain(said["body"]), "")
        return FilledSheet(
            self.file,
            said.get("document", ""),
            said.get("title", ""),
            self.issued,
            body,
            "" if body else said["body"],
            said.get("url", ""),
            tuple(self.figures),
            {key: cell.spot for key, cell in self.fields.items()},
        )

    def other_sheet(self, page: SheetPage) -> None:
        """Look for what somebody wrote where nothing is read."""
        languages = self.tracker.languages
        ours = guide_lines(languages) if page.name == guide_sheet(languages) else ()
        for place, cell in page.cells.items():
            n = cell.row - 1
            written = dict(zip("AB", ours[n], strict=True)) if n < len(ours) else {}
            if _plain(written.get(cell.column, "")) != _plain(cell.text):
                hidden = place in page.hidden
                self.tell(cell.spot, "hidden_content" if hidden else "outside_form", found=cell.text)

    def figures_sheet(self, page: SheetPage) -> None:
        """Read the sheet of the figures; nothing of it where its columns or rows were moved."""
        if moved := first_moved(page, self.tracker.languages):
            self.touched = True
            self.tell(moved.cell.spot, "form_moved", found=moved.name, right=moved.right)
            return
        self._above(page)
        self._document(page)
        rows: dict[int, dict[str, SheetCell]] = {}
        for place, cell in page.cells.items():
            if cell.row < FIRST_ROW:
                continue
            key = COLUMN_OF.get(cell.column)
            if key is None:
                self.tell(cell.spot, "outside_form", found=cell.text)
                continue
            if place in page.hidden and key in OPEN:
                self.tell(cell.spot, "hidden_content", found=cell.text)
            rows.setdefault(cell.row, {})[key] = cell
        for n, cells in sorted(rows.items()):
            self._row(page, n, cells)

    def _above(self, page: SheetPage) -> None:
        """Compare what stands above the table with what the site wrote there."""
        fixed = fixed_words(self.tracker.languages)
        lines = [lines_above(self.tracker, each) for each in all_addressed(self.tracker)]
        asked = {f"{FIELD_COLUMN}{each.row}" for each in FIELDS}
        for n in range(ABOVE):
            place = f"A{n + 1}"
            cell = page.cells.get(place)
            if cell and _plain(cell.text) not in {_plain(line[n]) for line in lines}:
                self.tell(cell.spot, "changed_locked", found=cell.text, right=lines[0][n])
        for place, right in fixed.items():
            cell = page.cells.get(place)
            found = cell.text if cell else ""
            if _plain(found) != _plain(right):
                self.tell(Spot(page.name, place), "changed_locked", found=found, right=right)
        above = {f"A{n + 1}" for n in range(ABOVE)}
        for place, cell in page.cells.items():
            if cell.row < FIRST_ROW and place not in {*above, *fixed, *asked}:
                self.tell(cell.spot, "outside_form", found=cell.text)

    def _document(self, page: SheetPage) -> None:
        """Read which document the figures are from."""
        at = {each.key: Spot(page.name, f"{FIELD_COLUMN}{each.row}") for each in FIELDS}
        cells = {key: page.cells[spot.cell] for key, spot in at.items() if spot.cell in page.cells}
        self.fields = cells
        for cell in cells.values():
            if cell.spot.cell in page.hidden:
                self.tell(cell.spot, "hidden_content", found=cell.text)
        if "document" not in cells and "title" not in cells:
            self.tell(at["document"], "document_unnamed")
        elif "document" in cells and "title" in cells:
            self.tell(at["title"], "document_named_twice", found=cells["document"].text)
        if "body" not in cells:
            self.tell(at["body"], "body_missing")
        elif right := self._in_short(cells["body"].text):
            self.tell(at["body"], "body_in_short", found=cells["body"].text, right=right)
        if "issued" not in cells:
            self.tell(at["issued"], "issued_missing", unknown=say.UNKNOWN_DAY[self.lang])
        elif _plain(cells["issued"].text) != _plain(say.UNKNOWN_DAY[self.lang]):
            self.issued = self._value(cells["issued"], sheet_date(cells["issued"]))
        if "url" in cells and not WEB.fullmatch(cells["url"].text):
            self.tell(at["url"], "cell_not_address", found=cells["url"].text)

    def _in_short(self, typed: str) -> str:
        """Return the full name of the one body of the programme that `typed` is short for, or nothing."""
        names = [each.name[self.lang] for each in self.tracker.bodies.values()]
        meant = [name for name in names if _plain(name) != _plain(typed) and shortened(typed, name)]
        return meant[0] if len(meant) == 1 and _plain(typed) not in map(_plain, names) else ""

    def _value(self, cell: SheetCell, read: Typed | Mistake) -> Typed | None:
        """Return what was read from a cell, or tell what is wrong with it."""
        if isinstance(read, Mistake):
            self.tell(cell.spot, read.code, **read.context)
            return None
        return read

    def _row(self, page: SheetPage, n: int, cells: dict[str, SheetCell]) -> None:
        """Read one row of the table."""
        filled = {key: cell for key, cell in cells.items() if key in OPEN}
        self.touched = self.touched or bool(filled)
        name = cells.get("id")
        if name is None:
            spot = Spot(page.name, f"{LETTERS['id']}{n}")
            self.tell(spot, "row_without_id", column=LETTERS["id"])
            return
        a = self.assessments.get(name.text)
        if a is None:
            self.tell(name.spot, "id_unknown", found=name.text)
            return
        if not a.rule.bound.computable:
            if filled or len(cells) > 1:
                self.tell(name.spot, "takes_no_figures", found=name.text)
            return
        row = sheet_row(a, self.tracker)
        self._locked(page, n, cells, row)
        for key, cell in filled.items():
            if key not in row.takes:
                column = next(each.name[self.lang] for each in COLUMNS if each.key == key)
                self.tell(cell.spot, "closed_cell", found=cell.text, column=column)
        taken = {key: cell for key, cell in filled.items() if key in row.takes}
        if taken:
            self._figure(page, n, taken, row)

    def _locked(self, page: SheetPage, n: int, cells: Mapping[str, SheetCell], row: SheetRow) -> None:
        """Compare the locked cells of a row with the facts; in a spare row they are empty."""
        found = {key: cells[key].text if key in cells else "" for key in LOCKED}
        if not any(found.values()):
            return
        right = row.locked()
        older = {(_plain(date), _plain(latest)) for date, latest in latest_known(row, self.lang)}
        latest = (_plain(found["latest_date"]), _plain(found["latest"]))
        for key in LOCKED:
            is_latest = key in ("latest_date", "latest")
            if _plain(found[key]) != _plain(right[key]) and not (is_latest and latest in older):
                spot = Spot(page.name, f"{LETTERS[key]}{n}")
                self.tell(spot, "changed_locked", found=found[key], right=right[key])

    def _figure(self, page: SheetPage, n: int, cells: dict[str, SheetCell], row: SheetRow) -> None:
        spots = {key: Spot(page.name, f"{LETTERS[key]}{n}") for key in LETTERS}
        year_end = self.tracker.programme.financial_year_ends or ""
        date = self._value(cells["date"], sheet_date(cells["date"], year_end)) if "date" in cells else None
        amounts = self._amounts(cells, row)
        stage = _stages_typed(self.lang).get(_plain(cells["stage"].text), "") if "stage" in cells else ""
        if "stage" in cells and not stage:
            self.tell(
                spots["stage"],
                "cell_not_stage",
                found=cells["stage"].text,
                options=", ".join(stages(self.lang)),
            )
        parts = {_plain(name): part for named in row.parts for name, part in (named, (named[1], named[1]))}
        part = parts.get(_plain(cells["part"].text), "") if "part" in cells else ""
        if "part" in cells and not part:
            options = ", ".join(name for name, _ in row.parts)
            self.tell(spots["part"], "cell_not_part", found=cells["part"].text, options=options)
        for key in _missing(cells, row):
            name = next(column.name[self.lang] for column in COLUMNS if column.key == key)
            self.tell(spots[key], "cell_empty", name=name)
        if "value" in cells and not row.target.ranked and {"count", "of"} & cells.keys():
            self.tell(spots["value"], "figure_twice", found=cells["value"].text)
        if date and stage and amounts:
            words = {key: cells[key].text if key in cells else "" for key in ("quote", "note")}
            self.figures.append(FilledFigure(row.id, date, amounts, stage, **words, part=part, spots=spots))

    def _amounts(self, cells: Mapping[str, SheetCell], row: SheetRow) -> dict[str, Fraction]:
        """Return the numbers of a row by column."""
        found: dict[str, Fraction] = {}
        for key in AMOUNTS:
            if key not in cells:
                continue
            # How many of how many are no percentages, whatever the unit of the share is.
            unit = row.unit if key in ("value", "reference") else row.unit.removeprefix("%").strip()
            number = sheet_number(cells[key], unit)
            if isinstance(number, Mistake) and number.code == "cell_fraction":
                first = "value" if row.target.ranked else "count"
                number = Mistake(
                    "rank_fraction" if row.target.ranked else number.code,
                    {**number.context, "count": LETTERS[first], "of": LETTERS["of"]},
                )
            read = self._value(cells[key], number)
            if read is not None:
                found[key] = read
        return found


def _missing(cells: Mapping[str, SheetCell], row: SheetRow) -> Iterator[str]:
    """Yield the columns without which a row that was begun gives no figure."""
    yield from (key for key in ("date", "stage") if key not in cells)
    counted = not row.target.ranked and bool({"count", "of"} & cells.keys())
    needed = ("count", "of") if counted or "value" not in row.takes else ("value",)
    yield from (key for key in needed if key not in cells)
    if row.target.by_parts and "part" not in cells:
        yield "part"


@cache
def _stages_typed(lang: Lang) -> Mapping[str, str]:
    """Return what may be typed for a stage: its name, or what it is in the data."""
    named = stages(lang)
    return {
        _plain(words): stage for words, stage in (*named.items(), *((each, each) for each in named.values()))
    }


UNREAD = frozenset({"formula", "cell_error", "truth_value", "merged_cells"})
"""What is wrong with a cell so that nothing else need be said of it."""
