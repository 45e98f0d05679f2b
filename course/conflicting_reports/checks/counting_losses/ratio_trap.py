"""Item *ratio-trap*: judge what somebody concludes from two figures."""

from __future__ import annotations

from typing import Any

from conflicting_reports.checks.answers import UnreadableError, is_blank, plain, tidy, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.counting_losses.entries import marked_words, shown
from conflicting_reports.checks.counting_losses.material import (
    both_halves,
    claims_of,
    place_of,
    rows_of,
)
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_labelled
from conflicting_reports.checks.labels import unlabelled
from conflicting_reports.checks.marking import credit_above_chance, informedness
from conflicting_reports.checks.options import pick_option
from conflicting_reports.compare import compare_claims, is_own
from conflicting_reports.model import Claim, Seed

__all__ = ["ITEM", "check_ratio_trap"]

ID, NAME = "ratio-trap", "sentences"
OPEN = "cannot be determined"
VERDICTS = ("supported", "contradicted", OPEN)
VERDICT_ALIASES = {
    "not determined": OPEN,
    "can't be determined": OPEN,
    "cannot determine": OPEN,
    "can not be determined": OPEN,
    "undetermined": OPEN,
    "not stated": OPEN,
    "is supported": "supported",
    "support": "supported",
    "is contradicted": "contradicted",
    "contradict": "contradicted",
}
DAYS = "different days"
REASONS = (
    DAYS,
    "different thing counted",
    "lower bound",
    "self-reported",
    "includes civilians",
    "both sides lie",
)
REASON_ALIASES = {"different day": DAYS, "self reported": "self-reported"}
FIRST, REASON = "a", "reasons"


def verdicts(seed: Seed) -> dict[str, str]:
    """Return the verdict on each sentence, as coded."""
    return {label: str(tasks[0].value) for label, tasks in rows_of(seed, ID).items()}


def two_counts(seed: Seed) -> tuple[Claim, Claim]:
    """Return the two counts of own dead that the first sentence divides."""
    first, second = (claims[0] for claims in claims_of(seed, "smallest-total").values())
    return first, second


def reasons_that_hold(seed: Seed) -> set[str]:
    """Return the reasons that the article gives about the two counts."""
    a, b = two_counts(seed)
    differences = compare_claims(seed, a, b).differences
    true = {
        DAYS: "different day" in differences,
        "different thing counted": "different thing counted" in differences,
        "lower bound": a.high is None or b.high is None,
        "self-reported": is_own(seed, a) and is_own(seed, b),
        "includes civilians": "both" in (a.population, b.population),
    }
    return {reason for reason, holds in true.items() if holds}


def model_ratio_trap(seed: Seed) -> dict[str, Any]:
    """Return the verdicts, and the reasons for the first."""
    return {**verdicts(seed), REASON: reasons_that_hold(seed)}


def check_ratio_trap(answer: object, case: object = None) -> Feedback:
    """Return feedback for the verdicts on sentences built on the article's figures.

    The verdicts are scored per kind of verdict, so that one for all earns nothing, and the
    reasons by informedness, so that all or none of them earn nothing; `both_halves` joins them.
    """
    try:
        seed, found = chosen_case(case), plain(answer, NAME)
        truth = verdicts(seed)
        if is_blank(found):
            return Feedback.unattempted(
                ID, f"Fill in `{NAME}`: a verdict on each sentence, and your reasons for the first."
            )
        entries = read_labelled(
            gather(found, list(truth)), [*truth, REASON], NAME, strict=True
        ).entries
    except UnreadableError as error:
        return Feedback.unreadable(ID, str(error))
    records = {label: tasks[0].record for label, tasks in rows_of(seed, ID).items()}
    messages: list[str] = []
    codes: list[str] = []
    credit: dict[str, float] = {}
    said: dict[str, str | None] = {}
    for label, right in truth.items():
        said[label] = pick_option(unlabelled(entries.get(label), label), VERDICTS, VERDICT_ALIASES)
        credit[label] = float(said[label] == right)
        place = place_of(seed, records[label])
        if is_blank(entries.get(label)):
            messages.append(f"{label}: no verdict yet.")
        elif said[label] is None:
            messages.append(f"{label}: choose one of {words(VERDICTS)}.")
        elif said[label] != right:
            messages.append(comment(label, place, str(said[label]), right))
    if said.get(FIRST) == "contradicted":
        credit[FIRST] = 0.25
    if said.get(FIRST) == "supported":
        codes.append("M6")
    for label in truth:
        if label != FIRST and said[label] == "supported" and truth[label] != "supported":
            codes.append("M9" if truth[label] == OPEN else "M8")
    plainly = [k for k, right in truth.items() if right == "supported"]
    if plainly and all(said[k] == OPEN for k in plainly):
        codes.append("M14")
    part = reason_share(seed, entries.get(REASON), messages, codes)
    return Feedback.graded(
        ID,
        both_halves(credit_above_chance(truth, credit), part),
        messages[:6],
        codes,
        "What the figures say can be read off. What the losses were cannot: the figures have different days, and one of them is still open.",
    )


def gather(found: Any, labels: list[str]) -> Any:
    """Return an answer with the reasons under one key, whatever the learner calls it."""
    if type(found) is list and len(found) == 1 and type(found[0]) is dict:
        found = found[0]
    if type(found) is not dict:
        return found
    return {(REASON if tidy(k).startswith("reason") else k): v for k, v in found.items()}


def comment(label: str, place: str, said: str, right: str) -> str:
    """Return what is to be said of a wrong verdict."""
    if right == OPEN:
        return f"{label}: which words of the article settle this? If you find none that do, what is left to say ({place})?"
    if said == OPEN:
        return f"{label}: the sentence claims less than it seems to. Read its words once more, then {place}."
    return f"{label}: read {place} again, word by word, and lay the sentence beside it."


def reason_share(seed: Seed, value: Any, messages: list[str], codes: list[str]) -> float:
    """Return how far the reasons are right, in [0, 1], and add what is to be said of them."""
    chosen: set[str] = set()
    unknown = []
    for said in marked_words(value, REASONS, REASON_ALIASES):
        reason = pick_option(said, REASONS, REASON_ALIASES)
        if reason:
            chosen.add(reason)
        elif not is_blank(said):
            unknown.append(said)
    if unknown:
        messages.append(f"I don't know {shown(unknown)} as a reason. Use the words of the task.")
    if not chosen:
        messages.append(
            "`reasons`: say what the article tells about the two numbers behind sentence a."
        )
        return 0.0
    hold = reasons_that_hold(seed)
    wrong = chosen - hold
    a, b = two_counts(seed)
    places = f"{place_of(seed, a.id)} and {place_of(seed, b.id)}"
    if "both sides lie" in wrong:
        codes.append("M14")
        messages.append(
            "That a side has an interest does not make its number worthless. Which reason stands in the text?"
        )
    if wrong - {"both sides lie"}:
        messages.append(f"One of your reasons is not what {places} say.")
    if DAYS in hold and DAYS not in chosen:
        codes.append("M6")
        messages.append(
            f"A reason is missing that would be enough alone. Put {places} side by side."
        )
    elif hold - chosen:
        messages.append(
            f"Another reason holds too. Ask who gives each number, and whether its words call it final ({places})."
        )
    if "lower bound" in hold - chosen:
        codes.append("M8")
    share = informedness({reason: reason in hold for reason in REASONS}, chosen)
    return min(share, 0.8) if unknown else share


def explain(seed: Seed) -> str:
    """Return the coded reason for each verdict."""
    parts = [
        f"({label}) {tasks[0].value}: {tasks[0].why}." for label, tasks in rows_of(seed, ID).items()
    ]
    return " ".join(parts)


ITEM = Item(
    ID,
    "05-counting-losses",
    "Judge five sentences",
    NAME,
    ("M6", "M8", "M9", "M14"),
    check_ratio_trap,
    model_ratio_trap,
    (
        "Ask of each sentence: does it speak of what somebody said, or of what really happened? The article can settle the first more easily.",
        "For every number write down its day and whether its words call it final. Then ask what a sum, a ratio or a limit would need.",
    ),
    explain,
)
