"""Item *background-verdicts*: check statements of background against what is known."""

from __future__ import annotations

from conflicting_reports.checks.answers import UnreadableError, is_blank, plain, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.marking import above_chance
from conflicting_reports.checks.the_history.sorting import read_sorting
from conflicting_reports.model import Seed
from conflicting_reports.side_records import Verdict

__all__ = ["ITEM", "check_background_verdicts", "model_background_verdicts"]

OPEN = "cannot be determined"
VERDICTS = ("accurate", "simplified", "wrong", "contested", OPEN)
ALSO = {
    "can't be determined": OPEN,
    "can not be determined": OPEN,
    "cannot determine": OPEN,
    "can't determine": OPEN,
    "not determined": OPEN,
    "undetermined": OPEN,
    "cannot be determined from the note": OPEN,
    "cannot be determined from this note": OPEN,
    "simplification": "simplified",
    "simplifies": "simplified",
}
MESSAGES = {
    "accurate": "Set every word of {} beside its note, then read the note to its end. "
    "One of the first four questions gets a yes.",
    "simplified": "You find that {} leaves something out. Name the person or event of the note "
    "that is missing.",
    "wrong": "Underline the words of the note that say otherwise than {}. Silence says nothing.",
    "contested": "For {}, point in the note at the two sides and at what they do not accept alike.",
    OPEN: "For {}, cover the statement and read the note alone: it says more than you used.",
}


def model_background_verdicts(seed: Seed) -> dict[str, str]:
    """Return the verdict for each label, as it was coded for the task or for the article."""
    found = {}
    for task in seed.tasks_in("background-verdicts"):
        record = seed.record(task.record)
        coded = task.value or (record.verdict if type(record) is Verdict else None)
        if coded in VERDICTS:
            found[task.label] = coded
    return found


def narrated(seed: Seed) -> list[str]:
    """Return the labels of the statements that stand in the article."""
    tasks = seed.tasks_in("background-verdicts")
    return [t.label for t in tasks if type(seed.record(t.record)) is Verdict]


def check_background_verdicts(answer: object, case: object = None) -> Feedback:
    """Return feedback for a verdict on each statement.

    The score is the mean share right over the five verdicts, corrected for chance: one
    verdict for all of them earns nothing.
    """
    item, name = "background-verdicts", "verdicts"
    try:
        seed, found = chosen_case(case), plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    truth = model_background_verdicts(seed)
    if not truth:
        return Feedback.unreadable(item, f"The case {seed.id} has no statements for this task.")
    if is_blank(found):
        return Feedback.unattempted(item, f"Fill in `{name}`: one verdict for each letter.")
    answered = read_sorting(found, truth, VERDICTS, ALSO)
    if answered is None:
        return Feedback.unreadable(
            item, f"`{name}` should give a verdict for each letter, as in the form."
        )
    said = answered.said
    messages, codes = answered.remarks(VERDICTS), []
    for verdict in VERDICTS:
        missed = [label for label in answered.called(verdict, truth) if truth[label] != verdict]
        if missed:
            messages.append(MESSAGES[verdict].format(words(missed)))
        if verdict == "accurate" and set(missed) & set(narrated(seed)):
            codes.append("M16")
        if verdict == "wrong" and any(truth[label] == OPEN for label in missed):
            codes.append("M9")
    borne_out = [label for label in truth if truth[label] == "accurate"]
    if all(said.get(label, "accurate") != "accurate" for label in borne_out):
        codes.append("M14")
        messages.insert(0, "You let no statement stand. Doubt everything alike, and nothing is told apart: some are borne out word by word.")  # fmt: skip
    score = above_chance(truth, said) * len(truth) / (len(truth) + len(answered.extra))
    return Feedback.graded(
        item,
        score,
        messages[:6],
        codes,
        "Five different verdicts, each from the words of a note. Leaving out, getting wrong and "
        "being disputed are three different faults, and silence is none.",
    )


def explain(seed: Seed) -> str:
    """Return the reason for each verdict, as the records give it."""
    reasons = []
    for task in seed.tasks_in("background-verdicts"):
        record = seed.record(task.record)
        coded = record.why if type(record) is Verdict else None
        reasons.append(f"({task.label}) {task.why or coded}")
    return " ".join(reasons)


ITEM = Item(
    "background-verdicts",
    "04-the-history",
    "Check each statement against a note",
    "verdicts",
    ("M9", "M14", "M16"),
    check_background_verdicts,
    model_background_verdicts,
    (
        "Go through the five questions one by one for each statement, and stop at the first yes. Underline the words of the note that give you the yes.",
        "Three pairs are easily mixed up. Wrong: the note says otherwise; cannot be determined: it says nothing on the point. Contested: two sides differ; simplified: nobody differs, but somebody is missing. A rounded number is no fault.",
    ),
    explain,
)
