"""Item *stance-coding*: give twelve reactions one of six codes by the codebook's rule."""

from __future__ import annotations

import re

from conflicting_reports.checks.answers import UnreadableError, is_blank, plain, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.the_world_reacts.form import above_chance, pick_option, read_form
from conflicting_reports.checks.the_world_reacts.sides import (
    explain_tasks,
    lacking,
    reactions_in,
    side_words,
)
from conflicting_reports.model import Seed

__all__ = ["ITEM", "check_stance_coding", "stance_options"]

BOTH, OFFER, CONCERN, OTHER = "calls on both", "offers mediation", "concern only", "other"
NEEDS = {
    BOTH: "This code needs something that is asked of both or of nobody in particular. Find the "
    "words that ask, and see whether an earlier question comes first",
    OFFER: "This code needs help of the speaker's own, and nothing asked before it. Whose help is "
    "it, and which question comes earlier",
    CONCERN: "This code is for worry, regret or condolence and nothing more. Read to the end of the "
    "sentence, and see who speaks",
    OTHER: "This code is for the two sides themselves and for words without a stance. Is the speaker "
    "one of the two? Go on through the questions",
}
ALSO = {
    "call on both": BOTH,
    "calls on both sides": BOTH,
    "call on both sides": BOTH,
    "calls for both": BOTH,
    "offer mediation": OFFER,
    "offers to mediate": OFFER,
    "offer of mediation": OFFER,
    "mediation": OFFER,
    "concern": CONCERN,
    "concerned only": CONCERN,
    "only concern": CONCERN,
    "others": OTHER,
}


def stance_options(seed: Seed) -> tuple[str, ...]:
    """Return the six codes, with the two parties of the case."""
    return (*(f"supports {party}" for party in seed.parties), BOTH, OFFER, CONCERN, OTHER)


def model_stance_coding(seed: Seed) -> dict[str, str]:
    """Return the code of each reaction, on which both coders agree."""
    return {label: row.stance for label, row in reactions_in(seed, "stance-coding").items()}


def support_words(seed: Seed) -> dict[str, str]:
    """Return other ways to write that a party is supported."""
    sides = {party.casefold(): party for party in seed.parties} | side_words(seed)
    return {
        form.format(word): f"supports {party}"
        for word, party in sides.items()
        for form in ("supports {}", "support {}", "support for {}", "supports the {}", "pro {}")
    }


def check_stance_coding(answer: object, case: object = None) -> Feedback:
    """Return feedback for the codes of twelve reactions, a dict of label to code.

    The score is the share of right codes beyond what one code for all would earn.
    """
    item, name = "stance-coding", "stances"
    try:
        seed, found = chosen_case(case), plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    wanted = model_stance_coding(seed)
    if not wanted:
        return lacking(item)
    if is_blank(found):
        return Feedback.unattempted(item, f"Fill in `{name}`: one of the six codes for each row.")
    try:
        entries, extra = read_form(found, list(wanted), name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    also = ALSO | support_words(seed)
    said = {
        label: pick_option(entries.get(label), stance_options(seed), also, label)
        for label in wanted
    }
    messages: list[str] = []
    unknown = [x for x in wanted if said[x] is None and not is_blank(entries.get(x))]
    if unknown:
        shown = words(repr(entries[label])[:40] for label in unknown[:2])
        messages.append(f"I don't know {shown}. Use one code of the task for each row.")
    if blank := [label for label in wanted if is_blank(entries.get(label))]:
        messages.append(f"No code yet: {words(blank)}.")
    if extra:
        messages.append(f"{words(extra[:3])}: the task has no such row.")
    for code in stance_options(seed):
        wrong = [label for label in wanted if said[label] == code != wanted[label]]
        if wrong:
            messages.append(f'Look again at {words(wrong)}, coded "{code}". {need(code)}.')
    return Feedback.graded(
        item,
        above_chance(wanted, said, len(extra)),
        messages[:7],
        [],
        "You asked the questions in their order, and judged the words and not the country.",
    )


def need(code: str) -> str:
    """Return what a code needs before it may be given."""
    party = re.sub("^supports ", "", code)
    return NEEDS.get(
        code,
        f"This code needs one of the four signs for {party}. Name the sign, and ask the first "
        "question before it",
    )


ITEM = Item(
    "stance-coding",
    "07-the-world-reacts",
    "Code twelve reactions",
    "stances",
    (),
    check_stance_coding,
    model_stance_coding,
    (
        "Underline the verb in each sentence: supports, blames, asks, offers, is concerned. Then go through the questions from the first to the last, and stop at the first yes.",
        'Many sentences hold two or three things: worry, a request, an offer. The order of the questions decides between them. And ask of every "supports": which of the four signs is it?',
    ),
    lambda seed: explain_tasks(seed, "stance-coding"),
)
