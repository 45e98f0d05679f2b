"""Give the passages of an exercise their days: what the words say, counted from publication."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from conflicting_reports.model import Claim, Seed

__all__ = ["day_of", "passages", "published_day", "say_month", "task_value", "weekday_in"]

NO_MATERIAL = (
    "This case has no material for this task. Choose the other case in the cell at the top."
)


def passages(seed: Seed, item: str) -> dict[str, Claim]:
    """Return the claims that an exercise asks about, by label, in the order of the labels."""
    records = {task.label: seed.record(task.record) for task in seed.tasks_in(item)}
    return {label: claim for label, claim in records.items() if isinstance(claim, Claim)}


def task_value(seed: Seed, item: str, label: str) -> str | None:
    """Return what `tasks.csv` codes for a label beyond the record's own columns, or None."""
    return {task.label: task.value for task in seed.tasks_in(item)}.get(label)


def published_day(seed: Seed) -> dt.date:
    """Return the day on which the article came out."""
    return dt.date.fromisoformat(seed.provenance["published"]["value"])


def say_month(seed: Seed) -> str:
    """Return the month in which the article came out, such as `September 2022`."""
    return f"{published_day(seed):%B %Y}"


def weekday_in(claim: Claim) -> int | None:
    """Return the weekday that a passage names, 0 for Monday, or None."""
    text = claim.span.quote if claim.span else ""
    for number, name in enumerate(calendar.day_name):
        if re.search(rf"\b{name}\b", text):
            return number
    return None


def day_of(seed: Seed, claim: Claim) -> dt.date | None:
    """Return the day that a passage's own word of time means, or None if it has no such word.

    "Today" is the day of publication, and a weekday is the last one up to that day.
    """
    published = published_day(seed)
    if claim.as_of_words:
        return published - dt.timedelta(days=("today", "yesterday").index(claim.as_of_words))
    weekday = weekday_in(claim)
    if weekday is None:
        return None
    return published - dt.timedelta(days=(published.weekday() - weekday) % 7)
