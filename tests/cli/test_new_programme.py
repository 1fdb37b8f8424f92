"""A new programme is made whole, or not at all: what cannot be used is told in both languages, and nothing
that is there is written over.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.annexes import annex
from tests.places import AS_OF, BLANK, ROOT
from tracker.cli import new_programme
from tracker.cli.among_others import LONGEST_ID, id_of_name
from tracker.cli.answers import QUESTIONS, BadAnswers, answers_of, asked
from tracker.cli.commands import main
from tracker.content.front import open_whole
from tracker.content.programme import open_publication
from tracker.facts.values import LANGUAGES
from tracker.publish.site import open_site

pytestmark = pytest.mark.whole

GIVEN = {
    "NAME_VI": 'Chương trình "nước sạch" 2021-2025',
    "NAME_EN": "Clean water programme 2021-2025",
    "ISSUER": "Tỉnh Mẫu | Sample province",
    "CALLED": "kế hoạch | plan",
    "ADDRESS": "nuoc-sach.example/trang",
    "REPOSITORY": "https://github.com/owner/name.git",
    "BRANCH": "master",
}
NOTHING = dict.fromkeys(QUESTIONS, "")


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone in which the first edition stands, as the working directory; what is made is not built."""
    (tmp_path / "tests" / "edition").mkdir(parents=True)
    (tmp_path / "tests" / "edition" / "test_it.py").write_text("", encoding="utf-8")
    (tmp_path / "docs" / "vi").mkdir(parents=True)
    (tmp_path / "docs" / "vi" / "of-the-first.md").write_text("x", encoding="utf-8")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "glossary.yaml").write_text("x", encoding="utf-8")
    for name in ("README.md", "LICENSE-DATA", "CONTRIBUTING.md", "mkdocs.yml"):
        shutil.copy(ROOT / name, tmp_path)
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]):
        git(tmp_path, *words)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AS_OF", AS_OF.isoformat())
    monkeypatch.setattr(new_programme, "_tried", lambda config, site, address: 0)  # noqa: ARG005
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    for name, value in {**NOTHING, **GIVEN}.items():
        monkeypatch.setenv(name, value)
    return tmp_path


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


def test_at_the_top_it_takes_the_place_of_the_first_edition(
    top: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (top / "annex.xlsx").write_bytes(annex())

    assert main(["new", "--table", "annex.xlsx"]) == 0, capsys.readouterr().err

    assert not (top / "tests" / "edition").exists()
    assert not (top / "data" / "glossary.yaml").exists()
    assert not (top / "docs" / "vi" / "of-the-first.md").exists()
    opened = open_publication(top / "mkdocs.yml", {"AS_OF": AS_OF.isoformat()})
    settings, tracker = opened.settings, opened.programme.tracker
    assert settings.site_url == "https://nuoc-sach.example/trang/"
    assert (settings.repository, settings.branch) == ("https://github.com/owner/name", "master")
    assert settings.site_name["vi"] == "Chương trình “nước sạch” 2021-2025"
    # The annex has a goal for 2030, and nobody said that the period ends before
    assert [str(group.period.end) for group in tracker.groups] == ["2030-12-31"]
    assert len(tracker.targets) == 2
    assert not opened.programme.stale
    assert "# Kế hoạch" in (top / "docs" / "vi" / "article.md").read_text(encoding="utf-8")
    assert "Clean water programme" in (top / "README.md").read_text(encoding="utf-8")
    assert "Sample province" in (top / "LICENSE-DATA").read_text(encoding="utf-8")
    assert "`pumping-stations`" in (top / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_without_an_annex_it_has_no_target_and_no_figure(top: Path) -> None:
    assert main(["new", "--folder", "elsewhere/water"]) == 0

    opened = open_publication(top / "elsewhere" / "water" / "mkdocs.yml", {"AS_OF": AS_OF.isoformat()})
    assert opened.programme.tracker.targets == opened.programme.tracker.tasks == ()
    assert (top / "tests" / "edition").is_dir()
    text = (top / "elsewhere" / "water" / "data" / "targets.yaml").read_text(encoding="utf-8")
    samples = [line for line in text.splitlines() if line.startswith("#  ")]
    # A group, a target, a task and a document to copy, whose values are still to be said
    assert sum("- id:" in line for line in samples) == 3
    assert "# figures:" in text
    first_and_last = ("-01-01", "-12-31")
    assert all(re.sub("|".join(first_and_last), "", line).count("2") == 0 for line in samples)


def test_in_the_folder_of_several_it_joins_the_others_of_the_site(
    top: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PUBLISHER", "Sở Mẫu | Sample department")
    assert main(["new"]) == 0, capsys.readouterr().err
    monkeypatch.delenv("PUBLISHER")
    monkeypatch.delenv("REPOSITORY")
    # Its address is that of the others
    assert main(["new", "--folder", "programmes/water"]) == 1
    assert "ADDRESS=" in capsys.readouterr().err
    assert not (top / "programmes").exists()
    monkeypatch.delenv("ADDRESS")
    alone = (top / "mkdocs.yml").read_text(encoding="utf-8")

    assert main(["new", "--folder", "programmes/water"]) == 0, capsys.readouterr().err
    assert main(["new", "--folder", "programmes/roads"]) == 0, capsys.readouterr().err

    front = top / "programmes" / "mkdocs.yml"
    opened = open_whole(front, {"AS_OF": AS_OF.isoformat()})
    first, *others = [(member.at, made.settings.site_url) for member, made in opened.members]
    assert first == ("", "https://nuoc-sach.example/trang/")
    assert others == [(f"{at}/", f"https://nuoc-sach.example/trang/{at}/") for at in ("water", "roads")]
    for settings in (opened.settings, *(made.settings for _, made in opened.members)):
        assert settings.publisher
        assert settings.publisher.name["en"] == "Sample department"
        assert settings.repository == "https://github.com/owner/name"
    assert opened.settings.site_name["en"] == "Programmes of Sample department"
    assert {warning.code for warning in opened.warnings} == {"setting_nobody_to_write_to"}
    # Of what was there one line is new
    now = (top / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    assert [line for line in now if line not in alone.splitlines()] == ["  part_of: programmes/mkdocs.yml"]
    assert len(now) == len(alone.splitlines()) + 1


@pytest.mark.parametrize(
    ("folder", "says"),
    [
        ("programmes/Water", "programmes/water"),
        ("programmes/tasks", "/tasks/"),
        ("programmes/data", "/data/"),
    ],
)
def test_a_programme_whose_address_cannot_be_is_told_so_before_anything_is_written(
    folder: str, says: str, top: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["new"]) == 0
    monkeypatch.delenv("ADDRESS")

    assert main(["new", "--folder", folder]) == 1

    assert says in capsys.readouterr().err
    assert not (top / "programmes").exists()


def test_beside_what_has_mistakes_nothing_is_added(top: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "--folder", "programmes/water"]) == 1

    said = capsys.readouterr().err
    assert "make check CONFIG=mkdocs.yml" in said
    assert not (top / "programmes").exists()


def test_what_is_missing_or_cannot_be_used_is_told_at_once() -> None:
    with pytest.raises(BadAnswers) as caught:
        answers_of(
            {
                **NOTHING,
                "NAME_VI": "Chương trình <b>",
                "ISSUER": "Tỉnh Mẫu",
                "ADDRESS": "https://a.example/?b",
                "REPOSITORY": "https://gitlab.com/a/b",
                "BRANCH": "a b",
            }
        )

    said = str(caught.value)
    for name in ("NAME_VI", "NAME_EN", "PERIOD", "ISSUER", "ADDRESS", "REPOSITORY", "BRANCH"):
        assert f"{name}=" in said
        assert QUESTIONS[name].sample in said
    assert all(" / " in line for line in said.splitlines() if not line.startswith("    →"))


def test_whoever_sits_at_a_terminal_is_asked_for_what_was_not_said() -> None:
    heard: list[str] = []

    def ask(question: str) -> str:
        heard.append(question)
        return "2021-2025" if question.startswith("Giai đoạn") else ""

    answers = asked({"NAME_VI": "a", "NAME_EN": "a"}, ask)

    assert len(heard) == len(QUESTIONS) - 2
    assert answers["PERIOD"] == "2021-2025"
    assert asked({**GIVEN}, ask) == {**NOTHING, **GIVEN}
    assert len(heard) == len(QUESTIONS) - 2


@pytest.mark.parametrize(
    ("before", "says"),
    [
        (lambda top: shutil.rmtree(top / "tests"), "DIR=…"),
        (lambda top: (top / "docs" / "vi" / "new.md").write_text("y"), "git stash"),
        (lambda top: (top / "README.md").write_text("y"), "git stash"),
        (lambda top: shutil.rmtree(top / ".git"), "git clone"),
    ],
    ids=["another programme", "a file git does not hold", "a changed file", "no clone"],
)
def test_at_the_top_nothing_is_lost(
    before: object, says: str, top: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before(top)  # type: ignore[operator]

    assert main(["new"]) == 1

    said = capsys.readouterr().err
    assert says in said
    assert (top / "data" / "glossary.yaml").exists()


def test_a_folder_with_anything_in_it_is_not_written_into(
    top: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "--folder", "docs"]) == 1

    assert "DIR=docs: " in capsys.readouterr().err
    assert not (top / "docs" / "mkdocs.yml").exists()


def test_an_annex_with_a_mistake_writes_nothing(
    top: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (top.parent / "a.xlsx").write_bytes(annex({"F4": "khá"}))
    assert main(["new", "--table", "../a.xlsx"]) == 1
    assert "ô F4" in capsys.readouterr().err

    # What the check would refuse of the data is told at its cell as well
    (top.parent / "a.xlsx").write_bytes(annex({"B4": "<b>Hộ dân</b> có nước sạch"}))
    assert main(["new", "--table", "../a.xlsx"]) == 1
    said = capsys.readouterr().err
    assert "ô B4" in said
    assert "cell B4" in said

    (top.parent / "a.xlsx").write_bytes(annex())
    monkeypatch.setenv("PERIOD", "2021-2025")
    assert main(["new", "--table", "../a.xlsx"]) == 1
    assert "ô G4" in capsys.readouterr().err

    assert main(["new", "--table", "../no.xlsx"]) == 1
    assert "TABLE=../no.xlsx" in capsys.readouterr().err
    assert (top / "tests" / "edition").is_dir()


def test_a_programme_that_sets_nothing_out_yet_has_a_report_on_paper_too() -> None:
    made = open_site(open_publication(BLANK / "mkdocs.yml", {"AS_OF": AS_OF.isoformat()}))

    for lang in LANGUAGES:
        printed = made.printout_html(lang, {})
        assert "<h2 id=" in printed
        assert 'class="tr-overview"' not in printed


def test_pages_of_both_languages_have_the_same_names() -> None:
    vi, en = (
        sorted(path.name for path in (ROOT / "examples" / "blank" / "docs" / lang).glob("*.md"))
        for lang in LANGUAGES
    )

    assert vi == en


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Digital health", "digital-health"),
        (
            "Resolution No. 01 on the digital transformation of the province",
            "resolution-no-01-on-the-digital",
        ),
        ("x" * LONGEST_ID, "x" * LONGEST_ID),
        ("x" * 100, ""),
    ],
)
def test_the_id_that_a_programme_alone_is_given_ends_with_a_whole_word(name: str, made: str) -> None:
    assert id_of_name(name) == made
