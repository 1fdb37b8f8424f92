"""What staff are reminded of once a month: what became due since the month before, what each body owes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.places import DEMO, ROOT
from tracker.cli.commands import main

pytestmark = pytest.mark.whole

REAL = ROOT / "mkdocs.yml"
MADE_UP = DEMO / "mkdocs.yml"
BLANK = ROOT / "examples" / "blank" / "mkdocs.yml"


def due(
    config: Path, day: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *more: str
) -> str:
    monkeypatch.setenv("AS_OF", day)
    assert main(["due", "--config", str(config), *more]) == 0
    return capsys.readouterr().out


def test_nothing_is_printed_where_nothing_became_due_and_only_that_is_asked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert due(MADE_UP, "2026-10-25", capsys, monkeypatch, "--new") == ""


@pytest.mark.parametrize(
    ("day", "told", "anew"),
    [
        ("2026-11-04", False, False),
        ("2026-11-05", True, True),
        ("2027-01-20", True, False),
        ("2027-02-05", True, True),
        ("2027-05-06", True, True),
        ("2027-12-01", True, False),
    ],
)
def test_staff_are_told_of_the_end_of_the_theme_from_half_a_year_before(
    day: str, *, told: bool, anew: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # A programme without a target, so that nothing else becomes due
    monthly = due(BLANK, day, capsys, monkeypatch)
    new = due(BLANK, day, capsys, monkeypatch, "--new")
    assert main(["check", "--config", str(BLANK)]) == 0
    checked = capsys.readouterr().err

    for heard in (monthly, checked):
        assert ("Material for MkDocs" in heard) == told
        assert ("make wheelhouse" in heard) == (heard.count("MAINTAINING") == 2) == told
    assert new == (monthly if anew else "")


def test_a_deadline_and_a_task_are_told_and_what_is_not_yet_due_is_not(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = due(MADE_UP, "2026-04-02", capsys, monkeypatch)
    tasks = due(MADE_UP, "2026-01-02", capsys, monkeypatch)

    assert "- **Nurseries**: Reporting is 2 days overdue" in told
    assert "Water Company" not in told.split("### Figures still to come, by body")[1]
    assert "its completion has not been recorded" in tasks
    assert "its completion has not been recorded" not in told


def test_a_milestone_that_passed_without_its_figure_is_told_in_its_month_and_not_again(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = due(MADE_UP, "2026-01-15", capsys, monkeypatch)
    later = due(MADE_UP, "2026-03-15", capsys, monkeypatch)

    line = "- **Schools with water filters**: The milestone of 2025 passed 15 days ago; no figure found"
    assert line in told
    assert "- **Trường có máy lọc nước**: Mốc 2025 đã qua 15 ngày, chưa tìm thấy số liệu" in told
    assert "2 targets past a milestone and no figure was found" in told
    assert "Schools with water filters" not in later
    assert "2 targets past a milestone and no figure was found" in later


def test_its_ledger_is_named_where_readers_can_reach_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/sample/")

    told = due(REAL, "2026-11-25", capsys, monkeypatch)

    assert "Toàn bộ sổ theo dõi: https://example.org/sample/ledger/" in told
    assert "The whole ledger: https://example.org/sample/en/ledger/" in told


def test_files_with_a_mistake_are_refused_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AS_OF", "2026-11-25")
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: X\n", encoding="utf-8")

    assert main(["due", "--config", str(config)]) == 1

    printed = capsys.readouterr()
    assert printed.out == ""
    assert "lỗi:" in printed.err
