"""The look of whoever publishes -> the end of the style sheet, which sets their colours and letters over
those that came with the code, and their logo as it can be drawn.
"""

from __future__ import annotations

from pathlib import Path

from tracker.content.setup.look import Look
from tracker.content.setup.settings import Settings

DRAWABLE = (".png", ".webp", ".jpg", ".jpeg", ".gif")
SHEET = "assets/stylesheets/site.css"


WAY_UP = (
    ".tr-banner .tr-way-up { display: inline-block; margin: -.3rem 0; padding: .3rem 0;"
    " text-decoration: underline; }\n"
)
"""The way to the front of several programmes, above every page of one; a finger finds it."""


def look_rules(look: Look, *, of_several: bool = False) -> str:
    """Return what follows our style sheet; nothing where the look is the one that came with the code, and the
    programme not one `of_several`.

    On paper colours stay what they are: black.
    """
    parts = [WAY_UP] if of_several else []
    if look.colour:
        parts.append(
            "@media screen {\n"
            f'  :root, [data-md-color-scheme="default"] {{ {_links(look.colour)} }}\n'
            f'  [data-md-color-primary="custom"] {{ --md-primary-fg-color: {look.colour};'
            f" --md-primary-fg-color--light: {look.colour}; --md-primary-fg-color--dark: {look.darker}; }}\n"
            "}\n"
        )
    if look.on_dark:
        parts.append(f'@media screen {{\n  [data-md-color-scheme="slate"] {{ {_links(look.on_dark)} }}\n}}\n')
    if look.font:
        parts.append(
            f'body {{ --md-text-font-family: "{look.font}", system-ui, "Segoe UI", Roboto, "Noto Sans",'
            ' "Helvetica Neue", Arial, sans-serif; }\n'
        )
    return "".join(parts)


def _links(colour: str) -> str:
    return f"--md-typeset-a-color: {colour}; --md-accent-fg-color: {colour};"


def style_sheet(look: Look, theme: Path, *, of_several: bool = False) -> dict[str, bytes]:
    """Return our style sheet with the look at its end, by its path in the site; nothing where it is as it
    came. `theme` is the folder of our parts of the theme; `of_several` as in `look_rules`.
    """
    added = look_rules(look, of_several=of_several)
    return {SHEET: (theme / SHEET).read_bytes() + f"\n{added}".encode()} if added else {}


def drawn_logo(settings: Settings) -> bytes | None:
    """Return the picture of a body's own logo, empty where it is none that can be drawn on the picture of a
    shared link; None where the logo is ours.
    """
    if not settings.logo:
        return None
    paths = (folder / settings.logo for folder in (settings.theme, settings.docs))
    found = next((path for path in paths if path.is_file()), None)
    return found.read_bytes() if found and found.suffix.lower() in DRAWABLE else b""
