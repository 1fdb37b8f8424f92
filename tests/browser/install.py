"""Make sure there are the engines that the tests run in: the system's, Playwright's own, or installed now."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

from playwright.sync_api import sync_playwright

from tests.browser.engines import ENGINES, PACKAGES, SHELL, VARIABLES, find, find_shell


def run(command: Sequence[str]) -> int:
    """Run a command and return its code."""
    print("+", *command, file=sys.stderr)
    return subprocess.run(command, check=False).returncode


def from_debian(packages: Sequence[str]) -> bool:
    """Install packages of the system, where it is one of Debian's kind; say whether that went well."""
    if not shutil.which("apt-get"):
        return False
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    script = (
        f"apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq {' '.join(packages)}"
    )
    return run([*sudo, "sh", "-c", script]) == 0


def install(name: str) -> bool:
    """Install an engine where there is none; say whether there is one now."""
    if find(name):
        return True
    if from_debian(PACKAGES[name]) and find(name):
        return True
    return run([sys.executable, "-m", "playwright", "install", "--with-deps", name]) == 0 and bool(find(name))


def install_shell() -> None:
    """Install the Chromium without a window where the system knows of one: the tests do without it, at three
    times the work.
    """
    with sync_playwright() as started:
        there = find_shell(started)
    known = ["apt-cache", "show", SHELL]
    if (
        not there
        and shutil.which(known[0])
        and not subprocess.run(known, capture_output=True, check=False).returncode
    ):
        from_debian([SHELL])


def main(names: Sequence[str]) -> int:
    """Install the engines of those names; return 1, and say what is missing, when that cannot be done."""
    missing = [name for name in names if not install(name)]
    if not missing and len(names) == len(ENGINES):
        install_shell()
    for name in missing:
        print(
            f"Không cài được {name} cho các phép thử; hãy cài {' '.join(PACKAGES[name])}, "
            f"hoặc đặt {VARIABLES[name]} là đường dẫn của nó. / "
            f"There is no {name} for the tests, and none could be installed; "
            f"install {' '.join(PACKAGES[name])}, or set {VARIABLES[name]} to the path of one.",
            file=sys.stderr,
        )
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ENGINES))
