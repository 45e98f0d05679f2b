"""Read dates as people write them, and refuse those that two readers read differently."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from difflib import get_close_matches
from typing import Any

from conflicting_reports.checks.answers import tidy

__all__ = ["days_in", "is_ambiguous", "night_in", "one_day"]

MONTHS = {name.casefold(): n for n, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.casefold(): n for n, name in enumerate(calendar.month_abbr) if name}
MONTHS |= {"sept": 9}
WEEKDAYS = {name.casefold(): n for n, name in enumerate(calendar.day_name)}
WEEKDAYS |= {name.casefold(): n for n, name in enumerate(calendar.day_abbr)}
WEEKDAYS |= {"tues": 1, "thur": 3, "thurs": 3}
FILLER = re.compile(
    r"a|and|dates?|days?|evening|in|is|it|late|night|of|on|or|the|was"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days"
)
CLOCK = r"(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:z|utc|gmt|[+-]\d{2}:?\d{2}))?)?"
YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)" + CLOCK)
COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})()(\d{2})(\d{2})(?!\d)")
DOTTED = re.compile(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)")
LONGEST = 400


def days_in(value: Any, like: dt.date | None = None) -> frozenset[dt.date] | None:
    """Return every day that a plain value names, or None if any part of it is no date.

    Args:
        value: a date, a text with one or more dates, or a list of such.
        like: a day whose year and month stand in for those that the value leaves out;
            without it they have to be there.
    """
    if type(value) is dt.datetime:
        return frozenset([value.date()])
    if type(value) is dt.date:
        return frozenset([value])
    if type(value) is list:
        parts = [days_in(part, like) for part in value]
        found = [part for part in parts if part is not None]
        return frozenset().union(*found) if len(found) == len(parts) else None
    if type(value) is int:
        value = str(value)
    if type(value) is not str:
        return None
    text = _bare(value)
    if len(text) > LONGEST or is_ambiguous(text):
        return None
    try:
        days, rest = _numeric(text)
        return days | _worded(rest, like) if rest.strip(" ,;.&-") else days
    except ValueError:
        return None


def one_day(value: Any, like: dt.date | None = None) -> dt.date | None:
    """Return the only day that a plain value names, or None if it names none or several."""
    days = days_in(value, like)
    return next(iter(days)) if days and len(days) == 1 else None


def night_in(value: Any, like: dt.date | None = None) -> dt.date | None:
    """Return the first day of a night written as two: `12/13 September 2022`, else None."""
    if type(value) is not str:
        return None
    text = _bare(value)
    pair = re.search(r"(?<!\d)(\d{1,2})(?: [a-z]+)? ?(?:/|-|to|and|into) ?(\d{1,2})(?!\d)", text)
    if not pair or int(pair[2]) - int(pair[1]) != 1 or re.search(r"\d/\d+/|\d-\d+-", text):
        return None
    rest = text[: pair.start()] + pair[1] + " " + text[pair.end() :]
    return one_day(re.sub(r"\b(between|from)\b", " ", rest), like)


def is_ambiguous(value: Any) -> bool:
    """Say whether a text has a date such as `09/13/2022` or `13/09`, which people read in two ways."""
    text = tidy(value)
    if YEAR_FIRST.search(text):
        return False
    month = "|".join(m for m in MONTHS)
    if re.search(rf"\b({month})\b", text):
        return False
    return bool(re.search(r"(?<!\d)\d{1,2}[/-]\d{1,2}([/-]\d{2,4})?(?!\d)", text))


def _bare(value: str) -> str:
    """Return a text in tidy form without ordinal endings, quotation marks and brackets."""
    text = re.sub(r"(?<=\d)\s?(st|nd|rd|th)\b", "", tidy(value))
    text = re.sub(r"(?<=[a-z])-(?=\d)|(?<=\d)-(?=[a-z])", " ", text)
    return re.sub(r"[\"'()\[\]{}]", " ", text).strip()


def _numeric(text: str) -> tuple[frozenset[dt.date], str]:
    """Return the days written in digits alone, and the text without them."""
    days = set()
    for pattern in (YEAR_FIRST, COMPACT):
        days |= {dt.date(int(m[1]), int(m[3]), int(m[4])) for m in pattern.finditer(text)}
        text = pattern.sub(" ", text)
    days |= {dt.date(int(m[3]), int(m[2]), int(m[1])) for m in DOTTED.finditer(text)}
    return frozenset(days), DOTTED.sub(" ", text)


def _worded(text: str, like: dt.date | None) -> frozenset[dt.date]:
    """Return the days of a text with months in words; ValueError if anything else is in it."""
    text = re.sub(r"(?<=[a-z]):", " ", text)
    if re.search(r"[^a-z\d\s,;.&-]", text) or re.search(r"\d ?- ?\d", text):
        raise ValueError(text)
    days: set[int] = set()
    months: set[int] = set()
    years: set[int] = set()
    weekdays: set[int] = set()
    for token in re.findall(r"[a-z]+|\d+", text):
        if token.isdigit():
            (days if len(token) < 3 else years).add(int(token))
        elif token in MONTHS or (near := get_close_matches(token, MONTHS, 1, 0.85)):
            months.add(MONTHS.get(token) or MONTHS[near[0]])
        elif token in WEEKDAYS:
            weekdays.add(WEEKDAYS[token])
        elif not FILLER.fullmatch(token):
            raise ValueError(token)
    if len(months) > 1 or len(years) > 1:
        parts = re.split(r"[,;&]|\band\b", text)
        found = [_worded(part, like) for part in parts if part.strip()]
        if len(found) < 2:
            raise ValueError(text)
        return frozenset().union(*found)
    if not days:
        if weekdays and not months and not years:
            return frozenset()
        raise ValueError(text)
    if like is None and not (months and years):
        raise ValueError(text)
    year = years.pop() if years else like.year  # type: ignore[union-attr]
    month = months.pop() if months else like.month  # type: ignore[union-attr]
    named = frozenset(dt.date(year, month, day) for day in days)
    if weekdays and {day.weekday() for day in named} != weekdays:
        raise ValueError(text)
    return named
