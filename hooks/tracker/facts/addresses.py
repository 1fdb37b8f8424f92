r"""An address as typed -> what a browser would read in it that a person does not, by the rules of the
WHATWG's URL standard.

A browser takes `\\` for `//`, needs no `//` after `https:`, leaves out tabs, and goes to the host behind an
`@`. Letters of another alphabet look like ours. Whoever reviews an address must see where it leads; one that
leads elsewhere than it looks is refused.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from typing import NamedTuple

import idna

WEB = re.compile(
    r"(?P<scheme>https?):(?P<slashes>[/\\]*)(?P<authority>[^/\\?#]*)(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
WITHOUT_SCHEME = re.compile(r"(?P<slashes>[/\\]{2,})(?P<authority>[^/\\?#]*)(?P<rest>.*)", re.DOTALL)
AUTHORITY = re.compile(
    r"(?:(?P<user>.*)@)?(?P<host>\[[^\[\]]*\]|[^:@\[\]]*)(?::(?P<port>[0-9]*))?", re.DOTALL
)
NUMBER = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)(?:\.(?:0x[0-9a-f]*|[0-9]+))*", re.IGNORECASE)
"""What a browser takes for the number of a machine: 2130706433, 0x7f.1 and 0177.0.0.1 are all 127.0.0.1."""
MAIL = re.compile(r"mailto:(?P<to>[^?]*)(?P<more>\?.*)?", re.IGNORECASE | re.DOTALL)
LATIN_LETTERS = "đøæßłœ"
"""Letters of the Latin alphabet that are no letter of ASCII with marks."""
LIKE_LATIN = {
    "LATIN",
    "CYRILLIC",
    "GREEK",
    "ARMENIAN",
    "CHEROKEE",
    "COPTIC",
    "LISU",
    "FULLWIDTH",
    "MATHEMATICAL",
}
"""The first words of the names of letters that can be taken for Latin ones."""


class Misread(NamedTuple):
    """What is wrong with an address: the code of its problem, the host that a browser would go to, and the
    address as it should be.
    """

    code: str
    host: str
    right: str


def misread(address: str) -> Misread | None:
    """Return what a browser reads in `address` that a person does not, or None; addresses inside the site
    have no host.
    """
    if re.search(r"[\x00-\x20\x7f]", address):
        return Misread("address_blank", "", re.sub(r"[\x00-\x20\x7f]", "", address))
    if match := WEB.match(address):
        scheme = match["scheme"].lower()
    elif match := WITHOUT_SCHEME.match(address):
        scheme = ""
    else:
        return _inside(address)
    parts = AUTHORITY.fullmatch(match["authority"])
    host = parts["host"] if parts else match["authority"]
    right = f"{scheme or 'https'}://{host}{match['rest']}".replace("\\", "/")
    path = re.split(r"[?#]", match["rest"])[0]
    if not scheme or match["slashes"] != "//" or "\\" in path:
        return Misread("address_slashes", host, right)
    if parts is None or (parts["port"] and int(parts["port"]) > 65535):
        return Misread("address_host", host, "")
    if parts["user"] is not None:
        return Misread("address_user", host, right)
    return _host_mistake(host)


def _inside(address: str) -> Misread | None:
    """Judge an address of the site itself, of a mailbox or of a telephone."""
    if mail := MAIL.fullmatch(address):
        more = (mail["more"] or "?")[1:]
        if any(not part.lower().startswith("subject=") for part in more.split("&") if part):
            return Misread("address_mail", "", f"mailto:{mail['to']}")
        return None
    if "\\" in re.split(r"[?#]", address)[0]:
        return Misread("address_slashes", "", address.replace("\\", "/"))
    return None


def _host_mistake(host: str) -> Misread | None:
    """Return what is wrong with the host of an address whose form is right."""
    if host.startswith("[") or NUMBER.fullmatch(host.rstrip(".")):
        return None if _is_number_as_written(host) else Misread("address_host", host, "")
    labels = host.split(".")
    if len(labels) < 2 or any(not _is_label(label) for label in labels):
        return Misread("address_host", host, "")
    if any(label.lower().startswith("xn--") for label in labels):
        return Misread("address_encoded", _decoded(host), "")
    if any(_looks_like_another(label) for label in labels):
        return Misread("address_lookalike", _encoded(host), "")
    return None


def _is_number_as_written(host: str) -> bool:
    try:
        if host.startswith("["):
            ipaddress.IPv6Address(host.strip("[]"))
        else:
            ipaddress.IPv4Address(host)
    except ValueError:
        return False
    return True


def _is_label(label: str) -> bool:
    """Say whether a part of a host is one as it would be registered; letters may be of any alphabet,
    composed.
    """
    plain = label.lower()
    if plain.isascii():
        # The underscore is no letter of a host's name by the standards, and yet in use.
        return re.fullmatch(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?", plain) is not None
    try:
        return idna.decode(idna.encode(plain)) == plain
    except (idna.IDNAError, UnicodeError):
        return False


def _looks_like_another(label: str) -> bool:
    """Say whether letters of another alphabet, or rare ones of our own, can be taken for the Latin ones they
    resemble.
    """
    alphabets = {unicodedata.name(letter, "?").split()[0] for letter in label}
    foreign = [
        letter
        for letter in label.lower()
        if letter not in LATIN_LETTERS and not unicodedata.normalize("NFD", letter)[0].isascii()
    ]
    return bool(foreign) and bool(alphabets & LIKE_LATIN)


def _decoded(host: str) -> str:
    try:
        return idna.decode(host)
    except (idna.IDNAError, UnicodeError):
        return host


def _encoded(host: str) -> str:
    try:
        return idna.encode(host).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        return host
