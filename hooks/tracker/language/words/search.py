"""Every phrase of the search's results, Vietnamese and English side by side; what it says before stands on
every page.
"""

from __future__ import annotations

from tracker.language.phrases import phrase as _

MEANT = _(
    "Không thấy “{query}”. Có phải bạn tìm “{meant}”? {count} kết quả",
    "No “{query}”. Did you mean “{meant}”? Results: {count}",
)
TARGETS_OF_TERM = _("Chỉ tiêu có thuật ngữ này:", "Targets with this term:")
TO_TARGETS = _("Xem tất cả các chỉ tiêu", "See all targets")
IN_OTHER = _("Tìm ở các trang {other}", "Look in the {other} pages")
TO_ASK = _("Hỏi hoặc báo cho trang", "Ask, or tell us")
