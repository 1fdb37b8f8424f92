"""The text of a heading or the name of a file -> its anchor or plain name: ASCII that can be read aloud, in
both languages.
"""

from __future__ import annotations

import re
import unicodedata


def anchor(text: str, separator: str = "-") -> str:
    """Return the id of a heading: without tone marks, in small letters, its words joined by `separator`.

    `đ` counts as `d`: it is a letter of its own, no `d` with a mark, so taking marks away would lose it. A
    heading without any letter or digit gets `section`. Two equal headings of a page are told apart by
    Markdown itself, which appends `_1`, `_2` and so on.
    """
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
        if not unicodedata.combining(letter)
    )
    return separator.join(re.findall(r"[a-z0-9]+", bare.lower())) or "section"


def file_slug(name: str) -> str:
    """Return the name of a file as an address can hold it: `Ảnh hội nghị.JPG` is `anh-hoi-nghi.jpg`."""
    stem, dot, ending = name.rpartition(".")
    return f"{anchor(stem)}.{ending.lower()}" if dot and stem else anchor(name)
