"""Item *possible-days*: list the days that a weekday can be while no date is known."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Any

from conflicting_reports.checks.answers import UnreadableError, is_blank, plain, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_labelled
from conflicting_reports.checks.options import pick_option
from conflicting_reports.checks.passages import where
from conflicting_reports.checks.when_was_that.dating import (
    NO_MATERIAL,
    passages,
    published_day,
    say_month,
    task_value,
    weekday_in,
)
from conflicting_reports.checks.when_was_that.days import days_in, is_ambiguous
from conflicting_reports.model import Claim, Seed

__all__ = ["ITEM", "check_possible_days"]

FIELDS = ("dates", "settled_by")
PIECES = ("author", "day of publication", "language", "publisher", "weekday of publication")
ALSO = {
    "the author": "author",
    "the publisher": "publisher",
    "the language": "language",
    **dict.fromkeys(
        (
            *("the day of publication", "date of publication", "the date of publication"),
            *("publication date", "the publication date", "publication day", "published"),
            *("day published", "date published", "publishing date", "dateline"),
        ),
        "day of publication",
    ),
}


def the_night(seed: Seed) -> Claim:
    """Return the passage that names the weekday."""
    return passages(seed, "possible-days")["night"]


def wanted_days(seed: Seed) -> frozenset[dt.date]:
    """Return every such weekday in the month of the article."""
    published, weekday = published_day(seed), weekday_in(the_night(seed))
    last = calendar.monthrange(published.year, published.month)[1]
    month = (published.replace(day=n) for n in range(1, last + 1))
    return frozenset(day for day in month if day.weekday() == weekday)


def model_possible_days(seed: Seed) -> dict[str, Any]:
    """Return the days it can be and the piece of information that settles it."""
    return {
        "dates": [day.isoformat() for day in sorted(wanted_days(seed))],
        "settled_by": task_value(seed, "possible-days", "settled_by"),
    }


def check_possible_days(answer: object, case: object = None) -> Feedback:
    """Return feedback for the days that a weekday can be, and for what would settle it.

    The dates count 0.7, as the share of named and wanted days that are both; so naming
    every day of the month earns little.
    """
    item, name = "possible-days", "possible_days"
    try:
        seed, found = chosen_case(case), plain(answer, name)
        if is_blank(found):
            return Feedback.unattempted(
                item, f"Fill in `{name}`: all dates that it can be, and what would settle it."
            )
        if not seed.tasks_in(item):
            return Feedback.unreadable(item, NO_MATERIAL)
        read = read_labelled(found, FIELDS, name)
        entries, unknown = read.entries, read.extra
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    messages: list[str] = []
    codes: list[str] = []
    score = 0.7 * dates_share(seed, entries.get("dates"), messages, codes)
    said = entries.get("settled_by")
    piece = pick_option(said, PIECES, ALSO)
    if piece == model_possible_days(seed)["settled_by"]:
        score += 0.3
    elif is_blank(said):
        messages.append("`settled_by` is empty. Choose one piece of information from the list.")
    elif piece is None:
        messages.append("`settled_by` takes one piece of information from the list, no more.")
    else:
        messages.append(
            "`settled_by`: suppose that you had this piece and nothing else. "
            "Would all of your dates but one drop out?"
        )
    if unknown:
        messages.append(f"The form has no place for {words(unknown[:3])}.")
        score = min(score, 0.9)
    return Feedback.graded(
        item,
        score,
        messages,
        codes,
        "The words point at a day without saying which. "
        "The day on which the writer wrote them turns the pointing finger into a date.",
    )


def dates_share(seed: Seed, value: Any, messages: list[str], codes: list[str]) -> float:
    """Return how far the dates are right, in [0, 1], and add what is to be said of them."""
    wanted, published = wanted_days(seed), published_day(seed)
    place, month = where(seed, the_night(seed)), say_month(seed)
    value = [v for v in value if not is_blank(v)] if type(value) is list else value
    if is_blank(value) or value is None:
        messages.append("`dates` is empty. A calendar of that month helps.")
        return 0.0
    parts = value if type(value) is list else [value]
    read = [(part, days_in(part, published)) for part in parts]
    odd = [part for part, days in read if days is None]
    if any(is_ambiguous(part) for part in odd):
        messages.append(
            "Dates such as 09/05 are read in two ways. Write the month in words, or the year first."
        )
    elif odd:
        messages.append(f"I can't read {repr(odd[0])[:40]} as a date.")
    named = frozenset[dt.date]().union(*(days for _, days in read if days))
    if any(day.year != published.year for day in named):
        codes.append("M15")
        messages.append(f"The year is the writer's, not the reader's: the clashes were in {month}.")
    elif any(day.month != published.month for day in named):
        messages.append(f"You were told that it was {month}. A date of yours lies outside it.")
    inside = [d for d in named if (d.year, d.month) == (published.year, published.month)]
    if any(day not in wanted for day in inside):
        messages.append(f"Not every date of yours falls on the weekday that {place} names.")
    if len(wanted & named) < len(wanted):
        messages.append(
            "At least one date is missing. Nothing that you were told rules out any week of the month."
        )
    return len(wanted & named) / (len(wanted | named) + len(odd))


ITEM = Item(
    "possible-days",
    "02-when-was-that",
    "List the days it can be",
    "possible_days",
    ("M15",),
    check_possible_days,
    model_possible_days,
    (
        "Take a calendar of the month and look for the weekday that the article names.",
        "Leave aside what you know from elsewhere. For `settled_by`, take each piece on the list in turn: how many of your dates would be left?",
    ),
    lambda seed: (
        f"The article names a weekday and nothing more, and {say_month(seed)} has "
        f"{len(wanted_days(seed))} of them. A weekday of publication would leave them all standing. "
        "Only the date of publication picks one."
    ),
)
