"""The article side by side is the article's two pages, pair for pair, and each paragraph leads to its
twin.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from tests.builds import LANGS, html
from tests.places import ROOT
from tracker.facts.values import LANGUAGES, Lang


def texts(part: HtmlElement) -> Counter[str]:
    return Counter(
        " ".join(element.text_content().split())
        for element in part.cssselect("h1, h2, h3, h4, p, li:not(:has(p))")
    )


def ids(page: HtmlElement) -> list[str]:
    return [element.get("id") for element in page.iter("*") if element.get("id")]


@pytest.mark.parametrize("prefix", LANGS.values())
def test_the_pairs_are_word_for_word_the_articles(site: Path, prefix: str) -> None:
    page = html(site, f"{prefix}article/bilingual").find(".//article")
    for lang in LANGUAGES:
        article = html(site, f"{LANGS[lang]}article").find(".//article")
        for extra in article.cssselect(".tr-twin, .tr-links, .tr-inside, .headerlink"):
            extra.drop_tree()
        there = texts(article)
        here = sum(
            (
                texts(half)
                for half in page.cssselect(f'.tr-pair:not(.tr-pair--heads) .tr-half[lang="{lang}"]')
            ),
            Counter(),
        )
        assert there - here == Counter(), lang
        assert here - there == Counter(), lang


@pytest.mark.parametrize("prefix", LANGS.values())
def test_every_paragraph_of_the_article_is_there_under_its_id_and_no_id_twice(
    site: Path, prefix: str
) -> None:
    page = html(site, f"{prefix}article/bilingual")
    article = html(site, f"{prefix}article").find(".//article")
    own = [name for name in ids(article) if not name.startswith(("fn", "__"))]

    assert [name for name, n in Counter(ids(page)).items() if n > 1] == []
    assert [name for name in ids(page.find(".//article")) if name in own] == own
    assert page.cssselect("h1")[0].get("id") == "bilingual"
    assert len(page.cssselect("h1")) == 1


@pytest.mark.parametrize("prefix", LANGS.values())
def test_every_half_says_its_language_and_every_note_leads_back(site: Path, prefix: str) -> None:
    page = html(site, f"{prefix}article/bilingual")
    for pair in page.cssselect(".tr-pair"):
        assert [half.get("lang") for half in pair.cssselect(".tr-half")] == ["vi", "en"]
    there = set(ids(page))
    notes = page.cssselect("a.footnote-ref, a.footnote-backref")
    assert len(notes) == 2 * 2 * 14
    assert {link.get("href")[1:] for link in notes} <= there
    assert len({link.get("href") for link in notes}) == len(notes)
    for link in page.cssselect("a.footnote-backref"):
        half = next(ancestor for ancestor in link.iterancestors() if ancestor.get("lang"))
        assert link.get("title").startswith(
            {"vi": "Về chỗ có ghi chú", "en": "Back to note"}[half.get("lang")]
        )


@pytest.mark.parametrize(("lang", "prefix"), LANGS.items())
def test_every_paragraph_of_the_article_leads_to_its_twin_and_to_the_pair(
    site: Path, lang: Lang, prefix: str
) -> None:
    article = html(site, f"{prefix}article").find(".//article")
    paragraphs = article.cssselect("p[id]")
    other = "en" if lang == "vi" else "vi"

    assert len(paragraphs) >= 24
    for paragraph in paragraphs:
        twin, pair = paragraph.cssselect(".tr-twin a")
        name = paragraph.get("id")
        assert twin.get("href") == (f"../en/article/#{name}" if lang == "vi" else f"../../article/#{name}")
        assert (twin.get("hreflang"), pair.get("href")) == (other, f"bilingual/#{name}")
        assert len(twin.text_content()) > len(twin.text) > 0


def test_the_article_is_written_down_in_two_files_only() -> None:
    for path in (ROOT / "docs").rglob("*.md"):
        assert ("Bước vào giai đoạn chiến lược" in path.read_text(encoding="utf-8")) == (
            path == ROOT / "docs/vi/article.md"
        )
        assert ("As we enter an important strategic period" in path.read_text(encoding="utf-8")) == (
            path == ROOT / "docs/en/article.md"
        )


def test_the_search_does_not_find_every_paragraph_a_second_time(site: Path) -> None:
    for lang, words in (
        ("vi", "Bước vào giai đoạn chiến lược"),
        ("en", "As we enter an important strategic period"),
    ):
        assert (site / "search" / f"{lang}.js").read_text(encoding="utf-8").count(words) == 1
