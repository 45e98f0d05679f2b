"""What the records of a case hold about a draft: figures, speakers, places, loaded words."""

from __future__ import annotations

import csv
import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from conflicting_reports.compare import day_range, known_as_of, party_of, revisions, say_day
from conflicting_reports.drafts.sides import find_sides, forms_by_side, plain
from conflicting_reports.model import PARTIES, Claim, Name, Seed

__all__ = ["LoadedWord", "Records", "loaded_words", "say_claim", "words_for"]

COUNTED = ("killed", "wounded", "missing", "captured", "killed or missing", "bodies", "displaced")
ADDED = ("killed", "killed or missing", "missing", "bodies")


@dataclass(frozen=True, slots=True)
class LoadedWord:
    """A word that takes a side or a tone, what to write instead, and why."""

    forms: tuple[str, ...]
    alternative: str
    reason: str
    used_by: str
    record: str | None


def words_for(seed: Seed) -> Iterator[LoadedWord]:
    """Return the loaded words as they fit a case.

    A case of other parties keeps the words. It loses what the list says of who used them, for
    that is about Armenia and Azerbaijan, and the records behind them.
    """
    for word in loaded_words():
        if seed.parties == PARTIES:
            yield word
            continue
        kept = [
            s for s in re.split(r"(?<=\.) ", word.reason) if not re.search("|".join(PARTIES), s)
        ]
        yield replace(
            word,
            alternative=word.alternative.split(", or: ")[0],
            reason=" ".join(kept) or "The word takes a side.",
            record=None,
        )


@lru_cache(maxsize=1)
def loaded_words() -> tuple[LoadedWord, ...]:
    """Return the list of loaded words, as `loaded_words.csv` holds it."""
    path = Path(__file__).with_name("loaded_words.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            LoadedWord(
                tuple(form.strip() for form in row["word"].split("|")),
                row["alternative"],
                row["reason"],
                row["used_by"],
                row["record"] or None,
            )
            for row in csv.DictReader(file)
        )


def say_speakers(seed: Seed, claim: Claim) -> str:
    """Return who makes a claim, with office, or that nobody is named."""
    names = [seed.name(key) for key in claim.speakers]
    return " and ".join(
        f"{n.name} ({n.role})" if n.kind == "person" and n.role else n.name for n in names
    ) or ("nobody named")


def say_claim(seed: Seed, claim: Claim) -> str:
    """Return a record in one line: id, figure, what is counted, speaker, day, hedge, publisher."""
    source = seed.source(claim.source)
    hedge = "; ".join(f"“{part.strip()}”" for part in (claim.hedge or "").split(";") if part)
    who = f", {claim.about}" if claim.about else ""
    number = f"{claim.value:,.15g}" if claim.value is not None else "no number"
    parts = [
        f"{claim.id}: {number} ({claim.measure}{who})",
        say_speakers(seed, claim),
        say_day(claim.as_of),
        f"hedge {hedge}" if hedge else "no hedge",
        f"in {source.publisher}",
    ]
    return ", ".join(parts)


class Records:
    """The records that a writer could know on a day.

    Args:
        seed: the case.
        day: the last day that counts, in ISO form; None for all records.
    """

    def __init__(self, seed: Seed, day: str | None = None) -> None:
        self.seed = seed
        self.day = day
        known = list(known_as_of(seed, day)) if day else list(seed.claims)
        self.figures = [c for c in known if c.measure in COUNTED and c.value is not None]
        ids = {c.id for c in known}
        self.series = {
            (party, measure, own): [
                c for c in revisions(seed, party, (measure,), own=own, repeats=True) if c.id in ids
            ]
            for party in seed.parties
            for measure in COUNTED
            for own in (True, False)
        }
        self.main = {c.id for row in self.series.values() for c in row}
        self.speakers = [
            (name, _pattern(_forms(seed, name)))
            for name in seed.names
            if name.kind in {"person", "body", "state", "outlet", "group"}
        ]
        self.places = [n for n in seed.names if n.kind == "place" and _has_sides(seed, n)]

    def candidates(self, value: float) -> list[Claim]:
        """Return the known figures with that number, the standard one of each series first."""
        found = [c for c in self.figures if c.value == value]
        return sorted(found, key=lambda c: (c.id not in self.main, c.about == "both"))

    def later(self, value: float) -> Claim | None:
        """Return the first figure with that number that came only after the day, if any."""
        known = {c.id for c in self.figures}
        found = [
            c
            for c in self.seed.claims
            if c.value == value and c.measure in COUNTED and c.id not in known
        ]
        return min(
            found, key=lambda c: day_range(c.published or c.as_of or "9999")[1], default=None
        )

    def newer(self, claim: Claim) -> Claim | None:
        """Return the newest known figure of the same series, if it isn't this one."""
        for (about, measure, own), row in self.series.items():
            if (about, measure) == (claim.about, claim.measure) and row:
                last = row[-1]
                mine = party_of(self.seed, claim) == about
                if mine == own and (last.as_of or "") > (claim.as_of or "") and last.value:
                    return last if last.value != claim.value else None
        return None

    def parts_of(self, value: float) -> tuple[Claim, ...]:
        """Return figures of different series whose sum is that number, or nothing."""
        rows = [row for key, row in self.series.items() if key[1] in ADDED and row]
        for size in (2, 3):
            for some in itertools.combinations(rows, size):
                for parts in itertools.product(*some):
                    if sum(c.value or 0 for c in parts) == value:
                        return parts
        return ()

    def named(self, text: str) -> dict[str, Name]:
        """Return the speakers that a sentence names, by id."""
        line = plain(self.seed, text)
        return {name.id: name for name, pattern in self.speakers if pattern.search(line)}

    def sides_named(self, text: str) -> dict[str, int]:
        """Return the parties that a text names, each with the place of its first mention."""
        return find_sides(self.seed, text)

    def covers(self, name: str, speakers: Iterable[str]) -> str:
        """Say how a name stands to a claim's speakers: `same`, `side` (only the state) or ``."""
        for key in speakers:
            above = _above(self.seed, key)
            below = _above(self.seed, name)
            if name == key or key in below or (name in above and self._kind(name) != "state"):
                return "same"
            if name in above:
                return "side"
        return ""

    def _kind(self, key: str) -> str:
        return self.seed.name(key).kind


def _pattern(forms: Iterable[str]) -> re.Pattern[str]:
    words = sorted({re.escape(form) for form in forms if len(form) > 1}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")


def _forms(seed: Seed, name: Name) -> list[str]:
    forms = [name.name, *name.aliases, *name.article_forms]
    if name.kind == "person":
        forms.append(name.name.split()[-1])
    if name.kind in {"outlet", "state", "body"} and len(name.name) > 40:
        forms.append(name.name.split(",")[0])
    kept = [plain(seed, form).strip() for form in forms]
    short = [form for form in kept if form in {"un", "rt", "ra", "aa", "ap"}]
    return [form for form in kept if form not in short] + (["the un"] if "un" in short else [])


def _has_sides(seed: Seed, name: Name) -> bool:
    return any(forms_by_side(seed, name).values()) and " and " not in name.name


def _above(seed: Seed, key: str) -> set[str]:
    found: set[str] = set()
    todo = [key]
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            todo.extend((seed.name(name).part_of or "").split())
    return found
