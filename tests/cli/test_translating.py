"""A translation is recorded paragraph by paragraph: only where the English changed too, or somebody says that
it still holds.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tracker.cli.commands import main
from tracker.cli.translating import OUTSIDE, record_translation
from tracker.content.pages.markup import Page, read_page
from tracker.content.pages.prose import twin_mistakes

TOP = '---\ntitle: "T"\ndescription: "D"\n---\n\n# T {: #title }\n\n'
VI = f"{TOP}Tỉnh hỗ trợ vườn ươm.\n{{: #one }}\n\nMỗi năm trồng cây.\n{{: #two }}\n"
EN = f"{TOP}The province supports nurseries.\n{{: #one }}\n\nTrees are planted each year.\n{{: #two }}\n"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Two pages whose translation is recorded, in a repository."""
    for lang, text in (("vi", VI), ("en", EN)):
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "a.md").write_text(text, encoding="utf-8")
    record_translation(tmp_path / "en" / "a.md", tmp_path / "vi" / "a.md")
    commit(tmp_path)
    return tmp_path


def commit(folder: Path) -> None:
    git = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org"]
    for arguments in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "x"]):
        subprocess.run([*git, *arguments], cwd=folder, check=True)


def edit(docs: Path, lang: str, old: str, new: str) -> None:
    path = docs / lang / "a.md"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def left_behind(docs: Path) -> list[object]:
    """Return the paragraphs that the check says are left behind."""
    vi, en = (Page(lang, read_page(docs / lang / "a.md")) for lang in ("vi", "en"))
    found = [each for each in twin_mistakes(vi, en) if each.code == "translation_left_behind"]
    return [each.context["paragraphs"] for each in found]


def run(docs: Path, *options: str) -> int:
    return main(["translated", "--docs", str(docs), *options, "a.md"])


def test_a_paragraph_whose_english_was_not_touched_is_not_stamped_and_is_named(
    docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(docs, "vi", "Tỉnh hỗ trợ", "Tỉnh không hỗ trợ")

    assert run(docs) == 1
    said = capsys.readouterr().err
    assert re.search(r"/en/a\.md:\d+: “one”: tiếng Việt đã đổi \(\S+/vi/a\.md:8\), tiếng Anh chưa\.", said)
    assert "the English did not" in said
    assert "“two”" not in said
    assert "HOLDS=yes" in said
    assert left_behind(docs) == ["one"]


def test_those_that_were_translated_are_stamped_and_only_the_others_are_left(
    docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(docs, "vi", "Tỉnh hỗ trợ", "Tỉnh không hỗ trợ")
    edit(docs, "vi", "Mỗi năm", "Mỗi tháng")
    assert left_behind(docs) == ["one, two"]
    edit(docs, "en", "each year", "each month")

    assert run(docs) == 1
    assert left_behind(docs) == ["one"]
    assert "“two”" not in capsys.readouterr().err


def test_what_was_committed_before_the_stamp_counts_as_translated(docs: Path) -> None:
    edit(docs, "vi", "Mỗi năm", "Mỗi tháng")
    commit(docs)
    edit(docs, "en", "each year", "each month")
    commit(docs)

    assert run(docs) == 0
    assert left_behind(docs) == []


def test_somebody_may_say_that_the_english_still_holds(docs: Path) -> None:
    edit(docs, "vi", "Mỗi năm trồng cây.", "Hằng năm trồng cây.")

    assert run(docs, "--still-holds") == 0
    assert left_behind(docs) == []


def test_a_title_counts_as_well_as_a_paragraph(docs: Path) -> None:
    edit(docs, "vi", 'title: "T"', 'title: "Khác"')

    recorded = record_translation(docs / "en" / "a.md", docs / "vi" / "a.md")

    assert [each.id for each in recorded.untouched] == [OUTSIDE]
    assert left_behind(docs) == ["something outside the paragraphs with an id"]


def test_a_new_paragraph_without_its_english_is_left(docs: Path) -> None:
    edit(docs, "vi", "Mỗi năm", "Thêm.\n{: #new }\n\nMỗi năm")

    recorded = record_translation(docs / "en" / "a.md", docs / "vi" / "a.md")

    assert [each.id for each in recorded.untouched] == ["new"]
    assert left_behind(docs) == ["new"]
