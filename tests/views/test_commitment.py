"""The words of a target are found in the sentence they are a part of, however either is broken into lines."""

from __future__ import annotations

from tests.making import make_target
from tracker.facts.values import Text
from tracker.views.commitment import Passage, in_clause


def test_a_target_is_marked_within_its_sentence() -> None:
    target = make_target([], rule={"at_least": 5}).model_copy(
        update={
            "text": Text(vi="10 nhãn hiệu", en="10 marks"),
            "clause": Text(vi="Có ít nhất 10\n  nhãn hiệu được bảo hộ.", en="At least ten are protected."),
        }
    )

    assert in_clause(target, "vi") == Passage("Có ít nhất ", "10 nhãn hiệu", " được bảo hộ.")
    assert in_clause(target, "vi").whole == "Có ít nhất 10 nhãn hiệu được bảo hộ."


def test_words_that_do_not_stand_in_the_sentence_stand_alone() -> None:
    target = make_target([], rule={"at_least": 5}).model_copy(
        update={
            "text": Text(vi="10 nhãn hiệu", en="10 marks"),
            "clause": Text(vi="Có ít nhất 10 nhãn hiệu.", en="At least ten are protected."),
        }
    )

    assert in_clause(target, "en") == Passage("", "10 marks", "")
