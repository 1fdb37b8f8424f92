"""The look of whoever publishes -> the end of the style sheet, which sets their colours and letters over
those that came with the code.
"""

from __future__ import annotations

from pathlib import Path

from tracker.content.look import Look

SHEET = "assets/stylesheets/site.css"


def look_rules(look: Look) -> str:
    """Return what follows our style sheet; nothing where the look is the one that came with the code.

    On paper colours stay what they are: black.
    """
    parts = []
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


def style_sheet(look: Look, theme: Path) -> dict[str, bytes]:
    """Return our style sheet with the look at its end, by its path in the site; nothing where it is as it
    came. `theme` is the folder of our parts of the theme.
    """
    added = look_rules(look)
    return {SHEET: (theme / SHEET).read_bytes() + f"\n{added}".encode()} if added else {}
