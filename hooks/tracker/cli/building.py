"""The commands that make something of a programme: its site, its report on paper, its plain pages."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from tracker.cli import git
from tracker.cli.build_report import STRICT, calm
from tracker.cli.checking import opened_or_told
from tracker.cli.export_pages import LOCAL_ADDRESS, hand_over
from tracker.cli.pdf import print_all
from tracker.cli.placing import (
    FRESH,
    judged_place,
    judged_zip,
    put_in_place,
    put_zip_in_place,
    workshop,
)
from tracker.content.folders import DATA
from tracker.content.programme import Publication
from tracker.content.settings import REPORT, REPORT_SETTING
from tracker.facts.values import LANGUAGES, Lang
from tracker.language.printable import printable_path
from tracker.publish.offline import drop_what_a_server_needs, pack
from tracker.publish.provenance import imprint
from tracker.publish.site import open_site


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
    if (opened := opened_or_told(config)) is None:
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


def export_pages(config: Path, out: Path) -> int:
    """Write the programme of `config` as plain pages into `out`, which must be empty or not there yet."""
    if out.exists() and any(out.iterdir()):
        print(
            f"OUT={printable_path(out)}: thư mục không trống; chọn OUT khác. / the folder is not empty; "
            "choose another OUT.",
            file=sys.stderr,
        )
        return 1
    if (opened := opened_or_told(config)) is None:
        return 1
    count = hand_over(open_site(opened, or_at=LOCAL_ADDRESS), out)
    print(f"Đã ghi {count} trang vào {printable_path(out)}. / {count} pages are in {printable_path(out)}.")
    return 0


def pdf(config: Path, folder: Path) -> int:
    """Print the report on the programme of `config` into `folder`, `vi.pdf` and `en.pdf`; return 1 when there
    is anything to mend.

    Raises `NoChromium` when there is nothing to print with.
    """
    if (opened := opened_or_told(config)) is None:
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
