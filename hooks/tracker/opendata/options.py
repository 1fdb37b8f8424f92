"""The only values that some columns hold -> the name of each in both languages."""

from __future__ import annotations

from enum import StrEnum

from tracker.facts.asking import Against, ChangeKind
from tracker.facts.bounds import RuleKind
from tracker.facts.values import Text
from tracker.language import words
from tracker.language.phrases import composed
from tracker.language.phrases import phrase as _


class Place(StrEnum):
    """Where a figure lies, and whether it decides the status."""

    DECIDES = "decides"
    IN_PERIOD = "in_period"
    BEFORE_PERIOD = "before_period"
    AFTER_PERIOD = "after_period"
    AFTER_AS_OF = "after_as_of"
    """No longer given, and never to mean anything else: what was not known on the day is in no file."""


PLACES: dict[str, Text] = {
    Place.DECIDES: _(
        "số liệu dùng để xác định tình trạng của chỉ tiêu, của một phần hoặc của một năm",
        "decides the status of the target, of one of its parts or of one year",
    ),
    Place.IN_PERIOD: _(
        "trong giai đoạn, không dùng để xác định tình trạng", "inside the period, does not decide"
    ),
    Place.BEFORE_PERIOD: _("trước giai đoạn", "before the period"),
    Place.AFTER_PERIOD: _("sau giai đoạn", "after the period"),
    Place.AFTER_AS_OF: _(
        "không còn dùng: điều chưa biết vào ngày xét tình trạng không có trong tệp nào",
        "no longer used: what was not known on the day on which the status is judged is in no file",
    ),
}


MEASURES: dict[str, Text] = {
    "level": _("số thời điểm, có thể tăng hoặc giảm", "a level, which can rise and fall"),
    "total": _("lũy kế từ đầu giai đoạn", "a total, counted from the start of the period"),
    "rank": _("thứ hạng, hạng 1 cao nhất", "a rank, of which 1 is the best"),
    "yearly": _("số của từng năm, cộng dồn ở đây", "given year by year, and added up"),
}


RULES: dict[RuleKind, Text] = {
    RuleKind.AT_LEAST: _("ít nhất bằng low", "at least low"),
    RuleKind.MORE_THAN: _("lớn hơn low", "more than low"),
    RuleKind.AT_MOST: _("không quá high", "at most high"),
    RuleKind.LESS_THAN: _("nhỏ hơn high", "less than high"),
    RuleKind.EXACTLY: _("đúng bằng low (low và high bằng nhau)", "exactly low (low and high are equal)"),
    RuleKind.BETWEEN: _("từ low đến high, kể cả hai đầu", "from low to high, both ends included"),
    RuleKind.DONE: _(
        "một việc phải hoàn thành; số liệu là 1 khi đã xong, 0 khi chưa",
        "a deliverable; its figure is 1 when done, 0 until then",
    ),
    RuleKind.MORE_THAN_REFERENCE: _(
        "lớn hơn giá trị đi kèm từng số liệu (reference_value)",
        "more than the value given with each figure (reference_value)",
    ),
    RuleKind.EVERY_UNIT: _(
        "mọi đơn vị đều phải đạt (count bằng of)", "every unit must reach it (count equals of)"
    ),
    RuleKind.QUALITATIVE: _("không định lượng được", "not measurable as written"),
}


CHANGES: dict[str, Text] = {
    ChangeKind.PERCENT: _("phần trăm", "percent"),
    ChangeKind.POINTS: _("điểm phần trăm", "percentage points"),
    ChangeKind.NUMBER: _("theo đơn vị tính", "in the unit"),
    ChangeKind.TIMES: _("số lần", "times as much"),
}


AGAINST: dict[str, Text] = {
    Against.BASELINE: _("giá trị kỳ gốc", "the baseline"),
    Against.YEAR_BEFORE: _("cùng kỳ năm trước", "a year before"),
}


def _counted(phrase: Text) -> Text:
    return composed(lambda lang: phrase[lang].format(k="k", n="n"))


STATUSES: dict[str, Text] = {status: _counted(phrase) for status, phrase in words.STATUS.items()}


WITHDRAWN = "withdrawn"
"""What stands in `outcome` for a target that has left the denominator."""
