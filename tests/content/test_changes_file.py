"""What was changed of what had been published is read from a file of its own, and a mistake in it is told
where it is.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from pathlib import Path

import pytest

from tests.loaded import loaded
from tests.places import SAMPLE, SAMPLE_DAY
from tests.programmes import complete_programme
from tracker.content.data.changes_file import load_changes
from tracker.content.problems.problem import Refused
from tracker.content.problems.said_of_changes import SAID_OF_CHANGES
from tracker.content.programme import open_programme
from tracker.facts.reasons import ChangeReason

WHY = "    why: {vi: Chép nhầm dòng bên cạnh., en: Copied from the line beside it.}\n"
FIGURE = (
    f"changes:\n  - date: 2094-05-01\n    what: new-marks\n    figure: 2093\n    was: 3\n    now: 4\n{WHY}"
)
WRONG = {
    "change_of_what": ("what: new-marks", "what: Nhãn hiệu mới", "3:11"),
    "change_without_was": ("    was: 3\n", "", "4:13"),
    "change_without_figure": ("    figure: 2093\n", "", "4:10"),
    "change_of_part_without_figure": (
        "    figure: 2093\n    was: 3\n    now: 4\n",
        "    part: north\n",
        "4:11",
    ),
    "blank_left": ("Chép nhầm dòng bên cạnh.", "‹vì sao›", "7:15"),
    "sample_left": ("Copied from the line beside it.", "'EXAMPLE: copied'", "7:45"),
    "unknown_key": ("    now: 4\n", "    new: 4\n", "6:5"),
    "number_none": ("was: 3", "was: 3/x", "5:10"),
    "missing": (WHY, "", "2:5"),
}
"""By the code of a mistake: what is typed in place of what, and where it is told."""


def written(text: str, tmp_path: Path) -> tuple[ChangeReason, ...]:
    path = tmp_path / "changes.yaml"
    path.write_text(text, encoding="utf-8")
    return load_changes(path, "changes.yaml", loaded(SAMPLE, SAMPLE_DAY).tracker)


def test_a_change_is_read_with_its_figures(tmp_path: Path) -> None:
    share = FIGURE.replace("was: 3", "was: 12/30").replace("    now: 4\n", "")

    (change,), (removed,) = written(FIGURE, tmp_path), written(share, tmp_path)

    assert (change.what, str(change.figure), change.was, change.now) == (("new-marks",), "2093", (3,), (4,))
    assert (removed.was, removed.now) == ((Fraction(12), Fraction(30)), None)
    several = FIGURE.replace("what: new-marks", "what: [a, about.md]")
    assert written(several, tmp_path)[0].what == ("a", "about.md")


def test_a_programme_without_the_file_has_changed_nothing(tmp_path: Path) -> None:
    assert load_changes(tmp_path / "changes.yaml", "x", loaded(SAMPLE, SAMPLE_DAY).tracker) == ()


@pytest.mark.parametrize(("code", "change"), WRONG.items(), ids=WRONG)
def test_a_mistake_is_told_at_its_place_in_both_languages(
    code: str, change: tuple[str, str, str], tmp_path: Path
) -> None:
    before, after, place = change
    assert FIGURE.count(before) == 1

    with pytest.raises(Refused) as caught:
        written(FIGURE.replace(before, after), tmp_path)

    assert [problem.code for problem in caught.value.problems] == [code]
    assert str(caught.value).startswith(f"changes.yaml:{place}: lỗi: ")
    assert "    error: " in str(caught.value)


def test_every_word_on_changes_is_shown_here_or_by_a_file_of_bad() -> None:
    assert set(SAID_OF_CHANGES) - set(WRONG) == {"former_in_use", "former_twice"}


def test_what_was_changed_later_is_not_known_on_a_past_day(tmp_path: Path) -> None:
    folder = complete_programme(tmp_path)
    (folder / "data" / "changes.yaml").write_text(FIGURE, encoding="utf-8")

    before, after = (
        open_programme(folder, folder / "docs", day).changes
        for day in (dt.date(2094, 4, 30), dt.date(2094, 5, 1))
    )

    assert before == ()
    assert [change.what for change in after] == [("new-marks",)]
