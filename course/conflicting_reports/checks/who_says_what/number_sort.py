"""Item *number-sort*: say what each number of the article is."""

from __future__ import annotations

import re

from conflicting_reports.checks.answers import UnreadableError, choose, is_blank, plain, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.passages import where
from conflicting_reports.model import Seed

__all__ = ["ITEM", "check_number_sort"]

KINDS = {"killed": "casualty", "bodies": "bodies", "year": "year", "duration": "duration"}


def model_number_sort(seed: Seed) -> list[str]:
    """Return the label of each number in digits, in the order of the text."""
    passages = seed.claims_in("number-sort").values()
    return [KINDS[str(claims[0].measure)] for claims in passages]


def label_in(entry: object, aliases: dict[str, str]) -> object:
    """Return the label of an entry that also repeats the number or its phrase."""
    parts = entry if type(entry) is list else list(entry.values()) if type(entry) is dict else []
    labels = [part for part in parts if choose(part, KINDS.values(), aliases)]
    return labels[0] if len(labels) == 1 else entry


def check_number_sort(answer: object, case: object = None) -> Feedback:
    """Return feedback for the labels of the article's numbers, a list in the text's order."""
    item, name = "number-sort", "number_labels"
    try:
        seed, found = chosen_case(case), plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    passages = [claims[0] for claims in seed.claims_in(item).values()]
    wanted = model_number_sort(seed)
    if is_blank(found):
        return Feedback.unattempted(
            item, f"Fill in `{name}`: one word between each pair of quotation marks."
        )
    if type(found) is dict:
        found = list(found.values())
    if type(found) is str:
        found = [word for word in re.split(r"[\s,;]+", found) if word]
    if type(found) is not list:
        return Feedback.unreadable(
            item, f"`{name}` should be a list of {len(wanted)} words, as in the form."
        )
    if len(found) != len(wanted):
        return Feedback.unreadable(
            item,
            f"`{name}` has {len(found)} labels; the article has {len(wanted)} numbers, one label each.",
        )
    aliases = {
        "casualties": "casualty",
        "killed": "casualty",
        "body": "bodies",
        "years": "year",
        "durations": "duration",
    }
    found = [label_in(entry, aliases) for entry in found]
    labels = [choose(label, KINDS.values(), aliases) for label in found]
    blank = [is_blank(label) for label in found]
    unknown = [n for n, label in enumerate(labels) if label is None and not blank[n]]
    messages, codes = [], []
    if unknown:
        shown = words(repr(found[n])[:40] for n in unknown[:3])
        messages.append(f"I don't know {shown}. Use one of {words(KINDS.values())}.")
    if any(blank):
        messages.append(f"{sum(blank)} of the {len(labels)} numbers have no label yet.")
    right = 0
    missed: dict[str, list[str]] = {}
    for label, truth, claim in zip(labels, wanted, passages, strict=True):
        if label == truth:
            right += 1
        elif label:
            key = "M1" if label in {"casualty", "bodies"} and truth in {"year", "duration"} else ""
            key = "M3" if (label, truth) == ("casualty", "bodies") else key
            missed.setdefault(key, []).append(where(seed, claim))
    if "M1" in missed:
        codes.append("M1")
        messages.append(
            f"Not every number in a report of deaths counts people. Read the words right after the "
            f"number again in {words(dict.fromkeys(missed['M1']))}."
        )
    if "M3" in missed:
        codes.append("M3")
        messages.append(
            f"Read {words(dict.fromkeys(missed['M3']))} again: is somebody counting who died, or "
            "saying what can be handed over?"
        )
    if "" in missed:
        messages.append(f"Look again at {words(dict.fromkeys(missed['']))}.")
    score = right / len(wanted)
    if len(set(labels)) == 1 and labels[0]:
        score = min(score, 1 / len(KINDS))
        messages.append("One label for all numbers sorts nothing: the article has several kinds.")
    return Feedback.graded(
        item,
        score,
        messages,
        codes,
        "Only a few of these numbers count people who died. Sorting first keeps years out of the toll.",
    )


ITEM = Item(
    "number-sort",
    "01-who-says-what",
    "Sort the numbers",
    "number_labels",
    ("M1", "M3"),
    check_number_sort,
    model_number_sort,
    (
        "Read the two or three words after each number. What is being counted?",
        "Years and lengths of time count no people. Of the rest, ask: does the sentence say who died, or what will be handed over?",
    ),
    'Numbers near the word "killed" pull the eye. Only three of the eleven tell how many people died, and two of those are the same claim told twice.',
)
