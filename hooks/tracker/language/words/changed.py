"""What readers are told of a change to what had been published, and of an address that was given up,
Vietnamese and English side by side.
"""

from __future__ import annotations

from tracker.language.phrases import phrase as _

FIGURE_CHANGED = _(
    "Số liệu ({date}) đã đăng là {was}, nay sửa thành {now}. {why}",
    "The figure for {date} was published as {was} and is now {now}. {why}",
)
FIGURE_REMOVED = _(
    "Số liệu ({date}) đã đăng là {was}, nay bỏ. {why}",
    "The figure for {date} was published as {was} and has been taken out. {why}",
)
FIGURE_KEPT = _(
    "Phần ghi kèm số liệu ({date}, {was}) đã được sửa. {why}",
    "What is said of the figure for {date}, {was}, was corrected. {why}",
)
COUNT_OF = _("{count} trên tổng số {of}", "{count} of {of}")
CORRECTED = _("Đã đính chính", "Corrected")
ON_DAY = _("Ngày {day}: {said}", "{day}: {said}")
GONE = _("Mục đã bỏ hoặc đổi mã: {name}", "Taken out, or under another id: {name}")
"""A change of something that is no longer there."""
MOVED = _("Trang này đã chuyển", "This page has moved")
MOVED_TO = _("Nay ở địa chỉ mới:", "It is now at a new address:")
