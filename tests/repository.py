"""The repository as it stands here: its files, its forms, the branch that is published, and what an address
into it finds.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import yaml

from tests.places import ROOT
from tests.written import written
from tracker.content.setup.settings import Settings, read_settings

REPOSITORY = "https://github.com/o/r"
FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"
PREFILLED = ("input", "textarea")
"""The parts of a form that an address can fill in; one that fills in another opens an empty form."""


def leads_nowhere(href: str) -> str:
    """Return why an address finds nothing in the repository as it stands here, or nothing."""
    parts = urlsplit(href)
    where, asked = unquote(parts.path).removeprefix("/o/r").strip("/"), parse_qs(parts.query)
    if edited := re.fullmatch(r"edit/(?P<branch>[^/]+)/(?P<file>.+)", where):
        file, line = ROOT / edited["file"], int(parts.fragment.removeprefix("L") or 1)
        if edited["branch"] != published_branch():
            return f"the site is not published from {edited['branch']}"
        if not file.is_file() or line > len(file.read_text(encoding="utf-8").splitlines()):
            return f"no line {line} in {edited['file']}"
        return ""
    if where == f"new/{published_branch()}":
        (name,), (text,) = asked["filename"], asked["value"]
        made = {"data", "reports"} <= set(Path(name).parts) and (ROOT / name).parent.is_dir()
        return "" if made and yaml.safe_load(text) else f"no folder for {name}"
    if where == "issues/new":
        (name,) = asked.pop("template")
        if not (FORMS / name).is_file():
            return f"no form {name}"
        fields = written(FORMS / name)["body"]
        known = {field.get("id") for field in fields if field["type"] in PREFILLED} | {"title"}
        return "" if set(asked) <= known else f"{name} has no {set(asked) - known}"
    return "" if where in ("", "issues/new/choose") else f"unknown: {where}"


@functools.cache
def published_branch() -> str:
    """Return the branch whose commits are published, which the workflow leaves to each repository."""
    workflow = (ROOT / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8")
    assert "github.ref_name == github.event.repository.default_branch" in workflow
    return real_settings().branch


@functools.cache
def real_settings() -> Settings:
    """Return the settings of the programme of this repository, which another body's copy has of its own."""
    return read_settings(ROOT / "mkdocs.yml", {})
