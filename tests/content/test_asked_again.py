"""An editor and a reader who fills in the form are asked the same about a figure."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from tests.asking import cases, target_of
from tests.loaded import loaded
from tests.making import only
from tests.places import AS_OF, ROOT
from tests.written import written
from tracker.content.doubts.asked_again import ASKED, MISPLACED, REFUSED, asked_again
from tracker.content.doubts.mismeasured import mismeasured
from tracker.content.doubts.suspicions import suspicions
from tracker.content.parsing.folders import DATA
from tracker.content.sheets.sheet_cells import SheetCell
from tracker.content.sheets.sheet_problems import Spot
from tracker.content.sheets.sheet_values import Mistake, sheet_date, sheet_number
from tracker.facts.meant import plainly
from tracker.facts.sources import Source
from tracker.facts.values import LANGUAGES

KNOWN = loaded(ROOT / DATA, AS_OF).tracker
CASES = [*cases("asked_again"), *cases("mismeasured")]
DATES = written(Path(__file__).with_name("dates_typed.yaml"))
NUMBERS = written(Path(__file__).with_name("numbers_typed.yaml"))


def refused(case: dict[str, Any], figure: dict[str, Any]) -> set[str]:
    """Return the codes of what a target with this figure is refused for."""
    try:
        target_of(case, figure)
    except ValidationError as error:
        mistakes = [each["ctx"].get("mistakes", ()) for each in error.errors()]
        return {mistake.code for found in mistakes for mistake in found}
    return set()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_check_asks_and_refuses_what_the_form_does(case: dict[str, Any]) -> None:
    figure = dict(case["figure"])
    if isinstance(figure.get("note"), str):
        figure["note"] = {"vi": figure["note"], "en": figure["note"]}
    if "reference" in figure:
        figure["reference"] = {"value": figure["reference"]}

    assert refused(case, figure) == set(case.get("refuses", ()))
    if case.get("refuses"):
        return

    target = target_of(case, figure)
    given = case.get("source", {})
    source: dict[str, Any] = {"publisher": {"vi": "Sở", "en": "Department"}}
    if "issued" in given:
        source["published"] = given["issued"]
    if "url" in given:
        source["url"] = given["url"]
    if "title" in given:
        source["title"] = {"vi": given["title"], "en": given["title"]}
    tracker = only(KNOWN, target)
    tracker = tracker.model_copy(
        update={"sources": dict.fromkeys(("s", "plan"), Source.model_validate(source))}
    )

    place = [str(each.date) for each in target.observations].index(figure["date"])
    found = {
        each.code
        for each in (*suspicions(tracker), *mismeasured(tracker))
        if each.path[:2] == ("sources", "s") or each.path[2:4] == ("observations", place)
    }

    assert found & set(ASKED) == set(case["asks"])


def test_everything_the_form_asks_or_refuses_has_a_case() -> None:
    assert {code for case in CASES for code in case["asks"]} == set(ASKED)
    assert {code for case in CASES for code in case.get("refuses", ())} == set(REFUSED)


@pytest.mark.parametrize("typed", [typed for typed in NUMBERS if typed])
def test_a_sheet_reads_numbers_as_the_form_does(typed: str) -> None:
    read = sheet_number(SheetCell(Spot(), 1, "value", typed, "General"), "")

    if isinstance(read, Mistake):
        assert NUMBERS[typed] == ("two" if read.code == "cell_two_readings" else None)
    else:
        assert plainly(read) == NUMBERS[typed]


@pytest.mark.parametrize("typed", DATES)
def test_a_sheet_reads_dates_as_the_form_does(typed: str) -> None:
    read = sheet_date(SheetCell(Spot(), 1, "date", typed, "General"))

    assert (None if isinstance(read, Mistake) else str(read)) == DATES[typed]


def test_every_question_has_its_sentence_in_both_languages() -> None:
    for lang in LANGUAGES:
        assert asked_again(lang).keys() == {*ASKED, *REFUSED, *MISPLACED}
        assert all(asked_again(lang).values())
