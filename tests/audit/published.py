"""After a publication: the site at its address is, byte for byte, what was built. Needs nothing but Python.

    python3 tests/audit/published.py https://owner.github.io/name/ SHA-256-OF-THE-BUILT-SHA256SUMS

The addresses of GitHub Pages keep old answers for some minutes; each file is asked for until it is the new
one.
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
import urllib.error
import urllib.request

PATIENCE = 600.0
"""Seconds in all: what Pages may keep an old answer for."""
PAUSE = 10.0
SHOWN = (
    "build.json",
    "index.html",
    "en/index.html",
    "targets/index.html",
    "en/targets/index.html",
    "404.html",
    "sitemap.xml",
)
"""What is compared: the homes, a page with statuses in each language, and what only machines read."""


def ask(url: str) -> tuple[int, bytes]:
    """Return the status and the body of the answer; 0 where there is none."""
    request = urllib.request.Request(url, headers={"Cache-Control": "no-cache", "User-Agent": "published.py"})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return int(answer.status), answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()
    except OSError:
        return 0, b""


def address(page_url: str, name: str, sums: str) -> str:
    """Return where readers meet a file of the site; the query keeps an old answer from being given again."""
    return f"{page_url.rstrip('/')}/{name.removesuffix('index.html')}?{sums[:12]}"


def look(page_url: str, sums: str, patience: float = PATIENCE, pause: float = PAUSE) -> list[str]:  # noqa: C901, one check after the other
    """Return what is not as it was built; `sums` is the SHA-256 of the site's own SHA256SUMS."""
    end = time.monotonic() + patience

    def until_new(name: str, wanted: str) -> bytes | None:
        while True:
            _, body = ask(address(page_url, name, sums))
            if hashlib.sha256(body).hexdigest() == wanted:
                return body
            if time.monotonic() >= end:
                return None
            time.sleep(pause)

    listed = until_new("SHA256SUMS", sums)
    if listed is None:
        return [f"{page_url}SHA256SUMS: không phải của bản vừa dựng / not that of the new build"]
    wanted = {name: digest for digest, name in (line.split("  ", 1) for line in listed.decode().splitlines())}
    wrong = []
    for name in SHOWN:
        body = until_new(name, wanted[name]) if name in wanted else None
        if body is None:
            wrong.append(f"{name}: không phải của bản vừa dựng / not that of the new build")
        elif name == "build.json":
            record = json.loads(body)
            print(f"commit {record.get('commit', '—')}, as of {record['as_of']}, data {record['data']}")
            if record.get("site_url", "").rstrip("/") != page_url.rstrip("/"):
                wrong.append(
                    f"mkdocs.yml: site_url: trang ở {page_url}, không phải {record.get('site_url')} / the "
                    f"site is at {page_url}, not there\n"
                    f'    → site_url: !ENV [SITE_URL, "{page_url.rstrip("/")}/"]'
                )
    status, _ = ask(address(page_url, "no/such/page", sums))
    if status != 404:
        wrong.append(f"no/such/page: {status}, không phải / not 404")
    return wrong


def main(arguments: list[str]) -> int:
    """Look at the address given, and return 1 where anything is not as it was built."""
    wrong = look(*arguments[:2])
    print("\n".join(wrong) or "Trang đang đăng đúng là bản vừa dựng. / What is published is what was built.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
