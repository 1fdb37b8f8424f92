"""Everyone can use every page: by eye, by ear, by keyboard, enlarged, in the colours and the stillness they
asked their device for.
"""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.reading import NAMES, arrive, reading
from tests.builds import PAGES, TARGET_PAGES

AXE = Axe()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DEMO_PAGES = ["", "targets/", "targets/water-lost/", "targets/planting-days/", "tasks/"]
LOOKS = [(width, scheme) for width in (320, 1280) for scheme in ("light", "dark")]
# Everything that the Tab key has to come to: what can be operated and is shown.
OPERABLE = """() => [...document.querySelectorAll(
  "a[href], button, input, select, textarea, summary, [tabindex]"
)].filter((element) =>
  element.tabIndex >= 0 && !element.disabled && !element.closest("[hidden]")
  && element.getClientRects().length && getComputedStyle(element).visibility !== "hidden"
  && !(element.type === "radio" && !element.checked && element.name)
).map((element) => {
  element.dataset.stop = (window.__stops = (window.__stops || 0) + 1);
  return element.dataset.stop;
})"""
FOCUSED = """() => {
  const element = document.activeElement, style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  const drawn = outlined || style.boxShadow !== "none";
  // The search field is shown by its open panel, the switch of appearance by the label that stands for it.
  const label = element.labels && element.labels.length ? getComputedStyle(element.labels[0]) : null;
  return {
    stop: element.dataset.stop || "",
    what: element.outerHTML.slice(0, 120),
    shown: drawn || element.matches(".md-search__input") || !!label && label.outlineStyle !== "none",
    inside: element.matches(".md-option, .md-toggle")
      || box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
  };
}"""
MOVING = """() => [...document.querySelectorAll("*")].filter((element) => {
  const style = getComputedStyle(element);
  return style.transitionDuration.split(",").some((time) => parseFloat(time) > 0)
    || style.animationName !== "none" || style.scrollBehavior === "smooth";
}).map((element) => element.outerHTML.slice(0, 80))"""

CUT = """() => [...document.querySelectorAll("article *")].filter((element) => {
  const style = getComputedStyle(element);
  return element.clientWidth && element.scrollWidth > element.clientWidth + 1
    && ["hidden", "clip"].includes(style.overflowX) && style.clipPath === "none";
}).map((element) => element.outerHTML.slice(0, 80))"""


def axe_problems(page: Page) -> list[str]:
    found: dict[str, Any] = AXE.run(page, options={"runOnly": RULES, "resultTypes": ["violations"]}).response
    return [
        f"{rule['id']}: {node['target']} {node['html'][:120]} {node['failureSummary'][:200]}"
        for rule in found["violations"]
        for node in rule["nodes"][:3]
    ]


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
@pytest.mark.parametrize("prefix", ["", "en/"])
def test_axe_finds_nothing_on_any_kind_of_page(
    browser: Browser, root: str, demo: str, prefix: str, width: int, scheme: str
) -> None:
    with reading(browser, width, color_scheme=scheme, bypass_csp=True) as (page, _):
        for address in [f"{root}{prefix}{path}" for path in (*PAGES, "no/such/page", TARGET_PAGES[0])] + [
            f"{demo}{prefix}{path}" for path in DEMO_PAGES
        ]:
            page.goto(address, wait_until="load")
            assert page.locator("body").get_attribute("data-md-color-scheme") == (
                "slate" if scheme == "dark" else "default"
            )
            assert axe_problems(page) == [], address


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
@pytest.mark.parametrize("prefix", ["", "en/"])
def test_axe_finds_nothing_while_the_menu_or_the_search_is_open(
    browser: Browser, root: str, prefix: str, width: int, scheme: str
) -> None:
    with reading(browser, width, color_scheme=scheme, bypass_csp=True) as (page, _):
        arrive(page, f"{root}{prefix}article/")
        if width == 320:
            page.locator('.md-header__button[for="__drawer"]').click()
            page.locator(".md-nav--primary .md-nav__link").first.wait_for()
            assert axe_problems(page) == []
            page.locator('label.md-overlay[for="__drawer"]').click(position={"x": 310, "y": 400})
            page.locator('button.md-header__button[for="__search"]').click()
        page.locator(".md-search__input").click()
        page.locator(".md-search__input").press_sequentially(NAMES[prefix])
        page.locator(".md-search-result__link").first.wait_for()
        page.wait_for_timeout(400)  # the panel fades in, and a colour on its way is no colour to judge
        assert axe_problems(page) == []


def test_axe_looks_at_the_size_of_what_is_pressed(browser: Browser, root: str) -> None:
    # So that its silence about targets of 24 pixels says something.
    with reading(browser, 320, bypass_csp=True) as (page, _):
        page.goto(f"{root}targets/", wait_until="load")
        passed = {rule["id"] for rule in AXE.run(page, options={"runOnly": RULES}).response["passes"]}
        assert {"target-size", "heading-order", "color-contrast", "landmark-unique", "region"} <= passed


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", ["", "article/", "targets/", "en/about/"])
def test_the_keyboard_reaches_everything_in_its_order_and_shows_where_it_is(
    browser: Browser, root: str, path: str, width: int
) -> None:
    with reading(browser, width) as (page, wrong):
        arrive(page, f"{root}{path}")
        # What is folded is reached once it is opened
        page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
        wanted = page.evaluate(OPERABLE)
        seen: list[str] = []
        for _ in range(len(wanted) + 10):
            page.keyboard.press("Tab")
            at = page.evaluate(FOCUSED)
            if not at["stop"]:
                if seen and at["what"].startswith("<body"):
                    break  # through the whole page and out of it
                continue
            assert (at["shown"], at["inside"]) == (True, True), at["what"]
            seen.append(at["stop"])
        assert wrong == []
        missed = [stop for stop in wanted if stop not in seen]
        assert [
            page.locator(f'[data-stop="{stop}"]').evaluate("element => element.outerHTML.slice(0, 120)")
            for stop in missed
        ] == []
        assert seen == sorted(seen, key=int), "the order of the Tab key is not the order of the page"


def test_the_keyboard_opens_and_leaves_the_search(browser: Browser, root: str) -> None:
    with reading(browser, 1280) as (page, wrong):
        arrive(page, f"{root}article/")
        page.keyboard.press("Control+k")
        page.keyboard.type(NAMES[""])
        page.locator(".md-search-result__link").first.wait_for()
        page.keyboard.press("ArrowDown")
        assert page.evaluate("document.activeElement.matches('.md-search-result__link')")
        page.keyboard.press("Escape")
        assert page.locator("#__search").is_checked() is False
        assert page.evaluate("document.activeElement.matches('.md-search__input')") is False
        assert wrong == []


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_keyboard_opens_the_menu_where_the_screen_is_narrow_and_escape_closes_it(
    browser: Browser, root: str, prefix: str
) -> None:
    with reading(browser, 320) as (page, wrong):
        arrive(page, f"{root}{prefix}")
        menu = page.locator('button.md-header__button[for="__drawer"]')
        assert menu.get_attribute("aria-label")
        assert menu.get_attribute("aria-expanded") == "false"
        menu.focus()
        page.keyboard.press("Enter")
        assert page.locator("#__drawer").is_checked()
        assert menu.get_attribute("aria-expanded") == "true"
        page.wait_for_timeout(400)
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        assert at["shown"], at
        page.keyboard.press("Escape")
        assert page.locator("#__drawer").is_checked() is False
        assert page.evaluate("document.activeElement.matches('.md-header__button')")
        page.keyboard.press("Space")
        assert page.locator("#__drawer").is_checked()
        assert wrong == []


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_nothing_is_lost_at_four_times_the_size(browser: Browser, root: str, demo: str, prefix: str) -> None:
    # 1280 x 1024 enlarged four times leaves 320 x 256.
    with reading(browser, 320) as (page, _):
        page.set_viewport_size({"width": 320, "height": 256})
        for address in [f"{root}{prefix}{path}" for path in (*PAGES, "no/such/page")] + [
            f"{demo}{prefix}{path}" for path in DEMO_PAGES
        ]:
            page.goto(address, wait_until="load")
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, address
            assert page.evaluate(CUT) == [], address


def test_in_forced_colours_every_shape_and_bar_is_still_drawn(browser: Browser, demo: str) -> None:
    with reading(browser, 1280, forced_colors="active", color_scheme="dark") as (page, _):
        page.goto(f"{demo}en/targets/", wait_until="load")
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        parts = {
            "tr-bar-figure": "fill",
            "tr-bar-scale": "fill",
            "tr-bar-target": "stroke",
            "tr-shape": "stroke",
            "tr-status": "color",
        }
        drawn = {
            part: page.evaluate(f"getComputedStyle(document.querySelector('table .{part}')).{key}")
            for part, key in parts.items()
        }
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert drawn["tr-bar-figure"] != drawn["tr-bar-scale"]
        assert drawn["tr-shape"] == drawn["tr-status"]
        assert ground not in (drawn["tr-bar-figure"], drawn["tr-bar-target"], drawn["tr-shape"])
        page.locator(".tr-targets a").first.focus()
        assert page.evaluate(FOCUSED)["shown"]


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_for_those_who_asked_for_stillness(browser: Browser, root: str, width: int) -> None:
    with reading(browser, width, reduced_motion="reduce") as (page, _):
        arrive(page, f"{root}targets/")
        assert page.evaluate(MOVING) == []
        page.locator(".md-search__input").focus()
        assert page.evaluate(MOVING) == []
    with reading(browser, width) as (page, _):  # so that the silence above says something
        arrive(page, f"{root}targets/")
        assert page.evaluate(MOVING) != []


def test_headings_are_in_order_on_every_page(site: Path, demo_site: Path) -> None:
    for path in [*site.rglob("*.html"), *demo_site.rglob("*.html")]:
        page = lxml.html.fromstring(path.read_text(encoding="utf-8"))
        levels = [
            int(element.tag[1])
            for element in page.iter()
            if isinstance(element.tag, str) and re.fullmatch("h[1-6]", element.tag)
        ]
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), path
