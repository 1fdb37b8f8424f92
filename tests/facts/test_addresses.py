"""An address is known for what it is, with the host it really leads to."""

from __future__ import annotations

from typing import Any

import pytest

from tests.facts.cases import ADDRESSES
from tracker.facts.addresses import misread


@pytest.mark.parametrize("case", ADDRESSES, ids=lambda case: ascii(case["address"]))
def test_an_address_that_leads_elsewhere_than_it_looks_is_known_with_its_real_host(
    case: dict[str, Any],
) -> None:
    found = misread(case["address"])

    assert (found.code if found else "", found.host if found else "") == (case["code"], case.get("host", ""))
