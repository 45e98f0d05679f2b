"""Look at a draft mechanically: speaker, verb, day, what is counted, hedge, sums, words.

None of this grades. A draft without a remark can be unfair, and a fair one can have remarks.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from conflicting_reports.compare import party_of, say_day
from conflicting_reports.drafts.reading import (
    MEASURE_WORDS,
    Number,
    Sentence,
    days_in,
    read_numbers,
    read_sentences,
    relative_day,
    word_count,
)
from conflicting_reports.drafts.records import (
    Records,
    capitals,
    loaded_words,
    say_claim,
    say_speakers,
)
from conflicting_reports.model import PARTIES, Claim, Seed

__all__ = ["CHECKS", "ONLY_MECHANICAL", "DraftChecker", "Remark", "Review", "swap_sides"]

ONLY_MECHANICAL = (
    "These are only mechanical checks, not a grade: they see words, not what you mean. "
    "A draft without a remark can still be unfair."
)
CHECKS = {
    "speaker": "Each number has its own speaker nearby",
    "verb": "Each number has a verb of saying",
    "day": "Each number has its day",
    "counted": "Each number says what is counted",
    "hedge": "The hedge is kept, and none is added",
    "record": "Each number stands in the records",
    "sum": "Unlike things are not added",
    "confirmed": "“Confirmed” names who checked, if the record does",
    "words": "No loaded word in your own voice",
    "order": "Both countries, in alphabetical order",
    "places": "Both names of a place",
    "length": "Not too long",
}
VERBS = re.compile(
    r"\b(sa(?:id|ys?|ying)|announc\w+|report(?:ed|s|ing)?|stat(?:ed|es|ing)|g[ai]ve[sn]?|giving|"
    r"put(?:s|ting)? (?:the|its|their|his|her|it)|told|tell(?:s|ing)?|according to|publish\w*|"
    r"list(?:ed|s|ing)|offer(?:ed|s|ing)?|wrote|writes?|named|repeat(?:ed|s|ing)|updated|"
    r"count(?:ed|s|ing)|add(?:ed|s|ing)|spoke|speaks|ready to hand|described|declared)\b",
    re.I,
)
LOWER = (
    r"at least|more than|over(?= \d)|no fewer than|so far|to date|until now|by then|not (?:yet |the )?"
    r"(?:a )?final|isn't final|wasn't final|preliminary|initial|provisional|for the moment|"
    r"at the moment|at that moment|for the time being|could (?:still )?(?:rise|grow|be more)|"
    r"(?:would|may|might) (?:still |likely )*(?:rise|grow)|updated data|expected to rise"
)
UPPER = r"up to|at most|no more than|as many as|not more than"
ABOUT = r"about|around|nearly|almost|roughly|some|approximately"
KINDS = {"lower": LOWER, "upper": UPPER, "about": ABOUT}
BACK = re.compile(
    r"\b(he|she|it|they|the (?:ministry|commission|prime minister|president|spokes\w+|government)|"
    r"this|these|that figure|the figure)\b",
    re.I,
)
SAME_DAY = re.compile(r"\b(?:the same|that|on that) day\b", re.I)
CONFIRMED = re.compile(r"\b(?:confirm(?:ed|s|ing)?|verif(?:ied|ies|y|ying))\b", re.I)
DENIED = re.compile(
    r"\b(?:not|n't|nobody|no one|none|never|neither|nor|without|cannot|unable|does not say|"
    r"not stated)\b|n['’]t\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that a check saw: where in the draft, what, and the record behind it."""

    check: str
    start: int
    end: int
    words: str
    message: str
    record: str | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """What all checks saw in a draft."""

    text: str
    words: int
    limit: int
    remarks: tuple[Remark, ...]

    def of(self, check: str) -> list[Remark]:
        """Return the remarks of one of the `CHECKS`."""
        return [remark for remark in self.remarks if remark.check == check]

    def __str__(self) -> str:
        lines = [f"{self.words} of {self.limit} words", ONLY_MECHANICAL, ""]
        if not self.words:
            return "\n".join([*lines, "Nothing is written yet."])
        for n, remark in enumerate(self.remarks, 1):
            lines.append(f"{n}. {CHECKS[remark.check]}: “{remark.words}”. {remark.message}")
            if remark.record:
                lines.append(f"   Record {remark.record}")
        quiet = [title for key, title in CHECKS.items() if not self.of(key)]
        if quiet:
            lines.append(f"Nothing to remark: {'; '.join(quiet)}.")
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the draft with the words around it and the records that have it."""

    number: Number
    sentence: str
    before: str
    after: str
    candidates: tuple[Claim, ...]


class DraftChecker:
    """The checks for one case and one day.

    Args:
        seed: the case.
        day: the last day whose records the writer may know, in ISO form; None for all.
        limit: how many words a draft may have.
    """

    def __init__(self, seed: Seed, day: str | None = None, limit: int = 120) -> None:
        self.seed = seed
        self.records = Records(seed, day)
        self.limit = limit
        days = [c.as_of for c in self.records.figures if c.as_of]
        self.year = int((day or max(days, default="2000"))[:4])

    def review(self, text: str) -> Review:
        """Return what the checks see in a draft, in the order of the draft."""
        sentences = read_sentences(text)
        figures = [self._figure(n, sentences, text) for n in read_numbers(text)]
        remarks: list[Remark] = []
        told: set[tuple[float, str | None]] = set()
        for figure in figures:
            key = (figure.number.value, figure.candidates[0].about if figure.candidates else None)
            if key not in told:
                remarks += self._review_figure(text, figure, figures)
            told.add(key)
        for check in (self._confirmed, self._words, self._order, self._places, self._length):
            remarks += check(text)
        rank = list(CHECKS)
        remarks.sort(key=lambda r: (r.start, rank.index(r.check)))
        return Review(text, word_count(text), self.limit, tuple(remarks))

    def _figure(self, number: Number, sentences: list[Sentence], text: str) -> Figure:
        at = number.sentence
        sentence = sentences[at].text
        before = sentences[at - 1].text if at else ""
        after = sentences[at + 1].text if at + 1 < len(sentences) else ""
        near = [*self.records.named(sentence)]
        if BACK.search(sentence):
            near += self.records.named(before)
        found = self.records.candidates(number.value)
        sides = {self.seed.name(key).party for key in near}

        def fit(claim: Claim) -> tuple[int, int, int]:
            spoken = any(self.records.covers(k, claim.speakers) == "same" for k in near)
            side = party_of(self.seed, claim) in sides
            word = bool(re.search(MEASURE_WORDS[claim.measure or ""], sentence, re.I))
            return (-int(spoken), -int(side), -int(word))

        return Figure(number, sentence, before, after, tuple(sorted(found, key=fit)))

    def _review_figure(self, text: str, figure: Figure, others: list[Figure]) -> Iterator[Remark]:
        number = figure.number
        words = text[number.start : number.end]

        def remark(check: str, message: str, *claims: Claim | None) -> Remark:
            record = " + ".join(say_claim(self.seed, c) for c in claims if c) or None
            return Remark(check, number.start, number.end, words, message, record)

        yield from self._sum(figure, remark)
        if not figure.candidates:
            yield from self._unknown(figure, remark)
        yield from self._speaker(figure, remark)
        if not VERBS.search(figure.sentence):
            yield remark(
                "verb", "No verb of saying in the sentence, such as said, announced, gave."
            )
        yield from self._day(figure, remark)
        yield from self._counted(figure, remark)
        if figure.candidates and figure.candidates[0].about != "both":
            yield from self._hedge(figure, text, remark)
            claim = figure.candidates[0]
            newer = self.records.newer(claim)
            if newer and not any(o.number.value == newer.value for o in others):
                yield remark(
                    "record",
                    f"There was a newer count of the same kind by then: {newer.value:,.15g}, "
                    f"{say_day(newer.as_of)}.",
                    newer,
                )

    def _unknown(self, figure: Figure, remark: Callable[..., Remark]) -> Iterator[Remark]:
        if self.records.parts_of(figure.number.value):
            return
        later = self.records.later(figure.number.value)
        if later:
            message = f"Not known yet on {say_day(self.records.day)}."
            yield remark("record", message, later)
        else:
            yield remark("record", "No record known by then has this number.")

    def _speaker(self, figure: Figure, remark: Callable[..., Remark]) -> Iterator[Remark]:
        near = self.records.named(figure.sentence)
        if BACK.search(figure.sentence):
            near = {**near, **self.records.named(figure.before)}
        claims = figure.candidates
        claim = claims[0] if claims else None
        if claim is None:
            if all(name.kind == "state" for name in near.values()):
                yield remark("speaker", "No speaker in the sentence. Who gives this number?")
            return
        found = {self.records.covers(key, c.speakers) for key in near for c in claims}
        if "same" in found:
            exact = [
                c for c in claims if any(self.records.covers(k, c.speakers) == "same" for k in near)
            ]
            only_state = all(self.seed.name(k).kind == "state" for k in near)
            better = [c for c in claims if c.about == exact[0].about and self._body(c)]
            if only_state and better:
                yield remark(
                    "speaker",
                    f"The state is named, not who spoke for it: {say_speakers(self.seed, better[0])}.",
                    better[0],
                )
        elif "side" in found:
            yield remark(
                "speaker",
                f"The state is named, not who spoke for it: {say_speakers(self.seed, claim)}.",
                claim,
            )
        elif near:
            other = ", ".join(name.name for name in near.values())
            yield remark("speaker", f"The sentence names {other}; the record has another.", claim)
        else:
            yield remark("speaker", "No speaker in the sentence. Who gives this number?", claim)

    def _body(self, claim: Claim) -> bool:
        return any(self.seed.name(key).kind in {"person", "body"} for key in claim.speakers)

    def _day(self, figure: Figure, remark: Callable[..., Remark]) -> Iterator[Remark]:
        single, ranged = days_in(figure.sentence, self.year)
        if SAME_DAY.search(figure.sentence):
            single |= days_in(figure.before, self.year)[0]
        claim = figure.candidates[0] if figure.candidates else None
        wanted = {
            dt.date.fromisoformat(c.as_of)
            for c in figure.candidates
            if c.as_of and len(c.as_of) == 10
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

    def _counted(self, figure: Figure, remark: Callable[..., Remark]) -> Iterator[Remark]:
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

    def _hedge(self, figure: Figure, text: str, remark: Callable[..., Remark]) -> Iterator[Remark]:
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

    def _sum(self, figure: Figure, remark: Callable[..., Remark]) -> Iterator[Remark]:
        value = figure.number.value
        if any(c.about != "both" for c in figure.candidates):
            return
        parts = self.records.parts_of(value)
        if not parts:
            return
        what = " + ".join(
            f"{c.value:,.15g} ({c.measure}, {c.about}, {say_day(c.as_of)})" for c in parts
        )
        if len({c.measure for c in parts}) > 1:
            why = "Unlike things are added, and some people may stand in both counts."
        elif len({c.as_of for c in parts}) > 1:
            why = "The parts are of different days, so the sum has no day."
            single = days_in(figure.sentence, self.year)[0]
            if {c.as_of for c in parts} <= {d.isoformat() for d in single}:
                return
        else:
            why = "If you add, say that the sum is yours, and keep both parts with their hedges."
        yield remark("sum", f"{value:,.15g} = {what}. {why}", *parts)

    def _confirmed(self, text: str) -> Iterator[Remark]:
        for sentence in read_sentences(text):
            for match in CONFIRMED.finditer(sentence.text):
                head = sentence.text[max(0, match.start() - 60) : match.start()]
                tail = sentence.text[match.end() : match.end() + 60]
                if DENIED.search(head) or re.search(r"not stated|does not say", tail, re.I):
                    continue
                claims = [
                    c
                    for n in read_numbers(sentence.text)
                    for c in self.records.candidates(n.value)
                    if c.confirmed_by
                ]
                named = self.records.named(sentence.text)
                if any(c.confirmed_by in named for c in claims):
                    continue
                start = sentence.start + match.start()
                claim = claims[0] if claims else None
                yield Remark(
                    "confirmed",
                    start,
                    start + len(match.group()),
                    match.group(),
                    "By whom? "
                    + (
                        "The record says: not stated."
                        if claim and claim.confirmed_by == "not stated"
                        else "No record of this number names who checked it."
                    ),
                    say_claim(self.seed, claim) if claim else None,
                )

    def _words(self, text: str) -> Iterator[Remark]:
        quoted = [m.span() for m in re.finditer(r"[\"“][^\"“”]*[\"”]", text)]
        known = {
            r.id: r
            for rows in (self.seed.events, self.seed.reports, self.seed.verdicts, self.seed.claims)
            for r in rows
        }
        for word in loaded_words():
            forms = "|".join(re.escape(form) for form in word.forms)
            for m in re.finditer(rf"(?<![\w-])(?:{forms})(?!\w)", text, re.I):
                if any(a <= m.start() < b for a, b in quoted):
                    continue
                record = word.record if word.record in known else None
                yield Remark(
                    "words",
                    m.start(),
                    m.end(),
                    m.group(),
                    f"{word.reason} Instead: {word.alternative}.",
                    f"{record}: {_title(known[record])}" if record else None,
                )

    def _order(self, text: str) -> Iterator[Remark]:
        if not text.strip():
            return
        named = self.records.sides_named(text)
        first = sorted(named, key=named.__getitem__)
        if len(named) == len(PARTIES) and first != sorted(first):
            at = named[first[0]]
            yield Remark(
                "order",
                at,
                at + len(first[0]),
                text[at : at + len(first[0])],
                f"{first[0]} comes first. In alphabetical order nobody is first by choice.",
            )
        elif len(named) < len(PARTIES):
            missing = " and ".join(p for p in PARTIES if p not in named)
            word = re.search(r"\S+", text)
            start = min(named.values(), default=word.start() if word else 0)
            end = re.compile(r"\W|$").search(text, start + 1)
            stop = end.start() if end else len(text)
            yield Remark(
                "order",
                start,
                stop,
                text[start:stop],
                f"{missing} does not occur." if named else "Neither country is named.",
            )

    def _places(self, text: str) -> Iterator[Remark]:
        forms: dict[str, list[int]] = {}
        for n, place in enumerate(self.records.places):
            for form in {
                place.name,
                *(
                    f
                    for row in ("armenian", "azerbaijani", "english")
                    for f in place.forms.get(row, ())
                ),
            }:
                forms.setdefault(re.sub(r"\s*\(.*\)", "", form), []).append(n)
        words = sorted((f for f in forms if " / " not in f), key=len, reverse=True)
        seen: set[int] = set()
        if not words:
            return
        for m in re.finditer(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", text):
            n = min(
                forms[m.group()], key=lambda k: sum(map(len, self.records.places[k].forms.values()))
            )
            if n in seen:
                continue
            seen.add(n)
            place = self.records.places[n]
            lacks = []
            for side in ("armenian", "azerbaijani"):
                ours = place.forms.get(side, ())
                if ours and not any(re.search(rf"(?<!\w){re.escape(f)}(?!\w)", text) for f in ours):
                    lacks.append(f"{side.capitalize()}: {' or '.join(f for f in ours)}")
            if lacks:
                yield Remark(
                    "places",
                    m.start(),
                    m.end(),
                    m.group(),
                    f"The other name, at first mention: {'; '.join(lacks)}.",
                    f"{place.id}: {place.name}",
                )

    def _length(self, text: str) -> Iterator[Remark]:
        words = list(re.finditer(r"\S*\w\S*", text))
        if len(words) > self.limit:
            extra = words[self.limit]
            yield Remark(
                "length",
                extra.start(),
                len(text.rstrip()),
                extra.group(),
                f"{len(words)} words. From here on it is over {self.limit}.",
            )


def swap_sides(seed: Seed, text: str) -> str:
    """Return a text with the two countries exchanged: names, adjectives and capitals.

    People's and bodies' names stay as they are. Read the result aloud: if it sounds harsher
    or softer than the first, the wording took a side.
    """
    a, b = PARTIES
    pairs = {a: b, f"{a}n": f"{b}i", f"{a}ns": f"{b}is"}
    for one, two in zip(capitals(seed, a), capitals(seed, b), strict=False):
        pairs[one.capitalize()] = two.capitalize()
    pairs.update({v: k for k, v in pairs.items()})
    pairs |= {"Azeri": f"{a}n", "Azeris": f"{a}ns"} if b == "Azerbaijan" else {}
    words = sorted(pairs, key=len, reverse=True)
    return re.sub(rf"\b(?:{'|'.join(words)})\b", lambda m: pairs[m.group()], text)


def _title(record: object) -> str:
    for field in ("title", "outlet", "statement", "quote"):
        value = getattr(record, field, None)
        if value:
            return str(value)
    return ""
