"""Item *chain-order*: put the texts through which a sentence travelled in order."""

from __future__ import annotations

import re
from itertools import combinations
from typing import Any

from conflicting_reports.checks.answers import UnreadableError, is_blank, plain, tidy, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labels import alone
from conflicting_reports.checks.names_and_places.verdict import entries_of, no_material
from conflicting_reports.model import Seed
from conflicting_reports.side_records import Link

__all__ = ["ITEM", "check_chain_order", "text_in", "texts"]

FIELDS = ("side_branch", "order")
SIDE = "side branch"
MOST = 100  # characters or letters of an order


def texts(seed: Seed) -> dict[str, Link]:
    """Return the texts of the chain by the letter that the task gives them."""
    links = {link.id: link for link in seed.chain}
    return {task.label: links[task.record] for task in seed.tasks_in("chain-order")}


def branch(seed: Seed) -> str:
    """Return the letter of the text that is no step on the way."""
    return next(t.label for t in seed.tasks_in("chain-order") if t.value == SIDE)


def way(seed: Seed) -> list[str]:
    """Return the letters of the other texts, from the first to the article."""
    steps = {label: link.step or 0 for label, link in texts(seed).items()}
    return sorted((label for label in steps if label != branch(seed)), key=steps.__getitem__)


def model_chain_order(seed: Seed) -> dict[str, Any]:
    """Return the side branch and the order of the other texts."""
    return {"side_branch": branch(seed), "order": way(seed)}


def text_in(seed: Seed, value: object) -> str | None:
    """Return the letter of the one text that a value names, or None."""
    if len(tidy(value)) > MOST:
        return None
    bare = re.sub(r"(?<=\w)\s*\([^)]*\)?$", "", tidy(value).strip(" \"'.,;:[]{}"))
    bare = re.sub(r"^(the )?(text|link|step)\s+", "", bare).strip(" \"'()")
    return bare.upper() if bare.upper() in texts(seed) else None


def letters_in(seed: Seed, value: object) -> list[str] | None:
    """Return the letters of an order given as a list, a dict or a text; None if unread."""
    if type(value) is dict:
        keys = list(value)
        if all(type(k) is int for k in keys):
            value = [value[k] for k in sorted(keys)]
        elif all(type(v) is int for v in value.values()):
            value = [key for _, key in sorted((place, key) for key, place in value.items())]
        else:
            value = list(value.values())
    if len(tidy(value)) > MOST or (type(value) is list and len(value) > MOST):
        return None
    if type(value) is str:
        spaced = re.sub(r"-+>|=+>|→|➔|>|\bthen\b|\band\b|\btext\b|-", " ", tidy(value))
        parts = re.findall(r"[^\s,;/]+", re.sub(r"[\"'()\[\]{}.]", " ", spaced))
        if len(parts) == 1 and len(parts[0]) == len(way(seed)):
            parts = list(parts[0])
        value = parts
    if type(value) is list and len(value) == 1 and type(value[0]) in (str, list):
        return letters_in(seed, value[0])
    if type(value) is not list:
        return None
    found = [text_in(seed, part) for part in value if not is_blank(part)]
    return None if None in found or not found else [str(letter) for letter in found]


def check_chain_order(answer: object, case: object = None) -> Feedback:
    """Return feedback for the order of a chain's texts and for its side branch.

    The side branch counts 30 %. The order counts 70 % by pairs kept less pairs broken, so
    that an order by chance earns nothing; letters too many halve it.
    """
    item, name = "chain-order", "chain_order"
    try:
        seed, found = chosen_case(case), plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    if is_blank(found):
        return Feedback.unattempted(
            item, f"Fill in `{name}`: begin with the text that has all four things."
        )
    if not seed.tasks_in(item):
        return no_material(seed, item)
    try:
        entries, _ = entries_of(found, list(FIELDS), name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    messages: list[str] = []
    score = 0.3 * branch_score(seed, entries.get("side_branch"), messages)
    score += 0.7 * order_score(seed, entries.get("order"), messages)
    return Feedback.graded(
        item,
        score,
        messages,
        [],
        "Words get lost and don't come back: that alone puts the texts in order, without dates. "
        "The side branch lacks a word that the later texts still have.",
    )


def branch_score(seed: Seed, value: object, messages: list[str]) -> float:
    """Return 1 for the side branch alone."""
    said = text_in(seed, alone(value))
    if said == branch(seed):
        return 1.0
    if is_blank(value):
        messages.append("`side_branch` is empty.")
    elif said is None:
        messages.append(f"`side_branch`: write one letter out of {words(texts(seed))}.")
    elif said == way(seed)[-1]:
        messages.append("`side_branch`: that text is the article itself, where the way ends.")
    else:
        messages.append(
            "`side_branch`: look for a text that lost a word which the later ones still have. "
            "Compare the verbs first."
        )
    return 0.0


def order_score(seed: Seed, value: object, messages: list[str]) -> float:
    """Return pairs kept less pairs broken, cut off at 0, for the texts on the way."""
    wanted = way(seed)
    if is_blank(value):
        messages.append("`order` is empty.")
        return 0.0
    said = letters_in(seed, value)
    if said is None:
        messages.append(f"`order`: write {len(wanted)} letters out of {words(texts(seed))}.")
        return 0.0
    once = list(dict.fromkeys(said))
    on_way = [letter for letter in once if letter in wanted]
    place = {letter: n for n, letter in enumerate(on_way)}
    kept = broken = 0
    for first, second in combinations(wanted, 2):
        if first in place and second in place:
            kept += place[first] < place[second]
            broken += place[first] > place[second]
    pairs = len(wanted) * (len(wanted) - 1) / 2
    score = max(0.0, (kept - broken) / pairs)
    if len(said) > len(on_way):
        score /= 2
        messages.append(
            f"`order` holds a letter twice, or one that doesn't belong on the way. It needs {len(wanted)}, each once."
        )
    elif len(on_way) < len(wanted):
        messages.append(f"`order` needs {len(wanted)} letters; some are missing.")
    if on_way and on_way == wanted[::-1]:
        messages.append("`order` starts at the article. Begin at the other end.")
    elif broken:
        messages.append(
            "In your order a lost word comes back. Take one word of the first sentence and follow "
            "it from text to text, then another."
        )
    return score


ITEM = Item(
    "chain-order",
    "03-names-and-places",
    "Put the texts of a chain in order",
    "chain_order",
    (),
    check_chain_order,
    model_chain_order,
    (
        "Draw a table of the five letters and the four things. Tick what each text has. Which has everything?",
        "Then look at what stands between the two places: a word, a sign, nothing. And for the side branch: which text has lost something that the article still has?",
    ),
    'The first text has all four things. Then they go one after the other: first the word between the two places, later the sign in its place. The side branch has lost "resumed", which the article still has, so the article wasn\'t made from it.',
)
