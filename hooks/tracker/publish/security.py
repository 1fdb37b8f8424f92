"""`extra.security` of mkdocs.yml -> `.well-known/security.txt` (RFC 9116), where there is somebody to tell;
else no such file.
"""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlsplit

PATH = ".well-known/security.txt"
VALID_FOR = dt.timedelta(days=300)
"""The standard asks for less than a year; every build, and so the monthly one, begins it anew."""


def security_txt(contact: str, site_url: str, as_of: dt.date) -> dict[str, bytes]:
    """Return the file by its path in the site, or nothing where there is no `contact`, or nobody would look
    for it; a contact is a `mailto:` or `https:` address.

    It is looked for at the root of a domain only, so a site under a project address has none.
    """
    if not contact:
        return {}
    if urlsplit(site_url).path not in ("", "/"):
        return {}
    lines = (
        f"Contact: {contact}",
        f"Expires: {(as_of + VALID_FOR).isoformat()}T00:00:00Z",
        "Preferred-Languages: vi, en",
        f"Canonical: {site_url.rstrip('/')}/{PATH}",
    )
    return {PATH: ("\n".join(lines) + "\n").encode()}
