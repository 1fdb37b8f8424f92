"""The data files of this repository, each loaded once: what is loaded never changes, so tests share it."""

from __future__ import annotations

import datetime as dt
import functools
from pathlib import Path

from tracker.content.data.load import Loaded, load


@functools.cache
def loaded(path: Path, day: dt.date) -> Loaded:
    """Return what a data file that no test writes says on a day."""
    return load(path, day)
