"""Turn feedback into marks that nbgrader can't misread.

nbgrader reads the last value of a graded cell as its score. It gives full marks for a
NumPy number, NaN, a negative number, False, a text or a dict, and for a cell that shows
something and returns nothing; it gives none for any text on stderr and fails on a score
above the maximum (seen with nbgrader 0.9.5 and 0.9.6). So `award` returns a built-in
float between 0 and the maximum, whatever happens, and writes to stdout alone.
"""

from __future__ import annotations

import contextlib
import io
import math
import warnings
from collections.abc import Callable

from conflicting_reports.checks.feedback import Feedback

__all__ = ["award"]

OUTCOMES = ("right", "partly right", "not yet", "not attempted", "cannot be read")


def award(feedback: Feedback | Callable[[], Feedback], points: float) -> float:
    """Print the feedback and return its marks, a built-in float in [0, points].

    Args:
        feedback: what a check returned, or a function of no arguments that calls the
            check, so that a variable that doesn't exist is explained and not raised.
        points: the maximum, a positive number.

    Returns:
        Marks rounded to two decimals. 0.0 if anything fails, never more than `points`.
    """
    hidden = io.StringIO()
    try:
        with contextlib.redirect_stderr(hidden), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            given = feedback if type(feedback) is Feedback else call(feedback)
            score, text = read(given)
            marks = round(score * maximum(points), 2)
            record(given)
        print(f"{text}\n\nMarks: {marks:g} of {points:g}")
        return float(min(max(marks, 0.0), maximum(points)))
    except NameError as error:
        name = getattr(error, "name", None) or "a name"
        print(
            f"CANNOT BE READ.\n- There is no `{name}`. Run the answer cell above first; "
            "if you changed the name of its variable, change it back."
        )
    except Exception as error:
        print(
            "CANNOT BE READ.\n- The check stopped with an error of its own "
            f"({type(error).__name__}). No marks are given for this; please report it."
        )
    return 0.0


def call(feedback: object) -> Feedback:
    """Return what a function of no arguments returns, if it is feedback."""
    given = feedback() if callable(feedback) else feedback
    if type(given) is not Feedback:
        msg = f"award takes feedback, not {type(given).__name__}"
        raise TypeError(msg)
    return given


def maximum(points: float) -> float:
    """Return the maximum as a finite float that is not negative."""
    value = float(points)
    if not math.isfinite(value) or value < 0:
        msg = "points must be a finite number, not negative"
        raise ValueError(msg)
    return value


def read(feedback: Feedback) -> tuple[float, str]:
    """Return score and text of feedback; a score that isn't a number in [0, 1] is an error."""
    score = feedback.score
    if type(score) is not float and type(score) is not int:
        msg = "the score is not a number"
        raise TypeError(msg)
    if not 0 <= score <= 1:
        msg = "the score is not between 0 and 1"
        raise ValueError(msg)
    if feedback.outcome not in OUTCOMES:
        msg = "no such outcome"
        raise ValueError(msg)
    return float(score), str(feedback)


def record(feedback: Feedback) -> None:
    """Note the attempt in the learner's folder, if this is one."""
    from conflicting_reports.attempts import note_attempt

    with contextlib.suppress(OSError):
        note_attempt(feedback)
