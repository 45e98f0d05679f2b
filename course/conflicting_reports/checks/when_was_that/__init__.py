"""Checks of unit 02: which day a word of time means, in what order, and what was out when.

Every check takes the learner's answer and, if wanted, another case; what is right is
computed from the case's records.
"""

from conflicting_reports.checks.when_was_that.adds_up import ITEM as ADDS_UP
from conflicting_reports.checks.when_was_that.adds_up import check_adds_up
from conflicting_reports.checks.when_was_that.article_dates import ITEM as ARTICLE_DATES
from conflicting_reports.checks.when_was_that.article_dates import check_article_dates
from conflicting_reports.checks.when_was_that.known_at_noon import ITEM as KNOWN_AT_NOON
from conflicting_reports.checks.when_was_that.known_at_noon import check_known_at_noon
from conflicting_reports.checks.when_was_that.possible_days import ITEM as POSSIBLE_DAYS
from conflicting_reports.checks.when_was_that.possible_days import check_possible_days
from conflicting_reports.checks.when_was_that.sequence import ITEM as SEQUENCE
from conflicting_reports.checks.when_was_that.sequence import check_sequence

__all__ = [
    "ITEMS",
    "check_adds_up",
    "check_article_dates",
    "check_known_at_noon",
    "check_possible_days",
    "check_sequence",
]

ITEMS = (POSSIBLE_DAYS, ARTICLE_DATES, SEQUENCE, ADDS_UP, KNOWN_AT_NOON)
