"""The lines of a YAML file -> the first that is indented as no line is that it could belong with, moved to
where its like stand.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from tracker.content.parsing.rows import KEY, Slip, TypedLine, rows_of
from tracker.content.problems.problem import Mark

MOST_SHIFTED = 4
"""By how many blanks a line may be off to be moved back; more is no slip of the space bar."""


class _Block(NamedTuple):
    """A part of the file that is open at a line: how far it is indented, whether it is a list, and the key
    that its entries begin with.
    """

    indent: int
    listed: bool
    first: str


def wrong_indent(lines: list[str], keys: Collection[str], last: int) -> Slip | None:
    """Return the first line, up to the number `last` from 0, that is indented as no line is that it could
    belong with.
    """
    open_blocks: list[_Block] = [_Block(0, listed=False, first="")]
    may_open, above = False, None
    for row in rows_of(lines, keys):
        if row.number > last:
            return None
        key = row.key(keys) or (re.match(KEY, row.rest) or [""])[0]
        column = len(row.blank)
        closed = [block for block in open_blocks if block.indent > column]
        kept = [block for block in open_blocks if block.indent <= column]
        top = kept[-1]
        looks_right = row.key(keys) or row.dash
        if looks_right and not may_open and (column > top.indent or (row.dash and not top.listed)):
            alike = [
                block
                for block in (*kept, *closed)
                if block.listed == bool(row.dash) and (not row.dash or block.first == key)
            ]
            if slip := _moved(row, lines, alike):
                return _of_hyphen_above(above, slip, lines) or slip
        open_blocks = kept
        if column > top.indent or (may_open and row.dash and not top.listed):
            open_blocks.append(_Block(column, listed=bool(row.dash), first=key))
        if row.dash:
            open_blocks.append(_Block(row.indent, listed=False, first=key))
        may_open, above = bool(re.search(r":[ \t]*$", row.rest)), row
    return None


def _of_hyphen_above(above: TypedLine | None, slip: Slip, lines: list[str]) -> Slip | None:
    """Return the line with a hyphen moved to the lines below it, where several of them stand alike and it
    alone does not.
    """
    found, wanted = slip.context.get("found"), slip.context.get("wanted")
    if (
        above is None
        or not above.dash
        or slip.code != "wrong_indent"
        or len(slip.mended) == 1
        or min(slip.mended) != above.number + 1
        or wanted != above.indent
    ):
        return None
    assert isinstance(found, int)
    by = found - above.indent
    right = _shifted(lines[above.number], by)
    column = len(above.blank)
    said: dict[str, object] = {"found": column, "wanted": column + by, "right": right}
    return Slip(Mark(above.number + 1, column + 1), "wrong_indent", said, {above.number: right})


def _moved(row: TypedLine, lines: list[str], alike: list[_Block]) -> Slip | None:
    """Return a line, and those that belong with it, moved to where its like stand; an entry that has no like
    stands in no list.
    """
    column = len(row.blank)
    mark = Mark(row.number + 1, column + 1)
    if not alike and row.dash:
        context: dict[str, object] = {"found": lines[row.number].strip()[:80]}
        return Slip(mark, "entry_outside", context, dict.fromkeys(_belonging(row, lines, -1), ""))
    wanted = min(
        (block.indent for block in reversed(alike)), key=lambda indent: abs(indent - column), default=column
    )
    if wanted == column or abs(wanted - column) > MOST_SHIFTED:
        return None
    mended = {n: _shifted(lines[n], wanted - column) for n in _belonging(row, lines, wanted)}
    said: dict[str, object] = {"found": column, "wanted": wanted, "right": mended[row.number]}
    return Slip(mark, "wrong_indent", said, mended)


def _belonging(row: TypedLine, lines: list[str], wanted: int) -> Iterator[int]:
    """Yield the numbers of the lines that move with a row: of an entry all that is below its hyphen, unless
    that stands right already; else its equals.
    """
    yield row.number
    column, moving = len(row.blank), True
    for number in range(row.number + 1, len(lines)):
        blank = len(lines[number]) - len(lines[number].lstrip(" "))
        if not lines[number].strip():
            continue
        if blank < column or (row.dash and blank == column and wanted > column):
            return
        if row.dash and number == row.number + 1 and blank == wanted + len(row.dash):
            moving = False
        if (row.dash and moving) or blank == column:
            yield number


def _shifted(line: str, by: int) -> str:
    return " " * by + line if by > 0 else line[-by:] if not line[:-by].strip() else line
