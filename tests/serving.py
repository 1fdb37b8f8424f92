"""Sites over HTTP, as a reader meets them, and what is answered there."""

from __future__ import annotations

import functools
import http.server
import os
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from tests.places import ROOT


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


EMPTY = "empty.html"
"""The address of a page with nothing on it, not even a policy."""


class Watched(Quiet):
    """Serves besides one empty page, and keeps what it could not answer."""

    failed: list[str]

    def do_GET(self) -> None:
        if self.path != self.prefix + EMPTY:
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!doctype html><title>-</title><body>")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        self.failed.append(f"{code}: {self.path}")
        super().send_error(code, message, explain)


def serve(site: Path, prefix: str, kind: type[Quiet] = Quiet, **own: object) -> Iterator[str]:
    """Serve `site` under `prefix` by a handler of that `kind`, with what is its `own`; yield its address, and
    stop when asked for another or closed.
    """
    handler = type("Handler", (kind,), {"prefix": prefix, **own})
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(handler, directory=str(site))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        server.server_close()


def free_port() -> int:
    """Return the number of a port that nobody listens at."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def edited(config: Path, heard: IO[bytes] | int = subprocess.DEVNULL) -> Iterator[str]:
    """Serve a programme as `make serve` does while it is edited, and yield the address of its site; what the
    server tells of mistakes goes into `heard`.
    """
    root = f"http://127.0.0.1:{free_port()}/"
    told = {"PYTHONPATH": "hooks", "AS_OF": "2094-06-01", "SITE_URL": root, "NO_MKDOCS_2_WARNING": "1"}
    at = root.removeprefix("http://").rstrip("/")
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--config-file", str(config), "--dev-addr", at],
        cwd=ROOT,
        env={**os.environ, **told},
        stdout=subprocess.DEVNULL,
        stderr=heard,
    )
    try:
        yield root
    finally:
        server.terminate()  # Ctrl+C is ignored where the tests run in the background
        server.wait(timeout=20)


def text_at(url: str) -> str:
    """Return what is answered at an address, or nothing where nobody answers."""
    try:
        with urllib.request.urlopen(url, timeout=20) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


def until(comes_true: Callable[[], bool], seconds: float = 40) -> bool:
    """Say whether something came true within so many seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if comes_true():
            return True
        time.sleep(0.1)
    return False


def wait_for(url: str, words: str) -> bool:
    """Say whether `words` came to stand at an address in time."""
    return until(lambda: words in text_at(url))
