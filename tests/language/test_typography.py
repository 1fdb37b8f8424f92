"""Nothing breaks that belongs together."""

from __future__ import annotations

import time

import pytest

from tracker.facts.values import Lang
from tracker.language import typography
from tracker.language.typography import bind, typeset

SPACE = "\u00a0"


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


@pytest.mark.whole
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
