"""A programme has two languages, and its texts have their words in both under the names of those two."""

from __future__ import annotations

import pytest

from tracker.facts.values import LANGUAGES, Text, other, spoken


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
