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


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh hỗ trợ [Lan1] doanh nghiệp.",
        "Trang 2/15",
        "Tỉnh hỗ trợ Trang 2 trên 15 doanh nghiệp.",
        "Commented [A1]: sửa lại số này.",
    ],
)
def test_what_an_office_program_prints_beside_a_text_is_no_part_of_it(text: str) -> None:
    assert odd(text) == [("left_by_program", 5, True)]


@pytest.mark.parametrize(
    "text", ["Mẫu [M1](https://a.vn/x)", "Chú thích.[^1]", "Xem trang 2 và 3.", "Tỉnh [ấy] hỗ trợ."]
)
def test_what_an_editor_writes_in_brackets_or_of_pages_is_left_alone(text: str) -> None:
    assert odd(text) == []


def test_a_paragraph_that_was_pasted_twice_is_told_where_it_stands_first() -> None:
    long, short = "Tỉnh hỗ trợ doanh nghiệp đổi mới công nghệ, " * 3, "Tỉnh hỗ trợ doanh nghiệp."

    assert odd(f"{long}\n\n{short}\n\n{long}\n\n{short}") == [("paragraph_twice", 9, True)]


@pytest.mark.parametrize(
    ("above", "lang", "codes"),
    [
        ("title: Những việc tỉnh đã làm", "en", ["vietnamese_for_english"]),
        ("title: What the province has done", "vi", ["english_for_vietnamese"]),
        ("title: Lạng Sơn and what it has done", "en", []),
        ("title: Những việc tỉnh đã làm", "vi", []),
        ("title: T\ndescription: TODO", "en", ["unfinished"]),
    ],
)
def test_what_stands_above_a_page_is_in_its_language_too(above: str, lang: Lang, codes: list[str]) -> None:
    page = Page("a.md", f"---\n{above}\n---\n\nA.\n")

    found = [(problem.code, problem.mark.line) for problem in texts_astray(page, lang)]

    assert found == [(code, 1 + above.count("\n") + 1) for code in codes]
