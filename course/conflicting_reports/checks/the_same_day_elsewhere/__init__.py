"""Checks of unit 08: reports of the same day, their words, limits and origins.

Every check takes the learner's answer and, if wanted, another case; what is right is
computed from the case's records or coded in its `tasks.csv`.
"""

from conflicting_reports.checks.the_same_day_elsewhere.fair_wording import ITEM as FAIR_WORDING
from conflicting_reports.checks.the_same_day_elsewhere.lost_limits import ITEM as LOST_LIMITS
from conflicting_reports.checks.the_same_day_elsewhere.lost_limits import check_lost_limits
from conflicting_reports.checks.the_same_day_elsewhere.mirror_table import ITEM as MIRROR_TABLE
from conflicting_reports.checks.the_same_day_elsewhere.mirror_table import check_mirror_table
from conflicting_reports.checks.the_same_day_elsewhere.packet_origins import ITEM as PACKET_ORIGINS
from conflicting_reports.checks.the_same_day_elsewhere.packet_origins import check_packet_origins
from conflicting_reports.checks.the_same_day_elsewhere.space_and_bias import ITEM as SPACE_AND_BIAS
from conflicting_reports.checks.the_same_day_elsewhere.whose_words import ITEM as WHOSE_WORDS
from conflicting_reports.checks.the_same_day_elsewhere.whose_words import check_whose_words

__all__ = [
    "ITEMS",
    "check_lost_limits",
    "check_mirror_table",
    "check_packet_origins",
    "check_whose_words",
]

ITEMS = (
    MIRROR_TABLE,
    WHOSE_WORDS,
    SPACE_AND_BIAS,
    PACKET_ORIGINS,
    LOST_LIMITS,
    FAIR_WORDING,
)
