"""Whatever stands in a programme, the check says it in words, also on a machine whose language knows ASCII
only.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hostile import WORDS, assert_nothing_is_live, assert_only_words
from tests.places import ROOT
from tests.programmes import PAGE, complete_programme
from tracker.cli import checking

IN_PAGE = 3_000
"""So many letters of it on a page, which Markdown takes its time for."""


def pages(folder: Path, top: str, body: str) -> None:
    for lang in ("vi", "en"):
        (folder / "docs" / lang / "x.md").write_text(f"{top or PAGE}{body}", encoding="utf-8", newline="")


def in_data(old: str, new: str) -> Callable[[Path, str], None]:
    def put(folder: Path, text: str) -> None:
        path = folder / "data" / "targets.yaml"
        whole = path.read_text(encoding="utf-8")
        assert old in whole
        path.write_text(whole.replace(old, new.replace("TEXT", json.dumps(text)), 1), encoding="utf-8")

    return put


def in_page(body: str) -> Callable[[Path, str], None]:
    return lambda folder, text: pages(folder, "", body.replace("TEXT", text[:IN_PAGE]))


def on_top(top: str) -> Callable[[Path, str], None]:
    return lambda folder, text: pages(
        folder, f"---\n{top.replace('TEXT', json.dumps(text[:IN_PAGE]))}\n---\n", "# T\n"
    )


def as_file_name(name: str) -> Callable[[Path, str], None]:
    def put(folder: Path, text: str) -> None:
        path = Path(folder, name.replace("TEXT", text.replace("/", "-")[:60]))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE, encoding="utf-8")

    return put


ROADS: dict[str, Callable[[Path, str], None]] = {
    "a value of the data": in_data("measure: total", "measure: TEXT"),
    "a key of the data": in_data("measure: total", "measure: total\n    TEXT: x"),
    "an id of the data": in_data("source: report", "source: TEXT"),
    "an address in the data": in_data("https://department.example/report", "TEXT"),
    "a text of the data": in_data("measure: total", "measure: total\n    text: {vi: TEXT}"),
    "a marker": in_page("<!-- tracker: TEXT -->\n"),
    "a key of a marker": in_page("<!-- tracker: columns table=TEXT -->\n"),
    "a key above a page": on_top('title: "T"\ndescription: "D"\nTEXT: x'),
    "a title": on_top('title: TEXT\ndescription: "<b>"'),
    "an id on a page": in_page('<p id="TEXT">x</p>\n'),
    "an attribute on a page": in_page("<p on-TEXT=1>x</p>\n"),
    "a tag on a page": in_page("<TEXT>\n"),
    "a link on a page": in_page("[x](javascript:TEXT)\n\n[x](<javascript:TEXT>)\n"),
    "a reference on a page": in_page("[TEXT][nowhere] and [TEXT] (y)\n"),
    "an exception on a page": in_page("<!-- numbers: TEXT -->\n"),
    "the name of a page": as_file_name("docs/vi/TEXT.md"),
    "the name of another file": as_file_name("docs/vi/TEXT.exe"),
    "the name of a folder of pages": as_file_name("docs/en/TEXT/page.md"),
    "the name of a file beside the data": as_file_name("data/TEXT.yaml"),
}


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    """The folder of a programme with nothing wrong."""
    return complete_programme(tmp_path)


@pytest.mark.edition
@pytest.mark.parametrize("road", ROADS)
def test_what_the_check_says_of_hostile_words_is_words(
    programme: Path, road: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = programme / "summary.md"
    monkeypatch.setenv("AS_OF", "2026-11-23")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    refused = 0
    for does, text in WORDS.items():
        before = {path: path.read_bytes() for path in programme.rglob("*") if path.is_file()}
        try:
            ROADS[road](programme, text)
        except (OSError, ValueError):
            continue  # no file can be called so
        for actions in ("", "true"):
            monkeypatch.setenv("GITHUB_ACTIONS", actions)
            refused += checking.check(programme / "mkdocs.yml", None)
            printed = capsys.readouterr()
            try:
                assert_only_words(printed.out + printed.err, commands_expected=bool(actions))
                if summary.exists():
                    assert_nothing_is_live(summary.read_text(encoding="utf-8"))
            except AssertionError as error:
                raise AssertionError(does) from error
            summary.unlink(missing_ok=True)
        for path in [path for path in programme.rglob("*") if path.is_file()]:
            if path not in before:
                path.unlink()
        for path, content in before.items():
            path.write_bytes(content)
    assert refused >= 10, road  # else this road leads nowhere and says nothing


@pytest.mark.parametrize("name", ["bài-viết.md", "日本.md", "ảnh-hội-nghị.png"])
def test_a_name_in_letters_is_taken_whatever_the_language_of_the_machine(programme: Path, name: str) -> None:
    for lang in ("vi", "en"):
        content = PAGE.encode() if name.endswith(".md") else b"\x89PNG\r\n\x1a\n"
        (programme / "docs" / lang / name).write_bytes(content)

    finished = plain_machine(["-m", "tracker.cli", "check", "--config", str(programme / "mkdocs.yml")])

    assert finished.returncode == 0, finished.stderr


def plain_machine(arguments: list[str], **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Python where the language of the machine is C, as in many small images: its streams take ASCII and
    nothing else.
    """
    plain = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "AS_OF": "2026-11-23"}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONIOENCODING"}
    whole = {**kept, "PYTHONPATH": str(ROOT / "hooks"), **plain, **environment}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=whole,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_every_command_speaks_where_the_machine_knows_ascii_only(programme: Path) -> None:
    (programme / "docs" / "vi" / "caf\udce9.md").write_text(PAGE, encoding="utf-8")
    said = {
        ("-m", "tracker.cli", "check", "--config", str(programme / "mkdocs.yml")): "Tên tệp",
        ("-m", "tracker.cli", "check"): "Tốt",
        ("-m", "tracker.cli", "translated", "no.md"): "mỗi trang bắt đầu",
        ("-m", "tracker.cli", "day"): "2026-11-23",
    }
    for arguments, words in said.items():
        finished = plain_machine(list(arguments))
        assert "Traceback" not in finished.stderr
        assert words in finished.stdout + finished.stderr, arguments
    assert "không phải một ngày" in plain_machine(["-m", "tracker.cli", "check"], AS_OF="x").stderr
