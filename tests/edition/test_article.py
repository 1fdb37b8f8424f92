"""The article and the data of this edition say the same, word for word and number for number."""

from __future__ import annotations

import calendar
import re

import pytest

from tests.places import AS_OF, ROOT
from tracker.content.pages.pages import read_pages
from tracker.content.programme import open_programme
from tracker.facts.values import LANGUAGES


def paragraphs(lang: str) -> dict[str, str]:
    """Return the paragraphs of the article by id, marks and notes taken off."""
    text = read_pages(ROOT / "docs", "docs")[lang]["article.md"].text
    found = re.findall(r"(?:^|\n\n)([^\n]+)\n\{: #([\w-]+) \}", text)
    return {name: re.sub(r"\[\^[\w-]+\]|\\", "", words).strip() for words, name in found}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_data_says_word_for_word_what_the_article_says(lang: str) -> None:
    tracker = open_programme(ROOT, ROOT / "docs", AS_OF).tracker
    article = paragraphs(lang)

    def plain(words: str) -> str:
        return re.sub(r"\s+", " ", re.sub(r"[‘’“”\"]", "", words)).strip(" .;/")

    for group in tracker.groups:
        assert plain(article[group.paragraph]).removeprefix(group.number).strip() == plain(
            group.clause[lang]
        ), group.id
    for task in tracker.tasks:
        assert plain(article[task.paragraph]).removeprefix(f"{task.number}-").strip() == plain(
            task.text[lang]
        ), task.id
    for target in tracker.targets:
        if lang == "vi":
            assert plain(target.text.vi) in plain(tracker.group_by_id[target.group].clause.vi), target.id


def test_numbers_and_document_numbers_agree_in_both_articles() -> None:
    vi, en = paragraphs("vi"), paragraphs("en")
    months = {calendar.month_name[n]: n for n in range(1, 13)}
    document = re.compile(r"\b\d+(?:/\d{4})?[-/](?:NQ|KL|KH|QĐ)[-/A-ZĐ]+")

    def numbers(words: str, lang: str) -> list[int]:
        if lang == "vi":
            words = re.sub(r"(\d+) tháng (\d+) năm (\d{4})", r"\1/\2/\3", words)
        for month, n in months.items():
            words = re.sub(rf"(\d+) {month} (\d{{4}})", rf"\1/{n}/\2", words)
            words = re.sub(rf"\b{month} (\d{{4}})", rf"{n}/\1", words)
        return sorted(int(digits) for digits in re.findall(r"\d+", words))

    body = [name for name in vi if re.match(r"(lead|body|viewpoint|objective|task)", name)]
    assert len(body) == 22
    for name in body:
        assert sorted(document.findall(vi[name])) == sorted(document.findall(en[name])), name
        percent = re.compile(r"\d+%")
        assert sorted(percent.findall(vi[name])) == sorted(percent.findall(en[name])), name
        if name.startswith("objective"):
            assert numbers(vi[name], "vi") == numbers(en[name], "en"), name


def test_striving_is_never_lost_in_translation() -> None:
    vi, en = paragraphs("vi"), paragraphs("en")

    for name, words in vi.items():
        if name.startswith("objective"):
            assert len(re.findall("phấn đấu", words, re.IGNORECASE)) == len(
                re.findall("strive", en[name], re.IGNORECASE)
            ), name
