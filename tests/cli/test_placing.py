"""A build destroys nothing: not what stands where it is told to put a site, not the last site, whatever
happens while it runs.
"""

from __future__ import annotations

import datetime as dt
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.places import ROOT
from tests.programmes import another_programme
from tracker.cli.placing import (
    FRESH,
    LAST,
    NoPlace,
    judged_place,
    judged_zip,
    put_in_place,
    put_zip_in_place,
    workshop,
)
from tracker.publish.offline import pack
from tracker.publish.provenance import imprint

DAY = dt.date(2026, 11, 23)


def made(folder: Path, words: str = "last") -> Path:
    """Write a small site as a build leaves it."""
    (folder / "en").mkdir(parents=True)
    (folder / "index.html").write_text(words, encoding="utf-8")
    (folder / "en" / "index.html").write_text(words, encoding="utf-8")
    imprint(folder, {"": folder / "no-data"}, DAY, None)
    return folder


def words_of(site: Path) -> str:
    return (site / "index.html").read_text(encoding="utf-8")


def below(folder: Path) -> dict[str, bytes | None]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    """The folder of a programme, in a folder of its own."""
    return another_programme(tmp_path / "home" / "province").parent


NOT_THERE = [
    *("out/../data", "out/../docs", "data", "data/site", "docs/vi/site", "./x/../data/../docs"),
    *("..", ".", "../..", "/", "hooks", ".git/site", "theme", "theme/site"),
]


@pytest.mark.parametrize("place", NOT_THERE)
def test_no_folder_of_the_programme_is_a_place_for_a_site(place: str, programme: Path) -> None:
    (programme / "theme").mkdir()
    before = below(programme)

    with pytest.raises(NoPlace, match=r"chọn SITE_DIR khác\.\n(.|\n)*choose another SITE_DIR\.\n    → "):
        judged_place(programme / place, programme, [programme / "theme"])

    assert below(programme) == before


@pytest.mark.parametrize(
    "place",
    [
        "hooks",
        "hooks/site",
        "tests/site",
        "overrides/x",
        ".git",
        ".github/site",
        "out/../data",
        "out/../hooks",
        "examples",
    ],
)
def test_no_folder_of_the_repository_is_a_place_for_a_site(place: str) -> None:
    with pytest.raises(NoPlace):
        judged_place(ROOT / place, ROOT)


@pytest.mark.parametrize("place", ["site", "other-site", "out/site", "x/../site", "../elsewhere/site"])
def test_a_folder_that_is_not_there_is_a_place(place: str, programme: Path) -> None:
    assert judged_place(programme / place, programme) == (programme / place).resolve()


def test_an_empty_folder_and_a_built_site_are_places(programme: Path) -> None:
    (programme / "empty").mkdir()
    made(programme / "site")
    (programme / "site" / ".DS_Store").write_bytes(b"")
    (programme / "site" / "index.html").write_text("edited in place", encoding="utf-8")

    for place in ("empty", "site"):
        assert judged_place(programme / place, programme) == programme / place


Spoil = Callable[[Path], object]


NOT_OURS: dict[str, Spoil] = {
    "a sitemap alone": lambda site: (
        [(site / name).unlink() for name in ("build.json", "SHA256SUMS")]
        and (site / "sitemap.xml").write_text("")
    ),
    "no record": lambda site: (site / "build.json").unlink(),
    "no sums": lambda site: (site / "SHA256SUMS").unlink(),
    "a record of something else": lambda site: (site / "build.json").write_text('{"name": "x"}'),
    "a record that is no record": lambda site: (site / "build.json").write_text("["),
    "sums of something else": lambda site: (site / "SHA256SUMS").write_text("x\n"),
    "a file that was put there": lambda site: (site / "mine.txt").write_text("mine"),
    "a file that was put deep in it": lambda site: (site / "en" / "mine.txt").write_text("mine"),
    "a hidden file that was put there": lambda site: (site / ".mine").write_text("mine"),
    "a link": lambda site: (site / "mine").symlink_to("/etc"),
    "a page that became a link": lambda site: [
        (site / "index.html").unlink(),
        (site / "index.html").symlink_to("/etc/hostname"),
    ],
}


@pytest.mark.parametrize("spoil", NOT_OURS.values(), ids=NOT_OURS)
def test_only_what_our_own_record_calls_a_site_is_replaced(spoil: Spoil, programme: Path) -> None:
    site = made(programme / "site")
    spoil(site)

    with pytest.raises(NoPlace, match="is not a built site"):
        judged_place(site, programme)


def test_a_link_and_a_file_are_no_places(programme: Path) -> None:
    made(programme / "real")
    (programme / "link").symlink_to("real")
    (programme / "file").write_text("mine", encoding="utf-8")

    for place in ("link", "file"):
        with pytest.raises(NoPlace):
            judged_place(programme / place, programme)


def test_what_comes_to_stand_there_while_building_is_kept(programme: Path) -> None:
    site = programme / "site"
    with workshop(site) as scratch:
        made(scratch / FRESH, "fresh")
        site.mkdir()
        (site / "mine.txt").write_text("mine", encoding="utf-8")
        with pytest.raises(NoPlace, match=r"mine\.txt"):
            put_in_place(scratch, site, programme)

    assert below(site) == {"mine.txt": b"mine"}
    assert [path.name for path in programme.glob(".site*")] == []


def test_a_finished_site_takes_the_place_of_the_last_and_leaves_nothing_behind(programme: Path) -> None:
    site = made(programme / "site")
    with workshop(site) as scratch:
        made(scratch / FRESH, "fresh")
        put_in_place(scratch, site, programme)

    assert words_of(site) == "fresh"
    assert [path.name for path in programme.glob(".site*")] == []


def test_where_the_second_move_fails_the_last_site_stands_again(programme: Path) -> None:
    site = made(programme / "site")
    with workshop(site) as scratch, pytest.raises(OSError, match="fresh"):
        put_in_place(scratch, site, programme)  # there is no finished site

    assert words_of(site) == "last"


def test_a_second_build_into_the_same_place_is_refused_and_another_place_is_free(programme: Path) -> None:
    site = programme / "site"
    with workshop(site) as first:
        with (
            pytest.raises(NoPlace, match=r"đang chạy(.|\n)*another build into this place is running"),
            workshop(site),
        ):
            pass
        with workshop(programme / "other") as other:
            assert other != first
        made(first / FRESH, "first")
        put_in_place(first, site, programme)
    with workshop(site):
        assert words_of(site) == "first"


KILLED = """
import os, signal, sys
from pathlib import Path
from tracker.cli import placing
site, programme = Path(sys.argv[1]), Path(sys.argv[2])
with placing.workshop(site) as scratch:
    (scratch / placing.FRESH).mkdir()
    site.rename(scratch / placing.LAST)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_build_killed_between_its_moves_loses_nothing(
    programme: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = made(programme / "site")
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(site), str(programme)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    assert not site.exists()

    with workshop(site):
        assert words_of(site) == "last"

    assert "the last build was cut off" in capsys.readouterr().err
    assert [path.name for path in programme.glob(".site*")] == []


def test_only_what_killed_builds_have_left_is_swept_away(programme: Path) -> None:
    made(programme / ".site-abcd1234" / LAST)
    (programme / ".site-abcd5678").mkdir()
    mine = [
        programme / ".site-mine" / "a",
        programme / ".site-abcd9999" / "letters",
        programme / ".site-backup01" / "fresh.txt",
    ]
    for folder in mine:
        folder.mkdir(parents=True)

    made(programme / "site", "newer")
    with workshop(programme / "site"):
        pass

    assert words_of(programme / "site") == "newer"
    assert sorted(path.name for path in programme.glob(".site*")) == [
        ".site-abcd9999",
        ".site-backup01",
        ".site-mine",
    ]


def test_only_a_packed_site_is_replaced_by_a_packed_site(programme: Path) -> None:
    packed, place = programme / "new.zip", programme / "site.zip"
    pack(made(programme / "x"), packed)
    judged_zip(place)
    pack(programme / "x", place)
    put_zip_in_place(packed, place)

    for content in (b"mine", b""):
        place.write_bytes(content)
        with pytest.raises(NoPlace, match="is not a packed site"):
            judged_zip(place)
    with zipfile.ZipFile(place, "w") as archive:
        archive.writestr("letters/mine.txt", "mine")
    with pytest.raises(NoPlace, match="is not a packed site"):
        judged_zip(place)


def test_the_lock_is_never_taken_through_a_link_that_somebody_has_put_there(programme: Path) -> None:
    mine = programme / "mine.txt"
    mine.write_text("mine", encoding="utf-8")
    (programme / ".site.lock").symlink_to(mine)
    (programme / ".other.lock").symlink_to(programme / "made")

    for name in ("site", "other"):
        with pytest.raises(OSError, match=r"\.lock"), workshop(programme / name):
            pass

    assert mine.read_text(encoding="utf-8") == "mine"
    assert not (programme / "made").exists()
