"""Every phrase that the page of a target leads with, and those of its chart and its table of figures,
Vietnamese and English side by side.
"""

from __future__ import annotations

from tracker.facts.values import Text
from tracker.language.phrases import phrase as _

BY = _("đến {day}", "by {day}")
AGO = (_("đã qua 1 ngày", "1 day ago"), _("đã qua {n} ngày", "{n} days ago"))
LEFT = (_("còn 1 ngày", "1 day left"), _("còn {n} ngày", "{n} days left"))
"""How far the end of the period is: one day, and several."""
BEGINS = _("bắt đầu từ {day}", "begins on {day}")
COUNT = _("{count} trên tổng số {of}", "{count} of {of}")
AGAINST = _("so với {reference}", "against {reference}")
SUM = _("lũy kế; riêng lần gần nhất {value}", "in all so far; {value} in the latest")
DATED = _("{date}, {stage}", "{date}, {stage}")
NEWER = _("mới nhất: {figure} ({dated})", "the newest: {figure} ({dated})")
"""Beside a figure that decides although a newer one is known."""
INFERRED = _("{body} (biên tập viên suy luận)", "{body} (the editor's inference)")
YEAR_END = _("hết {year}", "end {year}")
"""The end of a year, below a chart and in a table."""
MORE_FIGURES = _("Xem {n} số liệu cũ hơn", "Show the {n} older figures")
OLDER = _("{caption} (cũ hơn)", "{caption} (older)")
ALL_FROM = _("Nguồn của mọi số liệu", "Source of every figure")
ALL_STAGE = _("Mọi số liệu: {stage}", "Every figure: {stage}")
DUE = _("Hạn", "Due")
RELATED = _("Thông tin khác", "Other information")
COUNTED_EVIDENCE: dict[str, tuple[Text, Text]] = {
    "step": (_("1 việc đã làm", "1 step"), _("{n} việc đã làm", "{n} steps")),
    "background": (_("1 thông tin tham khảo", "1 fact"), _("{n} thông tin tham khảo", "{n} facts")),
    "context": (_("bối cảnh: 1", "context: 1"), _("bối cảnh: {n}", "context: {n}")),
}
"""What is known of a target that is no figure, by its kind: one, and several."""
STEPS_AND_FACTS = ("step", "background")
"""Context is counted apart from them: it shows nothing of the target."""
SORT_MARK: dict[str, str] = {
    "met": "✓",
    "not-met": "✕",
    "under-way": "◐",
    "no-figure": "○",
    "cannot-be-computed": "◇",
}
"""A sign for each heap of statuses where no shape can be drawn, as in a list of choices."""
