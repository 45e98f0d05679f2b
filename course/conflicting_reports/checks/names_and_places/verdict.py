"""Read "cannot be determined" and "none of these" in a learner's words, and say that a case lacks a task."""

from __future__ import annotations

import re

from conflicting_reports.checks.answers import is_blank, tidy
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.model import Seed

__all__ = ["NONE", "OPEN", "entries_of", "means_none", "means_open", "no_material", "only"]

OPEN = "cannot be determined"
NONE = "none of these"
REASON = r"( (from|by|with|here|in|out of|for|because|since)\b.{0,80})?"
HEDGE = re.compile(r"\b(but|or|probably|perhaps|maybe|likely|presumably|possibly)\b")
NOT_KNOWN = re.compile(
    r"(it |this |that )?(can not|cannot|can't|cant|could not|couldn't|not to) be "
    r"(determined?|known|told|said|decided|established|settled)"
    + REASON
    + r"|(we |i |you |one |nobody |no one )?(can not|cannot|can't|cant) "
    r"(determine|tell|know|say)"
    + REASON
    + r"|cannot determined|canot be determined|cannot be determind|undeterminable|indeterminable"
    r"|(nobody|no one) (can|could) (determine|tell|know|say)(\b.{0,40})?|undetermined|not determinable|not determined|cbd|unclear|unknown|not known"
)
NO_ENTRY = re.compile(
    r"none( of (these|them|the list|those|the (four|texts|four texts|names)))?|no text|no one|none of the above"
    r"|never|(it is |it's )?(not|isn't) ((in|on) the list|listed|in (this|the) list)|nowhere|in none"
)


def bare(value: object) -> str:
    """Return a text in tidy form without marks around it and without underscores."""
    text = tidy(value).replace("_", " ")
    return re.sub(r"\s+", " ", text).strip(" \"'.,;:()[]{}!") if len(text) < 300 else ""


def only(value: object) -> object:
    """Return the one filled member of a list, as a comma too many makes it; else the value."""
    filled = [part for part in value if not is_blank(part)] if type(value) is list else []
    return filled[0] if len(filled) == 1 else value


def means_open(value: object) -> bool:
    """Say whether a plain value says that the question can't be settled."""
    text = re.sub(r"\s*\([^)]*\)?$", "", bare(value))
    if (
        HEDGE.search(bare(value))
        or text.startswith("can ")
        or re.match(r"(we|i|you|one) can ", text)
    ):
        return False
    return bool(NOT_KNOWN.fullmatch(text))


def means_none(value: object) -> bool:
    """Say whether a plain value says that nothing on offer fits."""
    text = re.sub(r"\s*\([^)]*\)?$", "", bare(value))
    return bool(NO_ENTRY.fullmatch(text) and not HEDGE.search(bare(value)))


def no_material(seed: Seed, item: str) -> Feedback:
    """Return the feedback for a case in which nothing was coded for an item."""
    return Feedback.unreadable(
        item, f'The case "{seed.id}" holds nothing for this task. Choose another case at the top.'
    )


def entries_of(found: object, labels: list[str]) -> dict[str, object] | None:
    """Return an answer as a dict of label to entry; None if its form isn't read.

    Keys may be numbers or words in any case, with a full stop or a bracket; a list as long
    as the labels is taken in their order, and a list of pairs by its first members. A table of
    one row is read by its columns, a table of two columns as a list of pairs.
    """
    if type(found) is list and found and all(type(row) is dict for row in found):
        found = found[0] if len(found) == 1 else [list(row.values()) for row in found]
    if type(found) is list:
        pairs = [p for p in found if type(p) is list and len(p) == 2 and key_of(p[0]) in labels]
        if found and len(pairs) == len(found):
            found = {key_of(p[0]): p[1] for p in pairs}
        elif len(found) == len(labels):
            found = dict(zip(labels, found, strict=True))
    if type(found) is not dict:
        return None
    entries: dict[str, object] = {}
    for key, value in found.items():
        label = key_of(key)
        if label in entries:
            return None
        entries[label] = value
    return entries


def key_of(key: object) -> str:
    """Return a dict's key in tidy form: `1`, `"1."`, `"Q1"` and `"(a)"` as `1` and `a`."""
    if type(key) is int:
        return str(key)
    if type(key) is float and key.is_integer():
        return str(int(key))
    text = bare(key).replace(" ", "_")
    return re.sub(r"^(q|question|text|form|no)_?\.?_?(?=\w$|\d+$)", "", text)
