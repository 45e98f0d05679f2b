"""Checks of unit 01: who says what, how many, and how they know.

Every check takes the learner's answer and, if wanted, another case; what is right is
computed from the case's records.
"""

from conflicting_reports.checks.who_says_what.attribution_chain import ITEM as ATTRIBUTION_CHAIN
from conflicting_reports.checks.who_says_what.attribution_chain import check_attribution_chain
from conflicting_reports.checks.who_says_what.claim_table import ITEM as CLAIM_TABLE
from conflicting_reports.checks.who_says_what.claim_table import check_claim_table
from conflicting_reports.checks.who_says_what.confirm import ITEM as CONFIRM
from conflicting_reports.checks.who_says_what.confirm import check_confirm
from conflicting_reports.checks.who_says_what.narrator import ITEM as NARRATOR
from conflicting_reports.checks.who_says_what.narrator import check_narrator
from conflicting_reports.checks.who_says_what.number_sort import ITEM as NUMBER_SORT
from conflicting_reports.checks.who_says_what.number_sort import check_number_sort
from conflicting_reports.checks.who_says_what.who_confirmed import ITEM as WHO_CONFIRMED

__all__ = [
    "ITEMS",
    "check_attribution_chain",
    "check_claim_table",
    "check_confirm",
    "check_narrator",
    "check_number_sort",
]

ITEMS = (NUMBER_SORT, CLAIM_TABLE, ATTRIBUTION_CHAIN, CONFIRM, NARRATOR, WHO_CONFIRMED)
