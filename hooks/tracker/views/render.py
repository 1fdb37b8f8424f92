"""Views -> HTML, through templates that decide nothing: everything printed is escaped, a name they misspell
is an error.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from zlib import crc32

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket

CODE = Path(__file__).resolve().parents[3]
"""The folder of the repository."""


class Kept(FileSystemBytecodeCache):
    """Compiled templates in a folder of the repository: what lies in a shared one, somebody else may have
    written. Where nothing can be written, nothing is kept.
    """

    def __init__(self, folder: Path, pattern: str) -> None:
        with suppress(OSError):
            folder.mkdir(mode=0o700, exist_ok=True)
        super().__init__(str(folder), pattern)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Leave the template to be compiled where it cannot be read."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the template where that can be done."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


COMPILED = Kept(CODE / ".templates", f"{version('jinja2')}-{crc32(Path(__file__).read_bytes()):08x}-%s.cache")
"""Templates compiled once, by the sum of their text, the version of Jinja and what is set below.

Each build, and each language of one, makes its templates anew.
"""
ENVIRONMENT = Environment(
    loader=PackageLoader("tracker.views"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=False,
    bytecode_cache=COMPILED,
)


class ThemeTemplates(FileSystemLoader):
    """The theme's templates, listed without what lies in hidden folders: MkDocs lists them, in each language
    anew, to see which it copies into the site, and copies none of the 14,000 icons there.
    """

    def list_templates(self) -> list[str]:
        """Return the names of the templates, sorted, those in hidden folders left out."""
        return sorted({name for folder in self.searchpath for name in _in(folder)})


def _in(folder: str) -> Iterator[str]:
    for at, below, files in os.walk(folder):
        below[:] = [name for name in below if not name.startswith(".")]
        yield from (Path(at, name).relative_to(folder).as_posix() for name in files)


def render(template: str, **views: object) -> str:
    """Return the HTML of `templates/<template>.html.jinja` with `views` put in."""
    return ENVIRONMENT.get_template(f"{template}.html.jinja").render(**views)
