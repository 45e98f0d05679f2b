"""Item *account*: say whose account of a reaction we have."""

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
    lacking,
    reactions_in,
    side_words,
)
from conflicting_reports.model import Seed

__all__ = ["ITEM", "check_account"]

OWN, BOTH, THIRD = "own", "both", "third party"
ALSO = {
    "own text": OWN,
    "own words": OWN,
    "own account": OWN,
    "the speaker's own": OWN,
    "the speaker": OWN,
    "both partners": BOTH,
    "both sides": BOTH,
    "both accounts": BOTH,
    "third": THIRD,
    "a third party": THIRD,
    "3rd party": THIRD,
    "third parties": THIRD,
}


def model_account(seed: Seed) -> dict[str, str]:
    """Return for each reaction whose account of it there is."""
    return {label: str(row.readout_by) for label, row in reactions_in(seed, "account").items()}


def check_account(answer: object, case: object = None) -> Feedback:
    """Return feedback for whose account each reaction is known from, a dict of label to word.

    The score is the share of right words beyond what one word for all would earn.
    """
    item, name = "account", "accounts"
    try:
        seed, found = chosen_case(case), plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    wanted = model_account(seed)
    if not wanted:
        return lacking(item)
    if is_blank(found):
        return Feedback.unattempted(item, f"Fill in `{name}`: one of the five words for each row.")
    try:
        read = read_labelled(found, list(wanted), name)
        entries, extra = read.entries, read.extra
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    options = (OWN, *seed.parties, BOTH, THIRD)
    also = ALSO | side_words(seed)
    said = {label: pick_option(entries.get(label), options, also) for label in wanted}
    messages: list[str] = []
    codes: list[str] = []
    unknown = [x for x in wanted if said[x] is None and not is_blank(entries.get(x))]
    if unknown:
        shown = words(repr(entries[label])[:40] for label in unknown[:2])
        messages.append(f"I don't know {shown}. Use one of {words(options)} for each row.")
    if blank := [label for label in wanted if is_blank(entries.get(label))]:
        messages.append(f"No answer yet: {words(blank)}.")
    if extra:
        messages.append(f"{words(extra[:3])}: the task has no such row.")
    wrong = {label: code for label, code in said.items() if code and code != wanted[label]}
    one_sided = set(seed.parties)
    rows = reactions_in(seed, item)
    told = {
        "outlet": [x for x in wrong if wanted[x] == OWN and wrong[x] in {*one_sided, THIRD}],
        "two": [
            x
            for x in wrong
            if (wrong[x] == BOTH and wanted[x] in one_sided and len(rows[x].source_urls) > 1)
        ],
        "own": [x for x in wrong if wrong[x] == OWN],
    }
    rest = [x for x in wrong if not any(x in labels for labels in told.values())]
    if told["outlet"]:
        codes.append("M10")
        messages.append(
            f"{words(told['outlet'])}: did you go by the outlet? Read in the last column what it prints."
        )
    if told["two"]:
        codes.append("M12")
        messages.append(
            f"{words(told['two'])}: count those who took part in the talk and told of it, not the "
            "texts that pass it on."
        )
    if told["own"]:
        messages.append(
            f"{words(told['own'])}: has anybody read the speaker's words there? Read the last column "
            "again: who has told us?"
        )
    if rest:
        messages.append(
            f"Look again at {words(rest)}. Who told us, and to which state does that voice belong?"
        )
    return Feedback.graded(
        item,
        above_commonest(wanted, said, len(extra)),
        messages,
        codes,
        'You know now where to write "according to". An account of one side may be exact; nothing '
        "here confirms it.",
    )


ITEM = Item(
    "account",
    "07-the-world-reacts",
    "Ask whose account it is",
    "accounts",
    ("M10", "M12"),
    check_account,
    model_account,
    (
        "Ask two questions of the last column: whose words are they, and who sums them up?",
        "A speaker's own text stays the speaker's own, whoever prints it. A talk has two partners: how many of them have told of it?",
    ),
    lambda seed: explain_tasks(seed, "account"),
)
