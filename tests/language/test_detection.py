"""The parts of a text in the other language are found."""

from __future__ import annotations

import pytest

from tracker.facts.values import Lang
from tracker.language.detection import foreign, of_text


@pytest.mark.parametrize(
    ("lang", "text", "parts"),
    [
        ("en", "by Nguyễn Trung Thảo, then member", ["Nguyễn Trung Thảo"]),
        ("en", "“Hiệu quả” (effectively) and “từ … trở lên”", ["Hiệu quả", "từ … trở lên"]),
        (
            "en",
            "thạch đen (black grass jelly), lê (pears) and miến dong (canna vermicelli)",
            ["thạch đen", "lê", "miến dong"],
        ),
        (
            "en",
            "“Khu nông nghiệp ứng dụng công nghệ cao” (hi-tech zone)",
            ["Khu nông nghiệp ứng dụng công nghệ cao"],
        ),
        ("en", "for trúc sào bamboo", ["trúc sào"]),
        ("en", "Trung Khánh in Ninh Bình", ["Trung Khánh", "Ninh Bình"]),
        ("en", "Resolution No. 93/2021/NQ-HĐND and 50-KL/TW", ["93/2021/NQ-HĐND", "50-KL/TW"]),
        ("en", "Ninh Binh province has 18 targets; “trademark”", []),
        ("en", "Nhận thức được tầm quan trọng", ["Nhận thức được tầm quan trọng"]),
        ("vi", "dịch là “recurrent expenditure”; “chi sự nghiệp”", ["recurrent expenditure"]),
        (
            "vi",
            "tên “National Office of Intellectual Property”",
            ["National Office of Intellectual Property"],
        ),
        (
            "vi",
            "Currently, Ninh Binh province is implementing 55 tasks",
            ["Ninh Binh province is implementing"],
        ),
        ("vi", "Trang Viet Nam News, VTC News, cookie, JavaScript; https://example.org/this-is-the-page", []),
        ("vi", "Kết luận số 50-KL/TW; “sơ bộ”, “KH,CN&ĐMST”", []),
    ],
)
def test_the_parts_in_the_other_language_are_found(lang: Lang, text: str, parts: list[str]) -> None:
    assert [text[run.start : run.end] for run in foreign(text, lang)] == parts


def test_a_quotation_has_the_language_it_is_in() -> None:
    assert of_text("Kế hoạch số 1636/KH-UBND ngày 02 tháng 7 năm 2021") == "vi"
    assert of_text("Currently, Ninh Bình province is implementing 55 science and technology tasks") == "en"
