"""What the check of links takes for the places of a page is what the views really make."""

from __future__ import annotations

import re

import pytest

from tests.places import DEMO, DEMO_DAY, GLOSSARY, ROOT
from tracker.content.pages.anchors import places_of
from tracker.content.pages.glossary import load_glossary
from tracker.content.pages.markers import MARKER, VIEWS, read_marker
from tracker.content.pages.markup import Page
from tracker.content.programme import open_publication
from tracker.facts.documents import CitedDocument
from tracker.facts.values import Text
from tracker.publish.site import Site, open_site
from tracker.views.makers import fill_markers


@pytest.fixture(scope="module")
def sites() -> list[tuple[Site, tuple[str, ...]]]:
    """The programme that is published here, and the made-up one with a glossary and a named document; each
    with the ids of its article.
    """
    real = open_publication(ROOT / "mkdocs.yml", {"AS_OF": "2026-11-23"})
    made_up = open_publication(DEMO / "mkdocs.yml", {"AS_OF": DEMO_DAY.isoformat()})
    relation = Text(vi="Nêu trong chương trình.", en="Named in the programme.")
    named = {"plan": CitedDocument.model_construct(document="12/KH-UBND", relation=relation)}
    more = made_up.programme._replace(
        glossary=load_glossary(GLOSSARY, "glossary.yaml"),
        tracker=made_up.programme.tracker.model_copy(update={"documents": named}),
    )
    opened = [open_site(each, or_at="http://127.0.0.1/") for each in (real, made_up._replace(programme=more))]
    return [
        (site, tuple(re.findall(r'\bid="([^"]+)"', "".join(site.articles.html().values()))))
        for site in opened
    ]


@pytest.mark.whole
@pytest.mark.parametrize("view", VIEWS)
def test_every_id_that_a_view_makes_is_a_place_of_its_page(
    view: str, sites: list[tuple[Site, tuple[str, ...]]]
) -> None:
    begun: set[str] = set()
    beginnings: set[str] = set()
    for site, article in sites:
        tracker = site.opened.tracker
        text = VIEWS[view].sample.replace("GROUP", tracker.groups[0].id)
        marker = MARKER.fullmatch(text)
        assert marker
        read = read_marker(marker, tracker)[0]
        assert read

        made = re.findall(r'\bid="([^"]+)"', fill_markers(text, site.edition("vi", "about.md"), "about.md"))
        places = places_of(Page("about.md", ""), [read], tracker, article)

        assert [name for name in made if not places.has(name) and ":" not in name] == []
        assert places.made <= set(made)
        begun |= {each for each in places.beginnings if any(name.startswith(each) for name in made)}
        beginnings |= set(places.beginnings)
    # A programme need not have everything that a view may show
    assert begun == beginnings
