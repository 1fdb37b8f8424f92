"""A case of a mistake is written down in one way, so that a message written anew is all a review sees."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.content import mistakes


@pytest.mark.whole
def test_a_message_written_anew_leaves_the_rest_of_its_case_as_it_was(tmp_path: Path) -> None:
    for case in (
        *mistakes.DATA.values(),
        *mistakes.ODD.values(),
        *mistakes.TERMS.values(),
        *mistakes.PAGES.values(),
    ):
        copy = Path(shutil.copy(case.case, tmp_path))
        mistakes.write_says(copy, mistakes.says_in(case.case))
        assert copy.read_bytes() == case.case.read_bytes(), case.case

        mistakes.write_says(copy, "another\n\n  message\n")
        assert mistakes.says_in(copy) == "another\n\n  message\n"


@pytest.mark.parametrize(("text", "times"), [("mesure: total", 0), ("new-marks", 2)])
def test_what_is_changed_stands_once_in_the_good_file(text: str, times: int) -> None:
    assert mistakes.GOOD.count(text) == times
    with pytest.raises(AssertionError, match=f"stands {times} times"):
        mistakes.changed({"change": [{"from": text, "to": "x"}]}, mistakes.GOOD)


def test_a_byte_that_is_no_text_and_a_text_repeated_can_be_written_down() -> None:
    case = {"whole": "MANY \udcff GOOD", "many": {"MANY": ["9", 3]}}

    assert mistakes.changed(case, "good") == b"999 \xff good"
