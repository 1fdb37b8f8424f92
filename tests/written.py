"""What is written down for tests as YAML -> what it says, read by the fast parser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FAST_AS_TYPED = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def written(path: Path, *, as_typed: bool = False) -> Any:
    """Return what a YAML file says, every leaf as it is typed where that is asked.

    There are hundreds of such files, and the parser written in C takes a tenth of the time of the other.
    """
    text = path.read_text(encoding="utf-8")
    try:
        return yaml.load(text, FAST_AS_TYPED if as_typed else FAST)
    except yaml.YAMLError:  # a byte that is no text, `\\uDCFF`, is let through by the other only
        return yaml.safe_load(text)
