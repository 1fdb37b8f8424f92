"""The list of what real programmes ask for says what this model can say, and counts itself rightly."""

from __future__ import annotations

import re

from tests.places import ROOT
from tracker.content.reading import keys_of
from tracker.facts.model import Tracker

TEXT = (ROOT / "STATEMENTS.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in TEXT.splitlines()
    if line.startswith("| ") and not line.startswith("| programme")
]
VALUES = {
    "rank", "total", "yearly", "level", "percent", "points", "number", "times", "baseline",
    "year_before", "year", "true", "0",
}  # fmt: skip
"""What may stand after a key."""


def test_the_counts_are_those_of_the_rows() -> None:
    total, programmes = map(int, re.findall(r"(\d+) targets of (\d+) programmes", TEXT)[0])
    fits, reading = map(int, re.findall(r"(\d+) fit as they stand; (\d+) fit with", TEXT)[0])

    assert (len(ROWS), len({row[0] for row in ROWS})) == (total, programmes)
    assert sum(row[3] == "yes" for row in ROWS) == fits >= 95
    assert sum(row[3] == "with a reading" for row in ROWS) == reading == total - fits


def test_every_key_that_is_named_is_one_of_the_model() -> None:
    known = {*keys_of(Tracker), "from", "to"}
    for row in ROWS:
        named = {word for code in re.findall(r"`([^`]+)`", row[2]) for word in re.findall(r"[a-z_0]+", code)}
        assert named
        assert named - VALUES <= known, row
