"""Every phrase of the ledger of figures that are owed, Vietnamese and English side by side."""

from __future__ import annotations

from tracker.facts.ledger import Owed
from tracker.facts.values import Text
from tracker.language.phrases import phrase as _

CAPTION = _("Sổ theo dõi công bố số liệu, tính đến ngày {day}", "Reporting ledger, as of {day}")
SECTION = _("Ai có số liệu, đã hỏi ai", "Who has the figure, who was asked")
TARGET = _("Chỉ tiêu", "Target")
HOLDER = _("Cơ quan có số liệu", "Who has the figure")
OWED_HEAD = _("Số liệu", "Figure")
PUBLISHED_IN = _("Thường công bố ở", "Usually published in")
SEARCHED = _("Tra cứu lần cuối", "Last searched")
ASKED = _("Đã hỏi, đã trả lời", "Asked, answered")
LEAD = _("Cơ quan chủ trì", "In charge")
WITH = _("Cơ quan phối hợp", "With")
INFERRED = _("biên tập viên suy luận: {why}", "the editor's inference: {why}")
INFERRED_NOTE = _("biên tập viên suy luận, ghi chú {n}", "the editor's inference, note {n}")
NEVER_ASKED = _("Chưa ghi nhận lần hỏi nào", "No request recorded")
NOT_SEARCHED = _("Chưa ghi nhận lần tra cứu nào", "No search recorded")
REQUEST = _("Hỏi ngày {day} ({by})", "Asked on {day} ({by})")
REQUEST_HOW = _("Hỏi ngày {day} ({by}; {how})", "Asked on {day} ({by}; {how})")
ANSWERED = _("{asked}; trả lời ngày {day}", "{asked}; answered on {day}")
UNANSWERED = _("{asked}; chưa ghi nhận trả lời", "{asked}; no answer recorded")
OWED: dict[Owed, Text] = {
    Owed.OVERDUE: _("Quá hạn báo cáo {days} ngày", "Reporting is {days} days overdue"),
    Owed.PERIOD_OVER: _(
        "Giai đoạn đã kết thúc {days} ngày, chưa tìm thấy số liệu",
        "The period ended {days} days ago; no figure found",
    ),
    Owed.PARTLY: _(
        "Giai đoạn đã kết thúc {days} ngày, số liệu mới nhất là của {date}",
        "The period ended {days} days ago; the latest figure is of {date}",
    ),
    Owed.MILESTONE_OVER: _(
        "Mốc {by} đã qua {days} ngày, chưa tìm thấy số liệu",
        "The milestone of {by} passed {days} days ago; no figure found",
    ),
    Owed.MILESTONE_PARTLY: _(
        "Mốc {by} đã qua {days} ngày, số liệu mới nhất là của {date}",
        "The milestone of {by} passed {days} days ago; the latest figure is of {date}",
    ),
    Owed.YEAR_OVER: _(
        "Năm {by} đã hết {days} ngày, chưa tìm thấy số liệu của năm",
        "The year {by} ended {days} days ago; no figure of it was found",
    ),
    Owed.OPEN: _("Chưa hết giai đoạn", "The period is not over"),
    Owed.REPORTED: _("Đã có số liệu cuối kỳ", "The figure for the end of the period is known"),
    Owed.NONE: _("Không đòi hỏi số liệu nào", "No figure is due"),
}
ONE_DAY: dict[Owed, Text] = {
    Owed.OVERDUE: _("Quá hạn báo cáo 1 ngày", "Reporting is 1 day overdue"),
    Owed.PERIOD_OVER: _(
        "Giai đoạn đã kết thúc 1 ngày, chưa tìm thấy số liệu", "The period ended 1 day ago; no figure found"
    ),
    Owed.PARTLY: _(
        "Giai đoạn đã kết thúc 1 ngày, số liệu mới nhất là của {date}",
        "The period ended 1 day ago; the latest figure is of {date}",
    ),
    Owed.MILESTONE_OVER: _(
        "Mốc {by} đã qua 1 ngày, chưa tìm thấy số liệu",
        "The milestone of {by} passed 1 day ago; no figure found",
    ),
    Owed.MILESTONE_PARTLY: _(
        "Mốc {by} đã qua 1 ngày, số liệu mới nhất là của {date}",
        "The milestone of {by} passed 1 day ago; the latest figure is of {date}",
    ),
    Owed.YEAR_OVER: _(
        "Năm {by} đã hết 1 ngày, chưa tìm thấy số liệu của năm",
        "The year {by} ended 1 day ago; no figure of it was found",
    ),
}
"""The same where it is a single day."""
OF_PARTS: dict[Owed, Text] = {
    Owed.PARTLY: _(
        "Giai đoạn đã kết thúc {days} ngày, có phần chưa có số liệu cuối kỳ",
        "The period ended {days} days ago; the figure of a part for its end is not known",
    ),
    Owed.MILESTONE_PARTLY: _(
        "Mốc {by} đã qua {days} ngày, có phần chưa có số liệu của mốc",
        "The milestone of {by} passed {days} days ago; the figure of a part for it is not known",
    ),
}
"""The same where the figures are those of parts."""
OF_PARTS_ONE_DAY: dict[Owed, Text] = {
    Owed.PARTLY: _(
        "Giai đoạn đã kết thúc 1 ngày, có phần chưa có số liệu cuối kỳ",
        "The period ended 1 day ago; the figure of a part for its end is not known",
    ),
    Owed.MILESTONE_PARTLY: _(
        "Mốc {by} đã qua 1 ngày, có phần chưa có số liệu của mốc",
        "The milestone of {by} passed 1 day ago; the figure of a part for it is not known",
    ),
}
"""The same where it is a single day."""
COUNTED: dict[Owed, tuple[Text, Text]] = {
    Owed.OVERDUE: (
        _("1 chỉ tiêu quá hạn báo cáo", "1 target overdue"),
        _("{n} chỉ tiêu quá hạn báo cáo", "{n} targets overdue"),
    ),
    Owed.PERIOD_OVER: (
        _(
            "1 chỉ tiêu đã hết giai đoạn mà chưa tìm thấy số liệu",
            "1 target whose period is over and no figure was found",
        ),
        _(
            "{n} chỉ tiêu đã hết giai đoạn mà chưa tìm thấy số liệu",
            "{n} targets whose period is over and no figure was found",
        ),
    ),
    Owed.PARTLY: (
        _(
            "1 chỉ tiêu đã hết giai đoạn mà chưa có số liệu cuối kỳ",
            "1 target whose period is over and the latest figure is older",
        ),
        _(
            "{n} chỉ tiêu đã hết giai đoạn mà chưa có số liệu cuối kỳ",
            "{n} targets whose period is over and the latest figure is older",
        ),
    ),
    Owed.MILESTONE_OVER: (
        _(
            "1 chỉ tiêu đã qua mốc mà chưa tìm thấy số liệu",
            "1 target past a milestone and no figure was found",
        ),
        _(
            "{n} chỉ tiêu đã qua mốc mà chưa tìm thấy số liệu",
            "{n} targets past a milestone and no figure was found",
        ),
    ),
    Owed.MILESTONE_PARTLY: (
        _(
            "1 chỉ tiêu đã qua mốc mà chưa có số liệu của mốc",
            "1 target past a milestone whose own figure is not known",
        ),
        _(
            "{n} chỉ tiêu đã qua mốc mà chưa có số liệu của mốc",
            "{n} targets past a milestone whose own figure is not known",
        ),
    ),
    Owed.YEAR_OVER: (
        _(
            "1 chỉ tiêu chưa tìm thấy số liệu của năm đã hết",
            "1 target without a figure of the year that has ended",
        ),
        _(
            "{n} chỉ tiêu chưa tìm thấy số liệu của năm đã hết",
            "{n} targets without a figure of the year that has ended",
        ),
    ),
    Owed.OPEN: (
        _("1 chỉ tiêu chưa hết giai đoạn", "1 target whose period is not over"),
        _("{n} chỉ tiêu chưa hết giai đoạn", "{n} targets whose period is not over"),
    ),
    Owed.REPORTED: (
        _("1 chỉ tiêu đã có số liệu cuối kỳ", "1 target with the figure for the end of the period"),
        _("{n} chỉ tiêu đã có số liệu cuối kỳ", "{n} targets with the figure for the end of the period"),
    ),
}
"""How many targets a body owes figures of: one, and several."""
DEADLINE = _("Hạn báo cáo: {day}", "Reporting deadline: {day}")
