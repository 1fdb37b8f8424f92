"""Words of the citation of a page, and of its files."""

from __future__ import annotations

from tracker.language.phrases import phrase as _

COPY = _("Sao chép trích dẫn", "Copy the citation")
COPIED = _("Đã sao chép.", "Copied.")
FILES = _("Tệp cho phần mềm quản lý trích dẫn", "For reference managers")
AS_OF = _("Tính đến ngày {day}", "As of {day}")
