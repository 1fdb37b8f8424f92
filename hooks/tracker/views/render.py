"""Views -> HTML, through templates that decide nothing: everything printed is escaped, a name they misspell
is an error.
"""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from zlib import crc32

from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined

COMPILED = FileSystemBytecodeCache(
    pattern=f"tracker-{version('jinja2')}-{crc32(Path(__file__).read_bytes()):08x}-%s.cache"
)
"""Templates compiled once and kept in the user's temporary folder, by the sum of their text, the version of
Jinja and what is set below.

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


def render(template: str, **views: object) -> str:
    """Return the HTML of `templates/<template>.html.jinja` with `views` put in."""
    return ENVIRONMENT.get_template(f"{template}.html.jinja").render(**views)
