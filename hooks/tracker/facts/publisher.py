"""Who publishes the site -> a name in both languages, and the ways to reach them."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.facts.values import Text


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who answers for the site."""

    name: Text
    url: str = ""
    """Their address on the web, or empty."""
    email: str = ""
    """Their e-mail address, or empty."""
