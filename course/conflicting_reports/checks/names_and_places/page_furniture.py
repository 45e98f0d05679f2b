"""Item *page-furniture*: find what stands in the text and is no sentence of the report."""

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
from conflicting_reports.checks.labels import alone
from conflicting_reports.checks.marking import f1
from conflicting_reports.checks.names_and_places.passage import paragraphs_in
from conflicting_reports.checks.names_and_places.verdict import entries_of, no_material
from conflicting_reports.checks.options import OPEN, says_open
from conflicting_reports.model import Seed

__all__ = ["ITEM", "check_page_furniture"]

FIELDS = ("caption", "headings", "photo_shows_the_fighting")
YES_NO = {
    "true": "yes",
    "false": "no",
    "y": "yes",
    "n": "no",
    "it does": "yes",
    "it does not": "no",
}


def paragraphs_with(seed: Seed, part: str) -> set[int]:
    """Return the paragraphs that were coded as a heading or as a caption."""
    return {seed.paragraph_of(c.span) for c in seed.article_claims if c.part == part and c.span}


def photo(seed: Seed) -> str:
    """Return whether the photo shows the fighting: yes, no or cannot be determined."""
    return next(str(t.value) for t in seed.tasks_in("page-furniture") if t.label == "photo")


def model_page_furniture(seed: Seed) -> dict[str, Any]:
    """Return the caption, the headings and what the photo shows."""
    return {
        "caption": f"P{min(paragraphs_with(seed, 'caption'))}",
        "headings": [f"P{n}" for n in sorted(paragraphs_with(seed, "heading"))],
        "photo_shows_the_fighting": photo(seed),
    }


def check_page_furniture(answer: object, case: object = None) -> Feedback:
    """Return feedback for the caption, the headings and the photo; each counts a third."""
    item, name = "page-furniture", "page_furniture"
    try:
        seed, found = chosen_case(case), plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    if is_blank(found):
        return Feedback.unattempted(
            item, f"Fill in `{name}`: look for the shortest paragraphs of the article first."
        )
    if not seed.tasks_in(item):
        return no_material(seed, item)
    try:
        entries, _ = entries_of(found, list(FIELDS), name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    messages: list[str] = []
    score = caption_score(seed, entries.get("caption"), messages)
    score += heading_score(seed, entries.get("headings"), messages)
    score += photo_score(seed, entries.get("photo_shows_the_fighting"), messages)
    return Feedback.graded(
        item,
        score / 3,
        messages,
        [],
        "Headings and captions are often written by somebody else than the reporter, and a photo "
        "can be older than the news. None of them is evidence of what happened.",
    )


def caption_score(seed: Seed, value: object, messages: list[str]) -> float:
    """Return 1 for the paragraph that stood under a photo, and no other."""
    found, wanted = paragraphs_in(seed, value), paragraphs_with(seed, "caption")
    if found == wanted:
        return 1.0
    if is_blank(value):
        messages.append("`caption` is empty: which line tells where a picture came from?")
    elif found is None:
        messages.append('Write `caption` as one paragraph, such as "P98".')
    elif len(found) > 1:
        messages.append("`caption`: only one paragraph stood under a photo. Decide.")
    else:
        messages.append(
            f"{words(f'P{n}' for n in found)} is no line under a photo. Such a line often ends "
            "with whose picture it is."
        )
    return 0.0


def heading_score(seed: Seed, value: object, messages: list[str]) -> float:
    """Return F1 for the set of headings."""
    found, wanted = paragraphs_in(seed, value), paragraphs_with(seed, "heading")
    if found == wanted:
        return 1.0
    if is_blank(value):
        messages.append("`headings` is empty: look for lines without a full stop.")
        return 0.0
    if found is None:
        messages.append('Write `headings` as paragraphs, such as ["P98", "P99"].')
        return 0.0
    if found & paragraphs_with(seed, "caption"):
        messages.append("A line under a photo is no heading, although it has no full stop either.")
    if found - wanted - paragraphs_with(seed, "caption"):
        messages.append(
            "One of your headings is a sentence of the report. Does it tell who says it?"
        )
    if wanted - found:
        messages.append("A heading is still missing. It stands alone and sums up what follows.")
    return f1(len(found & wanted), len(found), len(wanted))


def photo_score(seed: Seed, value: object, messages: list[str]) -> float:
    """Return 1 for what the photo shows, as far as the line under it tells."""
    value = alone(value)
    said = {True: "yes", False: "no"}.get(value) if type(value) is bool else None
    reason = re.fullmatch(r"(yes|no)\b[\s,;:.(-]+(?!.*\b(but|or|yes|no|maybe)\b).*", tidy(value))
    said = reason.group(1) if reason else said
    said = said or (OPEN if says_open(value) else choose(value, ("yes", "no"), YES_NO))
    if said == photo(seed):
        return 1.0
    if is_blank(value):
        messages.append("`photo_shows_the_fighting` is empty.")
    elif said is None:
        messages.append(f'`photo_shows_the_fighting`: write "yes", "no" or "{OPEN}".')
    else:
        messages.append(
            "Read the words in brackets under the photo again, and what the task says of such words."
        )
    return 0.0


ITEM = Item(
    "page-furniture",
    "03-names-and-places",
    "Take away what the reporter did not write",
    "page_furniture",
    (),
    check_page_furniture,
    model_page_furniture,
    (
        "Look for paragraphs that don't end like a sentence.",
        "Headings are a few words long. The line under a photo ends with brackets: read what stands in them.",
    ),
    "Two lines are only a few words long and sum up what follows: headings. One line ends with the picture's origin in brackets, so it stood under a photo; an archive keeps old pictures. A heading can be stronger than the sentence it stands for: compare the verbs.",
)
