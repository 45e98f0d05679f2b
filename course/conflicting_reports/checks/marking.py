"""Share of an answer that is right: the scores that several checks use."""

from __future__ import annotations

from collections.abc import Collection, Mapping

__all__ = ["above_chance", "above_commonest", "credit_above_chance", "f1", "informedness"]


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


def above_chance(truth: Mapping[str, str], said: Mapping[str, str | None], kinds: int = 0) -> float:
    """Return how far the kinds are told apart: the mean share right per kind, less chance, cut off at 0.

    Each kind counts the same, however often it is right. One word for all gives 0, and so
    does guessing on average. For two kinds this is Youden's J (see `informedness`).

    Args:
        truth: the right word for each case.
        said: the word that the answer gives; None where it gives none.
        kinds: how many words one could choose from, if not all of them are right somewhere.
    """
    return credit_above_chance(truth, {k: float(said.get(k) == truth[k]) for k in truth}, kinds)


def credit_above_chance(
    truth: Mapping[str, str], credit: Mapping[str, float], kinds: int = 0
) -> float:
    """Return `above_chance` for cases that may be right in part, each from 0 to 1."""
    classes: dict[str, list[float]] = {}
    for case, kind in truth.items():
        classes.setdefault(kind, []).append(credit.get(case, 0.0))
    shares = [sum(rights) / len(rights) for rights in classes.values()]
    mean = sum(shares) / len(shares) if shares else 0.0
    chance = 1 / (kinds or len(shares) or 1)
    return max(0.0, (mean - chance) / (1 - chance)) if chance < 1 else mean


def above_commonest(
    truth: Mapping[str, str], said: Mapping[str, str | None], extra: int = 0
) -> float:
    """Return the share of right entries beyond what one answer for all would earn, in [0, 1].

    With `c` the share of the commonest right answer and `p` the share answered rightly, it
    is `(p - c) / (1 - c)`, cut off at 0. Entries that the task doesn't have count as wrong.

    Args:
        truth: the right answer to each label.
        said: the answer given, None where there is none or it isn't an option.
        extra: how many entries the answer has beyond the task's labels.
    """
    values = list(truth.values())
    common = max(map(values.count, values)) / len(values)
    right = sum(said.get(label) == value for label, value in truth.items())
    share = right / (len(values) + extra)
    return max(0.0, (share - common) / (1 - common)) if common < 1 else share
