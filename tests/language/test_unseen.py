"""What nobody can see is read as what it looks like; what only resembles it is left alone."""

from __future__ import annotations

import pytest

from tracker.language.unseen import in_ordinary_letters, put_right_in


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Kh\u043ea h\u043e\u0323c", "Khoa ho\u0323c"),
        ("12/B\u0421-SKHCN", "12/BC-SKHCN"),
        ("U\u0392ND", "UBND"),
        ("[m\u0430 s\u043e](https://a.vn)", "[ma so](https://a.vn)"),
        ("\U0001d413\U0001d422nh", "Tinh"),
        ("e\ufb03cient", "efficient"),
        ("\u00a0a\u00adb\u2011c", " ab-c"),
    ],
)
def test_a_letter_that_nobody_can_tell_from_another_is_read_as_that(typed: str, read: str) -> None:
    assert in_ordinary_letters(typed) == read
    assert put_right_in(typed)
    assert put_right_in(read) == []


@pytest.mark.parametrize(
    "typed",
    [
        "\u0422\u0440\u0443\u0434\u043e\u0432\u043e\u0439 \u043a\u043e\u0434\u0435\u043a\u0441",
        "\u0421\u041e\u0422",  # a whole word of Cyrillic, each letter of which looks like a Latin one
        "k\u03a9, \u00b5m, \u03b1-amylase",
        "https://provinc\u0435.gov.vn/",  # another host, which is refused
        "b\u0430n@province.gov.vn",
    ],
)
def test_a_word_of_another_alphabet_a_sign_and_an_address_stay_what_they_are(typed: str) -> None:
    assert in_ordinary_letters(typed) == typed
    assert put_right_in(typed) == []
