"""Every phrase of the page of changes and of its feeds, Vietnamese and English side by side."""

from __future__ import annotations

from tracker.facts.values import Text
from tracker.language.phrases import phrase as _

KIND: dict[str, Text] = {
    "figure": _("Số liệu", "Figure"),
    "projection": _("Số liệu dự kiến", "Projection"),
    "evidence": _("Thông tin liên quan", "Related information"),
    "step": _("Việc đã triển khai của nhiệm vụ", "Step of a task"),
    "assessment": _("Biên tập viên đánh giá", "Editor's assessment"),
    "amendment": _("Sửa đổi chỉ tiêu", "Amendment of a target"),
    "correction": _("Đính chính", "Correction"),
    "closing": _("Dừng theo dõi chỉ tiêu", "Closing of a target"),
    "ending": _("Chương trình kết thúc", "The programme ends"),
    "rating": _("Cơ quan tự đánh giá", "What a body says"),
    "withdrawal": _("Thôi thực hiện chỉ tiêu", "Withdrawal of a target"),
}
PROGRAMME = _("Cả chương trình", "The programme as a whole")
TASK = _("Nhiệm vụ {number}: {text}", "Task {number}: {text}")
FIGURE = _("{figure}, {date}, {stage}", "{figure}, {date}, {stage}")
FIGURE_NOTE = _("{said}. {note}", "{said}. {note}")
STEP = _("{when}. {text}", "{when}. {text}")
EVIDENCE = _("{date}: {text}", "{date}: {text}")
ASSESSMENT = _("{words} ({date}). {reason}", "{words} ({date}). {reason}")
AMENDMENT = _("{text}. Mức cần đạt từ {date}: {rule}", "{text}. Target from {date}: {rule}")
CLOSING = _("Dừng theo dõi từ {date}. {reason}", "Closed from {date}. {reason}")
ENDING = _("Chương trình kết thúc từ {date}. {reason}", "The programme ends on {date}. {reason}")
WITHDRAWAL = _("Thôi thực hiện từ {date}. {reason}", "Withdrawn from {date}. {reason}")
RECORDED = _("Đăng ngày {day}", "Recorded on {day}")
RECORDED_LATER = _("Đã biết vào ngày {day}, đăng sau ngày đó", "Known on {day}, entered here later")
LATER = _("Đăng sau", "Entered later")
SOURCE = _("Nguồn: {title}, {about}.", "Source: {title}, {about}.")
CONTEXT = _("Bối cảnh ({n})", "Context ({n})")
BY_MONTH = _("Cập nhật theo tháng đăng", "Updates by the month they were recorded")
MONTH = _("{month} ({n})", "{month} ({n})")
COUNT = _("{n} mục, tính đến ngày {day}, mục mới ở trên.", "{n} entries, as of {day}, newest first.")
COUNT_ONE = _("1 mục, tính đến ngày {day}.", "1 entry, as of {day}.")
NOTHING = _("Chưa có mục nào tính đến ngày {day}.", "No entry yet, as of {day}.")
NOTHING_DECISIVE = _(
    "Tính đến ngày {day}, chưa có cập nhật nào làm thay đổi số liệu hoặc tình trạng của chỉ tiêu.",
    "As of {day}, no update has changed a figure or a status.",
)
FEED = _("Theo dõi cập nhật qua RSS (Atom)", "Follow new entries (Atom)")
FEED_TITLE = _("Cập nhật: {programme}", "Updates: {programme}")
FEED_ABOUT = _("Các mục mới, kèm nguồn, theo thứ tự mới nhất", "New entries with their sources, newest first")
CORRECTIONS_FEED = _("Chỉ theo dõi đính chính qua RSS (Atom)", "Follow corrections only (Atom)")
CORRECTIONS_TITLE = _("Đính chính: {programme}", "Corrections: {programme}")
CORRECTIONS_ABOUT = _(
    "Những gì đã đăng rồi sửa lại, kèm lý do, theo thứ tự mới nhất",
    "What had been published and was corrected, with the reason, newest first",
)
ALL = _("Xem mọi cập nhật", "See all updates")
ENTRY_TITLE = _("{owner}: {begun} ({kind})", "{owner}: {begun} ({kind})")
