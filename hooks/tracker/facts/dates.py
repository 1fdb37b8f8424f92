"""A date as typed -> the days it may mean, from a single day to a span of years.

A date is as exact as it is known: `2025`, `2025-07`, `2025-07-02`, a quarter `2025-Q3`, a half `2025-H1`, a
financial year `2024/25`, or the days from one to another. For ordering it stands for its last day.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

WRITTEN_DATE = r"\d{4}(-\d{2}(-\d{2})?|-Q[1-4]|-H[12]|/\d{2})?"
"""How a date is written in the data file, where it is no span of days."""
DATE = re.compile(rf"({WRITTEN_DATE}|\d{{4}}-\d{{2}}-\d{{2}}/\d{{4}}-\d{{2}}-\d{{2}})", re.ASCII)
"""The same, with what a span is where it has to be one text: `2021-01-01/2023-06-30`."""
_PARTS = re.compile(
    r"(?P<y>\d{4})(?:-(?P<m>\d{2})(?:-(?P<d>\d{2}))?|-Q(?P<q>[1-4])|-H(?P<h>[12])|/(?P<f>\d{2}))?", re.ASCII
)
YEAR_END = re.compile(r"\d{2}-\d{2}", re.ASCII)
"""How the last day of a financial year is written: month and day."""


@lru_cache(maxsize=10_000)
def _last_day(year: int, month: int, day: int | None) -> dt.date:
    """Return the last day that a date may mean; raise `ValueError` where there is none, as in month 00."""
    return dt.date(year, month, calendar.monthrange(year, month)[1] if day is None else day)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as exactly as it is known, from a day to a span of years. For ordering it stands for its last
    day.
    """

    year: int
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    half: int | None = None
    year_end: str = ""
    """The month and day on which the financial year ends that begins in `year`: `03-31`."""
    until: dt.date | None = None
    """The last day of a span; its first is `year`, `month` and `day`."""

    @classmethod
    def parse(cls, text: str, year_end: str = "") -> PartialDate:
        """Read a date as `DATE` has it; raise `ValueError` for anything else.

        `year_end` is the month and day on which financial years end; without it `2024/25` is no date.
        """
        if not DATE.fullmatch(text):
            raise ValueError(text)
        start, _, end = text.partition("/")
        if len(end) > 2:
            return cls.span(cls.parse(start).last_day, cls.parse(end).last_day)
        match = _PARTS.fullmatch(text)
        assert match is not None
        year, month, day, quarter, half = (
            int(match[part]) if match[part] else None for part in ("y", "m", "d", "q", "h")
        )
        assert year is not None
        if match["f"] and (not year_end or int(match["f"]) != (year + 1) % 100):
            raise ValueError(text)
        date = cls(year, month, day, quarter, half, year_end if match["f"] else "")
        _ = date.first_day, date.last_day  # refuses 2026-02-30, months 13 and 00, day 00 and year 0
        return date

    @classmethod
    def span(cls, start: dt.date, end: dt.date) -> PartialDate:
        """Return the days from `start` to `end`; raise `ValueError` where they are not in this order."""
        if start >= end:
            raise ValueError(start, end)
        return cls(start.year, start.month, start.day, until=end)

    @property
    def first_day(self) -> dt.date:
        """The first day the date may mean."""
        if self.year_end:
            return _financial_end(self.year, self.year_end) + dt.timedelta(days=1)
        return dt.date(self.year, self._months()[0], self.day or 1)

    @property
    def last_day(self) -> dt.date:
        """The last day the date may mean: the one it stands for."""
        if self.until:
            return self.until
        if self.year_end:
            return _financial_end(self.year + 1, self.year_end)
        return _last_day(self.year, self._months()[1], self.day)

    @property
    def is_day(self) -> bool:
        """Whether it is known to the day."""
        return self.day is not None and self.until is None

    @property
    def is_year(self) -> bool:
        """Whether it is a calendar year as a whole."""
        return not (self.month or self.quarter or self.half or self.year_end)

    def _months(self) -> tuple[int, int]:
        """Return the first and the last month it may mean."""
        if self.quarter:
            return 3 * self.quarter - 2, 3 * self.quarter
        if self.half:
            return 6 * self.half - 5, 6 * self.half
        return (1, 12) if self.month is None else (self.month, self.month)

    def __str__(self) -> str:
        """Return it as `DATE` has it, no more exact than it is known."""
        if self.until:
            return f"{self.first_day.isoformat()}/{self.until.isoformat()}"
        if self.year_end:
            return f"{self.year:04d}/{(self.year + 1) % 100:02d}"
        if self.quarter or self.half:
            return f"{self.year:04d}-" + (f"Q{self.quarter}" if self.quarter else f"H{self.half}")
        return "-".join(
            f"{part:0{width}d}"
            for part, width in ((self.year, 4), (self.month, 2), (self.day, 2))
            if part is not None
        )


def _financial_end(year: int, year_end: str) -> dt.date:
    month, day = (int(part) for part in year_end.split("-"))
    return dt.date(year, month, min(day, calendar.monthrange(year, month)[1]))
