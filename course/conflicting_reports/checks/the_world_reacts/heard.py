"""Item *heard*: find whose reactions the article reports, and what its silence tells."""

from __future__ import annotations

import re
from typing import Any

from conflicting_reports.checks.answers import (
    UnreadableError,
    choose,
    is_blank,
    plain,
    tidy,
    words,
)
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_labelled, row_in
from conflicting_reports.checks.marking import f1, informedness
from conflicting_reports.checks.speakers import ascii_fold, means_nobody
from conflicting_reports.checks.the_world_reacts.late_words import OPEN, OPEN_WORDS
from conflicting_reports.checks.the_world_reacts.sides import explain_tasks, lacking, reactions_in
from conflicting_reports.model import Claim, Seed

__all__ = ["ITEM", "check_heard"]

COLUMNS = ("reported", "quote")
FEWEST_WORDS = 4
SILENCES = ("they did not care", "they take no side", OPEN)
SILENCE_WORDS = OPEN_WORDS | {
    "did not care": SILENCES[0],
    "they didn't care": SILENCES[0],
    "didn't care": SILENCES[0],
    "take no side": SILENCES[1],
    "they take no sides": SILENCES[1],
    "they took no side": SILENCES[1],
    "no side": SILENCES[1],
}
YES, NO = "yes", "no"
YES_WORDS = {"y": YES, "n": NO, "reported": YES, "not reported": NO, "true": YES, "false": NO}


def actors(seed: Seed) -> dict[str, str]:
    """Return the states and bodies of the task by their labels."""
    return {label: row.actor for label, row in reactions_in(seed, "heard").items()}


def state_of(seed: Seed, speaker: str) -> frozenset[str]:
    """Return the names of a speaker and of everything it belongs to."""
    above = seed.name(speaker)
    names = {above.name, *above.aliases}
    while above.part_of:
        above = seed.name(above.part_of)
        names |= {above.name, *above.aliases}
    return frozenset(names)


def reports_of(seed: Seed, actor: str) -> list[Claim]:
    """Return the passages of the article's body that tell what an actor said or did."""
    return [
        claim
        for claim in seed.article_claims
        if claim.part == "body" and any(actor in state_of(seed, s) for s in claim.speakers)
    ]


def flat(text: object) -> str:
    """Return the words of a text in one spelling, a space before and after each."""
    return f" {' '.join(re.findall(r'[a-z0-9]+', ascii_fold(tidy(text)).replace(chr(39), '')))} "


def shares_half(quote: str, passage: str, text: str) -> bool:
    """Say whether a quote from a text holds a passage of it, or lies in it by half or more.

    All three are texts of words in one spelling, as `flat` returns them.
    """
    if passage in quote:
        return True
    first = text.find(passage)
    at = text.find(quote)
    while at >= 0:
        common = min(at + len(quote), first + len(passage)) - max(at, first)
        if 2 * common >= len(quote):
            return True
        at = text.find(quote, at + 1)
    return False


def tells(seed: Seed, quote: str, claims: list[Claim]) -> bool:
    """Say whether copied words lie in one of the passages, or hold one."""
    text = flat(seed.text)
    return any(shares_half(quote, flat(c.span.quote), text) for c in claims if c.span)


def tells_deed(seed: Seed, quote: str, actor: str) -> bool:
    """Say whether copied words reach beyond the speaker's name to what was said or done.

    Of a passage, what stands after the last name that belongs to the actor counts.
    """
    text = flat(seed.text)
    forms = [
        flat(form).strip()
        for name in seed.names
        if actor in state_of(seed, name.id)
        for form in name.article_forms
    ]
    for claim in reports_of(seed, actor):
        passage = flat(claim.span.quote) if claim.span else ""
        if not passage or not shares_half(quote, passage, text):
            continue
        ends = [m.end() for form in forms for m in re.finditer(rf" {re.escape(form)}s? ", passage)]
        first = text.find(passage)
        start, end = first + max(ends, default=0), first + len(passage)
        for match in re.finditer(f"(?={re.escape(quote)})", text):
            told = text[max(start, match.start()) : min(end, match.start() + len(quote))]
            if len(told.split()) >= FEWEST_WORDS:
                return True
    return False


def model_heard(seed: Seed) -> dict[str, Any]:
    """Return for each actor whether the article reports it, with a quote, and the silence."""
    rows: dict[str, Any] = {}
    for label, actor in actors(seed).items():
        claims = reports_of(seed, actor)
        quote = claims[0].span.quote if claims and claims[0].span else ""
        rows[label] = {"reported": YES if claims else NO, "quote": quote}
    return rows | {"silence": OPEN} if rows else {}


def row_of(entry: Any) -> dict[str, Any]:
    """Return the two fields of an entry; a word alone is the first of them."""
    short = [entry, ""] if type(entry) in {str, bool} else entry
    return row_in(short, COLUMNS) or dict.fromkeys(COLUMNS, "")


def read_yes(value: object) -> str | None:
    """Return yes or no for a learner's word or truth value, or None."""
    if type(value) is bool:
        return YES if value else NO
    return choose(value, (YES, NO), YES_WORDS)


def check_heard(answer: object, case: object = None) -> Feedback:
    """Return feedback for whom the article lets speak, a dict of label to two fields.

    Telling the reported from the rest counts half (informedness), the quotes three tenths
    (F1), what silence tells two tenths.
    """
    item, name = "heard", "voices"
    try:
        seed, found = chosen_case(case), plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    named = actors(seed)
    if not named:
        return lacking(item)
    if is_blank(found):
        return Feedback.unattempted(item, f'Fill in `{name}`: "yes" or "no" for each row.')
    labels = [*named, "silence"]
    also = {actor.casefold(): label for label, actor in named.items()}
    try:
        read = read_labelled(found, labels, name, also)
        entries, extra = read.entries, read.extra
        silence = entries.pop("silence", None)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    rows = {label: row_of(entry) for label, entry in entries.items()}
    messages: list[str] = []
    codes: list[str] = []
    said = {label: read_yes(rows.get(label, {}).get("reported")) for label in named}
    truth = {label: bool(reports_of(seed, actor)) for label, actor in named.items()}
    if unread := [label for label in named if said[label] is None]:
        messages.append(f'`reported` of {words(unread)}: write "yes" or "no".')
    if missed := [x for x in named if truth[x] and said[x] == NO]:
        messages.append(
            f'{len(missed)} of those with your "no" {"is" if len(missed) == 1 else "are"} heard in the '
            "article. Go through it again and underline every verb of saying or doing from outside."
        )
    if alarms := [x for x in named if not truth[x] and said[x] == YES]:
        messages.append(
            f"{words(named[x] for x in alarms[:4])}: find the verb of which it is the doer. Being named, or "
            'being meant by a word such as "calls", is not enough.'
        )
    if extra:
        messages.append(f"{words(extra[:3])}: the task has no such row.")
    quotes = {x: row["quote"] for x, row in rows.items() if not no_quote(row.get("quote"))}
    faults = {x: quote_fault(seed, named[x], quotes[x]) for x in quotes}
    good = [x for x in quotes if truth[x] and faults[x] is None]
    if doubled := [x for x in quotes if said[x] == NO]:
        messages.append(f'{words(doubled)}: a quote and a "no" don\'t go together.')
    for fault, text in FAULTS.items():
        labels = [x for x in quotes if faults[x] == fault and x not in doubled]
        labels = [x for x in labels if truth[x] or fault == "narrator"]
        if labels:
            codes += ["M16"] if fault == "narrator" else []
            messages.append(f"{words(labels)}: {text}")
    if lack := [x for x in named if said[x] == YES and truth[x] and x not in quotes]:
        messages.append(f"{words(lack)}: copy the words that tell it.")
    view = choose(
        silence[0] if type(silence) is list and len(silence) == 1 else silence,
        SILENCES,
        SILENCE_WORDS,
    )
    if view is None:
        messages.append("`silence`: choose one of the three answers of the task, word for word.")
    elif view != OPEN:
        codes.append("M9")
        messages.append(
            "`silence`: point at the words in the article that tell you so. A short text leaves out "
            "people who did speak."
        )
    answered = sum(value is not None for value in said.values()) / (len(named) + len(extra))
    marked = {label for label, value in said.items() if value == YES}
    score = (
        0.5 * informedness(truth, marked) * answered
        + 0.3 * f1(len(good), len(quotes), sum(truth.values()))
        + 0.2 * (view == OPEN)
    )
    if doubled:
        score = min(score, 0.9)
    return Feedback.graded(
        item,
        score,
        messages[:7],
        codes,
        "You can hear these few in the article, and only these. What the others thought, it doesn't tell.",
    )


def no_quote(value: object) -> bool:
    """Say whether a cell is blank, or says that there are no words to copy."""
    return is_blank(value) or (type(value) is str and means_nobody(value))


FAULTS = {
    "short": f"copy at least {FEWEST_WORDS} words in a row.",
    "long": "copy from one paragraph only: the words that tell it.",
    "name": "these words tell who it was, and too little of what was said or done. Copy "
    "more of that.",
    "absent": "these words don't stand in the article. Copy them, letter by letter.",
    "narrator": "in these words nobody from there speaks. Take a sentence of the report with a "
    "speaker; a heading, a caption or the narrator is none.",
    "other": "these words don't tell that reaction. Who is the doer in that sentence?",
}


def quote_fault(seed: Seed, actor: str, value: object) -> str | None:
    """Return what is wrong with the words copied for an actor, or None."""
    if type(value) is list and len(value) == 1:
        value = value[0]
    if type(value) is not str:
        return "absent"
    text, value = flat(seed.text), re.sub(r"^\W*[Pp]\d{1,2}\b\W*", "", value)
    parts = [flat(part) for part in re.split(r"\.\.\.|…|\[\.+\]", value) if flat(part).strip()]
    if flat(value) in text:
        parts = [flat(value)]
    layout = [c for c in seed.article_claims if c.part in {"heading", "caption"}]
    sentences = [flat(part) for part in re.split(r"[.!?;:\n/]\s*", value) if flat(part).strip()]
    if sentences and all(
        any(c.span and part in flat(c.span.quote) for c in layout) for part in sentences
    ):
        alone = len(sentences) == 1 and flat(value) in text
        if not alone or any(c.span and flat(c.span.quote) == flat(value) for c in layout):
            return "narrator"
    if not parts or any(part not in text for part in parts):
        return "absent"
    paragraphs = [flat(paragraph.quote) for paragraph in seed.paragraphs]
    if not any(all(part in paragraph for part in parts) for paragraph in paragraphs):
        return "long"
    if max(len(part.split()) for part in parts) < FEWEST_WORDS:
        return "short" if len(flat(value).split()) < FEWEST_WORDS else "absent"
    if any(tells_deed(seed, part, actor) for part in parts):
        return None
    if any(tells(seed, part, reports_of(seed, actor)) for part in parts):
        return "name"
    unowned = [c for c in seed.article_claims if c.attribution == "none"] + layout
    return "narrator" if any(tells(seed, part, unowned) for part in parts) else "other"


ITEM = Item(
    "heard",
    "07-the-world-reacts",
    "Find whom the article lets speak",
    "voices",
    ("M9", "M16"),
    check_heard,
    model_heard,
    (
        "Go through the article with a pencil. Underline everybody from outside the fighting who is the doer of a verb: said, announced, accused, phoned.",
        "A country can be named because a war goes on there, or because somebody asked it for help. And calls without a name belong to nobody. For `silence`, look for a sentence about those who aren't there.",
    ),
    lambda seed: explain_tasks(seed, "heard"),
)
