"""A programme can be taken elsewhere: its pages are written out whole, in plain Markdown and HTML."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import yaml

from tests.places import AS_OF, ROOT


def export(out: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tracker.cli", "export-pages", "--out", str(out)],
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": "hooks",
            "AS_OF": AS_OF.isoformat(),
            "SITE_URL": "https://example.org/repo/",
        },
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_page_is_written_out_in_both_languages_with_nothing_left_to_fill(tmp_path: Path) -> None:
    assert export(tmp_path / "out").returncode == 0

    names = [
        {
            path.relative_to(tmp_path / "out" / lang).as_posix()
            for path in (tmp_path / "out" / lang).rglob("*.md")
        }
        for lang in ("vi", "en")
    ]
    assert names[0] == names[1]
    written = {
        path.relative_to(ROOT / "docs" / "vi").as_posix() for path in (ROOT / "docs" / "vi").rglob("*.md")
    }
    assert written < names[0]
    assert len(names[0]) == len(written) + 21
    for lang in ("vi", "en"):
        assert "<feed" in (tmp_path / "out" / lang / "updates" / "feed.xml").read_text(encoding="utf-8")
        assert 'class="tr-example"' in (tmp_path / "out" / lang / "method.md").read_text(encoding="utf-8")
    for path in (tmp_path / "out").rglob("*.md"):
        assert "<!-- tracker" not in path.read_text(encoding="utf-8"), path


def test_each_language_has_settings_any_generator_of_this_kind_can_read(tmp_path: Path) -> None:
    assert export(tmp_path / "out").returncode == 0

    for lang, address in (("vi", "https://example.org/repo/"), ("en", "https://example.org/repo/en/")):
        settings = yaml.safe_load((tmp_path / "out" / f"{lang}.yml").read_text(encoding="utf-8"))
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


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("keep", encoding="utf-8")

    finished = export(tmp_path)

    assert finished.returncode == 1
    assert "không trống" in finished.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
