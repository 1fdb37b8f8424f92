"""Every phrase on the parts that figures are broken down by, Vietnamese and English side by side."""

from __future__ import annotations

from tracker.facts.statuses import Status
from tracker.facts.values import Lang, Text
from tracker.language.phrases import phrase as _


def of_part(date: str, part: str, lang: Lang) -> str:
    """Return the date of a figure with the part it is about, where it is about one."""
    return OF_PART[lang].format(date=date, part=part) if part else date


OF_PART = _("{part}, {date}", "{part}, {date}")
"""When a figure is of, and which part it is about."""
AMENDED_PART = _("{changed}, phần “{part}”", "{changed}, part “{part}”")
KIND: dict[str | None, Text] = {
    "place": _("Địa bàn", "Place"),
    "level": _("Cấp", "Level"),
    "sex": _("Giới tính", "Sex"),
    "age": _("Nhóm tuổi", "Age group"),
    "subject": _("Lĩnh vực", "Subject"),
    None: _("Phần", "Part"),
}
CAPTION = _("Các phần: {name}", "Parts: {name}")
FIGURES_CAPTION = _("Số liệu của các phần: {name}", "Figures of the parts: {name}")
ALL_FIGURES = _("Mọi số liệu của các phần ({n})", "Every figure of the parts ({n})")
ALL_PARTS = _("Cả {n} phần", "All {n} parts")
ALL_SORTED = _("Cả {n} phần, phần yếu nhất ở trên", "All {n} parts, the weakest first")
SO_MANY = _("{status}: {n} phần", "{status}: {n} parts")
WITH_FIGURE = _("{k}/{n} phần có số liệu", "Parts with a figure: {k} of {n}")
WEAKEST = _("Yếu nhất: {names}", "The weakest: {names}")
WEAKEST_AND_MORE = _("Yếu nhất: {names} và {n} phần khác", "The weakest: {names} and {n} more")
PICTURE = _(
    "{name}: số liệu mới nhất của {n}/{all} phần trên cùng một thang; bảng bên dưới ghi từng số",
    "{name}: the latest figures of {n} of {all} parts on one scale; the table below has each of them",
)
PICTURE_OF_MANY = _(
    "{name}: bao nhiêu phần ở mức nào, theo số liệu mới nhất của {n}/{all} phần; bảng bên dưới ghi từng số",
    "{name}: how many parts stand where, by the latest figures of {n} of {all}; the table below has each",
)
BARS_KEY = _("Số phần ở mức đó", "How many parts stand there")
ASKED_KEY = _("Mức cần đạt", "Target")
TO_ROW = _("Xem cách gộp các phần", "See how the parts are put together")
REACHED = _("{k}/{n} phần đạt, theo những gì đã biết", "Parts that reach it, as far as is known: {k} of {n}")
NONE_REPORTED = _("Chưa tìm thấy số liệu công bố cho phần nào", "No published figure found for any part")
INFORM = _("Các phần chỉ để tham khảo ({n})", "Parts, for information ({n})")
NO_FIGURE = _("chưa tìm thấy số liệu", "no figure found")
EVERY = _(
    "Phần nào cũng phải đạt mức của mình, nên tình trạng theo phần yếu nhất.",
    "Every part must reach what is asked of it, so the weakest part decides.",
)
REACHED_AFTER = _(
    "Sau giai đoạn, phần nào còn thiếu cũng có số liệu đạt mức của mình; điều đó không đổi tình trạng.",
    "After the period every part that fell short has a figure that reaches it; that changes no status.",
)
ONE = _("{part}: {asked}; {figure} ({date}); {status}", "{part}: {asked}; {figure} ({date}); {status}")
ONE_INFORMS = _("{part}: {figure} ({date})", "{part}: {figure} ({date})")
ONE_INFORMS_WITHOUT = _("{part}: {figure}", "{part}: {figure}")
ONE_WITHOUT = _("{part}: {asked}; {status}", "{part}: {asked}; {status}")
COMBINED = _(
    "Gộp các phần (dòng {n} của bảng): {when}. Tình trạng: {status}.",
    "The parts together (row {n} of the table): {when}. Status: {status}.",
)
HEAD = _("Khi phần nào cũng phải đạt", "Where every part must reach it")
HEADS = (_("Tình trạng", "Status"), _("Khi", "When"), _("Ví dụ tính", "Worked example"))
WHEN: dict[Status, Text] = {
    Status.NOT_MET: _("có phần không đạt", "a part was not met"),
    Status.SHORT_AT_LAST_REPORT: _(
        "không phần nào bị kết luận là không đạt, nhưng có phần chưa đạt theo số liệu gần nhất",
        "no part is known to be missed, but one was short at its last report",
    ),
    Status.MOVING_AWAY: _("có phần diễn biến trái chiều mục tiêu", "a part is moving away"),
    Status.FAR_BEHIND: _("phần yếu nhất chậm nhiều", "the weakest part is far behind"),
    Status.SLOWER_THAN_NEEDED: _("phần yếu nhất chậm", "the weakest part is slower than needed"),
    Status.NOT_YET_MET: _(
        (
            "giai đoạn chưa hết, có phần chưa đạt mà không nói được tiến độ, hoặc có phần đúng tiến độ và "
            "có phần chưa biết"
        ),
        (
            "the period is open, and a part is not yet met with no pace to tell, or one is on track and "
            "another is not known"
        ),
    ),
    Status.ON_TRACK: _(
        "mọi phần chưa đạt đều đúng tiến độ, và phần nào cũng có số liệu",
        "every part that is not met yet is on track, and each has a figure",
    ),
    Status.BASE_NOT_KNOWN: _(
        "không phần nào xét được, vì chưa biết giá trị gốc", "no part can be judged: the base is not known"
    ),
    Status.NO_FIGURE: _(
        "giai đoạn chưa hết, và không phần nào có số liệu", "the period is open, and no part has a figure"
    ),
    Status.OVER_NO_FIGURE: _(
        "giai đoạn đã hết, và không phần nào có số liệu", "the period is over, and no part has a figure"
    ),
    Status.MET_WHERE_REPORTED: _(
        "phần nào có số liệu cũng đạt, nhưng có phần chưa có",
        "every part with a figure reaches it, but one has none",
    ),
    Status.MET_AT_LAST_REPORT: _(
        "phần nào cũng đạt, nhưng có phần mới đạt theo số liệu gần nhất",
        "every part reaches it, but one only at its last report",
    ),
    Status.WITHIN_LIMIT: _(
        "phần nào cũng còn trong giới hạn hoặc đã đạt", "every part is within its limit, or met"
    ),
    Status.MET_SO_FAR: _("phần nào cũng đạt đến nay", "every part has been met so far"),
    Status.MET: _("phần nào cũng đạt", "every part was met"),
}
"""When the parts add up to a status, in the order that is tried."""
