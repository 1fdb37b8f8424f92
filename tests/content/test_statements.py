"""The list of what real programmes ask for says what this model can say, and counts itself rightly."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest

from tests.making import CONTEXT, both, leaves
from tests.places import ROOT
from tests.written import written
from tracker.content.parsing.reading import keys_of
from tracker.facts.assess import assess
from tracker.facts.model import Tracker
from tracker.facts.statuses import SATISFIED, Status
from tracker.facts.target import Target

TEXT = (ROOT / "tests" / "content" / "STATEMENTS.md").read_text(encoding="utf-8")
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
    assert all(len(row) == 5 and all(row) for row in ROWS)
    assert sum(row[4] == "yes" for row in ROWS) == fits >= 95
    assert sum(row[4] == "with a reading" for row in ROWS) == reading == total - fits


def test_every_key_that_is_named_is_one_of_the_model() -> None:
    known = {*keys_of(Tracker), "from", "to"}
    for row in ROWS:
        named = {word for code in re.findall(r"`([^`]+)`", row[3]) for word in re.findall(r"[a-z_0]+", code)}
        assert named
        assert named - VALUES <= known, row


FORMS: list[dict[str, Any]] = written(ROOT / "tests" / "content" / "statements.yaml", as_typed=True)
AFTER = dt.date(2031, 6, 1)
"""After every period of the forms."""


def target_of(form: dict[str, Any]) -> Target:
    """Return the target by which a form is shown."""
    given = form["target"]
    unit = both("things") | ({"vi": given["unit"], "en": given["unit"]} if "unit" in given else {})
    typed = {
        "id": "t",
        "group": "g",
        "name": both("name"),
        "text": both("text"),
        "period": {"from": "2021-01-01", "to": "2025-12-31"},
        **given,
        "unit": unit,
        "observations": [
            {"stage": "final", "source": "s", "recorded": "2026-01-01", **figure}
            for figure in form["figures"]
        ],
    }
    ends = {"financial_year_ends": {form["financial_year_ends"]}} if "financial_year_ends" in form else {}
    return Target.model_validate(leaves(typed), context={**CONTEXT, **ends})


def test_every_form_is_shown_by_a_target_and_none_is_left_over() -> None:
    assert {row[3] for row in ROWS} == {form["written"] for form in FORMS}
    assert len({form["written"] for form in FORMS}) == len(FORMS)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form["written"])
def test_a_form_is_taken_and_judged_as_it_says(form: dict[str, Any]) -> None:
    target = target_of(form)
    assert target.period

    status = assess(target, target.period, AFTER).status

    if not target.first_rule.bound.computable:
        assert status == Status.CANNOT_BE_COMPUTED
    elif "status" in form:
        assert status == form["status"]
    else:
        assert status in {*SATISFIED, Status.MET_WHERE_REPORTED}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form["written"])
def test_a_form_uses_the_keys_it_names(form: dict[str, Any]) -> None:
    codes = re.findall(r"`([^`]+)`", form["written"])
    named = {word for code in codes for word in re.findall(r"[a-z_]+", code)}

    def keys(value: object) -> set[str]:
        if isinstance(value, dict):
            return set(value) | {key for part in value.values() for key in keys(part)}
        return {key for part in value for key in keys(part)} if isinstance(value, list) else set()

    assert named - VALUES <= keys(form)
