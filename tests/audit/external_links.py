"""Every address that data and pages cite: opened once a week, and what is broken told in one issue. Needs
nothing but Python.

    python3 tests/audit/external_links.py check links.json     # opens every address, writes what it found
    python3 tests/audit/external_links.py issue links.json     # opens, updates or closes the one issue

Only what is surely gone counts as broken. A server that refuses a program, or a foreign country, or is slow,
says nothing about what a reader in Viet Nam meets: such addresses are listed apart, to be opened by hand.
"""

from __future__ import annotations

import http.client
import json
import os
import re
import socket
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit, urlunsplit

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from tracker.language.printable import code, markdown, printable, printable_path, speak_utf8  # noqa: E402 -- this runs without an environment

WHERE = (
    *("data/**/*.yaml", "docs/**/*.md"),
    *("programmes/*/data/**/*.yaml", "programmes/shared/*.yaml", "programmes/**/docs/**/*.md"),
)
ADDRESS = re.compile(r"https?://[^\s<>\"'`|\\]+[^\s<>\"'`|\\.,;:!?*_]")
EXAMPLES = ("example.org", "example.com", "127.0.0.1", "localhost")
GONE = (404, 410)
TRIES, PAUSE, WAIT = 3, 5.0, 30.0
AGENT = "Mozilla/5.0 (compatible; link check)"
MARK = "<!-- external-links -->"
"""By this the one issue is known again, whatever its title has become."""


class Finding(NamedTuple):
    """An address that could not be opened: where it is cited, what was met, and whether it is surely gone."""

    url: str
    places: tuple[str, ...]
    met: str
    gone: bool


def cited(root: Path) -> dict[str, tuple[str, ...]]:
    """Return every address under `root` that data and pages cite, with each `file:line` that does."""
    found: dict[str, list[str]] = {}
    for path in sorted({path for pattern in WHERE for path in root.glob(pattern)}):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for match in ADDRESS.finditer(line):
                url = match[0]
                while url.endswith(")") and url.count(")") > url.count("("):
                    url = url[:-1]  # the bracket of a Markdown link, not of the address
                if _server(url) not in EXAMPLES:
                    found.setdefault(url, []).append(f"{path.relative_to(root).as_posix()}:{number}")
    return {url: tuple(dict.fromkeys(places)) for url, places in found.items()}


def _server(url: str) -> str:
    """Return the server an address names; what cannot be read as an address, such as `http://[::1`, is opened
    in vain by itself.
    """
    try:
        return urlsplit(url).hostname or url
    except ValueError:
        return url


def as_sent(url: str) -> str:
    """Return an address as a browser sends it: letters beyond ASCII as percent signs (RFC 3986, section 2.1),
    in the server's name as Punycode (RFC 3490), and no fragment.

    Raises ValueError where it cannot be read as an address.
    """
    parts = urlsplit(url)
    name = (parts.hostname or "").encode("idna").decode() if not url.isascii() else parts.hostname or ""
    server = f"[{name}]" if ":" in name else name
    server += f":{parts.port}" if parts.port is not None else ""
    path, query = (quote(part, safe="/?%:@!$&'()*+,;=~") for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme, server, path, query, ""))


def met(url: str) -> tuple[str, bool] | None:
    """Open an address; return None when it opens, else what was met and whether it is surely gone."""
    try:
        request = urllib.request.Request(as_sent(url), headers={"User-Agent": AGENT, "Accept": "*/*"})
        with urllib.request.urlopen(request, timeout=WAIT):
            return None
    except urllib.error.HTTPError as error:
        return f"HTTP {error.code}", error.code in GONE
    except urllib.error.URLError as error:
        nobody = isinstance(error.reason, socket.gaierror) and error.reason.errno in (
            socket.EAI_NONAME,
            getattr(socket, "EAI_NODATA", None),
        )
        return f"{type(error.reason).__name__}: {error.reason}", nobody
    except (OSError, ValueError, http.client.HTTPException) as error:
        return f"{type(error).__name__}: {error}", False


def look(citations: dict[str, tuple[str, ...]], pause: float = PAUSE) -> list[Finding]:
    """Open every address, those of one server one after the other; return what does not open after three
    tries.
    """
    by_server: dict[str, list[str]] = {}
    for url in citations:
        by_server.setdefault(_server(url), []).append(url)

    def of_server(urls: list[str]) -> list[Finding]:
        found = []
        for url in urls:
            for attempt in range(TRIES):
                if (outcome := met(url)) is None:
                    break
                if attempt + 1 < TRIES:
                    time.sleep(pause)
            else:
                found.append(Finding(url, citations[url], *outcome))
        return found

    with ThreadPoolExecutor(8) as pool:
        return sorted(finding for found in pool.map(of_server, by_server.values()) for finding in found)


def nobody_answered(citations: dict[str, tuple[str, ...]], findings: list[Finding]) -> bool:
    """Say whether no server at all gave an answer, which says something about this machine and nothing about
    the links.
    """
    return len(findings) == len(citations) and not any(
        finding.met.startswith("HTTP ") for finding in findings
    )


def body(findings: Iterable[Finding]) -> str:
    """Return the text of the issue, in both languages."""
    findings = list(findings)

    def listed(*, gone: bool) -> str:
        return "\n".join(_line(finding) for finding in findings if finding.gone is gone) or "- —"

    return (
        f"{MARK}\n### Không còn / Gone\n\n{listed(gone=True)}\n\n"
        "Tìm địa chỉ mới của chính văn bản đó rồi sửa ở tệp và dòng đã ghi. Đừng xóa số liệu chỉ vì liên kết "
        "hỏng: nguồn vẫn là nguồn. /\n"
        "Find the new address of that very document, and correct it in the file and line named. Do not "
        "delete a figure because its link broke:\n"
        "the source is still the source.\n\n"
        f"### Chưa rõ, cần mở bằng tay / Unclear, to be opened by hand\n\n{listed(gone=False)}\n\n"
        "Máy chủ từ chối, chậm, hoặc không nhận yêu cầu từ nước ngoài; người đọc ở Việt Nam có thể vẫn mở "
        "được. /\n"
        "The server refused, was slow, or takes no requests from abroad; a reader in Viet Nam may well open "
        "it.\n"
    )


def _line(finding: Finding) -> str:
    """Return a line of the issue. The address is the one thing in it that can be followed: it is there to be
    opened.
    """
    places = ", ".join(code(printable_path(place)) for place in finding.places)
    return f"- <{printable(finding.url, None)}> ({markdown(printable(finding.met))}): {places}"


def settle(findings: list[Finding], repository: str, token: str, api: str) -> str:
    """Bring the one issue of `repository` to what was found; return what was done: opened, updated, closed or
    nothing.
    """

    def call(method: str, path: str, content: dict[str, str] | None = None) -> Any:
        headers = {
            "Authorization": f"Bearer {token}",
            "Accept": "application/vnd.github+json",
            "Content-Type": "application/json",
        }
        data = json.dumps(content).encode() if content else None
        with urllib.request.urlopen(
            urllib.request.Request(f"{api}/repos/{repository}{path}", data, headers, method=method),
            timeout=WAIT,
        ) as answer:
            return json.loads(answer.read())

    issue: dict[str, Any] | None = None
    for page in range(1, 11):
        batch = call("GET", f"/issues?state=open&creator=github-actions%5Bbot%5D&per_page=100&page={page}")
        issue = next((found for found in batch if MARK in (found["body"] or "")), None)
        if issue or len(batch) < 100:
            break
    gone = any(finding.gone for finding in findings)
    if issue is None:
        if not gone:
            return "nothing"
        call(
            "POST",
            "/issues",
            {"title": "Liên kết ngoài bị hỏng / Broken external links", "body": body(findings)},
        )
        return "opened"
    if gone:
        if issue["body"] == body(findings):
            return "nothing"
        call("PATCH", f"/issues/{issue['number']}", {"body": body(findings)})
        return "updated"
    call("PATCH", f"/issues/{issue['number']}", {"body": body(findings), "state": "closed"})
    return "closed"


def main(arguments: list[str]) -> int:
    """Run one of the two steps; a broken link is no failure of the step, but having no network is."""
    step, path = arguments[0], Path(arguments[1])
    if step == "check":
        citations = cited(ROOT)
        findings = look(citations)
        if nobody_answered(citations, findings):
            print(
                "Không máy chủ nào trả lời: máy này không có mạng, nên chưa biết gì về các liên kết. / No "
                "server answered: this machine has no network."
            )
            return 1
        path.write_text(json.dumps(findings, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        gone = sum(finding.gone for finding in findings)
        speak_utf8()
        print(body(findings))
        print(
            f"{len(citations)} địa chỉ: {gone} không còn, {len(findings) - gone} chưa rõ. / {len(citations)} "
            f"addresses: {gone} gone, the others unclear."
        )
        return 0
    read = [
        Finding(url, tuple(places), found, gone)
        for url, places, found, gone in json.loads(path.read_text(encoding="utf-8"))
    ]
    done = settle(
        read,
        os.environ["GITHUB_REPOSITORY"],
        os.environ["GITHUB_TOKEN"],
        os.environ.get("GITHUB_API_URL", "https://api.github.com"),
    )
    print(f"issue: {done}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
