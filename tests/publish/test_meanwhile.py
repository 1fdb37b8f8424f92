"""Whatever makes the files of a site, one process or two, or one that was ended, the files are the same, and
no process stays behind.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.places import ROOT
from tracker.opendata.when_asked import WhenAsked
from tracker.publish import meanwhile
from tracker.publish.meanwhile import PIECES, Meanwhile, worth_copying

HERE = os.getpid()


def files(count: int, also: Callable[[int], None] = lambda _: None) -> WhenAsked[bytes]:
    """Return files that are made when they are asked for, `also` doing something first."""

    def made(n: int) -> Callable[[], bytes]:
        return lambda: also(n) or f"{n}".encode()

    return WhenAsked({f"{n}.txt": made(n) for n in range(count)})


def ended(pid: int) -> bool:
    """Say whether a process is gone, waiting a little for it."""
    for _ in range(200):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.whole
@pytest.mark.parametrize("count", [0, 1, 7, PIECES + 1, 3 * PIECES])
def test_two_processes_make_what_one_makes(count: int) -> None:
    assert dict(Meanwhile(files(count), copied=True).made()) == dict(files(count))
    assert dict(Meanwhile(files(count), copied=False).made()) == dict(files(count))


@pytest.mark.whole
def test_no_file_is_made_twice(tmp_path: Path) -> None:
    def told(n: int) -> None:
        with (tmp_path / f"{n}").open("a") as log:
            log.write("x")
        time.sleep(0.002)

    Meanwhile(files(100, told), copied=True).made()

    assert {path.read_text() for path in tmp_path.iterdir()} == {"x"}
    assert len(list(tmp_path.iterdir())) == 100


def test_what_a_process_that_was_killed_had_not_handed_over_is_made_here() -> None:
    def dies(n: int) -> None:
        if n == 3 and os.getpid() != HERE:
            os.kill(os.getpid(), signal.SIGKILL)

    assert dict(Meanwhile(files(50, dies), copied=True).made()) == dict(files(50))


def test_a_file_that_cannot_be_made_is_an_error_of_the_build(capfd: pytest.CaptureFixture[str]) -> None:
    def fails(n: int) -> None:
        if n == 1:
            raise ValueError("no such file")

    with pytest.raises(ValueError, match="no such file"):
        Meanwhile(files(20, fails), copied=True).made()
    assert capfd.readouterr().err == ""


def test_no_process_stays_behind_where_nobody_asks_for_the_files(tmp_path: Path) -> None:
    def waits(_: int) -> None:
        (tmp_path / "pid").write_text(str(os.getpid()))
        time.sleep(60)

    begun = Meanwhile(files(3, waits), copied=True)
    while not (tmp_path / "pid").exists():
        time.sleep(0.01)
    del begun

    assert ended(int((tmp_path / "pid").read_text()))


@pytest.mark.whole
def test_a_build_that_was_begun_again_waits_for_none_of_the_copies_before() -> None:
    large = {"a": lambda: b"x" * 1_000_000}  # more than a pipe holds
    begun = [Meanwhile(WhenAsked(large), copied=True) for _ in range(3)]
    time.sleep(0.2)
    del begun[:2]

    assert len(begun.pop().made()["a"]) == 1_000_000


@pytest.mark.whole
def test_the_second_process_ends_with_a_build_that_is_killed(tmp_path: Path) -> None:
    code = f"""
import os, sys, time
from pathlib import Path
from tracker.opendata.when_asked import WhenAsked
from tracker.publish.meanwhile import Meanwhile

def waits():
    Path({str(tmp_path / "waiting")!r}).write_text(str(os.getpid()))
    Path({str(tmp_path / "waiting")!r}).rename({str(tmp_path / "pid")!r})
    time.sleep(60)

begun = Meanwhile(WhenAsked({{"a": waits}}), copied=True)
time.sleep(60)
"""
    build = subprocess.Popen(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    )
    while not (tmp_path / "pid").exists():
        time.sleep(0.01)
    build.kill()
    build.wait()

    assert ended(int((tmp_path / "pid").read_text()))


def test_without_a_second_processor_or_a_copy_to_be_had_the_files_are_made_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(meanwhile, "usable_processors", lambda: 1)
    assert not worth_copying()
    assert dict(Meanwhile(files(5)).made()) == dict(files(5))

    def refused() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refused, raising=False)
    opened = os.dup(0)
    os.close(opened)
    assert dict(Meanwhile(files(5), copied=True).made()) == dict(files(5))
    again = os.dup(0)
    os.close(again)
    assert again == opened  # no pipe is left open
