"""The weekly look at the addresses that are cited tells what is gone, and only that."""

from __future__ import annotations

import functools
import http.client
import http.server
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.audit import external_links
from tests.audit.external_links import Finding, body
from tests.hostile import WORDS, assert_nothing_is_live


class Web(http.server.BaseHTTPRequestHandler):
    """A server of pages that are there, gone, refused or broken; and of GitHub's issues, kept in a list."""

    issues: list[dict[str, Any]]
    asked: list[str]

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.path.startswith("/repos/"):
            assert self.headers["Authorization"] == "Bearer token"
            self.answer(200, [issue for issue in self.issues if issue["state"] == "open"])
        else:
            self.answer(int(self.path.strip("/")[:3] or 200), {})

    def do_POST(self) -> None:
        issue = {"number": len(self.issues) + 1, "state": "open", **self.content()}
        self.issues.append(issue)
        self.answer(201, issue)

    def do_PATCH(self) -> None:
        issue = self.issues[int(self.path.rsplit("/", 1)[1]) - 1]
        issue.update(self.content())
        self.answer(200, issue)

    def content(self) -> dict[str, Any]:
        read: dict[str, Any] = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        return read

    def answer(self, status: int, content: object) -> None:
        data = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@contextmanager
def web() -> Iterator[tuple[str, type[Web]]]:
    handler = type(
        "Handler",
        (Web,),
        {"issues": [{"number": 1, "state": "open", "title": "another", "body": None}], "asked": []},
    )
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", handler
    server.shutdown()
    server.server_close()


def test_only_what_is_surely_gone_counts_as_broken_and_a_refusal_is_told_apart() -> None:
    with web() as (url, handler):
        findings = external_links.look(
            {f"{url}/{status}": (f"data/targets.yaml:{status}",) for status in (200, 404, 410, 403, 503)},
            pause=0,
        )
        silent = external_links.look({"http://127.0.0.1:9/": ("docs/vi/about.md:1",)}, pause=0)

    assert {finding.met: finding.gone for finding in findings} == {
        "HTTP 404": True,
        "HTTP 410": True,
        "HTTP 403": False,
        "HTTP 503": False,
    }
    assert [finding.gone for finding in silent] == [False]
    assert handler.asked.count("/200") == 1
    assert handler.asked.count("/503") == external_links.TRIES


@pytest.mark.parametrize(
    ("cited", "sent"),
    [
        ("https://example.net/a?b=c&d=e#f", "https://example.net/a?b=c&d=e"),
        ("https://example.net/nghị-quyết.pdf", "https://example.net/ngh%E1%BB%8B-quy%E1%BA%BFt.pdf"),
        ("https://example.net/ngh%E1%BB%8B.pdf", "https://example.net/ngh%E1%BB%8B.pdf"),
        (
            "https://example.net:8443/tìm?q=số liệu",
            "https://example.net:8443/t%C3%ACm?q=s%E1%BB%91%20li%E1%BB%87u",
        ),
        ("https://báo.example.net/a_(b)", "https://xn--bo-mia.example.net/a_(b)"),
        ("http://[::1]:9/a", "http://[::1]:9/a"),
    ],
)
def test_an_address_with_tone_marks_is_opened_as_a_browser_opens_it(cited: str, sent: str) -> None:
    assert external_links.as_sent(cited) == sent


def test_a_page_whose_address_has_tone_marks_opens() -> None:
    with web() as (url, handler):
        assert external_links.met(f"{url}/200/nghị-quyết?tìm=số#đoạn-1") is None

    assert handler.asked == ["/200/ngh%E1%BB%8B-quy%E1%BA%BFt?t%C3%ACm=s%E1%BB%91"]


def test_a_machine_without_a_network_says_nothing_about_the_links() -> None:
    citations = {"https://a.example.net/": ("x:1",), "https://b.example.net/": ("x:2",)}
    silent = [Finding(url, places, "gaierror: no such name", gone=True) for url, places in citations.items()]

    assert external_links.nobody_answered(citations, silent)
    assert not external_links.nobody_answered(citations, silent[:1])
    assert not external_links.nobody_answered(citations, [silent[0], silent[1]._replace(met="HTTP 404")])


def test_every_address_is_found_with_the_lines_that_cite_it(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "docs" / "vi").mkdir(parents=True)
    (tmp_path / "data" / "targets.yaml").write_text(
        "url: https://one.example.net/a_(b)\nurl: https://example.org/x\n", encoding="utf-8"
    )
    (tmp_path / "docs" / "vi" / "a.md").write_text(
        "# T\n[x](https://one.example.net/a_(b)), <https://two.example.net/c>.\n", encoding="utf-8"
    )

    assert external_links.cited(tmp_path) == {
        "https://one.example.net/a_(b)": ("data/targets.yaml:1", "docs/vi/a.md:2"),
        "https://two.example.net/c": ("docs/vi/a.md:2",),
    }


def test_there_is_one_issue_which_is_opened_updated_and_closed() -> None:
    gone, unclear = (
        Finding("https://a.example.net/", ("data/targets.yaml:3",), "HTTP 404", gone=True),
        Finding("https://b.example.net/", ("x:1",), "HTTP 403", gone=False),
    )
    with web() as (url, handler):
        settle = functools.partial(external_links.settle, repository="owner/name", token="token", api=url)
        assert settle([unclear]) == "nothing"
        assert settle([gone]) == "opened"
        assert settle([gone]) == "nothing"
        assert settle([gone, unclear]) == "updated"
        assert settle([unclear]) == "closed"

    (another, issue) = handler.issues
    assert (another["state"], issue["state"]) == ("open", "closed")
    assert "Không còn / Gone" in issue["body"]


def test_the_issue_of_broken_links_holds_no_more_than_the_links() -> None:
    plain = body([Finding("https://example.net/a", ("x",), "HTTP 404", gone=True)])
    for text in WORDS.values():
        said = body(
            [Finding("https://example.net/a", (f"docs/vi/{text[:90]}.md:1",), f"SSLError: {text}", gone=True)]
        )

        (line,) = [line for line in said.splitlines() if "example.net/a>" in line]
        assert_nothing_is_live(line.replace("<https://example.net/a>", ""))
        assert said.count("\n") == plain.count("\n")


def test_an_address_that_is_none_and_an_answer_that_is_none_are_findings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(*_: object, **__: object) -> None:
        raise http.client.BadStatusLine("\x1b[2J")

    monkeypatch.setattr(external_links.urllib.request, "urlopen", answer)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text(
        "[x](https://[::1/a) [y](https://example.net/b)\n", encoding="utf-8"
    )

    found = external_links.look(external_links.cited(tmp_path), pause=0)

    assert {finding.url for finding in found} == {"https://[::1/a", "https://example.net/b"}
