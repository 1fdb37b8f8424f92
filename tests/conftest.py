"""What several tests need: a minimal programme, the real site built once, golden files, and a browser."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
AS_OF = dt.date(2026, 11, 23)
EDITION = ROOT / "tests" / "edition" / "targets.yaml"
"""The data of the first edition as it was, for what is promised about that; the pages move on."""
DEMO = ROOT / "examples" / "demo"
DEMO_DAY = dt.date(2026, 6, 30)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden files anew; the diff is the review"
    )
    parser.addoption(
        "--site", type=Path, help="a built site to look at, in place of one built by the tests (make verify)"
    )
    parser.addoption(
        "--programme",
        type=Path,
        default=ROOT / "mkdocs.yml",
        help="the mkdocs.yml that --site was built from",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with a golden file, or write the file with --update-golden."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.exists(), f"{path.name} is missing; run pytest --update-golden and look at it"
        assert text == path.read_text(encoding="utf-8")

    return compare


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


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built for the root of a domain."""
    return built(tmp_path_factory, "root", SITE_URL="https://example.org/")


@pytest.fixture(scope="session")
def repo_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built for a project address under /repo/."""
    return built(tmp_path_factory, "project", SITE_URL="https://example.org/repo/")


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The illustrative programme, built on the day its figures were made for."""
    return built(
        tmp_path_factory,
        "demo",
        config=DEMO / "mkdocs.yml",
        SITE_URL="https://example.org/",
        AS_OF=DEMO_DAY.isoformat(),
    )
