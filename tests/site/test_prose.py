"""A translation left behind says so on its page."""

from __future__ import annotations

import re
from pathlib import Path

from tests.builds import build
from tests.programmes import another_programme
from tracker.cli.commands import main


def test_a_translation_left_behind_is_built_with_a_notice_in_both_languages(tmp_path: Path) -> None:
    config = another_programme(tmp_path / "province")
    docs = config.parent / "docs"
    assert main(["translated", "--docs", str(docs), "index.md", "targets.md"]) == 0
    page = docs / "vi" / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nThêm một câu.\n", encoding="utf-8")

    finished = build(tmp_path / "site", config=config)

    assert finished.returncode == 0, finished.stderr
    html = {
        path: (tmp_path / "site" / path / "index.html").read_text(encoding="utf-8")
        for path in ("", "en", "en/targets")
    }
    notice = re.compile(
        r'<p lang="vi">Bản dịch tiếng Anh này có thể cũ hơn.*</p>\n'
        r'<p lang="en">This English translation may be older'
    )
    assert [path for path, text in html.items() if notice.search(text)] == ["en"]
