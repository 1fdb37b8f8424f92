"""What the check of links takes for the places of a page is what the views really make."""

from __future__ import annotations

import re

import pytest

from tests.places import ROOT
from tracker.content.anchors import places_of
from tracker.content.markers import MARKER, VIEWS, read_marker
from tracker.content.markup import Page
from tracker.content.programme import Publication, open_publication
from tracker.publish.site import open_site
from tracker.views.makers import fill_markers


@pytest.fixture(scope="module")
def publication() -> Publication:
    return open_publication(ROOT / "mkdocs.yml", {"AS_OF": "2026-11-23"})


@pytest.mark.parametrize("view", VIEWS)
def test_every_id_that_a_view_makes_is_a_place_of_its_page(view: str, publication: Publication) -> None:
    tracker = publication.programme.tracker
    site = open_site(publication, or_at="http://127.0.0.1/")
    text = VIEWS[view].sample.replace("GROUP", tracker.groups[0].id)
    marker = MARKER.fullmatch(text)
    assert marker
    read = read_marker(marker, tracker)[0]
    assert read
    article = tuple(re.findall(r'\bid="([^"]+)"', "".join(site.articles.html().values())))

    made = re.findall(r'\bid="([^"]+)"', fill_markers(text, site.edition("vi", "about.md"), "about.md"))
    places = places_of(Page("about.md", ""), [read], tracker, article)

    assert [name for name in made if not places.has(name) and ":" not in name] == []
    assert places.made <= set(made)
    assert all(any(name.startswith(each) for name in made) for each in places.beginnings)
