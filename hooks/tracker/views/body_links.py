"""The id of a body -> the link to what the site says of it."""

from __future__ import annotations

from tracker.language.words import bodies as say
from tracker.views.edition import Edition, Link, body_name

BODIES = "bodies.md"
"""The page of the bodies."""
NOBODY = "no-body"
"""The place of the targets that nobody can be asked about."""


def body_anchor(body: str | None) -> str:
    """Return the id of the section of a body; of None, that of the targets nobody can be asked about."""
    return f"body-{body}" if body else NOBODY


def body_link(edition: Edition, body: str | None) -> Link:
    """Return the name of a body and the way to what it leads and owes; its website, or no way at all, where
    the site has no page of the bodies.
    """
    there = edition.address(f"{BODIES}#{body_anchor(body)}")
    if body is None:
        return Link(edition.say(say.NOBODY), there)
    return Link(body_name(edition, body), there or edition.tracker.bodies[body].url)
