"""What each key of the data, and each word that may stand at one, is called by those who are no
programmers, Vietnamese and English side by side.
"""

from __future__ import annotations

from tracker.facts.model import Lang, Text


def _(vi: str, en: str) -> Text:
    return Text(vi=vi, en=en)


FIELD: dict[str, Text] = {
    # The programme, its groups, targets and tasks
    "programme": _("chương trình", "programme"),
    "sources": _("các nguồn", "sources"),
    "groups": _("các nhóm", "groups"),
    "targets": _("các chỉ tiêu", "targets"),
    "tasks": _("các nhiệm vụ", "tasks"),
    "title": _("tên", "title"),
    "notice": _("lưu ý", "notice"),
    "banner": _("dòng trên đầu trang", "line on top of every page"),
    "tag": _("dòng nói chỉ tiêu lấy từ đâu", "line on where the targets come from"),
    "made_up": _("số liệu không có thật", "made-up figures"),
    "financial_year_ends": _("ngày cuối năm tài chính", "last day of the financial year"),
    "authority": _("bản có giá trị", "authoritative language"),
    "article": _("bài viết", "article"),
    "id": _("mã", "id"),
    "former": _("mã cũ", "former ids"),
    "number": _("số thứ tự", "number"),
    "period": _("kỳ", "period"),
    "from": _("ngày đầu", "first day"),
    "to": _("ngày cuối", "last day"),
    "clause": _("cả câu", "whole sentence"),
    "paragraph": _("đoạn trong bài viết", "paragraph of the article"),
    "kind": _("loại", "kind"),
    "page": _("trang", "page"),
    "group": _("nhóm", "group"),
    "name": _("tên ngắn", "short name"),
    "text": _("nội dung", "text"),
    "reading": _("cách hiểu", "reading"),
    "unit": _("đơn vị tính", "unit"),
    "measure": _("cách đo", "measure"),
    "steps": _("các bước", "steps"),
    "bodies": _("các cơ quan", "bodies"),
    "lead": _("cơ quan chủ trì", "body in charge"),
    "with": _("cơ quan phối hợp", "bodies that take part"),
    "output": _("sản phẩm", "output"),
    "completes": _("hoàn thành nhiệm vụ", "completes the task"),
    # What is asked for
    "rule": _("mức cần đạt", "rule"),
    "at_least": _("ít nhất", "at least"),
    "more_than": _("trên", "more than"),
    "at_most": _("không quá", "at most"),
    "less_than": _("dưới", "less than"),
    "exactly": _("đúng bằng", "exactly"),
    "between": _("trong khoảng", "between"),
    "done": _("đã hoàn thành", "done"),
    "more_than_reference": _("cao hơn giá trị đi kèm", "more than a reference"),
    "every_unit": _("mọi đơn vị", "every unit"),
    "qualitative": _("không tính được bằng số", "cannot be computed"),
    "every": _("xét từng", "judged for each"),
    "above": _("vượt mức trên", "above the range"),
    "change": _("mức thay đổi", "change"),
    "growth": _("tốc độ tăng", "growth"),
    "against": _("so với", "against"),
    "milestones": _("các mốc", "milestones"),
    "by": _("đến", "by"),
    # Figures and facts
    "baseline": _("giá trị kỳ gốc", "baseline"),
    "observations": _("các số liệu", "figures"),
    "evidence": _("thông tin liên quan", "related information"),
    "searched": _("việc tra cứu", "search"),
    "amendments": _("các lần sửa đổi", "amendments"),
    "withdrawn": _("việc thôi thực hiện", "withdrawal"),
    "assessment": _("đánh giá của biên tập viên", "editor's assessment"),
    "date": _("thời điểm", "date"),
    "value": _("giá trị", "value"),
    "count": _("số đạt", "how many"),
    "of": _("tổng số", "of how many"),
    "reference": _("giá trị để so sánh", "reference"),
    "stage": _("loại số liệu", "stage"),
    "note": _("ghi chú", "note"),
    "holder": _("cơ quan có số liệu", "who has the figure"),
    "body": _("cơ quan", "body"),
    "inferred": _("suy luận", "inference"),
    "published_in": _("nơi thường công bố", "where it is usually published"),
    "report_due": _("hạn báo cáo", "reporting deadline"),
    "asked": _("các lần hỏi", "requests"),
    "how": _("cách hỏi", "how it was asked"),
    "answered": _("ngày trả lời", "day of the answer"),
    "also": _("nguồn khác nêu cùng số liệu", "other sources of the same figure"),
    "corrected": _("các lần sửa số liệu", "corrections"),
    "was": _("số liệu cũ", "old figure"),
    "source": _("nguồn", "source"),
    "quote": _("trích dẫn", "quotation"),
    "checked": _("ngày kiểm tra nguồn", "day the source was checked"),
    "recorded": _("ngày ghi vào", "day of entry"),
    "depth": _("mức tra cứu", "depth of the search"),
    "where": _("đã tìm ở đâu", "where it was looked for"),
    "reason": _("lý do", "reason"),
    "words": _("kết luận", "conclusion"),
    "due": _("hạn", "due"),
    # Sources
    "author": _("tác giả", "author"),
    "publisher": _("nơi công bố", "publisher"),
    "published": _("ngày công bố", "day of publication"),
    "url": _("địa chỉ", "address"),
    "email": _("thư điện tử", "e-mail"),
}
"""By the name of the key in the file."""
ENTRY: dict[str, Text] = {
    "observations": _("số liệu", "figure"),
    "evidence": _("thông tin liên quan", "related information"),
    "also": _("nguồn khác", "other source"),
    "asked": _("lần hỏi", "request"),
    "corrected": _("lần sửa", "correction"),
    "amendments": _("sửa đổi", "amendment"),
    "steps": _("bước", "step"),
    "milestones": _("mốc", "milestone"),
    "targets": _("chỉ tiêu", "target"),
}
"""What one entry of a list is called."""
ENTRY_OF_DAY = _("{entry} ({date})", "{entry} ({date})")
ENTRY_NUMBER = _("{entry} thứ {n}", "{entry} {n}")
LANGUAGE: dict[Lang, Text] = {"vi": _("tiếng Việt", "Vietnamese"), "en": _("tiếng Anh", "English")}
VALUE: dict[tuple[str, str], Text] = {
    ("stage", "provisional"): _("sơ bộ", "provisional"),
    ("stage", "projected"): _("dự kiến", "projected"),
    ("stage", "final"): _("chính thức", "final"),
    ("measure", "level"): _("mức có thể lên xuống", "a level"),
    ("measure", "total"): _("cộng dồn từ đầu kỳ", "a total"),
    ("measure", "rank"): _("thứ hạng", "a rank"),
    ("measure", "yearly"): _("cộng các năm", "years added up"),
    ("change", "percent"): _("phần trăm", "percent"),
    ("change", "points"): _("điểm phần trăm", "percentage points"),
    ("change", "number"): _("số lượng", "a number"),
    ("change", "times"): _("số lần", "times"),
    ("growth", "percent"): _("phần trăm mỗi năm", "percent a year"),
    ("against", "baseline"): _("giá trị kỳ gốc", "the baseline"),
    ("against", "year_before"): _("năm trước", "the year before"),
    ("kind", "step"): _("bước đã thực hiện", "a step taken"),
    ("kind", "background"): _("nền cho giá trị kỳ gốc", "background to the baseline"),
    ("kind", "context"): _("bối cảnh", "context"),
    ("kind", "targets"): _("chỉ tiêu", "targets"),
    ("kind", "goals"): _("mục tiêu dài hạn", "long-term goals"),
    ("depth", "archived"): _("mới đọc bản lưu", "archived copies only"),
    ("depth", "live"): _("đã mở trang gốc", "live pages opened"),
    ("depth", "asked"): _("đã hỏi cơ quan có số liệu", "the body was asked"),
    ("every", "year"): _("năm", "year"),
    ("above", "met"): _("cũng là đạt", "is met too"),
}
"""By the key and the word that stands at it; a word of no key listed here is shown as it is."""
IN_LANGUAGE = _("{field} ({language})", "{field} ({language})")
PATH = " › "
