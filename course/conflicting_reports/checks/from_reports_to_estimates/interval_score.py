"""Item *interval-score*: score the ranges of two readers for three simulated packets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from conflicting_reports.checks.answers import UnreadableError, choose, is_blank, plain, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.from_reports_to_estimates.form import BESIDE, named
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_rows
from conflicting_reports.checks.marking import above_chance
from conflicting_reports.checks.numbers import count_in
from conflicting_reports.model import Seed
from conflicting_reports.simulate import interval_score, make_packet

__all__ = ["GIVEN", "ITEM", "Given", "check_interval_score"]

COLUMNS = ("first", "second", "better")
READERS = ("first", "second")
EQUAL = "equal"
ALSO = {
    **dict.fromkeys(("first reader", "the first", "the first reader", "reader 1", "1", "1st"), "first"),
    **dict.fromkeys(("second reader", "the second", "the second reader", "reader 2", "2"), "second"),
    "2nd": "second",
    **dict.fromkeys(("same", "the same", "tie", "draw", "neither", "equally good"), EQUAL),
}  # fmt: skip
SLACK = 0.5  # a score rounded to a whole number is right
MESSAGES = {
    "form": "{cells}: write one number alone, or one of the three words in `better`.",
    "miss": "{cells}: does the truth lie between the two ends? If not, the width is only a part of the score.",
    "penalty": "{cells}: the truth lies outside. Measure from the nearer end, and take the factor that belongs to how sure the reader was.",
    "inside": "{cells}: the truth lies between the two ends. What does a range pay then?",
    "M20": "{cells}: the shorter range isn't always the better one. Compare the two scores.",
    "better": "{cells}: compare the two scores. A smaller one is better.",
    "follows": "{cells}: this follows from your two scores. Look at them first.",
}


@dataclass(frozen=True, slots=True)
class Given:
    """What the task shows of a packet: its number, the two ranges, and how sure the readers were."""

    number: int
    first: tuple[int, int]
    second: tuple[int, int]
    confidence: float

    @property
    def truth(self) -> int:
        """Return what was true in the simulated packet."""
        return make_packet(self.number).truth

    def score(self, reader: str) -> float:
        """Return the interval score of the range of one reader."""
        low, high = self.first if reader == "first" else self.second
        return interval_score(low, high, self.truth, self.confidence)

    def width(self, reader: str) -> int:
        """Return the width of a reader's range."""
        low, high = self.first if reader == "first" else self.second
        return high - low

    @property
    def better(self) -> str:
        """Return whose score is smaller."""
        return smaller(self.score("first"), self.score("second"))


def smaller(first: float, second: float) -> str:
    """Return which of two scores is smaller."""
    return EQUAL if abs(first - second) < SLACK else "first" if first < second else "second"


GIVEN = {
    "a": Given(4, (41, 60), (41, 110), 0.8),
    "b": Given(14, (194, 221), (103, 246), 0.9),
    "c": Given(9, (81, 180), (81, 120), 0.5),
}


def model_interval_score(seed: Seed) -> dict[str, dict[str, Any]]:
    """Return both scores and whose is better; the packets are the same for every case."""
    return {
        label: {
            **{reader: round(given.score(reader)) for reader in READERS},
            "better": given.better,
        }
        for label, given in GIVEN.items()
    }


def check_interval_score(answer: object, case: object = None) -> Feedback:
    """Return feedback for the scores of six ranges, a dict of packet to two scores and a word.

    The six scores make up 0.7, the three choices 0.3, less chance: one word for all earns nothing.
    """
    item, name = "interval-score", "scores"
    try:
        chosen_case(case)
        found = plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    if is_blank(found):
        return Feedback.unattempted(
            item, f"Fill in `{name}`: two scores and a word for each of {words(GIVEN)}."
        )
    try:
        read = read_rows(found, list(GIVEN), COLUMNS, name)
        rows, extra = read.entries, read.extra
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    wrong: dict[str, list[str]] = {}
    codes = []
    right = dict.fromkeys(COLUMNS, 0)
    blank = 0
    for label, given in GIVEN.items():
        row = rows.get(label, {})
        for column in COLUMNS:
            value = row.get(column, "")
            if is_blank(value):
                blank += 1
                continue
            fault = (
                choice_fault(given, row)
                if column == "better"
                else score_fault(given, column, value)
            )
            if fault is None:
                right[column] += 1
            else:
                wrong.setdefault(fault, []).append(f"{label} `{column}`")
    if {"M20", "miss"} & set(wrong):
        codes.append("M20")
    messages = [f"{blank} cells are still empty."] if blank else []
    if extra:
        messages.append(f"{words(repr(e) for e in extra[:3])} is no label of this task.")
    for key in sorted(wrong, key=list(MESSAGES).index):
        messages.append(MESSAGES[key].format(cells=named("Cell", wrong[key])))
    numbers = (right["first"] + right["second"]) / (2 * len(GIVEN))
    chosen = {label: choice_in(rows.get(label, {}).get("better")) for label in GIVEN}
    choices = above_chance({label: given.better for label, given in GIVEN.items()}, chosen)
    score = 0.7 * numbers + 0.3 * choices
    return Feedback.graded(
        item,
        min(score, 0.9) if extra else score,
        messages[:6],
        codes,
        "A range pays for its width, and much more for missing the truth. So neither the narrowest nor the widest range wins every time.",
    )


def choice_in(value: Any) -> str | None:
    """Return whom a cell calls the better reader, or None."""
    return choose(str(value) if type(value) is int else value, (*READERS, EQUAL), ALSO)


def choice_fault(given: Given, row: dict[str, Any]) -> str | None:
    """Return what a choice of the better reader shows; None if it is right.

    Whoever wrote two scores and compared them rightly shows nothing beyond the scores.
    """
    choice = choice_in(row.get("better"))
    if choice is None:
        return "form"
    if choice == given.better:
        return None
    first, second = (count_in(row.get(reader), BESIDE) for reader in READERS)
    if first is None or second is None:
        return "better"
    if choice == smaller(first, second):
        return "follows"
    return "M20" if choice == min(READERS, key=given.width) != smaller(first, second) else "better"


def score_fault(given: Given, reader: str, value: Any) -> str | None:
    """Return what a score shows; None if it is right."""
    number = count_in(value, BESIDE)
    if number is None:
        return "form"
    wanted = given.score(reader)
    if abs(number - wanted) <= SLACK:
        return None
    inside = abs(wanted - given.width(reader)) < SLACK
    if inside:
        return "inside"
    return "miss" if abs(number - given.width(reader)) <= SLACK else "penalty"


ITEM = Item(
    "interval-score",
    "06-from-reports-to-estimates",
    "Score six ranges",
    "scores",
    ("M20",),
    check_interval_score,
    model_interval_score,
    (
        "First ask of each range: does the truth lie in it? If it does, the score is the width and nothing else.",
        "If the truth lies outside, measure how far it is from the nearer end. Multiply by the factor for how sure the reader was, and add the width.",
    ),
    "A range that holds the truth scores its width. A range that misses pays for every person between its nearer end and the truth: ten times at 80 per cent, twenty times at 90, four times at 50. So the surer the reader, the dearer a miss. In packet c the narrow range misses and draws level with a wide one, because its reader was modest.",
)
