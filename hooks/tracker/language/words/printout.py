"""Every phrase of the printed report, Vietnamese and English side by side."""

from __future__ import annotations

from tracker.language.phrases import phrase as _

KIND = _("Báo cáo theo dõi thực hiện", "Implementation monitoring report")
CONTENTS = _("Mục lục", "Contents")
LEDGER = _("Sổ theo dõi công bố số liệu", "Reporting ledger")
SUMMARY = _("Tóm tắt", "Summary")
HOW_TO_READ = _(
    "Mỗi tình trạng được ghi bằng chữ, kèm một ký hiệu. “Chưa tìm thấy số liệu công bố” "
    "không có nghĩa là chưa thực hiện.",
    "Each status is said in words and has a shape beside it. “No published "
    "figure found” does not mean that nothing was done.",
)
OVERVIEW = _("Tất cả chỉ tiêu trong một bảng", "All targets in one table")
PAGE = _("Trang", "Page")
ON_PAGE = _("tr. {page}", "p. {page}")
ALL_TARGETS = _("Các chỉ tiêu", "The targets")
TASKS = _("Các nhiệm vụ", "The tasks")
METHOD = _("Cách xác định tình trạng", "How a status is worked out")
SOURCES = _("Các nguồn", "The sources")
SOURCES_TEXT = _(
    "Địa chỉ được ghi đầy đủ để tra cứu từ bản in.",
    "Addresses are printed in full, so that they can be looked up from paper.",
)
NO_ADDRESS = _("Không có địa chỉ trên mạng.", "No address on the web.")
LATEST = _("Bản mới nhất: {address}", "The latest edition: {address}")
RUNNING = _("tính đến ngày {day}", "as of {day}")
