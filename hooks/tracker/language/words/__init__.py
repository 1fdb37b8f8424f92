"""Every phrase the tables say, Vietnamese and English side by side; prose is in `docs/`, facts are in
`data/`.
"""

from __future__ import annotations

from tracker.facts.assess import Outcome, Reporting, Schedule, Status
from tracker.facts.model import Text
from tracker.facts.rules import Moment, RuleKind


def _(vi: str, en: str) -> Text:
    return Text(vi=vi, en=en)


STATUS: dict[Status, Text] = {
    Status.MET: _("Đạt", "Met"),
    Status.MET_ABOVE_RANGE: _("Đạt, vượt mức trên của khoảng", "Met, above the range"),
    Status.MET_AT_LAST_REPORT: _("Đạt theo số liệu gần nhất", "Met at last report"),
    Status.MET_WHERE_REPORTED: _(
        "Đạt ở các năm có số liệu ({k}/{n} năm)", "Met where reported ({k} of {n} years)"
    ),
    Status.MET_SO_FAR: _("Đạt đến nay", "Met so far"),
    Status.WITHIN_LIMIT: _("Trong giới hạn đến nay", "Within the limit so far"),
    Status.NOT_MET: _("Không đạt", "Not met"),
    Status.NOT_MET_IN_YEARS: _("Không đạt ở {k}/{n} năm", "Not met in {k} of {n} years"),
    Status.SHORT_AT_LAST_REPORT: _("Chưa đạt theo số liệu gần nhất", "Short at last report"),
    Status.NOT_YET_MET: _("Chưa đạt (còn trong kỳ)", "Not yet met"),
    Status.ON_TRACK: _("Đúng tiến độ", "On track"),
    Status.SLOWER_THAN_NEEDED: _("Chậm so với tiến độ", "Slower than needed"),
    Status.FAR_BEHIND: _("Chậm nhiều so với tiến độ", "Far behind"),
    Status.MOVING_AWAY: _("Diễn biến ngược chiều chỉ tiêu", "Moving away"),
    Status.NO_FIGURE: _("Chưa có số liệu công bố", "No public figure"),
    Status.OVER_NO_FIGURE: _("Hết kỳ, chưa có số liệu công bố", "Period over, no public figure"),
    Status.CANNOT_BE_COMPUTED: _("Không tính được bằng số", "Cannot be computed"),
    Status.NOT_STARTED: _("Chưa đến kỳ", "Not started"),
    Status.WITHDRAWN: _("Không còn áp dụng", "Withdrawn"),
}
REACHED_AFTER = _("Đạt sau khi hết kỳ", "Reached after the period")

SCHEDULE: dict[Schedule, Text] = {
    Schedule.NOT_STARTED: _("Chưa đến kỳ", "Not started"),
    Schedule.OPEN: _("Đang trong kỳ", "Open"),
    Schedule.DUE_SOON: _("Còn không quá 6 tháng", "Due within six months"),
    Schedule.OVER: _("Đã hết kỳ", "Period over"),
}

REPORTING: dict[Reporting, Text] = {
    Reporting.NO_FIGURE: _("Chưa có số liệu công bố", "No public figure"),
    Reporting.PROVISIONAL: _("Sơ bộ", "Provisional"),
    Reporting.FINAL: _("Chính thức", "Final"),
}

REPORTING_STAGE: dict[str, Text] = {
    stage.value: REPORTING[stage] for stage in (Reporting.PROVISIONAL, Reporting.FINAL)
}

OUTCOME: dict[Outcome, Text] = {
    Outcome.MET: _("Đạt", "Met"),
    Outcome.NOT_MET: _("Không đạt", "Not met"),
    Outcome.UNDER_WAY: _("Đang thực hiện hoặc chưa kết luận được", "Under way or undecided"),
    Outcome.NO_FIGURE: _("Chưa có số liệu công bố", "No public figure"),
    Outcome.CANNOT_BE_COMPUTED: _("Không tính được bằng số", "Cannot be computed"),
}

RULE: dict[RuleKind, Text] = {
    RuleKind.AT_LEAST: _("ít nhất {n}", "at least {n}"),
    RuleKind.MORE_THAN: _("trên {n}", "more than {n}"),
    RuleKind.AT_MOST: _("không quá {n}", "at most {n}"),
    RuleKind.LESS_THAN: _("dưới {n}", "less than {n}"),
    RuleKind.EXACTLY: _("đúng {n}", "exactly {n}"),
    RuleKind.BETWEEN: _("từ {n} đến {m}", "{n} to {m}"),
    RuleKind.DONE: _("{words}", "{words}"),
    RuleKind.MORE_THAN_REFERENCE: _("cao hơn {words}", "more than {words}"),
    RuleKind.EVERY_UNIT: _("{words}", "{words}"),
    RuleKind.QUALITATIVE: _("không nêu bằng số", "not stated as a number"),
}
ABOVE_IS_MET = _("{rule}; trên {m} cũng là đạt", "{rule}; above {m} is met too")
WHEN: dict[Moment, Text] = {
    Moment.ONCE: _("{rule}", "{rule}"),
    Moment.EVERY_YEAR: _("mỗi năm: {rule}", "each year: {rule}"),
}

EVIDENCE_KIND: dict[str, Text] = {
    "step": _("Bước đã thực hiện", "Step taken"),
    "background": _("Thông tin nền cho giá trị kỳ gốc", "Background to the baseline"),
    "context": _("Chỉ là bối cảnh, không phải số đo", "Context only, not a measure"),
}

COMMITMENT = _("Chỉ tiêu", "Commitment")
UNIT = _("Đơn vị tính", "Unit")
TARGET = _("Mức cần đạt", "Target")
LATEST_FIGURE = _("Số liệu mới nhất", "Latest figure")
SOURCE = _("Nguồn", "Source")
STATUS_HEAD = _("Tình trạng", "Status")
SCHEDULE_HEAD = _("Thời hạn", "Schedule")
EVIDENCE_HEAD = _("Bằng chứng", "Evidence")
BASELINE = _("Giá trị kỳ gốc", "Baseline")
AS_OF = _("Tính đến ngày {day}", "As of {day}")
TABLE_CAPTION = _("{group}: {count} chỉ tiêu, tính đến ngày {day}", "{group}: {count} targets, as of {day}")
TABLE_CAPTION_ONE = _("{group}: 1 chỉ tiêu, tính đến ngày {day}", "{group}: 1 target, as of {day}")
CLAUSE = _("Cả câu trong bài", "The whole sentence in the article")
TO_CLAUSE = _("Xem trong bài: mục {number}", "See it in the article: item {number}")
TO_CLAUSE_BY_TITLE = _("Xem trong bài: {title}", "See it in the article: {title}")
READING = _("Cách hiểu", "How it is read")
PERIOD = _("Kỳ", "Period")
PERIOD_RANGE = _("từ {start} đến {end}", "{start} to {end}")
WHY_NOT_COMPUTED = _("Vì sao không tính được", "Why it cannot be computed")
FIGURES = _("Các số liệu", "Figures")
NO_FIGURES = _("Chưa có số liệu công bố.", "No public figure.")
NO_EVIDENCE = _("Chưa tìm thấy.", "None found.")
SEARCHED = _("Đã tìm ở đâu", "What was looked through")
SEARCHED_ON = _("Tìm ngày {day}. {where}", "Searched on {day}. {where}")
NOT_CHECKED = _("Chưa được biên tập viên kiểm tra", "Not yet checked by an editor")
CHECKED = _("Biên tập viên đã kiểm tra ngày {day}", "Checked by an editor on {day}")
ASSESSED_BY_HAND = _("Do biên tập viên đánh giá", "Assessed by an editor")
UNDATED = _("không ghi ngày", "undated")
PUBLISHED = _("công bố {day}", "published {day}")
DELIVERED = _("đã hoàn thành", "done")
NOT_DELIVERED = _("chưa hoàn thành", "not done yet")
SHARE_OF = _("{share} ({count}/{of})", "{share} ({count} of {of})")
COUNT_OF = _("{count}/{of} ({share})", "{count} of {of} ({share})")
AGAINST = _("{value} (so với {reference})", "{value} (against {reference})")
NO_REFERENCE = _("{value} (thiếu giá trị để so sánh)", "{value} (nothing to compare it with)")
AFTER_PERIOD = _("{value}, sau khi hết kỳ", "{value}, after the period")
BEFORE_PERIOD = _("{value}, trước kỳ", "{value}, before the period")
AMENDED = _("Đã sửa đổi từ {day}", "Amended from {day}")
AMENDMENTS = _("Sửa đổi", "Amendments")
WITHDRAWN_ON = _("Từ {day}. {reason}", "From {day}. {reason}")
YEARS = _("Từng năm", "Year by year")
YEAR = _("Năm", "Year")
YEAR_OPEN = _("Năm chưa kết thúc", "The year has not ended")
ENTRIES = _("{n} mục", "{n} entries")
ENTRY = _("1 mục", "1 entry")
NONE = _("không có", "none")
TARGETS_OF_CLAUSE = _("Chỉ tiêu theo dõi", "Targets tracked")
TASK_OF_CLAUSE = _("Xem các bước đã thực hiện", "See the steps taken")
TASK = _("Nhiệm vụ", "Task")
STEPS = _("Các bước đã thực hiện, có nguồn", "Steps taken, with their source")
LINKED_TARGETS = _("Chỉ tiêu liên quan", "Linked targets")
STEP_DONE = _("Đã thực hiện: {day}", "Done: {day}")
STEP_DUE = _("Hạn: {day}", "Due: {day}")
TASKS_CAPTION = _("{count} nhiệm vụ, tính đến ngày {day}", "{count} tasks, as of {day}")
TASKS_CAPTION_ONE = _("1 nhiệm vụ, tính đến ngày {day}", "1 task, as of {day}")
OF_TOTAL = _("{count} trên {total} chỉ tiêu", "{count} of {total} targets")
SUMMARY_HEAD = _("{total} chỉ tiêu, tính đến ngày {day}", "{total} targets, as of {day}")
SUMMARY_WITHDRAWN = _(
    "Không tính {n} chỉ tiêu không còn áp dụng.", "Withdrawn targets, left out of the counts: {n}."
)
SEE_ALL = _("Xem tất cả các chỉ tiêu", "See all targets")
DATE = _("Thời điểm", "Date")
FIGURE = _("Số liệu", "Figure")
STAGE = _("Loại số liệu", "Stage")
NOTE = _("Ghi chú", "Note")
SEARCHED_CAPTION = _(
    "Đã tìm và chưa thấy số liệu: {n} chỉ tiêu", "Looked for, and no figure found: {n} targets"
)
SEARCHED_CAPTION_ONE = _(
    "Đã tìm và chưa thấy số liệu: 1 chỉ tiêu", "Looked for, and no figure found: 1 target"
)
UNOFFICIAL = _(
    "Bản không chính thức: chưa có cơ quan nào đứng tên xuất bản trang này.",
    "Unofficial edition: no public body has put its name to this site.",
)
PUBLISHED_BY = _("Đơn vị xuất bản: {name}", "Published by {name}")
CONTACT = _("Liên hệ", "Contact")
REPORT_MISTAKE = _("Báo sai sót hoặc gửi số liệu", "Report a mistake or send a figure")
NO_CONTACT = _(
    "chưa có địa chỉ liên hệ, vì chưa có đơn vị nào đứng tên xuất bản",
    "no contact address yet, since no publisher has put its name to the site",
)
SOURCE_CODE = _("Mã nguồn và dữ liệu", "Code and data")
LOST = _("Không có trang này", "There is no such page")
LOST_TEXT = _(
    "Có thể địa chỉ bị gõ sai, hoặc trang đã chuyển sang địa chỉ khác.",
    "The address may have been mistyped, or the page may have moved.",
)
LOST_HOME = _("Về trang chủ", "To the home page")
BAR = _("So với mức cần đạt", "Against the target")
BAR_LABEL = _("{figure}; mức cần đạt: {target}", "{figure}; target: {target}")
SECTION_COMMITMENT = _("Cam kết", "The commitment")
SECTION_STATUS = _("Cách xác định tình trạng này", "How this status was worked out")
SECTION_EVIDENCE = _("Bằng chứng và các bước đã thực hiện", "Evidence and steps taken")
SECTION_USE = _("Tải về, trích dẫn, đính chính", "Download, cite, correct")
TARGET_DESCRIPTION = _(
    "{text}. Chỉ tiêu thuộc nhóm {group}: số liệu, nguồn, tình trạng.",
    "{text}. A target of {group}: figures, sources, status.",
)
ALL_TARGETS = _("Tất cả chỉ tiêu", "All targets")
PATH = _("Vị trí của trang", "Where this page stands")
REPORTING_HEAD = _("Số liệu", "Figures")
AS_OF_HEAD = _("Tính đến ngày", "As of")
NO_EVIDENCE_YET = _("Chưa tìm thấy bằng chứng nào khác.", "No other evidence was found.")
SERVING_TASKS = _("Nhiệm vụ liên quan", "Linked tasks")
TASK_NUMBER = _("Nhiệm vụ {number}", "Task {number}")
NO_STEPS = _(
    "Chưa tìm thấy bước nào đã thực hiện có nguồn công khai.", "No step with a public source was found."
)
DOWNLOADS = _("Tải dữ liệu của chỉ tiêu này", "Download the data of this target")
DOWNLOAD_CSV = _("Các số liệu (CSV)", "Figures (CSV)")
DOWNLOAD_JSON = _("Toàn bộ (JSON)", "Everything (JSON)")
DOWNLOAD_ALL = _("Dữ liệu của cả chương trình", "Data of the whole programme")
HOW_TO_CITE = _("Trích dẫn trang này", "Cite this page")
CITATION = _(
    "“{name}”, {programme}, tính đến ngày {day}, {address}", "“{name}”, {programme}, as of {day}, {address}"
)
CORRECTIONS = _("Đính chính", "Corrections")
EDIT_FIGURE = _("Sửa số liệu này", "Edit this figure")
EDIT_TARGET = _("Sửa chỉ tiêu này trong tệp dữ liệu", "Edit this target in the data file")
ADD_FIGURE = _("Thêm một số liệu vào đây", "Add a figure here")
REPORT_PAGE = _("Báo sai sót ở trang này", "Report a mistake on this page")
HOW_TO_REPORT = _("Cách báo sai sót hoặc gửi số liệu", "How to report a mistake or send a figure")
PASTE_FIRST = _(
    "Số liệu đầu tiên: bỏ “[]” sau “observations:”, xuống dòng, dán các dòng này rồi thay những chỗ trong "
    "dấu ‹ ›.",
    "The first figure: delete the “[]” after “observations:”, go to the next line, paste these lines and "
    "replace what stands in ‹ ›.",
)
PASTE_NEXT = _(
    "Số liệu mới: dán các dòng này ngay dưới dòng “observations:” rồi thay những chỗ trong dấu ‹ ›.",
    "A new figure: paste these lines right under the line “observations:” and replace what stands in ‹ ›.",
)
AROUND = _("Chỉ tiêu trước và sau", "Previous and next target")
PREVIOUS_TARGET = _("Trước: {name}", "Previous: {name}")
NEXT_TARGET = _("Sau: {name}", "Next: {name}")
CHART_NAME = _(
    "Biểu đồ: {name}; số liệu: {n} ({figures}); mức cần đạt: {target}",
    "Chart: {name}; figures: {n} ({figures}); target: {target}",
)
CHART_FINAL = _("Số liệu chính thức", "Final figure")
CHART_PROVISIONAL = _("Số liệu sơ bộ", "Provisional figure")
CHART_TARGET = _("Mức cần đạt", "Target")
CHART_BAND = _("Khoảng cần đạt", "Range asked for")
CHART_WAY = _("Lộ trình cần theo để kịp hạn", "Path needed to arrive in time")
CHART_BASE = _("Giá trị kỳ gốc", "Baseline")
CHART_PERIOD = _("Kỳ của chỉ tiêu", "Period of the target")
FILTER_LABEL = _("Lọc các chỉ tiêu", "Filter the targets")
FILTER_WORDS = _("Tìm trong bảng (gõ không dấu cũng được)", "Find in the tables (accents may be left out)")
FILTER_STATUS = _("Tình trạng", "Status")
FILTER_ALL = _("Tất cả", "All")
FILTER_ORDER = _("Xếp theo", "Order")
FILTER_ORDERS: dict[str, Text] = {
    "article": _("Thứ tự trong bài", "As in the article"),
    "name": _("Tên", "Name"),
    "status": _("Tình trạng", "Status"),
}
FILTER_RESET = _("Bỏ lọc", "Clear the filter")
FILTER_FOUND = _("Đang hiện {shown} trên {all} chỉ tiêu", "Showing {shown} of {all} targets")
CARD_COUNTS = _("Chỉ tiêu: {targets} · Nhiệm vụ: {tasks}", "Targets: {targets} · Tasks: {tasks}")
THEME_WORDS: dict[str, dict[str, str]] = {
    "vi": {
        "action.skip": "Đến nội dung chính",
        "nav": "Các trang",
        "tabs": "Các mục chính",
        "top": "Lên đầu trang",
    },
    "en": {"nav": "Pages", "tabs": "Main sections"},
}
"""What the theme says in the wrong language, or wrongly, under the theme's own names for it."""
LEFT_BEHIND = _(
    "Bản dịch tiếng Anh này có thể cũ hơn bản tiếng Việt. Bản tiếng Việt là bản có giá trị.",
    "This English translation may be older than the Vietnamese text. The Vietnamese text is the "
    "authoritative one.",
)
SEARCH = _("Tìm kiếm", "Search")
SEARCH_CLEAR = _("Xóa chữ đã gõ", "Clear")
SEARCH_CLOSE = _("Đóng tìm kiếm", "Close the search")
SEARCH_START = _(
    "Gõ từ cần tìm, có dấu hay không dấu đều được", "Type what to look for, with or without accents"
)
SEARCH_LOADING = _("Đang tải phần tìm kiếm…", "Loading the search…")
SEARCH_FAILED = _(
    "Chưa tải được phần tìm kiếm. Nhấn Enter để thử lại.",
    "The search could not be loaded. Press Enter to try again.",
)
SEARCH_NONE = _("Không tìm thấy “{query}”", "Nothing found for “{query}”")
SEARCH_ONE = _("1 kết quả cho “{query}”", "1 result for “{query}”")
SEARCH_MANY = _("{count} kết quả cho “{query}”", "{count} results for “{query}”")
SEARCH_FIRST = _(
    "{count} kết quả cho “{query}”, dưới đây là {shown} kết quả đầu",
    "{count} results for “{query}”, the first {shown} below",
)
MENU = _("Trình đơn", "Menu")
