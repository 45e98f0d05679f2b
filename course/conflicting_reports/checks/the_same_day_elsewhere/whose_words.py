"""Item *whose-words*: count the direct quotations of each side, and their words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from conflicting_reports.checks.answers import (
    UnreadableError,
    is_blank,
    plain,
    several,
    tidy,
    whole_number,
    words,
)
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.marking import f1
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


def paragraphs_of(seed: Seed, side: str) -> list[int]:
    """Return the paragraphs in which a side is quoted."""
    return [int(q.paragraph[1:]) for q in article_quotations(seed) if q.side == side]


def model_whose_words(seed: Seed) -> list[dict[str, Any]]:
    """Return one row for each party and one for everybody else."""
    return [
        {"paragraphs": {f"P{n}" for n in paragraphs_of(seed, side)}, "words": size}
        for side, (_, size) in totals(seed).items()
    ]


def side_in(seed: Seed, text: object) -> str | None:
    """Return the side that a key or cell names, or None."""
    found = tokens(text)
    for party in seed.parties:
        if found and found <= tokens(party) | tokens(seed.adjective(party)) | {"side"}:
            return party
    if tidy(text).strip(" .:") in {"other", "others", "everybody else", "everyone else", "else"}:
        return OTHERS
    return None


PLACES = {"paragraph", "paragraphs", "where", "place", "places"}
SIZES = {"word", "words", "n words", "length"}
NOTHING = {"none", "nothing", "no", "nil", "empty", "set()", "no quotations", "no quotation"}


def read_row(row: Any) -> tuple[object, object] | None:
    """Return the two cells of a row, or None if it isn't one."""
    if type(row) is list and len(row) == 2:
        return row[0], row[1]
    if type(row) is not dict:
        return None
    cells = {re.sub(r"[\s_]+", " ", tidy(k)).strip(" :"): v for k, v in row.items()}
    places = [v for k, v in cells.items() if k in PLACES]
    sizes = [v for k, v in cells.items() if k in SIZES]
    return (places[0], sizes[0]) if len(places) == len(sizes) == 1 else None


def read_paragraphs(value: object) -> frozenset[int] | None:
    """Return the numbers of paragraphs in a cell: "P2", 2, "P2, P5 and P6"; None if it holds more."""
    found: set[int] = set()
    for entry in several(value):
        if type(entry) is int:
            found.add(entry)
            continue
        if entry is None or (type(entry) is str and is_blank(entry)):
            continue
        text = re.sub(r"\([^)]*\)|\bparagraphs?\b:?", " ", tidy(entry)).strip(" .:[]{}\"'")
        numbers = re.findall(r"\bp?\.?\s?(\d{1,3})\b", text)
        rest = re.sub(r"\bp?\.?\s?\d{1,3}\b|\band\b|[\s,;/&+.\"']", "", text)
        if type(entry) is not str or (not numbers and text not in NOTHING) or (numbers and rest):
            return None
        found |= {int(number) for number in numbers}
    return frozenset(found)


def read_size(value: object) -> int | None:
    """Return a number of words; "none" is 0."""
    text = re.sub(r"^words?\s*[:=]\s*", "", tidy(value)).strip(" .")
    if text in NOTHING or text == "zero":
        return 0
    if re.search(r"%|per ?cent", text):
        return None
    return whole_number(text if type(value) is str else value)


def read_rows(seed: Seed, found: Any, name: str) -> dict[str, tuple[object, object]]:
    """Return side to its two cells.

    Raises:
        UnreadableError: if it isn't three rows, in the form's order or named by side.
    """
    sides = (*seed.parties, OTHERS)
    how = f"`{name}` should have three rows, each with `paragraphs` and `words`, as in the form."
    if type(found) is dict:
        columns = {re.sub(r"[\s_]+", " ", tidy(k)): v for k, v in found.items()}
        if all(type(v) is list and len(v) == 3 for v in found.values()) and set(columns) & PLACES:
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
    """Return feedback for the paragraphs and words of each side, a list of three rows.

    A party's row counts two fifths: three fifths of it for the paragraphs, as F1, and the rest
    for the words, as far as the paragraphs are right. The row of everybody else counts one
    fifth, as far as the others are right.
    """
    item, name = "whose-words", "quotations"
    try:
        seed, found = chosen_case(case), plain(answer, name)
        if is_blank(found):
            return Feedback.unattempted(
                item, f"Fill in `{name}`: the paragraphs and the number of words, row by row."
            )
        rows = read_rows(seed, found, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    quotations, wanted = article_quotations(seed), totals(seed)
    if not quotations:
        return Feedback.unreadable(item, "This case has no direct quotations to count.")
    said = {side: read_cells(rows.get(side)) for side in wanted}
    messages: list[str] = []
    codes: list[str] = []
    given = {side: places or frozenset() for side, (places, _) in said.items()}
    if any(given[OTHERS] & {int(q.paragraph[1:])} for q in quotations if q.relayed):
        codes.append("M10")
        messages.append(
            "You gave some words to everybody else. Whoever prints or carries an interview isn't "
            "the one who speaks in it: whose mouth do the words come from?"
        )
    comment(seed, given, messages)
    twice = frozenset(
        n for side in given for n in given[side] if sum(n in ns for ns in given.values()) > 1
    )
    shares = {
        side: side_share(seed, side, said[side], twice, wanted[side][1], messages)
        for side in wanted
    }
    parties = sum(shares[party] for party in seed.parties) / 2
    counts = " and ".join(f"{wanted[p][0]} of {p} ({wanted[p][1]} words)" for p in seed.parties)
    return Feedback.graded(
        item,
        0.8 * parties + 0.2 * shares[OTHERS] * parties,
        messages[:6],
        codes,
        f"You gave each quotation to whoever speaks, not to whom it is about. That makes {counts}. "
        "What these numbers show, and what not, is the next task.",
    )


def read_cells(cells: tuple[object, object] | None) -> tuple[frozenset[int] | None, int | None]:
    """Return the paragraphs and the words of a row, each None if it can't be read."""
    if cells is None:
        return None, None
    size = read_size(cells[1])
    alone = cells[0][0] if type(cells[0]) is list and len(cells[0]) == 1 else cells[0]
    if size == 0 and (alone == "0" or (type(alone) is int and alone == 0)):
        return frozenset(), 0  # "0" beside no words is a count, not the first paragraph
    return read_paragraphs(cells[0]), size


def comment(seed: Seed, given: dict[str, frozenset[int]], messages: list[str]) -> None:
    """Add what is to be said of quotations given to the wrong side, invented or overlooked."""
    speaker = {int(q.paragraph[1:]): q for q in article_quotations(seed)}
    told = frozenset().union(*given.values())
    rows = {n: [side for side in given if n in given[side]] for n in sorted(told)}
    several_rows = [f"P{n}" for n, sides in rows.items() if len(sides) > 1]
    if several_rows:
        messages.append(
            f"{words(several_rows)}: in more than one row. Each quotation has one speaker."
        )
    wrong = [n for n, s in rows.items() if n in speaker and len(s) == 1 and s != [speaker[n].side]]
    moved = [f"P{n}" for n in wrong if not (rows[n] == [OTHERS] and speaker[n].relayed)]
    if moved:
        messages.append(
            f"{words(moved)}: who utters the words between the marks? Whoever they are about may "
            "be somebody else."
        )
    invented = [f"P{n}" for n in rows if n not in speaker]
    if invented:
        messages.append(
            f"{words(invented[:4])}: are there quotation marks? Without them the article tells in "
            "its own words what somebody said."
        )
    if set(speaker) - told:
        messages.append(
            "Some quotations stand in no row yet. Look for quotation marks from the first to the "
            "last paragraph; a few words inside a sentence count too."
        )


def side_share(
    seed: Seed,
    side: str,
    cells: tuple[frozenset[int] | None, int | None],
    twice: frozenset[int],
    wanted: int,
    messages: list[str],
) -> float:
    """Return how much of one row is right, in [0, 1], and add what is to be said of its words.

    A paragraph that stands in several rows is a hit in none of them.
    """
    places, size = cells
    right = frozenset(paragraphs_of(seed, side))
    if places is None or size is None:
        messages.append(
            f"{side}: list paragraphs by their numbers and give one whole number of words. "
            "Without a quotation, leave `set()` and write 0 words."
        )
    if not right:
        return float(places == right and size == 0)
    hits = f1(len((places or frozenset()) & right - twice), len(places or ()), len(right))
    off = abs(size - wanted) if size is not None else FAR + 1
    if places == right and size is not None and off > NEAR:
        messages.append(f"{side}: the paragraphs fit. Count the words between the marks again.")
    return hits * (0.6 + 0.4 * (1.0 if off <= NEAR else 0.5 if off <= FAR else 0.0))


def hints(seed: Seed) -> tuple[str, str]:
    """Return two hints that name no number of the answer."""
    return (
        "Search the article for quotation marks. Each pair is one quotation; leave out the words around it.",
        'Find the verb of saying beside each pair: who says it? "He", "she" or an office only: go back to the sentence that introduces the person. Whom the words blame is another question.',
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
