"""A rule -> the columns of what is asked for, and of the level that it means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from fractions import Fraction

from tracker.facts.levels import bound_on
from tracker.facts.requirements import Rule
from tracker.facts.target import Target
from tracker.language.phrases import phrase as _
from tracker.opendata.columns import Column, T, carried, text_columns
from tracker.opendata.numbers import ending
from tracker.opendata.options import AGAINST, CHANGES, RULES


def rule_columns(read: Callable[[T], Rule]) -> tuple[Column[T], ...]:
    """Return the columns of what is asked for."""
    return (
        Column(
            "rule",
            "string",
            _("loại mức cần đạt", "what kind of thing is asked for"),
            lambda row: read(row).kind.value,
            required=True,
            options={kind.value: phrase for kind, phrase in RULES.items()},
        ),
        Column(
            "low",
            "number",
            _(
                "mức dưới cần đạt; nếu có change hoặc growth thì là mức thay đổi",
                "the lower limit; where there is change or growth, that of the change",
            ),
            lambda row: read(row).bound.stated[0],
        ),
        Column(
            "high",
            "number",
            _(
                "mức trên không được vượt, hoặc mức trên của khoảng; nếu có change hoặc growth thì là mức "
                "thay đổi",
                "the upper limit, or the upper end of the range; where there is change or growth, that of "
                "the change",
            ),
            lambda row: read(row).bound.stated[1],
        ),
        *text_columns(
            "rule_words",
            _("mức cần đạt khi được nêu bằng lời", "what is asked for where it is stated in words"),
            lambda row: read(row).words,
        ),
        Column(
            "every",
            "string",
            carried(Rule, "every"),
            lambda row: read(row).every,
            options={"year": _("từng năm", "each year")},
        ),
        Column(
            "above",
            "string",
            carried(Rule, "above"),
            lambda row: read(row).above,
            options={"met": _("đạt", "met")},
        ),
        Column(
            "change",
            "string",
            carried(Rule, "change"),
            lambda row: read(row).change,
            options=CHANGES,
        ),
        Column(
            "against",
            "string",
            _("thay đổi so với gì", "what the change is measured from"),
            lambda row: against.value if (against := read(row).of.against) else None,
            options=AGAINST,
        ),
        Column(
            "growth",
            "string",
            carried(Rule, "growth"),
            lambda row: read(row).growth,
            options={"percent": _("phần trăm mỗi năm", "percent a year")},
        ),
    )


def level_columns(read: Callable[[T], tuple[Target, Rule, dt.date]]) -> tuple[Column[T], Column[T]]:
    """Return the columns of the level that a change or growth means, on the scale of the figures."""

    def level(row: T, n: int) -> Fraction | None:
        target, rule, day = read(row)
        bound = bound_on(target, rule, day) if rule.of.against else None
        stated = bound.stated[n] if bound else None
        return None if stated is None else ending(stated)

    return (
        Column(
            "level_low",
            "number",
            _(
                "mức dưới tính ra từ giá trị gốc, khi có change hoặc growth; trống nếu chưa biết giá trị gốc",
                "the lower level that follows from the base, where there is change or growth; empty while "
                "the base is not known",
            ),
            lambda row: level(row, 0),
        ),
        Column(
            "level_high",
            "number",
            _(
                "mức trên tính ra từ giá trị gốc, khi có change hoặc growth; trống nếu chưa biết giá trị gốc",
                "the upper level that follows from the base, where there is change or growth; empty while "
                "the base is not known",
            ),
            lambda row: level(row, 1),
        ),
    )
