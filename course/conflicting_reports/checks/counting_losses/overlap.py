"""Item *overlap*: how many different people two counts can be."""

from __future__ import annotations

import math
import re
from typing import Any

from conflicting_reports.checks.answers import (
    UnreadableError,
    is_blank,
    plain,
    tidy,
)
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.counting_losses.material import claims_of, rows_of
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_labelled
from conflicting_reports.checks.labels import unlabelled
from conflicting_reports.checks.numbers import count_in
from conflicting_reports.compare import overlap_bounds
from conflicting_reports.model import Seed

__all__ = ["ITEM", "check_overlap"]

ID, NAME = "overlap", "different_people"
LOW = ("low", "smallest", "at least", "min", "minimum", "least")
FEWEST, MOST = ("at least", "minimum"), ("at most", "up to", "maximum")
HIGH = ("high", "largest", "at most", "max", "maximum", "most")


def pairs_of(seed: Seed) -> dict[str, tuple[int, int, str]]:
    """Return the two numbers of each pair, the smaller first, and how the two counts stand."""
    kinds = {label: str(tasks[0].value) for label, tasks in rows_of(seed, ID).items()}
    pairs = {}
    for label, claims in claims_of(seed, ID).items():
        small, large = sorted(int(claim.value or 0) for claim in claims)
        pairs[label] = (small, large, kinds[label])
    return pairs


def bounds_of(small: int, large: int, kind: str) -> tuple[int, int]:
    """Return the fewest and the most people that two counts can be."""
    if kind == "open":
        low, high = overlap_bounds(small, large)
        return int(low), int(high or 0)
    return (large, large) if kind == "inside" else (small + large, small + large)


def model_overlap(seed: Seed) -> dict[str, tuple[int, int]]:
    """Return the smallest and the largest number of people for each pair."""
    return {label: bounds_of(*pair) for label, pair in pairs_of(seed).items()}


def read_range(entry: Any, label: str) -> tuple[float, float] | None:
    """Return two numbers as they are ordered, one number twice, or None."""
    if type(entry) is dict:
        row = {re.sub(r"[\s_-]+", " ", tidy(k)): v for k, v in entry.items()}
        ends = [next((row[k] for k in keys if k in row), None) for keys in (LOW, HIGH)]
        entry = ends if len(row) == 2 else None
    elif type(entry) is str:
        text = unlabelled(entry, label)
        entry = re.split(r"\s*(?:,|;|\bto\b|\band\b|-|\.\.+)\s*", tidy(text).strip("()[]"))
    elif type(entry) is not list:
        entry = [entry]
    if type(entry) is not list or not 1 <= len(entry) <= 2:
        return None
    words = (FEWEST, MOST) if len(entry) == 2 else ((),)
    numbers = [
        count_in(unlabelled(part, label), fitting)
        for part, fitting in zip(entry, words, strict=True)
    ]
    known = [number for number in numbers if number is not None]
    return (known[0], known[-1]) if len(known) == len(numbers) else None


def check_overlap(answer: object, case: object = None) -> Feedback:
    """Return feedback for the smallest and the largest number of people of each pair.

    Each end counts half. One rule for all pairs (always add, always the larger count,
    always from the larger to the sum) earns 0.4 at most.
    """
    try:
        seed, found = chosen_case(case), plain(answer, NAME)
        pairs = pairs_of(seed)
        if is_blank(found):
            return Feedback.unattempted(
                ID,
                f"Fill in `{NAME}`: for each pair the smallest and the largest number of people.",
            )
        entries = read_labelled(found, pairs, NAME, strict=True).entries
    except UnreadableError as error:
        return Feedback.unreadable(ID, str(error))
    wanted = model_overlap(seed)
    messages: list[str] = []
    codes: list[str] = []
    said: dict[str, tuple[float, float]] = {}
    points = 0.0
    for label, pair in pairs.items():
        entry = entries.get(label)
        if is_blank(entry):
            messages.append(f"{label}: no numbers yet.")
            continue
        numbers = read_range(entry, label)
        if numbers is None:
            messages.append(
                f"{label}: write two numbers, such as (10, 20); one number twice if only one is possible."
            )
            continue
        said[label] = numbers
        ends = [a == b for a, b in zip(numbers, wanted[label], strict=True)]
        points += sum(ends) / 2
        if not all(ends):
            comment(label, pair, numbers, messages, codes)
    score = points / len(pairs)
    if len(said) == len(pairs) > 1 and score < 1:
        rules = {
            "add": {k: (s + g, s + g) for k, (s, g, _) in pairs.items()},
            "larger": {k: (g, g) for k, (s, g, _) in pairs.items()},
            "wide": {k: (g, s + g) for k, (s, g, _) in pairs.items()},
        }
        if any(all(said[k] == rule[k] for k in pairs) for rule in rules.values()):
            score = min(score, 0.4)
            messages.append(
                "The three pairs do not all stand in the same way to each other: read the third column again."
            )
    return Feedback.graded(
        ID,
        score,
        messages[:6],
        codes,
        "Before two counts are added, somebody has to ask who is in both. Only where the text tells is there one answer.",
    )


def comment(
    label: str,
    pair: tuple[int, int, str],
    numbers: tuple[float, float],
    messages: list[str],
    codes: list[str],
) -> None:
    """Add what is to be said of a pair that is not right."""
    small, large, kind = pair
    low, high = numbers
    total, middle = small + large, (small + large) / 2
    means = {middle, math.floor(middle), math.ceil(middle)} - {small, large}
    if low > high:
        messages.append(f"{label}: write the smallest number first, then the largest.")
    elif means & set(numbers):
        codes.append("M5")
        messages.append(f"{label}: the middle of two counts is a number that nobody counted.")
    elif kind != "apart" and low == high == total:
        codes.append("M4")
        messages.append(
            f"{label}: adding takes it for granted that nobody is in both counts. Is that said?"
        )
    elif kind == "inside" and high == total:
        codes.append("M4")
        messages.append(
            f"{label}: follow one name. Once it is on the list, how often is it counted?"
        )
    elif kind == "open" and low < large:
        codes.append("M3")
        messages.append(
            f"{label}: these are not two rival counts of one thing. If both are true, how many people must there be for the larger one?"
        )
    elif kind == "open" and low == high == large:
        messages.append(
            f"{label}: this takes it for granted that everybody in one count is also in the other. What else could be?"
        )
    elif kind == "open" and high > total:
        messages.append(f"{label}: more people than both counts hold together cannot be.")
    elif kind == "apart" and high < total:
        messages.append(f"{label}: can anybody be in both counts? Read the third column.")
    else:
        messages.append(
            f"{label}: think of the case with the fewest people, then of the one with the most. Does the third column rule one out?"
        )


def explain(seed: Seed) -> str:
    """Return why each pair has the ends that it has."""
    reasons = {
        "open": "at least the larger count, if everybody in the smaller one is also in it; at most the sum, if nobody is",
        "inside": "everybody in the smaller count is in the larger one, so the larger one is all",
        "apart": "nobody can be in both, so the sum is right",
    }
    parts = [f"({label}) {reasons[kind]}." for label, (_, _, kind) in pairs_of(seed).items()]
    return (
        " ".join(parts)
        + " One number of (a) is a lower bound in the article, so in truth the upper end is open."
    )


ITEM = Item(
    ID,
    "05-counting-losses",
    "Count each person once",
    NAME,
    ("M3", "M4", "M5"),
    check_overlap,
    model_overlap,
    (
        "Draw two circles for each pair. Do they overlap, is one inside the other, or are they apart? The third column says what is known.",
        "For the fewest people push the circles into each other as far as the third column lets you. For the most pull them apart as far as it lets you.",
    ),
    explain,
)
