"""What people write around a number in a table of targets, by the key of the data file that it means."""

from __future__ import annotations

LEAST, MOST, RANGE, DONE = "at_least", "at_most", "between", "done"
BEFORE: dict[str, tuple[str, ...]] = {
    "at_least": (
        *("≥", ">=", "ít nhất", "tối thiểu", "không dưới", "không thấp hơn", "không ít hơn", "đạt từ", "từ"),
        *("at least", "not less than", "no less than", "minimum", "min"),
    ),
    "more_than": (">", "trên", "hơn", "cao hơn", "vượt", "more than", "over", "above"),
    "at_most": (
        *("≤", "<=", "không quá", "tối đa", "không vượt quá", "không cao hơn", "nhóm", "top"),
        *("at most", "not more than", "no more than", "up to", "maximum", "max"),
    ),
    "less_than": ("<", "dưới", "thấp hơn", "ít hơn", "less than", "below", "under"),
    "exactly": ("=", "đúng", "đúng bằng", "exactly"),
}
"""What stands before a number."""
AFTER: dict[str, tuple[str, ...]] = {
    "at_least": ("trở lên", "or more", "and above", "+"),
    "at_most": ("trở xuống", "or less", "or fewer"),
}
"""What stands behind one."""
FROM = ("", "từ", "from")
"""What stands before a range."""
DONE_TYPED = ("x", "có", "hoàn thành", "đã hoàn thành", "done", "yes", "completed")
"""What is written of a thing that is to be done."""
DONE_IN_WORDS = '{vi: "Đã hoàn thành.", en: "It is done."}'
"""What such a thing asks for, as the data file has it."""
RANKS = ("hạng", "thứ hạng", "xếp hạng", "rank", "ranking")
"""The units of places in a ranking."""
DOWNWARD = (
    *("giảm", "hạ", "không quá", "tối đa", "dưới", "thấp hơn", "ít hơn", "còn", "xuống"),
    *("reduce", "lower", "cut", "at most", "less", "fewer", "below", "fall"),
)
"""Words of an objective that falls, or has a ceiling."""
