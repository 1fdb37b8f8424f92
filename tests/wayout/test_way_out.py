"""The site outlives its tools: the successor of MkDocs builds the same bytes, and that of the theme the same
tables.

`make wayout` runs this with an environment of its own; WAYOUT names the folder of its programs.
"""

from __future__ import annotations

import filecmp
import os
import subprocess
from pathlib import Path

import lxml.html
import pytest

from tests.places import AS_OF, ROOT

PROGRAMS = Path(os.environ.get("WAYOUT", ROOT / ".venv-wayout" / "bin")).absolute()
ADDRESS = "https://example.org/"
ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": str(ROOT / "hooks"),
    "AS_OF": AS_OF.isoformat(),
    "SITE_URL": ADDRESS,
    "NO_MKDOCS_2_WARNING": "1",
}


def run(*command: str | Path, folder: Path = ROOT) -> None:
    finished = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site as MkDocs builds it."""
    site = tmp_path_factory.mktemp("mkdocs") / "site"
    run(PROGRAMS / "python", "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", site)
    return site


def different(one: Path, other: Path) -> list[str]:
    """Return every file that only one folder has or that differs, to the last byte."""
    names = sorted(
        {
            path.relative_to(folder).as_posix()
            for folder in (one, other)
            for path in folder.rglob("*")
            if path.is_file()
        }
    )
    _, mismatched, missing = filecmp.cmpfiles(one, other, names, shallow=False)
    return [*mismatched, *missing]


def test_the_successor_of_mkdocs_builds_the_same_site(ours: Path, tmp_path: Path) -> None:
    run(
        PROGRAMS / "python",
        "-m",
        "properdocs",
        "build",
        "--strict",
        "--quiet",
        "--config-file",
        "mkdocs.yml",
        "--site-dir",
        tmp_path / "site",
    )

    assert different(ours, tmp_path / "site") == []


def said(page: Path) -> tuple[list[list[str]], set[str]]:
    """Return the words of every table of a page, and every id a link may lead to."""
    html = lxml.html.fromstring(page.read_text(encoding="utf-8"))
    tables = [" ".join(table.text_content().split()) for table in html.cssselect("article table")]
    ids = {
        element.get("id")
        for element in html.cssselect("article [id]")
        if not element.get("id").startswith(("__", "fn"))
    }
    return [tables], ids


def test_the_successor_of_the_theme_finds_the_same_tables_at_the_same_addresses(
    ours: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    run(PROGRAMS / "python", "-m", "tracker.cli", "export-pages", "--out", out)
    for lang in ("vi", "en"):
        run(PROGRAMS / "zensical", "build", "--strict", "--config-file", f"{lang}.yml", folder=out)

    pages = [path.relative_to(ours).as_posix() for path in ours.rglob("index.html")]
    assert len(pages) > 50
    for page in pages:
        there = out / "site" / page
        assert there.exists(), page
        (tables, ids), (tables_there, ids_there) = said(ours / page), said(there)
        assert tables_there == tables, page
        assert ids <= ids_there, (page, ids - ids_there)
