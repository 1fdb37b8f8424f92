"""What MkDocs is told of the theme's templates is all that it may copy from them."""

from __future__ import annotations

from pathlib import Path

import material
from jinja2 import FileSystemLoader

from tests.places import ROOT
from tracker.views.render import ThemeTemplates

FOLDERS = [ROOT / "overrides", Path(material.__file__).parent / "templates"]


def test_all_templates_of_the_theme_are_listed_but_those_in_hidden_folders() -> None:
    every = FileSystemLoader(FOLDERS).list_templates()

    listed = ThemeTemplates(FOLDERS).list_templates()

    assert listed == [
        name for name in every if not any(part.startswith(".") for part in name.split("/")[:-1])
    ]
    assert len(listed) < len(every) / 10
