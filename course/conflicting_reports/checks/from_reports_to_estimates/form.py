"""Name cells and labels to a learner, and the words that may stand beside a number."""

from __future__ import annotations

from collections.abc import Sequence

from conflicting_reports.checks.answers import words

__all__ = ["BESIDE", "named"]

MOST_NAMED = 3
BESIDE = ("at least", "about", "circa", "ca", "up to")


def named(kind: str, labels: Sequence[str]) -> str:
    """Return `Report a`, `Reports a and b`; of many only the first few, so that no list is a key."""
    shown = list(labels[:MOST_NAMED])
    if len(labels) > MOST_NAMED:
        shown.append("others")
    return f"{kind}{'s' if len(labels) > 1 else ''} {words(shown)}".strip()
