"""The two parties of a case as a draft names them: names, adjectives, capitals, both names."""

from __future__ import annotations

import re

from conflicting_reports.model import Name, Seed

__all__ = ["capitals", "find_sides", "forms_by_side", "plain", "swap_sides"]

NICKNAMES = {"Azerbaijani": "Azeri"}
USED_BY = re.compile(r"^(.*?)\s*\(used by ([^)]+)\)$")


def find_sides(seed: Seed, text: str) -> dict[str, int]:
    """Return the parties that a text names, each with the place of its first mention."""
    found = {}
    for party, adjective in zip(seed.parties, seed.adjectives, strict=True):
        words = "|".join([party + r"\w*", adjective + r"\w*", *capitals(seed, party)])
        match = re.search(rf"\b(?:{words})\b", text, re.I)
        if match:
            found[party] = match.start()
    return found


def plain(seed: Seed, text: str) -> str:
    """Return a text for comparing names: lower case, one spelling, "Armenia's" as "armenia"."""
    text = text.lower().replace("\u2019", "'").replace("defense", "defence")
    text = re.sub(r"'s\b", "", text)
    for party, adjective in zip(seed.parties, seed.adjectives, strict=True):
        words = "|".join(filter(None, (adjective, NICKNAMES.get(adjective)))).lower()
        text = re.sub(rf"\b(?:{words})s?\b", party.lower(), text)
    return re.sub(r"[\s,]+", " ", text)


def capitals(seed: Seed, party: str) -> list[str]:
    """Return the one-word names of a state that aren't its own, in lower case: its capital."""
    found = []
    for name in seed.names:
        if name.kind == "state" and name.name == party:
            for form in (*name.aliases, *name.article_forms):
                known = form[:4] == party[:4] or " " in form or form.isupper()
                if not known and form.lower() not in found:
                    found.append(form.lower())
    return found


def forms_by_side(seed: Seed, place: Name) -> dict[str, tuple[str, ...]]:
    """Return the forms of a place in the languages of the two parties, or that each one uses.

    The keys are the adjectives. A form in another column belongs to a side if its record says
    so: `Greywater (used by Ullamere)`.
    """
    used = [found for form in place.forms.get("other", ()) if (found := USED_BY.match(form))]
    return {
        adjective: place.forms.get(adjective.lower(), ())
        + tuple(found[1] for found in used if found[2] == party)
        for party, adjective in zip(seed.parties, seed.adjectives, strict=True)
    }


def swap_sides(seed: Seed, text: str) -> str:
    """Return a text with the two countries exchanged: names, adjectives and capitals.

    People's and bodies' names stay as they are. Read the result aloud: if it sounds harsher
    or softer than the first, the wording took a side.
    """
    (a, b), (of_a, of_b) = seed.parties, seed.adjectives
    pairs = {a: b, of_a: of_b, f"{of_a}s": f"{of_b}s"}
    for one, two in zip(capitals(seed, a), capitals(seed, b), strict=False):
        pairs[one.capitalize()] = two.capitalize()
    pairs.update({v: k for k, v in pairs.items()})
    for adjective, short in NICKNAMES.items():
        if adjective in pairs:
            pairs |= {short: pairs[adjective], f"{short}s": f"{pairs[adjective]}s"}
    words = sorted(pairs, key=len, reverse=True)
    return re.sub(rf"\b(?:{'|'.join(words)})\b", lambda m: pairs[m.group()], text)
