"""What is said of the files of documents, and of who has a figure and was asked for it, by code."""

from __future__ import annotations

SAID_OF_REPORTS: dict[str, tuple[str, ...]] = {
    "report_name": (
        (
            "Tên tệp “{found}” có ký tự không dùng được; chỉ dùng chữ thường không dấu, chữ số và dấu gạch "
            "nối. Đổi tên tệp thành:"
        ),
        (
            "The file name “{found}” holds characters that cannot be used; use small letters without "
            "marks, digits and hyphens. Rename the file:"
        ),
        "{right}",
    ),
    "report_name_date": (
        "Tên tệp phải bắt đầu bằng ngày ban hành ghi ở “issued” ({found}). Đổi tên tệp thành:",
        "The name of the file begins with the day given as “issued” ({found}). Rename the file:",
        "{right}",
    ),
    "issued_missing": (
        "Tên tệp bắt đầu bằng ngày, nhưng tệp không ghi “issued”. Nếu văn bản ban hành ngày ấy, thêm:",
        "The name of the file begins with a day, but “issued” is missing. If that is its day, add:",
        "issued: {found}",
    ),
    "document_in_words": (
        (
            "“document” chỉ ghi số, ký hiệu; tên loại và ngày được ghép thêm từ đó và từ “issued”, nên "
            "“{found}” sẽ bị lặp."
        ),
        (
            "“document” holds the number and symbol alone; the kind and the day are added from them and "
            "from “issued”, so “{found}” would say them twice."
        ),
        "document: {right}",
    ),
    "corrected_to_the_same": (
        "Số đã sửa ({found}) giống số cũ; ghi số đúng ở “now”, hoặc xóa mục này.",
        (
            "The corrected figure ({found}) is the same as the old one; write the right one under “now”, or "
            "delete this entry."
        ),
    ),
    "number_alone": (
        "“{found}” chưa phải là số, ký hiệu của văn bản; viết cả năm và chữ viết tắt như trên văn bản.",
        (
            "“{found}” alone is not the number of a document; write it with its year and letters, as the "
            "document has it."
        ),
    ),
    "document_is_title": (
        "“{found}” là tên, không phải số, ký hiệu của văn bản; ghi ở “title”, và bỏ “document”.",
        (
            "“{found}” is a title, not the number and symbol of a document; put it under “title”, and leave "
            "“document” out."
        ),
        "title: {right}",
    ),
    "report_twice": (
        "Mã “{found}” đã dùng cho văn bản trong {other}; mỗi văn bản một mã.",
        "The id “{found}” is that of the document in {other}; each document has one of its own.",
    ),
    "report_and_source": (
        "Mã “{found}” đã có trong mục “sources” (dòng {line}); hãy xóa mục đó, hoặc đổi “id” ở đây.",
        (
            "The id “{found}” already stands under “sources” (line {line}); delete that entry, or change "
            "the “id” here."
        ),
    ),
    "report_is_source": (
        (
            "Không ghi “source” ở đây: nguồn của mọi mục trong tệp này là chính văn bản ({found}). Xóa "
            "dòng này."
        ),
        (
            "There is no “source” here: the source of every entry in this file is the document itself "
            "({found}). Delete this line."
        ),
    ),
    "report_second": (
        "“{name}” đã có “{found}” ({place}); chỉ được có một. Giữ một trong hai.",
        "“{name}” already has “{found}” ({place}); there can be one only. Keep one of the two.",
    ),
    "body_and_publisher": (
        "Đã có “body” ({found}) thì không ghi “publisher”. Giữ một.",
        "There is a “body” ({found}), so there is no “publisher”. Keep one.",
    ),
    "document_and_title": (
        "Tên văn bản được ghép từ số, ký hiệu “{found}”, nên không ghi “title”. Giữ một.",
        "The title is made from the number and symbol “{found}”, so there is no “title”. Keep one.",
    ),
    "correction_of_nothing": (
        (
            "Chỉ tiêu này không có số liệu {found} ở thời điểm {date}; “was” là số đang có trên trang. Số "
            "đang có: {options}."
        ),
        (
            "The target has no figure {found} for {date}; “was” is the figure that the site has now. What "
            "it has: {options}."
        ),
    ),
    "correction_which": (
        (
            "Thời điểm {date} có cả số sơ bộ và số chính thức bằng {found}; ghi thêm “stage” để biết sửa "
            "số nào."
        ),
        (
            "For {date} both the provisional and the final figure are {found}; add “stage” to say which is "
            "corrected."
        ),
        "stage: final",
    ),
    "figures_disagree": (
        (
            "Hai nguồn nêu hai số khác nhau cho {date}: {found} ({source}) và {other} ({other_source}). "
            "Trang hiện cả hai và chưa tính số nào; khi biết số đúng, thêm “corrections”."
        ),
        (
            "Two sources give different figures for {date}: {found} ({source}) and {other} "
            "({other_source}). The site shows both and counts neither; once the right one is known, add "
            "“corrections”."
        ),
    ),
    "waits_for_english": (
        "Còn {n} đoạn chỉ có {thu_nhat}; trang {thu_hai} in nguyên {thu_nhat} và ghi là chờ bản dịch.",
        (
            "Texts in {the_first} alone: {n}; the {the_second} page prints the {the_first} and says that the "
            "{the_second} is to follow."
        ),
    ),
    "holder_from_nowhere": (
        (
            "Vì sao biết cơ quan này có số liệu? Ghi “source” nếu có nguồn nói, hoặc “inferred” nếu là suy "
            "luận; đúng một trong hai."
        ),
        (
            "How is it known that this body has the figure? Write “source” where one says so, or "
            "“inferred” where it is an inference; one of the two."
        ),
        "inferred: {both_open}",
    ),
    "answered_before": (
        "Ngày trả lời ({found}) không thể trước ngày hỏi ({date}).",
        "The answer ({found}) cannot come before the request ({date}).",
    ),
    "answer_without_day": (
        "Có nguồn của câu trả lời ({found}) thì ghi cả ngày trả lời ở “answered”.",
        "There is a source of the answer ({found}), so give its day as “answered”.",
        "answered: …",
    ),
}
