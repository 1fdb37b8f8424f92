"""What staff type does what the README says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.cli.commands import main
from tracker.content.pages import prose
from tracker.content.pages.markup import Page

TOP = '---\ntitle: "T"\ndescription: "D"\n---\n\n'


def test_a_translation_is_stamped_and_then_up_to_date(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for lang in ("vi", "en"):
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "a.md").write_text(TOP + "Text\n", encoding="utf-8")

    def left_behind() -> list[str]:
        vi, en = (Page(lang, (tmp_path / lang / "a.md").read_text(encoding="utf-8")) for lang in ("vi", "en"))
        return [problem.code for problem in prose.twin_mistakes(vi, en)]

    assert left_behind() == ["translation_not_recorded"]
    assert main(["translated", "--docs", str(tmp_path), "a.md"]) == 0
    assert left_behind() == []
    (tmp_path / "vi" / "a.md").write_text(TOP + "Văn bản khác\n", encoding="utf-8")
    assert left_behind() == ["translation_left_behind"]
    assert main(["translated", "--docs", str(tmp_path), "a.md"]) == 0
    assert left_behind() == []
    assert (tmp_path / "en" / "a.md").read_text(encoding="utf-8").count("source_hash") == 1
    capsys.readouterr()
    assert main(["translated", "--docs", str(tmp_path), "no.md"]) == 1
    assert "no.md" in capsys.readouterr().err


def test_without_a_name_every_page_is_stamped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("vi/a.md", "en/a.md", "vi/b/c.md", "en/b/c.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TOP + "Text\n", encoding="utf-8")

    assert main(["translated", "--docs", str(tmp_path)]) == 0
    assert capsys.readouterr().out.count("source_hash") == 2
