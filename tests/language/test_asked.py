"""What is asked for is said in the text's own number, in both languages, with the level it means."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.making import make_target
from tests.written import written
from tracker.facts.asking import ChangeKind
from tracker.facts.assess import assess
from tracker.facts.values import LANGUAGES, Lang
from tracker.language import formats, words
from tracker.language.asked import demand_in_words, demand_with_unit
from tracker.language.wording import figure_in_words, figure_with_unit
from tracker.language.words import method as words_method

CASES: list[dict[str, Any]] = written(Path(__file__).parent / "asked.yaml")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["en"])
def test_what_is_asked_for_is_said_with_its_own_number_and_its_level(
    case: dict[str, Any], lang: Lang
) -> None:
    target = make_target(**case["target"])
    assert target.period
    a = assess(target, target.period, dt.date(2024, 6, 30))

    assert demand_with_unit(a, lang) == case[lang]
    without = demand_in_words(a, lang)
    assert case[lang].startswith(without[:8])
    assert "things" not in without


def test_a_rank_is_said_as_a_place_and_not_with_a_unit() -> None:
    target = make_target(
        [{"date": 2022, "value": 8, "of": 63}, {"date": 2023, "value": 21}],
        measure="rank",
        rule={"at_most": 15},
    )
    rule = target.first_rule

    said = {lang: [figure_in_words(f, rule, target, lang) for f in target.observations] for lang in LANGUAGES}

    assert said == {"vi": ["hạng 8/63", "hạng 21"], "en": ["8th of 63", "21st"]}
    assert figure_with_unit(target.observations[0], rule, target, "vi") == "hạng 8/63"


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (10, "10th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (22, "22nd"),
        (33, "33rd"),
        (101, "101st"),
        (111, "111th"),
        (112, "112th"),
        (113, "113th"),
    ],
)
def test_english_counts_places_as_english_does(place: int, said: str) -> None:
    assert formats.ordinal(Fraction(place), "en") == said


def test_a_figure_never_seems_to_reach_the_level_that_follows_from_its_base() -> None:
    target = make_target(
        [{"date": 2025, "count": 15995, "of": 20004}],
        measure="level",
        unit={"vi": "% hộ", "en": "% of homes"},
        rule={"change": "times", "at_least": 2},
        baseline={"value": 39.98, "date": 2020},
    )
    figure = target.observations[0]

    assert figure_in_words(figure, target.first_rule, target, "en") == "79.959% (15,995 of 20,004)"


def test_every_kind_of_change_has_its_words() -> None:
    assert set(words_method.LEVELS) == {*ChangeKind, None}
    assert set(words.NO_CHANGE) | {"between"} == set(words.TIMES)
