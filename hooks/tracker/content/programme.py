"""A programme's folder -> everything its pages are made from, or every problem of its data and pages in one
refusal.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from tracker.content.folders import strangers
from tracker.content.glossary import EMPTY, Glossary, load_glossary, terms_missing_in_data
from tracker.content.load import Lines, load, size_limit
from tracker.content.pages import check_pages, file_name_mistakes, terms_missing
from tracker.content.problems import Problem, Refused
from tracker.content.settings import BadConfiguration
from tracker.facts.assess import Assessment, assess_all
from tracker.facts.known import is_known, known
from tracker.facts.model import Target, Tracker
from tracker.language.printable import printable

DATA = Path("data", "targets.yaml")
TERMS = Path("data", "glossary.yaml")


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


def open_programme(
    folder: Path, docs: Path, as_of: dt.date, data: Path | None = None, theme: Path | None = None
) -> Opened:
    """Read, check and assess the programme in `folder`, whose pages are under `docs`.

    `data` is the data file where it is not `data/targets.yaml`; `theme` the folder of our parts of the theme,
    where it is looked at as well. Raises `Refused` with every problem found: links and special files alone
    where there are any, since nothing is opened before; the pages only once the data can be read, since their
    markers name its groups and tasks.
    """
    path = data or folder / DATA
    if found := strangers_in([folder / DATA.parent, docs, *([theme] if theme else ())]):
        raise Refused(found)
    glossary = load_glossary(folder / TERMS, shown_path(folder / TERMS))
    tracker, warnings, lines = load(
        path,
        as_of,
        shown_path(path),
        size_limit(os.environ),
        lambda texts, file: terms_missing_in_data(texts, file, glossary),
    )
    problems = [*_data_names(folder / DATA.parent), *check_pages(docs, shown_path(docs), tracker)]
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
        [*warnings, *problems, *terms],
        stale,
        shown_path(path),
        places,
        glossary,
    )


def _lines_then(lines: Lines, target: Target, tracker: Tracker, day: dt.date) -> Lines:
    """Return the lines of a target without those of the figures that were not known on `day`."""
    figures = zip(lines.figures, target.observations, strict=True)
    return lines._replace(
        figures=tuple(line for line, figure in figures if is_known(figure, tracker.sources, day))
    )


def _data_names(data: Path) -> Iterator[Problem]:
    """Yield the files beside the data whose names cannot be printed."""
    for path in sorted(path for path in data.rglob("*") if path.is_file()):
        yield from file_name_mistakes(
            path.relative_to(data), f"{shown_path(data)}/{path.relative_to(data).as_posix()}"
        )


def state_of(folder: Path, docs: Path) -> tuple[tuple[str, int], ...]:
    """Return what changes when a file that a programme is read from does: each with its time of change, in
    nanoseconds.
    """
    files = (folder / DATA, folder / TERMS, *sorted(docs.rglob("*.md")))
    return tuple((path.as_posix(), path.stat().st_mtime_ns) for path in files if path.exists())


def open_examples(setting: object, folder: Path) -> Opened | None:
    """Read the made-up programme that the worked examples come from, or return None where none is wanted.

    `setting` is `extra.examples` of the configuration in `folder`: `{folder: …, as_of: YYYY-MM-DD}`, the
    folder as seen from there. Raises `BadConfiguration` when it is anything else or the folder holds no data,
    `Refused` when its data has mistakes.
    """
    if not setting:
        return None
    name, day = (
        (setting.get("folder"), setting.get("as_of"))
        if isinstance(setting, Mapping) and set(setting) == {"folder", "as_of"}
        else (None, None)
    )
    path = folder / str(name) / DATA
    if not isinstance(name, str) or not isinstance(day, dt.date) or not path.is_file():
        found = printable(setting)
        raise BadConfiguration(
            f"mkdocs.yml: extra.examples: “{found}” không dùng được: cần thư mục có tệp {DATA.as_posix()}, "
            "và ngày xét; để trống thì không có ví dụ\n"
            f"mkdocs.yml: extra.examples: “{found}” cannot be used: it needs a folder that holds "
            f"{DATA.as_posix()}, and a day; left empty, there are no "
            "worked examples\n    → examples: {folder: …, as_of: 2026-06-30}"
        )
    if outside := strangers_in([path.parent]):
        raise Refused(outside)
    return _read_examples(path, day, path.stat().st_mtime_ns)


@lru_cache(maxsize=1)
def _read_examples(path: Path, day: dt.date, changed: int) -> Opened:  # noqa: ARG001, what has changed is read again
    tracker = known(load(path, day, shown_path(path), size_limit(os.environ)).tracker, day)
    return Opened(tracker, assess_all(tracker, day), day, [])


def strangers_in(folders: Iterable[Path]) -> list[Problem]:
    """Return a problem for whatever is no plain file in the folders that a site is made from."""
    return [problem for folder in folders for problem in strangers(folder, shown_path(folder))]


def shown_path(path: Path) -> str:
    """Return how a path is called in a problem: from the working directory when it lies under it."""
    relative = os.path.relpath(path)
    return Path(path if relative.startswith("..") else relative).as_posix()
