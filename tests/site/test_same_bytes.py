"""Anyone who builds the same commit for the same day gets the same bytes, wherever and whenever they
build.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.builds import build_in
from tests.places import ROOT
from tracker.publish.provenance import SUMS

# Python runs this before anything else, so that whatever asks for the time is told another day.
ANOTHER_DAY = """\
import datetime as dt, time

AHEAD = dt.timedelta(days=400)
now, today, seconds = dt.datetime.now, dt.date.today, time.time


class Instance(type):
    def __instancecheck__(cls, value):
        return isinstance(value, cls.__mro__[1])


class Day(dt.date, metaclass=Instance):
    @classmethod
    def today(cls):
        return today() + AHEAD


class Moment(dt.datetime, metaclass=Instance):
    @classmethod
    def now(cls, tz=None):
        return now(tz) + AHEAD

    @classmethod
    def utcnow(cls):
        return now(dt.timezone.utc).replace(tzinfo=None) + AHEAD

    @classmethod
    def today(cls):
        return now() + AHEAD


dt.date, dt.datetime = Day, Moment
time.time = lambda: seconds() + AHEAD.total_seconds()
"""


LEFT_OUT = (
    ".git",
    ".venv",
    ".venv-audit",
    "site",
    "node_modules",
    "wheelhouse",
    "__pycache__",
    ".*_cache",
    ".hypothesis",
)


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository in another folder, copied as an unpacking program would: every file changed just now, in
    another order.
    """
    folder = tmp_path_factory.mktemp("Thư mục khác") / "resolution tracker"
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*LEFT_OUT), copy_function=shutil.copyfile)
    (folder / "another-day").mkdir()
    (folder / "another-day" / "sitecustomize.py").write_text(ANOTHER_DAY, encoding="utf-8")
    return folder


ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANG": "C",
    "PYTHONHASHSEED": "4711",
    "SOURCE_DATE_EPOCH": "1000000000",
    "PYTHONPATH": f"another-day{os.pathsep}hooks",
}


def test_the_other_day_of_these_tests_is_another_day(elsewhere: Path) -> None:
    command = [
        sys.executable,
        "-c",
        (
            "import datetime, time; print(datetime.datetime.now().year, "
            "datetime.date.today().year, time.gmtime(time.time()).tm_year)"
        ),
    ]
    environment = {**os.environ, **ELSEWHERE}
    years = {
        *subprocess.run(
            command, cwd=elsewhere, env=environment, capture_output=True, text=True, check=True
        ).stdout.split()
    }
    here = {
        *subprocess.run(
            command, cwd=elsewhere, env=os.environ, capture_output=True, text=True, check=True
        ).stdout.split()
    }

    assert not years & here


def test_two_builds_of_one_commit_are_the_same_bytes(
    repo_site: Path, tmp_path: Path, elsewhere: Path
) -> None:
    build_in(elsewhere, str(tmp_path / "elsewhere"), **ELSEWHERE)

    here, there = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (repo_site, tmp_path / "elsewhere")
    )
    assert [str(path) for path in here.keys() | there.keys() if here.get(path) != there.get(path)] == []
    assert {Path("updates/feed.xml"), Path("en/updates/feed.xml")} <= here.keys()


def test_two_copies_for_double_click_are_the_same_bytes(
    offline: Path, tmp_path: Path, elsewhere: Path
) -> None:
    build_in(elsewhere, str(tmp_path / "site"), "--offline", **ELSEWHERE)

    assert (offline / "site.zip").read_bytes() == (tmp_path / "site.zip").read_bytes()


def test_the_sums_are_those_that_sha256sum_reads(site: Path) -> None:
    finished = subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet", SUMS],
        cwd=site,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (finished.returncode, finished.stdout, finished.stderr) == (0, "", "")


def test_the_zip_unpacks_into_one_folder_and_leaves_the_site_alone(offline: Path, repo_site: Path) -> None:
    with zipfile.ZipFile(offline / "site.zip") as archive:
        names = archive.namelist()
    assert {name.split("/")[0] for name in names} == {"site"}
    assert "site/index.html" in names
    assert (offline / "site" / SUMS).read_bytes() == (repo_site / SUMS).read_bytes()
    assert sorted(path.name for path in offline.iterdir()) == ["site", "site.zip"]
