"""A workbook as XlsxWriter made it + the cells of another of the same shape -> the other, in the very bytes
that XlsxWriter would have made of it, in a tenth of the time.

A programme may have thousands of records, and a record is a small workbook: most of what is in it, and of the
time it takes, is the same in each. So XlsxWriter writes one of each shape, that is of the same sheets and
formats; what all of that shape have in common is taken from it, and the rest is put in: cells, sizes, titles.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from html import escape
from itertools import groupby
from string import ascii_uppercase
from typing import Any, NamedTuple

from tracker.facts.values import Languages
from tracker.language.words import data as say
from tracker.opendata.columns import Cell, Column
from tracker.opendata.workbook import LINES_WIDTH, begin_book, filled_cell, lines_sheet, table_sheet, width_of

SHEETS, BOOK, TEXTS, CORE = (
    "xl/worksheets/sheet",
    "xl/workbook.xml",
    "xl/sharedStrings.xml",
    "docProps/core.xml",
)
SHEET = re.compile(
    r"""(?<=<dimension\ ref=")[^"]* | (?<=<cols>).*(?=</cols>) | (?<=<sheetData>).*(?=</sheetData>)
    | (?<=<autoFilter\ ref=")[^"]*""",
    re.VERBOSE,
)
"""What differs between two sheets; everything around it is the same."""
PLACES = {
    BOOK: re.compile(r"(?<=>)\w+!\$A\$3:[$A-Z0-9]+(?=</definedName>)"),
    TEXTS: re.compile(r'(?<=\ count=")\d+|(?<=\ uniqueCount=")\d+|(?<=">)<si>.*(?=</sst>)', re.DOTALL),
    CORE: re.compile(r"(?<=<dc:title>)[^<]*|(?<=<dc:subject>)[^<]*"),
}
"""What differs in the other parts."""
FILTERED = re.compile(r"(?<=>)(\w+)!\$A\$3:[$A-Z0-9]+</definedName>")
ABSOLUTE, ABSOLUTELY = re.compile(r"([A-Z]+)([0-9]+)"), r"$\1$\2"
TOGETHER = 16
"""So many rows say together from which column to which they reach."""
CONTROL, LIKE_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]"), re.compile("(_x[0-9a-fA-F]{4}_)")
EDGE = re.compile(r"^\s|\s$")
FIRST_DAY, FEBRUARY = dt.date(1899, 12, 31), 59
"""From which day Excel counts, and after how many it counts one that never was."""
LOCAL, CENTRAL, END = struct.Struct("<4s5H3I2H"), struct.Struct("<4s6H3I5H2I"), struct.Struct("<4s4H2IH")
"""How a file of a zip begins, how it stands in the list at the end, and what comes after that."""
VERSION, UNIX, READABLE, NEW_YEAR_1980 = 20, 3 << 8, 0o600 << 16, 0x21
"""What a zip says of each of its files: how to read it, and its day."""


class TableCells(NamedTuple):
    """A sheet of a table: its name, the columns it has, and its rows, of which there is one at least."""

    name: str
    columns: Sequence[Column[Any]]
    rows: Sequence[tuple[Cell, ...]]


class BookCells(NamedTuple):
    """All that is in a workbook: a sheet of lines to read first, of which the first is not empty, then sheets
    of tables.
    """

    title: str
    subject: str
    day: dt.date
    languages: Languages
    lines: Sequence[str]
    tables: Sequence[TableCells]


class _Part(NamedTuple):
    """A file of the zip that a workbook is."""

    name: bytes
    sum: int
    size: int
    packed: bytes


def book_bytes(cells: BookCells) -> bytes:
    """Return a workbook, as XlsxWriter writes it."""
    book = _Book()
    sheets = [book.lines(cells.lines), *(book.table(table, cells.languages) for table in cells.tables)]
    shape = _Shape(tuple(table.name for table in cells.tables), tuple(book.looks), cells.day, cells)
    return _mould(shape).filled(cells, sheets, book)


def written_by_xlsxwriter(cells: BookCells) -> bytes:
    """Return a workbook that XlsxWriter has written from beginning to end."""
    out = io.BytesIO()
    book, look = begin_book(out, cells.title, cells.subject, "", cells.day)
    lines_sheet(book, say.READ_ME, cells.lines, look)
    for table in cells.tables:
        table_sheet(book, table.name, table.columns, table.rows, look, cells.languages)
    book.close()
    return out.getvalue()


class _Sheet(NamedTuple):
    """What is put into a sheet of a mould."""

    size: str
    widths: str
    rows: str
    filter: str
    """The range that can be filtered; empty in a sheet of lines."""


class _Book:
    """The texts and the formats of one workbook, as its sheets come to need them."""

    def __init__(self) -> None:
        self.texts: dict[str, int] = {}
        self.looks: dict[str, int] = {}
        self.cells = 0
        """How many cells have a text."""

    def lines(self, lines: Sequence[str]) -> _Sheet:
        """Return a sheet of lines to read."""
        rows = [[self._cell(line, "A", n)] for n, line in enumerate(lines, 1)]
        last = max((n for n, (cell,) in enumerate(rows, 1) if cell), default=1)
        return _Sheet(f"A1:A{last}" if last > 1 else "A1", _widths([LINES_WIDTH]), _rows(rows), "")

    def table(self, table: TableCells, languages: Languages) -> _Sheet:
        """Return a sheet of a table."""
        letters = [_letters(n) for n in range(len(table.columns))]
        heads = [
            [self._number(text) for text in (*(column.about[lang] for lang in languages), column.name)]
            for column in table.columns
        ]
        rows = [
            [
                self._text(letter, line + 1, look, head[line])
                for letter, head in zip(letters, heads, strict=True)
            ]
            for line, look in enumerate(("head", "head", "name"))
        ]
        for n, row in enumerate(table.rows, 4):
            rows.append([self._cell(cell, letter, n) for letter, cell in zip(letters, row, strict=True)])
        end = f"{letters[-1]}{len(rows)}"
        filled = max(n for n, row in enumerate(rows, 1) if any(row))
        return _Sheet(
            f"A1:{letters[-1]}{filled}", _widths(map(width_of, table.columns)), _rows(rows), f"A3:{end}"
        )

    def _cell(self, cell: Cell, letter: str, row: int) -> str:
        """Return a cell with what is in it; nothing of an empty one."""
        if (made := filled_cell(cell)) is None:
            return ""
        value = made.value
        if isinstance(value, str):
            return self._text(letter, row, made.look, self._number(value))
        look = self._look(made.look)
        if isinstance(value, bool):
            return f'<c r="{letter}{row}" s="{look}" t="b"><v>{value:d}</v></c>'
        number = value if isinstance(value, float) else _day(value)
        return f'<c r="{letter}{row}" s="{look}"><v>{number:.16G}</v></c>'

    def _text(self, letter: str, row: int, look: str, number: int) -> str:
        return f'<c r="{letter}{row}" s="{self._look(look)}" t="s"><v>{number}</v></c>'

    def _look(self, name: str) -> int:
        return self.looks.setdefault(name, len(self.looks) + 1)

    def _number(self, text: str) -> int:
        """Return by which number cells refer to a text."""
        self.cells += 1
        return self.texts.setdefault(text, len(self.texts))


class _Mould:
    """What all workbooks of one shape have in common."""

    def __init__(self, written: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(written)) as book:
            files = {name: book.read(name) for name in book.namelist()}
        self._parts = {name: _packed(name, data) for name, data in files.items()}
        self._around = {
            name: places.split(files[name].decode())
            for name in files
            for places in (SHEET if name.startswith(SHEETS) else PLACES.get(name),)
            if places
        }
        self._filtered = FILTERED.findall(files[BOOK].decode())

    def filled(self, cells: BookCells, sheets: Sequence[_Sheet], book: _Book) -> bytes:
        """Return the workbook of this shape that has these sheets, and the texts of their `book`."""
        ranges = {
            table.name: f"{table.name}!{ABSOLUTE.sub(ABSOLUTELY, sheet.filter)}"
            for table, sheet in zip(cells.tables, sheets[1:], strict=True)
        }
        put = {f"{SHEETS}{n}.xml": [each for each in sheet if each] for n, sheet in enumerate(sheets, 1)} | {
            BOOK: [ranges[name] for name in self._filtered],
            TEXTS: [str(book.cells), str(len(book.texts)), "".join(map(_shared, book.texts))],
            CORE: [_escaped(cells.title), _escaped(cells.subject)],
        }
        return _zipped(
            _packed(name, _between(self._around[name], put[name]).encode()) if name in put else part
            for name, part in self._parts.items()
        )


@dataclass(frozen=True, slots=True)
class _Shape:
    """What two workbooks must have in common to be of one mould."""

    sheets: tuple[str, ...]
    looks: tuple[str, ...]
    """The names of the formats, in the order in which they are needed."""
    day: dt.date
    like: BookCells = field(compare=False)
    """Any workbook of this shape."""


@lru_cache(maxsize=64)
def _mould(shape: _Shape) -> _Mould:
    return _Mould(written_by_xlsxwriter(shape.like))


def _between(texts: Sequence[str], put: Sequence[str]) -> str:
    """Return texts with something put between each two."""
    return "".join(part for pair in zip(texts, (*put, ""), strict=True) for part in pair)


def _rows(rows: Sequence[Sequence[str]]) -> str:
    """Return rows of finished cells, of which those that are empty are not written."""
    parts = []
    for start in range(0, len(rows), TOGETHER):
        together = rows[start : start + TOGETHER]
        taken = [n for row in together for n, cell in enumerate(row, 1) if cell]
        if taken:
            spans = f"{min(taken)}:{max(taken)}"
            parts += [
                f'<row r="{n}" spans="{spans}">{"".join(row)}</row>'
                for n, row in enumerate(together, start + 1)
                if any(row)
            ]
    return "".join(parts)


def _widths(widths: Iterable[int]) -> str:
    """Return how wide the columns are, those of one width that stand together as one."""
    parts, last = [], 0
    for width, alike in groupby(widths):
        first, last = last + 1, last + sum(1 for _ in alike)
        parts.append(f'<col min="{first}" max="{last}" width="{width}.7109375" customWidth="1"/>')
    return "".join(parts)


@cache
def _letters(n: int) -> str:
    """Return what the column after `n` others is called."""
    before, last = divmod(n, 26)
    return f"{_letters(before - 1) if before else ''}{ascii_uppercase[last]}"


def _day(day: dt.date) -> float:
    """Return a day as Excel counts it, which has a 29th of February in 1900, and as XlsxWriter does, for
    which the first of all is a time without a day.
    """
    days = (day - FIRST_DAY).days
    return float(days + (days > FEBRUARY) - (days == 1))


@lru_cache(maxsize=4096)  # the heads of the columns are in every workbook
def _shared(text: str) -> str:
    """Return a text as the list of texts has it."""
    written = _escaped(text)
    kept = ' xml:space="preserve"' if EDGE.search(written) else ""
    return f"<si><t{kept}>{written}</t></si>"


def _escaped(text: str) -> str:
    """Return a text as XML; what XML cannot hold is spelt out, and what looks as if it were is told apart."""
    spelt = CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_", LIKE_CONTROL.sub(r"_x005F\1", text))
    return escape(spelt, quote=False)


def _packed(name: str, data: bytes) -> _Part:
    packer = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    return _Part(name.encode(), zlib.crc32(data), len(data), packer.compress(data) + packer.flush())


def _zipped(parts: Iterable[_Part]) -> bytes:
    """Return a zip of files that are packed already, as the `zipfile` module writes one: it can only pack
    anew.
    """
    files, listed, start = [], [], 0
    for name, sum_, size, packed in parts:
        about = VERSION, 0, zlib.DEFLATED, 0, NEW_YEAR_1980, sum_, len(packed), size, len(name), 0
        files += [LOCAL.pack(b"PK\3\4", *about), name, packed]
        listed += [CENTRAL.pack(b"PK\1\2", UNIX | VERSION, *about, 0, 0, 0, READABLE, start), name]
        start += LOCAL.size + len(name) + len(packed)
    contents, count = b"".join(listed), len(listed) // 2
    return b"".join(files) + contents + END.pack(b"PK\5\6", 0, 0, count, count, len(contents), start, 0)
