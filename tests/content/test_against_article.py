"""The data say what the article says: the same words, in the paragraph they name."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.content.mistakes import GOOD
from tracker.content.data.load import HeldAgainst, read
from tracker.content.problems.problem import Problem, Refused

DAY = dt.date(2096, 1, 1)
ARTICLE = {
    "objective-1": "(1) Phấn đấu có **từ 5 nhãn hiệu**, được\nbảo hộ.[^note]",
    "task-1": "Một là, tăng cường.",
}


def odd(text: str, article: dict[str, str]) -> list[Problem]:
    return read(text.encode(), DAY, "targets.yaml", against=HeldAgainst(article=article)).warnings


def test_words_that_stand_in_their_paragraph_are_not_asked_about() -> None:
    assert odd(GOOD, ARTICLE) == []


@pytest.mark.parametrize(
    "there",
    [
        "Có TỪ 5 NHÃN HIỆU; khác",
        "có từ 5 nhãn hiệu[^1] khác",
        "có từ  5\nnhãn hiệu",
        "có [từ 5 nhãn hiệu](trang.md) khác",
    ],
)
def test_how_words_are_set_does_not_matter(there: str) -> None:
    assert odd(GOOD, {**ARTICLE, "objective-1": there}) == []


def test_where_the_mark_of_a_tone_stands_does_not_matter() -> None:
    text = GOOD.replace("từ 5 nhãn hiệu", "từ 5 nhãn hiệu hàng hoá")

    assert odd(text, {**ARTICLE, "objective-1": "có từ 5 nhãn hiệu hàng hóa"}) == []


def test_a_commitment_that_was_changed_is_asked_about_at_its_line() -> None:
    task = GOOD.replace('text: {vi: "Tăng cường"', 'text: {vi: "Giảm bớt"')

    assert [(w.code, w.mark.line, w.context["paragraph"]) for w in odd(task, ARTICLE)] == [
        ("text_not_in_article", 30, "task-1")
    ]


def test_a_number_that_only_begins_alike_is_another_number() -> None:
    two = GOOD.replace("tasks:\n", _second("từ 5 nhãn hiệu"))
    changed = GOOD.replace("tasks:\n", _second("từ 55 nhãn hiệu"))

    assert odd(two, ARTICLE) == []
    assert [w.code for w in odd(changed, {**ARTICLE, "objective-1": "có từ 5 nhãn hiệu"})] == [
        "text_not_in_article",
        "threshold_not_in_text",
    ]


def test_a_reading_answers_why_the_words_differ() -> None:
    why = '    reading: {vi: "Đọc là thế.", en: "Read so."}\n'
    text = GOOD.replace("tasks:\n", _second("từ 55 nhãn hiệu").replace("tasks:\n", why + "tasks:\n"))

    assert odd(text, ARTICLE) == []


def test_a_page_that_holds_few_of_the_words_is_no_copy_and_proves_nothing() -> None:
    assert odd(GOOD, {"objective-1": "Bài giới thiệu.", "task-1": "Bài giới thiệu."}) == []


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        ("taks-1", "no_such_paragraph", "Ý bạn là “task-1”?"),
        ("task-11", "paragraph_of_another_number", "chỉ có: task-1.\n"),
    ],
)
def test_a_paragraph_that_the_article_has_not_is_refused_where_it_is_named(
    typed: str, code: str, said: str
) -> None:
    text = GOOD.replace("paragraph: task-1", f"paragraph: {typed}")

    with pytest.raises(Refused) as caught:
        odd(text, ARTICLE)

    assert [(p.code, p.mark.line, p.mark.column) for p in caught.value.problems] == [(code, 29, 16)]
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("rule", "text", "asked"),
    [
        ("at_least: 5", "từ 5 nhãn hiệu", False),
        ("at_least: 5", "từ năm nhãn hiệu", False),
        ("at_least: 5", "từ 05 nhãn hiệu", False),
        ("at_least: 50", "từ 5 nhãn hiệu", True),
        ("at_least: 30000000000", "ít nhất 30 tỷ", False),
        ("at_least: 30", "ít nhất 30 tỷ", False),
        ("at_least: 1.5", "ít nhất 1,5 lần", False),
        ("less_than: 2", "sửa 1 vườn", False),
        ("at_most: 2", "sửa 1 vườn", True),
        ("between: [3, 5]", "từ 3-5 hồ", False),
        ("between: [3, 6]", "từ 3-5 hồ", True),
        ("at_least: 2", "tăng gấp đôi số hồ", False),
        ("at_least: 3", "tăng gấp đôi số hồ", True),
        ("at_most: 50", "giảm một nửa số hồ", False),
        ("at_most: 50", "giảm 1/2 số hồ", False),
        ("at_most: 75", "giảm một phần tư số hồ", True),
    ],
)
def test_a_level_stands_in_the_words_of_its_target(rule: str, text: str, *, asked: bool) -> None:
    data = GOOD.replace("{at_least: 5}", f"{{{rule}}}").replace(
        'text: {vi: "từ 5 nhãn hiệu", en: "5 or more trademarks"}', f'text: {{vi: "{text}", en: "so many"}}'
    )

    codes = [w.code for w in read(data.encode(), DAY, "targets.yaml").warnings]

    assert ("threshold_not_in_text" in codes) is asked


def _second(text: str) -> str:
    """Return a second target with a text of its own, before the tasks."""
    begin = GOOD.index("  - id: new-marks")
    one = GOOD[begin : GOOD.index("tasks:\n")]
    other = one.replace("id: new-marks", "id: more-marks").replace('vi: "từ 5 nhãn hiệu"', f'vi: "{text}"')
    other = other.replace("Nhãn hiệu mới", "Nhãn hiệu nữa")
    return other.replace("5 or more", "55 or more" if "55" in text else "5 or more") + "tasks:\n"
