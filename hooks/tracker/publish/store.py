"""How something is made + what it is made from -> what was made, taken from the last round where nothing that
it was made from has changed.

While a site is served, one edit leaves most of it as it was. What is made here is made by a function that is
given all that it may use and can use nothing else; so it need only be called where the sum of what it is
given is another. What is spelt for that sum is spelt whole: a value that cannot be is an error, never left
out.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import sha256
from io import BytesIO
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel

T = TypeVar("T")
Sum = bytes


class Summed(Generic[T]):
    """Something that much is made from: its sum is taken once."""

    __slots__ = ("_sum", "value")

    def __init__(self, value: T) -> None:
        self.value = value
        self._sum: Sum | None = None

    @property
    def sum(self) -> Sum:
        """The sum of the value."""
        if self._sum is None:
            self._sum = spelt_sum(self.value)
        return self._sum


class Looked(Mapping[str, T]):
    """Named things of which each maker looks up a few: it depends on those alone."""

    def __init__(self, things: Mapping[str, T], sums: dict[str, Sum] | None = None) -> None:
        self._things = things
        self._sums: dict[str, Sum] = {} if sums is None else sums
        self.seen: set[str] = set()
        """The names that were looked up."""

    def again(self) -> Looked[T]:
        """Return the same for another maker."""
        return Looked(self._things, self._sums)

    def sum(self, name: str) -> Sum:
        """Return the sum of what has that name now; that of nothing where nothing has."""
        if name not in self._sums:
            self._sums[name] = spelt_sum(self._things.get(name))
        return self._sums[name]

    def __getitem__(self, name: str) -> T:
        self.seen.add(name)
        return self._things[name]

    def __contains__(self, name: object) -> bool:
        self.seen.add(str(name))
        return name in self._things

    def __iter__(self) -> Iterator[str]:
        raise TypeError("what is made of a few of these cannot go through all of them")

    def __len__(self) -> int:
        raise TypeError("what is made of a few of these cannot count all of them")


class _Kept(NamedTuple):
    """What was made, and the sums of what was looked up for it."""

    made: object
    looked_up: tuple[tuple[int, str, Sum], ...]


class Store:
    """What the makers have made; empty in a build that is the first and the last of its process."""

    def __init__(self, *, keeps: bool = True) -> None:
        self._keeps = keeps
        self._last: dict[Sum, _Kept] = {}
        self._now: dict[Sum, _Kept] = {}

    def made(self, make: Callable[..., T], *given: object) -> T:
        """Return what `make` makes of what it is `given`, and of nothing else: of several things under names
        (`Looked`) it may look up any.

        `make` must be a function of a module, which keeps nothing and reads no file.
        """
        given = tuple(each.again() if isinstance(each, Looked) else each for each in given)
        if not self._keeps:
            return make(*given)
        looked = [each for each in given if isinstance(each, Looked)]
        key = spelt_sum((make, tuple(each for each in given if not isinstance(each, Looked))))
        kept = self._now.get(key) or self._last.get(key)
        if kept is None or any(looked[n].sum(name) != it_was for n, name, it_was in kept.looked_up):
            made = make(*given)
            seen = ((n, name, each.sum(name)) for n, each in enumerate(looked) for name in each.seen)
            kept = _Kept(made, tuple(seen))
        self._now[key] = kept
        return kept.made  # type: ignore[return-value]  # under this key stands what `make` has made

    def end_round(self) -> None:
        """Forget what the round that has ended did not ask for."""
        self._last, self._now = self._now, {}


NOTHING_KEPT = Store(keeps=False)
"""For what is made once."""


def spelt_sum(value: object) -> Sum:
    """Return the sum of a value: two that differ in any part, or in the kind of one, have two sums.

    Raises `pickle.PicklingError`, `TypeError` or `AttributeError` for what cannot be spelt, as a function
    that was made within another.
    """
    spelt = BytesIO()
    _Spelling(spelt).dump(value)
    return sha256(spelt.getbuffer()).digest()


class _Spelling(pickle.Pickler):
    """Writes a value out in full, by what it is made of: not where it is held, nor what it has worked out of
    itself meanwhile.
    """

    def __init__(self, into: BytesIO) -> None:
        super().__init__(into, protocol=5)
        self.fast = True  # the same text twice is written twice, whether or not it is held once

    def reducer_override(self, value: object) -> Any:
        """Return how a value is written that consists of others."""
        if isinstance(value, Summed):
            return _spelt, ("", value.sum)
        if isinstance(value, MappingProxyType):
            return _spelt, ("mapping", dict(value))
        kind: type[object] = type(value)
        if isinstance(value, type) or not (names := _parts_of(kind)):  # type: ignore[arg-type]
            return NotImplemented
        # By name: the kind of a text in other languages is made while the data are read
        return _spelt, (
            f"{kind.__module__} {kind.__qualname__}",
            names,
            tuple([getattr(value, name) for name in names]),
        )


@cache
def _parts_of(kind: type) -> tuple[str, ...]:
    """Return the names of the parts of a value of this kind; none where it has no parts by names."""
    if issubclass(kind, BaseModel):
        return tuple(kind.model_fields)
    return tuple(each.name for each in fields(kind)) if is_dataclass(kind) else ()


def _spelt(*parts: object) -> tuple[object, ...]:
    """Stand before the parts of a value where it is spelt; nothing is ever read back."""
    return parts
