"""Whatever is in the data file, the outcome is a tracker or a list of located problems: never another
exception.
"""

from __future__ import annotations

import copy
import re
import time

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.content.mistakes import GOOD
from tests.places import AS_OF
from tracker.content.data.load import read
from tracker.content.problems.problem import Mark, Problem, Refused

TOKENS = st.sampled_from(
    [
        *"{}[]:,#&*!|>%@`'\"-? \n\t~=<",
        "<<: ",
        "- ",
        ": ",
        "!!int ",
        "&a ",
        "*a",
        "---\n",
        "\\U00110000",
        "0x_",
        ".nan",
        "2026-02-30",
        "\u00a0",
        "\u202e",
        "\ufeff",
    ]
)


MANY = settings(
    max_examples=20 * settings().max_examples, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
"""Two thousand; a hundred where somebody waits for the answer (`make unit`)."""


def problems_of(data: bytes) -> list[Problem]:
    try:
        loaded = read(data, AS_OF, "targets.yaml")
    except Refused as refused:
        return refused.problems or [Problem("nothing was said", Mark(0, 0), "syntax")]
    return loaded.warnings


def outcome(data: bytes) -> None:
    began = time.process_time()
    lines = data.count(b"\n") + data.count(b"\r") + 1
    for problem in problems_of(data):
        assert 1 <= problem.mark.line <= lines + 1
        assert problem.mark.column >= 1
        assert re.search(r"(lỗi|lưu ý): (.|\n)*\n    (error|warning): ", str(problem))
    # Far above what any of these takes: a guard against bombs, not a speed test
    assert time.process_time() - began < 5


@MANY
@given(st.binary(max_size=300))
@example(b"")
@example(b"\xff\xfe")
@example(b"[" * 3000)
@example(b"a: &a [x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n")
@pytest.mark.whole
def test_any_bytes(data: bytes) -> None:
    outcome(data)


@MANY
@given(st.text(max_size=300))
@example('a: "\\U00110000"')
@example("!!timestamp x")
@example("0x_")
@pytest.mark.whole
def test_any_text(text: str) -> None:
    outcome(text.encode("utf-8", "surrogatepass"))


@pytest.mark.whole
@MANY
@given(st.integers(0, len(GOOD)), st.integers(0, 12), st.lists(TOKENS, max_size=4))
def test_a_good_file_with_any_slip(at: int, cut: int, tokens: list[str]) -> None:
    outcome((GOOD[:at] + "".join(tokens) + GOOD[at + cut :]).encode())


LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.dates().map(str),
    st.sampled_from(["report", "marks", "total", "final"]),
)


TREES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["vi", "en", "id", "rule", "value", "of", "x"]) | st.text(max_size=5),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


WHOLE = yaml.safe_load(GOOD)
SECTIONS = st.sampled_from(["programme", "sources", "groups", "targets", "tasks"])


@pytest.mark.whole
@MANY
@given(SECTIONS, TREES, st.booleans())
def test_a_good_file_with_any_part_of_another_shape(section: str, tree: object, deep: bool) -> None:  # noqa: FBT001
    whole = copy.deepcopy(WHOLE)
    if deep and isinstance(whole[section], list):
        whole[section][0][list(whole[section][0])[-1]] = tree
    else:
        whole[section] = tree
    outcome(yaml.dump(whole, Dumper=yaml.CSafeDumper, allow_unicode=True).encode("utf-8", "surrogatepass"))
