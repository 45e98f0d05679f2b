"""Mark answers as they are written: what nbgrader runs in place of its `Execute`.

No submitted code runs in this process. Answer cells are parsed, checks run on plain data, and score
and feedback go into the graded cells as outputs, where nbgrader looks for them.
"""

from __future__ import annotations

import atexit
import contextlib
import io
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode
from nbgrader.preprocessors import Execute, SaveAutoGrades
from nbgrader.utils import is_grade, is_solution
from sqlalchemy import make_url
from traitlets import Bool, Float, default

from conflicting_reports.checks import Item, items
from conflicting_reports.checks.answers import UnreadableError, plain
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.grading.award import award
from conflicting_reports.grading.parcels import pack
from conflicting_reports.grading.submissions import (
    NOTE,
    clean_text,
    file_fault,
    find_notebook,
    read_file,
    read_submission,
    released,
    set_aside,
)
from conflicting_reports.grading.wall import Limits, Ran, Wall, find_wall
from conflicting_reports.grading.written_answers import WrittenAnswers, read_written_answers

__all__ = ["ReadSubmission", "ReadWrittenAnswers", "SaveMarks", "name_notebook"]

AS_WRITTEN = "Marked from the answer as it is written; nothing was run."
LEFT_TO_A_PERSON = "LEFT TO A PERSON.\n- This answer is computed by code, and code is not run here. Somebody will read it."
BY_HAND = "by_hand"
USUAL = Limits()
DETAILS = "conflicting_reports"  # where an output's metadata hold what the class report reads


def name_notebook(assignment: str, student: str, notebooks: list[str]) -> None:
    """Let nbgrader find a submission whose only notebook has another name: its `pre_convert_hook`."""
    if notebooks:
        set_aside(Path(notebooks[0]).parent)
        copy = find_notebook(Path(notebooks[0]).parent, assignment)
        if copy is not None:
            notebooks[:] = [str(copy)]


class ReadSubmission(NotebookExporter):
    """Read a notebook for nbgrader, submitted ones in the shape of the released one."""

    @default("optimistic_validation")
    def _optimistic_validation_default(self) -> bool:
        return True  # validate once, after all preprocessors

    def from_filename(
        self, filename: str, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[Any, Any]:
        """Return the notebook and nbconvert's resources, as every exporter does."""
        if resources is None or not getattr(self.parent, "_sanitizing", False):
            return super().from_filename(filename, resources=resources, **kw)
        names = resources["nbgrader"]
        release = self.read_release(names["assignment"], names["notebook"])
        if release is None:
            return super().from_filename(filename, resources=resources, **kw)
        submission = read_submission(
            read_file(Path(filename)), release, names["assignment"], self.other_units()
        )
        beside = file_fault(Path(filename))
        faults = (*submission.faults, beside) if beside else submission.faults
        if beside:
            told = nbformat.v4.new_markdown_cell(
                f"**About these files.** {beside.learner}", id="f0"
            )
            submission.notebook.cells.insert(0, told)
        for fault in faults:
            self.log.warning(NOTE + "%s (%s)", fault.instructor, names["student"])
        note = {"by_hand": any(f.by_hand for f in faults)}
        submission.notebook.metadata["conflicting_reports"] = note
        resources.setdefault(
            "metadata", {"name": names["notebook"], "path": str(Path(filename).parent)}
        )
        converted: tuple[Any, Any] = self.from_notebook_node(
            submission.notebook, resources=resources, **kw
        )
        return converted

    def read_release(self, assignment: str, notebook: str) -> NotebookNode | None:
        """Return the released notebook, or None where there is none."""
        course = self.parent.coursedir  # type: ignore[union-attr]
        folder = course.format_path(course.release_directory, ".", assignment)
        path = Path(folder) / f"{notebook}.ipynb"
        return read_notebook(path, path.stat().st_mtime_ns) if path.is_file() else None

    def other_units(self) -> dict[str, set[str]]:
        """Return the names of the cells of every released notebook, by assignment."""
        course = self.parent.coursedir  # type: ignore[union-attr]
        folder = Path(course.format_path(course.release_directory, ".", "."))
        return {
            path.stem: cell_names(path, path.stat().st_mtime_ns)
            for path in sorted(folder.glob("*/*.ipynb"))
            if path.stem == path.parent.name
        }


@lru_cache(maxsize=64)
def read_notebook(path: Path, _changed: int) -> NotebookNode:
    """Return a notebook; read again when its file has changed."""
    notebook: NotebookNode = nbformat.read(path, as_version=4)
    return notebook


@lru_cache(maxsize=64)
def cell_names(path: Path, changed: int) -> set[str]:
    """Return the names of a released notebook's cells."""
    return set(released(read_notebook(path, changed)))


class ReadWrittenAnswers(Execute):
    """Mark a unit's notebook from its answers as written; run any other assignment as usual.

    Where an answer has to be computed, the notebook is run behind a wall and only the answer
    comes back. Without a wall that holds, the answer waits for a person.
    """

    run_without_wall = Bool(
        False,
        help="run notebooks whose answers are computed even where no wall holds: learners' code "
        "can then do whatever you can",
    ).tag(config=True)

    seconds = Float(30.0, help="how long a notebook may run behind the wall").tag(config=True)

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any], km: Any = None
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Return the notebook with outputs in its graded cells."""
        unit = unit_items(nb)
        if not unit:
            ran: tuple[NotebookNode, dict[str, Any]] = super().preprocess(nb, resources, km)
            return ran
        hand = nb.metadata.get("conflicting_reports", {}).get("by_hand", False)
        resources[BY_HAND] = set(unit) if hand else set()
        secret = secret_file(resources["nbgrader"]["db_url"])
        resources[BY_HAND] |= mark_cells(
            nb, unit, secret, self.run_without_wall, Limits(seconds=self.seconds)
        )
        return nb, resources


def secret_file(db_url: str) -> Path:
    """Return a file that learners' code must not read: the gradebook, or the configuration."""
    path = make_url(db_url).database if db_url.startswith("sqlite") else None
    return Path(path) if path else Path.cwd() / "nbgrader_config.py"


@cache
def the_wall(secret: Path, without: bool, limits: Limits) -> Wall | None:
    """Return the wall that this process uses, tried out once."""
    wall = find_wall(secret, limits) or (Wall("none", limits) if without else None)
    if wall is not None:
        atexit.register(wall.stop)
    return wall


class SaveMarks(SaveAutoGrades):
    """Save marks as nbgrader does; what has to be marked by hand waits for it."""

    def _add_score(self, cell: NotebookNode, resources: dict[str, Any]) -> None:
        super()._add_score(cell, resources)
        if cell.metadata["nbgrader"]["grade_id"] in resources.get(BY_HAND, ()):
            grade = self.gradebook.find_grade(
                cell.metadata["nbgrader"]["grade_id"],
                self.notebook_id,
                self.assignment_id,
                self.student_id,
            )
            grade.needs_manual_grade = True
            self.gradebook.db.commit()


def unit_items(nb: NotebookNode) -> dict[str, Item]:
    """Return the items that a notebook's graded cells belong to, by cell name.

    Empty if a machine-marked cell belongs to none: then it isn't a notebook of this course.
    """
    known = {item.id: item for item in items()}
    names = [c.metadata["nbgrader"]["grade_id"] for c in nb.cells if is_grade(c)]
    machine = [
        c.metadata["nbgrader"]["grade_id"]
        for c in nb.cells
        if is_grade(c) and not is_solution(c) and c.cell_type == "code"
    ]
    if not machine or any(name not in known or known[name].check is None for name in machine):
        return {}
    return {name: known[name] for name in names if name in known}


@dataclass(frozen=True, slots=True)
class CodeCell:
    """A code cell as marking sees it: its text and, if it is graded, its item and points."""

    source: str
    item: str | None = None
    points: float = 0.0


@dataclass(frozen=True, slots=True)
class Judged:
    """What goes into a graded cell: text, marks, what the class report wants to know."""

    item: str
    text: str
    marks: float
    known: dict[str, Any]
    by_hand: bool = False


def mark_cells(
    nb: NotebookNode,
    unit: Mapping[str, Item],
    secret: Path,
    without_wall: bool,
    limits: Limits = USUAL,
) -> set[str]:
    """Write score and feedback into the graded cells; return the items left to a person."""
    cells = [cell for cell in nb.cells if cell.cell_type == "code"]
    seen = tuple(code_cell(cell, unit) for cell in cells)
    judged = {j.item: j for j in judge_cells(seen, secret, without_wall, limits)}
    count = 0
    for cell, row in zip(cells, seen, strict=True):
        if row.item is not None:
            count += 1
            write_outputs(cell, count, judged[row.item])
    return {j.item for j in judged.values() if j.by_hand}


def code_cell(cell: NotebookNode, unit: Mapping[str, Item]) -> CodeCell:
    """Return a cell as marking sees it. Graded cells that belong to no item count as nothing."""
    if not is_grade(cell):
        return CodeCell(cell.source)
    name = cell.metadata["nbgrader"]["grade_id"]
    item = unit.get(name)
    if item is None or item.check is None or is_solution(cell):
        return CodeCell("")
    return CodeCell("", name, float(cell.metadata["nbgrader"]["points"]))


@lru_cache(maxsize=8)
def judge_cells(
    cells: tuple[CodeCell, ...], secret: Path, without_wall: bool, limits: Limits
) -> tuple[Judged, ...]:
    """Return what goes into each graded cell of a notebook.

    Kept for a moment, so that a worker can do it before its turn at the gradebook comes.
    """
    known = {item.id: item for item in items()}
    wanted = {known[c.item].variable for c in cells if c.item} | {"case"}
    steps: list[dict[str, Any]] = [
        {"ask": c.item, "names": [known[c.item].variable, "case"]}
        if c.item
        else {"source": c.source}
        for c in cells
    ]
    done: list[Judged] = []
    ran: Ran | None = None
    for place, cell in enumerate(cells):
        if cell.item is None:
            continue
        item = known[cell.item]
        answer = found = read_written_answers(
            [c.source for c in cells[:place] if c.item is None], wanted
        )
        how = AS_WRITTEN
        if {item.variable, "case"} & set(found.computed):
            wall = the_wall(secret, without_wall, limits)
            if wall is not None:
                ran = ran or wall.run(steps)
            if wall is None or ran is None or not ran.started:
                left = Judged(item.id, f"{LEFT_TO_A_PERSON}\n", 0.0, {"item": item.id}, True)
                done.append(left)
                continue
            answer = computed_answers(item, found, ran)
            how = f"Marked from the answer that the notebook computes. It was run behind a wall: {wall}."
        text, marks, feedback = mark(item, answer, cell.points)
        known_of_it = details(item, answer, feedback)
        done.append(Judged(item.id, f"{text}({how})\n", marks, known_of_it))
    return tuple(done)


def details(item: Item, answers: WrittenAnswers, feedback: Feedback | None) -> dict[str, Any]:
    """Return what the class report wants to know of a marked answer, as JSON can hold it."""
    known: dict[str, Any] = {"item": item.id}
    if feedback is not None:
        known |= {
            "outcome": feedback.outcome,
            "score": float(feedback.score),
            "misconceptions": list(feedback.misconceptions),
        }
    with contextlib.suppress(UnreadableError, ValueError):
        case = answers.values.get("case")
        known["case"] = case if type(case) is str and case == clean_text(case) else None
        known["answer"] = pack(plain(answers.values.get(item.variable), item.variable))
    return known


def computed_answers(item: Item, found: WrittenAnswers, ran: Ran) -> WrittenAnswers:
    """Return an item's answers with those filled in that a run handed back."""
    answers = WrittenAnswers()
    for name in (item.variable, "case"):
        key = f"{item.id}.{name}"
        if name not in found.computed:
            if name in found.values:
                answers.settle(name, found.values[name])
        elif key in ran.values:
            answers.settle(name, ran.values[key])
        else:
            stopped = f"the notebook was stopped, because {ran.stopped}" if ran.stopped else ""
            error = f"a cell ended with {ran.errors[0].strip()}" if ran.errors else ""
            why = ran.faults.get(key) or stopped or error or "the notebook never sets it"
            answers.leave([name], why)
    return answers


def mark(item: Item, answers: WrittenAnswers, points: float) -> tuple[str, float, Feedback | None]:
    """Return the text and the marks for one item, as `award` gives them, and the feedback."""
    kept: list[Feedback] = []

    def given() -> Feedback:
        kept.append(judged(item, answers))
        return kept[0]

    shown = io.StringIO()
    with contextlib.redirect_stdout(shown), as_marking():
        marks = award(given, points)
    return shown.getvalue(), marks, kept[0] if kept else None


def judged(item: Item, answers: WrittenAnswers) -> Feedback:
    """Return what the check says, or why there is nothing to check."""
    for name in (item.variable, "case"):
        if name in answers.computed:
            why = answers.computed[name].rstrip(".")
            return Feedback.unreadable(item.id, f"`{name}` can't be read: {why}.")
    if item.variable not in answers.values:
        return Feedback.unreadable(
            item.id,
            f"There is no `{item.variable}` in the notebook. Its name must stay as it is in the form.",
        )
    check = item.check
    assert check is not None  # noqa: S101 - callers mark machine-marked items only
    return check(answers.values[item.variable], answers.values.get("case"))


@contextlib.contextmanager
def as_marking() -> Any:
    """Say to `award` that nobody's own attempts are to be noted."""
    before = os.environ.get("NBGRADER_EXECUTION")
    os.environ["NBGRADER_EXECUTION"] = "autograde"
    try:
        yield
    finally:
        if before is None:
            del os.environ["NBGRADER_EXECUTION"]
        else:
            os.environ["NBGRADER_EXECUTION"] = before


def write_outputs(cell: NotebookNode, count: int, judged: Judged) -> None:
    """Write what a run of the graded cell would show."""
    cell.execution_count = count
    cell.outputs = [
        nbformat.v4.new_output("stream", name="stdout", text=clean_text(judged.text)),
        nbformat.v4.new_output(
            "execute_result",
            data={"text/plain": repr(float(judged.marks))},
            metadata={DETAILS: judged.known},
            execution_count=count,
        ),
    ]
