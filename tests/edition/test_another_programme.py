"""Another province takes the code and leaves this programme behind, without a trace."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.places import DEMO, DEMO_DAY, ROOT

NAMED = re.compile(rb"cao\W{0,6}b(?:a|\xe1\xba\xb1)ng|06-NQ/TU", re.IGNORECASE)


def test_another_programme_at_the_top_leaves_no_trace_of_the_first(tmp_path: Path) -> None:
    """What MAINTAINING.md tells a second province to do, done with the illustrative programme."""
    top = tmp_path / "repository"
    for name in ("hooks", "overrides", "schema"):
        shutil.copytree(ROOT / name, top / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("data", "docs"):
        shutil.copytree(DEMO / name, top / name)
    (top / "mkdocs.yml").write_text(
        (DEMO / "mkdocs.yml").read_text(encoding="utf-8").replace("../../", ""), encoding="utf-8"
    )

    finished = subprocess.run(
        [sys.executable, "-m", "tracker.cli", "build"],
        cwd=top,
        env={
            **os.environ,
            "PYTHONPATH": "hooks",
            "AS_OF": DEMO_DAY.isoformat(),
            "SITE_URL": "https://example.org/",
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert finished.returncode == 0, finished.stderr
    built = [path for path in (top / "site").rglob("*") if path.is_file()]
    assert len(built) > 30
    for path in built:
        assert not NAMED.search(path.read_bytes()), path
    committed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    told = [
        name
        for name in committed
        if not name.startswith(("data/", "docs/", "tests/")) and NAMED.search((ROOT / name).read_bytes())
    ]
    # What MAINTAINING.md says to change by hand: the configuration, and who wrote the article.
    assert sorted(told) == ["LICENSE-DATA", "README.md", "mkdocs.yml"]


def test_nothing_in_the_code_or_the_theme_names_the_province() -> None:
    for folder in ("hooks", "overrides", "schema"):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and path.suffix in {".py", ".jinja", ".html", ".css", ".js", ".svg", ".json"}:
                assert not re.search(r"cao\W?b[aằ]ng", path.read_text(encoding="utf-8"), re.IGNORECASE), path
