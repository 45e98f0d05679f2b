"""Score verdicts of several kinds so that guessing earns nothing."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["above_chance"]


def above_chance(truth: Mapping[str, str], said: Mapping[str, str | None], kinds: int) -> float:
    """Return the mean share found of each kind, corrected for chance and cut off at 0.

    One verdict for everything finds all of one kind and none of the others: 0. For two
    kinds this is Youden's J (see `informedness`).

    Args:
        truth: the right verdict of each case.
        said: the verdict that the answer gives; None where it gives none.
        kinds: how many verdicts one could choose from.
    """
    shares = []
    for kind in sorted(set(truth.values())):
        cases = [case for case in truth if truth[case] == kind]
        shares.append(sum(said.get(case) == kind for case in cases) / len(cases))
    mean = sum(shares) / len(shares) if shares else 0.0
    return max(0.0, (mean - 1 / kinds) / (1 - 1 / kinds))
