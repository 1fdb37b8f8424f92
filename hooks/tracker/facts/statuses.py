"""All that can be said of where a target stands, and the table of the rows that give each status."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Standing(StrEnum):
    """Whether a figure decides, and if not, why not."""

    COUNTS = "counts"
    BEFORE_PERIOD = "before_period"
    BASE = "base"
    AFTER_PERIOD = "after_period"
    AFTER_CLOSING = "after_closing"
    OTHER_UNIT = "other_unit"
    NO_REFERENCE = "no_reference"
    NO_BASE = "no_base"
    NOT_WHOLE_YEARS = "not_whole_years"
    DISPUTED = "disputed"
    PROJECTED = "projected"
    WHOLE = "whole"


class NoPace(StrEnum):
    """Why no pace can be told."""

    RULE = "rule"
    NO_LOWER_BOUND = "no_lower_bound"
    FEW = "few"
    NO_BASELINE = "no_baseline"
    UNDATED_BASELINE = "undated_baseline"
    START_SATISFIES = "start_satisfies"
    NO_WAY = "no_way"
    NO_TIME = "no_time"
    YEAR_MISSING = "year_missing"


class Reporting(StrEnum):
    """Whether a figure was published for the period, and how firm it is."""

    NO_FIGURE = "no_figure"
    PROVISIONAL = "provisional"
    FINAL = "final"


class Schedule(StrEnum):
    """Where `as_of` lies in the period."""

    NOT_STARTED = "not_started"
    OPEN = "open"
    DUE_SOON = "due_soon"
    OVER = "over"


class Status(StrEnum):
    """What the figures say about the rule."""

    MET = "met"
    MET_ABOVE_RANGE = "met_above_range"
    MET_AT_LAST_REPORT = "met_at_last_report"
    MET_WHERE_REPORTED = "met_where_reported"
    MET_SO_FAR = "met_so_far"
    WITHIN_LIMIT = "within_limit"
    NOT_MET = "not_met"
    NOT_MET_IN_YEARS = "not_met_in_years"
    SHORT_AT_LAST_REPORT = "short_at_last_report"
    NOT_YET_MET = "not_yet_met"
    ON_TRACK = "on_track"
    SLOWER_THAN_NEEDED = "slower_than_needed"
    FAR_BEHIND = "far_behind"
    MOVING_AWAY = "moving_away"
    NO_FIGURE = "no_figure"
    OVER_NO_FIGURE = "over_no_figure"
    CANNOT_BE_COMPUTED = "cannot_be_computed"
    NOT_STARTED = "not_started"
    WITHDRAWN = "withdrawn"
    BASE_NOT_KNOWN = "base_not_known"


class Outcome(StrEnum):
    """The five heaps of the roll-up, in the order they are printed."""

    MET = "met"
    NOT_MET = "not_met"
    UNDER_WAY = "under_way"
    NO_FIGURE = "no_figure"
    CANNOT_BE_COMPUTED = "cannot_be_computed"


OUTCOMES: dict[Status, Outcome] = {
    Status.MET: Outcome.MET,
    Status.MET_ABOVE_RANGE: Outcome.MET,
    Status.NOT_MET: Outcome.NOT_MET,
    Status.NOT_MET_IN_YEARS: Outcome.NOT_MET,
    Status.MET_AT_LAST_REPORT: Outcome.UNDER_WAY,
    Status.MET_WHERE_REPORTED: Outcome.UNDER_WAY,
    Status.MET_SO_FAR: Outcome.UNDER_WAY,
    Status.WITHIN_LIMIT: Outcome.UNDER_WAY,
    Status.SHORT_AT_LAST_REPORT: Outcome.UNDER_WAY,
    Status.NOT_YET_MET: Outcome.UNDER_WAY,
    Status.ON_TRACK: Outcome.UNDER_WAY,
    Status.SLOWER_THAN_NEEDED: Outcome.UNDER_WAY,
    Status.FAR_BEHIND: Outcome.UNDER_WAY,
    Status.MOVING_AWAY: Outcome.UNDER_WAY,
    Status.NOT_STARTED: Outcome.UNDER_WAY,
    Status.NO_FIGURE: Outcome.NO_FIGURE,
    Status.OVER_NO_FIGURE: Outcome.NO_FIGURE,
    Status.CANNOT_BE_COMPUTED: Outcome.CANNOT_BE_COMPUTED,
    Status.BASE_NOT_KNOWN: Outcome.CANNOT_BE_COMPUTED,
}
"""Every status but `withdrawn`, which leaves the denominator."""


class Row(IntEnum):
    """A row of the table that decides a status, by its number, which never changes."""

    WITHDRAWN = 1
    QUALITATIVE = 2
    NOT_STARTED = 3
    NO_FIGURE = 4
    REACHED = 5
    PASSED = 6
    MET_AT_END = 7
    WITHIN_LIMIT = 8
    MET_AT_LAST_REPORT = 9
    MISSED_AT_END = 10
    SHORT_AT_LAST_REPORT = 11
    PACE = 12
    NOT_YET_MET = 13
    BASE_NOT_KNOWN = 14


ROWS: dict[Row, tuple[Status, ...]] = {
    Row.WITHDRAWN: (Status.WITHDRAWN,),
    Row.QUALITATIVE: (Status.CANNOT_BE_COMPUTED,),
    Row.NOT_STARTED: (Status.NOT_STARTED,),
    Row.BASE_NOT_KNOWN: (Status.BASE_NOT_KNOWN,),
    Row.NO_FIGURE: (Status.NO_FIGURE, Status.OVER_NO_FIGURE),
    Row.REACHED: (Status.MET, Status.MET_ABOVE_RANGE),
    Row.PASSED: (Status.NOT_MET,),
    Row.MET_AT_END: (Status.MET,),
    Row.WITHIN_LIMIT: (Status.WITHIN_LIMIT,),
    Row.MET_AT_LAST_REPORT: (Status.MET_AT_LAST_REPORT,),
    Row.MISSED_AT_END: (Status.NOT_MET,),
    Row.SHORT_AT_LAST_REPORT: (Status.SHORT_AT_LAST_REPORT,),
    Row.PACE: (Status.ON_TRACK, Status.SLOWER_THAN_NEEDED, Status.FAR_BEHIND, Status.MOVING_AWAY),
    Row.NOT_YET_MET: (Status.NOT_YET_MET,),
}
"""Each row and every status it can give, in the order they are tried."""


YEARLY: dict[Status, Row] = {
    Status.BASE_NOT_KNOWN: Row.BASE_NOT_KNOWN,
    Status.NOT_MET_IN_YEARS: Row.MISSED_AT_END,
    Status.SHORT_AT_LAST_REPORT: Row.SHORT_AT_LAST_REPORT,
    Status.NO_FIGURE: Row.NO_FIGURE,
    Status.OVER_NO_FIGURE: Row.NO_FIGURE,
    Status.MET: Row.MET_AT_END,
    Status.MET_SO_FAR: Row.MET_AT_LAST_REPORT,
    Status.MET_WHERE_REPORTED: Row.MET_AT_LAST_REPORT,
    Status.NOT_YET_MET: Row.NOT_YET_MET,
}
"""What the years of a yearly target can add up to, in the order it is tried, and the row each is counted
under.
"""


PARTS: dict[Status, Row] = {
    Status.NOT_MET: Row.MISSED_AT_END,
    Status.SHORT_AT_LAST_REPORT: Row.SHORT_AT_LAST_REPORT,
    Status.MOVING_AWAY: Row.PACE,
    Status.FAR_BEHIND: Row.PACE,
    Status.SLOWER_THAN_NEEDED: Row.PACE,
    Status.NOT_YET_MET: Row.NOT_YET_MET,
    Status.ON_TRACK: Row.PACE,
    Status.BASE_NOT_KNOWN: Row.BASE_NOT_KNOWN,
    Status.NO_FIGURE: Row.NO_FIGURE,
    Status.OVER_NO_FIGURE: Row.NO_FIGURE,
    Status.MET_WHERE_REPORTED: Row.MET_AT_LAST_REPORT,
    Status.MET_AT_LAST_REPORT: Row.MET_AT_LAST_REPORT,
    Status.WITHIN_LIMIT: Row.WITHIN_LIMIT,
    Status.MET_SO_FAR: Row.MET_AT_LAST_REPORT,
    Status.MET: Row.MET_AT_END,
}
"""What the parts of a target add up to where every part must reach it, in the order it is tried: the weakest
part first; and the row each is counted under.
"""


SATISFIED = frozenset({Status.MET, Status.MET_ABOVE_RANGE, Status.MET_AT_LAST_REPORT, Status.WITHIN_LIMIT})


REACHED = SATISFIED | {Status.MET_SO_FAR, Status.MET_WHERE_REPORTED}
"""What a part has that is not behind, as far as is known of it."""


UNKNOWN = frozenset({Status.NO_FIGURE, Status.OVER_NO_FIGURE, Status.BASE_NOT_KNOWN})
"""What a part has of which nothing can be said yet."""


BEFORE_PARTS = (Row.WITHDRAWN, Row.QUALITATIVE, Row.NOT_STARTED)
"""The rows that decide before figures are looked at: where one decides of a part, it does of all."""
