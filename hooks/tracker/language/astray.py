"""A text and the language it should be in -> what in it is of another encoding, another keyboard or another
language, or was left over from a sample.

Each kind has a code, what was found, and what it should be where that is certain. Nothing here knows pages or
data: both ask it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from tracker.facts.values import LANGUAGES, Lang, Languages, other
from tracker.language.detection import ENGLISH_SYLLABLES, SYLLABLE, VIETNAMESE, WORD
from tracker.language.met import Astray
from tracker.language.rules import rules_of

SAMPLE = re.compile(r"\b(?:VÍ DỤ|EXAMPLE)\b|(?<![\w-])(?<![\w-]\.)(?:[\w-]+\.)*example\.(?:org|com|net)\b")
UNFINISHED = re.compile(
    r"[\s(\[]*(?:TODO|TBD|FIXME|XXX+|\.{3,}|…|\?{2,}|lorem ipsum|chưa dịch|đang dịch|not translated(?: yet)?|"
    r"to be translated|cần dịch)[\s:.)\]]*",
    re.IGNORECASE,
)
"""A whole text that stands for one still to be written."""
BEGUN = re.compile(
    r"^[(\[]?(?:TODO|TBD|FIXME)\b|[(\[](?:chưa dịch|not translated(?: yet)?)[)\]]", re.IGNORECASE
)

_HIGH = "".join(re.escape(bytes([n]).decode("cp1252", "ignore") or chr(n)) for n in range(0x80, 0xC0))
MOJIBAKE = re.compile(rf"[ÃÄÆ][{_HIGH}]|á[º»]|â€")
"""What UTF-8 looks like that was read as Windows-1252."""
TCVN3 = re.compile(r"[a-zA-Z][µ¸¶·¹¨©ª¬®¼½¾Þ×÷Øß](?=[a-zA-Z\s.,;:)]|$)|(?<![\w])®[a-zÊËÌ-þ]")
"""A word in the letters of the old fonts .Vn…: NghÞ quyÕt."""
VNI = re.compile(
    r"[aA][âùøûõêéèúüë]|[eE][âùøûõáàåãä]|[oO][âùøûõåä](?!\b)|[uU][ùøûõåä]|[yY][ùøûõâå]|[ôöÔÖ][ùøûõïÙØÛÕÏ]|ñ[aeiouyöô]"
)
"""A word in the letters of the old fonts VNI-…: quyeát."""
NOT_VIETNAMESE = re.compile(r"§[a-zà-ỹ]|(?<![^\W\d_])[a-zà-ỹđ]*[äëïöüñåæçß®][a-zà-ỹ®]*")
"""A word with a letter that no Vietnamese one has, names apart: in the old fonts it was another."""
OTHER_LETTER = re.compile("[§äëïöüñåæçß®]")
LOST = re.compile(r"[^\W\d_]\?[a-zà-ỹđ]|\ufffd")
"""A letter that a program could not write."""
VOWELS = r"(?:[aeiouy]{1,3}|[uoa]?[oua]w[aeiouy]?|u?[oe]{2}[iu]?|aa[uy]?|uwow[iu]?|uoo[i]?|i?ee[u]?)"
TELEX = re.compile(
    rf"(?:ddi?|ngh?|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?{VOWELS}(?:ch|nh|ng|[cmnpt])?[sfrxj]?",
    re.IGNORECASE,
)
TELEX_SIGN = re.compile(r"dd|aa|ee|oo|[uoa]w|[aeiouyw](?:ch|nh|ng|[cmnpt])?[sfrxj]$", re.IGNORECASE)
VNI_TYPED = re.compile(r"\b[a-z]*[aeiouyd][1-9][a-z1-9]*\b", re.IGNORECASE)
SUSPECT = re.compile(r"[§çÃÄÆâá©®µ¸¶·¹¨ª¬¼½¾Þ×÷Øßùøûõïüëñöåäêéèàã?ÐƉ\ufffd]", re.IGNORECASE)
"""A letter without which none of these kinds can be."""
ETH = re.compile(r"[ÐƉ](?=[A-Za-zÀ-ỹ\s])")
CURLY_ROUND = re.compile(r"[“„]([^“”„\"]+)[”“]")
MOSTLY_VIETNAMESE = 0.45
"""The share of its words with a Vietnamese letter from which a text in the English place is Vietnamese."""
MOSTLY_NAMES = 0.8
"""The same where words of English join them."""
NO_WORD = re.compile(r"\d|[^\W_][.@][^\W_]|://")
"""What only a number, a code or an address has."""
REMNANT = re.compile(
    r"\[[^\W\d_]{1,12}\d{1,3}\](?![(:])|\bCommented \[[^\]\n]{1,20}\]:?"
    r"|\b(?:Trang|Page) \d{1,4} ?(?:/|of|trên) ?\d{1,4}\b"
)
"""What Word prints beside a text or at the end of a sheet, and is copied with it: [Lan1], Trang 2/15."""
JOINING = frozenset(["and", "of", "the", "in", "to", "for", "by", "with", "on", "from", "at"])


def sample_in(text: str) -> Astray | None:
    """Return what of a sample, or of a text still to be written, was left in."""
    if UNFINISHED.fullmatch(text) or BEGUN.search(text):
        return Astray("unfinished", text[:60])
    if sample := SAMPLE.search(text):
        return Astray("sample_left", sample[0])
    return None


def left_by_program(text: str) -> str:
    """Return what of a text was not written in it: the number of a sheet, or the sign of a comment; nothing
    where all was.
    """
    found = REMNANT.search(text) if "[" in text or "Trang " in text or "Page " in text else None
    return found[0] if found else ""


def misspelt(text: str, languages: Languages = LANGUAGES) -> Iterator[Astray]:
    """Yield what shows that a text was read in the wrong encoding, or typed with the wrong font, in a
    programme of these languages.
    """
    if not SUSPECT.search(text):
        return
    if (found := MOJIBAKE.search(text)) and (right := _read_again(text)) != text:
        yield Astray("mojibake", _word(text, found), right)
    else:
        yield from (old for lang in languages if (old := rules_of(lang).letters_astray(text)))
    if found := LOST.search(re.sub(r"https?://\S+", "", text)):
        yield Astray("letters_lost", _word(text, LOST.search(text) or found))
    if "vi" in languages and ETH.search(text):
        yield Astray("eth", "Ð", ETH.sub("Đ", text))


def old_letters(text: str) -> Astray | None:
    """Return the word that shows that a Vietnamese text was typed with an old font."""
    if found := TCVN3.search(text):
        return Astray("old_font", _word(text, found))
    found_all = VNI.findall(text)
    if (first := VNI.search(text)) and (len(found_all) > 1 or len(WORD.findall(text)) < 3):
        return Astray("old_font", _word(text, first))
    foreign = list(NOT_VIETNAMESE.finditer(text)) if OTHER_LETTER.search(text) else []
    if len(foreign) > 1 and 3 * len(foreign) >= len(WORD.findall(text)):
        return Astray("old_font", _word(text, foreign[0]))
    return None


def in_wrong_language(text: str, lang: Lang, languages: Languages = LANGUAGES) -> Astray | None:
    """Return what shows that a text is not in `lang`, say in Vietnamese without its marks, in a programme of
    these languages.
    """
    return rules_of(lang).astray(text, other(lang, languages))


def not_vietnamese(text: str, _there: Lang) -> Astray | None:
    """Return what shows that a text is not in Vietnamese, or has lost its marks."""
    if VIETNAMESE.search(text):
        return None  # most texts: nothing more need be asked of them
    if len(VNI_TYPED.findall(text)) > 1:
        return Astray("typed_without_program", text[:60])
    words = _words(text)
    if len(words) < 2 or any(not word.isascii() for word in words):
        return None
    return _without_marks(text, words)


def vietnamese_for_english(text: str) -> Astray | None:
    """Return what shows that a text in the English place is Vietnamese."""
    if not VIETNAMESE.search(text):
        return None  # most texts
    words = _words(text)
    if len(words) < 2:
        return None
    vietnamese = [word for word in words if VIETNAMESE.search(word)]
    if all(word[0].isupper() for word in vietnamese) and any(
        word.islower() and word.isascii() and not SYLLABLE.fullmatch(word) for word in words
    ):
        return None  # names alone, with a word of English: the commune of Vĩnh Yên
    marked = len(vietnamese)
    english = any(word in JOINING for word in words)
    mostly = marked >= 2 and marked / len(words) >= (MOSTLY_NAMES if english else MOSTLY_VIETNAMESE)
    return Astray("vietnamese_for_english", text[:60]) if mostly else None


def _words(text: str) -> list[str]:
    plain = [part for part in text.split() if not NO_WORD.search(part)]
    return [word for word in WORD.findall(" ".join(plain)) if len(word) > 1 or word.islower()]


def _without_marks(text: str, words: list[str]) -> Astray | None:
    """Return what a text in the Vietnamese place is that has no Vietnamese letter at all."""
    plain = [word for word in words if not word.isupper()]
    if len(plain) < 2:
        return None
    if sum(bool(TELEX.fullmatch(word)) for word in plain) == len(plain) and 2 * sum(
        bool(TELEX_SIGN.search(word)) for word in plain if not SYLLABLE.fullmatch(word)
    ) >= len(plain):
        return Astray("typed_without_program", text[:60])
    could_be = sum(bool(SYLLABLE.fullmatch(word)) and word.lower() not in ENGLISH_SYLLABLES for word in plain)
    if 5 * could_be >= 4 * len(plain):
        return Astray("without_marks", text[:60])
    if any(word.islower() and not SYLLABLE.fullmatch(word) for word in plain):
        return Astray("english_for_vietnamese", text[:60])
    return None


def _read_again(text: str) -> str:
    """Return a text that was read as Windows-1252 read as what it is, as far as that goes."""
    data = bytearray()
    for letter in text:
        try:
            data += letter.encode("cp1252")
        except UnicodeEncodeError:
            if ord(letter) > 255:
                return text
            data.append(ord(letter))
    try:
        return unicodedata.normalize("NFC", data.decode("utf-8"))
    except UnicodeDecodeError:
        return text


def _word(text: str, found: re.Match[str]) -> str:
    """Return the word in which something was found."""
    start = max(text.rfind(" ", 0, found.start() + 1), -1) + 1
    end = text.find(" ", found.end())
    return text[start : end if end >= 0 else len(text)][:40]
