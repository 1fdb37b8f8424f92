"""Git -> which commit a folder stands at, and the files of another version of it; nothing else here runs git."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

from tracker.printable import printable


class NoSuchVersion(ValueError):
    """The version asked for is not in this clone; the text says in both languages what to do."""


def commit(folder: Path) -> str | None:
    """Return the commit that `folder` stands at, or None where that is not what its files are: no git, or files changed since."""
    head = _git(folder, "rev-parse", "--verify", "HEAD")
    changed = _git(folder, "status", "--porcelain", "--untracked-files=no")
    return head.decode().strip() if head is not None and changed == b"" else None


def unpack(folder: Path, version: str, into: Path) -> Path:
    """Write the files that the repository of `folder` had at `version` into the folder `into`; return the one that stands for `folder`.

    What was done on the side of `version` after the two parted is left out: only what this side changed is to be seen.
    Raises `NoSuchVersion` when there is no such version, as in a clone that holds the last commit only.
    """
    if _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{version}^{{commit}}") is None:
        raise NoSuchVersion(
            f"BASE={printable(version)}: kho ở máy này không có phiên bản đó. Nếu chỉ tải về lần ghi cuối, chạy: git fetch --unshallow\n"
            f"BASE={printable(version)}: this clone has no such version. If it holds the last commit only, run: git fetch --unshallow\n"
            "    → make diff BASE=origin/main"
        )
    parted = _git(folder, "merge-base", "--end-of-options", version, "HEAD")
    top = (_git(folder, "rev-parse", "--show-toplevel") or b"").decode().strip()
    # From the top: `git archive` knows only what lies under the folder it is run in.
    archive = _git(Path(top), "archive", "--format=tar", (parted or b"").decode().strip() or version)
    with tarfile.open(fileobj=io.BytesIO(archive or b"")) as tar:
        tar.extractall(into, filter="data")
    return into / folder.resolve().relative_to(Path(top).resolve())


def _git(folder: Path, *arguments: str) -> bytes | None:
    """Return what git says in `folder`, or None when it refuses or is not there."""
    try:
        finished = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)  # noqa: S607 - the git of the machine
    except OSError:
        return None
    return finished.stdout if finished.returncode == 0 else None
