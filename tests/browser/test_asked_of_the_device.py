"""What a reader asks of their device, and what a device reads out, on one page of each kind: each page is
loaded once and looked at in every way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reading import arrive, reading
from tests.builds import build
from tests.places import SAMPLE_DAY
from tests.programmes import annotated_programme
from tests.serving import serve

TREES = Path(__file__).parent / "trees"
PAGES = {
    "home": "en/",
    "home.vi": "",
    "targets": "en/targets/",
    "target": "en/targets/water-lost/",
    "tasks": "en/tasks/",
    "ledger": "en/ledger/",
    "bodies": "en/bodies/",
    "updates": "en/updates/",
    "data": "en/data/",
    "propose": "en/propose/",
    "article": "en/article/",
    "method": "en/method/",
    "lost": "no/such/page",
    "embed": "en/embed/water-lost/",
}
"""Pages of the illustrative programme, whose content is no editor's."""
MORE = {"documents": "en/documents/", "glossary": "en/glossary/", "bilingual": "en/article/bilingual/"}
"""Pages that the illustrative programme has not, of a small one that is no editor's either."""
SHORTEN = """() => {
  for (const list of document.querySelectorAll("article :is(tbody, ul, ol, select)"))
    [...list.children].slice(2).forEach((each) => each.remove());
}"""
"""What repeats is heard twice; the rest of a table says nothing new of its kind."""
MISNAMED = """() => {
  const flat = (text) => text.replace(/\\s+/g, " ").trim().toLowerCase();
  const called = (ids) => ids?.split(" ").map((id) => document.getElementById(id)?.textContent).join(" ");
  const name = (at) => at.getAttribute("aria-label") ?? called(at.getAttribute("aria-labelledby"));
  const seen = (at) => [...at.labels ?? []].map((label) => label.querySelector("span") ?? label)
    .map((label) => label.innerText).join(" ") || (at.matches("input, select, textarea") ? "" : at.innerText);
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((at) => at.getClientRects().length && name(at) !== undefined)
    .filter((at) => !flat(name(at)).includes(flat(seen(at))))
    .map((at) => at.outerHTML.slice(0, 120));
}"""
"""What is not called by the words one sees on it: who speaks them to the device would call in vain."""
LOST_IN_COLOURS = """() => {
  const ground = getComputedStyle(document.body).backgroundColor;
  const shown = [...document.querySelectorAll("article *")].filter((at) => at.getClientRects().length);
  const masked = shown.filter((at) => ["::before", "::after"].some((part) => {
    const style = getComputedStyle(at, part);
    return style.content !== "none" && style.display !== "none" && style.maskImage !== "none"
      && style.backgroundColor === ground;
  }));
  const drawn = shown.filter((at) => at.matches(".tr-bar-figure, .tr-shape")
    && ["fill", "stroke"].every((key) => [ground, "none"].includes(getComputedStyle(at)[key])));
  return [...masked, ...drawn].map((at) => at.outerHTML.slice(0, 100));
}"""
"""What is drawn in the colour of the ground, where the device has chosen the colours."""


@pytest.fixture(scope="module")
def annotated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small programme with documents, terms and a page of both languages."""
    folder = tmp_path_factory.mktemp("annotated")
    config = annotated_programme(folder)
    build(folder / "site", config=config, AS_OF=SAMPLE_DAY.isoformat()).check_returncode()
    yield from serve(folder / "site", "/")


@pytest.fixture(scope="module", params=[*PAGES, *MORE])
def opened(
    request: pytest.FixtureRequest, browser: Browser, demo: str, annotated: str
) -> Iterator[tuple[str, Page]]:
    name = request.param
    with reading(browser, 1280, reduced_motion="reduce") as (page, _):
        arrive(page, annotated + MORE[name] if name in MORE else demo + PAGES[name])
        yield name, page


def test_it_is_read_out_as_reviewed(opened: tuple[str, Page], golden: Callable[[Path, str], None]) -> None:
    name, page = opened
    page.evaluate(SHORTEN)
    root = page.evaluate("() => `${location.origin}/`")
    golden(TREES / f"{name}.txt", page.locator("body").aria_snapshot().replace(root, "/") + "\n")


def test_it_is_called_by_the_words_one_sees(opened: tuple[str, Page]) -> None:
    _, page = opened
    assert page.evaluate(MISNAMED) == []


def test_nothing_is_lost_in_the_colours_of_the_device_or_on_a_phone_held_across(
    opened: tuple[str, Page],
) -> None:
    _, page = opened
    page.emulate_media(forced_colors="active")
    assert page.evaluate(LOST_IN_COLOURS) == []
    page.emulate_media(forced_colors="none")
    page.set_viewport_size({"width": 640, "height": 320})
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    fixed = """() => [...document.querySelectorAll("body *")].filter((at) =>
      ["fixed", "sticky"].includes(getComputedStyle(at).position)
      && at.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((at) => at.getBoundingClientRect())
      .filter((box) => box.top < 320 && box.bottom > 0 && box.left < 640 && box.right > 0)
      .reduce((sum, box) => sum + Math.min(box.bottom, 320) - Math.max(box.top, 0), 0)"""
    assert page.evaluate(fixed) <= 160, "what stays in its place leaves no room to read"
