"""The words for the two sides of a case, and the rows of reactions that a task shows."""

from __future__ import annotations

import re

from conflicting_reports.checks.answers import tidy
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.model import Seed
from conflicting_reports.side_records import Reaction

__all__ = ["explain_tasks", "lacking", "reactions_in", "side_words"]


def reactions_in(seed: Seed, item: str) -> dict[str, Reaction]:
    """Return the reactions of a task by their labels, in order."""
    records = {task.label: seed.record(task.record) for task in seed.tasks_in(item)}
    return {label: row for label, row in records.items() if type(row) is Reaction}


def lacking(item: str) -> Feedback:
    """Return the feedback for a case that has no material for a task."""
    return Feedback.unreadable(item, "This case has no reactions for this task. Use another case.")


def side_words(seed: Seed) -> dict[str, str]:
    """Return other words for the two parties, folded: adjectives, capitals, full names."""
    known: dict[str, str] = {}
    for party in seed.parties:
        adjective = seed.adjective(party)
        aliases = [adjective, f"{adjective}s", f"the {adjective} side", f"{adjective} side"]
        for name in seed.names:
            if name.kind == "state" and name.name == party:
                aliases += [a for a in name.aliases if "media" not in a]
        for alias in aliases:
            known.setdefault(re.sub(r"[\s_-]+", " ", tidy(alias)), party)
    return known


def explain_tasks(seed: Seed, item: str) -> str:
    """Return the reasons for the model answer, row by row, as `tasks.csv` gives them."""
    return " ".join(f"({task.label}) {task.why}" for task in seed.tasks_in(item) if task.why)
