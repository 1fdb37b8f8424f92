"""A figure that is probably of another kind than its target asks for is asked about, and no other."""

from __future__ import annotations

from typing import Any

import pytest

from tests.asking import cases, target_of
from tests.loaded import loaded
from tests.making import only
from tests.places import AS_OF, ROOT
from tracker.content.doubts.mismeasured import mismeasured
from tracker.content.parsing.folders import DATA

CASES = cases("mismeasured")
KINDS = {"count_for_share", "year_for_total"}
KNOWN = loaded(ROOT / DATA, AS_OF).tracker


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_asked_of_a_figure(case: dict[str, Any]) -> None:
    target = target_of(case, case["figure"])
    place = [str(each.date) for each in target.observations].index(case["figure"]["date"])

    found = [
        (each.path, each.code) for each in mismeasured(only(KNOWN, target)) if each.path[3:4] == (place,)
    ]

    asked = [code for code in case["asks"] if code in KINDS]
    assert found == [(("targets", 0, "observations", place, "value"), code) for code in asked]
