"""The commands that only look: what is wrong with a programme, and which day it is judged on."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tracker.cli.diagnostics import print_problems
from tracker.cli.ending import theme_end
from tracker.content.clock import as_of
from tracker.content.front import open_whole
from tracker.content.problems.problem import Refused
from tracker.content.programme import Publication
from tracker.facts.values import LANGUAGES
from tracker.language.wording import counted, targets_and_goals


def print_day() -> int:
    """Print the day on which every status is judged; raises `BadClock` when the environment names none."""
    print(as_of(os.environ).isoformat())
    return 0


def check(config: Path, data: Path | None) -> int:
    """Print every problem of `config`, and of the data and the pages beside it, and what is to be done before
    the theme ends; return 1 if there is any problem.
    """
    opened = opened_or_told(config, data)
    for lang in LANGUAGES if opened else ():
        if opened and (said := theme_end(opened.programme.as_of, lang)):
            print(said, file=sys.stderr)
    return 0 if opened else 1


def opened_or_told(config: Path, data: Path | None = None) -> Publication | None:
    """Return what a site is made from, after saying what to look at, or None after saying what to mend."""
    try:
        opened = open_whole(config, os.environ, data)
    except Refused as refused:
        count = len(refused.problems)
        print_problems(refused.problems, sys.stderr, os.environ)
        print(
            f"\n{count} lỗi cần sửa. / {count} {'problem' if count == 1 else 'problems'} to mend.",
            file=sys.stderr,
        )
        return None
    print_problems(opened.warnings, sys.stderr, os.environ)
    for member, made in opened.members:
        _say_good(made, f"{member.id}: ")
    if not opened.members:
        _say_good(opened, "")
    return opened


def _say_good(opened: Publication, of: str) -> None:
    """Say what was found in a programme without a mistake; `of` says which it is."""
    tracker = opened.programme.tracker
    vi, en = (
        targets_and_goals(tracker.targets, tracker, lang) or counted(0, "targets", lang) for lang in LANGUAGES
    )
    tasks = len(tracker.tasks)
    print(f"{of}Tốt: {vi}; {tasks} nhiệm vụ. / Good: {en}; tasks: {tasks}.")
