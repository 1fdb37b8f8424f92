"""What the message of a mistake is held against."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.content.mistakes import says_in, write_says


@pytest.fixture
def told(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare what was said with the message of a case, or write it into its file with --update-golden."""

    def compare(case: Path, said: str) -> None:
        if request.config.getoption("--update-golden"):
            write_says(case, said)
        assert said == says_in(case)

    return compare
