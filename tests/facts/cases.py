"""What decides a status and where an address leads, as cases written down beside the tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
STATUSES: list[dict[str, Any]] = yaml.safe_load((HERE / "status.yaml").read_text(encoding="utf-8"))
"""A target, its figures, a day, and the status that follows."""
ADDRESSES: list[dict[str, Any]] = yaml.safe_load((HERE / "addresses.yaml").read_text(encoding="utf-8"))
"""An address as it is typed, what is wrong with it, and the host it really leads to."""
