"""What is said of what stands in a page, and between a page and its twin."""

from __future__ import annotations

from tracker.content.problems.wording import Wording

SAID_OF_TEXTS = {
    # Pages
    "front_matter_end": Wording(
        "Phần đầu trang phải kết thúc bằng dòng “---”, không phải “{found}”.",
        "The top of a page must end with a line of “---”, not “{found}”.",
        "---",
    ),
    "not_plain_text": Wording(
        "“{found}” ở đầu trang bị đọc thành số, ngày hoặc ký hiệu khác, không phải chữ; hãy đặt trong dấu "
        "nháy kép.",
        "“{found}” at the top of a page is read as a number, a date or something else, not as text; put it "
        "in double quotation marks.",
        "{sample}",
    ),
    "not_hidden_part": Wording(
        "“hide” nhận một danh sách, mỗi mục là một trong: {options}; không phải “{found}”.",
        "“hide” takes a list, each item one of: {options}; not “{found}”.",
        "hide: [toc]",
    ),
    "front_matter_missing": Wording(
        "Trang phải bắt đầu bằng tên và mô tả, giữa hai dòng “---”.",
        "A page must begin with its title and description, between two lines of “---”.",
        'title: "…"',
    ),
    "markup_in_title": Wording(
        "“{found}”: tên và mô tả trang không được có < hoặc >.",
        "“{found}”: a page's title and description must not contain < or >.",
    ),
    "page_missing": Wording(
        "Trang có ở “{other}” nhưng không có ở đây; mỗi trang phải có cả hai ngôn ngữ.",
        "The page exists as “{other}” but not here; every page needs both languages.",
    ),
    "paragraphs_differ": Wording(
        "Mã đoạn “{found}” có ở “{other}” nhưng không có ở trang này; đoạn mang mã đó đứng sau dòng này.",
        "The paragraph id “{found}” is in “{other}” but not on this page; its paragraph stands below this "
        "line.",
        "{{: #{found} }}",
    ),
    "markers_differ": Wording(
        "Thẻ “{found}” có ở “{other}” nhưng không có ở trang này.",
        "The marker “{found}” is in “{other}” but not on this page.",
        "{found}",
    ),
    "bad_marker": Wording("Không đọc được “{found}”.", "“{found}” cannot be read.", "{sample}"),
    "unknown_view": Wording(
        "Không có mục “{found}”. Thường dùng: {usual}; danh sách đầy đủ ở CONTRIBUTING.md.",
        "There is no view “{found}”. Usual ones: {usual}; CONTRIBUTING.md lists all of them.",
        "{sample}",
    ),
    "unknown_view_key": Wording(
        "Mục “{view}” không có khóa “{found}”; chỉ có: {options}.",
        "The view “{view}” has no key “{found}”; it has: {options}.",
        "{sample}",
    ),
    "unknown_table": Wording(
        "Không có bảng “{found}”; chọn một trong: {options}.",
        "There is no table “{found}”; choose one of: {options}.",
        "<!-- tracker: columns table=targets -->",
    ),
    "unknown_paragraph": Wording(
        "Không có đoạn “{found}” trong trang bài viết.",
        "There is no paragraph “{found}” on the article page.",
        "{{: #{found} }}",
    ),
    # What stands in a page, and between a page and its twin
    "unknown_page_key": Wording(
        "Đầu trang không dùng khóa “{found}”; chỉ có: {options}. Hãy xóa dòng này.",
        "The top of a page has no key “{found}”; it has: {options}. Delete this line.",
        'title: "…"',
    ),
    "script_in_title": Wording(
        "“{found}”: đầu trang không được chứa mã lệnh; chỉ viết chữ thường đọc được.",
        "“{found}”: the top of a page must not contain script; write plain words.",
        'title: "…"',
    ),
    "markup_not_allowed": Wording(
        "Không dùng thẻ HTML “{found}” trong trang; hãy xóa đi và viết bằng Markdown. Muốn in ra nguyên chữ "
        "thì đặt giữa hai dấu `.",
        "The HTML tag “{found}” is not allowed on a page; delete it and write Markdown. To show it as text, "
        "put it between two `.",
        "`{found}`",
    ),
    "markup_unreadable": Wording(
        "Không đọc được thẻ HTML “{found}”; hãy xóa đi và viết bằng Markdown. Muốn in dấu < thì viết &lt;.",
        "The HTML “{found}” cannot be read; delete it and write Markdown. To print a < sign write &lt;.",
        "&lt;",
    ),
    "markup_unbalanced": Wording(
        "Thẻ HTML “{found}” không có cặp; hãy viết cả thẻ mở và thẻ đóng, hoặc xóa đi. Muốn in ra nguyên chữ "
        "thì đặt giữa hai dấu `.",
        "The HTML tag “{found}” has no other half; write both the opening and the closing tag, or delete it. "
        "To show it as text, put it between two `.",
        "`{found}`",
    ),
    "class_not_allowed": Wording(
        "Không dùng lớp (class) “{found}” trong trang; hãy xóa đi. Trong ngoặc nhọn chỉ ghi mã đoạn, hoặc "
        "lang.",
        "The class “{found}” is not allowed on a page; delete it. Braces hold the id of a paragraph, or "
        "lang.",
        "{{: #objective-1 }}",
    ),
    "reserved_id": Wording(
        "Mã “{found}” là của khung trang; hãy đặt mã khác cho đoạn hoặc đề mục này.",
        "The id “{found}” belongs to the frame of every page; give this paragraph or heading another one.",
        "{{: #objective-1 }}",
    ),
    "id_taken": Wording(
        "Mã “{found}” đã là của một chỉ tiêu hoặc nhiệm vụ trong dữ liệu; hãy đặt mã khác cho đoạn hoặc đề "
        "mục này, hoặc cho chỉ tiêu, nhiệm vụ nếu nó mới được thêm.",
        "The id “{found}” is that of a target or a task in the data; give this paragraph or heading another "
        "one, or the target or task, where that is the newer.",
        "{{: #{found}-text }}",
    ),
    "attribute_not_allowed": Wording(
        "Không dùng thuộc tính “{found}” trong trang; hãy xóa đi. Trong ngoặc nhọn chỉ ghi mã đoạn, hoặc "
        "lang.",
        "The attribute “{found}” is not allowed on a page; delete it. Braces hold the id of a paragraph, or "
        "lang.",
        "{{: #objective-1 }}",
    ),
    "unsafe_link": Wording(
        "Liên kết “{found}” không dùng được; địa chỉ chỉ được bắt đầu bằng: {options}, hoặc là tên một "
        "trang.",
        "The link “{found}” is not allowed; an address begins with one of: {options}, or is the name of a "
        "page.",
        "[…](https://example.org/report)",
    ),
    "address_slashes": Wording(
        "Địa chỉ “{found}”: trình duyệt đọc dấu gạch chéo khác với cách viết, và mở “{host}”. Viết đủ "
        "https:// rồi tới tên máy chủ, chỉ dùng dấu /.",
        "The address “{found}”: a browser reads its slashes otherwise than written, and opens “{host}”. "
        "Write https:// and the host, with / only.",
        "{right}",
    ),
    "address_user": Wording(
        "Địa chỉ “{found}” thật ra mở máy chủ “{host}”: phần đứng trước dấu @ chỉ là tên người dùng. Hãy bỏ "
        "phần đó.",
        "The address “{found}” really opens the host “{host}”: what stands before the @ is only a user's "
        "name. Leave it out.",
        "{right}",
    ),
    "address_lookalike": Wording(
        "Địa chỉ “{found}” có chữ cái của bảng chữ khác, trông giống chữ Latinh; máy chủ thật là “{host}”. "
        "Hãy gõ lại địa chỉ bằng chữ Latinh.",
        "The address “{found}” has letters of another alphabet that look like Latin ones; the real host is "
        "“{host}”. Type the address again in Latin letters.",
    ),
    "address_encoded": Wording(
        "Địa chỉ “{found}” viết tên máy chủ ở dạng mã hóa; tên thật là “{host}”. Hãy viết tên thật, để người "
        "đọc biết sẽ mở trang nào.",
        "The address “{found}” has the name of its host in code; the real name is “{host}”. Write the real "
        "name, so that readers see what they open.",
    ),
    "address_host": Wording(
        "Địa chỉ “{found}”: “{host}” không phải là tên máy chủ mà mọi trình duyệt đọc như nhau; hãy chép lại "
        "địa chỉ từ trình duyệt.",
        "The address “{found}”: “{host}” is not the name of a host that every browser reads alike; copy the "
        "address from a browser again.",
    ),
    "address_blank": Wording(
        "Địa chỉ “{found}” có dấu cách hoặc ký tự điều khiển mà trình duyệt bỏ qua; hãy viết liền.",
        "The address “{found}” has a blank or control character, which browsers leave out; write it without.",
        "{right}",
    ),
    "address_mail": Wording(
        "Địa chỉ thư “{found}” kèm theo người nhận hoặc nội dung mà người bấm không thấy; chỉ ghi địa chỉ, "
        "có thể thêm “?subject=”.",
        "The mail address “{found}” adds recipients or words that whoever clicks does not see; write the "
        "address only, with “?subject=” if need be.",
        "{right}",
    ),
    "address_outside": Wording(
        "Địa chỉ “{found}” dẫn ra ngoài thư mục các trang; hãy dẫn tới một trang hoặc tệp trong thư mục này.",
        "The address “{found}” leads out of the folder of the pages; lead to a page or a file inside it.",
        "[…](article.md)",
    ),
    "raw_link": Wording(
        "Liên kết và ảnh phải viết bằng Markdown, không viết bằng HTML: “{found}”.",
        "Links and images are written in Markdown, not in HTML: “{found}”.",
        "[…](article.md)",
    ),
    "empty_link": Wording(
        "Liên kết hoặc ảnh không có địa chỉ: “{found}”; hãy viết địa chỉ giữa hai ngoặc tròn.",
        "A link or image has no address: “{found}”; write one between the round brackets.",
        "[…](article.md)",
    ),
    "space_in_link": Wording(
        "“{found}”: thừa dấu cách giữa ] và (, nên không thành liên kết. Nếu không phải liên kết, viết \\[ "
        "và \\].",
        "“{found}”: the space between ] and ( keeps it from being a link. If no link is meant, write \\[ and "
        "\\].",
        "{sample}",
    ),
    "undefined_reference": Wording(
        "“{found}” dẫn tới một mục không có trong trang; hãy thêm dòng sau, hoặc sửa tên.",
        "“{found}” refers to something the page does not have; add the following line, or correct the name.",
        "{sample}",
    ),
    "number_missing": Wording(
        "Đoạn “{paragraph}”: bản {thu_nhat} ({other}) có “{found}”, bản {thu_hai} thì không. Hãy sửa bản "
        "dịch; nếu khác là đúng, "
        "thêm dòng sau vào trang này và ghi lý do.",
        "Paragraph “{paragraph}”: the {the_first} ({other}) has “{found}”, the {the_second} has not. "
        "Correct the translation; if the difference is right, "
        "add the following line to this page and give the reason.",
        "{sample}",
    ),
    "number_added": Wording(
        "Đoạn “{paragraph}”: bản {thu_hai} có “{found}”, bản {thu_nhat} ({other}) thì không. Hãy sửa bản "
        "dịch; nếu khác là đúng, thêm dòng sau vào trang này và ghi lý do.",
        "Paragraph “{paragraph}”: the {the_second} has “{found}”, the {the_first} ({other}) has not. "
        "Correct the "
        "translation; if the difference is right, add the following line to this page and give the reason.",
        "{sample}",
    ),
    "bad_exception": Wording(
        "Không đọc được “{found}”; viết mã đoạn, con số đúng như trong bản {thu_nhat}, rồi lý do.",
        "“{found}” cannot be read; write the id of the paragraph, the number as the {the_first} has it, then "
        "the reason.",
        "{sample}",
    ),
    "exception_unused": Wording(
        "Ngoại lệ cho “{found}” ở đoạn “{paragraph}” không còn cần; hãy xóa dòng này.",
        "The exception for “{found}” in paragraph “{paragraph}” is not needed; delete this line.",
    ),
    "heading_level": Wording(
        "Đề mục “{text}” ở cấp “{found}”, còn ở “{other}” là “{expected}”; hai bản phải cùng cấp đề mục.",
        "The heading “{text}” has the level “{found}”, at “{other}” it is “{expected}”; both languages need "
        "the same levels.",
        "{expected} {text}",
    ),
    "heading_count": Wording(
        "Trang này có {found} đề mục, bản {thu_nhat} có {expected}; đề mục không có cặp: “{text}” ({other}).",
        "This page has {found} headings, the {the_first} has {expected}; the one without its pair: “{text}” "
        "({other}).",
    ),
    "translation_left_behind": Wording(
        "Bản {thu_nhat} “{other}” đã khác với bản được dịch (đoạn: {doan}); trang {thu_hai} sẽ có lời nhắc. "
        "Dịch lại chỗ đã đổi rồi ghi dòng sau "
        "vào đầu trang này.",
        "The {the_first} “{other}” is no longer the text that was translated (paragraphs: {paragraphs}); the "
        "{the_second} page will say so. Bring the translation up "
        "to date, then put the following line at the top of this page.",
        'source_hash: "{expected}"',
    ),
    "translation_not_recorded": Wording(
        "Trang này không ghi đã dịch từ bản {thu_nhat} nào của “{other}”; trang sẽ có lời nhắc. Đối chiếu "
        "hai bản rồi ghi dòng sau vào đầu trang này.",
        "This page does not record which {the_first} text of “{other}” it translates, and will say so. "
        "Compare the two, then put the following line "
        "at the top of this page.",
        'source_hash: "{expected}"',
    ),
    "file_is_another_kind": Wording(
        "Tệp “{found}” không phải là tệp {suffix}: nội dung bên trong là loại khác. Hãy lưu lại đúng loại "
        "rồi thay tệp này.",
        "The file “{found}” is no {suffix} file: what is inside is of another kind. Save it as what its name "
        "says and replace this file.",
    ),
    "link_to_elsewhere": Wording(
        "Đây là một liên kết tệp (symbolic link) dẫn tới “{found}”; hãy xóa đi và chép chính tệp đó vào đây.",
        "This is a symbolic link to “{found}”; delete it and put a copy of the file itself here.",
    ),
    "special_file": Wording(
        "Đây không phải là tệp thường mà là {found}; hãy xóa đi.",
        "This is no ordinary file but {kind}; delete it.",
    ),
    "page_outside": Wording(
        "Trang “{found}” phải nằm trong thư mục của một ngôn ngữ: {options}.",
        "The page “{found}” must stand in the folder of a language: {options}.",
        "{sample}",
    ),
    "address_of_target": Wording(
        "Trang này chiếm địa chỉ của chỉ tiêu “{found}”, mà trang của chỉ tiêu được dựng từ dữ liệu; hãy đổi "
        "tên tệp này.",
        "This page would take the address of the target “{found}”, whose page is made from the data; give "
        "the file another name.",
    ),
    "address_twice": Wording(
        "Địa chỉ “{found}” đã là của “{other}”; hãy đổi tên một trong hai tệp.",
        "The address “{found}” is already that of “{other}”; give one of the two files another name.",
    ),
    "address_made": Wording(
        "Địa chỉ “{found}” của trang web do bước dựng tạo ra; hãy đặt tên khác cho tệp này, hoặc chuyển sang "
        "thư mục khác.",
        "The address “{found}” of the site is made by the build; give this file another name, or move it to "
        "another folder.",
    ),
    "file_not_taken": Wording(
        "Không đăng tệp “{found}”; thư mục này chỉ nhận: {options}.",
        "The file “{found}” is not published; this folder takes: {options}.",
    ),
}
