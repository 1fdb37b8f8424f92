"""A text in one language -> the parts of it that are in the other, so that a screen reader can change its
voice there.

The rule on an English page: every word with a Vietnamese letter is Vietnamese, and with it the rest of the
name, the term or the quotation it belongs to; document numbers (50-KL/TW) are Vietnamese too, since they are
read out letter by letter. Names written without marks (Ha Noi, Mekong) are English. On a Vietnamese page, a
quotation without any Vietnamese letter and a phrase of three words or more that no Vietnamese could have
spelled are English; names of companies and papers and single borrowed words (cookie, VTC News) stay as they
are. What an editor marks with `{: lang="vi" }` is never looked into.
"""

from __future__ import annotations

import re
import unicodedata

from tracker.facts.values import LANGUAGES, Lang, Languages, other
from tracker.language.met import Run
from tracker.language.patterns import DOCUMENT
from tracker.language.rules import rules_of

_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_LETTERS = ["đ", *(unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in _TONES)]
VIETNAMESE = re.compile(
    f"[{''.join(each for letter in _LETTERS if not letter.isascii() for each in (letter, letter.upper()))}]"
)
"""A letter that Vietnamese has and English has not."""
WORD = re.compile(r"[^\W\d_]+")
SYLLABLE = re.compile(
    r"(?:ngh|nh|ng|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?(?:[aeiouy]{1,3})(?:ch|nh|ng|[cmnpt])?",
    re.IGNORECASE | re.ASCII,
)
"""What a Vietnamese syllable without marks looks like."""
QUOTED = re.compile(r"[“\"‘]([^“”\"‘’]+)[”\"’]")
ENGLISH_SYLLABLES = frozenset(
    [
        *(
            "a",
            "an",
            "at",
            "be",
            "by",
            "can",
            "do",
            "go",
            "he",
            "hence",
            "him",
            "i",
            "in",
            "it",
            "its",
            "me",
            "may",
            "mean",
            "more",
            "no",
            "not",
            "on",
            "one",
            "or",
        ),
        *(
            "out",
            "page",
            "part",
            "read",
            "same",
            "so",
            "some",
            "than",
            "that",
            "the",
            "them",
            "then",
            "to",
            "too",
            "two",
            "up",
            "we",
            "you",
        ),
    ]
)
"""English words that a Vietnamese could have spelled; they never join a Vietnamese name."""
MOSTLY = 0.25
"""The share of its words that has a Vietnamese letter, from which a whole text is Vietnamese: names in an
English sentence stay below it.
"""
LONGEST_GAP = 3


def of_text(text: str, languages: Languages = LANGUAGES) -> Lang:
    """Return the language of a whole text, say of a quotation, in a programme of these languages: where
    Vietnamese is one of them its letters tell; otherwise the authoritative one, that of its documents.
    """
    if "vi" not in languages:
        return languages[0]
    return "vi" if _share(text) >= MOSTLY else other("vi", languages)


def foreign(text: str, lang: Lang, languages: Languages = LANGUAGES) -> list[Run]:
    """Return the parts of `text`, which is in `lang`, that are in the other of the programme's languages, in
    order and apart from each other; none where nothing tells the two apart.
    """
    find = rules_of(lang).foreign.get(other(lang, languages))
    joined: list[Run] = []
    for run in sorted(find(text) if find else ()):
        if joined and run.start <= joined[-1].end:
            joined[-1] = Run(joined[-1].start, max(run.end, joined[-1].end))
        else:
            joined.append(run)
    return joined


def _share(text: str) -> float:
    words = WORD.findall(text)
    return sum(bool(VIETNAMESE.search(word)) for word in words) / len(words) if words else 0.0


def vietnamese_in(text: str) -> list[Run]:
    """Return the Vietnamese parts of an English text."""
    runs = [Run(*match.span()) for match in DOCUMENT.finditer(text)]
    if not VIETNAMESE.search(text):
        return runs
    runs += [
        Run(*match.span(1))
        for match in QUOTED.finditer(text)
        if VIETNAMESE.search(match[1]) and _share(match[1]) >= MOSTLY
    ]
    words = list(WORD.finditer(text))
    marked = [n for n, word in enumerate(words) if VIETNAMESE.search(word[0])]
    n = 0
    while n < len(marked):
        first = last = marked[n]
        while n + 1 < len(marked) and _joined(text, words, last, marked[n + 1]):
            n += 1
            last = marked[n]
        # A name goes on over its capitals (Kon Tum, Đắk Lắk), a term that is explained up to its explanation
        # (miến dong (…)).
        while (
            first
            and words[first][0][0].isupper()
            and words[first - 1][0].istitle()
            and _could_join(text, words, first - 1)
        ):
            first -= 1
        further = last
        while (
            further + 1 < len(words)
            and _could_join(text, words, further)
            and _could_be(words[further + 1][0])
        ):
            further += 1
        if text[words[further].end() :].startswith((" (", "”")):
            last = further
        runs.append(Run(words[first].start(), words[last].end()))
        n += 1
    return runs


def _joined(text: str, words: list[re.Match[str]], one: int, next_one: int) -> bool:
    """Whether only blanks and words that could be Vietnamese stand between two words that are."""
    between = words[one + 1 : next_one]
    return (
        len(between) <= LONGEST_GAP
        and all(_could_be(word[0]) for word in between)
        and all(_blank(text, words, n) for n in range(one, next_one))
    )


def _could_join(text: str, words: list[re.Match[str]], n: int) -> bool:
    """Whether word `n` and the next are parted by a blank only, and word `n` could be Vietnamese."""
    return _blank(text, words, n) and (bool(VIETNAMESE.search(words[n][0])) or _could_be(words[n][0]))


def _blank(text: str, words: list[re.Match[str]], n: int) -> bool:
    return text[words[n].end() : words[n + 1].start()] in (" ", "\u00a0", "-", " - ")


def _could_be(word: str) -> bool:
    return bool(VIETNAMESE.search(word)) or (
        word.lower() not in ENGLISH_SYLLABLES and bool(SYLLABLE.fullmatch(word))
    )


def english_in(text: str) -> list[Run]:
    """Return the English parts of a Vietnamese text."""
    runs = [
        Run(*match.span(1))
        for match in QUOTED.finditer(text)
        if not VIETNAMESE.search(match[1]) and any(_is_english(w) for w in WORD.findall(match[1]))
    ]
    for phrase in re.finditer(
        r"(?<![\w./@-])[A-Za-z][A-Za-z'’-]*(?: [A-Za-z][A-Za-z'’-]*){2,}(?![\w/@-]|\.\w)", text, re.ASCII
    ):
        # The pattern stops before a letter with a mark; a word cut by it belongs to Vietnamese.
        end = (
            phrase.end()
            if phrase.end() == len(text) or not text[phrase.end()].isalpha()
            else phrase.start() + phrase[0].rfind(" ")
        )
        words = WORD.findall(text[phrase.start() : end])
        if sum(_is_english(word) for word in words) >= 2 and 2 * sum(
            not _could_be(word) for word in words
        ) >= len(words):
            runs.append(Run(phrase.start(), end))
    return runs


def _is_english(word: str) -> bool:
    """Whether no Vietnamese spells a word; capitals throughout are an abbreviation."""
    return word.isascii() and len(word) > 2 and not word.isupper() and not SYLLABLE.fullmatch(word)
