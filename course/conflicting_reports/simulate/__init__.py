"""Reports whose truth is known: whole cases for any exercise, and small packets for lesson 06.

`simulate` makes a case with its truth, `write_case` a folder like any under `seeds/`,
`compare_with_real` lays each behaviour beside the records of the real case.
"""

from conflicting_reports.simulate.behaviours import RULES, Rule
from conflicting_reports.simulate.case import Simulated, simulate, truth_of
from conflicting_reports.simulate.folder import write_case
from conflicting_reports.simulate.packets import (
    BEHAVIOURS,
    COUNTRIES,
    LONGEST_RATIO,
    SIZES,
    Dispatch,
    Packet,
    claim_ratios,
    interval_score,
    make_packet,
    naive_guesses,
    own_shares,
    scope_of,
    share_of_hits,
)
from conflicting_reports.simulate.real import compare_with_real
from conflicting_reports.simulate.truth import DayLosses, Truth

__all__ = [
    "BEHAVIOURS",
    "COUNTRIES",
    "LONGEST_RATIO",
    "RULES",
    "SIZES",
    "DayLosses",
    "Dispatch",
    "Packet",
    "Rule",
    "Simulated",
    "Truth",
    "claim_ratios",
    "compare_with_real",
    "interval_score",
    "make_packet",
    "naive_guesses",
    "own_shares",
    "scope_of",
    "share_of_hits",
    "simulate",
    "truth_of",
    "write_case",
]
