"""The records of a case. All are frozen; what is empty in a table is `None` here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeVar

from conflicting_reports.side_records import (
    Estimate,
    Event,
    Link,
    Reaction,
    Report,
    Slip,
    Task,
    Verdict,
)

__all__ = [
    "ADJECTIVES",
    "MEASURES",
    "PARTIES",
    "Attribution",
    "Claim",
    "Locator",
    "Measure",
    "Name",
    "Party",
    "Seed",
    "Source",
    "Span",
]

Party = Literal["Armenia", "Azerbaijan"]
Attribution = Literal["direct", "indirect", "none"]
Measure = Literal[
    "killed",
    "wounded",
    "missing",
    "captured",
    "killed or missing",
    "bodies",
    "displaced",
    "territory",
    "year",
    "duration",
]

PARTIES = ("Armenia", "Azerbaijan")
ADJECTIVES = ("Armenian", "Azerbaijani")
MEASURES: tuple[str, ...] = (
    "killed",
    "wounded",
    "missing",
    "captured",
    "killed or missing",
    "bodies",
    "displaced",
    "territory",
    "year",
    "duration",
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a stored text: characters from `start` up to, not including, `end`.

    Follows the TextPosition and TextQuote selectors of the W3C Web Annotation model.
    """

    start: int
    end: int
    quote: str

    def contains(self, other: Span) -> bool:
        """Say whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Locator:
    """Where to find a claim in a text that isn't stored here."""

    publisher: str
    url: str
    published: str | None
    place: str

    def __str__(self) -> str:
        day = f", {self.published}" if self.published else ""
        return f"{self.publisher}{day} ({self.place}): {self.url}"


@dataclass(frozen=True, slots=True)
class Name:
    """A person, body, state, outlet or group that speaks, or a place or term, with its forms."""

    id: str
    kind: str
    name: str
    party: str
    role: str | None
    part_of: str | None
    aliases: tuple[str, ...]
    article_forms: tuple[str, ...]
    forms: dict[str, tuple[str, ...]]
    what_the_article_did: str | None
    correct_form: str | None
    territory: str | None
    lat: float | None
    lon: float | None
    coordinate_source: str | None
    source_urls: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Source:
    """A text that reports claims. `published` is an ISO day, month or year."""

    id: str
    publisher: str
    title: str | None
    kind: str
    language: str
    published: str | None
    published_basis: str | None
    url: str | None
    stored: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of one speaker in one source, with its span or its locator.

    `low` and `high` are the smallest and the largest number that the words allow:
    "at least 105" has no high, "up to 100" no low. Columns are explained in the
    case's `codebook.md`.
    """

    id: str
    source: str
    part: str
    topic: str
    speakers: tuple[str, ...]
    via: tuple[str, ...]
    attribution: Attribution
    statement: str
    about: str | None
    measure: str | None
    population: str | None
    low: float | None
    high: float | None
    scope: str | None
    hedge: str | None
    as_of: str | None
    as_of_words: str | None
    published: str | None
    confirmed_by: str | None
    same_as: str | None
    tasks: tuple[tuple[str, str], ...]
    span: Span | None
    locator: Locator | None
    basis: str | None
    note: str | None

    @property
    def value(self) -> float | None:
        """Return the number that the source gives: low, or high where there is no low."""
        return self.low if self.low is not None else self.high

    @property
    def figure(self) -> str:
        """Return the number as the bounds allow it to be read, such as `at least 105`."""
        match self.low, self.high:
            case None, None:
                return "no number"
            case low, None:
                return f"at least {low:,.15g}"
            case None, high:
                return f"up to {high:,.15g}"
            case low, high if low == high:
                return f"{low:,.15g}"
            case low, high:
                return f"{low:,.15g} to {high:,.15g}"

    def label(self, item: str) -> str | None:
        """Return the label under which this claim stands in an exercise, or None."""
        return dict(self.tasks).get(item)


@dataclass(frozen=True, slots=True)
class Seed:
    """One case: an article and everything that was coded for it."""

    id: str
    title: str
    text: str
    provenance: dict[str, dict[str, str]]
    sources: tuple[Source, ...]
    names: tuple[Name, ...]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...] = ()
    reactions: tuple[Reaction, ...] = ()
    reports: tuple[Report, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    slips: tuple[Slip, ...] = ()
    chain: tuple[Link, ...] = ()
    tasks: tuple[Task, ...] = ()
    parties: tuple[str, str] = PARTIES
    adjectives: tuple[str, str] = ADJECTIVES

    def adjective(self, party: str) -> str:
        """Return the adjective of one of the two parties; any other word as it is."""
        return dict(zip(self.parties, self.adjectives, strict=True)).get(party, party)

    def source(self, key: str) -> Source:
        """Return the source of that id. Raises KeyError when there is none."""
        return next_by_id(self.sources, key)

    def name(self, key: str) -> Name:
        """Return the person, body or outlet of that id. Raises KeyError when there is none."""
        return next_by_id(self.names, key)

    def claim(self, key: str) -> Claim:
        """Return the claim of that id. Raises KeyError when there is none."""
        return next_by_id(self.claims, key)

    @property
    def article_claims(self) -> tuple[Claim, ...]:
        """Return the claims with a span in the stored text, in the order of the text."""
        marked = [(c.span.start, -c.span.end, c) for c in self.claims if c.span]
        return tuple(c for _, _, c in sorted(marked, key=lambda row: row[:2]))

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """Return the non-empty lines of the text; P0 is the first."""
        lines = re.finditer(r"[^\n]+", self.text)
        return tuple(Span(m.start(), m.end(), m.group()) for m in lines if m.group().strip())

    def paragraph_of(self, span: Span) -> int:
        """Return the number of the paragraph in which a span begins."""
        return next(n for n, p in enumerate(self.paragraphs) if p.start <= span.start < p.end)

    def claims_in(self, item: str) -> dict[str, list[Claim]]:
        """Return the passages of an exercise: label to its claims, in the order of the labels."""
        passages: dict[str, list[Claim]] = {}
        for claim in self.article_claims:
            label = claim.label(item)
            if label is not None:
                passages.setdefault(label, []).append(claim)
        return dict(sorted(passages.items(), key=lambda pair: natural_order(pair[0])))

    def tasks_in(self, item: str) -> tuple[Task, ...]:
        """Return the rows of `tasks.csv` for an exercise, in the order of their labels."""
        rows = [task for task in self.tasks if task.item == item]
        return tuple(sorted(rows, key=lambda task: natural_order(task.label)))

    def record(self, key: str) -> object:
        """Return the record of that id, whichever table it stands in.

        Raises:
            KeyError: when there is none.
        """
        for table in (
            *(self.claims, self.names, self.sources, self.events, self.reactions),
            *(self.reports, self.estimates, self.verdicts, self.slips, self.chain),
        ):
            for row in table:
                if row.id == key:
                    return row
        raise KeyError(key)


def natural_order(label: str) -> list[tuple[int, str]]:
    """Return a sort key that puts P2 before P18."""
    parts = re.findall(r"\d+|\D+", label)
    return [(int(part), "") if part.isdigit() else (-1, part) for part in parts]


Record = TypeVar("Record", Source, Name, Claim)


def next_by_id(rows: tuple[Record, ...], key: str) -> Record:
    """Return the record whose id is `key`. Raises KeyError when there is none."""
    for row in rows:
        if row.id == key:
            return row
    raise KeyError(key)
