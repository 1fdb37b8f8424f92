"""Problems -> what an editor reads: the line with a caret on a terminal, annotations and a table on
GitHub.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import TextIO

from tracker.content.problems.problem import Problem
from tracker.language.printable import code, markdown, printable_line, printable_path

MOST_ANNOTATIONS = 10
"""GitHub shows no more than ten errors and ten warnings of one step."""
RED, YELLOW, BOLD, PLAIN = "\033[31m", "\033[33m", "\033[1m", "\033[0m"


def print_problems(problems: Iterable[Problem], stream: TextIO, environment: Mapping[str, str]) -> None:
    """Write every problem to `stream`; under `GITHUB_ACTIONS=true` also as annotations and in the step's
    summary.
    """
    problems = list(problems)
    colour = stream.isatty() and not environment.get("NO_COLOR")
    once = cache(lines_of)  # a file is read once, however many problems it has
    for problem in problems:
        print(on_terminal(problem, colour=colour, lines=once), file=stream)
    if environment.get("GITHUB_ACTIONS") == "true" and problems:
        print("\n".join(workflow_commands(problems)), file=stream)
        if summary := environment.get("GITHUB_STEP_SUMMARY"):
            with Path(summary).open("a", encoding="utf-8") as file:
                file.write(table(problems))


def lines_of(file: str) -> list[str] | None:
    """Return the lines of a file; None where it cannot be read."""
    try:
        # Neither a link, whose lines are another file's, nor a pipe, which keeps its reader waiting.
        if not stat.S_ISREG(Path(file).lstat().st_mode):
            return None
        return re.split(r"\r\n|\r|\n", Path(file).read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        return None


def on_terminal(
    problem: Problem, *, colour: bool, lines: Callable[[str], list[str] | None] = lines_of
) -> str:
    """Return a problem with the line it is on, from the `lines` of its file, and a caret under its place."""
    text = str(problem)
    line = _shown(problem, lines(problem.file))
    if line is not None:
        head, *rest = text.split("\n")
        # Tabs stay tabs before the caret, so that it stands where the terminal draws the place.
        indent = re.sub(r"[^\t]", " ", line[: problem.mark.column - 1])
        text = "\n".join([head, f"    | {line}", f"    | {indent}^", *rest])
    if not colour:
        return text
    tint = YELLOW if problem.warning else RED
    text = re.sub(r"^(\S+:\d+:\d+:)", rf"{BOLD}\1{PLAIN}", text)
    return re.sub(r"^(\s*\| *\t*)\^$", rf"\1{tint}^{PLAIN}", text, flags=re.MULTILINE)


def _shown(problem: Problem, lines: list[str] | None) -> str | None:
    """Return the line a problem is on, cut where no terminal would show it; None where none can be shown."""
    if lines is None:
        return None
    line = lines[problem.mark.line - 1] if problem.mark.line <= len(lines) else ""
    shown = printable_line(line[:160])
    return shown if shown.strip() else None


def workflow_commands(problems: Iterable[Problem]) -> list[str]:
    """Return GitHub's workflow commands: ten errors and ten warnings at most, both sentences in each."""
    commands = []
    for level, wanted in (("error", False), ("warning", True)):
        for problem in [p for p in problems if p.warning == wanted][:MOST_ANNOTATIONS]:
            vi, en, sample = problem.wording
            message = "\n".join(part for part in (vi, en, f"→ {sample}" if sample else "") if part)
            file, mark = _property(printable_path(problem.file)), problem.mark
            commands.append(f"::{level} file={file},line={mark.line},col={mark.column}::{_data(message)}")
    return commands


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def table(problems: Iterable[Problem]) -> str:
    """Return all problems as a Markdown table for the summary of a step."""
    rows = ["| Vị trí / Place | Tiếng Việt | English | → |", "|---|---|---|---|"]
    rows += [
        "| " + " | ".join([code(problem.place), *(markdown(part) for part in problem.wording)]) + " |"
        for problem in problems
    ]
    return "\n".join(rows) + "\n"
