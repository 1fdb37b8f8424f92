"""A reader on a phone or a desk, in either language, meets no error, asks nothing of a third party, and can
change language.
"""

from __future__ import annotations

from collections import Counter

import pytest
from playwright.sync_api import Browser

from tests.browser.reading import arrive, reading
from tests.builds import PAGES, STATUS_PAGES, TRACKER


@pytest.mark.parametrize("path", PAGES)
def test_switching_language_stays_on_the_page(browser: Browser, under_repo: str, path: str) -> None:
    with reading(browser, 1280) as (page, wrong):
        arrive(page, f"{under_repo}{path}")
        for lang, address in (("en", f"{under_repo}en/{path}"), ("vi", f"{under_repo}{path}")):
            page.locator(f'.tr-languages a[hreflang="{lang}"]').click()
            page.wait_for_url(address)
            assert page.locator("html").get_attribute("lang") == lang
        assert wrong == []


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_fact_is_there_without_javascript(browser: Browser, root: str, prefix: str) -> None:
    page_of = {group.id: group.page for group in TRACKER.groups}
    on = Counter(page_of[target.group] for target in TRACKER.targets)
    with reading(browser, 360, java_script_enabled=False) as (page, wrong):
        for path in STATUS_PAGES:
            page.goto(f"{root}{prefix}{path}", wait_until="load")
            assert page.locator("table.tr-targets tbody tr:visible").count() == on[path.removesuffix("/")]
        page.goto(f"{root}{prefix}tasks/", wait_until="load")
        assert page.locator("table.tr-tasks tbody tr:visible").count() == len(TRACKER.tasks)
        page.goto(f"{root}{prefix}method/", wait_until="load")
        assert page.locator("#method-rows").count() == 1
        folded = page.locator("details:has(div.tr-example) > summary")
        for summary in folded.all():
            summary.click()
        assert page.locator("div.tr-example:visible ol.tr-steps").count() == folded.count() > 20
        page.goto(f"{root}{prefix}updates/", wait_until="load")
        assert page.locator("li.tr-fact:visible").count() > 20
        assert wrong == []


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_a_feed_in_the_head_makes_the_theme_ask_for_nothing_more(
    browser: Browser, under_repo: str, prefix: str
) -> None:
    with reading(browser, 1280) as (page, wrong):
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        for path in ("", "updates/", "method/"):
            arrive(page, f"{under_repo}{prefix}{path}")
            page.wait_for_load_state("networkidle")
            assert page.locator('link[type="application/atom+xml"]').count() == 1
        assert asked
        assert [url for url in asked if "sitemap" in url or "feed" in url] == []
        response = page.request.get(
            page.locator('link[type="application/atom+xml"]').evaluate("link => link.href")
        )
        assert response.status == 200
        assert response.text().startswith("<?xml")
        assert wrong == []


ADDRESSES = [
    "#100%",
    "#%",
    "#%E0%A4%A",
    "#__proto__",
    '#"><img src=x onerror=alert(1)>',
    "?q=%3Cscript%3E#%25",
]
KEPT = [
    '{"index":"length"}',
    '{"index":"forEach"}',
    '{"index":"__proto__"}',
    "{}",
    "[",
    "null",
    '{"index":99}',
]


def test_neither_an_address_nor_what_was_kept_stops_the_scripts(browser: Browser, root: str) -> None:
    page_path = f"{root}en/method/"
    with reading(browser, 1280) as (page, wrong):
        page.on("dialog", lambda dialog: wrong.append(dialog.message))
        arrive(page, page_path)
        for kept in KEPT:
            page.evaluate(
                "kept => localStorage.setItem(`${new URL('../..', location).pathname}.__palette`, kept)", kept
            )
            arrive(page, page_path)
        for address in ADDRESSES:
            page.goto("about:blank")
            arrive(page, f"{page_path}{address}")
            page.evaluate("dispatchEvent(new Event('beforeprint'))")
            assert page.locator("details:not([open]):has(div.tr-example)").count() == 0, address
        assert wrong == []
