"""Whoever runs MkDocs by hand is told of a mistake in mkdocs.yml in the words of `make check`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.places import ROOT
from tests.programmes import another_programme
from tracker.content.setup.code import HOOK, OVERRIDES


def test_mkdocs_by_itself_stops_with_the_same_words(tmp_path: Path) -> None:
    config = another_programme(tmp_path)
    shutil.copytree(tmp_path / "data", tmp_path / "made-up" / "data")
    good = (ROOT / "tests" / "content" / "good_mkdocs.yml").read_text(encoding="utf-8")
    wrong = good.replace("https://example.org/department", '"javascript:alert(1)"')
    config.write_text(wrong.replace("HOOK", str(HOOK)).replace("OVERRIDES", str(OVERRIDES)), encoding="utf-8")

    finished = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(tmp_path / "out")],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert finished.returncode == 1
    assert "\nmkdocs.yml:12:10: lỗi: “javascript:alert(1)” không phải một địa chỉ" in finished.stderr
    assert "Traceback" not in finished.stderr
