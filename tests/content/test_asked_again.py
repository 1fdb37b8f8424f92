"""An editor and a reader who fills in the form are asked the same about a figure."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.making import make_target, only
from tests.places import AS_OF, ROOT
from tracker.content.asked_again import ASKED, asked_again
from tracker.content.folders import DATA
from tracker.content.load import load
from tracker.content.sheet_cells import SheetCell
from tracker.content.sheet_problems import Spot
from tracker.content.sheet_values import Mistake, sheet_number
from tracker.content.suspicions import suspicions
from tracker.facts.meant import plainly
from tracker.facts.sources import Source
from tracker.facts.values import LANGUAGES

CASES = yaml.load((Path(__file__).with_name("asked_again.yaml")).read_text(encoding="utf-8"), yaml.BaseLoader)
NUMBERS = yaml.safe_load((Path(__file__).with_name("numbers_typed.yaml")).read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_check_asks_what_the_form_asks(case: dict[str, Any]) -> None:
    figure = dict(case["figure"])
    if "note" in figure:
        figure["note"] = {"vi": figure["note"], "en": figure["note"]}
    target = make_target(
        [*case.get("before", ()), figure], **{"rule": {"at_least": 10}, **case.get("target", {})}
    )
    given = case.get("source", {})
    source: dict[str, Any] = {"publisher": {"vi": "Sở", "en": "Department"}}
    if "issued" in given:
        source["published"] = given["issued"]
    if "url" in given:
        source["url"] = given["url"]
    if "title" in given:
        source["title"] = {"vi": given["title"], "en": given["title"]}
    tracker = only(load(ROOT / DATA, AS_OF).tracker, target)
    tracker = tracker.model_copy(update={"sources": {"s": Source.model_validate(source)}})

    place = [str(each.date) for each in target.observations].index(figure["date"])
    found = {
        each.code
        for each in suspicions(tracker)
        if each.path[:2] == ("sources", "s") or each.path[2:4] == ("observations", place)
    }

    assert found & set(ASKED) == set(case["asks"])


@pytest.mark.parametrize("typed", [typed for typed in NUMBERS if typed])
def test_a_sheet_reads_numbers_as_the_form_does(typed: str) -> None:
    read = sheet_number(SheetCell(Spot(), 1, "value", typed, "General"), "")

    if isinstance(read, Mistake):
        assert NUMBERS[typed] == ("two" if read.code == "cell_two_readings" else None)
    else:
        assert plainly(read) == NUMBERS[typed]


def test_every_question_has_its_sentence_in_both_languages() -> None:
    for lang in LANGUAGES:
        assert asked_again(lang).keys() == set(ASKED)
        assert all(asked_again(lang).values())
