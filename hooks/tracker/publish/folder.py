"""The folder of a site + what is made for it -> the folder with just that: what is as it was is not written
again, and what was not made again is taken away.

While a site is served, an edit changes a few of its files. To write the others anew costs more than to make
them, as most are taken from the round before. What MkDocs writes itself is no business of ours: it is taken
away before each round, and written in it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from tracker.publish.styles import SHEETS, Used, classes_of_figures, used_on, without_idle_sheet

SHORTENED = (".css", ".js")
"""What is made shorter once all pages are there, and so is never as it was written."""


class _Written(NamedTuple):
    """The sum of what was to be written, how the file stood then, and what a page of it uses."""

    sum: bytes
    stood: tuple[int, int]
    used: Used | None


class Folder:
    """The folder of one site, in which our own files lie."""

    def __init__(self, site: Path, *, keeps: bool = False) -> None:
        """Take the folder of a site; `keeps` where there are further rounds, for which files stay."""
        self.site = site
        self._keeps = keeps
        self._lies_there: dict[str, _Written] = {}
        self._made: set[str] = set()
        self._figures: frozenset[str] | None = None
        self._figures_before: frozenset[str] = frozenset()
        self._alike: dict[Used, Used] = {}

    def begin(self) -> None:
        """Begin a round, of which nothing is made yet."""
        self._made.clear()
        self._figures = None
        if not self._keeps:
            self._lies_there.clear()

    def empty(self) -> None:
        """Take away what is not ours, as MkDocs does before a round; files of ours may stay as they are."""
        for folder, _, names in os.walk(self.site, topdown=False):
            for name in names:
                path = os.path.join(folder, name)  # noqa: PTH118, thousands of them
                if path not in self._lies_there:
                    os.unlink(path)  # noqa: PTH108
            if folder != str(self.site):
                with suppress(OSError):  # it holds what stays
                    os.rmdir(folder)  # noqa: PTH106

    def write(self, name: str, data: bytes) -> None:
        """Have a file lie in the site under its name, which is a page where it says so; a page without
        figures is told of no style sheet of figures.
        """
        path, made = f"{self.site}{os.sep}{name}", sha256(data).digest()
        figures = self._classes_of_figures()
        last = self._lies_there.get(path)
        if last is None or last.sum != made or last.stood != _standing(path) or name.endswith(SHORTENED):
            used = None
            if name.endswith(".html"):
                html = data.decode()
                used = used_on(html)
                used = self._alike.setdefault(used, used)
                data = without_idle_sheet(html, used, figures).encode()
            os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
            with open(path, "wb") as file:  # noqa: PTH123
                file.write(data)
            self._lies_there[path] = _Written(made, _standing(path), used)
        self._made.add(path)

    def end(self) -> Mapping[str, Used]:
        """End a round: take away what was not made in it; return what each page of ours uses, by its path."""
        for path in self._lies_there.keys() - self._made:
            Path(path).unlink(missing_ok=True)
            del self._lies_there[path]
        return {path: each.used for path, each in self._lies_there.items() if each.used}

    def _classes_of_figures(self) -> frozenset[str]:
        """Return the classes that need the style sheet of figures, as it was copied in this round; where they
        are others than in the last, no page lies there as it should.
        """
        if self._figures is None:
            self._figures = frozenset(classes_of_figures(self.site / SHEETS))
            if self._figures != self._figures_before:
                self._lies_there.clear()
            self._figures_before = self._figures
        return self._figures


def _standing(path: str) -> tuple[int, int]:
    """Return when a file was written last, in nanoseconds, and its size; MkDocs may have written another over
    ours. Zeros where there is none.
    """
    try:
        found = os.stat(path)  # noqa: PTH116
    except FileNotFoundError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
