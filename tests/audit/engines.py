"""Every page and every function of the site in Chromium, Firefox and WebKit; a table, functions by engine."""

from __future__ import annotations

import sys

from playwright.sync_api import sync_playwright

from tests.audit.sites import Served, served
from tests.browser.engines import ENGINES, Window, opened
from tests.browser.walks import WALKS, WIDTHS, Sites, look_at


def main() -> int:
    """Look, walk and print; return 1 where anything fails in any engine."""
    table: dict[str, dict[str, str]] = {"every page": {}, **{name: {} for name in WALKS}}
    remarks: list[str] = []
    with served() as sites, sync_playwright() as playwright:
        for engine in ENGINES:
            with opened(engine, playwright) as window:
                print(f"{engine} …", file=sys.stderr)
                table["every page"][engine] = _pages(window, sites, remarks)
                for name in WALKS:
                    table[name][engine] = _walked(window, sites, name, remarks)
    print("\n".join(["| function | " + " | ".join(ENGINES) + " |", "|---|" + "---|" * len(ENGINES)]))
    for name, by_engine in table.items():
        print(f"| {name} | " + " | ".join(by_engine[engine] for engine in ENGINES) + " |")
    print("\n".join(remarks), file=sys.stderr)
    return 1 if remarks else 0


def _pages(window: Window, sites: dict[str, Served], remarks: list[str]) -> str:
    whole = count = 0
    for name, site in sites.items():
        for path in site.pages():
            found = look_at(window, f"{site.address}{path}", widths=WIDTHS)
            remarks += [f"{window.name}: {name} /{path}: {each}" for each in found]
            count += 1
            whole += not found
    return f"{whole} of {count}"


def _walked(window: Window, sites: dict[str, Served], name: str, remarks: list[str]) -> str:
    try:
        WALKS[name](window, Sites(sites["real"].address, sites["demo"].address))
    except Exception as problem:
        remarks.append(f"{window.name}: {name}: {problem}")
        return "**fails**"
    return "works"


if __name__ == "__main__":
    sys.exit(main())
