"""Everything that one of several programmes is made from -> one sum; while it is what it was, the
programme's pages in the last site are what they would become.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path

from tracker.content.data.shared import read_besides, taken_from
from tracker.content.parsing.folders import DATA, DOCS
from tracker.content.programme import Publication
from tracker.content.setup.code import CODE
from tracker.publish.provenance import MADE_WITH, RECORD, SUMS, sum_of

PROGRAMMES = "programmes"
"""Where `build.json` says what each programme was made from."""
CODE_FOLDERS = ("hooks",)


def code_sum() -> str:
    """Return the sum of the code that makes pages, and of what it is run with."""
    files = (path for name in CODE_FOLDERS for path in (CODE / name).rglob("*"))
    digest = hashlib.sha256("".join(f"{name} {version(name)}\n" for name in MADE_WITH).encode())
    _add_files(digest, (path for path in files if "__pycache__" not in path.parts), CODE)
    _add_files(digest, [CODE / "requirements.txt"], CODE)
    return digest.hexdigest()


def sum_of_all(made: Publication, code: str, how: Mapping[str, str]) -> str:
    """Return the sum of all that the pages of a programme are made from; `code` is that of the code, and
    `how` what the build was asked for.
    """
    settings, among = made.settings, made.among
    digest = hashlib.sha256(f"{code}\n{made.programme.as_of.isoformat()}\n".encode())
    digest.update(json.dumps([settings.site_url, sorted(how.items())]).encode())
    folder = settings.config.parent
    folders = [folder / DATA.parent, folder / DOCS, settings.theme]
    folders += read_besides(among, made.programme.tracker) if among else []
    folders += [settings.examples.folder / DATA.parent] if settings.examples else []
    digest.update(f"{among.member.at} {among.together.at}".encode() if among else b"")
    _add_files(digest, [settings.config], folder)
    for other in taken_from(among, made.programme.tracker) if among else ():
        _add_files(digest, [other.config], other.folder)  # what it is called
    for each in folders:
        _add_files(digest, each.rglob("*"), each)
    return digest.hexdigest()


def _add_files(digest: hashlib._Hash, files: Iterable[Path], folder: Path) -> None:
    for path in sorted(path for path in files if path.is_file()):
        digest.update(f"\n{path.relative_to(folder).as_posix()}\n".encode())
        digest.update(path.read_bytes())


def taken_over(last: Path, at: str, programme: str, made_from: str, into: Path) -> bool:
    """Copy the pages of a programme out of the `last` site and say so, where they were made from the same and
    every file is still the one that was written; `at` is where it stands in both.
    """
    folder = last / at
    try:
        record = json.loads((last / RECORD).read_bytes())
        lines = (last / SUMS).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return False
    if not at or record.get(PROGRAMMES, {}).get(programme) != made_from:
        return False
    sums = {line[66:]: line[:64] for line in lines if line[66:].startswith(at)}
    there = {path.relative_to(last).as_posix() for path in folder.rglob("*") if path.is_file()}
    if not sums or there != sums.keys() or any(sum_of(last / name) != sums[name] for name in there):
        return False
    shutil.copytree(folder, into / at)
    return True
