"""Checks of unit 06: which end of a range a report may move, ranges by rules, and their scores.

Every check takes the learner's answer and, if wanted, another case; what is right is
computed from the case's records.
"""

from conflicting_reports.checks.from_reports_to_estimates.compare_yearly import (
    ITEM as COMPARE_YEARLY,
)
from conflicting_reports.checks.from_reports_to_estimates.compare_yearly import check_compare_yearly
from conflicting_reports.checks.from_reports_to_estimates.estimate_packet import (
    ITEM as ESTIMATE_PACKET,
)
from conflicting_reports.checks.from_reports_to_estimates.estimate_packet import (
    check_estimate_packet,
)
from conflicting_reports.checks.from_reports_to_estimates.interval_score import (
    ITEM as INTERVAL_SCORE,
)
from conflicting_reports.checks.from_reports_to_estimates.interval_score import check_interval_score
from conflicting_reports.checks.from_reports_to_estimates.which_end import ITEM as WHICH_END
from conflicting_reports.checks.from_reports_to_estimates.which_end import check_which_end

__all__ = [
    "ITEMS",
    "check_compare_yearly",
    "check_estimate_packet",
    "check_interval_score",
    "check_which_end",
]

ITEMS = (WHICH_END, ESTIMATE_PACKET, COMPARE_YEARLY, INTERVAL_SCORE)
