"""A language that nobody has provided for is never served as another one: it fails where it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest

from tracker.content.pages.glossary import Term
from tracker.content.pages.prose import numbers
from tracker.facts.values import LANGUAGES, Lang, Text, other
from tracker.language import collation, detection, formats, typography, words

THIRD: Lang = "zh"
ASKED: dict[str, Callable[[], object]] = {
    "a text": lambda: Text(vi="một", en="one")[THIRD],
    "a term": lambda: Term(id="t", vi="một", en="one", basis="own").wordings(THIRD),
    "the language beside it": lambda: other(THIRD, LANGUAGES),
    "the order of names": lambda: collation.key("một", THIRD),
    "a number": lambda: formats.number(Fraction(5, 2), THIRD),
    "a phrase": lambda: words.STATUS[next(iter(words.STATUS))][THIRD],
    "what is in the other language": lambda: detection.foreign("một", THIRD),
    "type": lambda: typography.typeset("<p>số 5 nhãn</p>", THIRD),
    "the numbers of a page": lambda: numbers("1.234,5", THIRD),
}


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
def test_a_third_language_is_never_taken_for_english_or_vietnamese(asked: Callable[[], object]) -> None:
    with pytest.raises((LookupError, AttributeError, ModuleNotFoundError), match=THIRD):
        asked()
