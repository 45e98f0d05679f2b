"""Item *who-confirmed*: ask the next question. A person marks it."""

from __future__ import annotations

from conflicting_reports.checks.item import Item
from conflicting_reports.model import Seed

__all__ = ["ITEM"]


def model_who_confirmed(seed: Seed) -> str:
    """Return the model answer of the item that a person marks, as coded for the case."""
    return " ".join(str(task.value) for task in seed.tasks_in("who-confirmed"))


ITEM = Item(
    "who-confirmed",
    "01-who-says-what",
    "Ask the next question",
    "",
    (),
    None,
    model_who_confirmed,
    (
        'Underline "so far", "it has been confirmed" and any word that gives the number a past. What does each of them tell?',
        "Who could have confirmed it, and what would they hold in their hands?",
    ),
    "Mark yourself, 0 to 3 for each: do you say what is known, what is open and what would settle it? Do you copy the exact words that carry your point?",
)
