"""A body's own colours and letters stand at the end of the style sheet, and its address changes with them."""

from __future__ import annotations

from pathlib import Path

from tests.places import ROOT
from tracker.content.setup.look import Look
from tracker.publish.look import SHEET, look_rules, style_sheet
from tracker.publish.provenance import versioned

OVERRIDES = ROOT / "overrides"


def test_a_look_is_added_behind_our_own_rules_and_ours_stay_as_they_came_without_one() -> None:
    look = Look("#7a1f1f", "#d28f8f", "Be Vietnam Pro")

    ours = (OVERRIDES / SHEET).read_text(encoding="utf-8")
    made = style_sheet(look, OVERRIDES)[SHEET].decode()

    assert made.startswith(ours)
    for said in ("--md-primary-fg-color: #7a1f1f;", "--md-typeset-a-color: #d28f8f;", '"Be Vietnam Pro", '):
        assert said in made.removeprefix(ours)
    assert style_sheet(Look(), OVERRIDES) == {}


def test_the_foot_is_darker_than_the_header() -> None:
    assert f"--md-primary-fg-color--dark: {Look('#7a1f1f').darker};" in look_rules(Look("#7a1f1f"))
    assert Look("#7a1f1f").darker == "#5e1818"


def test_the_address_of_the_sheet_changes_with_the_look() -> None:
    plain = versioned(Path(OVERRIDES), SHEET)

    assert plain == versioned(OVERRIDES, SHEET, look_rules(Look()))
    assert plain != versioned(OVERRIDES, SHEET, look_rules(Look("#7a1f1f")))
