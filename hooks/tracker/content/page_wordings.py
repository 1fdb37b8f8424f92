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
}
