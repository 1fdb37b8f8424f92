"""A text in another encoding or language than it should be is noticed, and a right one is left alone."""

from __future__ import annotations

import pytest

from tracker.facts.values import Lang
from tracker.language.astray import in_wrong_language, misspelt, sample_in
from tracker.language.tones import in_one_place


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("NhÃ£n hiá»‡u má»›i", "mojibake"),
        ("NghÞ quyÕt sè 12", "old_font"),
        ("C¸c chØ tiªu", "old_font"),
        ("§ãng gãp cña khoa häc", "old_font"),
        ("quyeát ñònh", "old_font"),
        ("Nhaõn hieäu môùi", "old_font"),
        ("Nhãn hi?u mới", "letters_lost"),
        ("Nhãn hi\ufffdu mới", "letters_lost"),
        ("Ðóng góp", "eth"),
    ],
)
def test_a_text_in_the_wrong_letters_is_noticed(text: str, code: str) -> None:
    assert [astray.code for astray in misspelt(text)] == [code]


def test_what_was_read_wrong_and_the_wrong_letter_are_told_as_they_should_be() -> None:
    assert [astray.right for astray in misspelt("NhÃ£n hiá»‡u má»›i")] == ["Nhãn hiệu mới"]
    assert [astray.right for astray in misspelt("Ðóng góp")] == ["Đóng góp"]


@pytest.mark.parametrize(
    "text",
    [
        "Đẩy mạnh ứng dụng khoa học, công nghệ; quyết tâm hoàn thành.",
        "Hoà Bình, Thuỷ Nguyên, quý, huýt, khoẻ, hoá",
        "What? And why? See https://a.vn/x?y=z.",
        "naïve café Müller São Paulo",
        "Công ty Müller ở Zürich",
        "Điều 4, §ngày",
        "25 °C, 5 m², 3 × 4, 10 µg; §4; «trích»",
        "H5N1 và COVID-19",
    ],
)
def test_a_right_text_is_left_alone(text: str) -> None:
    assert list(misspelt(text)) == []


@pytest.mark.parametrize(
    ("text", "lang", "code"),
    [
        ("Nhanx hieeuj mowis", "vi", "typed_without_program"),
        ("Phats trieenr nguoonf nhaan luwcj", "vi", "typed_without_program"),
        ("Nha4n hie65u mo71i", "vi", "typed_without_program"),
        ("Nhan hieu moi", "vi", "without_marks"),
        ("New trademarks", "vi", "english_for_vietnamese"),
        ("Nhãn hiệu mới", "en", "vietnamese_for_english"),
        ("Phát triển nguồn nhân lực tỉnh", "en", "vietnamese_for_english"),
        ("Xã Vĩnh Yên", "en", "vietnamese_for_english"),
        ("Tỷ lệ commune", "en", "vietnamese_for_english"),
    ],
)
def test_a_text_in_the_place_of_the_other_language_is_noticed(text: str, lang: Lang, code: str) -> None:
    astray = in_wrong_language(text, lang)

    assert astray is not None
    assert astray.code == code


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Nhãn hiệu mới", "vi"),
        ("New trademarks", "en"),
        ("Mt CO2eq", "vi"),
        ("WIPO", "vi"),
        ("VnExpress", "vi"),
        ("ISO 9001:2015", "vi"),
        ("Ninh Bình, Lạng Sơn and Hà Giang", "en"),
        ("The collective trademark “NẾP HƯƠNG BẢO LẠC” (fragrant rice)", "en"),
        ("Ninh Bình", "en"),
        ("Vĩnh Yên commune", "en"),
        ("Đông Phú town", "en"),
    ],
)
def test_names_and_single_words_are_of_either_language(text: str, lang: Lang) -> None:
    assert in_wrong_language(text, lang) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("VÍ DỤ: Báo cáo", "sample_left"),
        ("EXAMPLE: report", "sample_left"),
        ("https://example.org/x", "sample_left"),
        ("https://www.example.com", "sample_left"),
        ("TODO", "unfinished"),
        ("...", "unfinished"),
        ("…", "unfinished"),
        ("(chưa dịch)", "unfinished"),
        ("Nhãn hiệu (chưa dịch)", "unfinished"),
        ("TODO: dịch", "unfinished"),
    ],
)
def test_what_was_left_of_a_sample_is_noticed(text: str, code: str) -> None:
    astray = sample_in(text)

    assert astray is not None
    assert astray.code == code


@pytest.mark.parametrize(
    "text", ["Ví dụ: hạt dẻ", "for example", "an exemplary town", "Wait... and see", "Bản này chưa dịch hết"]
)
def test_ordinary_words_are_no_sample(text: str) -> None:
    assert sample_in(text) is None


@pytest.mark.parametrize(
    ("typed", "compared"),
    [
        ("Tỉnh uỷ", "Tỉnh ủy"),
        ("công nghiệp hoá", "công nghiệp hóa"),
        ("KHOẺ", "KHỎE"),
        ("Hoà Bình", "Hòa Bình"),
        ("quý", "quý"),
        ("hoàn", "hoàn"),
        ("huýt", "huýt"),
        ("hóa", "hóa"),
    ],
)
def test_a_tone_mark_has_one_place_for_comparing(typed: str, compared: str) -> None:
    assert in_one_place(typed) == compared
