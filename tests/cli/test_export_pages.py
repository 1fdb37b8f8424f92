"""A programme can be taken elsewhere: its pages are written out whole, in plain Markdown and HTML."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from tests.loaded import loaded
from tests.places import AS_OF, ROOT
from tests.written import written
from tracker.cli.building import export_pages
from tracker.cli.commands import main

pytestmark = pytest.mark.whole


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real programme, written out for a project address."""
    out = tmp_path_factory.mktemp("export") / "out"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AS_OF", AS_OF.isoformat())
        patch.setenv("SITE_URL", "https://example.org/repo/")
        assert export_pages(ROOT / "mkdocs.yml", out) == 0
    return out


def test_every_page_is_written_out_in_both_languages_with_nothing_left_to_fill(exported: Path) -> None:
    names = [
        {path.relative_to(exported / lang).as_posix() for path in (exported / lang).rglob("*.md")}
        for lang in ("vi", "en")
    ]
    assert names[0] == names[1]
    written = {
        path.relative_to(ROOT / "docs" / "vi").as_posix() for path in (ROOT / "docs" / "vi").rglob("*.md")
    }
    assert written < names[0]
    targets = loaded(ROOT / "data" / "targets.yaml", AS_OF).tracker.targets
    assert len(names[0]) == len(written) + len(targets)
    for lang in ("vi", "en"):
        assert "<feed" in (exported / lang / "updates" / "feed.xml").read_text(encoding="utf-8")
        assert 'class="tr-example"' in (exported / lang / "method.md").read_text(encoding="utf-8")
    for path in exported.rglob("*.md"):
        assert "<!-- tracker" not in path.read_text(encoding="utf-8"), path


def test_each_language_has_settings_any_generator_of_this_kind_can_read(exported: Path) -> None:
    for lang, address in (("vi", "https://example.org/repo/"), ("en", "https://example.org/repo/en/")):
        settings = written(exported / f"{lang}.yml")
        assert (settings["site_url"], settings["theme"]["language"], settings["docs_dir"]) == (
            address,
            lang,
            lang,
        )
        assert "hooks" not in settings
        assert [link["link"] for link in settings["extra"]["alternate"]] == [
            "https://example.org/repo/",
            "https://example.org/repo/en/",
        ]


def test_a_folder_with_something_in_it_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.txt").write_text("keep", encoding="utf-8")

    assert main(["export-pages", "--config", str(ROOT / "mkdocs.yml"), "--out", str(tmp_path)]) == 1

    assert "không trống" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("there", [True, False])
def test_pages_that_cannot_all_be_written_are_not_written_at_all(
    there: bool,  # noqa: FBT001 -- a case
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "out"
    if there:
        out.mkdir()

    def half(_: object, folder: Path) -> int:
        folder.mkdir()
        (folder / "vi.yml").write_text("half", encoding="utf-8")
        raise OSError(errno.ENOSPC, "No space left on device", str(folder / "en.yml"))

    monkeypatch.setattr("tracker.cli.building.hand_over", half)

    assert main(["export-pages", "--config", str(ROOT / "mkdocs.yml"), "--out", str(out)]) == 1

    assert "đĩa đầy" in capsys.readouterr().err
    assert list(tmp_path.rglob("*")) == ([out] if there else [])


def test_a_report_that_cannot_be_written_leaves_the_last_one_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "report"
    folder.mkdir()
    (folder / "vi.pdf").write_bytes(b"last")

    def half(_: object, into: Path) -> None:
        into.mkdir()
        (into / "vi.pdf").write_bytes(b"ha")
        raise OSError(errno.ENOSPC, "No space left on device", str(into / "vi.pdf"))

    monkeypatch.setattr("tracker.cli.building._print_report", half)

    assert main(["pdf", "--config", str(ROOT / "mkdocs.yml"), "--folder", str(folder)]) == 1

    assert [(path.name, path.read_bytes()) for path in folder.iterdir()] == [("vi.pdf", b"last")]
    assert list(tmp_path.iterdir()) == [folder]
