"""Programmes checked and built as staff do it, and the pages that come of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from tests.places import AS_OF, ROOT
from tracker.content.load import load
from tracker.facts.values import Lang

LANGS: dict[Lang, str] = {"vi": "", "en": "en/"}
"""How the addresses of a language begin."""
TRACKER = load(ROOT / "data" / "targets.yaml", AS_OF).tracker
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


def check(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Check a programme as `make check` does, and return what the command said."""
    return subprocess.run(
        [sys.executable, "-m", "tracker.cli", "check", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": "hooks", "AS_OF": AS_OF.isoformat()},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,  # a pipe among the files would keep it waiting for ever
    )


def build(
    site: Path, *, config: Path = ROOT / "mkdocs.yml", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Build a programme as `make build` does, and return what the command said."""
    return subprocess.run(
        [sys.executable, "-m", "tracker.cli", "build", "--config", str(config), "--site", str(site)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": "hooks", "AS_OF": AS_OF.isoformat(), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def built(factory: pytest.TempPathFactory, name: str, **how: Any) -> Path:
    """Return a programme built strictly, in a folder of the session; `how` goes to `build`."""
    folder = factory.mktemp(name) / "site"
    finished = build(folder, **how)
    assert finished.returncode == 0, finished.stderr
    return folder


def build_in(folder: Path, *arguments: str, **environment: str) -> None:
    """Build the repository that stands in `folder`, for the record of one and the same commit."""
    common = {
        "AS_OF": AS_OF.isoformat(),
        "SITE_URL": "https://example.org/repo/",
        "COMMIT": "0" * 40,
        "PYTHONPATH": "hooks",
    }
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
