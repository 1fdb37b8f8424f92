"""Tracker + a language -> the picture that a shared link shows: the programme's title, as the bytes
of a PNG.
"""

from __future__ import annotations

import io
import unicodedata
from functools import lru_cache

from PIL import Image, ImageColor, ImageDraw, ImageFont, ImageOps

from tracker.facts.model import Tracker
from tracker.facts.values import Lang
from tracker.language import words
from tracker.language.glyphs import BOLD, PLAIN, font_of
from tracker.language.wording import targets_and_goals
from tracker.views.frame import Chrome
from tracker.views.sharing import Sharing

WIDTH, HEIGHT = 1200, 630
"""Pixels: the size that every service which shows a link can use."""
EDGE = 80
SIZES = range(76, 35, -4)
"""Sizes of the title's letters in pixels: the largest that fits is taken."""
LEADING = 1.28
"""Height of a line in sizes of its letters: room for a tone mark over a vowel's own mark."""
STATUS_AT, STATUS_ROOM = 452, 50
"""Where the status of a target stands, from the top, and how high its letters reach at most, in pixels."""
TITLE_ROOM = (150, 470)
"""Where the title stands, from the top, in pixels."""
GROUND, WHITE = (8, 63, 75), (255, 255, 255)
SHADES = 32
"""From the ground to white: as many keep the edges of the letters smooth in a quarter of the bytes of all
colours.
"""
QUICK = 2
"""How hard the pictures of the targets are packed, of 9: there may be hundreds of them."""
LETTERS, SOFT = 255, 208
"""How white what is drawn is, of 255."""
# The outline of assets/logo.svg, on its own 32 x 32 grid.
LOGO_ROOM = (260, 76)
"""The room of a logo that is not ours."""
MOUNTAINS = ((3, 25), (11, 9), (16, 18), (20, 12), (29, 25), (3, 25))


def card(  # noqa: PLR0913 -- what is drawn, and how
    tracker: Tracker,
    chrome: Chrome,
    lang: Lang,
    ground: str | None = None,
    *,
    logo: bytes | None = None,
    said: str = "",
) -> bytes:
    """Return the picture in `lang`; the same texts give the same bytes.

    `said` stands in place of how many targets there are; `ground` and `logo` are as in `target_card`.

    `chrome` is that language's: where no line of the data stands on top of every page, the picture says where
    the targets come from, and who publishes the site, or that nobody does.
    """
    programme = tracker.programme
    counted = said or words.CARD_COUNTS[lang].format(
        counted=targets_and_goals(tracker.targets, tracker, lang), tasks=len(tracker.tasks)
    )
    if programme.banner:
        return _drawn(programme.title[lang], counted, programme.banner[lang], ground, logo)
    tag = f"{programme.tag[lang]}. " if programme.tag else ""
    return _drawn(
        programme.title[lang], counted, f"{tag}{chrome.unofficial or chrome.publisher}", ground, logo
    )


def card_path(target: str, lang: Lang) -> str:
    """Return where the picture of a target is, from the root of the site."""
    return f"assets/cards/{target}.{lang}.png"


def target_card(said: Sharing, site: str, ground: str | None = None, *, logo: bytes | None = None) -> bytes:
    """Return the picture of one target; the same words give the same bytes.

    `site` is the site's name; `ground` a body's own colour in place of ours, as `#` and six digits; `logo` a
    picture of their own, empty where it cannot be drawn, and None where the logo is ours.
    """
    return _drawn_target(said, site, ground, logo)


@lru_cache(maxsize=8192)  # while editing, only what says something else is drawn again
def _drawn_target(said: Sharing, site: str, ground: str | None, logo: bytes | None) -> bytes:
    image = _around(site, said.foot, logo).copy()
    draw = ImageDraw.Draw(image)
    font, lines = _within(_nfc(said.name), 168, (60, 52, 46, 40, 34, 30))
    for n, line in enumerate(lines):
        draw.text((EDGE, 132 + n * font.size * LEADING), line, font=font, fill=LETTERS)
    font, lines = _within(_nfc(said.said), 84, (64, 56, 48, 42, 36, 32, 28, 24))
    for n, line in enumerate(lines):
        draw.text((EDGE, 316 + n * font.size * LEADING), line, font=font, fill=LETTERS)
    font, lines = _within(_nfc(said.asked), 40, (30, 26, 22))
    draw.text((EDGE, 408), lines[0], font=font_of(PLAIN, int(font.size)), fill=SOFT)
    if said.status:
        image.paste(_status(_nfc(said.status)), (0, STATUS_AT))
    return _png(image, ground, QUICK)


@lru_cache(maxsize=64)  # most targets share their status with others
def _status(status: str) -> Image.Image:
    """Return the line that says a status, as wide as the picture."""
    image = Image.new("L", (WIDTH, STATUS_ROOM), 0)
    font, lines = _within(status, 44, (34, 30, 26, 22))
    ImageDraw.Draw(image).text((EDGE, 0), lines[0], font=font, fill=LETTERS)
    return image


@lru_cache(maxsize=4)
def _around(site: str, foot: str, logo: bytes | None) -> Image.Image:
    """Return what all the pictures of one language have in common."""
    image = Image.new("L", (WIDTH, HEIGHT), 0)
    draw = ImageDraw.Draw(image)
    beside = _draw_logo(image, logo)
    draw.text((EDGE + beside, 56), _nfc(site), font=font_of(PLAIN, 30), fill=SOFT)
    draw.line([(EDGE, 512), (WIDTH - EDGE, 512)], fill=SOFT, width=2)
    small = font_of(PLAIN, 23)
    for n, line in enumerate(_wrapped(_nfc(foot), small)[:3]):
        draw.text((EDGE, 522 + n * 28), line, font=small, fill=SOFT)
    return image


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _within(text: str, room: int, sizes: tuple[int, ...]) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """Return the largest of `sizes` in which the text takes no more than `room` pixels of height, and its
    lines, cut at the last that fits.
    """
    for size in sizes:
        font = font_of(BOLD, size)
        lines = _wrapped(text, font)
        if len(lines) * size * LEADING <= room:
            return font, lines
    fitting = max(1, int(room / (font.size * LEADING)))
    return font, [*lines[: fitting - 1], lines[fitting - 1].rsplit(" ", 1)[0] + " …"]


def _draw_logo(image: Image.Image, logo: bytes | None) -> int:
    """Draw the logo into the corner; return how much room it takes there."""
    if logo is None:
        draw = ImageDraw.Draw(image)
        draw.line(
            [(EDGE + 2.6 * (x - 3), 44 + 2.6 * (y - 9)) for x, y in MOUNTAINS],
            fill=LETTERS,
            width=6,
            joint="curve",
        )
        draw.line([(EDGE + 2.6 * 6, 44 + 2.6 * 20), (EDGE + 2.6 * 20, 44 + 2.6 * 20)], fill=LETTERS, width=6)
        return 92
    if not logo:
        return 0
    try:
        with Image.open(io.BytesIO(logo)) as opened:
            picture = ImageOps.contain(opened.convert("RGBA"), LOGO_ROOM)
    except (OSError, Image.DecompressionBombError):
        return 0  # what is no picture, a browser does not show either
    alpha, top = picture.getchannel("A"), (LOGO_ROOM[1] - picture.height) // 2 + 36
    # What has a ground of its own keeps it; what has none becomes a white shape, whatever its colours.
    opaque = alpha.getextrema() == (255, 255)
    image.paste(picture.convert("L") if opaque else LETTERS, (EDGE, top), None if opaque else alpha)
    return picture.width + 24


@lru_cache(maxsize=8)
def _drawn(
    title: str, counted: str, last: str, ground: str | None = None, logo: bytes | None = None
) -> bytes:
    image = Image.new("L", (WIDTH, HEIGHT), 0)
    draw = ImageDraw.Draw(image)
    _draw_logo(image, logo)
    font, lines = _fitted(_nfc(title))
    for n, line in enumerate(lines):
        draw.text((EDGE, TITLE_ROOM[0] + n * font.size * LEADING), line, font=font, fill=LETTERS)
    draw.line([(EDGE, 480), (WIDTH - EDGE, 480)], fill=SOFT, width=2)
    draw.text((EDGE, 490), counted, font=font_of(BOLD, 32), fill=LETTERS)
    small = font_of(PLAIN, 24)
    for n, line in enumerate(_wrapped(_nfc(last), small)[:3]):
        draw.text((EDGE, 534 + n * 29), line, font=small, fill=SOFT)
    return _png(image, ground)


def _png(image: Image.Image, ground: str | None, effort: int = 6) -> bytes:
    dark = ImageColor.getrgb(ground) if ground else GROUND
    image = image.point([round(white * (SHADES - 1) / 255) for white in range(256)])
    image.putpalette(
        [
            round(low + (high - low) * n / (SHADES - 1))
            for n in range(SHADES)
            for low, high in zip(dark[:3], WHITE, strict=True)
        ]
    )
    buffer = io.BytesIO()
    image.save(buffer, "PNG", compress_level=effort)
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
