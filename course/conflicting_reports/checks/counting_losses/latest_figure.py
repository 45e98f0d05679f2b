"""Item *latest-figure*: give the newest figure of a party's own losses that was out on a day."""

from __future__ import annotations

from dataclasses import replace

from conflicting_reports.checks.answers import UnreadableError, is_blank, plain, tidy
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.counting_losses.material import claims_of, rows_of
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_labelled
from conflicting_reports.checks.labels import unlabelled
from conflicting_reports.checks.numbers import count_in
from conflicting_reports.checks.speakers import means_nobody
from conflicting_reports.compare import day_range, is_own, latest_as_of, say_day
from conflicting_reports.compare.freshness import known_day
from conflicting_reports.model import Claim, Seed

__all__ = ["ITEM", "check_latest_figure"]

ID, NAME, QUESTIONS = "latest-figure", "latest", "latest-question"
NONE = "none"
NO_FIGURE = {
    "none",
    "no",
    "no figure",
    "none yet",
    "no figure yet",
    "not yet",
    "nothing",
    "none out yet",
    "no such figure",
}
ZERO = {"zero", "nil", "nobody", "no one"}


def figures_of(seed: Seed) -> list[Claim]:
    """Return the figures of the task's table."""
    return [claims[0] for claims in claims_of(seed, ID).values()]


def questions_of(seed: Seed) -> dict[str, tuple[str, str, str]]:
    """Return for each question the party, what is counted, and the day."""
    questions = {}
    for label, tasks in rows_of(seed, QUESTIONS).items():
        measure, _, day = str(tasks[0].value).rpartition(" ")
        questions[label] = (seed.name(tasks[0].record).name, measure, day)
    return questions


def answer_to(seed: Seed, party: str, measure: str, day: str) -> Claim | None:
    """Return the newest figure of the table for a party's own losses, printed by a day, or None."""
    table = replace(seed, claims=tuple(figures_of(seed)))
    return latest_as_of(table, day, party, measure)


def model_latest_figure(seed: Seed) -> dict[str, int | str]:
    """Return the figure that answers each question, or `none`."""
    answers: dict[str, int | str] = {}
    for label, question in questions_of(seed).items():
        claim = answer_to(seed, *question)
        answers[label] = int(claim.value or 0) if claim else NONE
    return answers


def read_figure(value: object, label: str, measure: str) -> float | str | None:
    """Return a number, which may have its measure beside it, `none`, or None if it is neither."""
    value = unlabelled(value, label)
    if value is None or tidy(value).strip(" .\"'") in NO_FIGURE or means_nobody(value):
        return NONE
    if tidy(value).strip(" .\"'") in ZERO:
        return 0.0
    return None if type(value) is bool else count_in(value, (measure,))


def check_latest_figure(answer: object, case: object = None) -> Feedback:
    """Return feedback for the newest figure of each question; the score is the share right."""
    try:
        seed, found = chosen_case(case), plain(answer, NAME)
        questions = questions_of(seed)
        if is_blank(found):
            return Feedback.unattempted(
                ID, f'Fill in `{NAME}`: for each question a number, or "none".'
            )
        entries = read_labelled(found, questions, NAME, strict=True).entries
    except UnreadableError as error:
        return Feedback.unreadable(ID, str(error))
    wanted = model_latest_figure(seed)
    messages: list[str] = []
    codes: list[str] = []
    right = 0
    for label, question in questions.items():
        if label not in entries or entries[label] == "":
            messages.append(f"{label}: no figure yet.")
            continue
        said = read_figure(entries[label], label, question[1])
        if said is not None and said == wanted[label]:
            right += 1
        elif said is None:
            messages.append(f'{label}: write one number, or "none".')
        else:
            message, code = comment(seed, label, said, question)
            messages.append(message)
            codes += [code] if code else []
    return Feedback.graded(
        ID,
        right / len(questions),
        messages[:7],
        codes,
        "The newest print is not always the newest figure. You asked whose count it is, what it counts and for which day it was given.",
    )


def comment(
    seed: Seed, label: str, said: float | str, question: tuple[str, str, str]
) -> tuple[str, str | None]:
    """Return what is to be said of a wrong figure, and its code."""
    party, measure, day = question
    if said == NONE:
        return (
            f"{label}: go through the rows printed by {say_day(day)}. There is one that counts this.",
            None,
        )
    if said == 0:
        return (
            f"{label}: nobody gave a zero. That a number is not out yet does not mean that there is nothing to count.",
            "M9",
        )
    meant = [claim for claim in figures_of(seed) if claim.value == said]
    if not meant:
        return f"{label}: {said:g} is not a figure of the table.", "M4" if is_sum(
            seed, said
        ) else None
    if any(
        claim.about == party and claim.measure == measure and is_own(seed, claim) for claim in meant
    ):
        late = all(
            (known := known_day(claim)) is not None and known > day_range(day)[1] for claim in meant
        )
        if late:
            return f"{label}: {said:g} could not be read yet on {say_day(day)}.", None
        return (
            f"{label}: a figure for a later day was out by then. Compare the column *state of*, not *printed*.",
            "M17",
        )
    if any(claim.about not in seed.parties for claim in meant):
        return f"{label}: {said:g} adds up both sides. The question asks for one.", "M4"
    if any(claim.about == party and claim.measure != measure for claim in meant):
        return f"{label}: what does the {said:g} count? The question names one thing alone.", "M18"
    if any(claim.about == party for claim in meant):
        return f"{label}: who says {said:g}, and whose dead are they?", "M19"
    return f"{label}: {said:g} is about the other side.", None


def is_sum(seed: Seed, said: float | str) -> bool:
    """Say whether a number is the sum of two figures of the table."""
    values = sorted({claim.value for claim in figures_of(seed) if claim.value is not None})
    return any(a + b == said for a in values for b in values)


def explain(seed: Seed) -> str:
    """Return where each figure comes from."""
    parts = []
    for label, (party, measure, day) in questions_of(seed).items():
        claim = answer_to(seed, party, measure, day)
        what = (
            f"{int(claim.value or 0)}, the state of {say_day(claim.as_of)}"
            if claim
            else "no such figure was out yet"
        )
        parts.append(f"({label}) {party}, {measure}, {say_day(day)}: {what}.")
    text = " ".join(parts)
    return (
        text
        + " A late print can carry an old figure, a sum has no side, and what one side says of the other's dead is not a count."
    )


ITEM = Item(
    ID,
    "05-counting-losses",
    "Give the latest figure of a day",
    NAME,
    ("M4", "M9", "M17", "M18", "M19"),
    check_latest_figure,
    model_latest_figure,
    (
        "Strike out every row that is not about the right side, or not said by that side, or counts another thing.",
        "Of the rows that are left, strike out what was printed after the day. Take the row with the latest state. If no row is left, the answer is a word.",
    ),
    explain,
)
