"""Item *claim-table*: list the claims about the killed and about bodies."""

from __future__ import annotations

import re
from itertools import combinations
from typing import Any

from conflicting_reports.checks.answers import (
    UnreadableError,
    choose,
    day_in,
    is_blank,
    number_in,
    plain,
    tidy,
    whole_number,
    words,
)
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.marking import f1
from conflicting_reports.checks.passages import where
from conflicting_reports.checks.speakers import (
    is_outlet,
    match_speaker,
    means_article,
    means_nobody,
    tokens,
)
from conflicting_reports.model import Claim, Seed

__all__ = ["ITEM", "check_claim_table"]


def table_claims(seed: Seed) -> list[Claim]:
    """Return the distinct claims about the killed and about bodies, in the order of the text."""
    return [
        claim
        for claim in seed.article_claims
        if claim.measure in {"killed", "bodies"} and claim.value is not None and not claim.same_as
    ]


def mentions(seed: Seed, claim: Claim) -> list[Claim]:
    """Return a claim and the passages that only repeat it, in the order of the text."""
    return [c for c in seed.article_claims if c.id == claim.id or c.same_as == claim.id]


def party_words(seed: Seed, party: str) -> frozenset[str]:
    """Return the words that name a party or its people."""
    adjective = seed.adjective(party)
    return tokens(party) | tokens(adjective) | tokens(f"{adjective}s")


def names_side(seed: Seed, value: object, claim: Claim) -> bool:
    """Say whether a learner's words name the party that a claim is about, and not the other."""
    if claim.about not in seed.parties:
        return False
    people = tokens(re.sub(r"\([^)]*\)", "", tidy(value)))
    named = [party for party in seed.parties if people & party_words(seed, party)]
    return named == [claim.about]


def model_claim_table(seed: Seed) -> list[dict[str, Any]]:
    """Return one row for each distinct claim."""
    return [
        {
            "count": whole_number(claim.value),
            "measure": claim.measure,
            "of_whom": f"{seed.adjective(str(claim.about))} soldiers",
            "reported_by": seed.name(claim.speakers[0]).article_forms[0]
            if seed.name(claim.speakers[0]).article_forms
            else seed.name(claim.speakers[0]).name,
            "as_of": claim.as_of_words or "not stated",
            "quote": claim.span.quote if claim.span else "",
        }
        for claim in table_claims(seed)
    ]


COLUMNS = ("count", "measure", "of_whom", "reported_by", "as_of", "quote")
MEASURE_WORDS = {
    "killed": "killed",
    "dead": "killed",
    "deaths": "killed",
    "casualty": "killed",
    "casualties": "killed",
    "bodies": "bodies",
    "body": "bodies",
}


def read_table(found: Any, name: str) -> list[dict[str, Any]]:
    """Return the filled rows of a claim table.

    Raises:
        UnreadableError: if it isn't a list of rows with the form's columns.
    """
    if type(found) is dict and set(COLUMNS) <= {tidy(k) for k in found}:
        columns = {tidy(k): v for k, v in found.items()}
        if all(type(columns[c]) is list for c in COLUMNS):
            lengths = {len(columns[c]) for c in COLUMNS}
            if len(lengths) == 1:
                found = [{c: columns[c][n] for c in COLUMNS} for n in range(lengths.pop())]
        else:
            found = [found]
    if type(found) is dict:
        found = list(found.values())
    if type(found) is not list:
        raise UnreadableError(f"`{name}` should be a list of rows, as in the form.")
    rows = []
    for number, row in enumerate(found, start=1):
        if is_blank(row):
            continue
        if type(row) is list and len(row) == len(COLUMNS):
            row = dict(zip(COLUMNS, row, strict=True))
        if type(row) is not dict:
            raise UnreadableError(
                f"Row {number} of `{name}` should have the columns {words(COLUMNS)}."
            )
        row = {tidy(k).replace(" ", "_"): v for k, v in row.items()}
        missing = [c for c in COLUMNS if c not in row]
        if missing:
            raise UnreadableError(
                f"Row {number} of `{name}` has no column {words(missing)}; the form has it."
            )
        if not is_blank({c: row[c] for c in COLUMNS}):
            rows.append({c: row[c] for c in COLUMNS})
    return rows


def row_match(seed: Seed, row: dict[str, Any], claim: Claim) -> dict[str, float]:
    """Return how far a row meets a claim, per column in [0, 1]; empty if the count differs."""
    if number_in(row["count"]) != claim.value:
        return {}
    speaker = max(
        ({"same": 1.0, "side": 0.5, "different": 0.0}[match_speaker(seed, row["reported_by"], s)])
        for s in claim.speakers
    )
    quote = "none"
    for mention in mentions(seed, claim):
        grade = quote_grade(seed, row["quote"], mention)
        quote = grade if grade != "none" and quote != "good" else quote
    day = said_day(row["as_of"], claim)
    stated = claim.as_of_words or "not stated"
    return {
        "measure": float(
            choose(row["measure"], ("killed", "bodies"), MEASURE_WORDS) == claim.measure
        ),
        "reported_by": speaker,
        "of_whom": float(names_side(seed, row["of_whom"], claim)),
        "as_of": float(day == stated or (stated == "not stated" and means_nobody(row["as_of"]))),
        "quote": {"good": 1.0, "elsewhere": 0.0, "none": 0.0}[quote],
    }


def said_day(value: object, claim: Claim) -> str | None:
    """Return the article's word for a day, `another day` for a wrong date, or None."""
    day = day_in(value)
    if day:
        return claim.as_of_words if day.isoformat() == claim.as_of else "another day"
    return choose(value, ("today", "yesterday", "not stated"), {"earlier today": "today"})


def quote_grade(seed: Seed, quote: object, claim: Claim) -> str:
    """Return `good` for words of the claim's paragraph that hold its number."""
    text = re.sub(r"^\(?p\d+\)?\s*[:,.-]?\s*|\s*\(?p\d+\)?$", "", tidy(quote).strip("\"' .,;"))
    value = f"{claim.value:.0f}"
    if not re.search(rf"(?<!\d){value}(?!\d)", text) or len(text.split()) < 2:
        return "none"
    paragraph = seed.paragraphs[seed.paragraph_of(claim.span)].quote if claim.span else ""
    here = re.sub(r"[\"']", "", tidy(paragraph))
    position = 0
    for piece in re.split(r"\s*(?:\[\.\.\.\]|\(\.\.\.\)|\.\.\.)\s*", text):
        bare = re.sub(r"[\"']", "", piece).strip(" .,;")
        at = here.find(bare, position)
        if at < 0:
            return "none"
        position = at + len(bare)
    return "good"


def check_claim_table(answer: object, case: object = None) -> Feedback:
    """Return feedback for a table of the claims about killed soldiers and bodies.

    The rows are matched with the claims so that the sum is largest. The score is F1 over
    rows, each weighted by what it gets right: measure and speaker 50 %, day 20 %, whose
    soldiers 10 %, quotation 20 %. Rows too many cost as much as rows missing.
    """
    item, name = "claim-table", "claim_table"
    blank = f"Fill in a row of `{name}`: start with a number from the first paragraphs."
    try:
        seed, found = chosen_case(case), plain(answer, name)
        rows = [] if is_blank(found) else read_table(found, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    claims = table_claims(seed)
    if not rows:
        return Feedback.unattempted(item, blank)
    if len(rows) > 40:
        return Feedback.unreadable(
            item, f"`{name}` has {len(rows)} rows; the article has far fewer claims."
        )
    matches = best_pairs(seed, rows, claims)
    total = sum(weight(match) for _, _, match in matches)
    score = f1(total, len(rows), len(claims))
    messages: list[str] = []
    codes: list[str] = []
    for row, claim, match in matches:
        comment_on_row(seed, row, claim, match, messages, codes)
    paired = [id(row) for row, _, _ in matches]
    extra = [row for row in rows if id(row) not in paired]
    comment_on_extra(seed, extra, rows, claims, messages, codes)
    left = len(claims) - len(matches)
    if left:
        messages.append(
            f"{left} claim{'s are' if left > 1 else ' is'} still missing. Read everything before the first heading again and stop at every number."
        )
    return Feedback.graded(
        item,
        score,
        messages,
        codes,
        "Each figure has its own speaker, its own day and its own thing counted. "
        "That is why they can't simply be set against each other.",
    )


def weight(match: dict[str, float]) -> float:
    """Return how much of a row is right, in [0, 1]."""
    return (
        0.25 * match["measure"]
        + 0.25 * match["reported_by"]
        + 0.2 * match["as_of"]
        + 0.1 * match["of_whom"]
        + 0.2 * match["quote"]
    )


def best_pairs(
    seed: Seed, rows: list[dict[str, Any]], claims: list[Claim]
) -> list[tuple[dict[str, Any], Claim, dict[str, float]]]:
    """Return the pairs of row and claim with the largest sum of weights, each used once."""
    table = {
        (n, m): row_match(seed, row, claim)
        for n, row in enumerate(rows)
        for m, claim in enumerate(claims)
    }
    pairs = []
    used_rows: set[int] = set()
    ranked = sorted(table, key=lambda key: -weight(table[key]) if table[key] else 1.0)
    used_claims: set[int] = set()
    for n, m in ranked:
        if table[n, m] and n not in used_rows and m not in used_claims:
            used_rows.add(n)
            used_claims.add(m)
            pairs.append((n, m))
    return [(rows[n], claims[m], table[n, m]) for n, m in sorted(pairs)]


def comment_on_row(
    seed: Seed,
    row: dict[str, Any],
    claim: Claim,
    match: dict[str, float],
    messages: list[str],
    codes: list[str],
) -> None:
    """Add what is to be said of a row that meets a claim."""
    count = f"{claim.value:.0f}"
    place = where(seed, claim)
    if not match["measure"]:
        if claim.measure == "bodies" and choose(
            row["measure"], ("killed", "bodies"), MEASURE_WORDS
        ):
            codes.append("M3")
            messages.append(
                f"Row {count}: read the verb in {place} again. What is being counted, deaths or what can be handed over?"
            )
        else:
            messages.append(
                f"Row {count}: `measure` should be one of the two words of the task; read {place} again."
            )
    if match["reported_by"] == 0.5:
        messages.append(
            f"Row {count}: the right side, but {place} names a person or body. Name it."
        )
    elif not match["reported_by"]:
        said = row["reported_by"]
        if means_article(said) or is_outlet(seed, said):
            codes.append("M10")
            messages.append(
                f"Row {count}: an outlet prints the figure, but who gives it? {place} names them."
            )
        elif tokens(said) <= {"officials", "authorities", "sources"}:
            messages.append(
                f"Row {count}: {place} is more exact than that. Which person or body speaks?"
            )
        else:
            messages.append(f"Row {count}: who gives this figure? The name stands in {place}.")
    if not match["as_of"]:
        if said_day(row["as_of"], claim) == "another day":
            codes.append("M15")
        messages.append(
            f"Row {count}: look for the word that tells the day, in {place} or in the sentence before it."
        )
    if not match["of_whom"]:
        messages.append(f"Row {count}: whose soldiers does {place} speak of?")
    if not match["quote"]:
        messages.append(
            f"Row {count}: copy words from the article, letter by letter, that contain the number."
        )


def comment_on_extra(
    seed: Seed,
    extra: list[dict[str, Any]],
    rows: list[dict[str, Any]],
    claims: list[Claim],
    messages: list[str],
    codes: list[str],
) -> None:
    """Add what is to be said of rows that meet no claim or one that is taken."""
    values = [int(claim.value) for claim in claims if claim.value is not None]
    numbers = [int(n) for n in re.findall(r"\d+", seed.text)]
    told = [int(m.value) for claim in claims for m in mentions(seed, claim) if m.value is not None]
    sizes = range(2, min(len(told), 6) + 1)
    sums = {sum(c) for size in sizes for c in combinations(told, size)}
    means = {sum(c) / len(c) for size in sizes for c in combinations(values, size)}
    for row in extra:
        value = number_in(row["count"])
        count = int(value) if value is not None and value.is_integer() else None
        shown = f"{value:g}" if value is not None else ""
        if count in values:
            codes.append("M2")
            messages.append(
                f"You have {count} more than once. Is the second mention a new claim, or the same one told again?"
            )
        elif count == 0:
            codes.append("M9")
            messages.append(
                "0 is not in the article. What it does not mention may still have happened."
            )
        elif count in numbers:
            codes.append("M1")
            messages.append(
                f"{count} is in the article, but read the words next to it: does it count people?"
            )
        elif value in sums:
            codes.append("M4")
            messages.append(
                f"{shown} is not in the article; it is a sum. Before adding, ask whether the parts count the same thing."
            )
        elif value in means:
            codes.append("M5")
            messages.append(
                f"{shown} is not in the article; an average of two claims is a third claim that nobody made."
            )
        elif value is None:
            messages.append("One row has no number that I can read in `count`.")
        else:
            messages.append(
                f"{shown} is not in the article. List only figures that somebody gives."
            )


ITEM = Item(
    "claim-table",
    "01-who-says-what",
    "Make the claim table",
    "claim_table",
    ("M1", "M2", "M3", "M4", "M5", "M9", "M10", "M15"),
    check_claim_table,
    model_claim_table,
    (
        "Everything you need stands before the first heading. Take one number at a time and find the verb: killed, or handed over?",
        "Two numbers are told twice. The second telling often has the better name: a person or a body instead of a country.",
    ),
    "The first number stands in two paragraphs and is one claim; the second paragraph has the speaker. The bodies are what an office of one side offers, not a count of the dead by either side. The last number was given a day earlier, by another office, about its own soldiers.",
)
