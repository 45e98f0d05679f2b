"""Item *article-dates*: turn the article's words of time into days, or say that there are none."""

from __future__ import annotations

import datetime as dt
from typing import Any

from conflicting_reports.checks.answers import UnreadableError, is_blank, plain, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_labelled
from conflicting_reports.checks.labels import alone
from conflicting_reports.checks.options import OPEN, says_open
from conflicting_reports.checks.passages import where
from conflicting_reports.checks.when_was_that.dating import (
    NO_MATERIAL,
    day_of,
    passages,
    published_day,
)
from conflicting_reports.checks.when_was_that.days import is_ambiguous, night_in, one_day
from conflicting_reports.model import Claim, Seed

__all__ = ["ITEM", "check_article_dates"]


def model_article_dates(seed: Seed) -> dict[str, str]:
    """Return the day of each event, or that the article doesn't tell it."""
    days = {label: day_of(seed, claim) for label, claim in passages(seed, "article-dates").items()}
    return {label: day.isoformat() if day else OPEN for label, day in days.items()}


def check_article_dates(answer: object, case: object = None) -> Feedback:
    """Return feedback for the days of the article's events, a dict of label to date.

    The score is the share of events that are right. One answer for all of them sorts
    nothing and stays below a half.
    """
    item, name = "article-dates", "article_dates"
    try:
        seed, found = chosen_case(case), plain(answer, name)
        if is_blank(found):
            return Feedback.unattempted(
                item, f'Fill in `{name}`: a date for each letter, or "{OPEN}".'
            )
        claims = passages(seed, item)
        if not claims:
            return Feedback.unreadable(item, NO_MATERIAL)
        read = read_labelled(found, tuple(claims), name)
        entries, unknown = read.entries, read.extra
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    said = {label: read_answer(entries.get(label)) for label in claims}
    right = [
        label for label, claim in claims.items() if said[label] == (day_of(seed, claim) or OPEN)
    ]
    messages: list[str] = []
    codes: list[str] = []
    blank = [label for label in claims if is_blank(entries.get(label))]
    if blank:
        messages.append(f"No answer yet for {words(blank)}.")
    unread = [label for label in claims if said[label] is None and label not in blank]
    if any(is_ambiguous(entries[label]) for label in unread):
        messages.append(
            "Dates such as 09/13/2022 or 13/09 are read in two ways. Write the month in words, "
            "or the year first."
        )
    elif any(is_pair(entries[label], claims[label]) for label in unread):
        messages.append(
            "A night touches two days. The task wants one of them: the day on which it begins."
        )
    elif unread:
        messages.append(
            f'I can\'t read {words(unread)}: one date with day, month and year, or "{OPEN}".'
        )
    days = [day for day in said.values() if isinstance(day, dt.date)]
    if any(is_the_readers(seed, day) for day in days):
        codes.append("M15")
        messages.append(
            'A date of yours lies after the article came out, or in another year. "Today" and "yesterday" '
            "belong to whoever wrote them: count from the day of publication."
        )
    wrong = [label for label in claims if label not in right and said[label] is not None]
    told = [label for label, claim in claims.items() if day_of(seed, claim)]
    if told and all(said[label] == OPEN for label in told):
        codes.append("M14")
        messages.append(
            "You were given the day of publication. Some words of the article can be counted from it."
        )
    elif wrong:
        places = words(f"{label} ({where(seed, claims[label])})" for label in wrong)
        messages.append(
            f"Look again at {places}. Is there a word in the sentence itself that ties this to a day? "
            "If there is, count from the day of publication."
        )
    score = len(right) / len(claims)
    if unknown:
        messages.append(f"The task has no {words(unknown[:3])}.")
        score *= len(claims) / (len(claims) + len(unknown))
    if len(set(map(str, said.values()))) == 1:
        score = min(score, 0.4)
    return Feedback.graded(
        item,
        score,
        messages,
        codes,
        'You counted "today", "yesterday" and the weekday from the writer\'s day, and you left open '
        "what the article leaves open.",
    )


def read_answer(value: Any) -> dt.date | str | None:
    """Return the day of an answer, `OPEN`, or None if it is neither.

    A night written with both of its days is None: the task asks for its first.
    """
    value = alone(value)
    if says_open(value):
        return OPEN
    return None if type(value) is int else one_day(value)


def is_pair(value: Any, claim: Claim) -> bool:
    """Say whether an answer has both days of a night, where the passage speaks of a night."""
    night = claim.span is not None and "night" in claim.span.quote
    return night and night_in(value) is not None


def is_the_readers(seed: Seed, day: dt.date) -> bool:
    """Say whether a day can only come from the reader's calendar, not from the writer's."""
    published = published_day(seed)
    return day > published or day.year != published.year


def hints(seed: Seed) -> tuple[str, str]:
    """Return the two hints for a case."""
    weekday = f"{published_day(seed):%A}"
    return (
        'Underline every word of time in the article: "today", "yesterday", the name of a weekday. '
        "Which events have one beside them?",
        f"The article came out on a {weekday}. Count back from there. For the night, go back to the last "
        "day of that name. If an event has no word of time beside it, the article leaves its day open.",
    )


ITEM = Item(
    "article-dates",
    "02-when-was-that",
    'Put dates in the place of "today"',
    "article_dates",
    ("M14", "M15"),
    check_article_dates,
    model_article_dates,
    hints,
    lambda seed: (
        f"{published_day(seed).day} {published_day(seed):%B %Y} was a {published_day(seed):%A}. "
        '"Today" is that day and "yesterday" the day before. The night is named by its weekday, and '
        "its first day is the last one of that name. For three things the article has no word of time: "
        "other texts may date them, this one doesn't."
    ),
)
