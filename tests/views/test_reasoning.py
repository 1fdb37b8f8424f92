"""An explanation is read in the order it is printed in."""

from __future__ import annotations

from tracker.views.edition import Link
from tracker.views.reasoning import Explanation, Sentence


def test_what_a_sentence_lists_and_rests_on_is_read_under_it() -> None:
    said = Explanation(
        (Sentence("Asked.", items=("One.", "Two.")), Sentence("Paced.", formula=("1 + 1 = 2",))),
        Link("Row 1", "#row-1"),
    )

    assert said.lines == ("Asked.", "One.", "Two.", "Paced.", "1 + 1 = 2")
