"""Item *known-at-noon*: say which claims were out at a given hour, as far as records tell."""

from __future__ import annotations

import datetime as dt

from conflicting_reports.checks.answers import UnreadableError, is_blank, plain, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_labelled
from conflicting_reports.checks.marking import above_chance
from conflicting_reports.checks.options import OPEN, OPEN_WORDS, pick_option
from conflicting_reports.checks.when_was_that.dating import NO_MATERIAL, passages, task_value
from conflicting_reports.compare import day_range
from conflicting_reports.model import Claim, Seed

__all__ = ["ITEM", "check_known_at_noon"]

OUT, NOT_OUT = "already out", "not yet out"
VERDICTS = (OUT, NOT_OUT, OPEN)
ALSO = {
    **dict.fromkeys(("out", "it was already out", "was already out", "out already"), OUT),
    **dict.fromkeys(("not out", "not out yet", "was not yet out", "it was not yet out"), NOT_OUT),
    **dict.fromkeys(("not yet", "not already out"), NOT_OUT),
    **OPEN_WORDS,
}


def window(claim: Claim, coded: str | None) -> tuple[dt.datetime, dt.datetime]:
    """Return the earliest and the latest moment at which a claim can have been made public.

    The moment is coded in `tasks.csv` (`start/end`, or one moment) where a record gives
    it; otherwise the whole day on which the claim was published stands open.
    """
    if coded:
        first, _, last = coded.partition("/")
        return dt.datetime.fromisoformat(first), dt.datetime.fromisoformat(last or first)
    start, end = day_range(claim.published or claim.as_of or "")
    midnight = dt.time()
    return (
        dt.datetime.combine(start, midnight),
        dt.datetime.combine(end + dt.timedelta(days=1), midnight),
    )


def noon_truth(seed: Seed) -> dict[str, str]:
    """Return the verdict for each claim."""
    moment = dt.datetime.fromisoformat(str(task_value(seed, "known-at-noon", "moment")))
    verdicts = {}
    for label, claim in asked(seed).items():
        first, last = window(claim, task_value(seed, "known-at-noon", label))
        verdicts[label] = OUT if last <= moment else NOT_OUT if first > moment else OPEN
    return verdicts


def asked(seed: Seed) -> dict[str, Claim]:
    """Return the claims that the task puts before a learner, by letter."""
    return {k: c for k, c in passages(seed, "known-at-noon").items() if k != "moment"}


def model_known_at_noon(seed: Seed) -> dict[str, str]:
    """Return a verdict for each claim."""
    return noon_truth(seed)


def check_known_at_noon(answer: object, case: object = None) -> Feedback:
    """Return feedback for what was out at a given hour, a dict of letter to verdict.

    The score is the mean share found of each verdict, corrected for chance: one verdict
    for all claims earns nothing.
    """
    item, name = "known-at-noon", "known_at_noon"
    try:
        seed, found = chosen_case(case), plain(answer, name)
        if is_blank(found):
            return Feedback.unattempted(
                item, f"Fill in `{name}`: one of {words(VERDICTS)} for each letter."
            )
        if not seed.tasks_in(item):
            return Feedback.unreadable(item, NO_MATERIAL)
        truth = noon_truth(seed)
        read = read_labelled(found, truth, name)
        entries, unknown = read.entries, read.extra
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    said = {label: pick_option(entries.get(label), VERDICTS, ALSO) for label in truth}
    messages: list[str] = []
    codes: list[str] = []
    blank = [label for label in truth if is_blank(entries.get(label))]
    unread = [label for label in truth if said[label] is None and label not in blank]
    wrong = [label for label in truth if said[label] and said[label] != truth[label]]
    if blank:
        messages.append(f"No answer yet for {words(blank)}.")
    if unread:
        messages.append(f"Write one of {words(VERDICTS)} for {words(unread)}.")
    if unknown:
        messages.append(f"The task has no {words(unknown[:3])}.")
    if all(said[label] == OPEN for label in truth if truth[label] != OPEN):
        codes.append("M14")
        messages.append(
            "Some records give an hour, or a day that settles it. What can be known should not be given up."
        )
    elif wrong:
        if looks_back(truth, said):
            codes.append("M24")
            messages.append(
                "What somebody said later that day, or the day after, nobody could know at noon, however "
                "well we know it today."
            )
        messages.append(
            f"Look again at {words(wrong)}. What is the earliest moment that the row allows, and what "
            "is the latest? Where does noon lie?"
        )
        messages.append(
            "Keep three times apart: when a thing happened, which moment a figure describes, and when "
            "somebody said it."
        )
    score = above_chance(truth, said, len(VERDICTS))
    if unknown:
        score *= len(truth) / (len(truth) + len(unknown))
    return Feedback.graded(
        item,
        score,
        messages,
        codes,
        "You judged each claim by the hour that the records give, and where they give only the day you "
        "left both open. That is what a fair look back at a morning needs.",
    )


def looks_back(truth: dict[str, str], said: dict[str, str | None]) -> bool:
    """Say whether an answer shows hindsight: later claims were out already, and no claim is too late."""
    early = any(said[label] == OUT for label in truth if truth[label] == NOT_OUT)
    late = any(said[label] == NOT_OUT for label in truth if truth[label] == OUT)
    return early and not late


ITEM = Item(
    "known-at-noon",
    "02-when-was-that",
    "Stand at noon",
    "known_at_noon",
    ("M14", "M24"),
    check_known_at_noon,
    model_known_at_noon,
    (
        "For each row write down two times: the earliest and the latest at which it can have been said. A day "
        "without an hour lasts from midnight to midnight. Then read the claim too: a count cannot be given "
        "before the hour that it counts up to.",
        "If both lie before noon, it was out. If both lie after noon, it wasn't. If noon lies between them, "
        "the records allow both.",
    ),
    "An hour or a night settles three rows, and the hour that a figure describes or a later day settles two. Where "
    "only that same day is recorded, the claim can have come before noon or after it. An hour named "
    "inside a claim says when something happened, not when it was said.",
)
