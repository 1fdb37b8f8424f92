"""What the ways on at the foot of every page are called, Vietnamese and English side by side."""

from __future__ import annotations

from tracker.facts.values import Text
from tracker.language.phrases import phrase as _

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
APPEARANCE = _("Nền trang", "Appearance")
LOOKS: dict[str, Text] = {"default": _("Nền sáng", "Light"), "slate": _("Nền tối", "Dark")}
"""What each appearance is called, by the name of the theme's scheme."""
BANNER = _("Về bản này", "About this edition")
SEARCH_IN = _("Tìm trên trang này", "Search this site")
EDIT_PAGE = _("Sửa trang này", "Edit this page")
EDIT_TERMS = _("Thêm hoặc sửa thuật ngữ", "Add or edit terms")
EDIT_TARGETS = _("Thêm hoặc sửa chỉ tiêu trong tệp dữ liệu", "Add or edit targets in the data file")
