"""Item *find-the-slip*: say what went wrong when a figure was told again."""

from __future__ import annotations

from conflicting_reports.checks.answers import UnreadableError, is_blank, plain, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.counting_losses.entries import numbered
from conflicting_reports.checks.counting_losses.material import place_of, rows_of
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_labelled
from conflicting_reports.checks.labels import unlabelled
from conflicting_reports.checks.marking import credit_above_chance
from conflicting_reports.model import Seed

__all__ = ["ITEM", "check_find_the_slip"]

ID, NAME = "find-the-slip", "slips"
FAITHFUL = "no slip"
SLIPS = (
    "counted twice",
    "unlike things added",
    "missing dropped",
    "wrong people",
    "hedge lost",
    "hedge changed",
    FAITHFUL,
)
ALIASES = {
    "counted double": "counted twice",
    "double counting": "counted twice",
    "double counted": "counted twice",
    "unlike things": "unlike things added",
    "added unlike things": "unlike things added",
    "dropped missing": "missing dropped",
    "the missing dropped": "missing dropped",
    "lost hedge": "hedge lost",
    "changed hedge": "hedge changed",
    "none": FAITHFUL,
    "no slips": FAITHFUL,
    "noslip": FAITHFUL,
}
ASK = {
    "counted twice": "Is anybody in two of its figures?",
    "unlike things added": "What does each part of the figure count?",
    "missing dropped": "Are all of these people known to be dead?",
    "wrong people": "Whom did the announcement count?",
    "hedge lost": "Lay it beside the announcement, small words included.",
    "hedge changed": "Lay it beside the announcement, small words included.",
    FAITHFUL: "Lay it beside the announcement, word by word.",
}


def slips_truth(seed: Seed) -> dict[str, str]:
    """Return the slip of each text, as coded."""
    return {label: str(tasks[0].value) for label, tasks in rows_of(seed, ID).items()}


def check_find_the_slip(answer: object, case: object = None) -> Feedback:
    """Return feedback for what went wrong in each text.

    The score is the mean share right per kind of slip, less what one kind for all would earn.
    """
    try:
        seed, found = chosen_case(case), plain(answer, NAME)
        truth = slips_truth(seed)
        if is_blank(found):
            return Feedback.unattempted(
                ID, f"Fill in `{NAME}`: for each text one of the seven kinds of the task."
            )
        entries = read_labelled(found, truth, NAME, strict=True).entries
    except UnreadableError as error:
        return Feedback.unreadable(ID, str(error))
    places = {label: place_of(seed, tasks[0].record) for label, tasks in rows_of(seed, ID).items()}
    messages: list[str] = []
    codes: list[str] = []
    said: dict[str, str | None] = {}
    for label, right in truth.items():
        value = unlabelled(entries.get(label), label)
        said[label] = numbered(value, SLIPS, ALIASES)
        if is_blank(value):
            messages.append(f"{label}: nothing chosen yet.")
        elif said[label] is None:
            messages.append(f"{label}: choose one of {words(SLIPS)}.")
        elif said[label] != right:
            messages.append(f"{label} ({places[label]}): {ASK[str(said[label])]}")
            if said[label] == FAITHFUL:
                codes += CODE_OF.get(right, [])
    faithful = [label for label, right in truth.items() if right == FAITHFUL]
    if faithful and all(said[label] not in (None, FAITHFUL) for label in faithful):
        codes.append("M14")
        messages.insert(
            0, "Not every text has a slip. Find those that kept the announcement whole."
        )
    credit = {label: float(said[label] == right) for label, right in truth.items()}
    return Feedback.graded(
        ID,
        credit_above_chance(truth, credit),
        messages[:7],
        codes,
        "A few small words, and one question: who is already counted? That is where a figure breaks on its way.",
    )


CODE_OF = {
    "counted twice": ["M4"],
    "unlike things added": ["M4"],
    "missing dropped": ["M18"],
    "hedge lost": ["M21"],
    "hedge changed": ["M21"],
}


def explain(seed: Seed) -> str:
    """Return the coded reason for each text."""
    parts = [
        f"({label}) {tasks[0].value}: {tasks[0].why}." for label, tasks in rows_of(seed, ID).items()
    ]
    return " ".join(parts)


ITEM = Item(
    ID,
    "05-counting-losses",
    "Find the slip",
    NAME,
    ("M4", "M14", "M18", "M21"),
    check_find_the_slip,
    slips_truth,
    (
        "Lay each text beside its announcement. Mark what is new, and what is gone: a word, a group of people, a second figure.",
        "Begin at the top of the list each time: is there more than one figure? Is anybody in both? Only then look at the small words.",
    ),
    explain,
)
