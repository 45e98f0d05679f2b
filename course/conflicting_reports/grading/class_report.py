"""What a class's answers show: items, misconceptions, agreement, discernment, calibration.

All numbers are descriptions of this class. Small classes give wobbly ones, so each comes
with how many learners stand behind it.
"""

from __future__ import annotations

import pprint
import statistics
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from conflicting_reports.agreement import krippendorff_alpha, raw_agreement_of_all
from conflicting_reports.battery import judge
from conflicting_reports.checks import MISCONCEPTIONS, Item, items
from conflicting_reports.checks.answers import tidy
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.grading.marked import MarkedAnswer, Rating
from conflicting_reports.model import Seed

__all__ = [
    "Agreement",
    "ClassReport",
    "ItemResult",
    "Misled",
    "Misread",
    "Reader",
    "Sureness",
    "make_report",
]

FEWEST = 3  # learners for a correlation or an agreement
OPEN = "not attempted"


@dataclass(frozen=True, slots=True)
class ItemResult:
    """How a class did on one item.

    Attributes:
        item: id.
        title: its words.
        attempts: how many attempted it.
        learners: how many handed the notebook in.
        mean: mean share of the points among the attempts, in [0, 1]; None without any.
        right: how many had it wholly right.
        discrimination: correlation of the item's score with the mean of the other items
            (corrected item-total correlation), over learners; None where it isn't defined.
    """

    item: str
    title: str
    attempts: int
    learners: int
    mean: float | None
    right: int
    discrimination: float | None


@dataclass(frozen=True, slots=True)
class Misread:
    """A misconception: in how many answers of how many learners it shows, with one example."""

    code: str
    words: str
    answers: int
    learners: int
    item: str
    example: str


@dataclass(frozen=True, slots=True)
class Misled:
    """One row of an item, and how many got it right: `said` is the most frequent other answer."""

    item: str
    label: str
    words: str
    right: int
    learners: int
    said: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far a group sorted the same rows alike: Krippendorff's alpha, and raw agreement."""

    item: str
    criterion: str
    coders: int
    rows: int
    alpha: float | None
    raw: float | None


@dataclass(frozen=True, slots=True)
class Reader:
    """One learner's discernment and suspicion over all verdicts, as `battery` defines them."""

    learner: str
    verdicts: int
    discernment: float
    suspicion: float
    wanted_suspicion: float


@dataclass(frozen=True, slots=True)
class Sureness:
    """Answers given with a certain confidence: how many, and how many were right."""

    percent: int
    answers: int
    right: int


@dataclass(slots=True)
class ClassReport:
    """All that a class report shows of one unit."""

    unit: str
    learners: int
    items: list[ItemResult] = field(default_factory=list)
    misread: list[Misread] = field(default_factory=list)
    misled: list[Misled] = field(default_factory=list)
    agreement: list[Agreement] = field(default_factory=list)
    raters: list[Agreement] = field(default_factory=list)
    readers: list[Reader] = field(default_factory=list)
    sureness: list[Sureness] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class CodedRow:
    """What one learner wrote in one row of an item, and what is right there."""

    learner: str
    item: str
    case: str
    label: str
    said: str
    wanted: str
    sure: int | None


def make_report(
    unit: str, answers: Sequence[MarkedAnswer], ratings: Sequence[Rating] = ()
) -> ClassReport:
    """Return what a class's marked answers to a unit show.

    Args:
        unit: such as `01-who-says-what`.
        answers: as `read_marked` gives them.
        ratings: what raters gave to texts, as `read_ratings` gives them.
    """
    machine = [item for item in items(unit) if item.check]
    known = {item.id for item in machine}
    own = [answer for answer in answers if answer.item in known]
    rows = [row for item in machine for row in coded_rows(item, own)]
    titles = {item.id: item.title for item in machine}
    return ClassReport(
        unit,
        len({answer.learner for answer in own}),
        [item_result(item, own) for item in machine],
        misconceptions(own, titles),
        hardest(rows, machine),
        [a for item in machine if (a := group_agreement(item.id, rows))],
        rater_agreement(ratings, unit),
        discernment(rows),
        calibration(rows),
    )


def item_result(item: Item, answers: Sequence[MarkedAnswer]) -> ItemResult:
    """Return how a class did on one item."""
    mine = [a for a in answers if a.item == item.id]
    tried = [a for a in mine if a.outcome != OPEN]
    return ItemResult(
        item.id,
        item.title,
        len(tried),
        len({a.learner for a in answers}),
        statistics.fmean(a.score for a in tried) if tried else None,
        sum(a.outcome == "right" for a in tried),
        correlation(item.id, answers),
    )


def correlation(item: str, answers: Sequence[MarkedAnswer]) -> float | None:
    """Return the correlation of an item's score with the mean of the others, or None."""
    scores: dict[str, dict[str, float]] = defaultdict(dict)
    for answer in answers:
        if answer.outcome != OPEN:
            scores[answer.learner][answer.item] = answer.score
    pairs = [
        (given[item], statistics.fmean(v for k, v in given.items() if k != item))
        for given in scores.values()
        if item in given and len(given) > 1
    ]
    if len(pairs) < FEWEST:
        return None
    try:
        return statistics.correlation(*map(list, zip(*pairs, strict=True)))
    except statistics.StatisticsError:
        return None


def misconceptions(answers: Sequence[MarkedAnswer], titles: dict[str, str]) -> list[Misread]:
    """Return the misconceptions by frequency, each with the shortest answer that shows it."""
    found = []
    for code, words in MISCONCEPTIONS.items():
        mine = [a for a in answers if code in a.misconceptions]
        if not mine:
            continue
        shortest = min(mine, key=lambda a: len(repr(a.answer)))
        found.append(
            Misread(
                code,
                words,
                len(mine),
                len({a.learner for a in mine}),
                titles[shortest.item],
                shown(shortest.answer),
            )
        )
    return sorted(found, key=lambda m: (-m.answers, int(m.code[1:])))


def shown(answer: Any, longest: int = 600) -> str:
    """Return an answer as a reader can take it in."""
    text = pprint.pformat(answer, width=76, sort_dicts=False)
    return text if len(text) <= longest else text[: longest - 1] + "…"


def coded_rows(item: Item, answers: Sequence[MarkedAnswer]) -> list[CodedRow]:
    """Return what learners wrote row by row, for items whose answer sorts rows into words."""
    found = []
    keys: dict[str, tuple[Seed, dict[str, Any]]] = {}
    for answer in answers:
        if answer.item != item.id or not answer.known or answer.outcome in {OPEN, "cannot be read"}:
            continue
        case = answer.case or "september-2022"
        if case not in keys:
            seed = chosen_case(case)
            keys[case] = seed, by_label(item.model(seed), universe(item, seed))
        seed, wanted = keys[case]
        given = by_label(answer.answer, universe(item, seed))
        for label, right in wanted.items():
            if label in given:
                said, sure = verdict_in(given[label])
                found.append(
                    CodedRow(answer.learner, item.id, case, label, said, verdict_in(right)[0], sure)
                )
    return found


def universe(item: Item, seed: Seed) -> tuple[str, ...]:
    """Return all labels that an item's rows can have."""
    return tuple(seed.claims_in(item.id)) or tuple(t.label for t in seed.tasks_in(item.id))


def by_label(answer: Any, labels: Sequence[str]) -> dict[str, Any]:
    """Return an answer as label to word; empty if it isn't one that sorts rows into words."""
    if type(answer) in {set, frozenset}:
        return {label: "in" if label in answer else "out" for label in labels}
    if type(answer) is list and answer and labels and all(v in labels for v in answer):
        return {label: "in" if label in answer else "out" for label in labels}
    if type(answer) is list and all(is_word(v) for v in answer):
        return {str(n): v for n, v in enumerate(answer, start=1)}
    if type(answer) is dict and all(is_word(v) or has_verdict(v) for v in answer.values()):
        return {str(k).strip(): v for k, v in answer.items()}
    return {}


def is_word(value: Any) -> bool:
    """Say whether a value is a single word, number or yes and no."""
    return value is None or type(value) in {str, int, float, bool}


def has_verdict(value: Any) -> bool:
    """Say whether a value is a row with a verdict, perhaps with a confidence beside it."""
    return type(value) is dict and "verdict" in {tidy(k) for k in value}


def verdict_in(value: Any) -> tuple[str, int | None]:
    """Return a row's word, in one spelling, and how sure its writer was."""
    if type(value) is not dict:
        return tidy(value) or str(value), None
    row = {tidy(k): v for k, v in value.items()}
    sure = next((v for k, v in row.items() if k in {"sure", "confidence"}), None)
    return tidy(row["verdict"]), sure if type(sure) is int and 0 <= sure <= 100 else None


def hardest(rows: Sequence[CodedRow], machine: Sequence[Item]) -> list[Misled]:
    """Return the rows of the real case that misled most, the worst first."""
    seed = chosen_case()
    found = []
    for item in machine:
        for label in dict.fromkeys(r.label for r in rows if r.item == item.id):
            mine = [
                r for r in rows if (r.item, r.label, r.case) == (item.id, label, "september-2022")
            ]
            wrong = Counter(r.said for r in mine if r.said != r.wanted)
            if wrong:
                said = wrong.most_common(1)[0][0]
                right = sum(r.said == r.wanted for r in mine)
                found.append(
                    Misled(item.title, label, passage(item, label, seed), right, len(mine), said)
                )
    return sorted(found, key=lambda m: (m.right / m.learners, -m.learners))[:10]


def passage(item: Item, label: str, seed: Seed) -> str:
    """Return the words that a row of an item is about, as far as the case holds them."""
    claims = seed.claims_in(item.id)
    place = label if label in claims else f"{label:0>2}"
    first = claims[place][0].span if place in claims else None
    if first is not None:
        return first.quote
    for task in seed.tasks_in(item.id):
        if task.label == label:
            record: Any = seed.record(task.record)
            span = getattr(record, "span", None)
            named = ("quote", "paraphrase", "what_it_said", "summary", "title", "statement", "name")
            found = [getattr(record, name, None) for name in named]
            return str(span.quote if span else next((f for f in found if f), ""))
    return ""


def group_agreement(item: str, rows: Sequence[CodedRow]) -> Agreement | None:
    """Return how far a class sorted the rows of an item alike, on the real case."""
    mine = [r for r in rows if (r.item, r.case) == (item, "september-2022")]
    learners = list(dict.fromkeys(r.learner for r in mine))
    labels = list(dict.fromkeys(r.label for r in mine))
    if len(learners) < FEWEST or len(labels) < 2:
        return None
    said = {(r.learner, r.label): r.said for r in mine}
    table = [[said.get((learner, label)) for label in labels] for learner in learners]
    return Agreement(
        item,
        "",
        len(learners),
        len(labels),
        krippendorff_alpha(*table),
        raw_agreement_of_all(table),
    )


def rater_agreement(ratings: Sequence[Rating], unit: str) -> list[Agreement]:
    """Return how far two or more raters agree, for each item and criterion."""
    own = {item.id for item in items(unit)}
    found = []
    for item, criterion in dict.fromkeys((r.item, r.criterion) for r in ratings if r.item in own):
        mine = [r for r in ratings if (r.item, r.criterion) == (item, criterion)]
        raters = list(dict.fromkeys(r.rater for r in mine))
        students = list(dict.fromkeys(r.student for r in mine))
        if len(raters) < 2:
            continue
        given = {(r.rater, r.student): str(r.level) for r in mine}
        table = [[given.get((rater, student)) for student in students] for rater in raters]
        both = sum(
            len([row[n] for row in table if row[n] is not None]) > 1 for n in range(len(students))
        )
        found.append(
            Agreement(
                item,
                criterion,
                len(raters),
                both,
                krippendorff_alpha(*table),
                raw_agreement_of_all(table),
            )
        )
    return found


def discernment(rows: Sequence[CodedRow]) -> list[Reader]:
    """Return discernment and suspicion of each learner who gave at least six verdicts."""
    judged = [r for r in rows if r.wanted in {"supported", "contradicted"} or is_open(r.wanted)]
    verdict_items = {r.item for r in judged if r.wanted == "supported"}
    by_learner: dict[str, list[CodedRow]] = defaultdict(list)
    for row in judged:
        if row.item in verdict_items:
            by_learner[row.learner].append(row)
    found = []
    for learner, mine in by_learner.items():
        judged_so = judge([(r.wanted, r.said) for r in mine])
        if len(mine) >= 6 and judged_so:
            found.append(Reader(learner, len(mine), *judged_so))
    return found


def is_open(word: str) -> bool:
    """Say whether a verdict is that the text doesn't tell."""
    return word.startswith(("cannot be determined", "not stated", "not determined"))


def calibration(rows: Sequence[CodedRow]) -> list[Sureness]:
    """Return how many of the answers given with each confidence were right, in steps of ten."""
    found: dict[int, list[bool]] = defaultdict(list)
    for row in rows:
        if row.sure is not None:
            found[round(row.sure / 10) * 10].append(row.said == row.wanted)
    return [Sureness(percent, len(r), sum(r)) for percent, r in sorted(found.items())]
