"""HTML of a page -> the same page as a printer of its language would set it: nothing breaks that belongs
together, and every part in the other language says so.

Spaces become no-break spaces between a number and what it counts, inside a date and before a document number.
The number itself (30/2014/NQ-HĐND) and a range (1-3) are kept on one line by the style sheet, not by other
hyphens, so that they can be found and copied as typed. `languages` decides what is in the other language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from html import escape, unescape

from tracker.facts.values import Lang, other
from tracker.language.detection import foreign
from tracker.language.patterns import DOCUMENT, MONTH, MONTHS
from tracker.language.textnodes import Rewrite, rewrite

NO_BREAK = "\u00a0"
UNCOUNTED: dict[Lang, str] = {
    "vi": "bao cho chưa có của do đã đang đến được đều hay hoặc không là lên mà mới nên nếu ở qua sang so "
    "tại tháng thì trên tới trong từ và vì với",
    "en": "and are as at but by for from has have in is may not of on or that the to was were which with",
}
"""Words after a number that the number does not count."""
COUNTED = {lang: rf"(?!(?:{'|'.join(words.split())})\b)[a-zà-ỹđ]" for lang, words in UNCOUNTED.items()}
"""How the word after a number begins, when the number counts it."""
AROUND: dict[Lang, str] = {
    "vi": r"(?<=\b[Ss]ố )(?=[0-9])|(?<=\b[Nn]gày )(?=[0-9])|(?<=\b[Tt]háng )(?=[0-9])|(?<=\b[Nn]ăm "
    r")(?=[0-9]{4})|(?<=[0-9] )(?=tháng [0-9])"
    r"|(?<=\b[Kk]hóa )(?=[IVX]+\b)|(?<=\b[Tt]hứ )(?=[IVX0-9]+\b)|(?<=\bĐại hội )(?=[IVX]+\b)"
    r"|(?<=\b[Đđ]iều )(?=[0-9])|(?<=\b[Mm]ục )(?=\(?[0-9])|(?<=\bISO )(?=[0-9])"
    r"|(?<=[0-9]{4} )(?=- [0-9]{4})|(?<=[0-9]{4} - )(?=[0-9]{4})|(?<=[0-9] )(?="
    + COUNTED["vi"]
    + r")|(?<=\btriệu )(?=đồng\b)|(?<=\btỷ )(?=đồng\b)",
    "en": r"(?<=\bNo\. )(?=[0-9])|(?<=[0-9] "
    rf")(?=(?:{MONTH})\b)|(?:{'|'.join(f'(?<={month} )' for month in MONTHS)})(?=[0-9]{{4}}\b)"
    r"|(?<=\bArticle )(?=[0-9])|(?<=\b[Ii]tem )(?=\(?[0-9])|(?<=\bISO )(?=[0-9])"
    r"|(?<=[0-9] )(?=" + COUNTED["en"] + r"|VND\b)|(?<=illion )(?=VND\b)",
}
SPACES = {lang: re.compile(f" (?:{around})") for lang, around in AROUND.items()}
"""A space that must not break; it comes first in the pattern, so that nothing is tried where there is none.
"""

UNBROKEN = re.compile(rf"{DOCUMENT.pattern}|(?<![\w/-])[0-9]{{1,4}}-[0-9]{{1,4}}(?![\w/-])")
"""A document number, or a range: 1-3, 2021-2025."""


def typeset(html: str, lang: Lang, before: Sequence[Rewrite] = ()) -> str:
    """Return the page's HTML, which is in `lang`, with its spaces and its languages set.

    What `before` makes of a text comes first; the tags it may put in are no text.
    """

    def set_node(text: str, spoken: Lang | None, around: Sequence[str]) -> str:
        if spoken is None:
            return text
        made = text
        for each in before:
            made = each(made, spoken, around)
        return (
            _set(text, spoken) if made is text else rewrite(made, spoken, lambda part, *_: _set(part, spoken))
        )

    return rewrite(html, lang, set_node)


def bind(text: str, lang: Lang) -> str:
    """Return a plain text with no-break spaces where its parts must not be torn apart."""
    return SPACES[lang].sub(NO_BREAK, text)


@lru_cache(maxsize=20_000)
def _set(html: str, lang: Lang) -> str:
    """Return one text node set; tables say the same words over and over, so what was made is kept."""
    text = bind(unescape(html), lang)
    parts = []
    position = 0
    for run in foreign(text, lang):
        parts.append(_numbered(text[position : run.start]))
        spoken, words = other(lang), text[run.start : run.end]
        if DOCUMENT.fullmatch(words):
            parts.append(f'<span class="tr-nb" lang="{spoken}">{escape(words, quote=False)}</span>')
        else:
            parts.append(f'<span lang="{spoken}">{_numbered(bind(words, spoken))}</span>')
        position = run.end
    parts.append(_numbered(text[position:]))
    return "".join(parts)


def _numbered(text: str) -> str:
    """Return a text in one language as HTML, its document numbers and ranges kept on one line."""
    return UNBROKEN.sub(r'<span class="tr-nb">\g<0></span>', escape(text, quote=False))
