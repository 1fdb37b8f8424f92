"""A finished site's folder -> `build.json`, what it was made from, and `SHA256SUMS`, what it is made of."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path

TEMPLATES = Path(__file__).parents[1] / "views" / "templates"
RECORD, SUMS = "build.json", "SHA256SUMS"
MADE_WITH = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n")
"""What a page's bytes depend on beside the files of the repository."""
# The compressed copy says when it was made, and the search engines take the plain one just as well.
DROPPED = ("sitemap.xml.gz",)
ADDRESS = re.compile(r"<loc>([^<]+)</loc>")


def content_hash(data: Iterable[Path], docs: Path, as_of: dt.date) -> str:
    """Return a piece of the hash of data, pages and day: it stays when they do, and the address of what is
    made from them changes with it.
    """
    digest = hashlib.sha256(as_of.isoformat().encode())
    # Each folder in its own order: how the folders are called differs with how the build was started.
    found = (path for folder in data for path in sorted(folder.rglob("*.yaml")))
    for path in (*found, *sorted(docs.rglob("*.md"))):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]


def code_hash(folder: Path) -> str:
    """Return a piece of the hash of the Python files under `folder`: while it stays, so does what they do."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.py")):
        digest.update(f"\n{path.relative_to(folder).as_posix()}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def code_state(folder: Path) -> frozenset[tuple[str, int, int]]:
    """Return which Python files are under `folder`, when each was written last, and how long it is: what need
    not be read to see that nothing was touched.
    """
    found = ((path.as_posix(), path.stat()) for path in folder.rglob("*.py"))
    return frozenset((name, stat.st_mtime_ns, stat.st_size) for name, stat in found)


def templates_sum() -> str:
    """Return a piece of the hash of the views' templates, which may be edited while the site is served."""
    digest = hashlib.sha256()
    for path in sorted(TEMPLATES.iterdir()):
        digest.update(f"\n{path.name}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def versioned(folder: Path, path: str, added: str = "") -> str:
    """Return the path of a file of ours in `folder` with a piece of its hash and that of what is `added` to
    it, so that no browser keeps an old one with a new page.
    """
    return f"{path}?v={hashlib.sha256((folder / path).read_bytes() + added.encode()).hexdigest()[:8]}"


def imprint(
    site: Path,
    data: Mapping[str, Path],
    as_of: dt.date,
    commit: str | None,
    programmes: Mapping[str, str] | None = None,
) -> None:
    """Write `build.json` and `SHA256SUMS` into the finished `site`, made from the files under the folders of
    `data`, each by what its name begins with, as they stood at `commit`; of several programmes with the sum
    of what each was made from.

    The bytes depend on the arguments alone: not on the folder, the clock, the time zone, the locale or the
    order of a listing.
    """
    for name in DROPPED:
        (site / name).unlink(missing_ok=True)
    (site / RECORD).write_bytes(record(address(site), data, as_of, commit, programmes))
    (site / SUMS).write_bytes(sums(site))


def record(
    site_url: str | None,
    data: Mapping[str, Path],
    as_of: dt.date,
    commit: str | None,
    programmes: Mapping[str, str] | None = None,
) -> bytes:
    """Return `build.json`: the commit where there is one, the day statuses are judged on, the data files'
    sums, of several programmes what each was made from, the versions.
    """
    facts = {
        "as_of": as_of.isoformat(),
        "commit": commit,
        "data": {
            f"{name}{path.relative_to(folder.parent).as_posix()}": sum_of(path)
            for name, folder in data.items()
            for path in sorted(folder.rglob("*.yaml"))
        },
        "programmes": dict(programmes) if programmes else None,
        "site_url": site_url,
        "versions": {name: version(name) for name in MADE_WITH},
    }
    return (
        json.dumps(
            {key: value for key, value in facts.items() if value is not None}, ensure_ascii=False, indent=2
        )
        + "\n"
    ).encode()


def address(site: Path) -> str | None:
    """Return the address the site is published at: the shortest one of its site map, which is that of its
    home page.
    """
    path = site / "sitemap.xml"
    found = ADDRESS.findall(path.read_text(encoding="utf-8")) if path.exists() else []
    return min(found, key=len) if found else None


def sums(site: Path) -> bytes:
    """Return a line for every file of `site` but `SHA256SUMS` itself, in the form `sha256sum --check` reads,
    sorted by path.
    """
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return "".join(f"{sum_of(site / name)}  {name}\n" for name in files if name != SUMS).encode()


def sum_of(path: Path) -> str:
    """Return the sum of one file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
