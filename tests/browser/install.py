"""Make sure there is a Chromium for the browser tests: one of the system's, Playwright's own, or one
installed now.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from tracker.cli.pdf import find_chromium


def main() -> int:
    """Install a Chromium where there is none; return 1 when that cannot be done."""
    if find_chromium():
        return 0
    attempts = [[sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]]
    if shutil.which("apt-get"):
        sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
        attempts.insert(
            0,
            [
                *sudo,
                "sh",
                "-c",
                "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium",
            ],
        )
    for attempt in attempts:
        print("+", *attempt, file=sys.stderr)
        if subprocess.run(attempt, check=False).returncode == 0 and find_chromium():
            return 0
    print(
        "No Chromium for the browser tests, and none could be installed; install one, or set CHROMIUM to its "
        "path.",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
