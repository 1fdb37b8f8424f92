"""What runs on GitHub may do no more than it needs, runs only what was reviewed, and tells the truth about
what is published.
"""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
import http.server
import json
import os
import re
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.audit import external_links, published
from tests.audit.external_links import Finding
from tests.browser.conftest import serve
from tests.conftest import ROOT
from tracker.cli import git
from tracker.publish.provenance import SUMS
from tracker.publish.security import PATH, security_txt

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("[0-9]*.yml"))
# What each job may do; whatever is not here, it may not.
ALLOWED: dict[tuple[str, str], dict[str, str]] = {
    ("pages", "build"): {"contents": "read"},
    ("pages", "deploy"): {"pages": "write", "id-token": "write"},
    ("pages", "smoke"): {"contents": "read"},
    ("monthly", "publish"): {"contents": "read", "pages": "write", "id-token": "write"},
    ("links", "links"): {"contents": "read", "issues": "write"},
    ("review", "content"): {"contents": "read"},
    ("review", "code"): {"contents": "read"},
    ("review", "wayout"): {"contents": "read"},
}


def read(path: Path) -> dict[Any, Any]:
    parsed: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return parsed


def test_every_action_is_one_commit_and_says_which_version_that_is() -> None:
    uses = [
        line.strip()
        for path in WORKFLOWS
        for line in path.read_text(encoding="utf-8").splitlines()
        if "uses:" in line
    ]

    assert len(uses) >= 8
    for line in uses:
        assert re.fullmatch(
            r"(?:- )?uses: (?:\./\S+ # .*|[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)", line
        ), line


def test_no_job_may_do_more_than_it_needs() -> None:
    for path in WORKFLOWS:
        workflow = read(path)
        assert workflow["permissions"] == {}, path.name
        for name, job in workflow["jobs"].items():
            assert job["permissions"] == ALLOWED[path.stem, name], (path.name, name)
            assert (
                job.get("timeout-minutes", 0) in range(1, 31)
                or job.get("uses") == "./.github/workflows/pages.yml"
            ), (path.name, name)


def test_nothing_that_a_stranger_proposes_runs_with_a_secret_or_leaves_a_key_behind() -> None:
    for path in WORKFLOWS:
        text = path.read_text(encoding="utf-8")
        assert "pull_request_target" not in text
        assert "secrets." not in text
        assert text.count("actions/checkout@") == text.count("persist-credentials: false")
    # YAML reads the key `on` as yes
    assert read(ROOT / ".github" / "workflows" / "review.yml")[True] == "pull_request"


def test_every_step_can_be_run_by_hand() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for path in WORKFLOWS:
        for command in re.findall(r"make (?:--silent )?([a-z]+)", path.read_text(encoding="utf-8")):
            assert re.search(rf"^{command}:", makefile, re.MULTILINE), command


def test_every_form_asks_in_both_languages_and_for_a_source_of_every_figure() -> None:
    assert [path.stem for path in FORMS] == ["1-wrong-figure", "2-new-figure", "3-text-mistake"]
    for path in FORMS:
        form = read(path)
        asked = [part["attributes"]["label"] for part in form["body"] if part["type"] != "markdown"]
        assert all(" / " in text for text in [form["name"], form["description"], *asked]), path.name
        if "figure" in path.stem:
            source = next(part for part in form["body"] if part.get("id") == "source")
            assert source["validations"]["required"] is True


# What a step decides


def steps(workflow: str, job: str) -> dict[str, str]:
    """Return the shell lines of a job by the English half of their names."""
    found = read(ROOT / ".github" / "workflows" / f"{workflow}.yml")["jobs"][job]["steps"]
    return {step["name"].rpartition(" / ")[2]: step["run"] for step in found if "run" in step}


def run_step(lines: str, folder: Path, **programs: str) -> tuple[int, str]:
    """Run the lines of a step as GitHub does (`bash -e`), with `programs` in front of those of the machine;
    return its code and output.
    """
    (folder / "bin").mkdir(exist_ok=True)
    for name, text in programs.items():
        (folder / "bin" / name).write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
        (folder / "bin" / name).chmod(0o755)
    (folder / "out").write_text("", encoding="utf-8")
    environment = {
        "PATH": f"{folder / 'bin'}:{os.environ['PATH']}",
        "GITHUB_ENV": str(folder / "out"),
        "GITHUB_OUTPUT": str(folder / "out"),
    }
    finished = subprocess.run(
        ["bash", "-e", "-c", lines], cwd=folder, env=environment, capture_output=True, check=False
    )
    return finished.returncode, (folder / "out").read_text(encoding="utf-8")


SETTING = [
    ("review", "content", "Whether code changed"),
    ("review", "content", "The day statuses are judged on"),
    ("pages", "build", "The day statuses are judged on"),
]


@pytest.mark.parametrize(("workflow", "job", "step"), SETTING)
def test_a_step_whose_command_fails_stops_the_job(workflow: str, job: str, step: str, tmp_path: Path) -> None:
    lines = steps(workflow, job)[step]

    assert run_step(lines, tmp_path, make="exit 1")[0] != 0
    code, said = run_step(lines, tmp_path, make="echo 2026-11-25")
    assert code == 0
    assert said.endswith("=2026-11-25\n")


def test_the_sums_of_a_site_that_is_not_there_stop_the_job(tmp_path: Path) -> None:
    lines = steps("pages", "build")["What these files are called"]

    assert run_step(lines, tmp_path)[0] != 0
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "SHA256SUMS").write_bytes(b"")
    assert run_step(lines, tmp_path) == (0, f"sums={hashlib.sha256(b'').hexdigest()}\n")


def test_no_workflow_hides_a_command_that_fails() -> None:
    for path in WORKFLOWS:
        assert not re.search(r"\b(?:echo|printf)\b[^\n]*\$\(", path.read_text(encoding="utf-8")), path.name


Change = Callable[[Path], object]
CONTENT: dict[str, Change] = {
    "a page": lambda top: (top / "docs" / "vi" / "a.md").write_text("changed", encoding="utf-8"),
    "a new page": lambda top: (top / "docs" / "vi" / "b.md").write_text("b", encoding="utf-8"),
    "a page that went": lambda top: (top / "docs" / "vi" / "a.md").unlink(),
    "a figure": lambda top: (top / "data" / "targets.yaml").write_text("changed", encoding="utf-8"),
}
CODE: dict[str, Change] = {
    "the Makefile": lambda top: (top / "Makefile").write_text("changed", encoding="utf-8"),
    "an attachment": lambda top: (top / "docs" / "vi" / "tai-lieu.pdf").write_bytes(b"%PDF-"),
    "a picture": lambda top: (top / "docs" / "vi" / "hinh.png").write_bytes(b"x"),
    "a page of HTML": lambda top: (top / "docs" / "vi" / "a.html").write_text("x", encoding="utf-8"),
    "an attachment that went": lambda top: (top / "docs" / "vi" / "old.pdf").unlink(),
    "a page that became a link": lambda top: [
        (top / "docs" / "vi" / "a.md").unlink(),
        (top / "docs" / "vi" / "a.md").symlink_to("/etc/hostname"),
    ],
    "a page that may be run": lambda top: (top / "docs" / "vi" / "a.md").chmod(0o755),
    "an attachment that became a page": lambda top: (top / "docs" / "vi" / "old.pdf").rename(
        top / "docs" / "vi" / "old.md"
    ),
    "a page elsewhere": lambda top: (top / "hooks" / "a.md").write_text("x", encoding="utf-8"),
    "data that is no YAML": lambda top: (top / "data" / "a.py").write_text("x", encoding="utf-8"),
    "a page and code": lambda top: [
        CONTENT["a page"](top),
        (top / "hooks" / "a.py").write_text("x", encoding="utf-8"),
    ],
    "a name with a line break": lambda top: (top / "docs" / "vi" / "a\n.py").write_text(
        "x", encoding="utf-8"
    ),
}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository of one commit, with a page, data, an attachment and code."""
    top = tmp_path / "repository"
    for name in (
        "docs/vi/a.md",
        "docs/vi/old.pdf",
        "data/targets.yaml",
        "hooks/events.py",
        "Makefile",
        "mkdocs.yml",
    ):
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_text(name, encoding="utf-8")
    commit(top)
    return top


def commit(top: Path) -> None:
    git = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "core.fileMode=true"]
    for arguments in (
        ["init", "--quiet"],
        ["add", "--all"],
        ["commit", "--quiet", "--allow-empty", "--message", "x"],
    ):
        subprocess.run([*git, *arguments], cwd=top, check=True)


@pytest.mark.parametrize(
    ("change", "expected"),
    [*((change, False) for change in CONTENT.values()), *((change, True) for change in CODE.values())],
    ids=[*CONTENT, *CODE],
)
def test_whatever_can_carry_code_counts_as_code(change: Change, expected: bool, repository: Path) -> None:  # noqa: FBT001 -- a case
    change(repository)
    commit(repository)

    assert git.carries_code(repository, "HEAD^1") is expected


def test_code_is_looked_for_in_both_folders_of_a_programme_and_a_version_that_is_not_there_is_told(
    repository: Path,
) -> None:
    commit(repository)

    assert not git.carries_code(repository, "HEAD^1")
    with pytest.raises(git.NoSuchVersion, match=r"không có phiên bản đó(.|\n)*no such version"):
        git.carries_code(repository, "--output=x")


def test_there_is_no_copy_to_open_where_code_changed() -> None:
    steps = read(ROOT / ".github" / "workflows" / "review.yml")["jobs"]["content"]["steps"]

    opened = [
        step
        for step in steps
        if "offline" in step.get("run", "") or "upload-artifact" in step.get("uses", "")
    ]
    assert len(opened) == 2
    assert all(step["if"] == "steps.code.outputs.code == 'no'" for step in opened)


# security.txt


def test_nobody_is_named_who_was_not_configured() -> None:
    assert security_txt("", "https://example.org/", dt.date(2026, 11, 24)) == {}
    assert not (ROOT / ".github" / "CODEOWNERS").exists()


def test_a_contact_is_published_where_it_is_looked_for_and_runs_out_within_a_year() -> None:
    text = security_txt("mailto:security@example.org", "https://example.org/", dt.date(2026, 11, 24))[
        PATH
    ].decode()

    assert text.splitlines()[:2] == ["Contact: mailto:security@example.org", "Expires: 2027-09-20T00:00:00Z"]
    assert "Canonical: https://example.org/.well-known/security.txt" in text
    assert (
        security_txt("mailto:security@example.org", "https://example.org/repo/", dt.date(2026, 11, 24)) == {}
    )


# After a publication


@pytest.fixture
def live(repo_site: Path) -> Iterator[str]:
    yield from serve(repo_site, "/repo/")


def test_the_site_that_was_built_is_recognised_where_it_is_published(
    live: str, repo_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sums = hashlib.sha256((repo_site / SUMS).read_bytes()).hexdigest()

    wrong = published.look(live, sums, patience=0)

    assert len(wrong) == 1  # it is served at another address than it was built for, and is told so
    assert f'→ site_url: !ENV [SITE_URL, "{live}"]' in wrong[0]
    assert "as of 2026-11-23" in capsys.readouterr().out


def test_a_publication_that_has_not_arrived_is_noticed(live: str) -> None:
    wrong = published.look(live, "0" * 64, patience=0.05, pause=0.02)

    assert wrong == [f"{live}SHA256SUMS: không phải của bản vừa dựng / not that of the new build"]


def test_a_page_that_differs_from_what_was_built_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("another", encoding="utf-8")
    listed = f"{'1' * 64}  index.html\n".encode()
    (tmp_path / SUMS).write_bytes(listed)
    server = serve(tmp_path, "/")

    wrong = published.look(next(server), hashlib.sha256(listed).hexdigest(), patience=0)
    next(server, None)

    assert "index.html: không phải của bản vừa dựng / not that of the new build" in wrong


# External links


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
