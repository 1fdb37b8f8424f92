"""`extra.security` of mkdocs.yml -> `.well-known/security.txt` (RFC 9116), where there is somebody to tell;
else no such file.
"""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import urlsplit

from tracker.content.settings import BadConfiguration
from tracker.language.printable import printable

PATH = ".well-known/security.txt"
VALID_FOR = dt.timedelta(days=300)
"""The standard asks for less than a year; every build, and so the monthly one, begins it anew."""


def security_txt(contact: str | None, site_url: str, as_of: dt.date) -> dict[str, bytes]:
    """Return the file by its path in the site, or nothing where no contact is configured or nobody would look
    for it.

    It is looked for at the root of a domain only, so a site under a project address has none. Raises
    `BadConfiguration` when `contact` is neither a `mailto:` nor an `https:` address.
    """
    if not contact:
        return {}
    if not re.fullmatch(r"(?:mailto:[^\s@]+@[^\s@]+|https://\S+)", contact):
        raise BadConfiguration(
            f"mkdocs.yml: extra.security: “{printable(contact)}” không dùng được; viết địa chỉ bắt đầu bằng "
            "mailto: hoặc https://\n"
            f"mkdocs.yml: extra.security: “{printable(contact)}” cannot be used; write an address that "
            "begins with mailto: or https://\n"
            "    → security: https://github.com/owner/name/security/advisories/new"
        )
    if urlsplit(site_url).path not in ("", "/"):
        return {}
    lines = (
        f"Contact: {contact}",
        f"Expires: {(as_of + VALID_FOR).isoformat()}T00:00:00Z",
        "Preferred-Languages: vi, en",
        f"Canonical: {site_url.rstrip('/')}/{PATH}",
    )
    return {PATH: ("\n".join(lines) + "\n").encode()}
