"""An address typed as plain words that opens nothing is noticed, and words with slashes are left alone."""

from __future__ import annotations

import pytest

from tracker.language.plain_addresses import astray_in


@pytest.mark.parametrize(
    "text",
    [
        r"C:\Users\lan\baocao.docx",
        "D:/BaoCao/a.xlsx",
        "file:///C:/a.pdf",
        r"\\maychu\chung\a.docx",
        r"\maychu\chung\a.docx",
        "/home/lan/a.pdf",
        "/Users/lan/Desktop/a.pdf",
        "~/Desktop/a.docx",
        r"%USERPROFILE%\Desktop\a.docx",
    ],
)
def test_a_path_of_a_computer_is_noticed_without_the_full_stop_behind_it(text: str) -> None:
    found = list(astray_in(f"Xem ở {text}."))

    assert [(each.code, each.at, each.context["found"]) for each in found] == [("path_in_text", 6, text)]


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("htttp://a.gov.vn/x", "http://a.gov.vn/x"),
        ("htps://a.gov.vn", "https://a.gov.vn"),
        ("ttps://a.gov.vn/x", "https://a.gov.vn/x"),
        ("https//a.gov.vn/x", "https://a.gov.vn/x"),
        ("https:/a.gov.vn/x", "https://a.gov.vn/x"),
        ("https: //a.gov.vn/x", "https://a.gov.vn/x"),
        ("https;//a.gov.vn/x", "https://a.gov.vn/x"),
        ("hxxp://a.gov.vn", "http://a.gov.vn"),
    ],
)
def test_the_beginning_of_an_address_that_is_mistyped_is_told_as_it_should_be(typed: str, right: str) -> None:
    found = list(astray_in(f"Xem {typed}."))

    assert [(each.code, each.context["right"]) for each in found] == [("scheme_mistyped", right)]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("https://сaobang.gov.vn/x", "address_lookalike"),
        ("www.сaobang.gov.vn", "address_lookalike"),
        ("https://a.gov.vn@b.ru/x", "address_user"),
        ("https://xn--80ak6aa92e.com", "address_encoded"),
        ("https://https://a.gov.vn/x", "link_scheme_twice"),
        ("https://", "link_without_host"),
        ("http://192.168.1.10/a", "address_within"),
        ("http://localhost:8000/", "address_within"),
        ("www.a.gov.vn", "scheme_missing"),
        ("a.gov.vn/tin/1", "scheme_missing"),
    ],
)
def test_an_address_that_opens_something_else_or_nothing_is_noticed(typed: str, code: str) -> None:
    assert [each.code for each in astray_in(f"Xem {typed}, rồi so lại.")] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 12/2021/NQ-HĐND và Quyết định 36a/NQ-CP ngày 31/12/2021",
        "Sở KH&CN/UBND huyện, và/hoặc 24/7, 35%/năm, kg/ha",
        "https://caobang.gov.vn/tin/1?a=b#c",
        "(xem https://vi.wikipedia.org/wiki/Cao_Bằng_(tỉnh)).",
        "báo VnExpress.net, cổng dichvucong.gov.vn và thư so@caobang.gov.vn",
        r"2023\. Tỉnh hỗ trợ \*29\* lượt",
        "tỷ lệ 1:2; mức A: đạt/không đạt; bước a/b/c",
        "hệ thống http/2 và giao thức https",
        "https://báo.vn/x",
        "ổ đĩa C: và D:",
        "ra đời tại home/office, mục /targets/ của trang",
    ],
)
def test_words_with_slashes_and_right_addresses_are_left_alone(text: str) -> None:
    assert list(astray_in(text)) == []
