"""The command destroys nothing, and two at once leave one whole site."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builds import build
from tests.places import ROOT
from tests.programmes import another_programme
from tracker.cli.placing import FRESH, judged_place


def below(folder: Path) -> dict[str, bytes | None]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    """The folder of a programme, in a folder of its own."""
    return another_programme(tmp_path / "home" / "province").parent


def test_the_command_refuses_such_a_place_before_it_builds(programme: Path) -> None:
    before = below(programme)

    finished = build(programme / "out" / ".." / "data", config=programme / "mkdocs.yml")

    assert finished.returncode == 1
    assert "choose another SITE_DIR" in finished.stderr
    assert "Traceback" not in finished.stderr
    assert below(programme) == before


def test_two_builds_at_once_leave_one_whole_site(programme: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "tracker.cli",
        "build",
        "--config",
        str(programme / "mkdocs.yml"),
        "--site",
        str(programme / "site"),
    ]
    environment = {**os.environ, "PYTHONPATH": "hooks", "AS_OF": "2026-11-23"}
    both = [
        subprocess.Popen(
            command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    said = [process.communicate() for process in both]

    codes = sorted(process.returncode for process in both)
    assert codes in ([0, 0], [0, 1]), said  # the second may have begun when the first had ended
    assert all(
        "another build into this place is running" in error
        for process, (_, error) in zip(both, said, strict=True)
        if process.returncode
    )
    assert judged_place(programme / "site", programme) == programme / "site"
    assert not (programme / "site" / FRESH).exists()
    assert [path.name for path in programme.glob(".site*")] == []
