"""A programme has two languages, and its texts have their words in both under the names of those two."""

from __future__ import annotations

import pytest

from tracker.facts.values import LANGUAGES, LANGUAGES_KEY, Text, other, spoken, text_in, text_of


def test_beside_either_language_stands_the_other() -> None:
    assert [other(lang, LANGUAGES) for lang in LANGUAGES] == list(LANGUAGES[::-1])
    with pytest.raises(KeyError, match="fr"):
        other("fr", LANGUAGES)


def test_the_keys_of_a_text_are_the_languages_of_its_programme() -> None:
    french = spoken(Text, ("en", "fr"))

    assert spoken(Text, Text.languages) is Text
    assert list(french.model_fields) == ["en", "fr"]
    assert french(en="one", fr="un")["fr"] == "un"
    assert french(en="one", fr="un").first == "one"
    assert french(en="one", fr="un").to_editors("vi") == "one"
    assert Text(vi="một", en="one").to_editors("en") == "one"


def test_a_text_has_words_in_its_own_languages_alone() -> None:
    french = spoken(Text, ("en", "fr"))(en="one", fr="un")

    with pytest.raises(KeyError, match="vi"):
        french["vi"]
    with pytest.raises(KeyError, match="fr"):
        Text(vi="một", en="one")["fr"]


def test_a_text_of_a_programme_is_read_in_its_languages() -> None:
    read = Text.model_validate({"en": "one", "fr": "un"}, context={LANGUAGES_KEY: ("en", "fr")})

    assert (read["en"], read["fr"], read.first) == ("one", "un", "one")


def test_what_the_code_says_is_a_text_in_each_language() -> None:
    said = text_of({"en": "one", "fr": "un"})

    assert (type(said), said.first, said["fr"]) == (spoken(Text, ("en", "fr")), "one", "un")
    assert text_in(("vi", "en"), lambda lang: f"in {lang}") == Text(vi="in vi", en="in en")


def test_a_text_stays_what_it_is_in_whatever_languages_it_is_asked_for() -> None:
    annotations = spoken(Text, ("en", "fr")).__annotations__

    assert set(annotations) == {"vi", "fr"}
