"""Say how many people two counts allow when some may stand in both."""

from __future__ import annotations

import math

from conflicting_reports.errors import ComparisonError
from conflicting_reports.model import Claim

__all__ = ["overlap_bounds"]


def overlap_bounds(a: Claim | float, b: Claim | float) -> tuple[float, float | None]:
    """Return how many different people two counts can be when some may stand in both.

    At least the larger count (everybody in the smaller one is also in the larger), at most
    the sum (nobody is in both).

    Args:
        a: a claim, or a number of people taken as exact.
        b: likewise.

    Returns:
        The smallest and the largest number of people. The largest is None when a claim has
        no high: "at least 105" and 100 are at least 105 people, with no upper limit.

    Raises:
        ComparisonError: if a count has no number or can't be one, or if the two claims are
            about groups that can't overlap, such as soldiers of two armies.

    Example:
        >>> overlap_bounds(105, 100)
        (105, 205)
    """
    if isinstance(a, Claim) and isinstance(b, Claim):
        _check_overlap(a, b)
    (a_low, a_high), (b_low, b_high) = _count(a), _count(b)
    high = None if a_high is None or b_high is None else a_high + b_high
    return max(a_low, b_low), high


def _check_overlap(a: Claim, b: Claim) -> None:
    sides = {a.about, b.about}
    groups = {a.population, b.population}
    apart = len(sides) == 2 and sides.isdisjoint({"both", None})
    if apart or groups == {"military", "civilian"}:
        msg = (
            f"claims {a.id!r} and {b.id!r} are about people who can't be in both counts; "
            "there is no overlap to allow for"
        )
        raise ComparisonError(msg)


def _count(count: Claim | float) -> tuple[float, float | None]:
    if isinstance(count, Claim):
        if count.value is None:
            msg = f"claim {count.id!r} gives no number"
            raise ComparisonError(msg)
        return count.low or 0, count.high
    number = type(count) in (int, float)
    if not number or not math.isfinite(count) or count < 0:
        msg = f"the count is {count!r}, wanted a number of people, 0 or more"
        raise ComparisonError(msg)
    return count, count
