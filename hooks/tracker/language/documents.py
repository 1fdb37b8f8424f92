"""The number and symbol of a Vietnamese document and its day -> its name in both languages.

The symbol says what kind of document it is: BC in `12/BC-SKHCN` is a report. The kinds and their signs are
those of Appendix III of Decree 30/2020/NĐ-CP, and for documents of the Party those of Guideline
36-HD/VPTW; a number without one, such as `123/SKHCN-VP`, is an official letter.
"""

from __future__ import annotations

import re

from tracker.facts.dates import PartialDate
from tracker.facts.values import LANGUAGES, Lang, Languages, Text, text_in
from tracker.language import formats
from tracker.language.phrases import phrase as _

KINDS = {
    "BC": _("Báo cáo", "Report"),
    "BB": _("Biên bản", "Minutes"),
    "CT": _("Chỉ thị", "Directive"),
    "CTR": _("Chương trình", "Programme"),
    "CV": _("Công văn", "Official letter"),
    "ĐA": _("Đề án", "Scheme"),
    "DA": _("Dự án", "Project"),
    "HD": _("Hướng dẫn", "Guidelines"),
    "KH": _("Kế hoạch", "Plan"),
    "KL": _("Kết luận", "Conclusion"),
    "NĐ": _("Nghị định", "Decree"),
    "NQ": _("Nghị quyết", "Resolution"),
    "PA": _("Phương án", "Scheme of work"),
    "QĐ": _("Quyết định", "Decision"),
    "QC": _("Quy chế", "Regulation"),
    "TB": _("Thông báo", "Notice"),
    "TT": _("Thông tư", "Circular"),
    "TTLT": _("Thông tư liên tịch", "Joint circular"),
    "TTR": _("Tờ trình", "Submission"),
}
LETTER = KINDS["CV"]
SYMBOL = re.compile(r"\s*\d+\w*(?:/\d{4})?\s*[-/]\s*(?P<kind>[^\W\d_]+)")
NAMED = (
    _("{kind} số {number}", "{kind} No. {number}"),
    _("{kind} số {number} ngày {day}", "{kind} No. {number} of {day}"),
    _("{kind} số {number} ({day})", "{kind} No. {number} ({day})"),
)
"""How a document is called without a day, with one, and with a month or a year."""


def kind_of(number: str) -> Text:
    """Return what kind of document a number and symbol stand for; a letter where the symbol says nothing."""
    found = SYMBOL.match(number)
    return KINDS.get(found["kind"].upper(), LETTER) if found else LETTER


def document_title(number: str, issued: PartialDate | None, languages: Languages = LANGUAGES) -> Text:
    """Return the name of a document in both languages, such as `Báo cáo số 12/BC-SKHCN ngày 15/01/2024`."""

    def named(lang: Lang) -> str:
        plain, on_day, about = (each[lang] for each in NAMED)
        pattern = plain if issued is None else on_day if issued.is_day else about
        day = formats.date(issued, lang) if issued else ""
        return pattern.format(kind=kind_of(number)[lang], number=number, day=day)

    return text_in(languages, named)
