"""From feedback to marks: what a graded cell calls, and what nbgrader reads."""

from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.grading.award import award

__all__ = ["Feedback", "award"]
