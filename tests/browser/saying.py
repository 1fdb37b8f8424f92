"""All that is known of a programme, as its pages and its report have to say it."""

from __future__ import annotations

import functools
from pathlib import Path

from tests.places import AS_OF, DEMO, DEMO_DAY, ROOT
from tracker.content.programme import Opened, open_programme
from tracker.facts.values import Lang
from tracker.views.edition import Edition
from tracker.views.figure_table import FigureRow, FigureTable
from tracker.views.frame import chrome
from tracker.views.target_page import TargetPage, target_page

FOLDERS = {ROOT: AS_OF, DEMO: DEMO_DAY}
"""The programmes of this repository and their days."""


@functools.cache
def opened(folder: Path) -> Opened:
    return open_programme(folder, folder / "docs", FOLDERS[folder])


@functools.cache
def edition(folder: Path, lang: Lang) -> Edition:
    read = opened(folder)
    return Edition(
        read.tracker,
        read.assessments,
        read.as_of,
        lang,
        lambda _: None,
        chrome(None, None, read.tracker, read.as_of, lang),
    )


@functools.cache
def pages_of_targets(folder: Path, lang: Lang) -> tuple[TargetPage, ...]:
    read = opened(folder)
    return tuple(
        target_page(edition(folder, lang), n, "", read.data, read.lines[target.id])
        for n, target in enumerate(read.tracker.targets)
    )


def said_of(target: TargetPage) -> list[str]:
    """Return every figure, status, date, source and sentence that is known of a target."""
    said = [target.title, target.text, target.status.words, *target.status.beside]
    said += [
        line.text
        for term in (*target.commitment, *target.beside_figures, *target.looked)
        for line in term.lines
    ]
    lead = target.lead
    said += [lead.asked, lead.by, lead.value, *lead.details, *(each.text for each in lead.dated)]
    if table := target.figures:
        said += [table.stage, *(part for row in (*table.rows, *table.older) for part in _said_of(row, table))]
    said += [part for year in target.years for part in (year.year, year.target, year.figure, year.status)]
    said += [
        part
        for fact in target.evidence
        for part in (
            fact.date,
            fact.text,
            fact.quote,
            fact.cite.link.text,
            fact.cite.about,
            fact.checked.text,
        )
    ]
    return [part for part in (*said, *target.explanation.lines) if part]


def _said_of(row: FigureRow, table: FigureTable) -> tuple[str, ...]:
    """Return what is said of one figure; how final it is, where that does not hold for all."""
    figure = row.figure
    stage = figure.stage if table.heads.stage else ""
    return (figure.date, figure.value, stage, figure.cite.about, figure.checked.text, figure.note)
