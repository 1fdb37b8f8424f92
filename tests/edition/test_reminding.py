"""What staff of this edition are reminded of, by its own periods and bodies."""

from __future__ import annotations

import pytest

from tests.places import ROOT
from tracker.cli.commands import main

REAL = ROOT / "mkdocs.yml"


def due(day: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *more: str) -> str:
    monkeypatch.setenv("AS_OF", day)
    assert main(["due", "--config", str(REAL), *more]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(("day", "new"), [("2026-01-01", 16), ("2026-01-31", 16), ("2026-02-01", 0)])
def test_what_became_due_is_told_once_in_each_language(
    day: str, new: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = due(day, capsys, monkeypatch)

    vi, en = told.split("## What became due in the past month")
    assert vi.count("- **") == en.count("- **") == new
    assert ("Không có số liệu hay nhiệm vụ nào mới đến hạn." in vi) == (new == 0)
    assert "- Intellectual Property Office of Viet Nam: 2 targets whose period is over" in en
    assert "127.0.0.1" not in told
    assert (due(day, capsys, monkeypatch, "--new") == told) == (new > 0)
