"""The index of a built site holds its pages, each language by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.publish.search import files


@pytest.mark.edition
def test_each_language_has_a_file_of_its_own(site: Path) -> None:
    assert set(files({"vi": [], "en": []})) == {"search/vi.js", "search/en.js"}
    assert sorted(path.name for path in (site / "search").iterdir()) == ["en.js", "vi.js"]
    vietnamese, english = (
        (site / "search" / f"{lang}.js").read_text(encoding="utf-8") for lang in ("vi", "en")
    )
    assert '["en/' not in vietnamese  # but for the way on to the other language, no page of it
    assert '["en/article/"' in english
