"""The figures of a target on a day + a language -> their table, as narrow as it can be: what holds for every
figure of a long row is said once, and a column that nothing stands in is left out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from tracker.facts.assess import Assessment
from tracker.facts.model import Observation
from tracker.language import words
from tracker.language.wording import uncapitalised
from tracker.language.words import lead as say
from tracker.views.edition import Also, Cite, Edition, FigureItem, Link, figure_item

MOST_SHOWN = 12
"""Of more figures than this the older ones are folded away."""


class FigureHeads(NamedTuple):
    """The column heads of the table of figures; one that is empty is a column that is not there."""

    date: str
    value: str
    stage: str
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure and where it is edited."""

    figure: FigureItem
    edit: Link | None


@dataclass(frozen=True, slots=True)
class Common:
    """What holds for every figure of a table."""

    stage: str
    head: str
    cite: Cite
    checked: str
    also: tuple[Also, ...]


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The figures of one target, the newest first."""

    caption: str
    heads: FigureHeads
    rows: tuple[FigureRow, ...]
    fold: str
    older_caption: str
    older: tuple[FigureRow, ...]
    common: Common | None


def figure_table(
    edition: Edition, a: Assessment, edit: Callable[[Observation], Link | None]
) -> FigureTable | None:
    """Return the table of all figures about the whole; None where there is none. `edit` returns the way to
    correct a figure.
    """
    rows = tuple(FigureRow(figure_item(edition, a, figure), edit(figure)) for figure in a.figures)
    if not rows:
        return None
    common = _common(edition, rows) if len(rows) > MOST_SHOWN else None
    caption = f"{edition.say(words.FIGURES)}: {a.target.name[edition.lang]}"
    older = rows[MOST_SHOWN:]
    return FigureTable(
        caption=caption,
        heads=FigureHeads(
            date=edition.say(words.DATE),
            value=edition.say(words.FIGURE),
            stage="" if common else edition.say(words.STAGE),
            source="" if common else edition.say(words.SOURCE),
            note=edition.say(words.NOTE) if any(row.figure.note for row in rows) else "",
        ),
        rows=rows[:MOST_SHOWN],
        fold=edition.say(say.MORE_FIGURES, n=len(older)) if older else "",
        older_caption=edition.say(say.OLDER, caption=caption),
        older=older,
        common=common,
    )


def _common(edition: Edition, rows: tuple[FigureRow, ...]) -> Common | None:
    """Return stage and source of every figure, where they are the same."""
    first = rows[0].figure
    if any(_origin(row.figure) != _origin(first) for row in rows):
        return None
    return Common(
        stage=edition.say(say.ALL_STAGE, stage=uncapitalised(first.stage)),
        head=edition.say(say.ALL_FROM),
        cite=first.cite,
        checked=first.checked,
        also=first.also,
    )


def _origin(figure: FigureItem) -> tuple[str, Cite, str, tuple[Also, ...]]:
    return figure.stage, figure.cite, figure.checked, figure.also
