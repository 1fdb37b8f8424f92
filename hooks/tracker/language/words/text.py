"""Every phrase of the bilingual text and the glossary, Vietnamese and English side by side."""

from __future__ import annotations

from tracker.facts.values import Text
from tracker.language.phrases import phrase as _

CALLED = _("văn bản", "text")
"""What a text is called where the programme says nothing else."""
CONTENTS = _("Các phần của {called}", "Parts of the {called}")
NO_ARTICLE = _("Chương trình này không có trang {called}.", "This programme has no page of the {called}.")
TO_TWIN_OF = _("đoạn này", "of this paragraph")
TO_PAIR = _("Song ngữ", "Side by side")
TO_PAIR_OF = _("từ đoạn này", "from this paragraph")
SHOWN = _("Hiển thị", "Show")
"""Asked on a phone, where both languages stand below each other."""
SHOWN_BOTH = _("Cả hai ngôn ngữ", "Both languages")
BACK_TO_TEXT = _("Về chỗ có ghi chú {} trong bài", "Back to note {} in the text")

TERMS_CAPTION = _("{n} thuật ngữ", "{n} terms")
SHORT = _("Viết tắt", "Abbreviation")
BASIS_AND_NOTE = _("Căn cứ, ghi chú", "Basis and note")
BASIS: dict[str, Text] = {
    "published": _("Đã dùng trong văn bản {second} đã công bố.", "Published usage."),
    "own": _("Cách dịch của trang thông tin này.", "This site's own translation."),
}
SEEN = _("Văn bản đã công bố viết:", "Published texts have:")
ALSO = _("Còn viết là:", "Also:")
LETTERS = _("Đến chữ cái", "To the letter")
NO_TERMS = _("Chương trình này chưa có bảng thuật ngữ.", "This programme has no glossary yet.")
