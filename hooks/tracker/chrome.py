"""Configuration + tracker -> the words that stand on every page: who publishes it, and which language is authoritative."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tracker import words
from tracker.model import Lang, Tracker


class BadConfiguration(ValueError):
    """`extra.publisher` in mkdocs.yml is neither empty nor complete; the text says what to write."""


@dataclass(frozen=True, slots=True)
class Chrome:
    """What surrounds every page."""

    unofficial: str
    """Said while no publisher is filled in; empty afterwards."""
    publisher: str
    publisher_url: str
    contact: str
    """An e-mail address, or empty."""
    repository: str
    """Address of the repository, or empty."""
    authority: str
    """Which language is authoritative; said on pages in the other one."""


def chrome(publisher: Mapping[str, Any] | None, repository: str | None, tracker: Tracker, lang: Lang) -> Chrome:
    """Return what surrounds every page in `lang`.

    `publisher` and `repository` are `extra.publisher` and `extra.repository` of mkdocs.yml. Raises `BadConfiguration`
    when a publisher is named in one language only.
    """
    names = (publisher or {}).get("name") or {}
    if names and not (names.get("vi") and names.get("en")):
        raise BadConfiguration(
            'mkdocs.yml: extra.publisher.name: cần cả tiếng Việt và tiếng Anh\nmkdocs.yml: extra.publisher.name: needs both languages: {vi: "…", en: "…"}'
        )
    filled = publisher or {}
    return Chrome(
        unofficial="" if names else words.UNOFFICIAL[lang],
        publisher=words.PUBLISHED_BY[lang].format(name=names[lang]) if names else "",
        publisher_url=filled.get("url") or "",
        contact=filled.get("email") or "",
        repository=repository or "",
        authority="" if lang == "vi" else tracker.programme.authority[lang],
    )
