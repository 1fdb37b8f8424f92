"""Every phrase that the page of a target leads with, and those of its chart and its table of figures,
Vietnamese and English side by side.
"""

from __future__ import annotations

from tracker.facts.values import Text


def _(vi: str, en: str) -> Text:
    return Text(vi=vi, en=en)


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
SORT_MARK: dict[str, str] = {
    "met": "✓",
    "not-met": "✕",
    "under-way": "◐",
    "no-figure": "○",
    "cannot-be-computed": "◇",
}
"""A sign for each heap of statuses where no shape can be drawn, as in a list of choices."""
