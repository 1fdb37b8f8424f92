"""A label gets a place where it can be read, or none."""

from __future__ import annotations

from tracker.views.room import Room


def test_a_label_takes_the_first_place_that_no_line_crosses() -> None:
    room = Room(200, 100, ((0, 45, 200, 45),))

    assert room.find(4, ((100, 50), (100, 70))) == (100, 70)


def test_a_label_stands_on_a_line_rather_than_nowhere() -> None:
    assert Room(200, 100, ((0, 45, 200, 45),)).find(4, ((100, 50),)) == (100, 50)


def test_a_label_that_may_not_be_crossed_stands_nowhere_rather_than_on_a_line() -> None:
    room = Room(200, 100, ((0, 45, 200, 45),))

    assert room.find(4, ((100, 50),), crossed=False) is None
    assert room.find(4, ((100, 50), (100, 70)), crossed=False) == (100, 70)


def test_no_label_covers_another_or_leaves_the_drawing() -> None:
    room = Room(200, 100, ())

    assert room.find(4, ((2, 50),)) == (14, 50)
    assert room.find(4, ((20, 55),)) is None
    assert room.find(4, ((100, 5), (100, 101))) is None


def test_a_line_beside_a_label_or_a_steep_one_that_passes_it_does_not_cross_it() -> None:
    for line in ((0.0, 45.0, 60.0, 45.0), (150.0, 0.0, 150.0, 100.0), (0.0, 90.0, 200.0, 60.0)):
        room = Room(200, 100, (line, (86.0, 0.0, 114.0, 0.0)))
        assert room.find(4, ((100, 50), (100, 30))) == (100, 50), line


def test_an_upright_line_through_a_label_crosses_it() -> None:
    assert Room(200, 100, ((100, 0, 100, 60),)).find(2, ((100, 50), (100, 90))) == (100, 90)
