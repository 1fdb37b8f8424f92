"""Nothing -> where this code stands: the repository, the hook that MkDocs runs, our parts of the theme."""

from __future__ import annotations

from pathlib import Path

CODE = Path(__file__).resolve().parents[4]
"""The repository that this code stands in."""
OUR_HOOK = ("hooks", "events.py")
"""How the path of the hook ends, in whichever copy of the code."""
HOOK = CODE.joinpath(*OUR_HOOK)
OVERRIDES = CODE / "overrides"
OUR_LOGO = "assets/logo.svg"
