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
from tracker.content.parsing.folders import DOCS
from tracker.content.setup.several import SHARED_FILES, configurations

HEAD = "== {name} ==\n"


def diff(config: Path, base: str) -> int:
    """Print what the files beside `config` change against the version `base`, of several programmes one after
    the other; on GitHub also into the step's summary. Return 1 where something that had been published
    changes without a reason.

    Raises `git.NoSuchVersion` when this clone has no such version.
    """
    today, folders = as_of(os.environ), _folders(config)
    with tempfile.TemporaryDirectory() as scratch:
        before = git.unpack(config.resolve().parent, base, Path(scratch))
        codes = []
        for name, folder in folders.items():
            then = snapshot(before / os.path.relpath(folder, config.parent), today)
            now = snapshot(folder, today)
            if folder == config.parent and len(folders) > 1:  # the front has no data of its own
                then, now = (each._replace(problems=[]) for each in (then, now))
            codes.append(_told(comparison.compare(then, now), base, name) if not now.problems else 1)
            if now.problems:
                print_problems(now.problems, sys.stderr, os.environ)
    return max(codes)


def _folders(config: Path) -> dict[str, Path]:
    """Return the folder of each programme, by what it is called; of several with the front, which comes
    first. One alone needs no name.
    """
    configs = list(configurations(config, os.environ))
    if configs == [config]:
        return {"": config.parent}
    return {each.parent.as_posix(): each.parent for each in (config, *configs)}


def _told(found: comparison.Comparison, base: str, name: str) -> int:
    """Print what changed, under the name of the programme; return 1 where a reason is lacking."""
    print(f"{HEAD.format(name=name) if name else ''}{told_changes.told_on_terminal(found, base)}")
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(f"# {name}\n\n" if name else "")
            file.write(told_changes.told_on_github(found, base))
    return 1 if found.lacking else 0


def changed_code(config: Path, base: str) -> int:
    """Print `yes` where anything but pages and data changed since the commit `base`, else `no`."""
    folders = list(_folders(config).values())
    others = dict.fromkeys(folders, git.ENDINGS)
    if len(folders) > 1:
        others[config.parent] = {DOCS: ".md", SHARED_FILES: ".yaml"}
    print("yes" if git.carries_code(config.parent, base, others) else "no")
    return 0
