"""The two accusations of *mirror-table*: what the records hold, and how far an answer meets it."""

from __future__ import annotations

import re

from conflicting_reports.checks.answers import several, tidy
from conflicting_reports.checks.marking import f1
from conflicting_reports.checks.speakers import ascii_fold, forms, respell, tokens
from conflicting_reports.model import Claim, Seed

__all__ = [
    "SAME_WORD",
    "accusation",
    "accused",
    "coded",
    "places_share",
    "spelled_places",
    "weapons_share",
]

GENERIC = frozenset({"weapon", "gun", "fire", "shell", "system", "piece", "region", "district"})
GENERIC |= frozenset(
    {"toward", "village", "town", "city", "area", "direction", "post", "position", "near"}
)
SAME_WORD = {"calibre": "caliber", "large": "heavy", "big": "heavy", "overnight": "night"}


def coded(seed: Seed, row: str, field: str) -> list[str]:
    """Return what `tasks.csv` codes for a field of one accusation."""
    label = f"{row} {field}"
    found = [task.value for task in seed.tasks_in("mirror-table") if task.label == label]
    return [part.strip() for part in str(found[0]).split("|")] if found else []


def accusation(seed: Seed, row: str) -> Claim:
    """Return the claim that makes one of the two accusations."""
    records = {task.label: task.record for task in seed.tasks_in("mirror-table")}
    return seed.claim(records[f"{row} weapons"])


def accused(seed: Seed, claim: Claim) -> str:
    """Return the party that an accusation is made against: the one that doesn't speak."""
    side = seed.name(claim.speakers[0]).party
    return next(party for party in seed.parties if party != side)


def spelled_places(seed: Seed, row: str) -> set[str]:
    """Return the places of one accusation as the article spells them, fused names once."""
    names = [seed.name(key) for key in coded(seed, row, "places")]
    spelled = {name.article_forms[0] if name.article_forms else name.name for name in names}
    return {text for text in spelled if not any(text in other for other in spelled - {text})}


def pieces(value: object) -> list[str]:
    """Return the entries of a set, list or text, cut at commas and "and"; blank ones left out."""
    texts = [part for part in several(value) if type(part) is str]
    split = [p for text in texts for p in re.split(r"\s*(?:[,;|/&\n]|\band\b)\s*", tidy(text))]
    return [p.strip(" \"'.{}[]()") for p in split if p.strip(" \"'.{}[]()")]


def core(text: str) -> frozenset[str]:
    """Return the words of a term that tell it from others, without plural s."""
    found = {
        re.sub(r"(?<=\w{3})s$", "", word)
        for word in tokens(text.replace("-", " ").replace("\u0259", "a"))
    }
    return frozenset(SAME_WORD.get(word, word) for word in found) - GENERIC


def weapons_share(seed: Seed, row: str, value: object) -> float:
    """Return F1 of the weapons named, each in any usual spelling."""
    wanted = {core(term) for term in coded(seed, row, "weapons")}
    vocabulary = frozenset().union(*wanted)
    hits, extra = set(), 0
    for piece in pieces(value):
        said = respell(core(piece), vocabulary)
        meant = [term for term in wanted if said and said <= term]
        if len(meant) == 1:
            hits.add(meant[0])
        else:
            extra += 1
    return f1(len(hits), len(hits) + extra, len(wanted))


def places_share(seed: Seed, row: str, value: object) -> float:
    """Return F1 of the places named; one text may name two."""
    wanted = coded(seed, row, "places")
    spelled = {key: place_forms(seed, key) for key in wanted}
    vocabulary = frozenset(w for texts in spelled.values() for form in texts for w in form)
    hits, extra = set(), 0
    for piece in pieces(value):
        said = respell(core(piece), vocabulary)
        meant = {key for key, texts in spelled.items() if any(form <= said for form in texts)}
        used = frozenset(w for key in meant for form in spelled[key] if form <= said for w in form)
        hits |= meant
        extra += bool(said - used) or not meant
    return f1(len(hits), len(hits) + extra, len(wanted))


def place_forms(seed: Seed, key: str) -> list[frozenset[str]]:
    """Return the forms of a place in Latin letters as sets of words."""
    name = seed.name(key)
    told = [text for texts in name.forms.values() for text in texts]
    texts = [re.sub(r"\([^)]*\)", "", text) for text in told if ascii_fold(text).isascii()]
    return [*forms(name), *(core(text) for text in (*texts, *name.article_forms) if core(text))]
