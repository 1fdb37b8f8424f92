"""What is given out of the programmes that tests know."""

from __future__ import annotations

import csv
import io
from typing import Any

from tests.places import PROGRAMMES
from tracker.content.load import load
from tracker.facts.assess import assess_all
from tracker.facts.known import known
from tracker.opendata.files import Release


def release(name: str, **changes: Any) -> Release:
    """Return the programme of that name on its day; `changes` go over what is given out with it."""
    path, day = PROGRAMMES[name]
    tracker = known(load(path, day).tracker, day)
    return Release(tracker, assess_all(tracker, day), day, **{"site_url": "https://example.org/", **changes})


def rows(data: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    """Return the rows of a table as its users read it."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))
