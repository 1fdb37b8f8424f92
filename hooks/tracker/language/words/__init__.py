"""Every phrase the tables say, Vietnamese and English side by side; prose is in `docs/`, facts are in
`data/`.
"""

from __future__ import annotations

from tracker.facts.asking import Moment
from tracker.facts.bounds import RuleKind
from tracker.facts.statuses import Outcome, Reporting, Schedule, Status
from tracker.facts.values import Text
from tracker.language.phrases import phrase as _

STATUS: dict[Status, Text] = {
    Status.MET: _("Đạt", "Met"),
    Status.MET_ABOVE_RANGE: _("Vượt chỉ tiêu", "Met, above the range"),
    Status.MET_AT_LAST_REPORT: _("Đạt theo số liệu gần nhất", "Met at last report"),
    Status.MET_WHERE_REPORTED: _(
        "Đạt ở các năm có số liệu ({k}/{n} năm)", "Met where reported ({k} of {n} years)"
    ),
    Status.MET_SO_FAR: _("Đạt đến nay", "Met so far"),
    Status.WITHIN_LIMIT: _("Trong giới hạn đến nay", "Within the limit so far"),
    Status.NOT_MET: _("Không đạt", "Not met"),
    Status.NOT_MET_IN_YEARS: _("Không đạt ở {k}/{n} năm", "Not met in {k} of {n} years"),
    Status.SHORT_AT_LAST_REPORT: _("Chưa đạt theo số liệu gần nhất", "Below target at last report"),
    Status.NOT_YET_MET: _("Chưa đạt (còn trong giai đoạn)", "Not yet met"),
    Status.ON_TRACK: _("Đúng tiến độ", "On track"),
    Status.SLOWER_THAN_NEEDED: _("Chậm so với tiến độ", "Slower than needed"),
    Status.FAR_BEHIND: _("Chậm nhiều so với tiến độ", "Far behind"),
    Status.MOVING_AWAY: _("Diễn biến trái chiều mục tiêu", "Moving away"),
    Status.NO_FIGURE: _("Chưa tìm thấy số liệu công bố", "No published figure found"),
    Status.OVER_NO_FIGURE: _(
        "Đã hết giai đoạn, chưa tìm thấy số liệu công bố", "Period over, no published figure found"
    ),
    Status.CANNOT_BE_COMPUTED: _("Không định lượng được", "Not measurable as written"),
    Status.NOT_STARTED: _("Chưa đến giai đoạn", "Not started"),
    Status.WITHDRAWN: _("Đã thôi thực hiện", "Withdrawn"),
    Status.BASE_NOT_KNOWN: _("Chưa biết giá trị gốc", "Base not known"),
}
MET_WHERE_PARTS_REPORTED = _(
    "Đạt ở các phần có số liệu ({k}/{n} phần)", "Met where reported ({k} of {n} parts)"
)
"""`MET_WHERE_REPORTED` of a target of which every part must reach what is asked."""
REACHED_AFTER = _("Đạt sau khi hết giai đoạn", "Reached after the period")

SCHEDULE: dict[Schedule, Text] = {
    Schedule.NOT_STARTED: _("Chưa đến giai đoạn", "Not started"),
    Schedule.OPEN: _("Đang trong giai đoạn", "Open"),
    Schedule.DUE_SOON: _("Còn tối đa 6 tháng", "Due within six months"),
    Schedule.OVER: _("Đã hết giai đoạn", "Period over"),
}

REPORTING: dict[Reporting, Text] = {
    Reporting.NO_FIGURE: _("Chưa tìm thấy số liệu công bố", "No published figure found"),
    Reporting.PROVISIONAL: _("Sơ bộ", "Provisional"),
    Reporting.FINAL: _("Chính thức", "Final"),
}

REPORTING_STAGE: dict[str, Text] = {
    **{stage.value: REPORTING[stage] for stage in (Reporting.PROVISIONAL, Reporting.FINAL)},
    "projected": _("Dự kiến", "Projected"),
}

OUTCOME: dict[Outcome, Text] = {
    Outcome.MET: _("Đạt", "Met"),
    Outcome.NOT_MET: _("Không đạt", "Not met"),
    Outcome.UNDER_WAY: _("Đang thực hiện hoặc chưa đủ căn cứ kết luận", "In progress or not yet clear"),
    Outcome.NO_FIGURE: _("Chưa tìm thấy số liệu công bố", "No published figure found"),
    Outcome.CANNOT_BE_COMPUTED: _("Không định lượng được", "Not measurable as written"),
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
RULE_WHOLE = _("{n}", "{n}")
"""At least all of them, which more cannot be."""
ABOVE_IS_MET = _("{rule}; trên {m} cũng là đạt", "{rule}; more than {m} also counts as met")
RANK: dict[RuleKind, Text] = {
    RuleKind.AT_MOST: _("trong nhóm {n} dẫn đầu", "in the leading {n}"),
    RuleKind.LESS_THAN: _("cao hơn hạng {n}", "above {nth}"),
    RuleKind.EXACTLY: _("hạng {n}", "{nth}"),
    RuleKind.BETWEEN: _("từ hạng {n} đến hạng {m}", "{nth} to {mth}"),
}
"""What is asked of a rank, of which the lower number is the better."""
RANKED = _("hạng {n}", "{nth}")
RANKED_OF = _("hạng {n}/{of}", "{nth} of {of}")
SUMMED = _("{value}; lũy kế {sum}", "{value}; {sum} in all so far")
YEARS_MISSING = _("Thiếu số liệu năm {years}", "No figure for {years}")
UP = _("tăng {rule}", "up by {rule}")
DOWN = _("giảm {rule}", "down by {rule}")
CHANGE = _("thay đổi {rule}", "a change of {rule}")
NO_CHANGE: dict[RuleKind, Text] = {
    RuleKind.AT_LEAST: _("không giảm", "no fall"),
    RuleKind.MORE_THAN: _("tăng", "a rise"),
    RuleKind.AT_MOST: _("không tăng", "no rise"),
    RuleKind.LESS_THAN: _("giảm", "a fall"),
    RuleKind.EXACTLY: _("không đổi", "no change"),
}
"""What a change of 0 is called, by the bound it is asked for by."""
TIMES: dict[RuleKind, Text] = {
    RuleKind.AT_LEAST: _("ít nhất gấp {n} lần", "at least {n} times"),
    RuleKind.MORE_THAN: _("trên {n} lần", "more than {n} times"),
    RuleKind.AT_MOST: _("không quá {n} lần", "at most {n} times"),
    RuleKind.LESS_THAN: _("dưới {n} lần", "less than {n} times"),
    RuleKind.EXACTLY: _("gấp {n} lần", "{n} times"),
    RuleKind.BETWEEN: _("gấp từ {n} đến {m} lần", "{n} to {m} times"),
}
POINTS = _("{rule} điểm phần trăm", "{rule} percentage points")
POINT = _("{rule} điểm phần trăm", "{rule} percentage point")
ON_BASE = _("{said} so với {base}", "{said} on {base}")
OF_BASE = _("{said} so với {base}", "{said} the level of {base}")
BASE_UNDATED = _("giá trị kỳ gốc", "the baseline")
YEAR_BEFORE = _("năm trước", "the year before")
GROWTH = _("{said} mỗi năm, bình quân từ {base}", "{said} a year on average since {base}")
MEANS = _("{said}, tức là {level}", "{said}, that is {level}")
MEANS_ROUNDED = _("{said}, tức là (làm tròn) {level}", "{said}, that is (rounded) {level}")
WHEN: dict[Moment, Text] = {
    Moment.ONCE: _("{rule}", "{rule}"),
    Moment.EVERY_YEAR: _("mỗi năm: {rule}", "each year: {rule}"),
    Moment.BY: _("đến {day}: {rule}", "by {day}: {rule}"),
}
IN_SPAN = _("giai đoạn {span}: {rule}", "over {span}: {rule}")
BASE_OF_SPAN = _("số liệu ngay trước đó", "the figure just before")
MILESTONES_LIST = _("{first}; {second}", "{first}; {second}")
MILESTONES = _("Các mốc", "Milestones")
MILESTONE = _("Mốc", "Milestone")
BY_MILESTONE = _("Xét theo mốc {day}", "Judged by the milestone of {day}")
REACHED_AFTER_MILESTONE = _("Đạt sau mốc này", "Reached after that date")

EVIDENCE_KIND: dict[str, Text] = {
    "step": _("Việc đã triển khai", "Step taken"),
    "background": _("Thông tin tham khảo về giá trị kỳ gốc", "Background to the baseline"),
    "context": _("Bối cảnh", "Context"),
}

COMMITMENT = _("Chỉ tiêu", "Objective")
GOAL = _("Mục tiêu", "Goal")
TARGET = _("Mức cần đạt", "Target")
LATEST_FIGURE = _("Số liệu mới nhất", "Latest figure")
SOURCE = _("Nguồn", "Source")
STATUS_HEAD = _("Tình trạng", "Status")
SCHEDULE_HEAD = _("Thời hạn", "Schedule")
BASELINE = _("Giá trị kỳ gốc", "Baseline")
AS_OF = _("Tính đến ngày {day}", "As of {day}")
TABLE_CAPTION = _("{counted}, tính đến ngày {day}", "{counted}, as of {day}")
CLAUSE = _("Nguyên văn cả câu", "The whole sentence in the {called}")
TO_CLAUSE = _("Xem trong {called}: mục {number}", "See it in the {called}: item {number}")
TO_CLAUSE_BY_TITLE = _("Xem trong {called}: {title}", "See it in the {called}: {title}")
READING = _("Cách hiểu", "How we read it")
PERIOD = _("Giai đoạn", "Period")
PERIOD_RANGE = _("từ {start} đến {end}", "{start} to {end}")
WHY_NOT_COMPUTED = _("Vì sao không định lượng được", "Why it is not measurable")
FIGURES = _("Các số liệu", "Figures")
NO_FIGURES = _("Chưa tìm thấy số liệu công bố.", "No published figure found.")
NO_EVIDENCE = _("Chưa tìm thấy.", "None found.")
SEARCHED = _("Phạm vi tra cứu", "Where we looked")
SEARCHED_ON = _("Tra cứu ngày {day}. {where}", "Searched on {day}. {where}")
SEARCHED_TO = _("{day}, {depth}", "{day}, {depth}")
SEARCH_DEPTH: dict[str, Text] = {
    "archived": _("mới đọc bản lưu, chưa mở trang gốc", "archived copies only, no live page opened"),
    "live": _("đã mở trang gốc", "live pages opened"),
    "asked": _("đã hỏi cơ quan có số liệu", "the body that holds the figure was asked"),
}
"""How deep a search went, the shallowest first."""
LAST_SEARCHED = _("Tra cứu lần cuối", "Last searched")
LAST_SEARCHED_ON = _("Tra cứu lần cuối: {searched}.", "Last searched: {searched}.")
SEARCH_OLD = _(
    "Lần tra cứu này đã quá một năm; cần tra cứu lại.",
    "That search is more than a year old; it needs to be done again.",
)
BASIS = _("Căn cứ", "Basis")
TAGGED = _("{tag}. {text}", "{tag}. {text}")
NOT_CHECKED = _("Chưa xác minh", "Not yet verified by an editor")
CHECKED = _("Biên tập viên đã xác minh ngày {day}", "Verified by an editor on {day}")
ASSESSED_BY_HAND = _("Do biên tập viên đánh giá", "Assessed by an editor")
UNDATED = _("không ghi ngày", "undated")
NOT_KNOWN = _("chưa biết", "not known")
PUBLISHED = _("công bố {day}", "published {day}")
DELIVERED = _("đã hoàn thành", "done")
NOT_DELIVERED = _("chưa hoàn thành", "not done yet")
SHARE_OF = _("{share} ({count}/{of})", "{share} ({count} of {of})")
COUNT_OF = _("{count}/{of} ({share})", "{count} of {of} ({share})")
AGAINST = _("{value} (so với {reference})", "{value} (against {reference})")
NO_REFERENCE = _("{value} (thiếu giá trị để so sánh)", "{value} (nothing to compare it with)")
AFTER_PERIOD = _(
    "{value}, sau khi hết giai đoạn nên không dùng để xét", "{value}, after the period, so it never decides"
)
AFTER_CLOSING = _(
    "{value}, sau ngày dừng theo dõi nên không dùng để xét",
    "{value}, after the target was closed, so it never decides",
)
BEFORE_PERIOD = _(
    "{value}, trước giai đoạn nên không dùng để xét", "{value}, before the period, so it does not count"
)
BASE = _(
    "{value}, trước giai đoạn nên chỉ làm gốc để so",
    "{value}, before the period, so it is only a base to measure from",
)
OTHER_UNIT = _(
    "{value}, theo đơn vị cũ nên không dùng để xét", "{value}, in the former unit, so it does not count"
)
NO_BASE = _(
    "{value}, chưa biết giá trị gốc để so nên không dùng để xét",
    "{value}; the base to measure it from is not known, so it does not count",
)
NOT_WHOLE_YEARS = _(
    "{value}, không cách giá trị kỳ gốc số năm tròn nên không dùng để xét",
    "{value}; not a whole number of years after the baseline, so it does not count",
)
DISPUTED = _(
    "{value}; nguồn khác nêu số khác nên chưa dùng để xét",
    "{value}; another source gives another figure, so neither counts yet",
)
PROJECTED = _("{value}, dự kiến nên không dùng để xét", "{value}, a projection, so it never decides")
PARTS_ALONE = _("mức riêng của từng phần ({n} phần)", "a level of its own for each of {n} parts")
OF_THE_WHOLE = _(
    "{value}, số của cả chỉ tiêu; tình trạng theo các phần", "{value}, about the whole; the parts decide"
)
WAITS = _("“{text}” (bằng {first}; bản {own} sẽ có sau)", "“{text}” (in {first}; {own} to follow)")
DATED = _("{figure} ({date})", "{figure} ({date})")
WITH_UNIT = _("{said} ({unit})", "{said} ({unit})")
AMENDED = _("Đã sửa đổi từ {day}", "Amended from {day}")
BEFORE_AMENDMENT = _("Trước khi sửa đổi", "Before the amendment")
AMENDED_TO = _("{changed}: {text}. Mức cần đạt: {asked}", "{changed}: {text}. Target: {asked}")
AMENDMENTS = _("Sửa đổi", "Amendments")
CLOSED_ON = _("Dừng theo dõi từ {day}", "Closed on {day}")
CLOSED = _("Dừng theo dõi", "Closed")
CLOSED_WHY = _(
    "Từ {day}. {reason} Số liệu cuối cùng giữ nguyên.", "From {day}. {reason} The last figure stands."
)
SUMMARY_CLOSED = _(
    "{counted} đã dừng theo dõi.",
    "Closed: {counted}.",
)
PROGRAMME_ENDED = _("Chương trình đã kết thúc từ {day}. {reason}", "The programme ended on {day}. {reason}")
RATINGS = _("Cơ quan tự đánh giá", "What the body says")
RATING = _("Theo {body} ({day}): {words}", "{body} says ({day}): {words}")
ENDED = _("{body} (không còn từ {day})", "{body} (no longer there from {day})")
ENDED_INTO = _("{body} (từ {day} nhập vào {into})", "{body} (merged into {into} from {day})")
DOCUMENTS = _("Văn bản của chương trình", "Documents of the programme")
DOCUMENT_KIND: dict[str, Text] = {
    "issues": _("ban hành", "issues it"),
    "amends": _("sửa đổi", "amends it"),
    "replaces": _("thay thế", "replaces it"),
    "ends": _("chương trình kết thúc", "the programme ends"),
}
DOCUMENT_WHY = _("{said}. {reason}", "{said}. {reason}")
NO_DOCUMENTS = _(
    "Chưa có văn bản ban hành, sửa đổi hay thay thế nào được ghi ở đây.",
    "No document that issues, amends or replaces it is entered here.",
)
BODY_ENDED = _("Không còn từ {day}. {reason}", "No longer there from {day}. {reason}")
BODY_MERGED = _(
    "Không còn từ {day}. Nhập vào {into}. {reason}",
    "No longer there from {day}. Merged into {into}. {reason}",
)
BODY_ENDED_HEAD = _("Cơ quan {body}", "The body {body}")
WITHDRAWN_ON = _("Từ {day}. {reason}", "From {day}. {reason}")
YEARS = _("Từng năm", "Year by year")
YEAR = _("Năm", "Year")
YEAR_OPEN = _("Năm chưa kết thúc", "The year has not ended")
NONE = _("không có", "none")
TARGETS_OF_CLAUSE = _("Chỉ tiêu theo dõi", "Targets tracked")
TASK_OF_CLAUSE = _("Xem việc đã triển khai", "See the steps taken")
TASK = _("Nhiệm vụ", "Task")
STEPS = _("Việc đã triển khai, có nguồn", "Steps taken, with their source")
LINKED_TARGETS = _("Chỉ tiêu liên quan", "Linked targets")
STEP_DONE = _("Đã thực hiện: {day}", "Done: {day}")
STEP_DUE = _("Hạn: {day}", "Due: {day}")
TASKS_CAPTION = _("{count} nhiệm vụ, tính đến ngày {day}: {counted}", "{count} tasks, as of {day}: {counted}")
TASKS_CAPTION_ONE = _("1 nhiệm vụ, tính đến ngày {day}: {counted}", "1 task, as of {day}: {counted}")
SUMMARY_WITHDRAWN = _(
    "Không tính {n} chỉ tiêu đã thôi thực hiện.", "Withdrawn targets, left out of the counts: {n}."
)
SEE_ALL = _("Xem tất cả các chỉ tiêu", "See all targets")
DATE = _("Thời điểm", "Date")
FIGURE = _("Số liệu", "Figure")
STAGE = _("Loại số liệu", "Stage")
NOTE = _("Ghi chú", "Note")
SEARCHED_CAPTION = _(
    "Đã tra cứu, chưa tìm thấy số liệu: {counted}", "Searched for, no figure found: {counted}"
)
UNOFFICIAL = _(
    "Bản không chính thức: chưa có cơ quan nào đứng tên xuất bản trang thông tin này.",
    "Unofficial edition: no public body has put its name to this site.",
)
PUBLISHED_BY = _("Đơn vị xuất bản: {name}", "Published by {name}")
CONTACT = _("Liên hệ", "Contact")
REPORT_MISTAKE = _("Báo sai sót hoặc gửi số liệu", "Report a mistake or send a figure")
NO_ADDRESS = _("Chưa có địa chỉ thư điện tử để liên hệ", "There is no e-mail address to write to yet")
NO_CONTACT = _(
    "chưa có địa chỉ liên hệ, vì chưa có đơn vị nào đứng tên xuất bản",
    "no contact address yet, since no publisher has put its name to the site",
)
CONTENT_LICENCE = _("Giấy phép dữ liệu: {name}", "Licence of the data: {name}")
CODE_LICENCE = _("Giấy phép mã nguồn: {name}", "Licence of the code: {name}")
SOURCE_CODE = _("Mã nguồn và dữ liệu", "Code and data")
LOST = _("Không tìm thấy trang", "Page not found")
LOST_TEXT = _(
    "Có thể địa chỉ bị gõ sai, hoặc trang đã chuyển sang địa chỉ khác.",
    "The address may have been mistyped, or the page may have moved.",
)
LOST_HOME = _("Về trang chủ", "Go to the home page")
BAR = _("So với mức cần đạt", "Against the target")
BAR_LABEL = _("{figure}; mức cần đạt: {target}", "{figure}; target: {target}")
SECTION_COMMITMENT = _("Nội dung đề ra", "The objective set out")
SECTION_STATUS = _("Cách xác định tình trạng này", "How this status was worked out")
SECTION_EVIDENCE = _("Thông tin liên quan và việc đã triển khai", "Related information and steps taken")
SECTION_USE = _("Tải về, trích dẫn, đính chính", "Download, cite, correct")
TARGET_DESCRIPTION = _(
    "{text}. Chỉ tiêu thuộc nhóm {group}: số liệu, nguồn, tình trạng.",
    "{text}. A target of {group}: figures, sources, status.",
)
ALL_TARGETS = _("Tất cả chỉ tiêu", "All targets")
PATH = _("Đường dẫn phân cấp", "Breadcrumb")
REPORTING_HEAD = _("Loại số liệu", "Reporting")
AS_OF_HEAD = _("Tính đến ngày", "As of")
NO_EVIDENCE_YET = _("Chưa tìm thấy thông tin liên quan.", "No related information was found.")
SERVING_TASKS = _("Nhiệm vụ liên quan", "Linked tasks")
TASK_NUMBER = _("Nhiệm vụ {number}", "Task {number}")
NO_STEPS = _(
    "Chưa tìm thấy việc đã triển khai nào có nguồn công khai.", "No step with a public source was found."
)
DOWNLOADS = _("Tải dữ liệu của chỉ tiêu này", "Download the data of this target")
DOWNLOAD_CSV = _("Các số liệu (CSV)", "Figures (CSV)")
DOWNLOAD_RECORD = _("Toàn bộ hồ sơ của chỉ tiêu (Excel)", "The whole record of this target (Excel)")
NO_CSV_YET = _(
    "Chưa tìm thấy số liệu nào, nên chưa có tệp số liệu để tải.",
    "No figure was found, so there is no file of figures.",
)
DOWNLOAD_JSON = _("Toàn bộ (JSON)", "Everything (JSON)")
DOWNLOAD_ALL = _("Dữ liệu của cả chương trình", "Data of the whole programme")
HOW_TO_CITE = _("Trích dẫn trang này", "Cite this page")
CITATION = _(
    "“{name}”, {programme}, tính đến ngày {day}, {address}", "“{name}”, {programme}, as of {day}, {address}"
)
CITATION_TAGGED = _("{citation} ({tag})", "{citation} ({tag})")
CORRECTIONS = _("Đính chính", "Corrections")
EDIT_FIGURE = _("Sửa số liệu này", "Edit this figure")
CORRECT_FIGURE = _("Sửa số này", "Correct this figure")
FINAL_FIGURE = _("Đã có số chính thức", "Give the final figure")
CHECK_SOURCE = _("Tôi đã mở nguồn này", "I have opened this source")
EDIT_TARGET = _("Sửa chỉ tiêu này trong tệp dữ liệu", "Edit this target in the data file")
ADD_FIGURE = _("Thêm một số liệu vào đây", "Add a figure here")
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
# Inside a line of YAML: without a colon, a hash or a quotation mark
PASTE_DATE = _(
    "thời điểm của số liệu; năm, năm-tháng hoặc năm-tháng-ngày",
    "the time of the figure; year, year-month or year-month-day",
)
PASTE_DOCUMENT = _("số, ký hiệu của văn bản", "number and symbol of the document")
PASTE_ISSUED = _("ngày ban hành; năm-tháng-ngày", "day of issue; year-month-day")
PASTE_PUBLISHER = _("cơ quan ban hành", "the body that issued it")
PASTE_QUOTE = _("nguyên văn trong văn bản", "the words of the document")
NEW_REPORT = _(
    "Gửi số liệu từ một văn bản: tệp mới đã điền sẵn mã chỉ tiêu", "Send a figure from a document: a new file"
)
PASTE_VALUE = _("số liệu, dấu thập phân là dấu chấm", "the figure, with a decimal point")
PASTE_PART = _(
    "mã của phần; bỏ dòng này nếu là số liệu của cả chỉ tiêu",
    "the id of the part; without this line where the figure is about the whole",
)
PASTE_COUNT = _("số đạt", "how many")
PASTE_OF = _("tổng số", "of how many")
PASTE_REFERENCE = _("giá trị để so sánh", "the value to compare with")
PASTE_SOURCE = _("mã nguồn", "id of the source")
PASTE_STAGE = _(
    "provisional nếu là số sơ bộ; final nếu là số chính thức", "provisional or final, as the source has it"
)
PASTE_RECORDED = _("ngày bạn ghi vào đây; năm-tháng-ngày", "the day you write this; year-month-day")
AROUND = _("Chỉ tiêu trước và sau", "Previous and next target")
PREVIOUS_TARGET = _("Chỉ tiêu trước: {name}", "Previous: {name}")
NEXT_TARGET = _("Chỉ tiêu tiếp theo: {name}", "Next: {name}")
CHART_NAME = _(
    "Biểu đồ: {name}; số liệu: {n} ({figures}); mức cần đạt: {target}",
    "Chart: {name}; figures: {n} ({figures}); target: {target}",
)
CHART_FINAL = _("Số liệu chính thức", "Final figure")
CHART_PROVISIONAL = _("Số liệu sơ bộ", "Provisional figure")
CHART_PROJECTED = _("Số liệu dự kiến", "Projection")
CHART_TARGET = _("Mức cần đạt", "Target")
CHART_BAND = _("Khoảng cần đạt", "Range asked for")
CHART_WAY = _("Lộ trình cần đạt", "Path needed to arrive in time")
CHART_BASE = _("Giá trị kỳ gốc", "Baseline")
CHART_PERIOD = _("Giai đoạn của chỉ tiêu", "Period of the target")
FILTER_LABEL = _("Lọc các chỉ tiêu", "Filter the targets")
FILTER_WORDS = _("Tìm (có thể gõ không dấu)", "Find (accents may be left out)")
FILTER_STATUS = _("Tình trạng", "Status")
FILTER_ALL = _("Tất cả", "All")
FILTER_ORDER = _("Xếp theo", "Order")
FILTER_ORDERS: dict[str, Text] = {
    "article": _("Thứ tự trong {called}", "As in the {called}"),
    "name": _("Tên", "Name"),
    "value": _("Số liệu mới nhất", "Latest figure"),
    "status": _("Tình trạng", "Status"),
    "due": _("Hạn", "Due"),
}
FILTER_RESET = _("Xóa bộ lọc", "Clear the filter")
FILTER_FOUND = _("Hiển thị {shown}/{all} chỉ tiêu", "Showing {shown} of {all} targets")
CARD_COUNTS = _("{counted} · Nhiệm vụ: {tasks}", "{counted} · Tasks: {tasks}")
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
    "Bản dịch {second} này có thể cũ hơn bản {first}. Bản {first} là bản có giá trị.",
    "This {second} translation may be older than the {first} text. The {first} text is the authoritative "
    "one.",
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
