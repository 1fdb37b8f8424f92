"""What a document number and a month look like in a text."""

from __future__ import annotations

import re

MONTHS = dict(
    zip(
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        range(1, 13),
        strict=True,
    )
)
MONTH = "|".join(MONTHS)
DOCUMENT = re.compile(r"(?<![\w/])[0-9]+(?:/[0-9]{4})?[-/][A-ZĐ]{2,}[A-ZĐ0-9&]*(?:[-/][A-ZĐ&]+[0-9]*)*")
