"""What is published on one day -> the facts, what they say, by whom and where: what every open data file is
made from, what the files are called, and what is said before all of them.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from tracker.facts.licences import CC_BY, Licence
from tracker.facts.model import Tracker
from tracker.facts.publisher import Publisher
from tracker.facts.reasons import ChangeReason
from tracker.facts.values import Lang, Text, text_in
from tracker.facts.verdicts import Assessment
from tracker.language import formats
from tracker.language.words import data as words_data
from tracker.opendata.columns import Table

FOLDER = "data"
"""Where the files stand, from the root of the site; no language has files of its own."""
PACKAGE = "resolution-tracker"
WORKBOOK = f"{FOLDER}/tracker.xlsx"
DOCUMENT = f"{FOLDER}/tracker.json"
DESCRIPTION = f"{FOLDER}/datapackage.json"


@dataclass(frozen=True, slots=True)
class Release:
    """What is published: the facts, what they say on one day, where, and by whom."""

    tracker: Tracker
    assessments: tuple[Assessment, ...]
    as_of: dt.date
    site_url: str = ""
    """Address of the site with its closing slash; empty where none is known."""
    publisher: Publisher | None = None
    changes: tuple[ChangeReason, ...] = ()
    """What had been published and was changed, and why."""
    licence: Licence = CC_BY
    """That of the data; LICENSE-DATA says what it does not cover."""


def csv_path(table: Table[Any]) -> str:
    """Return the path of a table's CSV file for machines."""
    return f"{FOLDER}/{table.name}.csv"


def excel_path(table: Table[Any]) -> str:
    """Return the path of a table's CSV file for Excel."""
    return f"{FOLDER}/excel/{table.name}.csv"


def letter_path(target: str) -> str:
    """Return the path in the site of the letter that asks for the figure of a target."""
    return f"{FOLDER}/letters/{target}.docx"


def dataset_title(tracker: Tracker) -> Text:
    """Return what the data are called."""
    title, said = tracker.programme.title, words_data.DATASET
    return text_in(tracker.languages, lambda lang: said[lang].format(title=title[lang]))


def lines_about(release: Release, lang: Lang) -> list[str]:
    """Return what must be known before the data are used: the programme's banner, that they are made up,
    where the targets come from, its notice, the day.
    """
    programme = release.tracker.programme
    first = [programme.banner[lang]] if programme.banner else []
    first += [words_data.MADE_UP[lang]] if programme.made_up else []
    first += [f"{programme.tag[lang]}."] if programme.tag else []
    return [
        *first,
        programme.notice[lang],
        words_data.ABOUT_STATUS[lang].format(day=formats.day(release.as_of, lang)),
    ]
