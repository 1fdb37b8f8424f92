"""A page open in a real browser, and all that goes wrong on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request, Response

from tests.builds import LANGS, TRACKER
from tracker.facts.values import LANGUAGES

NAMES = {LANGS[lang]: " ".join(TRACKER.targets[0].name[lang].split()[:2]) for lang in LANGUAGES}
"""What a reader may type, by how the addresses of their language begin: how the name of a target begins."""

AT_ONCE = 8
"""How many pages are open side by side."""
RUN = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
"""Waits for what a page does once it has loaded: its scripts leave a last step until after that."""


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
    """Go to an address and wait until all that the page asks for is there and its scripts have run; return
    what was answered.
    """
    answer = page.goto(address, wait_until="load")
    page.evaluate(RUN)
    return answer


def visited(
    browser: Browser, width: int, addresses: Iterable[str], script: str
) -> Iterator[tuple[str, Page, list[str]]]:
    """Go to each address as somebody who has seen no page of the site before, with a script that runs before
    the page's own; yield it with its page and what went wrong, once nothing was on its way for half a second.

    A few wait together, as most of that half second is idle. Each tells the server who it is by the head
    `Reader`. Nothing is taken from what a page before has left behind; to begin each in a window of its own
    would take three times as long.
    """
    with ExitStack() as opened:
        readers = [opened.enter_context(reading(browser, width)) for _ in range(AT_ONCE)]
        for page, _ in readers:
            page.add_init_script(script)
            session = page.context.new_cdp_session(page)
            session.send("Network.enable")
            session.send("Network.setCacheDisabled", {"cacheDisabled": True})
        waiting = list(addresses)
        while waiting:
            group, waiting = waiting[:AT_ONCE], waiting[AT_ONCE:]
            for address, (page, _) in zip(group, readers, strict=False):
                page.set_extra_http_headers({"Reader": address})
                page.goto(address, wait_until="load")
            for address, (page, wrong) in zip(group, readers, strict=False):
                page.wait_for_load_state("networkidle")
                yield address, page, wrong


def look_for(page: Page, typed: str) -> None:
    """Type it and wait for its answer, which names it."""
    page.locator(".md-search__input").fill(typed)
    page.wait_for_function(
        "(typed) => "
        "document.querySelector('.md-search-result__meta').textContent.includes(`“${typed.normalize('NFC').trim()}”`)",
        arg=typed,
    )


def at_the_form(page: Page) -> None:
    """Wait until the script of the form is there, which comes with the first touch of it."""
    page.locator("#propose").dispatch_event("pointerover")
    page.locator("#propose[data-ready]").wait_for()
