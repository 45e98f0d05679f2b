"""Set claims side by side: which may be compared, what two counts allow, what was known when.

Nothing here merges numbers. A claim keeps its bounds, its speaker and its day, and every
refusal to compare says why.
"""

from conflicting_reports.compare.comparison import (
    DIFFERENCES,
    Comparison,
    Relation,
    compare_claims,
    relation,
)
from conflicting_reports.compare.days import day_range, say_day
from conflicting_reports.compare.overlap import overlap_bounds
from conflicting_reports.compare.parties import is_own, party_of
from conflicting_reports.compare.references import hide_references
from conflicting_reports.compare.series import known_as_of, latest_as_of, revisions
from conflicting_reports.errors import ComparisonError

__all__ = [
    "DIFFERENCES",
    "Comparison",
    "ComparisonError",
    "Relation",
    "compare_claims",
    "day_range",
    "hide_references",
    "is_own",
    "known_as_of",
    "latest_as_of",
    "overlap_bounds",
    "party_of",
    "relation",
    "revisions",
    "say_day",
]
