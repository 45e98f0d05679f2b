"""Tell which state a learner's words name, or which outlet, or nobody."""

from __future__ import annotations

import re

from conflicting_reports.checks.answers import tidy
from conflicting_reports.checks.speakers import (
    GUESS,
    ascii_fold,
    forms,
    means_article,
    means_nobody,
    respell,
    tokens,
    vocabulary,
)
from conflicting_reports.model import Seed

__all__ = ["NOBODY", "OUTLET", "SEVERAL", "UNCLEAR", "UNKNOWABLE", "state_named"]

NOBODY, OUTLET, SEVERAL, UNCLEAR = "not stated", "an outlet", "several", "unclear"
PRESS = frozenset({"media", "newspaper", "newspapers", "journalists", "reporters", "outlets"})
DENIED = re.compile(r"\b(not|isn't|neither|never|nor|non|without|except)\b|n't\b")
ROOM = frozenset({"side", "sides", "forces", "army", "military", "troops", "soldiers", "state"})
UNKNOWABLE = re.compile(
    r"(it )?(cannot|can't|can not|could not) be (determined|known|told)"
    r"|(nobody|no one|noone) (knows|can (know|tell|say)|could (know|tell|say))"
)
JOINED = re.compile(r"\s*(?:\band\b|\bplus\b|\bwith\b|[,;/&+])\s*")
CARRIED = re.compile(
    r"\b(via|through|by|after|from|citing|quoted|cited|relayed|passed|copied|in)\b"
)


def state_words(seed: Seed, party: str) -> frozenset[str]:
    """Return the words that name a party or its capital, by the names of the case."""
    found = (
        frozenset({party.casefold()})
        | tokens(party)
        | tokens(seed.adjective(party))
        | tokens(f"{seed.adjective(party)}s")
    )
    for name in seed.names:
        if name.kind == "state" and name.party == party:
            found |= frozenset(w for form in forms(name) if len(form) == 1 for w in form)
    return found


def outlet_forms(seed: Seed) -> list[frozenset[str]]:
    """Return the names of the outlets that a case knows, each as a set of words."""
    listed = [form for name in seed.names if name.kind == "outlet" for form in forms(name)]
    official = ("official statement", "official page", "NGO report", "aid report")
    publishers = [s.publisher for s in seed.sources if s.kind not in official and not s.stored]
    parts = [part for text in publishers for part in re.split(r",| copied by |\(", text)]
    reports = [report.outlet for report in seed.reports]
    states = frozenset().union(*(state_words(seed, party) for party in seed.parties))
    return [form for form in (*listed, *(tokens(t) for t in (*parts, *reports))) if form - states]


def office_of(seed: Seed, found: frozenset[str], speaker: str) -> bool:
    """Say whether some words can all stand in the title of a speaker."""
    return found <= vocabulary(seed, seed.name(speaker)) | ROOM


def other_than(seed: Seed, part: str) -> bool:
    """Say whether one part of an answer names somebody else beside the parties, not a carrier."""
    found = tokens(part)
    states = frozenset().union(*(state_words(seed, party) for party in seed.parties))
    if not found or found & states or CARRIED.search(part):
        return False
    others = [n for n in seed.names if n.party == "other" and any(f <= found for f in forms(n))]
    return bool(others) or any(form <= found for form in outlet_forms(seed))


def state_named(seed: Seed, value: object, near: str = "") -> str:
    """Return the party that a text names with any of its offices, or what else it names.

    Args:
        seed: the case.
        value: the learner's words.
        near: id of the speaker in question, whose office may stand without its state.

    Returns:
        A party, or `not stated`, `an outlet`, `several` or `unclear`.
    """
    if value is None or means_nobody(value) or UNKNOWABLE.fullmatch(tidy(value).strip(" .\"'")):
        return NOBODY
    text = re.sub(r"\([^)]*\)", " ", tidy(value)).replace("_", " ")
    if type(value) is not str or len(text) > 300 or GUESS.search(text) or DENIED.search(text):
        return UNCLEAR
    raw = set(re.findall(r"[a-z]+", ascii_fold(text)))
    known = frozenset().union(*(state_words(seed, party) for party in seed.parties))
    found = respell(tokens(text), known)
    outlets = [form for form in outlet_forms(seed) if form <= found]
    rest = found - frozenset().union(*outlets)
    named = {party for party in seed.parties if rest & state_words(seed, party)}
    if not named:
        people = [n for n in seed.names if n.kind in ("person", "body") and n.party in seed.parties]
        for name in people:
            if any(form <= rest for form in forms(name)):
                named.add(name.party)
    if len(named) > 1 or ("both" in raw and not named):
        return SEVERAL
    if named and any(other_than(seed, part) for part in JOINED.split(text)):
        return SEVERAL
    if raw & PRESS:
        return OUTLET
    if named:
        return named.pop()
    side = seed.name(near).party if near else ""
    if side in seed.parties and found and not outlets and office_of(seed, found, near):
        return side
    others = [n for n in seed.names if n.party == "other" and any(f <= found for f in forms(n))]
    return OUTLET if outlets or others or means_article(value) else UNCLEAR
