"""Every phrase that explains how a status is worked out, Vietnamese and English side by side; no number
stands here.
"""

from __future__ import annotations

from tracker.facts.asking import ChangeKind, Demand
from tracker.facts.bounds import RuleKind
from tracker.facts.known import Basis
from tracker.facts.statuses import NoPace, Reporting, Row, Schedule, Standing, Status
from tracker.facts.values import Text
from tracker.language.phrases import phrase as _

TO_YEARS = _("Xem cách gộp các năm", "See how the years are put together")
TO_ROW = _("Xem dòng {n} trong bảng tình trạng", "See row {n} of the status table")

ROW: dict[Row, Text] = {
    Row.WITHDRAWN: _(
        "đến ngày xét, chỉ tiêu đã thôi thực hiện", "by the as-of day the target no longer applies"
    ),
    Row.QUALITATIVE: _("yêu cầu không nêu bằng số", "what is asked for is not stated as a number"),
    Row.NOT_STARTED: _("giai đoạn chưa bắt đầu", "the period has not begun"),
    Row.BASE_NOT_KNOWN: _(
        "yêu cầu nêu mức thay đổi hay tăng trưởng, mà giá trị gốc để so thì chưa biết",
        "a change or growth is asked for, and the base it is measured from is not known",
    ),
    Row.NO_FIGURE: _("không có số liệu nào trong giai đoạn để tính", "no figure within the period counts"),
    Row.REACHED: _(
        "số lũy kế đã đạt mức đề ra (không thể giảm)", "a total has reached what it cannot lose again"
    ),
    Row.PASSED: _(
        "số lũy kế đã vượt mức trần, không thể giảm trở lại",
        "a total has passed its upper limit and cannot come back",
    ),
    Row.MET_AT_END: _(
        "số liệu đạt yêu cầu, giai đoạn đã hết, và là số liệu của ngày cuối giai đoạn",
        "the figure satisfies the rule, the period is over, and the figure is for its last day",
    ),
    Row.WITHIN_LIMIT: _(
        "số liệu đạt yêu cầu, là số lũy kế có mức trần, còn có thể vượt",
        "the figure satisfies the rule, and is a total that may still pass its upper limit",
    ),
    Row.MET_AT_LAST_REPORT: _(
        "số liệu đạt yêu cầu, là số thời điểm, còn có thể tăng hoặc giảm",
        "the figure satisfies the rule, and is a level that may still change",
    ),
    Row.MISSED_AT_END: _(
        "số liệu chưa đạt yêu cầu, giai đoạn đã hết, và là số liệu của ngày cuối giai đoạn",
        "the figure does not satisfy the rule, the period is over, and the figure is for its last day",
    ),
    Row.SHORT_AT_LAST_REPORT: _(
        "số liệu chưa đạt yêu cầu, giai đoạn đã hết hoặc chỉ tiêu đã dừng theo dõi, và số liệu cũ hơn ngày "
        "cuối giai đoạn",
        "the figure does not satisfy the rule, the period is over or the target is closed, and the "
        "figure is older than the last day of the period",
    ),
    Row.PACE: _(
        "số liệu chưa đạt yêu cầu, giai đoạn chưa hết, tính được tiến độ",
        "the figure does not satisfy the rule yet, the period is open, and pace can be calculated",
    ),
    Row.NOT_YET_MET: _(
        "số liệu chưa đạt yêu cầu, giai đoạn chưa hết, không tính được tiến độ",
        "the figure does not satisfy the rule yet, the period is open, and pace cannot be calculated",
    ),
}

ROW_YEAR_MISSING: dict[Row, Text] = {
    Row.WITHIN_LIMIT: _(
        "tổng các năm đã biết còn trong mức trần, nhưng có năm thiếu số liệu",
        "the sum of the known years is within its upper limit, but a year has no figure",
    ),
    Row.SHORT_AT_LAST_REPORT: _(
        "giai đoạn đã hết, tổng các năm đã biết chưa đủ, nhưng có năm thiếu số liệu",
        "the period is over and the sum of the known years falls short, but a year has no figure",
    ),
}
"""The same rows of figures that add up, where it is a year that is missing and not the end."""

YEARLY: dict[Status, Text] = {
    Status.BASE_NOT_KNOWN: _(
        "chưa biết giá trị gốc của năm nào có số liệu",
        "the base is not known of any year that has a figure",
    ),
    Status.NOT_MET_IN_YEARS: _(
        "có ít nhất một năm đã kết thúc không đạt", "at least one year that has ended was not met"
    ),
    Status.SHORT_AT_LAST_REPORT: _(
        "chưa năm nào bị kết luận là không đạt, nhưng có năm đã kết thúc mà số liệu gần nhất của năm "
        "đó chưa đủ",
        "no year is known to be missed, but one that has ended was short at its last report",
    ),
    Status.NO_FIGURE: _(
        "giai đoạn chưa hết (hoặc chưa hết khi dừng theo dõi), và chưa năm nào có số liệu để tính",
        "the period is open, or was when the target was closed, and no year has a figure that counts",
    ),
    Status.OVER_NO_FIGURE: _(
        "giai đoạn đã hết, và không năm nào có số liệu để tính",
        "the period is over, and no year has a figure that counts",
    ),
    Status.MET: _("giai đoạn đã hết, và năm nào cũng đạt", "the period is over, and every year was met"),
    Status.MET_SO_FAR: _(
        "giai đoạn chưa hết (hoặc chưa hết khi dừng theo dõi), và mọi năm đã kết thúc đều đạt",
        "the period is open, or was when the target was closed, and every year that has ended was met",
    ),
    Status.MET_WHERE_REPORTED: _(
        "không năm nào bị kết luận là không đạt, nhưng có năm thiếu số liệu hoặc chưa có số liệu của ngày "
        "cuối năm",
        "no year is known to be missed, but some lack a figure, or one for their last day",
    ),
    Status.NOT_YET_MET: _(
        "chưa năm nào kết thúc, và số liệu của năm đầu chưa đạt yêu cầu",
        "no year has ended, and the figures of the first do not satisfy the rule yet",
    ),
}

ASKED = _("Mức cần đạt: {rule}.", "What is asked for: {rule}.")
ASKED_AMENDED = _(
    "Xét theo nội dung sửa đổi có hiệu lực từ {day}: {rule}. Ban đầu là: {before}.",
    "It is judged by the amendment in force from {day}: {rule}. The original was: {before}.",
)
AMENDMENT_TOO_LATE = _(
    "Nội dung sửa đổi {day} có sau khi hết giai đoạn, nên không áp dụng khi xét giai đoạn này.",
    "The amendment of {day} came after the period, so it does not change what is judged in it.",
)
AMENDMENT_BY_YEAR = _(
    "Mỗi năm được xét theo nội dung có hiệu lực vào ngày cuối năm đó.",
    "Each year is judged by what was in force on its last day.",
)
PERIOD = _(
    "Giai đoạn từ {start} đến {end}. Xét theo ngày {day}: {schedule}.",
    "The period runs from {start} to {end}. It is judged as of {day}: {schedule}.",
)
WITHDRAWN = _(
    "Từ {day}, chỉ tiêu thôi thực hiện. Lý do: {reason} Vì vậy không xét số liệu nào, và chỉ tiêu không "
    "nằm trong tổng số khi tổng hợp.",
    "From {day} the target no longer applies. The reason: {reason} So no figure is judged, and the "
    "target is left out of the counts.",
)
QUALITATIVE = _(
    "Yêu cầu không nêu bằng số. {why} Vì vậy không có gì để so với một con số.",
    "What is asked for is not stated as a number. {why} So there is nothing to compare a figure with.",
)
NOT_STARTED = _(
    "Ngày xét ở trước ngày đầu giai đoạn, nên chưa xét số liệu nào.",
    "That day lies before the first day of the period, so no figure is judged yet.",
)
NO_FIGURE = _("Chưa tìm thấy số liệu công bố nào.", "We found no published figure.")
NONE_COUNTS = _(
    "Trong {all} số liệu đã biết, không có số liệu nào được tính.", "Of {all} known figures, none counts."
)
NO_FIGURE_MEANS = _(
    "Chưa tìm thấy số liệu không có nghĩa là bằng 0, cũng không có nghĩa là đang thực hiện.",
    "That is not the same as zero, nor as “in progress”.",
)
ONE_COUNTS = _(
    "Có một số liệu, nằm trong giai đoạn và được tính.",
    "There is one figure; it lies within the period and counts.",
)
ALL_COUNT = _(
    "Cả {all} số liệu đã biết đều nằm trong giai đoạn và được tính.",
    "Known figures: {all}; each lies within the period and counts.",
)
SOME_COUNT = _("Số liệu đã biết: {all}; được tính: {n}.", "Known figures: {all}; counted: {n}.")
LEFT_OUT_FIGURE = _("{figure} ({date}): {why}", "{figure} ({date}): {why}")
STANDING: dict[Standing, Text] = {
    Standing.COUNTS: _("được tính", "counts"),
    Standing.BEFORE_PERIOD: _(
        "có trước giai đoạn, nên không tính", "from before the period, so it does not count"
    ),
    Standing.BASE: _(
        "có trước giai đoạn, nên chỉ làm gốc để so", "from before the period: only a base to measure from"
    ),
    Standing.AFTER_PERIOD: _(
        "có sau khi hết giai đoạn, nên hiển thị nhưng không dùng để xác định tình trạng",
        "from after the period: shown, but it never decides",
    ),
    Standing.AFTER_CLOSING: _(
        "có sau ngày dừng theo dõi, nên hiển thị nhưng không dùng để xác định tình trạng",
        "from after the target was closed: shown, but it never decides",
    ),
    Standing.OTHER_UNIT: _(
        "tính theo đơn vị trước khi sửa đổi, nên không so sánh được",
        "in the unit of before the amendment, so it cannot be compared",
    ),
    Standing.NO_REFERENCE: _(
        "thiếu giá trị để so sánh, nên không tính", "nothing to compare it with, so it does not count"
    ),
    Standing.NO_BASE: _(
        "chưa biết giá trị gốc để so, nên không tính",
        "the base to measure it from is not known, so it does not count",
    ),
    Standing.NOT_WHOLE_YEARS: _(
        "không cách giá trị kỳ gốc một số năm tròn, nên không tính",
        "not a whole number of years after the baseline, so it does not count",
    ),
    Standing.DISPUTED: _(
        "nguồn khác nêu một số khác cho cùng thời điểm, nên chưa tính số nào",
        "another source gives another figure for the same date, so neither counts yet",
    ),
    Standing.WHOLE: _(
        "là số của cả chỉ tiêu, trong khi tình trạng được xác định theo các phần",
        "about the whole, while the parts decide",
    ),
    Standing.PROJECTED: _(
        "là số dự kiến, nên hiển thị nhưng không bao giờ dùng để xác định tình trạng",
        "a projection: shown, but it never decides",
    ),
}
DECIDES = _(
    "Tình trạng được xác định theo số liệu mới nhất: {figure} ({date}; {stage}).",
    "The status rests on the latest figure: {figure} ({date}; {stage}).",
)
STANDS_FOR = _("{date}, hiểu là ngày {day}", "{date}, taken as {day}")
PROVISIONAL = _(
    "Đây là số sơ bộ: tình trạng có thể đổi khi có số chính thức.",
    "It is provisional: the status may change with the final figure.",
)
FINAL_BEFORE_PROVISIONAL = _(
    "Cùng ngày đó có cả số sơ bộ; số chính thức được dùng.",
    "There is a provisional figure for the same day; the final one is used.",
)

COMPARED = _("So với mức cần đạt: {comparison}.", "Against what is asked for: {comparison}.")
SATISFIED = _("{comparison}, đạt yêu cầu", "{comparison}, which satisfies it")
NOT_SATISFIED = _("{comparison}, chưa đạt yêu cầu", "{comparison}, which does not satisfy it")
AT_STRICT_BOUND = _(
    "{comparison} (đúng bằng mức là chưa đủ)", "{comparison} (exactly that much is not enough)"
)
ABOVE_COUNTS = _(
    "{comparison} (theo cách hiểu đã nêu, cao hơn cũng là đạt)",
    "{comparison} (by the reading given, more also counts as met)",
)

LEVEL = _(
    "Đây là số thời điểm, có thể tăng hoặc giảm, nên chỉ số liệu của ngày cuối giai đoạn ({end}) mới đủ để "
    "kết luận.",
    "It is a level, which can rise and fall, so only a figure for the last day of the period ({end}) "
    "settles it.",
)
TOTAL = _(
    "Đây là số lũy kế từ đầu giai đoạn ({start}): đã đạt thì không thể giảm.",
    "It is a total, counted from the start of the period ({start}): once reached, it cannot be lost.",
)
LIMITED_TOTAL = _(
    "Đây là số lũy kế từ đầu giai đoạn ({start}): đã vượt mức trần thì không thể giảm trở lại.",
    "It is a total, counted from the start of the period ({start}): once past its upper limit, it cannot "
    "come back.",
)
AT_END = _(
    "Giai đoạn đã hết, và đây là số liệu của ngày cuối giai đoạn.",
    "The period is over, and this is the figure for its last day.",
)
OLDER_THAN_END = _(
    "Giai đoạn đã hết, nhưng số liệu này cũ hơn ngày cuối giai đoạn ({end}), nên chưa kết luận được.",
    "The period is over, but this figure is older than its last day ({end}), so it cannot settle the matter.",
)
CLOSED = _(
    "Chỉ tiêu đã dừng theo dõi từ {day}. {reason} Vì vậy chỉ xét theo những gì có đến ngày đó, và sẽ không "
    "có thêm số liệu.",
    "The target was closed on {day}. {reason} So it is judged by what there was on that day, and no further "
    "figure is to come.",
)
LAST_FIGURE = _(
    "Đây là số liệu cuối cùng trước khi dừng theo dõi; số liệu giữ nguyên, nhưng không phải của ngày cuối "
    "giai đoạn ({end}), nên không kết luận gì hơn.",
    "This is the last figure before the target was closed, and it stands; it is not the figure for the last "
    "day of the period ({end}), so it settles nothing more.",
)
STILL_OPEN = _(
    "Giai đoạn chưa hết, nên chưa kết luận được.", "The period is not over, so nothing is settled yet."
)

START_LEVEL = _(
    "Tiến độ tính từ giá trị kỳ gốc: y₀ = {start} ({day}).",
    "The pace is counted from the baseline: y₀ = {start} ({day}).",
)
START_TOTAL = _(
    "Tiến độ của số lũy kế tính từ 0 vào ngày đầu giai đoạn, theo định nghĩa: y₀ = 0 ({day}).",
    "The pace of a total is counted, by definition, from 0 on the first day of the period: y₀ = 0 ({day}).",
)
WAY = _(
    "Tỷ lệ đã thực hiện: ({y} − {y0}) ÷ ({b} − {y0}) {eq} {way}",
    "Share of the distance covered: ({y} − {y0}) ÷ ({b} − {y0}) {eq} {way}",
)
TIME = _(
    "Tỷ lệ thời gian đã qua: {passed} ngày ({t0} – {t}) ÷ {all} ngày ({t0} – {to}) {eq} {time}",
    "Share of the time passed: {passed} days ({t0} – {t}) ÷ {all} days ({t0} – {to}) {eq} {time}",
)
PACE = _("Tiến độ: {way} ÷ {time} {eq} {pace}", "Pace: {way} ÷ {time} {eq} {pace}")
PACE_LIMIT: dict[Status, Text] = {
    Status.ON_TRACK: _("Từ {on_track} trở lên: {status}.", "{on_track} or more: {status}."),
    Status.SLOWER_THAN_NEEDED: _(
        "Từ {slower} đến dưới {on_track}: {status}.", "From {slower} to below {on_track}: {status}."
    ),
    Status.FAR_BEHIND: _("Từ 0 đến dưới {slower}: {status}.", "From 0 to below {slower}: {status}."),
    Status.MOVING_AWAY: _("Dưới 0: {status}.", "Below 0: {status}."),
}
PAST_BOUND = _(
    "Từ giá trị kỳ gốc {start} ({day}), số liệu đã đi quá {bound} sang phía bên kia: {status}.",
    "From the baseline of {start} ({day}) the figure has gone past {bound} on the far side: {status}.",
)
NO_PACE: dict[NoPace, Text] = {
    NoPace.RULE: _(
        "Không tính được tiến độ: loại yêu cầu này không có quãng đường để đo.",
        "Pace cannot be calculated: this kind of rule has no distance to measure.",
    ),
    NoPace.NO_LOWER_BOUND: _(
        "Không tính được tiến độ: số lũy kế này không có mức sàn phải đạt.",
        "Pace cannot be calculated: this total has no lower bound to reach.",
    ),
    NoPace.FEW: _(
        "Không tính được tiến độ: số lũy kế có mức cần đạt dưới {least} thì mỗi đơn vị tăng thêm đã là quá "
        "lớn.",
        "Pace cannot be calculated: a total whose target is below {least} comes in steps too coarse.",
    ),
    NoPace.NO_BASELINE: _(
        "Không tính được tiến độ: không có giá trị kỳ gốc.",
        "Pace cannot be calculated: there is no baseline.",
    ),
    NoPace.UNDATED_BASELINE: _(
        "Không tính được tiến độ: giá trị kỳ gốc không ghi ngày.",
        "Pace cannot be calculated: the baseline has no date.",
    ),
    NoPace.START_SATISFIES: _(
        "Giá trị kỳ gốc ({start}, {day}) đã đạt yêu cầu, còn số liệu mới nhất thì không: {status}.",
        "The baseline ({start}, {day}) already satisfied the rule, and the latest figure does not: {status}.",
    ),
    NoPace.NO_WAY: _(
        "Không tính được tiến độ: giá trị kỳ gốc nằm đúng ở giới hạn.",
        "Pace cannot be calculated: the baseline lies exactly at the bound.",
    ),
    NoPace.YEAR_MISSING: _(
        "Không tính được tiến độ: có năm thiếu số liệu, nên tổng chưa đủ.",
        "Pace cannot be calculated: a year has no figure, so the sum is not complete.",
    ),
    NoPace.NO_TIME: _(
        "Không tính được tiến độ: từ giá trị kỳ gốc đến số liệu không có ngày nào.",
        "Pace cannot be calculated: no day lies between the baseline and the figure.",
    ),
}

SUMMED = _(
    "Số liệu được công bố từng năm; lũy kế ở đây là tổng của {n} năm có số liệu:",
    "Figures are published year by year; the total here is their sum, years added up: {n}.",
)
YEAR_MISSING = _(
    "Chưa có số liệu trọn năm {years}, nên tổng này còn có thể tăng.",
    "There is no figure for the whole of {years}, so that sum may still rise.",
)
YEAR_MISSING_SETTLED = _(
    "Chưa có số liệu trọn năm {years}, nhưng tổng đã biết đủ để kết luận.",
    "There is no figure for the whole of {years}, but what is known settles it.",
)
BASE_NOT_KNOWN = _(
    "Yêu cầu nêu mức thay đổi so với giá trị kỳ gốc, mà giá trị đó chưa biết. Vì vậy chưa biết phải đạt "
    "mức nào, "
    "và không so sánh được số liệu nào.",
    "What is asked for is a change from the baseline, and that is not known. So it is not known which "
    "level is to "
    "be reached, and no figure can be compared.",
)
BASE_OF_DAY = _(
    "Yêu cầu nêu mức thay đổi so với {day}, mà giá trị của {day} chưa biết. Vì vậy chưa biết phải đạt mức "
    "nào, và không so sánh được số liệu nào.",
    "What is asked for is a change from {day}, and what it was then is not known. So it is not known which "
    "level is to be reached, and no figure can be compared.",
)
BASE_OF_A_YEAR = _(
    "Yêu cầu nêu mức thay đổi so với năm trước, mà số liệu nào cũng thiếu số cùng kỳ năm trước.",
    "What is asked for is a change on the year before, and every figure lacks the value of a year before.",
)
FROM_BASELINE = _(
    "Mức phải đạt tính từ giá trị kỳ gốc {base} ({date}):",
    "The level to reach follows from the baseline, {base} ({date}):",
)
FROM_SPAN = _(
    "Mức phải đạt tính từ số liệu ngay trước chặng này, {base} ({date}):",
    "The level to reach follows from the figure just before this span, {base} ({date}):",
)
BASE_OF_SPAN = _(
    "Yêu cầu nêu mức thay đổi trong một chặng riêng, mà số liệu ngay trước chặng đó chưa biết. Vì vậy "
    "không so sánh được số liệu nào.",
    "What is asked for is a change over a span of its own, and the figure just before that is not known. "
    "So no figure can be compared.",
)
FROM_YEAR_BEFORE = _(
    "Mức phải đạt tính từ số cùng kỳ năm trước, {base} ({date}):",
    "The level to reach follows from the value of a year before, {base} ({date}):",
)
LEVELS: dict[ChangeKind | None, str] = {
    ChangeKind.PERCENT: "{base} × (1 {sign} {size} ÷ 100) {eq} {level}",
    ChangeKind.POINTS: "{base} {sign} {size} {eq} {level}",
    ChangeKind.NUMBER: "{base} {sign} {size} {eq} {level}",
    ChangeKind.TIMES: "{base} × {size} {eq} {level}",
    None: "{base} × (1 {sign} {size} ÷ 100)^{years} {eq} {level}",
}
"""How a level follows from a base, in signs that both languages share; without a kind, of growth over
years.
"""
MILESTONES = _(
    "Chỉ tiêu có nhiều mốc; mỗi mốc được xét như một chỉ tiêu riêng, trên cùng các số liệu, từ đầu "
    "giai đoạn đến mốc đó:",
    "It has several milestones; each is judged as a target of its own, over the same figures, from the "
    "start of "
    "the period up to its date:",
)
SPANS = _(
    "Chỉ tiêu có nhiều mốc; mỗi mốc được xét như một chỉ tiêu riêng, trên các số liệu của chặng đã "
    "nêu, hoặc từ đầu giai đoạn nếu không nêu chặng:",
    "It has several milestones; each is judged as a target of its own, over the figures of the span "
    "it names, or from the start of the period where it names none:",
)
MILESTONE_JUDGED = _(
    "{asked}: {comparison} (số liệu {date}). {status} (dòng {n}).",
    "{asked}: {comparison} (figure of {date}). {status} (row {n}).",
)
MILESTONE_WITHOUT = _("{asked}: {status} (dòng {n}).", "{asked}: {status} (row {n}).")
COUNTED_BY_DUE = _(
    "Chỉ tiêu được đếm một lần, theo mốc đến hạn gần nhất (đến {day}); giai đoạn xét dưới đây là từ "
    "{start} đến "
    "{end}.",
    "It is counted once, by the last milestone that is due (by {day}); below, the period is {start} to "
    "{end}.",
)
COUNTED_BY_FIRST = _(
    "Chưa mốc nào đến hạn, nên chỉ tiêu được đếm theo mốc đầu tiên (đến {day}); giai đoạn xét dưới "
    "đây là từ {start} đến {end}.",
    "No milestone is due yet, so it is counted by the first (by {day}); below, the period is {start} to "
    "{end}.",
)

YEARS = _("Từng năm đã kết thúc được xét riêng:", "Each year that has ended is judged by itself:")
YEAR_JUDGED = _("{year}: {comparison}. {status}.", "{year}: {comparison}. {status}.")
YEAR_DATED = _("{comparison} (số liệu {date})", "{comparison} (figure of {date})")
YEAR_LEVEL = _("{comparison} ({level})", "{comparison} ({level})")
YEAR_WITHOUT = _("{year}: {status}.", "{year}: {status}.")
YEAR_AMENDED = _(
    "{year} (xét theo: {rule}): {comparison}. {status}.",
    "{year} (judged by: {rule}): {comparison}. {status}.",
)
YEAR_OPEN = _("{year}: chưa kết thúc, nên chưa xét.", "{year}: not ended, so not judged yet.")
YEARS_COUNTED = _(
    "Đã kết thúc {n} năm: {met} năm đạt, {failed} năm không đạt, {without} năm chưa có số liệu, {rest} năm "
    "chưa kết luận được. "
    "Năm cuối không bao giờ thay cho cả giai đoạn.",
    "Years ended: {n}. Met: {met}; not met: {failed}; without a figure: {without}; undecided: {rest}. The "
    "last year never stands for the period.",
)
NO_YEAR_ENDED = _(
    "Chưa năm nào kết thúc, nên chỉ xem số liệu của năm đầu.",
    "No year has ended, so only the figures of the first are looked at.",
)
COMBINED = _("Gộp các năm: {when}. Tình trạng: {status}.", "The years together: {when}. Status: {status}.")

RESULT = _(
    "Kết luận (dòng {n} của bảng: {when}): {status}.", "Conclusion (row {n} of the table: {when}): {status}."
)
REACHED_AFTER = _(
    "Sau khi hết giai đoạn, số liệu {figure} ({date}) đã đạt yêu cầu. Điều này được ghi kèm, không làm thay "
    "đổi tình "
    "trạng.",
    "After the period a figure satisfied the rule: {figure} ({date}). That is said beside the status and "
    "does not change it.",
)
REACHED_AFTER_MILESTONE = _(
    "Sau mốc đó, số liệu {figure} ({date}) đã đạt yêu cầu của mốc. Điều này được ghi kèm, không làm thay "
    "đổi tình "
    "trạng.",
    "After that date a figure satisfied the milestone: {figure} ({date}). That is said beside the status "
    "and does "
    "not change it.",
)
RATED = _(
    "{said}. Lời này được ghi kèm, không thay cho kết quả tính.",
    "{said}. It stands beside what was computed, never in its place.",
)
BY_HAND = _(
    "Biên tập viên đánh giá: “{words}” ({date}). Đánh giá này được ghi kèm, không thay cho kết quả tính.",
    "An editor's assessment: “{words}” ({date}). It stands beside what was computed, never in its place.",
)

# The page that explains the method.

FACT_HEADS = (_("Từ ngữ", "Words"), _("Nghĩa là", "Meaning"))
KNOWN_HEAD = _("Biết được vào ngày xét", "Known on the as-of day")
KNOWN_HEADS = (_("Điều gì", "What"), _("Được coi là đã biết", "Known"))
KNOWN: dict[Basis, tuple[Text, Text]] = {
    Basis.OWN_DAY_AND_SOURCE: (
        _(
            "số liệu, sự việc, việc đã triển khai, giá trị kỳ gốc, sửa đổi, việc thôi thực hiện, việc dừng "
            "theo dõi, việc chương trình hay cơ quan kết thúc, văn bản của chương trình, lời cơ quan tự "
            "đánh giá, đánh giá của biên tập viên",
            "a figure, a fact, a step taken, a baseline, an amendment, a withdrawal, a closing, the end of "
            "the programme or of a body, a document of the programme, what a body says of itself, an "
            "editor's assessment",
        ),
        _(
            "từ ngày cuối cùng mà thời điểm của nó có thể là, hoặc từ ngày nguồn được công bố nếu ngày đó "
            "muộn hơn",
            "from the last day its own date may mean, or from the day its source was published where "
            "that is later",
        ),
    ),
    Basis.SOURCE: (
        _(
            "giá trị để so sánh của một số liệu; việc mới chỉ có hạn",
            "what a figure is compared with; a step that is only due",
        ),
        _("từ ngày nguồn được công bố", "from the day its source was published"),
    ),
    Basis.PROJECTION: (
        _("số liệu dự kiến cho một thời điểm về sau", "a projection of a later date"),
        _(
            "từ ngày nguồn được công bố; nếu nguồn không ghi ngày thì từ ngày ghi vào đây",
            "from the day its source was published; where that has none, from the day it was entered here",
        ),
    ),
    Basis.DAY_MADE: (
        _(
            "lần tra cứu số liệu; lần biên tập viên xác minh nguồn",
            "a search for a figure; a check of a source by an editor",
        ),
        _("từ ngày tra cứu, từ ngày xác minh", "from the day it was made"),
    ),
    Basis.NO_DAY: (
        _("điều không ghi ngày, lấy từ nguồn không ghi ngày", "what has no day, from a source that has none"),
        _(
            "vào mọi ngày xét; trang ghi rõ là không có ngày",
            "on every day; the page says that it is undated",
        ),
    ),
    Basis.RECORDED: (
        _("ngày ghi vào đây", "the day it was entered here"),
        _(
            "để xếp thứ tự ở trang Cập nhật; ngoài điều nêu trên, không ảnh hưởng đến gì khác",
            "it orders the updates and, but for what is said above, decides nothing",
        ),
    ),
}
KNOWN_AFTER = _(
    "Trang xét theo một ngày không có gì biết được sau ngày đó: số liệu, sự việc, việc đã triển khai, lần "
    "tra cứu, "
    "sửa đổi, việc thôi thực hiện, đính chính.",
    "A page for a day holds nothing that became known later: no figure, fact, step, search, amendment, "
    "withdrawal or correction.",
)
REPORTING_HEAD = _("Việc công bố số liệu", "Reporting")
SCHEDULE_HEAD = _("Thời hạn", "Schedule")
REPORTING: dict[Reporting, Text] = {
    Reporting.NO_FIGURE: _(
        "chưa tìm thấy số liệu nào cho giai đoạn", "no published figure was found for the period"
    ),
    Reporting.PROVISIONAL: _(
        "số liệu mới nhất trong giai đoạn là số sơ bộ", "the latest figure within the period is provisional"
    ),
    Reporting.FINAL: _(
        "số liệu mới nhất trong giai đoạn là số chính thức", "the latest figure within the period is final"
    ),
}
SCHEDULE: dict[Schedule, Text] = {
    Schedule.NOT_STARTED: _(
        "ngày xét ở trước ngày đầu giai đoạn", "the as-of day lies before the first day of the period"
    ),
    Schedule.OPEN: _(
        "ngày xét nằm trong giai đoạn, cách ngày cuối giai đoạn hơn {months} tháng",
        "the as-of day lies within the period, more than {months} months before its last day",
    ),
    Schedule.DUE_SOON: _(
        "ngày xét nằm trong giai đoạn, cách ngày cuối giai đoạn không quá {months} tháng",
        "the as-of day lies within the period, {months} months or less before its last day",
    ),
    Schedule.OVER: _(
        "ngày xét ở sau ngày cuối giai đoạn", "the as-of day lies after the last day of the period"
    ),
}
RULES = _("Các loại yêu cầu", "The kinds of rule")
RULE_HEADS = (
    _("Yêu cầu", "Rule"),
    _("Số liệu đạt yêu cầu khi", "A figure satisfies it when"),
    _("Ví dụ tính", "Worked example"),
)
RULE_NAME: dict[RuleKind, Text] = {
    RuleKind.AT_LEAST: _("ít nhất n", "at least n"),
    RuleKind.MORE_THAN: _("trên n", "more than n"),
    RuleKind.AT_MOST: _("không quá n", "at most n"),
    RuleKind.LESS_THAN: _("dưới n", "less than n"),
    RuleKind.EXACTLY: _("đúng n", "exactly n"),
    RuleKind.BETWEEN: _("từ n đến m", "n to m"),
    RuleKind.DONE: _("việc phải hoàn thành", "a deliverable"),
    RuleKind.MORE_THAN_REFERENCE: _("cao hơn một giá trị đi kèm", "more than a value given with it"),
    RuleKind.EVERY_UNIT: _("mọi đơn vị", "every unit"),
    RuleKind.QUALITATIVE: _("không nêu bằng số", "not stated as a number"),
}
RULE_MEANS: dict[RuleKind, Text] = {
    RuleKind.AT_LEAST: _("bằng n hoặc cao hơn", "it is n or more"),
    RuleKind.MORE_THAN: _("cao hơn n; đúng bằng n là chưa đủ", "it is more than n; exactly n is not enough"),
    RuleKind.AT_MOST: _("bằng n hoặc thấp hơn", "it is n or less"),
    RuleKind.LESS_THAN: _("thấp hơn n; đúng bằng n là chưa đủ", "it is less than n; exactly n is not enough"),
    RuleKind.EXACTLY: _("đúng bằng n", "it is n"),
    RuleKind.BETWEEN: _(
        "từ n đến m, kể cả hai đầu; cao hơn m chỉ được coi là đạt khi cách hiểu đã nêu ghi như vậy",
        "it is n to m, both included; above m is met only where the stated reading says so",
    ),
    RuleKind.DONE: _("việc đã hoàn thành", "the thing is done"),
    RuleKind.MORE_THAN_REFERENCE: _(
        "cao hơn giá trị đi kèm, có nguồn riêng",
        "it is more than the value given with it, which has a source of its own",
    ),
    RuleKind.EVERY_UNIT: _("số đơn vị đạt bằng tổng số đơn vị", "as many units have it as there are units"),
    RuleKind.QUALITATIVE: _("không bao giờ: không có gì để so", "never: there is nothing to compare it with"),
}
ASKING = _("So với gì, và đến khi nào", "Of what, and by when")
ASKING_HEADS = (
    _("Yêu cầu", "What is asked for"),
    _("Cách xét", "How it is judged"),
    _("Ví dụ tính", "Worked example"),
)
ASKING_NAME: dict[Demand, Text] = {
    Demand.CHANGE: _("thay đổi so với giá trị kỳ gốc", "a change from the baseline"),
    Demand.YEAR_BEFORE: _("thay đổi so với năm trước", "a change on the year before"),
    Demand.GROWTH: _("tăng trưởng bình quân năm", "mean growth a year"),
    Demand.RANK: _("thứ hạng", "a rank"),
    Demand.YEARLY: _("số của từng năm, cộng dồn", "figures year by year, added up"),
    Demand.EACH_YEAR: _("mỗi năm", "each year"),
    Demand.MILESTONES: _("các mốc", "milestones"),
    Demand.EVERY_PART: _("phần nào cũng phải đạt", "every part"),
}
ASKING_MEANS: dict[Demand, Text] = {
    Demand.CHANGE: _(
        "mức thay đổi (phần trăm, điểm phần trăm, số lượng hoặc số lần) được tính ra mức phải đạt từ giá "
        "trị kỳ "
        "gốc, rồi so số liệu với mức đó; chưa biết giá trị kỳ gốc thì chưa xét được",
        "the change (in percent, percentage points, number or times) is turned into a level from the "
        "baseline, and "
        "the figure is held against that; where the baseline is not known, nothing is judged",
    ),
    Demand.YEAR_BEFORE: _(
        "cũng như vậy, từ số liệu cùng tháng của năm trước; số liệu không có số năm trước thì không tính",
        "the same, from the figure of the same month a year before; a figure that lacks it does not count",
    ),
    Demand.GROWTH: _(
        "mức phải đạt sau n năm tròn là giá trị kỳ gốc × (1 + g ÷ 100)^n, năm sau tính trên năm trước; so "
        "bằng "
        "lũy thừa của phân số, không khai căn; số liệu không cách giá trị kỳ gốc một số năm tròn thì "
        "không tính",
        "the level after n whole years is the baseline × (1 + g ÷ 100)^n, compounded; powers of fractions "
        "are "
        "compared, no root is drawn; a figure that is not whole years after the baseline does not count",
    ),
    Demand.RANK: _(
        "hạng 1 là cao nhất: “trong nhóm n dẫn đầu” là hạng n hoặc số nhỏ hơn",
        "1st is the best: “in the leading n” is the nth place or a lower number",
    ),
    Demand.YEARLY: _(
        "số của các năm trong giai đoạn được cộng lại, mỗi năm một lần, và xét như số lũy kế; năm thiếu "
        "số liệu được "
        "nêu rõ, và tổng chưa kết luận được, trừ khi phần đã biết đã đạt hoặc đã vượt",
        "the figures of the years in the period are added up, each year once, and judged as a total; a "
        "year without "
        "a figure is named, and leaves the sum open unless what is known has reached or passed the bound",
    ),
    Demand.EACH_YEAR: _(
        "mỗi năm đã kết thúc được xét riêng, rồi các năm được gộp lại",
        "each year that has ended is judged by itself, and the years are put together",
    ),
    Demand.MILESTONES: _(
        "mỗi mốc được xét như một chỉ tiêu riêng, từ đầu giai đoạn, hoặc từ ngày đầu của chặng riêng "
        "nếu mốc có nêu, đến mốc đó; chỉ tiêu được đếm một lần, theo mốc đến hạn gần nhất, hoặc theo "
        "mốc đầu tiên khi chưa mốc nào đến hạn",
        "each is judged as a target of its own, from the start of the period, or of a span of its own where "
        "it names one, to its date; the target is "
        "counted "
        "once, by the last milestone that is due, or by the first while none is due",
    ),
    Demand.EVERY_PART: _(
        (
            "mỗi phần được xét như một chỉ tiêu riêng trên số liệu của phần đó; chỉ tiêu được đếm một lần, "
            "theo phần yếu nhất"
        ),
        "each part is judged as a target of its own over its own figures; the target is counted once, "
        "by the weakest part",
    ),
}
QUESTIONS: tuple[tuple[Text, Text | None, tuple[tuple[Text, tuple[Row, ...]], ...]], ...] = (
    (
        _(
            "Chỉ tiêu có đang được theo dõi và đo được không?",
            "Is the target in force, and can it be measured?",
        ),
        _("Có", "Yes"),
        (
            (
                _("Không", "No"),
                (Row.WITHDRAWN, Row.QUALITATIVE, Row.NOT_STARTED, Row.BASE_NOT_KNOWN),
            ),
        ),
    ),
    (
        _("Đã tìm thấy số liệu trong giai đoạn chưa?", "Was a figure within the period found?"),
        _("Đã tìm thấy", "Yes"),
        ((_("Chưa", "No"), (Row.NO_FIGURE,)),),
    ),
    (
        _("Số liệu mới nhất có đạt yêu cầu không?", "Does the latest figure reach what is asked?"),
        _("Chưa", "No"),
        ((_("Có", "Yes"), (Row.REACHED, Row.MET_AT_END, Row.WITHIN_LIMIT, Row.MET_AT_LAST_REPORT)),),
    ),
    (
        _(
            "Giai đoạn đã hết, hoặc không còn đạt được nữa?",
            "Is the period over, or can it no longer be reached?",
        ),
        None,
        (
            (_("Đúng", "Yes"), (Row.PASSED, Row.MISSED_AT_END, Row.SHORT_AT_LAST_REPORT)),
            (_("Chưa", "No"), (Row.PACE, Row.NOT_YET_MET)),
        ),
    ),
)
"""Each question, the answer that leads to the next one, and the rows that its other answers lead to."""
ROWS = _("Bảng tình trạng", "The status table")
ROW_HEADS = (_("Dòng", "Row"), _("Khi", "When"), _("Tình trạng và ví dụ tính", "Status and worked example"))
ROW_NUMBERS = _(
    "Số của một dòng không bao giờ đổi, nên dòng thêm về sau mang số tiếp theo, dù được xét ở chỗ nào.",
    "The number of a row never changes, so a row that was added later has the next one, wherever it is "
    "tried.",
)
ROW_NAME = _("Dòng {n}", "Row {n}")
PACE_FORMULA = _(
    "tiến độ = ((y − y₀) ÷ (b − y₀)) ÷ ((t − t₀) ÷ (T − t₀))",
    "pace = ((y − y₀) ÷ (b − y₀)) ÷ ((t − t₀) ÷ (T − t₀))",
)
PACE_MEANS = _(
    "y: số liệu dùng để xác định tình trạng, ngày t. y₀: giá trị lúc đầu, ngày t₀. b: giới hạn gần nhất của "
    "mức cần đạt. T: "
    "ngày cuối giai đoạn. Thời gian tính bằng ngày. "
    "Tiến độ bằng 1 là vừa đủ để tới đích đúng hạn.",
    "y: the figure the status rests on, on day t. y₀: the value at the start, on day t₀. b: the nearest "
    "bound of "
    "the rule. T: the last day of the period. "
    "Time is counted in days. A pace of 1 arrives exactly in time.",
)
PACE_START = _(
    "Với số thời điểm, y₀ là giá trị kỳ gốc có ghi ngày. Với số lũy kế có mức cần đạt từ {least} trở "
    "lên, y₀ = 0 vào ngày đầu giai đoạn. Ngoài ra không tính tiến độ.",
    "For a level, y₀ is the baseline with its date. For a total whose target is {least} or more, y₀ = 0 on "
    "the first day of the period. "
    "Otherwise no pace is calculated.",
)
PACE_AWAY = _(
    "Giá trị kỳ gốc đã đạt yêu cầu mà số liệu thì không, hoặc số liệu đi quá giới hạn sang phía bên kia: "
    "cũng "
    "là {status}.",
    "A baseline that satisfied the rule while the figure does not, or a figure past the bound on the far "
    "side: also {status}.",
)
YEARS_HEAD = _("Chỉ tiêu hằng năm", "Yearly targets")
YEARS_HEADS = (
    _("Tình trạng", "Status"),
    _("Khi gộp các năm", "When the years are put together"),
    _("Ví dụ tính", "Worked example"),
)
COUNTS = _("Cách tổng hợp", "How they are counted")
COUNT_HEADS = (_("Nhóm tổng hợp", "Counted as"), _("Gồm các tình trạng", "The statuses in it"))
COUNT_WITHDRAWN = _(
    "Không đếm: {status}; trang ghi rõ có bao nhiêu.",
    "Not counted: {status}; the page says how many there are.",
)
COUNT_CLOSED = _(
    "Chỉ tiêu đã dừng theo dõi, hoặc của chương trình đã kết thúc trước hạn, vẫn được đếm, theo tình "
    "trạng của số liệu cuối cùng trước ngày đó; trang ghi rõ có bao nhiêu. Không đòi hỏi thêm số liệu "
    "nào.",
    "A target that is closed, or left open by a programme that ended early, stays in the counts, under the "
    "status of its last figure before that day; the page says how many there are. No further figure is due.",
)
COUNT_NEVER = _(
    "Chỉ nêu số lượng trên tổng số, không tính bình quân. Phần trăm của tổng được làm tròn sao cho cộng "
    "lại bằng 100.",
    "Always a count out of the total, never an average. Percentages of a whole are rounded so that they add "
    "up to 100.",
)
ROUNDING = _(
    "Số có không quá {exact} chữ số thập phân được ghi đúng như vậy. Số dài hơn được làm tròn đến {rounded} "
    "chữ số thập phân, hoặc nhiều hơn nếu như thế "
    "sẽ chạm hay vượt mức cần đạt: khi mức cần đạt là {never}, {count}/{of} được ghi là {example}, không "
    "phải {never}. "
    "So sánh luôn dùng phân số chính xác.",
    "A number of up to {exact} decimals is printed as it is. A longer one is rounded to {rounded}, or to "
    "more where that would reach or cross the target: "
    "where the target is {never}, {count} of {of} is printed as {example}, not as {never}. Comparisons "
    "always use exact fractions.",
)
EXAMPLES_FROM = _(
    "Các ví dụ lấy từ “{programme}”, xét theo ngày {day}. Số liệu, nguồn và tên gọi trong đó đều không có "
    "thật, không phải của chương trình này.",
    "The examples come from “{programme}”, judged as of {day}. Its figures, sources and names are made up; "
    "they are not those of this programme.",
)
NO_EXAMPLES = _(
    "Trang này không có ví dụ tính: chưa chọn chương trình nào làm ví dụ.",
    "This site has no worked examples: no programme was chosen for them.",
)
EXAMPLE_MARK = _("Ví dụ, số liệu không có thật", "Example, made-up figures")
NO_EXAMPLE = _("chưa có ví dụ", "no example yet")
EXAMPLE = _("Ví dụ: {name}", "Example: {name}")
