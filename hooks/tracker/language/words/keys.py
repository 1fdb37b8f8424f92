"""Every phrase of the tables that explain the keys of the data file, Vietnamese and English side by side;
what a key means is under its field in `facts`.
"""

from __future__ import annotations

from tracker.facts.values import Text


def _(vi: str, en: str) -> Text:
    return Text(vi=vi, en=en)


AS_EXACTLY = _("đúng đến mức đã biết", "as exactly as it is known")
KNOWN = _(
    "năm, năm-tháng, năm-tháng-ngày, quý (YYYY-Q1), nửa năm (YYYY-H1), năm tài chính (YYYY/YY) hoặc từ ngày "
    f"đến ngày, {AS_EXACTLY.vi}",
    "a year, year-month, year-month-day, quarter (YYYY-Q1), half-year (YYYY-H1), financial year (YYYY/YY) or "
    f"from one day to another, {AS_EXACTLY.en}",
)
"""How a date is written that may be less exact than a day."""
NAMED_IN_ENTRY = {
    "target": _("Mã của chỉ tiêu mà mục này nói đến.", "Id of the target that this entry is about."),
    "task": _("Mã của nhiệm vụ mà mục này nói đến.", "Id of the task that this entry is about."),
}
"""What an entry of a document names."""
KEY = _("khóa", "key")
WHAT = _("viết gì", "what to write")
WHEN = _("bắt buộc, hay khi nào", "required, or when")
REQUIRED = _("bắt buộc", "required")
BOTH_LANGUAGES = _("hai thứ tiếng", "both languages")
SEE = _("xem `{key}`", "see `{key}`")
AS_UNDER = _("như ở `{key}`", "as under `{key}`")
