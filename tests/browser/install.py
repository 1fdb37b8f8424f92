"""Make sure there is a Chromium for the browser tests: one of the system's, Playwright's own, or one installed now."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


def find_chromium() -> str | None:
    """Return the path of a Chromium to test with (`CHROMIUM` names one), or None."""
    for name in (os.environ.get("CHROMIUM", ""), *NAMES):
        if name and (path := shutil.which(name)):
            return path
    try:
        with sync_playwright() as playwright:
            path = playwright.chromium.executable_path
    except Error:
        return None
    return path if Path(path).exists() else None


def main() -> int:
    """Install a Chromium where there is none; return 1 when that cannot be done."""
    if find_chromium():
        return 0
    attempts = [[sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]]
    if shutil.which("apt-get"):
        sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
        attempts.insert(0, [*sudo, "sh", "-c", "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium"])
    for attempt in attempts:
        print("+", *attempt, file=sys.stderr)
        if subprocess.run(attempt, check=False).returncode == 0 and find_chromium():
            return 0
    print("No Chromium for the browser tests, and none could be installed; install one, or set CHROMIUM to its path.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
