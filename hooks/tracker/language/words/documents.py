"""Every phrase of the page of documents, Vietnamese and English side by side."""

from __future__ import annotations

from tracker.language.phrases import phrase as _

NUMBER = _("Số, ký hiệu", "Number and symbol")
ISSUER = _("Cơ quan ban hành", "Issued by")
ISSUED = _("Ngày ban hành", "Issued on")
SUBJECT = _("Trích yếu", "Subject")
RELATION = _("Liên quan đến chương trình", "Relation to the programme")
INFERRED = _("Suy luận của biên tập viên", "The editor's inference")
TEXT_IN = _("Toàn văn", "Its text")
READ_IN = _("Nguồn của các thông tin này", "Source of these facts")
CITED = _("Được nêu ở", "Named in")
NOT_KNOWN = _("Chưa rõ", "Not known")
NO_TEXT = _("Chưa biết đọc toàn văn ở đâu", "It is not known where its text can be read")
NO_SOURCE = _(
    "Số văn bản do biên tập viên nêu, chưa ghi nguồn",
    "The number is named by the editor; no source has been entered",
)
PARAGRAPH = _("bài viết, mục “{heading}”", "the article, “{heading}”")
PARAGRAPH_AGAIN = _("bài viết, mục “{heading}”, đoạn {n}", "the article, “{heading}”, paragraph {n}")
NOTE = _("ghi chú {n} của bài viết", "note {n} of the article")
TARGET = _("chỉ tiêu “{name}”", "target “{name}”")
TASK = _("nhiệm vụ {number}", "task {number}")
PROGRAMME = _("những điều đã biết về chương trình", "what is known of the programme")
NOWHERE = _(
    "Không còn chỗ nào của bài viết và dữ liệu nêu số này",
    "No place of the article or the data names this number any more",
)
INDEX = _("Các văn bản", "Documents")
NONE = _("Chưa có văn bản nào được ghi vào dữ liệu.", "No document has been entered in the data.")
