"""Nothing an editor writes can wear a class of the frame or answer to a name that a script reads."""

from __future__ import annotations

import re
from pathlib import Path

import material

from tests.places import ROOT
from tracker.content.markup import offences

THEME = ROOT / "overrides"


def test_no_text_of_an_editor_can_wear_a_class_of_the_theme_or_of_ours() -> None:
    sheets = [
        *THEME.rglob("*.css"),
        *(Path(material.__file__).parent / "templates" / "assets" / "stylesheets").glob("*.css"),
    ]
    classes = {
        name
        for sheet in sheets
        for name in re.findall(r"\.(-?[a-zA-Z_][\w-]*)", sheet.read_text(encoding="utf-8"))
    }

    made_by_markdown = {"footnote", "footnote-ref", "footnote-backref"}
    worn = {name for name in classes if not offences(f'<p class="{name}"></p>')}
    assert len(classes) > 300
    assert worn <= made_by_markdown | {name for name in classes if name.startswith("language-")}


def test_our_scripts_read_nothing_that_an_id_on_a_page_could_stand_for() -> None:
    for path in THEME.rglob("*.js"):
        for name in re.findall(r"\bwindow\.([A-Za-z_]\w*)", path.read_text(encoding="utf-8")):
            assert offences(f'<p id="{name}"></p>'), (path.name, name)
