"""A number of a document leads to it wherever a text names it, and nothing of the text changes."""

from __future__ import annotations

import re

import pytest

from tracker.language.typography import typeset
from tracker.views.document_links import HELD, holding, with_numbers_linked

NUMBERS = (("20-NQ/TW", "plan"), ("1486/QĐ-TTg", "map"))


def linked(html: str, lang: str = "vi") -> str:
    made = typeset(html, "vi" if lang == "vi" else "en", holding(html, NUMBERS))
    return with_numbers_linked(made, NUMBERS, "../documents/")


@pytest.mark.parametrize(
    ("html", "named"),
    [
        ("<p>Nghị quyết số 20-NQ/TW và 1486/QĐ-TTg; lại 20-NQ/TW.</p>", ["plan", "map", "plan"]),
        ("<blockquote><p>“Quyết định số 1486/QĐ-TTg”</p></blockquote>", ["map"]),
        ('<p><span lang="en">Resolution 20-NQ/TW</span></p>', ["plan"]),
        ('<h2>20-NQ/TW</h2><p><a href="x">20-NQ/TW</a></p><p><code>20-NQ/TW</code></p>', []),
        ('<p title="20-NQ/TW">120-NQ/TW</p>', []),
        ("<p>không có số nào</p>", []),
        (f"<p>7{HELD[0]}</p>", []),
    ],
)
def test_each_number_in_a_text_is_a_link_and_the_text_stays(html: str, named: list[str]) -> None:
    made = linked(html)

    assert re.findall(r'<a class="tr-doc" href="../documents/#document-(\w+)">', made) == named
    bare = re.sub(r"<[^>]+>", "", made).replace("\u00a0", " ")
    assert bare == re.sub(r"<[^>]+>", "", html)


def test_the_language_around_a_number_is_told_from_the_whole_text() -> None:
    made = linked("<p>“ngày 26/7/2022, UBND tỉnh ban hành Hướng dẫn 20-NQ/TW”</p>", "en")

    assert re.search(r'<span lang="vi">[^<]*26/7/2022, UBND tỉnh ban hành', made)
    assert "tr-doc" in made
    assert '<span class="tr-nb" lang="vi">1486/QĐ-TTg</span>' in linked("<p>Decision 1486/QĐ-TTg</p>", "en")


def test_on_the_page_of_documents_a_number_leads_to_the_others_and_not_to_itself() -> None:
    page = (
        "<p>1486/QĐ-TTg</p>"
        '<h2 class="a" id="document-plan">20-NQ/TW</h2><p>20-NQ/TW, thay cho 1486/QĐ-TTg</p>'
        '<h2 id="document-map">1486/QĐ-TTg</h2><p>1486/QĐ-TTg và 20-NQ/TW</p>'
    )

    made = with_numbers_linked(typeset(page, "vi", holding(page, NUMBERS)), NUMBERS, "")

    assert re.findall(r'href="(#[^"]+)"', made) == ["#document-map", "#document-map", "#document-plan"]
    assert re.sub(r"<[^>]+>", "", made).replace("\u00a0", " ") == re.sub(r"<[^>]+>", "", page)
