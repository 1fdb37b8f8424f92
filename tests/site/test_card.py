"""The built site has the pictures that a shared link shows."""

from __future__ import annotations

from pathlib import Path

from tests.loaded import loaded
from tests.places import AS_OF, ROOT
from tests.repository import real_settings
from tracker.facts.values import LANGUAGES
from tracker.publish.card import card
from tracker.views.frame import chrome


def test_the_site_has_the_pictures(site: Path) -> None:
    tracker = loaded(ROOT / "data" / "targets.yaml", AS_OF).tracker

    publisher = real_settings().publisher
    around = {lang: chrome(publisher, None, tracker, AS_OF, lang) for lang in LANGUAGES}
    made = {each.card: card(tracker, each, lang) for lang, each in around.items()}

    assert {name: (site / name).read_bytes() for name in made} == made
