"""A battery of statements on a report, and how well a reader told them apart.

Each statement is supported by the report, contradicted by it, or cannot be determined from
it. A reader gives a verdict and a confidence for each. *Discernment* and *suspicion* are two
numbers: who calls everything unsupported is suspicious and discerns nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from conflicting_reports.errors import SeedError
from conflicting_reports.material import find_case
from conflicting_reports.rows import read_rows

__all__ = [
    "CONFIDENCES",
    "VERDICTS",
    "Score",
    "Statement",
    "clean",
    "judge",
    "read_battery",
    "score",
]

COLUMNS = ("id", "statement", "verdict", "why", "paragraph")
VERDICTS = {
    "supported": "supported",
    "contradicted": "contradicted",
    "not determined": "cannot be determined from this report",
}
CONFIDENCES = (50, 60, 70, 80, 90, 100)

Answers = Mapping[str, tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement on a report, with the verdict that the report's words allow."""

    id: str
    statement: str
    verdict: str
    why: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Score:
    """How well a reader told the statements of a battery apart.

    Attributes:
        hits: for each verdict, how many of its statements were given it.
        of: for each verdict, how many statements have it.
        called: for each verdict, how often the reader gave it.
        discernment: the rate of "supported" among the supported statements, minus that among
            all others; 1 tells them apart, 0 does not.
        suspicion: the share of all statements that were not called supported.
        wanted_suspicion: the suspicion of a reader who has everything right.
        brier: the mean squared distance between confidence and outcome (G. W. Brier, Monthly
            Weather Review 78 (1950) 1-3, for the event "my verdict is right"); 0 is best, and
            saying 50 % each time gives 0.25.
        confidence: the mean confidence, in [0, 1].
        right: the share of right verdicts.
    """

    hits: dict[str, int]
    of: dict[str, int]
    called: dict[str, int]
    discernment: float
    suspicion: float
    wanted_suspicion: float
    brier: float
    confidence: float
    right: float


def read_battery(case: str | Path) -> tuple[Statement, ...]:
    """Return the statements of a case, in the order in which they are asked.

    Raises:
        MaterialError: if there is no such case.
        SeedError: if it has no battery, or a damaged one.
    """
    path = find_case(case) / "battery.csv"
    statements: list[Statement] = []
    for row in read_rows(path, COLUMNS):
        paragraph = row.number("paragraph")
        if not isinstance(paragraph, int):
            raise row.fault(f"paragraph is {row['paragraph']!r}, wanted the number of a paragraph")
        for column in ("statement", "why"):
            if not row[column]:
                raise row.fault(f"{column} is empty")
        verdict = row.choice("verdict", tuple(VERDICTS))
        statements.append(Statement(row["id"], row["statement"], verdict, row["why"], paragraph))
    missing = [verdict for verdict in VERDICTS if verdict not in {s.verdict for s in statements}]
    if missing:
        msg = f"{path.name}: no statement is {missing[0]!r}; a battery needs all three verdicts"
        raise SeedError(msg)
    return tuple(statements)


def clean(
    found: object, statements: Sequence[Statement], partial: bool = False
) -> dict[str, tuple[str, int]]:
    """Return the answers that can be read, id to verdict and confidence; others are left out.

    With `partial`, an answer may lack its verdict (an empty text) or its confidence (0).
    """
    if not isinstance(found, Mapping):
        return {}
    verdicts = {*VERDICTS, ""} if partial else {*VERDICTS}
    confidences = {*CONFIDENCES, 0} if partial else {*CONFIDENCES}
    answers = {}
    for key in (s.id for s in statements):
        answer = found.get(key)
        if isinstance(answer, list | tuple) and len(answer) == 2:
            verdict, sure = answer
            known = type(verdict) is str and verdict in verdicts
            if known and type(sure) is int and sure in confidences:
                answers[key] = (verdict, sure)
    return answers


def score(statements: Sequence[Statement], answers: Answers) -> Score:
    """Return how well complete answers tell the statements apart.

    Raises:
        KeyError: if a statement has no answer.
    """
    pairs = [(s.verdict, *answers[s.id]) for s in statements]
    hits = {v: sum(t == v == said for t, said, _ in pairs) for v in VERDICTS}
    of = {v: sum(t == v for t, _, _ in pairs) for v in VERDICTS}
    called = {v: sum(said == v for _, said, _ in pairs) for v in VERDICTS}
    judged = judge([(wanted, said) for wanted, said, _ in pairs]) or (0.0, 0.0, 0.0)
    return Score(
        hits=hits,
        of=of,
        called=called,
        discernment=judged[0],
        suspicion=judged[1],
        wanted_suspicion=judged[2],
        brier=sum((sure / 100 - (t == said)) ** 2 for t, said, sure in pairs) / len(pairs),
        confidence=sum(sure for _, _, sure in pairs) / len(pairs) / 100,
        right=sum(hits.values()) / len(pairs),
    )


def judge(verdicts: Sequence[tuple[str, str]]) -> tuple[float, float, float] | None:
    """Return discernment, suspicion and wanted suspicion, as in `Score`, of any verdicts.

    None unless some statements are supported and some are not.

    Args:
        verdicts: for each statement the right verdict and the one that was given.
    """
    true = [said == "supported" for wanted, said in verdicts if wanted == "supported"]
    rest = [said == "supported" for wanted, said in verdicts if wanted != "supported"]
    if not true or not rest:
        return None
    discernment = sum(true) / len(true) - sum(rest) / len(rest)
    n = len(verdicts)
    return discernment, 1 - (sum(true) + sum(rest)) / n, 1 - len(true) / n
