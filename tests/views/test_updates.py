"""What is new is told once, under an id that never changes, on a page and in a feed that any reader program
accepts.
"""

from __future__ import annotations

import datetime as dt

import pytest

from tests.loaded import loaded
from tests.places import DEMO, DEMO_DAY
from tests.views.feeds import SITE, all_right, found
from tests.views.published import edition, feed, sample
from tracker.facts.known import known
from tracker.facts.values import LANGUAGES, Lang
from tracker.views.entries import changes
from tracker.views.updates import NEWEST, newest, updates


def test_what_was_known_and_recorded_later_is_told_first_and_without_that_day() -> None:
    day = dt.date(2094, 1, 31)  # every entry of the sample was recorded on the day after
    then = edition("en", sample(as_of=day), day)
    told = updates(then)

    assert [(each.id, each.head) for each in told.days] == [
        ("day-later", "Known on 31 January 2094, entered here later")
    ]
    assert "1 (trademarks), June 2092, final" in {
        item.text for owner in told.days[0].owners for item in owner.items
    }
    assert {item.recorded for item in newest(then).items} == {"Entered later"}
    root = feed("en", then.tracker, day)
    all_right(root)
    assert set(found(root, "//a:updated/text()")) == {"2094-01-31T00:00:00+07:00"}


def test_an_entry_has_one_place_on_the_page_in_both_languages() -> None:
    places = [
        [
            item.id
            for day in updates(edition(lang, sample())).days
            for owner in day.owners
            for item in owner.items + owner.context
        ]
        for lang in LANGUAGES
    ]

    assert places[0] == places[1]
    assert len(places[0]) == len(set(places[0]))


def test_what_was_recorded_in_several_months_has_a_way_to_each() -> None:
    tracker = loaded(DEMO / "data" / "targets.yaml", DEMO_DAY).tracker
    targets = list(tracker.targets)
    days = (dt.date(2026, 3, 9), dt.date(2026, 3, 31), dt.date(2026, 2, 1))
    for n, day in enumerate(days):
        early = tuple(each.model_copy(update={"recorded": day}) for each in targets[n].observations[:1])
        targets[n] = targets[n].model_copy(update={"observations": early + targets[n].observations[1:]})
    told = updates(edition("en", tracker.model_copy(update={"targets": tuple(targets)}), DEMO_DAY))

    assert [link.text for link in told.months][1:] == ["March 2026 (2)", "February 2026 (1)"]
    assert [link.href for link in told.months] == [
        f"#{told.days[0].id}",
        "#day-2026-03-31",
        "#day-2026-02-01",
    ]
    assert updates(edition("en", tracker, DEMO_DAY)).months == ()  # where all was recorded in one month


def test_home_shows_the_few_newest_and_leads_to_all() -> None:
    tracker = loaded(DEMO / "data" / "targets.yaml", DEMO_DAY).tracker
    few = newest(edition("en", tracker, DEMO_DAY))

    assert len(few.items) == NEWEST
    assert few.more.href == f"{SITE}en/updates/"
    assert {item.recorded for item in few.items} == {"15 June 2026"}


@pytest.mark.parametrize(("lang", "part"), [("vi", "Vùng Nam Minh Họa"), ("en", "Southern Illustration")])
def test_the_figures_of_two_parts_on_one_date_are_two_entries_that_name_their_part(
    lang: Lang, part: str
) -> None:
    tracker = known(loaded(DEMO / "data" / "targets.yaml", DEMO_DAY).tracker, DEMO_DAY)
    target = tracker.target_by_id["homes-piped"]
    of_parts = [figure for figure in target.observations if figure.part]
    assert len(of_parts) == 2
    assert len({(figure.date, figure.stage, figure.source) for figure in of_parts}) == 1

    told = [change for change in changes(tracker) if change.entry in of_parts]
    items = [
        item
        for day in updates(edition(lang, tracker, DEMO_DAY)).days
        for owner in day.owners
        for item in owner.items
    ]

    assert len({change.key for change in told}) == len(told) == 2
    (item,) = (item for item in items if part in item.text)
    assert "74,2%" in item.text if lang == "vi" else "74.2%" in item.text


def test_what_only_surrounds_a_target_is_folded_away_and_what_changes_it_is_not() -> None:
    owners = [owner for day in updates(edition("en", sample())).days for owner in day.owners]

    assert {item.kind for owner in owners for item in owner.context} == {"Context"}
    assert "Context" not in {item.kind for owner in owners for item in owner.items}
    assert [owner.context_head for owner in owners if owner.context] == [
        f"Context ({len(owner.context)})" for owner in owners if owner.context
    ]
    assert {owner.context_head for owner in owners if not owner.context} == {""}
