"""What is said of an annex whose objectives become targets, in both languages, by code."""

from __future__ import annotations

SAID_OF_ANNEXES: dict[str, tuple[str, str]] = {
    # The file; of the forms that departments fill in other words are said
    "sheet_too_large": (
        "Tệp lớn hơn {most} byte ({found}). Chép riêng bảng chỉ tiêu sang một tệp mới.",
        "The file is larger than {most} bytes ({found}). Copy the table of targets alone into a new file.",
    ),
    "unpacks_too_large": (
        (
            "Tệp giải nén ra {found} byte, nhiều hơn {most}, nên không được mở. Chép riêng bảng chỉ tiêu "
            "sang một tệp mới."
        ),
        (
            "The file unpacks to {found} bytes, more than {most}, so it is not opened. Copy the table of "
            "targets alone into a new file."
        ),
    ),
    "too_many_parts": (
        (
            "Tệp gồm {found} phần, nhiều hơn {most}, nên không được mở. Chép riêng bảng chỉ tiêu sang "
            "một tệp mới."
        ),
        (
            "The file has {found} parts, more than {most}, so it is not opened. Copy the table of "
            "targets alone into a new file."
        ),
    ),
    "part_too_much": (
        (
            "Phần “{found}” của tệp có quá nhiều thẻ, thẻ lồng quá sâu hoặc chữ quá dài, nên không được mở. "
            "Chép riêng bảng chỉ tiêu sang một tệp mới."
        ),
        (
            "The part “{found}” has too many elements, or elements nested too deep or with too long a text, "
            "so it is not opened. Copy the table of targets alone into a new file."
        ),
    ),
    "document_type": (
        (
            "Phần “{found}” của tệp khai báo kiểu tài liệu hay thực thể XML, điều Excel không làm; tệp "
            "không được mở."
        ),
        (
            "The part “{found}” declares an XML document type or entities, which Excel does not; the "
            "file is not opened."
        ),
    ),
    "not_cells": (
        (
            "Tệp có ảnh, hình vẽ, khung chữ hoặc tệp đính kèm ({found}); những thứ đó không được đọc. "
            "Xóa đi, nội dung cần giữ thì gõ vào bảng."
        ),
        (
            "The file holds a picture, drawing, text box or attached file ({found}), which is not read. "
            "Delete it; what it says goes into the table."
        ),
    ),
    "cell_comment": (
        "Ô này có ghi chú của Excel: “{found}”; ghi chú ấy không được đọc. Xóa đi, hoặc gõ vào bảng.",
        "This cell has a comment: “{found}”, which is not read. Delete it, or type it into the table.",
    ),
    # The table
    "annex_heads": (
        (
            "Không thấy hàng tên cột. Cần một hàng có ít nhất: “Mục tiêu”, “Objective”, và một cột cho "
            "mỗi năm, ví dụ “Đến năm …” với đủ bốn chữ số của năm."
        ),
        (
            "No row of heads was found. One row must have at least “Mục tiêu”, “Objective” and a column "
            "for each year, whose head has the four digits of the year."
        ),
    ),
    "annex_head_unknown": (
        (
            "Không biết cột “{found}” chứa gì. Đổi tên cột, hoặc xóa cả cột. Tên dùng được: STT, Mục "
            "tiêu, Objective, Tên ngắn, Short name, Đơn vị tính, Unit, Cơ quan chủ trì, Lead, và tên có "
            "số của một năm."
        ),
        (
            "What the column “{found}” holds is not known. Rename it, or delete the column. Known are: "
            "STT, Mục tiêu, Objective, Tên ngắn, Short name, Đơn vị tính, Unit, Cơ quan chủ trì, Lead, "
            "and a name with a year."
        ),
    ),
    "annex_head_twice": (
        "Có hai cột cùng là “{found}”. Giữ một cột.",
        "Two columns are “{found}”. Keep one of them.",
    ),
    "annex_lacks_objective_vi": (
        "Bảng thiếu cột “Mục tiêu” (tiếng Việt). Thêm cột này.",
        "The table has no column “Mục tiêu”, the Vietnamese words. Add it.",
    ),
    "annex_lacks_objective_en": (
        "Bảng thiếu cột “Objective” (tiếng Anh): trang in mọi chỉ tiêu bằng hai thứ tiếng. Thêm cột này.",
        (
            "The table has no column “Objective”, the English words: every target is printed in both "
            "languages. Add it."
        ),
    ),
    "annex_lacks_years": (
        "Bảng không có cột nào cho một năm. Thêm cột có tên như “Đến năm …”, với đủ bốn chữ số của năm.",
        "The table has no column for a year. Add one whose head has the four digits of the year.",
    ),
    "annex_other_sheet": (
        "“{found}” ở một trang khác; chỉ trang “{page}” được đọc. Chép vào bảng, hoặc xóa trang này.",
        (
            "“{found}” is on another sheet; only “{page}” is read. Copy it into the table, or delete "
            "this sheet."
        ),
    ),
    "annex_no_head": (
        "“{found}” ở cột không có tên. Đặt tên cột ở hàng tên cột, hoặc xóa ô này.",
        (
            "“{found}” stands in a column without a head. Name the column in the row of heads, or empty "
            "the cell."
        ),
    ),
    "annex_no_rows": (
        "Dưới hàng tên cột không có chỉ tiêu nào.",
        "There is no target below the row of heads.",
    ),
    "annex_too_long": (
        "Bảng có hơn {most} hàng. Xóa các hàng thừa.",
        "The table has more than {most} rows. Delete those that are not needed.",
    ),
    # A row
    "annex_number_alone": (
        "Hàng này chỉ có số thứ tự “{found}”. Điền mục tiêu, hoặc xóa hàng.",
        "This row has nothing but its number “{found}”. Fill in the objective, or delete the row.",
    ),
    "annex_empty": (
        "Hàng này thiếu “{name}”. Điền ô này.",
        "This row lacks “{name}”. Fill in this cell.",
    ),
    "annex_lacks_en": (
        "“{found}” chưa có tiếng Anh. Điền bản dịch (cột Objective, Short name, Unit hoặc Lead).",
        (
            "“{found}” has no English yet. Fill in the translation (column Objective, Short name, Unit "
            "or Lead)."
        ),
    ),
    "annex_lacks_vi": (
        (
            "“{found}” chưa có tiếng Việt. Điền nguyên văn (cột Mục tiêu, Tên ngắn, Đơn vị tính hoặc Cơ "
            "quan chủ trì)."
        ),
        (
            "“{found}” has no Vietnamese yet. Fill in the original words (column Mục tiêu, Tên ngắn, Đơn "
            "vị tính or Cơ quan chủ trì)."
        ),
    ),
    "annex_no_level": (
        (
            "Hàng này không nêu mức cho năm nào. Điền mức; mục tiêu không nêu con số thì nhập sau, bằng "
            "tay (xem CONTRIBUTING.md)."
        ),
        (
            "This row sets no level for any year. Fill it in; an objective without a number is entered "
            "later by hand (see CONTRIBUTING.md)."
        ),
    ),
    "level_unread": (
        (
            "Không đọc được mức “{found}” (đơn vị: {unit}). Gõ một số, hoặc: ít nhất …, trên …, không "
            "quá …, dưới …, đúng …, hai số có dấu - ở giữa, hay “hoàn thành”."
        ),
        (
            "The level “{found}” cannot be read (unit: {unit}). Type a number, or: at least …, more than "
            "…, at most …, less than …, exactly …, two numbers with a - between, or “done”."
        ),
    ),
    "level_direction": (
        (
            "“{found}”: mục tiêu nói về việc giảm hoặc một mức trần, nên không rõ số này là mức thấp "
            "nhất hay cao nhất. Gõ “không quá {found}” hoặc “ít nhất {found}”."
        ),
        (
            "“{found}”: the objective speaks of a fall or a ceiling, so it is not clear whether this is "
            "the most or the least. Type “at most {found}” or “at least {found}”."
        ),
    ),
    "level_guessed": (
        "“{found}” được hiểu là ít nhất {value}. Nếu khác, gõ rõ: trên …, không quá …, dưới …, đúng ….",
        (
            "“{found}” is taken to mean at least {value}. Where it does not, say so: more than …, at "
            "most …, less than …, exactly …."
        ),
    ),
    "annex_before_period": (
        "Năm {found} ở ngoài giai đoạn {period} của chương trình. Sửa tên cột, hoặc PERIOD.",
        "The year {found} is outside the period {period} of the programme. Mend the head, or PERIOD.",
    ),
}
"""By code; what is said of both kinds of sheets is in `said_of_sheets`."""
