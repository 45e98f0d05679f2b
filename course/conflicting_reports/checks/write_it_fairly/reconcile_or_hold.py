"""Item *reconcile-or-hold*: choose what to do with two disagreements. A person marks it."""

from __future__ import annotations

from conflicting_reports.checks.item import Item
from conflicting_reports.checks.passages import where
from conflicting_reports.model import Seed

__all__ = ["ITEM"]


def model_reconcile_or_hold(seed: Seed) -> str:
    """Return the model answer of the item that a person marks, made from the records."""
    rows = {task.label: task for task in seed.tasks_in("reconcile-or-hold")}
    place = {label: where(seed, seed.claim(task.record)) for label, task in rows.items()}
    return (
        f'1. Go back to the sources. The two need not clash: one is "killed", "{rows["killed"].value}", the '
        f'other "{rows["bodies"].value}", given by another body. Some may be the same people. Both sides\' '
        "lists of names would settle it. I give both, apart, and add nothing. "
        f'2. Write "unconfirmed". {place["first"]} ("{rows["first"].value}") and {place["second"]} '
        f'("{rows["second"].value}") stand against each other, with no observer. '
        "A dated log of an observer would settle it."
    )


ITEM = Item(
    "reconcile-or-hold",
    "09-write-it-fairly",
    "Choose what to do with a disagreement",
    "",
    (),
    None,
    model_reconcile_or_hold,
    (
        "Before you choose a way, say what the two reports disagree about. Do they disagree at all?",
        "Ask of each: what would somebody hold in their hands who could settle it? That tells you which way fits.",
    ),
    "Mark yourself, 0 to 3 for each: do you keep unlike things apart? Do you say for both what is known, what "
    "isn't and what would settle it? Do you copy the words that carry your reasons?",
)
