"""The copy that is opened by double-click, with no server: every page looks and reads as it does on
the web.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.reading import NAMES, reading


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_page_opens_from_its_file_with_its_look(browser: Browser, unpacked: Path, prefix: str) -> None:
    pages = sorted(
        path
        for path in (unpacked / prefix).rglob("*.html")
        if prefix or not path.is_relative_to(unpacked / "en")
    )
    assert len(pages) > 6
    with reading(browser, 1280) as (page, wrong):
        for path in pages:
            page.goto(path.as_uri(), wait_until="load")
            assert page.locator("h1").count() == 1, path
            assert (
                page.locator(".tr-footer").evaluate("element => getComputedStyle(element).paddingTop")
                != "0px"
            ), path
    assert [
        said for said in wrong if "search" not in said.lower() and "Failed to load resource" not in said
    ] == []


def test_menu_and_languages_lead_from_file_to_file(browser: Browser, unpacked: Path) -> None:
    with reading(browser, 1280) as (page, _):
        page.goto((unpacked / "index.html").as_uri(), wait_until="load")
        page.locator('.md-tabs a[href="targets.html"]').click()
        assert page.url == (unpacked / "targets.html").as_uri()
        page.locator('.tr-languages a[hreflang="en"]').click()
        page.wait_for_url((unpacked / "en" / "targets.html").as_uri())
        page.locator("table.tr-targets a").first.click()
        page.wait_for_load_state("load")
        assert page.locator("html").get_attribute("lang") == "en"
        assert page.locator("h1").count() == 1


def test_every_link_between_the_files_is_there(unpacked: Path) -> None:
    import lxml.html  # noqa: PLC0415

    for path in unpacked.rglob("*.html"):
        for _, _, link, _ in lxml.html.fromstring(path.read_bytes()).iterlinks():
            name = link.split("#")[0].split("?")[0]
            if name and ":" not in name and not name.startswith("/"):
                assert (path.parent / name).resolve().is_file(), (path.name, link)


@pytest.mark.parametrize(("name", "prefix"), [("index.html", ""), ("en/index.html", "en/")])
def test_the_search_finds_from_the_file_too(browser: Browser, unpacked: Path, name: str, prefix: str) -> None:
    with reading(browser, 1280) as (page, _):
        page.goto((unpacked / name).as_uri(), wait_until="load")
        page.locator("input[name=q]").fill(NAMES[prefix])
        found = page.locator(".md-search-result a").first
        found.wait_for()
        address = found.get_attribute("href") or ""
        assert (
            unpacked / address.removeprefix(f"{unpacked.as_uri()}/").split("?")[0].split("#")[0]
        ).is_file(), address
