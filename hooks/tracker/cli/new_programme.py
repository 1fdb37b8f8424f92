"""Answers, and perhaps an annex -> a programme of its own that is checked, built and verified; or every
problem, and nothing written.

Without a folder it takes the place of the first edition at the top of the repository, where git holds that as
it is: nothing is lost that cannot be had back.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from tracker.cli import git
from tracker.cli.among_others import CONFIG, NoRoom, joining, record_all, tell_others
from tracker.cli.answers import answers_of, asked
from tracker.cli.building import build
from tracker.cli.own_papers import PAPERS, own_papers
from tracker.content.clock import as_of
from tracker.content.data.load import read
from tracker.content.new.annex import Annex, read_annex
from tracker.content.new.annex_text import annex_text, outside_period
from tracker.content.new.founding import DataText, Founding, founded_data, founded_pages, founded_settings
from tracker.content.parsing.folders import DATA, DOCS, REPORTS
from tracker.content.problems.problem import Problem, Refused
from tracker.content.setup.code import CODE
from tracker.content.sheets.sheet_problems import WHOLE_FILE, SheetProblem, SheetRefused
from tracker.language.printable import printable_path

EDITION = Path("tests", "edition")
"""The tests of the first edition, which leave with it: where they are, it is still the first."""
REPLACED = (CONFIG, DATA.parent.as_posix(), DOCS, EDITION.as_posix())
"""What the first edition has at the top of the repository."""
NOWHERE = "https://preview.invalid/"
"""The address a site is built for while its own is not known; none can end so."""


def new(folder: Path | None, table: Path | None) -> int:
    """Make a programme in `folder`, or at the top in place of the first edition, with the targets of the
    annex `table` where one is given; check, build and verify it, with the others of its site where it stands
    among some. Return 1 where anything is to be mended.

    Raises `NoRoom` and `BadAnswers`, with nothing written.
    """
    top = Path()
    where = top if folder is None or folder.resolve() == top.resolve() else folder
    _refuse_to_lose(where)
    among = None if where == top else joining(where)
    try:
        found = _annex(table) if table is not None else None
        founding = _founding(found)
        founding = among.founding(founding) if among else founding
        data = founded_data(founding, where, annex_text(found, *founding.years) if found else None)
        looked_at = _looked_at(data, found) if found else []
    except SheetRefused as refused:
        return _told(refused.problems)
    print(*looked_at, sep="\n", end="\n" if looked_at else "", file=sys.stderr)
    _write(where, founding, data)
    if where == top:
        for path, text in own_papers(top, founding, data.text).items():
            path.write_text(text, encoding="utf-8")
    if among:
        tell_others(among, founding)
    made = printable_path(where / CONFIG)
    print(f"Đã ghi chương trình: {made}. / The programme is written: {made}.")
    if among:
        return _tried(among.front, among.site, among.address)
    return _tried(where / CONFIG, where / "site", founding.address)


def _annex(table: Path) -> Annex:
    """Return what an annex says."""
    if not table.is_file():
        raise NoRoom(f"TABLE={printable_path(table)}: không có tệp này. / there is no such file.")
    return read_annex(table.read_bytes(), table.name)


def _founding(found: Annex | None) -> Founding:
    """Return what is to be made, by what is said and what is asked; years that nobody said but the name are
    stretched to the last one of the annex.
    """
    answers = answers_of(asked(os.environ, _ask if sys.stdin.isatty() else None))
    founding = answers.founding
    if found and not answers.years_said:
        first, last = founding.years
        founding = replace(founding, years=(first, max(last, *found.years)))
    if found and (late := list(outside_period(found, *founding.years))):
        raise SheetRefused(late)
    return founding


def _ask(question: str) -> str:
    try:
        return input(question)
    except EOFError:
        return ""


def _refuse_to_lose(where: Path) -> None:
    """Raise `NoRoom` unless a folder is empty, or the first edition stands there, which git holds as it
    is.
    """
    if where != Path():
        if where.exists() and (not where.is_dir() or any(where.iterdir())):
            raise NoRoom(
                f"DIR={printable_path(where)}: đã có ở đây và không trống; không ghi đè lên gì. Chọn thư mục "
                "khác.\n    there is something here already, and nothing is written over. Choose another "
                "folder.\n    → make new DIR=…"
            )
        return
    if not EDITION.is_dir():
        raise NoRoom(
            "Ở đây đã có một chương trình, không phải ấn bản đầu tiên đi kèm mã; không ghi đè lên gì. "
            "Chọn một "
            "thư mục mới cho chương trình này.\n    A programme stands here that is not the first edition "
            "which "
            "came with the code; nothing is written over. Choose a new folder for this one.\n    → make new "
            "DIR=…"
        )
    changed = git.changed_files(where, [*REPLACED, *map(str, PAPERS)])
    if changed is None:
        raise NoRoom(
            "Thư mục này không phải bản sao git, nên những gì bị thay sẽ không lấy lại được. Dùng git clone, "
            "hoặc chọn thư mục mới.\n    This folder is no clone of git, so what is replaced could not be "
            "had "
            "back. Use git clone, or choose a new folder.\n    → make new DIR=…"
        )
    if changed:
        raise NoRoom(
            f"{printable_path(changed[0])}: có thay đổi chưa được git ghi lại, và sẽ mất. Ghi lại trước (git "
            "commit) hoặc cất đi (git stash).\n    this has changes that git does not hold, and they "
            "would be "
            "lost. Commit them first (git commit), or put them away (git stash)."
        )


def _told(problems: list[SheetProblem]) -> int:
    """Print the problems of an annex and that nothing was written."""
    count = len(problems)
    print(*problems, sep="\n", file=sys.stderr)
    print(
        f"\n{count} lỗi trong phụ lục; chưa ghi gì. / {count} {'problem' if count == 1 else 'problems'} "
        f"in the "
        "annex; nothing was written.",
        file=sys.stderr,
    )
    return 1


def _looked_at(data: DataText, annex: Annex) -> list[SheetProblem]:
    """Return what to look at in an annex, by its cells; raise `SheetRefused` where the check would refuse
    what it gives.
    """
    name = DATA.as_posix()
    try:
        found = read(data.text.encode(), as_of(os.environ), name).warnings
    except Refused as refused:
        raise SheetRefused(
            _at_cell(problem, data, annex) for problem in refused.problems if not problem.warning
        ) from None
    warned = [_at_cell(problem, data, annex) for problem in found]
    # Of lines that no cell gave the check tells in a moment
    return [*annex.warnings, *(problem for problem in warned if problem.spot != WHOLE_FILE)]


def _at_cell(problem: Problem, data: DataText, annex: Annex) -> SheetProblem:
    line = problem.mark.line
    spot = data.spots[line - 1] if 0 < line <= len(data.spots) else WHOLE_FILE
    vi, en, sample = problem.wording
    said = (f"{vi} → {sample}" if sample else vi, en)
    return SheetProblem(annex.file, spot, problem.code, {}, said, problem.warning)


def _write(where: Path, founding: Founding, data: DataText) -> None:
    """Write the files of the programme; at the top those of the first edition go first."""
    if where == Path():
        for old in map(where.joinpath, REPLACED):
            if old.is_dir():
                shutil.rmtree(old)
            else:
                old.unlink(missing_ok=True)
    files = {
        Path(CONFIG): founded_settings(founding, where),
        DATA: data.text,
        **{Path(DOCS, name): text for name, text in founded_pages(founding).items()},
    }
    for name, text in files.items():
        path = where / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (where / DATA.parent / REPORTS).mkdir(exist_ok=True)
    record_all(where)


def _tried(config: Path, site: Path, address: str) -> int:
    """Check, build and verify the new programme, or the site of several it belongs to; return the exit
    code.
    """
    if not address:
        os.environ["SITE_URL"] = NOWHERE
        print(
            "Chưa có địa chỉ của trang: dựng thử cho một địa chỉ không có thật. / The address of the site is "
            "not known yet: it is built for one that does not exist."
        )
    if code := build(config, site):
        return code
    return subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "--quiet", "tests/site/test_published.py"),
            *("--site", str(site.resolve()), "--programme", str(config.resolve())),
        ],
        check=False,
        cwd=CODE,
        env=_with_code(os.environ),
    ).returncode


def _with_code(environment: Mapping[str, str]) -> dict[str, str]:
    return {**environment, "PYTHONPATH": str(CODE / "hooks")}
