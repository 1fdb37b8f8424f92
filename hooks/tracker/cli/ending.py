"""The day statuses are judged on -> what staff are told of the end of the theme, from half a year before
it.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

from dateutil.relativedelta import relativedelta

from tracker.facts.values import Lang
from tracker.language import formats
from tracker.language.words import ending as say

THEME_ENDS = dt.date(2027, 5, 5)
"""The last day on which Material for MkDocs is maintained."""
TOLD_BEFORE = (relativedelta(months=6), relativedelta(months=3), relativedelta(months=1), relativedelta())
"""How long before it staff are told once more; the first is when it begins to be said at all."""


def theme_end(day: dt.date, lang: Lang) -> str:
    """Return what is said on a day of the end of the theme; empty while that is further off."""
    if day < THEME_ENDS - TOLD_BEFORE[0]:
        return ""
    left = (THEME_ENDS - day).days
    n = formats.number(Fraction(max(left, 0)), lang)
    phrase = say.AHEAD if left >= 0 else say.OVER
    when = phrase[lang].format(day=formats.day(THEME_ENDS, lang), n=n)
    return f"{when} {say.WHAT_TO_DO[lang].format(head=say.SECTION[lang])}"


def is_told_anew(day: dt.date, days: int) -> bool:
    """Say whether a day on which staff are told anew is `day` or among the `days` before it."""
    return any(0 <= (day - (THEME_ENDS - before)).days < days for before in TOLD_BEFORE)
