"""Item *comparable-pairs*: say what differs between two figures."""

from __future__ import annotations

from conflicting_reports.checks.answers import UnreadableError, is_blank, plain, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.counting_losses.entries import marked_words, shown
from conflicting_reports.checks.counting_losses.material import claims_of, place_of
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_labelled
from conflicting_reports.checks.labels import unlabelled
from conflicting_reports.checks.marking import informedness
from conflicting_reports.checks.options import pick_option
from conflicting_reports.checks.speakers import means_nobody
from conflicting_reports.compare import compare_claims
from conflicting_reports.model import Seed

__all__ = ["ITEM", "check_comparable_pairs"]

ID, NAME = "comparable-pairs", "differences"
WORD_FOR = {
    "different thing counted": "thing",
    "different people counted": "people",
    "different reporting body": "speaker",
    "different day": "day",
}
WORDS = tuple(WORD_FOR.values())
ALIASES = {
    **WORD_FOR,
    "things": "thing",
    "thing counted": "thing",
    "different thing": "thing",
    "people counted": "people",
    "different people": "people",
    "persons": "people",
    "speakers": "speaker",
    "different speaker": "speaker",
    "different speakers": "speaker",
    "reporting body": "speaker",
    "days": "day",
    "different days": "day",
}


def pairs_truth(seed: Seed) -> dict[str, set[str]]:
    """Return what differs between the figures of each pair."""
    return {
        label: {WORD_FOR[d] for d in compare_claims(seed, a, b).differences if d in WORD_FOR}
        for label, (a, b) in claims_of(seed, ID).items()
    }


def model_comparable_pairs(seed: Seed) -> dict[str, set[str]]:
    """Return for each pair the words that fit."""
    return pairs_truth(seed)


def check_comparable_pairs(answer: object, case: object = None) -> Feedback:
    """Return feedback for what differs within each pair of figures.

    The score is informedness over all pairs and words: all words everywhere, or none, earn
    nothing.
    """
    try:
        seed, found = chosen_case(case), plain(answer, NAME)
        truth = pairs_truth(seed)
        if is_blank(found):
            return Feedback.unattempted(
                ID, f"Fill in `{NAME}`: for each pair the set of words that fit."
            )
        entries = read_labelled(found, truth, NAME, strict=True).entries
    except UnreadableError as error:
        return Feedback.unreadable(ID, str(error))
    pairs = claims_of(seed, ID)
    messages: list[str] = []
    codes: list[str] = []
    unknown: list[object] = []
    said: dict[str, set[str]] = {}
    for label in truth:
        said[label] = set()
        for value in marked_words(unlabelled(entries.get(label), label), WORDS, ALIASES):
            word = pick_option(unlabelled(value, label), WORDS, ALIASES)
            if word:
                said[label].add(word)
            elif not is_blank(value) and not means_nobody(value):
                unknown.append(value)
    if unknown:
        messages.append(f"I don't know {shown(unknown)}. Use {words(WORDS)}.")
    for label, right in truth.items():
        if said[label] == right:
            continue
        places = words(dict.fromkeys(place_of(seed, claim.id) for claim in pairs[label]))
        missed, extra = right - said[label], said[label] - right
        if is_blank(entries.get(label)):
            messages.append(f"{label}: nothing chosen yet.")
            continue
        if "thing" in missed:
            codes.append("M3")
        if "day" in missed:
            codes.append("M6")
        if missed:
            messages.append(
                f"{label}: something else differs too. Put the four questions to {places} again."
            )
        if extra:
            messages.append(f"{label}: not all of your words hold for {places}.")
    if "M6" in codes:
        messages.append(
            "Two figures can look alike and still have two days. Look for the words of time."
        )
    if "M3" in codes:
        messages.append("Ask of each figure what had to be counted to get it.")
    cells = {f"{label} {word}": word in truth[label] for label in truth for word in WORDS}
    marked = {f"{label} {word}" for label in said for word in said[label]}
    score = informedness(cells, marked)
    if unknown:
        score = min(score, 0.9)
    return Feedback.graded(
        ID,
        score,
        messages[-6:],
        codes,
        "Only where the thing, the people and the day are the same are two figures rival answers to one question. "
        "If the speaker alone differs, one figure tests the other.",
    )


def explain(seed: Seed) -> str:
    """Return what differs within each pair, in words."""
    parts = []
    for label, (a, b) in claims_of(seed, ID).items():
        chosen = words(word for word in WORDS if word in pairs_truth(seed)[label])
        parts.append(f"({label}) {a.figure} and {b.figure}: {chosen}.")
    return " ".join(parts) + (
        " A later figure of the same count is a revision. Where the speaker alone differs, one figure tests the other."
    )


ITEM = Item(
    ID,
    "05-counting-losses",
    "Say what differs within a pair",
    NAME,
    ("M3", "M6"),
    check_comparable_pairs,
    model_comparable_pairs,
    (
        "Put four questions to each pair, one after the other: what is counted, whose people, who gives the figure, on which day?",
        "An offer of bodies counts bodies, whoever makes it. The days of the article's figures stand in words such as today and yesterday.",
    ),
    explain,
)
