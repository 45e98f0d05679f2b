"""The words for the two sides of a case, and the rows of reactions that a task shows."""

from __future__ import annotations

import re
from collections.abc import Mapping

from conflicting_reports.checks.answers import tidy
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.model import Seed
from conflicting_reports.side_records import Reaction

__all__ = ["explain_tasks", "follows_listener", "lacking", "reactions_in", "side_words"]


def reactions_in(seed: Seed, item: str) -> dict[str, Reaction]:
    """Return the reactions of a task by their labels, in order."""
    records = {task.label: seed.record(task.record) for task in seed.tasks_in(item)}
    return {label: row for label, row in records.items() if type(row) is Reaction}


def lacking(item: str) -> Feedback:
    """Return the feedback for a case that has no material for a task."""
    return Feedback.unreadable(item, "This case has no reactions for this task. Use another case.")


def follows_listener(
    seed: Seed, rows: Mapping[str, Reaction], truth: Mapping[str, str], said: Mapping[str, str]
) -> list[str]:
    """Return the rows where an answer takes the side that is spoken to, and the words don't.

    There are none if the answer turns the sides round elsewhere: then that is the mistake.

    Args:
        seed: the case.
        rows: the reactions by their labels.
        truth: the party whose side each takes, or any other word.
        said: the party that the answer gives, or any other word.
    """
    wrong = [x for x in rows if said[x] in seed.parties and said[x] != truth[x]]
    followed = [x for x in wrong if said[x] == rows[x].addressed_to]
    turned = any(truth[x] in seed.parties for x in wrong if x not in followed)
    return [] if turned else followed


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
