"""Every phrase that is said of tasks, Vietnamese and English side by side."""

from __future__ import annotations

from tracker.facts.tasks import TaskStatus
from tracker.facts.values import Text
from tracker.language.phrases import phrase as _

STATUS: dict[TaskStatus, Text] = {
    TaskStatus.COMPLETED: _("Đã hoàn thành", "Done"),
    TaskStatus.UNDER_WAY: _("Đang triển khai", "Under way"),
    TaskStatus.OVERDUE: _("Quá hạn", "Overdue"),
    TaskStatus.NOT_REPORTED: _("Chưa có báo cáo", "Not reported"),
}
COUNTED: dict[TaskStatus, Text] = {
    TaskStatus.COMPLETED: _("{n} đã hoàn thành", "{n} done"),
    TaskStatus.UNDER_WAY: _("{n} đang triển khai", "{n} under way"),
    TaskStatus.OVERDUE: _("{n} quá hạn", "{n} overdue"),
    TaskStatus.NOT_REPORTED: _("{n} chưa có báo cáo", "{n} not reported"),
}
ROW: dict[TaskStatus, Text] = {
    TaskStatus.COMPLETED: _(
        "có việc đã triển khai được ghi là hoàn thành nhiệm vụ",
        "a step taken is recorded as completing the task",
    ),
    TaskStatus.OVERDUE: _(
        "đã có việc được triển khai, thời hạn đã qua và chưa có việc nào hoàn thành nhiệm vụ",
        "a step was taken, the due day has passed, and no step has completed the task",
    ),
    TaskStatus.UNDER_WAY: _(
        "đã có việc được triển khai, chưa đến hạn hoặc văn bản không nêu thời hạn",
        "a step was taken, and the due day has not passed or the text names none",
    ),
    TaskStatus.NOT_REPORTED: _(
        "chưa tìm thấy việc nào đã triển khai; điều đó không có nghĩa là chưa thực hiện, kể cả khi đã quá "
        "thời hạn",
        "no step taken was found; that does not mean that nothing was done, even when the due day has passed",
    ),
}
"""When a task has a status, in the order that is tried."""
ROWS_CAPTION = _("Tình trạng của nhiệm vụ", "The status of a task")
WHEN = _("Khi", "When")
LATE = _("Thời hạn: {day}, đã qua", "Due {day}, which has passed")
LEAD = _("Chủ trì", "In charge")
WITH = _("Phối hợp", "With")
DUE = _("Thời hạn", "Due")
OUTPUT = _("Sản phẩm", "Output")
FILTER_LABEL = _("Lọc các nhiệm vụ", "Filter the tasks")
FILTER_ORDERS: dict[str, Text] = {
    "article": _("Thứ tự trong {called}", "As in the {called}"),
    "due": _("Thời hạn", "Due"),
    "status": _("Tình trạng", "Status"),
}
FILTER_FOUND = _("Hiển thị {shown}/{all} nhiệm vụ", "Showing {shown} of {all} tasks")
