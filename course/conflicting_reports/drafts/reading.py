"""Read a short draft mechanically: its sentences, the numbers of people in it, the days."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

__all__ = [
    "MEASURE_WORDS",
    "Number",
    "Sentence",
    "days_in",
    "read_numbers",
    "read_sentences",
    "relative_day",
    "word_count",
]

MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
MONTH = "|".join(f"{m}|{m[:3]}" for m in MONTHS).replace("|september|sep", "|september|sept|sep")
DASH = "[-\u2010-\u2015]"
DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:\s*(?:{DASH}|to|and)\s*(\d{{1,2}}))?\s+({MONTH})\b\.?(?:,?\s+(\d{{4}}))?",
    re.I,
)
MONTH_FIRST = re.compile(
    rf"\b({MONTH})\b\.?\s+(\d{{1,2}})(?:\s*(?:{DASH}|to|and)\s*(\d{{1,2}}))?\b(?:,\s+(\d{{4}}))?",
    re.I,
)
ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
RELATIVE = re.compile(
    r"\b(today|yesterday|tonight|last night|this week|"
    r"(?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b",
    re.I,
)
NOT_PEOPLE = re.compile(
    r"""
    \b\d{1,2}[:.]\d{2}\b                            # a time of day
    | \b\d{1,2}\s*[ap]\.?m\b
    | \b(?:19|20)\d{2}\b                            # a year
    | \b\d[\d.,]*(?:st|nd|rd|th|%)                  # an ordinal, a share
    | \b[A-Za-z]+\d[\w-]*                           # an id of a record
    | \b\d[\d.,]*[\s-]*(?:hours?|minutes?|days?|weeks?|months?|years?|km\b|kilomet\w+
        |square|words?|sides?|countries|texts?|reports?|sources?|drones?)
    """,
    re.I | re.X,
)
NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
ABBREVIATION = re.compile(r"\b(?:[ap]\.m|U\.[SN]|Mr|Mrs|Dr|St|Sept|Sep|Oct|No)\.$")

MEASURE_WORDS = {
    "killed": r"kill(?:ed|ing)|dead|die[sd]?|deaths?|lost their lives",
    "wounded": r"wound(?:ed|s)|injur(?:ed|ies)",
    "missing": r"missing",
    "captured": r"captur(?:ed|es)|prisoners?|captives?|detained",
    "killed or missing": r"missing",
    "bodies": r"bod(?:y|ies)|remains|corpses?",
    "displaced": r"displaced|evacuated|left their homes|fled",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a draft: characters from `start` up to, not including, `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a draft that may count people: neither a date, nor a year, nor a time."""

    start: int
    end: int
    value: float
    sentence: int


def word_count(text: str) -> int:
    """Return how many words a text has: stretches between spaces that hold a letter or digit."""
    return sum(any(c.isalnum() for c in word) for word in text.split())


def read_sentences(text: str) -> list[Sentence]:
    """Return the sentences of a draft, in order."""
    found, start = [], 0
    for match in re.finditer(r"[.!?]+[\"'\u201d\u2019)]*(?=\s|$)|\n{2,}|$", text):
        head = text[start : match.end()]
        if match.end() < len(text) and ABBREVIATION.search(head):
            continue
        if head.strip():
            lead = len(head) - len(head.lstrip())
            found.append(Sentence(start + lead, match.end(), head.strip()))
        start = match.end()
    return found


def read_numbers(text: str) -> list[Number]:
    """Return the numbers, in figures, that may count people."""
    taken = [m.span() for p in (ISO, DAY_FIRST, MONTH_FIRST, NOT_PEOPLE) for m in p.finditer(text)]
    sentences = read_sentences(text)
    numbers = []
    for match in NUMBER.finditer(text):
        if any(start <= match.start() < end for start, end in taken):
            continue
        at = next((n for n, s in enumerate(sentences) if s.start <= match.start() < s.end), 0)
        value = float(match.group().replace(",", ""))
        numbers.append(Number(match.start(), match.end(), value, at))
    return numbers


def days_in(text: str, year: int) -> tuple[set[dt.date], set[dt.date]]:
    """Return the single days that a text names, and the days that it only names in a range.

    Args:
        text: a sentence.
        year: the year of days that are written without one.
    """
    single: set[dt.date] = set()
    ranged: set[dt.date] = set()

    def add(first: str, last: str | None, month: str, stated: str | None) -> None:
        number = next(n for n, m in enumerate(MONTHS, 1) if m.startswith(month.lower()[:3]))
        days = range(int(first), int(last or first) + 1)
        for day in days:
            try:
                date = dt.date(int(stated or year), number, day)
            except ValueError:
                continue
            (ranged if last else single).add(date)

    for m in ISO.finditer(text):
        add(m[3], None, MONTHS[max(0, min(11, int(m[2]) - 1))], m[1])
    for m in DAY_FIRST.finditer(text):
        add(m[1], m[2], m[3], m[4])
    rest = DAY_FIRST.sub(" ", text)
    for m in MONTH_FIRST.finditer(rest):
        add(m[2], m[3], m[1], m[4])
    return single, ranged


def relative_day(text: str) -> str | None:
    """Return the first word that only means a day to those who know the day of writing."""
    match = RELATIVE.search(text)
    return match.group() if match else None
