"""Every part of a built page says which language it is in, and is written as that language is."""

from __future__ import annotations

import re
from pathlib import Path

import lxml.html
import pytest

from tracker.language.detection import VIETNAMESE

ENGLISH_ONLY = re.compile(r"\b(?:the|of|and|with|from|for|is|are|was|which|this|by)\b")
"""Words of English that no Vietnamese text has; they are not what the site itself decides by."""


def pages(site: Path) -> list[tuple[str, lxml.html.HtmlElement]]:
    return [
        (path.relative_to(site).as_posix(), lxml.html.fromstring(path.read_text(encoding="utf-8")))
        for path in sorted(site.rglob("*.html"))
    ]


def spoken(page: lxml.html.HtmlElement) -> list[tuple[str, str]]:
    """Return every text of a page, and of the attributes that are read aloud, with its language."""
    found = []
    for element in page.iter("*"):
        if element.tag in ("script", "style", "code") or element.xpath("ancestor::code|ancestor::script"):
            continue
        lang = next(
            ancestor.get("lang") for ancestor in [element, *element.iterancestors()] if ancestor.get("lang")
        )
        around = next(
            (ancestor.get("lang") for ancestor in element.iterancestors() if ancestor.get("lang")), lang
        )
        found += [
            (text, lang)
            for text in (
                element.text,
                element.get("title"),
                element.get("aria-label"),
                element.get("alt"),
                element.get("placeholder"),
            )
            if text
        ]
        found += [(element.tail, around)] if element.tail else []
    return found


@pytest.mark.parametrize("which", [pytest.param("site", marks=pytest.mark.edition), "demo_site"])
def test_every_element_declares_its_language(which: str, request: pytest.FixtureRequest) -> None:
    for path, page in pages(request.getfixturevalue(which)):
        for text, lang in spoken(page):
            if lang == "en":
                assert not VIETNAMESE.search(text), (path, text)
            else:
                assert lang == "vi", (path, text)
                assert len(ENGLISH_ONLY.findall(text)) < 2, (path, text)


@pytest.mark.parametrize("which", ["site", "demo_site"])
def test_quotations_and_dates_have_the_form_of_their_language(
    which: str, request: pytest.FixtureRequest
) -> None:
    for path, page in pages(request.getfixturevalue(which)):
        for text, lang in spoken(page.find(".//article") if page.find(".//article") is not None else page):
            assert '"' not in text, (path, text)
            if lang == "en":
                assert not re.search(r"\b\d{1,2}/\d{1,2}/\d{4}", text), (path, text)
            else:
                assert not re.search(
                    r"\b(?:January|February|March|April|June|July|August|September|October|November|December)\b|\d{4}-\d{2}-\d{2}",
                    text,
                ), (
                    path,
                    text,
                )


def test_no_document_number_and_no_date_is_torn_apart(site: Path) -> None:
    for path in ("article/index.html", "en/article/index.html"):
        html = (site / path).read_text(encoding="utf-8")
        body = html[html.index("<article") : html.index("</article>")]

        assert not re.search(
            r"(?<![\w/])\d+(?:/\d{4})?[-/](?:NQ|KL|KH|QĐ)",
            re.sub(r'<span class="tr-nb"[^>]*>[^<]*</span>|href="[^"]*"', "", body),
        ), path
        assert not re.search(r"\b(?:No\.|số|ngày) \d", body), path
