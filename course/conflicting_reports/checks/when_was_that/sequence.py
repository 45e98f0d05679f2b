"""Item *sequence*: put events in their order, those of one day together."""

from __future__ import annotations

import re
from itertools import combinations
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
from conflicting_reports.checks.passages import where
from conflicting_reports.checks.when_was_that.dating import (
    NO_MATERIAL,
    day_of,
    passages,
    task_value,
)
from conflicting_reports.model import Claim, Seed

__all__ = ["ITEM", "check_sequence"]


def moments(seed: Seed) -> dict[str, str]:
    """Return for each event a text that sorts by time: an ISO day, or a year."""
    found = {}
    for label, claim in passages(seed, "sequence").items():
        coded, day = task_value(seed, "sequence", label), day_of(seed, claim)
        year = f"{claim.value:.0f}" if claim.measure == "year" and claim.value else ""
        found[label] = coded or (day.isoformat() if day else year)
    return found


def model_sequence(seed: Seed) -> list[set[str]]:
    """Return the events in their order, one set to a day or year."""
    when = moments(seed)
    return [{k for k in when if when[k] == moment} for moment in sorted(set(when.values()))]


def check_sequence(answer: object, case: object = None) -> Feedback:
    """Return feedback for the order of the events, a list of sets.

    Each pair of events counts 1 in the right relation, a half if a tie is broken, 0 if it
    is missing or wrongly tied, and -1 if it is the wrong way round, so that a chance order
    earns nothing.
    """
    item, name = "sequence", "sequence"
    try:
        seed, found = chosen_case(case), plain(answer, name)
        if is_blank(found):
            return Feedback.unattempted(
                item, f'Fill in `{name}`: letters in the order of time, such as {{"x"}}.'
            )
        when = moments(seed)
        if not when:
            return Feedback.unreadable(item, NO_MATERIAL)
        steps, unknown = read_steps(found, tuple(when), name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    claims = passages(seed, item)
    placed = [label for step in steps for label in step]
    twice = sorted({label for label in placed if placed.count(label) > 1})
    place = {label: n for n, step in enumerate(steps) for label in step if label not in twice}
    messages: list[str] = []
    codes: list[str] = []
    missing = [label for label in when if label not in placed]
    if missing:
        messages.append(f"Still without a place: {words(missing)}.")
    if twice:
        messages.append(f"{words(twice)} can stand in one place only.")
    if unknown:
        messages.append(f"{words(repr(u)[:20] for u in unknown[:3])} is not among the events.")
    score, turned, tied, broken = 0.0, [], [], 0
    pairs = list(combinations(when, 2))
    for one, two in pairs:
        if one not in place or two not in place:
            continue
        early, late = (one, two) if when[one] <= when[two] else (two, one)
        step = place[late] - place[early]
        if when[one] == when[two]:
            score += 1.0 if step == 0 else 0.5
            broken += step != 0
        elif step > 0:
            score += 1.0
        elif step == 0:
            tied.append(sorted((one, two)))
        else:
            score -= 1.0
            turned.append((abs(step), sorted((one, two))))
    if any(both_count_the_dead(claims, pair) for pair in tied):
        codes.append("M6")
        messages.append(
            "Two counts of the dead stand on one line of yours. Find the word of time beside each of them "
            "and compare."
        )
    elif tied:
        messages.append(
            f"On one line: {tell(seed, claims, tied[0])}. Does the article put them on one day?"
        )
    if broken:
        messages.append(
            "Events of the same day share a line. Which events does the article date with the same word, "
            'such as "today"?'
        )
    for _, pair in sorted(turned, reverse=True)[:2]:
        messages.append(
            f"Compare {tell(seed, claims, pair)} once more. Which of the two was first?"
        )
    share = max(0.0, score / len(pairs))
    if unknown or twice:
        share = min(0.9, share)
    return Feedback.graded(
        item,
        share,
        messages,
        codes,
        "The report begins with the newest event and ends with the oldest. "
        "You turned it round, and you kept together what shares a day.",
    )


def both_count_the_dead(claims: dict[str, Claim], pair: list[str]) -> bool:
    """Say whether both events of a pair are figures of people killed."""
    return all(claims[label].measure == "killed" for label in pair)


def tell(seed: Seed, claims: dict[str, Claim], pair: list[str]) -> str:
    """Return a pair of events with their paragraphs, in the order of their letters."""
    return words(f"{label} ({where(seed, claims[label])})" for label in pair)


def read_steps(found: Any, labels: tuple[str, ...], name: str) -> tuple[list[list[str]], list[str]]:
    """Return the filled steps of an order, and what in them is no label.

    Raises:
        UnreadableError: if it isn't a list of steps, or of the place of each event.
    """
    if type(found) is dict:
        found = from_dict(found, labels)
    if type(found) is str:
        found = from_text(found)
    if type(found) is not list:
        raise UnreadableError(f'`{name}` should be a list such as [{{"x"}}, {{"y", "z"}}].')
    steps, unknown = [], []
    for step in found:
        if is_blank(step):
            continue
        letters = []
        if type(step) is dict:  # a table's row: the number of the step, and its events
            step = [cell for cell in step.values() if whole_number(cell) is None]
        for part in step if type(step) is list else [step]:
            if is_blank(part):
                continue
            read = letters_in(part, labels)
            letters += read
            if not read:
                unknown.append(part)
        if letters:
            steps.append(list(dict.fromkeys(letters)))
    return steps, unknown


def from_text(text: str) -> list[str]:
    """Return the steps of an order written as one text, such as `e, g, a, c, d/h, b/f`."""
    grouped: list[str] = re.findall(r"[{(\[]([^{}()\[\]]*)[})\]]", text)
    if len(grouped) > 1:
        return grouped
    for mark in (r"->|→|<|>", r"[;\n]", ",", r"\s"):
        if re.search(mark, text.strip()):
            return [part.strip() for part in re.split(mark, text) if part.strip()]
    return [text]


def from_dict(found: dict[Any, Any], labels: tuple[str, ...]) -> Any:
    """Return the steps of a dict, from step to events or from event to step."""
    if len(found) == 1:
        return next(iter(found.values()))
    ranks = {tidy(k): v for k, v in found.items()}
    numbers = {k: n for k, v in ranks.items() if (n := whole_number(v)) is not None}
    if set(ranks) <= set(labels) and len(numbers) == len(ranks):
        return [[k for k in ranks if numbers[k] == n] for n in sorted(set(numbers.values()))]
    steps = {key: n for key in found if (n := whole_number(key)) is not None}
    if len(steps) == len(found):
        return [found[key] for key in sorted(found, key=lambda key: steps[key])]
    return None


def letters_in(part: Any, labels: tuple[str, ...]) -> list[str]:
    """Return the labels in a text such as `d, h` or `3. d and h`; empty if it says more.

    A row copied from the task, such as `d: the war ends`, is its letter.
    """
    if type(part) is not str:
        return []
    text = re.sub(r"^\s*\d+\s*[.):]\s*", "", tidy(part))
    row = re.fullmatch(
        r"\|? ?\(?([a-z])\)?(?: ?[:.)|=]| -) ?([a-z]+ ?[^:|=]{8,})", text.strip("| ")
    )
    if row and row[1] in labels and not re.search(r"\b(or|maybe|perhaps|not)\b", row[2]):
        return [row[1]]
    parts = re.sub(r"\band\b|[\s,;/&+={}()'\".\[\]]+", " ", text).split()
    if all(word in labels for word in parts):
        return parts
    glued = parts[0] if len(parts) == 1 and len(parts[0]) < 4 else ""
    return list(glued) if set(glued) <= set(labels) else []


ITEM = Item(
    "sequence",
    "02-when-was-that",
    "Put the events in order",
    "sequence",
    ("M6",),
    check_sequence,
    model_sequence,
    (
        "News begins with the newest. Start your list near the end of the article and walk up.",
        'Then sort the last few days: first what has a weekday, then "yesterday", then "today". '
        "Two events with the same word belong on one line.",
    ),
    "The oldest events stand in the last paragraphs, dated by years, or only by what they led to. "
    'Then come the weekday, "yesterday" and "today". What was told on the same day shares a line: the '
    "article doesn't say which of the two was first.",
)
