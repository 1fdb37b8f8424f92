"""An e-mail address, a subject and a text -> the link that begins an e-mail."""

from __future__ import annotations

from urllib.parse import quote


def mail_address(email: str, subject: str = "", text: str = "") -> str:
    """Return the `mailto:` address of an e-mail with what it begins with (RFC 6068): lines end with CRLF."""
    given = {"subject": subject, "body": text.replace("\n", "\r\n")}
    asked = "&".join(f"{key}={quote(value)}" for key, value in given.items() if value)
    return f"mailto:{quote(email, safe='@')}" + (f"?{asked}" if asked else "")
