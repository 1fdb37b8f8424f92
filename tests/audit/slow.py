"""A telephone six times slower than this machine on slow 3G: when the first of each kind of page is seen, and
how long a search takes from the touch to its first result.
"""

from __future__ import annotations

import math
import statistics
import sys

from playwright.sync_api import Browser, sync_playwright

from tests.audit.pages import RUNS, kinds
from tests.audit.sites import served
from tracker.cli.pdf import QUIET, find_chromium

SLOWER = 6
SLOW_3G = {"offline": False, "latency": 2000, "downloadThroughput": 40 * 1024, "uploadThroughput": 40 * 1024}
"""As the tools of the browser have it: two seconds there and back, 40 KiB a second."""
FIRST = """() => new Promise((done) => new PerformanceObserver((list) => {
  for (const { name, startTime } of list.getEntries()) if (name === "first-contentful-paint") done(startTime);
}).observe({ type: "paint", buffered: true }))"""
FOUND = """() => new Promise((done) => {
  const began = performance.now();
  const look = () => document.querySelector(".md-search-result__link") ? done(performance.now() - began)
    : requestAnimationFrame(look);
  document.querySelector("button.md-header__button[for=__search]").click();
  const input = document.querySelector(".md-search__input");
  input.value = "a";
  input.dispatchEvent(new Event("input", { bubbles: true }));
  look();
})"""


def main() -> int:
    """Measure and print; there is no promise to break here."""
    print("| page | first paint, s | touch to first result, s | KiB | requests |\n|---|---:|---:|---:|---:|")
    with served() as sites, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=QUIET)
        for name, site in sites.items():
            for path in kinds(site.pages()):
                runs = [_measured(browser, f"{site.address}{path}") for _ in range(RUNS)]
                first, found, weight, asked = (statistics.median(each) for each in zip(*runs, strict=True))
                search = "-" if math.isnan(found) else f"{found / 1000:.1f}"
                row = f"{first / 1000:.1f} | {search} | {weight / 1024:.1f} | {asked:.0f}"
                print(f"| {name} /{path} | {row} |", flush=True)
        browser.close()
    return 0


def _measured(browser: Browser, address: str) -> tuple[float, float, float, float]:
    """Return the time of the first paint and of a search, in milliseconds, the bytes and the requests before
    the search was touched; no time of a search where the page has none, as that of an embed.
    """
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.set_default_timeout(120_000)
    weights: list[float] = []
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: weights.append(event["encodedDataLength"]))
    session.send("Network.emulateNetworkConditions", SLOW_3G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="load")
    first = page.evaluate(FIRST)
    weight, asked = sum(weights), len(weights)
    found = page.evaluate(FOUND) if page.locator(".md-search__input").count() else math.nan
    context.close()
    return first, found, weight, asked


if __name__ == "__main__":
    sys.exit(main())
