"""Read the events of a history: when they were, how exactly that is known, what is disputed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from conflicting_reports.compare.days import day_range
from conflicting_reports.errors import ComparisonError
from conflicting_reports.model import Seed
from conflicting_reports.side_records import Event

__all__ = [
    "DISPUTES",
    "NOTHING",
    "PRECISIONS",
    "chosen_events",
    "disputed_about",
    "event_days",
    "say_precision",
    "say_when",
    "split_years",
]

PRECISIONS = {
    "day": "day known",
    "month": "month known",
    "year": "year known",
    "range": "a period",
    "disputed": "date disputed",
}
DISPUTES = {
    "how many": r"\bhow many\b|\bthe number\b|\bfigures?\b|\bthe share\b|\b\d+ dead\b",
    "who": r"\bwho\b|\bwhose\b",
    "when": r"\bwhen\b|\bthe day\b(?! before)|\blast day\b",
    "where": r"\bwhere\b",
    "why": r"\bwhy\b|\bthe cause\b|\bwhat it was for\b",
    "what to call it": r"\bnoun\b|\bverb\b|\bwords\b|\bwhat to call\b",
    "whether it was so, or lawful": r"\bwhether\b|\blawful\b",
    "what it says or means": r"\bwhat (?!to call|it was for)|\bwhich half\b|\bwhom\b|\bhow much\b",
}
NOTHING = "nothing, in the texts read"
OTHER = "something else"
LONGEST_GAP = 2.5  # years without an event, before a time axis is cut


def event_days(event: Event) -> tuple[dt.date, dt.date]:
    """Return the first and the last day that an event's date can mean.

    Raises:
        ComparisonError: if the event has no date, or ends before it begins.
    """
    if event.date is None:
        msg = f"event {event.id!r} has no date"
        raise ComparisonError(msg)
    first, last = day_range(event.date)
    if event.date_to:
        last = day_range(event.date_to)[1]
    if last < first:
        msg = f"event {event.id!r} ends on {event.date_to!r}, before it begins on {event.date!r}"
        raise ComparisonError(msg)
    return first, last


def say_when(event: Event, short: bool = False) -> str:
    """Return an event's date in words, as exactly as it is known: `27–29 February 1988`.

    A month or a year stands alone where no more is known: `November 1987 – 1994`.
    """
    event_days(event)
    month = "%b" if short else "%B"
    start, end = _parts(event.date or "", month), _parts(event.date_to or "", month)
    if not end or start == end:
        return " ".join(start)
    same = 0
    while same < min(len(start), len(end)) and start[-1 - same] == end[-1 - same]:
        same += 1
    if len(start) != len(end) or same == 0:
        return f"{' '.join(start)} – {' '.join(end)}"
    if len(start) - same == 1 and len(start) == 3:
        return f"{start[0]}–{' '.join(end)}"
    return f"{' '.join(start[:-same])} – {' '.join(end)}"


def say_precision(event: Event) -> str:
    """Return in words how exactly an event's date is known."""
    words = PRECISIONS.get(event.precision or "", "not stated how exactly")
    ends = [date.count("-") for date in (event.date, event.date_to) if date]
    if event.precision in ("range", "disputed") and min(ends, default=2) < 2:
        kinds = ("year", "month", "day")
        words += ", known to the " + " and the ".join(dict.fromkeys(kinds[n] for n in ends))
    return words


def disputed_about(event: Event) -> tuple[str, ...]:
    """Return what an event's texts disagree about, as keys of `DISPUTES`.

    The words of the event's own note decide: "How many", "The noun". One event may stand
    under several; an event without such a note stands under `NOTHING`.
    """
    found = [
        kind for kind, words in DISPUTES.items() if re.search(words, (event.disputed or "").lower())
    ]
    if event.precision == "disputed" and "when" not in found:
        found.append("when")
    if found:
        return tuple(kind for kind in DISPUTES if kind in found)
    return (OTHER,) if event.disputed else (NOTHING,)


def chosen_events(
    seed: Seed, first: str | None = None, last: str | None = None, everything: bool = False
) -> list[Event]:
    """Return the events that touch a period, in the order of their first days.

    Args:
        seed: the case.
        first: ISO day, month or year with which the period begins.
        last: ISO day, month or year with which it ends.
        everything: take all records, not the core ones only. A case that marks none as
            core gives all.

    Raises:
        ComparisonError: if a date cannot be read.
    """
    start = day_range(first)[0] if first else dt.date.min
    end = day_range(last)[1] if last else dt.date.max
    core = [event for event in seed.events if event.core]
    pool = list(seed.events) if everything or not core else core
    touching = [e for e in pool if event_days(e)[0] <= end and event_days(e)[1] >= start]
    return sorted(touching, key=lambda event: (event_days(event), event.id))


def split_years(events: Sequence[Event]) -> list[list[Event]]:
    """Return events in groups, cut wherever nothing began for more than two and a half years."""
    groups: list[list[Event]] = []
    for event in sorted(events, key=lambda e: (event_days(e), e.id)):
        begin = event_days(event)[0]
        if not groups or (begin - event_days(groups[-1][-1])[0]).days > LONGEST_GAP * 365.25:
            groups.append([])
        groups[-1].append(event)
    return groups


def _parts(date: str, month: str) -> list[str]:
    """Return the words of a date, the year last."""
    if not date:
        return []
    first = day_range(date)[0]
    words = [str(first.year), first.strftime(month), str(first.day)][: date.count("-") + 1]
    return words[::-1]
