"""What is asked again about a new figure, or refused of it -> its bounds and its sentences, as the script of
the form reads them.

One source for the check and for the form.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.content.doubts.mismeasured import HALF, OF_ALL_YEARS, OF_ONE_YEAR, SAID_IN_PERCENT
from tracker.content.doubts.suspicions import CLOSING, FAR, FAR_TOTAL, FEW, TURNED, YEAR
from tracker.content.problems.problem import WORDINGS
from tracker.content.problems.said_of_sheets import SAID_OF_SHEETS
from tracker.facts.meant import MOST_FIGURES, SCALES
from tracker.facts.values import Lang
from tracker.language.phrases import phrase

DEFINITIONS: dict[str, object] = {
    "far": float(FAR),
    "farTotal": float(FAR_TOTAL),
    "few": FEW,
    "turned": float(TURNED),
    "half": float(HALF),
    "percent": SAID_IN_PERCENT.pattern,
    "ofOneYear": OF_ONE_YEAR.pattern,
    "ofAllYears": OF_ALL_YEARS.pattern,
    "closing": CLOSING,
    "year": YEAR.pattern,
    "scales": list(SCALES.values()),
    "figures": MOST_FIGURES,
}
"""The bounds of `suspicions` and `mismeasured`, by the names the script has for them."""
ASKED = (
    "negative_total",
    "percent_as_fraction",
    "zero_first",
    "far_from_before",
    "far_from_reference",
    "quote_of_another_year",
    "quote_without_value",
    "after_title_of_source",
    "after_publication",
    "date_of_publication",
    "projection_of_the_past",
    "address_full_stop",
    "address_within",
    "count_for_share",
    "year_for_total",
)
"""What the form asks about while somebody types."""
REFUSED = (
    "total_falls",
    "above_100_percent",
    "yearly_below_zero",
    "count_above_of",
    "done_value",
    "every_unit_needs_count",
    "count_without_share",
    "rank_value",
    "rank_of",
)
"""What the check refuses of a figure, and the form does not make a file of."""
MISPLACED = ("document_in_words", "document_is_title")
"""What both say of a title in the place of a number and symbol."""
SAID_OF_TYPED = frozenset(
    {
        *("cell_no_figure", "cell_span", "cell_about", "cell_with_words", "cell_two_readings"),
        *("no_such_day", "date_year_missing"),
    }
)
"""What the form says of a number or a date as it says it of one that was typed into it."""
READ_HERE = tuple(code for code in SAID_OF_SHEETS if code not in SAID_OF_TYPED)
"""What the form's script says of a sheet as an import does."""


def asked_again(lang: Lang) -> dict[str, str]:
    """Return what is said of each, with `{found}` and the like still to be put in."""
    return {code: said_to_senders(WORDINGS[code], lang) for code in (*ASKED, *REFUSED, *MISPLACED)}


def said_to_senders(wording: Sequence[str], lang: Lang) -> str:
    """Return what a check says to editors as the form says it in `lang`: it is a phrase of the site there."""
    vi, en, *_ = wording
    return phrase(vi, en)[lang]


def sentences() -> Iterator[tuple[str, str]]:
    """Yield what checks say that the form says too, in Vietnamese and in English."""
    yield from (WORDINGS[code][:2] for code in (*ASKED, *REFUSED, *MISPLACED))
    yield from (SAID_OF_SHEETS[code] for code in READ_HERE)
