"""Every letter of Vietnamese can be drawn."""

from __future__ import annotations

import unicodedata

from tracker.language.glyphs import BOLD, DRAWN, font_of, letters_without_shape

VOWELS = "aăâeêioôơuưy"


TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]


MARKED = [
    unicodedata.normalize("NFC", letter + tone)
    for vowel in VOWELS
    for letter in (vowel, vowel.upper())
    for tone in TONES
]


def test_every_vietnamese_letter_is_drawn_with_its_mark() -> None:
    shapes = {letter: bytes(font_of(BOLD, 40).getmask(letter)) for letter in [*MARKED, *"dđDĐ"]}

    assert letters_without_shape("".join(shapes)) == ""
    assert len(set(shapes.values())) == len(shapes)


def test_the_letters_that_no_font_is_asked_for_are_in_the_font() -> None:
    box = bytes(font_of(BOLD, 40).getmask("\uffff"))

    assert [letter for letter in sorted(DRAWN) if bytes(font_of(BOLD, 40).getmask(letter)) == box] == []
