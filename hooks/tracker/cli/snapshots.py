"""A folder -> one version of a programme, as far as it can be read: its data, its pages, its files."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tracker.content.data.changes_file import load_changes
from tracker.content.data.load import HeldAgainst, load
from tracker.content.pages.layout import data_mistakes
from tracker.content.pages.markup import Page
from tracker.content.pages.pages import check_pages, read_pages
from tracker.content.parsing.folders import CHANGES, DATA, DOCS, shown_path
from tracker.content.parsing.reading import size_limit
from tracker.content.problems.problem import Problem, Refused
from tracker.content.programme import among_despite
from tracker.content.setup.several import SHARED_FILES
from tracker.facts.assess import assess_all
from tracker.facts.model import Tracker
from tracker.facts.reasons import ChangeReason, corrections_of
from tracker.facts.verdicts import Assessment
from tracker.publish.provenance import sum_of

DRIFT = ("translation_left_behind", "translation_not_recorded")
CONFIGURATION = "mkdocs.yml"
PUBLISHED = (DOCS, DATA.parent.name, SHARED_FILES, "overrides", "hooks", CONFIGURATION)
"""The folders and files of a programme that its site is made from."""
WRITTEN = (".yaml", ".yml")
"""The kinds of files, beside pages, whose lines people read and write."""


class Snapshot(NamedTuple):
    """One version of a programme, as far as it can be read."""

    tracker: Tracker | None
    assessments: dict[str, Assessment]
    """By id of the target."""
    pages: dict[str, Page]
    """By path under `docs`."""
    problems: list[Problem]
    """Why it could not be published; empty when it could."""
    drift: list[Problem]
    """The translations left behind."""
    as_of: dt.date
    changes: tuple[ChangeReason, ...] = ()
    """What was changed of what had been published, and why."""
    files: dict[str, str] = {}  # noqa: RUF012 -- never changed
    """The hash of every file that the site is made from, by its path from the folder."""
    lines: dict[str, list[str]] = {}  # noqa: RUF012 -- never changed
    """The lines of those among them that are settings or data."""


def snapshot(folder: Path, as_of: dt.date) -> Snapshot:
    """Read the programme in `folder` and assess it on the day `as_of`; what cannot be read is told in
    `problems`, never raised.

    The statuses rest on what was known on that day; the values are all that the file holds, so that an edit
    is seen whatever day it is about.
    """
    docs, data = folder / DOCS, folder / DATA
    problems: list[Problem] = []
    tracker: Tracker | None = None
    changes: tuple[ChangeReason, ...] = ()
    try:
        tracker = load(
            data,
            as_of,
            shown_path(data),
            size_limit(os.environ),
            HeldAgainst(oddities=False),
            among_despite(folder / CONFIGURATION, os.environ),
        ).tracker
        changes = (
            *load_changes(folder / CHANGES, shown_path(folder / CHANGES), tracker),
            *corrections_of(tracker),
        )
        problems = [
            *data_mistakes(data.parent, shown_path(data.parent)),
            *check_pages(docs, shown_path(docs), tracker),
        ]
    except Refused as refused:
        problems = refused.problems
    try:
        pages = {
            f"{lang}/{path}": page
            for lang, found in read_pages(docs, shown_path(docs)).items()
            for path, page in found.items()
        }
    except UnicodeDecodeError:
        pages = {}
    assessments = {a.target.id: a for a in assess_all(tracker, as_of)} if tracker else {}
    drift = [problem for problem in problems if problem.code in DRIFT]
    refused_for = [problem for problem in problems if not problem.warning]
    files = dict(_files(folder))
    return Snapshot(
        tracker,
        assessments,
        pages,
        refused_for,
        drift,
        as_of,
        changes,
        {name: sum_of(path) for name, path in files.items()},
        {
            name: path.read_text(encoding="utf-8", errors="replace").splitlines()
            for name, path in files.items()
            if path.suffix in WRITTEN
        },
    )


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield every plain file that the site is made from; what Python and git leave behind is none."""
    for name in PUBLISHED:
        top = folder / name
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            inside = path.relative_to(folder)
            hidden = any(part.startswith(".") or part == "__pycache__" for part in inside.parts)
            if path.is_file() and not path.is_symlink() and not hidden:
                yield inside.as_posix(), path
