"""A reader finds what they mean, however they type it, in their own language only, and sees the words where
they stand.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.reading import NAMES, arrive, look_for, reading
from tests.builds import build
from tests.programmes import another_programme
from tracker.facts.values import LANGUAGES

PREFIX = {"vi": "", "en": "en/"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_only_the_readers_language_is_searched_and_loaded(browser: Browser, root: str, lang: str) -> None:
    with reading(browser, 1280) as (page, wrong):
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        arrive(page, f"{root}{PREFIX[lang]}targets/")
        page.locator(".md-search__input").fill(NAMES[PREFIX[lang]])
        page.locator(".md-search-result__link").first.wait_for()
        there = page.locator(".md-search-result__link").evaluate_all(
            "(links) => links.map((link) => new URL(link.href).pathname)"
        )

        assert {path.startswith("/en/") for path in there} == {lang == "en"}
        other = "vi" if lang == "en" else "en"
        assert not [url for url in asked if f"/search/{other}.js" in url]
        assert wrong == []


def test_every_task_and_target_can_be_found_by_its_name(browser: Browser, root: str) -> None:
    for lang, prefix in PREFIX.items():
        with reading(browser, 1280) as (page, _):
            arrive(page, f"{root}{prefix}tasks/")
            tasks = page.locator("table.tr-tasks tbody th").evaluate_all(
                "(heads) => heads.map((head) => [...head.childNodes].filter((at) => "
                "!at.matches?.('.tr-clause')).map((at) => at.textContent).join('').trim())"
            )
            arrive(page, f"{root}{prefix}targets/")
            targets = page.locator("table.tr-targets tbody th").evaluate_all(
                "(heads) => heads.map((head) => head.querySelector('a').textContent.trim())"
            )
            assert tasks and targets
            for name in (name.replace("\u00a0", " ") for name in [*tasks, *targets]):
                look_for(page, name)
                assert page.locator(".tr-found-title").first.inner_text() == name, lang


@pytest.mark.parametrize("width", [320, 360])
def test_the_results_stay_where_they_are_while_more_is_typed(browser: Browser, root: str, width: int) -> None:
    with reading(browser, width) as (page, _):
        arrive(page, f"{root}article/")
        page.locator('button.md-header__button[for="__search"]').click()
        tops = set()
        for typed in ("d", "doanh", "đổi mới sáng tạo", "doanh nghiệp " * 20):
            look_for(page, typed)
            tops.add(page.locator("#search-results").evaluate("(list) => list.getBoundingClientRect().top"))
        assert len(tops) == 1, tops


def test_nothing_typed_or_written_runs_in_the_results(browser: Browser, root: str) -> None:
    with reading(browser, 1280) as (page, wrong):
        hostile = "?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&h=%3Cscript%3Ealert(2)%3C/script%3E"
        arrive(page, root + hostile)
        page.wait_for_function(
            "() => document.querySelector('.md-search-result__meta').textContent.includes('<img')"
        )
        page.evaluate("window.trackerIndex[0][2][0][2] += ' <img src=x onerror=alert(3)> zyxwv'")
        assert page.locator(".md-search img, .md-search script").count() == 0
        assert wrong == []


def test_a_site_opened_from_a_disk_can_be_searched(browser: Browser, tmp_path: Path) -> None:
    config = another_programme(tmp_path / "province")
    config.write_text(f"{config.read_text(encoding='utf-8')}use_directory_urls: false\n", encoding="utf-8")
    finished = build(tmp_path / "site", config=config)
    assert finished.returncode == 0, finished.stderr

    with reading(browser, 1280) as (page, wrong):
        page.goto((tmp_path / "site" / "en" / "targets.html").as_uri())
        name = page.locator("table.tr-targets tbody th a").first.inner_text()
        look_for(page, name)
        page.locator(".md-search-result__link").first.click()
        page.locator("article mark").first.wait_for()
        assert page.locator("article mark").first.inner_text() == name
        assert wrong == []
