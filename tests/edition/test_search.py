"""A reader of this edition finds what they mean, however they type it, and sees the words where they
stand.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.bench_search import CASES, Query, answers, queries
from tests.browser.reading import arrive, look_for, reading
from tests.builds import LANGS
from tracker.language.collation import key


def first_result(page: Page, query: Query) -> str:
    look_for(page, query.typed)
    titles = page.locator(".tr-found-title")
    return titles.first.inner_text() if titles.count() else ""


@pytest.mark.parametrize("lang", CASES)
def test_what_a_reader_types_finds_what_they_mean_first(browser: Browser, root: str, lang: str) -> None:
    asked = queries(lang)
    assert len(asked) >= 150

    with reading(browser, 1280) as (page, wrong):
        arrive(page, f"{root}{LANGS[lang]}")
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
        arrive(page, f"{root}{LANGS[lang]}")
        score = answers(page, lang)

        assert score.recall >= 0.98, score
        assert score.precision >= 0.95, score
        assert score.first == 1, score


def test_a_result_shows_its_words_marked_and_so_does_the_page_it_leads_to(
    browser: Browser, under_repo: str
) -> None:
    with reading(browser, 1280) as (page, wrong):
        arrive(page, under_repo)
        look_for(page, "50-KL/TW")
        result = page.locator(".md-search-result__link").first
        assert {text.casefold() for text in result.locator("mark").all_inner_texts()} == {"50-kl/tw"}
        result.click()
        page.wait_for_url(f"{under_repo}documents/?h=50-KL%2FTW#document-conclusion-50-kl-tw")
        page.locator("article mark").first.wait_for()
        assert set(page.locator("article mark").all_inner_texts()) == {"50-KL/TW"}
        arrive(page, f"{under_repo}article/?h=ket+luan+so")
        assert {text.casefold() for text in page.locator("article mark").all_inner_texts()} == {"kết luận số"}
        assert wrong == []


def test_each_target_is_shown_once_with_its_status(browser: Browser, root: str) -> None:
    with reading(browser, 1280) as (page, wrong):
        arrive(page, root)
        look_for(page, "nhãn hiệu")

        results = page.locator(".md-search-result__item")
        there = [link.get_attribute("href") or "" for link in results.locator(".tr-found").all()]
        places = [address.partition("?")[0] for address in there]
        assert len(set(places)) == len(places) > 3
        first = results.first
        assert (
            first.locator(".tr-found-status").inner_text()
            == "Đã hết giai đoạn, chưa tìm thấy số liệu công bố"
        )
        assert first.locator(".tr-found-more a").count() > 0
        assert wrong == []


def test_a_slip_is_put_right_and_said(browser: Browser, root: str) -> None:
    with reading(browser, 360) as (page, wrong):
        arrive(page, f"{root}en/?q=trademrak")
        page.get_by_text("Did you mean “trademark”? ").wait_for()
        page.locator(".md-search-result__link").first.click()
        page.locator("article mark").first.wait_for()

        assert "h=trademark" in page.url
        assert wrong == []


def test_a_term_leads_to_its_targets(browser: Browser, root: str) -> None:
    with reading(browser, 360) as (page, wrong):
        arrive(page, f"{root}?q=trademark")
        page.get_by_text("Chỉ tiêu có thuật ngữ này:").wait_for()
        page.get_by_role("link", name="Nhãn hiệu mới", exact=True).first.click()

        page.wait_for_url(f"{root}targets/new-trademarks/")
        assert wrong == []


def test_who_finds_nothing_is_led_on(browser: Browser, under_repo: str) -> None:
    with reading(browser, 360) as (page, wrong):
        arrive(page, f"{under_repo}?q=agreements")
        page.get_by_text("Không tìm thấy “agreements”").wait_for()
        onward = page.locator(".tr-found-onward")

        assert onward.evaluate_all("(links) => links.map((link) => link.href)") == [
            f"{under_repo}targets/",
            f"{under_repo}en/?q=agreements",
            f"{under_repo}about/#corrections",
        ]
        onward.nth(1).click()
        page.wait_for_url(f"{under_repo}en/?q=agreements")
        page.locator(".tr-found").first.wait_for()
        assert wrong == []


def test_marks_that_were_typed_must_be_there(browser: Browser, root: str) -> None:
    with reading(browser, 1280) as (page, _):
        arrive(page, root)

        def marked(query: str) -> set[str]:
            look_for(page, query)
            return {text.casefold() for text in page.locator(".md-search-result mark").all_inner_texts()}

        assert marked("tính") == {"tính"}
        assert {"tính", "tỉnh"} <= marked("tinh")
        assert marked("đầu") == {"đầu"}
        assert "đầu" in marked("dâu")
        assert marked("nghi quyet") == {"nghị quyết"}


def test_the_filter_finds_without_tone_marks_and_sorts(browser: Browser, root: str) -> None:
    with reading(browser, 1280) as (page, wrong):
        arrive(page, f"{root}targets/")
        rows = page.locator("table.tr-targets tbody tr:visible")
        words = page.locator('form.tr-filter input[name="words"]')
        everything = rows.count()
        assert everything == page.locator("table.tr-targets tbody tr").count() > 2
        words.fill("chi dan dia ly moi")
        by_bare = rows.all_inner_texts()
        words.fill("chỉ dẫn địa lý mới")
        assert rows.all_inner_texts() == by_bare
        assert 0 < len(by_bare) < everything
        assert (
            page.locator("form.tr-filter output").inner_text()
            == f"Hiển thị {len(by_bare)}/{everything} chỉ tiêu"
        )
        page.locator("form.tr-filter button[type=reset]").click()
        page.locator('form.tr-filter select[name="status"]').select_option("cannot-be-computed")
        assert 0 < rows.count() < everything
        assert page.locator("article h2[id]:visible").count() < page.locator("article h2[id]").count()
        left = rows.all_inner_texts()
        rows.first.locator("a").first.click()
        page.go_back(wait_until="load")
        page.wait_for_url("**?status=cannot-be-computed")
        page.wait_for_function(
            "(n) => document.querySelectorAll('table.tr-targets tbody tr:not([hidden])').length === n",
            arg=len(left),
        )
        assert rows.all_inner_texts() == left
        assert page.locator('form.tr-filter select[name="status"]').input_value() == "cannot-be-computed"
        assert all("Không định lượng được" in row for row in rows.all_inner_texts())
        page.locator('form.tr-filter select[name="status"]').select_option("")
        in_article = rows.all_inner_texts()
        page.locator('form.tr-filter select[name="order"]').select_option("name")
        assert sorted(rows.all_inner_texts()) == sorted(in_article)
        assert rows.all_inner_texts() != in_article
        for table in page.locator("table.tr-targets").all():
            names = table.locator("tbody tr th > a").all_inner_texts()
            assert names == sorted(names, key=lambda name: key(name, "vi"))
        head = page.locator("table.tr-targets th[data-order=name]").first
        assert head.get_attribute("aria-sort") == "ascending"
        head.get_by_role("button").click()
        assert head.get_attribute("aria-sort") == "descending"
        for table in page.locator("table.tr-targets").all():
            names = table.locator("tbody tr th > a").all_inner_texts()
            assert names == sorted(names, key=lambda name: key(name, "vi"), reverse=True)
        assert page.url.endswith("?order=name&down=1")
        page.locator('form.tr-filter select[name="order"]').select_option("article")
        assert rows.all_inner_texts() == in_article
        assert wrong == []


def test_the_search_works_by_keyboard_alone(browser: Browser, under_repo: str) -> None:
    with reading(browser, 1280) as (page, wrong):
        arrive(page, f"{under_repo}en/")
        page.keyboard.press("Control+k")
        page.keyboard.type("trademarks")
        page.locator(".md-search-result__link").first.wait_for()
        assert page.locator(".md-search-result__meta").get_attribute("role") == "status"
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        assert page.evaluate(
            "document.activeElement === document.querySelectorAll('.md-search-result__link')[1]"
        )
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        assert page.evaluate("document.activeElement.name") == "q"
        page.keyboard.press("Escape")
        assert not page.locator("#__search").is_checked()
        page.keyboard.press("Control+k")
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: url.startswith(f"{under_repo}en/targets/") and "h=trademarks" in url)
        assert wrong == []
