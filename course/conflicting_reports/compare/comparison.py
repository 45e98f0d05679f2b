"""Say whether two claims may be compared, what differs between them and how they stand."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from conflicting_reports.compare.days import day_range, say_day
from conflicting_reports.model import Claim, Seed

__all__ = ["DIFFERENCES", "Comparison", "Relation", "compare_claims", "relation"]

Relation = Literal["same", "discrepancy", "contradiction", "not comparable"]

DIFFERENCES: tuple[str, ...] = (
    "different thing counted",
    "different people counted",
    "different reporting body",
    "different day",
    "different scope",
    "one bound is open",
)
FORBIDDING = frozenset(DIFFERENCES) - {"different reporting body", "one bound is open"}


@dataclass(frozen=True, slots=True)
class Comparison:
    """What stands between two claims.

    `differences` holds words of `DIFFERENCES`, in that order. `reasons` holds a sentence
    for each of them, and one for each thing that a source leaves unsaid.
    """

    may_compare: bool
    differences: tuple[str, ...]
    reasons: tuple[str, ...]


def compare_claims(seed: Seed, a: Claim, b: Claim) -> Comparison:
    """Return whether two figures may be set side by side, and what differs between them.

    A different thing counted, different people, a different day or a different scope each
    forbid it; so does a number or a day that is not stated. A different reporting body
    does not: whether two bodies agree is a question worth asking. Neither does an open
    bound, but then only the bounds may be compared.
    """
    found: dict[str, str] = {}
    unsaid: list[str] = []
    forbidden = False
    if a.measure != b.measure:
        found["different thing counted"] = (
            f"One counts {_thing(a)}, the other {_thing(b)}: these are not the same thing."
        )
    if a.about != b.about:
        found["different people counted"] = (
            f"One is about {_side(a)}, the other about {_side(b)}: these are different people."
        )
    elif a.population != b.population and a.population and b.population:
        found["different people counted"] = (
            f"One counts {_people(a)}, the other {_people(b)}: these are different groups."
        )
    elif a.population != b.population:
        unsaid.append("One of the two does not say whether civilians are counted.")
    if not _same_body(seed, a, b):
        found["different reporting body"] = (
            f"{_body(seed, a)} gives one figure, {_body(seed, b)} the other: "
            "agreement between them would have to be checked, not assumed."
        )
    if not a.as_of or not b.as_of:
        forbidden = True
        unsaid.append("For at least one of the two no day is stated, so the days may differ.")
    elif _apart(a.as_of, b.as_of):
        found["different day"] = (
            f"One is the state of {say_day(a.as_of)}, the other of {say_day(b.as_of)}: "
            "a count can change in between."
        )
    elif a.as_of != b.as_of:
        forbidden = True
        unsaid.append("One of the two days is only known roughly, so the days may differ.")
    if a.scope != b.scope:
        found["different scope"] = (
            f"One covers {_scope(a)}, the other {_scope(b)}: a part is not the whole."
        )
    if a.value is None or b.value is None:
        forbidden = True
        unsaid.append("At least one of the two gives no number.")
    elif _open(a) != _open(b):
        found["one bound is open"] = (
            f"“{_capital(a.figure)}” and “{b.figure}” do not limit the number in the same way: "
            "compare the bounds, not the two numbers."
        )
    differences = tuple(word for word in DIFFERENCES if word in found)
    return Comparison(
        may_compare=not forbidden and FORBIDDING.isdisjoint(differences),
        differences=differences,
        reasons=(*(found[word] for word in differences), *unsaid),
    )


def relation(seed: Seed, a: Claim, b: Claim) -> Relation:
    """Return how two figures stand to each other, judged by their bounds alone.

    Returns:
        `same` when the bounds are equal, `discrepancy` when they differ and both can be
        true, `contradiction` when no number lies within both, `not comparable` when
        `compare_claims` forbids it. A hedge that leaves the bounds alone changes nothing.
    """
    if not compare_claims(seed, a, b).may_compare:
        return "not comparable"
    if (a.low, a.high) == (b.low, b.high):
        return "same"
    (a_low, a_high), (b_low, b_high) = _interval(a), _interval(b)
    return "discrepancy" if max(a_low, b_low) <= min(a_high, b_high) else "contradiction"


def _same_body(seed: Seed, a: Claim, b: Claim) -> bool:
    ours, theirs = _bodies(seed, a), _bodies(seed, b)
    if not ours or not theirs:
        return not ours and not theirs and a.source == b.source
    return all(any(_covers(seed, x, y) for y in theirs) for x in ours) and all(
        any(_covers(seed, x, y) for x in ours) for y in theirs
    )


def _bodies(seed: Seed, claim: Claim) -> tuple[str, ...]:
    """Return who makes a claim; a passage that repeats another has the other's speaker."""
    return (seed.claim(claim.same_as) if claim.same_as else claim).speakers


def _covers(seed: Seed, a: str, b: str) -> bool:
    """Say whether two ids are one body or one speaks for the other."""
    return a in _above(seed, b) or b in _above(seed, a)


def _above(seed: Seed, key: str) -> set[str]:
    found: set[str] = set()
    todo = [key]
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            todo.extend((seed.name(name).part_of or "").split())
    return found


def _interval(claim: Claim) -> tuple[float, float]:
    low = -math.inf if claim.low is None else claim.low
    return low, math.inf if claim.high is None else claim.high


def _open(claim: Claim) -> tuple[bool, bool]:
    return claim.low is None, claim.high is None


def _apart(a: str, b: str) -> bool:
    (a_first, a_last), (b_first, b_last) = day_range(a), day_range(b)
    return a_last < b_first or b_last < a_first


def _thing(claim: Claim) -> str:
    return f"“{claim.measure}”" if claim.measure else "nothing"


def _side(claim: Claim) -> str:
    return {"both": "both sides", None: "no side"}.get(claim.about, claim.about or "")


def _people(claim: Claim) -> str:
    words = {"military": "soldiers", "civilian": "civilians", "both": "soldiers and civilians"}
    return words.get(claim.population or "", "people")


def _body(seed: Seed, claim: Claim) -> str:
    speakers = _bodies(seed, claim)
    if not speakers:
        return f"The narrator ({seed.source(claim.source).publisher})"
    return " with ".join(seed.name(speaker).name for speaker in speakers)


def _scope(claim: Claim) -> str:
    return f"“{claim.scope}”" if claim.scope else "the whole of the fighting"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
