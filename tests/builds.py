"""Programmes checked and built as staff do it, and the pages that come of it."""

from __future__ import annotations

import fcntl
import io
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any
from unittest import mock

import lxml.html
import pytest

from tests.loaded import loaded
from tests.places import AS_OF, ROOT
from tracker.cli.commands import main
from tracker.facts.values import Lang

LANGS: dict[Lang, str] = {"vi": "", "en": "en/"}
"""How the addresses of a language begin."""
TRACKER = loaded(ROOT / "data" / "targets.yaml", AS_OF).tracker
TARGETS = [target.id for target in TRACKER.targets]
PAGES = [
    "" if path.name == "index.md" else f"{path.relative_to(ROOT / 'docs' / 'vi').with_suffix('').as_posix()}/"
    for path in sorted((ROOT / "docs" / "vi").rglob("*.md"))
]
"""The addresses of the real site's pages that somebody wrote, without the language."""
TARGET_PAGES = [f"targets/{name}/" for name in TARGETS]
"""And those that are made, one a target."""
STATUS_PAGES = [f"{page}/" for page in dict.fromkeys(group.page for group in TRACKER.groups)]
"""The pages with the tables of targets."""


LONGEST = 60
"""Seconds until a command that runs here is given up: a pipe among its files would keep it for ever."""


def command(*arguments: str, folder: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command as `python -m tracker.cli` does, in a `folder`, and return what it said.

    It runs in this process: to start one takes longer than most commands do. What a process of its own could
    do otherwise is held by the tests of the bytes of two builds, and of two builds at once.
    """

    def give_up(*_: object) -> None:
        raise TimeoutError(f"still not done after {LONGEST} seconds: {arguments}")

    out, told = io.StringIO(), io.StringIO()
    around = {"PYTHONPATH": str(ROOT / "hooks"), "AS_OF": AS_OF.isoformat(), **environment}
    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(LONGEST)
    try:
        with (
            chdir(folder),
            mock.patch.dict(os.environ, around),
            redirect_stdout(out),
            redirect_stderr(told),
        ):
            code = main(arguments)
    except SystemExit as ended:  # of the reader of the command line
        code = int(ended.code or 0)
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
    return subprocess.CompletedProcess(arguments, code, out.getvalue(), told.getvalue())


def check(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Check a programme as `make check` does, and return what the command said."""
    return command("check", *arguments)


def build(
    site: Path, *, config: Path = ROOT / "mkdocs.yml", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Build a programme as `make build` does, and return what the command said."""
    return command("build", "--config", str(config), "--site", str(site), **environment)


def of_the_run(factory: pytest.TempPathFactory, name: str, fill: Callable[[Path], None]) -> Path:
    """Return a folder of that name that is filled once in a run, by whichever of its processes comes first,
    and that every test only reads.
    """
    base = factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "of-the-run"
    shared.mkdir(exist_ok=True)
    folder, filled = shared / name, shared / f"{name}.filled"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not filled.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            fill(folder)
            filled.touch()
    return folder


def built(factory: pytest.TempPathFactory, name: str, **how: Any) -> Path:
    """Return a programme built strictly, once in a run; `how` goes to `build`."""

    def fill(folder: Path) -> None:
        finished = build(folder / "site", **how)
        assert finished.returncode == 0, finished.stderr

    return of_the_run(factory, name, fill) / "site"


def on_day(factory: pytest.TempPathFactory, day: str) -> Path:
    """Return the real site as it was, or will be, on a day."""
    return built(factory, f"on-{day}", AS_OF=day, SITE_URL="https://example.org/")


COMMON = {"SITE_URL": "https://example.org/repo/", "COMMIT": "0" * 40}
"""What every build of one and the same commit has in common."""
HERE = {
    "TZ": "America/Los_Angeles",
    "LC_ALL": "C.UTF-8",
    "PYTHONHASHSEED": "1",
    "SOURCE_DATE_EPOCH": "2000000000",
}
"""Where the builds stand that another place is held against."""


def build_in(folder: Path, *arguments: str, **environment: str) -> None:
    """Build the repository that stands in `folder`, for the record of one and the same commit."""
    common = {**COMMON, "AS_OF": AS_OF.isoformat(), "PYTHONPATH": "hooks"}
    command = [sys.executable, "-m", "tracker.cli", "build", "--site", *arguments]
    finished = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **common, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr


def html(site: Path, path: str) -> lxml.html.HtmlElement:
    """Return a page as it is read: a space that must not break is a space."""
    return lxml.html.fromstring(
        (site / path / "index.html").read_text(encoding="utf-8").replace("\u00a0", " ")
    )


def own_pages(site: Path) -> list[Path]:
    """Return the files of a built site's pages, but for those that are there to be framed elsewhere."""
    return [path for path in sorted(site.rglob("index.html")) if path.parent.parent.name != "embed"]
