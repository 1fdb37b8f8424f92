"""Every phrase of the page of the bodies, Vietnamese and English side by side."""

from __future__ import annotations

from tracker.facts.concerns import Came, Role
from tracker.facts.values import Text
from tracker.language.phrases import phrase as _

ROLE: dict[Role, Text] = {
    Role.LEADS: _("chủ trì", "in charge"),
    Role.TAKES_PART: _("phối hợp", "takes part"),
    Role.HOLDS: _("có số liệu", "has the figure"),
    Role.HELD: _("trước đây có số liệu", "used to have the figure"),
}
INFERRED = _("{role} (biên tập viên suy luận: {why})", "{role} (the editor's inference: {why})")
NOBODY = _("Chưa rõ cơ quan nào có số liệu", "It is not known who has the figure")
NOBODY_OWES = _("Các chỉ tiêu chưa rõ hỏi cơ quan nào", "Targets for which it is not known whom to ask")
OWES = _("Số liệu phải có: {counts}.", "Figures it should have: {counts}.")
OWES_NONE = _("Không có số liệu nào phải báo cáo.", "It has no figure to report.")
LEADS_TARGETS = (_("1 chỉ tiêu", "1 target"), _("{n} chỉ tiêu", "{n} targets"))
LEADS_TASKS = (_("1 nhiệm vụ", "1 task"), _("{n} nhiệm vụ", "{n} tasks"))
LEADS = _("Chủ trì: {what}.", "In charge of {what}.")
TAKES_PART = _("Phối hợp: {what}.", "Takes part in {what}.")
CAPTION = _("Các chỉ tiêu của {body}", "Targets of {body}")
TARGET = _("Chỉ tiêu", "Target")
ROLE_HEAD = _("Vai trò", "Role")
OWED = _("Số liệu", "Figure")
ASKED = _("Đã hỏi, đã trả lời", "Asked, answered")
TASKS = _("Nhiệm vụ", "Tasks")
TASK = _("Nhiệm vụ {number} ({role})", "Task {number} ({role})")
ARRIVED = _("Văn bản đã nhận được", "Documents that arrived")
NONE_ARRIVED = _(
    "Chưa có văn bản nào của cơ quan này được ghi vào dữ liệu.",
    "No document of this body has been entered in the data.",
)
FIGURES = (_("1 số liệu", "1 figure"), _("{n} số liệu", "{n} figures"))
FACTS = (_("1 thông tin", "1 fact"), _("{n} thông tin", "{n} facts"))
CAME: dict[Came, Text] = {
    Came.ISSUED: _("chưa ghi số liệu hay thông tin nào từ đây", "no figure or fact of it has been entered"),
    Came.ANSWERED: _("văn bản trả lời", "the document that answers a request"),
    Came.SAID: _("nêu lời cơ quan tự đánh giá", "has what the body says of itself"),
}
"""What is said of a document that gives no figure."""
WEBSITE = _("Trang thông tin điện tử", "Website")
SHEET = _("Phiếu số liệu để điền (Excel, {first})", "Sheet to fill in (Excel, in {first})")
NONE = _("Chưa có cơ quan nào được ghi vào dữ liệu.", "No body has been entered in the data.")
INDEX = _("Các cơ quan", "Bodies")
ABOUT_RECIPIENT = _("Về cơ quan nhận: {body}", "About the recipient: {body}")
