"""A language that nobody has provided for is never served as another one: it fails where it is asked for."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import cast

import pytest

from tests.places import ROOT
from tracker.content.glossary import Term, Wordings
from tracker.content.prose import numbers
from tracker.facts.values import Lang, Text, by_language, other
from tracker.language import collation, detection, formats, typography, words

THIRD = cast(Lang, "zh")
ASKED: dict[str, Callable[[], object]] = {
    "a text": lambda: Text(vi="một", en="one")[THIRD],
    "the wordings of a term": lambda: Wordings(vi=["một"], en=["one"])[THIRD],
    "a term": lambda: Term(id="t", vi="một", en="one", basis="own").wordings(THIRD),
    "the language beside it": lambda: other(THIRD),
    "the order of names": lambda: collation.key("một", THIRD),
    "a number": lambda: formats.number(Fraction(5, 2), THIRD),
    "a phrase": lambda: words.STATUS[next(iter(words.STATUS))][THIRD],
    "what is in the other language": lambda: detection.foreign("một", THIRD),
    "type": lambda: typography.typeset("<p>số 5 nhãn</p>", THIRD),
    "the numbers of a page": lambda: numbers("1.234,5", THIRD),
    "a choice": lambda: by_language(THIRD, vi="một", en="one"),
}


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
def test_a_third_language_is_never_taken_for_english_or_vietnamese(asked: Callable[[], object]) -> None:
    with pytest.raises((AssertionError, KeyError)):
        asked()


def test_a_language_added_to_the_list_alone_stops_everything_at_once(tmp_path: Path) -> None:
    shutil.copytree(
        ROOT / "hooks" / "tracker", tmp_path / "tracker", ignore=shutil.ignore_patterns("__pycache__")
    )
    model = tmp_path / "tracker" / "facts" / "values.py"
    text = model.read_text(encoding="utf-8")
    assert 'Lang = Literal["vi", "en"]' in text
    model.write_text(text.replace('Literal["vi", "en"]', 'Literal["vi", "en", "zh"]'), encoding="utf-8")

    finished = subprocess.run(
        [sys.executable, "-c", "import tracker.facts.model"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode != 0
    assert "a text has vi, en, not vi, en, zh" in finished.stderr
