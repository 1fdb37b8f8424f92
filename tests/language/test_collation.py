"""Lists stand where a Vietnamese and an English reader look for them."""

from __future__ import annotations

import itertools
import random
import unicodedata

import pytest

from tracker.facts.values import Lang
from tracker.language.collation import key

# Written out by hand, not made from the module: the alphabet with f, j, w, z in their Latin places, every
# vowel in its six tones.
VOWELS = [
    "a à ả ã á ạ",
    "ă ằ ẳ ẵ ắ ặ",
    "â ầ ẩ ẫ ấ ậ",
    "e è ẻ ẽ é ẹ",
    "ê ề ể ễ ế ệ",
    "i ì ỉ ĩ í ị",
    "o ò ỏ õ ó ọ",
    "ô ồ ổ ỗ ố ộ",
    "ơ ờ ở ỡ ớ ợ",
    "u ù ủ ũ ú ụ",
    "ư ừ ử ữ ứ ự",
    "y ỳ ỷ ỹ ý ỵ",
]


ALPHABET = [
    *"aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọ",
    *"ôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz",
]


LISTS: dict[str, tuple[Lang, list[str]]] = {
    "syllable by syllable": (
        "vi",
        [
            "ba",
            "ba ba",
            "ba mươi",
            "bà",
            "bà con",
            "bả",
            "bã",
            "bá",
            "bá cáo",
            "bạ",
            "ban",
            "bàn",
            "bán",
            "băn",
            "bần",
        ],
    ),
    "đ after all of d": (
        "vi",
        [
            "da",
            "dân",
            "doanh nghiệp",
            "dự thảo",
            "Đại hội",
            "đầu tư",
            "đo lường",
            "đổi mới sáng tạo",
            "ê",
            "giống",
        ],
    ),
    "ư after all of u": ("vi", ["Ủy ban nhân dân", "Ủy viên", "ứng dụng", "ươm", "ương", "vốn"]),
    "provinces": (
        "vi",
        [
            "An Giang",
            "Bắc Giang",
            "Bắc Kạn",
            "Đắk Lắk",
            "Điện Biên",
            "Hà Giang",
            "Hải Phòng",
            "Hòa Bình",
            "Lạng Sơn",
            "Lào Cai",
            "Ninh Bình",
        ],
    ),
    "numbers by their value": ("vi", ["2 sao", "10 sao", "100%", "Ban"]),
    "capitals aside": ("vi", ["bán", "Bàng", "bảng", "BẢNG", "bát"]),
    "in English đ is d": ("en", ["cadre", "Đắk Lắk", "decision", "enterprise", "GRDP", "Ninh Binh", "zone"]),
    "in English word by word": (
        "en",
        ["e-government", "east", "Party committee", "Party member", "People's Committee", "People's Council"],
    ),
}


def shuffled(words: list[str]) -> list[str]:
    mixed = words.copy()
    random.Random(7).shuffle(mixed)
    return mixed


def test_the_vietnamese_alphabet_is_in_its_order_with_every_tone() -> None:
    assert len(ALPHABET) == 12 * 6 + 21
    assert sorted(shuffled(ALPHABET), key=lambda letter: key(letter, "vi")) == ALPHABET


@pytest.mark.parametrize("vowel", VOWELS)
def test_a_tone_decides_only_where_all_letters_are_the_same(vowel: str) -> None:
    syllables = [f"t{letter}n" for letter in vowel.split()]

    assert sorted(shuffled(syllables), key=lambda syllable: key(syllable, "vi")) == syllables
    assert key(f"{syllables[-1]}", "vi") < key(f"{syllables[0]}g", "vi")


@pytest.mark.parametrize("name", LISTS)
def test_known_lists_come_out_as_a_dictionary_has_them(name: str) -> None:
    lang, words = LISTS[name]

    assert sorted(shuffled(words), key=lambda word: key(word, lang)) == words


def test_how_letters_are_composed_changes_nothing() -> None:
    for letter in ALPHABET:
        assert key(unicodedata.normalize("NFD", letter), "vi") == key(letter, "vi")


def test_the_order_is_total() -> None:
    words = ["ba", "Ba", "bà", "b-a", "b a", "10", "x", "", "ß", "中", "Đ", "đ"]

    for one, other in itertools.combinations(words, 2):
        assert (key(one, "vi") < key(other, "vi")) != (key(other, "vi") < key(one, "vi")), (one, other)
