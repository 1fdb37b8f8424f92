"""The real site and the illustrative programme, built and served for one run of an audit."""

from __future__ import annotations

import functools
import http.server
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.audit.pages import Pages
from tests.builds import build
from tests.places import DEMO, DEMO_DAY, ROOT
from tests.serving import EMPTY


@dataclass(frozen=True, slots=True)
class Served:
    """A built site and the address it is served at."""

    folder: Path
    address: str

    def pages(self) -> list[str]:
        """Return the addresses of all its pages, from its own."""
        return sorted(
            path.relative_to(self.folder).as_posix().removesuffix("index.html")
            for path in self.folder.rglob("*.html")
            if path.name != EMPTY
        )


@contextmanager
def served() -> Iterator[dict[str, Served]]:
    """Build both and serve them, compressed, with one empty page besides."""
    with tempfile.TemporaryDirectory() as scratch:
        sites = {}
        servers = []
        for name, config, day in (
            ("real", ROOT / "mkdocs.yml", {}),
            ("demo", DEMO / "mkdocs.yml", {"AS_OF": DEMO_DAY.isoformat()}),
        ):
            folder = Path(scratch, name)
            server = http.server.ThreadingHTTPServer(
                ("127.0.0.1", 0), functools.partial(Pages, directory=str(folder))
            )
            address = f"http://127.0.0.1:{server.server_port}/"
            finished = build(folder, config=config, SITE_URL=address, **day)
            if finished.returncode:
                raise SystemExit(finished.stderr)
            (folder / EMPTY).write_text("<!doctype html><title>-</title><body>", encoding="utf-8")
            threading.Thread(target=server.serve_forever, daemon=True).start()
            sites[name] = Served(folder, address)
            servers.append(server)
        yield sites
        for server in servers:
            server.shutdown()
