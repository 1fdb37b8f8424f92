"""What was typed in place of the number of a rule, with a sign or words that bound it -> the key and the
number that say so.
"""

from __future__ import annotations

import re

from tracker.facts.bounds import RuleKind
from tracker.facts.meant import in_plain_signs, meant_number, plainly

SAID: tuple[tuple[RuleKind, str], ...] = (
    (RuleKind.AT_LEAST, r">=|=>|≥|ít nhất|tối thiểu|không dưới|không ít hơn|at least|no less than|min\.?"),
    (
        RuleKind.AT_MOST,
        r"<=|=<|≤|không quá|không vượt quá|tối đa|không hơn|at most|no more than|up to|max\.?",
    ),
    (RuleKind.MORE_THAN, r">|trên|hơn|lớn hơn|cao hơn|vượt|more than|over|above"),
    (RuleKind.LESS_THAN, r"<|dưới|nhỏ hơn|thấp hơn|ít hơn|less than|under|below"),
    (RuleKind.EXACTLY, r"=|đúng|bằng|exactly"),
)
"""The signs and words before a number by which editors say what a key says here."""
BEFORE = tuple(
    (kind, re.compile(rf"(?:{words}) *(?P<number>[^\s].*)", re.IGNORECASE)) for kind, words in SAID
)
AFTER = re.compile(r"(?:từ )?(?P<number>.*\d.*?) *(?:trở lên|or more|\+)", re.IGNORECASE)
SPAN = re.compile(
    r"(?:từ |from )?(?P<low>[\d.,]+) *(?:-|đến|to) *(?P<high>[\d.,]+) *(?P<rest>\D*)", re.IGNORECASE
)
KEYS = frozenset(
    {
        RuleKind.AT_LEAST,
        RuleKind.MORE_THAN,
        RuleKind.AT_MOST,
        RuleKind.LESS_THAN,
        RuleKind.EXACTLY,
        RuleKind.BETWEEN,
    }
)
"""The kinds of rule that are given by a number."""


def bound_meant(typed: str, unit: str) -> tuple[RuleKind, str] | None:
    """Return the key and the value that say what was typed, where that is certain; `unit` is that of the
    target.
    """
    plain = in_plain_signs(typed)
    if span := SPAN.fullmatch(plain):
        low, high = (_number(span[end] + span["rest"], unit) for end in ("low", "high"))
        return (RuleKind.BETWEEN, f"[{low}, {high}]") if low and high else None
    for kind, pattern in ((RuleKind.AT_LEAST, AFTER), *BEFORE):
        if (found := pattern.fullmatch(plain)) and (number := _number(found["number"], unit)):
            return kind, number
    return None


def _number(typed: str, unit: str) -> str:
    number = meant_number(typed.strip(), unit)
    return "" if number is None else plainly(number)
