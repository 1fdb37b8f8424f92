"""Who looks at a change sees each value before and after, what that does to the status, and which translation
it leaves behind.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.places import DEMO_DAY
from tests.programmes import copy_of_the_demo, with_figure
from tracker.cli.comparison import Comparison, compare
from tracker.cli.differing import differing
from tracker.cli.snapshots import snapshot
from tracker.cli.told_changes import told_on_github, told_on_terminal

pytestmark = pytest.mark.whole

DONE = "done: 2026-05, source: made-up-report, recorded: 2026-06-20"


@pytest.fixture
def before(tmp_path: Path) -> Path:
    return copy_of_the_demo(tmp_path / "before")


@pytest.fixture
def change(before: Path, tmp_path: Path) -> Callable[[dict[str, Callable[[str], str]]], Comparison]:
    """Return what editing some files of the illustrative programme changes."""

    def edit(edits: dict[str, Callable[[str], str]]) -> Comparison:
        after = tmp_path / "after"
        shutil.copytree(before, after)
        for name, how in edits.items():
            text = (after / name).read_text(encoding="utf-8")
            assert how(text) != text
            (after / name).write_text(how(text), encoding="utf-8")
        return compare(snapshot(before, DEMO_DAY), snapshot(after, DEMO_DAY))

    return edit


def test_a_new_figure_shows_with_the_status_before_and_after_in_both_languages(
    change: Callable[..., Comparison],
) -> None:
    found = change({"data/targets.yaml": with_figure})

    (item,) = found.items
    assert item.id == "squares"
    assert item.old_status == (
        "Đã hết giai đoạn, chưa tìm thấy số liệu công bố / Period over, no published figure found"
    )
    assert item.new_status == "Đạt / Met"
    values = {edit.field.en: (edit.old, edit.new) for edit in item.edits}
    assert values["figure (31 December 2025) › value"] == ("", "2")
    assert values["figure (31 December 2025) › date"] == ("", "31/12/2025 / 31 December 2025")
    for told in (told_on_terminal(found, "main"), told_on_github(found, "main")):
        assert "squares" in told
        assert "Period over, no published figure found" in told
        assert "30/06/2026" in told
        assert "30 June 2026" in told


def test_a_sentence_shows_as_it_was_and_is_and_its_translation_is_asked_for(
    change: Callable[..., Comparison],
) -> None:
    found = change(
        {
            "docs/vi/article.md": lambda text: text.replace(
                "Dạy trẻ em tiết kiệm nước", "Dạy trẻ em quý nước", 1
            )
        }
    )

    assert found.items == ()
    (page,) = found.pages
    assert page.file == "docs/vi/article.md"
    assert [(edit.field.en, edit.old, edit.new) for edit in page.edits] == [
        ("paragraph task-1", "1.2.a. Dạy trẻ em tiết kiệm nước", "1.2.a. Dạy trẻ em quý nước")
    ]
    assert [problem.code for problem in found.drift] == ["translation_left_behind"]
    assert 'source_hash: "' in told_on_github(found, "main")
    assert 'source_hash: "' in told_on_terminal(found, "main")


def test_a_change_above_the_first_paragraph_shows_with_its_line(change: Callable[..., Comparison]) -> None:
    found = change({"docs/vi/article.md": lambda text: text.replace('title: "', 'title: "Khác: ', 1)})

    assert [(edit.field.en, "Khác: " in edit.new) for page in found.pages for edit in page.edits] == [
        ("line 2", True)
    ]


def test_a_step_that_is_done_is_one_step_changed_not_one_gone_and_one_come(
    change: Callable[..., Comparison],
) -> None:
    found = change(
        {
            "data/targets.yaml": lambda text: text.replace(
                "due: 2027, source: made-up-plan, recorded: 2026-06-15", DONE
            )
        }
    )

    (item,) = found.items
    assert (item.kind.en, item.id) == ("Task", "teach")
    assert {edit.field.en: (edit.old, edit.new) for edit in item.edits} == {
        "step 2 › due": ("2027", ""),
        "step 2 › done": ("", "tháng 5/2026 / May 2026"),
        "step 2 › source": ("made-up-plan", "made-up-report"),
        "step 2 › day of entry": ("15/06/2026 / 15 June 2026", "20/06/2026 / 20 June 2026"),
    }


def test_a_period_moved_in_the_group_shows_in_the_status_of_its_targets(
    change: Callable[..., Comparison],
) -> None:
    found = change({"data/targets.yaml": lambda text: text.replace("to: 2025-12-31", "to: 2027-12-31", 1)})

    moved = [item for item in found.items if item.kind.en == "Target"]
    assert moved
    assert all(item.edits == () and item.old_status != item.new_status for item in moved)


def test_of_a_long_text_only_what_differs_is_shown_with_the_words_around_it() -> None:
    words = [f"w{n}" for n in range(100)]
    old, new = " ".join(words), " ".join([*words[:50], "another", *words[51:]])

    assert differing(old, new) == (
        "… w42 w43 w44 w45 w46 w47 w48 w49 w50 w51 w52 w53 w54 w55 w56 w57 w58 …",
        "… w42 w43 w44 w45 w46 w47 w48 w49 another w51 w52 w53 w54 w55 w56 w57 w58 …",
    )
    assert differing("short", "other") == ("short", "other")


def test_a_page_that_comes_or_goes_is_named(before: Path, tmp_path: Path) -> None:
    after = tmp_path / "after"
    shutil.copytree(before, after)
    for lang in ("vi", "en"):
        (after / "docs" / lang / "new.md").write_text(
            '---\ntitle: "T"\ndescription: "D"\n---\n# T {: #t }\n', encoding="utf-8"
        )

    there, back = (
        compare(snapshot(one, DEMO_DAY), snapshot(other, DEMO_DAY))
        for one, other in ((before, after), (after, before))
    )

    assert [(page.file, page.about and page.about.en) for page in there.pages] == [
        ("docs/en/new.md", "new page"),
        ("docs/vi/new.md", "new page"),
    ]
    assert {page.about and page.about.vi for page in back.pages} == {"đã xóa trang"}


def test_nothing_changed_is_said(before: Path) -> None:
    same = compare(snapshot(before, DEMO_DAY), snapshot(before, DEMO_DAY))

    assert "Data and pages are unchanged." in told_on_terminal(same, "main")
    assert "Dữ liệu và các trang không đổi." in told_on_github(same, "main")


def test_what_a_stranger_writes_cannot_become_a_link_a_picture_or_a_row(
    change: Callable[..., Comparison],
) -> None:
    hostile = "![x](https://example.net/a) | @everyone `code`"
    found = change({"docs/vi/article.md": lambda text: f"{text}\n{hostile}\n{{: #hostile }}\n"})

    told = told_on_github(found, "main")
    assert "![x]" not in told
    assert "https://example" not in told
    # GitHub calls a name after Markdown has run, so that a backslash does not stop it
    assert "`@`everyone" in told
    (row,) = [line for line in told.splitlines() if "everyone" in line]
    assert row.count("|") == 4
