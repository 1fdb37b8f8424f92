"""A term is explained at its first use, and only there."""

from __future__ import annotations

import pytest

from tests.places import AS_OF, DEMO, GLOSSARY
from tracker.content.pages.glossary import Glossary, load_glossary
from tracker.content.parsing.folders import TERMS
from tracker.content.programme import open_programme
from tracker.facts.values import LANGUAGES
from tracker.language.textnodes import rewrite
from tracker.views.terms import first_uses, term_table


def sample() -> Glossary:
    return load_glossary(GLOSSARY, "glossary.yaml")


@pytest.mark.whole
def test_a_programme_without_a_glossary_has_no_terms_and_says_so() -> None:
    assert not (DEMO / TERMS).exists()
    opened = open_programme(DEMO, DEMO / "docs", AS_OF)

    assert opened.glossary.terms == ()
    assert {lang: term_table(opened.glossary, lang).none for lang in LANGUAGES} == {
        "vi": "Chương trình này chưa có bảng thuật ngữ.",
        "en": "This programme has no glossary yet.",
    }


def test_a_first_use_leads_to_the_glossary_once_and_never_inside_links_headings_or_code() -> None:
    text = (
        '<h2>HĐ</h2><p><a href="#">HĐ</a> <code>HĐ</code> KHĐ HĐ, HĐ và nhãn; '
        "<em>sở</em> &amp; nhãn hiệu mới</p>"
    )

    assert rewrite(text, "vi", first_uses("vi", sample(), "../glossary/")) == (
        '<h2>HĐ</h2><p><a href="#">HĐ</a> <code>HĐ</code> KHĐ '
        '<a class="tr-term" href="../glossary/#term-council">HĐ</a>, HĐ và '
        '<a class="tr-term" href="../glossary/#term-mark">nhãn</a>; <em>sở</em> &amp; nhãn hiệu mới</p>'
    )


def test_an_abbreviation_in_brackets_after_its_full_form_is_explained_already() -> None:
    assert "<a" not in rewrite("<p>Hội đồng (HĐ) và HĐ</p>", "vi", first_uses("vi", sample(), "g/"))
