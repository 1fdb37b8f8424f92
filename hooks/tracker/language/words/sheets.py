"""Every phrase of the sheets that departments fill in, Vietnamese and English side by side."""

from __future__ import annotations

from tracker.language.phrases import phrase as _

FIGURES_SHEET = _("Số liệu", "Figures")
GUIDE_SHEET = _("Hướng dẫn", "How to")
"""What stands on the tab of the sheet that is filled in, and of the one that says how."""

TITLE = _("Phiếu cung cấp số liệu", "Sheet for sending figures")
TO_BODY = _("Cơ quan: {name}", "Body: {name}")
TO_INFERRED = _(
    "Cơ quan: {name} (có chỉ tiêu do biên tập viên suy luận là thuộc cơ quan này)",
    "Body: {name} (for some of the targets an editor infers that it is this body)",
)
TO_ALL = _("Mọi chỉ tiêu", "All targets")
TO_UNKNOWN = _("Các chỉ tiêu chưa rõ cơ quan nào có số liệu", "Targets whose body is not known")
HOW = _(
    "Chỉ điền các ô nền vàng. Cách điền ở trang “{guide}”.",
    "Fill in the yellow cells only. How to is on the sheet “{guide}”.",
)

NUMBER = _("Số, ký hiệu văn bản", "Number and symbol of the document")
NAME = _("Tên văn bản (nếu không có số)", "Title (where it has no number)")
ISSUED = _("Ngày ban hành", "Day of issue")
BODY = _("Cơ quan ban hành", "Body that issued it")
ADDRESS = _("Địa chỉ trên mạng (nếu có)", "Web address (where there is one)")
NUMBER_HINT = _("Chép đúng như trên văn bản.", "As the document has it.")
NAME_HINT = _("Chỉ điền khi văn bản không có số, ký hiệu.", "Only where the document has no number.")
ISSUED_HINT = _(
    "Ngày/tháng/năm. Không biết ngày thì tháng/năm hoặc năm; không biết gì thì gõ: {unknown}",
    "Day/month/year, or month/year, or the year; not known at all: type {unknown}",
)
UNKNOWN_DAY = _("không rõ", "not known")
BODY_HINT = _("Tên đầy đủ, hoặc chọn trong danh sách.", "Its full name, or one of the list.")
ADDRESS_HINT = _("Bắt đầu bằng https:// hoặc http://", "Begins with https:// or http://")

COLUMN_ID = _("Mã chỉ tiêu", "Id of the target")
COLUMN_NAME = _("Chỉ tiêu", "Target")
COLUMN_UNIT = _("Đơn vị tính", "Unit")
COLUMN_ASKED = _("Mức cần đạt", "What is asked for")
COLUMN_LATEST_DATE = _("Số liệu mới nhất đã biết: thời điểm", "Latest known figure: its date")
COLUMN_LATEST = _("Số liệu mới nhất đã biết", "Latest known figure")
COLUMN_DATE = _("Thời điểm của số liệu", "Date of the figure")
COLUMN_VALUE = _("Số liệu", "Figure")
COLUMN_COUNT = _("Số đạt (nếu là tỷ lệ)", "How many (of a share)")
COLUMN_OF = _("Tổng số", "Of how many in all")
COLUMN_REFERENCE = _("Giá trị để so sánh", "What it is compared with")
COLUMN_STAGE = _("Sơ bộ hay chính thức", "Provisional or final")
COLUMN_QUOTE = _("Trích nguyên văn trong văn bản", "The words of the document")
COLUMN_NOTE = _("Ghi chú", "Note")
COLUMN_PART = _("Phần (nếu là số của một phần)", "Part (where it is the figure of one)")

ID_HINT = _(
    "Dòng để trống: chọn mã chỉ tiêu để ghi thêm một số liệu, chẳng hạn của năm khác.",
    "A spare row: choose the id of a target to give another figure of it, such as that of another year.",
)
DATE_HINT = _(
    "Số liệu tính đến khi nào, không phải ngày công bố. Năm, tháng/năm, hoặc ngày/tháng/năm.",
    "As of when, not when it was published. Year, month/year, or day/month/year.",
)
VALUE_HINT = _("Chỉ gõ số, theo đơn vị: {unit}.", "The number alone, in: {unit}.")
TOTAL_HINT = _(
    "Chỉ gõ số lũy kế (cộng dồn) từ {start}, theo đơn vị: {unit}.",
    "The number counted since {start} alone, in: {unit}.",
)
YEARLY_HINT = _(
    "Chỉ gõ số của riêng năm đó, theo đơn vị: {unit}.", "The number of that year alone, in: {unit}."
)
DONE_HINT = _("1 nếu đã xong, 0 nếu chưa xong.", "1 where it is done, 0 where it is not yet.")
RANK_HINT = _("Thứ hạng; hạng 1 là cao nhất.", "The rank; 1 is the best.")
COUNT_HINT = _("Số đạt, cùng với tổng số. Khi đó để trống ô “{value}”.", "How many; leave “{value}” empty.")
OF_HINT = _("Tổng số mà số đạt hoặc thứ hạng tính trên đó.", "Of how many in all.")
REFERENCE_HINT = _("Giá trị nêu trong cùng văn bản: {what}.", "The value that the document gives: {what}.")
STAGE_HINT = _("Chọn trong danh sách.", "Choose from the list.")
QUOTE_HINT = _("Câu nêu số liệu, chép đúng từng chữ.", "The sentence with the figure, word for word.")
NOTE_HINT = _("Điều cần biết khi đọc số liệu; có thể để trống.", "What a reader should know; may stay empty.")
PART_HINT = _(
    "Chọn phần mà số liệu nói về. Phần khác thì dùng các dòng để trống ở cuối.",
    "Choose the part that the figure is of. For another part take a spare row at the end.",
)
WRONG_NUMBER = _("Ô này chỉ nhận số.", "This cell takes a number only.")
WRONG_STAGE = _("Chọn một trong: {options}.", "Choose one of: {options}.")
WRONG_LENGTH = _("Không dài quá {most} ký tự.", "No longer than {most} characters.")

GUIDE = (
    _(
        "Mỗi phiếu dùng cho một văn bản. Có số liệu ở hai văn bản thì điền hai phiếu.",
        "One sheet for one document. Figures of two documents take two sheets.",
    ),
    _(
        "Ở trên cùng ghi văn bản: số, ký hiệu; ngày ban hành; cơ quan; địa chỉ trên mạng nếu có.",
        "At the top goes the document: its number and symbol, day, body, and web address where it has one.",
    ),
    _(
        "Mỗi dòng là một chỉ tiêu. Chỉ điền dòng nào văn bản có nêu số liệu; các dòng khác để trống.",
        "Each row is a target. Fill in the rows whose figure the document gives, and leave the others empty.",
    ),
    _(
        "“Thời điểm của số liệu” là lúc số liệu tính đến, không phải ngày công bố. Chỉ biết năm thì gõ năm.",
        "“Date of the figure” is the day it counts up to, not that of publication. Known to the year only: "
        "type the year.",
    ),
    _(
        "Số liệu gõ theo đúng đơn vị tính của dòng, chỉ gõ số. Tỷ lệ thì gõ số phần trăm, hoặc số đạt và "
        "tổng số.",
        "Figures are in the unit of their row, the number alone. A share is a percentage, or how many of how "
        "many.",
    ),
    _(
        "Các dòng để trống ở cuối dùng khi một chỉ tiêu có thêm số liệu, chẳng hạn của nhiều năm: chọn mã "
        "chỉ tiêu ở cột đầu.",
        "The spare rows at the end are for more figures of a target, such as those of several years: choose "
        "its id in the first column.",
    ),
    _(
        "Không có số liệu thì để trống; không ước tính, không gõ 0 thay cho chưa có.",
        "Where there is no figure the row stays empty; nothing is estimated, and 0 does not stand for none.",
    ),
    _(
        "Không gộp ô, không ẩn dòng hay cột, không dùng công thức, không thêm trang, ảnh hay ghi chú ô: "
        "những thứ đó không được đọc, nên phiếu có chúng sẽ bị trả lại.",
        "No merged cells, hidden rows or columns, formulas, more sheets, pictures or comments: they are not "
        "read, so a sheet that has them is sent back.",
    ),
    _(
        "Lưu dưới dạng .xlsx rồi gửi cho người phụ trách trang.",
        "Save it as .xlsx and send it to those who run the site.",
    ),
)
"""How a sheet is filled in, line by line."""

WHOLE = _(
    "Phiếu Excel để cơ quan điền số liệu: mọi chỉ tiêu còn thiếu hoặc có thể có số liệu mới",
    "Excel sheet for departments to fill in: every target whose figure is missing or may be followed by a "
    "newer one",
)
OF_UNKNOWN = _(
    "Phiếu Excel để điền số liệu: các chỉ tiêu chưa rõ cơ quan nào có số liệu",
    "Excel sheet to fill in: targets whose body is not known",
)
OF_BODY = _("Phiếu Excel để điền số liệu: {name}", "Excel sheet to fill in: {name}")
