"""Checks of unit 03: where it was, what it is called by whom, and what was lost on the way.

Every check takes the learner's answer and, if wanted, another case; what is right is
computed from the case's records and from its rows in `tasks.csv`.
"""

from conflicting_reports.checks.names_and_places.chain_order import ITEM as CHAIN_ORDER
from conflicting_reports.checks.names_and_places.chain_order import check_chain_order
from conflicting_reports.checks.names_and_places.lost_on_the_way import ITEM as LOST_ON_THE_WAY
from conflicting_reports.checks.names_and_places.lost_on_the_way import check_lost_on_the_way
from conflicting_reports.checks.names_and_places.page_furniture import ITEM as PAGE_FURNITURE
from conflicting_reports.checks.names_and_places.page_furniture import check_page_furniture
from conflicting_reports.checks.names_and_places.same_name import ITEM as SAME_NAME
from conflicting_reports.checks.names_and_places.same_name import check_same_name
from conflicting_reports.checks.names_and_places.where_was_it import ITEM as WHERE_WAS_IT
from conflicting_reports.checks.names_and_places.where_was_it import check_where_was_it

__all__ = [
    "ITEMS",
    "check_chain_order",
    "check_lost_on_the_way",
    "check_page_furniture",
    "check_same_name",
    "check_where_was_it",
]

ITEMS = (WHERE_WAS_IT, SAME_NAME, PAGE_FURNITURE, CHAIN_ORDER, LOST_ON_THE_WAY)
