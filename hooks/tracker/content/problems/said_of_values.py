"""What is said of values, of days, and of ids that other parts of the data name."""

from __future__ import annotations

from tracker.content.problems.wording import Wording

SAID_OF_VALUES = {
    # Values
    "comma_in_braces": Wording(
        "“{found}” đứng sau dấu phẩy: dấu thập phân trong tệp này là dấu chấm.",
        "“{found}” stands after a comma: the decimal mark in this file is a point.",
        "{line}",
    ),
    "number_too_long": Wording(
        "“{found}” dài quá {limit} ký tự.", "“{found}” is longer than {limit} characters."
    ),
    "above_100_percent": Wording(
        "{found}%: tỷ lệ trên 100%. Nếu đúng như vậy, hãy giải thích ở “note” của số liệu.",
        "{found}%: a share above 100%. If that is right, explain it in the figure's “note”.",
        "note: {both}",
    ),
    "total_falls": Wording(
        "{found} ({date}) nhỏ hơn {before} ({earlier}), mà số lũy kế không giảm. Nếu đúng như vậy, hãy "
        "giải thích ở “note” của số liệu.",
        "{found} ({date}) is below {before} ({earlier}), and a total does not fall. If that is right, "
        "explain it in the figure's “note”.",
        "note: {both}",
    ),
    "numbering": Wording(
        "“{found}” không phải là số thứ tự; chép đúng số trong văn bản: chữ số, chữ cái và dấu chấm, ví dụ "
        "1.2.a.",
        "“{found}” is not the number of an item; copy it as the text has it: digits, letters and full stops, "
        "for example 1.2.a.",
    ),
    "completes_without_done": Wording(
        "“completes” chỉ dùng cho việc đã làm: thêm “done” là thời điểm hoàn thành, hoặc xóa “completes”.",
        "“completes” is for a step that was taken: add “done”, when it was, or delete “completes”.",
    ),
    "choice": Wording(
        "“{found}” không dùng được ở đây; chọn một trong: {options}.",
        "“{found}” is not allowed here; choose one of: {options}.",
    ),
    "pair": Wording("Khoảng phải có hai số.", "A range must have two numbers.", "between: […, …]"),
    "range_order": Wording(
        "Khoảng {found}: số đầu phải nhỏ hơn số sau.",
        "The range {found}: the first number must be below the second.",
        "between: {swapped}",
    ),
    "period_order": Wording(
        "Ngày cuối kỳ đứng trước ngày đầu kỳ: {found}.",
        "The period ends before it begins: {found}.",
    ),
    # Links between parts of the file
    "unknown_source": Wording(
        "Không có nguồn “{found}” trong mục sources; hãy thêm nguồn đó, hoặc sửa mã.",
        "There is no source “{found}” under sources; add it there, or correct the id.",
    ),
    "unknown_group": Wording(
        "Không có nhóm “{found}” trong mục groups.", "There is no group “{found}” under groups."
    ),
    "unknown_target": Wording(
        "Không có chỉ tiêu “{found}” trong mục targets.", "There is no target “{found}” under targets."
    ),
    "unknown_body": Wording(
        "Không có cơ quan “{found}” trong mục bodies.", "There is no body “{found}” under bodies."
    ),
    "unknown_task": Wording(
        "Không có nhiệm vụ “{found}” trong mục tasks.", "There is no task “{found}” under tasks."
    ),
    "duplicate_id": Wording(
        "Mã “{found}” đã dùng ở dòng {line}; mỗi mã chỉ dùng một lần.",
        "The id “{found}” is already used on line {line}; an id is used once.",
    ),
    # Warnings
    "future_date": Wording(
        "Ngày {found} ở sau ngày {as_of}; mục này chưa hiện ra và chưa được tính, từ ngày {known} mới có.",
        "The date {found} is after {as_of}; this is neither shown nor counted before {known}.",
    ),
    "future_source": Wording(
        "Nguồn công bố {found}, sau ngày {as_of}; những gì lấy từ nguồn này chưa hiện ra và chưa được tính, "
        "từ ngày {known} mới có.",
        "The source was published on {found}, after {as_of}; what comes from it is neither shown nor counted "
        "before {known}.",
    ),
    "future_recorded": Wording(
        "Ngày ghi {found} ở sau ngày {as_of}; hãy xem lại. Ngày ghi chỉ để xếp thứ tự ở trang Cập nhật.",
        "It was entered on {found}, after {as_of}; look at it again. That day only orders the updates.",
    ),
    "same_text": Wording(
        "Hai ngôn ngữ có cùng một văn bản: “{found}”.", "Both languages have the same text: “{found}”."
    ),
    "outside_period": Wording(
        "Số liệu {found} nằm ngoài kỳ {period}; chỉ hiển thị, không quyết định tình trạng.",
        "The figure of {found} lies outside the period {period}; it is shown but never decides the status.",
    ),
}
