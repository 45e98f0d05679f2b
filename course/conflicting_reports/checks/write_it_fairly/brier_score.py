"""Item *brier-score*: work out the Brier scores of two readers, and what five forecasts show."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any

from conflicting_reports.checks.answers import UnreadableError, choose, is_blank, plain, tidy, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_labelled
from conflicting_reports.checks.labels import unlabelled
from conflicting_reports.checks.numbers import share_in
from conflicting_reports.checks.options import OPEN
from conflicting_reports.checks.write_it_fairly.verdicts import read_verdict
from conflicting_reports.confidence import brier_score
from conflicting_reports.model import Seed

__all__ = ["ITEM", "check_brier_score"]

ID, NAME = "brier-score", "brier"
FIRST, SECOND, CALIBRATED = "first_reader", "second_reader", "calibrated"
EXACT, ROUNDED = 0.0011, 0.0026
WEIGHTS = {"squares": 0.4, FIRST: 0.25, SECOND: 0.2, CALIBRATED: 0.15}


@dataclass(frozen=True, slots=True)
class Forecast:
    """What two readers foresaw, in per cent, and whether it came true."""

    first: int
    second: int
    true: bool

    @property
    def gap(self) -> float:
        """Return the distance between the first reader's number and what happened."""
        return abs(self.first / 100 - self.true)


def forecasts(seed: Seed) -> dict[str, Forecast]:
    """Return the forecasts of a case, by letter, as coded: `90 100 true`.

    Raises:
        UnreadableError: if the case has none.
    """
    found = {}
    for task in seed.tasks_in(ID):
        first, second, outcome = str(task.value).split(" ", 2)
        found[task.label] = Forecast(int(first), int(second), outcome == "true")
    if not found:
        raise UnreadableError(f"The case {seed.id!r} has no material for this task.")
    return found


def both_scores(rows: dict[str, Forecast]) -> dict[str, float]:
    """Return the Brier score of each reader."""
    true = [label for label, row in rows.items() if row.true]
    return {
        FIRST: brier_score({label: row.first for label, row in rows.items()}, true),
        SECOND: brier_score({label: row.second for label, row in rows.items()}, true),
    }


def model_brier_score(seed: Seed) -> dict[str, Any]:
    """Return the five squares, the two scores and what can be said of calibration."""
    rows = forecasts(seed)
    squares = {label: round(row.gap**2, 4) for label, row in rows.items()}
    return {**squares, **both_scores(rows), CALIBRATED: OPEN}


def check_brier_score(answer: object, case: object = None) -> Feedback:
    """Return feedback for the squares, the two scores and the word on calibration.

    The squares count 40 %, the scores 25 % and 20 %, calibration 15 %. A first score that is
    the mean of the learner's own squares, some of which are wrong, earns half of its part.
    """
    try:
        seed, found = chosen_case(case), plain(answer, NAME)
        if is_blank(found):
            return Feedback.unattempted(
                ID, f"Fill in `{NAME}`: five squares, two scores and one word on calibration."
            )
        rows = forecasts(seed)
        labels = [*rows, FIRST, SECOND, CALIBRATED]
        entries = read_labelled(spread(found, list(rows)), labels, NAME, strict=True).entries
    except UnreadableError as error:
        return Feedback.unreadable(ID, str(error))
    given = {k: share_in(unlabelled(v, k)) for k, v in entries.items() if k != CALIBRATED}
    messages: list[str] = []
    blank = [k for k in [*rows, FIRST, SECOND] if is_blank(entries.get(k))]
    unread = [k for k in [*rows, FIRST, SECOND] if given.get(k) is None and k not in blank]
    if blank:
        messages.append(f"Nothing yet for {words(blank)}.")
    if unread:
        messages.append(f"One number, such as 0.25, for {words(unread)}.")
    right = {label: near(given.get(label), row.gap**2, EXACT) for label, row in rows.items()}
    wrong = {label: given[label] for label in rows if not right[label] and label not in blank}
    messages += squares_told(rows, {k: v for k, v in wrong.items() if v is not None})
    wanted = both_scores(rows)
    parts = {
        "squares": sum(right.values()) / len(rows),
        FIRST: first_part(rows, given, right, messages),
        SECOND: float(near(given.get(SECOND), wanted[SECOND], ROUNDED)),
        CALIBRATED: calibrated_part(entries.get(CALIBRATED), messages),
    }
    if not parts[SECOND] and given.get(SECOND) is not None:
        total = near(given[SECOND], wanted[SECOND] * len(rows), ROUNDED)
        messages.append(
            "`second_reader`: this is the sum. A mean takes one more step."
            if total
            else "`second_reader`: the second reader is always certain, so each square is 0 or 1. "
            "In which rows was the certainty wrong? Then take the mean of all five."
        )
    return Feedback.graded(
        ID,
        1.0 if min(parts.values()) == 1 else sum(WEIGHTS[k] * part for k, part in parts.items()),
        messages[:6],
        [],
        praise(rows),
    )


def praise(rows: dict[str, Forecast]) -> str:
    """Return why the right answer is right, and what the two scores show."""
    leaned = [
        sum((number > 50) == row.true for number, row in pairs)
        for pairs in (
            [(row.first, row) for row in rows.values()],
            [(row.second, row) for row in rows.values()],
        )
    ]
    scores = both_scores(rows)
    shown = "Squaring makes a small doubt cheap and a wrong certainty dear."
    if leaned[0] == leaned[1] and scores[FIRST] < scores[SECOND]:
        shown = (
            "Both readers leaned the right way equally often. Yet whoever was certain has the worse score: "
            "one wrong certainty costs more than several small doubts."
        )
    return f"{shown} And {len(rows)} forecasts are far too few to show calibration."


def spread(found: Any, labels: list[str]) -> Any:
    """Return an answer with its five squares in one list or dict as one with five entries."""
    if type(found) is list and len(found) == 1 and type(found[0]) is dict:
        found = found[0]
    if type(found) is not dict:
        return found
    flat: list[list[Any]] = []
    for key, value in found.items():
        name = tidy(key).replace("_", " ") if type(key) is str else ""
        if name in {"squares", "a to e", "a-e", "five squares"}:
            if type(value) is dict:
                flat += [[k, v] for k, v in value.items()]
            elif type(value) is list and len(value) == len(labels):
                flat += [[k, v] for k, v in zip(labels, value, strict=True)]
            else:
                return found
        else:
            short = {"first": FIRST, "second": SECOND, "is calibrated": CALIBRATED}
            flat.append([short.get(name, key), value])
    if all(type(pair[0]) is str for pair in flat):
        return flat
    return found


def near(value: float | None, wanted: float, tolerance: float) -> bool:
    """Say whether a number is there and within the tolerance."""
    return value is not None and abs(value - wanted) <= tolerance


def squares_told(rows: dict[str, Forecast], wrong: dict[str, float]) -> list[str]:
    """Return what is to be said of wrong squares, one sentence for each kind of slip."""
    slips: dict[str, list[str]] = {}
    for label, value in wrong.items():
        row = rows[label]
        if math.isclose(value, row.gap, abs_tol=EXACT):
            slips.setdefault("square", []).append(label)
        elif math.isclose(value, (1 - row.gap) ** 2, abs_tol=EXACT):
            slips.setdefault("outcome", []).append(label)
        elif value > 1:
            slips.setdefault("scale", []).append(label)
        else:
            slips.setdefault("", []).append(label)
    told = {
        "square": "{rows}: that is the gap. One step is still to come.",
        "outcome": "{rows}: read the last column of the table once more. Which of 0 and 1 does it stand for?",
        "scale": "{rows}: work with shares between 0 and 1, so 90 per cent is 0.9.",
        "": "{rows}: write the reader's number as a share, take the distance to 0 or 1, and multiply it by itself.",
    }
    return [told[slip].format(rows=words(labels)) for slip, labels in slips.items()]


def first_part(
    rows: dict[str, Forecast],
    given: dict[str, float | None],
    right: dict[str, bool],
    messages: list[str],
) -> float:
    """Return how far the first reader's score is right, and add what is to be said of it."""
    value = given.get(FIRST)
    if near(value, both_scores(rows)[FIRST], ROUNDED):
        return 1.0
    if value is None:
        return 0.0
    mine = [given[label] for label in rows if given.get(label) is not None]
    known = [number for number in mine if number is not None]
    if len(known) == len(rows):
        if near(value, sum(known) / len(known), ROUNDED) and not all(right.values()):
            messages.append("`first_reader`: this is the mean of your squares. Mend them first.")
            return 0.5 if any(right.values()) else 0.0
        if near(value, sum(known), ROUNDED):
            messages.append("`first_reader`: this is the sum. A mean takes one more step.")
            return 0.0
    messages.append("`first_reader`: take the mean of the five squares, no less and no more.")
    return 0.0


def calibrated_part(value: Any, messages: list[str]) -> float:
    """Return whether the word on calibration is right, and add what is to be said of it."""
    value = unlabelled(value, CALIBRATED)
    if read_verdict(value) == OPEN:
        return 1.0
    if is_blank(value):
        messages.append("`calibrated`: no word yet.")
    elif choose(value, ("yes", "no")) or type(value) is bool:
        messages.append(
            "`calibrated`: read the bracket in the task again. How often does the table show each of the first "
            "reader's numbers?"
        )
    else:
        messages.append('`calibrated`: write "yes", "no" or "cannot be determined".')
    return 0.0


def explain(seed: Seed) -> str:
    """Return the arithmetic, row by row."""
    rows = forecasts(seed)
    scores = both_scores(rows)
    steps = [
        f"({k}) {row.first / 100:g} against {int(row.true)}: {row.gap:.1f} squared is {row.gap**2:.2f}."
        for k, row in rows.items()
    ]
    why = {task.label: task.why for task in seed.tasks_in(ID)}
    happened = "; ".join(re.sub(r"\s+", " ", f"{k}: {why[k]}") for k in rows)
    return (
        f"{' '.join(steps)} The mean is {scores[FIRST]:g}. The second reader has "
        f"{scores[SECOND]:g}. What the records show: {happened}. Each number was given once, so nothing "
        "shows how often it comes true."
    )


ITEM = Item(
    ID,
    "09-write-it-fairly",
    "Work out a Brier score",
    NAME,
    (),
    check_brier_score,
    model_brier_score,
    (
        "Do row a alone: write the number as a share, write 1 or 0 for what happened, take the distance, "
        "multiply it by itself.",
        "The second reader only ever says 0 or 100, so a square is nothing or one. For calibration, count how "
        "often the first reader uses each number.",
    ),
    explain,
)
