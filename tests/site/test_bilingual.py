"""A programme without the page side by side still leads from each paragraph to its twin."""

from __future__ import annotations

from pathlib import Path

from tests.builds import html
from tests.places import DEMO


def test_a_programme_without_the_bilingual_page_still_links_twins(demo_site: Path) -> None:
    assert not (DEMO / "docs" / "vi" / "article").exists()
    ways = [
        paragraph.cssselect(".tr-twin a")
        for paragraph in html(demo_site, "article").cssselect("article p[id]")
    ]

    assert ways
    assert all(len(links) == 1 and links[0].get("href").startswith("../en/article/#") for links in ways)
