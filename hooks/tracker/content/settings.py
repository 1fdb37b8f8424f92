"""`mkdocs.yml` -> the few of its settings that are needed where MkDocs does not run."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import yaml

REPORT = "report"
"""The folder of the site that the report is printed into, one file a language, where a build is asked for it.
"""
REPORT_SETTING = "WITH_REPORT"
"""The variable by which such a build tells the pages that the report will be there."""


class BadConfiguration(ValueError):
    """A setting of mkdocs.yml cannot be used; the text says what to write."""


class Settings(NamedTuple):
    """What `mkdocs.yml` says of the site as a whole."""

    site_url: str
    """The address it is published at, or empty while that is only this machine's own."""
    publisher: Any
    repository: str | None
    security: str | None = None
    """Whom to tell of a fault of security, as a `mailto:` or `https:` address."""


class _Loader(yaml.SafeLoader):
    """Reads `!ENV [NAME, default]` as MkDocs does, and leaves other tags of its own alone."""


def _environment(loader: yaml.SafeLoader, node: yaml.Node) -> object:
    if not isinstance(node, yaml.SequenceNode):
        return os.environ.get(str(node.value))
    *names, default = [str(part) for part in loader.construct_sequence(node)]
    return next((os.environ[name] for name in names if name in os.environ), default)


_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("", lambda *_: None)


def read_settings(config: Path) -> dict[str, Any]:
    """Return everything `config`, a `mkdocs.yml`, says, as it is written."""
    read: dict[str, Any] = yaml.load(config.read_text(encoding="utf-8"), _Loader)  # noqa: S506 -- a SafeLoader with one tag more
    return read


def theme_folder(config: Path) -> Path | None:
    """Return the folder of our parts of the theme, or None where `config` names none."""
    theme = read_settings(config).get("theme")
    named = theme.get("custom_dir") if isinstance(theme, dict) else None
    return config.parent / named if isinstance(named, str) else None


def settings(config: Path) -> Settings:
    """Return the settings of the programme whose `mkdocs.yml` is `config`."""
    read = read_settings(config)
    extra = read.get("extra") or {}
    address = read.get("site_url") or ""
    local = urlsplit(address).hostname in (None, "localhost", "127.0.0.1")
    return Settings(
        "" if local else address, extra.get("publisher"), extra.get("repository"), extra.get("security")
    )
