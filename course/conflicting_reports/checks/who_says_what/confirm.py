"""Item *confirm*: tell a count said to be checked from a position restated."""

from __future__ import annotations

from typing import Any

from conflicting_reports.checks.answers import (
    UnreadableError,
    choose,
    is_blank,
    plain,
    tidy,
    whole_number,
    words,
)
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.marking import informedness
from conflicting_reports.checks.passages import where
from conflicting_reports.checks.speakers import means_nobody
from conflicting_reports.model import Claim, Seed

__all__ = ["ITEM", "check_confirm"]

CHECKED, POSITION = "count said to be checked", "restated a position"


def confirm_claims(seed: Seed) -> dict[str, Claim]:
    """Return the uses of "confirm", by number."""
    return {label: claims[0] for label, claims in seed.claims_in("confirm").items()}


def model_confirm(seed: Seed) -> dict[int, dict[str, str | None]]:
    """Return for each use what it means and who did the checking, as far as the text says."""
    return {
        int(label): {
            "meaning": CHECKED if claim.confirmed_by else POSITION,
            "checked_by": None
            if claim.confirmed_by in {None, "not stated"}
            else seed.name(str(claim.confirmed_by)).name,
        }
        for label, claim in confirm_claims(seed).items()
    }


def check_confirm(answer: object, case: object = None) -> Feedback:
    """Return feedback for the meanings of "confirm", a dict of number to two fields.

    The two meanings are scored by informedness, so that one meaning for all earns nothing;
    naming a checker where the text names none costs up to half.
    """
    item, name = "confirm", "confirm_uses"
    try:
        seed, found = chosen_case(case), plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    claims = confirm_claims(seed)
    wanted = {str(k): v for k, v in model_confirm(seed).items()}
    if is_blank(found):
        return Feedback.unattempted(
            item, f"Fill in `{name}`: a meaning for each use, and who checked."
        )
    found = by_row(found)
    if type(found) is list and len(found) == len(claims):
        found = dict(zip(claims, found, strict=True))
    if type(found) is not dict:
        return Feedback.unreadable(
            item, f"`{name}` should have an entry for each of {words(claims)}, as in the form."
        )
    paragraphs = {where(seed, claim).lower(): label for label, claim in claims.items()}
    entries = {}
    for key, entry in found.items():
        if type(entry) is list and len(entry) == 2:
            entry = dict(zip(("meaning", "checked_by"), entry, strict=True))
        if type(entry) is not dict:
            return Feedback.unreadable(
                item, f"Each entry of `{name}` needs `meaning` and `checked_by`, as in the form."
            )
        number = None if tidy(key) in paragraphs else whole_number(key)
        label = paragraphs.get(tidy(key), str(number))
        entries[label] = {tidy(k).replace(" ", "_"): v for k, v in entry.items()}
    messages: list[str] = []
    codes: list[str] = []
    said_checked, answered, checker_right = set(), set(), {True: [], False: []}  # type: ignore[var-annotated]
    for label, claim in claims.items():
        entry = entries.get(label, {})
        meaning = read_meaning(entry.get("meaning"))
        place = where(seed, claim)
        if meaning is None:
            messages.append(
                f"Use {label}: choose one of the two meanings of the task, word for word."
            )
        else:
            answered.add(label)
            if meaning == CHECKED:
                said_checked.add(label)
            if meaning != wanted[label]["meaning"]:
                messages.append(
                    f'Use {label}: put another verb in the place of "confirm" in {place}. Is there a number to check?'
                )
        checked_by = entry.get("checked_by", "")
        good = means_nobody(checked_by)
        checker_right[wanted[label]["meaning"] == CHECKED].append(good)
        if not good and is_blank(checked_by):
            messages.append(
                f"Use {label}: `checked_by` is empty. Write None if the text names nobody."
            )
        elif not good:
            codes.append("M7")
            messages.append(
                f"Use {label}: find the words in {place} that name who checked. Giving or restating something is not checking it."
            )
    truth = {label: wanted[label]["meaning"] == CHECKED for label in claims}
    told = informedness(truth, said_checked) * len(answered) / len(claims)
    shares = [sum(rights) / len(rights) for rights in checker_right.values() if rights]
    score = told * (0.5 + 0.5 * sum(shares) / len(shares))
    return Feedback.graded(
        item,
        score,
        messages,
        codes,
        'The same verb does two jobs here. Where it speaks of a count, the sentence has no "by".',
    )


def by_row(found: Any) -> Any:
    """Return an answer given column by column as rows; any other as it is."""
    if type(found) is not dict or {tidy(k) for k in found} != {"meaning", "checked_by"}:
        return found
    columns = {tidy(k): list(v.values()) if type(v) is dict else v for k, v in found.items()}
    if any(type(column) is not list for column in columns.values()):
        return found
    pairs = zip(columns["meaning"], columns["checked_by"], strict=False)
    return [{"meaning": meaning, "checked_by": checked} for meaning, checked in pairs]


def read_meaning(value: object) -> str | None:
    """Return one of the two meanings for a learner's words, or None."""
    also = {
        "count checked": CHECKED,
        "count said to have been checked": CHECKED,
        "restated position": POSITION,
        "restated the position": POSITION,
        "restated his position": POSITION,
        "restated their position": POSITION,
    }
    return choose(value, (CHECKED, POSITION), also)


ITEM = Item(
    "confirm",
    "01-who-says-what",
    'Three times "confirm"',
    "confirm_uses",
    ("M7",),
    check_confirm,
    model_confirm,
    (
        'Try "repeated" in the place of "confirmed". Where does the sentence still mean the same?',
        'A check needs a checker. Look for the word "by" after "confirmed". If it isn\'t there, nobody is named.',
    ),
    "Only the first speaks of a number. It says that the number was confirmed and not by whom. The other two restate what a government stands for.",
)
