"""The parts of a target on a day + a language -> their table: what is asked of each, its latest figure beside
it on one scale, and where it stands; and every figure of theirs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from tracker.facts.assess import Assessment, PartAssessment
from tracker.facts.levels import latest_last
from tracker.facts.model import Observation
from tracker.language import formats, words
from tracker.language.asked import demand_in_words
from tracker.language.wording import figure_in_words
from tracker.language.words import parts as say
from tracker.views.bars import Bar, Scale, bar_of, scale_of
from tracker.views.edition import Edition, FigureItem, Link, StatusView, figure_item, verdict_view

Edited = Callable[[Observation], Link | None]
FOLDED_FROM = 13
"""So many parts are folded away, as are so many figures of theirs."""


class PartHeads(NamedTuple):
    """The column heads of the table of parts; one that is empty is a column that nothing stands in."""

    part: str
    asked: str
    figure: str
    bar: str
    status: str


class PartFigureHeads(NamedTuple):
    """The column heads of the figures of parts."""

    part: str
    date: str
    value: str
    stage: str
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class PartRow:
    """One part, and where it stands."""

    name: str
    asked: str
    figure: str
    date: str
    bar: Bar | None
    status: StatusView | None
    """None where nothing is asked of it: its figures only inform."""


@dataclass(frozen=True, slots=True)
class PartFigure:
    """One figure of a part."""

    name: str
    figure: FigureItem
    edit: Link | None


@dataclass(frozen=True, slots=True)
class PartTable:
    """All parts of one target."""

    caption: str
    summary: str
    """How many reach it, or that they only inform."""
    folded: bool
    fold: str
    heads: PartHeads
    rows: tuple[PartRow, ...]
    figures_fold: str
    figures_caption: str
    figure_heads: PartFigureHeads
    figures: tuple[PartFigure, ...]


def part_table(edition: Edition, a: Assessment, edit: Edited) -> PartTable | None:
    """Return the parts of a target; None where its figures are not broken down. `edit` returns the way to
    correct a figure.
    """
    if not a.parts:
        return None
    name, kinds = a.target.name[edition.lang], {edition.tracker.parts[each.part].kind for each in a.parts}
    kind = edition.say(say.KIND[kinds.pop() if len(kinds) == 1 else None])
    judged = [each for each in a.parts if each.judged]
    scale = scale_of([each.found for each in a.parts if each.judged])
    rows = tuple(_row(edition, each, scale) for each in a.parts)
    figures = tuple(_figures(edition, a, edit))
    return PartTable(
        caption=edition.say(say.CAPTION, name=name),
        summary=edition.say(say.REACHED, k=a.parts_reached, n=len(judged))
        if judged
        else edition.say(say.INFORM, n=len(a.parts)),
        folded=len(rows) >= FOLDED_FROM,
        fold=edition.say(say.ALL_PARTS, n=len(rows)),
        heads=PartHeads(
            part=kind,
            asked=edition.say(words.TARGET) if judged else "",
            figure=edition.say(words.LATEST_FIGURE),
            bar=edition.say(words.BAR) if any(row.bar for row in rows) else "",
            status=edition.say(words.STATUS_HEAD) if judged else "",
        ),
        rows=rows,
        figures_fold=edition.say(say.ALL_FIGURES, n=len(figures)),
        figures_caption=edition.say(say.FIGURES_CAPTION, name=name),
        figure_heads=PartFigureHeads(
            kind,
            *(
                edition.say(head)
                for head in (words.DATE, words.FIGURE, words.STAGE, words.SOURCE, words.NOTE)
            ),
        ),
        figures=figures,
    )


def part_name(edition: Edition, each: PartAssessment) -> str:
    """Return what a part is called."""
    return edition.tracker.parts[each.part][edition.lang]


def _row(edition: Edition, each: PartAssessment, scale: Scale | None) -> PartRow:
    lang, found = edition.lang, each.found
    figure = found.verdict.figure or found.latest
    return PartRow(
        name=part_name(edition, each),
        asked=demand_in_words(found, lang) if each.judged else "",
        figure=figure_in_words(figure, found.rule_for(figure), found.target, lang)
        if figure
        else edition.say(say.NO_FIGURE),
        date=formats.date(figure.date, lang) if figure else "",
        bar=bar_of(found, lang, scale) if each.judged else None,
        status=verdict_view(edition, found.status, ()) if each.judged else None,
    )


def _figures(edition: Edition, a: Assessment, edit: Edited) -> list[PartFigure]:
    return [
        PartFigure(part_name(edition, each), figure_item(edition, each.found, figure), edit(figure))
        for each in a.parts
        for figure in sorted(each.found.figures, key=latest_last, reverse=True)
    ]


def part_in_words(edition: Edition, each: PartAssessment) -> str:
    """Return one part, what is asked of it and where it stands, in one line."""
    row = _row(edition, each, None)
    status = words.STATUS[each.found.status][edition.lang] if each.judged else ""
    phrase = say.ONE if row.date else say.ONE_WITHOUT
    return edition.say(
        phrase, part=row.name, asked=row.asked, figure=row.figure, date=row.date, status=status
    )
