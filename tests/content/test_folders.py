"""What is not a plain file of a programme's folders is named."""

from __future__ import annotations

import os
from pathlib import Path

from tracker.content.parsing.folders import led_outside, strangers


def test_what_is_copied_lies_in_the_folders_of_the_site_or_is_named(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.png").write_bytes(b"a")
    (tmp_path / "b.png").write_bytes(b"b")
    (docs / "link.png").symlink_to("a.png")
    (docs / "up").symlink_to("..")
    os.mkfifo(docs / "pipe.png")

    paths = [str(docs / name) for name in ("a.png", "link.png", "up/b.png", "pipe.png")]

    assert led_outside(paths, [str(docs)]) == paths[1:]


def test_plain_files_and_a_folder_that_is_not_there_are_taken(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "c.md").write_text("c", encoding="utf-8")

    assert strangers(tmp_path, "docs") == strangers(tmp_path / "no", "docs") == []
