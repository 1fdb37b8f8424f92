"""A real Chromium and the built sites over HTTP, as a reader meets them."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

from tracker.cli.pdf import QUIET, find_chromium


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files under a prefix, as a project address does, and a site's own 404 page."""

    prefix = "/"

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def serve(site: Path, prefix: str) -> Iterator[str]:
    handler = type("Handler", (Quiet,), {"prefix": prefix})
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(handler, directory=str(site))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{prefix}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def root(site: Path) -> Iterator[str]:
    """The address of the real site at the root of a domain."""
    yield from serve(site, "/")


@pytest.fixture(scope="session")
def under_repo(repo_site: Path) -> Iterator[str]:
    """The address of the real site under a project address."""
    yield from serve(repo_site, "/repo/")


@pytest.fixture(scope="session")
def demo(demo_site: Path) -> Iterator[str]:
    """The address of the illustrative programme."""
    yield from serve(demo_site, "/")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium; a machine without one fails, it never skips."""
    path = find_chromium()
    assert path, "no Chromium: run `make browser`, or set CHROMIUM to the path of one"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield chromium
        chromium.close()


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
