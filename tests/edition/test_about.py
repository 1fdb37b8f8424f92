"""The page about the site says what is tested, no more and no less."""

from __future__ import annotations

import pytest

from tests.browser.engines import ENGINES
from tests.browser.walks import WIDTHS
from tests.places import ROOT
from tracker.facts.values import LANGUAGES, Lang


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_names_every_engine_and_width_that_is_tested(lang: Lang) -> None:
    text = (ROOT / "docs" / lang / "about.md").read_text(encoding="utf-8")
    (said,) = [line for line in text.splitlines() if "WebKit" in line and "Linux" in line and "320" in line]
    for name in ENGINES:
        assert name in said.casefold()
    assert str(min(WIDTHS)) in said
    assert str(max(WIDTHS)) in said
    assert "Orca" in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_says_of_how_many_kinds_of_page_the_spoken_tree_was_reviewed(lang: Lang) -> None:
    text = (ROOT / "docs" / lang / "about.md").read_text(encoding="utf-8")
    before, _, _ = text.partition("{: #accessibility-tested-spoken }")
    said = before.rstrip().rpartition("\n")[2]
    kinds = {path.stem.removesuffix(".vi") for path in (ROOT / "tests" / "browser" / "trees").glob("*.txt")}
    assert f" {len(kinds)} " in said
