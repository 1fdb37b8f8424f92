"""A programme and its last site -> whether a build would only make that site again, byte for byte.

A build leaves a note of what its site was made from: one sum of the code, the packages, the data, the pages,
the settings with what the environment gave them, the day and the commit. While the sum is the same and every
file of the site is the one that was written, there is nothing to make. Without the site or its note
everything is made; and so it always is in CI, where what is published comes from.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from importlib.metadata import distributions
from pathlib import Path

from tracker.content.parsing.folders import shown_path
from tracker.content.programme import Publication
from tracker.content.setup.code import CODE
from tracker.publish.made_from import code_sum, sum_of_all
from tracker.publish.provenance import SUMS, sum_of

NOTES = CODE / ".built"
"""Where the notes lie: in the repository, since what lies in a shared folder somebody else may have written.
"""
MOST_NOTES = 20
OF_CI = "CI"
"""The variable that every service which runs builds sets."""


def sum_of_build(
    opened: Publication, environment: Mapping[str, str], asked: Mapping[str, str], commit: str | None
) -> str | None:
    """Return the sum of all that the site of one programme is made from; None where not all of it is known,
    or nothing of an earlier build is wanted.

    `asked` is what the build was asked for.
    """
    settings = opened.settings
    other_code = len(settings.written.get("hooks") or ()) > 1  # it may put anything into the pages
    if environment.get(OF_CI) or opened.members or other_code:
        return None
    known = {
        "made_from": sum_of_all(opened, code_sum(), asked),
        "commit": commit,
        "config": shown_path(settings.config),
        "settings": repr(settings.written),
        "python": sys.version,
        "packages": sorted(f"{each.name} {each.version}" for each in distributions()),
    }
    return hashlib.sha256(json.dumps(known, sort_keys=True).encode()).hexdigest()


def is_unchanged(site: Path, made_from: str | None) -> bool:
    """Say whether the finished `site` is what would be made from what has this sum."""
    try:
        note = json.loads(_note(site).read_bytes())
        listed = (site / SUMS).read_bytes()
        if made_from is None or note != _told(made_from, listed):
            return False
        lines = listed.decode().splitlines()
        return all(sum_of(site / line[66:]) == line[:64] for line in lines)
    except (OSError, ValueError):
        return False


def remember(site: Path, made_from: str | None) -> None:
    """Leave a note of what the finished `site` was made from; none where that cannot be written."""
    if made_from is None:
        return
    with suppress(OSError):
        NOTES.mkdir(mode=0o700, exist_ok=True)
        note, half = _note(site), NOTES / f"half-{os.getpid()}"
        half.write_text(json.dumps(_told(made_from, (site / SUMS).read_bytes())), encoding="utf-8")
        half.replace(note)
        by_age = sorted(NOTES.iterdir(), key=lambda path: path.stat().st_mtime_ns)
        for old in by_age[:-MOST_NOTES]:
            old.unlink(missing_ok=True)


def _note(site: Path) -> Path:
    return NOTES / f"{hashlib.sha256(os.fsencode(site)).hexdigest()[:16]}.json"


def _told(made_from: str, listed: bytes) -> dict[str, str]:
    return {"made_from": made_from, "sums": hashlib.sha256(listed).hexdigest()}
