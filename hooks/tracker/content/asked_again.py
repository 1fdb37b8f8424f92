"""What is asked again about a new figure -> its bounds and its sentences, as the form's script reads them.

One source for the check and for the form.
"""

from __future__ import annotations

from tracker.content.said_of_oddities import SAID_OF_ODDITIES
from tracker.content.suspicions import CLOSING, FAR, FAR_TOTAL, FEW, TURNED, YEAR
from tracker.facts.meant import MOST_FIGURES, SCALES
from tracker.facts.values import LANGUAGES, Lang

DEFINITIONS: dict[str, object] = {
    "far": float(FAR),
    "farTotal": float(FAR_TOTAL),
    "few": FEW,
    "turned": float(TURNED),
    "closing": CLOSING,
    "year": YEAR.pattern,
    "scales": list(SCALES.values()),
    "figures": MOST_FIGURES,
}
"""The bounds of `suspicions`, by the names the script has for them."""
ASKED = (
    "negative_total",
    "percent_as_fraction",
    "zero_first",
    "far_from_before",
    "quote_of_another_year",
    "quote_without_value",
    "after_title_of_source",
    "after_publication",
    "date_of_publication",
    "projection_of_the_past",
    "address_full_stop",
    "address_within",
)
"""What the form asks about while somebody types."""


def asked_again(lang: Lang) -> dict[str, str]:
    """Return what is said of each, with `{found}` and the like still to be put in."""
    return {code: SAID_OF_ODDITIES[code][LANGUAGES.index(lang)] for code in ASKED}
