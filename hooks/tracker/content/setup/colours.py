"""A colour as it is typed -> how well it stands out from another, and one near it that does.

The measure is that of WCAG 2.2: 1 for two colours alike, 21 for black on white; running text asks for 4.5.
"""

from __future__ import annotations

import re

ENOUGH = 4.5
TYPED = re.compile(r"#?(?P<digits>[0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
STEP = 0.02
"""How much of white or black is mixed in at once, looking for a colour that stands out."""


def read_colour(text: str) -> str | None:
    """Return a colour as `#` and six digits, or None where the text is none."""
    found = TYPED.fullmatch(text.strip())
    if not found:
        return None
    digits = found["digits"].lower()
    return f"#{digits if len(digits) == 6 else ''.join(digit * 2 for digit in digits)}"


def contrast(one: str, other: str) -> float:
    """Return how well two colours stand out from one another."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """Return a colour with a share of another, from 0 to 1, in it."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(own + (added - own) * share):02x}" for own, added in pairs)


def standing_out(colour: str, grounds: tuple[str, ...], towards: str, enough: float = ENOUGH) -> str:
    """Return the colour nearest to this one, on its way `towards` white or black, that stands out from all
    the grounds.
    """
    steps = (mixed(colour, towards, n * STEP) for n in range(round(1 / STEP)))
    return next((each for each in steps if all(contrast(each, on) >= enough for on in grounds)), towards)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (channel / 255 for channel in _channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
