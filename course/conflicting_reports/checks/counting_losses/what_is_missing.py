"""Item *what-is-missing*: tell the numbers that are given from those that are not."""

from __future__ import annotations

import re

from conflicting_reports.checks.answers import (
    UnreadableError,
    is_blank,
    number_in,
    plain,
    tidy,
)
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.counting_losses.material import rows_of
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_labelled
from conflicting_reports.checks.labels import unlabelled
from conflicting_reports.checks.marking import informedness
from conflicting_reports.checks.options import pick_option
from conflicting_reports.model import Seed

__all__ = ["ITEM", "check_what_is_missing"]

ID, NAME = "what-is-missing", "numbers_given"
GIVEN, NOT = "given", "not given"
ALIASES = {
    "yes": GIVEN,
    "true": GIVEN,
    "is given": GIVEN,
    "stated": GIVEN,
    "no": NOT,
    "false": NOT,
    "isn't given": NOT,
    "is not given": NOT,
    "notgiven": NOT,
    "not stated": NOT,
    "not mentioned": NOT,
    "no number": NOT,
    "no number given": NOT,
    "no figure": NOT,
    "no figure given": NOT,
}
ZERO = re.compile(r"(there (were|was|are|is) )?(none|0|zero|nobody|no one|nothing|nil|no)\b")
SILENT = re.compile(r"\b(numbers?|figures?|given|stated|mention(ed)?|said|told|says|information)\b")
GROUPS = ("military", "civilian")


def given_truth(seed: Seed) -> dict[str, bool]:
    """Return for each thing counted whether the article gives a number for it."""
    truth = {}
    for label, tasks in rows_of(seed, ID).items():
        asked = str(tasks[0].value)
        group = next((g for g in GROUPS if asked.endswith(f" {g}")), None)
        measure = asked.removesuffix(f" {group}") if group else asked
        party = tasks[0].record if tasks[0].record != "article" else None
        truth[label] = any(
            claim.measure == measure
            and claim.value is not None
            and (group is None or claim.population == group)
            and (party is None or claim.about == seed.name(party).name)
            for claim in seed.article_claims
        )
    return truth


def model_what_is_missing(seed: Seed) -> dict[str, str]:
    """Return `given` or `not given` for each thing counted."""
    return {label: GIVEN if given else NOT for label, given in given_truth(seed).items()}


def says_zero(value: object) -> bool:
    """Say whether a text says that there were none, rather than that no number is given."""
    text = tidy(value).strip(" \"'.")
    text = re.sub(r"^given\s*[:(=-]\s*", "", text)
    return bool(ZERO.match(text)) and not SILENT.search(text)


def check_what_is_missing(answer: object, case: object = None) -> Feedback:
    """Return feedback for which numbers the article gives.

    The score is informedness: calling all of them given, or none, earns nothing.
    """
    try:
        seed, found = chosen_case(case), plain(answer, NAME)
        truth = given_truth(seed)
        if is_blank(found):
            return Feedback.unattempted(
                ID, f'Fill in `{NAME}`: "given" or "not given" for each row.'
            )
        entries = read_labelled(found, truth, NAME, strict=True).entries
    except UnreadableError as error:
        return Feedback.unreadable(ID, str(error))
    messages: list[str] = []
    codes: list[str] = []
    said: dict[str, bool] = {}
    zeros, unclear, open_rows = [], [], []
    for label in truth:
        value = unlabelled(entries.get(label), label)
        word = (
            (GIVEN if value else NOT)
            if type(value) is bool
            else pick_option(value, (GIVEN, NOT), ALIASES)
        )
        if says_zero(value) and tidy(value).strip(" \"'.,;:()[]") not in ALIASES:
            zeros.append(label)
        elif word:
            said[label] = word == GIVEN
        elif is_blank(value):
            open_rows.append(label)
        elif number_in(value) == 0:
            zeros.append(label)
        else:
            unclear.append(label)
    if zeros:
        codes.append("M9")
        messages.append(
            f"{', '.join(zeros)}: zero is a count too. Does the article say that there were none, or does it not speak of them?"
        )
    if unclear:
        messages.append(f'{", ".join(unclear)}: write "given" or "not given".')
    if open_rows:
        messages.append(f"{', '.join(open_rows)}: nothing chosen yet.")
    missed = [label for label, given in truth.items() if given and said.get(label) is False]
    alarms = [label for label, given in truth.items() if not given and said.get(label)]
    if missed:
        messages.append(
            f"{len(missed)} of the numbers that you call missing {'is' if len(missed) == 1 else 'are'} in the article. Read the first six paragraphs with a pencil."
        )
    if alarms:
        messages.append(
            f"For {len(alarms)} of the rows you won't find the number. Put your finger on it: does it count exactly this?"
        )
    cells = {**{f"given {k}": given for k, given in truth.items()}}
    score = informedness(cells, {f"given {k}" for k, given in said.items() if given})
    score *= len(said) / len(truth)
    return Feedback.graded(
        ID,
        score,
        messages[:6],
        codes,
        "Most of what a war does to people has no number here. That the article is silent does not mean that it did not happen.",
    )


ITEM = Item(
    ID,
    "05-counting-losses",
    "Look for the numbers that are not there",
    NAME,
    ("M9",),
    check_what_is_missing,
    model_what_is_missing,
    (
        "Take one row at a time and look for its number. A word without a number is not enough.",
        "Go through every number in digits. Which row does each belong to? The rows that are left have none.",
    ),
    "The article has a number for the dead soldiers of each side, each from that side, and one for bodies that are offered. It has none for civilians, wounded, missing, prisoners or displaced people. Other texts of those days have some of them. Silence is not zero.",
)
