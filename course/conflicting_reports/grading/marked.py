"""What a class handed in, once it is marked: one record for each answer to each item."""

from __future__ import annotations

import contextlib
import csv
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat

from conflicting_reports.errors import ConflictingReportsError
from conflicting_reports.grading.parcels import unpack
from conflicting_reports.grading.plain_marking import DETAILS, mark_cells, unit_items
from conflicting_reports.grading.submissions import read_file, read_submission
from conflicting_reports.material import folder as material
from conflicting_reports.material import units

__all__ = [
    "MarkedAnswer",
    "Rating",
    "ReportError",
    "class_answers",
    "mark_folder",
    "read_marked",
    "read_ratings",
]

RATING_COLUMNS = ("student", "item", "criterion", "rater", "level")


class ReportError(ConflictingReportsError, ValueError):
    """A class report can't be made; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class MarkedAnswer:
    """One learner's answer to one item, as it was marked.

    Attributes:
        learner: the learner's name, or a number in its place.
        item: id of the item.
        outcome: as in `Feedback`.
        score: share of the points, in [0, 1].
        misconceptions: their codes.
        case: the case that was worked on; None for the real one.
        answer: the answer as plain data, or None.
        known: whether the answer could be read.
    """

    learner: str
    item: str
    outcome: str
    score: float
    misconceptions: tuple[str, ...]
    case: str | None
    answer: Any
    known: bool


@dataclass(frozen=True, slots=True)
class Rating:
    """The level, 0 to 3, that one rater gave a learner's text on one criterion."""

    student: str
    item: str
    criterion: str
    rater: str
    level: int


def read_marked(paths: Iterable[tuple[str, Path]], names: bool = False) -> list[MarkedAnswer]:
    """Return the answers in marked notebooks.

    Args:
        paths: learners with their marked notebooks.
        names: keep the learners' names; otherwise they become numbers.

    Raises:
        ReportError: if a notebook can't be read.
    """
    found = []
    pairs = list(paths)
    shown = {name: name for name, _ in pairs} if names else numbered(name for name, _ in pairs)
    for learner, path in pairs:
        try:
            notebook = nbformat.read(path, as_version=4)
        except Exception as error:
            msg = f"{path}: can't be read ({type(error).__name__}); mark it again with --force"
            raise ReportError(msg) from None
        found += answers_in(notebook, shown[learner])
    return found


def class_answers(
    course: Path, folder: Path | None = None, unit: str | None = None, names: bool = False
) -> dict[str, list[MarkedAnswer]]:
    """Return a class's answers by unit.

    Args:
        course: the course's folder; its `autograded/` is read unless `folder` is given.
        folder: notebooks as they were handed in, all of one unit.
        unit: only this one; needed with `folder`.
        names: keep the learners' names.

    Raises:
        ReportError: if there is no such unit, or nothing to report.
    """
    known = units()
    if unit is not None and unit not in known:
        msg = f"no unit {unit!r}; there are {', '.join(known)}"
        raise ReportError(msg)
    if folder is not None:
        if unit is None:
            msg = "with --folder, say which unit its notebooks are of"
            raise ReportError(msg)
        release = nbformat.read(material("exercises") / unit / f"{unit}.ipynb", as_version=4)
        return {unit: mark_folder(folder, release, unit, names)}
    found = {}
    for name in [unit] if unit else known:
        paths = sorted((course / "autograded").glob(f"*/{name}/{name}.ipynb"))
        pairs = [(p.parts[-3], p) for p in paths if not p.parts[-3].startswith(".")]
        if pairs:
            found[name] = read_marked(pairs, names)
    if not any(found.values()):
        msg = f"nothing is marked yet in {course / 'autograded'}; run `conflicting-reports autograde` first"
        raise ReportError(msg)
    return found


def numbered(names: Iterable[str]) -> dict[str, str]:
    """Return a number for each name, in an order that tells nothing of the names."""
    ordered = sorted(set(names), key=lambda name: hashlib.sha256(name.encode()).hexdigest())
    return {name: f"learner {number}" for number, name in enumerate(ordered, start=1)}


def answers_in(notebook: nbformat.NotebookNode, learner: str) -> list[MarkedAnswer]:
    """Return the answers in one marked notebook."""
    found = []
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            details = output.get("metadata", {}).get(DETAILS)
            if not isinstance(details, dict) or "outcome" not in details:
                continue
            answer, known = None, False
            with contextlib.suppress(ValueError, TypeError):
                answer, known = unpack(details["answer"]) if "answer" in details else None, True
            found.append(
                MarkedAnswer(
                    learner,
                    str(details["item"]),
                    str(details["outcome"]),
                    float(details["score"]),
                    tuple(details.get("misconceptions", ())),
                    details.get("case"),
                    answer,
                    known and "answer" in details,
                )
            )
    return found


def mark_folder(
    folder: Path, release: nbformat.NotebookNode, unit: str, names: bool = False
) -> list[MarkedAnswer]:
    """Return the answers in a folder of notebooks as they were handed in, marked on the way.

    Raises:
        ReportError: if the folder holds no notebook.
    """
    paths = sorted(p for p in folder.rglob("*.ipynb") if ".ipynb_checkpoints" not in p.parts)
    if not paths:
        msg = f"no notebook in {folder}; it should hold the files that learners handed in"
        raise ReportError(msg)
    known = [str(path.relative_to(folder).with_suffix("")) for path in paths]
    shown = {name: name for name in known} if names else numbered(known)
    found = []
    for name, path in zip(known, paths, strict=True):
        submission = read_submission(read_file(path), release, unit)
        notebook = submission.notebook
        mark_cells(notebook, unit_items(notebook), paths[0], without_wall=False)
        found += answers_in(notebook, shown[name])
    return found


def read_ratings(path: Path, names: bool = False) -> list[Rating]:
    """Return the levels that raters gave, from a CSV with the columns of `Rating`.

    Raises:
        ReportError: at the first fault, naming file, line, what was found and what was wanted.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        msg = f"{path}: {error}"
        raise ReportError(msg) from None
    rows = csv.DictReader(text.splitlines())
    if tuple(rows.fieldnames or ()) != RATING_COLUMNS:
        msg = f"{path.name}: the columns are {', '.join(rows.fieldnames or ['none'])}, wanted {', '.join(RATING_COLUMNS)}"
        raise ReportError(msg)
    ratings = []
    for number, row in enumerate(rows, start=2):
        level = (row["level"] or "").strip()
        if level not in {"0", "1", "2", "3"} or None in row:
            msg = f"{path.name}:{number}: level is {level!r}, wanted 0, 1, 2 or 3"
            raise ReportError(msg)
        ratings.append(
            Rating(row["student"], row["item"], row["criterion"], row["rater"], int(level))
        )
    shown = numbered(r.student for r in ratings)
    if names:
        return ratings
    return [Rating(shown[r.student], r.item, r.criterion, r.rater, r.level) for r in ratings]
