"""Git -> which commit a folder stands at, and the files of another version of it; nothing else here
runs git.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tarfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tracker.language.printable import SaysWhy, printable, printable_path


class NoSuchVersion(SaysWhy, ValueError):
    """The version asked for is not in this clone; the text says in both languages what to do."""


def commit(folder: Path) -> str | None:
    """Return the commit that `folder` stands at, or None where that is not what its files are: no git, or
    files changed since.
    """
    head = _git(folder, "rev-parse", "--verify", "HEAD")
    changed = _git(folder, "status", "--porcelain", "--untracked-files=no")
    return head.decode().strip() if head is not None and changed == b"" else None


def commit_of_text(path: Path, text: str) -> str | None:
    """Return the newest commit that brought `text` into the file at `path`, or None where git knows none."""
    found = _git(path.parent, "log", "-1", "--format=%H", f"-S{text}", "--", path.name)
    return found.decode().strip() or None if found else None


def changed_files(folder: Path, names: Sequence[str]) -> list[str] | None:
    """Return which of the files and folders `names` differ from what the commit of `folder` holds, files that
    it does not know included; None where no commit holds anything.
    """
    if _git(folder, "rev-parse", "--verify", "HEAD") is None:
        return None
    said = _git(folder, "status", "--porcelain", "-z", "--untracked-files=all", "--", *names)
    return (
        None
        if said is None
        else [entry[3:] for entry in said.decode("utf-8", "replace").split("\0") if entry]
    )


def text_at(path: Path, version: str) -> str | None:
    """Return what the file at `path` held at the commit `version`, or None where it was not there."""
    shown = _git(path.parent, "show", f"{version}:./{path.name}")
    return shown.decode("utf-8-sig", "replace") if shown is not None else None


def unpack(folder: Path, version: str, into: Path) -> Path:
    """Write the files that the repository of `folder` had at `version` into the folder `into`; return the one
    that stands for `folder`.

    What was done on the side of `version` after the two parted is left out: only what this side changed is to
    be seen. Raises `NoSuchVersion` when there is no such version, as in a clone that holds the last commit
    only.
    """
    _refuse_without_repository(folder, version)
    if _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{version}^{{commit}}") is None:
        raise _unknown(version, "make diff BASE=origin/main")
    parted = _git(folder, "merge-base", "--end-of-options", version, "HEAD")
    top = (_git(folder, "rev-parse", "--show-toplevel") or b"").decode().strip()
    # From the top: `git archive` knows only what lies under the folder it is run in.
    archive = _git(Path(top), "archive", "--format=tar", (parted or b"").decode().strip() or version)
    with tarfile.open(fileobj=io.BytesIO(archive or b"")) as tar:
        tar.extractall(into, filter=_plain)  # noqa: S202 -- by the filter for data
    return into / folder.resolve().relative_to(Path(top).resolve())


def _refused(version: str, vi: str, en: str, command: str = "") -> NoSuchVersion:
    """Return why `version` cannot be looked at, in both languages, and the command that may help."""
    base = f"BASE={printable(version)}"
    said = f"{base}: {vi}\n{base}: {en}"
    return NoSuchVersion(f"{said}\n    → {command}" if command else said)


def _unknown(version: str, instead: str) -> NoSuchVersion:
    """Return that this clone has no such version; `instead` is a command with one that it has."""
    return _refused(
        version,
        "kho ở máy này không có phiên bản đó. Nếu chỉ tải về lần ghi cuối, chạy: git fetch --unshallow",
        "this clone has no such version. If it holds the last commit only, run: git fetch --unshallow",
        instead,
    )


def _refuse_without_repository(folder: Path, version: str) -> None:
    """Raise `NoSuchVersion` where no version can be asked for: git is not there, or no repository of ours."""
    if shutil.which("git") is None:
        raise _refused(
            version,
            "máy này chưa cài git, nên không so được với phiên bản khác; hãy cài git.",
            "git is not installed here, so there is no version to compare with; install git.",
        )
    said = _said(folder, "rev-parse", "--git-dir")
    if "dubious ownership" in said:
        raise _refused(
            version,
            "thư mục này thuộc người dùng khác, nên git không đọc; nếu tin thư mục này, chạy lệnh dưới.",
            "this folder belongs to another user, so git does not read it; where you trust it, run the "
            "command below.",
            f'git config --global --add safe.directory "{printable_path(folder)}"',
        )
    if said:
        raise _refused(
            version,
            "thư mục này không phải bản sao git (có lẽ tải về dạng ZIP), nên không có phiên bản khác; hãy "
            "dùng git clone.",
            "this folder is no clone of git (perhaps a ZIP was downloaded), so it has no other version; use "
            "git clone.",
        )


def _said(folder: Path, *arguments: str) -> str:
    """Return why git refuses in `folder`, in English, or nothing where it does not."""
    finished = subprocess.run(
        ["git", *arguments],  # noqa: S607 - the git of the machine
        cwd=folder,
        capture_output=True,
        check=False,
        env={**os.environ, "LC_ALL": "C"},
    )
    return finished.stderr.decode("utf-8", "replace") if finished.returncode else ""


def _plain(member: tarfile.TarInfo, into: str) -> tarfile.TarInfo | None:
    """Leave links and special files out: nothing of a site is made from them, and where they lead is nobody's
    business here.
    """
    return tarfile.data_filter(member, into) if member.isfile() or member.isdir() else None


ENDINGS = {"docs": ".md", "data": ".yaml"}
"""What the files of pages and data end with, by the folder of the programme that they are in."""


def carries_code(folder: Path, base: str, others: Mapping[Path, Mapping[str, str]] | None = None) -> bool:
    """Say whether anything but pages and data of the programme in `folder` changed between the commit `base`
    and this one; `others` are further folders, each with the endings of what is content in which folder of
    it.

    A page is a plain `.md` under `docs/`, data a plain `.yaml` under `data/`; a file of any other kind may
    carry code whatever it is called, and so may a link. Raises `NoSuchVersion` when there is no such commit.
    """
    _refuse_without_repository(folder, base)
    top = (_git(folder, "rev-parse", "--show-toplevel") or b"").decode().strip()
    # A commit and nothing else: a folder of one would be compared as if all the rest were new.
    asked = ("--end-of-options", f"{base}^{{commit}}", "HEAD")
    changed = _git(Path(top), "diff", "--raw", "-z", "--no-renames", "--no-abbrev", *asked) if top else None
    if changed is None:
        raise _unknown(base, "make code BASE=HEAD^1")
    content = {folder: ENDINGS, **(others or {})}
    inside = {each.resolve().relative_to(Path(top).resolve()): ends for each, ends in content.items()}
    parts = changed.decode("utf-8", "surrogateescape").split("\0")
    return any(not _is_content(*pair, inside) for pair in zip(parts[0::2], parts[1::2], strict=False))


def _is_content(entry: str, name: str, inside: Mapping[Path, Mapping[str, str]]) -> bool:
    """Say whether a changed file is a plain page or plain data; `entry` is what git says of it: its modes
    before and after come first.
    """
    modes = set(entry.removeprefix(":").split(" ")[:2])
    path = Path(name)
    ends = (
        endings.get(path.relative_to(folder).parts[0])
        for folder, endings in inside.items()
        if path.is_relative_to(folder)
    )
    return modes <= {"000000", "100644"} and path.suffix in ends


def _git(folder: Path, *arguments: str) -> bytes | None:
    """Return what git says in `folder`, or None when it refuses or is not there."""
    try:
        finished = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)  # noqa: S607 - the git of the machine
    except OSError:
        return None
    return finished.stdout if finished.returncode == 0 else None
