"""Checks of unit 07: who reacted, to whom, on whose side, when, and in whose account.

Every check takes the learner's answer and, if wanted, another case; what is right is
computed from the case's reactions, claims and dates.
"""

from conflicting_reports.checks.the_world_reacts.account import ITEM as ACCOUNT
from conflicting_reports.checks.the_world_reacts.account import check_account
from conflicting_reports.checks.the_world_reacts.heard import ITEM as HEARD
from conflicting_reports.checks.the_world_reacts.heard import check_heard
from conflicting_reports.checks.the_world_reacts.late_words import ITEM as LATE_WORDS
from conflicting_reports.checks.the_world_reacts.late_words import check_late_words
from conflicting_reports.checks.the_world_reacts.listener import ITEM as LISTENER
from conflicting_reports.checks.the_world_reacts.listener import check_listener
from conflicting_reports.checks.the_world_reacts.stance_coding import ITEM as STANCE_CODING
from conflicting_reports.checks.the_world_reacts.stance_coding import check_stance_coding

__all__ = [
    "ITEMS",
    "check_account",
    "check_heard",
    "check_late_words",
    "check_listener",
    "check_stance_coding",
]

ITEMS = (STANCE_CODING, HEARD, LATE_WORDS, ACCOUNT, LISTENER)
