"""Commands that are given the front of several programmes work on all of them, or say that they need one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.places import DEMO_DAY
from tests.programmes import copy_of_several
from tracker.cli.commands import main


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The front of a copy of the illustrative site of three programmes."""
    monkeypatch.chdir(copy_of_several(tmp_path))
    monkeypatch.setenv("AS_OF", DEMO_DAY.isoformat())
    monkeypatch.delenv("SITE_URL", raising=False)
    return "mkdocs.yml"


def test_a_sheet_is_for_one_programme_and_which_there_are_is_told(
    config: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", "--config", config, "phieu.xlsx"]) == 1

    said = capsys.readouterr().err
    assert "    → CONFIG=parks/mkdocs.yml\n    → CONFIG=roads/mkdocs.yml\n" in said


@pytest.mark.whole
def test_the_check_tells_of_each_programme(config: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--config", config]) == 0

    told = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in told] == ["parks", "roads", "books"]


def test_translations_are_recorded_in_every_programme(
    config: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["translated", "--docs", "docs"]) == 0

    told = capsys.readouterr().out
    assert "parks/docs/en/index.md: source_hash" in told
    assert "\ndocs/en/index.md: source_hash" in told
    assert config


@pytest.mark.whole
def test_the_reminder_names_the_programme_that_owes(config: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due", "--config", config]) == 0

    told = capsys.readouterr().out
    assert "# parks: Công viên và lối đi / Parks and paths" in told
    assert "# roads: Đường nông thôn / Rural roads" in told
