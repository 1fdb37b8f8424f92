"""Nothing breaks that belongs together, and every part of a page says which language it is in."""

from __future__ import annotations

import re
import time
from pathlib import Path

import lxml.html
import pytest

from tests.places import ROOT
from tracker.content.pages import read_pages
from tracker.facts.model import Lang
from tracker.language import typography
from tracker.language.detection import VIETNAMESE, foreign, of_text
from tracker.language.textnodes import rewrite
from tracker.language.typography import bind, typeset

SPACE = "\u00a0"
ENGLISH_ONLY = re.compile(r"\b(?:the|of|and|with|from|for|is|are|was|which|this|by)\b")
"""Words of English that no Vietnamese text has; they are not what the site itself decides by."""


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Kết luận số~50-KL/TW ngày~30/5/2019"),
        ("vi", "ngày~11~tháng~12~năm~2014 của Hội đồng"),
        ("vi", "từ 35% trở lên, tăng trên 800~triệu~đồng và 2.292~tỷ~đồng"),
        ("vi", "01~nhiệm vụ, từ 5~nhãn hiệu, từ 3 đến 5~doanh nghiệp, từ 1-3~doanh nghiệp"),
        ("vi", "lần thứ~XIX, khóa~XI, Đại hội~XIII, Điều~1, ISO~9001, mục~(3), nhiệm kỳ 2020~-~2025"),
        ("vi", "năm~2025 thì tháng~9/2020 với các nội dung; 16 trên 21~chỉ tiêu; 63 trong 63~địa phương"),
        ("en", "Conclusion No.~50-KL/TW dated 30~May~2019; July~2025"),
        ("en", "more than 50% of 3 to 5~enterprises; 21~targets; 2,292~billion~VND; 16 of 21~targets"),
        ("en", "Article~1 of ISO~9001 and item~(3); in 2025 and the year 2021"),
    ],
)
def test_a_number_stays_with_what_it_counts(lang: Lang, text: str) -> None:
    assert bind(text.replace("~", " "), lang) == text.replace("~", SPACE)


def test_a_range_and_a_document_number_are_kept_on_one_line() -> None:
    assert typeset("<p>từ 1-3 số 30/2014/NQ-HĐND, 1-2-3</p>", "vi").replace(SPACE, "~") == (
        '<p>từ <span class="tr-nb">1-3</span>~số~<span class="tr-nb">30/2014/NQ-HĐND</span>, 1-2-3</p>'
    )


def test_tags_addresses_and_code_are_never_touched() -> None:
    html = (
        '<p title="số 5 nhãn" data-x=\'a > số 5\'><a href="x?số 5 nhãn">số 5 nhãn</a> '
        "<code>số 5 nhãn</code><!-- số 5 nhãn -->"
        "<svg><text>số 5 nhãn</text></svg> 5 &lt; 6 &amp; 7</p>"
    )

    assert typeset(html, "vi").replace(SPACE, "~") == html.replace(">số 5 nhãn</a>", ">số~5~nhãn</a>")


def test_a_language_is_taken_from_the_nearest_element_and_unclosed_ones_end_with_their_parent() -> None:
    seen: list[tuple[str, str | None]] = []

    def see(text: str, lang: Lang | None, around: tuple[str, ...]) -> str:
        seen.append((text, lang))
        return text

    html = (
        '<div lang="en"><p>one<br>two<p lang=fr>trois</div>vi'
        '<ul><li lang="en">four<li>năm</ul><img alt="x"/>sáu'
    )

    assert rewrite(html, "vi", see) == html
    assert seen == [
        ("one", "en"),
        ("two", "en"),
        ("trois", None),
        ("vi", "vi"),
        ("four", "en"),
        ("năm", "en"),
        ("sáu", "vi"),
    ]


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
        ("en", "Trung Khánh in Cao Bằng", ["Trung Khánh", "Cao Bằng"]),
        ("en", "Resolution No. 93/2021/NQ-HĐND and 50-KL/TW", ["93/2021/NQ-HĐND", "50-KL/TW"]),
        ("en", "Cao Bang province has 18 targets; “trademark”", []),
        ("en", "Nhận thức được tầm quan trọng", ["Nhận thức được tầm quan trọng"]),
        ("vi", "dịch là “recurrent expenditure”; “chi sự nghiệp”", ["recurrent expenditure"]),
        (
            "vi",
            "tên “National Office of Intellectual Property”",
            ["National Office of Intellectual Property"],
        ),
        (
            "vi",
            "Currently, Cao Bang province is implementing 55 tasks",
            ["Cao Bang province is implementing"],
        ),
        ("vi", "Trang Viet Nam News, VTC News, cookie, JavaScript; https://example.org/this-is-the-page", []),
        ("vi", "Kết luận số 50-KL/TW; “sơ bộ”, “KH,CN&ĐMST”", []),
    ],
)
def test_the_parts_in_the_other_language_are_found(lang: Lang, text: str, parts: list[str]) -> None:
    assert [text[run.start : run.end] for run in foreign(text, lang)] == parts


def test_a_quotation_has_the_language_it_is_in() -> None:
    assert of_text("Kế hoạch số 1636/KH-UBND ngày 02 tháng 7 năm 2021") == "vi"
    assert of_text("Currently, Cao Bằng province is implementing 55 science and technology tasks") == "en"


def test_setting_a_long_page_takes_time_in_proportion_to_its_length() -> None:
    def seconds(times: int) -> float:
        html = "".join(
            f"<tr><td>{n} nhãn hiệu số {n}/NQ-HĐND ngày 1/2/2025</td><td>“{n}</td></tr>" for n in range(times)
        )
        typography._set.cache_clear()  # what was set once is only looked up
        start = time.process_time()  # of this process alone, whatever else the machine does
        typeset(html, "en")
        return time.process_time() - start

    seconds(100)
    assert seconds(16_000) < 40 * seconds(1_000)


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


@pytest.mark.parametrize("which", ["site", "demo_site"])
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


def test_no_break_spaces_are_made_never_typed() -> None:
    for lang in ("vi", "en"):
        for page in read_pages(ROOT / "docs", "docs")[lang].values():
            assert SPACE not in page.text, page.file


def test_no_document_number_and_no_date_is_torn_apart(site: Path) -> None:
    for path in ("article/index.html", "en/article/index.html"):
        html = (site / path).read_text(encoding="utf-8")
        body = html[html.index("<article") : html.index("</article>")]

        assert not re.search(
            r"(?<![\w/])\d+(?:/\d{4})?[-/](?:NQ|KL|KH|QĐ)",
            re.sub(r'<span class="tr-nb"[^>]*>[^<]*</span>|href="[^"]*"', "", body),
        ), path
        assert not re.search(r"\b(?:No\.|số|ngày) \d", body), path
