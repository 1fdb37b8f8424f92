r"""A text -> the addresses and paths in it that stand as plain words and that no reader can open.

A link is judged where it is made. An address typed into a sentence is no link, and so nothing else looks at
it: a path of somebody's own computer, `C:\Users\…`, would be published as it is, and tells who typed it.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

from tracker.facts.addresses import misread

SUSPECT = re.compile(r"[\\/]|www\.", re.IGNORECASE)
"""Without one of these a text holds no address."""
AFTER = r"(?<![\w/\\.:@~%=?&#-])"
"""What must not stand before an address that begins here."""
PATH = re.compile(
    AFTER
    + r"""(?:
        file:[\\/]+\S* | blob:\S+
        | [A-Z]:\\\S* | [A-Z]:/(?!/)[^\W_]\S*
        | \\{1,2}[A-Za-z0-9][\w.$-]*\\[^\W_]\S*
        | %[A-Z]+%\\\S*
        | /(?:home|Users|mnt|Volumes)/[^\W_]\S*
        | ~/[^\W_]\S*
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""A drive, a file, a folder that an office shares, or a home folder; `a/b` and `12/BC-SKHCN` are none."""
MISTYPED = re.compile(
    AFTER
    + r"""(?P<scheme>(?=[hpsx]*t|[hpst]*x)(?=[htsx]*p)[htpsx]{3,7})
    (?P<signs>\s?[:;]\s?[\\/]{1,3}\s?|[\\/]{2,3}:?|:?(?=www\.))
    (?P<rest>[^\W_][\w-]*(?:\.[\w-]+)+\S*)""",
    re.VERBOSE | re.IGNORECASE,
)
"""What begins like `https://` and is not."""
ADDRESS = re.compile(AFTER + r"https?:[\\/]{2}[^\s<>()\[\]{}\"“”‘’|`]*", re.IGNORECASE)
TWICE = re.compile(r"https?://(?:https?:/{0,2})+", re.IGNORECASE)
"""An address that begins twice, here and where a link is judged."""
NO_HOST = re.compile(r"https?:[\\/]*(?:[?#].*)?", re.IGNORECASE)
WITHOUT_SCHEME = re.compile(
    AFTER + r"(?:www\.[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?"
    r"|(?:[^\W\d_][\w-]*\.)+(?:vn|com|org|net|info|edu|gov|asia|eu|int)/\S*)",
    re.IGNORECASE,
)
LEADING_ON = (
    (re.compile(r"(?:www\.)?google(?:\.\w+)+"), re.compile(r"/(?:url|search)\b")),
    (re.compile(r"(?:www\.)?bing\.com"), re.compile(r"/(?:ck|search)\b")),
    (re.compile(r"(?:www\.)?coccoc\.com"), re.compile(r"/search\b")),
    (re.compile(r"lm?\.facebook\.com"), re.compile(r"/l\.php\b")),
    (re.compile(r"(?:\w+\.)?zalo\.me"), re.compile(r"/link\b")),
)
"""Hosts, and the paths under which they lead on to the pages of others."""
ENDS = ".,;:!?)]}”’\"'…"
"""What ends a sentence, and no address."""


class PlainAddress(NamedTuple):
    """An address that stands as plain words: the code of what is wrong with it, where it is in the text, what
    its message needs, and whether that is only to be looked at.
    """

    code: str
    at: int
    context: dict[str, object]
    warning: bool = False


def astray_in(text: str) -> Iterator[PlainAddress]:
    """Yield what stands in a text as an address or a path and leads no reader anywhere, each once."""
    if not SUSPECT.search(text):
        return  # most
    seen = [False] * len(text)

    def untold(pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], str]]:
        for match in pattern.finditer(text):
            if not seen[match.start()]:
                seen[match.start() : match.end()] = [True] * (match.end() - match.start())
                yield match, match[0].rstrip(ENDS)

    for match, path in untold(PATH):
        yield PlainAddress("path_in_text", match.start(), {"found": path})
    for match, found in untold(ADDRESS):
        yield from _of_address(found, match.start())
    for match, found in untold(MISTYPED):
        scheme = "https" if "s" in match["scheme"].lower() else "http"
        right = f"{scheme}://{match['rest'].rstrip(ENDS)}".replace("\\", "/")
        yield PlainAddress("scheme_mistyped", match.start(), {"found": found, "right": right})
    for match, found in untold(WITHOUT_SCHEME):
        right = f"https://{found}"
        yield from _misread(right, found, match.start()) or [
            PlainAddress("scheme_missing", match.start(), {"found": found, "right": right}, warning=True)
        ]


def _of_address(found: str, at: int) -> Iterator[PlainAddress]:
    """Yield what is wrong with an address that says how it is opened."""
    if twice := TWICE.match(found):
        right = f"https://{found[twice.end() :].lstrip('/')}"
        yield PlainAddress("link_scheme_twice", at, {"found": found, "right": right})
    elif NO_HOST.fullmatch(found):
        yield PlainAddress("link_without_host", at, {"found": found})
    elif opens_indoors(found):
        yield PlainAddress("address_within", at, {"found": found}, warning=True)
    elif (leads := led_on(found)) is not None:
        yield PlainAddress("address_of_a_search", at, {"found": found, "right": leads}, warning=True)
    else:
        yield from _misread(found, found, at)


def _misread(address: str, typed: str, at: int) -> list[PlainAddress]:
    """Return what a browser reads in an address that a person does not."""
    if mistake := misread(address):
        right = mistake.right or "https://…"
        return [PlainAddress(mistake.code, at, {"found": typed, "host": mistake.host, "right": right})]
    return []


def led_on(address: str) -> str | None:
    """Return the address that one of a search or of a network of friends leads on to, as they give theirs out
    in place of it; nothing in it where it does not say; None where it is no such address.
    """
    parts = urlsplit(address)
    if not any(host.fullmatch(parts.netloc.lower()) and path.match(parts.path) for host, path in LEADING_ON):
        return None
    given = parse_qs(parts.query)
    found = (word for name in ("url", "q", "u") for word in given.get(name, ()))
    return next((word for word in found if word.startswith(("https://", "http://"))), "")


def opens_indoors(address: str) -> bool:
    """Say whether an address opens on one machine, or inside one office, only."""
    host = re.sub(r":\d+$", "", re.split(r"[/?#]", address.partition("://")[2])[0]).lower()
    try:
        return ipaddress.ip_address(host.strip("[]")).is_private
    except ValueError:
        return host == "localhost" or host.endswith((".local", ".localhost", ".lan", ".internal"))
