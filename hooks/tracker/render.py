"""Views -> HTML, through templates that decide nothing: everything printed is escaped, a name they misspell is an error."""

from __future__ import annotations

from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined

COMPILED = FileSystemBytecodeCache()
"""Templates compiled once and kept in the user's temporary folder, by the sum of their text: each build, and each language of one, makes them anew."""
ENVIRONMENT = Environment(
    loader=PackageLoader("tracker"),
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
