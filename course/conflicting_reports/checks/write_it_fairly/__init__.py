"""Checks of unit 09: read a new report, say how sure, and write fairly.

Every check takes the learner's answer and, if wanted, another case; what is right is
computed from the case's records. The new report is a case of its own, `bremmel-pass`.
"""

from conflicting_reports.checks.write_it_fairly.brier_score import ITEM as BRIER_SCORE
from conflicting_reports.checks.write_it_fairly.brier_score import check_brier_score
from conflicting_reports.checks.write_it_fairly.new_report import ITEM as NEW_REPORT
from conflicting_reports.checks.write_it_fairly.new_report import check_new_report
from conflicting_reports.checks.write_it_fairly.reconcile_or_hold import ITEM as RECONCILE_OR_HOLD
from conflicting_reports.checks.write_it_fairly.sentence_to_publish import (
    ITEM as SENTENCE_TO_PUBLISH,
)

__all__ = ["ITEMS", "check_brier_score", "check_new_report"]

ITEMS = (NEW_REPORT, BRIER_SCORE, SENTENCE_TO_PUBLISH, RECONCILE_OR_HOLD)
