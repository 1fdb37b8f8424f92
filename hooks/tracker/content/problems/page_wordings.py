"""A mistake in a page or a file -> what an editor is told of it, in both languages, and a right line.

These are the words of `links`, `anchors`, `preview`, `layout`, `attachments` and `heaviness`; `problems`
puts in what was found.
"""

from __future__ import annotations

from tracker.content.problems.wording import Wording

PAGE_WORDINGS = {
    # Links and pictures
    "link_leads_nowhere": Wording(
        "Liên kết “{found}” không dẫn tới trang nào; hãy sửa tên trang, tính từ thư mục của trang này.",
        "The link “{found}” leads to no page; correct the name of the page, as seen from the folder of "
        "this one.",
        "{sample}",
    ),
    "link_from_the_root": Wording(
        "Liên kết “{found}” bắt đầu bằng dấu /, nên sai ngay khi trang web đổi địa chỉ; hãy ghi đường tới"
        " tệp tính từ thư mục của trang này.",
        "The link “{found}” begins with a slash, so it breaks when the site's address changes; write the "
        "way to the file as seen from the folder of this page.",
        "{sample}",
    ),
    "link_to_other_language": Wording(
        "Liên kết “{found}” dẫn sang thư mục của ngôn ngữ kia; hãy dẫn tới trang cùng tên trong ngôn ngữ "
        "này, người đọc tự đổi ngôn ngữ ở đầu trang.",
        "The link “{found}” leads into the folder of the other language; lead to the page of the same "
        "name in this one, readers switch the language at the top of the page.",
        "{sample}",
    ),
    "link_place_missing": Wording(
        "Liên kết dẫn tới đoạn “{found}”, mà “{other}” không có đoạn nào mang mã đó.",
        "The link leads to “{found}”, but nothing in “{other}” has that id.",
        "{sample}",
    ),
    "link_on_a_computer": Wording(
        "“{found}” là đường dẫn trên máy tính hoặc ổ đĩa dùng chung của bạn, người đọc không mở được. Hãy"
        " tải tệp lên thư mục docs/files/ (Add file → Upload files) rồi dẫn tới đó.",
        "“{found}” is a path on your computer or your office's drive, which readers cannot open. Upload "
        "the file to docs/files/ (Add file → Upload files) and link to it there.",
        "{sample}",
    ),
    "link_scheme_twice": Wording(
        "Địa chỉ “{found}” có hai lần “https://”; hãy bỏ một.",
        "The address “{found}” says “https://” twice; delete one.",
        "{right}",
    ),
    "link_without_host": Wording(
        "Địa chỉ “{found}” không có tên máy chủ; hãy chép lại cả địa chỉ từ trình duyệt.",
        "The address “{found}” names no host; copy the whole address from a browser.",
    ),
    "link_to_nobody": Wording(
        "“{found}” chưa có địa chỉ thư hoặc số điện thoại; hãy viết đủ, hoặc xóa liên kết.",
        "“{found}” has no e-mail address or telephone number; write it in full, or delete the link.",
    ),
    "link_indoors": Wording(
        "Địa chỉ “{found}” chỉ mở được trên máy này hoặc trong mạng của cơ quan, người đọc không mở được."
        " Hãy ghi địa chỉ công khai, hoặc tải tệp lên docs/files/.",
        "The address “{found}” opens on this machine or inside the office only, never for readers. Write "
        "the public address, or upload the file to docs/files/.",
    ),
    "link_without_scheme": Wording(
        "Địa chỉ “{found}” thiếu “https://”, nên bị đọc thành tên một trang ở đây.",
        "The address “{found}” lacks “https://”, so it is read as the name of a page here.",
        "{right}",
    ),
    "link_says_another": Wording(
        "Liên kết ghi “{found}” nhưng dẫn tới “{other}”; hãy viết tên trang, hoặc sửa cho khớp.",
        "The link says “{found}” but leads to “{other}”; write the name of the page, or make them agree.",
        "{sample}",
    ),
    "link_to_a_mailbox": Wording(
        "“{found}” là địa chỉ thư; trong liên kết phải có “mailto:” ở trước.",
        "“{found}” is an e-mail address; in a link “mailto:” stands before it.",
        "{right}",
    ),
    "link_ends_a_sentence": Wording(
        "Địa chỉ “{found}” có dấu câu ở cuối; nếu dấu đó không thuộc địa chỉ, hãy đưa ra ngoài ngoặc.",
        "The address “{found}” ends with a punctuation mark; if it is no part of the address, put it "
        "outside the brackets.",
        "{right}",
    ),
    "link_without_words": Wording(
        "Liên kết “{found}” không có chữ để bấm; hãy viết giữa hai ngoặc vuông người đọc sẽ tới đâu.",
        "The link “{found}” has no words to press; say between the square brackets where it leads.",
        "[…](article.md)",
    ),
    "file_not_there": Wording(
        "Chưa có tệp “{found}”. Hãy tải tệp lên {folder} (Add file → Upload files), nơi dùng chung cho "
        "hai ngôn ngữ, hoặc sửa tên.",
        "There is no file “{found}”. Upload it to {folder} (Add file → Upload files), which both "
        "languages share, or correct the name.",
        "{sample}",
    ),
    "picture_elsewhere": Wording(
        "Ảnh “{found}” nằm ở trang khác, nên trình duyệt của người đọc không hiện ảnh này. Hãy lưu ảnh về"
        " máy, tải lên docs/files/ (Add file → Upload files) rồi dẫn tới đó.",
        "The picture “{found}” is on another site, so readers' browsers will not show it. Save it, upload"
        " it to docs/files/ (Add file → Upload files) and show it from there.",
        "{sample}",
    ),
    "picture_without_words": Wording(
        "Ảnh “{found}” chưa có lời thay thế cho người không nhìn thấy ảnh; hãy viết giữa hai ngoặc vuông "
        "ảnh cho thấy gì.",
        "The picture “{found}” has no words for those who cannot see it; say between the square brackets "
        "what it shows.",
        "{sample}",
    ),
    "picture_pasted": Wording(
        "Ảnh được dán thẳng vào trang dưới dạng mã dài (“{found}”), nên không hiện được. Hãy lưu ảnh "
        "thành tệp, tải lên docs/files/ (Add file → Upload files) rồi dẫn tới đó.",
        "The picture was pasted into the page as a long code (“{found}”), so it cannot be shown. Save it "
        "as a file, upload it to docs/files/ (Add file → Upload files) and show it from there.",
        "{sample}",
    ),
    "list_without_blank": Wording(
        "“{found}” có lẽ là một mục của danh sách, nhưng sau dấu đầu dòng thiếu dấu cách.",
        "“{found}” is probably an entry of a list, but the blank after its sign is missing.",
        "{right}",
    ),
    "paragraph_twice": Wording(
        "Đoạn “{found}…” đã có ở dòng {line} của trang này; xóa một chỗ.",
        "The paragraph “{found}…” stands on line {line} of this page already; delete one of them.",
    ),
    "word_parted": Wording(
        "“{found}” được in ra như vậy, vì dấu gạch nối đứng cuối dòng. Viết cả từ trên một dòng; nếu PDF "
        "tách từ thì bỏ dấu ấy.",
        "“{found}” is printed like this, since the hyphen ends a line. Write the word on one line, without "
        "the hyphen where a PDF parted it.",
        "{right}",
    ),
    # Ids
    "id_twice": Wording(
        "Mã “{found}” đã dùng ở dòng {line} của trang này; hãy đặt mã khác cho một trong hai chỗ, giống "
        "nhau ở hai thứ tiếng.",
        "The id “{found}” is already used on line {line} of this page; give one of the two another id, "
        "the same in both languages.",
    ),
    "id_of_view": Wording(
        "Mã “{found}” trùng với mã mà một bảng trên trang này tự tạo; hãy đặt mã khác cho đoạn hoặc đề mục.",
        "The id “{found}” is also made by a table on this page; give the paragraph or heading another one.",
        "{{: #{found}-text }}",
    ),
    "id_of_the_site": Wording(
        "Mã “{found}” là địa chỉ hoặc mã của chính trang web; hãy đặt mã khác cho chỉ tiêu hoặc nhiệm vụ "
        "này.",
        "The id “{found}” is an address or an id of the site itself; give this target or task another one.",
        "id: {found}-target",
    ),
    # Files
    "file_junk": Wording(
        "Tệp “{found}” do một chương trình tự để lại, không ai đọc; hãy xóa đi.",
        "The file “{found}” was left by a program and nobody reads it; delete it.",
    ),
    "file_outside": Wording(
        "Tệp “{found}” không nằm đúng chỗ, nên không được đăng; ảnh và tài liệu của cả hai ngôn ngữ nằm "
        "trong thư mục “{options}”. Hãy chuyển tệp tới:",
        "The file “{found}” is not in its place, so it is not published; pictures and documents of both "
        "languages are in the folder “{options}”. Move it to:",
        "{sample}",
    ),
    "file_copy": Wording(
        "“{found}” trông như một bản sao do máy tự đặt tên. Nếu thừa thì xóa đi; nếu là tệp mới thì đặt "
        "tên khác, chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối; bản gốc có lẽ là “{right}”.",
        "“{found}” looks like a second copy that a machine named. Delete it if it is one; give a new file"
        " a name of its own, in small letters without marks, digits and hyphens; the first one is "
        "probably “{right}”.",
    ),
    "file_name_plain": Wording(
        "Tên “{found}” sẽ nằm trong địa chỉ của trang web, nên chỉ dùng chữ thường (tốt nhất là không dấu), "
        "chữ số, dấu gạch nối và dấu chấm. Hãy đổi tên tệp, và sửa các liên kết tới nó:",
        "The name “{found}” becomes part of an address, so it may hold only small letters (best without "
        "marks), digits, hyphens and dots. Rename the file, and mend the links to it:",
        "{sample}",
    ),
    "file_picture_kind": Wording(
        "Ảnh “{found}” thuộc loại mà nhiều trình duyệt không hiện hoặc trang này không nhận. Hãy mở ảnh "
        "trên máy rồi lưu lại thành .jpg (ảnh chụp) hoặc .png (hình vẽ, biểu đồ).",
        "The picture “{found}” is of a kind that many browsers do not show or this site does not take. "
        "Open it on your computer and save it as .jpg (a photo) or .png (a drawing or chart).",
    ),
    "file_office": Wording(
        "Không đăng “{found}”: không phải ai cũng mở được. Hãy mở tệp, chọn Lưu thành (Save as) → PDF, "
        "rồi tải tệp .pdf lên.",
        "“{found}” is not published: not everybody can open it. Open it, choose Save as → PDF, and upload"
        " the .pdf file.",
    ),
    "file_sheet": Wording(
        "Không đăng “{found}”: không phải ai cũng mở được. Hãy lưu trang tính thành .csv (CSV UTF-8) để "
        "người đọc dùng số, hoặc thành .pdf để đọc.",
        "“{found}” is not published: not everybody can open it. Save the sheet as .csv (CSV UTF-8) for "
        "readers to use its figures, or as .pdf for reading.",
    ),
    "file_text": Wording(
        "Tệp “{found}” có đuôi .txt, nên không được đăng. Nếu đây là một trang thì bỏ đuôi .txt; nếu là "
        "ghi chú riêng thì đưa ra khỏi thư mục này.",
        "The file “{found}” ends with .txt, so it is not published. If it is a page, take .txt away; if "
        "it is a note of your own, move it out of this folder.",
        "{sample}",
    ),
    "picture_too_heavy": Wording(
        "Ảnh “{found}” nặng {size}; điện thoại dùng mạng chậm phải chờ hơn ba giây. Hãy thu ảnh về chiều "
        "ngang 1600 điểm và lưu lại thành .jpg, dưới {limit}.",
        "The picture “{found}” weighs {size}; a phone on a slow connection waits for it for more than "
        "three seconds. Make it 1600 pixels wide and save it as .jpg, under {limit}.",
    ),
    "file_too_heavy": Wording(
        "Tệp “{found}” nặng {size}; điện thoại dùng mạng chậm phải tải hơn một phút. Hãy lưu lại PDF ở cỡ"
        " nhỏ nhất (Minimum size), dưới {limit}, hoặc dẫn tới nơi đã đăng nó.",
        "The file “{found}” weighs {size}; a phone on a slow connection loads it for more than a minute. "
        "Save the PDF at its smallest size, under {limit}, or link to where it was published.",
    ),
    "attachment_in_one_language": Wording(
        "Tệp “{found}” chỉ có trong thư mục của một ngôn ngữ, nên người đọc ngôn ngữ kia không thấy. Dùng"
        " chung cho cả hai thì chuyển tới thư mục dưới đây; nếu mỗi ngôn ngữ có bản riêng thì thêm tệp "
        "cùng tên vào {folder}.",
        "The file “{found}” is in the folder of one language only, so readers of the other never see it. "
        "If both share it, move it to the folder below; if each has its own, add one of the same name to "
        "{folder}.",
        "{sample}",
    ),
    "attachment_unused": Wording(
        "Không trang nào dẫn tới tệp “{found}”; tệp vẫn được đăng nhưng không ai tìm thấy. Hãy dẫn tới "
        "nó, hoặc xóa đi.",
        "No page leads to the file “{found}”; it is published, but nobody will find it. Link to it, or "
        "delete it.",
        "[…](../{found})",
    ),
    "data_copy": Wording(
        "Không có gì đọc tệp “{found}”: trông như một bản khác của {right}. Hãy chép phần mới vào {right}"
        " rồi xóa tệp này.",
        "Nothing reads the file “{found}”: it looks like another copy of {right}. Copy what is new into "
        "{right}, then delete this file.",
    ),
    "report_ending": Wording(
        "Không có gì đọc tệp “{found}”: tên tệp của một văn bản kết thúc bằng “.yaml”. Đổi tên tệp thành:",
        "Nothing reads the file “{found}”: the name of a document's file ends in “.yaml”. Rename the file:",
        "{right}",
    ),
    "sheet_among_data": Wording(
        "Không có gì đọc bảng tính “{found}” ở đây. Nếu là phiếu đã điền thì chọn phiếu ấy ở trang Gửi số "
        "liệu, hoặc chạy lệnh sau; rồi xóa tệp này.",
        "Nothing reads the spreadsheet “{found}” here. Where it is a sheet that was filled in, choose it on "
        "the page for sending figures, or run the following; then delete this file.",
        'make import FILE="{file}"',
    ),
    "data_not_read": Wording(
        "Không có gì đọc tệp “{found}”; thư mục này chỉ có: {known}. Hãy chép nội dung vào tệp đúng, hoặc"
        " chuyển tệp ra khỏi thư mục này.",
        "Nothing reads the file “{found}”; this folder holds: {known}. Copy what it says into the right "
        "file, or move it out of this folder.",
    ),
    "folder_for_file": Wording(
        "“{found}” ở đây là một thư mục, nhưng phải là một tệp; hãy đưa tệp ra khỏi thư mục rồi xóa thư mục.",
        "“{found}” is a folder here but must be a file; move the file out of the folder, then delete the "
        "folder.",
    ),
    # What GitHub's preview shows otherwise
    "indented": Wording(
        "Dòng này thụt vào bốn dấu cách hoặc một tab, như đầu đoạn trong Word, nên bị in thành khối mã: "
        "“{found}”. Hãy xóa các dấu cách đầu dòng. Muốn in mã thì đặt giữa hai dòng ```.",
        "This line is indented by four blanks or a tab, as a paragraph in Word, so it is printed as code:"
        " “{found}”. Delete the blanks at its beginning. For code, put it between two lines of ```.",
        "{sample}",
    ),
    "list_after_text": Wording(
        "Danh sách bắt đầu ngay dưới một dòng chữ, nên trang web in liền thành một đoạn: “{found}”. Hãy "
        "thêm một dòng trống phía trên dòng này.",
        "The list begins right below a line of text, so the site prints it as part of that paragraph: "
        "“{found}”. Put an empty line above this one.",
    ),
    "table_after_text": Wording(
        "Bảng bắt đầu ngay dưới một dòng chữ, nên trang web in ra các dấu |: “{found}”. Hãy thêm một dòng"
        " trống phía trên dòng này.",
        "The table begins right below a line of text, so the site prints its | signs: “{found}”. Put an "
        "empty line above this one.",
    ),
    "list_nested_by_two": Wording(
        "Mục con này lùi vào chưa đủ, nên trang web đưa nó ra ngang mục trên. Mỗi cấp lùi vào bốn dấu "
        "cách; các mục con khác cũng vậy.",
        "This item is not set in far enough, so the site puts it beside the one above. Each level is set "
        "in by four blanks, the other items of it too.",
        "{sample}",
    ),
    "item_set_in_by_two": Wording(
        "Phần này thuộc mục phía trên của danh sách nhưng lùi vào chưa đủ, nên trang web tách nó ra. Hãy "
        "lùi vào bốn dấu cách cho mỗi cấp.",
        "This belongs to the list item above but is not set in far enough, so the site takes it out of "
        "the list. Set it in by four blanks for each level.",
        "{sample}",
    ),
    "list_with_bracket": Wording(
        "Số có ngoặc “{found}” là danh sách trên GitHub nhưng không phải trên trang web. Nếu là danh "
        "sách, viết “{list}”; nếu phải in đúng dấu ngoặc, viết như sau.",
        "The number with a bracket, “{found}”, begins a list on GitHub but not on the site. For a list "
        "write “{list}”; to print the bracket as it is, write:",
        "{text}",
    ),
    "line_makes_heading": Wording(
        "“{line}” ngay dưới chữ biến “{found}” thành một tiêu đề. Nếu cần một đường kẻ, để một dòng trống ở "
        "phía trên nó; nếu đúng là tiêu đề, viết như sau.",
        "“{line}” right below words makes a heading of “{found}”. For a rule across the page, leave an empty "
        "line above it; for a heading, write:",
        "## {found}",
    ),
    "list_of_a_year": Wording(
        "Dòng này bắt đầu bằng năm và dấu chấm, nên thành một mục của danh sách có số: “{found}”. Nếu là "
        "câu văn, viết dấu \\ trước dấu chấm.",
        "This line begins with a year and a full stop, so it becomes an item of a numbered list: "
        "“{found}”. If it is a sentence, put \\ before the full stop.",
        "{sample}",
    ),
    "box_to_tick": Wording(
        "“{found}” chỉ là ô đánh dấu trên GitHub; trang web in nguyên dấu ngoặc. Hãy viết:",
        "“{found}” is a box to tick on GitHub only; the site prints the brackets. Write:",
        "{sample}",
    ),
    "alert": Wording(
        "“{found}” chỉ là khung lưu ý trên GitHub; trang web in nguyên chữ này. Hãy viết:",
        "“{found}” makes a coloured box on GitHub only; the site prints these words. Write:",
        "{sample}",
    ),
    "heading_without_space": Wording(
        "Thiếu dấu cách sau dấu #, nên GitHub không coi “{found}” là đề mục. Hãy viết:",
        "The space after # is missing, so GitHub does not take “{found}” for a heading. Write:",
        "{sample}",
    ),
    "bullet_of_a_word_processor": Wording(
        "Dấu “{found}” chép từ Word không tạo thành danh sách, các dòng bị in liền nhau. Hãy thay bằng "
        "dấu - và một dấu cách, ở mọi dòng của danh sách, và để một dòng trống phía trên.",
        "The sign “{found}”, copied from Word, makes no list: the lines are run together. Put - and a "
        "blank in its place on every line of the list, and an empty line above.",
        "{sample}",
    ),
    "tab_between_words": Wording(
        "Có dấu tab giữa dòng, như khi chép bảng từ Excel hoặc Word, nên các cột bị in liền nhau. Nếu là "
        "bảng, viết mỗi dòng như sau và thêm dòng |---| dưới dòng đầu; nếu không, thay bằng dấu cách.",
        "There is a tab inside the line, as in a table copied from Excel or Word, so its columns are run "
        "together. For a table write each line like this, with a line of |---| below the first; otherwise"
        " put a blank.",
        "{sample}",
    ),
    "table_without_rule": Wording(
        "Bảng thiếu dòng kẻ dưới dòng đầu, nên bị in ra cả các dấu |: “{found}”. Hãy thêm dòng sau ngay "
        "dưới dòng đầu của bảng, và để một dòng trống phía trên bảng.",
        "The table lacks the rule below its first line, so its | signs are printed: “{found}”. Add this "
        "line right below the first line of the table, and leave an empty line above the table.",
        "{sample}",
    ),
    "backslash_at_the_end": Wording(
        "Dấu \\ ở cuối dòng bị in ra trên trang web: “{found}”. Hãy xóa dấu đó; muốn sang đoạn mới thì để "
        "một dòng trống.",
        "The \\ at the end of the line is printed on the site: “{found}”. Delete it; for a new paragraph "
        "leave an empty line.",
    ),
    "id_with_a_space": Wording(
        "Trong “{found}” có dấu cách sau dấu #, nên không thành mã đoạn. Hãy viết liền:",
        "“{found}” has a blank after the #, so it is no id. Write it without:",
        "{sample}",
    ),
    "marker_in_text": Wording(
        "Thẻ phải đứng một mình trong một đoạn; ở đây nó đứng cùng dòng với “{found}” nên không hiện gì."
        " Chuyển thẻ xuống dòng riêng, trước và sau là dòng trống:",
        "A marker stands alone in a paragraph; here it is on one line with “{found}”, so nothing is shown."
        " Move it to a line of its own, with an empty line above and below:",
        "{sample}",
    ),
    "id_mistyped": Wording(
        "“{found}” thiếu dấu đóng hoặc có dấu hai chấm toàn khổ, nên không thành mã đoạn. Hãy viết:",
        "“{found}” lacks its bracket or has a full-width colon, so it is no id. Write:",
        "{sample}",
    ),
    "id_printed": Wording(
        "Mã “{found}” không đứng đúng chỗ nên bị in ra thành chữ. Mã của đề mục đứng cuối dòng đề mục; mã"
        " của đoạn đứng một mình trên dòng ngay dưới đoạn, không cách dòng, và sau nó là một dòng trống.",
        "The id “{found}” is not where it belongs, so it is printed as text. That of a heading ends its "
        "line; that of a paragraph stands alone on the line right below it, without an empty line between"
        " and with one after it.",
        "{found}",
    ),
    "comment_never_closed": Wording(
        "Ghi chú mở bằng “{found}” ở đây không có dấu --> để đóng, nên phần sau của trang bị mất hoặc bị in "
        "cả dấu. Hãy đóng ngay sau ghi chú, hoặc xóa dấu mở.",
        "The comment that “{found}” opens here has no --> to close it, so what follows is lost, or printed "
        "with its signs. Close it right after the comment, or delete the sign that opens it.",
        "<!-- … -->",
    ),
    "code_never_closed": Wording(
        "Khối mã mở bằng “{found}” ở đây không có dòng đóng, nên phần sau của trang thành mã. Hãy thêm một "
        "dòng {found} vào cuối khối, hoặc xóa dòng này; nếu dòng này vốn để đóng thì một khối phía trên chưa "
        "đóng.",
        "The block of code that “{found}” opens here is never closed, so what follows becomes code. Put a "
        "line of {found} at the end of the block, or delete this line; if it was meant to close one, a block "
        "above is not closed.",
        "{found}",
    ),
    "footnote_unused": Wording(
        "Ghi chú cuối trang “{found}” không được nhắc tới ở đâu, nên in ra mà không ai biết thuộc về câu "
        "nào. Hãy đặt dấu của nó vào sau câu cần ghi chú, hoặc xóa cả ghi chú.",
        "Nothing on the page cites the footnote “{found}”, so it is printed and nobody knows what it belongs "
        "to. Put its mark behind the sentence it is about, or delete the footnote.",
        "…{found}",
    ),
    "footnote_twice": Wording(
        "Ghi chú cuối trang “{found}” đã có ở dòng {line}; chỉ một trong hai được in. Hãy đặt số khác cho "
        "ghi chú này, và cho dấu của nó trong bài.",
        "There is a footnote “{found}” on line {line} already; only one of the two is printed. Give this one "
        "another number, and its mark in the text.",
    ),
    "only_on_github": Wording(
        "“{found}” chỉ thành công thức hoặc hình nhỏ trên GitHub; trang web in đúng như đã gõ. Hãy viết bằng "
        "chữ; nếu muốn in như vậy thì đặt giữa hai dấu `.",
        "“{found}” is a formula or a little picture on GitHub only; the site prints it as it is typed. Write "
        "it in words; to print it so, put it between two `.",
        "`{found}`",
    ),
    "marker_misspelt": Wording(
        "“{found}” không được đọc là thẻ, nên phần đó sẽ mất hoặc bị in ra thành chữ. Hãy gõ lại bằng dấu"
        " < ! - thường:",
        "“{found}” is not read as a marker, so what it stands for is lost or it is printed as text. Type "
        "it again with plain < ! - signs:",
        "{sample}",
    ),
    "preview_differs": Wording(
        "Từ dòng này, bản xem trước của GitHub và trang web hiện khác nhau: “{found}”. Hãy viết đơn giản "
        "hơn: để một dòng trống trước và sau mỗi đoạn, danh sách và bảng, không thụt dòng, không dùng thẻ"
        " HTML.",
        "From this line on, GitHub's preview and the site differ: “{found}”. Write it more plainly: an "
        "empty line before and after every paragraph, list and table, no indents, no HTML.",
    ),
    "pasted_with_its_looks": Wording(
        "Dòng này được dán từ Word hoặc từ một trang web kèm cả định dạng (“{found}”). Hãy xóa đi rồi dán"
        " lại chỉ chữ (Ctrl+Shift+V); bảng thì viết bằng dấu | của Markdown.",
        "This line was pasted from Word or a web page together with its looks (“{found}”). Delete it and "
        "paste the words alone (Ctrl+Shift+V); write a table with the | of Markdown.",
    ),
    # Pages as they were saved
    "byte_order_mark": Wording(
        "Trang được lưu kèm dấu thứ tự byte (BOM) ở đầu, như Notepad đời cũ thường làm; phần kiểm tra và "
        "trang web tự bỏ dấu đó. Lần sau hãy lưu dạng UTF-8.",
        "The page was saved with a byte order mark, as older versions of Notepad do; the check and the "
        "site leave it out by themselves. Save it as plain UTF-8 the next time.",
    ),
    "page_composed": Wording(
        "Trang được gõ với dấu rời (thường do máy Mac), từ chỗ “{found}”; phần kiểm tra và trang web tự "
        "ghép dấu lại. Trên GitHub, tìm kiếm có thể không thấy các chữ này.",
        "The page was typed with its marks apart (as on a Mac), from “{found}” on; the check and the site"
        " compose them by themselves. On GitHub a search may not find these words.",
    ),
    "colon_in_title": Wording(
        "Có dấu hai chấm trong “{found}”, nên phải đặt cả câu trong dấu nháy kép.",
        "There is a colon in “{found}”, so the whole must be in double quotation marks.",
        "{sample}",
    ),
    # Groups and their tables
    "group_page_missing": Wording(
        "Không có trang “{page}”, nơi bảng chỉ tiêu của nhóm “{found}” phải hiện, nên các chỉ tiêu của "
        "nhóm không có trang nào. Hãy viết trang này ở cả hai ngôn ngữ với thẻ sau, hoặc sửa “page” của "
        "nhóm trong data/targets.yaml.",
        "There is no page “{page}”, where the table of the group “{found}” belongs, so the targets of the"
        " group have no page at all. Write it in both languages with the marker below, or correct “page” "
        "of the group in data/targets.yaml.",
        "<!-- tracker: targets group={found} -->",
    ),
    "group_not_shown": Wording(
        "Trang này phải hiện bảng chỉ tiêu của nhóm “{found}” nhưng thiếu thẻ của bảng; hãy thêm dòng sau"
        " thành một đoạn riêng.",
        "This page should show the table of the group “{found}” but lacks its marker; add this line as a "
        "paragraph of its own.",
        "<!-- tracker: targets group={found} -->",
    ),
    "page_too_large": Wording(
        "Trang này lớn {found} byte; một trang có nhiều nhất {most} byte. Hãy chia thành nhiều trang, hoặc "
        "đăng toàn văn thành tệp PDF trong docs/files/ rồi dẫn tới đó.",
        "This page has {found} bytes; a page has {most} at most. Make several pages of it, or publish the "
        "full text as a PDF in docs/files/ and link to it.",
    ),
    "paragraph_too_long": Wording(
        "Từ đây có {found} dòng liền nhau không có dòng trống; một đoạn, một danh sách hay một bảng có nhiều"
        " nhất {most} dòng. Hãy thêm dòng trống, hoặc đăng bảng dài thành tệp .csv trong docs/files/.",
        "From here {found} lines follow one another without an empty one; a paragraph, a list or a table has "
        "{most} lines at most. Add an empty line, or publish a long table as a .csv file in docs/files/.",
    ),
    "brackets_left_open": Wording(
        "Đến đây đã có hơn {most} dấu “{found}” mở ra mà chưa đóng lại; hãy đóng từng dấu, hoặc xóa những "
        "dấu thừa.",
        "By here more than {most} brackets “{found}” have been opened and not closed; close each of them, or "
        "delete those that are not meant.",
    ),
    "markup_many_more": Wording(
        "Trang này còn {found} chỗ sai như trên; hãy sửa những chỗ đã chỉ ra rồi kiểm tra lại.",
        "This page has {found} more mistakes of this kind; mend those above, then check again.",
    ),
}
