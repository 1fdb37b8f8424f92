"""A finished site -> the place of the last one, whole or not at all; nothing else that stands there is ever
harmed.

The site is made in a folder beside its place, under a lock, and takes the place in two moves. A build that
was killed between them has left the last site in that folder: the next build puts it back. What is replaced
is only what our own `build.json` and `SHA256SUMS` call a site, and no file in it that they do not name.
"""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
import sys
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import TextIO

from tracker.language.printable import SaysWhy, printable_path
from tracker.publish.provenance import RECORD, SUMS, sum_of

FRESH, LAST = "fresh", "last"
LINE_OF_SUMS = re.compile(r"(?P<sum>[0-9a-f]{64})  (?P<name>.+)")
LEFT_BY_VIEWERS = {".DS_Store", "Thumbs.db", "desktop.ini"}
"""What programs that show folders leave in them, and make again whenever it is missing."""
OF_THE_CODE = ("hooks", "overrides", "schema", "tests", ".git", ".github", ".venv")
"""The folders of a repository that no site is put into, beside the data and pages of the programme."""


class NoPlace(SaysWhy, ValueError):
    """A site cannot be put there; the text says in both languages why, and what to do."""


def judged_place(site: Path, programme: Path, kept: Iterable[Path] = ()) -> Path:
    """Return the real path of the place `site` of the programme in the folder `programme`.

    `kept` are further folders that hold what a site is made from. Raises `NoPlace` when the place is one of
    those or holds one of them, a link, a file, or a folder with anything in it that is no site of ours.
    """
    real = site.parent.resolve() / site.name if site.name not in ("", "..") else site.resolve()
    if real.is_symlink():
        raise _no_place(real, "là liên kết tệp (symbolic link)", "is a symbolic link")
    here, code = programme.resolve(), Path(__file__).resolve().parents[3]
    for root in (here, code, Path.cwd().resolve()):
        if root.is_relative_to(real):
            raise _no_place(
                real,
                f"là thư mục chứa “{printable_path(root)}”",
                f"is the folder that holds “{printable_path(root)}”",
            )
    sources = [
        here / "data",
        here / "docs",
        *kept,
        *(root / name for root in (here, code) for name in OF_THE_CODE),
    ]
    for folder in sources:
        if real.is_relative_to(folder.resolve()):
            raise _no_place(
                real,
                f"nằm trong thư mục nguồn “{printable_path(folder)}”",
                f"lies in a folder of sources, “{printable_path(folder)}”",
            )
    if real.exists() and (stranger := _stranger(real)):
        found = printable_path(stranger)
        raise _no_place(
            real, f"không phải là một trang đã dựng (có “{found}”)", f"is not a built site (it has “{found}”)"
        )
    return real


def judged_zip(path: Path) -> None:
    """Raise `NoPlace` when something else than a packed site of ours stands at `path`."""
    if not path.exists() and not path.is_symlink():
        return
    if path.is_file() and not path.is_symlink() and zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            if {f"{path.stem}/{RECORD}", f"{path.stem}/{SUMS}"} <= set(archive.namelist()):
                return
    raise _no_place(path, "không phải là một trang đã đóng gói", "is not a packed site")


def _no_place(place: Path, vi: str, en: str) -> NoPlace:
    named = f"SITE_DIR={printable_path(place)}"
    return NoPlace(
        f"{named}: {vi}; chọn SITE_DIR khác.\n{named}: {en}; choose another SITE_DIR.\n    → SITE_DIR=site"
    )


def _stranger(place: Path) -> str | None:
    """Return the name of something at `place` that would be lost with it, or None where all of it is a site
    of ours or nothing.
    """
    if not place.is_dir():
        return place.name
    files = [
        Path(parent, name)
        for parent, folders, names in os.walk(place)
        for name in (*names, *_links(parent, folders))
    ]
    if not files:
        return None
    listed = _listed(place)
    for path in sorted(files):
        name = path.relative_to(place).as_posix()
        if (
            path.is_symlink()
            or not path.is_file()
            or (name not in listed and path.name not in LEFT_BY_VIEWERS)
        ):
            return name
    return None


def _links(parent: str, folders: Iterable[str]) -> Iterator[str]:
    return (name for name in folders if Path(parent, name).is_symlink())


def _listed(place: Path) -> set[str]:
    """Return the files that make up the site at `place` by its own account; none where it has none that
    holds.
    """
    try:
        made = json.loads((place / RECORD).read_bytes())
        lines = [
            LINE_OF_SUMS.fullmatch(line) for line in (place / SUMS).read_text(encoding="utf-8").splitlines()
        ]
        of_record = sum_of(place / RECORD)
    except (OSError, ValueError):
        return set()
    sums = {line["name"]: line["sum"] for line in lines if line}
    # A page that somebody has edited in place may be replaced: it is named, and the next build would differ
    # as well.
    whole = (
        None not in lines
        and isinstance(made, dict)
        and {"as_of", "versions"} <= made.keys()
        and sums.get(RECORD) == of_record
    )
    return {*sums, SUMS} if whole else set()


@contextmanager
def workshop(site: Path, called: str = "SITE_DIR") -> Iterator[Path]:
    """Yield an empty folder beside the place `site`, which no other build uses, and take it away afterwards.

    While it is there no other build into the same place can begin: that raises `NoPlace`, which names the
    variable that the place is `called`. What a killed build has left is put in order.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    with _lock(site, called):
        _put_in_order(site)
        scratch = Path(mkdtemp(prefix=f".{site.name}-", dir=site.parent))
        try:
            yield scratch
        finally:
            shutil.rmtree(scratch, ignore_errors=True)


def put_in_place(scratch: Path, site: Path, programme: Path, kept: Iterable[Path] = ()) -> None:
    """Move the finished site `scratch`/fresh to its place, which is judged once more; on any error the last
    site stands there as before.

    Raises `NoPlace` when something has come to stand there that would be lost.
    """
    judged_place(site, programme, kept)
    last = scratch / LAST
    if site.exists():
        site.rename(last)
    try:
        (scratch / FRESH).rename(site)
    except OSError:
        if last.exists():
            last.rename(site)
        raise


def put_zip_in_place(packed: Path, place: Path) -> None:
    """Move a packed site to its place in one step; raises `NoPlace` when something else stands there."""
    judged_zip(place)
    packed.replace(place)


def _put_in_order(site: Path) -> None:
    """Put the last site back where a killed build has left none, and sweep away what killed builds have left;
    needs the lock.
    """
    left = [path for path in sorted(site.parent.glob(f".{site.name}-*")) if _is_left_over(path, site)]
    kept = [path / LAST for path in left if (path / LAST).is_dir() and _stranger(path / LAST) is None]
    if kept and not site.exists():
        max(kept, key=lambda path: path.stat().st_mtime_ns).rename(site)
        print(
            f"{printable_path(site)}: lần dựng trước bị ngắt giữa chừng; đã đặt lại bản trước. / the last "
            "build was cut off; its predecessor stands again.",
            file=sys.stderr,
        )
    for path in left:
        shutil.rmtree(path, ignore_errors=True)


def _is_left_over(path: Path, site: Path) -> bool:
    """Say whether a folder is one of ours: by the name that `mkdtemp` gives, and by holding nothing that we
    do not make there.
    """
    named = re.fullmatch(rf"\.{re.escape(site.name)}-[a-z0-9_]{{8}}", path.name)
    if not named or path.is_symlink() or not path.is_dir():
        return False
    return {entry.name for entry in path.iterdir()} <= {FRESH, LAST, f"{site.name}.zip"}


@contextmanager
def _lock(site: Path, called: str) -> Iterator[None]:
    """Hold the lock of a place; the system gives it up with the process, so that none is ever left behind."""
    path = site.with_name(f".{site.name}.lock")
    while True:
        # Never through a link: in a folder that several people write in, it could lead to any file.
        opened = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        file = os.fdopen(opened, "w", encoding="utf-8")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            raise NoPlace(
                f"{called}={printable_path(site)}: một lần dựng khác đang chạy vào đúng chỗ này; chờ lần đó "
                "xong rồi chạy lại.\n"
                f"{called}={printable_path(site)}: another build into this place is running; wait until it "
                "has ended, then run this again."
            ) from None
        if _is_still(file, path):
            break
        file.close()  # whoever held it before had taken the file away after we had opened it
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        file.close()


def _is_still(file: TextIO, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False
