"""A reader finds every term of the glossary, and the pages keep to it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.builds import LANGS, html
from tests.places import AS_OF, ROOT
from tracker.content.pages.glossary import load_glossary
from tracker.content.parsing.folders import TERMS
from tracker.content.programme import open_programme
from tracker.facts.values import Lang
from tracker.language.collation import key


@pytest.mark.parametrize(("lang", "prefix"), LANGS.items())
def test_the_page_lists_every_term_as_its_language_sorts(site: Path, lang: Lang, prefix: str) -> None:
    page = html(site, f"{prefix}glossary")
    names = [head.text.strip() for head in page.cssselect("table.tr-terms tbody th")]

    assert names == sorted(names, key=lambda name: key(name, lang))
    assert len(names) == len(load_glossary(ROOT / TERMS, "").terms)
    letters = [link.text for link in page.cssselect(".tr-letters a")]
    assert letters == sorted(letters, key=lambda letter: key(letter, lang))
    assert ("Đ" in letters) == (lang == "vi")


@pytest.mark.parametrize(("lang", "prefix"), LANGS.items())
def test_every_abbreviation_of_the_article_is_explained_at_its_first_use(
    site: Path, lang: Lang, prefix: str
) -> None:
    article = html(site, f"{prefix}article").find(".//article")
    text = " ".join(article.text_content().split())
    linked = {link.text_content(): link.get("href") for link in article.cssselect("a.tr-term")}

    for term in load_glossary(ROOT / TERMS, "").terms:
        for short in term.abbreviation[lang]:
            if re.search(rf"(?<![\w,&]){re.escape(short)}(?![\w&])", text):
                explained = (
                    any(href.endswith(f"#term-{term.id}") for href in linked.values()) or f"({short})" in text
                )
                others = [other for other in term.abbreviation[lang] if f"({other})" in text]
                assert explained or others, short
    page = html(site, f"{prefix}glossary")
    assert {href.rpartition("#")[2] for href in linked.values()} <= {
        row.get("id") for row in page.cssselect("tr[id]")
    }
    assert len(linked) >= 8


def test_the_terms_that_were_agreed_are_there_and_the_check_warns_of_nothing() -> None:
    opened = open_programme(ROOT, ROOT / "docs", AS_OF)

    assert len(opened.glossary.terms) > 100
    assert [str(warning) for warning in opened.warnings] == []
