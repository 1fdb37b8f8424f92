"""How long the check and the build take on the real content: medians and ratios of one run, never asserted."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
RUNS = 5


def seconds(*arguments: str) -> float:
    """Return the median wall time of a command over the runs."""
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        subprocess.run([sys.executable, *arguments], cwd=ROOT, env={**os.environ, "PYTHONPATH": "hooks"}, check=True, capture_output=True)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def main() -> None:
    """Print the figures."""
    start = seconds("-c", "import mkdocs.config, pydantic, babel")
    check = seconds("-m", "tracker.commands", "check")
    with tempfile.TemporaryDirectory() as folder:
        build = seconds("-m", "tracker.commands", "build", "--site", str(Path(folder, "site")))
    print(f"median of {RUNS} runs")
    print(f"start of Python with its libraries  {start:6.2f} s")
    print(f"check of data and pages             {check:6.2f} s   {check / start:5.2f} of the start")
    print(f"build of the whole site             {build:6.2f} s   {build / check:5.2f} of the check")


if __name__ == "__main__":
    main()
