"""Checks of unit 04: what lies behind the background, in what order, in whose words, how exactly.

Every check takes the learner's answer and, if wanted, another case; what is right is
computed from the case's chronology, its checked sentences and `tasks.csv`.
"""

from conflicting_reports.checks.the_history.background_verdicts import ITEM as BACKGROUND_VERDICTS
from conflicting_reports.checks.the_history.background_verdicts import check_background_verdicts
from conflicting_reports.checks.the_history.date_precision import ITEM as DATE_PRECISION
from conflicting_reports.checks.the_history.date_precision import check_date_precision
from conflicting_reports.checks.the_history.history_order import ITEM as HISTORY_ORDER
from conflicting_reports.checks.the_history.history_order import check_history_order
from conflicting_reports.checks.the_history.whose_word import ITEM as WHOSE_WORD
from conflicting_reports.checks.the_history.whose_word import check_whose_word

__all__ = [
    "ITEMS",
    "check_background_verdicts",
    "check_date_precision",
    "check_history_order",
    "check_whose_word",
]

ITEMS = (BACKGROUND_VERDICTS, HISTORY_ORDER, WHOSE_WORD, DATE_PRECISION)
