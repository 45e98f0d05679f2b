"""Item *space-and-bias*: decide what a count of quoted words proves. A person marks it."""

from __future__ import annotations

from conflicting_reports.checks.item import Item
from conflicting_reports.checks.the_same_day_elsewhere.whose_words import article_quotations, totals
from conflicting_reports.model import Seed

__all__ = ["ITEM"]


def model_space_and_bias(seed: Seed) -> str:
    """Return the model answer of the item that a person marks."""
    sides = totals(seed)
    longer = max(seed.parties, key=lambda party: sides[party][1])
    other = next(party for party in seed.parties if party != longer)
    relayed = sum(q.words for q in article_quotations(seed) if q.relayed and q.side == longer)
    outside = (
        f"{relayed} of the words come from one interview that an agency had made. Perhaps only "
        "one side gave an interview that day"
        if relayed
        else "the longest quotations come from a written statement and from remarks to reporters. "
        "Perhaps only one side spoke at length that day"
    )
    return (
        f"{longer} has {sides[longer][0]} quotations with {sides[longer][1]} words, {other} "
        f"{sides[other][0]} with {sides[other][1]}. That shows unequal space in this one text, not "
        f"the reason for it. Another explanation: {outside}. To tell the two apart, I would look for "
        f"what officials of {other} said that day and whether it was left out, and count the same "
        "in other reports of this outlet."
    )


ITEM = Item(
    "space-and-bias",
    "08-the-same-day-elsewhere",
    "Decide what the count proves",
    "",
    (),
    None,
    model_space_and_bias,
    (
        "Where does each long quotation come from: a speech, a statement, an interview? Did both sides have one?",
        "Name what you would find if the outlet favoured one side, and what you would find if it were chance. Where could you look?",
    ),
    "Mark yourself, 0 to 3 for each. Your conclusion: 1 if you say that the numbers don't give the reason, 2 with another explanation, 3 if you also say where you would look and what for. Your evidence: 1 for the numbers, 2 if you copy words as well, 3 if these words speak for your explanation.",
)
