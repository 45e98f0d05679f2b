"""Read dates that are known to the day, the month or the year."""

from __future__ import annotations

import calendar
import datetime as dt

from conflicting_reports.errors import ComparisonError

__all__ = ["day_range", "say_day"]


def day_range(date: str | dt.date) -> tuple[dt.date, dt.date]:
    """Return the first and the last day that a date can mean: `2022-10` is 1 to 31 October.

    Raises:
        ComparisonError: if it is not a day, a month or a year in ISO form.
    """
    if isinstance(date, dt.datetime):
        return date.date(), date.date()
    if isinstance(date, dt.date):
        return date, date
    try:
        parts = [int(part) for part in date.split("-")]
        match parts:
            case [year]:
                return dt.date(year, 1, 1), dt.date(year, 12, 31)
            case [year, month]:
                last = calendar.monthrange(year, month)[1]
                return dt.date(year, month, 1), dt.date(year, month, last)
            case _:
                day = dt.date.fromisoformat(date)
                return day, day
    except (AttributeError, ValueError):
        msg = f"the date is {date!r}, wanted a day such as '2022-09-13', a month or a year"
        raise ComparisonError(msg) from None


def say_day(date: str | dt.date | None) -> str:
    """Return a date in words, as exactly as it is known: `14 September 2022`, `October 2022`.

    Raises:
        ComparisonError: if it is neither None nor a date in ISO form.
    """
    if date is None:
        return "a day not stated"
    first, last = day_range(date)
    if first == last:
        return f"{first.day} {first:%B %Y}"
    return f"{first:%B %Y}" if first.month == last.month else f"{first:%Y}"
