"""The first screen of the home page says what is known, on a phone and on a desk, and can be quoted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.reading import arrive, reading
from tests.builds import on_day
from tests.opendata.releases import release
from tests.serving import serve
from tracker.language.letters import asks_by_letter

SCREENS = [(360, 740), (1280, 800)]
LEAST = 24
"""CSS pixels of what a finger has to meet (WCAG 2.2, 2.5.8)."""


@pytest.fixture(scope="module", params=["2020-06-30", "2024-06-30", "2028-06-30"])
def on_another_day(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The real site as built before its period, in it, and long after the last search."""
    yield from serve(on_day(tmp_path_factory, request.param), "/")


BOXES = """() => [...document.querySelectorAll(".tr-mark")].map((mark) => mark.getBoundingClientRect())
  .map(({ width, height }) => Math.min(width, height))"""


def fits(browser: Browser, address: str) -> None:
    for width, height in SCREENS:
        with reading(browser, width) as (page, wrong):
            page.set_viewport_size({"width": width, "height": height})
            for language in ("", "en/"):
                arrive(page, f"{address}{language}")
                last = page.locator(".tr-ways").bounding_box()
                assert last is not None
                assert last["y"] + last["height"] <= height, (width, language)
                sizes = page.evaluate(BOXES)
                assert sizes
                assert min(sizes) >= LEAST
            assert wrong == []


def test_the_message_is_on_the_first_screen(browser: Browser, root: str, demo: str) -> None:
    fits(browser, root)
    fits(browser, demo)


def test_it_is_so_on_any_day(browser: Browser, on_another_day: str) -> None:
    fits(browser, on_another_day)


@pytest.mark.parametrize("language", ["", "en/"])
def test_the_statement_is_copied_with_where_it_comes_from_its_day_and_its_address(
    browser: Browser, root: str, language: str
) -> None:
    with reading(browser, 360, permissions=["clipboard-read", "clipboard-write"]) as (page, wrong):
        arrive(page, f"{root}{language}")
        button = page.locator("button[data-copy]")
        button.click()
        page.locator(
            '.tr-copy [role="status"]', has_text=button.get_attribute("data-copied") or ""
        ).wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        sentence = page.locator(".tr-statement").inner_text().replace("\u00a0", " ")

        assert copied.replace("\u00a0", " ").startswith(sentence)
        assert copied.endswith(page.locator('link[rel="canonical"]').get_attribute("href") or "nowhere")
        assert page.locator(".tr-tag > summary").inner_text().split(";")[0].split("(")[0].strip() in copied
        assert wrong == []


def test_the_letter_that_asks_for_a_figure_and_the_citation_are_copied_as_they_stand(
    browser: Browser, root: str
) -> None:
    given_out = release("real")
    target = next(a.target.id for a in given_out.assessments if asks_by_letter(a))
    with reading(browser, 360, permissions=["clipboard-read", "clipboard-write"]) as (page, wrong):
        arrive(page, f"{root}en/targets/{target}/")
        page.locator(".tr-letter > summary").click()
        button = page.locator(".tr-letter button")
        button.click()
        page.locator('.tr-letter [role="status"]', has_text="Copied.").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")

        lines = [line for line in copied.splitlines() if line]
        assert lines == [line.inner_text().replace("\u00a0", " ") for line in page.locator("#letter p").all()]
        assert lines[0].startswith("Kính gửi: ")
        assert "\u00a0" not in copied

        page.locator('button[data-copy-from="citation"]').click()
        page.locator('.tr-citation + .tr-copy [role="status"]', has_text="Copied.").wait_for()
        citation = page.locator(".tr-citation").inner_text().replace("\u00a0", " ")
        assert page.evaluate("navigator.clipboard.readText()") == citation
        assert f"/en/targets/{target}/" in citation
        assert wrong == []


def test_the_whole_notice_stands_behind_the_tag(browser: Browser, root: str) -> None:
    with reading(browser, 360, java_script_enabled=False) as (page, _):
        page.goto(f"{root}targets/", wait_until="load")
        notice = page.locator(".tr-tag > p")
        assert not notice.is_visible()
        page.locator(".tr-tag > summary").click()
        assert notice.is_visible()
