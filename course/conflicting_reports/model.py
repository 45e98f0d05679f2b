"""The records of a case. All are frozen; what is empty in a table is `None` here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeVar

__all__ = [
    "ADJECTIVES",
    "MEASURES",
    "PARTIES",
    "Attribution",
    "Claim",
    "Estimate",
    "Event",
    "Link",
    "Locator",
    "Measure",
    "Name",
    "Party",
    "Reaction",
    "Report",
    "Seed",
    "Slip",
    "Source",
    "Span",
    "Verdict",
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
class Event:
    """A dated event of the history, with the name that each side gives it."""

    id: str
    date: str | None
    date_to: str | None
    precision: str | None
    title: str
    what_happened: str
    naming_armenia: str | None
    naming_azerbaijan: str | None
    disputed: str | None
    undisputed: str | None
    source_urls: tuple[str, ...]
    source_title: str | None
    confidence: str | None
    core: bool | None


@dataclass(frozen=True, slots=True)
class Reaction:
    """What one actor said of the events, to whom; its stance as two coders saw it."""

    id: str
    actor: str
    actor_kind: str | None
    speaker: str | None
    date: str | None
    channel: str | None
    addressed_to: str | None
    paraphrase: str
    stance: str
    stance_second: str | None
    disputed_coding: bool | None
    names_a_culprit: str | None
    calls_on: str | None
    readout_by: str | None
    in_article: bool | None
    source_urls: tuple[str, ...]
    confidence: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """Another outlet's report of the same days, in our own words."""

    id: str
    outlet: str
    country_or_camp: str | None
    language: str | None
    published: str | None
    copy_type: str | None
    summary: str
    figures_armenian: str | None
    figures_azerbaijani: str | None
    whose_first: str | None
    verbs_armenian: str | None
    verbs_azerbaijani: str | None
    verbs: str | None
    places: str | None
    framing_words: str | None
    background: str | None
    source_urls: tuple[str, ...]
    text_seen: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Estimate:
    """A count or estimate of deaths in one of the wars, with what it counts and who says so."""

    id: str
    who: str
    what_is_counted: str
    scope: str | None
    period: str | None
    year: int | None
    low: float | None
    best: float | None
    high: float | None
    own_or_other: str | None
    version: str | None
    citation: str | None
    licence: str | None
    source_urls: tuple[str, ...]
    confidence: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check of one of the article's statements found."""

    id: str
    paragraph: int | None
    quote: str | None
    kind: str
    verdict: str
    better_wording: str | None
    why: str | None
    source_urls: tuple[str, ...]
    confidence: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Slip:
    """An error found in another text."""

    id: str
    outlet: str
    date: str | None
    slip: str
    what_it_said: str | None
    what_it_should_be: str | None
    how_it_happened: str | None
    category: str | None
    source_urls: tuple[str, ...]
    confidence: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Link:
    """One text of the chain through which a sentence reached the article."""

    id: str
    step: int | None
    publisher: str
    language: str | None
    published: str | None
    verb: str | None
    weapons: str | None
    place_form: str | None
    joined: bool | None
    source_urls: tuple[str, ...]
    basis: str | None
    note: str | None


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
