"""The parts of a target on a day + a language -> their table: what is asked of each, its latest figure and
where it stands; every figure of theirs; and, where no table has room, a line each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tracker.facts.figures import Observation
from tracker.facts.levels import latest_last
from tracker.facts.statuses import PARTS, Reporting, Status
from tracker.facts.together import shortfall
from tracker.facts.verdicts import Assessment, PartAssessment
from tracker.language import collation, formats, words
from tracker.language.asked import demand_in_words
from tracker.language.wording import figure_in_words, status_in_words
from tracker.language.words import parts as say
from tracker.views.dots import MOST_ROWS, DotPlot, dot_plot
from tracker.views.edition import (
    Edition,
    FigureItem,
    Link,
    StatusView,
    css_name,
    figure_item,
    outcome_name,
)

Edited = Callable[[Observation], tuple[Link, ...]]
MOST_NAMED = 5
"""Of more parts than fit a picture, so many of the weakest are named in a list of lines."""


class PartHeads(NamedTuple):
    """The column heads of the table of parts; one that is empty is a column that nothing stands in."""

    part: str
    asked: str
    figure: str
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
    status: StatusView | None
    """None where nothing is asked of it: its figures only inform."""


@dataclass(frozen=True, slots=True)
class PartFigure:
    """One figure of a part."""

    name: str
    figure: FigureItem
    edits: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PartTable:
    """All parts of one target."""

    caption: str
    summary: str
    """How many reach it, or that they only inform."""
    picture: DotPlot | None
    folded: bool
    """Whether there are so many that the table is folded away."""
    fold: str
    heads: PartHeads
    rows: tuple[PartRow, ...]
    figures_fold: str
    figures_caption: str
    figure_heads: PartFigureHeads
    figures: tuple[PartFigure, ...]


def part_table(edition: Edition, a: Assessment, edit: Edited) -> PartTable | None:
    """Return the parts of a target; None where its figures are not broken down. `edit` returns the ways to
    correct a figure.
    """
    if not a.parts:
        return None
    name, kinds = a.target.name[edition.lang], {edition.tracker.parts[each.part].kind for each in a.parts}
    kind = edition.say(say.KIND[kinds.pop() if len(kinds) == 1 else None])
    judged, ordered = [each for each in a.parts if each.judged], _ordered(edition, a)
    rows = tuple(_row(edition, each) for each in ordered)
    figures = tuple(_figures(edition, ordered, edit))
    return PartTable(
        caption=edition.say(say.CAPTION, name=name),
        summary=parts_head(edition, a),
        picture=dot_plot(edition, a, ordered),
        folded=len(rows) > MOST_ROWS,
        fold=edition.say(say.ALL_SORTED if judged else say.ALL_PARTS, n=len(rows)),
        heads=PartHeads(
            part=kind,
            asked=edition.say(words.TARGET) if judged else "",
            figure=edition.say(words.LATEST_FIGURE),
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


def _ordered(edition: Edition, a: Assessment) -> Sequence[PartAssessment]:
    """Return the parts in the order of the file; many of them the weakest first, then by name."""
    if len(a.parts) <= MOST_ROWS:
        return a.parts
    return sorted(
        a.parts,
        key=lambda each: (
            weakness(each.status) if each.status else len(Status),
            *_within_status(edition, each),
        ),
    )


def _within_status(edition: Edition, each: PartAssessment) -> tuple[object, ...]:
    """Sort key for parts of one status: what lacks most first, then by name."""
    missed, gap = shortfall(each.found) if each.judged else (0, 0)
    return -missed, -gap, collation.key(part_name(edition, each), edition.lang)


def weakness(status: Status) -> int:
    """Return where a status stands among those of parts, the weakest first."""
    order = [Status.NOT_MET_IN_YEARS, *PARTS, Status.MET_ABOVE_RANGE]
    return order.index(status) if status in order else len(order)


def parts_head(edition: Edition, a: Assessment) -> str:
    """Return how many parts reach what is asked of them, that no figure of any was found, or that they only
    inform; empty where there are none.
    """
    if any(each.judged for each in a.parts):
        return parts_reached(edition, a)
    return edition.say(say.INFORM, n=len(a.parts)) if a.parts else ""


def parts_reached(edition: Edition, a: Assessment) -> str:
    """Return how many of the parts that something is asked of reach it; where no figure of any is known, that
    none was found: no figure is not a part that falls short.
    """
    judged = [each for each in a.parts if each.judged]
    if not any(each.found.reported for each in judged):
        return edition.say(say.NONE_REPORTED)
    return edition.say(say.REACHED, k=a.parts_reached, n=len(judged))


def part_lines(edition: Edition, parts: Sequence[PartAssessment]) -> tuple[str, ...]:
    """Return a line for each part; of many, how many stand where, and which are the weakest."""
    if len(parts) <= MOST_ROWS:
        return tuple(part_in_words(edition, each) for each in parts)
    judged = [each for each in parts if each.status]
    if not judged:
        with_figure = sum(1 for each in parts if each.found.latest)
        if not with_figure:
            return (edition.say(say.NONE_REPORTED),)
        return (edition.say(say.WITH_FIGURE, k=with_figure, n=len(parts)),)
    counted = Counter(each.found.status for each in judged)
    lines = [
        edition.say(
            say.SO_MANY, n=counted[status], status=words.STATUS[status][edition.lang].format(k="k", n="n")
        )
        for status in sorted(counted, key=weakness)
    ]
    weakest = min(counted, key=weakness)
    of_these = [each for each in judged if each.found.status == weakest]
    of_these.sort(key=lambda each: _within_status(edition, each))
    named = [part_name(edition, each) for each in of_these]
    phrase = say.WEAKEST if len(named) <= MOST_NAMED else say.WEAKEST_AND_MORE
    first, left = ", ".join(named[:MOST_NAMED]), len(named) - MOST_NAMED
    return (*lines, edition.say(phrase, names=first, n=left))


def way_to_all_parts(edition: Edition, a: Assessment) -> Link | None:
    """Return the link to the table of all parts, where they are too many for a line each."""
    if len(a.parts) <= MOST_ROWS:
        return None
    phrase = say.ALL_SORTED if any(each.judged for each in a.parts) else say.ALL_PARTS
    text, page = edition.say(phrase, n=len(a.parts)), edition.address(f"targets/{a.target.id}.md")
    return Link(text, f"{page}#table-parts")


def figure_of_parts(edition: Edition, a: Assessment) -> str:
    """Return of how many parts a figure is known, where the parts decide; empty where none is, or where the
    whole decides.
    """
    if not a.target.by_parts or a.reporting == Reporting.NO_FIGURE:
        return ""
    return edition.say(say.WITH_FIGURE, k=a.parts_with_figure, n=len(a.parts))


def _row(edition: Edition, each: PartAssessment) -> PartRow:
    lang, found = edition.lang, each.found
    figure = found.verdict.figure or found.latest
    return PartRow(
        name=part_name(edition, each),
        asked=demand_in_words(found, lang) if each.judged else "",
        figure=figure_in_words(figure, found.rule_for(figure), found.target, lang)
        if figure
        else edition.say(say.NO_FIGURE),
        date=formats.date(figure.date, lang) if figure else "",
        status=_status(edition, found) if each.judged else None,
    )


def _status(edition: Edition, found: Assessment) -> StatusView:
    """Return where a part stands, with what is said beside it; what is said of the whole is not repeated."""
    figure, beside = found.verdict.figure, []
    if found.years_missing:
        years = ", ".join(str(year) for year in found.years_missing)
        beside.append(edition.say(words.YEARS_MISSING, years=years))
    if found.reached_after:
        beside.append(edition.say(words.REACHED_AFTER))
    if figure and figure.stage == "provisional":
        beside.append(edition.say(words.REPORTING_STAGE["provisional"]))
    said = status_in_words(found, edition.lang)
    return StatusView(css_name(found.status), outcome_name(found.status), said, tuple(beside))


def _figures(edition: Edition, parts: Iterable[PartAssessment], edit: Edited) -> list[PartFigure]:
    return [
        PartFigure(part_name(edition, each), figure_item(edition, each.found, figure), edit(figure))
        for each in parts
        for figure in sorted(each.found.figures, key=latest_last, reverse=True)
    ]


def part_in_words(edition: Edition, each: PartAssessment) -> str:
    """Return one part, what is asked of it and where it stands, in one line."""
    row = _row(edition, each)
    status = row.status.words if row.status else ""
    phrase = (say.ONE if row.date else say.ONE_WITHOUT) if row.status else say.ONE_INFORMS
    if not row.status and not row.date:
        phrase = say.ONE_INFORMS_WITHOUT
    return edition.say(
        phrase, part=row.name, asked=row.asked, figure=row.figure, date=row.date, status=status
    )
