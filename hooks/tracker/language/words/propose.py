"""Every phrase of the form by which a figure reaches the site, Vietnamese and English side by side."""

from __future__ import annotations

from tracker.language.phrases import phrase as _

KINDS = {
    "figures": _("Số liệu", "Figures"),
    "final": _("Số chính thức, thay số sơ bộ đã có", "A final figure, after a provisional one"),
    "corrections": _("Sửa số liệu đã ghi sai", "A correction of a figure shown here"),
    "steps": _("Một việc đã triển khai của nhiệm vụ", "A step of a task"),
    "facts": _("Một sự việc, chưa phải số liệu", "A fact that is not a figure"),
    "checks": _("Tôi đã mở nguồn và đối chiếu", "I opened a source and found it as written"),
    "baselines": _("Giá trị kỳ gốc của chỉ tiêu", "The baseline of a target"),
    "amends": _("Văn bản sửa đổi chỉ tiêu", "A document that amends a target"),
    "withdraws": _("Văn bản thôi áp dụng chỉ tiêu", "A document that takes a target out of force"),
}
"""What can be sent, by the list of the document's file that it fills."""
BOUNDS = {
    "at_least": _("Ít nhất", "At least"),
    "more_than": _("Trên", "More than"),
    "at_most": _("Không quá", "At most"),
    "less_than": _("Dưới", "Less than"),
    "exactly": _("Đúng bằng", "Exactly"),
    "between": _("Từ … đến …", "From … to …"),
}
"""What an amended target may ask for, by the key of its rule."""
OTHER_BODY = _("Cơ quan khác, ghi tên bên dưới", "Another one, named below")
CHOOSE = _("Chọn", "Choose")

SAY = {
    "sheet": _("Đã điền bảng tính? Chọn tệp", "Filled in a sheet? Choose it"),
    "sheet_hint": _(
        "Một hay nhiều tệp .xlsx, đọc ngay trên máy bạn.",
        "One .xlsx file or several, read on your machine.",
    ),
    "kind": _("Bạn gửi gì?", "What are you sending?"),
    "source": _("Văn bản hoặc trang nêu điều đó", "The document or page that says so"),
    "document": _("Số, ký hiệu văn bản", "Number and symbol of the document"),
    "title": _(
        "Tên văn bản hoặc trang, nếu không có số", "Title of the document or page, where it has no number"
    ),
    "issued": _("Ngày ban hành hoặc đăng", "Day it was issued or posted"),
    "body": _("Cơ quan ban hành", "Issuing body"),
    "publisher": _(
        "Tên cơ quan hoặc trang, nếu không có trong danh sách", "Name of the body or site, if not listed"
    ),
    "url": _("Địa chỉ trang, nếu có", "Address of the page, if any"),
    "entries": _("Điều văn bản nêu", "What it says"),
    "target": _("Chỉ tiêu", "Target"),
    "part": _("Phần", "Part"),
    "whole": _("Cả chỉ tiêu", "The whole target"),
    "task": _("Nhiệm vụ", "Task"),
    "report": _("Nguồn đã mở", "Source that was opened"),
    "date": _("Thời điểm của số liệu", "Date of the figure"),
    "date_hint": _(
        "Năm, tháng, quý hay ngày mà con số nói về, không phải ngày công bố.",
        "The year, month, quarter or day the figure is for, not the day it was published.",
    ),
    "happened": _("Thời điểm", "When"),
    "checked": _("Ngày bạn mở nguồn", "Day you opened it"),
    "value": _("Số liệu", "Figure"),
    "was": _("Số đang ghi", "Figure shown now"),
    "now": _("Số đúng", "Right figure"),
    "reason": _("Vì sao", "Why"),
    "running": _("Có phải số lũy kế (cộng dồn) không?", "Is it a running total?"),
    "running_yes": _("Có, lũy kế từ đầu kỳ", "Yes, counted from the start of the period"),
    "running_no": _("Không, chỉ là số của một kỳ", "No, it is that of one period alone"),
    "reference": _("Giá trị để so sánh", "What it is compared with"),
    "since": _("Có hiệu lực từ ngày", "In force from"),
    "bound": _("Mức mới", "What is asked for now"),
    "bound_level": _("Con số của mức mới", "Its number"),
    "bound_hint": _(
        "“Từ … đến …” thì ghi hai số, cách nhau bằng “;”.", "For a range write two numbers with “;” between."
    ),
    "by": _("Phải đạt đến thời điểm nào", "By when"),
    "new_unit": _("Đơn vị tính mới, nếu đổi", "New unit, if it changes"),
    "new_text": _("Nội dung mới, nguyên văn ({first})", "The new words, as they stand (in {first})"),
    "stage": _("Sơ bộ hay chính thức", "Provisional or final"),
    "quote": _("Nguyên văn câu có con số", "The sentence that has it, word for word"),
    "note": _("Ghi chú, nếu có điều khác thường", "Note, where something is unusual"),
    "text": _("Nội dung ({first})", "What happened (in {first})"),
    "fact_kind": _("Loại sự việc", "Kind of fact"),
    "completes": _("Việc này hoàn thành cả nhiệm vụ", "This step completes the task"),
    "add": _("Thêm một dòng nữa", "Add another"),
    "remove": _("Bỏ dòng này", "Remove this one"),
    "make": _("Xem tệp và cách gửi", "See the file and how to send it"),
    "start_over": _("Xóa những gì đã nhập", "Clear what was typed"),
    "kept": _(
        "Những gì bạn nhập chỉ nằm trong thẻ này của trình duyệt cho đến khi bạn gửi.",
        "What you type stays in this tab of your browser until you send it.",
    ),
    "next": _(
        "Sau khi gửi: biên tập viên mở nguồn, đối chiếu từng con số rồi mới đăng. Trên GitHub, nội dung gửi "
        "ai cũng đọc được; xin đừng ghi thông tin cá nhân.",
        "What happens next: an editor opens the source and compares every figure before it is published. On "
        "GitHub all that is sent is public; please put no personal data in it.",
    ),
}
"""What stands in the form, by the name its template has for it."""
SAID = {
    "share_hint": _(
        "Một phần của tổng: ghi số đạt/tổng số.", "A share of a whole: write how many/of how many."
    ),
    "rank_hint": _("Thứ hạng: ghi hạng, hoặc hạng/tổng số.", "A place: write it, or the place/of how many."),
    "done_hint": _("Ghi 1 nếu đã hoàn thành, 0 nếu chưa.", "Write 1 where it is done, 0 where it is not."),
    "yearly_hint": _(
        "Số của riêng từng năm; trang tự cộng dồn.",
        "The number of each year by itself; the site adds them up.",
    ),
    "running": _("Số lũy kế (cộng dồn) từ {start}?", "Counted since {start}?"),
    "not_running": _(
        "Chỉ tiêu này cần số lũy kế từ {start}. Cộng các kỳ trước vào rồi ghi cách cộng ở “{note}”; không "
        "cộng được thì hỏi cơ quan có số liệu.",
        "This target takes the running total since {start}. Add the periods before it and say so under "
        "“{note}”; where that cannot be done, ask the body that has the figure.",
    ),
    "reference": _("Giá trị để so sánh: {what}", "Compared with: {what}"),
    "bad_range": _(
        "“{found}”: ghi hai số cách nhau bằng “;”, số nhỏ trước.",
        "“{found}”: write two numbers with “;” between, the lower first.",
    ),
    "latest": _("Số gần nhất trên trang: {figure}.", "Latest figure here: {figure}."),
    "no_latest": _("Trên trang chưa có số liệu nào.", "There is no figure here yet."),
    "unit": _("Đơn vị: {unit}.", "Unit: {unit}."),
    "note_name": _("Ghi chú", "Note"),
    "row": _("Dòng {n}", "Entry {n}"),
    "row_at": _("Dòng {n} (dòng {at} của bảng tính)", "Entry {n} (row {at} of the sheet)"),
    "cell": _("ô {cell}", "cell {cell}"),
    "file": _("Tệp {name}", "File {name}"),
    "github": _("Đề xuất trên GitHub", "Propose it on GitHub"),
    "github_empty": _("Mở tệp mới trên GitHub rồi dán vào", "Open a new file on GitHub and paste it"),
    "too_long": _(
        "Nội dung dài quá mức một địa chỉ mang được: hãy chép trước, rồi dán vào tệp mới.",
        "It is longer than an address can carry: copy it first, then paste it into the new file.",
    ),
    "download": _("Tải tệp về", "Download the file"),
    "copy": _("Chép nội dung", "Copy the text"),
    "copied": _("Đã chép.", "Copied."),
    "not_copied": _(
        "Trình duyệt không cho chép; hãy chọn nội dung rồi chép.",
        "The browser forbids it; select the text and copy it.",
    ),
    "mail": _("Gửi bằng thư điện tử", "Send by e-mail"),
    "mail_file": _(
        "Gửi bằng thư điện tử (tải tệp về rồi đính kèm)", "Send by e-mail (download the file and attach it)"
    ),
    "mail_subject": _("Số liệu gửi cho trang: {title}", "For the site: {title}"),
    "mail_attach": _("Tệp đính kèm: {name}", "The file is attached: {name}"),
    "issue": _("Gửi qua biểu mẫu trên GitHub", "Send through the form on GitHub"),
    "wrong_head": _("Còn {n} chỗ cần sửa", "{n} to put right"),
    "missing": _("Chưa điền.", "Fill this in."),
    "one_source": _(
        "Ghi số, ký hiệu văn bản, tên hoặc địa chỉ trang.",
        "Give the number, the title or the address of the source.",
    ),
    "bad_date": _(
        "“{found}” không phải thời điểm đọc được. Ghi năm, tháng/năm, ngày/tháng/năm hoặc quý/năm.",
        "“{found}” cannot be read as a date. Write a year, month/year, day/month/year or quarter/year.",
    ),
    "bad_number": _(
        "“{found}” không phải một con số. Chỉ ghi chữ số; đơn vị đã có sẵn.",
        "“{found}” is not a number. Write figures only; the unit is known.",
    ),
    "two_readings": _(
        "“{found}” đọc được hai cách (hàng nghìn hay phần thập phân). Ghi không có dấu ngăn hàng nghìn.",
        "“{found}” can be read in two ways (thousands or decimals). Write it without a thousands separator.",
    ),
    "bad_url": _(
        "Địa chỉ phải bắt đầu bằng https:// hoặc http://.", "An address begins with https:// or http://."
    ),
    "read": _("Đọc là: {number}", "Read as: {number}"),
    "most": _(
        "Mỗi văn bản nhiều nhất {n} dòng ở đây; nhiều hơn thì dùng bảng tính.",
        "At most {n} entries here; for more use the sheet.",
    ),
}
"""What its script says, by the name it has for it."""
REFUSED = {
    "count_above_of": _("{found} lớn hơn tổng số {of}.", "{found} is more than the whole, {of}."),
    "done_value": _(
        "Việc phải hoàn thành: ghi 1 (xong) hoặc 0 (chưa), không phải {found}.",
        "A thing to be done: write 1 (done) or 0 (not yet), not {found}.",
    ),
    "every_unit_needs_count": _(
        "Ghi số đạt/tổng số, không phải một số {found}.", "Write how many/of how many, not {found} alone."
    ),
    "count_without_share": _(
        "Chỉ tiêu này tính bằng “{found}”, không phải tỷ lệ: ghi một con số.",
        "This target is counted in “{found}” and is no share: write one number.",
    ),
    "count_for_share": _(
        "{found} là số phần trăm (%)? Nếu đó là số đếm, ghi số đạt/tổng số. Nếu đúng là {found}%, hãy nói rõ "
        "ở “note”.",
        "Is {found} a percentage? If it tells how many there are, write how many/of how many. If it is "
        "{found}%, say so under “note”.",
    ),
    "year_for_total": _(
        "Đây có phải số lũy kế từ {from} đến {date}, hay chỉ của riêng một năm ({years})? Nếu đúng là số "
        "lũy kế, hãy nói rõ ở “note”.",
        "Is it the total from {from} to {date}, or the number of one year alone ({years})? If it is the "
        "total, say so under “note”.",
    ),
    "rank_of": _("Không có hạng {value} trong {found}.", "There is no place {value} of {found}."),
    "document_in_words": _(
        "Chỉ ghi số, ký hiệu; tên loại và ngày được ghép thêm. Ghi: {right}",
        "Write the number and symbol alone; the kind and the day are added. Write: {right}",
    ),
    "document_is_title": _(
        "Đây là tên, không phải số, ký hiệu; ghi vào ô bên dưới.",
        "This is a title, not a number and symbol; write it in the field below.",
    ),
}
"""What the check refuses or asks about, in the words of the form: it has fields where a file has keys."""
SCALES = {
    10**12: _("nghìn tỷ", "trillion"),
    10**9: _("tỷ", "billion"),
    10**6: _("triệu", "million"),
}
"""The magnitudes a number is read back in, the greatest first."""
NO_SCRIPT = _(
    "Biểu mẫu này cần JavaScript. Không có thì vẫn gửi được:",
    "This form needs JavaScript. Without it you can still send what you have:",
)
TO_SHEETS = _("Điền bảng tính của cơ quan bạn", "Fill in the sheet of your body")
TO_MAIL = _("Viết thư đến {email}", "Write to {email}")
TO_ISSUE = _("Dùng biểu mẫu trên GitHub", "Use the form on GitHub")
NOBODY = _(
    "Trang này chưa ghi nơi nhận: tải tệp về hoặc chép nội dung, rồi gửi cho người bạn biết.",
    "This site names nobody who receives it yet: download or copy the file and pass it to whom you know.",
)
