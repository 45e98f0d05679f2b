"""Item *whose-words*: count the direct quotations of each side, and their words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from conflicting_reports.checks.answers import (
    UnreadableError,
    is_blank,
    plain,
    tidy,
    whole_number,
    words,
)
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.speakers import tokens
from conflicting_reports.model import Seed

__all__ = ["ITEM", "article_quotations", "check_whose_words"]

OTHERS = "everybody else"
NEAR, FAR = 3, 10  # words that a count may be off: for the whole mark, for half of it


@dataclass(frozen=True, slots=True)
class Quotation:
    """A direct quotation of the article: whose it is, how long, and whether an outlet passed it on."""

    side: str
    words: int
    relayed: bool
    paragraph: str


def article_quotations(seed: Seed) -> list[Quotation]:
    """Return the stretches between quotation marks that somebody speaks, in the text's order."""
    spoken = [c for c in seed.article_claims if c.attribution == "direct" and c.span]
    found = []
    for mark in re.finditer(r"[\"\u201c]([^\"\u201c\u201d]+)[\"\u201d]", seed.text):
        claim = next(
            (c for c in spoken if c.span and c.span.start <= mark.start() < c.span.end), None
        )
        if claim is None or not claim.speakers:
            continue
        party = seed.name(claim.speakers[0]).party
        number = next(n for n, p in enumerate(seed.paragraphs) if p.start <= mark.start() < p.end)
        found.append(
            Quotation(
                party if party in seed.parties else OTHERS,
                len(mark.group(1).split()),
                bool(claim.via),
                f"P{number}",
            )
        )
    return found


def totals(seed: Seed) -> dict[str, tuple[int, int]]:
    """Return side to the number of its quotations and of their words."""
    quotations = article_quotations(seed)
    return {
        side: (
            sum(q.side == side for q in quotations),
            sum(q.words for q in quotations if q.side == side),
        )
        for side in (*seed.parties, OTHERS)
    }


def model_whose_words(seed: Seed) -> list[dict[str, int]]:
    """Return one row for each party and one for everybody else."""
    return [{"quotations": n, "words": size} for n, size in totals(seed).values()]


def side_in(seed: Seed, text: object) -> str | None:
    """Return the side that a key or cell names, or None."""
    found = tokens(text)
    for party in seed.parties:
        if found and found <= tokens(party) | tokens(seed.adjective(party)) | {"side"}:
            return party
    if tidy(text).strip(" .:") in {"other", "others", "everybody else", "everyone else", "else"}:
        return OTHERS
    return None


COUNTS = {"quotation", "quotations", "quote", "quotes", "count", "number", "n quotes", "n"}
SIZES = {"word", "words", "n words", "length"}


def read_row(row: Any) -> tuple[object, object] | None:
    """Return the two cells of a row, or None if it isn't one."""
    if type(row) is list and len(row) == 2:
        return row[0], row[1]
    if type(row) is not dict:
        return None
    cells = {re.sub(r"[\s_]+", " ", tidy(k)).strip(): v for k, v in row.items()}
    counts = [v for k, v in cells.items() if k in COUNTS]
    sizes = [v for k, v in cells.items() if k in SIZES]
    return (counts[0], sizes[0]) if len(counts) == len(sizes) == 1 else None


def read_rows(seed: Seed, found: Any, name: str) -> dict[str, tuple[object, object]]:
    """Return side to its two cells.

    Raises:
        UnreadableError: if it isn't three rows, in the form's order or named by side.
    """
    sides = (*seed.parties, OTHERS)
    how = f"`{name}` should have three rows, each with `quotations` and `words`, as in the form."
    if type(found) is dict:
        columns = {re.sub(r"[\s_]+", " ", tidy(k)): v for k, v in found.items()}
        if all(type(v) is list and len(v) == 3 for v in found.values()) and set(columns) & COUNTS:
            keys = list(columns)
            found = [
                dict(zip(keys, cells, strict=True)) for cells in zip(*columns.values(), strict=True)
            ]
        else:
            named = {side_in(seed, k): v for k, v in found.items()}
            if None in named or len(named) != len(found):
                raise UnreadableError(how)
            found = [named.get(side) for side in sides]
    if type(found) is list and len(found) == 6 and not any(type(v) in (list, dict) for v in found):
        found = [found[n : n + 2] for n in (0, 2, 4)]
    if type(found) is not list or len(found) > 3:
        raise UnreadableError(how)
    rows: dict[str, tuple[object, object]] = {}
    for number, row in enumerate(found):
        side = sides[number]
        if type(row) is list and len(row) == 3 and type(row[0]) is str:
            side, row = side_in(seed, row[0]) or side, row[1:]
        if type(row) is dict:
            told = [side_in(seed, v) for v in row.values() if side_in(seed, v)]
            side = told[0] or side if told else side
        if is_blank(row):
            continue
        cells = read_row(row)
        if cells is None or side in rows:
            raise UnreadableError(how)
        rows[side] = cells
    return rows


def check_whose_words(answer: object, case: object = None) -> Feedback:
    """Return feedback for the quotations and words of each side, a list of three rows.

    Each party's two numbers count two fifths; the row of everybody else one fifth, and
    only as far as the parties' rows are right.
    """
    item, name = "whose-words", "quotations"
    try:
        seed, found = chosen_case(case), plain(answer, name)
        if is_blank(found):
            return Feedback.unattempted(
                item, f"Fill in `{name}`: the number of quotations and of words, row by row."
            )
        rows = read_rows(seed, found, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    wanted = totals(seed)
    if not any(n for n, _ in wanted.values()):
        return Feedback.unreadable(item, "This case has no direct quotations to count.")
    messages: list[str] = []
    shares = {
        side: side_share(seed, side, rows.get(side), wanted[side], messages) for side in wanted
    }
    codes: list[str] = []
    said = whole_number(rows.get(OTHERS, (None, None))[0])
    relayed = sum(q.relayed for q in article_quotations(seed) if q.side != OTHERS)
    if said and wanted[OTHERS][0] < said <= wanted[OTHERS][0] + relayed:
        codes.append("M10")
        messages.insert(
            0,
            "You gave some words to everybody else. Whoever prints or carries an interview isn't "
            "the one who speaks in it: whose mouth do the words come from?",
        )
    parties = sum(shares[party] for party in seed.parties) / 2
    if len({tuple(map(whole_number, cells)) for cells in rows.values()}) == 1 and len(rows) > 1:
        parties = min(parties, 0.4)  # one row for all tells nothing apart
    return Feedback.graded(
        item,
        0.8 * parties + 0.2 * shares[OTHERS] * parties,
        messages[:6],
        codes,
        "You counted what is between quotation marks, and gave each to whoever speaks. "
        "What these numbers show, and what not, is the next task.",
    )


def side_share(
    seed: Seed,
    side: str,
    cells: tuple[object, object] | None,
    wanted: tuple[int, int],
    messages: list[str],
) -> float:
    """Return how much of one row is right, in [0, 1], and add what is to be said of it."""
    count, size = (whole_number(cell) for cell in cells or (None, None))
    if count is None or size is None:
        messages.append(f"{side}: write two whole numbers. 0 is a number too.")
    share = 0.5 * (count == wanted[0])
    off = abs(size - wanted[1]) if size is not None else FAR + 1
    near = NEAR if wanted[1] else 0
    share += 0.5 if off <= near else 0.25 if off <= FAR and wanted[1] else 0.0
    if count is not None and count != wanted[0]:
        messages.append(
            f"{side}: count the quotations again. Look for quotation marks from the first to the "
            "last paragraph, and for the name before or after each."
        )
    elif count is not None and size is not None and off > near:
        messages.append(
            f"{side}: the number of quotations fits. Count the words between the marks again."
        )
    return share


def hints(seed: Seed) -> tuple[str, str]:
    """Return two hints that name no number of the answer."""
    return (
        "Search the article for quotation marks. Each pair is one quotation; leave out the words around it.",
        'Some quotations name the speaker with "he" or "she" or by office only. Go back to the sentence that introduces the person.',
    )


def explanation(seed: Seed) -> str:
    """Return why the numbers are what they are, with the paragraphs."""
    quotations = article_quotations(seed)
    parts = []
    for side in (*seed.parties, OTHERS):
        held = [f"{q.paragraph} ({q.words})" for q in quotations if q.side == side]
        parts.append(f"{side}: {words(held)}" if held else f"{side}: none")
    return f"Words between quotation marks, by paragraph. {'; '.join(parts)}."


ITEM = Item(
    "whose-words",
    "08-the-same-day-elsewhere",
    "Count whose words are quoted",
    "quotations",
    ("M10",),
    check_whose_words,
    model_whose_words,
    hints,
    explanation,
)
