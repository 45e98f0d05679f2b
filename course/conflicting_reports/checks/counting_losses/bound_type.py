"""Item *bound-type*: say whether a number is a lower or an upper limit, an estimate or exact."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any

from conflicting_reports.checks.answers import (
    UnreadableError,
    is_blank,
    plain,
    tidy,
)
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.counting_losses.material import claims_of, mean, place_of, rows_of
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_labelled
from conflicting_reports.checks.labels import unlabelled
from conflicting_reports.checks.marking import credit_above_chance
from conflicting_reports.checks.options import pick_option
from conflicting_reports.checks.speakers import means_nobody
from conflicting_reports.model import Claim, Seed

__all__ = ["ITEM", "check_bound_type"]

ID, NAME, PASSAGES = "bound-type", "bounds", "bound-passage"
KINDS = ("lower", "upper", "estimate", "exact")
ALIASES = {
    "lower bound": "lower",
    "lower limit": "lower",
    "minimum": "lower",
    "upper bound": "upper",
    "upper limit": "upper",
    "maximum": "upper",
    "estimated": "estimate",
    "approximate": "estimate",
    "approximation": "estimate",
    "exact number": "exact",
}
MOST_WORDS = 8


def bound_of(claim: Claim) -> str:
    """Return how the words of a claim limit its number."""
    if claim.high is None:
        return "lower"
    if claim.low is None:
        return "upper"
    return "estimate" if claim.hedge else "exact"


def bound_truth(seed: Seed) -> dict[str, str]:
    """Return the bound of each passage, by label."""
    return {label: bound_of(claims[0]) for label, claims in claims_of(seed, ID).items()}


def telling_words(seed: Seed) -> dict[str, list[str]]:
    """Return the words of each passage that show its bound; none for an exact number."""
    return {
        label: [tidy(phrase) for phrase in (tasks[0].value or "").split("|") if phrase.strip()]
        for label, tasks in rows_of(seed, ID).items()
    }


def passages_of(seed: Seed) -> dict[str, str]:
    """Return each passage as the task shows it."""
    return {label: str(tasks[0].value) for label, tasks in rows_of(seed, PASSAGES).items()}


def model_bound_type(seed: Seed) -> dict[str, dict[str, str]]:
    """Return for each passage its bound and the words that show it."""
    phrases = telling_words(seed)
    return {
        label: {"bound": bound, "words": phrases[label][0] if phrases[label] else ""}
        for label, bound in bound_truth(seed).items()
    }


def read_passage(entry: Any, label: str) -> tuple[str | None, object]:
    """Return the bound and the words that an entry gives."""
    if type(entry) is dict:
        row = {tidy(k).strip("\"' :"): v for k, v in entry.items()}
        bound = next((row[k] for k in ("bound", "bounds", "type", "kind") if k in row), None)
        shown = next((row[k] for k in ("words", "word", "evidence") if k in row), None)
    elif type(entry) is list:
        bound, shown = [*entry, None, None][:2] if len(entry) <= 2 else (None, None)
    else:
        parts = re.split(r"\s*[,;:(/]\s*|\s+-\s+", str(unlabelled(entry, label)), maxsplit=1)
        bound, shown = parts[0], parts[1] if len(parts) > 1 else None
    return pick_option(unlabelled(bound, label), KINDS, ALIASES), shown


def words_fit(said: object, label: str, passage: str, phrases: dict[str, list[str]]) -> bool:
    """Say whether the words that a learner copied show the bound of a passage.

    Where no words limit the number, none may be copied. One word may have a slip in it.
    """
    if type(said) is list:
        said = " ".join(part for part in said if type(part) is str)
    text = re.sub(r"[^\w' -]+", " ", tidy(unlabelled(said, label)))
    text = re.sub(r"\s+", " ", text).strip(" '")
    if not phrases[label]:
        return is_blank(text) or means_nobody(said) or text in {"no words", "empty"}
    known = set(re.findall(r"[\w']+", tidy(passage)))
    mine = text.split()
    slips = set(mine) - known
    if not 0 < len(mine) <= MOST_WORDS or len(slips) > 1:
        return False
    if any(not get_close_matches(slip, known, n=1, cutoff=0.75) for slip in slips):
        return False
    return any(holds(text, phrase) for phrase in phrases[label])


def holds(text: str, phrase: str) -> bool:
    """Say whether a tidy text holds a phrase as whole words."""
    return bool(re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text))


def check_bound_type(answer: object, case: object = None) -> Feedback:
    """Return feedback for the bound of each passage and the words that show it.

    The bounds count 60 %, per kind of bound, so that one for all earns nothing. The words
    count 40 %: what is copied where there is a hedge, and left out where there is none.
    """
    try:
        seed, found = chosen_case(case), plain(answer, NAME)
        claims = {label: held[0] for label, held in claims_of(seed, ID).items()}
        truth, phrases, passages = bound_truth(seed), telling_words(seed), passages_of(seed)
        if is_blank(found):
            return Feedback.unattempted(
                ID, f"Fill in `{NAME}`: a bound for each passage, and the words that show it."
            )
        entries = read_labelled(found, claims, NAME, strict=True).entries
    except UnreadableError as error:
        return Feedback.unreadable(ID, str(error))
    messages: list[str] = []
    codes: list[str] = []
    right: dict[str, float] = {}
    shown: dict[bool, list[float]] = {True: [], False: []}
    for label, claim in claims.items():
        entry = entries.get(label)
        place = place_of(seed, claim.id)
        if is_blank(entry):
            messages.append(f"{label}: nothing chosen yet.")
            shown[bool(phrases[label])].append(0.0)
            continue
        bound, said = read_passage(entry, label)
        fits = words_fit(said, label, passages[label], phrases)
        shown[bool(phrases[label])].append(float(fits))
        right[label] = float(bound == truth[label])
        if bound is None:
            messages.append(f"{label}: choose one of the four words of the task for `bound`.")
        elif bound != truth[label]:
            messages.append(comment(label, place, bound, truth[label], codes))
        elif not fits:
            messages.append(
                f"{label}: the bound fits. Copy the words of {place} that show it, eight at the most."
                if phrases[label]
                else f"{label}: the words that you give are not words that limit the number."
            )
    told = credit_above_chance(truth, right)
    words_told = max(0.0, mean(shown[True]) + mean(shown[False]) - 1)
    full = all(right.get(label) for label in claims) and all(shown[True] + shown[False])
    return Feedback.graded(
        ID,
        1.0 if full else 0.6 * told + 0.4 * words_told,
        messages[:6],
        codes,
        "Two or three small words decide which way the number can still move. Where there are none, "
        "the text claims to know it exactly.",
    )


def comment(label: str, place: str, bound: str, truth: str, codes: list[str]) -> str:
    """Return what is to be said of a wrong bound, and add its code."""
    if bound == "exact":
        codes.append("M8" if truth == "lower" else "M21")
        return (
            f"{label}: there are words in this passage that limit the number. Find them ({place})."
        )
    if truth == "exact":
        return f"{label}: which words of this passage limit the number? Look at what stands right before it ({place})."
    if {bound, truth} == {"upper", "estimate"}:
        codes.append("M21")
    return f"{label}: say the passage with a larger number, then with a smaller one. Which of them would still keep its word ({place})?"


def explain(seed: Seed) -> str:
    """Return why each bound is what it is."""
    parts = []
    for label, row in model_bound_type(seed).items():
        shown = f"“{row['words']}”" if row["words"] else "no words that limit it"
        parts.append(f"({label}) {row['bound']}: {shown}.")
    return " ".join(parts) + " A lower bound has an open top: it is not a total."


ITEM = Item(
    ID,
    "05-counting-losses",
    "Say what kind of number it is",
    NAME,
    ("M8", "M21"),
    check_bound_type,
    model_bound_type,
    (
        "Cover the number with a finger. Which words around it still speak of its size?",
        "Try a larger number in the passage, then a smaller one. If only the larger one would keep the passage true, it is a lower bound. Words of time can limit a count too.",
    ),
    explain,
)
