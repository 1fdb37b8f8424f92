"""Files that nobody has asked for yet -> the same files, made by a second process while this one makes the
pages, and by both once the pages are made.

A copy of this process begins with everything that was read, so nothing has to be handed over but what it
made. Whatever it did not make, or could not, is made here: on a machine with one processor, where a process
cannot be copied, or when the copy was ended, the files are the same and only later.

Each takes its files from its own end of one list, so that no file is made twice. A pipe with a byte for each
piece of the list says when it is used up: whoever reads a byte may take one piece more. A second pipe, which
nothing is ever written to, ends with this process: then the copy ends too, whatever it is doing.
"""

from __future__ import annotations

import gc
import math
import multiprocessing
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn

from tracker.opendata.when_asked import WhenAsked

PIECES = 4096
"""The list has no more pieces than a pipe holds bytes without anybody reading it."""


def usable_processors() -> int:
    """Return how many processors this process may use."""
    usable = getattr(os, "sched_getaffinity", None)
    return len(usable(0)) if usable else os.cpu_count() or 1


def worth_copying() -> bool:
    """Say whether a copy of this process would have a processor for itself, and nothing that stops it:
    another thread would be missing in it, and a process that is one of several has no processor to spare.
    """
    return (
        sys.platform == "linux"
        and usable_processors() > 1
        and threading.active_count() == 1
        and multiprocessing.parent_process() is None
    )


class Meanwhile:
    """Files that a copy of this process has begun to make, in their order."""

    def __init__(self, files: WhenAsked[bytes], *, copied: bool | None = None) -> None:
        """Begin, with a copy of this process where that is worth it, or as `copied` says."""
        self._files = files
        names = list(files)
        size = math.ceil(len(names) / PIECES) or 1
        self._pieces = [names[n : n + size] for n in range(0, len(names), size)]
        self._copy: _Copy | None = None
        if worth_copying() if copied is None else copied:
            with suppress(OSError):  # no process or no pipe to be had
                self._copy = _Copy(len(self._pieces), self._made_there)

    def _made_there(self, may_take: Callable[[], bool]) -> dict[str, bytes]:
        pieces = iter(self._pieces)
        return {name: self._files[name] for piece in pieces if may_take() for name in piece}

    def made(self) -> WhenAsked[bytes]:
        """Return the files, all of them made."""
        if self._copy:
            for piece in reversed(self._pieces):
                if not self._copy.may_take():
                    break
                for name in piece:
                    self._files[name]
            self._files.take(self._copy.result())
            self._copy = None
        for name in self._files:
            self._files[name]
        return self._files


class _Copy:
    """A copy of this process, which makes something and hands it over when it is asked for."""

    _process = 0
    """Its number; 0 where there is none, and in the copy itself."""

    def __init__(self, pieces: int, make: Callable[[Callable[[], bool]], dict[str, bytes]]) -> None:
        """Begin; `make` is what the copy does. Raises `OSError` where there can be no copy."""
        self._pieces, marks = os.pipe()
        self._handed, handing = os.pipe()
        living, self._alive = os.pipe()
        os.write(marks, bytes(pieces))
        os.close(marks)
        try:
            self._process = os.fork()
        except OSError:
            self._end()
            raise
        else:
            if not self._process:
                self._work(make, handing, living)
        finally:
            os.close(handing)
            os.close(living)

    def may_take(self) -> bool:
        """Say whether whoever asks may make one more piece; each time this says so, one is gone."""
        return bool(os.read(self._pieces, 1))

    def result(self) -> dict[str, bytes]:
        """Return what the copy made, once it is done; nothing where it was ended."""
        made: dict[str, bytes] = {}
        with open(self._handed, "rb", closefd=False) as handed, suppress(EOFError, pickle.UnpicklingError):
            made = pickle.load(handed)  # noqa: S301, this very program wrote it
        self._end()
        return made

    def __del__(self) -> None:
        """End a copy that nobody asked: the build has failed."""
        if self._process:
            self._end()

    def _end(self) -> None:
        """Leave nothing of the copy behind."""
        for pipe in (self._pieces, self._handed, self._alive):
            os.close(pipe)
        process, self._process = self._process, 0
        if process:
            # One that was not asked for what it made would wait for ever to hand it over.
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)

    def _work(
        self, make: Callable[[Callable[[], bool]], dict[str, bytes]], handing: int, living: int
    ) -> NoReturn:
        """Do what a copy does, and end without anything of what this process does at its end."""
        try:
            for number in (signal.SIGINT, signal.SIGTERM):
                signal.signal(number, signal.SIG_DFL)
            os.close(self._alive)
            os.close(self._handed)
            threading.Thread(target=_end_with, args=(living,), daemon=True).start()
            gc.freeze()  # what was read before is shared as long as nobody touches it
            with open(handing, "wb") as out:
                pickle.dump(make(self.may_take), out, pickle.HIGHEST_PROTOCOL)
            os._exit(0)
        finally:
            os._exit(1)  # the process that began it makes the rest, and says what is wrong


def _end_with(living: int) -> NoReturn:
    """End this process with the one that holds the other end of the pipe."""
    os.read(living, 1)
    os._exit(1)
