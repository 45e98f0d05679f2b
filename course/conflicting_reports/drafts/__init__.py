"""Mechanical checks of a draft against the records of a case: remarks, never a grade."""

from conflicting_reports.drafts.checker import DraftChecker
from conflicting_reports.drafts.remarks import CHECKS, ONLY_MECHANICAL, Remark, Review
from conflicting_reports.drafts.sides import swap_sides

__all__ = ["CHECKS", "ONLY_MECHANICAL", "DraftChecker", "Remark", "Review", "swap_sides"]
