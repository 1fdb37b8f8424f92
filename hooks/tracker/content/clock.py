"""Environment -> the day on which every status is judged; the only clock the tracker reads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from zoneinfo import ZoneInfo

from tracker.language.printable import SaysWhy, printable

LOCAL_TIME = ZoneInfo("Asia/Ho_Chi_Minh")


class BadClock(SaysWhy, ValueError):
    """`AS_OF` or `SOURCE_DATE_EPOCH` is set to something that is not a day; the text says what to write."""


def as_of(environment: Mapping[str, str]) -> dt.date:
    """Return the day given by `AS_OF=YYYY-MM-DD`, else that of `SOURCE_DATE_EPOCH`, else today in Viet Nam.

    Raises `BadClock` when a variable is set but cannot be read.
    """
    if day := environment.get("AS_OF"):
        try:
            return dt.datetime.strptime(day, "%Y-%m-%d").date()
        except ValueError:
            raise BadClock(
                f"AS_OF={printable(day)}: không phải một ngày; viết ví dụ AS_OF=2026-11-23\n"
                f"AS_OF={printable(day)}: not a day; write e.g. AS_OF=2026-11-23"
            ) from None
    if seconds := environment.get("SOURCE_DATE_EPOCH"):
        try:
            return dt.datetime.fromtimestamp(int(seconds), LOCAL_TIME).date()
        except (ValueError, OverflowError, OSError):
            raise BadClock(
                f"SOURCE_DATE_EPOCH={printable(seconds)}: không phải số giây; viết ví dụ "
                "SOURCE_DATE_EPOCH=1795392000\n"
                f"SOURCE_DATE_EPOCH={printable(seconds)}: not a number of seconds; write e.g. "
                "SOURCE_DATE_EPOCH=1795392000"
            ) from None
    return dt.datetime.now(LOCAL_TIME).date()
