"""What the views say that repeat the data on pages: the counts in words, the text, the ways in."""

from __future__ import annotations

from tracker.facts.values import Text
from tracker.language.phrases import phrase as _

GROUPS_ONE = _("thuộc 1 nhóm", "in 1 group")
GROUPS = _("thuộc {n} nhóm", "in {n} groups")
TASKS_ONE = _("1 nhiệm vụ", "1 task")
TASKS = _("{n} nhiệm vụ", "{n} tasks")
IN_GROUPS = _("{counted} {groups}", "{counted} {groups}")
COUNTS = _(
    "Trang này theo dõi {what} nêu trong {called}. Mỗi nội dung được ghi đúng nguyên văn, kèm những gì đã "
    "biết về việc thực hiện, có nguồn và ngày.",
    "This site follows {what} named in the {called}. Each is given word for word, with what is known of its "
    "implementation, its source and its date.",
)
NOTHING_YET = _(
    "Chưa có chỉ tiêu nào của {called} được ghi vào dữ liệu.",
    "No target of the {called} has been entered in the data yet.",
)
NO_ITEMS = _(
    "Chưa có mục nào của {called} được ghi vào dữ liệu.",
    "No item of the {called} has been entered in the data yet.",
)
NO_TASKS = _(
    "Chưa có nhiệm vụ nào của {called} được ghi vào dữ liệu.",
    "No task of the {called} has been entered in the data yet.",
)
TASK = _("{number}. {text}", "{number}. {text}")
ITEM = _("{number} {text}", "{number} {text}")

WAYS: tuple[tuple[str, Text], ...] = (
    ("article.md", _("Đọc {called}", "Read the {called}")),
    (
        "article/bilingual.md",
        _("Bản song ngữ {first_in_short} - {second_in_short}", "{first} and {second} side by side"),
    ),
    ("targets.md", _("Các chỉ tiêu", "The targets")),
    ("tasks.md", _("Các nhiệm vụ và việc đã triển khai", "The tasks and the steps taken")),
    ("ledger.md", _("Sổ theo dõi công bố số liệu", "The reporting ledger")),
    ("bodies.md", _("Các cơ quan", "The bodies")),
    ("propose.md", _("Gửi số liệu hoặc báo sai", "Send a figure or report an error")),
    ("method.md", _("Cách xác định tình trạng", "How a status is worked out")),
    ("updates.md", _("Mọi cập nhật, theo thứ tự mới nhất", "All updates, newest first")),
    ("data.md", _("Dữ liệu mở để tải về", "Open data to download")),
    (
        "glossary.md",
        _("Bảng thuật ngữ {first_in_short} - {second_in_short}", "The {first}-{second} glossary"),
    ),
    ("about.md", _("Giới thiệu, liên hệ và đính chính", "About, contact and corrections")),
)
"""Pages that a programme has where it keeps to these names, and what the way to each is called."""
