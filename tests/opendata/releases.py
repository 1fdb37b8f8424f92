"""What is given out of the programmes that tests know."""

from __future__ import annotations

import csv
import functools
import io
from collections.abc import Mapping
from typing import Any

from tests.loaded import loaded
from tests.places import PROGRAMMES
from tracker.facts.assess import assess_all
from tracker.facts.known import known
from tracker.facts.model import Tracker
from tracker.facts.verdicts import Assessment
from tracker.opendata.files import open_data
from tracker.opendata.release import Release


@functools.cache
def _on_its_day(name: str) -> tuple[Tracker, tuple[Assessment, ...]]:
    path, day = PROGRAMMES[name]
    tracker = known(loaded(path, day).tracker, day)
    return tracker, assess_all(tracker, day)


def release(name: str, **changes: Any) -> Release:
    """Return the programme of that name on its day; `changes` go over what is given out with it."""
    tracker, assessments = _on_its_day(name)
    given_out = {"site_url": "https://example.org/", **changes}
    return Release(tracker, assessments, PROGRAMMES[name][1], **given_out)


@functools.cache
def files_of(name: str) -> Mapping[str, bytes]:
    """Return every file of the open data of the programme of that name, each of which is made once."""
    return open_data(release(name))


def rows(data: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    """Return the rows of a table as its users read it."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))
