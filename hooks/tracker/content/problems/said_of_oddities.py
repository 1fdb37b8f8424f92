"""What is odd in data, or left over in it -> what is said of each kind: Vietnamese, English, and what to
write where that is certain.
"""

from __future__ import annotations

SAID_OF_ODDITIES: dict[str, tuple[str, ...]] = {
    # Texts
    "sample_left": (
        "“{found}” là phần mẫu chưa thay; viết nội dung thật, hoặc xóa cả mục.",
        "“{found}” is part of a sample; write what is real, or delete the whole entry.",
    ),
    "unfinished": (
        "“{found}” là chỗ để viết sau; viết nội dung thật, hoặc xóa cả mục.",
        "“{found}” holds the place of a text still to be written; write it, or delete the whole entry.",
    ),
    "left_by_program": (
        "“{found}” là số trang hoặc dấu ghi chú của Word, không phải lời của văn bản; xóa đi.",
        "“{found}” is a page number or a comment's sign, copied from Word along with the text; delete it.",
    ),
    "path_in_text": (
        (
            "“{found}” là đường dẫn trên máy tính hoặc ổ đĩa dùng chung, người đọc không mở được; viết tên "
            "văn bản, hoặc địa chỉ của nó trên mạng."
        ),
        (
            "“{found}” is a path on a computer or an office's drive, which readers cannot open; write the "
            "name of the document, or its address on the web."
        ),
    ),
    "scheme_mistyped": (
        "“{found}”: phần đầu của địa chỉ gõ sai, nên không mở được.",
        "“{found}”: the beginning of the address is mistyped, so it opens nothing.",
        "{right}",
    ),
    "address_of_a_search": (
        (
            "Địa chỉ này là của trang tìm kiếm hoặc mạng xã hội, chỉ dẫn tiếp đi nơi khác; mở ra, rồi chép "
            "địa chỉ của chính văn bản."
        ),
        (
            "This address belongs to a search or a social network, and only leads on; open it, and copy the "
            "address of the document itself."
        ),
        "{right}",
    ),
    "long_ago": (
        "“{found}” là nhiều chục năm trước kỳ của chương trình; xem lại năm.",
        "“{found}” is decades before the period of the programme; look at the year again.",
    ),
    "period_not_in_text": (
        (
            "Kỳ này kết thúc năm {found}, nhưng mục và các chỉ tiêu của mục không nêu năm nào sau {other}; "
            "xem lại “to”."
        ),
        (
            "This period ends in {found}, but neither the item nor its targets name a year after {other}; "
            "look at “to” again."
        ),
    ),
    "share_added_up": (
        (
            "Đơn vị “{found}” là tỷ lệ, mà tỷ lệ không cộng dồn được; thường là “measure: level”. Nếu đúng "
            "là cộng dồn, hãy giải thích ở “reading”."
        ),
        (
            "The unit “{found}” is a share, and shares do not add up; it is “measure: level” as a rule. "
            "Where they do add up here, explain it under “reading”."
        ),
    ),
    "scheme_missing": (
        "Địa chỉ “{found}” thiếu phần đầu “https://”; hãy viết đủ.",
        "The address “{found}” lacks its beginning, “https://”; write it in full.",
        "{right}",
    ),
    "name_twice": (
        "Tên này đã là của chỉ tiêu “{found}” trong cùng nhóm, nên người đọc không phân biệt được.",
        "The target “{found}” of the same group has this name already; readers cannot tell the two apart.",
    ),
    "scale_differs": (
        "Tiếng Việt viết “{found}”, tiếng Anh viết “{other}”; hãy xem lại nghìn, triệu hay tỷ.",
        "The Vietnamese says “{found}”, the English “{other}”; look at thousand, million or billion again.",
    ),
    "bound_other_way": (
        (
            "Câu chữ của chỉ tiêu viết “{found}” nhưng quy tắc xét theo chiều ngược lại. Xem lại quy tắc; "
            "nếu đúng, giải thích ở “reading”."
        ),
        (
            "The text of the target says “{found}”, but the rule wants the opposite. Look at the rule again; "
            "if it is right, explain it under “reading”."
        ),
    ),
    "mojibake": (
        "“{found}”: văn bản bị đọc sai bảng mã (UTF-8 đọc thành Windows-1252).",
        "“{found}”: the text was read in the wrong encoding (UTF-8 as Windows-1252).",
        "{right}",
    ),
    "old_font": (
        "“{found}” được gõ bằng phông chữ cũ (TCVN3 hoặc VNI); chuyển văn bản sang Unicode rồi dán lại.",
        (
            "“{found}” was typed for an old font (TCVN3 or VNI); convert the text to Unicode and paste "
            "it again."
        ),
    ),
    "letters_lost": (
        "“{found}”: có chữ đã mất, thành dấu ?; gõ lại từ này.",
        "“{found}”: a letter was lost and became a ?; type the word again.",
    ),
    "eth": (
        "Chữ “Ð” ở đây là chữ của tiếng Iceland, không phải “Đ”; tìm kiếm sẽ không thấy.",
        "The letter “Ð” here is the Icelandic one, not “Đ”; search would not find it.",
        "{right}",
    ),
    "typed_without_program": (
        "“{found}” được gõ khi chưa bật bộ gõ tiếng Việt; gõ lại có dấu.",
        "“{found}” was typed while the program for Vietnamese was off; type it again with its marks.",
    ),
    "without_marks": (
        "“{found}” không có dấu; viết tiếng Việt có dấu.",
        "“{found}” has no tone marks; write Vietnamese with its marks.",
    ),
    "english_for_vietnamese": (
        "“{found}” đứng ở chỗ của tiếng Việt nhưng không phải tiếng Việt.",
        "“{found}” stands in the place of the Vietnamese but is not Vietnamese.",
    ),
    "vietnamese_for_english": (
        "“{found}” đứng ở chỗ của tiếng Anh nhưng là tiếng Việt.",
        "“{found}” stands in the place of the English but is Vietnamese.",
    ),
    "languages_swapped": (
        "Tiếng Việt và tiếng Anh đổi chỗ cho nhau: “{found}”.",
        "The Vietnamese and the English have changed places: “{found}”.",
        "{line}",
    ),
    "quotes_round_text": (
        "Dấu nháy cong quanh “{found}” sẽ được in ra; bỏ đi, hoặc dùng dấu nháy thẳng.",
        ("The curly quotation marks round “{found}” would be printed; leave them out, or use straight ones."),
    ),
    "stray_quote": (
        "“{found}”: có một dấu nháy lẻ, sẽ được in ra.",
        "“{found}”: there is a single quotation mark, which would be printed.",
    ),
    "number_not_in_english": (
        "Số “{found}” có trong {thu_nhat} nhưng không có trong {thu_hai}.",
        "The number “{found}” is in the {the_first} but not in the {the_second}.",
    ),
    "number_not_in_vietnamese": (
        "Số “{found}” có trong {thu_hai} nhưng không có trong {thu_nhat}.",
        "The number “{found}” is in the {the_second} but not in the {the_first}.",
    ),
    # Against the article
    "paragraph_of_another_number": (
        "Bài viết không có đoạn “{found}”; chỉ có: {known}.",
        "The article has no paragraph “{found}”; there are: {known}.",
    ),
    "no_such_paragraph": (
        "Bài viết không có đoạn “{found}”.",
        "The article has no paragraph “{found}”.",
    ),
    "text_not_in_article": (
        (
            "Câu này không có ở đoạn “{paragraph}” của bài viết: “{found}”. Chép lại nguyên văn; nếu cố "
            "ý viết khác, giải thích ở “reading”."
        ),
        (
            "Paragraph “{paragraph}” of the article does not hold these words: “{found}”. Copy them "
            "again; if they differ on purpose, explain it under “reading”."
        ),
    ),
    "threshold_not_in_text": (
        (
            "Mức {found} không có trong câu chữ của chỉ tiêu. Xem lại quy tắc; nếu mức được suy ra, giải "
            "thích ở “reading”."
        ),
        (
            "The level {found} is not in the words of the target. Look at the rule again; if it is "
            "inferred, explain it under “reading”."
        ),
    ),
    "easier_milestone": (
        (
            "Mốc {by} ({found}) đòi hỏi ít hơn mốc trước, {earlier} ({before}); xem lại hai con số và hai "
            "thời điểm. Nếu văn bản đúng là như vậy, hãy giải thích ở “reading” của chỉ tiêu."
        ),
        (
            "The milestone {by} ({found}) asks for less than the one before, {earlier} ({before}); look at "
            "both numbers and both dates again. If that is what the text says, explain it under the target's "
            "“reading”."
        ),
    ),
    "count_in_prose": (
        "“{found}”: dữ liệu có {there}; sửa con số, hoặc bỏ đi để khỏi phải sửa lại.",
        (
            "“{found}”: the data have {there}; correct the number, or leave it out so that it need not "
            "be kept right."
        ),
    ),
    # Figures
    "percent_as_fraction": (
        (
            "{found} là số phần trăm (%); nếu Excel ghi tỷ lệ dạng 0,342 thì phải nhân với 100. Nếu đúng "
            "như vậy, hãy giải thích ở “note” của số liệu."
        ),
        (
            "{found} is in percent; a share that Excel holds as 0.342 must be multiplied by 100. If it "
            "is right, explain it in the figure's “note”."
        ),
    ),
    "count_for_share": (
        (
            "{found} được ghi là số phần trăm (%). Nếu đó là số đếm, hãy viết hai khóa “count: {found}” và "
            "“of” (tổng số) thay cho “value”. Nếu đúng là {found}%, hãy nói rõ ở “note” của số liệu."
        ),
        (
            "{found} is entered as a percentage. If it tells how many there are, write the two keys “count: "
            "{found}” and “of” (of how many) in place of “value”. If it is {found}%, say so in the figure's "
            "“note”."
        ),
    ),
    "year_for_total": (
        (
            "Ở đây phải là số lũy kế từ {from} đến {date}. Nếu con số chỉ của riêng một năm ({years}), hãy "
            "ghi số lũy kế mà nguồn nêu, hoặc đặt “measure: yearly” cho chỉ tiêu để trang tự cộng. Nếu "
            "{found} đúng là số lũy kế, hãy nói rõ ở “note” của số liệu."
        ),
        (
            "This must be the total from {from} to {date}. If it is the number of one year alone ({years}), "
            "write the total that the source gives, or give the target “measure: yearly”, and they are added "
            "up here. If {found} is the total, say so in the figure's “note”."
        ),
    ),
    "far_from_before": (
        (
            "{found} khác xa {before} ({earlier}); xem lại đơn vị và chữ số. Nếu đúng như vậy, hãy giải "
            "thích ở “note” của số liệu."
        ),
        (
            "{found} is far from {before} ({earlier}); look at the unit and the digits again. If it is "
            "right, explain it in the figure's “note”."
        ),
    ),
    "far_from_reference": (
        (
            "{found} khác xa giá trị để so sánh, {before}; xem lại đơn vị. Nếu đúng như vậy, hãy giải "
            "thích ở “note” của số liệu."
        ),
        (
            "{found} is far from the value it is compared with, {before}; look at the unit again. If it "
            "is right, explain it in the figure's “note”."
        ),
    ),
    "zero_first": (
        (
            "Số liệu đầu tiên là 0; chưa có số liệu thì không ghi 0. Nếu đúng là 0, hãy nói rõ ở “note” "
            "của số liệu."
        ),
        (
            "The first figure is 0; where none is known yet, 0 is not written. If it is really 0, say so "
            "in the figure's “note”."
        ),
    ),
    "negative_total": (
        "{found}: số lũy kế không âm. Nếu đúng như vậy, hãy giải thích ở “note” của số liệu.",
        "{found}: a total is not negative. If it is right, explain it in the figure's “note”.",
    ),
    "quote_without_value": (
        (
            "Trích dẫn có số nhưng không có {found}. Xem lại; nếu con số được tính ra, hãy giải thích ở "
            "“note” của số liệu."
        ),
        (
            "The quotation has numbers, but not {found}. Look again; if the figure was worked out, "
            "explain it in its “note”."
        ),
    ),
    "quote_of_another_year": (
        (
            "Trích dẫn nói về năm {found}, số liệu ghi {date}. Xem lại; nếu đúng, hãy giải thích ở "
            "“note” của số liệu."
        ),
        (
            "The quotation speaks of {found}, the figure of {date}. Look again; if it is right, explain "
            "it in the figure's “note”."
        ),
    ),
    "after_title_of_source": (
        (
            "Số liệu ghi {found} nhưng tên nguồn nói về năm {date}. Xem lại; nếu đúng, hãy giải thích ở "
            "“note” của số liệu."
        ),
        (
            "The figure is of {found}, but the title of its source speaks of {date}. Look again; if it "
            "is right, explain it in the figure's “note”."
        ),
    ),
    "after_publication": (
        "Thời điểm {found} ở sau ngày công bố của nguồn, {date}; nguồn không thể nói điều chưa xảy ra.",
        (
            "The date {found} is after the day its source was published, {date}; it cannot tell what had "
            "not happened."
        ),
    ),
    "projection_of_the_past": (
        (
            "Số dự kiến cho {found}, mà nguồn công bố {date}, sau thời điểm đó. Nếu là số đã có thì ghi "
            "“stage: provisional” hoặc “final”."
        ),
        (
            "A projection for {found}, and its source was published on {date}, after that. If it says what "
            "was, write “stage: provisional” or “final”."
        ),
    ),
    "date_of_publication": (
        (
            "{found} cũng là ngày công bố của nguồn; ghi thời điểm của số liệu, không phải ngày công bố. "
            "Nếu đúng như vậy, hãy nói rõ ở “note” của số liệu."
        ),
        (
            "{found} is also the day its source was published; write the date of the figure, not of its "
            "publication. If it is right, say so in the figure's “note”."
        ),
    ),
    "recorded_before": (
        "Ngày {found} đứng trước {date}, khi điều được ghi chưa có.",
        "The day {found} is before {date}, when what it tells did not exist yet.",
    ),
    "checked_before": (
        "Ngày {found} đứng trước ngày công bố của nguồn, {date}; chưa thể mở nguồn.",
        "The day {found} is before the source was published, {date}; it could not be opened then.",
    ),
    # Sources
    "source_unused": (
        "Không mục nào dùng nguồn “{found}”; số liệu mới vẫn ghi nguồn cũ? Nếu không cần, xóa nguồn này.",
        (
            "Nothing cites the source “{found}”; does the new figure still name the old one? If it is "
            "not needed, delete it."
        ),
    ),
    "source_twice": (
        (
            "Nguồn này giống nguồn “{found}” (dòng {line}); giữ một, hoặc nói khác nhau chỗ nào ở “note” "
            "của nguồn."
        ),
        (
            "This source is the same as “{found}” (line {line}); keep one, or say in its “note” how they "
            "differ."
        ),
    ),
    "address_full_stop": (
        "Địa chỉ “{found}” kết thúc bằng dấu câu, có lẽ chép thừa.",
        "The address “{found}” ends with a punctuation mark, probably copied by mistake.",
        "url: {right}",
    ),
    "address_within": (
        "“{found}” chỉ mở được trong mạng nội bộ; viết địa chỉ mà người đọc mở được, hoặc xóa dòng này.",
        (
            "“{found}” opens only inside your own network; write an address that readers can open, or "
            "delete the line."
        ),
    ),
    "amended_twice": (
        "Đã có một lần sửa đổi cùng ngày {found} với quy tắc khác; chỉ lần ghi trước được tính.",
        ("There is already an amendment of the same day, {found}, with another rule; only the first counts."),
    ),
    "rated_after_merging": (
        (
            "Lời đánh giá là của {found}, nhưng cơ quan “{by}” đã không còn từ {date}. Ghi cơ quan tiếp "
            "nhận “{into}”, hoặc sửa ngày; nếu nguồn đúng là ghi như vậy, chép lời của nguồn vào “quote”."
        ),
        (
            "The rating is of {found}, but the body “{by}” was no more from {date} on. Name “{into}”, which "
            "took it over, or correct the date; if that is what the source says, copy its words into “quote”."
        ),
    ),
    "rated_after_end": (
        (
            "Lời đánh giá là của {found}, nhưng cơ quan “{by}” đã không còn từ {date}. Sửa cơ quan hoặc "
            "ngày; nếu nguồn đúng là ghi như vậy, chép lời của nguồn vào “quote”."
        ),
        (
            "The rating is of {found}, but the body “{by}” was no more from {date} on. Correct the body or "
            "the date; if that is what the source says, copy its words into “quote”."
        ),
    ),
}
