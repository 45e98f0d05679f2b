"""Share of an answer that is right: the scores that several checks use."""

from __future__ import annotations

from collections.abc import Collection, Mapping

__all__ = ["f1", "informedness"]


def f1(matched: float, found: int, wanted: int) -> float:
    """Return the harmonic mean of precision and recall, in [0, 1].

    Args:
        matched: how many found things match a wanted one; a half match counts a half.
        found: how many things the answer holds.
        wanted: how many there are to find.
    """
    return 2 * matched / (found + wanted) if found + wanted else 0.0


def informedness(truth: Mapping[str, bool], said: Collection[str]) -> float:
    """Return Youden's J, cut off at 0: hits among the true minus false alarms among the rest.

    Marking everything, marking nothing and guessing all give 0; only telling the two
    kinds apart earns anything (W. J. Youden, Cancer 3 (1950) 32-35).

    Args:
        truth: each case with whether it belongs to the set.
        said: the cases that the answer puts into the set.
    """
    true = [key for key, belongs in truth.items() if belongs]
    rest = [key for key, belongs in truth.items() if not belongs]
    hits = sum(key in said for key in true) / len(true) if true else 1.0
    alarms = sum(key in said for key in rest) / len(rest) if rest else 0.0
    return max(0.0, hits - alarms)
