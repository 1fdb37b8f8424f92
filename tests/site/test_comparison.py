"""Who asks what a change does is told, whatever the version to compare with is like."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.builds import command
from tests.places import DEMO_DAY
from tests.programmes import copy_of_the_demo, with_figure


def run_git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def diff(folder: Path, base: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return command("diff", "--base", base, folder=folder, AS_OF=DEMO_DAY.isoformat(), **environment)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    before = copy_of_the_demo(tmp_path / "before")
    run_git(before, "init", "--quiet", "--initial-branch", "main")
    run_git(before, "add", ".")
    run_git(before, "commit", "--quiet", "--message", "first")
    return before


def test_the_old_version_is_read_from_git_and_the_summary_of_the_step_is_written(
    clone: Path, tmp_path: Path
) -> None:
    data = clone / "data" / "targets.yaml"
    data.write_text(with_figure(data.read_text(encoding="utf-8")), encoding="utf-8")
    summary = tmp_path / "summary.md"

    finished = diff(clone, "HEAD", GITHUB_STEP_SUMMARY=str(summary))

    assert finished.returncode == 0, finished.stderr
    assert "squares" in finished.stdout
    assert "### Chỉ tiêu / Target squares" in summary.read_text(encoding="utf-8")


def test_a_change_of_what_was_published_fails_until_it_has_a_reason(clone: Path, tmp_path: Path) -> None:
    data, summary = clone / "data" / "targets.yaml", tmp_path / "summary.md"
    text = data.read_text(encoding="utf-8")
    data.write_text(text.replace("{date: 2023, value: 2,", "{date: 2023, value: 3,", 1), encoding="utf-8")

    refused = diff(clone, "HEAD", GITHUB_STEP_SUMMARY=str(summary))
    assert refused.returncode == 1
    assert "CHƯA CÓ LÝ DO" in refused.stdout
    assert "NO REASON IS GIVEN" in summary.read_text(encoding="utf-8")

    (clone / "data" / "changes.yaml").write_text(
        "changes:\n- {date: 2026-06-20, what: gardens-opened, figure: 2023, was: 2, now: 3, "
        "why: {vi: Chép nhầm dòng., en: Copied from the wrong line.}}\n",
        encoding="utf-8",
    )
    taken = diff(clone, "HEAD")
    assert taken.returncode == 0, taken.stdout
    assert "Copied from the wrong line." in taken.stdout


def test_what_others_did_since_is_not_shown_as_undone(clone: Path) -> None:
    run_git(clone, "checkout", "--quiet", "-b", "mine")
    run_git(clone, "checkout", "--quiet", "main")
    data = clone / "data" / "targets.yaml"
    data.write_text(with_figure(data.read_text(encoding="utf-8")), encoding="utf-8")
    run_git(clone, "commit", "--quiet", "--all", "--message", "theirs")
    run_git(clone, "checkout", "--quiet", "mine")

    assert "Data and pages are unchanged." in diff(clone, "main").stdout


def test_a_version_that_this_clone_lacks_is_an_instruction(clone: Path, tmp_path: Path) -> None:
    run_git(clone, "commit", "--quiet", "--allow-empty", "--message", "second")
    shallow = tmp_path / "shallow"
    run_git(tmp_path, "clone", "--quiet", "--depth", "1", clone.as_uri(), str(shallow))

    for base in ("HEAD~1", "--help", "no/such"):
        finished = diff(shallow, base)
        assert finished.returncode != 0
        assert "Traceback" not in finished.stderr
    assert "git fetch --unshallow" in diff(shallow, "HEAD~1").stderr


def test_an_old_version_with_mistakes_is_no_traceback_and_no_failure(clone: Path) -> None:
    data = clone / "data" / "targets.yaml"
    good = data.read_text(encoding="utf-8")
    data.write_text(good.replace("groups:\n", "gruops:\n", 1), encoding="utf-8")
    run_git(clone, "commit", "--quiet", "--all", "--message", "bad")
    data.write_text(good, encoding="utf-8")
    page = clone / "docs" / "vi" / "article.md"
    page.write_text(page.read_text(encoding="utf-8").replace("Dạy trẻ em", "Dạy các em", 1), encoding="utf-8")

    finished = diff(clone, "HEAD")

    assert finished.returncode == 0, finished.stderr
    assert "Traceback" not in finished.stderr
    assert "cannot be read" in finished.stdout
    assert "docs/vi/article.md" in finished.stdout


def test_a_new_version_with_mistakes_is_told_as_the_check_tells_it(clone: Path) -> None:
    data = clone / "data" / "targets.yaml"
    data.write_text(data.read_text(encoding="utf-8").replace("groups:\n", "gruops:\n", 1), encoding="utf-8")

    finished = diff(clone, "HEAD")

    assert finished.returncode == 1
    assert "data/targets.yaml:" in finished.stderr
    assert "Traceback" not in finished.stderr
