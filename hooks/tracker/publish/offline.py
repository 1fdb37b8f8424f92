"""A finished site's folder, made with file addresses -> one zip that opens by double-click, the same bytes
every time.
"""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path

SERVER_ONLY = ("404.html", "sitemap.xml")
"""What only a web server or a search engine asks for."""
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""A zip gives every file a time of change; this is the earliest one it can give, and says nothing."""
READABLE = (stat.S_IFREG | 0o644) << 16


def drop_what_a_server_needs(site: Path) -> None:
    """Take out of `site` what nobody meets who opens its files."""
    for name in SERVER_ONLY:
        (site / name).unlink(missing_ok=True)


def pack(site: Path, target: Path) -> None:
    """Write every file of `site` into the zip `target`, under one folder of the zip's own name, so that
    unpacking stays tidy.
    """
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in files:
            entry = zipfile.ZipInfo(f"{target.stem}/{name}", FIRST_DAY)
            entry.create_system = 3  # as made on Unix, wherever it was made
            entry.external_attr = READABLE
            archive.writestr(entry, (site / name).read_bytes(), zipfile.ZIP_DEFLATED, compresslevel=9)
