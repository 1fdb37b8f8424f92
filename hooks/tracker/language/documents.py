"""The number and symbol of a Vietnamese document and its day -> its name in both languages.

The symbol says what kind of document it is: BC in `12/BC-SKHCN` is a report. The kinds and their signs are
those of Appendix III of Decree 30/2020/NĐ-CP, and for documents of the Party those of Guideline
36-HD/VPTW; a number without one, such as `123/SKHCN-VP`, is an official letter.
"""

from __future__ import annotations

import re

from tracker.facts.dates import PartialDate
from tracker.facts.values import LANGUAGES, Lang, Text
from tracker.language import formats

KINDS = {
    "BC": Text(vi="Báo cáo", en="Report"),
    "BB": Text(vi="Biên bản", en="Minutes"),
    "CT": Text(vi="Chỉ thị", en="Directive"),
    "CTR": Text(vi="Chương trình", en="Programme"),
    "CV": Text(vi="Công văn", en="Official letter"),
    "ĐA": Text(vi="Đề án", en="Scheme"),
    "DA": Text(vi="Dự án", en="Project"),
    "HD": Text(vi="Hướng dẫn", en="Guidelines"),
    "KH": Text(vi="Kế hoạch", en="Plan"),
    "KL": Text(vi="Kết luận", en="Conclusion"),
    "NĐ": Text(vi="Nghị định", en="Decree"),
    "NQ": Text(vi="Nghị quyết", en="Resolution"),
    "PA": Text(vi="Phương án", en="Scheme of work"),
    "QĐ": Text(vi="Quyết định", en="Decision"),
    "QC": Text(vi="Quy chế", en="Regulation"),
    "TB": Text(vi="Thông báo", en="Notice"),
    "TT": Text(vi="Thông tư", en="Circular"),
    "TTLT": Text(vi="Thông tư liên tịch", en="Joint circular"),
    "TTR": Text(vi="Tờ trình", en="Submission"),
}
LETTER = KINDS["CV"]
SYMBOL = re.compile(r"\s*\d+\w*(?:/\d{4})?\s*[-/]\s*(?P<kind>[^\W\d_]+)")
NAMED = {
    "vi": ("{kind} số {number}", "{kind} số {number} ngày {day}", "{kind} số {number} ({day})"),
    "en": ("{kind} No. {number}", "{kind} No. {number} of {day}", "{kind} No. {number} ({day})"),
}
"""How a document is called without a day, with one, and with a month or a year."""


def kind_of(number: str) -> Text:
    """Return what kind of document a number and symbol stand for; a letter where the symbol says nothing."""
    found = SYMBOL.match(number)
    return KINDS.get(found["kind"].upper(), LETTER) if found else LETTER


def document_title(number: str, issued: PartialDate | None) -> Text:
    """Return the name of a document in both languages, such as `Báo cáo số 12/BC-SKHCN ngày 15/01/2024`."""

    def named(lang: Lang) -> str:
        plain, on_day, about = NAMED[lang]
        pattern = plain if issued is None else on_day if issued.is_day else about
        day = formats.date(issued, lang) if issued else ""
        return pattern.format(kind=kind_of(number)[lang], number=number, day=day)

    return Text(**{lang: named(lang) for lang in LANGUAGES})
