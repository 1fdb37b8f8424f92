"""Every phrase of the monthly reminder, Vietnamese and English side by side."""

from __future__ import annotations

from tracker.facts.values import Text


def _(vi: str, en: str) -> Text:
    return Text(vi=vi, en=en)


HEAD = _("Đến hạn trong tháng qua, tính đến ngày {day}", "What became due in the past month, as of {day}")
NOTHING = _("Không có số liệu hay nhiệm vụ nào mới đến hạn.", "No figure and no task became due.")
TASK = _(
    "Nhiệm vụ {number}: {text} Hạn {day}, chưa ghi nhận hoàn thành.",
    "Task {number}: {text} Due {day}; its completion has not been recorded.",
)
OWED = _("Số liệu còn phải có, theo cơ quan", "Figures still to come, by body")
NOTHING_OWED = _("Không cơ quan nào còn phải báo cáo số liệu.", "No body has a figure to report.")
LEDGER = _("Toàn bộ sổ theo dõi: {address}", "The whole ledger: {address}")
