"""A reader finds what they mean, however they type it, in their own language only, and sees the words where
they stand.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.bench_search import CASES, Query, answers, queries
from tests.browser.reading import reading
from tests.builds import build
from tests.programmes import another_programme

PREFIX = {"vi": "", "en": "en/"}


def look_for(page: Page, typed: str) -> None:
    """Type it and wait for its answer, which names it."""
    page.locator(".md-search__input").fill(typed)
    page.wait_for_function(
        "(typed) => "
        "document.querySelector('.md-search-result__meta').textContent.includes(`“${typed.normalize('NFC').trim()}”`)",
        arg=typed,
    )


def first_result(page: Page, query: Query) -> str:
    look_for(page, query.typed)
    titles = page.locator(".tr-found-title")
    return titles.first.inner_text() if titles.count() else ""


@pytest.mark.parametrize("lang", CASES)
def test_what_a_reader_types_finds_what_they_mean_first(browser: Browser, root: str, lang: str) -> None:
    asked = queries(lang)
    assert len(asked) >= 60

    with reading(browser, 1280) as (page, wrong):
        page.goto(f"{root}{PREFIX[lang]}", wait_until="networkidle")
        page.locator(".md-search__input").focus()
        page.wait_for_function(
            "() => window.trackerIndex && !document.querySelector('.md-search-result__link')"
        )
        found = [(query.typed, first_result(page, query)) for query in asked]
        bad = [
            (typed, title)
            for (typed, title), query in zip(found, asked, strict=True)
            if title.casefold() not in query.first
        ]
        assert bad == []
        assert wrong == []


@pytest.mark.parametrize("lang", CASES)
def test_the_search_finds_all_that_holds_the_words_and_little_else(
    browser: Browser, root: str, lang: str
) -> None:
    with reading(browser, 1280) as (page, _):
        page.goto(f"{root}{PREFIX[lang]}", wait_until="networkidle")
        score = answers(page, lang)

        assert score.recall >= 0.98, score
        assert score.precision >= 0.9, score


@pytest.mark.parametrize("lang", CASES)
def test_only_the_readers_language_is_searched_and_loaded(browser: Browser, root: str, lang: str) -> None:
    with reading(browser, 1280) as (page, wrong):
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{root}{PREFIX[lang]}targets/", wait_until="networkidle")
        page.locator(".md-search__input").fill("Cao Bang")
        page.locator(".md-search-result__link").first.wait_for()
        there = page.locator(".md-search-result__link").evaluate_all(
            "(links) => links.map((link) => new URL(link.href).pathname)"
        )

        assert {path.startswith("/en/") for path in there} == {lang == "en"}
        other = "vi" if lang == "en" else "en"
        assert not [url for url in asked if f"/search/{other}.js" in url]
        assert wrong == []


def test_a_result_shows_its_words_marked_and_so_does_the_page_it_leads_to(
    browser: Browser, under_repo: str
) -> None:
    with reading(browser, 1280) as (page, wrong):
        page.goto(under_repo, wait_until="networkidle")
        page.locator(".md-search__input").fill("50-KL/TW")
        result = page.locator(".md-search-result__link").first
        assert {text.casefold() for text in result.locator("mark").all_inner_texts()} == {"50-kl/tw"}
        result.click()
        page.wait_for_url(f"{under_repo}article/?h=50-KL%2FTW#guidelines-and-documents")
        page.locator("article mark").first.wait_for()
        assert set(page.locator("article mark").all_inner_texts()) == {"50-KL/TW"}
        page.goto(f"{under_repo}article/?h=ket+luan+so", wait_until="networkidle")
        assert {text.casefold() for text in page.locator("article mark").all_inner_texts()} == {"kết luận số"}
        assert wrong == []


def test_marks_that_were_typed_must_be_there(browser: Browser, root: str) -> None:
    with reading(browser, 1280) as (page, _):
        page.goto(root, wait_until="networkidle")

        def marked(query: str) -> set[str]:
            look_for(page, query)
            return {text.casefold() for text in page.locator(".md-search-result mark").all_inner_texts()}

        assert marked("tính") == {"tính"}
        assert {"tính", "tỉnh"} <= marked("tinh")
        assert marked("đầu") == {"đầu"}
        assert "đầu" in marked("dâu")
        assert marked("nghi quyet") == {"nghị quyết"}


def test_every_task_and_target_can_be_found_by_its_name(browser: Browser, root: str) -> None:
    for lang, prefix in PREFIX.items():
        with reading(browser, 1280) as (page, _):
            page.goto(f"{root}{prefix}tasks/", wait_until="networkidle")
            tasks = page.locator("table.tr-tasks tbody th").evaluate_all(
                "(heads) => heads.map((head) => [...head.childNodes].filter((at) => "
                "!at.matches?.('.tr-clause')).map((at) => at.textContent).join('').trim())"
            )
            page.goto(f"{root}{prefix}targets/", wait_until="networkidle")
            targets = page.locator("table.tr-targets tbody th").evaluate_all(
                "(heads) => heads.map((head) => head.querySelector('a').textContent.trim())"
            )
            assert tasks and targets
            for name in (name.replace("\u00a0", " ") for name in [*tasks, *targets]):
                look_for(page, name)
                assert page.locator(".tr-found-title").first.inner_text() == name, lang


def test_nothing_typed_or_written_runs_in_the_results(browser: Browser, root: str) -> None:
    with reading(browser, 1280) as (page, wrong):
        page.goto(
            f"{root}?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&h=%3Cscript%3Ealert(2)%3C/script%3E",
            wait_until="networkidle",
        )
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
