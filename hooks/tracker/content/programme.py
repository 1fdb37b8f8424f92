"""A programme's folder -> everything its pages are made from, or every problem of its data and pages in one
refusal.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from tracker.content.changes_file import load_changes
from tracker.content.clock import as_of
from tracker.content.copied import left_over
from tracker.content.counted import counts_not_borne_out
from tracker.content.folders import CHANGES, DATA, DOCS, TERMS, shown_path, strangers
from tracker.content.glossary import EMPTY, Glossary, load_glossary, terms_missing_in_data
from tracker.content.layout import data_mistakes, folders_for_files, id_mistakes_of_targets
from tracker.content.load import HeldAgainst, Lines, load
from tracker.content.markup import Page
from tracker.content.pages import ARTICLE, check_pages, terms_missing
from tracker.content.problems import Problem, Refused
from tracker.content.prose import paragraphs
from tracker.content.reading import size_limit
from tracker.content.reports import report_paths
from tracker.content.settings import MadeUpProgramme, Settings, read_settings
from tracker.facts.assess import assess_all
from tracker.facts.known import is_known, known
from tracker.facts.model import Tracker
from tracker.facts.reasons import ChangeReason, corrections_of
from tracker.facts.target import Target
from tracker.facts.values import LANGUAGES
from tracker.facts.verdicts import Assessment


class Opened(NamedTuple):
    """A programme that can be published."""

    tracker: Tracker
    """What was known on the day."""
    assessments: tuple[Assessment, ...]
    as_of: dt.date
    warnings: list[Problem]
    stale: frozenset[str] = frozenset()
    """The pages, by path under `docs`, whose translation may be older than the Vietnamese."""
    data: str = DATA.as_posix()
    """How the data file is called, from the working directory: its path in the repository."""
    lines: Mapping[str, Lines] = MappingProxyType({})
    """On which lines of it each target stands."""
    glossary: Glossary = EMPTY
    changes: tuple[ChangeReason, ...] = ()
    """What had been published and was changed by that day, and why."""


class Publication(NamedTuple):
    """All that a site is made from."""

    settings: Settings
    programme: Opened
    examples: Opened | None
    warnings: list[Problem]
    """Those of the settings, the data and the pages."""


def open_publication(config: Path, environment: Mapping[str, str], data: Path | None = None) -> Publication:
    """Read and check everything that `config`, a `mkdocs.yml`, leads to.

    `environment` says which day it is (`AS_OF`) and fills in the settings that are left to it; `data` is the
    data file where it is not `data/targets.yaml`. Raises `Refused` with the problems of settings, data, pages
    and worked examples together, and `BadClock` when the environment names no day.
    """
    today, folder = as_of(environment), config.parent
    settings, refused = _or_refused(lambda: read_settings(config, environment))
    theme = settings.theme if settings else None
    opened, more = _or_refused(lambda: open_programme(folder, folder / DOCS, today, data, theme))
    examples, of_examples = _or_refused(lambda: open_examples(settings.examples if settings else None))
    if settings is None or opened is None or of_examples:
        raise Refused([*refused, *more, *of_examples])
    copied = left_over(config, opened.tracker.programme.title.vi)
    return Publication(settings, opened, examples, [*settings.warnings, *copied, *opened.warnings])


Read = TypeVar("Read")


def _or_refused(read: Callable[[], Read]) -> tuple[Read | None, list[Problem]]:
    """Return what `read` gives, or what it refuses."""
    try:
        return read(), []
    except Refused as refused:
        return None, refused.problems


def open_programme(
    folder: Path, docs: Path, as_of: dt.date, data: Path | None = None, theme: Path | None = None
) -> Opened:
    """Read, check and assess the programme in `folder`, whose pages are under `docs`.

    `data` is the data file where it is not `data/targets.yaml`; `theme` the folder of our parts of the theme,
    where it is looked at as well. Raises `Refused` with every problem found: links and special files alone
    where there are any, since nothing is opened before; of the pages, while
    the data cannot be read, what can be told without them.
    """
    path = data or folder / DATA
    if found := strangers_in([folder / DATA.parent, docs, *([theme] if theme else ())]):
        raise Refused(found)
    if found := folders_for_files(folder / DATA.parent, shown_path(folder / DATA.parent)):
        raise Refused(found)
    glossary = load_glossary(folder / TERMS, shown_path(folder / TERMS))
    try:
        tracker, warnings, lines = load(
            path,
            as_of,
            shown_path(path),
            size_limit(os.environ),
            HeldAgainst(
                lambda texts, file: terms_missing_in_data(texts, file, glossary),
                article_of(docs),
            ),
        )
    except Refused as refused:
        # What can be told of the pages without the data is told in the same run.
        alone = [problem for problem in check_pages(docs, shown_path(docs), None) if not problem.warning]
        raise Refused([*refused.problems, *alone]) from None
    changes = (
        *load_changes(folder / CHANGES, shown_path(folder / CHANGES), tracker),
        *corrections_of(tracker),
    )
    problems = [
        *data_mistakes(folder / DATA.parent, shown_path(folder / DATA.parent)),
        *id_mistakes_of_targets(
            tracker, {name: where.target for name, where in lines.items()}, shown_path(path)
        ),
        *check_pages(docs, shown_path(docs), tracker),
    ]
    if any(not problem.warning for problem in problems):
        raise Refused(problem for problem in problems if not problem.warning)
    stale = frozenset(
        problem.file.removeprefix(f"{shown_path(docs)}/")
        for problem in problems
        if problem.code in ("translation_left_behind", "translation_not_recorded")
    )
    terms = terms_missing(docs, shown_path(docs), glossary)
    then = known(tracker, as_of)
    places = {target.id: _lines_then(lines[target.id], target, tracker, as_of) for target in tracker.targets}
    return Opened(
        then,
        assess_all(then, as_of),
        as_of,
        [*warnings, *problems, *terms, *counts_not_borne_out(docs, tracker)],
        stale,
        shown_path(path),
        places,
        glossary,
        tuple(change for change in changes if change.date <= as_of),
    )


def article_of(docs: Path) -> dict[str, str] | None:
    """Return the paragraphs of the Vietnamese article by their ids, or None where it cannot be read: then the
    check of the pages says why.
    """
    path = docs / LANGUAGES[0] / ARTICLE
    try:
        page = Page(shown_path(path), path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        return None
    return {paragraph.id: paragraph.text for paragraph in paragraphs(page)}


def _lines_then(lines: Lines, target: Target, tracker: Tracker, day: dt.date) -> Lines:
    """Return the lines of a target without those of the figures that were not known on `day`."""
    figures = zip(lines.figures, target.observations, strict=True)
    return lines._replace(
        figures=tuple(mark for mark, figure in figures if is_known(figure, tracker.sources, day))
    )


def state_of(config: Path, examples: MadeUpProgramme | None) -> tuple[tuple[str, int], ...]:
    """Return what changes when a file does that `open_publication` reads: each with its time of change, in
    nanoseconds.
    """
    folder = config.parent
    pages = sorted(path for path in (folder / DOCS).rglob("*") if path.is_file())
    made_up = [examples.folder / DATA] if examples else []
    of_data = [folder / DATA, folder / TERMS, folder / CHANGES, *report_paths(folder / DATA.parent)]
    files = (config, *of_data, *pages, *made_up)
    return tuple((path.as_posix(), path.stat().st_mtime_ns) for path in files if path.exists())


def open_examples(examples: MadeUpProgramme | None) -> Opened | None:
    """Read the made-up programme that the worked examples come from, or return None where none is wanted.

    Raises `Refused` when its data have mistakes.
    """
    if examples is None:
        return None
    path = examples.folder / DATA
    if outside := strangers_in([path.parent]):
        raise Refused(outside)
    return _read_examples(path, examples.as_of, path.stat().st_mtime_ns)


@lru_cache(maxsize=1)
def _read_examples(path: Path, day: dt.date, changed: int) -> Opened:  # noqa: ARG001, what has changed is read again
    read = load(path, day, shown_path(path), size_limit(os.environ), HeldAgainst(oddities=False))
    tracker = known(read.tracker, day)
    return Opened(tracker, assess_all(tracker, day), day, [])


def strangers_in(folders: Iterable[Path]) -> list[Problem]:
    """Return a problem for whatever is no plain file in the folders that a site is made from."""
    return [problem for folder in folders for problem in strangers(folder, shown_path(folder))]
