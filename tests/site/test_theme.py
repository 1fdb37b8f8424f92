"""Every file of ours that stands in for one of the theme's says why, and a change of the theme's own is
noticed.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import lxml.html
import material
import pytest

from tests.places import ROOT

THEME = Path(material.__file__).parent / "templates"


OURS = ROOT / "overrides"
MOST_LANDMARKS = 12
"""Whoever goes from part to part of a page by key presses it as often; a page of a target has most."""


# The theme's files that ours replace or build on, as they were when ours were written. When one differs, read
# what the theme changed, carry it over where it matters, look at the pages, and write the new sum here.
ORIGINALS = {
    "base.html": "8536d352b0093623",
    "404.html": "80c93494b5432b1b",
    "main.html": "9948b55a7bc979c3",
    "partials/header.html": "8cf3fb15bcf969ff",
    "partials/language.html": "3a44516f305006ac",
    "partials/languages/vi.html": "53aa292d745afb7b",
    "partials/search.html": "bfd556535abcddb9",
    "partials/logo.html": "e0925ef6c190174a",
    "partials/tabs.html": "d2c82916569e645a",
    "partials/content.html": "ce33929c85af129f",
    # What site.js and site.css find their way by.
    "partials/palette.html": "fb935107ae7d3d74",
    "partials/alternate.html": "572b1d4dae611aa5",
    "partials/top.html": "98f6f9ac2ebf6ef9",
    "partials/toc.html": "fde48f583563364b",
    "partials/toc-item.html": "418f31ce2e6d5599",
    "partials/nav.html": "af33f6e032f632eb",
    "partials/nav-item.html": "89895208f22d68ce",
    "assets/stylesheets/main.57a0d79d.min.css": "57a0d79d880c51fe",
    "assets/stylesheets/palette.fb2fffe2.min.css": "fb2fffe2c525a359",
    "partials/javascripts/base.html": "d6113712bc4deb30",
    "partials/javascripts/content.html": "3722e156f0f6339d",
    "partials/javascripts/palette.html": "8790389765ea6036",
}


@pytest.mark.parametrize("name", ORIGINALS)
def test_the_theme_has_not_changed_under_ours(name: str) -> None:
    assert hashlib.sha256((THEME / name).read_bytes()).hexdigest()[:16] == ORIGINALS[name]


def test_every_replaced_template_is_watched_and_says_why() -> None:
    for path in OURS.rglob("*.html"):
        name = path.relative_to(OURS).as_posix()
        assert name in ORIGINALS or not (THEME / name).exists(), name
        assert path.read_text(encoding="utf-8").startswith("{#- "), name


def test_a_page_carries_no_script_or_style_of_its_own(site: Path) -> None:
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", text), path
        assert all(
            re.search('src="|type="application/(ld\\+)?json"', tag)
            for tag in re.findall(r"<script[^>]*>", text)
        ), path


def test_the_policy_is_the_same_on_every_page_and_at_every_address(site: Path, repo_site: Path) -> None:
    policy = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')
    found = {
        policy.findall(path.read_text(encoding="utf-8"))[0]
        for folder in (site, repo_site)
        for path in folder.rglob("*.html")
    }

    assert len(found) == 1
    assert "unsafe" not in found.pop()


def test_there_are_three_style_sheets_and_a_script_of_pages_search_form_and_sheets() -> None:
    assert sorted(path.name for path in OURS.rglob("*.css")) == ["embed.css", "figures.css", "site.css"]
    assert sorted(path.name for path in OURS.rglob("*.js")) == [
        "propose.js",
        "search.js",
        "sheet.js",
        "site.js",
    ]


def test_no_way_around_a_page_is_announced_that_has_no_step(site: Path, demo_site: Path) -> None:
    empty = [
        f"{path}: {each.get('aria-label')}"
        for path in [*site.rglob("*.html"), *demo_site.rglob("*.html")]
        for each in lxml.html.parse(path).iter("nav")
        if each.find(".//a") is None
    ]
    assert empty == []


LANDMARKS = """//*[self::main or self::nav or @role="search" or @role="region"
    or self::*[self::aside or self::section][@aria-label or @aria-labelledby]
    or self::form[@aria-label and not(@role)]
    or self::*[self::header or self::footer][not(ancestor::article or ancestor::main)]]"""


def test_the_parts_of_a_page_that_a_screen_reader_lists_are_few_and_each_has_its_name(
    site: Path, demo_site: Path
) -> None:
    for path in [*site.rglob("*.html"), *demo_site.rglob("*.html")]:
        parts = lxml.html.parse(path).xpath(LANDMARKS)
        named = [(part.get("role") or part.tag, part.get("aria-label")) for part in parts]
        assert len(named) <= MOST_LANDMARKS, (path, named)
        assert len(set(named)) == len(named), (path, named)


def test_no_word_of_the_theme_is_left_in_english_on_a_vietnamese_page(site: Path, demo_site: Path) -> None:
    english = dict(
        re.findall(
            r'"([\w.]+)": "([^"]+)"', (THEME / "partials/languages/en.html").read_text(encoding="utf-8")
        )
    )
    said = {words for key, words in english.items() if " " in words or words.istitle()} | {
        "logo",
        "Jump back to footnote 1 in the text",
    }

    for path in [*site.rglob("*.html"), *demo_site.rglob("*.html")]:
        page = lxml.html.fromstring(path.read_text(encoding="utf-8"))
        if page.get("lang") != "vi":
            continue
        framed = path.parent.parent.name == "embed"
        assert "Đến nội dung chính" in page.text_content() or path.name == "404.html" or framed, path
        for english_part in page.xpath('//*[@lang="en"]'):
            english_part.drop_tree()
        texts = {
            text.strip()
            for element in page.iter()
            for text in (element.text or "", element.tail or "")
            if element.tag != "script"
        }
        attributes = {
            element.get(name)
            for element in page.iter()
            for name in ("aria-label", "title", "placeholder", "alt")
        }
        assert said & (texts | attributes) == set(), path


def test_the_dark_appearance_has_every_colour_of_the_themes_own() -> None:
    theirs = next((THEME / "assets" / "stylesheets").glob("palette.*.css")).read_text(encoding="utf-8")
    ours = (OURS / "assets" / "stylesheets" / "site.css").read_text(encoding="utf-8")
    variable = re.compile(r"(--md-[\w-]+):")
    wanted = {
        name
        for block in re.findall(r"\[data-md-color-scheme=slate\]\{(color-scheme[^}]*)\}", theirs)
        for name in variable.findall(block)
    }
    there = {
        name
        for block in re.findall(r'\[data-md-color-scheme="slate"\][^{]*\{([^}]*)\}', ours)
        for name in variable.findall(block)
    }

    # No page has highlighted code, and what was looked for is marked in colours of our own.
    assert {name for name in wanted - there if not name.startswith("--md-code-")} == {
        "--md-typeset-mark-color"
    }
    assert len(wanted) > 30
