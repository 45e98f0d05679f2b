"""Item *who-confirmed*: ask the next question. A person marks it."""

from __future__ import annotations

from conflicting_reports.checks.item import Item
from conflicting_reports.model import Seed

__all__ = ["ITEM"]


def model_who_confirmed(seed: Seed) -> str:
    """Return the model answer of the item that a person marks."""
    return (
        'The prime minister gives the number, as "updated data": it has replaced an older one. '
        '"So far" says that it may rise. "It has been confirmed" says that there was some check, but '
        'the sentence has no "by": neither the checker nor the way of checking is named. I would ask the '
        "Ministry of Defence for the record behind the update: names, or how each death was established."
    )


ITEM = Item(
    "who-confirmed",
    "01-who-says-what",
    "Ask the next question",
    "",
    (),
    None,
    model_who_confirmed,
    (
        'Underline "updated", "so far" and "it has been confirmed". What does each of them tell?',
        "Who could have confirmed it, and what would they hold in their hands?",
    ),
    "Mark yourself, 0 to 3 for each: do you say what is known, what is open and what would settle it? Do you copy the exact words that carry your point?",
)
