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
OF_COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules whose answer another appearance can change: it moves nothing."""
DEMO_PAGES = ["", "article/", "targets/", "targets/water-lost/", "targets/planting-days/", "tasks/"]
LOST = "no/such/page"
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

LOOKED_AT_ONCE = """() => {
  const kept = ["class", "style", "role", "type", "lang", "scope", "hidden", "tabindex", "aria-hidden"];
  const said = ({ name, value }) =>
    kept.includes(name) || name.startsWith("data-") ? `${name}=${value}` : name + (value ? "" : " empty");
  const form = (at) => [at.tagName, [...at.attributes].map(said).sort(), [...at.childNodes].map(inside)];
  const inside = (node) => node.nodeType === Node.ELEMENT_NODE ? form(node)
    : node.nodeType === Node.TEXT_NODE && node.data.trim() ? "words" : "";
  const lists = "article, article :is(tbody, ul, ol, dl, section, div, svg)";
  for (const list of document.querySelectorAll(lists)) {
    const seen = {};
    for (const part of [...list.children]) {
      const like = JSON.stringify(form(part));
      seen[like] = (seen[like] || 0) + 1;
      if (seen[like] > 2) part.remove();
    }
  }
}"""
"""Leaves two of each kind of part that differ in nothing but their words and where they lead: what axe says
of one it says of the others, and it takes its time for each.
"""

BOXES = """() => [...document.querySelectorAll("body *")].filter((at) =>
  !at.closest(".tr-look, form.md-header__option")
).map((at) => {
  const { x, y, width, height } = at.getBoundingClientRect();
  return [x, y, width, height].join(" ");
})"""
"""Where everything on a page stands, but for the switch of appearance."""

AT_REST = "() => Promise.allSettled(document.getAnimations().map((moving) => moving.finished)).then(() => {})"
"""A colour on its way is no colour to judge."""


def axe_problems(page: Page, rules: list[str] = RULES) -> list[str]:
    """Return what axe finds; it is brought to a page once, as that takes longer than its look."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.axe_script)
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    found: list[dict[str, Any]] = page.evaluate(
        "async (options) => (await axe.run(document, options)).violations", options
    )
    return [
        f"{rule['id']}: {node['target']} {node['html'][:120]} {node['failureSummary'][:200]}"
        for rule in found
        for node in rule["nodes"][:3]
    ]


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_kind_of_page_is_whole_and_axe_finds_nothing_on_it_in_either_appearance(
    browser: Browser, root: str, demo: str, prefix: str, width: int
) -> None:
    # Each page is opened once and looked at for all of it: to open it takes longer than most looks.
    # Still, as a colour on its way is no colour to judge, and to wait for each takes as long as axe does.
    with reading(browser, width, color_scheme="light", reduced_motion="reduce") as (page, wrong):
        for address in [f"{root}{prefix}{path}" for path in (*PAGES, TARGET_PAGES[0], LOST)] + [
            f"{demo}{prefix}{path}" for path in DEMO_PAGES
        ]:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme="light")
            arrive(page, address)
            told = [line for line in wrong if not (address.endswith(LOST) and "404" in line)]
            assert told == [], address
            wrong.clear()
            assert page.locator("h1").count() == 1, address
            assert page.evaluate("document.documentElement.scrollWidth") <= width, address
            if width == 320:
                # 1280 x 1024 enlarged four times leaves 320 x 256.
                page.set_viewport_size({"width": 320, "height": 256})
                assert page.evaluate("document.documentElement.scrollWidth") <= 320, address
                assert page.evaluate(CUT) == [], address
                page.set_viewport_size({"width": width, "height": 800})
            boxes = page.evaluate(BOXES)
            page.emulate_media(color_scheme="dark")
            page.wait_for_function("() => document.body.dataset.mdColorScheme === 'slate'")
            page.evaluate(AT_REST)
            assert page.evaluate(BOXES) == boxes, address
            page.evaluate(LOOKED_AT_ONCE)
            assert axe_problems(page, OF_COLOURS) == [], (address, "dark")
            page.emulate_media(color_scheme="light")
            page.wait_for_function("() => document.body.dataset.mdColorScheme === 'default'")
            page.evaluate(AT_REST)
            assert axe_problems(page) == [], (address, "light")


def test_what_is_odd_far_down_a_long_table_is_not_taken_for_what_repeats(browser: Browser, root: str) -> None:
    with reading(browser, 1280) as (page, _):
        arrive(page, f"{root}data/")
        page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
        rows = page.locator("tbody tr").count()
        page.evaluate(
            """() => {
              const cells = [...document.querySelectorAll("tbody tr:last-child td:last-child")];
              cells.at(-1).append(document.createElement("img"));
              cells.at(-2).style.color = "#ddd";
            }"""
        )
        page.evaluate(LOOKED_AT_ONCE)
        assert page.locator("tbody tr").count() < rows / 2
        found = {problem.partition(":")[0] for problem in axe_problems(page)}
        assert {"image-alt", "color-contrast"} <= found


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
@pytest.mark.parametrize("prefix", ["", "en/"])
def test_axe_finds_nothing_while_the_menu_or_the_search_is_open(
    browser: Browser, root: str, prefix: str, width: int, scheme: str
) -> None:
    with reading(browser, width, color_scheme=scheme, reduced_motion="reduce") as (page, _):
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
        page.evaluate(AT_REST)  # the panel fades in
        assert axe_problems(page) == []


def test_axe_looks_at_the_size_of_what_is_pressed(browser: Browser, root: str) -> None:
    # So that its silence about targets of 24 pixels says something.
    with reading(browser, 320) as (page, _):
        page.goto(f"{root}targets/", wait_until="load")
        passed = {rule["id"] for rule in AXE.run(page, options={"runOnly": RULES}).response["passes"]}
        assert {"target-size", "heading-order", "color-contrast", "landmark-unique", "region"} <= passed


LOW = """() => [...document.querySelectorAll("article :is(a[href], button, summary)")].filter((at) => {
  const { height } = at.getBoundingClientRect();
  const alone = [...at.parentElement.childNodes].every((each) => each === at || !each.textContent.trim());
  return height && height < 23.5 && alone && !at.closest("sup");
}).map((at) => at.outerHTML.slice(0, 80))"""
"""What stands alone and is lower than 24 pixels; inside a text a link is as high as its line."""


@pytest.mark.parametrize("path", ["", "tasks/", "targets/new-trademarks/", "article/"])
def test_what_stands_alone_is_high_enough_for_a_finger(browser: Browser, root: str, path: str) -> None:
    with reading(browser, 360, has_touch=True, is_mobile=True) as (page, _):
        arrive(page, f"{root}{path}")
        assert page.evaluate(LOW) == []


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
