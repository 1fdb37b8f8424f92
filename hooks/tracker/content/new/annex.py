"""The bytes of an annex, a table of objectives as programmes have them -> its groups and targets, each part
with its cell; or every problem of it at once. Nothing that stands in it is left out without a word.

A table has a row of heads, which is looked for: number, objective, unit, one column for each year, and the
body in charge, each in both languages where it is a text. A row with an objective and neither unit nor level
is the name of a group. A table without any English column is taken as it was issued, in Vietnamese: its
English is to follow, and until then the text says so where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from tracker.content.doubts.waiting import TO_FOLLOW
from tracker.content.new.annex_levels import EMPTY, Level, is_rank, read_level
from tracker.content.problems.said_of_annexes import SAID_OF_ANNEXES
from tracker.content.sheets.sheet_cells import SheetCell, SheetPage, read_cells
from tracker.content.sheets.sheet_problems import WHOLE_FILE, SheetProblem, SheetRefused, Spot
from tracker.content.sheets.sheet_values import Mistake
from tracker.language.slugs import anchor

HEADS: Mapping[str, tuple[str, ...]] = {
    "number": ("stt", "tt", "so tt", "so thu tu", "so", "number", "no"),
    "objective_vi": (
        *("muc tieu", "chi tieu", "noi dung", "ten chi tieu", "noi dung chi tieu", "muc tieu chi tieu"),
        *("objective vietnamese", "target vietnamese", "vietnamese"),
    ),
    "objective_en": (
        *("objective", "target", "objective english", "target english", "english"),
        *("muc tieu tieng anh", "chi tieu tieng anh", "tieng anh"),
    ),
    "name_vi": ("ten ngan", "ten rut gon", "short name vietnamese", "name vietnamese"),
    "name_en": ("short name", "name", "short name english", "name english", "ten ngan tieng anh"),
    "unit_vi": ("don vi", "don vi tinh", "dvt", "unit vietnamese"),
    "unit_en": ("unit", "unit english", "don vi tieng anh", "don vi tinh tieng anh"),
    "lead_vi": ("co quan chu tri", "don vi chu tri", "chu tri", "co quan phu trach", "lead vietnamese"),
    "lead_en": (
        *("lead", "body in charge", "lead body", "lead agency", "in charge", "lead english"),
        "co quan chu tri tieng anh",
    ),
}
"""What the head of each column may say, without tone marks."""
YEAR = re.compile(r"(?<!\d)(?P<year>20\d\d)(?!\d)")
SIGN = re.compile(r"[%‰]\s*")
NEEDED = ("objective_vi", "objective_en")
TEXTS = ("objective", "name", "unit", "lead")
LOOKED_FOR = 30
"""In how many rows from the top the heads are looked for."""
MOST_ROWS = 2000
RANGE = re.compile(r"(?P<a>[A-Z]+)(?P<m>\d+):(?P<b>[A-Z]+)(?P<n>\d+)")


class InBoth(NamedTuple):
    """A text in both languages, and its cell."""

    vi: str
    en: str
    spot: Spot
    waits: bool = False
    """Whether its English is still to follow, which is what the English says."""

    @property
    def in_ids(self) -> str:
        """The words that an id is made of."""
        return self.vi if self.waits else self.en


def in_vietnamese(vi: str, spot: Spot) -> InBoth:
    """Return a text whose English is to follow; signs are the same in both, and come first in both."""
    sign = SIGN.match(vi)
    words = vi[sign.end() :] if sign else vi
    if not re.search(r"[^\W\d_]", words):
        return InBoth(vi, vi, spot)
    return InBoth(vi, f"{sign[0] if sign else ''}{TO_FOLLOW.format(text=words)}", spot, waits=True)


@dataclass(frozen=True, slots=True)
class AnnexTarget:
    """One row that asks for something."""

    number: str
    text: InBoth
    name: InBoth | None
    unit: InBoth
    lead: InBoth | None
    levels: Mapping[int, tuple[Level, Spot]]
    """By the year at whose end each is due."""

    @property
    def ranked(self) -> bool:
        """Whether it asks for a place in a ranking."""
        return is_rank(self.unit.vi) or is_rank(self.unit.en)


@dataclass(slots=True)
class AnnexGroup:
    """A name of a group, and the rows below it; of rows above every name there is none."""

    number: str
    clause: InBoth | None
    title: InBoth | None
    """Its short name, where it has one."""
    targets: list[AnnexTarget] = field(default_factory=list)


class Annex(NamedTuple):
    """What an annex says, and what in it was taken for something."""

    file: str
    groups: tuple[AnnexGroup, ...]
    warnings: tuple[SheetProblem, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """The years by which something is asked for."""
        return tuple(
            sorted({year for group in self.groups for each in group.targets for year in each.levels})
        )


def read_annex(data: bytes, file: str) -> Annex:
    """Return what an annex says; `file` is how problems call it.

    Raises `SheetRefused` with every problem found.
    """
    try:
        pages, problems = read_cells(data, file)
    except SheetRefused as refused:
        raise SheetRefused(
            annex_problem(file, each.spot, each.code, each.context) for each in refused.problems
        ) from None
    reading = _Reading(file)
    found = next(((page, row) for page in pages.values() if (row := _row_of_heads(page))), None)
    if found is None:
        raise SheetRefused([annex_problem(file, WHOLE_FILE, "annex_heads", {})])
    page, head_row = found
    for other in pages.values():
        if other is not page:
            for place, cell in other.cells.items():
                reading.tell(
                    cell.spot,
                    "hidden_content" if place in other.hidden else "annex_other_sheet",
                    found=cell.text,
                    page=page.name,
                )
    reading.table(page, head_row)
    of_cells = [
        annex_problem(file, problem.spot, problem.code, problem.context)
        for problem in problems
        if not _harmless(problem, page, head_row, reading.titles)
    ]
    # What a cell is comes before what it would say
    reading.problems[:0] = of_cells
    if reading.problems:
        raise SheetRefused(_first_of_each_cell(reading.problems))
    if not any(group.targets for group in reading.groups):
        raise SheetRefused([annex_problem(file, Spot(page.name), "annex_no_rows", {})])
    groups = tuple(group for group in reading.groups if group.targets)
    return Annex(file, groups, tuple(reading.warnings))


def annex_problem(
    file: str, spot: Spot, code: str, context: Mapping[str, object], *, warning: bool = False
) -> SheetProblem:
    """Return a mistake of an annex, in its own words where the forms of departments have others."""
    return SheetProblem(file, spot, code, context, warning=warning, words=SAID_OF_ANNEXES.get(code))


def _row_of_heads(page: SheetPage) -> int:
    """Return the row of a sheet in which the columns are named, or 0."""
    rows: dict[int, set[str]] = {}
    for cell in page.cells.values():
        if cell.row <= LOOKED_FOR and (key := _head(cell)):
            rows.setdefault(cell.row, set()).add(key)
    wanted = [
        row for row, keys in sorted(rows.items()) if {"objective_vi", "objective_en"} & keys and len(keys) > 1
    ]
    return wanted[0] if wanted else 0


def _head(cell: SheetCell) -> str:
    """Return which column a head names; a year by itself, empty for none."""
    said = anchor(cell.text, " ")
    for key, names in HEADS.items():
        if said in names:
            return key
    year = YEAR.search(cell.text)
    return year["year"] if year else ""


def _harmless(problem: SheetProblem, page: SheetPage, head_row: int, titles: set[int]) -> bool:
    """Say whether cells are merged where that changes nothing: above the table, or in the name of a group."""
    if problem.code != "merged_cells" or problem.spot.page != page.name:
        return False
    match = RANGE.fullmatch(str(problem.context.get("found", "")))
    if match is None:
        return False
    first, last = int(match["m"]), int(match["n"])
    return last < head_row or (first == last and first in titles)


def _first_of_each_cell(problems: list[SheetProblem]) -> list[SheetProblem]:
    """Return the problems without those that follow from another of the same cell."""
    first: dict[Spot, SheetProblem] = {}
    alone = [problem for problem in problems if not problem.spot.cell]
    for problem in problems:
        if problem.spot.cell:
            first.setdefault(problem.spot, problem)
    return [*alone, *first.values()]


class _Reading:
    """An annex while it is read."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[SheetProblem] = []
        self.warnings: list[SheetProblem] = []
        self.groups: list[AnnexGroup] = []
        self.titles: set[int] = set()
        """The rows that name groups."""
        self.vietnamese = False
        """Whether it has no English column at all."""

    def tell(self, spot: Spot, code: str, **context: object) -> None:
        self.problems.append(annex_problem(self.file, spot, code, context))

    def table(self, page: SheetPage, head_row: int) -> None:
        """Read the table whose heads stand in `head_row`."""
        columns = self._columns(page, head_row)
        if self.problems:
            return
        rows: dict[int, dict[str, SheetCell]] = {}
        for place, cell in page.cells.items():
            if cell.row <= head_row:
                continue
            if place in page.hidden:
                self.tell(cell.spot, "hidden_content", found=cell.text)
            elif cell.column not in columns:
                self.tell(cell.spot, "annex_no_head", found=cell.text)
            elif len(rows) > MOST_ROWS:
                self.tell(Spot(page.name), "annex_too_long", most=MOST_ROWS)
                return
            else:
                rows.setdefault(cell.row, {})[columns[cell.column]] = cell
        letters = {key: letter for letter, key in columns.items()}
        for n, cells in sorted(rows.items()):
            self._row(page.name, n, cells, letters)

    def _columns(self, page: SheetPage, head_row: int) -> dict[str, str]:
        """Return what each column holds, by its letter."""
        columns: dict[str, str] = {}
        for cell in page.cells.values():
            if cell.row != head_row:
                continue
            key = _head(cell)
            if not key:
                self.tell(cell.spot, "annex_head_unknown", found=cell.text)
            elif key in columns.values():
                self.tell(cell.spot, "annex_head_twice", found=cell.text)
            columns[cell.column] = key or "unknown"
        self.vietnamese = not any(key.endswith("_en") for key in columns.values())
        for key in NEEDED:
            if key not in columns.values() and not (self.vietnamese and key.endswith("_en")):
                self.tell(Spot(page.name, f"A{head_row}"), f"annex_lacks_{key}")
        if not any(key.isdigit() for key in columns.values()):
            self.tell(Spot(page.name, f"A{head_row}"), "annex_lacks_years")
        return columns

    def _row(self, page: str, n: int, cells: dict[str, SheetCell], letters: Mapping[str, str]) -> None:
        filled = {key: cell for key, cell in cells.items() if cell.text not in EMPTY}
        asks = [key for key in filled if key.isdigit() or key.startswith(("unit", "lead"))]
        said = self._texts(page, n, filled, letters)
        number = filled["number"].text if "number" in filled else ""
        objective = said["objective"]
        if not asks:
            self.titles.add(n)
            if not objective and number:
                self.tell(filled["number"].spot, "annex_number_alone", found=number)
            elif objective:
                self.groups.append(AnnexGroup(number, objective, said["name"]))
            return
        if not objective:
            self.tell(Spot(page, f"{letters.get('objective_vi', 'A')}{n}"), "annex_empty", name="Mục tiêu")
            return
        if not any(key.isdigit() for key in filled):
            year = next((letters[key] for key in letters if key.isdigit()), "A")
            self.tell(Spot(page, f"{year}{n}"), "annex_no_level")
            return
        unit = said["unit"]
        if not unit:
            column = letters.get("unit_vi", letters.get("objective_vi", "A"))
            self.tell(Spot(page, f"{column}{n}"), "annex_empty", name="Đơn vị tính")
            return
        levels = self._levels(filled, unit, objective)
        if not self.groups:
            self.groups.append(AnnexGroup("", None, None))
        self.groups[-1].targets.append(
            AnnexTarget(number, objective, said["name"], unit, said["lead"], levels)
        )

    def _texts(
        self, page: str, n: int, cells: Mapping[str, SheetCell], letters: Mapping[str, str]
    ) -> dict[str, InBoth | None]:
        """Return the texts of a row in both languages, and tell where one of them is missing."""
        found: dict[str, InBoth | None] = {}
        for key in TEXTS:
            vi, en = (cells.get(f"{key}_{lang}") for lang in ("vi", "en"))
            found[key] = None
            if vi is None and en is None:
                continue
            if vi is not None and self.vietnamese:
                found[key] = in_vietnamese(vi.text, vi.spot)
                continue
            if vi is None or en is None:
                there, lacking = (vi, "en") if vi else (en, "vi")
                assert there is not None
                column = letters.get(f"{key}_{lacking}", "")
                spot = Spot(page, f"{column}{n}") if column else there.spot
                if key == "unit" and not re.search(r"[^\W\d_]", there.text):  # a sign is the same in both
                    found[key] = InBoth(there.text, there.text, there.spot)
                elif f"{key}_{lacking}" in letters or key != "objective":  # a lacking column is told once
                    self.tell(spot, f"annex_lacks_{lacking}", found=there.text)
                    found[key] = InBoth(there.text, there.text, there.spot)
                continue
            found[key] = InBoth(vi.text, en.text, vi.spot)
        return found

    def _levels(
        self, cells: Mapping[str, SheetCell], unit: InBoth, objective: InBoth
    ) -> dict[int, tuple[Level, Spot]]:
        """Return what a row asks for, by year."""
        levels = {}
        for year, cell in _of_years(cells):
            read = read_level(cell, unit.vi, objective.vi)
            if isinstance(read, Mistake):
                self.tell(cell.spot, read.code, **read.context)
            elif read is not None:
                levels[year] = (read, cell.spot)
                if read.guessed:
                    context = {"found": cell.text, "value": read.value}
                    self.warnings.append(
                        annex_problem(self.file, cell.spot, "level_guessed", context, warning=True)
                    )
        return levels


def _of_years(cells: Mapping[str, SheetCell]) -> Iterator[tuple[int, SheetCell]]:
    yield from sorted((int(key), cell) for key, cell in cells.items() if key.isdigit())
