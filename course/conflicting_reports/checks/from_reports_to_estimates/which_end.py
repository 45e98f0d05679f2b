"""Item *which-end*: decide which end of a range each report may move."""

from __future__ import annotations

from conflicting_reports.checks.answers import UnreadableError, is_blank, plain, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.from_reports_to_estimates.form import named
from conflicting_reports.checks.from_reports_to_estimates.packet import (
    ENDS,
    HIGH,
    LOW,
    NOTHING,
    UNKNOWN,
    Report,
    reports,
)
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_labelled
from conflicting_reports.checks.marking import above_chance
from conflicting_reports.checks.options import pick_option
from conflicting_reports.model import Seed

__all__ = ["ITEM", "check_which_end"]

ALSO = {
    **dict.fromkeys(("low end", "the low end", "lower", "lower end", "low bound", "min"), LOW),
    **dict.fromkeys(("minimum", "lower bound", "low end up", "the low end up"), LOW),
    **dict.fromkeys(("high end", "the high end", "higher", "upper", "upper end", "max"), HIGH),
    **dict.fromkeys(("maximum", "high bound", "upper bound", "higher end"), HIGH),
    **dict.fromkeys(("none", "neither", "no end", "neither end", "nothing at all"), NOTHING),
    **dict.fromkeys(("moves nothing", "neither of them"), NOTHING),
    **dict.fromkeys(("can't be determined", "can not be determined", "cbd"), UNKNOWN),
    **dict.fromkeys(("cant be determined", "undetermined", "cannot determine"), UNKNOWN),
    **dict.fromkeys(("cannot tell", "can't tell", "not determinable"), UNKNOWN),
    **dict.fromkeys(("could not be determined", "cannot be decided"), UNKNOWN),
}
MESSAGES = {
    "M3": "{labels}: read the verb again. Has anybody counted the dead there?",
    "M4": "{labels}: one number for two sides. Whose count is it, and what is new in it?",
    "M8": "{labels}: a side has counted so many of its own dead. Does that say how many there can be at most?",
    "M12": "{labels}: look further up in the table for the same statement. Is this a second count?",
    "M18": "{labels}: read which people are in this number. Are they all known to be dead?",
    "M19": "{labels}: compare the columns `figure of` and `about`, then read the third rule.",
    "own": "{labels}: the rules do use what a side counts among its own people. Compare `figure of` and `about`.",
    "bodies": "{labels}: the second rule asks what the report itself says of a count. Read it for that.",
    "": "{labels}: go down the rules again, from the first one, and stop at the first that fits.",
}


def model_which_end(seed: Seed) -> dict[str, str]:
    """Return which end each report may move."""
    return {label: report.end for label, report in reports(seed).items()}


def check_which_end(answer: object, case: object = None) -> Feedback:
    """Return feedback for the ends that reports may move, a dict of label to one of four words.

    The score is the mean share right per word, less chance: one word for all earns nothing.
    """
    item, name = "which-end", "ends"
    try:
        seed, found = chosen_case(case), plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    packet = reports(seed)
    if not packet:
        return Feedback.unreadable(item, "This case has no reports for this task.")
    if is_blank(found):
        return Feedback.unattempted(item, f"Fill in `{name}`: one of four words for each report.")
    try:
        read = read_labelled(found, list(packet), name)
        values, extra = read.entries, read.extra
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    said = {label: pick_option(value, ENDS, ALSO) for label, value in values.items()}
    messages, codes = [], []
    blank = [label for label in packet if is_blank(values.get(label))]
    unknown = [label for label in packet if label not in blank and said[label] is None]
    if unknown:
        messages.append(f"{named('Report', unknown)}: write one of the four words of the task.")
    if blank:
        messages.append(f"{len(blank)} of the {len(packet)} reports have no word yet.")
    if extra:
        messages.append(f"{words(repr(e) for e in extra[:3])} is no label of this task.")
    wrong: dict[str, list[str]] = {}
    for label, report in packet.items():
        end = said.get(label)
        if end and end != report.end:
            shown = shown_by(report, end, list(packet.values()))
            wrong.setdefault(shown[0], []).append(label)
            codes += [key for key in shown if key.startswith("M")]
    own = [label for label, report in packet.items() if report.kind == "own"]
    unused = [label for label in own if said.get(label) in {NOTHING, UNKNOWN}]
    if len(unused) > len(own) / 2:
        codes.append("M14")
    for key in sorted(wrong, key=list(MESSAGES).index):
        messages.append(MESSAGES[key].format(labels=named("Report", wrong[key])))
    if len(set(said.values())) == 1 and len(said) > 1 and not unknown:
        messages = ["One word for all reports tells nothing apart. Take the rules one by one."]
    score = above_chance(model_which_end(seed), said)
    if extra:
        score = min(score, 0.9)
    return Feedback.graded(
        item,
        score,
        messages[:6],
        codes,
        "A side's count of its own people moves an end. What is relayed, added up, offered or said of the other side moves none.",
    )


def shown_by(report: Report, end: str, packet: list[Report]) -> list[str]:
    """Return the misconceptions, or the kind of message, that a wrong end shows."""
    moved = end in {LOW, HIGH}
    if report.kind in {"offered bodies", "sum", "other"} and moved:
        return [{"offered bodies": "M3", "sum": "M4", "other": "M19"}[report.kind]]
    if report.kind == "repeat" and moved:
        first = [r for r in packet if r.value == report.value and r.label != report.label]
        joined = any(r.kind == "together" for r in first) and report.claim.measure == "killed"
        return ["M12", "M18"] if joined and end == LOW else ["M12"]
    if report.kind in {"together", "missing"} and end == LOW:
        return ["M18"]
    if report.kind == "own":
        return ["M8"] if end == HIGH else ["own"]
    if report.kind.startswith("bodies"):
        return ["bodies"]
    return [""]


def explain(seed: Seed) -> str:
    """Return the reason for each report's end, as the case has it."""
    rows = seed.tasks_in("which-end")
    return " ".join(f"({task.label}) {task.why}" for task in rows)


ITEM = Item(
    "which-end",
    "06-from-reports-to-estimates",
    "Decide which end each report may move",
    "ends",
    ("M3", "M4", "M8", "M12", "M14", "M18", "M19"),
    check_which_end,
    model_which_end,
    (
        "Begin with the columns `figure of` and `about`. Where they name two sides, or no side, one of the first three rules settles it.",
        "For bodies ask two things. Are they offered or handed over? And does the report itself say whether they are in a count?",
    ),
    explain,
)
