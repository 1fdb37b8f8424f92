"""Names + how each thing is made -> a mapping of things that are made when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TypeVar

T = TypeVar("T")


class WhenAsked(Mapping[str, T]):
    """Things by their names, each made once: whoever looks at a few does not wait for all."""

    def __init__(self, makers: Mapping[str, Callable[[], T]]) -> None:
        self._makers = makers
        self._made: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        if name not in self._made:
            self._made[name] = self._makers[name]()
        return self._made[name]

    def beside(self, other: WhenAsked[T]) -> WhenAsked[T]:
        """Return these and the others, each still to be made when it is first asked for."""
        return WhenAsked({name: partial(each.__getitem__, name) for each in (self, other) for name in each})

    def take(self, made: Mapping[str, T]) -> None:
        """Take what was made elsewhere, in place of making it here."""
        self._made |= made

    def __contains__(self, name: object) -> bool:
        return name in self._makers

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)
