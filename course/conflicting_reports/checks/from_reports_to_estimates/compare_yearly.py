"""Item *compare-yearly*: say what a yearly range shows, and what it leaves open."""

from __future__ import annotations

from conflicting_reports.checks.answers import UnreadableError, is_blank, plain, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.from_reports_to_estimates.form import named
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_labelled
from conflicting_reports.checks.marking import above_chance
from conflicting_reports.checks.options import pick_option
from conflicting_reports.model import Seed

__all__ = ["ITEM", "check_compare_yearly"]

SUPPORTED, CONTRADICTED, UNKNOWN = VERDICTS = (
    "supported",
    "contradicted",
    "cannot be determined",
)
ALSO = {
    **dict.fromkeys(("true", "support", "yes", "shown"), SUPPORTED),
    **dict.fromkeys(("false", "contradict", "contradicts", "no"), CONTRADICTED),
    **dict.fromkeys(("can't be determined", "can not be determined", "cbd"), UNKNOWN),
    **dict.fromkeys(("cant be determined", "undetermined", "cannot determine"), UNKNOWN),
    **dict.fromkeys(("cannot tell", "can't tell", "not determinable"), UNKNOWN),
    **dict.fromkeys(("could not be determined", "cannot be decided", "left open"), UNKNOWN),
}
MESSAGES = {
    "M6": "{labels}: read which stretch of time the row covers.",
    "M7": "{labels}: does anything here say which reports the number rests on? That two numbers are close does not.",
    "M19": "{labels}: put the number beside both ends of the range for that year.",
    "M20": "{labels}: who drew this range, and what did the lesson say of narrow ranges?",
    "told": "{labels}: the table settles it. Read the words above it as well as the row.",
    "untold": "{labels}: which cell or which sentence tells you? If you find none, say so.",
    "other": "{labels}: read the row for that year once more, number by number.",
}


def verdicts(seed: Seed) -> dict[str, tuple[str, str]]:
    """Return each statement's verdict, and the code that the opposite verdict shows, or "".

    A row of `tasks.csv` has them as `verdict` or `verdict | code`.
    """
    found = {}
    for task in seed.tasks_in("compare-yearly"):
        verdict, _, code = (task.value or "").partition(" | ")
        found[task.label] = (verdict, code)
    return found


def model_compare_yearly(seed: Seed) -> dict[int, str]:
    """Return the verdict on each statement."""
    return {int(label): verdict for label, (verdict, _) in verdicts(seed).items()}


def check_compare_yearly(answer: object, case: object = None) -> Feedback:
    """Return feedback for the verdicts on statements about a yearly range, a dict of number to word.

    The score is the mean share right per verdict, less chance: one verdict for all earns nothing.
    """
    item, name = "compare-yearly", "verdicts"
    try:
        seed, found = chosen_case(case), plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    wanted = verdicts(seed)
    if not wanted:
        return Feedback.unreadable(item, "This case has no statements for this task.")
    if is_blank(found):
        return Feedback.unattempted(
            item, f"Fill in `{name}`: one of three verdicts for each statement."
        )
    try:
        read = read_labelled(found, list(wanted), name)
        values, extra = read.entries, read.extra
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    said = {label: pick_option(value, VERDICTS, ALSO) for label, value in values.items()}
    messages, codes = [], []
    blank = [label for label in wanted if is_blank(values.get(label))]
    unknown = [label for label in wanted if label not in blank and said[label] is None]
    if unknown:
        messages.append(
            f"{named('Statement', unknown)}: write one of the three verdicts of the task."
        )
    if blank:
        messages.append(f"{len(blank)} of the {len(wanted)} statements have no verdict yet.")
    if extra:
        messages.append(f"{words(repr(e) for e in extra[:3])} is no number of this task.")
    wrong: dict[str, list[str]] = {}
    for label, (verdict, code) in wanted.items():
        given = said.get(label)
        if given and given != verdict:
            untold = UNKNOWN in {given, verdict}
            key = code if given == SUPPORTED and code else ""
            kind = ("told" if given == UNKNOWN else "untold") if untold else "other"
            wrong.setdefault(key or kind, []).append(label)
    codes += [key for key in wrong if key.startswith("M")]
    doubted = wrong.get("told", [])
    shown = {label for label, (verdict, _) in wanted.items() if verdict == SUPPORTED}
    told = sum(verdict != UNKNOWN for verdict, _ in wanted.values())
    if len(doubted) > told / 2 or shown <= set(doubted):
        codes.append("M14")
    for key in sorted(wrong, key=list(MESSAGES).index):
        messages.append(MESSAGES[key].format(labels=named("Statement", wrong[key])))
    if len(set(said.values())) == 1 and len(said) > 1 and not unknown:
        messages = ["One verdict for all statements tells nothing apart. Take them one by one."]
    truth = {label: verdict for label, (verdict, _) in wanted.items()}
    score = above_chance(truth, said)
    return Feedback.graded(
        item,
        min(score, 0.9) if extra else score,
        messages[:6],
        codes,
        "You took from the table what stands in it, and left open what it doesn't tell: the reasons, the sources and the truth.",
    )


def explain(seed: Seed) -> str:
    """Return the reason for each verdict, as the case has it."""
    return " ".join(f"({task.label}) {task.why}" for task in seed.tasks_in("compare-yearly"))


ITEM = Item(
    "compare-yearly",
    "06-from-reports-to-estimates",
    "Read somebody else's range",
    "verdicts",
    ("M6", "M7", "M14", "M19", "M20"),
    check_compare_yearly,
    model_compare_yearly,
    (
        "Read the words above the table first: who is counted, in which stretch of time, and what could not be read.",
        "For each statement, put your finger on the cell or the sentence that settles it. Where there is none, no verdict but the third is left.",
    ),
    explain,
)
