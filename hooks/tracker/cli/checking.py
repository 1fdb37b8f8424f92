"""The commands that only look: what is wrong with a programme, and which day it is judged on."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tracker.cli.diagnostics import print_problems
from tracker.content.clock import as_of
from tracker.content.problems import Refused
from tracker.content.programme import Publication, open_publication
from tracker.facts.values import LANGUAGES
from tracker.language.wording import targets_and_goals


def print_day() -> int:
    """Print the day on which every status is judged; raises `BadClock` when the environment names none."""
    print(as_of(os.environ).isoformat())
    return 0


def check(config: Path, data: Path | None) -> int:
    """Print every problem of `config`, and of the data and the pages beside it; return 1 if there is any."""
    return 0 if opened_or_told(config, data) else 1


def opened_or_told(config: Path, data: Path | None = None) -> Publication | None:
    """Return what a site is made from, after saying what to look at, or None after saying what to mend."""
    try:
        opened = open_publication(config, os.environ, data)
    except Refused as refused:
        count = len(refused.problems)
        print_problems(refused.problems, sys.stderr, os.environ)
        print(
            f"\n{count} lỗi cần sửa. / {count} {'problem' if count == 1 else 'problems'} to mend.",
            file=sys.stderr,
        )
        return None
    print_problems(opened.warnings, sys.stderr, os.environ)
    tracker = opened.programme.tracker
    vi, en = (targets_and_goals(tracker.targets, tracker, lang) for lang in LANGUAGES)
    tasks = len(tracker.tasks)
    print(f"Tốt: {vi}; {tasks} nhiệm vụ. / Good: {en}; tasks: {tasks}.")
    return opened
