"""What is said of a file as a whole, of YAML and of the shape of its values."""

from __future__ import annotations

from tracker.content.problems.wording import Wording

SAID_OF_FILES = {
    # The file
    "missing_file": Wording("Không có tệp này.", "There is no such file."),
    "file_name": Wording(
        "Tên tệp hoặc thư mục có ký tự không in ra được ({found}); hãy đổi tên, chỉ dùng chữ, chữ số, dấu "
        "gạch nối và dấu chấm.",
        "The name of the file or its folder holds what cannot be printed ({found}); rename it with letters, "
        "digits, hyphens and dots.",
    ),
    "not_utf8": Wording(
        "Tệp không phải UTF-8 (từ byte thứ {found}); hãy lưu lại tệp dưới dạng UTF-8.",
        "The file is not UTF-8 (from byte {found}); save it again as UTF-8.",
    ),
    "too_large": Wording("Tệp lớn hơn {found} byte.", "The file is larger than {found} bytes."),
    "empty_file": Wording("Tệp trống.", "The file is empty.", "{first}:"),
    # YAML
    "syntax": Wording(
        "Không đọc được YAML ở đây: “{found}”. Xem lại thụt dòng, dấu ngoặc và dấu nháy của dòng này và dòng "
        "trên.",
        "The YAML cannot be read here: “{found}”. Check the indents, brackets and quotation marks of this "
        "line and the one above.",
    ),
    "bracket_behind_a_note": Wording(
        "Sau dấu cách, dấu # bắt đầu một ghi chú, nên dấu ngoặc đóng phía sau bị bỏ qua; đặt giá trị trong "
        "dấu ngoặc kép.",
        "After a blank, # begins a note, so the closing bracket behind it is not read; put the value in "
        "quotation marks.",
        "{right}",
    ),
    "hidden_character": Wording(
        "Có ký tự không nhìn thấy được ({found}); hãy xóa đi, hoặc thay bằng dấu cách thường.",
        "There is a character that cannot be seen ({found}); delete it, or put an ordinary space.",
    ),
    "private_letter": Wording(
        "{found} là dấu riêng của một phông chữ trong Word (Symbol, Wingdings); máy của người đọc chỉ hiện "
        "một ô trống. Hãy xóa đi, hoặc gõ lại bằng dấu có trên bàn phím.",
        "{found} is a sign of one font of Word's (Symbol, Wingdings); on a reader's device it is an empty "
        "box. Delete it, or type a sign that the keyboard has.",
    ),
    "not_composed": Wording(
        "Dấu của chữ được gõ rời (thường do máy Mac); trang dùng dạng liền: “{found}”.",
        "The marks of letters were typed apart (as on a Mac); the site uses the composed form: “{found}”.",
    ),
    "bad_character": Wording(
        "Có ký tự điều khiển {found}; hãy xóa đi.", "There is a control character {found}; delete it."
    ),
    "several_documents": Wording(
        "Chỉ được có một tài liệu YAML; hãy xóa dòng “---” này.",
        "Only one YAML document is allowed; delete this “---” line.",
    ),
    "anchor": Wording(
        "Không dùng “{found}” (neo YAML); hãy viết lại nội dung.",
        "“{found}” (a YAML anchor) is not used here; write the content out.",
    ),
    "tag": Wording(
        "Không dùng thẻ YAML “{found}”; hãy xóa đi.", "The YAML tag “{found}” is not used here; delete it."
    ),
    "too_deep": Wording("Lồng nhau quá {found} cấp.", "Nested more than {found} deep."),
    "bad_key": Wording("Khóa phải là một từ.", "A key must be a word."),
    "duplicate_key": Wording(
        "Khóa “{found}” đã có ở dòng {line}; hãy giữ một.",
        "The key “{found}” is already on line {line}; keep one.",
    ),
    # Shape
    "missing": Wording("Thiếu “{found}”.", "“{found}” is missing.", "{found}: …"),
    "missing_language": Wording(
        "Thiếu văn bản “{found}”; mỗi văn bản phải có cả hai ngôn ngữ.",
        "The text “{found}” is missing; every text needs both languages.",
        "{both}",
    ),
    "unknown_key": Wording("Không có khóa “{found}” ở đây.", "There is no key “{found}” here."),
    "not_mapping": Wording(
        "Ở đây phải là các dòng “khóa: giá trị”, không phải “{found}”.",
        "This must be lines of “key: value”, not “{found}”.",
    ),
    "list_without_key": Wording(
        "Phía trên danh sách này thiếu dòng “{first}:”; thêm dòng ấy vào đầu tệp.",
        "The line “{first}:” is missing above this list; add it at the top of the file.",
        "{first}:",
    ),
    "not_text_pair": Wording(
        "Ở đây phải có cả {thu_nhat} và {thu_hai}, không phải “{found}”.",
        "This must hold both {the_first} and {the_second}, not “{found}”.",
        "{both}",
    ),
    "not_list": Wording(
        "Ở đây phải là một danh sách, không phải “{found}”.", "This must be a list, not “{found}”.", "- …"
    ),
    "not_a_value": Wording("Ở đây phải là một giá trị đơn.", "This must be a single value."),
    "empty": Wording(
        "Giá trị để trống; hãy viết giá trị, hoặc xóa cả dòng.",
        "The value is empty; write one, or delete the line.",
    ),
    "markup_in_text": Wording(
        "“{found}”: văn bản ở đây không được có mã HTML hay mã lệnh; chỉ viết chữ.",
        "“{found}”: a text here must not hold HTML or script; write words only.",
    ),
    "markdown_in_text": Wording(
        "“{found}”: văn bản của dữ liệu được in đúng như đã gõ, kể cả dấu của Markdown, và chỉ là một đoạn. "
        "Viết bằng chữ thường, không dấu định dạng.",
        "“{found}”: texts of the data are printed as they were typed, signs of Markdown too, and as one "
        "paragraph. Write plain words.",
        "{right}",
    ),
    "letter_not_drawn": Wording(
        "Không vẽ được “{found}” trong ảnh hiện ra khi chia sẻ trang; hãy viết bằng chữ Việt hoặc chữ "
        "La-tinh.",
        "“{found}” cannot be drawn in the picture that a shared link shows; write it in Vietnamese or Latin "
        "letters.",
    ),
}
