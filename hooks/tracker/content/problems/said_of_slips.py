"""The slips and misread values of a data file -> what is said of each: Vietnamese, English, and the line as
it should be.
"""

from __future__ import annotations

SAID_OF_SLIPS: dict[str, tuple[str, ...]] = {
    # What cannot be read
    "conflict_markers": (
        (
            "Hai người đã sửa cùng một chỗ (dòng này đến dòng {end}): giữ phần đúng, hoặc cả hai phần, "
            "rồi xóa các dòng <<<<<<<, ======= và >>>>>>>."
        ),
        (
            "Two people changed the same place (from here to line {end}): keep the right part, or both, "
            "then delete the lines <<<<<<<, ======= and >>>>>>>."
        ),
    ),
    "conflict_marker_alone": (
        (
            "Dòng “{found}” còn lại từ lần hai người sửa cùng một chỗ: xem phần quanh đây có bị lặp hoặc "
            "thiếu không, rồi xóa dòng này."
        ),
        (
            "The line “{found}” was left when two people had changed the same place: see that nothing around "
            "it is there twice or missing, then delete this line."
        ),
    ),
    "excel_row": (
        "Dòng này được dán từ bảng tính: “{found}”. Mỗi ô cần một dòng “khóa: giá trị” riêng.",
        (
            "This line was pasted from a spreadsheet: “{found}”. Each cell needs a line “key: value” of "
            "its own."
        ),
    ),
    "tab": (
        "Có dấu tab; thụt dòng bằng dấu cách.",
        "There is a tab; indent with spaces.",
        "{right}",
    ),
    "list_mark": (
        "Dấu “{mark}” ở đầu mục do Word đặt; gõ dấu gạch nối và một dấu cách.",
        "The “{mark}” that begins this entry was put by Word; type a hyphen and a space.",
        "{right}",
    ),
    "hyphen_without_blank": (
        "Thiếu dấu cách sau dấu gạch nối.",
        "A space is missing after the hyphen.",
        "{right}",
    ),
    "wide_colon": (
        "Dấu hai chấm ở đây là dấu toàn khổ; gõ dấu : thường và một dấu cách.",
        "The colon here is a full-width one; type an ordinary : and a space.",
        "{right}",
    ),
    "equals_sign": (
        "Dùng dấu hai chấm và một dấu cách, không dùng dấu =.",
        "Use a colon and a space, not the sign =.",
        "{right}",
    ),
    "colon_without_blank": (
        "Thiếu dấu cách sau dấu hai chấm.",
        "A space is missing after the colon.",
        "{right}",
    ),
    "colon_missing": (
        "Thiếu dấu hai chấm sau khóa.",
        "The colon after the key is missing.",
        "{right}",
    ),
    "hyphen_missing": (
        "Từ dòng này là một mục mới nhưng thiếu dấu “-”; đừng xóa mục ở trên.",
        "A new entry begins on this line, but its hyphen is missing; do not delete the one above.",
        "{right}",
    ),
    "hyphen_missing_first": (
        "Mục này thiếu dấu “-” ở dòng đầu.",
        "This entry lacks the hyphen on its first line.",
        "{right}",
    ),
    "hyphen_each_line": (
        "Mỗi mục chỉ có một dấu “-”, ở dòng đầu; các dòng sau thụt vào bằng dấu cách.",
        "An entry has one hyphen, on its first line; the lines below are indented with spaces.",
        "{right}",
    ),
    "hyphen_after_key": (
        ("Danh sách không bắt đầu trên dòng của khóa bằng dấu “-”; viết trong ngoặc vuông, hoặc xuống dòng."),
        (
            "A list does not begin with a hyphen on the line of its key; write it in square brackets, or "
            "on the next line."
        ),
        "{right}",
    ),
    "entry_outside": (
        (
            "Mục “{found}” không nằm trong danh sách nào; chuyển nó vào danh sách của nó (chẳng hạn "
            "“observations” của chỉ tiêu), thụt dòng như các mục ở đó."
        ),
        (
            "The entry “{found}” stands in no list; move it to the list it belongs to (such as "
            "“observations” of its target), indented as the entries there."
        ),
    ),
    "wrong_indent": (
        "Dòng này lùi {found} dấu cách, phải là {wanted}.",
        "This line is indented by {found} spaces; it must be {wanted}.",
        "{right}",
    ),
    "open_quote": (
        "Dấu nháy {quote} mở ở đây mà không đóng.",
        "The quotation mark {quote} opens here and is never closed.",
        "{right}",
    ),
    "open_quote_number": (
        "Dấu nháy {quote} mở ở đây mà không đóng; số không cần dấu nháy.",
        "The quotation mark {quote} opens here and is never closed; a number needs none.",
        "{right}",
    ),
    "quotes_in_quotes": (
        "Có dấu nháy thẳng bên trong văn bản đã đặt trong dấu nháy; bên trong dùng “ và ”.",
        "There are straight quotation marks inside a text that stands in such marks; inside use “ and ”.",
        "{right}",
    ),
    "words_after_quotes": (
        "Có chữ đứng sau dấu nháy đóng; đặt cả văn bản trong dấu nháy.",
        "Words stand after the closing quotation mark; put the whole text inside.",
        "{right}",
    ),
    "curly_quotes": (
        "Dấu nháy cong không giữ được văn bản có dấu hai chấm; đặt trong dấu nháy thẳng.",
        "Curly quotation marks do not hold a text with a colon; put it in straight ones.",
        "{right}",
    ),
    "link_for_address": (
        "Ở đây chỉ viết địa chỉ, không viết liên kết của Markdown.",
        "Write the address alone here, no link of Markdown.",
        "{right}",
    ),
    "open_brace": (
        "Dấu ngoặc mở ở đây mà không đóng.",
        "The bracket opens here and is never closed.",
        "{right}",
    ),
    "brace_too_many": (
        "Thừa dấu ngoặc, hoặc chữ, sau phần trong ngoặc.",
        "There is a bracket too many, or words, after the part in brackets.",
        "{right}",
    ),
    "brace_not_opened": (
        "Dấu ngoặc đóng ở cuối dòng mà không mở.",
        "The bracket that closes this line is never opened.",
        "{right}",
    ),
    "two_keys_on_a_line": (
        "Mỗi khóa một dòng; chuyển “{second}” xuống dòng sau.",
        "One key a line; move “{second}” to the next line.",
        "{right}",
    ),
    "words_alone": (
        (
            "Dòng này không có khóa: “{found}”. Ghi chú cho người đọc viết ở “note”; ghi chú riêng bắt "
            "đầu bằng #."
        ),
        (
            "This line has no key: “{found}”. A note for readers goes under “note”; a note to yourself "
            "begins with #."
        ),
        "{right}",
    ),
    "fence_left": (
        "Dòng “{found}” chỉ bao quanh khối mẫu ở nơi đã chép; hãy xóa dòng này.",
        "The line “{found}” only surrounds a sample where it was copied from; delete this line.",
    ),
    "entry_elsewhere": (
        (
            "Mục này có khóa của “{other}” nhưng lại đứng trong “{list}”; chuyển nó vào “{other}”, thụt "
            "dòng như các mục ở đó."
        ),
        (
            "This entry has the keys of “{other}” but stands under “{list}”; move it to “{other}”, "
            "indented as the entries there."
        ),
    ),
    "comma_missing": (
        "Thiếu dấu phẩy giữa hai phần trong ngoặc.",
        "The comma between two parts in brackets is missing.",
        "{right}",
    ),
    "two_on_a_line": (
        "Có hai mục trên một dòng; chuyển “{second}” xuống dòng sau, bắt đầu bằng dấu “-”.",
        "There are two entries on one line; move “{second}” to the next line, begun by a hyphen.",
        "{right}",
    ),
    "empty_list_above": (
        "Xóa “{found}” ở dòng {line} trước khi thêm mục bên dưới.",
        "Delete the “{found}” on line {line} before you add an entry below it.",
        "{right}",
    ),
    "milestone_as_key": (
        (
            "Sau “by: {date}” phải có tên của quy tắc trước con số {number}: “at_least” (ít nhất), “at_most” "
            "(không quá), hoặc quy tắc khác mà văn bản nêu. Ví dụ, nếu là ít nhất:"
        ),
        (
            "After “by: {date}” the number {number} needs the name of its rule: “at_least”, “at_most”, or "
            "another that the text states. Where it is at least, for example:"
        ),
        "{{by: {date}, at_least: {number}}}",
    ),
    "colon_in_text": (
        "Có dấu hai chấm trong văn bản không đặt trong dấu nháy: “{found}”.",
        "There is a colon in a text without quotation marks: “{found}”.",
        "{right}",
    ),
    "sign_first": (
        "Văn bản bắt đầu bằng “{sign}” phải đặt trong dấu nháy.",
        "A text that begins with “{sign}” must stand in quotation marks.",
        "{right}",
    ),
    "comment_after_text": (
        (
            "Phần sau dấu # sẽ bị bỏ: “{found}”. Đặt cả văn bản trong dấu nháy, hoặc đưa ghi chú lên "
            "dòng riêng."
        ),
        (
            "What follows # would be dropped: “{found}”. Put the whole text in quotation marks, or the "
            "comment on a line of its own."
        ),
        "{right}",
    ),
    "hidden_put_right": (
        (
            "Dòng này có ký tự không nhìn thấy được ({found}); trang đọc như dấu cách hoặc gạch nối "
            "thường, hoặc bỏ qua. Không phải sửa gì."
        ),
        (
            "This line holds a character that cannot be seen ({found}); it is read as an ordinary space "
            "or hyphen, or left out. Nothing need be done."
        ),
    ),
    "lookalike_put_right": (
        (
            "“{found}” có một chữ chỉ trông như chữ thường dùng ({letter}); trang đọc là “{right}”. Không "
            "phải sửa gì."
        ),
        (
            "“{found}” has a letter that only looks like the usual one ({letter}); it is read as “{right}”. "
            "Nothing need be done."
        ),
    ),
    "utf16": (
        ("Tệp được lưu dạng UTF-16 (“Unicode” trong Notepad); lưu lại bằng File, Save as, Encoding: UTF-8."),
        (
            "The file was saved as UTF-16 (“Unicode” in Notepad); save it again by File, Save as, "
            "Encoding: UTF-8."
        ),
    ),
    "list_twice": (
        (
            "Danh sách “{found}” đã có ở dòng {line}; chuyển các mục dưới đây vào danh sách đó, rồi xóa "
            "dòng này."
        ),
        (
            "The list “{found}” is already on line {line}; move the entries below into that one, then "
            "delete this line."
        ),
    ),
    # Numbers
    "number": (
        (
            "“{found}” không phải là số; viết chữ số thường, dấu thập phân là dấu chấm, không dấu ngăn "
            "nghìn, không dấu %, không dấu nháy."
        ),
        (
            "“{found}” is not a number; write plain digits with a decimal point, no thousands separator, "
            "no % sign, no quotation marks."
        ),
    ),
    "number_comma": (
        "“{found}”: dấu thập phân trong tệp này là dấu chấm.",
        "“{found}”: the decimal mark in this file is a point.",
        "{line}",
    ),
    "number_percent": (
        "“{found}”: bỏ dấu %; đơn vị đã ghi ở “unit”.",
        "“{found}”: leave the % out; the unit says it.",
        "{line}",
    ),
    "number_separators": (
        "“{found}”: viết liền, không dấu ngăn nghìn.",
        "“{found}”: write it without thousands separators.",
        "{line}",
    ),
    "number_dressed": (
        "“{found}”: viết chữ số thường, không dấu nháy.",
        "“{found}”: write plain digits, without quotation marks.",
        "{line}",
    ),
    "number_meant": (
        "“{found}”: chỉ viết chữ số thường, viết đủ, không thêm dấu nào khác.",
        "“{found}”: write plain digits only, in full, with no other sign.",
        "{line}",
    ),
    "number_footnote": (
        "“{found}”: có dấu chú thích dính vào số; bỏ dấu đó, chú thích ghi ở “note”.",
        ("“{found}”: a footnote mark sticks to the number; leave it out, and put the footnote under “note”."),
        "{line}",
    ),
    "number_fraction": (
        (
            "“{found}”: số đạt trên tổng số được viết thành hai khóa, “count: {count}” và “of: {of}”, "
            "thay cho “value”."
        ),
        (
            "“{found}”: how many of how many is written under two keys, “count: {count}” and “of: {of}”, "
            "in place of “value”."
        ),
    ),
    "number_span": (
        "“{found}”: ở đây là một số, không phải một khoảng; viết đúng con số mà nguồn nêu.",
        "“{found}”: this is one number, no range; write the number that the source gives.",
    ),
    "number_with_stage": (
        "“{found}”: chỉ viết con số; sơ bộ, chính thức hay dự kiến thì ghi ở “stage”.",
        (
            "“{found}”: write the number alone; whether it is provisional, final or projected stands under "
            "“stage”."
        ),
        "{line}",
    ),
    "number_about": (
        "“{found}”: chỉ viết con số; chữ như “khoảng”, “trên” ghi ở “note”.",
        "“{found}”: write the number alone; words such as “about” or “over” go under “note”.",
    ),
    "bound_with_sign": (
        "“{found}”: khóa “{key}” đã nói điều đó; chỉ viết con số.",
        "“{found}”: the key “{key}” says so already; write the number alone.",
        "{line}",
    ),
    "bound_of_another_key": (
        "“{found}” không phải là điều khóa “{key}” nói; nếu viết “{found}” là đúng thì ghi như sau.",
        "“{found}” is not what the key “{key}” says; if “{found}” is right, write this.",
        "{line}",
    ),
    "bound_about": (
        "“{found}”: quy tắc cần đúng một mức; viết mức đó, và giải thích ở “reading” vì sao hiểu như vậy.",
        "“{found}”: a rule needs one level; write it, and explain under “reading” why it is taken so.",
    ),
    "baseline_of_nothing": (
        "Giá trị kỳ gốc cần “value”; nếu mới chỉ biết thời điểm làm gốc thì ghi “date”.",
        "A baseline needs a “value”; where only the time is known that is measured from, write “date”.",
        "date: …",
    ),
    "number_none": (
        "“{found}” không phải là số liệu; chưa có số liệu thì xóa cả mục này.",
        "“{found}” is no figure; where there is none yet, delete the whole entry.",
    ),
    "excel_error": (
        "“{found}” là lỗi của Excel, không phải số liệu; chưa có số liệu thì xóa cả mục này.",
        "“{found}” is an error of Excel, no figure; where there is none yet, delete the whole entry.",
    ),
    "number_unit": (
        "“{found}”: chỉ viết con số; đơn vị đã ghi ở “unit” của chỉ tiêu, hãy đổi sang đơn vị đó.",
        "“{found}”: write the number alone; the target's “unit” says the unit, convert the number to it.",
    ),
    "number_in_unit": (
        "“{found}”: chỉ viết con số; đơn vị của chỉ tiêu là “{unit}”.",
        "“{found}”: write the number alone; the unit of the target is “{unit}”.",
        "{line}",
    ),
    "thousands_or_decimals": (
        (
            "“{found}” đọc được hai cách; nếu là số nghìn, viết {thousands}; nếu là số thập phân, viết "
            "{decimals}."
        ),
        (
            "“{found}” can be read in two ways; if thousands are meant, write {thousands}; if decimals, "
            "write {decimals}."
        ),
    ),
    # Dates
    "date_day_first": (
        "“{found}”: viết năm trước, rồi tháng, rồi ngày.",
        "“{found}”: write the year first, then month, then day.",
        "{line}",
    ),
    "date_dressed": (
        "“{found}”: viết chữ số thường, không dấu nháy.",
        "“{found}”: write plain digits, without quotation marks.",
        "{line}",
    ),
    "date_hyphens": (
        "“{found}”: gạch trong ngày phải là dấu gạch nối - của bàn phím.",
        "“{found}”: the dashes in a date must be the hyphen - of the keyboard.",
        "{line}",
    ),
    "date_part_of_year": (
        (
            "“{found}” chưa phải là một thời điểm; nguồn nói cả năm thì viết như sau, nói ngày, tháng hay "
            "quý thì viết đúng ngày, tháng, quý ấy."
        ),
        (
            "“{found}” is no date yet; where the source means the whole year, write it as follows, and "
            "where it gives a day, a month or a quarter, write that."
        ),
        "{line}",
    ),
    "date_no_year": (
        "“{found}” chưa có năm; viết cả năm.",
        "“{found}” lacks its year; write it with the year.",
    ),
    "date_meant": (
        "“{found}”: trong tệp này, thời điểm ấy viết như sau.",
        "“{found}”: in this file that date is written as follows.",
        "{line}",
    ),
    "date_excel": (
        "“{found}” là ngày {right} mà Excel ghi dạng số.",
        "“{found}” is the day {right} as Excel counts days.",
        "{line}",
    ),
    "date_span": (
        (
            "“{found}”: một số liệu có một thời điểm; số lũy kế ghi thời điểm cuối. Nếu số liệu là của "
            "cả khoảng, viết như sau."
        ),
        (
            "“{found}”: a figure has one date; a total takes the last. Where the figure is that of the "
            "whole span, write it like this."
        ),
        "{line}",
    ),
    "financial_year": (
        (
            "“{found}”: năm tài chính chỉ dùng được khi “programme” có “financial_year_ends” (ngày cuối "
            "năm tài chính, dạng MM-DD), và hai năm phải liền nhau."
        ),
        (
            "“{found}”: a financial year can be used where “programme” has “financial_year_ends” (its "
            "last day, as MM-DD), and the two years must follow each other."
        ),
    ),
    "year_end": (
        (
            "“{found}” không phải là ngày cuối năm tài chính; viết tháng và ngày, dạng MM-DD. Không ghi "
            "nếu năm tài chính là năm dương lịch."
        ),
        (
            "“{found}” is not the last day of a financial year; write month and day, as MM-DD. Left out "
            "where the financial year is the calendar year."
        ),
    ),
    "no_such_day": (
        "“{found}”: lịch không có ngày này.",
        "“{found}”: no calendar has this day.",
    ),
    "date": (
        (
            "“{found}” không phải là ngày; viết YYYY, YYYY-MM, YYYY-MM-DD, quý YYYY-Q1 đến YYYY-Q4, hoặc "
            "nửa năm YYYY-H1, YYYY-H2."
        ),
        (
            "“{found}” is not a date; write YYYY, YYYY-MM, YYYY-MM-DD, a quarter YYYY-Q1 to YYYY-Q4, or "
            "a half-year YYYY-H1, YYYY-H2."
        ),
    ),
    "day": (
        "“{found}” không phải là một ngày đầy đủ; viết năm-tháng-ngày, dạng YYYY-MM-DD.",
        "“{found}” is not a full day; write year-month-day, as YYYY-MM-DD.",
    ),
    # Other values
    "meaning_key": (
        "Khóa “{found}” viết bằng tiếng Anh là “{right}”.",
        "The key “{found}” is written “{right}”.",
        "{line}",
    ),
    "meaning_choice": (
        "“{found}” viết là “{right}”.",
        "“{found}” is written “{right}”.",
        "{line}",
    ),
    "ids_without_brackets": (
        "“{found}”: ở đây là một danh sách; đặt trong ngoặc vuông, các mã cách nhau bằng dấu phẩy.",
        "“{found}”: this is a list; put it in square brackets, with commas between the ids.",
        "{key}: [{right}]",
    ),
    "source_by_name": (
        "“{found}”: viết mã của nguồn, không viết tên, địa chỉ hay số trang.",
        "“{found}”: write the id of the source, not its title, address or page.",
        "{line}",
    ),
    "id_by_name": (
        "“{found}”: viết mã, không viết tên. Có phải là “{right}”?",
        "“{found}”: write the id, not the name. Did you mean “{right}”?",
        "{line}",
    ),
    "id_changed": (
        (
            "Không có mã “{found}”. Nếu mã “{right}” vừa được đổi từ mã này, trả lại mã cũ, vì mã không bao "
            "giờ đổi; nếu không, ở đây viết “{right}”."
        ),
        (
            "There is no id “{found}”. If “{right}” was changed from it, put the old id back: ids never "
            "change; if not, write “{right}” here."
        ),
    ),
    "one_source": (
        "Mỗi mục có một nguồn; viết một mã, nguồn kia ghi ở “note”.",
        "An entry has one source; write one id, and name the other source under “note”.",
    ),
    "id": (
        "“{found}” không dùng làm mã được; chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.",
        "“{found}” cannot be an id; use lower-case letters without marks, digits and hyphens.",
    ),
    "id_meant": (
        "“{found}” không dùng làm mã được; chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.",
        "“{found}” cannot be an id; use lower-case letters without marks, digits and hyphens.",
        "{line}",
    ),
    "url": (
        "“{found}” không phải là địa chỉ trang; chép lại địa chỉ từ trình duyệt, bắt đầu bằng https://.",
        "“{found}” is not the address of a page; copy it from a browser again, beginning with https://.",
    ),
    "email": (
        (
            "“{found}” không phải là địa chỉ thư điện tử của một cơ quan; chép lại, dạng tên@tên-miền, không "
            "có “mailto:” hay dấu ngoặc."
        ),
        (
            "“{found}” is not the e-mail address of an office; copy it again, as name@domain, without "
            "“mailto:” or brackets."
        ),
    ),
    "url_meant": (
        "“{found}” không phải là địa chỉ trang đầy đủ.",
        "“{found}” is not the whole address of a page.",
        "url: {right}",
    ),
    "url_on_a_machine": (
        (
            "“{found}” là tệp trên máy của bạn, người đọc không mở được; viết địa chỉ của trang trên "
            "mạng, hoặc xóa dòng này."
        ),
        (
            "“{found}” is a file on your machine, which no reader can open; write the address of a page "
            "on the web, or delete the line."
        ),
    ),
}
