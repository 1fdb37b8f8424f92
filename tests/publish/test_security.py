"""Who finds a hole is told whom to write to, or nothing is said."""

from __future__ import annotations

import datetime as dt

from tests.places import ROOT
from tracker.publish.security import PATH, security_txt

# security.txt


def test_nobody_is_named_who_was_not_configured() -> None:
    assert security_txt("", "https://example.org/", dt.date(2026, 11, 24)) == {}
    assert not (ROOT / ".github" / "CODEOWNERS").exists()


def test_a_contact_is_published_where_it_is_looked_for_and_runs_out_within_a_year() -> None:
    text = security_txt("mailto:security@example.org", "https://example.org/", dt.date(2026, 11, 24))[
        PATH
    ].decode()

    assert text.splitlines()[:2] == ["Contact: mailto:security@example.org", "Expires: 2027-09-20T00:00:00Z"]
    assert "Canonical: https://example.org/.well-known/security.txt" in text
    assert (
        security_txt("mailto:security@example.org", "https://example.org/repo/", dt.date(2026, 11, 24)) == {}
    )
