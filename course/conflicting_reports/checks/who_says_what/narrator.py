"""Item *narrator*: find the passages that no source is named for."""

from __future__ import annotations

import re

from conflicting_reports.checks.answers import (
    UnreadableError,
    is_blank,
    plain,
    several,
    tidy,
    whole_number,
    words,
)
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.marking import informedness
from conflicting_reports.model import Seed

__all__ = ["ITEM", "check_narrator"]


def narrator_truth(seed: Seed) -> dict[str, bool]:
    """Return for each passage whether nobody is named for it."""
    return {
        label: all(claim.attribution == "none" for claim in claims)
        for label, claims in seed.claims_in("narrator").items()
    }


def read_labels(value: object) -> set[str]:
    """Return the paragraphs that a value names, such as `P22`; empty if it says anything else."""
    number = whole_number(value) if type(value) is not str else None
    if number is not None:
        return {f"P{number}"}
    pasted = re.match(r"\W*(p\d{1,2})\s*[:=]", tidy(value))
    if pasted:
        return {pasted.group(1).upper()}
    text = bare_labels(tidy(value))
    parts = re.sub(r"(?<=\d)(?=p\d)", " ", text).split() if len(text) <= 200 else []
    if not parts or not all(re.fullmatch(r"p?\d{1,2}(-p?\d{1,2})?", part) for part in parts):
        return set()
    labels = set()
    for first, last in re.findall(r"p?(\d+)(?:-p?(\d+))?", text):
        labels |= {f"P{n}" for n in range(int(first), int(last or first) + 1)}
    return labels


def bare_labels(text: str) -> str:
    """Return a tidy text with look-alike letters mended and everything between labels gone."""
    text = re.sub(r"\bpara(graph)?\s*", "p", text.replace("\u0440", "p"))
    text = re.sub(r"\bpo\b", "p0", text)
    text = re.sub(r"\bp\s+(?=\d)", "p", text)
    return re.sub(r"[\"'.,;:&(){}\[\]]+|\band\b", " ", text).strip()


def model_narrator(seed: Seed) -> set[str]:
    """Return the labels of the passages without a named source."""
    return {label for label, unsourced in narrator_truth(seed).items() if unsourced}


def check_narrator(answer: object, case: object = None) -> Feedback:
    """Return feedback for the set of passages that no source is named for.

    The score is informedness (Youden's J): marking all eight, or none, earns nothing.
    """
    item, name = "narrator", "unsourced"
    try:
        seed, found = chosen_case(case), plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    truth = narrator_truth(seed)
    if is_blank(found):
        return Feedback.unattempted(
            item, f'Put the labels of the passages into `{name}`, for example {{"P2"}}.'
        )
    if type(found) is dict and all(type(v) is bool for v in found.values()):
        found = [key for key, marked in found.items() if marked]
    said: set[str] = set()
    unknown = []
    for value in several(found):
        if not is_blank(value):
            labels = read_labels(value)
            if labels and labels <= set(truth):
                said |= labels
            else:
                unknown.append(value)
    messages, codes = [], []
    if unknown:
        shown = words(repr(value)[:30] for value in unknown[:3])
        messages.append(f"{shown} is not among the passages of the task.")
    missed = [label for label, unsourced in truth.items() if unsourced and label not in said]
    alarms = [label for label, unsourced in truth.items() if not unsourced and label in said]
    if len(said) == len(truth):
        codes.append("M14")
        messages.append(
            "If every passage is unsourced, nothing is told apart. Some of them name who says so."
        )
    elif len(alarms) == sum(not unsourced for unsourced in truth.values()):
        codes.append("M14")
    if missed:
        codes.append("M16")
        messages.append(
            f"{len(missed)} passage{'s' if len(missed) > 1 else ''} without a named source "
            f"{'are' if len(missed) > 1 else 'is'} missing. A sentence can sound like plain fact and still be "
            'told by nobody: look for "said", "announced", "according to".'
        )
    if alarms and len(said) < len(truth):
        messages.append(f"Somebody is named in {words(alarms)}. Find the verb of saying.")
    score = informedness(truth, said)
    if unknown:
        score = min(score, 0.9)
    return Feedback.graded(
        item,
        score,
        messages,
        codes,
        "These sentences may well be right. But the article gives you nobody to ask.",
    )


ITEM = Item(
    "narrator",
    "01-who-says-what",
    "Find the sentences that nobody owns",
    "unsourced",
    ("M14", "M16"),
    check_narrator,
    model_narrator,
    (
        "In each passage, look for a name together with a verb of saying: said, stated, added, denounced.",
        "The last paragraphs of a report are often background. Ask of each: who told the reporter?",
    ),
    "The judgement in the first sentence and the four background paragraphs have no verb of saying. In the other three somebody is named. Unsourced does not mean untrue: it means that you have nobody to ask.",
)
