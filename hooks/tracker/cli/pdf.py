"""Finished HTML -> a tagged PDF, through the Chromium of this machine, the one the tests use."""

from __future__ import annotations

import datetime as dt
import io
import os
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from playwright.sync_api import Browser, Error, sync_playwright
from pypdf import PdfReader

from tracker.language.printable import SaysWhy

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PRINTINGS = 5
"""How often a document is printed at most; two are enough where no page number moves a line."""
DATES = re.compile(rb"/(?P<key>CreationDate|ModDate) \(D:\d{14}")


class NoChromium(SaysWhy, RuntimeError):
    """There is no Chromium to print with; the text says how to get one."""


def find_chromium() -> str | None:
    """Return the path of a Chromium (`CHROMIUM` names one), or None."""
    for name in (os.environ.get("CHROMIUM", ""), *NAMES):
        if name and (path := shutil.which(name)):
            return path
    try:
        with sync_playwright() as playwright:
            path = playwright.chromium.executable_path
    except Error:
        return None
    return path if Path(path).exists() else None


def print_all(documents: Mapping[str, Callable[[Mapping[str, int]], str]], day: dt.date) -> dict[str, bytes]:
    """Return the PDF of every document by its name.

    A document makes its HTML from the page on which each place of it stands, by its id, since no browser can
    count that itself: it is printed once without, to find the pages, and again with them. `day` becomes the
    date of the file, so that one day gives one file. Raises `NoChromium` when there is none.
    """
    path = find_chromium()
    if not path:
        raise NoChromium(
            "không có Chromium để in; chạy `make browser` / no Chromium to print with; run `make browser`"
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        try:
            return {name: _dated(_counted(browser, make), day) for name, make in documents.items()}
        finally:
            browser.close()


def _counted(browser: Browser, make: Callable[[Mapping[str, int]], str]) -> bytes:
    """Print a document until it stands on the pages that it names: a number may itself move a line."""
    pages: dict[str, int] = {}
    for _ in range(PRINTINGS):
        printed = _printed(browser, make(pages))
        if (found := _pages(printed)) == pages:
            break
        pages = found
    return printed


def _printed(browser: Browser, html: str) -> bytes:
    page = browser.new_page(java_script_enabled=False)
    try:
        page.set_content(html, wait_until="load")
        return page.pdf(prefer_css_page_size=True, print_background=True, tagged=True, outline=True)
    finally:
        page.close()


def _pages(pdf: bytes) -> dict[str, int]:
    """Return the page of every place that a link of the document leads to, by its id, counted from 1."""
    reader = PdfReader(io.BytesIO(pdf))
    numbers = {
        name.removeprefix("/"): reader.get_destination_page_number(place)
        for name, place in reader.named_destinations.items()
    }
    return {name: number + 1 for name, number in numbers.items() if number is not None}


def _dated(pdf: bytes, day: dt.date) -> bytes:
    """Put the day in place of the moment of printing; the length stays, so nothing in the file moves."""
    return DATES.sub(
        lambda match: b"/" + match["key"] + b" (D:" + day.strftime("%Y%m%d").encode() + b"000000", pdf
    )
