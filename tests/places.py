"""Where the files are that several tests read, and the days they are judged on."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

ROOT = Path(__file__).parent.parent
AS_OF = dt.date(2026, 11, 25)
EDITION = ROOT / "tests" / "edition" / "targets.yaml"
"""The data of the first edition as it was, for what is promised about that; the pages move on."""
DEMO = ROOT / "examples" / "demo"
DEMO_DAY = dt.date(2026, 6, 30)
BLANK = ROOT / "examples" / "blank"
"""What every new programme begins as."""
SEVERAL = ROOT / "examples" / "programmes"
"""Three made-up programmes under one front."""
SAMPLE = ROOT / "tests" / "sample.yaml"
"""A few targets that show every kind of entry, in a future of their own."""
SAMPLE_DAY = dt.date(2094, 6, 1)
GLOSSARY = ROOT / "tests" / "glossary.yaml"
PROGRAMMES = {
    "real": (ROOT / "data" / "targets.yaml", AS_OF),
    "demo": (DEMO / "data" / "targets.yaml", DEMO_DAY),
    "sample": (SAMPLE, SAMPLE_DAY),
}
"""Data files and their days."""
