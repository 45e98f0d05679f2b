"""Item *stance-coding*: give twelve reactions one of six codes by the codebook's rule."""

from __future__ import annotations

from conflicting_reports.checks.answers import UnreadableError, is_blank, plain, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_labelled
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

__all__ = ["ITEM", "check_stance_coding", "stance_options"]

BOTH, OFFER, CONCERN, OTHER = "calls on both", "offers mediation", "concern only", "other"
NEEDS = {
    BOTH: "This code needs something that is asked of both or of nobody in particular. Find the "
    "words that ask, and see whether an earlier question comes first",
    OFFER: "This code needs help of the speaker's own, and nothing asked before it. Whose help is "
    "it, and which question comes earlier",
    CONCERN: "This code is for worry, regret or condolence and nothing more. Read to the end of the "
    "sentence, and see who speaks",
    OTHER: "This code is for the two sides themselves, and for what is left after all questions. Is "
    "the speaker one of the two? Go on through the questions",
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
        read = read_labelled(found, list(wanted), name)
        entries, extra = read.entries, read.extra
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    also = ALSO | support_words(seed)
    said = {label: pick_option(entries.get(label), stance_options(seed), also) for label in wanted}
    messages: list[str] = []
    codes: list[str] = []
    unknown = [x for x in wanted if said[x] is None and not is_blank(entries.get(x))]
    if unknown:
        shown = words(repr(entries[label])[:40] for label in unknown[:2])
        messages.append(f"I don't know {shown}. Use one code of the task for each row.")
    if blank := [label for label in wanted if is_blank(entries.get(label))]:
        messages.append(f"No code yet: {words(blank)}.")
    if extra:
        messages.append(f"{words(extra[:3])}: the task has no such row.")
    rows = reactions_in(seed, item)
    heard = follows_listener(
        seed, rows, {x: side(wanted[x]) for x in wanted}, {x: side(said[x]) for x in wanted}
    )
    upset = [x for x in wanted if wanted[x] == CONCERN and side(said[x]) in seed.parties]
    if heard:
        codes.append("M25")
        messages.append(
            f"{words(heard)}: a name after the word *to* tells who is spoken to, and no more. Which "
            "of the four signs is it, and for whom?"
        )
    if upset:
        codes.append("M26")
        messages.append(
            f"{words(upset)}: to be worried, or to condemn, is not yet to take a side. Is a side named "
            "as the doer, or is one of the other three signs there?"
        )
    for code in stance_options(seed):
        wrong = [label for label in wanted if said[label] == code != wanted[label]]
        wrong = [label for label in wrong if label not in {*heard, *upset}]
        if wrong:
            messages.append(f'Look again at {words(wrong)}, coded "{code}". {need(code)}.')
    return Feedback.graded(
        item,
        above_commonest(wanted, said, len(extra)),
        messages[:7],
        codes,
        "You asked the questions in their order, and judged the words and not the country.",
    )


def side(code: str | None) -> str:
    """Return the party that a code supports, or the code itself."""
    return (code or "").removeprefix("supports ")


def need(code: str) -> str:
    """Return what a code needs before it may be given."""
    return NEEDS.get(
        code,
        f"This code needs one of the four signs for {side(code)}. Name the sign, and ask the first "
        "question before it",
    )


ITEM = Item(
    "stance-coding",
    "07-the-world-reacts",
    "Code twelve reactions",
    "stances",
    ("M25", "M26"),
    check_stance_coding,
    model_stance_coding,
    (
        "Underline the verb in each sentence: supports, blames, asks, offers, is concerned. Then go through the questions from the first to the last, and stop at the first yes.",
        'Many sentences hold two or three things: worry, a request, an offer. The order of the questions decides between them. And ask of every "supports": which of the four signs is it?',
    ),
    lambda seed: explain_tasks(seed, "stance-coding"),
)
