"""Item *history-order*: put events in the order of time, those that overlap side by side."""

from __future__ import annotations

from itertools import combinations

from conflicting_reports.checks.answers import UnreadableError, is_blank, plain, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.the_history.order import ranks_in, split_groups
from conflicting_reports.compare.history import event_days
from conflicting_reports.model import Seed
from conflicting_reports.side_records import Event

__all__ = ["ITEM", "check_history_order", "model_history_order"]


def events_in(seed: Seed) -> dict[str, Event]:
    """Return the events of the task by their labels."""
    tasks = seed.tasks_in("history-order")
    pairs = [(task.label, seed.record(task.record)) for task in tasks]
    return {label: record for label, record in pairs if type(record) is Event}


def before(one: Event, other: Event) -> int:
    """Return -1 if one event ended before the other began, 1 the other way round, 0 if they overlap."""
    (first, last), (begin, end) = event_days(one), event_days(other)
    return -1 if last < begin else 1 if end < first else 0


def model_history_order(seed: Seed) -> list[list[str]]:
    """Return the labels in the order of time, those of overlapping events together."""
    events = events_in(seed)
    groups: list[list[str]] = []
    for label in sorted(events, key=lambda n: (event_days(events[n]), n)):
        if groups and any(before(events[n], events[label]) == 0 for n in groups[-1]):
            groups[-1].append(label)
        else:
            groups.append([label])
    return [sorted(group) for group in groups]


def check_history_order(answer: object, case: object = None) -> Feedback:
    """Return feedback for the order of the events.

    Each pair of events counts 1 if its order or its tie is kept, a half if a tie is
    broken, nothing if an order is lost, -1 if it is turned round; the score is the mean,
    cut off at 0.
    """
    item, name = "history-order", "history_order"
    try:
        seed, found = chosen_case(case), plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    events = events_in(seed)
    if not events:
        return Feedback.unreadable(item, f"The case {seed.id} has no events for this task.")
    if is_blank(found):
        return Feedback.unattempted(item, f"Fill in `{name}`: the letters, the earliest first.")
    groups = split_groups(found)
    if groups is None:
        return Feedback.unreadable(
            item, f"`{name}` should be a list of letters in brackets, as in the form."
        )
    ranks, extra, twice = ranks_in(groups, events)
    messages, codes = [], []
    missing = [label for label in events if label not in ranks and label not in twice]
    if extra:
        messages.append(f"The task has no event {words(extra[:3])}. Use the letters of the table.")
    if twice:
        messages.append(f"Write each letter once: {words(twice)} stands in more than one place.")
    if missing:
        messages.append(f"Not in your order yet: {words(missing)}.")
    points, turned, merged, broken = compare_pairs(events, ranks)
    for task in seed.tasks_in(item):
        how, _, other = (task.value or "").partition(":")
        gap = ranks.get(other, -1) - ranks.get(task.label, len(groups))
        if gap > 0 or (gap == 0 and how == "with" and len(set(ranks.values())) > 1):
            codes.append("M16")
            messages.append(
                f"You have {task.label} where the article puts it. The article's order is a claim "
                "too: look the day up in the timeline."
            )
    if turned:
        most = sorted(turned, key=lambda label: -turned[label])[:2]
        messages.append(f"Look up the dates of {words(most)} again, year, month and day.")
    if merged:
        messages.append(
            f"Look at the first and the last day of {words(merged[:4])}: do their times overlap?"
        )
    if broken:
        messages.append(
            "At least two events overlap, or fall on the same day, and stand apart in your order. Read the last day of every row, not only the first."
        )
    score = points / len(list(combinations(events, 2))) * len(events) / (len(events) + len(extra))
    return Feedback.graded(
        item,
        min(score, 0.9) if extra or twice else score,
        messages,
        codes,
        "You went by the days and not by the order in which a report tells them. Where two events overlap, neither came first.",
    )


def compare_pairs(
    events: dict[str, Event], ranks: dict[str, int]
) -> tuple[float, dict[str, int], list[str], list[str]]:
    """Return the points of an order; labels turned round, put together and wrongly kept apart."""
    points = 0.0
    turned: dict[str, int] = {}
    merged: list[str] = []
    broken: list[str] = []
    for one, other in combinations(events, 2):
        if one not in ranks or other not in ranks:
            continue
        true = before(events[one], events[other])
        said = (ranks[one] > ranks[other]) - (ranks[one] < ranks[other])
        if said == true:
            points += 1
        elif true == 0:
            points += 0.5
            broken += [one, other]
        elif said == 0:
            merged += [one, other]
        else:
            points -= 1
            for label in (one, other):
                turned[label] = turned.get(label, 0) + 1
    return points, turned, list(dict.fromkeys(merged)), broken


def explain(seed: Seed) -> str:
    """Return which events overlap, and what the article makes of the order."""
    events = events_in(seed)
    ties = [group for group in model_history_order(seed) if len(group) > 1]
    shared = "; ".join(" and ".join(events[n].title for n in group) for group in ties)
    claims = [task.why for task in seed.tasks_in("history-order") if task.value and task.why]
    return " ".join(["By the first and the last day of each row.", f"These overlap, or fall on the same day: {shared}.", *claims])  # fmt: skip


ITEM = Item(
    "history-order",
    "04-the-history",
    "Put nine events in order",
    "history_order",
    ("M16",),
    check_history_order,
    model_history_order,
    (
        "Write the first and the last day beside each letter. Then sort by the first day.",
        "Now compare the last day of each row with the first day of the rows after it. Does one event fall inside another, or on the same day? Those share a pair of brackets.",
    ),
    explain,
)
