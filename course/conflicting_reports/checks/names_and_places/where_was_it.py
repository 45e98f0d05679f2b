"""Item *where-was-it*: find out in which two places the article puts the fighting."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from conflicting_reports.checks.answers import (
    UnreadableError,
    choose,
    is_blank,
    plain,
    several,
    tidy,
    words,
)
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labels import alone
from conflicting_reports.checks.marking import f1
from conflicting_reports.checks.names_and_places.passage import (
    find_phrase,
    paragraphs_in,
    word_spans,
)
from conflicting_reports.checks.names_and_places.verdict import entries_of, no_material
from conflicting_reports.checks.options import OPEN, says_open
from conflicting_reports.model import Seed

__all__ = ["ITEM", "check_where_was_it"]

FIELDS = ("region", "border", "told_twice", "ministries")
LISTS = FIELDS[:2]
MOST = 40
LONG = 15  # words; the task asks for two to ten


@dataclass(frozen=True, slots=True)
class Mention:
    """A word of the article that says where something was, and what it was said of.

    Attributes:
        key: the label of its row in `tasks.csv`.
        kind: `region`, `border`, `either` (neither counts nor costs) or `older` (another war).
        word: the word that must be in the phrase.
        start, end: where the word stands.
    """

    key: str
    kind: str
    word: str
    start: int
    end: int


def mentions(seed: Seed) -> list[Mention]:
    """Return the coded words that place something in the region or at the border."""
    found = []
    for task in seed.tasks_in("where-was-it"):
        if not task.label.startswith("phrase") or not task.value:
            continue
        kind, _, word = task.value.partition(" | ")
        span = seed.claim(task.record).span
        if span:
            at = seed.text.index(word, span.start, span.end)
            found.append(Mention(task.label, kind, word, at, at + len(word)))
    return found


def told_twice(seed: Seed) -> set[int]:
    """Return the paragraphs that tell one piece of news with two places."""
    spans = [
        seed.claim(task.record).span
        for task in seed.tasks_in("where-was-it")
        if task.label.startswith("twice")
    ]
    return {seed.paragraph_of(span) for span in spans if span}


def ministries(seed: Seed) -> tuple[str, str]:
    """Return which place fits the ministries' own, and the paragraphs in which they speak."""
    row = next(t for t in seed.tasks_in("where-was-it") if t.label == "ministries")
    span = seed.claim(row.record).span
    first = seed.paragraph_of(span) if span else 0
    return str(row.value), f"P{first} and P{first + 1}"


def model_where_was_it(seed: Seed) -> dict[str, Any]:
    """Return the phrases of both kinds, the news told twice and what fits the ministries."""
    lists: dict[str, list[str]] = {kind: [] for kind in LISTS}
    for mention in mentions(seed):
        if mention.kind in lists:
            lists[mention.kind].append(short_phrase(seed, mention))
    return {
        **lists,
        "told_twice": [f"P{n}" for n in sorted(told_twice(seed))],
        "ministries": ministries(seed)[0],
    }


def short_phrase(seed: Seed, mention: Mention) -> str:
    """Return the word with up to two words of its own paragraph before and after it."""
    paragraph = next(p for p in seed.paragraphs if p.start <= mention.start < p.end)
    spans = word_spans(paragraph.quote, paragraph.start)
    at = next(n for n, (_, _, end) in enumerate(spans) if end > mention.start)
    first, last = spans[max(0, at - 3)], spans[min(len(spans) - 1, at + 1)]
    phrase = seed.text[first[1] : last[2]]
    tail = re.split(r"[,.;\"]", phrase)
    return next(part for part in tail if mention.word in part).strip()


def check_where_was_it(answer: object, case: object = None) -> Feedback:
    """Return feedback for the phrases that place the fighting, and for what follows from them.

    The phrases of both lists count 60 % by one F1, so that phrases too many cost as much as
    missing ones, and those in the wrong list twice as much; the news told twice and the ministries count 20 % each.
    """
    item, name = "where-was-it", "where_was_it"
    try:
        seed, found = chosen_case(case), plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    if is_blank(found):
        return Feedback.unattempted(
            item, f'Fill in `{name}`: begin with a phrase under "region" or "border".'
        )
    if not seed.tasks_in(item):
        return no_material(seed, item)
    try:
        entries, _ = entries_of(found, list(FIELDS), name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    if any(len(phrases_of(entries.get(kind))) > MOST for kind in LISTS):
        return Feedback.unreadable(item, f"`{name}` holds far too many phrases: pick a few.")
    messages: list[str] = []
    codes: list[str] = []
    score = 0.6 * phrase_score(seed, entries, messages)
    score += 0.2 * twice_score(seed, entries.get("told_twice"), messages)
    score += 0.2 * ministry_score(seed, entries.get("ministries"), messages, codes)
    return Feedback.graded(
        item,
        score,
        messages,
        codes,
        "The article tells one piece of news with two places. The ministries' own words fit only "
        "one of them, so the phrases were never two reports.",
    )


def phrases_of(value: object) -> list[object]:
    """Return the filled entries of a list of phrases; one text may hold several, one a line."""
    if type(value) is str:
        value = [part for part in re.split(r"\s*[\n;|]\s*", value) if part]
    if type(value) is dict:
        value = [part for pair in value.items() for part in pair]
    flat: list[object] = []
    for entry in several(value):
        flat += entry if type(entry) is list else [entry]
    return [entry for entry in flat if not is_blank(entry) and not is_label(entry)]


def is_label(value: object) -> bool:
    """Say whether an entry is only a paragraph's number, set beside a phrase."""
    return type(value) is int or bool(re.fullmatch(r"\W*p\d{1,2}\W*", tidy(value)))


def phrase_score(seed: Seed, entries: dict[str, object], messages: list[str]) -> float:
    """Return one F1 for the phrases of both lists, and add what is to be said of them."""
    coded = mentions(seed)
    wanted = {m.key for m in coded if m.kind in LISTS}
    got: dict[str, float] = {}
    counted, faults = 0, set[str]()
    for kind in LISTS:
        for phrase in phrases_of(entries.get(kind)):
            counted += 1
            spans = find_phrase(seed, phrase)
            held = [[m for m in coded if s.start <= m.start and m.end <= s.end] for s in spans]
            alone = [ms[0] for ms in held if len({m.kind for m in ms}) == 1]
            good = [m for m in alone if m.kind == kind]
            new = [m for m in good if m.key not in got]
            if not spans:
                faults.add("absent")
            elif any(len({m.kind for m in ms}) > 1 for ms in held):
                faults.add("both")
            elif min(len(word_spans(s.quote)) for s in spans) < 2:
                faults.add("one word")
            elif new:
                long = min(len(word_spans(s.quote)) for s in spans) > LONG
                got[new[0].key] = 0.5 if long else 1.0
                faults |= {"long"} if long else set()
            elif any(m.kind == "either" for m in alone) and kind == "region":
                counted -= 1
            elif good and len(good) == len(alone):
                counted -= 1  # the same place in other words earns nothing and costs nothing
            elif good:
                faults.add("again")
            elif any(m.kind == "older" for m in alone):
                faults.add("older")
            elif alone:
                counted += 1
                faults.add("other list")
            else:
                faults.add("no place")
    said = {
        "absent": "One phrase is not in the article as you wrote it. Copy it letter by letter.",
        "both": "One phrase holds both places, so it belongs to neither list. Cut it before and after.",
        "one word": "One word alone can't be found again. Copy the words beside it too.",
        "long": "One phrase is much longer than ten words. Cut it down to the place.",
        "again": "One passage stands in your list twice. Once is enough.",
        "older": "One phrase speaks of the older conflict, not of this fighting. Read its whole paragraph.",
        "other list": "One phrase stands in the wrong list. Which of the two words does it hold?",
        "no place": "One phrase doesn't say where this fighting was, or lacks the word asked for.",
    }
    messages += [text for fault, text in said.items() if fault in faults][:3]
    if len(got) < len(wanted):
        messages.append(
            "Phrases are still missing. Go through the whole article once for each of the two words."
        )
    return f1(sum(got.values()), max(counted, len(got)), len(wanted))


def twice_score(seed: Seed, value: object, messages: list[str]) -> float:
    """Return the share for the two paragraphs that tell the same news."""
    if is_blank(value):
        messages.append("`told_twice` is empty: which sentence comes back with another place?")
        return 0.0
    found, wanted = paragraphs_in(seed, value), told_twice(seed)
    if found == wanted:
        return 1.0
    if found is None:
        messages.append('Write the two paragraphs of `told_twice` as in ["P98", "P99"].')
        return 0.0
    messages.append(
        "`told_twice`: look for two paragraphs with nearly the same words about the two sides, "
        "one with each place."
    )
    return 0.5 if len(found) == 2 and found & wanted else 0.0


def ministry_score(seed: Seed, value: object, messages: list[str], codes: list[str]) -> float:
    """Return the share for the place that fits the ministries' own words."""
    wanted, place = ministries(seed)
    value = alone(value)
    said = OPEN if says_open(value) else choose(value, LISTS, region_words(seed))
    if said == wanted:
        return 1.0
    if is_blank(value):
        messages.append("`ministries` is empty.")
    elif said == OPEN:
        codes.append("M14")
        messages.append(
            f"Two phrases that differ don't make everything unknown. Look up the places of {place} "
            "in the explorer, one by one."
        )
    elif said:
        codes.append("M16")
        messages.append(
            f"That is the article's own word for it. Which places do the ministries name in {place}?"
        )
    else:
        messages.append(f'`ministries`: write "region", "border" or "{OPEN}".')
    return 0.0


def region_words(seed: Seed) -> dict[str, str]:
    """Return other words for the two places: those that the article uses."""
    also = {tidy(m.word): m.kind for m in mentions(seed) if m.kind in LISTS}
    return also | {f"the {word}": kind for word, kind in also.items()}


def hints(seed: Seed) -> tuple[str, str]:
    """Return the two hints, with the case's own words and paragraphs."""
    coded = {m.kind: m.word for m in mentions(seed)}
    return (
        f'Search the article for "{coded["region"]}", then for "{coded["border"]}". Ask at each '
        "hit: is this about the fighting in the news, or about the years before it?",
        "The news that is told twice stands in the first lines and again a few paragraphs on: both "
        f"sides accuse each other. For the last field, look up each place of {ministries(seed)[1]}.",
    )


def explain(seed: Seed) -> str:
    """Return why the model answer is what it is."""
    twice = words(f"P{n}" for n in sorted(told_twice(seed)))
    fits, place = ministries(seed)
    free = any(mention.kind == "either" for mention in mentions(seed))
    last = " A phrase about tension may be listed or left out." if free else ""
    return (
        f"{twice} tell the same accusations with two different places. The places that the "
        f"ministries name in {place} fit one of them: {fits}. The last paragraphs speak of older "
        "years and say nothing about this fighting."
    ) + last


ITEM = Item(
    "where-was-it",
    "03-names-and-places",
    "Find out where the article puts the fighting",
    "where_was_it",
    ("M14", "M16"),
    check_where_was_it,
    model_where_was_it,
    hints,
    explain,
)
