"""Item *whose-word*: say which side uses a word for an event."""

from __future__ import annotations

import re

from conflicting_reports.checks.answers import UnreadableError, is_blank, plain, tidy, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.marking import above_chance
from conflicting_reports.checks.the_history.sorting import read_sorting
from conflicting_reports.compare.history import say_when
from conflicting_reports.model import Seed
from conflicting_reports.side_records import Event

__all__ = ["ITEM", "check_whose_word", "model_whose_word"]

BOTH, NEITHER = "both", "neither"


def events_in(seed: Seed) -> dict[str, tuple[Event, str]]:
    """Return for each label the event and the word that is asked about."""
    found = {}
    for task in seed.tasks_in("whose-word"):
        record = seed.record(task.record)
        if type(record) is Event and task.value:
            found[task.label] = record, task.value
    return found


def stands_in(word: str, naming: str | None) -> bool:
    """Say whether a word stands in what one side calls an event."""
    return bool(re.search(rf"(?<!\w){re.escape(tidy(word))}(?!\w)", tidy(naming)))


def model_whose_word(seed: Seed) -> dict[str, str]:
    """Return for each label the side on whose line of the chronology the word stands."""
    found = {}
    for label, (event, word) in events_in(seed).items():
        first = stands_in(word, event.naming_armenia)
        second = stands_in(word, event.naming_azerbaijan)
        one_side = seed.parties[0] if first else seed.parties[1]
        found[label] = BOTH if first and second else one_side if first or second else NEITHER
    return found


def names_elsewhere(seed: Seed) -> dict[str, str]:
    """Return, for words that hold a place's name, the side on whose ground the place lies.

    Only those are of interest that the other side uses.
    """
    found = {}
    truth = model_whose_word(seed)
    for label, (_, word) in events_in(seed).items():
        for place in seed.names:
            if place.kind != "place" or place.territory not in seed.parties:
                continue
            named = any(stands_in(form, word) for form in (place.name, *place.aliases))
            if named and truth[label] in seed.parties and truth[label] != place.territory:
                found[label] = place.territory
    return found


def aliases(seed: Seed) -> dict[str, str]:
    """Return other words for the two sides, for both and for neither."""
    also = {"both sides": BOTH, "both of them": BOTH, "both parties": BOTH}
    also |= {"neither side": NEITHER, "neither of them": NEITHER, "neither party": NEITHER}
    for party in seed.parties:
        adjective = tidy(seed.adjective(party))
        for form in (adjective, f"{adjective}s", f"{tidy(party)}'s", f"{adjective} side"):
            also[form] = party
        also[f"{adjective} texts"] = party
        for name in seed.names:
            if name.kind == "state" and name.name == party:
                also |= {tidy(alias): party for alias in name.aliases}
    first, second = (tidy(party) for party in seed.parties)
    for one, other in ((first, second), (second, first)):
        for join in (" and ", ", ", " & ", " + "):
            also[f"{one}{join}{other}"] = BOTH
        also[f"both {one} and {other}"] = BOTH
        also[f"neither {one} nor {other}"] = NEITHER
    return also


def joined(seed: Seed, value: object) -> object:
    """Return `both` for a list of the two sides, any other value as it is."""
    if type(value) is list and {tidy(v) for v in value} == {tidy(p) for p in seed.parties}:
        return BOTH
    return value


def check_whose_word(answer: object, case: object = None) -> Feedback:
    """Return feedback for the side that uses each word.

    The score is the mean share right over the four answers, corrected for chance.
    """
    item, name = "whose-word", "whose_word"
    try:
        seed, found = chosen_case(case), plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    events, truth = events_in(seed), model_whose_word(seed)
    if not truth:
        return Feedback.unreadable(item, f"The case {seed.id} has no words for this task.")
    if is_blank(found):
        return Feedback.unattempted(item, f"Fill in `{name}`: one side for each letter.")
    options = (*seed.parties, BOTH, NEITHER)
    if type(found) is dict:
        found = {key: joined(seed, value) for key, value in found.items()}
    elif type(found) is list and len(found) == len(truth):
        found = [joined(seed, value) for value in found]
    answered = read_sorting(found, truth, options, aliases(seed))
    if answered is None:
        return Feedback.unreadable(
            item, f"`{name}` should give a side for each letter, as in the form."
        )
    said = answered.said
    messages, codes = answered.remarks(options), []
    shared: dict[str, list[str]] = {}
    for label, (_, word) in events.items():
        shared.setdefault(tidy(word), []).append(label)
    for labels in shared.values():
        owners, given = {truth[n] for n in labels}, {said.get(n) for n in labels}
        if len(owners) > 1 and len(given) == 1 and given <= set(seed.parties):
            codes.append("M22")
            days = words(say_when(events[n][0]) for n in labels)
            messages.append(
                f"You gave the word of {words(labels)} the same owner each time. A word does not "
                f"belong to a place: read who uses it in each row ({days})."
            )
    by_place = names_elsewhere(seed)
    if len(by_place) > 1 and all(said.get(n) == side for n, side in by_place.items()):
        codes.append("M22")
        messages.append(
            f"You gave the names of {words(by_place)} to the side on whose ground the place lies. "
            "Who uses a name stands in the row, not on the map."
        )
    for option in options:
        missed = [label for label in answered.called(option, truth) if truth[label] != option]
        if not missed:
            continue
        rows = words(f"{label} ({say_when(events[label][0])})" for label in missed)
        if option == BOTH:
            messages.append(f"Open {rows}: is the word on the lines of both sides?")
        elif option == NEITHER:
            messages.append(f"Open {rows} and read the lines of both sides word by word.")
        else:
            messages.append(
                f"You gave {option} the word of {rows}. On which line of the row does it stand?"
            )
    score = above_chance(truth, said) * len(truth) / (len(truth) + len(answered.extra))
    return Feedback.graded(
        item,
        score,
        messages[:6],
        codes,
        "You went by who uses the word of this event, not by how the word sounds. The same noun can "
        "change sides with the event.",
    )


ITEM = Item(
    "whose-word",
    "04-the-history",
    "Say whose word it is",
    "whose_word",
    ("M22",),
    check_whose_word,
    model_whose_word,
    (
        "Open the row of the event. There is one line for each side's texts. Look for the word on both lines.",
        "If it is on neither line, it may still stand in the rest of the row, as somebody else's word. And read every row for itself, also when you have met the word before.",
    ),
    "Each row of the timeline has a line for each side's texts. The word stands on one of them, on both, or only elsewhere in the row, as somebody else's word or as ours.",
)
