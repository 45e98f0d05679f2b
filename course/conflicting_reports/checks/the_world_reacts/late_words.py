"""Item *late-words*: find the reactions that the article could not have carried."""

from __future__ import annotations

import datetime as dt

from conflicting_reports.checks.answers import UnreadableError, is_blank, plain, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_labelled
from conflicting_reports.checks.marking import above_commonest
from conflicting_reports.checks.options import pick_option
from conflicting_reports.checks.the_world_reacts.sides import explain_tasks, lacking, reactions_in
from conflicting_reports.compare import day_range
from conflicting_reports.model import Seed

__all__ = ["ITEM", "OPEN_WORDS", "check_late_words"]

COULD, COULD_NOT, OPEN = "could", "could not", "cannot be determined"
OPEN_WORDS = dict.fromkeys(
    (
        "can't be determined",
        "cant be determined",
        "can not be determined",
        "could not be determined",
        "cannot be determined from this",
        "cannot be determined from the article",
        "cannot be determined from this source",
        "cannot determine",
        "cannot be decided",
        "cannot be known",
        "not determinable",
        "undeterminable",
        "indeterminable",
        "undetermined",
        "cannot tell",
        "can't tell",
    ),
    OPEN,
)
ALSO = OPEN_WORDS | {
    "could have": COULD,
    "could have carried": COULD,
    "could have carried it": COULD,
    "couldn't": COULD_NOT,
    "couldnt": COULD_NOT,
    "could'nt": COULD_NOT,
    "could not have": COULD_NOT,
    "could not have carried": COULD_NOT,
    "could not have carried it": COULD_NOT,
    "couldn't have": COULD_NOT,
    "couldn't have carried it": COULD_NOT,
}
QUESTIONS = {
    COULD: "Is every day that the table allows there before the article's day?",
    COULD_NOT: "Is every day that the table allows there after the article's day?",
    OPEN: "Set the day in the table beside the article's day: is anything left open?",
}


def model_late_words(seed: Seed) -> dict[str, str]:
    """Return for each reaction whether it was said before the article's day."""
    first, last = day_range(seed.provenance["published"]["value"])
    return {
        label: timing(row.date or "", first, last)
        for label, row in reactions_in(seed, "late-words").items()
    }


def timing(date: str, first: dt.date, last: dt.date) -> str:
    """Return whether words of a date lie before or after the article, as far as it is known."""
    said_first, said_last = day_range(date)
    return COULD if said_last < first else COULD_NOT if said_first > last else OPEN


def check_late_words(answer: object, case: object = None) -> Feedback:
    """Return feedback for what the article could have carried, a dict of label to verdict.

    The score is the share of right verdicts beyond what one verdict for all would earn.
    """
    item, name = "late-words", "could_carry"
    try:
        seed, found = chosen_case(case), plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    wanted = model_late_words(seed)
    if not wanted:
        return lacking(item)
    if is_blank(found):
        return Feedback.unattempted(
            item, f"Fill in `{name}`: one of the three answers for each row."
        )
    try:
        read = read_labelled(found, list(wanted), name)
        entries, extra = read.entries, read.extra
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    options = (COULD, COULD_NOT, OPEN)
    said = {label: pick_option(entries.get(label), options, ALSO) for label in wanted}
    messages: list[str] = []
    codes: list[str] = []
    unknown = [x for x in wanted if said[x] is None and not is_blank(entries.get(x))]
    if unknown:
        shown = words(repr(entries[label])[:40] for label in unknown[:2])
        messages.append(f"I don't know {shown}. Use one of the three answers for each row.")
    if blank := [label for label in wanted if is_blank(entries.get(label))]:
        messages.append(f"No answer yet: {words(blank)}.")
    if extra:
        messages.append(f"{words(extra[:3])}: the task has no such row.")
    known = [label for label in wanted if wanted[label] != OPEN]
    if 2 * sum(said[label] == OPEN for label in known) > len(known):
        codes.append("M14")
        messages.append(
            "You leave more open than the table does. Where a day is given, the calendar decides."
        )
    for verdict, question in QUESTIONS.items():
        wrong = [label for label in wanted if said[label] == verdict != wanted[label]]
        if wrong and not (verdict == OPEN and codes):
            messages.append(
                f'Look again at {words(wrong)}, where you wrote "{verdict}". {question}'
            )
    return Feedback.graded(
        item,
        above_commonest(wanted, said, len(extra)),
        messages,
        codes,
        "What was said later is no gap in the article, and where no day is known you left it open.",
    )


ITEM = Item(
    "late-words",
    "07-the-world-reacts",
    "Find what came too late",
    "could_carry",
    ("M14",),
    check_late_words,
    model_late_words,
    (
        "Write the article's day on a slip of paper and lay it beside the column of days.",
        "Before, after, or could it be either? A month alone, or a choice of days around the article's own, leaves it open.",
    ),
    lambda seed: explain_tasks(seed, "late-words"),
)
