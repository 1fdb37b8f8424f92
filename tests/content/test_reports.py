"""What a document says counts as if it stood in the data file, and a mistake in its file is told there and
hides nothing in another.
"""

from __future__ import annotations

import datetime as dt
import json
import shutil
import subprocess
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.places import AS_OF, DEMO, DEMO_DAY, ROOT, SAMPLE, SAMPLE_DAY
from tests.written import written
from tracker.cli.splitting import split_documents
from tracker.content.data.load import Loaded, load
from tracker.content.data.reports import read_report
from tracker.content.problems.problem import Refused
from tracker.content.problems.said_of_reports import SAID_OF_REPORTS
from tracker.facts.assess import assess_all
from tracker.facts.known import known
from tracker.facts.model import Tracker
from tracker.facts.reasons import corrections_of
from tracker.facts.scalars import Untranslated
from tracker.facts.statuses import Status

BAD: list[dict[str, Any]] = written(Path(__file__).parent / "bad_reports.yaml")
DOCUMENTS: dict[str, str] = written(Path(__file__).parent / "documents_typed.yaml", as_typed=True)
HEAD = "document: {number}\nissued: {issued}\npublisher: Sở mẫu\nrecorded: 2094-05-02\n"
FIGURE = "figures:\n- {{target: new-marks, date: {date}, value: {value}, stage: chính thức}}\n"


def beside(tmp_path: Path, files: dict[str, str]) -> Path:
    """Write the sample programme with documents beside it; return its data file."""
    path = tmp_path / "data" / "targets.yaml"
    (tmp_path / "data" / "reports").mkdir(parents=True)
    shutil.copy(SAMPLE, path)
    for name, text in files.items():
        (path.parent / "reports" / name).write_text(text, encoding="utf-8")
    return path


def loaded(tmp_path: Path, files: dict[str, str]) -> Loaded:
    return load(beside(tmp_path, files), SAMPLE_DAY, "targets.yaml")


def document(number: str, issued: str, value: int, date: str = "2094") -> str:
    return HEAD.format(number=number, issued=issued) + FIGURE.format(value=value, date=date)


def codes(refused: Refused) -> list[str]:
    return [
        f"{Path(problem.file).name}:{problem.mark.line}:{problem.mark.column} {problem.code}"
        for problem in refused.problems
        if not problem.warning
    ]


@pytest.mark.parametrize("case", [case for case in BAD if case["says"]], ids=lambda case: case["name"])
def test_a_mistake_in_a_document_is_told_in_its_file(case: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        loaded(tmp_path, case["files"])

    assert codes(caught.value) == case["says"]
    assert all("    error: " in str(problem) for problem in caught.value.problems if not problem.warning)


def test_a_slip_in_one_file_hides_none_in_another(tmp_path: Path) -> None:
    (case,) = (case for case in BAD if not case["says"])

    with pytest.raises(Refused) as caught:
        loaded(tmp_path, case["files"])

    assert {Path(problem.file).name for problem in caught.value.problems} == set(case["files"])


def test_every_word_on_documents_is_shown(tmp_path: Path) -> None:
    shown = {said.split()[1] for case in BAD for said in case["says"]}
    warned = {"figures_disagree", "waits_for_english", "number_alone"}  # below
    warned |= {"holder_from_nowhere", "answered_before", "answer_without_day"}  # by files of bad/
    assert set(SAID_OF_REPORTS) - shown - warned == {"body_and_publisher"}
    body = "bodies:\n  skhcn: {name: {vi: Sở A, en: Department A}}\n"
    path = beside(tmp_path, {"undated-a.yaml": "body: skhcn\npublisher: Sở mẫu\n"})
    path.write_text(path.read_text(encoding="utf-8") + body, encoding="utf-8")

    with pytest.raises(Refused) as caught:
        load(path, SAMPLE_DAY)

    assert codes(caught.value) == ["undated-a.yaml:2:1 body_and_publisher"]


def test_what_a_document_says_counts_as_if_it_stood_in_the_data_file(tmp_path: Path) -> None:
    text = document("12/BC-SKHCN", "2094-01-15", 5, "2094-01") + (
        "facts:\n- {target: programme, kind: bối cảnh, text: Một việc.}\n"
        "- {target: new-marks, kind: step, date: 2091, text: {vi: Việc cũ., en: An old thing.}}\n"
        "steps:\n- {task: leadership, text: Đã xong., done: 2094-01}\n"
        "amends:\n- {target: budget, date: 2094-01-15, text: Lời mới., rule: {at_least: 3, every: year}}\n"
        "withdraws:\n- {target: enterprises, date: 2094-02, reason: Không làm nữa.}\n"
    )

    tracker, warnings, lines = loaded(tmp_path, {"2094-01-15-12-bc-skhcn.yaml": text})

    source = tracker.sources["2094-01-15-12-bc-skhcn"]
    assert source.title
    assert (source.title.vi, source.title.en) == (
        "Báo cáo số 12/BC-SKHCN ngày 15/01/2094",
        "Report No. 12/BC-SKHCN of 15 January 2094",
    )
    target = tracker.target_by_id["new-marks"]
    figure = target.observations[-1]
    assert (figure.value, figure.stage, figure.recorded) == (5, "final", dt.date(2094, 5, 2))
    assert lines["new-marks"].figures[-1].file.endswith("reports/2094-01-15-12-bc-skhcn.yaml")
    assert [item.text.vi for item in target.evidence] == ["Việc cũ.", "Một nhãn hiệu cũ, theo 1/KH."]
    assert tracker.programme.evidence[-1].text.vi == "Một việc."
    assert isinstance(tracker.programme.evidence[-1].text.en, Untranslated)
    assert tracker.target_by_id["enterprises"].withdrawn
    assert tracker.target_by_id["budget"].amendments
    (leadership,) = (task for task in tracker.tasks if task.id == "leadership")
    assert "Đã xong." in [step.text.vi for step in leadership.steps if step.done]
    (waits,) = (warning for warning in warnings if warning.code == "waits_for_english")
    assert waits.context == {"n": 5}


def test_a_document_is_told_where_its_number_stands_without_its_letters(tmp_path: Path) -> None:
    _, warnings, _ = loaded(tmp_path, {"2094-01-15-12.yaml": document("'12'", "2094-01-15", 5)})

    (alone,) = (warning for warning in warnings if warning.code == "number_alone")
    assert alone.context == {"found": "12"}


def test_the_same_figure_of_two_documents_is_one_figure_with_two_sources(tmp_path: Path) -> None:
    files = {
        "2094-01-15-a.yaml": document("12/BC-SKHCN", "2094-01-15", 5),
        "2094-02-15-b.yaml": document("30-KL/TU", "2094-02-15", 5, "2094-12-31"),
    }

    figure = loaded(tmp_path, files).tracker.target_by_id["new-marks"].observations[-1]

    assert (figure.source, [other.source for other in figure.also]) == ("2094-01-15-a", ["2094-02-15-b"])


def status(tracker: Tracker, day: dt.date = dt.date(2095, 6, 1)) -> Status:
    return next(a.status for a in assess_all(tracker, day) if a.target.id == "new-marks")


DISAGREE = {
    "2094-01-15-a.yaml": document("12/BC-SKHCN", "2094-01-15", 5),
    "2094-02-15-b.yaml": document("30-KL/TU", "2094-02-15", 3),
}
CORRECTION = (
    "recorded: 2095-03-01\ncorrections:\n"
    "- {target: new-marks, date: 2094, was: 3, now: 5, reason: Văn bản chép nhầm dòng.}\n"
)


@pytest.mark.whole
def test_two_documents_that_disagree_are_shown_and_decide_nothing_until_one_is_corrected(
    tmp_path: Path,
) -> None:
    tracker, warnings, _ = loaded(tmp_path, DISAGREE)

    assert [figure.value for figure in tracker.target_by_id["new-marks"].observations] == [1, 3, 5, 3]
    assert "figures_disagree" in {warning.code for warning in warnings}
    alone = loaded(tmp_path / "alone", dict([next(iter(DISAGREE.items()))])).tracker
    without = loaded(tmp_path / "without", {}).tracker
    corrected = loaded(tmp_path / "then", {**DISAGREE, "undated-c.yaml": CORRECTION}).tracker
    assert status(tracker) == status(without)
    assert status(corrected) == status(alone) == Status.MET
    assert status(corrected, dt.date(2095, 2, 28)) == status(without)  # the correction was not made yet


def test_a_correction_says_what_the_figure_was_since_when_and_why(tmp_path: Path) -> None:
    corrected = loaded(tmp_path, {**DISAGREE, "undated-c.yaml": CORRECTION}).tracker

    (told,) = corrections_of(corrected)

    assert (told.date, told.what) == (dt.date(2095, 3, 1), ("new-marks",))
    assert (told.was, told.now, told.why.vi) == ((3,), (5,), "Văn bản chép nhầm dòng.")
    before = known(corrected, dt.date(2095, 2, 1)).target_by_id["new-marks"].observations
    assert [figure.value for figure in before][-2:] == [5, 3]


def test_a_corrected_figure_is_not_asked_why_it_was_entered_before_the_document_that_corrects_it(
    tmp_path: Path,
) -> None:
    correcting = "issued: 2095-02-01\npublisher: Sở mẫu\n" + CORRECTION
    files = {"2094-01-15-a.yaml": document("12/BC-SKHCN", "2094-01-15", 3), "2095-02-01-c.yaml": correcting}

    found = loaded(tmp_path, files)

    assert found.tracker.target_by_id["new-marks"].observations[-1].corrected
    asked = [each for each in found.warnings if "reports/" in each.file]
    assert "recorded_before" not in {each.code for each in asked}


def test_a_share_is_corrected_as_a_share(tmp_path: Path) -> None:
    files = {
        "undated-a.yaml": "publisher: Sở mẫu\nrecorded: 2094-05-02\nfigures:\n"
        "- {target: products-supported, date: 2094, count: 12, of: 30, stage: final}\n",
        "undated-c.yaml": "recorded: 2095-03-01\ncorrections:\n"
        "- {target: products-supported, date: 2094, was: 12/30, now: 13/30, reason: Đếm thiếu.}\n",
    }

    figure = loaded(tmp_path, files).tracker.target_by_id["products-supported"].observations[-1]

    assert (figure.count, figure.of, figure.amount) == (13, 30, Fraction(1300, 30))
    assert figure.corrected[0].was == (12, 30)


def test_a_check_says_of_all_that_rests_on_a_document_when_it_was_opened(tmp_path: Path) -> None:
    files = {
        "2094-01-15-a.yaml": document("12/BC-SKHCN", "2094-01-15", 5),
        "undated-opened.yaml": "checks:\n- {report: 2094-01-15-a, checked: 2094-05-20}\n",
    }

    tracker = loaded(tmp_path, files).tracker

    assert tracker.target_by_id["new-marks"].observations[-1].checked == dt.date(2094, 5, 20)
    assert "undated-opened" not in tracker.sources


@pytest.mark.whole
@pytest.mark.parametrize("folder", [ROOT, DEMO], ids=["real", "demo"])
def test_every_source_can_be_said_to_have_been_opened(folder: Path, tmp_path: Path) -> None:
    """Also one that a baseline or a body rests on, which do not say when that was."""
    data = Path(shutil.copytree(folder / "data", tmp_path / "data"))
    day = AS_OF if folder == ROOT else DEMO_DAY
    sources = load(data / "targets.yaml", day).tracker.sources
    opened = "".join(f"- {{report: {source}, checked: {day}}}\n" for source in sources)
    (data / "reports").mkdir(exist_ok=True)
    (data / "reports" / "undated-opened.yaml").write_text(f"checks:\n{opened}", encoding="utf-8")

    tracker = load(data / "targets.yaml", day).tracker

    assert all(figure.checked == day for target in tracker.targets for figure in target.observations)
    assert all(fact.checked == day for target in tracker.targets for fact in target.evidence)


@pytest.mark.whole
@pytest.mark.parametrize("whole", [SAMPLE, ROOT / "examples" / "demo" / "data" / "targets.yaml"])
def test_split_takes_the_documents_out_and_loses_nothing(whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "targets.yaml"
    shutil.copy(whole, path)
    before = load(whole, AS_OF).tracker

    made = split_documents(path)

    after = load(path, AS_OF).tracker
    assert made
    assert len(path.read_text(encoding="utf-8").splitlines()) < len(
        whole.read_text(encoding="utf-8").splitlines()
    )
    assert after.sources == before.sources
    for one, other in zip(before.targets, after.targets, strict=True):
        assert set(one.observations) == set(other.observations)
        assert set(one.evidence) == set(other.evidence)
        assert one.model_copy(update={"observations": (), "evidence": ()}) == other.model_copy(
            update={"observations": (), "evidence": ()}
        )
    assert split_documents(path) == []


@pytest.mark.whole
def test_split_keeps_comments_and_writes_over_nothing(tmp_path: Path) -> None:
    path = tmp_path / "targets.yaml"
    path.write_text(
        SAMPLE.read_text(encoding="utf-8").replace(
            "    amendments:\n", "    # vì sao có sửa đổi\n    amendments:\n", 1
        ),
        encoding="utf-8",
    )
    copy = tmp_path / "other" / "targets.yaml"
    copy.parent.mkdir()
    shutil.copy(path, copy)

    split_documents(path)
    (copy.parent / "reports").mkdir()
    (copy.parent / "reports" / "undated-untitled.yaml").write_text("của tôi\n", encoding="utf-8")

    text = "".join(each.read_text(encoding="utf-8") for each in tmp_path.glob("**/*.yaml"))
    assert "vì sao có sửa đổi" in text
    with pytest.raises(FileExistsError):
        split_documents(copy)
    assert copy.read_bytes() == (tmp_path / "other" / "targets.yaml").read_bytes()
    assert (copy.parent / "reports" / "undated-untitled.yaml").read_text(encoding="utf-8") == "của tôi\n"


def test_two_proposals_that_each_add_a_document_go_together(tmp_path: Path) -> None:
    path = beside(tmp_path, {})

    def git(*arguments: str) -> None:
        name = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        subprocess.run(["git", *name, "-C", str(tmp_path), *arguments], check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-qm", "base")
    for name, text in DISAGREE.items():
        git("checkout", "-q", "-b", name, "main")
        (path.parent / "reports").mkdir(exist_ok=True)
        (path.parent / "reports" / name).write_text(text, encoding="utf-8")
        git("add", "-A")
        git("commit", "-qm", name)
    git("checkout", "-q", "main")
    for name in DISAGREE:
        git("merge", "-q", "--no-edit", name)

    assert len(load(path, SAMPLE_DAY).tracker.target_by_id["new-marks"].observations) == 4


@pytest.mark.parametrize("typed", DOCUMENTS)
def test_the_number_and_symbol_are_found_in_the_words_of_a_title(typed: str) -> None:
    text = f"document: {json.dumps(typed)}\npublisher: Sở mẫu\nrecorded: 2094-02-01\n"

    found = read_report(text.encode(), "undated-a.yaml").problems

    codes = {"document_in_words": DOCUMENTS[typed], "document_is_title": typed}
    told = {each.code: each.context["right"] for each in found if each.code in codes}
    wanted = {"": "", "title": "document_is_title"}.get(DOCUMENTS[typed], "document_in_words")
    assert told == ({wanted: codes[wanted]} if wanted else {})
