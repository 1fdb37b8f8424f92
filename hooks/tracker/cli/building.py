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
from tracker.cli.several_sites import data_folders, make_all, sums_of_programmes
from tracker.cli.unchanged import is_unchanged, remember, sum_of_build
from tracker.content.parsing.folders import DATA, DOCS
from tracker.content.programme import Publication
from tracker.content.setup.asked_builds import OFFLINE, OFFLINE_SETTING, REPORT, REPORT_SETTING
from tracker.facts.values import Lang
from tracker.language.printable import printable_path
from tracker.publish.offline import drop_what_a_server_needs, pack
from tracker.publish.provenance import imprint
from tracker.publish.site import open_site

UNCHANGED = (
    "Không có gì thay đổi từ lần dựng trước, nên trang giữ nguyên. / "
    "Nothing has changed since the last build, so the site stays as it is."
)


def build(
    config: Path, site: Path, *, offline: bool = False, with_report: bool = False, with_offline: bool = False
) -> int:
    """Build the programme of `config` strictly into `site`; on any failure `site` stays as it was.

    With `offline` the result is a zip called like `site`, whose pages link to files, and `site` is left
    alone. `with_report` prints the report into it as well, where the page on the open data links to it;
    raises `NoChromium` when there is nothing to print with. `with_offline` puts such a zip into the site too,
    where the foot of every page links to it.

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
    kept += [
        folder
        for member, _ in opened.members
        for folder in (member.folder / DATA.parent, member.folder / DOCS)
    ]
    judged_place(site, config.parent, kept)
    with workshop(site) as scratch:
        fresh = scratch / FRESH
        commit = os.environ.get("COMMIT") or git.commit(config.resolve().parent)
        environment = {
            **os.environ,
            "AS_OF": today.isoformat(),
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONIOENCODING": "utf-8:backslashreplace",
            REPORT_SETTING: "yes" if with_report else "",
            OFFLINE_SETTING: "yes" if with_offline else "",
        }
        alone = not offline and not with_report  # what Chromium prints, another one prints otherwise
        asked_for = {OFFLINE_SETTING: environment[OFFLINE_SETTING]}
        made_from = sum_of_build(opened, os.environ, asked_for, commit) if alone else None
        if is_unchanged(site, made_from):
            print(UNCHANGED)
            return _done(asked)
        data = data_folders(opened)
        sums = sums_of_programmes(opened, environment, offline=offline) if opened.members else None
        if code := _generated(opened, fresh, environment, offline=offline, last=None if offline else site):
            return code
        if with_offline and (code := _packed_beside(opened, scratch, environment, commit)):
            return code
        if with_report:
            _print_reports(opened, fresh)
        if offline:
            _drop_what_a_server_needs(opened, fresh)
        imprint(fresh, data, today, commit, sums)
        if offline:
            pack(fresh, scratch / packed.name)
            put_zip_in_place(scratch / packed.name, packed)
        else:
            put_in_place(scratch, site, config.parent, kept)
            remember(site, made_from)
    return _done(asked)


def _done(site: Path) -> int:
    print(f"Đã dựng xong: {printable_path(site)} / The site is built: {printable_path(site)}")
    return 0


def _packed_beside(
    opened: Publication, scratch: Path, environment: Mapping[str, str], commit: str | None
) -> int:
    """Put a copy for reading without a server into the fresh site; return 0, or why there is none."""
    apart = scratch / Path(OFFLINE).stem
    alone = {**environment, REPORT_SETTING: "", OFFLINE_SETTING: ""}
    if code := _generated(opened, apart, alone, offline=True):
        return code
    _drop_what_a_server_needs(opened, apart)
    imprint(apart, data_folders(opened), opened.programme.as_of, commit)
    pack(apart, scratch / FRESH / OFFLINE)
    return 0


def sites_of(opened: Publication) -> list[tuple[str, Publication]]:
    """Return where each programme stands and what it is made from: of several, or one at the root."""
    return [(member.at, made) for member, made in opened.members] or [("", opened)]


def _drop_what_a_server_needs(opened: Publication, site: Path) -> None:
    together = opened.settings.together if opened.members else None
    for at in {"", *(at for at, _ in sites_of(opened)), together.at if together else ""}:
        drop_what_a_server_needs(site / at)


def _generated(
    opened: Publication,
    site: Path,
    environment: Mapping[str, str],
    *,
    offline: bool,
    last: Path | None = None,
) -> int:
    """Have the pages made into `site`, of several programmes those that are not as in the `last` one; return
    0, or the exit code where that failed, which is told.
    """
    if opened.members:
        found = [_told(*made) for made in make_all(opened, site, environment, offline=offline, last=last)]
        return max(found)
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--config-file",
        str(opened.settings.config),
        "--site-dir",
        str(site),
    ]
    command += ["--no-directory-urls"] if offline else []
    finished = subprocess.run(command, check=False, env=environment, stderr=subprocess.PIPE)
    return _told(finished.returncode, finished.stderr.decode("utf-8", "backslashreplace"))


def _told(code: int, log: str) -> int:
    """Print what matters of a build's log, and that there is no site where it failed; return the code."""
    report = calm(log)
    print(report.text, end="", file=sys.stderr)
    if code:
        if report.warnings:
            print(STRICT.format(count=report.warnings), file=sys.stderr)
        print(
            "Không dựng được; bản trước giữ nguyên. / Not built; the last site stays as it was.",
            file=sys.stderr,
        )
    return code


def export_pages(config: Path, out: Path) -> int:
    """Write the programme of `config` as plain pages into `out`, which must be empty or not there yet: all of
    them, or none.
    """
    if out.exists() and any(out.iterdir()):
        print(
            f"OUT={printable_path(out)}: thư mục không trống; chọn OUT khác. / the folder is not empty; "
            "choose another OUT.",
            file=sys.stderr,
        )
        return 1
    if (opened := opened_or_told(config)) is None:
        return 1
    place = out.resolve()
    with workshop(place, "OUT") as scratch:
        count = sum(
            hand_over(open_site(made, or_at=LOCAL_ADDRESS), scratch / FRESH / at)
            for at, made in sites_of(opened)
        )
        (scratch / FRESH).replace(place)
    print(f"Đã ghi {count} trang vào {printable_path(out)}. / {count} pages are in {printable_path(out)}.")
    return 0


def pdf(config: Path, folder: Path) -> int:
    """Print the report on the programme of `config` into `folder`, `vi.pdf` and `en.pdf`; return 1 when there
    is anything to mend.

    Raises `NoChromium` when there is nothing to print with.
    """
    if (opened := opened_or_told(config)) is None:
        return 1
    for at, made in sites_of(opened):
        place = folder / at
        with workshop(place.resolve(), "REPORT_DIR") as scratch:
            _print_report(made, scratch / FRESH)
            place.mkdir(parents=True, exist_ok=True)
            for path in sorted((scratch / FRESH).iterdir()):
                path.replace(place / path.name)
    print(f"Đã in xong: {printable_path(folder)} / Printed: {printable_path(folder)}")
    return 0


def _print_reports(opened: Publication, site: Path) -> None:
    """Print the report of each programme into its place in the finished `site`."""
    for at, made in sites_of(opened):
        if not (site / at / REPORT).exists():  # else it was taken over from the last site
            _print_report(made, site / at / REPORT)


def _print_report(opened: Publication, folder: Path) -> None:
    """Print the report of each language into `folder`; nothing is written unless all of them are printed."""
    site = open_site(opened)

    def document(lang: Lang) -> Callable[[Mapping[str, int]], str]:
        return lambda pages: site.printout_html(lang, pages)

    printed = print_all(
        {f"{lang}.pdf": document(lang) for lang in opened.settings.spoken}, opened.programme.as_of
    )
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in printed.items():
        (folder / name).write_bytes(content)
