"""What had been published and is deleted, renamed, reordered, reworded or another figure is told first, in
words, and needs a reason.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.places import DEMO_DAY
from tests.programmes import copy_of_the_demo, with_figure
from tracker.cli.comparison import Comparison, compare
from tracker.cli.snapshots import Snapshot, snapshot
from tracker.cli.told_changes import lines_to_add, told_on_github, told_on_terminal
from tracker.content.data.key_tables import KINDS
from tracker.facts.report import Check, Correction, Report
from tracker.language.words.fields import FIELD

pytestmark = pytest.mark.whole

DATA, CHANGES = "data/targets.yaml", "data/changes.yaml"
GARDENS_2023 = "      - {date: 2023, value: 2, source: made-up-report, stage: final, recorded: 2026-06-15}\n"
TREES = "{date: 2024, count: 1755, of: 2000, source: made-up-report, stage: final, recorded: 2026-06-15}"
WHY = "  why: {vi: Chép nhầm dòng., en: Copied from the wrong line.}\n"


class Case(NamedTuple):
    """One change to the illustrative programme: what stands in place of what, what a reason must name, and a
    part of what is said.
    """

    old: str
    new: str
    what: str
    said: str
    figure: str = ""
    numbers: str = ""
    """The keys `was` and `now` of the reason."""


CASES = {
    "a figure of another value": Case(
        "{date: 2023, value: 2,",
        "{date: 2023, value: 3,",
        "gardens-opened",
        "A published figure of “New gardens” is changed, 2023: 2 (gardens) → 3 (gardens)",
        "2023",
        "was: 2, now: 3",
    ),
    "a figure that is gone": Case(
        GARDENS_2023, "", "gardens-opened", "is removed, 2023: 2 (gardens)", "2023", "was: 2"
    ),
    "a figure of another year": Case(
        "{date: 2023, value: 2,",
        "{date: 2022, value: 2,",
        "gardens-opened",
        "is removed, 2023",
        "2023",
        "was: 2",
    ),
    "a share": Case(
        TREES,
        TREES.replace("1755", "1800"),
        "trees-alive",
        "is changed, 2024: 87.75% of trees planted (1,755 of 2,000) → 90% of",
        "2024",
        "was: 1755/2000, now: 1800/2000",
    ),
    "what a figure is compared with": Case(
        "reference: {value: 1100,",
        "reference: {value: 1000,",
        "budget-above-plan",
        "reference › value: “1.100 / 1,100” → “1.000 / 1,000”",
        "2021",
        "was: 1200.5, now: 1200.5",
    ),
    "a final figure made provisional": Case(
        GARDENS_2023,
        GARDENS_2023.replace("final", "provisional"),
        "gardens-opened",
        "stage: “chính thức / final” → “sơ bộ / provisional”",
        "2023",
        "was: 2, now: 2",
    ),
    "a figure of one of several parts": Case(
        "{date: 2025, part: made-up-south, value: 74.2,",
        "{date: 2025, part: made-up-south, value: 47.2,",
        "homes-piped",
        "is changed, Southern Illustration, 2025: 74.2% of homes → 47.2% of homes",
        "2025",
        "part: made-up-south, was: 74.2, now: 47.2",
    ),
    "a figure moved to another part": Case(
        "part: made-up-districts, value: 76.4,",
        "part: made-up-communes, value: 76.4,",
        "files-online",
        "is removed, Districts, 2025: 76.4% of files",
        "2025",
        "part: made-up-districts, was: 76.4",
    ),
    "the rule of a part": Case(
        "{part: made-up-districts, rule: {at_least: 80}}",
        "{part: made-up-districts, rule: {at_least: 70}}",
        "files-online",
        "part 2 › rule › at least: “80” → “70”",
    ),
    "that every part must reach it": Case("    every_part: true\n", "", "bins-in-every-region", "every part"),
    "a part that only informs": Case(
        '    parts: [made-up-north, made-up-south]\n    name: {vi: "Hộ có nước máy"',
        '    parts: [made-up-north, made-up-south, made-up-communes]\n    name: {vi: "Hộ có nước máy"',
        "",
        "",
    ),
    "the words of a target": Case(
        'vi: "Mở ít nhất 5 vườn hoa"',
        'vi: "Mở ít nhất 3 vườn hoa"',
        "gardens-opened",
        "In the target “New gardens”, this is changed: text (Vietnamese): “Mở ít nhất 5",
    ),
    "its English": Case(
        'en: "Open at least 5 gardens"', 'en: "Open 5 gardens or more"', "gardens-opened", "text (English)"
    ),
    "its rule": Case(
        "rule: {at_least: 80}", "rule: {at_least: 60}", "streets-shaded", "rule › at least: “80” → “60”"
    ),
    "another kind of rule": Case(
        "rule: {at_least: 80}", "rule: {more_than: 80}", "streets-shaded", "rule › at least: “80” → —"
    ),
    "a withdrawal": Case(
        "date: 2023-09-01, reason", "date: 2024-09-01, reason", "old-nursery", "withdrawal › date"
    ),
    "a withdrawal taken back": Case(
        '    withdrawn: {date: 2023-09-01, reason: {vi: "Đất chuyển sang làm trường học.", '
        'en: "The land went to a school."}, source: made-up-report, recorded: 2026-06-15}\n',
        "",
        "old-nursery",
        "withdrawal › reason (English)",
    ),
    "a closing": Case("date: 2026-03-09\n", "date: 2026-03-10\n", "springs-marked", "closing › date"),
    "a rating that is gone": Case(
        '      - {date: 2025-12-31, words: {vi: "cơ bản hoàn thành", en: "largely completed"}, '
        'by: made-up-wells, source: made-up-report, quote: "cơ bản hoàn thành", checked: 2026-06-16, '
        "recorded: 2026-06-15}\n",
        "",
        "springs-marked",
        "largely completed",
    ),
    "the group above a group": Case(
        "    parent: wells-deep\n", "    parent: wells\n", "wells-sealed", "group above"
    ),
    "the period of a group": Case("to: 2025-12-31", "to: 2027-12-31", "closed", "period › last day"),
    "a step that is gone": Case("due: 2027, source: made-up-plan", "due: 2028, source: made-up-plan", "", ""),
}


def with_reason(what: str, figure: str = "", numbers: str = "") -> str:
    parts = [f"figure: {figure}", *numbers.split(", ")] if figure else []
    return "".join(
        ["changes:\n- date: 2026-06-20\n", f"  what: {what}\n", *(f"  {part}\n" for part in parts), WHY]
    )


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of_the_demo(tmp_path_factory.mktemp("demo") / "before")


@pytest.fixture(scope="module")
def then(before: Path) -> Snapshot:
    return snapshot(before, DEMO_DAY)


@pytest.fixture
def after(before: Path, tmp_path: Path) -> Path:
    return shutil.copytree(before, tmp_path / "after")


def edited(folder: Path, old: str, new: str, name: str = DATA) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def reviewed(then: Snapshot, after: Path, reasons: str = "") -> Comparison:
    if reasons:
        (after / CHANGES).write_text(reasons, encoding="utf-8")
    now = snapshot(after, DEMO_DAY)
    assert [str(p) for p in now.problems if p.file.endswith("changes.yaml")] == []
    return compare(then, now)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_it_is_told_first_and_needs_a_reason_that_names_it(case: Case, then: Snapshot, after: Path) -> None:
    edited(after, case.old, case.new)

    found = reviewed(then, after)
    if not case.what:  # an addition or what stands beside: told, and asks for nothing
        assert (found.weighty, found.lacking) == ((), ())
        assert found.items
        return
    (each,) = found.weighty
    assert (each.what, str(each.figure or "")) == (case.what, case.figure)
    assert any(case.said in said.en for said in each.said), each.said
    assert found.lacking == (each,)
    told = told_on_terminal(found, "main").splitlines()
    first = next(n for n, line in enumerate(told) if each.said[0].vi in line)
    assert told[first + 1].strip() == each.said[0].en
    assert first < min(n for n, line in enumerate(told) if line.startswith(("Chỉ tiêu", "Nhóm")))

    answered = reviewed(then, after, with_reason(case.what, case.figure, case.numbers))
    assert answered.lacking == ()
    assert answered.idle == ()
    assert "Copied from the wrong line." in told_on_terminal(answered, "main")
    assert "Copied from the wrong line." in told_on_github(answered, "main")


def test_the_lines_to_add_are_taken_once_they_are_filled_in(then: Snapshot, after: Path) -> None:
    edited(after, TREES, TREES.replace("1755", "1800"))
    edited(after, "rule: {at_least: 80}", "rule: {at_least: 60}")
    found = reviewed(then, after)
    assert len(found.lacking) == 2
    lines = [line for each in found.lacking for line in lines_to_add(each)]
    assert all(line in told_on_terminal(found, "main") for line in lines)
    text = "changes:\n" + "\n".join(lines) + "\n"

    (after / CHANGES).write_text(text, encoding="utf-8")
    problems = snapshot(after, DEMO_DAY).problems
    assert {problem.code for problem in problems} >= {"blank_left"}

    filled = text.replace("‹vì sao, cho người đọc›", "Sửa lại").replace("‹why, for readers›", "Put right")
    day = lines[0].partition("‹")[2]
    assert reviewed(then, after, filled.replace(f"‹{day}", "2026-06-20")).lacking == ()


@pytest.mark.parametrize(
    "reason",
    [
        with_reason("nurseries", "2023", "was: 2, now: 3"),
        with_reason("gardens-opened", "2025", "was: 2, now: 3"),
        with_reason("gardens-opened", "2023", "was: 1, now: 3"),
        with_reason("gardens-opened", "2023", "part: made-up-north, was: 2, now: 3"),
        with_reason("gardens-opened", "2023", "was: 2"),
        with_reason("gardens-opened"),
    ],
)
def test_a_reason_for_something_else_is_none_and_is_told(reason: str, then: Snapshot, after: Path) -> None:
    edited(after, "{date: 2023, value: 2,", "{date: 2023, value: 3,")

    found = reviewed(then, after, reason)

    assert len(found.lacking) == 1
    assert len(found.idle) == 1
    assert "answers no change here" in told_on_terminal(found, "main")


def test_a_reason_that_was_given_before_is_not_given_again(before: Path, after: Path) -> None:
    given = with_reason("gardens-opened", "2023", "was: 2, now: 3")
    (after / CHANGES).write_text(given, encoding="utf-8")
    then = snapshot(after, DEMO_DAY)
    edited(after, "{date: 2023, value: 2,", "{date: 2023, value: 3,")

    assert len(reviewed(then, after).lacking) == 1
    (after / CHANGES).unlink()
    assert {each.what for each in reviewed(then, after).lacking} == {"gardens-opened", "changes.yaml"}
    assert before.is_dir()


def test_a_provisional_figure_made_final_in_place_is_told(after: Path) -> None:
    edited(after, GARDENS_2023, GARDENS_2023.replace("final", "provisional"))
    then = snapshot(after, DEMO_DAY)
    edited(after, "stage: provisional", "stage: final")

    (each,) = reviewed(then, after).lacking
    assert "được đổi thành chính thức ngay tại chỗ" in each.said[0].vi
    assert "Better keep it and add a final one" in each.said[0].en


def test_a_final_figure_beside_the_provisional_one_asks_for_nothing(after: Path) -> None:
    edited(after, GARDENS_2023, GARDENS_2023.replace("final", "provisional"))
    then = snapshot(after, DEMO_DAY)
    edited(
        after,
        "stage: provisional, recorded: 2026-06-15}\n",
        f"stage: provisional, recorded: 2026-06-15}}\n{GARDENS_2023}",
    )

    found = reviewed(then, after)
    assert found.weighty == ()
    assert found.items


def test_an_added_figure_asks_for_nothing(then: Snapshot, after: Path) -> None:
    path = after / DATA
    path.write_text(with_figure(path.read_text(encoding="utf-8")), encoding="utf-8")

    assert reviewed(then, after).weighty == ()


def target(text: str, name: str) -> str:
    """Return the lines of a target."""
    start = text.index(f"  - id: {name}\n")
    return text[start : text.index("  - id: ", start + 1)]


def test_a_deleted_target_is_told_as_one_and_its_address_is_named(then: Snapshot, after: Path) -> None:
    edited(after, target((after / DATA).read_text(encoding="utf-8"), "nurseries"), "")

    found = reviewed(then, after)

    (each,) = found.lacking
    assert "Xóa chỉ tiêu “" in each.said[0].vi
    assert "targets/nurseries/ no longer opens" in each.said[0].en
    (item,) = [item for item in found.items if item.id == "nurseries"]
    assert (item.edits, item.about and item.about.en) == ((), "deleted")
    assert reviewed(then, after, with_reason("nurseries")).lacking == ()


def test_a_target_under_another_id_is_renamed_and_its_old_address_dies_or_leads_on(
    then: Snapshot, after: Path
) -> None:
    edited(after, "  - id: nurseries\n", "  - id: tree-nurseries\n")
    (dead,) = reviewed(then, after).lacking
    assert dead.what == "nurseries"
    assert "former: [nurseries]" in dead.said[0].vi
    assert "targets/nurseries/ no longer opens" in dead.said[0].en

    edited(after, "  - id: tree-nurseries\n", "  - id: tree-nurseries\n    former: [nurseries]\n")
    (moved,) = reviewed(then, after).lacking
    assert "the old address targets/nurseries/ leads to the new page" in moved.said[0].en
    assert reviewed(then, after, with_reason("nurseries")).lacking == ()

    renamed = snapshot(after, DEMO_DAY)
    edited(after, "    former: [nurseries]\n", "")
    (dropped,) = [each for each in reviewed(renamed, after).lacking if each.what == "tree-nurseries"]
    assert "no longer leads anywhere" in dropped.said[0].en


def test_an_id_that_was_given_up_is_not_used_again(after: Path) -> None:
    text = (after / DATA).read_text(encoding="utf-8")
    nurseries = target(text, "nurseries")
    edited(after, nurseries, "")
    (after / CHANGES).write_text(with_reason("nurseries"), encoding="utf-8")
    then = snapshot(after, DEMO_DAY)
    edited(after, "  - id: squares\n", nurseries + "  - id: squares\n")

    assert any("was once that of something else" in each.said[0].en for each in reviewed(then, after).lacking)


@pytest.mark.parametrize("kind", ["targets", "groups"])
def test_things_in_another_order_are_told_by_name(kind: str, then: Snapshot, after: Path) -> None:
    text = (after / DATA).read_text(encoding="utf-8")
    if kind == "targets":
        one, other = target(text, "gardens-opened"), target(text, "nurseries")
    else:
        one = target(text, "closed")
        other = text[text.index("  - id: open\n") : text.index("targets:\n")]
    (after / DATA).write_text(text.replace(one + other, other + one), encoding="utf-8")

    found = reviewed(then, after)

    (each,) = found.lacking
    assert each.what == kind
    assert "in another order; moved: “" in each.said[0].en
    assert "unchanged" not in told_on_terminal(found, "main")
    assert reviewed(then, after, with_reason(kind)).lacking == ()


def test_a_page_that_goes_or_moves_is_named_with_its_address(then: Snapshot, after: Path) -> None:
    for lang in ("vi", "en"):
        (after / "docs" / lang / "method.md").unlink()
    (gone,) = reviewed(then, after).lacking
    assert (gone.what, "địa chỉ /method/ không còn mở được" in gone.said[0].vi) == ("method.md", True)

    for lang in ("vi", "en"):
        shutil.copy(Path(then.pages[f"{lang}/method.md"].file), after / "docs" / lang / "how.md")
    (renamed,) = reviewed(then, after).lacking
    assert "The page method.md is now how.md; the address /method/ no longer opens" in renamed.said[0].en
    assert "former: [method.md]" in renamed.said[0].vi
    for lang in ("vi", "en"):
        edited(after, "---\ntitle:", "---\nformer: [method.md]\ntitle:", f"docs/{lang}/how.md")
    (moved,) = reviewed(then, after).lacking
    assert "the old address /method/ leads to the new page" in moved.said[0].en
    assert reviewed(then, after, with_reason("method.md")).lacking == ()


def test_paragraphs_that_are_gone_are_named(then: Snapshot, after: Path) -> None:
    for lang in ("vi", "en"):
        path = after / "docs" / lang / "article.md"
        path.write_text(path.read_text(encoding="utf-8").replace("{: #task-1 }\n", "", 1), encoding="utf-8")

    (each,) = reviewed(then, after).lacking
    assert each.what == "article.md"
    assert "task-1" in each.said[0].en


UNCHANGED = "Data and pages are unchanged."
UNSEEN = {
    "a comment": ("data/targets.yaml", "targets:\n", "# ghi chú\ntargets:\n"),
    "a setting": ("mkdocs.yml", "site_name:", "site_description: X\nsite_name:"),
}


@pytest.mark.parametrize(("name", "old", "new"), UNSEEN.values(), ids=UNSEEN)
def test_unchanged_is_said_only_where_every_file_is_what_it_was(
    name: str, old: str, new: str, then: Snapshot, after: Path
) -> None:
    assert UNCHANGED in told_on_terminal(compare(then, snapshot(after, DEMO_DAY)), "main")

    edited(after, old, new, name)
    for told in (told_on_terminal, told_on_github):
        said = told(reviewed(then, after), "main")
        assert UNCHANGED not in said
        assert name.replace(".", r"\.") in said or name in said


def test_a_new_attachment_and_a_second_file_of_data_are_told(then: Snapshot, after: Path) -> None:
    (after / "docs" / "files").mkdir()
    (after / "docs" / "files" / "a.pdf").write_bytes(b"%PDF-")
    assert [file.file for file in reviewed(then, after).files] == ["docs/files/a.pdf"]

    shutil.copy(after / DATA, after / "data" / "targets (1).yaml")
    assert [problem.code for problem in snapshot(after, DEMO_DAY).problems] == ["data_copy"]


def test_every_key_of_the_data_has_a_name_that_is_no_code() -> None:
    # What a document says is compared where it belongs: under its targets and tasks.
    compared = [part for part in KINDS.values() if part not in (Report, Correction, Check)]
    keys = {info.alias or name for part in compared for name, info in part.model_fields.items()}
    of_changes = {"changes", "what", "figure", "was", "now", "why", "vi", "en"}

    assert keys - FIELD.keys() <= of_changes
    assert FIELD.keys() <= keys
