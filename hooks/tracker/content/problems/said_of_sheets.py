"""What is said of the sheets that departments fill in, in both languages, by code."""

from __future__ import annotations

SAID_OF_SHEETS: dict[str, tuple[str, str]] = {
    # The file
    "not_xlsx": (
        "Tệp này không phải tệp Excel .xlsx. Mở trong Excel rồi lưu lại, chọn kiểu “Excel Workbook (.xlsx)”.",
        "This is no Excel file of the kind .xlsx. Open it in Excel and save it as “Excel Workbook (.xlsx)”.",
    ),
    "open_document": (
        "Đây là tệp OpenDocument (.ods). Mở trong LibreOffice rồi lưu lại kiểu “Excel 2007-365 (.xlsx)”.",
        "This is an OpenDocument file (.ods). Save it in LibreOffice as “Excel 2007-365 (.xlsx)”.",
    ),
    "old_or_locked": (
        (
            "Tệp này là .xls kiểu cũ, hoặc có mật khẩu. Mở trong Excel, bỏ mật khẩu nếu có, rồi lưu lại kiểu "
            "“Excel Workbook (.xlsx)”."
        ),
        (
            "This is an old .xls file, or one with a password. Open it in Excel, take the password off where "
            "there is one, and save it as “Excel Workbook (.xlsx)”."
        ),
    ),
    "macros": (
        "Tệp có macro ({found}). Mở trong Excel rồi lưu lại kiểu “Excel Workbook (.xlsx)”, không có macro.",
        (
            "The file holds macros ({found}). Open it in Excel and save it as “Excel Workbook (.xlsx)”, "
            "without them."
        ),
    ),
    "sheet_too_large": (
        "Tệp lớn hơn {most} byte ({found}). Điền vào phiếu tải từ trang, không chép thêm gì vào đó.",
        (
            "The file is larger than {most} bytes ({found}). Fill in the sheet that the site gives, and copy "
            "nothing else into it."
        ),
    ),
    "unpacks_too_large": (
        "Tệp giải nén ra {found} byte, nhiều hơn {most}, nên không được mở. Điền vào phiếu tải từ trang.",
        (
            "The file unpacks to {found} bytes, more than {most}, so it is not opened. Fill in the sheet "
            "that the site gives."
        ),
    ),
    "too_many_parts": (
        "Tệp gồm {found} phần, nhiều hơn {most}, nên không được mở. Điền vào phiếu tải từ trang.",
        (
            "The file has {found} parts, more than {most}, so it is not opened. Fill in the sheet that the "
            "site gives."
        ),
    ),
    "part_too_much": (
        (
            "Phần “{found}” của tệp có quá nhiều thẻ, thẻ lồng quá sâu hoặc chữ quá dài, nên tệp không được "
            "mở. Chép các số liệu sang phiếu tải từ trang."
        ),
        (
            "The part “{found}” has too many elements, or elements nested too deep or with too long a text, "
            "so the file is not opened. Copy the figures to the sheet that the site gives."
        ),
    ),
    "document_type": (
        (
            "Phần “{found}” của tệp khai báo kiểu tài liệu hay thực thể XML, điều Excel không làm; tệp không "
            "được mở. Điền vào phiếu tải từ trang."
        ),
        (
            "The part “{found}” declares an XML document type or entities, which Excel does not; the file "
            "is not opened. Fill in the sheet that the site gives."
        ),
    ),
    "linked_elsewhere": (
        (
            "Tệp lấy dữ liệu từ tệp khác ({found}). Trong Excel chọn Dữ liệu → Sửa liên kết → Ngắt liên "
            "kết, rồi lưu lại."
        ),
        (
            "The file takes data from another one ({found}). In Excel choose Data → Edit Links → Break "
            "Link, and save it again."
        ),
    ),
    "not_cells": (
        (
            "Tệp có ảnh, hình vẽ, khung chữ hoặc tệp đính kèm ({found}); những thứ đó không được đọc. Chép "
            "nội dung vào các ô nền vàng, rồi xóa đi."
        ),
        (
            "The file holds a picture, drawing, text box or attached file ({found}), which is not read. Copy "
            "what it says into the yellow cells and delete it."
        ),
    ),
    "not_opened": (
        "Không mở được tệp này. Mở trong Excel rồi lưu lại kiểu “Excel Workbook (.xlsx)”.",
        "This file cannot be opened. Open it in Excel and save it as “Excel Workbook (.xlsx)”.",
    ),
    "no_such_sheet": (
        "Tệp không có trang “{found}”. Điền vào phiếu tải từ trang, không đổi tên các trang.",
        "The file has no sheet “{found}”. Fill in the sheet that the site gives, and rename nothing in it.",
    ),
    "sheet_renamed": (
        "Trang này là phiếu nhưng đã bị đổi tên. Đổi lại tên trang thành “{right}”.",
        "This sheet is the form under another name. Call it “{right}” again.",
    ),
    "sheet_copied": (
        "Trang này là bản chép của phiếu; chỉ trang “{right}” được đọc. Chép số liệu sang đó rồi xóa đi.",
        "This sheet is a copy of the form; only “{right}” is read. Move the figures there and delete it.",
    ),
    "form_moved": (
        (
            "Cột “{found}” phải ở ô {right}: phiếu đã bị chèn hoặc xóa cột hay dòng, nên chưa đọc gì. Tải "
            "phiếu mới rồi chép số liệu sang."
        ),
        (
            "The column “{found}” belongs in {right}: columns or rows were put in or deleted, so nothing was "
            "read. Take a new sheet from the site and move the figures into it."
        ),
    ),
    # What is not read
    "merged_cells": (
        "Các ô {found} bị gộp. Bỏ gộp ô, mỗi ô một giá trị.",
        "The cells {found} are merged. Take them apart, one value in each.",
    ),
    "hidden_content": (
        "“{found}” ở dòng, cột hoặc trang bị ẩn. Bỏ ẩn rồi xem lại nội dung đó.",
        "“{found}” is in a row, column or sheet that is hidden. Show it again and look at what it says.",
    ),
    "struck_out": (
        "“{found}” bị gạch ngang. Nếu bỏ thì xóa hẳn; nếu giữ thì bỏ gạch.",
        "“{found}” is struck out. Delete it where it is meant to go; else take the line off.",
    ),
    "formula": (
        "Ô này là công thức “{found}”. Gõ thẳng giá trị.",
        "This cell is the formula “{found}”. Type the value itself.",
    ),
    "cell_error": (
        "“{found}” là lỗi của Excel, không phải nội dung. Chưa có thì để trống.",
        "“{found}” is an error of Excel's. Where there is nothing yet, the cell stays empty.",
    ),
    "truth_value": (
        "Ô này là giá trị đúng/sai (“{found}”), không dùng ở đây. Gõ số hoặc chữ.",
        "This cell is a truth value (“{found}”), which is not used here. Type a number or words.",
    ),
    "cell_comment": (
        (
            "Ô này có ghi chú của Excel: “{found}”; ghi chú ấy không được đọc. Chép vào cột “Ghi chú” rồi "
            "xóa đi."
        ),
        (
            "This cell has a comment: “{found}”, which is not read. Copy it into the column for notes and "
            "delete it."
        ),
    ),
    "outside_form": (
        "“{found}” nằm ngoài các ô của mẫu, nên không được đọc. Chuyển vào ô nền vàng, hoặc xóa đi.",
        (
            "“{found}” stands outside the cells of the form, so it is not read. Move it into a yellow cell, "
            "or delete it."
        ),
    ),
    "closed_cell": (
        "“{found}”: chỉ tiêu này không dùng cột “{column}”. Chuyển vào ô nền vàng của dòng, hoặc xóa đi.",
        (
            "“{found}”: this target does not use the column “{column}”. Move it into a yellow cell of the "
            "row, or delete it."
        ),
    ),
    "changed_locked": (
        (
            "Ô này khóa: trên trang là “{right}”, ở đây là “{found}”. Sửa lại như trên trang; nếu phiếu đã "
            "cũ, tải phiếu mới."
        ),
        (
            "This cell is locked: the site says “{right}”, here it is “{found}”. Put it back; where the "
            "sheet is an old one, take a new one from the site."
        ),
    ),
    "row_without_id": (
        "Dòng này có nội dung nhưng không có mã chỉ tiêu ở cột {column}. Chọn mã, hoặc xóa dòng.",
        "This row has no id of a target in column {column}. Choose one, or empty the row.",
    ),
    "id_unknown": (
        "Không có chỉ tiêu nào mang mã “{found}”. Chọn một mã trong danh sách.",
        "There is no target with the id “{found}”. Choose one from the list.",
    ),
    "takes_no_figures": (
        "Chỉ tiêu “{found}” không nêu mức đo được, nên không nhận số liệu. Xóa dòng này.",
        "The target “{found}” sets no level that can be measured, so it takes no figures. Empty this row.",
    ),
    # What was typed
    "cell_not_number": (
        "“{found}” là chữ, không phải số. Gõ lại chỉ chữ số, theo đơn vị “{unit}”.",
        "“{found}” is text, not a number. Type the digits alone, in the unit “{unit}”.",
    ),
    "cell_no_figure": (
        "“{found}” không phải là số liệu. Chưa có số liệu thì để trống các ô của dòng này.",
        "“{found}” is no figure. Where there is none yet, the cells of the row stay empty.",
    ),
    "cell_span": (
        "“{found}”: ở đây là một số, không phải một khoảng. Gõ đúng con số mà văn bản nêu.",
        "“{found}”: this is one number, no range. Type the number that the document gives.",
    ),
    "cell_about": (
        "“{found}”: chỉ gõ con số; chữ như “khoảng”, “trên” ghi ở cột ghi chú.",
        "“{found}”: type the number alone; words such as “about” or “over” go into the column for notes.",
    ),
    "cell_with_words": (
        "“{found}”: chỉ gõ chữ số, theo đơn vị “{unit}”: {right}",
        "“{found}”: type the digits alone, in the unit “{unit}”: {right}",
    ),
    "rank_fraction": (
        "“{found}” là hai số. Gõ thứ hạng ở cột {count} và tổng số ở cột {of}.",
        "“{found}” is two numbers. The place goes into column {count}, of how many into column {of}.",
    ),
    "cell_fraction": (
        "“{found}” là hai số. Gõ số đạt ở cột {count} và tổng số ở cột {of}, nếu hai ô đó nền vàng.",
        (
            "“{found}” is two numbers. How many goes into column {count}, of how many into column {of}, "
            "where these cells are yellow."
        ),
    ),
    "cell_two_readings": (
        (
            "“{found}” đọc được hai cách: dấu ngăn hàng nghìn hay dấu thập phân. Gõ lại không có dấu ngăn "
            "hàng nghìn."
        ),
        (
            "“{found}” can be read in two ways: with thousands, or with decimals. Type it again without a "
            "mark between thousands."
        ),
    ),
    "percent_of_units": (
        "Ô này là phần trăm ({found}), nhưng ở đây tính theo “{unit}”. Gõ lại theo đơn vị đó.",
        "This cell is a percentage ({found}), but what goes here is in “{unit}”. Type it in that unit.",
    ),
    "shown_differs": (
        (
            "Ô hiện “{shown}” nhưng giá trị trong ô là {found}. Gõ lại đúng số có trong văn bản, định dạng "
            "ô là General."
        ),
        (
            "The cell shows “{shown}” but holds {found}. Type the number of the document again, with the "
            "format General."
        ),
    ),
    "cell_not_date": (
        "“{found}” không phải là thời điểm. Gõ ngày/tháng/năm, tháng/năm hoặc năm, chỉ đúng phần đã biết.",
        "“{found}” is no date. Type day/month/year, month/year or the year, no more than is known.",
    ),
    "no_such_day": (
        "Không có ngày “{found}”. Gõ theo thứ tự ngày/tháng/năm.",
        "There is no such day as “{found}”. The order is day/month/year.",
    ),
    "date_without_year": (
        "Ô này chỉ hiện ngày và tháng, còn năm là do Excel tự thêm ({found}). Gõ cả năm.",
        "This cell shows a day and a month, and Excel added the year ({found}). Type the year too.",
    ),
    "date_year_missing": (
        "“{found}” chưa có năm. Gõ cả năm.",
        "“{found}” has no year. Type the year too.",
    ),
    "cell_not_stage": (
        "“{found}”: chọn một trong: {options}.",
        "“{found}”: choose one of: {options}.",
    ),
    "cell_not_part": (
        "“{found}” không phải là phần của chỉ tiêu này; chọn một trong: {options}.",
        "“{found}” is no part of this target; choose one of: {options}.",
    ),
    "cell_not_address": (
        "“{found}” không phải địa chỉ trang. Chép nguyên địa chỉ, bắt đầu bằng https:// hoặc http://.",
        "“{found}” is no web address. Copy the whole of it, which begins with https:// or http://.",
    ),
    # What is missing
    "cell_empty": (
        "Dòng này đã điền nhưng thiếu “{name}”. Điền ô này, hoặc xóa cả dòng.",
        "This row is filled in, but “{name}” is missing. Fill in this cell, or empty the row.",
    ),
    "figure_twice": (
        "Dòng này có cả số liệu ({found}) và số đạt trên tổng số. Giữ một.",
        "This row has both a figure ({found}) and how many of how many. Keep one.",
    ),
    "document_unnamed": (
        "Chưa ghi số liệu lấy từ văn bản nào. Điền số, ký hiệu; văn bản không có số thì điền tên ở ô dưới.",
        (
            "It is not said which document the figures are from. Fill in its number, or its title in the "
            "cell below."
        ),
    ),
    "document_named_twice": (
        (
            "Đã có số, ký hiệu “{found}” thì không điền tên văn bản. Xóa ô này; điều cần nói thêm ghi ở cột "
            "“Ghi chú”."
        ),
        (
            "There is a number “{found}”, so there is no title. Empty this cell; what else is to be said "
            "goes into the column for notes."
        ),
    ),
    "issued_missing": (
        "Thiếu ngày ban hành. Điền ngày ghi trên văn bản; văn bản không ghi ngày thì gõ: {unknown}.",
        "The day of issue is missing. Fill in what the document says; where it says none, type: {unknown}.",
    ),
    "body_in_short": (
        "“{found}” là tên viết tắt. Gõ đủ tên: “{right}”, hoặc tên đầy đủ của cơ quan khác.",
        "“{found}” is a name in short. Type it in full: “{right}”, or the full name of another body.",
    ),
    "body_missing": (
        "Thiếu cơ quan ban hành. Điền tên đầy đủ của cơ quan.",
        "The body that issued the document is missing. Fill in its full name.",
    ),
    "nothing_filled_in": (
        "Chưa dòng nào có số liệu. Điền ít nhất một dòng.",
        "No row has a figure yet. Fill in at least one.",
    ),
}

SAID_OF_TOGETHER = {
    "report_there": (
        (
            "{found}: đã có tệp này, nên không ghi đè. Nếu là văn bản khác, sửa số, ký hiệu; nếu là chính "
            "văn bản ấy, thêm số liệu vào tệp đó."
        ),
        (
            "{found}: this file is there already, and is not written over. Where it is another document, "
            "mend its number; where it is the same, add the figures to that file."
        ),
    ),
    "document_in_two_sheets": (
        (
            "Phiếu “{found}” cũng ghi văn bản này. Nếu là văn bản khác, sửa số, ký hiệu; nếu là chính văn "
            "bản ấy, gộp số liệu vào một phiếu."
        ),
        (
            "The sheet “{found}” names this document too. Where it is another one, mend its number; where it "
            "is the same, put the figures into one sheet."
        ),
    ),
}
"""What is said of the document that a sheet names, beside those that are there or come with it."""
