"""A page says all it knows without JavaScript, and on paper."""

from __future__ import annotations

import io
import re
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from tests.browser.reading import arrive, reading
from tests.browser.saying import edition, pages_of_targets, said_of
from tests.builds import own_pages
from tests.places import DEMO, ROOT
from tracker.facts.values import LANGUAGES, Lang
from tracker.language import formats
from tracker.views.tasks import task_table

PREFIX: dict[Lang, str] = {"vi": "", "en": "en/"}


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def pages_of(site: Path, lang: Lang) -> list[str]:
    """Return the addresses of every page of one language, from the root of the site."""
    paths = sorted(path.relative_to(site).as_posix().removesuffix("index.html") for path in own_pages(site))
    return [path for path in paths if path.startswith("en/") == (lang == "en")]


def facts(folder: Path, lang: Lang) -> set[str]:
    """Return every figure, status, date, source and text of the data, as the site prints them."""
    found: set[str] = set()
    programme = edition(folder, lang)
    for target in pages_of_targets(folder, lang):
        found |= {*said_of(target), *(line.text for term in target.in_common for line in term.lines)}
    for row in task_table(programme).rows:
        found |= {
            row.text,
            *(part for step in row.steps for part in (step.date, step.text, step.quote, step.cite.about)),
        }
    return {flat(part) for part in found if part}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_fact_of_the_data_is_shown_without_javascript(
    browser: Browser, root: str, demo: str, site: Path, demo_site: Path, lang: Lang
) -> None:
    for address, built, folder in ((root, site, ROOT), (demo, demo_site, DEMO)):
        with reading(browser, 1280, java_script_enabled=False) as (page, wrong):
            shown = []
            for path in pages_of(built, lang):
                page.goto(address + path, wait_until="load")
                shown.append(flat(page.locator("body").inner_text()))
            text = " ".join(shown)
            assert [fact for fact in sorted(facts(folder, lang)) if fact not in text] == []
            assert formats.day(edition(folder, lang).as_of, lang) in text
            # Given up on the way to the next page
            assert [line for line in wrong if not line.endswith("/favicon.svg")] == []


@pytest.mark.parametrize("path", ["", "article/", "targets/", "en/targets/"])
def test_paper_is_black_on_white_without_menus_whatever_the_screen_showed(
    browser: Browser, root: str, path: str
) -> None:
    with reading(browser, 1280, color_scheme="dark") as (page, _):
        arrive(page, f"{root}{path}")
        assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
        page.emulate_media(media="print")
        for part in (
            ".md-header",
            ".md-tabs",
            ".md-sidebar",
            ".md-top",
            ".md-skip",
            ".tr-filter",
            ".tr-clause",
            ".footnote-backref",
        ):
            assert [element for element in page.locator(part).all() if element.is_visible()] == [], part
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        coloured = page.evaluate(
            """() => [...document.querySelectorAll("article *")].filter((element) =>
              element.textContent.trim() && element.getClientRects().length).map((element) =>
              getComputedStyle(element).color + " " + element.outerHTML.slice(0, 80)).filter((said) =>
              Math.max(...said.match(/[\\d.]+/g).slice(0, 3)) > 100)"""
        )
        assert coloured == []
        assert page.locator(".md-banner").is_visible()
        assert page.locator(".tr-footer").is_visible()


def printed(page: Page) -> list[str]:
    """Return the text of each A4 sheet of a page."""
    # NFKC: the font of a machine may join f and i to one letter.
    return [
        flat(unicodedata.normalize("NFKC", sheet.extract_text()))
        for sheet in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    ]


def test_paper_prints_the_addresses_of_sources_and_not_those_of_the_site(browser: Browser, root: str) -> None:
    with reading(browser, 1280) as (page, _):
        page.goto(f"{root}en/about/", wait_until="load")
        addresses = [
            link.get_attribute("href") or "" for link in page.locator('.md-content a[href^="http"]').all()
        ]
        text = re.sub(r"\s", "", "".join(printed(page)))
        assert addresses
        assert [address for address in addresses if f"({address})" not in text] == []
        assert "127.0.0.1" not in text


@pytest.mark.parametrize("path", ["ledger/", "en/ledger/"])
def test_the_ledger_is_one_sheet_of_paper(browser: Browser, root: str, path: str) -> None:
    """With why an editor thinks that a body has a figure said once, below."""
    with reading(browser, 1280) as (page, _):
        page.goto(f"{root}{path}", wait_until="load")
        whys = page.locator(".tr-ledger-notes li")
        assert not whys.first.is_visible()
        said = [flat(unicodedata.normalize("NFKC", why.text_content() or "")) for why in whys.all()]
        (sheet,) = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
        assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == (842, 595)
        text = flat(unicodedata.normalize("NFKC", sheet.extract_text()))
        assert said
        assert [text.count(why) for why in said] == [1] * len(said)


@pytest.mark.parametrize(
    ("path", "count"), [("targets/", 25), ("en/targets/", 25), ("en/targets/water-lost/", 60)]
)
def test_paper_cuts_no_row_of_a_table_in_two(browser: Browser, demo: str, path: str, count: int) -> None:
    with reading(browser, 1280) as (page, _):
        page.goto(f"{demo}{path}", wait_until="load")
        page.emulate_media(media="print")
        cells = page.evaluate(
            """() => [...document.querySelectorAll(".tr-table tbody tr")].map((row) =>
              [...row.cells].map((cell) => cell.innerText.trim()).filter(Boolean))"""
        )
        sheets = [re.sub(r"\s", "", sheet) for sheet in printed(page)]
        rows = [[re.sub(r"\s", "", unicodedata.normalize("NFKC", cell)) for cell in row] for row in cells]
        assert len(rows) >= count
        assert [row for row in rows if not any(all(cell in sheet for cell in row) for sheet in sheets)] == []
