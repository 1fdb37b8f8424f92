"""A page of a workbook -> where the heads of the form stand on it: in their places, moved, or nowhere."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from tracker.content.sheets.sheet_cells import SheetCell, SheetPage
from tracker.facts.values import Languages
from tracker.opendata.sheet_layout import COLUMNS, HEAD_ROW, LETTERS, head_of

ENOUGH = 3
"""A page with so many of the heads is the form, whatever it is called."""


class HeadMoved(NamedTuple):
    """A head that does not stand where the site wrote it: its cell, what it says, and where it belongs."""

    cell: SheetCell
    name: str
    right: str


def is_form(page: SheetPage, languages: Languages) -> bool:
    """Say whether a page is the form, or a copy of it."""
    heads = {folded_text(head_of(column, languages)) for column in COLUMNS}
    return len({folded_text(cell.text) for cell in page.cells.values()} & heads) >= ENOUGH


def first_moved(page: SheetPage, languages: Languages) -> HeadMoved | None:
    """Return the first head that stands in another place than its own, where columns or rows were put in or
    taken out.
    """
    there = {folded_text(cell.text): cell for cell in page.cells.values()}
    for column in COLUMNS:
        head, right = folded_text(head_of(column, languages)), f"{LETTERS[column.key]}{HEAD_ROW}"
        stands = page.cells.get(right)
        if head in there and (stands is None or folded_text(stands.text) != head):
            return HeadMoved(there[head], column.name[languages[0]], right)
    return None


def folded_text(text: str) -> str:
    """Return a text as it is compared: composed, with ordinary spaces, in small letters."""
    return " ".join(unicodedata.normalize("NFC", text).replace("\u00a0", " ").split()).casefold()
