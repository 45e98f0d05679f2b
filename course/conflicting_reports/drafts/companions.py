"""Find the companions of each figure in a draft: who says it, how, when, what, with what limit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from conflicting_reports.drafts.phrases import KINDS, VERBS
from conflicting_reports.drafts.reading import (
    DAY_FIRST,
    ISO,
    MEASURE_WORDS,
    MONTH_FIRST,
    Number,
    read_numbers,
    read_sentences,
)
from conflicting_reports.drafts.records import Records

__all__ = ["COMPANIONS", "Companion", "find_companions"]

COMPANIONS = {
    "figure": "figure",
    "who": "who",
    "verb": "said",
    "day": "which day",
    "what": "counted",
    "limit": "limit",
}


@dataclass(frozen=True, slots=True)
class Companion:
    """A stretch of a draft that is a figure or one of its companions."""

    kind: str
    start: int
    end: int
    words: str


def find_companions(records: Records, text: str) -> list[Companion]:
    """Return the figures of a draft and their companions, in the order of the text.

    Only sentences that bring a new figure are searched. Where two kinds overlap, the first of
    `COMPANIONS` keeps the words.
    """
    numbers = read_numbers(text)
    found: list[Companion] = []
    for at, sentence in enumerate(read_sentences(text)):
        earlier = {n.value for n in numbers if n.sentence < at}
        mine = [n for n in numbers if n.sentence == at and n.value not in earlier]
        if not mine:
            continue
        spans = {
            "figure": [(n.start, n.end) for n in mine],
            "who": [*_speakers(records, sentence.text, sentence.start)],
            "day": [*_matches((ISO, DAY_FIRST, MONTH_FIRST), sentence.text, sentence.start)],
            "what": [*_matches(_measures(), sentence.text, sentence.start)],
            "limit": [*_matches(_limits(), sentence.text, sentence.start)],
            "verb": [*_verbs(mine, sentence.text, sentence.start)],
        }
        taken: list[Companion] = []
        for kind, places in spans.items():
            for start, end in places:
                if all(end <= c.start or start >= c.end for c in taken):
                    taken.append(Companion(kind, start, end, text[start:end]))
        found += taken
    return sorted(found, key=lambda c: c.start)


def _matches(
    patterns: tuple[re.Pattern[str], ...], text: str, offset: int
) -> Iterator[tuple[int, int]]:
    for pattern in patterns:
        for match in pattern.finditer(text):
            yield offset + match.start(), offset + match.end()


def _verbs(numbers: list[Number], text: str, offset: int) -> Iterator[tuple[int, int]]:
    """Return the verb of saying next before each figure, or the first in the sentence."""
    places = [*_matches((VERBS,), text, offset)]
    for number in numbers:
        before = [place for place in places if place[1] <= number.start]
        yield from before[-1:] or places[:1]


def _limits() -> tuple[re.Pattern[str], ...]:
    words = "|".join(p for kind, p in KINDS.items() if kind != "about")
    return (re.compile(rf"[\"“]?\b(?:{words})\b[\"”]?", re.I),)


def _measures() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"\b(?:{p})\b", re.I) for p in MEASURE_WORDS.values())


def _speakers(records: Records, text: str, offset: int) -> Iterator[tuple[int, int]]:
    """Return where the names of speakers stand, longest first; states only by their bodies."""
    found: list[tuple[int, int]] = []
    for name, pattern in records.speakers:
        if name.kind == "state":
            continue
        source = pattern.pattern.replace("defence", "defen[cs]e")
        for party, adjective in zip(records.seed.parties, records.seed.adjectives, strict=True):
            either = f"(?:{adjective}|{party}(?:['’]s)?)".lower()
            source = source.replace(party.lower(), either)
        found += [m.span() for m in re.finditer(source, text, re.I)]
    for start, end in sorted(found, key=lambda span: span[0] - span[1]):
        yield offset + start, offset + end
