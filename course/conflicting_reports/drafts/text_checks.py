"""Look at a draft as a whole: who checked, loaded words, order, names of places, length."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from conflicting_reports.drafts.phrases import CONFIRMED, DENIED
from conflicting_reports.drafts.reading import read_numbers, read_sentences
from conflicting_reports.drafts.records import Records, say_claim, words_for
from conflicting_reports.drafts.remarks import Remark
from conflicting_reports.drafts.sides import forms_by_side

__all__ = ["review_text"]


def review_text(records: Records, text: str, limit: int) -> Iterator[Remark]:
    """Return the remarks on a draft as a whole; `limit` is how many words it may have."""
    for check in (_confirmed, _words, _order, _places):
        yield from check(records, text)
    yield from _length(text, limit)


def _confirmed(records: Records, text: str) -> Iterator[Remark]:
    for sentence in read_sentences(text):
        for match in CONFIRMED.finditer(sentence.text):
            head = sentence.text[max(0, match.start() - 60) : match.start()]
            tail = sentence.text[match.end() : match.end() + 60]
            if DENIED.search(head) or re.search(r"not stated|does not say", tail, re.I):
                continue
            claims = [
                c
                for n in read_numbers(sentence.text)
                for c in records.candidates(n.value)
                if c.confirmed_by
            ]
            named = records.named(sentence.text)
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
                say_claim(records.seed, claim) if claim else None,
            )


def _words(records: Records, text: str) -> Iterator[Remark]:
    quoted = [m.span() for m in re.finditer(r"[\"“][^\"“”]*[\"”]", text)]
    seed = records.seed
    known = {
        r.id: r for rows in (seed.events, seed.reports, seed.verdicts, seed.claims) for r in rows
    }
    for word in words_for(seed):
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


def _order(records: Records, text: str) -> Iterator[Remark]:
    if not text.strip():
        return
    named, parties = records.sides_named(text), records.seed.parties
    first = sorted(named, key=named.__getitem__)
    if len(named) == len(parties) and first != sorted(first):
        at = named[first[0]]
        yield Remark(
            "order",
            at,
            at + len(first[0]),
            text[at : at + len(first[0])],
            f"{first[0]} comes first. In alphabetical order nobody is first by choice.",
        )
    elif len(named) < len(parties):
        missing = " and ".join(p for p in parties if p not in named)
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


def _places(records: Records, text: str) -> Iterator[Remark]:
    forms: dict[str, list[int]] = {}
    for n, place in enumerate(records.places):
        sides = forms_by_side(records.seed, place).values()
        for form in {place.name, *itertools.chain(*sides, place.forms.get("english", ()))}:
            forms.setdefault(re.sub(r"\s*\(.*\)", "", form), []).append(n)
    words = sorted((f for f in forms if " / " not in f), key=len, reverse=True)
    seen: set[int] = set()
    if not words:
        return
    for m in re.finditer(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", text):
        n = min(forms[m.group()], key=lambda k: sum(map(len, records.places[k].forms.values())))
        if n in seen:
            continue
        seen.add(n)
        place = records.places[n]
        lacks = []
        for side, ours in forms_by_side(records.seed, place).items():
            if ours and not any(re.search(rf"(?<!\w){re.escape(f)}(?!\w)", text) for f in ours):
                lacks.append(f"{side}: {' or '.join(f for f in ours)}")
        if lacks:
            yield Remark(
                "places",
                m.start(),
                m.end(),
                m.group(),
                f"The other name, at first mention: {'; '.join(lacks)}.",
                f"{place.id}: {place.name}",
            )


def _length(text: str, limit: int) -> Iterator[Remark]:
    words = list(re.finditer(r"\S*\w\S*", text))
    if len(words) > limit:
        extra = words[limit]
        yield Remark(
            "length",
            extra.start(),
            len(text.rstrip()),
            extra.group(),
            f"{len(words)} words. From here on it is over {limit}.",
        )


def _title(record: object) -> str:
    for field in ("title", "outlet", "statement", "quote"):
        value = getattr(record, field, None)
        if value:
            return str(value)
    return ""
