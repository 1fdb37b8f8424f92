"""A figure as one value: `4`, or `12/30` where it is a share of a whole."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from tracker.facts.scalars import Scalar, read_number

Amount = tuple[Fraction, ...]
"""A figure as it was typed: one number, or how many and of how many."""


def _amount(value: object) -> Amount:
    """Read a figure: a number, or `12/30` where it is a share of a whole."""
    if isinstance(value, tuple):
        return value
    if not isinstance(value, Scalar) or value.count("/") != 1:
        return (read_number(value),)
    return tuple(read_number(Scalar(part.strip(), quoted=value.quoted)) for part in value.split("/"))


Figure = Annotated[
    Amount,
    PlainValidator(_amount),
    WithJsonSchema({"type": ["number", "string"], "pattern": r"^-?[\d.]+(/[\d.]+)?$"}),
]
