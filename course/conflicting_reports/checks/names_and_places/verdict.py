"""Read "none of these" in a learner's words, read a form's entries, and say that a case lacks a task."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from conflicting_reports.checks.answers import UnreadableError, tidy
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.labelled import read_labelled
from conflicting_reports.model import Seed

__all__ = ["NONE", "entries_of", "means_none", "no_material"]

NONE = "none of these"
HEDGE = re.compile(r"\b(but|or|probably|perhaps|maybe|likely|presumably|possibly)\b")
NO_ENTRY = re.compile(
    r"none( of (these|them|the list|those|the (four|texts|four texts|names)))?|no text|no one|none of the above"
    r"|never|(it is |it's )?(not|isn't) ((in|on) the list|listed|in (this|the) list)|nowhere|in none"
)


def bare(value: object) -> str:
    """Return a text in tidy form without marks around it and without underscores."""
    text = tidy(value).replace("_", " ")
    return re.sub(r"\s+", " ", text).strip(" \"'.,;:()[]{}!") if len(text) < 300 else ""


def means_none(value: object) -> bool:
    """Say whether a plain value says that nothing on offer fits."""
    text = re.sub(r"\s*\([^)]*\)?$", "", bare(value))
    return bool(NO_ENTRY.fullmatch(text) and not HEDGE.search(bare(value)))


def no_material(seed: Seed, item: str) -> Feedback:
    """Return the feedback for a case in which nothing was coded for an item."""
    return Feedback.unreadable(
        item, f'The case "{seed.id}" holds nothing for this task. Choose another case at the top.'
    )


def entries_of(found: Any, labels: Sequence[str], name: str) -> tuple[dict[str, Any], list[str]]:
    """Return what an answer holds for each label, and the keys that the task doesn't have.

    Raises:
        UnreadableError: if its form isn't read, or a label has two entries.
    """
    read = read_labelled(found, labels, name)
    if read.twice:
        raise UnreadableError(f"`{name}` has more than one entry for {read.twice[0]}.")
    return read.entries, read.extra
