"""What a room's answers show: counts, agreement, misconceptions, discernment and suspicion."""

from __future__ import annotations

import json
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from conflicting_reports.agreement import krippendorff_alpha, raw_agreement_of_all
from conflicting_reports.battery import judge
from conflicting_reports.checks.feedback import MISCONCEPTIONS, Feedback
from conflicting_reports.room.store import Answer
from conflicting_reports.workshop.items import Row, SessionItem

__all__ = [
    "FEWEST",
    "Bar",
    "Dot",
    "Judgement",
    "Results",
    "RowResult",
    "asks_verdicts",
    "judgement",
    "look",
    "told",
]

FEWEST = 3  # answers; with fewer, everybody would know whose is whose
FEWEST_VERDICTS = 5  # of one person, for their discernment
MOST_NUMBERS = 8  # different numbers to list in a row


@dataclass(frozen=True, slots=True)
class Bar:
    """How many gave one answer to a row."""

    words: str
    count: int
    share: float
    right: bool


@dataclass(frozen=True, slots=True)
class RowResult:
    """The answers to one row: `answered` is how many filled it in, `right` how many rightly."""

    row: Row
    bars: tuple[Bar, ...]
    answered: int
    right: int


@dataclass(slots=True)
class Results:
    """The answers to one item.

    Attributes:
        answered: how many answered it.
        few: whether they are too few to be shown.
        rows: row by row.
        texts: the texts that the facilitator lets the room see.
        people: how many coded two rows or more, for the agreement.
        alpha: Krippendorff's alpha over the rows; None where it isn't defined.
        raw: the share of pairs of people who gave a row the same answer.
        misread: misconceptions by number: code, in words, how many answers.
        outcomes: how many answers were right, partly right and so on.
    """

    answered: int
    few: bool
    rows: list[RowResult] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    people: int = 0
    alpha: float | None = None
    raw: float | None = None
    misread: list[tuple[str, str, int]] = field(default_factory=list)
    outcomes: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Dot:
    """How many people stand at one place of discernment and suspicion."""

    discernment: float
    suspicion: float
    people: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """Discernment against suspicion, over all verdicts that the room may see."""

    people: int
    dots: tuple[Dot, ...]
    discernment: float
    suspicion: float
    wanted_suspicion: float
    verdicts: int


_told: dict[tuple[str, str, str], Feedback | None] = {}


def told(item: SessionItem, answer: dict[str, Any]) -> Feedback | None:
    """Return what the item's check says of an answer, or None where it has no check."""
    key = (item.seed.id, item.id, json.dumps(answer, sort_keys=True))
    if key not in _told:
        if len(_told) > 20_000:
            _told.clear()
        try:
            _told[key] = item.feedback(answer)
        except Exception:  # a check that fails must not stop the session
            _told[key] = None
    return _told[key]


def look(item: SessionItem, answers: Sequence[Answer]) -> Results:
    """Return what the answers to an item show."""
    found = Results(len(answers), len(answers) < FEWEST)
    if found.few:
        return found
    asked = [row for row in item.rows if not row.optional]
    found.rows = [row_result(row, answers) for row in asked if row.kind != "text"]
    texts = {row.id for row in asked if row.kind == "text"}
    found.texts = [
        text
        for answer in answers
        if answer.shared
        for row, text in answer.rows.items()
        if row in texts
    ]
    coded = [row for row in asked if row.kind in {"choice", "choices"}]
    table = [[code(answer.rows.get(row.id)) for row in coded] for answer in answers]
    table = [codes for codes in table if any(codes)]
    if len(coded) > 1 and len(table) >= FEWEST:
        found.people = len(table)
        found.alpha, found.raw = krippendorff_alpha(*table), raw_agreement_of_all(table)
    said = [feedback for answer in answers if (feedback := told(item, answer.rows))]
    codes = Counter(c for feedback in said for c in feedback.misconceptions)
    order = sorted(codes.items(), key=lambda pair: (-pair[1], int(pair[0][1:])))
    found.misread = [(c, MISCONCEPTIONS[c], n) for c, n in order if c in MISCONCEPTIONS]
    outcomes = Counter(feedback.outcome for feedback in said)
    found.outcomes = {o: outcomes[o] for o in ("right", "partly right", "not yet") if outcomes[o]}
    return found


def code(value: Any) -> str | None:
    """Return an answer to a row as one code, so that two people's can be compared."""
    if value is None:
        return None
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def row_result(row: Row, answers: Sequence[Answer]) -> RowResult:
    """Return the answers to one row."""
    given = [answer.rows[row.id] for answer in answers if row.id in answer.rows]
    if row.kind == "number":
        counts = Counter(f"{value:g}" for value in given)
        common = dict(counts.most_common(MOST_NUMBERS))
        order = sorted({*common, *(set(row.key) & set(counts))}, key=float)
        bars = [bar(words, counts[words], len(given), words in row.key) for words in order]
        if rest := len(given) - sum(b.count for b in bars):
            bars.append(bar("other numbers", rest, len(given), False))
        return RowResult(row, tuple(bars), len(given), sum(counts[k] for k in row.key))
    counts = Counter(c for value in given for c in (value if isinstance(value, list) else [value]))
    bars = [bar(o.value, counts[o.value], len(given), o.value in row.key) for o in row.options]
    if row.kind == "choices":
        fits = sum(set(value) == set(row.key) for value in given)
    else:
        fits = sum(b.count for b in bars if b.right)
    return RowResult(row, tuple(bars), len(given), fits)


def bar(words: str, count: int, of: int, right: bool) -> Bar:
    """Return one bar."""
    return Bar(words, count, count / of if of else 0.0, right)


def judgement(shown: Sequence[tuple[SessionItem, Sequence[Answer]]]) -> Judgement | None:
    """Return discernment and suspicion over the verdicts of these items, or None.

    None where fewer than three people gave enough verdicts. The measures are those of the
    class report.
    """
    given: dict[bytes, list[tuple[str, str]]] = {}
    for item, answers in shown:
        rows = [row for row in item.rows if row.kind == "choice" and row.key]
        if not asks_verdicts(item):
            continue
        for answer in answers:
            pairs = [(row.key[0], answer.rows[row.id]) for row in rows if row.id in answer.rows]
            given.setdefault(answer.person, []).extend(pairs)
    readers = [
        judged
        for verdicts in given.values()
        if len(verdicts) >= FEWEST_VERDICTS and (judged := judge(verdicts))
    ]
    if len(readers) < FEWEST:
        return None
    places = Counter((round(d, 1) + 0.0, round(s, 1)) for d, s, _ in readers)
    return Judgement(
        len(readers),
        tuple(Dot(d, s, n) for (d, s), n in sorted(places.items())),
        statistics.median(d for d, _, _ in readers),
        statistics.median(s for _, s, _ in readers),
        statistics.median(w for _, _, w in readers),
        max(map(len, given.values())),
    )


def asks_verdicts(item: SessionItem) -> bool:
    """Say whether an item asks which sentences are supported, so that discernment can be told."""
    return any(row.kind == "choice" and row.key == ("supported",) for row in item.rows)
