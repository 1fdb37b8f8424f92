"""The folders a site is made from -> whatever in them is no plain file of theirs: a link, a pipe, a device.

A link is followed by whoever reads the file behind it, and what lies there is published; a pipe keeps its
reader waiting for ever. Nothing here opens a file, so this is asked before anything is read.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tracker.content.problems.problem import Mark, Problem

DATA = Path("data", "targets.yaml")
"""The data of a programme, from its folder."""
TERMS = Path("data", "glossary.yaml")
"""Its glossary."""
CHANGES = Path("data", "changes.yaml")
"""What was changed of what had been published, and why."""
REPORTS = "reports"
"""The folder of documents, beside the data file."""
READ_IN_DATA = (DATA.name, TERMS.name, CHANGES.name, f"{REPORTS}/*.yaml")
"""The files under `data` that something reads."""
DOCS = "docs"
"""Its folder of pages."""
SHARED = "files"
"""The folder under `docs` of the pictures and documents of both languages, which is published once."""
KINDS = {
    stat.S_IFIFO: ("ống dẫn (FIFO)", "a pipe (FIFO)"),
    stat.S_IFSOCK: ("ổ cắm mạng (socket)", "a socket"),
    stat.S_IFBLK: ("thiết bị", "a device"),
    stat.S_IFCHR: ("thiết bị", "a device"),
}


def leads_to(path: Path, judged: Callable[[Path], bool] = Path.is_file) -> bool:
    """Say whether a path that somebody typed leads to a file, or to what else it is `judged` by; a name that
    no file can have, as it is too long, leads to nothing.
    """
    try:
        return judged(path)
    except (OSError, ValueError):
        return False


def strangers(folder: Path, name: str) -> list[Problem]:
    """Return a problem for every link and every special file at or under `folder`, which problems call
    `name`.

    A folder that is not there has none. Links are never followed, so a loop of them is no loop here.
    """
    own = _judged(folder, name)
    return (
        [own]
        if own
        else [problem for path in _below(folder) if (problem := _judged(path, _named(path, folder, name)))]
    )


def led_outside(paths: Iterable[str], roots: Iterable[str]) -> list[str]:
    """Return those of `paths` that are no plain files, or that really lie under none of `roots`."""
    real_roots = [os.path.realpath(root) + os.sep for root in roots]
    return [
        path
        for path in paths
        if not stat.S_ISREG(os.lstat(path).st_mode)
        or not os.path.realpath(path).startswith(tuple(real_roots))
    ]


def shown_path(path: Path) -> str:
    """Return how a path is called in a problem: from the working directory when it lies under it."""
    relative = os.path.relpath(path)
    return Path(path if relative.startswith("..") else relative).as_posix()


def _below(folder: Path) -> Iterator[Path]:
    yield from sorted(
        Path(parent, entry) for parent, folders, files in os.walk(folder) for entry in (*folders, *files)
    )


def _named(path: Path, folder: Path, name: str) -> str:
    return f"{name}/{path.relative_to(folder).as_posix()}"


def _judged(path: Path, name: str) -> Problem | None:
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISLNK(mode):
        return Problem(name, Mark(1, 1), "link_to_elsewhere", {"found": str(path.readlink())})
    if kind := KINDS.get(stat.S_IFMT(mode)):
        return Problem(name, Mark(1, 1), "special_file", {"found": kind[0], "kind": kind[1]})
    return None
