"""Every phrase of the line that a reader sends something by, Vietnamese and English side by side."""

from __future__ import annotations

from tracker.language.phrases import phrase as _

SEND = _("Gửi số liệu hoặc báo sai", "Send a figure or report an error")
FORM = _("qua biểu mẫu trên GitHub", "by the form on GitHub")
SHEET = _("phiếu để điền hoặc in (Excel, {first})", "a sheet to fill in or print (Excel, in {first})")
MAIL_SUBJECT = _("Chỉ tiêu “{name}”: số liệu hoặc chỗ sai", "Target “{name}”: a figure or an error")
MAIL_TEXT = _(
    "Chỉ tiêu: {name}\nTrang: {address}\n\nSố liệu, hoặc chỗ sai và nội dung đúng: \n"
    "Tính đến ngày: \nSơ bộ hay chính thức: \nVăn bản (số, ký hiệu, ngày, cơ quan, địa chỉ trang): \n",
    "Target: {name}\nPage: {address}\n\nThe figure, or what is wrong and what is right: \n"
    "As of which day: \nProvisional or final: \nDocument (number, day, body, address): \n",
)
EDITORS = _("Dành cho biên tập viên", "For editors")
