"""Item *estimate-packet*: give low, best and high for a packet, by stated rules."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from conflicting_reports.checks.answers import (
    UnreadableError,
    choose,
    is_blank,
    plain,
    whole_number,
    words,
)
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.from_reports_to_estimates.form import BESIDE, named
from conflicting_reports.checks.from_reports_to_estimates.packet import (
    Range,
    Report,
    ranges,
    reports,
)
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_rows
from conflicting_reports.checks.numbers import count_in
from conflicting_reports.model import Seed

__all__ = ["ITEM", "check_estimate_packet"]

COLUMNS = ("low", "best", "high")
WEIGHTS = {"low": 0.3, "best": 0.3, "high": 0.4}
OPEN = "open"
ALSO = dict.fromkeys(
    (
        *("open end", "open ended", "an open end", "no high", "no high end", "no limit"),
        *("no upper limit", "none", "unknown", "not known", "not stated", "not given"),
        *("cannot be determined", "unlimited", "n/a", "left open", "it is open"),
    ),
    OPEN,
)
MESSAGES = {
    "M3": "{cells}: bodies are counted in that report. Do the rules let them in?",
    "M4": "{cells}: these are several numbers added up. The rules add only in one place: which?",
    "M5": "{cells}: the middle of two numbers is nobody's count. Take one that the rules name.",
    "M8": "{cells}: this side has said how many dead it counts. Has it also said how many are missing?",
    "rises": "{cells}: read the report of that count to its end. Does it say that the count can stand?",
    "M17": "{cells}: by that evening the side itself had given a later number.",
    "M18": "{cells}: that number holds people who are missing as well. Which end do the rules keep it for?",
    "M19": "{cells}: look at `figure of` and `about`. Who is speaking of whose dead?",
    "later": "{cells}: compare the day of your number with the evening that is asked for.",
    "side": "{cells}: compare the column `about` with the side that is asked for.",
    "open": "{cells}: there is a report of the missing by that evening. Find it.",
    "stands": "{cells}: find the report of this side's latest count. What does it say of its own number?",
    "missing": "{cells}: read what the third rule does with missing people that are given apart.",
    "form": "{cells}: write one number alone; for an open end the word of the task.",
    "": "{cells}: go through the three rules again with the day in mind.",
}


def model_estimate_packet(seed: Seed) -> dict[str, dict[str, Any]]:
    """Return low, best and high for each side and day."""
    return {
        label: {
            "low": whole_number(found.low),
            "best": OPEN if found.best is None else whole_number(found.best),
            "high": OPEN if found.high is None else whole_number(found.high),
        }
        for label, found in ranges(seed).items()
    }


def check_estimate_packet(answer: object, case: object = None) -> Feedback:
    """Return feedback for the ranges, a dict of label to low, best and high.

    A range counts 0.3 for low, 0.3 for best and 0.4 for high.
    """
    item, name = "estimate-packet", "estimates"
    try:
        seed, found = chosen_case(case), plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    wanted, packet = ranges(seed), list(reports(seed).values())
    if not wanted:
        return Feedback.unreadable(item, "This case has no reports for this task.")
    if is_blank(found):
        return Feedback.unattempted(
            item, f"Fill in `{name}`: `low`, `best` and `high` for each of {words(wanted)}."
        )
    try:
        read = read_rows(found, list(wanted), COLUMNS, name)
        rows, extra = read.entries, read.extra
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    wrong: dict[str, list[str]] = {}
    score, blank = 0.0, 0
    for label, truth in wanted.items():
        row = rows.get(label, {})
        if is_blank(row):
            blank += len(COLUMNS)
            continue
        for column in COLUMNS:
            value = row.get(column, "")
            if is_blank(value):
                blank += 1
                continue
            fault = fault_in(packet, truth, column, value)
            if fault is None:
                score += WEIGHTS[column]
            else:
                wrong.setdefault(fault, []).append(f"{label} `{column}`")
    messages = [f"{blank} cells are still empty."] if blank else []
    if extra:
        messages.append(f"{words(repr(e) for e in extra[:3])} is no label of this task.")
    for key in sorted(wrong, key=list(MESSAGES).index):
        messages.append(MESSAGES[key].format(cells=named("Cell", wrong[key])))
    share = score / len(wanted)
    return Feedback.graded(
        item,
        min(share, 0.9) if extra else share,
        messages[:6],
        ["M8" if key == "rises" else key for key in wrong if key.startswith("M") or key == "rises"],
        "Each number is one that the side itself gave by that evening. Where its count was not final, or no number of missing was known, you left the cell open.",
    )


NOT_OPEN = {"low": "form", "best": "stands", "high": "open"}


def fault_in(packet: list[Report], truth: Range, column: str, value: Any) -> str | None:
    """Return what a cell shows, a code or a key of the messages; None if it is right."""
    wanted = {"low": truth.low, "best": truth.best, "high": truth.high}[column]
    if choose(value, (OPEN,), ALSO):
        return None if wanted is None else NOT_OPEN[column]
    number = count_in(value, BESIDE)
    if number is None:
        return "form"
    if number == wanted:
        return None
    same = [report for report in packet if report.value == number]
    faults = [fault_of(report, truth, column) for report in same]
    if faults:
        return min(faults, key=list(MESSAGES).index)
    return made_up(packet, truth, number)


def made_up(packet: list[Report], truth: Range, number: float) -> str:
    """Return what it shows to make a number that no report has: a sum, a mean, or neither."""
    about = [r for r in packet if r.claim.about == truth.about]
    allowed = {
        own.value + gone.value: own.day
        for own in about
        for gone in about
        if (own.kind, gone.kind, own.day) == ("own", "missing", gone.day)
    }
    if number in allowed:
        return "later" if allowed[number] > truth.day else "M17"
    near = sorted({r.value for r in packet if r.claim.about == truth.about or r.kind == "sum"})
    far = sorted({r.value for r in packet})
    sums = {a + b for a, b in combinations(near, 2)}
    means = {(a + b) / 2 for a, b in combinations(near, 2)}
    between = truth.low < number < (truth.high or 0)
    if (number in means and (between or number not in sums)) or number == sum(near) / len(near):
        return "M5"
    if number in sums | {a + b for a, b in combinations(far, 2)} | {sum(near), sum(far)}:
        return "M4"
    return "" if number.is_integer() else "M5"


def fault_of(report: Report, truth: Range, column: str) -> str:
    """Return what it shows to take a report's number for a cell where it is wrong."""
    if report.kind == "sum":
        return "M4"
    if report.claim.about != truth.about:
        return "side"
    if report.kind == "other":
        return "M19"
    if "bodies" in report.kind:
        return "M3"
    if report.day > truth.day:
        return "later"
    if report.kind == "repeat":
        return "M18" if column != "high" else "M17"
    if report.kind in {"together", "missing"}:
        if column != "high":
            return "M18"
        return "M17" if report.kind == "together" else "missing"
    if report.value != truth.low or column == "low":
        return "M17"
    return "M8" if column == "high" else "rises"


def explain(seed: Seed) -> str:
    """Return why each range is what it is, from the labels of the reports it rests on."""
    packet = list(reports(seed).values())
    parts = []
    for label, truth in ranges(seed).items():
        known = [r for r in packet if r.claim.about == truth.about and r.day <= truth.day]
        counts = [r for r in known if r.kind == "own"]
        own, last = words(r.label for r in counts), max(counts, key=lambda r: r.day)
        stand = " and calls itself not final" if last.may_rise else ""
        gone = [r.label for r in known if r.kind in {"together", "missing"}]
        end = f"the missing stand in {words(gone)}" if gone else "it has given no number of missing"
        parts.append(
            f"({label}) Its own counts so far: {own}. The latest is {last.label}{stand}; {end}."
        )
    return " ".join(parts)


ITEM = Item(
    "estimate-packet",
    "06-from-reports-to-estimates",
    "Give low, best and high",
    "estimates",
    ("M3", "M4", "M5", "M8", "M17", "M18", "M19"),
    check_estimate_packet,
    model_estimate_packet,
    (
        "Cross out what is later than the evening that is asked for, and what is about the other side. Use only what your answers to task 1 let in.",
        "Find the side's latest count of its own dead and read that report to its end. For `high`, look for its last report that speaks of missing people. The rules say what to write where there is none.",
    ),
    explain,
)
