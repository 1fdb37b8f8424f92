"""What is asked of git is answered safely: an old version, and whether a change can carry code."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tracker.cli import git


def test_a_version_that_holds_a_link_to_elsewhere_can_be_compared_with(tmp_path: Path) -> None:
    top = tmp_path / "repository"
    (top / "docs").mkdir(parents=True)
    (top / "docs" / "a.md").write_text("a", encoding="utf-8")
    (top / "docs" / "b.md").symlink_to("/etc/hostname")
    command = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org"]
    for arguments in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "x"]):
        subprocess.run([*command, *arguments], cwd=top, check=True)

    then = git.unpack(top, "HEAD", tmp_path / "then")

    assert [path.name for path in (then / "docs").iterdir()] == ["a.md"]


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


@pytest.mark.whole
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


def asked_of_git(folder: Path, tmp_path: Path) -> str:
    with pytest.raises(git.NoSuchVersion) as refused:
        git.unpack(folder, "origin/main", tmp_path / "then")
    with pytest.raises(git.NoSuchVersion):
        git.carries_code(folder, "origin/main")
    return str(refused.value)


def test_a_folder_that_was_downloaded_without_git_is_told_from_a_short_clone(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    plain = tmp_path / "unzipped"
    plain.mkdir()

    assert "this folder is no clone of git" in asked_of_git(plain, tmp_path)
    assert "git fetch --unshallow" in asked_of_git(repository, tmp_path)
    assert git.commit(plain) is None


def test_a_folder_of_another_user_is_told_with_the_command_that_trusts_it(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")

    said = asked_of_git(repository, tmp_path)

    assert "thuộc người dùng khác" in said
    assert "unshallow" not in said
    assert f'safe.directory "{repository}"' in said


def test_a_machine_without_git_is_told_so(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))

    said = asked_of_git(repository, tmp_path)

    assert "chưa cài git" in said
    assert "git is not installed" in said
    assert git.commit(repository) is None


@pytest.mark.parametrize(
    "asked",
    [
        "--output=made.txt",
        "-h",
        "--upload-pack=touch made.txt",
        "--exec=touch made.txt",
        "$(touch made.txt)",
        "`touch made.txt`",
        "; touch made.txt",
        "HEAD:docs",
        "HEAD --output=made.txt",
        "HEAD\n--output=made.txt",
        ":/x",
        "../made.txt",
        "\x1b[2J",
        "",
    ],
)
def test_what_is_asked_for_as_a_version_is_never_an_option_or_a_command(
    asked: str, repository: Path, tmp_path: Path
) -> None:
    commit(repository)
    before = sorted(tmp_path.rglob("*"))

    with pytest.raises(git.NoSuchVersion) as refused:
        git.unpack(repository, asked, tmp_path / "then")
    with pytest.raises(git.NoSuchVersion):
        git.carries_code(repository, asked)

    assert "\x1b" not in str(refused.value)
    assert [path for path in sorted(tmp_path.rglob("*")) if ".git" not in path.parts] == [
        path for path in before if ".git" not in path.parts
    ]
