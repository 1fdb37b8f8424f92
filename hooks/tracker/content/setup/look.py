"""What `mkdocs.yml` says of how the site looks -> a body's own colours, letters and logo, checked for being
read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tracker.content.parsing.configuration import Findings, is_empty, seen
from tracker.content.parsing.folders import SHARED, leads_to
from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import did_you_mean
from tracker.content.setup.colours import ENOUGH, contrast, mixed, read_colour, standing_out
from tracker.content.setup.shapes import mapping_at, no_other_keys

LOOK = ("colour", "on_dark", "font")
"""What may stand under `extra.look`."""
LIGHT, DARK = ("#ffffff", "#f2f6f7"), ("#10191d", "#172328")
"""The grounds that text stands on: of a page and of its boxes, light and dark."""
WHITE, BLACK = "#ffffff", "#000000"
CLEAR = 7.0
"""How well a colour that is made here for the dark grounds stands out: more than is asked of a typed one."""
FONT = re.compile(r"\w[\w -]*")


@dataclass(frozen=True, slots=True)
class Look:
    """The look of a site where it is not the one that came with the code; every part may be empty."""

    colour: str = ""
    """Of the header and the foot, and of links on light grounds, as `#` and six digits."""
    on_dark: str = ""
    """Of links on dark grounds; there wherever `colour` is."""
    font: str = ""
    """The name of a typeface on readers' devices, before those of the devices themselves."""

    @property
    def darker(self) -> str:
        """The colour of the foot and of the line under the header."""
        return mixed(self.colour, BLACK, 0.23) if self.colour else ""


def read_look(extra: Node, found: Findings) -> Look:
    """Return what stands under `look`, noting what is wrong with it.

    A key with nothing behind it is wrong here: a colour without quotation marks is a comment to YAML.
    """
    owner = mapping_at(extra, "look", found)
    no_other_keys(owner, LOOK, "look", found)
    colour = _colour(owner, "colour", LIGHT, BLACK, found)
    on_dark = _colour(owner, "on_dark", DARK, WHITE, found)
    if colour and not on_dark:
        on_dark = standing_out(colour, DARK, WHITE, CLEAR)
    node = owner.child("font")
    font = seen(node).strip() if node and not is_empty(node) else ""
    if node and not FONT.fullmatch(font):
        found.problem("setting_font", node.mark, found=font)
    return Look(colour, on_dark, font)


def _colour(owner: Node, key: str, grounds: tuple[str, ...], towards: str, found: Findings) -> str:
    node = owner.child(key)
    if node is None:
        return ""
    colour = read_colour(seen(node))
    if colour is None:
        found.problem("setting_colour", node.mark, found=seen(node), sample=f'{key}: "#…"')
        return ""
    ground = min(grounds, key=lambda ground: contrast(colour, ground))
    reached = contrast(colour, ground)
    if reached < ENOUGH:
        ratio = f"{int(reached * 10) / 10:.1f}"  # cut, so that 4.46 is never called enough
        right = standing_out(colour, grounds, towards)
        found.problem(
            "setting_contrast",
            node.mark,
            found=seen(node),
            ground=ground,
            ratio=ratio,
            ti_le=ratio.replace(".", ","),
            sample=f'{key}: "{right}"',
        )
    return colour


def check_picture(theme: Node, key: str, folders: tuple[Path, Path], found: Findings) -> None:
    """Note a logo or an icon of the tab that is nowhere: `folders` are that of our parts of the theme and
    that of the pages.
    """
    node = theme.child(key)
    if node is None or is_empty(node):
        return
    named, (parts, docs) = seen(node), folders
    if leads_to(parts / named) or (named.startswith(f"{SHARED}/") and leads_to(docs / named)):
        return
    there = [
        path.relative_to(folder).as_posix()
        for folder, within in ((parts, "assets"), (docs, SHARED))
        for path in sorted((folder / within).glob("*.*"))
    ]
    suggestion = did_you_mean(named, there)
    found.problem(
        "setting_picture", node.mark, found=named, sample=f"{key}: {suggestion or f'{SHARED}/logo.png'}"
    )
