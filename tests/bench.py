"""How long things take and how much they need, in one run: medians and ratios, printed, never asserted.

Every build is a process of its own, round after round, so that what disturbs the machine disturbs all alike.
“Stock” is the same MkDocs, theme and i18n plugin as they come, without our hooks, on as many plain pages of
about as many words.
"""

from __future__ import annotations

import argparse
import gzip
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import lxml.html

sys.path.insert(0, str(Path(__file__).parent.parent))
from tests.places import ROOT
from tests.programmes import write_plain, write_programme, write_several

SIZES = (30, 300, 3000)
MEMBERS, MEMBER = 34, 18
"""A ministry's programmes of one template: how many, and of how many targets."""
ENVIRONMENT = {
    # Compiled modules are kept, as they are wherever nobody has forbidden it; else ours alone would be
    # compiled at each start.
    **{name: value for name, value in os.environ.items() if name not in ("PYTHONDONTWRITEBYTECODE", "CI")},
    "PYTHONPATH": f"{ROOT / 'hooks'}{os.pathsep}{ROOT}",
    "AS_OF": "2026-06-30",
    "NO_MKDOCS_2_WARNING": "1",
    "DATA_LIMIT": "1000000000",
}
SHARE = """
import sys, time
sys.argv = ["mkdocs", "build", "--quiet", "--config-file", sys.argv[1], "--site-dir", sys.argv[2]]
began = time.perf_counter()
from mkdocs.__main__ import cli
from mkdocs.config.base import load_config
from mkdocs.plugins import PluginCollection
ours, depth = 0.0, 0
register = PluginCollection._register_event
def timed(self, name, method, *rest, **named):
    if "events.py" in getattr(method, "__module__", ""):
        def wrapped(*args, __method=method, **kwargs):
            global ours, depth
            at = time.perf_counter(); depth += 1
            try:
                return __method(*args, **kwargs)
            finally:
                depth -= 1
                if not depth:
                    ours += time.perf_counter() - at
        wrapped.mkdocs_priority = getattr(method, "mkdocs_priority", 0)
        method = wrapped
    return register(self, name, method, *rest, **named)
PluginCollection._register_event = timed
try:
    cli()
except SystemExit:
    pass
print(ours / (time.perf_counter() - began))
"""
"""Runs a build and prints which share of it was spent in our event handlers, the theme's template for our
pages included.
"""


class Change(NamedTuple):
    """What is saved in place of a file, and words by which it is seen on a page."""

    text: str
    seen: str


class Spent(NamedTuple):
    """What one process needed."""

    seconds: float
    megabytes: float


def spend(*arguments: str) -> Spent:
    """Run Python with `arguments`; return its wall time and its peak memory."""
    began = time.perf_counter()
    with tempfile.TemporaryFile() as told:
        process = subprocess.Popen(
            [sys.executable, *arguments], cwd=ROOT, env=ENVIRONMENT, stdout=told, stderr=told
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - began
        if process.returncode:
            told.seek(0)
            raise SystemExit(told.read().decode()[-3000:])
    return Spent(seconds, usage.ru_maxrss / 1024)


def rounds(runs: int, cases: dict[str, tuple[str, ...]]) -> dict[str, list[Spent]]:
    """Run every case once a round; return what each round needed, by case."""
    spent: dict[str, list[Spent]] = {name: [] for name in cases}
    for _ in range(runs):
        for name, arguments in cases.items():
            spent[name].append(spend(*arguments))
    return spent


def median(spent: list[Spent]) -> float:
    return statistics.median(each.seconds for each in spent)


def ratio(spent: list[Spent], base: list[Spent]) -> float:
    """Return the median of the ratios within a round."""
    return statistics.median(each.seconds / other.seconds for each, other in zip(spent, base, strict=True))


def row(name: str, spent: list[Spent], *notes: str) -> None:
    seconds = sorted(each.seconds for each in spent)
    memory = max(each.megabytes for each in spent)
    print(
        f"{name:44}{seconds[0]:7.2f} {median(spent):7.2f} {seconds[-1]:7.2f} s {memory:6.0f} MB  "
        f"{'; '.join(notes)}",
        flush=True,
    )


def build(config: Path, site: Path) -> tuple[str, ...]:
    return ("-m", "mkdocs", "build", "--quiet", "--config-file", str(config), "--site-dir", str(site))


def share(config: Path, site: Path) -> float:
    """Return which share of a build is spent in our event handlers, the theme's template for the pages of
    targets included.
    """
    told = subprocess.run(
        [sys.executable, "-c", SHARE, str(config), str(site)],
        cwd=ROOT,
        env=ENVIRONMENT,
        check=True,
        capture_output=True,
        text=True,
    )
    return float(told.stdout.split()[-1])


def size(site: Path) -> float:
    return sum(path.stat().st_size for path in site.rglob("*") if path.is_file()) / 1e6


def pages(site: Path) -> int:
    """Return how many pages a site has, but for those that are there to be framed elsewhere."""
    return sum(1 for path in site.rglob("*.html") if path.parent.parent.name != "embed")


def weights(site: Path) -> None:
    """Print what the first view of one page of each kind weighs, gzipped as a web server sends it: the page
    and what it loads by itself.
    """
    kinds = [
        "",
        *sorted(path.name for path in (ROOT / "docs" / "vi").glob("*.md") if path.stem != "index"),
        "article/bilingual.md",
    ]
    kinds.append(next(f"targets/{path.parent.name}.md" for path in sorted(site.glob("targets/*/index.html"))))
    print("first view, gzip -6, Vietnamese and English (kB, requests)")
    for kind in kinds:
        told = []
        for folder in (site, site / "en"):
            page = folder / kind.removesuffix(".md") / "index.html"
            html = lxml.html.fromstring(page.read_text(encoding="utf-8"))
            loaded = html.xpath(
                "//link[@rel='stylesheet' or @rel='icon']/@href | //script[@src]/@src | //img/@src"
            )
            files = [page, *(page.parent / urlsplit(address).path for address in loaded)]
            told.append(
                f"{sum(len(gzip.compress(file.read_bytes(), 6)) for file in files) / 1000:6.1f} in "
                f"{len(files)}"
            )
        print(f"  /{kind.removesuffix('.md'):42}{told[0]}   {told[1]}")


def words_of(site: Path) -> str:
    """Return the words of one target's page, for the plain pages of the stock build."""
    page = next(
        path for path in sorted((site / "targets").rglob("index.html")) if path.parent != site / "targets"
    )
    article = lxml.html.fromstring(page.read_text(encoding="utf-8")).find(".//article")
    assert article is not None
    blocks = [
        " ".join(block.text_content().split())
        for block in article.iter("p", "dd", "dt", "td", "th", "li", "h2")
    ]
    return "\n\n".join(re.sub(r"([<>{}#*_\[\]|`])", "", block) for block in blocks if block)


def serving(config: Path, edited: Path, seen: str, change: Callable[[int], Change], runs: int) -> list[float]:
    """Return how long it takes from saving an edit of the data until the server answers with it, and tells
    the browser to reload.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    base = f"http://127.0.0.1:{port}/"
    server = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "mkdocs",
            "serve",
            "--quiet",
            "--config-file",
            str(config),
            "--dev-addr",
            f"127.0.0.1:{port}",
        ],
        cwd=ROOT,
        env={**ENVIRONMENT, "SITE_URL": base},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )

    def page() -> str:
        try:
            with urllib.request.urlopen(f"{base}{seen}", timeout=60) as answer:
                return answer.read().decode()
        except OSError:
            return ""

    def wait(words: str) -> None:
        until = time.monotonic() + 120
        while words not in page():
            if time.monotonic() > until:
                raise SystemExit(f"the server never showed {words!r}")
            time.sleep(0.02)

    try:
        wait("</html>")
        times = []
        for n in range(runs):
            time.sleep(1.5)  # the watcher must have come to rest
            wanted = change(n)
            began = time.perf_counter()
            edited.write_text(wanted.text, encoding="utf-8")
            wait(wanted.seen)
            times.append(time.perf_counter() - began)
        return times
    finally:
        server.terminate()
        server.wait()


def copied(folder: Path) -> Path:
    """Copy the real programme to where it may be edited; return its configuration."""
    for name in ("data", "docs", "overrides", "examples"):  # a link among them would be refused
        subprocess.run(["cp", "-r", str(ROOT / name), str(folder)], check=True)
    (folder / "hooks").symlink_to(ROOT / "hooks")
    config = folder / "mkdocs.yml"
    config.write_bytes((ROOT / "mkdocs.yml").read_bytes())
    return config


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument(
        "--runs",
        type=int,
        default=3,
        help="rounds (the largest programme and stock's are built once a round)",
    )
    options.add_argument("--sizes", type=int, nargs="*", default=list(SIZES), help="how many targets")
    chosen = options.parse_args()
    runs: int = chosen.runs
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        print(f"{runs} rounds; least, median and most wall time, peak memory")
        real = ROOT / "mkdocs.yml"
        spend(*build(real, folder / "first"))
        plain = write_plain(_made(folder / "plain"), pages(folder / "first") // 2, words_of(folder / "first"))
        spent = rounds(
            runs,
            {
                "check": ("-m", "tracker.cli", "check"),
                "real": build(real, folder / "real"),
                "stock": build(plain, folder / "stock"),
            },
        )
        row("check of the real data and pages", spent["check"])
        ours = f"{size(folder / 'real'):.1f} MB", f"our own code {share(real, folder / 'shared'):.0%}"
        row(f"the real site, {pages(folder / 'real')} pages", spent["real"], *ours)
        row(
            f"stock, {pages(folder / 'stock')} plain pages",
            spent["stock"],
            f"the real site takes {ratio(spent['real'], spent['stock']):.2f} of it",
        )
        weights(folder / "real")
        per_page: dict[int, float] = {}
        for count in chosen.sizes:
            programme = write_programme(_made(folder / f"programme-{count}"), count)
            site = folder / f"site-{count}"
            cases = {
                "check": ("-m", "tracker.cli", "check", "--config", str(programme)),
                "ours": build(programme, site),
            }
            if count <= 300:
                spend(*cases["ours"])
                cases["stock"] = build(
                    write_plain(_made(folder / f"plain-{count}"), pages(site) // 2, words_of(site)),
                    folder / f"stock-{count}",
                )
            spent = rounds(runs, cases)
            per_page[count] = median(spent["ours"]) / pages(site)
            row(f"{count} targets: check", spent["check"])
            row(
                f"{count} targets: build, {pages(site)} pages",
                spent["ours"],
                f"{size(site):.1f} MB, {1000 * size(site) / pages(site):.1f} kB a page",
                f"{1000 * per_page[count]:.2f} ms a page",
                f"our own code {share(programme, folder / 'shared'):.0%}",
            )
            if "stock" in spent:
                row(
                    f"{count} targets: stock, as many plain pages",
                    spent["stock"],
                    f"ours takes {ratio(spent['ours'], spent['stock']):.2f} of it",
                )
        if {300, 3000} <= per_page.keys():
            print(
                f"a page at 3,000 targets takes {per_page[3000] / per_page[300]:.2f} times as long as one at "
                "300"
            )
        several(folder, runs)
        config = copied(_made(folder / "edited"))
        edits("real site", config, "", runs)
        twice("real site", config, folder / "built-twice", runs)
        if 300 in chosen.sizes:
            edits("300 targets", folder / "programme-300" / "mkdocs.yml", "targets/", runs)
            twice("300 targets", folder / "programme-300" / "mkdocs.yml", folder / "built-300-twice", runs)


def edits(of: str, config: Path, seen: str, runs: int) -> None:
    """Print how long it takes from saving an edit of one target, and one that every page shows, until the
    page is there.
    """
    data = config.parent / "data" / "targets.yaml"
    page = f"targets/{_first_target(data)[1]}/"
    for name, at, change in (
        ("a target's name", page, lambda n: _name(data, n)),
        ("the notice", seen, lambda n: _notice(data, n)),
    ):
        times = serving(config, data, at, change, runs + 2)
        told = f"{min(times):.2f} {statistics.median(times):.2f} {max(times):.2f} s"
        print(f"one edit under make serve, {of}, {name:17}  {told}", flush=True)


def twice(of: str, config: Path, site: Path, runs: int) -> None:
    """Print what a build costs, and what a second one does of which nothing has changed."""
    case = ("-m", "tracker.cli", "build", "--config", str(config), "--site", str(site))
    spent: dict[str, list[Spent]] = {"first": [], "second": []}
    for _ in range(runs):
        shutil.rmtree(site, ignore_errors=True)
        for each in spent.values():
            each.append(spend(*case))
    row(f"{of}: make build", spent["first"])
    share_of_first = f"{ratio(spent['second'], spent['first']):.2f} of it"
    row("  once more, nothing changed", spent["second"], share_of_first)


def several(folder: Path, runs: int) -> None:
    """Print what many programmes of one template cost beside one with all their targets, and what an edit in
    one of them costs.
    """
    one = write_programme(_made(folder / "whole"), MEMBERS * MEMBER)
    front = write_several(_made(folder / "many"), MEMBERS, MEMBER)
    sites = {config: folder / f"site-of-{config.parent.name}" for config in (one, front)}
    cases = {
        name: ("-m", "tracker.cli", "build", "--config", str(config), "--site", str(sites[config]))
        for name, config in (("one", one), ("many", front))
    }
    spent: dict[str, list[Spent]] = {"one": [], "many": [], "edited": []}
    for n in range(runs):
        for site in sites.values():
            shutil.rmtree(site, ignore_errors=True)  # nothing is taken over
        for name, arguments in cases.items():
            spent[name].append(spend(*arguments))
        edited = front.parent / "programme-07" / "data" / "targets.yaml"
        edited.write_text(_notice(edited, n).text, encoding="utf-8")
        spent["edited"].append(spend(*cases["many"]))
    row(f"one programme of {MEMBERS * MEMBER} targets, {pages(sites[one])} pages", spent["one"])
    row(
        f"{MEMBERS} programmes of {MEMBER}, {pages(sites[front])} pages",
        spent["many"],
        f"{ratio(spent['many'], spent['one']):.2f} of it",
        f"{size(sites[front]):.0f} MB",
    )
    of_many = f"{ratio(spent['edited'], spent['many']):.2f} of all"
    row("  one of them edited, the others taken over", spent["edited"], of_many)


def _notice(data: Path, n: int) -> Change:
    """Return the data with a mark of this edit before the programme's notice, which is on the page looked
    at.
    """
    text = data.read_text(encoding="utf-8")
    found = re.search(r"^  notice:\s*(?:vi: |\{vi: |\n\s+vi: )(?:>-\s*)?[\"']?", text, re.MULTILINE)
    assert found
    return _marked(text, found.end(), f"Nhắc{n}")


def _name(data: Path, n: int) -> Change:
    """Return the data with a mark of this edit before the name of the first target."""
    text, _, at = _first_target(data)
    return _marked(text, at, f"Lần{n}")


def _first_target(data: Path) -> tuple[str, str, int]:
    """Return the data, the id of their first target, and where its name begins."""
    text = data.read_text(encoding="utf-8")
    name = r"^ +name:\s*(?:\{vi: |\n\s+vi: |vi: )[\"']?"
    found = re.compile(rf"^ *- id: (\S+)$.*?{name}", re.MULTILINE | re.DOTALL).search(
        text, text.index("\ntargets:")
    )
    assert found
    return text, found[1], found.end()


def _marked(text: str, at: int, mark: str) -> Change:
    return Change(f"{text[:at]}{mark} {text[at:]}", mark)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder


if __name__ == "__main__":
    main()
