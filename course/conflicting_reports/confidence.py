"""Score how sure somebody was, once it is known what was true."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

__all__ = ["brier_score", "say_brier"]


def brier_score(sure: Mapping[str, float], true: Iterable[str]) -> float:
    """Return the Brier score: the mean squared distance between confidence and outcome.

    Args:
        sure: how sure you are that each statement is true, from 0 to 100.
        true: the names of the statements that turned out true.

    Returns:
        0 when every certainty was right, 1 when every certainty was wrong.

    Raises:
        ValueError: if there is no statement, or a confidence is not between 0 and 100.

    Example:
        >>> brier_score({"a": 90, "b": 20}, true="a")
        0.025
    """
    right = set(true)
    if not sure or right - set(sure):
        msg = f"the true ones are {sorted(right)!r}, wanted some of {sorted(sure)!r}"
        raise ValueError(msg)
    total = 0.0
    for name, percent in sure.items():
        if not 0 <= percent <= 100:
            msg = f"{name!r} is {percent!r}, wanted a number from 0 to 100"
            raise ValueError(msg)
        total += (percent / 100 - (name in right)) ** 2
    return round(total / len(sure), 4)


def say_brier(sure: Mapping[str, float], true: Iterable[str]) -> str:
    """Return the Brier score in words, beside that of somebody who always says 50."""
    score = brier_score(sure, true)
    always = brier_score(dict.fromkeys(sure, 50.0), true)
    return (
        f"Brier score {score:.2f}. 0 is best, 1 is worst. "
        f"Whoever says 50 to everything gets {always:.2f}."
    )
