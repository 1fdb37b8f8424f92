"""The page of a target says what was set out, what happened, says who, and how it is known."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree as ET

import pytest

from tests.places import DEMO, DEMO_DAY, SAMPLE
from tests.views.editions import target_html, target_pages
from tracker.facts.values import LANGUAGES, Lang
from tracker.language import words
from tracker.views.render import render
from tracker.views.target_page import SECTIONS


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_a_target_is_what_was_reviewed(lang: Lang, golden: Callable[[Path, str], None]) -> None:
    golden(
        Path(__file__).parent / "golden" / f"target.{lang}.html",
        "\n".join(
            render("path", page=page) + "\n" + render("target", page=page) for page in target_pages(lang)
        ),
    )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.whole
def test_every_page_has_the_same_headings_in_the_same_order(lang: Lang) -> None:
    for page in target_pages(lang, DEMO / "data" / "targets.yaml", DEMO_DAY):
        assert [(head.get("id"), head.text_content()) for head in target_html(page).iter("h2")] == [
            (key, words[lang]) for key, words in SECTIONS
        ], page.id


def test_whoever_has_opened_a_source_can_say_so_beside_it_until_an_editor_has() -> None:
    """Every source that nobody opened leads to the form with its check begun, and no other does."""
    opened = SAMPLE.read_text(encoding="utf-8")
    pages = target_pages("vi")
    assert {len(by) for page in pages for by in target_html(page).cssselect(".tr-checked")} == {0, 1}
    for page in pages:
        for by in target_html(page).cssselect(".tr-checked"):
            asked = [parse_qs(urlsplit(a.get("href")).query) for a in by.cssselect("a")]
            source = [each["report"][0] for each in asked if each["kind"] == ["checks"]]
            assert bool(source) == (words.NOT_CHECKED.vi in by.text_content())
            assert all(f"  {name}:" in opened for name in source)
    assert not any(target_html(page).cssselect(".tr-checked a") for page in target_pages("vi", form=False))


def test_a_chart_is_well_formed_and_says_in_words_what_it_shows() -> None:
    for page in target_pages("en", DEMO / "data" / "targets.yaml", DEMO_DAY):
        for svg in re.findall(
            r"<svg class=\"tr-chart-\w+\".*?</svg>", render("target", page=page), re.DOTALL
        ):
            root = ET.fromstring(svg)
            assert root.get("role") == "img"
            assert page.title in (root.get("aria-label") or "")
            assert "style" not in svg


def test_a_year_without_a_figure_is_named_beside_the_status() -> None:
    pages = {page.id: page for page in target_pages("vi", DEMO / "data" / "targets.yaml", DEMO_DAY)}

    assert "Thiếu số liệu năm 2023" in pages["spent-on-parks"].status.beside
    assert (
        pages["spent-on-parks"].figures
        and pages["spent-on-parks"].figures.rows[0].figure.value == "52; lũy kế 165,5"
    )
