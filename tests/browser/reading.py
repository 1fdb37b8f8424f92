"""A page open in a real browser, and all that goes wrong on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request, Response

from tests.builds import LANGS, TRACKER
from tracker.facts.values import LANGUAGES

NAMES = {LANGS[lang]: " ".join(TRACKER.targets[0].name[lang].split()[:2]) for lang in LANGUAGES}
"""What a reader may type, by how the addresses of their language begin: how the name of a target begins."""


@contextmanager
def reading(browser: Browser, width: int, **options: Any) -> Iterator[tuple[Page, list[str]]]:
    """Open a page of that width; yield it and the list of everything that went wrong on it."""
    context = browser.new_context(viewport={"width": width, "height": 800}, **options)
    page = context.new_page()
    wrong: list[str] = []

    def left_behind(request: Request) -> bool:
        """Whether the browser itself gave up the icon of a page that was left before it had come; a missing
        one is a response of 404.
        """
        return request.failure == "net::ERR_ABORTED" and request.url.endswith("/favicon.svg")

    def asked(url: str) -> None:
        if urlsplit(url).hostname != "127.0.0.1" and urlsplit(url).scheme in ("http", "https"):
            wrong.append(f"third party: {url}")

    page.on(
        "console",
        lambda message: wrong.append(f"console: {message.text}") if message.type == "error" else None,
    )
    page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    page.on("request", lambda request: asked(request.url))
    page.on(
        "requestfailed",
        lambda request: wrong.append(f"failed: {request.url}") if not left_behind(request) else None,
    )
    page.on(
        "response",
        lambda response: (
            wrong.append(f"{response.status}: {response.url}") if response.status >= 400 else None
        ),
    )
    page.on("dialog", lambda dialog: (wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    yield page, wrong
    context.close()


def arrive(page: Page, address: str) -> Response | None:
    """Go to an address and wait until the page is there, its scripts have run and nothing is on its way;
    return what was answered.

    That nothing is on its way alone says little: on a busy machine it is so before the page has been read.
    """
    answer = page.goto(address, wait_until="load")
    page.wait_for_load_state("networkidle")
    return answer


def look_for(page: Page, typed: str) -> None:
    """Type it and wait for its answer, which names it."""
    page.locator(".md-search__input").fill(typed)
    page.wait_for_function(
        "(typed) => "
        "document.querySelector('.md-search-result__meta').textContent.includes(`“${typed.normalize('NFC').trim()}”`)",
        arg=typed,
    )
