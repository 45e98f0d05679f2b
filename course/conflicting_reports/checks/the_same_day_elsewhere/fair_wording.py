"""Item *fair-wording*: say the same facts in words that both sides could accept. A person marks it."""

from __future__ import annotations

from conflicting_reports.checks.item import Item
from conflicting_reports.model import Seed

__all__ = ["ITEM"]


def model_fair_wording(seed: Seed) -> str:
    """Return the model answer of the item that a person marks, as coded for the case."""
    return " ".join(str(task.value) for task in seed.tasks_in("fair-wording"))


ITEM = Item(
    "fair-wording",
    "08-the-same-day-elsewhere",
    "Say it in words that both could accept",
    "",
    (),
    None,
    model_fair_wording,
    (
        "Read each sentence as somebody from one country, then as somebody from the other. At which word do you stop?",
        'Verbs of taking and giving, nouns of winning and losing, and small words such as "suddenly" carry most of a view. Ask of each what happened, without it.',
    ),
    "Mark yourself, 0 to 3 for each. Your sentence: 1 if it is calmer than before, 2 if a reader still learns who did what and when, 3 if no number or detail is lost, no word is left that only one side would choose, and you name a choice. What you copied: 1 for a loaded wording, 2 for three of them with what one or two make a reader believe, 3 if you say that of each.",
)
