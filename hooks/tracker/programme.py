"""A programme's folder -> everything its pages are made from, or every problem of its data and pages in one refusal."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from tracker.assess import Assessment, assess_all
from tracker.load import Lines, load, size_limit
from tracker.model import Tracker
from tracker.pages import check_pages
from tracker.problems import Problem, Refused

DATA = Path("data", "targets.yaml")


class Opened(NamedTuple):
    """A programme that can be published."""

    tracker: Tracker
    assessments: tuple[Assessment, ...]
    as_of: dt.date
    warnings: list[Problem]
    stale: frozenset[str] = frozenset()
    """The pages, by path under `docs`, whose translation may be older than the Vietnamese."""
    data: str = DATA.as_posix()
    """How the data file is called, from the working directory: its path in the repository."""
    lines: Mapping[str, Lines] = MappingProxyType({})
    """On which lines of it each target stands."""


def open_programme(folder: Path, docs: Path, as_of: dt.date, data: Path | None = None) -> Opened:
    """Read, check and assess the programme in `folder`, whose pages are under `docs`.

    `data` is the data file where it is not `data/targets.yaml`. Raises `Refused` with every problem found: the pages are
    checked only once the data can be read, since their markers name its groups and tasks.
    """
    path = data or folder / DATA
    tracker, warnings, lines = load(path, as_of, shown(path), size_limit(os.environ))
    problems = check_pages(docs, shown(docs), tracker)
    if any(not problem.warning for problem in problems):
        raise Refused(problem for problem in problems if not problem.warning)
    stale = frozenset(
        problem.file.removeprefix(f"{shown(docs)}/") for problem in problems if problem.code in ("translation_left_behind", "translation_not_recorded")
    )
    return Opened(tracker, assess_all(tracker, as_of), as_of, [*warnings, *problems], stale, shown(path), lines)


def shown(path: Path) -> str:
    """Return how a path is called in a problem: from the working directory when it lies under it."""
    relative = os.path.relpath(path)
    return Path(path if relative.startswith("..") else relative).as_posix()
