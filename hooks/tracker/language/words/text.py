"""Every phrase of the bilingual text and the glossary, Vietnamese and English side by side."""

from __future__ import annotations

from tracker.facts.values import Lang, Text


def _(vi: str, en: str) -> Text:
    return Text(vi=vi, en=en)


LANGUAGE_NAMES: dict[Lang, str] = {"vi": "Tiếng Việt", "en": "English"}
"""What each language is called in itself."""

CONTENTS = _("Các phần của bài", "Parts of the article")
NO_ARTICLE = _("Chương trình này không có trang bài viết.", "This programme has no article page.")
TO_TWIN = _("Tiếng Anh", "Vietnamese")
TO_TWIN_OF = _("đoạn này", "of this paragraph")
TO_PAIR = _("Song ngữ", "Side by side")
TO_PAIR_OF = _("từ đoạn này", "from this paragraph")
BACK_TO_TEXT = _("Về chỗ có ghi chú {} trong bài", "Back to note {} in the text")

TERMS_CAPTION = _("{n} thuật ngữ", "{n} terms")
TERM = _("Tiếng Việt", "English")
RENDERED = _("Tiếng Anh", "Vietnamese")
SHORT = _("Viết tắt", "Abbreviation")
BASIS_AND_NOTE = _("Căn cứ, ghi chú", "Basis and note")
BASIS: dict[str, Text] = {
    "published": _("Đã dùng trong văn bản tiếng Anh đã công bố.", "Published usage."),
    "own": _("Cách dịch của trang thông tin này.", "This site's own translation."),
}
SEEN = _("Văn bản đã công bố viết:", "Published texts have:")
ALSO = _("Còn viết là:", "Also:")
LETTERS = _("Đến chữ cái", "To the letter")
NO_TERMS = _("Chương trình này chưa có bảng thuật ngữ.", "This programme has no glossary yet.")
