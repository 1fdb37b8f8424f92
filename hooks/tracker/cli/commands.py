"""The command line -> one function a command: what `make` runs, what it prints and the exit code.

Each command brings in only what it needs: a check of the data waits for no browser and no painter.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from tracker.cli.disk import told
from tracker.language.printable import SaysWhy, printable_path, speak_utf8

MADE_BETWEEN_COLLECTIONS = 100_000
OF_ONE = (
    "lệnh này làm trên một chương trình, không phải trang chung; chọn một: / this command is for one "
    "programme, not for the front of several; choose one:"
)
FRONT = Path("programmes", "mkdocs.yml")
"""Where the front of several programmes is, where a repository has one."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, by default that of the command line; return the exit code: 0, or 1 when there is
    anything to mend.
    """
    speak_utf8()
    # A command makes much, keeps it and ends: looking for what could be thrown away, as often as Python does
    # by default, takes a seventh of the time of a check and finds nothing.
    gc.set_threshold(MADE_BETWEEN_COLLECTIONS)
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
        if getattr(options, "of_one", False) and (below := _in("several_sites").programmes_below(config)):
            print(f"CONFIG={printable_path(config)}: {OF_ONE}", file=sys.stderr)
            print(*(f"    → CONFIG={printable_path(each)}" for each in below), sep="\n", file=sys.stderr)
            return 1
        code: int = options.run(options)
    except SaysWhy as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        if error.errno is None:
            raise
        print(told(error.errno, error.strerror, error.filename), file=sys.stderr)
        return 1
    return code


def _in(module: str) -> Any:
    """Return the module of a command, which nothing has needed until then."""
    return import_module(f"tracker.cli.{module}")


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
                "--config",
                type=Path,
                default=FRONT if FRONT.is_file() else Path("mkdocs.yml"),
                help="the programme's mkdocs.yml, or that of the front of several",
            )
        return added

    added = command(
        "check", "validate settings, data and pages", lambda o: _in("checking").check(o.config, o.data)
    )
    added.add_argument("--data", type=Path, help="another data file to check in place of data/targets.yaml")
    added = command(
        "build",
        "build the site",
        lambda o: _in("building").build(
            o.config, o.site, offline=o.offline, with_report=o.report, with_offline=o.with_offline
        ),
    )
    added.add_argument("--site", type=Path, default=Path("site"), help="where the site goes")
    added.add_argument(
        "--offline", action="store_true", help="a zip beside the site, for opening its files without a server"
    )
    added.add_argument(
        "--report", action="store_true", help="with the printed report of each language, under report/"
    )
    added.add_argument(
        "--with-offline", action="store_true", help="with a copy for reading without a server, offline.zip"
    )
    added = command(
        "serve",
        "show several programmes on this machine, made again after every edit",
        lambda o: _in("serving").serve(o.config, o.port),
    )
    added.add_argument("--port", type=int, default=8000, help="where on this machine")
    added = command(
        "diff", "what changed since another version", lambda o: _in("reviewing").diff(o.config, o.base)
    )
    added.add_argument(
        "--base", required=True, help="the version to compare with: a branch, a tag or a commit"
    )
    added = command("code", "whether code changed", lambda o: _in("reviewing").changed_code(o.config, o.base))
    added.add_argument("--base", required=True, help="the commit before the change")
    added = command("pdf", "print the report", lambda o: _in("building").pdf(o.config, o.folder))
    added.add_argument(
        "--folder", type=Path, default=Path("report"), help="where the PDF of each language goes"
    )
    added = command(
        "export-pages",
        "write plain pages that another generator can take",
        lambda o: _in("building").export_pages(o.config, o.out),
    )
    added.add_argument("--out", type=Path, required=True, help="an empty folder for the pages")
    added = command(
        "translated",
        "record that English pages are up to date",
        lambda o: _in("keeping").translated(o.docs, o.pages, holds=o.still_holds),
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
    command(
        "day",
        "print the day statuses are judged on",
        lambda _: _in("checking").print_day(),
        of_programme=False,
    )
    added = command(
        "port",
        "whether the site can be served at a port of this machine",
        lambda o: _in("port").can_serve(o.number),
        of_programme=False,
    )
    added.add_argument("number", help="as it was typed")
    added = command(
        "due",
        "what became due in the past month, and what each body owes",
        lambda o: _in("reminding").due(o.config, only_new=o.new),
    )
    added.add_argument("--new", action="store_true", help="nothing at all unless something became due")
    command(
        "schema",
        "write what each key of the data file means",
        lambda _: _in("keeping").write_schema(),
        of_programme=False,
    )
    command(
        "split",
        "take the documents out of the data file, one file each",
        lambda arguments: _in("keeping").split_data(arguments.config),
    ).set_defaults(of_one=True)
    added = command(
        "import",
        "filled sheets to one new file each under data/reports",
        lambda arguments: _in("importing").import_figures(arguments.config, arguments.sheets),
    )
    added.add_argument("sheets", nargs="+", help="the sheets, .xlsx files that the site gave")
    added.set_defaults(of_one=True)
    added = command(
        "new",
        "a programme of its own, checked, built and verified",
        lambda o: _in("new_programme").new(o.folder, o.table),
        of_programme=False,
    )
    added.add_argument("--folder", type=Path, help="a new folder; else the place of the first edition")
    added.add_argument("--table", type=Path, help="an annex, an .xlsx file, whose objectives become targets")
    return parser
