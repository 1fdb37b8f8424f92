"""What the site promises every reader: it can be used by anyone, on any screen, and nothing hostile runs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.reading import NAMES, arrive, reading
from tests.builds import build
from tests.content import mistakes
from tests.content.mistakes import GOOD_ARTICLE
from tests.places import AS_OF, DEMO, DEMO_DAY, ROOT
from tests.programmes import another_programme
from tests.serving import serve
from tracker.content.data.load import load

VIOLATIONS = """
window.__broken = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.__broken.push(`${event.violatedDirective} ${event.blockedURI}`));
"""


def test_a_card_on_a_phone_is_still_a_row_of_a_table(browser: Browser, demo: str) -> None:
    with reading(browser, 360) as (page, _):
        arrive(page, f"{demo}en/targets/")
        session = page.context.new_cdp_session(page)
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
        roles = [node["role"]["value"] for node in nodes if "role" in node and not node.get("ignored")]

        assert (
            page.evaluate("getComputedStyle(document.querySelector('table.tr-targets tbody tr')).display")
            == "flex"
        )
        assert roles.count("table") >= 2
        assert roles.count("rowheader") >= 25
        assert roles.count("columnheader") >= 8
        assert roles.count("row") >= 27


BROKEN = """() => {
  const broken = [], article = document.querySelector("article");
  const walk = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode;
    if (text.parentElement.closest("svg, pre, code, .tr-citation, [hidden]")) continue;
    for (const number of text.data.matchAll(/[0-9][0-9.,/]*[0-9]/g)) {
      const range = document.createRange();
      range.setStart(text, number.index);
      range.setEnd(text, number.index + number[0].length);
      const lines = [...range.getClientRects()].filter((box) => box.width).map((box) => Math.round(box.top));
      if (new Set(lines).size > 1) broken.push(number[0]);
    }
  }
  return broken;
}"""
"""The numbers on a page that stand on two lines."""


def test_no_number_is_broken_in_two_at_any_width(browser: Browser, demo: str) -> None:
    with reading(browser, 320, bypass_csp=True) as (page, _):
        for path in ("en/targets/", "en/targets/schools-with-filters/"):
            arrive(page, f"{demo}{path}")
            for width in range(320, 1921, 160):
                page.set_viewport_size({"width": width, "height": 800})
                assert page.evaluate(BROKEN) == [], (path, width)
        page.locator("article p").first.evaluate(
            "(p) => { p.textContent = '31/12/2025'; p.className = 'narrow'; }"
        )
        page.add_style_tag(content=".narrow { width: 2rem; word-break: break-all }")
        assert page.evaluate(BROKEN) == ["31/12/2025"]  # so that the silence above says something


def test_every_bar_has_a_name_and_a_table_without_figures_has_none(
    browser: Browser, demo: str, root: str
) -> None:
    with reading(browser, 1280) as (page, _):
        page.goto(f"{demo}en/targets/")
        labels = [bar.get_attribute("aria-label") for bar in page.locator("svg.tr-bar").all()]
        assert len(labels) >= 15
        assert all(label and "; target: " in label for label in labels)
        page.goto(f"{root}en/targets/")
        for table in page.locator("table.tr-targets").all():
            bars, columns = table.locator("svg.tr-bar").count(), table.locator("thead th").count()
            assert columns == 5  # the last counts what else is known of a target
            assert not bars


def test_the_policy_is_never_broken_while_everything_is_used(browser: Browser, under_repo: str) -> None:
    with reading(browser, 1280) as (page, wrong):
        page.add_init_script(VIOLATIONS)
        arrive(page, f"{under_repo}targets/")
        page.locator('label[for="__palette_1"]').click()
        assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
        page.locator(".md-search__input").click()
        page.locator(".md-search__input").press_sequentially(NAMES[""])
        page.locator(".md-search-result__link").first.wait_for(state="attached")
        page.keyboard.press("Escape")
        page.locator('form.tr-filter input[name="words"]').fill(NAMES[""])
        page.locator('form.tr-filter select[name="status"]').select_option("cannot-be-computed")
        assert page.evaluate("window.__broken") == []
        page.reload(wait_until="load")
        page.wait_for_load_state("networkidle")
        assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
        page.locator('.tr-languages a[hreflang="en"]').click()
        page.wait_for_url(f"{under_repo}en/targets/")
        assert page.evaluate("window.__broken") == []
        assert wrong == []


@pytest.mark.parametrize("path", ["no", "en/no", "en/targets/no/deeper/still"])
def test_a_wrong_address_is_answered_in_both_languages_with_a_way_home(
    browser: Browser, under_repo: str, path: str
) -> None:
    with reading(browser, 360) as (page, _):
        answer = arrive(page, f"{under_repo}{path}")
        assert answer is not None
        assert answer.status == 404
        assert page.locator("html").get_attribute("lang") == "vi"
        assert page.locator("h1").inner_text() == "Không tìm thấy trang"
        assert page.locator('article [lang="en"] h2').inner_text() == "Page not found"
        for lang, home in (("vi", under_repo), ("en", f"{under_repo}en/")):
            page.goto(f"{under_repo}{path}")
            page.locator(f'article [lang="{lang}"] a').click()
            page.wait_for_url(home)


HOSTILE = """\
# Trang thử

<script>alert("p1")</script>
<img src="x" onerror="alert('p2')">
[bấm](javascript:alert('p3'))
<svg onload="alert('p4')"></svg>
<iframe srcdoc="<script>alert('p5')</script>"></iframe>

Đoạn
{: #p onclick="alert('p6')" }

<!-- tracker: targets -->
"""


UNCHECKED = """\
from tracker.content import programme
programme.check_pages = lambda *_: []

import re

import tracker.facts.scalars

tracker.facts.scalars.MARKUP = re.compile("(?!)")

# The build looks once more at what it prints; here it prints whatever it is given.
from mkdocs.plugins import event_priority
from tracker.content.pages import front_matter
from tracker.content.pages import markup

markup.offences = lambda _html: ()


@event_priority(200)  # before ours
def on_page_markdown(markdown, page, **_):
    front_matter.body = lambda _: markdown
    front_matter.page_settings = lambda _: dict(page.meta)
"""
VECTORS = {
    name: mistake.vi.text
    for name, mistake in mistakes.PAGES.items()
    if re.search(r"(?:alert|msgbox)\(", mistake.vi.text)
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A programme whose data and pages try to run scripts, built with the check of pages switched off by a
    hook of its own.
    """
    folder = tmp_path_factory.mktemp("hostile")
    config = another_programme(folder / "province")
    data = folder / "province" / "data" / "targets.yaml"
    attack = "\\\"><img src=x onerror=alert('d1')></script><script>alert('d2')</script>{{7*7}}"
    for lang in ("vi", "en"):
        docs = folder / "province" / "docs" / lang
        (docs / "index.md").write_text(
            "---\ntitle: 'A \"onmouseover=alert(1) x=\"'\ndescription: 'D \" onload=\"alert(2)'\n---\n"
            + HOSTILE,
            encoding="utf-8",
        )
        for name, text in {**VECTORS, "article": GOOD_ARTICLE}.items():
            (docs / f"{name}.md").write_text(text, encoding="utf-8")
    refused = build(folder / "site", config=config)
    assert refused.returncode == 1
    assert not (folder / "site").exists()
    for name in ["index", *VECTORS]:
        assert f"docs/vi/{name}.md:" in refused.stderr, name

    good = data.read_text(encoding="utf-8")
    places = good.count("Sample department") + good.count("New trademarks")
    assert places >= 2
    data.write_text(
        good.replace("Sample department", attack).replace("New trademarks", attack), encoding="utf-8"
    )
    refused = build(folder / "site", config=config)
    assert refused.returncode == 1
    assert refused.stderr.count("must not hold HTML or script") == places

    (folder / "province" / "unchecked.py").write_text(UNCHECKED, encoding="utf-8")
    config.write_text(
        config.read_text(encoding="utf-8").replace("hooks: [", "hooks: [unchecked.py, "), encoding="utf-8"
    )
    # MkDocs itself, since `make build` checks by itself before it starts MkDocs.
    finished = subprocess.run(
        [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--quiet",
            "--config-file",
            str(config),
            "--site-dir",
            str(folder / "site"),
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": "hooks", "AS_OF": AS_OF.isoformat()},
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    yield from serve(folder / "site", "/")
    shutil.rmtree(folder)


def test_nothing_hostile_in_data_or_pages_runs(browser: Browser, hostile: str) -> None:
    with reading(browser, 1280) as (page, wrong):
        for path in ["", "en/", "targets/", "en/targets/", *(f"{name}/" for name in VECTORS)]:
            arrive(page, f"{hostile}{path}")
            for link in page.locator('article a[href*="script:" i], [onclick]').all():
                link.click(force=True)
            for element in page.locator("[onmouseover]").all():
                element.hover(force=True)
            page.wait_for_timeout(200)

            assert [line for line in wrong if line.startswith("dialog")] == [], path
            assert page.evaluate("document.documentElement.textContent.includes('49')") is False, path


def test_a_vector_runs_where_no_policy_stops_it(browser: Browser, hostile: str) -> None:
    # So that the silence of the test above says something.
    with reading(browser, 1280, bypass_csp=True) as (page, wrong):
        for path in ("", "script/", "attribute-list-onclick/"):
            arrive(page, f"{hostile}{path}")
            if page.locator("#p").count():
                page.locator("#p").click(force=True)
        page.wait_for_timeout(200)

        assert len([line for line in wrong if line.startswith("dialog")]) >= 3


def test_a_page_prints_with_its_facts(browser: Browser, demo: str, tmp_path: Path) -> None:
    with reading(browser, 1280) as (page, _):
        arrive(page, f"{demo}en/targets/")
        page.emulate_media(media="print")
        assert page.locator("form.tr-filter").is_visible() is False
        assert page.locator("table.tr-targets tbody tr:visible").count() == len(
            load(DEMO / "data" / "targets.yaml", DEMO_DAY).tracker.targets
        )
        assert page.locator("svg.tr-bar").first.is_visible()
        assert page.pdf(format="A4").startswith(b"%PDF")


def test_stored_material_asks_for_no_more_than_it_needs(browser: Browser, root: str) -> None:
    with reading(browser, 360) as (page, wrong):
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(root)))
        arrive(page, f"{root}targets/")
        page.wait_for_load_state("networkidle")
        assert not [url for url in asked if url.endswith("sitemap.xml")]
        assert sorted(url.partition("?")[0] for url in asked if "/site." in url) == [
            "assets/javascripts/site.js",
            "assets/stylesheets/site.css",
        ]
        assert wrong == []
