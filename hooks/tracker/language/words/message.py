"""Every phrase of the home page's message, Vietnamese and English side by side."""

from __future__ import annotations

from typing import Literal

from tracker.facts.values import Text
from tracker.language.phrases import phrase as _

Noun = Literal["targets", "goals"]

COUNTED: dict[Noun, tuple[Text, Text]] = {
    "targets": (_("1 chỉ tiêu", "1 target"), _("{n} chỉ tiêu", "{n} targets")),
    "goals": (_("1 mục tiêu", "1 goal"), _("{n} mục tiêu", "{n} goals")),
}
"""One, and several."""
MEASURABLE: dict[Noun, tuple[Text, Text]] = {
    "targets": (
        _("1 chỉ tiêu đo được bằng số", "1 measurable target"),
        _("{n} chỉ tiêu đo được bằng số", "{n} measurable targets"),
    ),
    "goals": (
        _("1 mục tiêu đo được bằng số", "1 measurable goal"),
        _("{n} mục tiêu đo được bằng số", "{n} measurable goals"),
    ),
}
LIST = _("{first}, {second}", "{first}, {second}")
LIST_LAST = _("{first} và {second}", "{first} and {second}")

PERIOD_OVER = _("Giai đoạn {period} đã kết thúc {n} ngày.", "The {period} period ended {n} days ago.")
PERIOD_OVER_ONE = _("Giai đoạn {period} đã kết thúc 1 ngày.", "The {period} period ended 1 day ago.")
PERIOD_LAST_DAY = _(
    "Ngày {day} là ngày cuối của giai đoạn {period}.", "{day} is the last day of the {period} period."
)
PERIOD_OPEN = _("Giai đoạn {period} còn {n} ngày.", "The {period} period has {n} days to run.")
PERIOD_OPEN_ONE = _("Giai đoạn {period} còn 1 ngày.", "The {period} period has 1 day to run.")
PERIOD_AHEAD = _("Giai đoạn {period} bắt đầu sau {n} ngày nữa.", "The {period} period begins in {n} days.")
PERIOD_AHEAD_ONE = _("Giai đoạn {period} bắt đầu sau 1 ngày nữa.", "The {period} period begins in 1 day.")
PERIODS = _("{over}/{n} giai đoạn đã kết thúc.", "{over} of {n} periods have ended.")

NONE_FOUND = _(
    "Trong {counted}, chưa tìm thấy kết quả công bố của {noun} nào",
    "No published result was found for any of the {counted}",
)
NONE_FOUND_ONE = _(
    "Chưa tìm thấy kết quả công bố của {counted}",
    "No published result was found for the {counted}",
)
ANY: dict[Noun, Text] = {"targets": _("chỉ tiêu", "target"), "goals": _("mục tiêu", "goal")}
FOUND = _("Có số liệu của {k}/{counted}: {heaps}.", "There are figures for {k} of the {counted}: {heaps}.")
FOUND_ONE = _("Có số liệu của {counted}: {heaps}.", "There is a figure for the {counted}: {heaps}.")
HEAP = _("{n} {words}", "{n} {words}")
REST_NOT_FOUND = _(
    "Chưa tìm thấy kết quả công bố của {counted} còn lại",
    "No published result was found for the other {n}",
)
SEARCHED = _("{said} (tra cứu lần cuối: {searched}).", "{said} (last searched: {searched}).")
NOT_SEARCHED = _("{said}.", "{said}.")
AHEAD = _("Chưa đến giai đoạn: {counted}.", "Not started yet: {counted}.")
BASE_UNKNOWN = _(
    "{counted} chưa xét được vì chưa biết giá trị gốc.",
    "For {counted} the base is not known, so nothing can be judged yet.",
)
UNMEASURED = _("{counted} không nêu mức đo được.", "No measurable level is set for {counted}.")

MARKS = _("Tình trạng từng chỉ tiêu", "The status of each target")
MARK = _("{name}: {status}", "{name}: {status}")
COPY = _("Sao chép câu này", "Copy this statement")
COPIED = _("Đã sao chép.", "Copied.")
AS_OF = _("{sentence} (Tính đến ngày {day}.)", "{sentence} (As of {day}.)")
AS_OF_TAGGED = _("{sentence} ({tag}; tính đến ngày {day}.)", "{sentence} ({tag}; as of {day}.)")
TALLY = _("{counted}, tính đến ngày {day}", "{counted}, as of {day}")
OF_COUNTED = _("{count}/{counted}", "{count} of {counted}")
