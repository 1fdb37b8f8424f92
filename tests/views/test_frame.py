"""What is printed around every page says who publishes it, or that nobody does."""

from __future__ import annotations

import pytest

from tests.loaded import loaded
from tests.places import SAMPLE, SAMPLE_DAY
from tests.views.editions import PUBLISHER
from tracker.facts.licences import CC_BY, MIT, Licence, Licences
from tracker.facts.values import LANGUAGES, Lang, Text
from tracker.language import words
from tracker.views.frame import FootLine, chrome


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_publisher_is_named_with_the_ways_to_reach_it(lang: Lang) -> None:
    around = chrome(PUBLISHER, "https://github.com/o/r", loaded(SAMPLE, SAMPLE_DAY).tracker, SAMPLE_DAY, lang)

    assert PUBLISHER.name[lang] in around.publisher
    assert (around.author, around.unofficial) == (PUBLISHER.name[lang], "")
    assert {line.href for line in around.footer} == {
        "",
        "https://example.org/",
        "mailto:a@example.org",
        "https://github.com/o/r",
        CC_BY.url,
        MIT.url,
    }


def test_the_foot_names_the_licences_of_the_content_and_of_the_code() -> None:
    tracker, own = (
        loaded(SAMPLE, SAMPLE_DAY).tracker,
        Licences(content=Licence("Giấy phép X", "https://example.org/x")),
    )

    lines = chrome(None, None, tracker, SAMPLE_DAY, "vi", licences=own).footer

    assert FootLine("Giấy phép dữ liệu: Giấy phép X", "https://example.org/x") in lines
    assert FootLine("Giấy phép mã nguồn: MIT", MIT.url) in lines


def test_a_translation_says_at_the_foot_in_full_which_text_counts() -> None:
    tracker = loaded(SAMPLE, SAMPLE_DAY).tracker
    around = {lang: chrome(None, None, tracker, SAMPLE_DAY, lang) for lang in LANGUAGES}

    assert FootLine(tracker.programme.authority["en"]) in around["en"].footer
    assert tracker.programme.authority["vi"] not in {line.text for line in around["vi"].footer}


def test_the_years_of_a_programme_stay_on_one_line_at_the_foot() -> None:
    tracker = loaded(SAMPLE, SAMPLE_DAY).tracker
    title = Text(vi="Nước sạch, 2021-2025", en="Clean water, 2021-2025")
    programme = tracker.programme.model_copy(update={"title": title})
    around = chrome(None, None, tracker.model_copy(update={"programme": programme}), SAMPLE_DAY, "en")

    assert 'Clean water, <span class="tr-nb">2021-2025</span>' in {line.html for line in around.footer}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_while_nobody_publishes_it_every_page_says_so_and_names_nobody(lang: Lang) -> None:
    around = chrome(None, None, loaded(SAMPLE, SAMPLE_DAY).tracker, SAMPLE_DAY, lang)

    assert words.UNOFFICIAL[lang] in around.tag
    assert around.unofficial == words.UNOFFICIAL[lang]
    assert (around.publisher, around.contact, around.repository) == ("", "", "")
