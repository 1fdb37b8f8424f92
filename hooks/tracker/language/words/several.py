"""Every phrase of a site of several programmes, Vietnamese and English side by side."""

from __future__ import annotations

from tracker.language.phrases import phrase as _

CAPTION = _(
    "{n} chương trình; không tính mục tiêu dài hạn", "{n} programmes; long-term goals are not counted"
)
CAPTION_ONE = _("1 chương trình; không tính mục tiêu dài hạn", "1 programme; long-term goals are not counted")
COUNT = _("{n} chương trình", "{n} programmes")
PROGRAMME = _("Chương trình", "Programme")
PERIOD = _("Giai đoạn", "Period")
TARGETS = _("Chỉ tiêu", "Targets")
UNDER_WAY = _("Đang thực hiện, chưa rõ", "In progress, not clear")
DUE = _("Số liệu đến hạn", "Figures due")
AS_OF = _("tính đến ngày {day}", "as of {day}")
FROZEN = _("đã kết thúc; giữ nguyên như ngày {day}", "ended; kept as of {day}")
PERIODS = _("{n} giai đoạn, {span}", "{n} periods, {span}")
ALL = _("Tất cả chương trình", "All programmes")
NOTICE = _(
    "Trang này gồm nhiều chương trình. Mỗi chương trình có trang riêng, với nguồn, ngày và cách "
    "xác định tình "
    "trạng của từng chỉ tiêu.",
    "This site holds several programmes. Each has pages of its own, with the source, the date and "
    "the working "
    "of every status.",
)
LEDGER = _("Sổ theo dõi công bố số liệu của mọi chương trình", "Reporting ledger of all programmes")
NOTHING_OWED = _("Không có số liệu nào còn phải công bố.", "No figure is owed.")
FEED_TITLE = _("Cập nhật: {name}", "Updates: {name}")
ENTRY = _("{programme}: {title}", "{programme}: {title}")
FEED = _("Nguồn cấp (Atom) của mọi chương trình", "Feed (Atom) of all programmes")
FEED_OF = _("Nguồn cấp (Atom)", "Feed (Atom)")
SEARCH_ALL = _("Tìm trong tất cả chương trình", "Search all programmes")
OTHERS = _("Trong các chương trình khác: {count}", "In the other programmes: {count}")
SAME_AS = _("Chung số liệu với chương trình khác", "Shares its figures with another programme")
FILES = _("Dữ liệu mở của mọi chương trình, tính đến ngày {day}", "Open data of all programmes, as of {day}")
PROGRAMME_COLUMN = _("Mã của chương trình trên trang.", "Id of the programme on the site.")
OF_PROGRAMMES = _("Dữ liệu mở của từng chương trình", "Open data of each programme")
DATA_PAGE = _("Trang dữ liệu", "Data page")
WHOLE = _("Toàn bộ, JSON", "Everything, JSON")
WORKBOOK = _("Sổ tính Excel", "Excel workbook")
TITLE = _("{name}: dữ liệu của mọi chương trình", "{name}: data of all programmes")
