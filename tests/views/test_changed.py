"""Readers see what had been published and was changed: on the page of the target, among the updates, in the
feed.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from fractions import Fraction

import pytest

from tests.loaded import loaded
from tests.making import PARTS
from tests.places import SAMPLE, SAMPLE_DAY
from tracker.facts.assess import assess_all
from tracker.facts.dates import PartialDate
from tracker.facts.reasons import ChangeReason
from tracker.facts.values import LANGUAGES, Lang, Text
from tracker.views.changed import change_in_words
from tracker.views.edition import Edition
from tracker.views.feeds import feeds
from tracker.views.frame import chrome
from tracker.views.render import render
from tracker.views.target_page import target_page
from tracker.views.updates import newest, updates
from tracker.views.urls import corrections_feed_path

DAY = dt.date(2094, 5, 1)
WHY = Text(vi="Chép nhầm dòng bên cạnh.", en="Copied from the line beside it.")
FIGURE = ChangeReason.model_construct(
    date=DAY,
    what=("new-marks",),
    figure=PartialDate.parse("2093"),
    was=(Fraction(7, 2),),
    now=(Fraction(4),),
    why=WHY,
)


def edition(lang: Lang, *changes: ChangeReason) -> Edition:
    tracker = loaded(SAMPLE, SAMPLE_DAY).tracker
    around = chrome(None, None, tracker, SAMPLE_DAY, lang)
    assessed = assess_all(tracker, SAMPLE_DAY)
    made = Edition(tracker, assessed, SAMPLE_DAY, lang, lambda path: f"/{lang}/{path}", around)
    return replace(made, changes=changes)


@pytest.mark.parametrize(
    ("lang", "was", "now", "said"),
    [
        ("vi", (Fraction(7, 2),), (Fraction(4),), "Số liệu (2093) đã đăng là 3,5, nay sửa thành 4. "),
        ("en", (Fraction(7, 2),), (Fraction(4),), "The figure for 2093 was published as 3.5 and is now 4. "),
        ("en", (Fraction(12), Fraction(30)), None, "was published as 12 of 30 and has been taken out. "),
        ("vi", (Fraction(4),), (Fraction(4),), "Phần ghi kèm số liệu (2093, 4) đã được sửa. "),
    ],
)
def test_a_correction_says_what_the_figure_was_what_it_is_and_why(
    lang: Lang, was: tuple[Fraction, ...], now: tuple[Fraction, ...] | None, said: str
) -> None:
    change = FIGURE.model_copy(update={"was": was, "now": now})

    assert change_in_words(edition(lang), change, None).endswith(said + WHY[lang])


def test_a_figure_of_a_share_keeps_its_sign() -> None:
    made = edition("en")
    target = next(target for target in made.tracker.targets if target.share)

    assert "published as 3.5% and is now 4%" in change_in_words(made, FIGURE, target)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_target_and_the_updates_show_it_in_the_language_of_the_page(lang: Lang) -> None:
    words = FIGURE.model_copy(update={"figure": None, "was": None, "now": None})
    for change in (FIGURE, words):
        made = edition(lang, change)
        n = next(n for n, a in enumerate(made.assessments) if a.target.id == "new-marks")
        lines = loaded(SAMPLE, SAMPLE_DAY).lines["new-marks"]
        page = render("target", page=target_page(made, n, "", "targets.yaml", lines))

        assert change_in_words(made, change, None) in page
        assert change_in_words(made, change, None) in render("updates", updates=updates(made))
        assert change_in_words(made, change, None) in render("newest", newest=newest(made))
        assert (
            WHY[lang]
            in feeds({lang: made})["updates/feed.xml" if lang == "vi" else "en/updates/feed.xml"].decode()
        )
        assert WHY[lang] not in render("target", page=target_page(made, n - 1, "", "targets.yaml", lines))
        corrected = feeds({lang: made})[corrections_feed_path(lang)].decode()
        assert WHY[lang] in corrected
        assert corrected.count("<entry>") == corrected.count('term="correction"') == 1


def test_a_target_shows_what_was_said_of_it_under_its_earlier_id() -> None:
    made = edition("en", FIGURE.model_copy(update={"what": ("old-marks",)}))
    n, target = next((n, t) for n, t in enumerate(made.tracker.targets) if t.id == "new-marks")
    renamed = target.model_copy(update={"former": ("old-marks",)})
    targets = (*made.tracker.targets[:n], renamed, *made.tracker.targets[n + 1 :])
    tracker = made.tracker.model_copy(update={"targets": targets})
    after = replace(made, tracker=tracker, assessments=assess_all(tracker, SAMPLE_DAY))

    page = target_page(after, n, "", "targets.yaml", loaded(SAMPLE, SAMPLE_DAY).lines["new-marks"])

    assert WHY.en in render("target", page=page)


@pytest.mark.parametrize(
    ("what", "owner", "leads"),
    [
        ("new-marks", "New trademarks", True),
        ("about.md", "about", True),
        ("marks", "(1) ", True),
        ("never-was", "Taken out, or under another id: never-was", False),
    ],
)
def test_the_updates_lead_to_what_was_changed_or_say_that_it_is_no_more(
    what: str,
    owner: str,
    leads: bool,  # noqa: FBT001 -- a case
) -> None:
    (day,) = [
        day
        for day in updates(edition("en", FIGURE.model_copy(update={"what": (what,)}))).days
        if day.id == f"day-{DAY.isoformat()}"
    ]

    (found,) = [of.owner for of in day.owners if any(WHY.en in item.text for item in of.items)]
    assert found.text.startswith(owner)
    assert (found.href is not None) == leads


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("vi", "Số liệu (phần north, 2093) đã"),
        ("en", "The figure for part north, 2093 was"),
    ],
)
def test_a_correction_of_the_figure_of_a_part_names_the_part(lang: Lang, said: str) -> None:
    made = edition(lang)
    made = replace(made, tracker=made.tracker.model_copy(update={"parts": PARTS}))

    assert said in change_in_words(made, FIGURE.model_copy(update={"part": "north"}), None)
    assert "part" not in change_in_words(made, FIGURE, None)


def test_corrections_of_two_parts_on_one_day_for_one_reason_are_both_told() -> None:
    both = [FIGURE.model_copy(update={"part": part}) for part in ("north", "south")]
    made = edition("en", *both)
    made = replace(made, tracker=made.tracker.model_copy(update={"parts": PARTS}))

    items = [item.text for day in updates(made).days for owner in day.owners for item in owner.items]

    assert [sum(f"part {name}" in text for text in items) for name in ("north", "south")] == [1, 1]
