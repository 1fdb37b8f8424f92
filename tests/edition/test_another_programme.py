"""Another province takes the code and leaves this programme behind, without a trace."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.annexes import annex
from tests.places import AS_OF, ROOT

NAMED = re.compile(rb"cao\W{0,6}b(?:a|\xe1\xba\xb1)ng|06-NQ/TU", re.IGNORECASE)
IN_ITS_NAME = re.compile(rb"cao b.{1,4}ng", re.IGNORECASE)
"""What MAINTAINING.md tells to look for."""
GIVEN = {
    "NAME_VI": "Chương trình nước sạch 2021-2025",
    "NAME_EN": "Clean water programme 2021-2025",
    "ISSUER": "Tỉnh Mẫu | Sample province",
    "PUBLISHER": "Văn phòng Mẫu | Sample office",
    "ADDRESS": "https://example.org/",
}


def test_another_programme_at_the_top_leaves_no_trace_of_the_first(tmp_path: Path) -> None:
    """From a clone to a verified site by the one command that MAINTAINING.md names."""
    top = tmp_path / "repository"
    committed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    for name in (name for name in committed if (ROOT / name).is_file()):
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, top / name)
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]):
        subprocess.run([*git, *words], cwd=top, check=True)
    (tmp_path / "annex.xlsx").write_bytes(annex())

    finished = subprocess.run(
        [sys.executable, "-m", "tracker.cli", "new", "--table", str(tmp_path / "annex.xlsx")],
        cwd=top,
        env={**os.environ, "PYTHONPATH": "hooks", "AS_OF": AS_OF.isoformat(), **GIVEN},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )

    assert finished.returncode == 0, finished.stdout + finished.stderr
    built = [path for path in (top / "site").rglob("*") if path.is_file()]
    assert len(built) > 30
    for path in built:
        assert not NAMED.search(path.read_bytes()), path
    left = [
        name for name in committed if (top / name).is_file() and IN_ITS_NAME.search((top / name).read_bytes())
    ]
    assert left == []


def test_nothing_in_the_code_or_the_theme_names_the_province() -> None:
    for folder in ("hooks", "overrides", "schema"):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and path.suffix in {".py", ".jinja", ".html", ".css", ".js", ".svg", ".json"}:
                assert not re.search(r"cao\W?b[aằ]ng", path.read_text(encoding="utf-8"), re.IGNORECASE), path
