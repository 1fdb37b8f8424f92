"""What the review of a proposal says of changes that need a reason, Vietnamese and English side by side."""

from __future__ import annotations

from tracker.facts.values import Text


def _(vi: str, en: str) -> Text:
    return Text(vi=vi, en=en)


ITEM: dict[str, Text] = {
    "groups": _("nhóm", "group"),
    "targets": _("chỉ tiêu", "target"),
    "tasks": _("nhiệm vụ", "task"),
}
ITEMS: dict[str, Text] = {
    "groups": _("các nhóm", "groups"),
    "targets": _("các chỉ tiêu", "targets"),
    "tasks": _("các nhiệm vụ", "tasks"),
}
DELETED = _("Xóa {kind} “{name}” (mã {id}).", "The {kind} “{name}” (id {id}) is deleted.")
TARGET_DELETED = _(
    "Xóa chỉ tiêu “{name}” (mã {id}); địa chỉ targets/{id}/ không còn mở được. Chỉ tiêu không còn áp "
    "dụng thì giữ lại và ghi “withdrawn”.",
    "The target “{name}” (id {id}) is deleted; its address targets/{id}/ no longer opens. A target "
    "that no longer applies is kept and gets “withdrawn”.",
)
RENAMED = _(
    "Đổi mã {kind} “{name}” từ {old} thành {id}.",
    "The {kind} “{name}” has another id: {old} is now {id}.",
)
TARGET_RENAMED = _(
    "Đổi mã chỉ tiêu “{name}” từ {old} thành {id}; địa chỉ targets/{old}/ không còn mở được. Để địa "
    "chỉ ấy dẫn sang trang mới, ghi ở chỉ tiêu: former: [{old}]",
    "The target “{name}” has another id: {old} is now {id}; the address targets/{old}/ no longer "
    "opens. To have it lead to the new page, write at the target: former: [{old}]",
)
TARGET_MOVED = _(
    "Đổi mã chỉ tiêu “{name}” từ {old} thành {id}; địa chỉ cũ targets/{old}/ dẫn sang trang mới.",
    "The target “{name}” has another id: {old} is now {id}; the old address targets/{old}/ leads to "
    "the new page.",
)
FORMER_DROPPED = _(
    "Địa chỉ cũ targets/{old}/ của chỉ tiêu “{name}” không còn dẫn đi đâu.",
    "The old address targets/{old}/ of the target “{name}” no longer leads anywhere.",
)
REUSED = _(
    "Mã {id} từng thuộc về một mục khác; mã đã bỏ không bao giờ dùng lại.",
    "The id {id} was once that of something else; an id that was given up is never used again.",
)
REORDERED = _(
    "Đổi thứ tự {kinds}; đứng ở chỗ khác: {names}.",
    "The {kinds} are in another order; moved: {names}.",
)
REWORDED = _(
    "Ở {kind} “{name}”, sửa {field}: {old} → {new}",
    "In the {kind} “{name}”, this is changed: {field}: {old} → {new}",
)
ENTRY_DELETED = _(
    "Xóa một mục của “{name}”: {field}, {said}", "An entry of “{name}” is deleted: {field}, {said}"
)
FIGURE_CHANGED = _(
    "Sửa số liệu đã đăng của “{name}”, {date}: {old} → {new}",
    "A published figure of “{name}” is changed, {date}: {old} → {new}",
)
FIGURE_REMOVED = _(
    "Xóa số liệu đã đăng của “{name}”, {date}: {old}",
    "A published figure of “{name}” is removed, {date}: {old}",
)
FIGURE_AROUND = _(
    "Sửa phần ghi kèm số liệu đã đăng của “{name}”, {date} ({figure}): {field}: {old} → {new}",
    "Changed beside a published figure of “{name}”, {date} ({figure}): {field}: {old} → {new}",
)
MADE_FINAL = _(
    "Số liệu sơ bộ của “{name}”, {date} ({figure}) được đổi thành chính thức ngay tại chỗ, nên không "
    "còn thấy số sơ bộ. Nên giữ mục sơ bộ và thêm một mục chính thức.",
    "The provisional figure of “{name}”, {date} ({figure}) was made final in place, so that nobody "
    "sees it was provisional. Better keep it and add a final one.",
)
PAGE_DELETED = _(
    "Xóa trang {page}; địa chỉ {address} không còn mở được.",
    "The page {page} is deleted; its address {address} no longer opens.",
)
PAGE_RENAMED = _(
    "Đổi tên trang {page} thành {new}; địa chỉ {address} không còn mở được. Để địa chỉ ấy dẫn sang trang "
    "mới, ghi ở đầu trang mới, cả hai thứ tiếng: former: [{page}]",
    "The page {page} is now {new}; the address {address} no longer opens. To have it lead to the new page, "
    "write above the new page, in both languages: former: [{page}]",
)
PAGE_MOVED = _(
    "Đổi tên trang {page} thành {new}; địa chỉ cũ {address} dẫn sang trang mới.",
    "The page {page} is now {new}; the old address {address} leads to the new page.",
)
PAGE_FORMER_DROPPED = _(
    "Địa chỉ cũ {address} của trang {page} không còn dẫn đi đâu.",
    "The old address {address} of the page {page} no longer leads anywhere.",
)
PARAGRAPHS_DELETED = _(
    "Xóa ở trang {page}: {ids}; liên kết tới các đoạn ấy không còn chỗ để dẫn tới.",
    "Deleted from the page {page}: {ids}; links to these paragraphs lead nowhere.",
)
REASON_LOST = _(
    "Sửa hoặc xóa một lý do đã ghi ngày {day}, về {what}.",
    "A reason given on {day}, about {what}, is changed or deleted.",
)
FIRST = _(
    "CẦN XEM TRƯỚC: điều đã đăng bị sửa, đổi mã, đổi thứ tự hoặc xóa",
    "LOOK AT THIS FIRST: what had been published is changed, renamed, reordered or deleted",
)
GIVEN = _("Lý do", "Reason")
LACKING = _("CHƯA CÓ LÝ DO. Thêm vào {file}:", "NO REASON IS GIVEN. Add to {file}:")
HOW_MANY_LACK = _(
    "{n} thay đổi chưa có lý do, nên đề nghị này chưa nhập được.",
    "Changes without a reason: {n}. This proposal cannot be merged yet.",
)
IDLE = _(
    "Lý do về {what} không ứng với thay đổi nào ở đây; xem lại mã, “figure”, “was” và “now”.",
    "The reason about {what} answers no change here; look at the id, “figure”, “was” and “now” again.",
)
BLANK_DAY = _("ngày thay đổi; năm-tháng-ngày", "the day of the change; year-month-day")
BLANK_WHY = _("vì sao, cho người đọc", "why, for readers")
