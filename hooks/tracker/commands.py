"""The command line -> `check` (data and pages only), `build` (the whole site, or none of it), `diff` (what a change changes), `pdf` (on paper)."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from tracker import changes, history
from tracker.chromium import NoChromium, print_all
from tracker.clock import BadClock, as_of
from tracker.handover import hand_over
from tracker.imprint import imprint
from tracker.model import LANGUAGES, Lang
from tracker.offline import drop_what_a_server_needs, pack
from tracker.placing import FRESH, NoPlace, judged_place, judged_zip, put_in_place, put_zip_in_place, workshop
from tracker.printable import printable_path, speak_utf8
from tracker.printout import printout_html
from tracker.problems import Refused
from tracker.programme import DATA, open_programme
from tracker.report import report
from tracker.schema import schema
from tracker.settings import REPORT, REPORT_SETTING, BadConfiguration, settings, theme_folder

SCHEMA = Path("schema", "targets.schema.json")
OVERRIDES = Path("overrides")


def main() -> int:
    """Run one command; return the exit code: 0, or 1 when there is anything to mend."""
    speak_utf8()
    parser = argparse.ArgumentParser(prog="tracker", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    abouts = {
        "check": "validate data and pages",
        "build": "build the site",
        "diff": "what changed since another version",
        "code": "whether code changed",
        "pdf": "print the report",
    }
    for name, about in abouts.items():
        command = commands.add_parser(name, help=about)
        command.add_argument("--config", type=Path, default=Path("mkdocs.yml"), help="the programme's mkdocs.yml")
    commands.choices["check"].add_argument("--data", type=Path, help="another data file to check in place of data/targets.yaml")
    commands.choices["build"].add_argument("--site", type=Path, default=Path("site"), help="where the site goes")
    commands.choices["build"].add_argument("--offline", action="store_true", help="a zip beside the site, for opening its files without a server")
    commands.choices["build"].add_argument("--report", action="store_true", help="with the printed report of each language, under report/")
    commands.choices["code"].add_argument("--base", required=True, help="the commit before the change")
    commands.choices["diff"].add_argument("--base", required=True, help="the version to compare with: a branch, a tag or a commit")
    commands.choices["pdf"].add_argument("--folder", type=Path, default=Path("report"), help="where the PDF of each language goes")
    commands.add_parser("schema", help="write the JSON Schema of the data file")
    command = commands.add_parser("export-pages", help="write plain pages that another generator can take")
    command.add_argument("--config", type=Path, default=Path("mkdocs.yml"), help="the programme's mkdocs.yml")
    command.add_argument("--out", type=Path, required=True, help="an empty folder for the pages")
    options = parser.parse_args()
    if options.command == "schema":
        SCHEMA.write_text(schema(), encoding="utf-8")
        return 0
    if not options.config.is_file():
        print(f"CONFIG={printable_path(options.config)}: không có tệp này. / there is no such file.\n    → CONFIG=mkdocs.yml", file=sys.stderr)
        return 1
    try:
        if options.command == "check":
            return check(options.config, options.data)
        if options.command == "code":
            print("yes" if history.carries_code(options.config.parent, options.base) else "no")
            return 0
        if options.command == "diff":
            return diff(options.config, options.base)
        if options.command == "export-pages":
            return export_pages(options.config, options.out)
        if options.command == "pdf":
            return pdf(options.config, options.folder)
        return build(options.config, options.site, offline=options.offline, with_report=options.report)
    except (BadClock, BadConfiguration, NoChromium, NoPlace, history.NoSuchVersion) as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        if error.filename is None:
            raise
        print(f"{printable_path(error.filename)}: không đọc hoặc ghi được ở đây / cannot be read or written ({error.strerror})", file=sys.stderr)
        return 1


def check(config: Path, data: Path | None) -> int:
    """Print every problem of the data and the pages beside `config`; return 1 if there is any."""
    folder = config.parent
    try:
        opened = open_programme(folder, folder / "docs", as_of(os.environ), data, theme_folder(config))
    except Refused as refused:
        count = len(refused.problems)
        report(refused.problems, sys.stderr, os.environ)
        print(f"\n{count} lỗi cần sửa. / {count} {'problem' if count == 1 else 'problems'} to mend.", file=sys.stderr)
        return 1
    report(opened.warnings, sys.stderr, os.environ)
    targets, tasks = len(opened.tracker.targets), len(opened.tracker.tasks)
    print(f"Tốt: {targets} chỉ tiêu, {tasks} nhiệm vụ. / Good: targets: {targets}, tasks: {tasks}.")
    return 0


def build(config: Path, site: Path, *, offline: bool = False, with_report: bool = False) -> int:
    """Build the programme of `config` strictly into `site`; on any failure `site` stays as it was.

    With `offline` the result is a zip called like `site`, whose pages link to files, and `site` is left alone. `with_report` prints the
    report into it as well, where the page on the open data links to it; raises `NoChromium` when there is nothing to print with.

    The site is made in a new folder beside `site` and takes its place only when it is whole; `placing` says what it may replace, and
    raises `NoPlace` otherwise.
    """
    asked = site.with_name(f"{site.name}.zip") if offline else site
    kept = [theme] if (theme := theme_folder(config)) else []
    site = judged_place(site, config.parent, kept)
    packed = site.with_name(f"{site.name}.zip")
    if offline:
        judged_zip(packed)
    if check(config, None):
        print("Không dựng; bản trước giữ nguyên. / Not built; the last site stays as it was.", file=sys.stderr)
        return 1
    day = as_of(os.environ)
    with workshop(site) as scratch:
        fresh = scratch / FRESH
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--config-file", str(config), "--site-dir", str(fresh)]
        command += ["--no-directory-urls"] if offline else []
        environment = {
            **os.environ,
            "AS_OF": day.isoformat(),
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONIOENCODING": "utf-8:backslashreplace",
            REPORT_SETTING: "yes" if with_report else "",
        }
        finished = subprocess.run(command, check=False, env=environment)
        if finished.returncode:
            print("Không dựng được; bản trước giữ nguyên. / Not built; the last site stays as it was.", file=sys.stderr)
            return finished.returncode
        if with_report:
            _print_report(config, day, fresh / REPORT)
        if offline:
            drop_what_a_server_needs(fresh)
        commit = os.environ.get("COMMIT") or history.commit(config.resolve().parent)
        imprint(fresh, config.parent / DATA.parent, day, commit)
        if offline:
            pack(fresh, scratch / packed.name)
            put_zip_in_place(scratch / packed.name, packed)
        else:
            put_in_place(scratch, site, config.parent, kept)
    print(f"Đã dựng xong: {printable_path(asked)} / The site is built: {printable_path(asked)}")
    return 0


def diff(config: Path, base: str) -> int:
    """Print what the files beside `config` change against the version `base`; on GitHub also into the step's summary.

    Raises `history.NoSuchVersion` when this clone has no such version.
    """
    day = as_of(os.environ)
    with tempfile.TemporaryDirectory() as scratch:
        then = changes.snapshot(history.unpack(config.resolve().parent, base, Path(scratch)), day)
        now = changes.snapshot(config.parent, day)
        if now.problems:
            report(now.problems, sys.stderr, os.environ)
            return 1
        found = changes.compare(then, now)
    print(changes.on_terminal(found, base))
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(changes.on_github(found, base))
    return 0


def export_pages(config: Path, out: Path) -> int:
    """Write the programme of `config` as plain pages into `out`, which must be empty or not there yet."""
    if out.exists() and any(out.iterdir()):
        print(f"OUT={printable_path(out)}: thư mục không trống; chọn OUT khác. / the folder is not empty; choose another OUT.", file=sys.stderr)
        return 1
    if check(config, None):
        return 1
    opened = open_programme(config.parent, config.parent / "docs", as_of(os.environ))
    count = hand_over(opened, config, OVERRIDES, os.environ.get("SITE_URL", "http://127.0.0.1:8000/"), out)
    print(f"Đã ghi {count} trang vào {printable_path(out)}. / {count} pages are in {printable_path(out)}.")
    return 0


def pdf(config: Path, folder: Path) -> int:
    """Print the report on the programme of `config` into `folder`, `vi.pdf` and `en.pdf`; return 1 when there is anything to mend.

    Raises `NoChromium` when there is nothing to print with, and `BadConfiguration` when the publisher is neither empty nor complete.
    """
    if check(config, None):
        return 1
    _print_report(config, as_of(os.environ), folder)
    print(f"Đã in xong: {printable_path(folder)} / Printed: {printable_path(folder)}")
    return 0


def _print_report(config: Path, day: dt.date, folder: Path) -> None:
    """Print the report of each language, as it stands on `day`, into `folder`; nothing is written unless all of them are printed."""
    opened = open_programme(config.parent, config.parent / "docs", day)
    known = settings(config)

    def document(lang: Lang) -> Callable[[Mapping[str, int]], str]:
        return lambda pages: printout_html(opened, lang, known, pages)

    printed = print_all({f"{lang}.pdf": document(lang) for lang in LANGUAGES}, opened.as_of)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in printed.items():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    sys.exit(main())
