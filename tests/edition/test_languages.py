"""The two languages of the article as a reader meets them: side by side, one beneath the other, and always at
the same place.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reading import arrive, reading

PLACES = [("", "Tiếng Anh", "en", "/en/article/"), ("en/", "Vietnamese", "vi", "/article/")]
IN_VIEW = (
    "(id) => { const box = document.getElementById(id).getBoundingClientRect(); return box.top >= 0 && "
    "box.top < innerHeight / 2; }"
)


def columns(page: Page) -> tuple[bool, bool]:
    """Return whether the halves of a paragraph stand beside each other, and whether beneath."""
    vi, en = (page.locator(f'#lead .tr-half[lang="{lang}"]').bounding_box() for lang in ("vi", "en"))
    assert vi and en
    return en["x"] >= vi["x"] + vi["width"] and abs(en["y"] - vi["y"]) < 2, en["y"] >= vi["y"] + vi[
        "height"
    ] and abs(en["x"] - vi["x"]) < 2


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_halves_stand_beside_each_other_on_a_desk_and_on_paper_and_beneath_on_a_phone(
    browser: Browser, root: str, prefix: str
) -> None:
    with reading(browser, 1280, java_script_enabled=False) as (page, _):
        page.goto(f"{root}{prefix}article/bilingual/")
        assert columns(page) == (True, False)
        assert page.locator(".tr-pair--heads").is_visible()
        page.set_viewport_size({"width": 360, "height": 800})
        assert columns(page) == (False, True)
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 700, "height": 990})  # an A4 page between its margins
        assert columns(page) == (True, False)
        assert page.locator(".tr-contents").is_visible() is False


@pytest.mark.parametrize("script", ["on", "off"])
def test_on_a_phone_one_language_of_the_two_can_be_read_alone(
    browser: Browser, root: str, script: str
) -> None:
    with reading(browser, 360, java_script_enabled=script == "on") as (page, wrong):
        page.goto(f"{root}article/bilingual/")
        vietnamese, english = (page.locator(f"#body-3 .tr-half[lang={lang}]") for lang in ("vi", "en"))
        for choice, shown in (("Tiếng Việt", (True, False)), ("English", (False, True))):
            page.get_by_role("radio", name=choice).check()
            assert (vietnamese.is_visible(), english.is_visible()) == shown
        page.get_by_role("radio", name="Cả hai ngôn ngữ").check()
        assert vietnamese.is_visible()
        assert english.is_visible()
        page.set_viewport_size({"width": 1280, "height": 800})
        assert not page.get_by_role("group", name="Hiển thị").is_visible()
        assert wrong == []


@pytest.mark.parametrize(("prefix", "words", "other", "address"), PLACES)
@pytest.mark.parametrize("script", ["on", "off"])
def test_a_paragraph_leads_to_itself_in_the_other_language(
    browser: Browser, root: str, prefix: str, words: str, other: str, address: str, script: str
) -> None:
    with reading(browser, 1280, java_script_enabled=script == "on") as (page, wrong):
        page.goto(f"{root}{prefix}article/")
        links = page.locator("#body-3 .tr-twin")
        assert links.is_visible()
        link = links.get_by_role(
            "link", name=f"{words} {'đoạn này' if prefix == '' else 'of this paragraph'}", exact=True
        )
        link.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{address}#body-3")
        assert page.locator("html").get_attribute("lang") == other
        page.locator("#body-3 .tr-twin a").last.click()
        page.wait_for_url("**/article/bilingual/#body-3")
        assert wrong == []


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_links_of_a_paragraph_are_always_seen_and_stand_beside_it_where_there_is_room(
    browser: Browser, root: str, width: int
) -> None:
    with reading(browser, width) as (page, _):
        page.goto(f"{root}article/")
        assert (
            page.locator("#body-3 .tr-twin").evaluate("(element) => getComputedStyle(element).opacity") == "1"
        )
        sideways = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert sideways <= 0
        higher = page.evaluate(
            """() => [...document.querySelectorAll("p:has(> .tr-twin)")].filter((paragraph) => {
              const before = paragraph.offsetHeight;
              paragraph.querySelector(".tr-twin").hidden = true;
              return paragraph.offsetHeight < before;
            }).length"""
        )
        assert (higher == 0) == (width == 1280)


@pytest.mark.parametrize("place", ["body-4", "specific-objectives-2021-2025", "task-3"])
@pytest.mark.parametrize(
    ("prefix", "address", "other"), [("", "en/article/", "en"), ("en/", "article/", "vi")]
)
def test_switching_language_keeps_the_paragraph_or_heading(
    browser: Browser, under_repo: str, place: str, prefix: str, address: str, other: str
) -> None:
    with reading(browser, 1280) as (page, wrong):
        arrive(page, f"{under_repo}{prefix}article/#{place}")
        page.wait_for_function(IN_VIEW, arg=place)  # on a busy machine the page is still on its way there
        page.locator(f'.tr-languages a[hreflang="{other}"]').click()
        page.wait_for_url(f"{under_repo}{address}#{place}")
        assert page.evaluate(IN_VIEW, place)
        assert wrong == []


def test_switching_language_at_the_top_keeps_the_page_and_no_more(browser: Browser, under_repo: str) -> None:
    with reading(browser, 1280) as (page, _):
        arrive(page, f"{under_repo}targets/")
        page.locator('.tr-languages a[hreflang="en"]').click()
        page.wait_for_url(f"{under_repo}en/targets/")


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_an_abbreviation_leads_to_its_line_in_the_glossary(browser: Browser, root: str, prefix: str) -> None:
    with reading(browser, 360, java_script_enabled=False) as (page, _):
        page.goto(f"{root}{prefix}article/")
        page.locator('a.tr-term[href$="#term-grdp"]').click()
        page.wait_for_url(f"{root}{prefix}glossary/#term-grdp")
        assert page.locator("tr:target").inner_text().count("GRDP") >= 1
        assert page.evaluate(IN_VIEW, "term-grdp")
