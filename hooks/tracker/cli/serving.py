"""A programme, or several under their front -> the site on this machine, made again after every edit.

One programme is served by MkDocs. Of several what changed is made again and the rest taken over; the pages
are given out by a process of its own, which never waits for a build, and a page that is open loads itself
again.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from itertools import count
from pathlib import Path
from shutil import rmtree
from typing import NoReturn

from tracker.cli.checking import opened_or_told
from tracker.cli.port import HERE, free
from tracker.cli.several_sites import MKDOCS, data_folders, make_all, sums_of_programmes
from tracker.content.problems.problem import Refused
from tracker.content.programme import Publication
from tracker.content.setup.code import CODE
from tracker.content.setup.several import SHARED_FILES, configurations
from tracker.language.printable import printable_path
from tracker.publish.provenance import imprint

CURRENT = "current"
"""The link that leads to what was made last."""
LOOK_EVERY = 0.2
"""Seconds between two looks for a saved file."""
WAITS = 20
"""Seconds that a page waits for an answer before it asks again."""
ASKED = "/tracker-reload"
SCRIPT = f"{ASKED}.js"
RELOADING = """(async () => {{
  const made = {made};
  for (;;) {{
    try {{
      if ((await (await fetch(`{asked}?${{made}}`)).json()) !== made) return location.reload();
    }} catch {{ await new Promise((done) => setTimeout(done, 1000)); }}
  }}
}})();
"""
"""What a page asks again and again: whether there is something newer than what it is from."""
WATCHED = ("docs", "data", SHARED_FILES)
OF_THE_CODE = (CODE / "overrides", CODE / "hooks" / "tracker" / "views" / "templates")


def serve(config: Path, port: int) -> int:
    """Serve the site of `config` until it is stopped; return 1 where there is nothing to serve.

    Raises `NoPort` where the port cannot be opened.
    """
    if list(configurations(config, os.environ)) == [config]:
        _serve_one(config, port)
    free(HERE, port)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # however it is stopped, it sweeps up
    with tempfile.TemporaryDirectory(prefix="tracker-") as scratch:
        place = Path(scratch)
        # Read once, before the processes that make the pages are copied from this one
        for name in (f"{MKDOCS}.__main__", f"{MKDOCS}.commands.build"):
            import_module(name)
        before = _state(config)
        if not (made := _make(config, place, 0)):
            return 1
        server = multiprocessing.get_context("fork").Process(
            target=_give_out, args=(place, port), daemon=True
        )
        server.start()
        print(f"http://{HERE}:{port}/", flush=True)
        try:
            for n in count(1):
                before = _changed(config, before)
                made = _make(config, place, n) or made
        except KeyboardInterrupt:
            return 0
        finally:
            server.terminate()
            server.join()
    return 0


def _serve_one(config: Path, port: int) -> NoReturn:
    command = ["serve", "--config-file", str(config), "--dev-addr", f"{HERE}:{port}"]
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, "-m", MKDOCS, *command])  # noqa: S606 -- no shell


def _make(config: Path, place: Path, n: int) -> bool:
    """Make what is to be shown as the `n`th time, and show it; say whether it could be made."""
    opened = opened_or_told(config)
    if opened is None or not opened.members:
        return False
    environment = {
        **os.environ,
        "AS_OF": opened.programme.as_of.isoformat(),
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONIOENCODING": "utf-8:backslashreplace",
    }
    current, fresh = place / CURRENT, place / f"made-{n}"
    last = current.resolve() if current.exists() else None
    failed = [each for each in make_all(opened, fresh, environment, offline=False, last=last) if each.code]
    for each in failed:
        print(each.log, file=sys.stderr)
    if failed:
        rmtree(fresh, ignore_errors=True)
        return False
    _keep(opened, fresh, environment)
    (place / "next").symlink_to(fresh)
    (place / "next").replace(current)
    if last:
        rmtree(last, ignore_errors=True)
    return True


def _keep(opened: Publication, fresh: Path, environment: dict[str, str]) -> None:
    """Write what the next round takes programmes over by."""
    sums = sums_of_programmes(opened, environment, offline=False)
    imprint(fresh, data_folders(opened), opened.programme.as_of, None, sums)


def _changed(config: Path, before: dict[str, int]) -> dict[str, int]:
    """Return the state of the files once it is another than `before`, and has come to rest."""
    while (now := _state(config)) == before:
        time.sleep(LOOK_EVERY)
    print(*(printable_path(Path(path)) for path, _ in sorted(now.items() ^ before.items())[:3]), flush=True)
    return now


def _state(config: Path) -> dict[str, int]:
    """Return when each file was changed that the site is made from."""
    return {path.as_posix(): path.stat().st_mtime_ns for path in _files(config) if path.is_file()}


def _files(config: Path) -> Iterator[Path]:
    try:
        below = list(configurations(config, os.environ))
    except Refused:  # which the next round tells
        below = []
    for each in dict.fromkeys((config, *below)):
        yield each
        for name in WATCHED:
            yield from (each.parent / name).rglob("*")
    for folder in OF_THE_CODE:
        yield from folder.rglob("*")


def _give_out(place: Path, port: int) -> None:
    """Give out what was made last, until whoever makes it ends this process."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    class Given(_Pages):
        current = place / CURRENT

    with ThreadingHTTPServer((HERE, port), Given) as server:
        server.serve_forever()


class _Pages(SimpleHTTPRequestHandler):
    """Gives out what was made last; every page asks whether there is something newer."""

    current: Path

    def translate_path(self, path: str) -> str:
        """Return the file that an address names, in what was made last."""
        self.directory = str(self.current.resolve())
        return super().translate_path(path)

    def do_GET(self) -> None:
        """Give out a file, a page with the script that loads it again, or which was made last."""
        path, _, asked = self.path.partition("?")
        if path == SCRIPT:
            made = json.dumps(self.current.resolve().name)
            self._send(RELOADING.format(made=made, asked=ASKED).encode(), "text/javascript")
        elif path == ASKED:
            self._wait(asked)
        elif (file := Path(self.translate_path(path))).is_dir() and path.endswith("/"):
            page = file / "index.html"
            self._page(page) if page.is_file() else self._lost()
        elif not file.exists():
            self._lost()
        else:
            super().do_GET()

    def _wait(self, name: str) -> None:
        """Answer as soon as something else than `name` was made last, or after a while."""
        began = time.monotonic()
        while self.current.resolve().name == name and time.monotonic() - began < WAITS:
            time.sleep(LOOK_EVERY)
        self._send(json.dumps(self.current.resolve().name).encode(), "application/json")

    def _lost(self) -> None:
        self._page(self.current.resolve() / "404.html", 404)

    def _page(self, file: Path, status: int = 200) -> None:
        script = f'<script src="{SCRIPT}" defer></script></body>'.encode()
        self._send(file.read_bytes().replace(b"</body>", script, 1), "text/html; charset=utf-8", status)

    def _send(self, content: bytes, kind: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- as it is called there
        """Say nothing of every file."""
