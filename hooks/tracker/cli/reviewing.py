"""The commands that compare a programme with another version of it."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from tracker.cli import comparison, git, told_changes
from tracker.cli.diagnostics import print_problems
from tracker.cli.snapshots import snapshot
from tracker.content.clock import as_of


def diff(config: Path, base: str) -> int:
    """Print what the files beside `config` change against the version `base`; on GitHub also into the step's
    summary. Return 1 where something that had been published changes without a reason.

    Raises `git.NoSuchVersion` when this clone has no such version.
    """
    today = as_of(os.environ)
    with tempfile.TemporaryDirectory() as scratch:
        then = snapshot(git.unpack(config.resolve().parent, base, Path(scratch)), today)
        now = snapshot(config.parent, today)
        if now.problems:
            print_problems(now.problems, sys.stderr, os.environ)
            return 1
        found = comparison.compare(then, now)
    print(told_changes.told_on_terminal(found, base))
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(told_changes.told_on_github(found, base))
    return 1 if found.lacking else 0


def changed_code(config: Path, base: str) -> int:
    """Print `yes` where anything but pages and data changed since the commit `base`, else `no`."""
    print("yes" if git.carries_code(config.parent, base) else "no")
    return 0
