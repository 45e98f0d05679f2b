"""Item *adds-up*: reckon with the years of the background and see whether they agree."""

from __future__ import annotations

import re
from typing import Any

from conflicting_reports.checks.answers import (
    UnreadableError,
    is_blank,
    plain,
    tidy,
    whole_number,
    words,
)
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_labelled
from conflicting_reports.checks.labels import alone
from conflicting_reports.checks.options import OPEN, pick_option, says_open
from conflicting_reports.checks.passages import where
from conflicting_reports.checks.when_was_that.dating import (
    NO_MATERIAL,
    passages,
    published_day,
    task_value,
)
from conflicting_reports.model import Seed

__all__ = ["ITEM", "check_adds_up"]

FIELDS = ("implied_start", "start_is", "years_of_control", "phrase_fits")
ORIGINS = ("printed", "worked out")
YES_NO = ("yes", "no")
READING = 40  # years after the article within which somebody reads it here
SLACK = 2  # years that a round phrase may be away, as the task says


def figures(seed: Seed) -> dict[str, int]:
    """Return the numbers that the article gives: duration, end, retaken, phrase."""
    found = {}
    for label, claim in passages(seed, "adds-up").items():
        coded = whole_number(task_value(seed, "adds-up", label))
        found[label] = coded if coded is not None else int(claim.value or 0)
    return found


def model_adds_up(seed: Seed) -> dict[str, Any]:
    """Return what the article's years come to."""
    given = figures(seed)
    between = given["retaken"] - given["end"]
    return {
        "implied_start": given["end"] - given["duration"],
        "start_is": "worked out",
        "years_of_control": between,
        "phrase_fits": fits(between, given["phrase"]),
    }


def fits(years: int, phrase: int) -> str:
    """Return whether a round phrase fits a number of years, by the task's rule."""
    return "yes" if abs(years - phrase) <= SLACK else "no"


def check_adds_up(answer: object, case: object = None) -> Feedback:
    """Return feedback for the reckoning with the article's years, a dict of four fields.

    The start counts 0.35, its origin 0.2, the years between 0.3, the phrase 0.15. The phrase is judged by the learner's
    own number, so that one slip isn't counted twice.
    """
    item, name = "adds-up", "years"
    try:
        seed, found = chosen_case(case), plain(answer, name)
        if is_blank(found):
            return Feedback.unattempted(
                item, f"Fill in `{name}`: two numbers and two words, as the form has them."
            )
        if not seed.tasks_in(item):
            return Feedback.unreadable(item, NO_MATERIAL)
        read = read_labelled(found, FIELDS, name)
        entries, unknown = read.entries, read.extra
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    given, model, claims = figures(seed), model_adds_up(seed), passages(seed, item)
    place = {label: where(seed, claim) for label, claim in claims.items()}
    messages: list[str] = []
    codes: list[str] = []
    score = 0.0
    said = {field: alone(entries.get(field)) for field in FIELDS}
    blank = [field for field in FIELDS if is_blank(said[field])]
    if blank:
        messages.append(f"Still empty: {words(f'`{field}`' for field in blank)}.")

    start = read_years(said["implied_start"])
    if start == model["implied_start"]:
        score += 0.35
    elif "implied_start" not in blank:
        if start is not None and start >= published_day(seed).year - given["duration"]:
            if start not in figures_as_years(seed) and is_the_readers(
                seed, start + given["duration"]
            ):
                codes.append("M15")
            messages.append(
                f"`implied_start`: don't count from the year of the article or of today. Which year does "
                f"{place['end']} give for the end?"
            )
        elif start is not None and abs(start - model["implied_start"]) == 1:
            messages.append(
                "`implied_start`: one year off. The task says how to reckon: take the length from the year."
            )
        else:
            messages.append(
                f"`implied_start`: one year. {place['duration']} has the length of the war, {place['end']} its end."
            )
    origin = read_origin(said["start_is"])
    if origin == model["start_is"]:
        score += 0.2
    elif "start_is" not in blank:
        messages.append(
            f"`start_is`: look for the year of your `implied_start` in {place['duration']} and around it."
        )
    between = read_years(said["years_of_control"])
    if between == model["years_of_control"]:
        score += 0.3
    elif "years_of_control" not in blank:
        whole = given["retaken"] - model["implied_start"]
        if between == whole:
            messages.append(
                f"`years_of_control`: count from the end of the war, {place['end']}, not from its beginning."
            )
        elif (
            between is not None and 0 <= given["end"] + between - published_day(seed).year < READING
        ):
            if is_the_readers(seed, given["end"] + between):
                codes.append("M15")
            messages.append(
                f"`years_of_control`: you counted up to the year of the article or of today. Up to which year "
                f"does {place['retaken']} let you count?"
            )
        else:
            messages.append(
                f"`years_of_control`: one number. Take the years in {place['end']} and {place['retaken']} again."
            )
    verdict = read_yes_no(said["phrase_fits"])
    own = model["years_of_control"] if between is None else between
    if verdict == fits(own, given["phrase"]) and between is not None:
        score += 0.15
    elif "phrase_fits" not in blank:
        messages.append(
            f"`phrase_fits`: how far is your own number from the round one in {place['phrase']}? "
            "The task says how far it may be."
        )
    if unknown:
        messages.append(f"The form has no place for {words(unknown[:3])}.")
        score = min(score, 0.9)
    return Feedback.graded(
        item,
        score,
        messages,
        codes,
        "The article prints the end and the length, and the beginning is your own reckoning from them. "
        "If another text prints another year, that is no surprise: ask what it counts from.",
    )


def figures_as_years(seed: Seed) -> set[int]:
    """Return the years that stand in the article's reckoning or on the article."""
    given = figures(seed)
    return {given["end"], given["retaken"], published_day(seed).year}


def is_the_readers(seed: Seed, year: int) -> bool:
    """Say whether a year can only come from the reader's calendar: it is after the article's."""
    return 0 < year - published_day(seed).year < READING


def read_years(value: Any) -> int | None:
    """Return a year or a number of years, with the unit or not, or None."""
    if type(value) is str:
        text = re.sub(r"\b(the )?year(s)?\b|^(in|about|around|ca|c)\b\.?", " ", tidy(value)).strip(
            " .~"
        )
        return whole_number(text) if re.fullmatch(r"[\d ]+(\.0+)?", text) else None
    return whole_number(value)


def read_origin(value: Any) -> str | None:
    """Return whether a year is said to be printed or worked out, or None."""
    also = dict.fromkeys(
        ("worked out by me", "workedout", "worked_out", "calculated"), "worked out"
    )
    also |= {"it is worked out": "worked out", "printed in the article": "printed"}
    return pick_option(value, ORIGINS, also)


def read_yes_no(value: Any) -> str | None:
    """Return yes, no or `OPEN` for an answer, or None."""
    if type(value) is bool:
        return "yes" if value else "no"
    if says_open(value):
        return OPEN
    also = {"y": "yes", "n": "no", "true": "yes", "false": "no"}
    return pick_option(value, (*YES_NO, OPEN), also)


def hints(seed: Seed) -> tuple[str, str]:
    """Return the two hints for a case."""
    place = {label: where(seed, claim) for label, claim in passages(seed, "adds-up").items()}
    return (
        f"Write down the three numbers first: the length in {place['duration']}, the year in {place['end']} "
        f"and the year in {place['retaken']}.",
        f"Go back from {place['end']} by the length of the war. Then go forward from {place['end']} "
        f"to {place['retaken']}, and compare what you get with the round phrase in {place['phrase']}.",
    )


def explanation(seed: Seed) -> str:
    """Return why the model answer is what it is."""
    given, model = figures(seed), model_adds_up(seed)
    return (
        f"{given['end']} less {given['duration']} is {model['implied_start']}. The article prints no year for the "
        f"start, so this one is worked out. Wars seldom last whole years: in a history book it may be a year earlier or later. From {given['end']} to "
        f"{given['retaken']} is {model['years_of_control']} years, "
        f"{abs(model['years_of_control'] - given['phrase'])} away from the round {given['phrase']}."
    )


ITEM = Item(
    "adds-up",
    "02-when-was-that",
    "Check whether the years add up",
    "years",
    ("M15",),
    check_adds_up,
    model_adds_up,
    hints,
    explanation,
)
