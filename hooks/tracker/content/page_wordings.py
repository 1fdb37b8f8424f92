"""A mistake in a page or a file -> what an editor is told of it, in both languages, and a right line.

These are the words of `links`, `anchors`, `preview`, `layout` and `attachments`; `problems` puts in what was
found.
"""

from __future__ import annotations


def _said(vi: str, en: str, sample: str = "") -> tuple[str, str, str]:
    return vi, en, sample


PAGE_WORDINGS: dict[str, tuple[str, str, str]] = {
    # Links and pictures
    "link_leads_nowhere": _said(
        "Liên kết “{found}” không dẫn tới trang nào; hãy sửa tên trang, tính từ thư mục của trang này.",
        "The link “{found}” leads to no page; correct the name of the page, as seen from the folder of "
        "this one.",
        "{sample}",
    ),
    "link_from_the_root": _said(
        "Liên kết “{found}” bắt đầu bằng dấu /, nên sai ngay khi trang web đổi địa chỉ; hãy ghi đường tới"
        " tệp tính từ thư mục của trang này.",
        "The link “{found}” begins with a slash, so it breaks when the site's address changes; write the "
        "way to the file as seen from the folder of this page.",
        "{sample}",
    ),
    "link_to_other_language": _said(
        "Liên kết “{found}” dẫn sang thư mục của ngôn ngữ kia; hãy dẫn tới trang cùng tên trong ngôn ngữ "
        "này, người đọc tự đổi ngôn ngữ ở đầu trang.",
        "The link “{found}” leads into the folder of the other language; lead to the page of the same "
        "name in this one, readers switch the language at the top of the page.",
        "{sample}",
    ),
    "link_place_missing": _said(
        "Liên kết dẫn tới đoạn “{found}”, mà “{other}” không có đoạn nào mang mã đó.",
        "The link leads to “{found}”, but nothing in “{other}” has that id.",
        "{sample}",
    ),
    "link_on_a_computer": _said(
        "“{found}” là đường dẫn trên máy tính hoặc ổ đĩa dùng chung của bạn, người đọc không mở được. Hãy"
        " tải tệp lên thư mục docs/files/ (Add file → Upload files) rồi dẫn tới đó.",
        "“{found}” is a path on your computer or your office's drive, which readers cannot open. Upload "
        "the file to docs/files/ (Add file → Upload files) and link to it there.",
        "{sample}",
    ),
    "link_scheme_twice": _said(
        "Địa chỉ “{found}” có hai lần “https://”; hãy bỏ một.",
        "The address “{found}” says “https://” twice; delete one.",
        "{right}",
    ),
    "link_without_host": _said(
        "Địa chỉ “{found}” không có tên máy chủ; hãy chép lại cả địa chỉ từ trình duyệt.",
        "The address “{found}” names no host; copy the whole address from a browser.",
    ),
    "link_indoors": _said(
        "Địa chỉ “{found}” chỉ mở được trên máy này hoặc trong mạng của cơ quan, người đọc không mở được."
        " Hãy ghi địa chỉ công khai, hoặc tải tệp lên docs/files/.",
        "The address “{found}” opens on this machine or inside the office only, never for readers. Write "
        "the public address, or upload the file to docs/files/.",
    ),
    "link_without_scheme": _said(
        "Địa chỉ “{found}” thiếu “https://”, nên bị đọc thành tên một trang ở đây.",
        "The address “{found}” lacks “https://”, so it is read as the name of a page here.",
        "{right}",
    ),
    "link_ends_a_sentence": _said(
        "Địa chỉ “{found}” có dấu câu ở cuối; nếu dấu đó không thuộc địa chỉ, hãy đưa ra ngoài ngoặc.",
        "The address “{found}” ends with a punctuation mark; if it is no part of the address, put it "
        "outside the brackets.",
        "{right}",
    ),
    "link_without_words": _said(
        "Liên kết “{found}” không có chữ để bấm; hãy viết giữa hai ngoặc vuông người đọc sẽ tới đâu.",
        "The link “{found}” has no words to press; say between the square brackets where it leads.",
        "[…](article.md)",
    ),
    "file_not_there": _said(
        "Chưa có tệp “{found}”. Hãy tải tệp lên {folder} (Add file → Upload files), nơi dùng chung cho "
        "hai ngôn ngữ, hoặc sửa tên.",
        "There is no file “{found}”. Upload it to {folder} (Add file → Upload files), which both "
        "languages share, or correct the name.",
        "{sample}",
    ),
    "picture_elsewhere": _said(
        "Ảnh “{found}” nằm ở trang khác, nên trình duyệt của người đọc không hiện ảnh này. Hãy lưu ảnh về"
        " máy, tải lên docs/files/ (Add file → Upload files) rồi dẫn tới đó.",
        "The picture “{found}” is on another site, so readers' browsers will not show it. Save it, upload"
        " it to docs/files/ (Add file → Upload files) and show it from there.",
        "{sample}",
    ),
    "picture_without_words": _said(
        "Ảnh “{found}” chưa có lời thay thế cho người không nhìn thấy ảnh; hãy viết giữa hai ngoặc vuông "
        "ảnh cho thấy gì.",
        "The picture “{found}” has no words for those who cannot see it; say between the square brackets "
        "what it shows.",
        "{sample}",
    ),
    # Ids
    "id_twice": _said(
        "Mã “{found}” đã dùng ở dòng {line} của trang này; hãy đặt mã khác cho một trong hai chỗ, giống "
        "nhau ở hai thứ tiếng.",
        "The id “{found}” is already used on line {line} of this page; give one of the two another id, "
        "the same in both languages.",
    ),
    "id_of_view": _said(
        "Mã “{found}” trùng với mã mà một bảng trên trang này tự tạo; hãy đặt mã khác cho đoạn hoặc đề mục.",
        "The id “{found}” is also made by a table on this page; give the paragraph or heading another one.",
        "{{: #{found}-text }}",
    ),
    # Files
    "file_junk": _said(
        "Tệp “{found}” do một chương trình tự để lại, không ai đọc; hãy xóa đi.",
        "The file “{found}” was left by a program and nobody reads it; delete it.",
    ),
    "file_outside": _said(
        "Tệp “{found}” không nằm đúng chỗ, nên không được đăng; ảnh và tài liệu của cả hai ngôn ngữ nằm "
        "trong thư mục “{options}”. Hãy chuyển tệp tới:",
        "The file “{found}” is not in its place, so it is not published; pictures and documents of both "
        "languages are in the folder “{options}”. Move it to:",
        "{sample}",
    ),
    "file_copy": _said(
        "“{found}” trông như một bản sao do máy tự đặt tên. Nếu thừa thì xóa đi; nếu là tệp mới thì đặt "
        "tên khác, chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối; bản gốc có lẽ là “{right}”.",
        "“{found}” looks like a second copy that a machine named. Delete it if it is one; give a new file"
        " a name of its own, in small letters without marks, digits and hyphens; the first one is "
        "probably “{right}”.",
    ),
    "file_name_plain": _said(
        "Tên “{found}” sẽ nằm trong địa chỉ của trang web, nên chỉ dùng chữ thường không dấu, chữ số, dấu"
        " gạch nối và dấu chấm. Hãy đổi tên tệp, và sửa các liên kết tới nó:",
        "The name “{found}” becomes part of an address, so it has only marks, digits, hyphens and dots. "
        "Rename the file, and mend the links to it:",
        "{sample}",
    ),
    "file_picture_kind": _said(
        "Ảnh “{found}” thuộc loại mà nhiều trình duyệt không hiện hoặc trang này không nhận. Hãy mở ảnh "
        "trên máy rồi lưu lại thành .jpg (ảnh chụp) hoặc .png (hình vẽ, biểu đồ).",
        "The picture “{found}” is of a kind that many browsers do not show or this site does not take. "
        "Open it on your computer and save it as .jpg (a photo) or .png (a drawing or chart).",
    ),
    "file_office": _said(
        "Không đăng “{found}”: không phải ai cũng mở được. Hãy mở tệp, chọn Lưu thành (Save as) → PDF, "
        "rồi tải tệp .pdf lên.",
        "“{found}” is not published: not everybody can open it. Open it, choose Save as → PDF, and upload"
        " the .pdf file.",
    ),
    "file_sheet": _said(
        "Không đăng “{found}”: không phải ai cũng mở được. Hãy lưu trang tính thành .csv (CSV UTF-8) để "
        "người đọc dùng số, hoặc thành .pdf để đọc.",
        "“{found}” is not published: not everybody can open it. Save the sheet as .csv (CSV UTF-8) for "
        "readers to use its figures, or as .pdf for reading.",
    ),
    "file_text": _said(
        "Tệp “{found}” có đuôi .txt, nên không được đăng. Nếu đây là một trang thì bỏ đuôi .txt; nếu là "
        "ghi chú riêng thì đưa ra khỏi thư mục này.",
        "The file “{found}” ends with .txt, so it is not published. If it is a page, take .txt away; if "
        "it is a note of your own, move it out of this folder.",
        "{sample}",
    ),
    "picture_too_heavy": _said(
        "Ảnh “{found}” nặng {size}; điện thoại dùng mạng chậm phải chờ hơn ba giây. Hãy thu ảnh về chiều "
        "ngang 1600 điểm và lưu lại thành .jpg, dưới {limit}.",
        "The picture “{found}” weighs {size}; a phone on a slow connection waits for it for more than "
        "three seconds. Make it 1600 pixels wide and save it as .jpg, under {limit}.",
    ),
    "file_too_heavy": _said(
        "Tệp “{found}” nặng {size}; điện thoại dùng mạng chậm phải tải hơn một phút. Hãy lưu lại PDF ở cỡ"
        " nhỏ nhất (Minimum size), dưới {limit}, hoặc dẫn tới nơi đã đăng nó.",
        "The file “{found}” weighs {size}; a phone on a slow connection loads it for more than a minute. "
        "Save the PDF at its smallest size, under {limit}, or link to where it was published.",
    ),
    "attachment_in_one_language": _said(
        "Tệp “{found}” chỉ có trong thư mục của một ngôn ngữ, nên người đọc ngôn ngữ kia không thấy. Dùng"
        " chung cho cả hai thì chuyển tới thư mục dưới đây; nếu mỗi ngôn ngữ có bản riêng thì thêm tệp "
        "cùng tên vào {folder}.",
        "The file “{found}” is in the folder of one language only, so readers of the other never see it. "
        "If both share it, move it to the folder below; if each has its own, add one of the same name to "
        "{folder}.",
        "{sample}",
    ),
    "attachment_unused": _said(
        "Không trang nào dẫn tới tệp “{found}”; tệp vẫn được đăng nhưng không ai tìm thấy. Hãy dẫn tới "
        "nó, hoặc xóa đi.",
        "No page leads to the file “{found}”; it is published, but nobody will find it. Link to it, or "
        "delete it.",
        "[…](../{found})",
    ),
    "data_copy": _said(
        "Không có gì đọc tệp “{found}”: trông như một bản khác của {right}. Hãy chép phần mới vào {right}"
        " rồi xóa tệp này.",
        "Nothing reads the file “{found}”: it looks like another copy of {right}. Copy what is new into "
        "{right}, then delete this file.",
    ),
    "data_not_read": _said(
        "Không có gì đọc tệp “{found}”; thư mục này chỉ có: {known}. Hãy chép nội dung vào tệp đúng, hoặc"
        " chuyển tệp ra khỏi thư mục này.",
        "Nothing reads the file “{found}”; this folder holds: {known}. Copy what it says into the right "
        "file, or move it out of this folder.",
    ),
}
