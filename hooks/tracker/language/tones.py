"""A Vietnamese text -> the same with its tone marks where one of the two schools puts them, for comparing.

`hoá` and `hóa`, `uỷ` and `ủy` are both right, and are one word.
"""

from __future__ import annotations

import re
from itertools import product

SECOND = {
    f"{first}{marked}": f"{toned}{second}"
    for first, second, all_marked, all_toned in (
        ("o", "a", "àáảãạ", "òóỏõọ"),
        ("o", "e", "èéẻẽẹ", "òóỏõọ"),
        ("u", "y", "ỳýỷỹỵ", "ùúủũụ"),
    )
    for marked, toned in zip(all_marked, all_toned, strict=True)
}
"""Two vowels with the mark on the second, and the same with it on the first."""
SECOND |= {
    "".join(letter.upper() if up else letter for letter, up in zip(two, ups, strict=True)): "".join(
        letter.upper() if up else letter for letter, up in zip(one, ups, strict=True)
    )
    for (two, one), ups in product(list(SECOND.items()), ((True, True), (True, False), (False, True)))
}
TWO = re.compile(rf"(?<![qQ])(?:{'|'.join(SECOND)})(?!\w)")


def in_one_place(text: str) -> str:
    """Return a composed text with the tone mark on the first of two vowels that end a syllable: `hoá` as
    `hóa`.
    """
    return TWO.sub(lambda found: SECOND[found[0]], text)
