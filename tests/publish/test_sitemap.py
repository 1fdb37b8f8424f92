"""The sitemap gives each page its twin."""

from __future__ import annotations

from tracker.publish.sitemap import sitemap


def test_the_sitemap_gives_each_page_its_twin_and_a_default() -> None:
    made = sitemap([{"vi": "", "en": "en/"}], "https://example.org/repo/").decode()

    assert made.count("<url>") == 2
    for hreflang, href in (("vi", ""), ("en", "en/"), ("x-default", "")):
        assert made.count(f'hreflang="{hreflang}" href="https://example.org/repo/{href}"') == 2
    assert "lastmod" not in made
