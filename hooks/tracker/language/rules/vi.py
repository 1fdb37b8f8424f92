"""How Vietnamese is written.

It sorts as its dictionaries do: inside a syllable the letters decide first, then the tone: none, huyền, hỏi,
ngã, sắc, nặng.
"""

from __future__ import annotations

import re
import unicodedata

from tracker.language.astray import not_vietnamese, old_letters
from tracker.language.detection import english_in
from tracker.language.rules import AFTER_ALL, ALPHABET, Rules, Spelt
from tracker.language.tones import in_one_place

TONES = "\u0300\u0309\u0303\u0301\u0323"
"""Huyền, hỏi, ngã, sắc, nặng, as combining marks; no mark comes first."""
UNCOUNTED = (
    "bao cho chưa có của do đã đang đến được đều hay hoặc không là lên mà mới nên nếu ở qua sang so "
    "tại tháng thì trên tới trong từ và vì với"
)
"""Words after a number that the number does not count."""
COUNTED = rf"(?!(?:{'|'.join(UNCOUNTED.split())})\b)[a-zà-ỹđ]"
"""How the word after a number begins, when the number counts it."""
# “một” is as often an article, “năm” a year and “tư” part of another word: they count as numbers after “lần
# thứ” only.
WORDS = {"hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
ORDINALS = {
    "nhất": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}


def _without_tone(letter: str) -> str:
    for mark in TONES:
        letter = unicodedata.normalize("NFC", unicodedata.normalize("NFD", letter).replace(mark, ""))
    return letter


def _parted(letter: str) -> tuple[int, int]:
    """Return the rank of a letter without its tone, and that of the tone: `ệ` is `ê` and 5."""
    tone = 0
    decomposed = unicodedata.normalize("NFD", letter)
    for rank, mark in enumerate(TONES, 1):
        if mark in decomposed:
            letter, tone = unicodedata.normalize("NFC", decomposed.replace(mark, "")), rank
            break
    # A letter of neither alphabet stands after all of them.
    return (ALPHABET.index(letter) if letter in ALPHABET else AFTER_ALL + ord(letter[0])), tone


def _spelt() -> list[Spelt]:
    words = "|".join(WORDS)
    return [
        (rf"(?i:lần thứ) (?P<word>{'|'.join(ORDINALS)})\b", lambda match: str(ORDINALS[match["word"]])),
        # A capital inside a sentence is a name (thứ Hai is Monday, Ba Bể a lake), and dấu hai chấm is a
        # colon.
        (rf"(?<!thứ )\b(?:{words})\b(?! chấm)", lambda match: str(WORDS[match[0]])),
        (
            rf"(?:^|(?<=[.!?:;] ))\W*(?i:{words})\b(?! [A-ZĐ])",
            lambda match: str(WORDS[re.sub(r"\W", "", match[0]).lower()]),
        ),
    ]


RULES = Rules(
    locale="vi_VN",
    names={"vi": "tiếng Việt", "en": "Vietnamese"},
    calls={"vi": "tiếng Việt", "en": "tiếng Anh"},
    citation_id="vietnamese",
    dates=("y", "'tháng' M/y", "dd/MM/y"),
    until=("'năm' y", "'hết tháng' M/y", "'ngày' dd/MM/y"),
    quarter="quý {roman}/{year}",
    half={1: "6 tháng đầu năm {year}", 2: "6 tháng cuối năm {year}"},
    financial_year="năm tài chính {years}",
    span="từ {start} đến {end}",
    between="{start}-{end}",
    thousands=".",
    point=",",
    ordinal=str,
    sorted_by=_parted,
    letter_of=_without_tone,
    same_word=in_one_place,
    unbroken=r"(?<=\b[Ss]ố )(?=[0-9])|(?<=\b[Nn]gày )(?=[0-9])|(?<=\b[Tt]háng )(?=[0-9])|(?<=\b[Nn]ăm "
    r")(?=[0-9]{4})|(?<=[0-9] )(?=tháng [0-9])"
    r"|(?<=\b[Kk]hóa )(?=[IVX]+\b)|(?<=\b[Tt]hứ )(?=[IVX0-9]+\b)|(?<=\bĐại hội )(?=[IVX]+\b)"
    r"|(?<=\b[Đđ]iều )(?=[0-9])|(?<=\b[Mm]ục )(?=\(?[0-9])|(?<=\bISO )(?=[0-9])"
    r"|(?<=[0-9]{4} )(?=- [0-9]{4})|(?<=[0-9]{4} - )(?=[0-9]{4})|(?<=[0-9] )(?="
    + COUNTED
    + r")|(?<=\btriệu )(?=đồng\b)|(?<=\btỷ )(?=đồng\b)",
    written_dates=(
        r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})",
        r"(?P<d>[0-9]{1,2})\s+tháng\s+(?P<m>[0-9]{1,2})(?:\s+năm\s+|/)(?P<y>[0-9]{4})",
        r"(?P<d>[0-9]{1,2})(?P<between>[/.-])(?P<m>[0-9]{1,2})(?P=between)(?P<y>[0-9]{4})",
        r"[Tt]háng\s+(?P<m>[0-9]{1,2})(?:\s*[/-]\s*|\s+năm\s+)(?P<y>[0-9]{4})",
        r"(?P<m>[0-9]{1,2})/(?P<y>[0-9]{4})",
        r"(?P<d>[0-9]{1,2})\s+tháng\s+(?P<m>[0-9]{1,2})",
        r"[Nn]gày\s+(?P<d>[0-9]{1,2})/(?P<m>[0-9]{1,2})",
    ),
    months={},
    number_words=WORDS,
    spelt=_spelt,
    counted={"targets": "chỉ tiêu", "tasks": "nhiệm vụ"},
    foreign={"en": english_in},
    astray=not_vietnamese,
    letters_astray=old_letters,
)
