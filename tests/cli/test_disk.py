"""What the system refuses is told in words, with the place where it is known."""

from __future__ import annotations

import errno
import os
import socket

import pytest

from tracker.cli import commands
from tracker.cli.build_report import calm
from tracker.cli.port import NoPort, free

REFUSED = {
    errno.ENOSPC: ("đĩa đầy", "the disk is full"),
    errno.EROFS: ("chỉ cho đọc", "read-only"),
    errno.EACCES: ("không có quyền", "no permission"),
    errno.EFBIG: ("ulimit -f", "larger than may be written"),
    errno.EIO: ("không đọc hoặc ghi được", "cannot be read or written"),
}


@pytest.mark.parametrize(("number", "words"), REFUSED.items(), ids=[errno.errorcode[n] for n in REFUSED])
@pytest.mark.parametrize("named", [True, False])
def test_an_error_of_the_system_ends_a_command_in_words(
    number: int,
    words: tuple[str, str],
    named: bool,  # noqa: FBT001 -- a case
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    place = ["a/b\x1b.txt"] if named else []

    def refuses() -> int:
        raise OSError(number, os.strerror(number), *place)

    monkeypatch.setattr("tracker.cli.checking.print_day", refuses)

    assert commands.main(["day"]) == 1

    said = capsys.readouterr().err
    assert all(each in said for each in words)
    assert said.startswith("a/b␛.txt: ") is named
    assert len(said.splitlines()) == 1


@pytest.mark.parametrize(
    "place",
    [
        "",
        ": '/x/site/fresh/index.html'",
        ": '/x/theme/index.html' -> '/x/site/fresh/index.html'",
        ": '/x/theme/index.html' -> \"/x/site/fresh/index.html\"",
    ],
)
def test_of_a_build_that_ends_in_such_an_error_the_words_alone_are_printed(place: str) -> None:
    log = (
        "INFO    -  Building documentation\nTraceback (most recent call last):\n"
        f'  File "build.py", line 1, in build\nOSError: [Errno 28] No space left on device{place}\n'
    )

    said = calm(log).text

    assert "đĩa đầy" in said
    assert "the disk is full" in said
    assert "Traceback" not in said
    assert said.startswith("/x/site/fresh/index.html: ") is bool(place)
    assert "Traceback" in calm(log + "ValueError: x\n").text


def test_a_port_that_is_taken_is_told_with_the_variable_that_chooses_another() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        with pytest.raises(NoPort, match=rf"PORT={port}: không mở(.|\n)*PORT={port}: this port(.|\n)*→"):
            free("127.0.0.1", port)

    free("127.0.0.1", port)
    with pytest.raises(NoPort, match="PORT=70000"):
        free("127.0.0.1", 70_000)


@pytest.mark.parametrize("typed", ["abc", "", "0", "70000", "-1", "8000x", "٨٠٠٠", "80 00", "\x1b[2J"])
def test_a_port_that_is_none_is_told_before_anything_is_read(
    typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(["port", "--", typed]) == 1

    said = capsys.readouterr().err
    assert "từ 1 đến 65535" in said
    assert "from 1 to 65535" in said
    assert "\x1b" not in said


def test_a_port_that_is_free_is_told_nothing_about(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port = asked.getsockname()[1]

    assert commands.main(["port", str(port)]) == 0

    assert capsys.readouterr() == ("", "")
