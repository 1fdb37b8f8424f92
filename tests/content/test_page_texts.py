"""A page is in its own language and letters, and nothing of a sample or of two versions is left in it."""

from __future__ import annotations

import unicodedata

import pytest

from tracker.content.pages.markup import Page
from tracker.content.pages.page_texts import texts_astray
from tracker.facts.values import Lang


def odd(text: str, lang: Lang = "vi") -> list[tuple[str, int, bool]]:
    page = Page("a.md", f"---\ntitle: x\n---\n\n{text}\n")
    return [(p.code, p.mark.line, p.warning) for p in texts_astray(page, lang)]


@pytest.mark.parametrize(
    ("text", "lang", "code"),
    [
        ("N¨m 2023, tØnh hç trî doanh nghiÖp.", "vi", "old_font"),
        ("Nawm 2023, tinhr hoox trowj doanh nghieepj.", "vi", "typed_without_program"),
        ("In 2023 the province supported enterprises.", "vi", "english_for_vietnamese"),
        ("Năm 2023, tỉnh hỗ trợ doanh nghiệp.", "en", "vietnamese_for_english"),
        ("Tỉnh Ðồng Nai hỗ trợ.", "vi", "eth"),
    ],
)
def test_a_paragraph_in_other_letters_or_the_other_language_is_warned_of(
    text: str, lang: Lang, code: str
) -> None:
    right = {"vi": "Đây là một đoạn đúng.", "en": "This paragraph is right."}[lang]

    assert odd(f"{right}\n\n{text}\n{{: #p }}", lang) == [(code, 7, True)]


@pytest.mark.parametrize(
    "text", ["VÍ DỤ: viết ở đây", "TODO", "…", "[trang](https://example.org/x) (chưa dịch)"]
)
def test_what_was_left_of_a_sample_is_refused(text: str) -> None:
    assert [(code, warning) for code, _, warning in odd(text)] in (
        [("sample_left", False)],
        [("unfinished", False)],
    )


def test_what_two_versions_left_is_refused_at_its_first_line() -> None:
    text = "Một.\n\n<<<<<<< HEAD\nHai ba.\n=======\nHai bốn.\n>>>>>>> nhanh"

    assert odd(text) == [("conflict_markers", 7, False)]


def test_markup_addresses_code_and_comments_are_no_words_of_the_page() -> None:
    text = (
        "Xem [trang](https://a.vn/the/page) và `make check this page` {: #p }\n\n"
        "<!-- tracker: targets group=growth -->\n\n```\nIn 2023 the province\n```\n\n"
        "Đề mục\n======"
    )

    assert odd(text) == []


def test_letters_with_their_marks_apart_are_the_same_letters() -> None:
    assert odd(unicodedata.normalize("NFD", "Năm 2023, tỉnh hỗ trợ doanh nghiệp.")) == []
