"""Nothing outside the folders of a programme is published, and nothing in them keeps the check waiting."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builds import build, check
from tests.places import ROOT
from tests.programmes import another_programme

Make = Callable[[Path], object]


def bind(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        here = Path.cwd()
        os.chdir(path.parent)  # a socket's path may be about a hundred letters long
        try:
            listener.bind(path.name)
        finally:
            os.chdir(here)


# What is put where, by what it would publish or do; each place is one of a programme.
STRANGERS: dict[str, tuple[str, Make]] = {
    "the repository's settings as a picture": (
        "docs/vi/logo.png",
        lambda path: path.symlink_to(ROOT / ".git" / "config"),
    ),
    "a file of the machine": ("docs/vi/hinh.png", lambda path: path.symlink_to("/etc/hostname")),
    "a whole folder": ("docs/vi/g", lambda path: path.symlink_to(ROOT / ".git")),
    "a folder of the programme, by a link": ("docs/en/hinh", lambda path: path.symlink_to("../../data")),
    "a link that leads nowhere": ("docs/vi/hinh.png", lambda path: path.symlink_to("nowhere.png")),
    "a link to itself": ("docs/vi/hinh.png", lambda path: path.symlink_to("hinh.png")),
    "a folder that holds itself": ("docs/vi/hinh", lambda path: path.symlink_to("../vi")),
    "a page by a link": ("docs/vi/about.md", lambda path: path.symlink_to("index.md")),
    "a hidden link": ("docs/vi/.hinh.png", lambda path: path.symlink_to("/etc/hostname")),
    "the data file by a link": ("data/more.yaml", lambda path: path.symlink_to("/etc/hostname")),
    "the glossary as a pipe": ("data/glossary.yaml", os.mkfifo),
    "a pipe beside the pages": ("docs/vi/hinh.png", os.mkfifo),
    "a page that is a pipe": ("docs/vi/about.md", os.mkfifo),
    "a socket": ("docs/vi/hinh.png", bind),
    "a link among our parts of the theme": (
        "theme/assets/more.png",
        lambda path: path.symlink_to("/etc/hostname"),
    ),
    "a pipe among our parts of the theme": ("theme/assets/more.png", os.mkfifo),
}


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    """A programme whose parts of the theme are its own; its configuration."""
    config = another_programme(tmp_path / "province")
    shutil.copytree(ROOT / "overrides", config.parent / "theme")
    config.write_text(
        config.read_text(encoding="utf-8").replace(str(ROOT / "overrides"), "theme"), encoding="utf-8"
    )
    return config


@pytest.mark.parametrize(("place", "make"), STRANGERS.values(), ids=STRANGERS)
def test_a_link_or_a_special_file_is_refused_at_its_place(place: str, make: Make, programme: Path) -> None:
    make(programme.parent / place)

    finished = check("--config", str(programme))

    assert finished.returncode == 1
    assert f"province/{place}:1:1: lỗi: " in finished.stderr
    assert "    error: This is " in finished.stderr
    assert "Traceback" not in finished.stderr


@pytest.mark.parametrize("folder", ["docs", "data", "theme", "docs/vi"])
def test_a_folder_of_the_programme_is_no_link_itself(folder: str, programme: Path) -> None:
    place = programme.parent / folder
    place.rename(programme.parent / "elsewhere")
    place.symlink_to(programme.parent / "elsewhere")

    assert f"province/{folder}:1:1: lỗi: " in check("--config", str(programme)).stderr


def test_the_build_refuses_what_the_check_refuses_and_publishes_nothing_of_it(
    programme: Path, tmp_path: Path
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret", encoding="utf-8")
    (programme.parent / "docs" / "vi" / "logo.png").symlink_to(secret)

    finished = build(tmp_path / "site", config=programme)
    # Whoever starts MkDocs without our command is refused as well.
    alone = subprocess.run(
        [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--config-file",
            str(programme),
            "--site-dir",
            str(tmp_path / "alone"),
        ],
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT / "hooks"),
            "AS_OF": "2026-11-23",
            "NO_MKDOCS_2_WARNING": "1",
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert finished.returncode == alone.returncode == 1
    assert "symbolic link" in finished.stderr
    assert "symbolic link" in alone.stderr
    assert not (tmp_path / "site").exists()
    assert not [path for path in (tmp_path / "alone").rglob("*") if path.is_file()]
