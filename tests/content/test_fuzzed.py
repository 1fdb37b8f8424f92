"""Whatever became of a good file on its way, it is taken or refused in words, at its place and in time: data,
reports, reasons, glossary, pages, settings and sheets.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz import KINDS, PLACES, SHEET, Bench, broken, broken_sheet, try_out, whole

FOUND = sorted((Path(__file__).parent / "fuzzed").glob("[a-z]*-*"))
"""The files that were answered wrongly once, each named for its kind and for what it is."""
SOME = settings(max_examples=settings().max_examples, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(tmp_path_factory.mktemp("fuzz") / "programme")


@pytest.mark.parametrize("kind", PLACES)
@pytest.mark.whole
def test_the_files_that_are_broken_are_good(bench: Bench, kind: str) -> None:
    assert ": error: " not in "\n".join(bench.answer(kind, bench.good[kind]))
    assert bench.wrong(kind, bench.good[kind]) == ""


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_what_was_found_once_is_answered_rightly(bench: Bench, path: Path) -> None:
    assert bench.wrong(path.name.split("-")[0], path.read_bytes()) == ""


@SOME
@given(st.sampled_from(KINDS), st.randoms(use_true_random=False))
@pytest.mark.whole
def test_any_slip_is_answered_in_words_at_its_place(bench: Bench, kind: str, chance: random.Random) -> None:
    content = (broken_sheet if kind == SHEET else broken)(chance, bench.good[kind])

    assert bench.wrong(kind, content) == "", content


def test_the_same_seed_breaks_in_the_same_way_and_an_answer_without_its_place_is_noticed(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench, "answer", lambda _kind, content: [repr(content)])
    seen: list[list[bytes]] = [[], []]
    for each in seen:
        for kind in ("data", SHEET):
            try_out(bench, kind, 7, 3, lambda _, content, __, each=each: each.append(content))  # type: ignore[misc]

    assert seen[0] == seen[1]
    assert len({*seen[0]}) > 4
    assert not whole("data/targets.yaml: lỗi: Sai.\n    error: Wrong.")
    assert not whole("data/targets.yaml:1:1: lỗi: Sai.")
    assert whole("data/targets.yaml:1:1: lỗi: Sai.\n    error: Wrong.")


def test_a_traceback_and_a_check_without_end_are_noticed(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_kind: str, _content: bytes) -> list[str]:
        raise ZeroDivisionError

    monkeypatch.setattr(bench, "answer", fails)
    assert "ZeroDivisionError" in bench.wrong("data", b"")
    clock = iter((0.0, 60.0))
    monkeypatch.setattr(bench, "answer", lambda *_: [])
    monkeypatch.setattr("tests.fuzz.time.process_time", lambda: next(clock))
    assert bench.wrong("data", b"") == "60.0 s"
