"""The command line -> one function a command: what `make` runs, what it prints and the exit code."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tracker.cli import comparison, git, told_changes
from tracker.cli.build_report import STRICT, calm
from tracker.cli.diagnostics import print_problems
from tracker.cli.export_pages import LOCAL_ADDRESS, hand_over
from tracker.cli.importing import tell_import
from tracker.cli.pdf import NoChromium, print_all
from tracker.cli.placing import (
    FRESH,
    NoPlace,
    judged_place,
    judged_zip,
    put_in_place,
    put_zip_in_place,
    workshop,
)
from tracker.cli.snapshots import snapshot
from tracker.cli.splitting import split_documents
from tracker.cli.translating import record_translation
from tracker.content.clock import BadClock, as_of
from tracker.content.folders import DATA
from tracker.content.key_tables import BadKeyTables, with_key_tables
from tracker.content.problems import Refused
from tracker.content.programme import Publication, open_publication
from tracker.content.schema import report_schema, schema
from tracker.content.settings import REPORT, REPORT_SETTING
from tracker.facts.model import LANGUAGES, Lang
from tracker.language.printable import printable, printable_path, speak_utf8
from tracker.language.wording import targets_and_goals
from tracker.publish.offline import drop_what_a_server_needs, pack
from tracker.publish.provenance import imprint
from tracker.publish.site import open_site

SCHEMAS = {
    Path("schema", "targets.schema.json"): schema,
    Path("schema", "report.schema.json"): report_schema,
}
GUIDE = Path("CONTRIBUTING.md")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, by default that of the command line; return the exit code: 0, or 1 when there is
    anything to mend.
    """
    speak_utf8()
    options = _parser().parse_args(arguments)
    config = getattr(options, "config", None)
    if config and not config.is_file():
        print(
            f"CONFIG={printable_path(config)}: không có tệp này. / there is no such file.\n    → "
            "CONFIG=mkdocs.yml",
            file=sys.stderr,
        )
        return 1
    try:
        code: int = options.run(options)
    except (BadClock, BadKeyTables, NoChromium, NoPlace, git.NoSuchVersion) as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        if error.filename is None:
            raise
        print(
            f"{printable_path(error.filename)}: không đọc hoặc ghi được ở đây / cannot be read or written "
            f"({error.strerror})",
            file=sys.stderr,
        )
        return 1
    return code


def _parser() -> argparse.ArgumentParser:
    """Return what reads the command line: each command names the function that runs it."""
    parser = argparse.ArgumentParser(prog="tracker", description=__doc__)
    commands = parser.add_subparsers(required=True)

    def command(
        name: str, about: str, run: Callable[[argparse.Namespace], int], *, of_programme: bool = True
    ) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=about)
        added.set_defaults(run=run)
        if of_programme:
            added.add_argument(
                "--config", type=Path, default=Path("mkdocs.yml"), help="the programme's mkdocs.yml"
            )
        return added

    added = command("check", "validate settings, data and pages", lambda o: check(o.config, o.data))
    added.add_argument("--data", type=Path, help="another data file to check in place of data/targets.yaml")
    added = command(
        "build", "build the site", lambda o: build(o.config, o.site, offline=o.offline, with_report=o.report)
    )
    added.add_argument("--site", type=Path, default=Path("site"), help="where the site goes")
    added.add_argument(
        "--offline", action="store_true", help="a zip beside the site, for opening its files without a server"
    )
    added.add_argument(
        "--report", action="store_true", help="with the printed report of each language, under report/"
    )
    added = command("diff", "what changed since another version", lambda o: diff(o.config, o.base))
    added.add_argument(
        "--base", required=True, help="the version to compare with: a branch, a tag or a commit"
    )
    added = command("code", "whether code changed", lambda o: changed_code(o.config, o.base))
    added.add_argument("--base", required=True, help="the commit before the change")
    added = command("pdf", "print the report", lambda o: pdf(o.config, o.folder))
    added.add_argument(
        "--folder", type=Path, default=Path("report"), help="where the PDF of each language goes"
    )
    added = command(
        "export-pages",
        "write plain pages that another generator can take",
        lambda o: export_pages(o.config, o.out),
    )
    added.add_argument("--out", type=Path, required=True, help="an empty folder for the pages")
    added = command(
        "translated",
        "record that English pages are up to date",
        lambda o: translated(o.docs, o.pages, holds=o.still_holds),
        of_programme=False,
    )
    added.add_argument(
        "--docs", type=Path, default=Path("docs"), help="the folder of the pages of both languages"
    )
    added.add_argument(
        "--still-holds", action="store_true", help="English that was not touched is right as it is"
    )
    added.add_argument(
        "pages", nargs="*", help="each page by its path under docs/en; all where none is named"
    )
    command("day", "print the day statuses are judged on", lambda _: print_day(), of_programme=False)
    command(
        "schema", "write what each key of the data file means", lambda _: write_schema(), of_programme=False
    )
    command(
        "split",
        "take the documents out of the data file, one file each",
        lambda arguments: split_data(arguments.config),
    )
    added = command(
        "import",
        "a filled sheet to one new file under data/reports",
        lambda arguments: import_figures(arguments.config, arguments.sheet),
    )
    added.add_argument("sheet", type=Path, help="the sheet, an .xlsx file that the site gave")
    return parser


def import_figures(config: Path, sheet: Path) -> int:
    """Write what a filled sheet tells into a new file under `data/reports`, or print every problem of the
    sheet and write nothing; return 1 then.
    """
    if not sheet.is_file():
        print(f"FILE={printable_path(sheet)}: không có tệp này. / there is no such file.", file=sys.stderr)
        return 1
    opened = _opened(config)
    return 1 if opened is None else tell_import(sheet, config.parent, opened.programme, os.environ)


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


def print_day() -> int:
    """Print the day on which every status is judged; raises `BadClock` when the environment names none."""
    print(as_of(os.environ).isoformat())
    return 0


def write_schema() -> int:
    """Write what each key of the data file means: as the JSON Schema where editors' programs look for it, and
    into the tables of the guide for editors.

    Raises `BadKeyTables`, with nothing written, when the guide names a table that there is not.
    """
    guide = with_key_tables(GUIDE.read_text(encoding="utf-8"), str(GUIDE))
    for path, made in SCHEMAS.items():
        path.write_text(made(), encoding="utf-8")
    GUIDE.write_text(guide, encoding="utf-8")
    return 0


def changed_code(config: Path, base: str) -> int:
    """Print `yes` where anything but pages and data changed since the commit `base`, else `no`."""
    print("yes" if git.carries_code(config.parent, base) else "no")
    return 0


def translated(docs: Path, names: Sequence[str], *, holds: bool = False) -> int:
    """Record that the English pages named, each by its path under `docs/en`, are up to date; all of them
    where none is named. Return 1 when one cannot be, or not as a whole.

    With `holds` somebody says that English which was not touched is right as it is.
    """
    code = 0
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


def check(config: Path, data: Path | None) -> int:
    """Print every problem of `config`, and of the data and the pages beside it; return 1 if there is any."""
    return 0 if _opened(config, data) else 1


def _opened(config: Path, data: Path | None = None) -> Publication | None:
    """Return what a site is made from, after saying what to look at, or None after saying what to mend."""
    try:
        opened = open_publication(config, os.environ, data)
    except Refused as refused:
        count = len(refused.problems)
        print_problems(refused.problems, sys.stderr, os.environ)
        print(
            f"\n{count} lỗi cần sửa. / {count} {'problem' if count == 1 else 'problems'} to mend.",
            file=sys.stderr,
        )
        return None
    print_problems(opened.warnings, sys.stderr, os.environ)
    tracker = opened.programme.tracker
    vi, en = (targets_and_goals(tracker.targets, tracker, lang) for lang in LANGUAGES)
    tasks = len(tracker.tasks)
    print(f"Tốt: {vi}; {tasks} nhiệm vụ. / Good: {en}; tasks: {tasks}.")
    return opened


def build(config: Path, site: Path, *, offline: bool = False, with_report: bool = False) -> int:
    """Build the programme of `config` strictly into `site`; on any failure `site` stays as it was.

    With `offline` the result is a zip called like `site`, whose pages link to files, and `site` is left
    alone. `with_report` prints the report into it as well, where the page on the open data links to it;
    raises `NoChromium` when there is nothing to print with.

    The site is made in a new folder beside `site` and takes its place only when it is whole; `placing` says
    what it may replace, and raises `NoPlace` otherwise.
    """
    asked = site.with_name(f"{site.name}.zip") if offline else site
    site = judged_place(site, config.parent)
    packed = site.with_name(f"{site.name}.zip")
    if offline:
        judged_zip(packed)
    if (opened := _opened(config)) is None:
        print(
            "Không dựng; bản trước giữ nguyên. / Not built; the last site stays as it was.", file=sys.stderr
        )
        return 1
    today, kept = opened.programme.as_of, [opened.settings.theme]
    judged_place(site, config.parent, kept)
    with workshop(site) as scratch:
        fresh = scratch / FRESH
        command = [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--strict",
            "--config-file",
            str(config),
            "--site-dir",
            str(fresh),
        ]
        command += ["--no-directory-urls"] if offline else []
        environment = {
            **os.environ,
            "AS_OF": today.isoformat(),
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONIOENCODING": "utf-8:backslashreplace",
            REPORT_SETTING: "yes" if with_report else "",
        }
        finished = subprocess.run(command, check=False, env=environment, stderr=subprocess.PIPE)
        report = calm(finished.stderr.decode("utf-8", "backslashreplace"))
        print(report.text, end="", file=sys.stderr)
        if finished.returncode:
            if report.warnings:
                print(STRICT.format(count=report.warnings), file=sys.stderr)
            print(
                "Không dựng được; bản trước giữ nguyên. / Not built; the last site stays as it was.",
                file=sys.stderr,
            )
            return finished.returncode
        if with_report:
            _print_report(opened, fresh / REPORT)
        if offline:
            drop_what_a_server_needs(fresh)
        commit = os.environ.get("COMMIT") or git.commit(config.resolve().parent)
        imprint(fresh, config.parent / DATA.parent, today, commit)
        if offline:
            pack(fresh, scratch / packed.name)
            put_zip_in_place(scratch / packed.name, packed)
        else:
            put_in_place(scratch, site, config.parent, kept)
    print(f"Đã dựng xong: {printable_path(asked)} / The site is built: {printable_path(asked)}")
    return 0


def diff(config: Path, base: str) -> int:
    """Print what the files beside `config` change against the version `base`; on GitHub also into the step's
    summary. Return 1 where something that had been published changes without a reason.

    Raises `git.NoSuchVersion` when this clone has no such version.
    """
    today = as_of(os.environ)
    with tempfile.TemporaryDirectory() as scratch:
        then = snapshot(git.unpack(config.resolve().parent, base, Path(scratch)), today)
        now = snapshot(config.parent, today)
        if now.problems:
            print_problems(now.problems, sys.stderr, os.environ)
            return 1
        found = comparison.compare(then, now)
    print(told_changes.told_on_terminal(found, base))
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(told_changes.told_on_github(found, base))
    return 1 if found.lacking else 0


def export_pages(config: Path, out: Path) -> int:
    """Write the programme of `config` as plain pages into `out`, which must be empty or not there yet."""
    if out.exists() and any(out.iterdir()):
        print(
            f"OUT={printable_path(out)}: thư mục không trống; chọn OUT khác. / the folder is not empty; "
            "choose another OUT.",
            file=sys.stderr,
        )
        return 1
    if (opened := _opened(config)) is None:
        return 1
    count = hand_over(open_site(opened, or_at=LOCAL_ADDRESS), out)
    print(f"Đã ghi {count} trang vào {printable_path(out)}. / {count} pages are in {printable_path(out)}.")
    return 0


def pdf(config: Path, folder: Path) -> int:
    """Print the report on the programme of `config` into `folder`, `vi.pdf` and `en.pdf`; return 1 when there
    is anything to mend.

    Raises `NoChromium` when there is nothing to print with.
    """
    if (opened := _opened(config)) is None:
        return 1
    _print_report(opened, folder)
    print(f"Đã in xong: {printable_path(folder)} / Printed: {printable_path(folder)}")
    return 0


def _print_report(opened: Publication, folder: Path) -> None:
    """Print the report of each language into `folder`; nothing is written unless all of them are printed."""
    site = open_site(opened)

    def document(lang: Lang) -> Callable[[Mapping[str, int]], str]:
        return lambda pages: site.printout_html(lang, pages)

    printed = print_all({f"{lang}.pdf": document(lang) for lang in LANGUAGES}, opened.programme.as_of)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in printed.items():
        (folder / name).write_bytes(content)
