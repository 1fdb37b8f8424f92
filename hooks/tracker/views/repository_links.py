"""The address of a repository on GitHub, and the branch that is published -> where its files are edited and
mistakes reported, one function a kind of link.

Whatever is named here of the repository, a branch or the file of a form, must be there: a link to a form that
is not leads to an empty one, and nobody hears of it.
"""

from __future__ import annotations

from urllib.parse import quote, urlencode

WRONG_FIGURE = "1-wrong-figure.yml"
"""The form for a wrong figure, by its file under `.github/ISSUE_TEMPLATE`."""
NEW_FIGURE = "2-new-figure.yml"
"""The form for a new figure, or a step of a task."""


def edit_address(repository: str, branch: str, file: str, line: int) -> str:
    """Return where line `line` of `file`, a path in the repository, is edited on the web."""
    return f"{edit_file_address(repository, branch, file)}#L{line}"


def edit_file_address(repository: str, branch: str, file: str) -> str:
    """Return where `file`, a path in the repository, is edited on the web."""
    return f"{repository}/edit/{branch}/{quote(file)}"


def new_file_address(repository: str, branch: str, file: str, text: str) -> str:
    """Return where a new `file`, a path in the repository, is begun on the web with `text` in it."""
    return f"{repository}/new/{branch}?{urlencode({'filename': file, 'value': text}, quote_via=quote)}"


def new_file_folder(repository: str, branch: str) -> str:
    """Return where new files are begun on the web; `filename` and `value` are still to be said."""
    return f"{repository}/new/{branch}"


def new_figure_address(repository: str) -> str:
    """Return where a new figure or step is told of; the fields of the form may still be said."""
    return f"{repository}/issues/new?{urlencode({'template': NEW_FIGURE})}"


def wrong_figure_address(repository: str, title: str, page: str) -> str:
    """Return where a wrong figure is reported; the form has its title and the address of the page."""
    fields = {"template": WRONG_FIGURE, "title": title, "page": page}
    return f"{repository}/issues/new?{urlencode(fields)}"


def forms_address(repository: str) -> str:
    """Return where every form is offered."""
    return f"{repository}/issues/new/choose"
