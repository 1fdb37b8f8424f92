"""The figures of a target on a day + a language -> their table, as narrow as it can be: what holds for every
figure of a long row is said once, and a column that nothing stands in is left out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from tracker.facts.figures import Observation
from tracker.facts.verdicts import Assessment
from tracker.language import words
from tracker.language.wording import uncapitalised
from tracker.language.words import lead as say
from tracker.views.edition import Also, Checked, Cite, Edition, FigureItem, Link, figure_item

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
    """One figure and the ways to correct it."""

    figure: FigureItem
    edits: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where every figure of a table comes from."""

    head: str
    cite: Cite
    checked: Checked
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
    stage: str
    """How final every figure is; empty where they differ or are few."""
    origin: Origin | None
    """The source of every figure; None where they differ or are few."""


def figure_table(
    edition: Edition, a: Assessment, edit: Callable[[Observation], tuple[Link, ...]]
) -> FigureTable | None:
    """Return the table of all figures about the whole; None where there is none. `edit` returns the ways to
    correct a figure.
    """
    rows = tuple(FigureRow(figure_item(edition, a, figure), edit(figure)) for figure in a.figures)
    if not rows:
        return None
    many = len(rows) > MOST_SHOWN
    stages = {row.figure.stage for row in rows}
    stage = uncapitalised(rows[0].figure.stage) if many and len(stages) == 1 else ""
    origin = _origin(edition, rows) if many else None
    caption = f"{edition.say(words.FIGURES)}: {a.target.name[edition.lang]}"
    older = rows[MOST_SHOWN:]
    return FigureTable(
        caption=caption,
        heads=FigureHeads(
            date=edition.say(words.DATE),
            value=edition.say(words.FIGURE),
            stage="" if stage else edition.say(words.STAGE),
            source="" if origin else edition.say(words.SOURCE),
            note=edition.say(words.NOTE) if any(row.figure.note for row in rows) else "",
        ),
        rows=rows[:MOST_SHOWN],
        fold=edition.say(say.MORE_FIGURES, n=len(older)) if older else "",
        older_caption=edition.say(say.OLDER, caption=caption),
        older=older,
        stage=edition.say(say.ALL_STAGE, stage=stage) if stage else "",
        origin=origin,
    )


def _origin(edition: Edition, rows: tuple[FigureRow, ...]) -> Origin | None:
    first = rows[0].figure
    if any(_source(row.figure) != _source(first) for row in rows):
        return None
    return Origin(edition.say(say.ALL_FROM), first.cite, first.checked, first.also)


def _source(figure: FigureItem) -> tuple[Cite, Checked, tuple[Also, ...]]:
    return figure.cite, figure.checked, figure.also
