"""What runs on GitHub may do no more than it needs, runs only what was reviewed, and tells the truth about
what is published.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.audit import published
from tests.places import AS_OF, ROOT
from tests.serving import serve
from tests.written import written
from tracker.publish.provenance import SUMS

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("[0-9]*.yml"))


# What each job may do; whatever is not here, it may not.
ALLOWED: dict[tuple[str, str], dict[str, str]] = {
    ("pages", "build"): {"contents": "read"},
    ("pages", "deploy"): {"pages": "write", "id-token": "write"},
    ("pages", "smoke"): {"contents": "read"},
    ("monthly", "publish"): {"contents": "read", "pages": "write", "id-token": "write"},
    ("monthly", "remind"): {"contents": "read", "issues": "write"},
    ("links", "links"): {"contents": "read", "issues": "write"},
    ("review", "content"): {"contents": "read"},
    ("review", "code"): {"contents": "read"},
    ("review", "wayout"): {"contents": "read"},
}


def read(path: Path) -> dict[Any, Any]:
    parsed: dict[Any, Any] = written(path)
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


def test_there_is_no_copy_to_open_where_code_changed() -> None:
    steps = read(ROOT / ".github" / "workflows" / "review.yml")["jobs"]["content"]["steps"]

    opened = [
        step
        for step in steps
        if "offline" in step.get("run", "") or "upload-artifact" in step.get("uses", "")
    ]
    assert len(opened) == 2
    assert all(step["if"] == "steps.code.outputs.code == 'no'" for step in opened)


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
    assert f"as of {AS_OF.isoformat()}" in capsys.readouterr().out


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
