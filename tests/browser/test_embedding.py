"""One target is shown on another site as its own page gives the lines to do so, and leads back here."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.reading import arrive, reading
from tests.builds import TARGETS
from tests.serving import serve
from tracker.facts.values import LANGUAGES, Lang
from tracker.views.urls import prefix


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_target_is_framed_by_another_site(
    browser: Browser, under_repo: str, tmp_path: Path, lang: Lang
) -> None:
    page_of_target = f"{under_repo}{prefix(lang)}targets/{TARGETS[0]}/"
    with reading(browser, 360) as (page, wrong):
        arrive(page, page_of_target)
        name, lines = page.locator("h1").inner_text(), page.locator("#embed-code").text_content() or ""
        tag = page.locator(".tr-tag summary").inner_text().replace("\u00a0", " ")
        assert "https://example.org/repo/" in lines
        framing = lines.replace("https://example.org/repo/", under_repo)
        news = f'<!doctype html><meta charset="utf-8"><h1>News</h1>{framing}'
        (tmp_path / "index.html").write_text(news, encoding="utf-8")
        serving = serve(tmp_path, "/")
        elsewhere = next(serving)  # another port, so another origin
        (tmp_path / "favicon.ico").write_bytes(b"")
        arrive(page, elsewhere)
        frame = page.frame_locator("iframe")

        link = frame.locator("h1 a")
        assert page.locator("iframe").get_attribute("title") == name.replace("\u00a0", " ")
        assert link.inner_text().replace("\u00a0", " ") == name.replace("\u00a0", " ")
        assert tag.startswith(frame.locator(".tr-tag").inner_text().replace("\u00a0", " ").removesuffix("."))
        assert frame.locator("script").count() == frame.locator("form").count() == 0
        assert frame.locator("html").get_attribute("lang") == lang
        assert frame.locator("html").evaluate("(html) => html.scrollWidth <= innerWidth")
        link.click()
        page.wait_for_url(page_of_target)
        assert wrong == []
        serving.close()


def test_what_is_framed_is_for_no_search_and_no_site_map(repo_site: Path) -> None:
    made = sorted((repo_site / "embed").glob("*/index.html"))

    assert [path.parent.name for path in made] == sorted(TARGETS)
    assert all('<meta name="robots" content="noindex">' in path.read_text(encoding="utf-8") for path in made)
    for name in ("sitemap.xml", "search/vi.js", "search/en.js"):
        assert "embed/" not in (repo_site / name).read_text(encoding="utf-8"), name
