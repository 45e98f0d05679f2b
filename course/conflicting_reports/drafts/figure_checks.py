"""Look at each figure of a draft: speaker, verb, day, what is counted, hedge, sums."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from conflicting_reports.compare import party_of, say_day
from conflicting_reports.drafts.phrases import BACK, KINDS, SAME_DAY, VERBS
from conflicting_reports.drafts.reading import (
    MEASURE_WORDS,
    Number,
    Sentence,
    days_in,
    read_numbers,
    relative_day,
)
from conflicting_reports.drafts.records import Records, say_claim, say_speakers
from conflicting_reports.drafts.remarks import Remark
from conflicting_reports.model import Claim, Seed

__all__ = ["Figure", "read_figure", "review_figure"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the draft with the words around it and the records that have it."""

    number: Number
    sentence: str
    before: str
    after: str
    candidates: tuple[Claim, ...]


def read_figure(records: Records, number: Number, sentences: list[Sentence]) -> Figure:
    """Return a number of a draft with the words around it and the records that have it."""
    at = number.sentence
    sentence = sentences[at].text
    before = sentences[at - 1].text if at else ""
    after = sentences[at + 1].text if at + 1 < len(sentences) else ""
    near = [*records.named(sentence)]
    if BACK.search(sentence):
        near += records.named(before)
    found = records.candidates(number.value)
    sides = {records.seed.name(key).party for key in near}

    def fit(claim: Claim) -> tuple[int, int, int]:
        spoken = any(records.covers(k, claim.speakers) == "same" for k in near)
        side = party_of(records.seed, claim) in sides
        word = bool(re.search(MEASURE_WORDS[claim.measure or ""], sentence, re.I))
        return (-int(spoken), -int(side), -int(word))

    return Figure(number, sentence, before, after, tuple(sorted(found, key=fit)))


def review_figure(
    records: Records, year: int, text: str, figure: Figure, others: list[Figure]
) -> Iterator[Remark]:
    """Return the remarks on one figure; `year` is the one that a day without a year is in."""
    number = figure.number
    words = text[number.start : number.end]

    def remark(check: str, message: str, *claims: Claim | None) -> Remark:
        record = " + ".join(say_claim(records.seed, c) for c in claims if c) or None
        return Remark(check, number.start, number.end, words, message, record)

    yield from _sum(records, year, figure, remark)
    if not figure.candidates:
        yield from _unknown(records, figure, remark)
    yield from _speaker(records, figure, remark)
    if not VERBS.search(figure.sentence):
        yield remark("verb", "No verb of saying in the sentence, such as said, announced, gave.")
    yield from _day(year, figure, remark)
    yield from _counted(figure, remark)
    if figure.candidates and figure.candidates[0].about != "both":
        yield from _hedge(figure, text, remark)
        claim = figure.candidates[0]
        newer = records.newer(claim)
        if newer and not any(o.number.value == newer.value for o in others):
            yield remark(
                "record",
                f"There was a newer count of the same kind by then: {newer.value:,.15g}, "
                f"{say_day(newer.as_of)}.",
                newer,
            )


def _unknown(records: Records, figure: Figure, remark: Callable[..., Remark]) -> Iterator[Remark]:
    if records.parts_of(figure.number.value):
        return
    later = records.later(figure.number.value)
    if later:
        message = f"Not known yet on {say_day(records.day)}."
        yield remark("record", message, later)
    else:
        yield remark("record", "No record known by then has this number.")


def _speaker(records: Records, figure: Figure, remark: Callable[..., Remark]) -> Iterator[Remark]:
    near = records.named(figure.sentence)
    if BACK.search(figure.sentence):
        near = {**near, **records.named(figure.before)}
    claims = figure.candidates
    claim = claims[0] if claims else None
    if claim is None:
        if all(name.kind == "state" for name in near.values()):
            yield remark("speaker", "No speaker in the sentence. Who gives this number?")
        return
    found = {records.covers(key, c.speakers) for key in near for c in claims}
    if "same" in found:
        exact = [c for c in claims if any(records.covers(k, c.speakers) == "same" for k in near)]
        only_state = all(records.seed.name(k).kind == "state" for k in near)
        better = [c for c in claims if c.about == exact[0].about and has_body(records.seed, c)]
        if only_state and better:
            yield remark(
                "speaker",
                f"The state is named, not who spoke for it: {say_speakers(records.seed, better[0])}.",
                better[0],
            )
    elif "side" in found:
        yield remark(
            "speaker",
            f"The state is named, not who spoke for it: {say_speakers(records.seed, claim)}.",
            claim,
        )
    elif near:
        other = ", ".join(name.name for name in near.values())
        yield remark("speaker", f"The sentence names {other}; the record has another.", claim)
    else:
        yield remark("speaker", "No speaker in the sentence. Who gives this number?", claim)


def _sum(
    records: Records, year: int, figure: Figure, remark: Callable[..., Remark]
) -> Iterator[Remark]:
    value = figure.number.value
    if any(c.about != "both" for c in figure.candidates):
        return
    parts = records.parts_of(value)
    if not parts:
        return
    what = " + ".join(
        f"{c.value:,.15g} ({c.measure}, {c.about}, {say_day(c.as_of)})" for c in parts
    )
    if len({c.measure for c in parts}) > 1:
        why = "Unlike things are added, and some people may stand in both counts."
    elif len({c.as_of for c in parts}) > 1:
        why = "The parts are of different days, so the sum has no day."
        single = days_in(figure.sentence, year)[0]
        if {c.as_of for c in parts} <= {d.isoformat() for d in single}:
            return
    else:
        why = "If you add, say that the sum is yours, and keep both parts with their hedges."
    yield remark("sum", f"{value:,.15g} = {what}. {why}", *parts)


def has_body(seed: Seed, claim: Claim) -> bool:
    """Say whether a person or a body, not only a state, speaks in a claim."""
    return any(seed.name(key).kind in {"person", "body"} for key in claim.speakers)


def _day(year: int, figure: Figure, remark: Callable[..., Remark]) -> Iterator[Remark]:
    single, ranged = days_in(figure.sentence, year)
    if SAME_DAY.search(figure.sentence):
        single |= days_in(figure.before, year)[0]
    claim = figure.candidates[0] if figure.candidates else None
    wanted = {
        dt.date.fromisoformat(c.as_of) for c in figure.candidates if c.as_of and len(c.as_of) == 10
    }
    word = relative_day(figure.sentence)
    if single:
        if wanted and not single & wanted:
            days = " and ".join(say_day(day) for day in sorted(single))
            yield remark(
                "day",
                f"The sentence has {days}; the record has {say_day(claim.as_of if claim else None)}.",
                claim,
            )
    elif word:
        yield remark("day", f"“{word}” is a day only for those who know when you wrote.", claim)
    elif ranged:
        yield remark("day", "The days of the fighting are not the day of the count.", claim)
    else:
        yield remark("day", "No day in the sentence. As of when?", claim)


def _counted(figure: Figure, remark: Callable[..., Remark]) -> Iterator[Remark]:
    words = {
        m for m, p in MEASURE_WORDS.items() if re.search(rf"\b(?:{p})\b", figure.sentence, re.I)
    }
    claim = figure.candidates[0] if figure.candidates else None
    measures = {c.measure for c in figure.candidates}
    if not words:
        loose = re.search(r"\b(casualt\w+|loss(?:es)?|lost|toll)\b", figure.sentence, re.I)
        message = (
            f"“{loose.group()}” may mean dead, or dead and wounded. Which?"
            if loose
            else "What is counted? People killed, bodies, wounded?"
        )
        yield remark("counted", message, claim)
    elif measures and not words & measures:
        have = " and ".join(sorted(words))
        yield remark(
            "counted",
            f"The sentence speaks of {have}; the record counts {claim.measure if claim else ''}.",
            claim,
        )
    elif claim and claim.scope and claim.scope.lower() not in figure.sentence.lower():
        yield remark("counted", f"This counts only a part: {claim.scope}.", claim)


def _hedge(figure: Figure, text: str, remark: Callable[..., Remark]) -> Iterator[Remark]:
    claim = next(
        (c for c in figure.candidates if c.high is not None and c.low is None),
        figure.candidates[0],
    )
    kind = "upper" if claim.low is None else "lower" if claim.high is None else ""
    around = figure.sentence
    if not read_numbers(figure.after):
        around += " " + figure.after
    start = figure.number.start
    lead = text[max(0, start - 40) : start]
    added = next(
        (
            k
            for k, p in KINDS.items()
            if re.search(rf"\b(?:{p})[\"”]?\s+(?:the bodies of\s+)?$", lead, re.I)
        ),
        "",
    )
    parts = [part.strip() for part in (claim.hedge or "").split(";")]
    if (
        kind
        and not re.search(rf"\b(?:{KINDS[kind]})\b", around, re.I)
        and not any(part and part.lower() in around.lower() for part in parts)
    ):
        said = ", ".join(f"“{part}”" for part in parts if part) or claim.figure
        yield remark("hedge", f"The limit is gone. The record has {said}.", claim)
    elif added and added != kind and claim.hedge is None:
        yield remark("hedge", "The record gives the number without such a limit.", claim)
    elif added and kind and added != kind:
        yield remark("hedge", f"The limit points the other way: {claim.figure}.", claim)
