"""Every phrase a comparison of two versions says, Vietnamese and English side by side."""

from __future__ import annotations

from tracker.facts.values import Text


def _(vi: str, en: str) -> Text:
    return Text(vi=vi, en=en)


HEAD = _("Thay đổi so với {base}", "Changes since {base}")
AS_OF = _("Tình trạng ở cả hai bên tính đến ngày {day}.", "Statuses on both sides are as of {day}.")
NOTHING = _("Dữ liệu và các trang không đổi.", "Data and pages are unchanged.")
"""Said only where readers get the same to the letter."""
UNREADABLE = _(
    "Dữ liệu của bản cũ không đọc được ({count} lỗi), nên chỉ so được các trang. Lỗi đầu tiên: {first}",
    "The data of the old version cannot be read ({count} problems), so that only pages are compared. The "
    "first problem: {first}",
)
KINDS: dict[str, Text] = {
    "programme": _("Chương trình", "Programme"),
    "sources": _("Nguồn", "Source"),
    "groups": _("Nhóm", "Group"),
    "targets": _("Chỉ tiêu", "Target"),
    "tasks": _("Nhiệm vụ", "Task"),
}
STATUS = _("Tình trạng", "Status")
UNCHANGED = _("không đổi", "unchanged")
FIELD = _("Mục", "Field")
BEFORE = _("Trước", "Before")
AFTER = _("Sau", "After")
PAGE = _("Trang", "Page")
PAGE_ADDED = _("trang mới", "new page")
PAGE_REMOVED = _("đã xóa trang", "page removed")
PARAGRAPH = _("đoạn {name}", "paragraph {name}")
LINE = _("dòng {n}", "line {n}")
ITEM_ADDED = _("mới", "new")
ITEM_REMOVED = _("đã xóa", "deleted")
FILE = _("Tệp", "File")
FILE_ADDED = _("tệp mới", "new file")
FILE_REMOVED = _("đã xóa tệp", "file removed")
FILE_CHANGED = _("đã sửa", "changed")
WRITTEN_OTHERWISE = _(
    "được viết lại mà không giá trị hay đoạn nào đổi (chú thích, dấu cách, thứ tự trong tệp)",
    "written otherwise, with no value or paragraph changed (comments, blanks, order in the file)",
)
DRIFT = _("Bản dịch cần xem lại", "Translations to look at again")
PASTE = _(
    "Khi bản dịch đã đúng, ghi dòng này vào đầu trang:",
    "Once the translation is up to date, put this line at the top of the page:",
)
CUT = _(
    "Còn nữa: chạy make diff trên máy để xem đủ.",
    "There is more: run make diff on your machine to see it all.",
)
