"""Run a bank of answers against the checks and count where they fail.

A bank is a folder of TOML files. Each names its `unit` and holds `[[answer]]` tables:
`item`, `kind` (`right`, `wrong`, `hostile` or `untouched`), `code` (Python; the value of
its last line is the answer), and, where wanted, `codes` (misconceptions that the feedback
must name), `at_most` (the score may not be above it), `case` (the case that the answer is
about), `typical`, `strategy` and `note`. `tests/answers/README.md` explains the format.
"""

from __future__ import annotations

import ast
import math
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from conflicting_reports.checks import Feedback, items
from conflicting_reports.checks.feedback import MISCONCEPTIONS
from conflicting_reports.errors import ConflictingReportsError

__all__ = ["BankError", "Entry", "Tally", "audit", "read_bank", "upper_limit"]

KINDS = ("right", "wrong", "hostile", "untouched")


class BankError(ConflictingReportsError, ValueError):
    """A bank of answers can't be read."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One answer of a bank."""

    file: str
    number: int
    item: str
    kind: str
    code: str
    codes: tuple[str, ...]
    at_most: float | None
    note: str
    case: str | None = None
    typical: bool = False
    strategy: bool = False

    def __str__(self) -> str:
        note = f" ({self.note})" if self.note else ""
        return f"{self.file}, answer {self.number}, {self.item}, {self.kind}{note}"


@dataclass(slots=True)
class Tally:
    """What an audit found for one item."""

    right: int = 0
    rejected: int = 0
    wrong: int = 0
    accepted: int = 0
    messages: int = 0
    missed: int = 0
    faults: list[str] = field(default_factory=list)


def read_bank(folder: Path) -> list[Entry]:
    """Return all answers of the TOML files in a folder.

    Raises:
        BankError: if there is no file, or one that doesn't follow the format; the message
            names file, answer and fault.
    """
    files = sorted(folder.glob("*.toml"))
    if not files:
        msg = f"no bank in {folder}: it should hold TOML files with [[answer]] tables"
        raise BankError(msg)
    return [entry for file in files for entry in read_file(file)]


def read_file(file: Path) -> Iterator[Entry]:
    """Yield the answers of one file of a bank."""
    try:
        bank = tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        msg = f"{file.name}: {error}"
        raise BankError(msg) from None
    known = {item.id for item in items() if item.check}
    for number, answer in enumerate(bank.get("answer", []), start=1):
        place = f"{file.name}, answer {number}"
        kind, item = answer.get("kind"), answer.get("item")
        if kind not in KINDS:
            msg = f"{place}: kind is {kind!r}, wanted one of {', '.join(KINDS)}"
            raise BankError(msg)
        if item not in known:
            msg = f"{place}: no item {item!r}; there are {', '.join(sorted(known))}"
            raise BankError(msg)
        codes = tuple(answer.get("codes", ()))
        unknown = [code for code in codes if code not in MISCONCEPTIONS]
        if unknown or not isinstance(answer.get("code"), str):
            what = f"unknown codes {unknown}" if unknown else "code is missing"
            msg = f"{place}: {what}"
            raise BankError(msg)
        yield Entry(
            file=file.name,
            number=number,
            item=item,
            kind=kind,
            code=answer["code"],
            codes=codes,
            at_most=answer.get("at_most"),
            note=str(answer.get("note", "")),
            case=answer.get("case"),
            typical=bool(answer.get("typical")),
            strategy=bool(answer.get("strategy")),
        )


def evaluate(entry: Entry) -> Any:
    """Return the value of the last line of an answer's code."""
    tree = ast.parse(entry.code)
    if not tree.body or not isinstance(tree.body[-1], ast.Expr):
        msg = f"{entry}: the last line of code must be an expression"
        raise BankError(msg)
    last = ast.Expression(tree.body.pop().value)  # type: ignore[attr-defined]
    space: dict[str, Any] = {"__name__": "answer"}
    exec(compile(tree, entry.file, "exec"), space)  # noqa: S102 - a bank is its author's code
    return eval(compile(last, entry.file, "eval"), space)  # noqa: S307


def audit(entries: list[Entry]) -> dict[str, Tally]:
    """Return what was found, item by item. A check that raises counts as a fault."""
    checks = {item.id: item.check for item in items() if item.check}
    tallies: dict[str, Tally] = {}
    for entry in entries:
        tally = tallies.setdefault(entry.item, Tally())
        answer = evaluate(entry)
        try:
            feedback: Feedback | BaseException = checks[entry.item](answer, entry.case)
        except BaseException as error:
            feedback = error
        judge(entry, feedback, tally)
    return tallies


def judge(entry: Entry, feedback: Feedback | BaseException, tally: Tally) -> None:
    """Count one answer."""
    raised = isinstance(feedback, BaseException)
    score = 0.0 if raised else feedback.score  # type: ignore[union-attr]
    outcome = type(feedback).__name__ if raised else feedback.outcome  # type: ignore[union-attr]
    said = "raised" if raised else f"{outcome}, {score:.2f}"
    if entry.kind == "right":
        tally.right += 1
        if outcome != "right" or score != 1:
            tally.rejected += 1
            tally.faults.append(f"right form rejected: {entry}: {said}: {feedback}")
        return
    tally.wrong += 1
    high = entry.at_most is not None and score > entry.at_most
    touched = entry.kind == "untouched" and outcome != "not attempted"
    if raised or outcome == "right" or score >= 1 or high or touched:
        tally.accepted += 1
        tally.faults.append(f"wrong answer accepted: {entry}: {said}: {feedback}")
    if entry.codes:
        tally.messages += 1
        got = () if raised else feedback.misconceptions  # type: ignore[union-attr]
        lacking = [code for code in entry.codes if code not in got]
        if lacking:
            tally.missed += 1
            tally.faults.append(f"{', '.join(lacking)} missed: {entry}: {said}: {feedback}")


def upper_limit(found: int, n: int, confidence: float = 0.95) -> float:
    """Return the one-sided upper limit of a rate, exact binomial (Clopper and Pearson 1934).

    With 0 found of 40 it is 0.072: a true rate up to 7.2 % would still show none in 40.
    """
    if n == 0 or found >= n:
        return 1.0
    low, high = found / n, 1.0
    for _ in range(60):
        rate = (low + high) / 2
        below = sum(math.comb(n, k) * rate**k * (1 - rate) ** (n - k) for k in range(found + 1))
        low, high = (rate, high) if below > 1 - confidence else (low, rate)
    return high


def table(tallies: dict[str, Tally]) -> str:
    """Return the counts as a table in plain text, a line for each item."""
    head = f"{'item':<22}{'right rejected':>18}{'limit':>8}{'wrong accepted':>18}{'limit':>8}{'codes missed':>16}{'limit':>8}"
    lines = [head]
    for item, t in tallies.items():
        cells = "".join(
            f"{f'{bad} of {n}':>{width}}{upper_limit(bad, n):>8.1%}"
            for bad, n, width in (
                (t.rejected, t.right, 18),
                (t.accepted, t.wrong, 18),
                (t.missed, t.messages, 16),
            )
        )
        lines.append(f"{item:<22}{cells}")
    return "\n".join(lines)
