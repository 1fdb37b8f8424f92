"""The index of a built site holds its pages, each language by itself."""

from __future__ import annotations

import json
from pathlib import Path

from tracker.publish.search import files


def test_each_language_has_a_file_of_its_own(site: Path) -> None:
    assert set(files({"vi": [], "en": []})) == {"search/vi.js", "search/en.js"}
    assert sorted(path.name for path in (site / "search").iterdir()) == ["en.js", "vi.js"]
    vietnamese, english = (
        (site / "search" / f"{lang}.js").read_text(encoding="utf-8") for lang in ("vi", "en")
    )
    assert '"en/' not in vietnamese
    assert '["en/article/"' in english


def test_every_page_heading_and_row_of_the_site_is_listed(site: Path) -> None:
    listed = json.loads(
        (site / "search" / "vi.js")
        .read_text(encoding="utf-8")
        .removeprefix("window.trackerIndex = ")
        .rstrip(";\n")
    )
    places = {f"{location}#{fragment}" for location, _, sections in listed for fragment, *_ in sections}

    assert {
        f"{path}#" for path in ("./", "article/", "targets/", "tasks/", "outlook-2030/", "about/")
    } <= places
    assert {"article/#limitations", "tasks/#leadership", "about/#privacy"} <= places
