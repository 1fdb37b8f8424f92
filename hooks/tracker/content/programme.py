"""A programme's folder -> everything its pages are made from, or every problem of its data and pages in one
refusal.
"""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from tracker.content.clock import as_of
from tracker.content.data.changes_file import load_changes
from tracker.content.data.load import HeldAgainst, Lines, load
from tracker.content.data.reports import report_paths
from tracker.content.data.shared import Among, shared_files, shared_glossary, taken_from
from tracker.content.doubts.counted import counts_not_borne_out
from tracker.content.pages.glossary import EMPTY, Glossary, load_glossary, terms_missing_in_data
from tracker.content.pages.heaviness import heavy_pages
from tracker.content.pages.layout import data_mistakes, folders_for_files, id_mistakes_of_targets
from tracker.content.pages.markers import OF_SEVERAL, find_markers
from tracker.content.pages.markup import Page, read_page
from tracker.content.pages.pages import ARTICLE, check_pages, read_pages, terms_missing
from tracker.content.pages.prose import paragraphs
from tracker.content.parsing.configuration import Findings, read_configuration
from tracker.content.parsing.folders import CHANGES, DATA, DOCS, TERMS, shown_path, strangers
from tracker.content.parsing.reading import size_limit
from tracker.content.problems.problem import Problem, Refused
from tracker.content.setup.copied import left_over
from tracker.content.setup.files import MadeUpProgramme
from tracker.content.setup.languages import languages_in
from tracker.content.setup.settings import Settings, read_settings
from tracker.content.setup.several import Member, Together, read_part_of
from tracker.facts.assess import assess_all
from tracker.facts.known import is_known, known
from tracker.facts.model import Tracker
from tracker.facts.reasons import ChangeReason, corrections_of
from tracker.facts.target import Target
from tracker.facts.values import LANGUAGES, Languages, Text
from tracker.facts.verdicts import Assessment

MADE_OF_DATA = re.compile(r"<!--\s*tracker\s*:\s*text(?:-tasks)?\s*-->")
"""The marker of a text that repeats the data."""


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
    frozen: bool = False
    """Whether it is judged on this day for ever."""


class Publication(NamedTuple):
    """All that a site is made from."""

    settings: Settings
    programme: Opened
    examples: Opened | None
    warnings: list[Problem]
    """Those of the settings, the data and the pages."""
    members: tuple[tuple[Member, Publication], ...] = ()
    """The programmes below it, where it is the front of several."""
    beside: Mapping[str, Text] = MappingProxyType({})
    """What the other programmes are called in which figures of its targets are entered, by their ids."""

    @property
    def among(self) -> Among | None:
        """Which of several programmes it is; None where it stands alone, or is the front."""
        return among_of(self.settings)


def among_of(settings: Settings) -> Among | None:
    """Return which of several programmes the settings are of; None where it stands alone, or is the front."""
    together = settings.together
    member = together.member(settings.config) if together and not settings.is_front else None
    return Among(together, member) if together and member else None


def among_despite(config: Path, environment: Mapping[str, str]) -> Among | None:
    """Return which of several programmes it is, where its settings have mistakes: what is shared is not
    missing for that.
    """
    try:
        root, _ = read_configuration(config, shown_path(config), environment)
    except Refused:
        return None
    extra = root.child("extra")
    together = read_part_of(extra, config, environment, Findings("")) if extra else None
    member = together.member(config) if together else None
    return Among(together, member) if together and member else None


def languages_despite(config: Path, environment: Mapping[str, str]) -> Languages:
    """Return the languages of a programme whose settings may have mistakes; those that ship where they cannot
    be told.
    """
    try:
        root, _ = read_configuration(config, shown_path(config), environment)
    except Refused:
        return LANGUAGES
    return languages_in(root) or LANGUAGES


def open_publication(config: Path, environment: Mapping[str, str], data: Path | None = None) -> Publication:
    """Read and check everything that `config`, a `mkdocs.yml`, leads to.

    `environment` says which day it is (`AS_OF`) and fills in the settings that are left to it; `data` is the
    data file where it is not `data/targets.yaml`. Raises `Refused` with the problems of settings, data, pages
    and worked examples together, and `BadClock` when the environment names no day.
    """
    today, folder = as_of(environment), config.parent
    settings, refused = _or_refused(lambda: read_settings(config, environment))
    if any(problem.code == "word_missing" for problem in refused):
        raise Refused(refused)  # nothing can be said in that language, not even what is wrong with its texts
    theme = settings.theme if settings else None
    among = among_of(settings) if settings else among_despite(config, environment)
    languages = settings.spoken if settings else languages_despite(config, environment)
    opened, more = _or_refused(
        lambda: open_programme(folder, folder / DOCS, today, data, theme, among, languages)
    )
    examples, of_examples = _or_refused(
        lambda: open_examples(settings.examples if settings else None, languages)
    )
    if settings is None or opened is None or of_examples:
        raise Refused([*refused, *more, *of_examples])
    copied = left_over(config, opened.tracker.programme.title.first, languages=languages)
    beside = _names_beside(among, opened.tracker, environment) if among else {}
    warnings = [*settings.warnings, *copied, *opened.warnings]
    return Publication(settings, opened, examples, warnings, beside=beside)


def _names_beside(among: Among, tracker: Tracker, environment: Mapping[str, str]) -> dict[str, Text]:
    """Return what the programmes are called that some figures are taken from, by their ids; not of one whose
    settings have mistakes, which are told where it is opened.
    """
    others = {member.id: member.config for member in taken_from(among, tracker)}
    opened = {
        name: _or_refused(partial(read_settings, config, environment))[0] for name, config in others.items()
    }
    return {name: settings.site_name for name, settings in opened.items() if settings}


Read = TypeVar("Read")


def _or_refused(read: Callable[[], Read]) -> tuple[Read | None, list[Problem]]:
    """Return what `read` gives, or what it refuses."""
    try:
        return read(), []
    except Refused as refused:
        return None, refused.problems


def open_programme(  # noqa: PLR0913, PLR0917, where it is, when, and among which others
    folder: Path,
    docs: Path,
    as_of: dt.date,
    data: Path | None = None,
    theme: Path | None = None,
    among: Among | None = None,
    languages: Languages = LANGUAGES,
) -> Opened:
    """Read, check and assess the programme in `folder`, whose pages are under `docs`.

    `data` is the data file where it is not `data/targets.yaml`; `theme` the folder of our parts of the
    theme, where it is looked at as well; `among` says which others share with it. Among others a programme
    that has ended, or is frozen, is judged on that day for ever. Raises `Refused` with every problem found:
    links and special files alone where there are any, since nothing is opened before, and so the pages that
    are too heavy to read; of the others, while the data cannot be read, what can be told without them.
    """
    path = data or folder / DATA
    if found := strangers_in([folder / DATA.parent, docs, *([theme] if theme else ())]):
        raise Refused(found)
    if found := folders_for_files(folder / DATA.parent, shown_path(folder / DATA.parent)):
        raise Refused(found)
    if found := heavy_pages(docs, shown_path(docs)):
        raise Refused(found)
    terms_of = folder / TERMS
    glossary = (
        shared_glossary(among, terms_of, languages)
        if among
        else load_glossary(terms_of, shown_path(terms_of), languages)
    )
    try:
        tracker, warnings, lines = load(
            path,
            as_of,
            shown_path(path),
            size_limit(os.environ),
            HeldAgainst(
                lambda texts, file: terms_missing_in_data(texts, file, glossary),
                article_of(docs, languages),
            ),
            among,
            languages,
        )
    except Refused as refused:
        # What can be told of the pages without the data is told in the same run.
        alone = [
            problem for problem in check_pages(docs, shown_path(docs), None, languages) if not problem.warning
        ]
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
        *check_pages(docs, shown_path(docs), tracker, languages),
    ]
    if any(not problem.warning for problem in problems):
        raise Refused(problem for problem in problems if not problem.warning)
    if of_several := list(views_of_several(docs, shown_path(docs), tracker)):
        raise Refused(of_several)
    stale = frozenset(
        problem.file.removeprefix(f"{shown_path(docs)}/")
        for problem in problems
        if problem.code in ("translation_left_behind", "translation_not_recorded")
    )
    terms = terms_missing(docs, shown_path(docs), glossary, languages)
    last = last_day(tracker, among.member) if among else None
    frozen = last is not None and last < as_of
    as_of = min(as_of, last) if last else as_of
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
        frozen,
    )


def views_of_several(docs: Path, name: str, tracker: Tracker) -> Iterator[Problem]:
    """Yield the markers on the pages of a programme that only a front of several can fill."""
    for pages in read_pages(docs, name, tracker.languages).values():
        for page in pages.values():
            if OF_SEVERAL not in page.text:
                continue
            for marker in find_markers(page.text, page.file, tracker)[0]:
                if marker.view == OF_SEVERAL:
                    mark = page.mark(page.text.index(marker.text))
                    yield Problem(page.file, mark, "view_of_several", {"found": marker.view})


def last_day(tracker: Tracker, member: Member) -> dt.date | None:
    """Return the day on which one of several programmes is judged for ever: the one that the list says, else
    the one on which it ended; None while it goes on.
    """
    if member.frozen or (ended := tracker.programme.ended) is None:
        return member.frozen
    told = tracker.sources[ended.source].published  # before that nobody knew of it
    return max(ended.date.last_day, told.last_day) if told else ended.date.last_day


def article_of(docs: Path, languages: Languages = LANGUAGES) -> dict[str, str] | None:
    """Return the paragraphs of the authoritative article by their ids, or None where there is nothing to hold
    the data against: it cannot be read, and the check of the pages says why, or it is made of the data.
    """
    path = docs / languages[0] / ARTICLE
    try:
        page = Page(shown_path(path), read_page(path))
    except (OSError, UnicodeDecodeError):
        return None
    if MADE_OF_DATA.search(page.text):
        return None
    return {paragraph.id: paragraph.text for paragraph in paragraphs(page)}


def _lines_then(lines: Lines, target: Target, tracker: Tracker, day: dt.date) -> Lines:
    """Return the lines of a target without those of the figures that were not known on `day`."""
    figures = zip(lines.figures, target.observations, strict=True)
    return lines._replace(
        figures=tuple(mark for mark, figure in figures if is_known(figure, tracker.sources, day))
    )


def state_of(
    config: Path, examples: MadeUpProgramme | None, together: Together | None = None
) -> tuple[tuple[str, int], ...]:
    """Return what changes when a file does that `open_publication` reads: each with its time of change, in
    nanoseconds; among several programmes what is shared and the data of all, since figures may be.
    """
    folder = config.parent
    pages = sorted(path for path in (folder / DOCS).rglob("*") if path.is_file())
    made_up = [examples.folder / DATA] if examples else []
    of_data = [folder / DATA, folder / TERMS, folder / CHANGES, *report_paths(folder / DATA.parent)]
    if together:
        of_data += [together.config, *shared_files(together)]
        for member in together.members:
            data = member.folder / DATA
            of_data += [data, *report_paths(data.parent)]
    files = (config, *of_data, *pages, *made_up)
    return tuple((path.as_posix(), path.stat().st_mtime_ns) for path in files if path.exists())


def open_examples(examples: MadeUpProgramme | None, languages: Languages = LANGUAGES) -> Opened | None:
    """Read the made-up programme that the worked examples come from, or return None where none is wanted.

    Raises `Refused` when its data have mistakes.
    """
    if examples is None:
        return None
    path = examples.folder / DATA
    if outside := strangers_in([path.parent]):
        raise Refused(outside)
    return _read_examples(path, examples.as_of, path.stat().st_mtime_ns, languages)


@lru_cache(maxsize=1)
def _read_examples(
    path: Path,
    day: dt.date,
    changed: int,  # noqa: ARG001, what has changed is read again
    languages: Languages,
) -> Opened:
    read = load(
        path, day, shown_path(path), size_limit(os.environ), HeldAgainst(oddities=False), None, languages
    )
    tracker = known(read.tracker, day)
    return Opened(tracker, assess_all(tracker, day), day, [])


def strangers_in(folders: Iterable[Path]) -> list[Problem]:
    """Return a problem for whatever is no plain file in the folders that a site is made from."""
    return [problem for folder in folders for problem in strangers(folder, shown_path(folder))]
