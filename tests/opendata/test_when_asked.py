"""What nobody asks for is not made, and what is asked for twice is made once."""

from __future__ import annotations

import pytest

from tracker.opendata.when_asked import WhenAsked


def test_each_thing_is_made_once_and_only_when_it_is_asked_for() -> None:
    made: list[str] = []
    things = WhenAsked({name: lambda name=name: made.append(name) or name.upper() for name in "abc"})

    assert (list(things), len(things), "b" in things, "z" in things, made) == (
        ["a", "b", "c"],
        3,
        True,
        False,
        [],
    )
    assert (things["b"], things["b"], made) == ("B", "B", ["b"])
    with pytest.raises(KeyError):
        things["z"]
    assert dict(things) == {"a": "A", "b": "B", "c": "C"}
    assert sorted(made) == ["a", "b", "c"]
