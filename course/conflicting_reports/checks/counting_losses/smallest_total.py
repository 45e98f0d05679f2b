"""Item *smallest-total*: add only what may be added, and say what limits the sum."""

from __future__ import annotations

import math
from itertools import combinations
from typing import Any

from conflicting_reports.checks.answers import (
    UnreadableError,
    is_blank,
    number_in,
    plain,
    tidy,
    words,
)
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.counting_losses.entries import marked_words, shown
from conflicting_reports.checks.counting_losses.material import both_halves, claims_of
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.marking import informedness
from conflicting_reports.checks.numbers import count_in
from conflicting_reports.checks.options import pick_option
from conflicting_reports.checks.passages import where
from conflicting_reports.compare import compare_claims, is_own
from conflicting_reports.model import Claim, Seed

__all__ = ["ITEM", "check_smallest_total"]

ID, NAME = "smallest-total", "smallest_total"
WARNINGS = (
    "self-reported",
    "different days",
    "lower bound",
    "includes civilians",
    "independently verified",
)
ALIASES = {
    "self reported": "self-reported",
    "different day": "different days",
    "lower bounds": "lower bound",
    "civilians": "includes civilians",
    "verified": "independently verified",
}
NUMBER = ("number", "total", "min dead both sides", "sum")
WORDS = ("warnings", "warning", "caveats", "caveat")


def parts_of(seed: Seed) -> list[Claim]:
    """Return the claims that may be added."""
    return [claims[0] for claims in claims_of(seed, ID).values()]


def warnings_truth(seed: Seed) -> dict[str, bool]:
    """Return each warning with whether it is true of the sum."""
    parts = parts_of(seed)
    return {
        "self-reported": all(is_own(seed, claim) for claim in parts),
        "different days": any(
            "different day" in compare_claims(seed, a, b).differences
            for a, b in combinations(parts, 2)
        ),
        "lower bound": any(claim.high is None for claim in parts),
        "includes civilians": any(claim.population in ("both", "civilian") for claim in parts),
        "independently verified": any(
            claim.confirmed_by not in (None, "not stated") for claim in parts
        ),
    }


def total_of(seed: Seed) -> int:
    """Return the sum of the smallest numbers that the parts allow."""
    return sum(int(claim.low or 0) for claim in parts_of(seed))


def model_smallest_total(seed: Seed) -> dict[str, Any]:
    """Return the sum and the warnings that are true of it."""
    return {"number": total_of(seed), "warnings": {k for k, v in warnings_truth(seed).items() if v}}


def read_total(found: Any) -> tuple[object, list[Any]] | None:
    """Return the number and the words that an answer gives, or None if it has another form."""
    if type(found) is list and len(found) == 1 and type(found[0]) is dict:
        found = found[0]
    if type(found) is dict:
        row = {tidy(k).replace("_", " ").strip(" :"): v for k, v in found.items()}
        number = next((row[k] for k in NUMBER if k in row), None)
        listed = next((row[k] for k in WORDS if k in row), None)
        known = any(k in row for k in (*NUMBER, *WORDS))
        return (number, marked_words(listed, WARNINGS, ALIASES)) if known else None
    if type(found) is list and len(found) >= 2 and number_in(found[0]) is not None:
        return found[0], marked_words(found[1:], WARNINGS, ALIASES)
    return None if type(found) is list else (found, [])


def check_smallest_total(answer: object, case: object = None) -> Feedback:
    """Return feedback for the smallest total of both sides and its warnings.

    The warnings are scored by informedness, so that all or none of them earn nothing;
    `both_halves` joins them with the number.
    """
    try:
        seed, found = chosen_case(case), plain(answer, NAME)
        parts, total, truth = parts_of(seed), total_of(seed), warnings_truth(seed)
    except UnreadableError as error:
        return Feedback.unreadable(ID, str(error))
    if is_blank(found):
        return Feedback.unattempted(
            ID, f"Fill in `{NAME}`: one number, and the warnings that are true of it."
        )
    read = read_total(found)
    if read is None:
        return Feedback.unreadable(
            ID, f"`{NAME}` should have a `number` and `warnings`, as in the form."
        )
    messages: list[str] = []
    codes: list[str] = []
    number = count_in(read[0], ("at least", "minimum"))
    if number is None:
        messages.append("`number`: write one number, in digits.")
    elif number != total:
        comment_on_number(seed, parts, number, messages, codes)
    chosen: set[str] = set()
    unknown = []
    for value in read[1]:
        if not is_blank(value):
            warning = pick_option(value, WARNINGS, ALIASES)
            if warning:
                chosen.add(warning)
            else:
                unknown.append(value)
    if unknown:
        messages.append(f"I don't know {shown(unknown)}. Use the words of the task.")
    if not chosen:
        messages.append("`warnings`: choose what must stand beside the number.")
    else:
        comment_on_warnings(parts, truth, chosen, seed, messages, codes)
    score = both_halves(float(number == total), informedness(truth, chosen))
    if unknown:
        score = min(score, 0.9)
    return Feedback.graded(
        ID,
        score,
        messages[:6],
        codes,
        "Each side's count of its own dead may be added, because nobody is in both. "
        "Bodies that one side offers are no further deaths. The warnings go with the number, or it says too much.",
    )


def comment_on_number(
    seed: Seed, parts: list[Claim], number: float, messages: list[str], codes: list[str]
) -> None:
    """Add what is to be said of a wrong total."""
    own = [int(claim.value or 0) for claim in parts]
    bodies = sorted(
        {
            int(claim.value)
            for claim in seed.article_claims
            if claim.measure == "bodies" and claim.value is not None
        }
    )
    figures = own + bodies
    places = words(where(seed, claim) for claim in parts)
    sums = {sum(c) for n in range(2, len(figures) + 1) for c in combinations(figures, n)}
    doubled = {sum(own) + extra for extra in own} | {sum(figures) + extra for extra in figures}
    means = {sum(c) / len(c) for n in range(2, len(figures) + 1) for c in combinations(figures, n)}
    means |= {sum(c) / 2 + one for c in combinations(figures, 2) for one in set(figures) - set(c)}
    rounded = {way(mean) for mean in means for way in (math.floor, math.ceil)}
    with_own = {
        body.value + claim.value
        for body in seed.article_claims
        for claim in parts
        if body.measure == "bodies" and body.value and claim.value and body.about == claim.about
    }
    if any(number == body + one for body in bodies for one in own):
        codes.extend(["M3", "M4"] if number in with_own else ["M3"])
        messages.append(
            "One part of your sum is an offer of bodies. Does an offer count who died on a side?"
        )
    elif number in sums or number in doubled or number in {2 * body for body in bodies}:
        codes.append("M4")
        messages.append(
            "Your sum holds a part too many. Ask of each part: whose dead, who counts them, and are they in another part already?"
        )
    elif number in means | rounded - set(figures):
        codes.append("M5")
        messages.append(
            "An average of two counts is a number that nobody counted. The two sides' dead are different people."
        )
    elif number in figures:
        messages.append("This is one figure of the article, not a total for both sides.")
    else:
        messages.append(f"Begin with what each side says of its own dead ({places}).")


def comment_on_warnings(
    parts: list[Claim],
    truth: dict[str, bool],
    chosen: set[str],
    seed: Seed,
    messages: list[str],
    codes: list[str],
) -> None:
    """Add what is to be said of warnings that are missing or not true."""
    places = words(where(seed, claim) for claim in parts)
    if "independently verified" in chosen and not truth["independently verified"]:
        codes.append("M7")
        messages.append(
            "Look for whoever did the checking. A number is not verified because somebody calls it confirmed."
        )
    if "includes civilians" in chosen and not truth["includes civilians"]:
        messages.append(f"Read again which people {places} speak of.")
    if truth["different days"] and "different days" not in chosen:
        codes.append("M6")
    if truth["lower bound"] and "lower bound" not in chosen:
        codes.append("M8")
    if any(true and warning not in chosen for warning, true in truth.items()):
        messages.append(
            f"Something that a reader must know is missing. For each part ask who speaks, as of when, and whether it is final ({places})."
        )


ITEM = Item(
    ID,
    "05-counting-losses",
    "Build the smallest total that holds",
    NAME,
    ("M3", "M4", "M5", "M6", "M7", "M8"),
    check_smallest_total,
    model_smallest_total,
    (
        "Take for each side what that side says of its own dead. Leave everything else out.",
        "Then look at both parts: who gives them, which day has each, and do their words call them final? Civilians and outside checks count only if the article speaks of them.",
    ),
    "Each side's figure for its own dead is one part. The two parts cannot share a person. The bodies are not a third part: the other side speaks of them, and some or all may be among the dead that are counted already. Both parts come from the side concerned, they have different days, and one is said to be the number so far.",
)
