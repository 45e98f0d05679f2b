"""Recognise whom a learner names: aliases, spellings, titles, the right side but not the body."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from typing import Literal

from conflicting_reports.checks.answers import tidy
from conflicting_reports.model import Name, Seed

__all__ = ["Match", "is_outlet", "match_speaker", "means_article", "means_nobody", "tokens"]

Match = Literal["same", "side", "different"]

FILLER = frozenset(
    [
        "the",
        "of",
        "a",
        "an",
        "and",
        "in",
        "by",
        "mr",
        "mrs",
        "ms",
        "dr",
        "his",
        "her",
        "its",
        "their",
        "own",
        "for",
        "to",
        "from",
        "at",
        "on",
        "with",
        "said",
        "says",
        "named",
        "official",
        "officials",
        "government",
        "spokesman",
        "spokesperson",
        "statement",
        "announcement",
        "press",
        "service",
        "speech",
        "parliament",
        "address",
        "interview",
        "conference",
        "news",
        "agency",
        "report",
        "himself",
    ]
)
SPELLING = {
    "defense": "defence",
    "ministery": "ministry",
    "min": "ministry",
    "minstry": "ministry",
    "azeri": "azerbaijani",
    "azeris": "azerbaijani",
    "azerbaijan": "azerbaijani",
    "azerbaijans": "azerbaijani",
    "azerbaijanis": "azerbaijani",
    "azerbaidjan": "azerbaijani",
    "armenia": "armenian",
    "armenias": "armenian",
    "armenians": "armenian",
    "turkish": "turkey",
    "turkiye": "turkey",
    "russian": "russia",
    "american": "us",
    "usa": "us",
    "mod": "defence ministry",
    "pm": "prime minister",
    "premier": "prime minister",
    "fm": "foreign minister",
    "dep": "deputy",
    "pow": "prisoners of war",
    "pows": "prisoners of war",
    "prisoner": "prisoners",
}
NOBODY = re.compile(
    r"(it is |it's |that is )?(not|isn't|never) "
    r"(stated|named|said|given|mentioned|specified|known|identified|told)\b.*"
    r"|(the )?(article|text|sentence) (does not|doesn't) (say|tell|name|state)\b.*"
    r"|(none|nobody|no one|noone|nothing)( (is|was|to be))?"
    r"( (named|stated|to check|checked|given|mentioned|there to check))?"
    r"( (in|by) (the|this) (text|article|sentence))?"
    r"|unnamed|unknown|unstated|unspecified|notstated|n/a|na|null"
    r"|no (named )?(source|checker|name)"
)
GUESS = re.compile(r"\b(or|but|probably|perhaps|maybe|likely|presumably|possibly)\b")
ARTICLE = re.compile(
    r"(the |this )?(article|text|report|news report|newspaper|news article|news|media|press|outlet"
    r"|narrator|reporter|author|writer|journalist)( itself)?"
)


def ascii_fold(text: str) -> str:
    """Return a text without accents."""
    decomposed = unicodedata.normalize("NFKD", text.replace("ı", "i"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def tokens(text: object) -> frozenset[str]:
    """Return the words of a name in one spelling, without fillers."""
    folded = ascii_fold(tidy(text)).replace("'s", " ").replace("'", "")
    folded = re.sub(r"\bu\.?\s?s\.?(\s?a\.?)?(?=\W|$)", "us", folded)
    folded = folded.replace("united states of america", "us").replace("united states", "us")
    folded = folded.replace("united nations", "un")
    spelled = (SPELLING.get(word, word) for word in re.findall(r"[a-z0-9]+", folded))
    split = (w for part in spelled for w in part.split())
    return frozenset(w for w in split if len(w) > 1 and not re.fullmatch(r"p\d+", w)) - FILLER


def bare(text: object) -> str:
    """Return a text in tidy form without marks around it, underscores or paragraph numbers."""
    inside = re.sub(r"\(?\bp\d+\b\)?", "", tidy(text).replace("_", " "))
    return re.sub(r"[\s-]+", " ", inside).strip(" \"'.,;:()[]")


def means_nobody(text: object) -> bool:
    """Say whether a plain value says that nobody is named."""
    said = re.sub(r"\([^)]*\)", "", bare(text)).strip()
    return text is None or bool(NOBODY.fullmatch(said) and not GUESS.search(bare(text)))


def means_article(text: object) -> bool:
    """Say whether a plain value names the article or its narrator."""
    return bool(ARTICLE.fullmatch(bare(text)))


def forms(name: Name) -> list[frozenset[str]]:
    """Return each alias of a name as a set of words."""
    texts = (name.name, *name.aliases, *name.article_forms)
    return [words for words in (tokens(text) for text in texts) if words]


def vocabulary(seed: Seed, name: Name) -> frozenset[str]:
    """Return every word that may stand in a title of this name: its forms, role and body."""
    allowed = frozenset[str]().union(*forms(name), tokens(name.role))
    above = name.part_of
    while above:
        parent = seed.name(above)
        allowed |= frozenset[str]().union(*forms(parent))
        above = parent.part_of
    return allowed


def respell(found: frozenset[str], known: frozenset[str]) -> frozenset[str]:
    """Return the words with slips of a letter or two mended towards the known ones."""
    mended = set()
    for word in found:
        near = [k for k in known if abs(len(word) - len(k)) <= 2 and len(word) > 2]
        ranked = sorted((SequenceMatcher(None, word, k).ratio(), k) for k in near)
        close = word not in known and ranked and ranked[-1][0] >= 0.84
        mended.add(ranked[-1][1] if close else word)
    return frozenset(mended)


def match_speaker(seed: Seed, text: object, wanted: str) -> Match:
    """Compare a learner's words with one name of the case.

    Returns:
        `same` if they name that person or body and nobody else, `side` if they name
        only the state or body behind it, else `different`.
    """
    name = seed.name(wanted)
    allowed = vocabulary(seed, name)
    found = respell(tokens(text), allowed)
    if not found:
        return "different"
    if found <= allowed and any(form <= found for form in forms(name)):
        return "same"
    above = name.part_of
    while above:
        parent = seed.name(above)
        if found <= allowed and any(form <= found for form in forms(parent)):
            return "side"
        above = parent.part_of
    return "different"


def is_outlet(seed: Seed, text: object) -> bool:
    """Say whether a learner's words name a news outlet or agency of the case."""
    found = tokens(text)
    named = [n.kind for n in seed.names if match_speaker(seed, text, n.id) == "same"]
    printed = any(found and found <= tokens(source.publisher) for source in seed.sources)
    return "outlet" in named or (printed and not named)
