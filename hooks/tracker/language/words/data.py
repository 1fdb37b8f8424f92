"""Every phrase of the open data, Vietnamese and English side by side: the page that explains it, the
workbook, the package.
"""

from __future__ import annotations

from tracker.language.phrases import phrase as _

DATASET = _("{title}: dữ liệu", "{title}: data")
DATASET_OF = _(
    "{name}: số liệu, thông tin liên quan và tình trạng", "{name}: figures, related information and status"
)
MADE_UP = _(
    "Mọi số liệu trong tệp này đều không có thật, không dùng được.",
    "Every figure in this file is made up and must not be used.",
)
ABOUT_STATUS = _("Tình trạng được xét tính đến ngày {day}.", "Statuses are judged as of {day}.")
ABOUT_LICENCE = _("Giấy phép dữ liệu: {licence}", "Licence of the data: {licence}")
ABOUT_HEADS = _(
    "Ở mỗi bảng, hai dòng đầu giải thích từng cột bằng {first} và {second}; dòng thứ ba là tên cột, "
    "giống như trong tệp CSV.",
    "In each sheet the first two rows explain each column in {first} and {second}; the third has the "
    "column's name, as in the CSV files.",
)
READ_ME = "Đọc trước - Read me"
COLUMNS_SHEET = "columns"
GUARD = _(
    "Ô chữ bắt đầu bằng = + - @ hoặc dấu ' có thêm một dấu ' ở trước; bỏ một dấu ' đi là được nguyên văn.",
    "A text cell that begins with = + - @ or ' has one ' put in front; take one ' off to get the text.",
)

FILE = _("Tệp", "File")
ROWS = _("Số dòng", "Rows")
FOR_MACHINES = _("CSV cho máy đọc", "CSV for machines")
FOR_EXCEL = _("CSV để mở bằng Excel", "CSV to open in Excel")
DOWNLOADS_CAPTION = _("Các bảng, tính đến ngày {day}", "The tables, as of {day}")
WHOLE_CAPTION = _("Tất cả trong một tệp, tính đến ngày {day}", "Everything in one file, as of {day}")
PURPOSE = _("Dùng để làm gì", "What it is for")
TABLE = _("Bảng", "Table")
WORKBOOK = _(
    "Tệp Excel có mọi bảng, hai thứ tiếng; chọn tệp này nếu cần tính toán",
    "Excel workbook, every table, both languages; take this one to calculate",
)
DOCUMENT = _(
    "Một tệp JSON có toàn bộ dữ liệu và tình trạng đã tính",
    "One JSON document with all data and the computed statuses",
)
DESCRIPTION = _(
    "Mô tả các bảng theo chuẩn Frictionless Data Package: kiểu, khóa, giá trị cho phép",
    "Describes the tables as a Frictionless Data Package: types, keys, allowed values",
)
REPORT = _("Toàn bộ báo cáo để in ra giấy, bằng {language}", "The whole report for paper, in {language}")
OF_TARGETS_CAPTION = _("Dữ liệu của từng chỉ tiêu", "The data of each target")
TARGET_CSV = _("Số liệu (CSV)", "Figures (CSV)")
TARGET_JSON = _("Toàn bộ (JSON)", "Everything (JSON)")
TARGET_RECORD = _("Toàn bộ (Excel)", "Everything (Excel)")
NO_CSV = _("chưa tìm thấy số liệu", "no figure found")
NO_FIGURES_IN_RECORD = _(
    "Chưa có số liệu nào của chỉ tiêu này trong dữ liệu.", "The data hold no figure of this target yet."
)
NO_CORRECTIONS_IN_RECORD = _("Chưa có lần đính chính nào.", "Nothing has been corrected.")
CORRECTIONS = _("Đính chính", "Corrections")
CORRECTIONS_ABOUT = _(
    "Những gì đã đăng rồi được sửa, và lý do.", "What had been published and was changed, and why."
)
CORRECTED_ON = _("Ngày sửa", "The day of the change")
CORRECTED_FIGURE = _("Thời điểm của số liệu được sửa", "Date of the figure that was changed")
CORRECTED_PART = _("Mã của phần mà số liệu nói về", "Id of the part that the figure is about")
WAS = _("Số liệu đã đăng", "The figure that had been published")
NOW = _("Số liệu mới; để trống nếu đã bỏ", "The new figure; empty where it was taken out")
WHY = _("Lý do", "Why")

COLUMNS_CAPTION = _("Bảng {table}: {count} cột", "Table {table}: {count} columns")
COLUMN = _("Cột", "Column")
KIND = _("Kiểu", "Type")
MEANING = _("Ý nghĩa", "Meaning")
ALLOWED = _("Giá trị cho phép", "Allowed values")
KINDS = {
    "string": _("chữ", "text"),
    "number": _("số", "number"),
    "integer": _("số nguyên", "whole number"),
    "date": _("ngày, năm-tháng-ngày", "day, year-month-day"),
    "boolean": _("true hoặc false", "true or false"),
}
KEY = _("khóa", "key")
ALWAYS = _("luôn có", "always filled")
REFERS = _("trỏ đến {table}.{column}", "refers to {table}.{column}")

CITATION = _(
    "{title}. Dữ liệu tính đến ngày {day}. Giấy phép {licence}.",
    "{title}. Data as of {day}. Licence {licence}.",
)
