"""A second build of what has not changed makes nothing again, and can never keep a site that is not the one
that would be made.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.places import ROOT
from tests.programmes import PAGE, complete_programme
from tracker.cli import unchanged
from tracker.cli.unchanged import MOST_NOTES, is_unchanged, remember, sum_of_build
from tracker.content.programme import open_publication
from tracker.facts.values import LANGUAGES
from tracker.publish import made_from
from tracker.publish.provenance import SUMS, sums

AROUND = {"AS_OF": "2094-06-01", "SITE_URL": "https://example.org/"}


@pytest.fixture(autouse=True)
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The notes of these builds lie apart, and nobody says that this is CI."""
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(unchanged, "NOTES", tmp_path / "notes")
    return tmp_path / "notes"


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    """A small programme with its own parts of the theme."""
    folder = complete_programme(tmp_path / "programme")
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    config = folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace(str(ROOT / "overrides"), "overrides"), encoding="utf-8")
    return folder


@pytest.fixture
def finished(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "index.html").write_text("<p>", encoding="utf-8")
    (folder / SUMS).write_bytes(sums(folder))
    return folder


def of(programme: Path, commit: str | None = None, **around: str) -> str | None:
    environment = {**AROUND, **around}
    opened = open_publication(programme / "mkdocs.yml", environment)
    return sum_of_build(opened, environment, {}, commit)


def appended(name: str, text: str) -> Callable[[Path], None]:
    def change(programme: Path) -> None:
        with (programme / name).open("a", encoding="utf-8") as file:
            file.write(text)

    return change


CHANGES: dict[str, Callable[[Path], object]] = {
    "a page": appended("docs/vi/index.md", "\nThêm.\n"),
    "a page more": lambda programme: [
        appended(f"docs/{lang}/more.md", PAGE)(programme) for lang in LANGUAGES
    ],
    "the data": appended("data/targets.yaml", "# x\n"),
    "a setting": appended("mkdocs.yml", "# x\n"),
    "a style sheet": appended("overrides/a.css", "x"),
}


@pytest.mark.whole
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_the_programme_is_made_from_is_in_the_sum(
    programme: Path, change: Callable[[Path], object]
) -> None:
    before = of(programme)
    assert of(programme) == before
    change(programme)

    assert of(programme) not in (before, None)


@pytest.mark.whole
def test_the_day_the_address_the_commit_the_code_and_the_packages_are_in_the_sum(
    programme: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [
        of(programme),
        of(programme, AS_OF="2094-06-02"),
        of(programme, SITE_URL="https://example.org/elsewhere/"),
        of(programme, commit="1" * 40),
    ]
    monkeypatch.setattr(unchanged, "code_sum", lambda: "other code")
    found.append(of(programme))
    monkeypatch.setattr(unchanged, "distributions", list)
    found.append(of(programme))

    assert None not in found
    assert len(set(found)) == len(found)


def test_every_file_of_the_code_is_in_its_sum(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(made_from, "CODE", tmp_path)
    (tmp_path / "requirements.txt").write_text("a==1\n", encoding="utf-8")
    found = [made_from.code_sum()]
    for name in ("hooks/events.py", "hooks/tracker/a.py", "hooks/tracker/views/templates/a.html.jinja"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
        found.append(made_from.code_sum())

    assert len(set(found)) == len(found)


@pytest.mark.whole
def test_in_ci_and_where_other_code_writes_into_the_pages_everything_is_made(programme: Path) -> None:
    assert of(programme, CI="true") is None
    config = programme / "mkdocs.yml"
    (programme / "more.py").write_text("", encoding="utf-8")
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("events.py]", "events.py, more.py]"), encoding="utf-8")

    assert of(programme) is None


def test_a_site_is_taken_for_the_one_that_was_built_only_while_every_file_of_it_is(finished: Path) -> None:
    remember(finished, "x")
    page = finished / "a" / "index.html"
    assert is_unchanged(finished, "x")
    assert not is_unchanged(finished, "y")
    assert not is_unchanged(finished, None)
    page.write_text("<b>", encoding="utf-8")
    assert not is_unchanged(finished, "x")
    (finished / SUMS).write_bytes(sums(finished))  # by its own account it is whole
    assert not is_unchanged(finished, "x")
    page.write_text("<p>", encoding="utf-8")
    (finished / SUMS).write_bytes(sums(finished))
    assert is_unchanged(finished, "x")
    page.unlink()
    assert not is_unchanged(finished, "x")


def test_a_note_that_is_broken_or_cannot_be_written_is_none(finished: Path, notes: Path) -> None:
    remember(finished, "x")
    (note,) = notes.iterdir()
    note.write_bytes(note.read_bytes()[:20])
    assert not is_unchanged(finished, "x")
    note.unlink()
    notes.rmdir()
    notes.write_text("a file stands where the notes would", encoding="utf-8")
    remember(finished, "x")

    assert not is_unchanged(finished, "x")


def test_there_are_never_many_notes(finished: Path, notes: Path) -> None:
    for n in range(MOST_NOTES + 5):
        moved = finished.rename(finished.with_name(f"site-{n}"))
        remember(moved, "x")
        finished = moved

    assert len(list(notes.iterdir())) == MOST_NOTES
    assert is_unchanged(finished, "x")
