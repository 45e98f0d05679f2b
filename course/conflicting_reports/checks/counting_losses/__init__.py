"""Checks of unit 05: what a number counts, of whom, by whom and as of when.

Every check takes the learner's answer and, if wanted, another case; what is right is
computed from the case's records and from its rows of `tasks.csv`.
"""

from conflicting_reports.checks.counting_losses.bound_type import ITEM as BOUND_TYPE
from conflicting_reports.checks.counting_losses.bound_type import check_bound_type
from conflicting_reports.checks.counting_losses.comparable_pairs import ITEM as COMPARABLE_PAIRS
from conflicting_reports.checks.counting_losses.comparable_pairs import check_comparable_pairs
from conflicting_reports.checks.counting_losses.find_the_slip import ITEM as FIND_THE_SLIP
from conflicting_reports.checks.counting_losses.find_the_slip import check_find_the_slip
from conflicting_reports.checks.counting_losses.latest_figure import ITEM as LATEST_FIGURE
from conflicting_reports.checks.counting_losses.latest_figure import check_latest_figure
from conflicting_reports.checks.counting_losses.overlap import ITEM as OVERLAP
from conflicting_reports.checks.counting_losses.overlap import check_overlap
from conflicting_reports.checks.counting_losses.ratio_trap import ITEM as RATIO_TRAP
from conflicting_reports.checks.counting_losses.ratio_trap import check_ratio_trap
from conflicting_reports.checks.counting_losses.smallest_total import ITEM as SMALLEST_TOTAL
from conflicting_reports.checks.counting_losses.smallest_total import check_smallest_total
from conflicting_reports.checks.counting_losses.what_is_missing import ITEM as WHAT_IS_MISSING
from conflicting_reports.checks.counting_losses.what_is_missing import check_what_is_missing

__all__ = [
    "ITEMS",
    "check_bound_type",
    "check_comparable_pairs",
    "check_find_the_slip",
    "check_latest_figure",
    "check_overlap",
    "check_ratio_trap",
    "check_smallest_total",
    "check_what_is_missing",
]

ITEMS = (
    BOUND_TYPE,
    OVERLAP,
    SMALLEST_TOTAL,
    COMPARABLE_PAIRS,
    RATIO_TRAP,
    WHAT_IS_MISSING,
    FIND_THE_SLIP,
    LATEST_FIGURE,
)
