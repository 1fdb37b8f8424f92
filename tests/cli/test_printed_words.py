"""Whatever stands in a file, in its name or in a command, printing it shows words: no command, no control
character, no link.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.hostile import WORDS, assert_nothing_is_live, assert_only_words
from tests.places import AS_OF
from tests.programmes import PAGE, complete_programme
from tracker.cli import checking, commands
from tracker.cli.comparison import Comparison, FileChange, ItemChange, PageChange
from tracker.cli.differing import Edit
from tracker.cli.told_changes import told_on_github, told_on_terminal
from tracker.cli.weighty import Weighty
from tracker.content.problems.problem import Mark, Problem
from tracker.facts.reasons import ChangeReason
from tracker.facts.values import LANGUAGES, Text
from tracker.language.words import changes as words_changes
from tracker.language.words.fields import FIELD


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    """The folder of a programme with nothing wrong."""
    return complete_programme(tmp_path)


COMMANDS = {
    "BASE": ["diff", "--base=TEXT"],
    "CONFIG": ["check", "--config=TEXT"],
    "DATA": ["check", "--data=TEXT"],
    "SITE_DIR": ["build", "--site=TEXT"],
    "OUT": ["export-pages", "--out=TEXT"],
    "AS_OF": ["check"],
}


@pytest.mark.whole
@pytest.mark.parametrize("setting", COMMANDS)
def test_what_a_command_says_of_hostile_words_is_words(
    programme: Path, setting: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(programme)
    monkeypatch.setenv("AS_OF", "2026-11-23")
    for does, whole in WORDS.items():
        text = whole[:100]
        if setting in ("SITE_DIR", "OUT"):  # a folder that holds something else is refused by its name
            text = text.replace("/", "-")
            Path(text).mkdir(parents=True)
            Path(text, "precious.txt").touch()
        if setting == "AS_OF":
            monkeypatch.setenv("AS_OF", text)
        monkeypatch.setattr(
            sys, "argv", ["tracker", *(part.replace("TEXT", text) for part in COMMANDS[setting])]
        )

        assert commands.main() == 1, does

        printed = capsys.readouterr()
        assert printed.err
        assert_only_words(printed.out + printed.err)


@pytest.mark.parametrize("text", WORDS.values(), ids=WORDS)
@pytest.mark.whole
def test_a_comparison_shows_hostile_words_as_words(text: str) -> None:
    edits = (Edit(FIELD["name"], text[:1000], "b"), Edit(FIELD["name"], "a", text[:1000]))
    sentence = Text.model_construct(vi=f"Xóa “{text[:1000]}”.", en=f"Deleted: “{text[:1000]}”.")
    reason = ChangeReason.model_construct(date=AS_OF, what=(text[:90],), why=sentence)
    drift = Problem(
        f"docs/en/{text[:50]}.md",
        Mark(1, 1),
        "translation_not_recorded",
        {"other": text, "expected": "0123456789ab-" + "01" * 600},
    )
    bad = Problem(text, Mark(1, 1), "choice", {"found": text, "options": [text]})
    found = Comparison(
        AS_OF,
        (ItemChange(words_changes.KINDS["sources"], text[:90], text[:90], edits),),
        (PageChange(f"docs/vi/{text[:90]}", edits),),
        (drift,),
        (bad,),
        (Weighty(text[:90], (sentence,)), Weighty("a", (sentence,), reason=reason)),
        (reason,),
        (FileChange(text[:90], words_changes.FILE_CHANGED, edits),),
    )

    assert_only_words(told_on_terminal(found, text))
    summary = told_on_github(found, text)
    assert "01" * 600 in summary  # the line to paste is whole
    assert_nothing_is_live(re.sub(r" +```yaml\n(?:.*\n)*? +```\n", "", summary))


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("a\n::error::b.md", "U+000A"),
        ("a\x1bb.md", "U+001B"),
        ("a\u202eb.md", "U+202E"),
        ("a\u200bb.png", "U+200B"),
        ("caf\udce9.md", "0xE9"),
    ],
)
@pytest.mark.parametrize("folder", ["docs/vi", "docs/en/b", "data"])
@pytest.mark.whole
def test_a_name_that_cannot_be_printed_is_refused_at_its_file_in_both_languages(
    programme: Path,
    folder: str,
    name: str,
    found: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("AS_OF", "2026-11-23")
    path = programme / folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(PAGE, encoding="utf-8")

    assert checking.check(programme / "mkdocs.yml", None) == 1

    said = capsys.readouterr().err
    assert re.search(rf"/{folder}/[^\n]*:1:1: lỗi: Tên tệp[^\n]*{re.escape(found)}", said)
    assert re.search(rf"error: The name of the file[^\n]*{re.escape(found)}", said)


def test_a_marker_that_names_no_table_is_refused_with_the_tables_there_are(
    programme: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for lang in LANGUAGES:
        text = f"{PAGE}<!-- tracker: columns table=amendmentsj -->\n"
        (programme / "docs" / lang / "x.md").write_text(text, encoding="utf-8")

    assert checking.check(programme / "mkdocs.yml", None) == 1

    said = capsys.readouterr().err
    assert "x.md:7:1: lỗi: Không có bảng “amendmentsj”; chọn một trong: " in said
    assert "Did you mean “amendments”?" in said
