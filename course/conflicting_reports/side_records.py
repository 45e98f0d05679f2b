"""The records of a case beside its names, sources and claims: one kind to a table.

All are frozen; what is empty in a table is `None` here.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Estimate", "Event", "Link", "Reaction", "Report", "Slip", "Task", "Verdict"]


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
class Task:
    """A record's place in an exercise: under which label it stands, and how it was coded for it.

    Attributes:
        id: of this row.
        item: the exercise, such as `stance`.
        label: what the exercise calls the record, such as `a`.
        record: id of the claim, event, reaction, report, estimate, verdict, slip, link or name.
        value: what was coded for this exercise beyond the record's own columns, or None.
        why: the reason for that coding.
    """

    id: str
    item: str
    label: str
    record: str
    value: str | None
    why: str | None
