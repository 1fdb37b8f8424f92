"""The commands that write into a programme's own files: its translations, its schemas, its documents."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from tracker.cli.several_sites import programmes_below
from tracker.cli.splitting import split_documents
from tracker.cli.translating import record_translation
from tracker.content.clock import as_of
from tracker.content.data.key_tables import with_key_tables
from tracker.content.data.load import load
from tracker.content.data.schema import report_schema, schema
from tracker.content.new.guide_ids import with_own_ids
from tracker.content.parsing.folders import DATA
from tracker.content.problems.problem import Refused
from tracker.language.printable import printable, printable_path

SCHEMAS = {
    Path("schema", "targets.schema.json"): schema,
    Path("schema", "report.schema.json"): report_schema,
}
GUIDE = Path("CONTRIBUTING.md")


def split_data(config: Path) -> int:
    """Take the documents out of the data file of a programme, each into a file of its own, and say which."""
    data = config.parent / DATA
    try:
        made = split_documents(data)
    except FileExistsError as there:
        taken = printable_path(Path(str(there)))
        print(f"{taken}: đã có tệp này. / This file is there already.", file=sys.stderr)
        return 1
    for path in made:
        print(printable_path(path))
    print(f"{len(made)} tệp văn bản. / Files of documents: {len(made)}.")
    return 0


def write_schema() -> int:
    """Write what each key of the data file means: as the JSON Schema where editors' programs look for it, and
    into the tables of the guide for editors, whose samples get the ids of the programme that stands here.

    Raises `BadKeyTables`, with nothing written, when the guide names a table that there is not.
    """
    guide = with_key_tables(GUIDE.read_text(encoding="utf-8"), str(GUIDE))
    with suppress(Refused):  # data with mistakes are told of by their own check
        guide = with_own_ids(guide, load(DATA, as_of(os.environ)).tracker)
    for path, made in SCHEMAS.items():
        path.write_text(made(), encoding="utf-8")
    GUIDE.write_text(guide, encoding="utf-8")
    return 0


def translated(docs: Path, names: Sequence[str], *, holds: bool = False) -> int:
    """Record that the English pages named, each by its path under `docs/en`, are up to date; all of them
    where none is named. Return 1 when one cannot be, or not as a whole.

    With `holds` somebody says that English which was not touched is right as it is. Where none is named and
    `docs` is that of a front of several programmes, those of the programmes too.
    """
    config = docs.parent / "mkdocs.yml"
    below = programmes_below(config) if not names and config.is_file() else []
    code = max((translated(each.parent / docs.name, (), holds=holds) for each in below), default=0)
    for name in names or sorted(path.relative_to(docs / "en").as_posix() for path in docs.glob("en/**/*.md")):
        en, vi = docs / "en" / name, docs / "vi" / name
        try:
            recorded = record_translation(en, vi, holds=holds)
        except (OSError, ValueError):
            page, there, here = (printable_path(path) for path in (name, vi, en))
            print(
                f"{page}: phải có ở {there} và {here}, mỗi trang bắt đầu bằng “---”. / must be at {there} "
                f"and {here}, each beginning with “---”.",
                file=sys.stderr,
            )
            return 1
        for part in recorded.untouched:
            code = 1
            print(
                f"{printable_path(en)}:{part.en_line}: “{printable(part.id)}”: tiếng Việt đã đổi "
                f"({printable_path(vi)}:{part.vi_line}), tiếng Anh chưa. Dịch lại đoạn này rồi chạy lại; nếu "
                "câu tiếng Anh vẫn đúng, chạy với HOLDS=yes.\n"
                f"    the Vietnamese changed ({printable_path(vi)}:{part.vi_line}), the English did not. "
                "Translate the paragraph and run this again; where the English still holds, run it with "
                "HOLDS=yes.",
                file=sys.stderr,
            )
        print(f'{printable_path(en)}: source_hash: "{recorded.hash}"')
    return code
