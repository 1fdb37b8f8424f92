"""What the ways on at the foot of every page are called, Vietnamese and English side by side."""

from __future__ import annotations

from tracker.facts.values import Lang, Text


def _(vi: str, en: str) -> Text:
    return Text(vi=vi, en=en)


ABOUT_HEAD = _("Về trang này", "About this site")
ABOUT = _("Giới thiệu", "About")
PUBLISHER = _("Ai xuất bản, liên hệ", "Publisher and contact")
CORRECTIONS = _("Đính chính", "Corrections")
ACCESSIBILITY = _("Khả năng tiếp cận", "Accessibility")
PRIVACY = _("Quyền riêng tư", "Privacy")
USE_HEAD = _("Dữ liệu và phương pháp", "Data and method")
METHOD = _("Cách xác định tình trạng", "How a status is worked out")
DATA = _("Dữ liệu mở", "Open data")
LICENCE = _("Giấy phép", "Licences")
UPDATES = _("Mọi cập nhật", "All updates")
TAKE_HEAD = _("Đọc ở nơi khác", "Read it elsewhere")
FEED = _("Theo dõi cập nhật (Atom)", "Follow updates (Atom)")
PRINTED = _("Báo cáo để in (PDF)", "Report for print (PDF)")
OFFLINE = _("Bản đọc ngoại tuyến (zip)", "Copy for reading offline (zip)")
LOOK = _("Đổi nền sáng hoặc tối", "Switch between light and dark")
SEARCH_IN: dict[Lang, str] = {"vi": "Tìm trên trang này", "en": "Search this site"}
