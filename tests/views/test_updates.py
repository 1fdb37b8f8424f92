"""What is new is told once, under an id that never changes, on a page and in a feed that any reader program
accepts.
"""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

import lxml.etree
import pytest

from tests.places import DEMO, DEMO_DAY, SAMPLE, SAMPLE_DAY
from tests.views.editions import PUBLISHER
from tests.views.feeds import GRAMMAR, SITE, all_right, found
from tracker.content.load import load
from tracker.facts.assess import assess_all
from tracker.facts.known import known
from tracker.facts.model import Tracker
from tracker.facts.values import LANGUAGES, Lang
from tracker.views.edition import Edition
from tracker.views.frame import chrome
from tracker.views.updates import NEWEST, changes, feeds, newest, updates


def sample(text: str = "", as_of: dt.date = SAMPLE_DAY, folder: Path | None = None) -> Tracker:
    path = SAMPLE
    if text and folder:
        path = folder / "targets.yaml"
        path.write_text(text, encoding="utf-8")
    return known(load(path, as_of).tracker, as_of)


def edition(lang: Lang, tracker: Tracker, as_of: dt.date = SAMPLE_DAY, *, published: bool = False) -> Edition:
    around = chrome(PUBLISHER if published else None, None, tracker, as_of, lang)
    prefix = "" if lang == "vi" else "en/"

    def address(path: str) -> str | None:
        name, _, fragment = path.partition("#")
        if not name.endswith(".md"):
            return f"{SITE}{name}"
        return f"{SITE}{prefix}{name.removesuffix('.md')}/" + (f"#{fragment}" if fragment else "")

    return Edition(tracker, assess_all(tracker, as_of), as_of, lang, address, around)


def feed(
    lang: Lang, tracker: Tracker, as_of: dt.date = SAMPLE_DAY, *, published: bool = False
) -> lxml.etree._Element:
    made = feeds({lang: edition(lang, tracker, as_of, published=published)})
    return lxml.etree.fromstring(made["updates/feed.xml" if lang == "vi" else "en/updates/feed.xml"])


def test_the_grammar_refuses_what_the_rules_forbid() -> None:
    good = lxml.etree.tostring(feed("en", sample())).decode()

    assert GRAMMAR.validate(lxml.etree.fromstring(good))
    for wrong, right in (
        ("<id>", "<id/><id>"),
        ("+07:00</updated>", "</updated>"),
        ("<name>", "<nom>x</nom><name>"),
        (' term="figure"', ""),
    ):
        assert wrong in good
        assert not GRAMMAR.validate(lxml.etree.fromstring(good.replace(wrong, right, 1))), wrong


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("published", [False, True])
def test_a_feed_is_valid_atom_in_its_language(lang: Lang, published: bool) -> None:  # noqa: FBT001
    root = feed(lang, sample(), published=published)

    all_right(root)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == lang
    assert found(root, "a:link[@rel='self']/@href") == [
        f"{SITE}{'' if lang == 'vi' else 'en/'}updates/feed.xml"
    ]
    assert found(root, "a:author/a:name/text()") == [
        PUBLISHER.name[lang] if published else sample().programme.title[lang]
    ]


def test_every_kind_of_entry_is_told_newest_first() -> None:
    told = changes(sample())

    assert {change.kind for change in told} == {
        "figure",
        "evidence",
        "step",
        "assessment",
        "amendment",
        "withdrawal",
    }
    days = [change.recorded for change in told if change.recorded]
    assert days == sorted(days, reverse=True)
    assert len(days) == len(told)
    tracker = sample()
    entries = len(tracker.programme.evidence) + sum(len(task.steps) for task in tracker.tasks)
    entries += sum(
        len(t.observations) + len(t.evidence) + len(t.amendments) + bool(t.withdrawn) + bool(t.assessment)
        for t in tracker.targets
    )
    assert len(told) == entries


def ids(tracker: Tracker) -> set[str]:
    return {change.key for change in changes(tracker)}


ADDED = {
    "figure": (
        "    observations:\n      - {date: 2093,",
        (
            "    observations:\n"
            "      - {date: 2091, value: 5, source: report, stage: final, recorded: 2094-02-01}\n"
            "      - {date: 2093,"
        ),
    ),
    "stage": (
        "    observations:\n      - {date: 2093,",
        (
            "    observations:\n"
            "      - {date: 2093, value: 80.6, source: report, stage: provisional, recorded: 2094-02-01}\n"
            "      - {date: 2093,"
        ),
    ),
    "evidence": (
        "    evidence:\n      - kind: background\n",
        (
            "    evidence:\n"
            '      - {kind: context, text: {vi: "Việc khác.", en: "Another."}, '
            "source: report, recorded: 2094-02-01}\n"
            "      - kind: background\n"
        ),
    ),
    "step": (
        "    steps:\n",
        (
            "    steps:\n"
            '      - {text: {vi: "Họp.", en: "A meeting."}, '
            "done: 2093, source: report, recorded: 2094-02-01}\n"
        ),
    ),
}


@pytest.mark.parametrize("kind", ADDED)
def test_adding_an_entry_changes_no_other_id(kind: str, tmp_path: Path) -> None:
    text = (SAMPLE).read_text(encoding="utf-8")
    before, after = ADDED[kind]
    assert before in text

    more = ids(sample(text.replace(before, after, 1), folder=tmp_path))

    assert ids(sample()) < more
    assert len(more - ids(sample())) == 1


def test_no_id_rests_on_the_order_of_the_file() -> None:
    tracker = sample()
    shuffled = list(tracker.targets)
    random.Random(4).shuffle(shuffled)
    turned = [
        target.model_copy(
            update={"observations": target.observations[::-1], "evidence": target.evidence[::-1]}
        )
        for target in shuffled
    ]

    assert ids(tracker.model_copy(update={"targets": tuple(turned)})) == ids(tracker)


def test_a_corrected_figure_keeps_its_id_and_a_repeated_fact_is_told_once() -> None:
    tracker = sample()
    target = tracker.target_by_id["new-marks"]
    figure = target.observations[0]
    corrected = figure.model_copy(update={"value": figure.amount + 1, "recorded": dt.date(2094, 3, 1)})
    changed = target.model_copy(
        update={"observations": (corrected, *target.observations[1:]), "evidence": target.evidence * 2}
    )
    tracker_after = tracker.model_copy(
        update={"targets": tuple(changed if t.id == target.id else t for t in tracker.targets)}
    )

    assert ids(tracker_after) == ids(tracker)
    assert changes(tracker_after)[0].entry == corrected


def test_entries_that_were_not_known_on_the_day_are_left_out() -> None:
    tracker = sample()

    assert changes(sample(as_of=dt.date(2091, 7, 30))) == ()
    later = (
        tracker.tasks[0]
        .steps[0]
        .model_copy(update={"done": tracker.targets[0].observations[0].date.parse("2094-12-31")})
    )
    task = tracker.tasks[0].model_copy(update={"steps": (later, *tracker.tasks[0].steps[1:])})
    told = changes(known(tracker.model_copy(update={"tasks": (task, *tracker.tasks[1:])}), SAMPLE_DAY))
    # One that is due is a plan, known today
    assert [change.entry for change in told if change.kind == "step"] == [tracker.tasks[0].steps[1]]


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


def test_a_feed_without_entries_is_valid_and_says_the_day_it_was_made_for() -> None:
    day = dt.date(2091, 7, 30)
    root = feed("en", sample(as_of=day), day)

    all_right(root)
    assert found(root, "a:updated/text()") == ["2091-07-30T00:00:00+07:00"]
    assert updates(edition("en", sample(as_of=day), day)).count == "No entry yet, as of 30 July 2091."


def test_text_that_xml_cannot_hold_does_not_break_the_feed() -> None:
    tracker = sample()
    name = tracker.targets[0].name.model_copy(update={"en": "A\x0b<b>&\ud800name"})
    hostile = tracker.model_copy(
        update={"targets": (tracker.targets[0].model_copy(update={"name": name}), *tracker.targets[1:])}
    )

    root = feed("en", hostile)

    all_right(root)
    assert any("A<b>&name" in title for title in found(root, "//a:entry/a:title/text()"))


def test_an_entry_has_one_place_on_the_page_in_both_languages() -> None:
    places = [
        [
            item.id
            for day in updates(edition(lang, sample())).days
            for owner in day.owners
            for item in owner.items
        ]
        for lang in LANGUAGES
    ]

    assert places[0] == places[1]
    assert len(places[0]) == len(set(places[0]))


def test_home_shows_the_few_newest_and_leads_to_all() -> None:
    tracker = load(DEMO / "data" / "targets.yaml", DEMO_DAY).tracker
    few = newest(edition("en", tracker, DEMO_DAY))

    assert len(few.items) == NEWEST
    assert few.more.href == f"{SITE}en/updates/"
    assert {item.recorded for item in few.items} == {"15 June 2026"}


@pytest.mark.parametrize(("lang", "part"), [("vi", "Vùng Nam Minh Họa"), ("en", "Southern Illustration")])
def test_the_figures_of_two_parts_on_one_date_are_two_entries_that_name_their_part(
    lang: Lang, part: str
) -> None:
    tracker = known(load(DEMO / "data" / "targets.yaml", DEMO_DAY).tracker, DEMO_DAY)
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
