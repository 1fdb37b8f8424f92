"""Every phrase of the letters that ask for a figure, Vietnamese and English side by side."""

from __future__ import annotations

from tracker.language.phrases import phrase as _

TO = _("Kính gửi: {name}", "To: {name}")
TO_NOBODY = _("Kính gửi: ‹cơ quan có số liệu›", "To: ‹the body that has the figure›")
SUBJECT = _(
    "Về việc đề nghị cung cấp số liệu của chỉ tiêu “{name}”", "Request for the figure of the target “{name}”"
)
PART_OF = _(
    "“{title}” nêu: “{clause}”, trong đó có chỉ tiêu: “{text}”",
    "“{title}” says: “{clause}”, and in it: “{text}”",
)
STATED = _("“{title}” nêu chỉ tiêu: “{text}”", "“{title}” sets the target: “{text}”")
TAGGED = _("{said} ({tag}).", "{said} ({tag}).")
UNTAGGED = _("{said}.", "{said}.")
AMENDED = _(
    "Chỉ tiêu đã được sửa đổi, có hiệu lực từ {day}: “{text}”.",
    "It was amended with effect from {day}: “{text}”.",
)
TERMS = _(
    "Giai đoạn: {period}. Mức cần đạt: {asked}. Đơn vị tính: {unit}.",
    "Period: {period}. What is asked for: {asked}. Unit: {unit}.",
)
ASK = _("Đề nghị quý cơ quan cho biết:", "Please let us know:")
RESULT = _("1. Kết quả {when}: {what}.", "1. The result {when}: {what}.")
COUNTED = _(
    "2. Cách tính kết quả đó: tính những gì, tính thế nào.",
    "2. How that result is counted: what is counted, and how.",
)
PUBLISHED = _(
    "3. Văn bản đã công bố kết quả đó: số, ký hiệu và ngày ban hành.",
    "3. The document in which that result was published: its number and its date.",
)
PAGE = _("Trang theo dõi chỉ tiêu này: {address}", "The page of this target: {address}")
THANKS = _("Trân trọng cảm ơn.", "Thank you.")
SENDER = _("‹Tên, địa chỉ và chữ ký của người gửi›", "‹Name, address and signature of the sender›")

AT_END = _("đến hết ngày {day}", "as of the end of {day}")
LATEST = _("mới nhất, ghi rõ tính đến ngày nào", "that is the latest, and as of which day")
EACH_YEAR = _("của từng năm từ {first} đến {last}", "of each year from {first} to {last}")
ONE_YEAR = _("của năm {first}", "of {first}")
IN_UNIT = _("số liệu theo đơn vị “{unit}”", "the figure, in the unit “{unit}”")
SHARE = _(
    "tỷ lệ theo đơn vị “{unit}”, kèm số đạt và tổng số nếu có",
    "the share, in the unit “{unit}”, and how many of how many, where that is known",
)
COUNT = _("số đạt trên tổng số ({unit})", "how many of how many in all ({unit})")
RANK = _("thứ hạng, và xếp hạng trong tổng số bao nhiêu", "the rank, and among how many")
DONE = _(
    "đã hoàn thành hay chưa; nếu đã hoàn thành thì vào ngày nào", "whether it is done, and if so on which day"
)
REFERENCE = _(
    "số liệu theo đơn vị “{unit}”, và giá trị để so sánh: {what}",
    "the figure, in the unit “{unit}”, and what it is compared with: {what}",
)
WITH_BASE = _("{what}, và giá trị kỳ gốc ({date})", "{what}, and the value of the baseline ({date})")
WITH_UNDATED_BASE = _(
    "{what}, và giá trị kỳ gốc, ghi rõ là của thời điểm nào",
    "{what}, and the value of the baseline, and of which date it is",
)
WITH_YEAR_BEFORE = _("{what}, và số liệu cùng kỳ năm trước", "{what}, and that of a year before")

OF_PARTS = _("{what}, của từng phần sau: {parts}", "{what}, of each of these parts: {parts}")
ALSO_OF_PARTS = _(
    "{what}, của cả chỉ tiêu và, nếu có, của từng phần sau: {parts}",
    "{what}, of the whole and, where they are known, of each of these parts: {parts}",
)
MANY_PARTS = _("{n} phần, tên ghi ở trang của chỉ tiêu", "{n} parts, named on the page of the target")
HEAD = _("Thư xin số liệu", "A letter that asks for the figure")
INTRO = _(
    "Ai cũng có thể gửi thư này; chỗ trong dấu ‹ › do người gửi điền.",
    "Anybody may send this letter, which is in {first}; what stands in ‹ › is for the sender to fill in.",
)
INFERRED = _(
    "Cơ quan nhận là suy luận của biên tập viên; hãy kiểm tra trước khi gửi.",
    "That it goes to this body is the editor's inference; check before it is sent.",
)
INFERRED_IN_FILE = _(
    "‹Cơ quan nhận là suy luận của biên tập viên; hãy kiểm tra, rồi xóa dòng này trước khi gửi.›",
    "‹That it goes to this body is the editor's inference; check, and delete this line before it is sent.›",
)
GLOSS = _("Nghĩa bằng {own}", "What the letter says, in {own}")
COPY = _("Chép thư", "Copy the letter")
COPIED = _("Đã chép.", "Copied.")
FILE = _("Tải thư (Word)", "The letter as a Word file")
MAIL = _("Gửi thư điện tử tới {email}", "Send an e-mail to {email}")
COLUMN = _("Thư xin số liệu (Word)", "Letter that asks for it (Word)")
NO_LETTER = _("–", "–")
