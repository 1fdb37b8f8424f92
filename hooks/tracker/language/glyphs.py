"""A text -> the letters that the font of the site's pictures cannot draw; and that font itself."""

from __future__ import annotations

import io
import string
import unicodedata
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from tracker.facts.programme import Programme
from tracker.facts.values import Text

if TYPE_CHECKING:
    from PIL import ImageFont

FONTS = "font_source_sans_pro"
BOLD, PLAIN = "SourceSansPro-Bold.ttf", "SourceSansPro-Regular.ttf"
DRAWN = frozenset(
    [
        *(string.ascii_letters + string.digits + ".,:;!?&%()/+-–“”’…đĐ"),
        *(
            unicodedata.normalize("NFC", vowel + tone)
            for vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
            for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
        ),
    ]
)
"""Letters that the font has, as a test holds: most texts are of them, and then no font need be opened."""


def drawn_texts(programme: Programme) -> dict[str, Text]:
    """Return the texts of the data file that the picture holds, by their key under `programme`."""
    return {"title": programme.title, **({"banner": programme.banner} if programme.banner else {})}


def letters_without_shape(text: str) -> str:
    """Return the letters of `text` that the picture's font cannot draw, each once, in their order."""
    return "".join(
        dict.fromkeys(
            letter
            for letter in unicodedata.normalize("NFC", text)
            if not letter.isspace() and letter not in DRAWN and not _has_shape(letter)
        )
    )


@cache
def font_of(name: str, size: int) -> ImageFont.FreeTypeFont:
    """Return the font `name` of the package in `size` pixels."""
    from PIL import ImageFont  # noqa: PLC0415, a tenth of the time of a check, which draws nothing

    # The basic layout sets composed letters one after the other: the same on every machine, with or without
    # Raqm.
    # From memory: an open file would have one position for this process and for a copy of it.
    data = io.BytesIO((files(FONTS) / "files" / name).read_bytes())
    return ImageFont.truetype(data, size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _has_shape(letter: str) -> bool:
    """Say whether the font has the letter: one it lacks is drawn as the box that stands for an unassigned
    character.
    """
    font = font_of(BOLD, 40)
    return bytes(font.getmask(letter)) != bytes(font.getmask("\uffff"))
