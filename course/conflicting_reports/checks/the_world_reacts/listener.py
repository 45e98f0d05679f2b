"""Item *listener*: tell apart who is spoken to, whose side is taken and who is blamed."""

from __future__ import annotations

from typing import Any

from conflicting_reports.checks.answers import UnreadableError, is_blank, plain, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_rows
from conflicting_reports.checks.marking import above_commonest
from conflicting_reports.checks.options import pick_option
from conflicting_reports.checks.the_world_reacts.sides import (
    explain_tasks,
    follows_listener,
    lacking,
    reactions_in,
    side_words,
)
from conflicting_reports.model import Seed
from conflicting_reports.side_records import Reaction

__all__ = ["ITEM", "check_listener"]

COLUMNS = ("said_to", "side", "blamed")
BOTH, UNNAMED, NEITHER, NOBODY = "both", "not named", "neither", "nobody"
ENDS = {"said_to": (BOTH, UNNAMED), "side": (NEITHER,), "blamed": (UNNAMED, NOBODY)}
ALSO = {
    "said_to": {
        "both sides": BOTH,
        "nobody in particular": BOTH,
        "the world": BOTH,
        "both, or nobody in particular": BOTH,
        "unnamed": UNNAMED,
        "a side that is not named": UNNAMED,
    },
    "side": {
        "neither side": NEITHER,
        "none": NEITHER,
        "no side": NEITHER,
        "nobody": NEITHER,
        "no one": NEITHER,
    },
    "blamed": {
        "unnamed": UNNAMED,
        "a side that is not named": UNNAMED,
        "no one": NOBODY,
        "none": NOBODY,
        "neither": NOBODY,
    },
}
QUESTIONS = {
    "said_to": "who listens? In a call it is the partner, elsewhere the one who is asked, warned "
    "or offered something",
    "side": "whose side do the words take? Who listens doesn't settle it. Name the sign from task 1",
    "blamed": "does the speaker call a side by name the doer of something? To support isn't to "
    "blame, and to ask isn't either",
}


def answers_for(row: Reaction) -> dict[str, str]:
    """Return listener, side and blame of one reaction."""
    supported = row.stance.removeprefix("supports ")
    return {
        "said_to": str(row.addressed_to),
        "side": supported if supported != row.stance else NEITHER,
        "blamed": {"unnamed": UNNAMED, "neither": NOBODY}.get(
            str(row.names_a_culprit), str(row.names_a_culprit)
        ),
    }


def model_listener(seed: Seed) -> dict[str, dict[str, str]]:
    """Return for each reaction who listens, whose side is taken and who is blamed."""
    return {label: answers_for(row) for label, row in reactions_in(seed, "listener").items()}


def read_cell(seed: Seed, column: str, value: Any, label: str) -> str | None:
    """Return the option that one cell of the form means."""
    options = (*seed.parties, *ENDS[column])
    also = ALSO[column] | side_words(seed)
    if column == "said_to" and type(value) is list and len(value) == 2:
        named = {pick_option(part, options, also) for part in value}
        return BOTH if named == set(seed.parties) else None
    if column == "said_to":
        first, second = seed.parties
        also |= {
            f"{x} {link} {y}".casefold(): BOTH
            for x, y in ((first, second), (second, first))
            for link in ("and", "&", "+")
        }
    return pick_option(value, options, also)


def check_listener(answer: object, case: object = None) -> Feedback:
    """Return feedback for listener, side and blame, a dict of label to three words.

    Each column counts a third: its share of right words beyond what one word for all
    would earn.
    """
    item, name = "listener", "listeners"
    try:
        seed, found = chosen_case(case), plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    wanted = model_listener(seed)
    if not wanted:
        return lacking(item)
    if is_blank(found):
        return Feedback.unattempted(item, f"Fill in `{name}`: three words for each row.")
    try:
        read = read_rows(found, list(wanted), COLUMNS, name)
        rows, extra = read.entries, read.extra
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    outlet_adds = {task.label: task.value for task in seed.tasks_in(item) if task.value}
    messages: list[str] = []
    codes: list[str] = []
    if extra:
        messages.append(f"{words(extra[:3])}: the task has no such row.")
    score = 0.0
    for column in COLUMNS:
        truth = {label: row[column] for label, row in wanted.items()}
        cells = {label: rows.get(label, {}).get(column) for label in wanted}
        said = {label: read_cell(seed, column, cells[label], label) for label in wanted}
        score += above_commonest(truth, said, len(extra)) / len(COLUMNS)
        if blank := [label for label in wanted if is_blank(cells[label])]:
            messages.append(f"`{column}` is blank for {words(blank)}.")
        unknown = [x for x in wanted if said[x] is None and x not in blank]
        if unknown:
            options = words((*seed.parties, *ENDS[column]))
            messages.append(f"`{column}` of {words(unknown)}: use one of {options}.")
        wrong = [label for label in wanted if said[label] and said[label] != truth[label]]
        blamed = {x: read_cell(seed, "blamed", rows.get(x, {}).get("blamed"), x) for x in wrong}
        added = [
            x
            for x in wrong
            if x in outlet_adds
            and blamed[x] == outlet_adds[x]
            and takes_over(column, said[x], outlet_adds[x])
        ]
        if added:
            codes.append("M10")
            messages.append(
                f"`{column}` of {words(added)}: there the outlet speaks. Go by the speaker's own words."
            )
        heard = []
        if column == "side":
            shown = {x: said[x] or "" for x in wanted}
            heard = follows_listener(seed, reactions_in(seed, item), truth, shown)
        if heard:
            codes.append("M25")
            messages.append(
                f"`side` of {words(heard)}: to be spoken to isn't to be supported. Cover the listener's "
                "name and look for one of the four signs."
            )
        if rest := [label for label in wrong if label not in {*added, *heard}]:
            messages.append(f"`{column}` of {words(rest)}: {QUESTIONS[column]}.")
    return Feedback.graded(
        item,
        score,
        messages[:7],
        codes,
        "A name after the word to tells you who listens, and no more. To support is one thing, to "
        "blame another.",
    )


def takes_over(column: str, said: str | None, added: str | None) -> bool:
    """Say whether an answer follows the side that an outlet added to the speaker's words."""
    return (column == "blamed" and said == added) or (
        column == "side" and said not in {added, NEITHER}
    )


ITEM = Item(
    "listener",
    "07-the-world-reacts",
    "Tell listener, side and blame apart",
    "listeners",
    ("M10", "M25"),
    check_listener,
    model_listener,
    (
        "Fill in one column after the other, not one row after the other. First only: who listens?",
        "For `side`, cover the listener's name and look for the four signs. For `blamed`, look for the name of a doer in the speaker's own words.",
    ),
    lambda seed: explain_tasks(seed, "listener"),
)
