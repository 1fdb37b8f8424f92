"""What documents say of the parts of a target counts for those parts, and for no other."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.content.mistakes import GOOD
from tracker.content.data.load import Loaded, load, read
from tracker.content.problems.problem import Refused
from tracker.facts.assess import assess_all
from tracker.facts.known import known
from tracker.facts.reasons import corrections_of
from tracker.facts.statuses import Status
from tracker.facts.verdicts import Assessment

DAY = dt.date(2096, 1, 1)
PARTS = """parts:
  north: {vi: "Miền Bắc", en: "The north", kind: place}
  south: {vi: "Miền Nam", en: "The south", kind: place}
groups:"""
TARGET = GOOD.replace("groups:", PARTS, 1).replace("measure: total", "measure: level")
EVERY = TARGET.replace(
    "    observations:", "    every_part: true\n    parts: [north, south]\n    observations:"
)
HEAD = "publisher: Sở mẫu\nrecorded: 2095-12-31\n"


def figure(part: str, value: int, date: str = "2095") -> str:
    of_part = f"part: {part}, " if part else ""
    return f"- {{target: new-marks, {of_part}date: {date}, value: {value}, stage: final}}\n"


def loaded(tmp_path: Path, files: dict[str, str], data: str = EVERY) -> Loaded:
    (tmp_path / "reports").mkdir(parents=True)
    (tmp_path / "targets.yaml").write_text(data, encoding="utf-8")
    for name, text in files.items():
        (tmp_path / "reports" / name).write_text(HEAD + text, encoding="utf-8")
    return load(tmp_path / "targets.yaml", DAY, "targets.yaml")


def assessed(found: Loaded, day: dt.date = DAY) -> Assessment:
    (assessment,) = assess_all(known(found.tracker, day), day)
    return assessment


def parts(found: Loaded, day: dt.date = DAY) -> dict[str, Status | None]:
    return {part.part: part.status for part in assessed(found, day).parts}


def codes(refused: Refused) -> list[str]:
    return [problem.code for problem in refused.problems if not problem.warning]


def test_the_same_figure_of_two_documents_is_one_only_where_it_is_of_one_part(tmp_path: Path) -> None:
    files = {
        "undated-a.yaml": f"figures:\n{figure('north', 7)}{figure('south', 7)}",
        "undated-b.yaml": f"figures:\n{figure('south', 7)}",
    }

    found = loaded(tmp_path, files)

    (target,) = found.tracker.targets
    of_2095 = [each for each in target.observations if str(each.date) == "2095"]
    assert [(each.part, len(each.also)) for each in of_2095] == [("north", 0), ("south", 1)]
    assert assessed(found).status == Status.MET


def test_two_documents_disagree_on_one_part_only(tmp_path: Path) -> None:
    files = {
        "undated-a.yaml": f"figures:\n{figure('north', 7)}{figure('south', 7)}",
        "undated-b.yaml": f"figures:\n{figure('south', 4)}",
    }

    found = loaded(tmp_path, files)

    assert [warning.code for warning in found.warnings if "disagree" in warning.code] == [
        "figures_of_part_disagree"
    ]
    assert parts(found) == {"north": Status.MET, "south": Status.OVER_NO_FIGURE}


CORRECTION = (
    "corrections:\n- {target: new-marks, PART, date: 2095, was: 7, now: 3, "
    "reason: {vi: Chép nhầm dòng., en: Copied from the line beside it.}}\n"
)


def test_a_correction_changes_the_figure_of_its_part(tmp_path: Path) -> None:
    files = {
        "undated-a.yaml": f"figures:\n{figure('north', 7)}{figure('south', 7)}",
        "undated-c.yaml": CORRECTION.replace("PART", "part: south"),
    }

    found = loaded(tmp_path, files)

    assert parts(found) == {"north": Status.MET, "south": Status.NOT_MET}
    assert parts(found, dt.date(2095, 12, 30)) != parts(found)
    ((change,),) = [corrections_of(found.tracker)]
    assert (change.part, change.was, change.now) == ("south", (7,), (3,))


def test_a_correction_without_a_part_is_of_the_whole_and_names_what_there_is(tmp_path: Path) -> None:
    files = {
        "undated-a.yaml": f"figures:\n{figure('north', 7)}{figure('south', 8)}",
        "undated-c.yaml": CORRECTION.replace("PART, ", ""),
    }

    with pytest.raises(Refused) as caught:
        loaded(tmp_path, files)

    assert codes(caught.value) == ["correction_of_nothing"]
    assert "7 (north), 8 (south)" in str(caught.value)


BASELINES = "baselines:\n- {target: new-marks, part: PART, value: 1, date: 2090}\n"


def test_a_baseline_of_a_part_goes_to_that_part(tmp_path: Path) -> None:
    found = loaded(tmp_path, {"undated-a.yaml": BASELINES.replace("PART", "south")})

    (target,) = found.tracker.targets
    assert target.baseline is None
    assert [entry.baseline and entry.baseline.value for entry in target.parts] == [None, 1]


def test_a_second_baseline_of_a_part_is_refused(tmp_path: Path) -> None:
    twice = BASELINES.replace("PART", "south")

    with pytest.raises(Refused) as caught:
        loaded(tmp_path, {"undated-a.yaml": twice, "undated-b.yaml": twice})

    assert codes(caught.value) == ["report_second"]


def test_a_baseline_of_a_part_that_the_target_has_not_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        loaded(tmp_path, {"undated-a.yaml": BASELINES.replace("PART", "west")})

    assert codes(caught.value) == ["part_not_of_target"]
    assert "undated-a.yaml" in str(caught.value)


def test_a_figure_is_compared_with_earlier_ones_of_its_own_part() -> None:
    text = EVERY.replace(
        "      - {date: 2093, value: 2, ",
        "      - {date: 2093, value: 2, part: north, source: report, stage: final, recorded: 2094-02-01}\n"
        "      - {date: 2092, value: 100, part: south, source: report, stage: final, recorded: 2094-02-01}\n"
        "      - {date: 2091, value: LAST, part: PART, ",
    )

    def warned(part: str, last: int) -> list[str]:
        typed = text.replace("LAST", str(last)).replace("PART", part)
        return [warning.code for warning in read(typed.encode(), DAY, "targets.yaml").warnings]

    assert warned("north", 2) == []
    assert warned("south", 2) == ["far_from_before"]
