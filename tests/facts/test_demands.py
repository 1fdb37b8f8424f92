"""Whatever a target asks for, its status depends on what was known and on nothing else: not on the order in
which things were entered, and not on what came later.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.facts.demanding import BASELINE, DAYS, DEMANDS, FIGURES, entries
from tests.making import make_target
from tracker.facts.asking import LEVELS, ChangeKind, OfGrowth
from tracker.facts.assess import assess, roll_up
from tracker.facts.dates import PartialDate
from tracker.facts.dues import dues
from tracker.facts.known import known_target
from tracker.facts.levels import bound_on
from tracker.facts.rules import AtLeast, AtMost, Between, MoreThan
from tracker.facts.sources import Source
from tracker.facts.statuses import OUTCOMES, REACHED, UNKNOWN, Status
from tracker.facts.target import Target
from tracker.facts.values import Text
from tracker.facts.verdicts import Assessment


def comes_to(target: Target, day: dt.date) -> tuple[Any, ...]:
    """Return all that a page says of a target on a day, as values that can be compared."""
    assert target.period
    a: Assessment = assess(target, target.period, day)
    figure = a.verdict.figure
    return (
        a.status,
        a.verdict.row,
        a.verdict.pace,
        a.verdict.no_pace,
        (figure.date, figure.stage, a.amount(figure)) if figure else None,
        a.reached_after,
        a.years_missing,
        a.bound,
        [(year.year, year.verdict and year.verdict.status) for year in a.years],
        [(each.by, each.due, each.verdict.status, each.verdict.pace) for each in a.milestones],
        {each.part: comes_to(each.found.target, day) for each in a.parts},
    )


@pytest.mark.parametrize("demand", DEMANDS, ids=str)
@settings(max_examples=settings().max_examples // 4, deadline=None)
@given(figures=FIGURES, day=DAYS, turn=st.randoms(use_true_random=False))
def test_the_order_of_entries_does_not_matter(
    demand: dict[str, Any], figures: dict[tuple[str, str], int], day: dt.date, turn: Any
) -> None:
    typed = entries(figures)
    mixed, turned = typed[:], dict(demand)
    turn.shuffle(mixed)
    for key in ("milestones", "amendments"):
        if key in demand:
            turned[key] = demand[key][::-1]

    one, other = (
        known_target(make_target(given_, baseline=BASELINE, **asked), {}, day)
        for given_, asked in ((typed, demand), (mixed, turned))
    )

    assert comes_to(one, day) == comes_to(other, day)


@pytest.mark.parametrize("demand", DEMANDS, ids=str)
@settings(max_examples=settings().max_examples // 4, deadline=None)
@given(figures=FIGURES, day=DAYS, later=st.integers(1, 800), value=st.integers(1, 30))
def test_a_figure_that_became_known_later_changes_no_earlier_day(
    demand: dict[str, Any], figures: dict[tuple[str, str], int], day: dt.date, later: int, value: int
) -> None:
    name = Text(vi="Sở", en="Department")
    after = day + dt.timedelta(days=later)
    assume(after != dt.date(2021, 3, 17))  # one day has one figure
    published = PartialDate(after.year, after.month, after.day)
    sources = {"s": Source(publisher=name), "plan": Source(publisher=name, published=published)}
    note = {"vi": "vì sao", "en": "why"}
    dated_later = {"date": after.isoformat(), "value": value, "note": note}
    told_later = {"date": "2021-03-17", "value": value, "note": note, "source": "plan"}
    typed = [figure for figure in entries(figures) if PartialDate.parse(figure["date"]).last_day != after]
    base = {"baseline": BASELINE, **demand}

    before = known_target(make_target(typed, **base), sources, day)
    for more in ([dated_later], [told_later], [dated_later, told_later]):
        with_more = known_target(make_target([*typed, *more], **base), sources, day)
        assert comes_to(with_more, day) == comes_to(before, day)


EACH = {"every_part": True, "parts": ["north", "south", "west"]}
OF_PARTS: list[dict[str, Any]] = [
    {"measure": "total", "rule": {"at_least": 20}, **EACH},
    {"measure": "level", "rule": {"at_most": 12}, **EACH},
    {"measure": "level", "rule": {"at_least": 9, "every": "year"}, **EACH},
    {"measure": "level", "rule": {"at_least": 14}, "parts": ["north", "south", "west"]},
    {"measure": "rank", "rule": {"at_most": 8}, **EACH},
    {
        "measure": "level",
        "parts": [
            {"part": "north", "rule": {"at_least": 18}, "baseline": BASELINE},
            {"part": "south", "milestones": [{"by": 2022, "at_least": 9}, {"by": 2024, "at_least": 14}]},
            {"part": "west", "rule": {"change": "percent", "at_most": -20}, "baseline": BASELINE},
        ],
    },
    {
        "measure": "level",
        "rule": {"change": "number", "against": "year_before", "at_least": 1},
        "every_part": True,
        "parts": ["north", {"part": "south", "rule": {"at_least": 20}}, "west"],
        "amendments": [{"date": "2023-06-30", "rule": {"at_least": 6}}],
    },
    {
        "measure": "level",
        "parts": [
            {"part": "north", "rule": {"at_least": 18}},
            {"part": "south", "rule": {"change": "times", "at_least": 2}, "baseline": {"date": "2021"}},
            {"part": "west", "rule": {"at_most": 12}},
        ],
        "amendments": [
            {"date": "2023-06-30", "part": "north", "rule": {"at_least": 6}},
            {"date": "2022-06-30", "part": "west", "rule": {"at_most": 3}},
        ],
    },
]
WHICH = st.sampled_from([None, "north", "south", "west"])
FIGURES_OF_PARTS = st.lists(st.tuples(WHICH, FIGURES), max_size=4)


def entries_of_parts(given_: list[tuple[str | None, dict[tuple[str, str], int]]]) -> list[dict[str, Any]]:
    """Return figures of the whole (None) and of parts as entries of the file."""
    by_part: dict[str | None, dict[tuple[str, str], int]] = {}
    for part, figures in given_:
        by_part.setdefault(part, {}).update(figures)
    return [
        {**entry, **({"part": part} if part else {})}
        for part, figures in by_part.items()
        for entry in entries(figures)
    ]


@pytest.mark.parametrize("demand", OF_PARTS, ids=str)
@settings(max_examples=settings().max_examples // 4, deadline=None)
@given(figures=FIGURES_OF_PARTS, day=DAYS, turn=st.randoms(use_true_random=False))
def test_neither_the_order_of_figures_nor_of_parts_matters(
    demand: dict[str, Any], figures: Any, day: dt.date, turn: Any
) -> None:
    typed = entries_of_parts(figures)
    mixed, parts = typed[:], demand["parts"][:]
    turn.shuffle(mixed)
    turn.shuffle(parts)

    one, other = (
        known_target(make_target(given_, **asked), {}, day)
        for given_, asked in ((typed, demand), (mixed, {**demand, "parts": parts}))
    )

    if demand.get("rule"):  # else what is asked for at first is that of the first part
        assert comes_to(one, day) == comes_to(other, day)
    assert one.period
    found = [assess(target, one.period, day) for target in (one, other)]
    assert found[0].verdict == found[1].verdict
    assert found[0].reporting == found[1].reporting
    first, second = ({part.part: part.status for part in a.parts} for a in found)
    assert first == second


@pytest.mark.parametrize("demand", OF_PARTS, ids=str)
@settings(max_examples=settings().max_examples // 4, deadline=None)
@given(figures=FIGURES_OF_PARTS, day=DAYS, later=st.integers(1, 800), value=st.integers(1, 30), part=WHICH)
def test_a_figure_of_a_part_that_became_known_later_changes_no_earlier_day(
    demand: dict[str, Any], figures: Any, day: dt.date, later: int, value: int, part: str | None
) -> None:
    after = day + dt.timedelta(days=later)
    note = {"vi": "vì sao", "en": "why"}
    more = {"date": after.isoformat(), "value": value, "note": note, **({"part": part} if part else {})}
    typed = [
        figure for figure in entries_of_parts(figures) if PartialDate.parse(figure["date"]).last_day != after
    ]

    before = known_target(make_target(typed, **demand), {}, day)
    with_more = known_target(make_target([*typed, more], **demand), {}, day)

    assert comes_to(with_more, day) == comes_to(before, day)


@pytest.mark.parametrize("demand", [each for each in OF_PARTS if make_target(**each).by_parts], ids=str)
@settings(max_examples=settings().max_examples // 4, deadline=None)
@given(figures=FIGURES_OF_PARTS, day=DAYS)
def test_together_parts_are_never_better_than_the_weakest(
    demand: dict[str, Any], figures: Any, day: dt.date
) -> None:
    target = known_target(make_target(entries_of_parts(figures), **demand), {}, day)
    assert target.period
    found = assess(target, target.period, day)
    statuses = {part.status for part in found.parts}

    assert (found.status == Status.MET) == (statuses <= {Status.MET, Status.MET_ABOVE_RANGE})
    assert (found.status in REACHED) <= (statuses <= REACHED | UNKNOWN)
    assert (found.status in UNKNOWN) == (statuses <= UNKNOWN)
    assert (found.status == Status.NOT_MET) == bool(statuses & {Status.NOT_MET, Status.NOT_MET_IN_YEARS})
    assert found.status != Status.ON_TRACK or not statuses & UNKNOWN
    assert found.verdict.figure is None


@settings(max_examples=settings().max_examples * 3 // 2, deadline=None)
@given(
    demand=st.sampled_from(
        [*DEMANDS, {"measure": "level"}, {"rule": {"qualitative": "why"}, "measure": None}]
    ),
    parts=st.lists(
        st.one_of(
            st.sampled_from(["north", "south", "west"]),
            st.builds(
                lambda part, asked, base: {"part": part, **asked, **base},
                st.sampled_from(["north", "south", "west"]),
                st.sampled_from(
                    [{key: each[key] for key in ("rule", "milestones") if key in each} for each in DEMANDS]
                    + [{"rule": {"qualitative": "why"}}, {}]
                ),
                st.sampled_from([{}, {"baseline": BASELINE}, {"baseline": {"date": "2021"}}]),
            ),
        ),
        max_size=4,
    ),
    amended=st.lists(
        st.builds(
            lambda part, date, asked: {"date": date, "rule": asked, **({"part": part} if part else {})},
            st.sampled_from([None, "north", "south", "west"]),
            st.sampled_from(["2022-06-30", "2023-01-01", "2024"]),
            st.sampled_from([{"at_least": 9}, {"at_most": 12}, {"change": "percent", "at_least": 5}]),
        ),
        max_size=2,
    ),
    every=st.sampled_from([{}, {"every_part": True}]),
    figures=FIGURES_OF_PARTS,
    day=DAYS,
)
def test_whatever_can_be_loaded_has_a_status_and_is_counted_once(
    demand: dict[str, Any],
    parts: list[Any],
    amended: list[Any],
    every: dict[str, Any],
    figures: Any,
    day: dt.date,
) -> None:
    keys = {**demand, "parts": parts, "amendments": amended, **every}
    try:
        target = make_target(entries_of_parts(figures), **keys)
    except ValidationError:
        return
    assert target.period
    found = assess(known_target(target, {}, day), target.period, day)

    assert found.status in OUTCOMES
    assert roll_up([found]).total == 1
    assert all(part.status in OUTCOMES for part in found.parts if part.judged)


@settings(max_examples=settings().max_examples * 3 // 5, deadline=None)
@given(
    base=st.fractions(Fraction(1, 100), 1000),
    asked=st.lists(st.fractions(-99, 300), min_size=2, max_size=2, unique=True),
    value=st.fractions(0, 5000),
    years=st.integers(1, 12),
)
def test_a_bound_that_is_moved_allows_what_the_change_itself_allows(
    base: Fraction, asked: list[Fraction], value: Fraction, years: int
) -> None:
    low, high = sorted(asked)
    measured = {
        ChangeKind.PERCENT: 100 * (value / base - 1),
        ChangeKind.POINTS: value - base,
        ChangeKind.NUMBER: value - base,
        ChangeKind.TIMES: value / base,
    }
    for kind, change in measured.items():
        for bound in (AtLeast(low), AtMost(low), MoreThan(low), Between(low, high)):
            moved = bound.moved(lambda number, kind=kind: LEVELS[kind](number, base))  # type: ignore[misc]
            assert moved.within(value) == bound.within(change)
    for bound in (AtLeast(low), AtMost(low), MoreThan(low), Between(low, high)):
        grown = bound.moved(lambda number: OfGrowth().level(number, base, years))
        by_powers = bound.moved(lambda number: (1 + number / 100) ** years)
        assert grown.within(value) == by_powers.within(value / base)


def test_the_negative_of_a_change_satisfies_the_bound_turned_round() -> None:
    for bound in (
        AtLeast(Fraction(-2)),
        AtMost(Fraction(5)),
        MoreThan(Fraction(0)),
        Between(Fraction(-3), Fraction(1)),
    ):
        for amount in (Fraction(n, 2) for n in range(-12, 13)):
            assert bound.within(amount) == bound.turned.within(-amount)
        assert bound.turned.turned == bound


def test_what_is_asked_by_when_follows_the_amendments_up_to_the_day() -> None:
    target = make_target(**DEMANDS[-1])
    assert target.period

    def asked(day: str) -> list[tuple[str, Any]]:
        assert target.period
        found = dues(target, target.period, dt.date.fromisoformat(day))
        return [(str(due.by), due.rule.at_least) for due in found]

    assert asked("2023-06-29") == [("2022", 9), ("2025", 14)]
    assert asked("2023-06-30") == [("2022", 9), ("2024", 3), ("2025", 4)]
    assert asked("2024-06-30") == [("2022", 9), ("2025-12-31", 6)]


def test_a_milestone_in_the_unit_of_an_amendment_is_judged_in_it() -> None:
    target = make_target(
        [{"date": 2022, "value": 900}, {"date": 2024, "value": 55}],
        measure="level",
        rule={"at_least": 500},
        amendments=[
            {
                "date": "2023-06-30",
                "milestones": [{"by": 2024, "at_least": 50}, {"by": 2025, "at_least": 80}],
                "unit": {"vi": "% mới", "en": "% new"},
            }
        ],
    )
    assert target.period
    found = assess(target, target.period, dt.date(2025, 6, 1))

    assert [each.verdict.status for each in found.milestones] == [Status.MET, Status.NOT_YET_MET]
    assert found.verdict.figure == target.observations[1]


def test_of_a_base_that_is_not_known_there_is_no_level() -> None:
    target = make_target(measure="level", rule={"change": "times", "at_least": 2})

    assert bound_on(target, target.first_rule, dt.date(2025, 12, 31)) is None
