"""What is printed around every page says who publishes it, or that nobody does."""

from __future__ import annotations

import pytest

from tests.loaded import loaded
from tests.places import SAMPLE, SAMPLE_DAY
from tests.views.editions import PUBLISHER
from tracker.facts.licences import CC_BY, MIT, Licence, Licences
from tracker.facts.values import LANGUAGES, Lang
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


@pytest.mark.parametrize("lang", LANGUAGES)
def test_while_nobody_publishes_it_every_page_says_so_and_names_nobody(lang: Lang) -> None:
    around = chrome(None, None, loaded(SAMPLE, SAMPLE_DAY).tracker, SAMPLE_DAY, lang)

    assert words.UNOFFICIAL[lang] in around.tag
    assert around.unofficial == words.UNOFFICIAL[lang]
    assert (around.publisher, around.contact, around.repository) == ("", "", "")
