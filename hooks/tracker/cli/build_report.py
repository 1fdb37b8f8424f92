"""What MkDocs says while it builds -> what of it matters to whoever builds, and how many warnings there are.

`--quiet` would keep MkDocs calm, but it also keeps it from counting its warnings, so that no build was ever
strict. So it may say everything, and what it merely reports on is left out here.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.cli.disk import told_of_log

LEVEL = re.compile(r"(?P<level>DEBUG|INFO|WARNING|ERROR|CRITICAL) +-  ?")
"""How a line of MkDocs' log begins; lines that begin otherwise belong to the one above."""
ABORTED = re.compile(r"Aborted with \d+ warnings? in \S*strict\S* mode!?")
STRICT = (
    "{count} điều nhắc ở trên được coi là lỗi, để trang không đăng khi có chỗ hỏng. / "
    "The warnings above ({count}) count as mistakes, so that nothing broken is published."
)
"""Said where a build stops for its warnings."""


class BuildReport(NamedTuple):
    """What is left to print of a build's log, and how many warnings are in it."""

    text: str
    warnings: int


def calm(log: str) -> BuildReport:
    """Return the log of a build without what it only reports on, and without MkDocs' own last word; of an
    error of the system's, such as a full disk, what it means.
    """
    if said := told_of_log(log):
        return BuildReport(f"{said}\n", 0)
    kept: list[str] = []
    warnings, shown = 0, True
    for line in log.splitlines(keepends=True):
        if begun := LEVEL.match(line):
            shown = begun["level"] not in ("DEBUG", "INFO")
            warnings += begun["level"] == "WARNING"
        elif line.startswith("Traceback "):
            shown = True  # it belongs to no line above, and without it nobody knows why there is no site
        elif ABORTED.fullmatch(line.strip()):
            continue
        if shown:
            kept.append(line)
    text = "".join(kept)
    return BuildReport(text if text.strip() else "", warnings)
