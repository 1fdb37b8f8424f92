"""An error of the system's while something is read or written -> words for whoever runs the command."""

from __future__ import annotations

import errno
import re

from tracker.language.printable import printable, printable_path

NOT_ALLOWED = ("không có quyền ở đây; xem chủ của thư mục", "no permission here; see who owns the folder")
SAID = {
    errno.ENOSPC: ("đĩa đầy; hãy giải phóng chỗ trống", "the disk is full; free some space"),
    errno.EDQUOT: (
        "hết phần đĩa được cấp; hãy xóa bớt",
        "the quota is used up; delete something",
    ),
    errno.EROFS: ("ổ đĩa chỉ cho đọc; chọn thư mục khác", "the disk is read-only; choose another folder"),
    errno.EACCES: (
        "không có quyền ở đây; xem chủ của thư mục",
        "no permission here; see who owns the folder",
    ),
    errno.EPERM: NOT_ALLOWED,
    errno.EFBIG: (
        "tệp lớn hơn mức máy này cho ghi (xem ulimit -f)",
        "the file is larger than may be written here (see ulimit -f)",
    ),
}
RAISED = re.compile(
    r"\b\w*Error: \[Errno (?P<number>\d+)\] (?P<reason>[^\n:]*)"
    r"(?:: (?:[^\n]* -> )?(?P<quote>['\"])(?P<path>[^\n]*)(?P=quote))?\Z"
)
"""The last line of what Python says of an error of the system's that nobody caught; of a file that is copied
it names both places, and it cannot write to the second.
"""


def told(number: int | None, reason: str | None, path: object = None) -> str:
    """Return what is said of an error by its number, in both languages, with the path where it is known."""
    vi, en = SAID.get(number or 0, ("không đọc hoặc ghi được ở đây", "cannot be read or written"))
    place = f"{printable_path(path)}: " if path is not None else ""
    return f"{place}{vi} / {en} ({printable(reason or number)})"


def told_of_log(log: str) -> str | None:
    """Return the same of a log that ends with such an error, or None where it ends otherwise."""
    found = RAISED.search(log.rstrip())
    return told(int(found["number"]), found["reason"], found["path"]) if found else None
