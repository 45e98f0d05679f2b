"""Item *sentence-to-publish*: write one sentence on the dead. A person marks it."""

from __future__ import annotations

from conflicting_reports.checks.item import Item
from conflicting_reports.compare import say_day
from conflicting_reports.model import Seed

__all__ = ["ITEM"]


def model_sentence_to_publish(seed: Seed) -> str:
    """Return the model answer of the item that a person marks, made from the records."""
    parts = []
    for task in seed.tasks_in("sentence-to-publish"):
        claim = seed.claim(task.record)
        name = seed.name(claim.speakers[0])
        who = f"{name.name}, {name.role}," if name.role else f"the {name.name}"
        limit = f' "{task.value}"' if task.value else ""
        parts.append(
            f"on {say_day(str(claim.as_of))} {who} gave {claim.value:g} {seed.adjective(str(claim.about))} "
            f"soldiers killed{limit}"
        )
    said = "; ".join([*parts, "the article names nobody outside who checked either figure."])
    return said[:1].upper() + said[1:]


ITEM = Item(
    "sentence-to-publish",
    "09-write-it-fairly",
    "Write the sentence you would publish",
    "",
    (),
    None,
    model_sentence_to_publish,
    (
        "For each figure write down five things first: who says it, with which verb, on which day, what is "
        "counted, and which words limit it.",
        "Forty-five words are enough for two figures with all five, and for what nobody checked. Leave out what "
        "would need a second sentence.",
    ),
    "Mark yourself, 0 to 3 for each: has each figure its own body and day? Does it say who was killed, with the "
    "limit kept and nothing added up? Does it tell what is known and what isn't?",
)
