"""A record written in a mould is, byte for byte, the workbook that XlsxWriter writes of the same cells."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.facts.values import LANGUAGES
from tracker.opendata.columns import Cell
from tracker.opendata.moulds import BookCells, TableCells, book_bytes, written_by_xlsxwriter
from tracker.opendata.tables import TABLES

DAY = dt.date(2026, 6, 30)
TEXTS = st.text(
    st.one_of(
        st.sampled_from("aấ <>&\"'\n\t\r\x00\x1f_x0Fé=+-@\ufffe\uffff"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=12,
)
NUMBERS = st.fractions(max_denominator=1).map(lambda n: n / 1000) | st.integers()
CELLS: st.SearchStrategy[Cell] = (
    st.none() | st.booleans() | TEXTS | NUMBERS | st.dates(dt.date(1850, 1, 1), dt.date(2100, 1, 1))
)


@st.composite
def books(draw: st.DrawFn) -> BookCells:
    """Return workbooks of a few of the columns of a few tables, with whatever cells."""
    tables = []
    for name in draw(st.lists(st.sampled_from(sorted(TABLES)), unique=True, max_size=3)):
        columns = TABLES[name].columns
        kept = draw(st.lists(st.sampled_from(range(len(columns))), min_size=1, max_size=30, unique=True))
        row = st.tuples(*(CELLS for _ in kept))
        tables.append(
            TableCells(name, [columns[n] for n in sorted(kept)], draw(st.lists(row, min_size=1, max_size=20)))
        )
    title, subject, first = draw(st.tuples(TEXTS, TEXTS, TEXTS).filter(all))
    return BookCells(title, subject, DAY, LANGUAGES, [first, *draw(st.lists(TEXTS, max_size=40))], tables)


@given(books())
def test_a_workbook_is_the_one_that_xlsxwriter_writes(cells: BookCells) -> None:
    assert book_bytes(cells) == written_by_xlsxwriter(cells)


@pytest.mark.parametrize(
    "cell",
    [
        *("<r>a</r>x", " edge ", "\u00a0", "_x0041_", "a\x0bb", "=1+1", "'x", "x" * 32_768),
        *(Fraction(-1, 8), Fraction(10**14 + 1), Fraction(10**16), 0, True, False, Fraction(123456789, 1000)),
        *(dt.date(1899, 12, 31), dt.date(1900, 1, 1), dt.date(1900, 2, 28), dt.date(1900, 3, 1), None, ""),
    ],
)
def test_every_kind_of_cell_is_written_as_xlsxwriter_does(cell: Cell) -> None:
    for row in ([cell, "x"], ["x", cell]):
        table = TableCells("targets", TABLES["targets"].columns[:2], [tuple(row)] * 20)
        cells = BookCells("T", "S", DAY, LANGUAGES, ["one", "", "two"], [table])

        assert book_bytes(cells) == written_by_xlsxwriter(cells)
