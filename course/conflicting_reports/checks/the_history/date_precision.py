"""Item *date-precision*: say whether a date is given more exactly than it is known."""

from __future__ import annotations

from conflicting_reports.checks.answers import UnreadableError, is_blank, plain, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.marking import above_chance
from conflicting_reports.checks.the_history.sorting import read_sorting
from conflicting_reports.compare.days import day_range
from conflicting_reports.compare.history import event_days
from conflicting_reports.model import Seed
from conflicting_reports.side_records import Event

__all__ = ["ITEM", "check_date_precision", "model_date_precision"]

EXACT, TOO, LESS, WRONG, DISPUTED = "as exact", "too exact", "less exact", "wrong", "disputed"
OPTIONS = (DISPUTED, WRONG, TOO, LESS, EXACT)
ALSO = {
    "contested": DISPUTED,
    "date disputed": DISPUTED,
    "the date is disputed": DISPUTED,
    "just as exact": EXACT,
    "exactly as exact": EXACT,
    "as exact as the row": EXACT,
    "less exact than the row": LESS,
}
MESSAGES = {
    DISPUTED: 'For {}, find two different dates in the row. A dispute "how many" or "what to call '
    'it" is none about the date.',
    WRONG: "Put the first and the last day of the row beside {}. Is the sentence outside them?",
    TOO: "For {}, say what the row leaves out: the day, or the month? Look at its date once more.",
    LESS: "For {}, say which part of the row's date the sentence leaves out.",
    EXACT: "Compare {} with the row piece by piece: year, month, day. Then read the row "
    "to its end.",
}


def verdict_on(event: Event, said: str) -> str:
    """Return how a date, coded as `[start:|end:]ISO`, compares with the date of an event."""
    edge, _, date = said.rpartition(":")
    first, last = event_days(event)
    if edge == "start":
        first, last = day_range(event.date or "")
    elif edge == "end":
        first, last = day_range(event.date_to or event.date or "")
    begin, end = day_range(date)
    if event.precision == "disputed":
        return DISPUTED
    if (begin, end) != (first, last) and begin <= first and last <= end:
        return LESS
    if (begin, end) == (first, last):
        return EXACT
    return TOO if first <= begin and end <= last else WRONG


def events_in(seed: Seed) -> dict[str, tuple[Event, str]]:
    """Return for each label the event and the coded date of the sentence."""
    found = {}
    for task in seed.tasks_in("date-precision"):
        record = seed.record(task.record)
        if type(record) is Event and task.value:
            found[task.label] = record, task.value
    return found


def model_date_precision(seed: Seed) -> dict[str, str]:
    """Return how exact the date of each sentence is, measured by its row."""
    return {label: verdict_on(*pair) for label, pair in events_in(seed).items()}


def check_date_precision(answer: object, case: object = None) -> Feedback:
    """Return feedback for how exact each date is.

    The score is the mean share right over the five answers, corrected for chance.
    """
    item, name = "date-precision", "date_claims"
    try:
        seed, found = chosen_case(case), plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    truth = model_date_precision(seed)
    if not truth:
        return Feedback.unreadable(item, f"The case {seed.id} has no dates for this task.")
    if is_blank(found):
        return Feedback.unattempted(item, f"Fill in `{name}`: one answer for each letter.")
    answered = read_sorting(found, truth, OPTIONS, ALSO)
    if answered is None:
        return Feedback.unreadable(
            item, f"`{name}` should give an answer for each letter, as in the form."
        )
    said = answered.said
    messages, codes = answered.remarks(OPTIONS), []
    for option in OPTIONS:
        missed = [label for label in answered.called(option, truth) if truth[label] != option]
        if missed:
            messages.append(MESSAGES[option].format(words(missed)))
        if option == EXACT and any(truth[label] == DISPUTED for label in missed):
            codes.append("M16")
    known = [label for label in truth if truth[label] == EXACT]
    if known and all(said.get(label, EXACT) in (DISPUTED, TOO, WRONG) for label in known):
        codes.append("M14")
        messages.append("You trust none of the dates. Some of these days no text disputes.")
    score = above_chance(truth, said) * len(truth) / (len(truth) + len(answered.extra))
    return Feedback.graded(
        item,
        score,
        messages[:6],
        codes,
        "A date carries a promise: I know it this exactly. You gave each date no more than its row holds, and no less.",
    )


ITEM = Item(
    "date-precision",
    "04-the-history",
    "Ask how exact a date may be",
    "date_claims",
    ("M14", "M16"),
    check_date_precision,
    model_date_precision,
    (
        "Find the row, read its date from the first day to the last, and what stands in brackets behind it. Some rows know a day, some only a month or a year.",
        'If the row says "date disputed", read what is disputed: whose text has which day? If not, ask whether the sentence names something (a day, a month) that the row does not have, or the other way round.',
    ),
    "Three things can go wrong with a date. It can be off. It can be more exact than anybody knows. Or it can take one text's day where the texts differ. A date that says less than the row is true, only less useful.",
)
