"""One page of the theme with slots + what goes into them -> any number of finished pages.

A programme may have thousands of targets. The theme takes some hundredths of a second to make a page, and all
that differs between the pages of two targets is a few texts; so the theme makes one page a language, and the
rest is put in.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping

MARK = f"tracker-{secrets.token_hex(8)}-"
"""What every slot begins with: drawn anew by each build, so that no text of an editor can be taken for a
slot.
"""
SLOT = re.compile(rf"{MARK}([a-z]+)")


def slot(name: str) -> str:
    """Return what stands in the theme's page where `name` goes: letters that no escaping and no address
    changes.
    """
    return f"{MARK}{name}"


class Shell:
    """A page of the theme, cut at its slots."""

    def __init__(self, html: str) -> None:
        self._texts = SLOT.split(html)

    def filled(self, parts: Mapping[str, str]) -> str:
        """Return the page with every slot filled from `parts`, which must be finished HTML; what they hold is
        not looked at again.

        Raises `KeyError` when the page has a slot that `parts` does not name.
        """
        texts = list(self._texts)
        texts[1::2] = [parts[name] for name in texts[1::2]]
        return "".join(texts)
