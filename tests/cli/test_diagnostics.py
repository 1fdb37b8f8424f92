"""An editor sees the line with a caret on a terminal, and the same on GitHub, escaped."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from tracker.cli import diagnostics
from tracker.cli.diagnostics import (
    MOST_ANNOTATIONS,
    lines_of,
    on_terminal,
    print_problems,
    table,
    workflow_commands,
)
from tracker.content.problems.problem import Mark, Problem


def problem(
    file: str = "data/targets.yaml", found: str = "reprot", line: int = 1, *, warning: bool = False
) -> Problem:
    return Problem(file, Mark(line, 3), "unknown_source", {"found": found, "options": ["report"]}, warning)


def test_a_terminal_shows_the_line_with_a_caret(tmp_path: Path) -> None:
    path = tmp_path / "targets.yaml"
    path.write_text("a:\n\tsource: reprot\n", encoding="utf-8")

    lines = on_terminal(problem(str(path), line=2), colour=False).split("\n")

    assert lines[1:3] == ["    | \tsource: reprot", "    | \t ^"]


def test_a_file_is_read_once_however_many_problems_it_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "targets.yaml"
    path.write_text("a:\n  source: reprot\n", encoding="utf-8")
    read: list[str] = []
    monkeypatch.setattr(diagnostics, "lines_of", lambda file: read.append(file) or lines_of(file))
    stream = io.StringIO()

    print_problems([problem(str(path), line=2) for _ in range(300)], stream, {})

    assert stream.getvalue().count("source: reprot") == 300
    assert read == [str(path)]


def test_colour_is_for_terminals_only(tmp_path: Path) -> None:
    stream = io.StringIO()
    print_problems([problem()], stream, {})

    assert "\033" not in stream.getvalue()
    assert "\033[31m^" in on_terminal(problem(__file__), colour=True)


def test_a_hidden_character_cannot_spoil_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "targets.yaml"
    path.write_text("a: \x1b[2J\u202eb\n", encoding="utf-8")

    shown = on_terminal(problem(str(path)), colour=False)

    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_github_gets_its_commands_escaped() -> None:
    (command,) = workflow_commands([problem("a,b:c%.yaml", "100%\nx")])

    assert command.startswith("::error file=a%2Cb%3Ac%25.yaml,line=1,col=3::")
    assert "100%25␊x" in command
    assert "mã.%0AThere" in command
    assert "\n" not in command


def test_github_gets_ten_errors_and_ten_warnings_at_most_and_a_table_of_all(tmp_path: Path) -> None:
    many = [problem(line=n, warning=warning) for warning in (False, True) for n in range(1, 14)]
    stream, summary = io.StringIO(), tmp_path / "summary.md"

    print_problems(many, stream, {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary)})

    said = stream.getvalue()
    assert said.count("\n::error ") + said.startswith("::error ") == MOST_ANNOTATIONS
    assert said.count("\n::warning ") == MOST_ANNOTATIONS
    assert summary.read_text(encoding="utf-8").count("`data/targets.yaml:") == len(many)


@pytest.mark.parametrize("found", ["<script>", "a|b"])
def test_the_table_cannot_be_broken_by_what_was_found(found: str) -> None:
    row = table([problem(found=found)]).splitlines()[-1]

    assert "<script>" not in row
    assert row.replace("\\|", "").count("|") == 5
