"""An exercise item: what it is called, how it is checked, solved, hinted at and explained."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.model import Seed

__all__ = ["Item"]


@dataclass(frozen=True, slots=True)
class Item:
    """One task of a graded unit.

    Attributes:
        id: the `grade_id` of its graded cell, such as `claim-table`.
        unit: the unit it belongs to, such as `01-who-says-what`.
        title: a few words for lists and reports.
        variable: the name that the learner's answer is assigned to; empty for a text.
        misconceptions: the codes that its check can tell.
        check: returns `Feedback` for an answer; None for an item that a person marks.
        model: returns a model answer made from the records of a case.
        hints: two steps, the second nearer to the answer than the first; or a function that
            returns them for a case, where they point at its paragraphs.
        explanation: why the model answer is what it is; or a function, as for `hints`.
    """

    id: str
    unit: str
    title: str
    variable: str
    misconceptions: tuple[str, ...]
    check: Callable[..., Feedback] | None
    model: Callable[[Seed], Any]
    hints: tuple[str, str] | Callable[[Seed], tuple[str, str]]
    explanation: str | Callable[[Seed], str]

    def hints_for(self, seed: Seed) -> tuple[str, str]:
        """Return the two hints for a case."""
        return self.hints(seed) if callable(self.hints) else self.hints

    def explanation_for(self, seed: Seed) -> str:
        """Return the explanation for a case."""
        return self.explanation(seed) if callable(self.explanation) else self.explanation
