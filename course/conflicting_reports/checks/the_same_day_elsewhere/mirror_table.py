"""Item *mirror-table*: two accusations in opposite directions, field by field."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from conflicting_reports.checks.answers import (
    UnreadableError,
    choose,
    is_blank,
    plain,
    tidy,
    words,
)
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labels import unlabelled
from conflicting_reports.checks.passages import where
from conflicting_reports.checks.speakers import (
    is_outlet,
    match_speaker,
    means_article,
    means_nobody,
)
from conflicting_reports.checks.the_same_day_elsewhere.accusations import (
    SAME_WORD,
    accusation,
    accused,
    coded,
    places_share,
    spelled_places,
    weapons_share,
)
from conflicting_reports.checks.the_same_day_elsewhere.naming import (
    SEVERAL,
    UNKNOWABLE,
    state_named,
)
from conflicting_reports.model import Seed

__all__ = ["ITEM", "check_mirror_table"]

ROWS = ("first", "second")
FIELDS = ("accuser", "accused", "weapons", "places", "time", "checked_by")
VERDICT = "broke_it_first"
NO_ONE = re.compile(r"(none|nobody|no one|noone|nothing)\b(?! (knows|can|could))")
OPEN, NOT_STATED = "cannot be determined", "not stated"


def model_mirror_table(seed: Seed) -> dict[str, Any]:
    """Return both accusations and the verdict."""
    table: dict[str, Any] = {}
    for row in ROWS:
        claim = accusation(seed, row)
        speaker = seed.name(claim.speakers[0])
        table[row] = {
            "accuser": speaker.article_forms[0] if speaker.article_forms else speaker.name,
            "accused": accused(seed, claim),
            "weapons": set(coded(seed, row, "weapons")),
            "places": spelled_places(seed, row),
            "time": coded(seed, row, "time")[0],
            "checked_by": NOT_STATED,
        }
    return {**table, VERDICT: OPEN}


def read_table(found: Any, name: str) -> dict[str, Any]:
    """Return the two accusations, each field to value, and the verdict.

    Raises:
        UnreadableError: if the form's parts aren't there.
    """
    how = f"`{name}` should hold `first`, `second` and `{VERDICT}`, as in the form."
    if type(found) is list and len(found) == 3:
        found = dict(zip((*ROWS, VERDICT), found, strict=True))
    if type(found) is not dict:
        raise UnreadableError(how)
    keys = {"first": "first", "1": "first", "second": "second", "2": "second"}
    parts: dict[str, Any] = {}
    for key, value in found.items():
        text = re.sub(r"[\s-]+", "_", tidy(str(key) if type(key) is int else key).strip(" .:"))
        parts[keys.get(text, VERDICT if "broke" in text or text in ("c", "verdict") else text)] = (
            value
        )
    extra = [str(key)[:20] for key in parts if key not in (*ROWS, VERDICT)]
    if (
        len(extra) == 2
        and not set(ROWS) & set(parts)
        and all(re.fullmatch(r"p\d+", k) for k in extra)
    ):
        first, second = sorted(extra, key=lambda k: int(k[1:]))
        parts |= {"first": parts.pop(first), "second": parts.pop(second)}
        extra = []
    if extra or not set(ROWS) & set(parts):
        raise UnreadableError(how)
    return {row: read_fields(parts.get(row), row, name) for row in ROWS} | {
        VERDICT: parts.get(VERDICT)
    }


def read_fields(row: Any, label: str, name: str) -> dict[str, Any]:
    """Return the fields of one accusation; those left out are blank."""
    if type(row) is list and len(row) == 1 and type(row[0]) is dict:
        row = row[0]
    if type(row) is list and len(row) == len(FIELDS):
        row = dict(zip(FIELDS, row, strict=True))
    if row is None or is_blank(row):
        return {}
    if type(row) is not dict:
        raise UnreadableError(f"`{label}` of `{name}` should have the fields {words(FIELDS)}.")
    fields = {re.sub(r"[\s-]+", "_", tidy(k)).strip(":"): v for k, v in row.items()}
    strange = [k for k in fields if k not in FIELDS]
    if strange:
        raise UnreadableError(f"`{label}` has {strange[0]!r}. Its fields are {words(FIELDS)}.")
    whole = ("weapons", "places")
    return {k: unlabelled(v if k in whole else alone(v), k) for k, v in fields.items()}


def alone(value: Any) -> Any:
    """Return the one entry of a list or set, or the value as it is."""
    return value[0] if type(value) is list and len(value) == 1 else value


def left_open(value: object) -> bool:
    """Say whether a text says that something is not told."""
    blank = type(value) is str and is_blank(value)
    return not blank and (
        means_nobody(value) or bool(UNKNOWABLE.fullmatch(tidy(value).strip(" .\"'")))
    )


def time_fits(seed: Seed, row: str, value: object) -> bool:
    """Say whether a text gives the time of one accusation, or that there is none."""
    wanted = coded(seed, row, "time")[0]
    if wanted == NOT_STATED:
        return left_open(value)
    text = [SAME_WORD.get(word, word) for word in re.findall(r"[a-z]+", tidy(value))]
    spare = {"at", "in", "by", "the", "during", "last", "time", "that", "it", "was", "on"}
    return set(text) - spare == set(re.findall(r"[a-z]+", tidy(wanted))) - spare


def unchecked(value: object) -> bool:
    """Say whether a text says that nobody has checked it."""
    if value is False:
        return True
    text = tidy(value).strip(" .\"'")
    nobody = {"no", "no check", "not checked", "unchecked", "no independent check", "not verified"}
    return text in nobody or left_open(value)


def check_mirror_table(answer: object, case: object = None) -> Feedback:
    """Return feedback for two accusations, a dict of two rows and a verdict.

    Seven tenths are for the fields, those that the text leaves open only as far as the
    others are right; three tenths for the verdict, half of it only with a filled table.
    """
    item, name = "mirror-table", "accusations"
    try:
        seed, found = chosen_case(case), plain(answer, name)
        if not seed.tasks_in(item):
            return Feedback.unreadable(item, "This case has no pair of accusations for this task.")
        if is_blank(found):
            return Feedback.unattempted(item, f"Fill in `{name}`: begin with who accuses whom.")
        table = read_table(found, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    messages: list[str] = []
    codes: list[str] = []
    stated: list[float] = []
    silent: list[float] = []
    for row in ROWS:
        shares = field_shares(seed, row, table[row], messages, codes)
        for field, share in shares.items():
            open_field = field == "checked_by" or (
                field == "time" and coded(seed, row, "time") == [NOT_STATED]
            )
            (silent if open_field else stated).append(share)
    filled = sum(stated) / len(stated)
    verdict = verdict_share(seed, table[VERDICT], messages, codes)
    told = [alone(table[row].get(field)) for row in ROWS for field in FIELDS[:4]]
    if sum(left_open(value) for value in told if value is not None) > len(told) / 3:
        codes.append("M14")
        messages.append(
            "That one thing can't be known doesn't mean that nothing can. Both sentences say who "
            "accuses whom, and of what: fill that in."
        )
    fields = 0.75 * filled + 0.25 * filled * sum(silent) / len(silent)
    return Feedback.graded(
        item,
        0.7 * fields + 0.3 * verdict * (0.5 + 0.5 * filled),
        messages[:6],
        codes,
        "The two sentences mirror each other. Each side accuses, nobody outside is said to have "
        "looked, and the order in which they are printed is no order of events.",
    )


def field_shares(
    seed: Seed, row: str, given: dict[str, Any], messages: list[str], codes: list[str]
) -> dict[str, float]:
    """Return how far each field of one accusation is right, and add what is to be said."""
    claim = accusation(seed, row)
    place, speaker = where(seed, claim), claim.speakers[0]
    said = given.get("accuser")
    match = match_speaker(seed, said, speaker) if type(said) is str else "different"
    side = state_named(seed, given.get("accused"))
    checks: dict[str, Callable[[], float]] = {
        "accuser": lambda: {"same": 1.0, "side": 0.5, "different": 0.0}[match],
        "accused": lambda: float(side == accused(seed, claim)),
        "weapons": lambda: weapons_share(seed, row, given.get("weapons")),
        "places": lambda: places_share(seed, row, given.get("places")),
        "time": lambda: float("time" in given and time_fits(seed, row, given["time"])),
        "checked_by": lambda: float("checked_by" in given and unchecked(given["checked_by"])),
    }
    shares = {field: check() for field, check in checks.items()}
    if match == "side":
        messages.append(f"{row}: the right side, but {place} names a body. Name it.")
    elif match == "different" and (is_outlet(seed, said) or means_article(said)):
        codes.append("M10")
        messages.append(
            f"{row}: the outlet only passes the accusation on. Who makes it in {place}?"
        )
    if given.get("accused") and side == SEVERAL:
        messages.append(f"{row}: only one side is accused in {place}. Which one?")
    checker = given.get("checked_by")
    if not shares["checked_by"] and not is_blank(checker):
        codes.append("M7")
        messages.append(
            f"{row}: which words in {place} say that somebody outside the two sides looked at it?"
        )
    explained = {"checked_by"} if not is_blank(checker) else set()
    explained |= {"accuser"} if match != "different" or "M10" in codes else set()
    again = [f"`{f}`" for f, s in shares.items() if s < 1 and f not in explained]
    if again:
        messages.append(
            f"{row}: look again at {words(again)} in {place}. Write what stands there, all of it and nothing more."
        )
    return shares


def verdict_share(seed: Seed, value: Any, messages: list[str], codes: list[str]) -> float:
    """Return 1 for the right verdict on who broke the ceasefire, else 0, with a message."""
    value = unlabelled(alone(value), VERDICT)
    if type(value) is str:  # a reason given along is not the verdict
        value = re.split(r"\W+(?:because|since|for the reason)\b", value, flags=re.I)[0]
    text = tidy(value).strip(" .\"'")
    options = {OPEN: OPEN, "can't be determined": OPEN, "cannot be known": OPEN}
    options |= {"can not be determined": OPEN, "undetermined": OPEN, "cannot tell": OPEN}
    if text and (choose(text, (OPEN,), options) or (left_open(text) and not NO_ONE.match(text))):
        return 1.0
    if is_blank(value):
        messages.append(f"`{VERDICT}` is empty. If nobody could tell from these sentences, say so.")
        return 0.0
    side = state_named(seed, value)
    if side in seed.parties:
        codes.append("M11")
        messages.append(
            f"`{VERDICT}`: exchange the two sentences in your mind. Would you still name the same side, and why?"
        )
    elif side == SEVERAL:
        messages.append(f"`{VERDICT}`: both can't be first. Do the two sentences give an order?")
    elif NO_ONE.match(text):
        messages.append(
            f"`{VERDICT}`: both sentences say that somebody fired. Do they tell who was first?"
        )
    else:
        messages.append(f'`{VERDICT}` should be a country or "{OPEN}".')
    return 0.0


ITEM = Item(
    "mirror-table",
    "08-the-same-day-elsewhere",
    "Hold two accusations side by side",
    "accusations",
    ("M7", "M10", "M11", "M14"),
    check_mirror_table,
    model_mirror_table,
    (
        "Take one field at a time and put a finger on the words that answer it. No words, no answer: then it is not stated.",
        "A capital can stand for a state. Weapons and places stand inside the quotation marks. For the last question, look for a time in both sentences that could be compared.",
    ),
    "Both sentences have the same shape: one side's ministry accuses the other side. Neither names anybody who checked it, and they don't give two times that could be put in order. Which accusation stands first is the writer's choice.",
)
