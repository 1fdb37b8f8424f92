"""Tracker + a language -> the picture that a shared link shows: the programme's title, as the bytes
of a PNG.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

from tracker.facts.model import Tracker
from tracker.facts.values import Lang
from tracker.language import words
from tracker.language.glyphs import BOLD, PLAIN, font_of
from tracker.language.wording import targets_and_goals
from tracker.views.frame import Chrome

WIDTH, HEIGHT = 1200, 630
"""Pixels: the size that every service which shows a link can use."""
EDGE = 80
SIZES = range(76, 35, -4)
"""Sizes of the title's letters in pixels: the largest that fits is taken."""
LEADING = 1.28
"""Height of a line in sizes of its letters: room for a tone mark over a vowel's own mark."""
TITLE_ROOM = (150, 470)
"""Where the title stands, from the top, in pixels."""
GROUND, WHITE = (8, 63, 75), (255, 255, 255)
SHADES = 32
"""From the ground to white: as many keep the edges of the letters smooth in a quarter of the bytes of all
colours.
"""
LETTERS, SOFT = 255, 208
"""How white what is drawn is, of 255."""
# The outline of assets/logo.svg, on its own 32 x 32 grid.
MOUNTAINS = ((3, 25), (11, 9), (16, 18), (20, 12), (29, 25), (3, 25))


def cards(tracker: Tracker, chromes: Mapping[Lang, Chrome]) -> dict[str, bytes]:
    """Return every language's picture by its path from the root of the site."""
    return {chrome.card: card(tracker, chrome, lang) for lang, chrome in chromes.items()}


def card(tracker: Tracker, chrome: Chrome, lang: Lang) -> bytes:
    """Return the picture in `lang`; the same texts give the same bytes.

    `chrome` is that language's: where no line of the data stands on top of every page, the picture says where
    the targets come from, and who publishes the site, or that nobody does.
    """
    programme = tracker.programme
    counted = words.CARD_COUNTS[lang].format(
        counted=targets_and_goals(tracker.targets, tracker, lang), tasks=len(tracker.tasks)
    )
    if programme.banner:
        return _drawn(programme.title[lang], counted, programme.banner[lang])
    tag = f"{programme.tag[lang]}. " if programme.tag else ""
    return _drawn(programme.title[lang], counted, f"{tag}{chrome.unofficial or chrome.publisher}")


@lru_cache(maxsize=8)
def _drawn(title: str, counted: str, last: str) -> bytes:
    image = Image.new("L", (WIDTH, HEIGHT), 0)
    draw = ImageDraw.Draw(image)
    draw.line(
        [(EDGE + 2.6 * (x - 3), 44 + 2.6 * (y - 9)) for x, y in MOUNTAINS],
        fill=LETTERS,
        width=6,
        joint="curve",
    )
    draw.line([(EDGE + 2.6 * 6, 44 + 2.6 * 20), (EDGE + 2.6 * 20, 44 + 2.6 * 20)], fill=LETTERS, width=6)
    font, lines = _fitted(unicodedata.normalize("NFC", title))
    for n, line in enumerate(lines):
        draw.text((EDGE, TITLE_ROOM[0] + n * font.size * LEADING), line, font=font, fill=LETTERS)
    draw.line([(EDGE, 480), (WIDTH - EDGE, 480)], fill=SOFT, width=2)
    draw.text((EDGE, 490), counted, font=font_of(BOLD, 32), fill=LETTERS)
    small = font_of(PLAIN, 24)
    for n, line in enumerate(_wrapped(unicodedata.normalize("NFC", last), small)[:3]):
        draw.text((EDGE, 534 + n * 29), line, font=small, fill=SOFT)
    image = image.point([round(white * (SHADES - 1) / 255) for white in range(256)])
    image.putpalette(
        [
            round(low + (high - low) * n / (SHADES - 1))
            for n in range(SHADES)
            for low, high in zip(GROUND, WHITE, strict=True)
        ]
    )
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def _fitted(title: str) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """Return the largest font in which the title fits its room, and its lines; one too long even for the
    smallest is cut at a word.
    """
    room = TITLE_ROOM[1] - TITLE_ROOM[0]
    for size in SIZES:
        font = font_of(BOLD, size)
        lines = _wrapped(title, font)
        if len(lines) * size * LEADING <= room:
            return font, lines
    lines = lines[: int(room / (font.size * LEADING))]
    return font, [*lines[:-1], lines[-1].rsplit(" ", 1)[0] + " …"]


def _wrapped(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= WIDTH - 2 * EDGE:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
