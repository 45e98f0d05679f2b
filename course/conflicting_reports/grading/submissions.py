"""Read a submitted notebook, however damaged, into the shape of the released one.

Whatever is still there of a learner's work is kept: each answer goes into its cell, cells of
their own stay where they were, and tests and tasks are the released ones. What was wrong is
said in one sentence for the learner and one for the instructor.
"""

from __future__ import annotations

import ast
import copy
import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

__all__ = ["NOTE", "Fault", "Submission", "find_notebook", "read_submission"]

NOTE = "note: "  # how a line for the instructor begins in a log
LARGEST = 300_000_000  # bytes of a file that are read
MOST_CELLS = 2_000
LONGEST_CELL = 1_000_000  # characters of a cell that are kept


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a submitted file.

    Attributes:
        learner: one sentence for the learner, with the way out.
        instructor: one sentence for the instructor.
        by_hand: whether somebody should look at the whole submission.
    """

    learner: str
    instructor: str
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Submission:
    """A submitted notebook in the shape of the released one, and what was wrong with it."""

    notebook: NotebookNode
    faults: tuple[Fault, ...]


def find_notebook(folder: Path, unit: str) -> Path | None:
    """Give a submission's only notebook the unit's name, if it has another; return the copy.

    The learner's own file stays as it is.
    """
    wanted, found = folder / f"{unit}.ipynb", sorted(folder.glob("*.ipynb"))
    if wanted.exists() or len(found) != 1:
        return None
    return Path(shutil.copyfile(found[0], wanted))


def read_submission(
    raw: bytes, release: NotebookNode, unit: str, others: dict[str, set[str]] | None = None
) -> Submission:
    """Return a submission in the shape of the released notebook.

    Args:
        raw: the submitted file.
        release: the notebook as it was released.
        unit: its name, for the sentences.
        others: cell names of other units, to tell when the wrong notebook was handed in.
    """
    faults: list[Fault] = []
    cells = [clean for cell in read_cells(raw, faults) if (clean := clean_cell(cell))]
    if len(cells) > MOST_CELLS:
        faults.append(
            Fault(
                f"Your notebook has {len(cells)} cells; only the first {MOST_CELLS} were read.",
                f"the notebook has {len(cells)} cells; only the first {MOST_CELLS} were read",
                by_hand=True,
            )
        )
        del cells[MOST_CELLS:]
    matched = match_cells(cells, release)
    if not matched and not faults:
        faults.append(wrong_notebook(cells, unit, others or {}))
    elif not faults:
        faults += missing_answers(release, matched)
    notebook = assemble(cells, matched, release)
    for fault in reversed(faults):
        notebook.cells.insert(
            0, nbformat.v4.new_markdown_cell(f"**About this file.** {fault.learner}")
        )
        notebook.cells[0].pop("id", None)
    for number, cell in enumerate(notebook.cells):
        cell["id"] = f"c{number}"
    return Submission(notebook, tuple(faults))


def read_cells(raw: bytes, faults: list[Fault]) -> list[dict[str, Any]]:
    """Return a file's cells as they stand, and note what was wrong with the file."""
    if len(raw) > LARGEST:
        faults.append(unreadable("is far too large", "hand it in again after Edit, Clear Outputs"))
        return []
    text = raw.decode("utf-8", errors="replace").lstrip("\ufeff")
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        cells = list(salvage(text))
        what = "breaks off or is damaged"
        if not cells:
            faults.append(unreadable(what, "save it again in JupyterLab and hand it in again"))
        else:
            faults.append(
                Fault(
                    f"Your file {what}. The {len(cells)} cells before the damage were read; save the "
                    "notebook again and hand it in again if something is missing.",
                    f"the file {what}; {len(cells)} cells before the damage were read",
                    by_hand=True,
                )
            )
        return cells
    major = document.get("nbformat") if isinstance(document, dict) else None
    if isinstance(document, dict) and isinstance(document.get("worksheets"), list):
        sheets = [s for s in document["worksheets"] if isinstance(s, dict)]
        faults.append(other_format(major))
        return [upgraded(c) for s in sheets for c in s.get("cells") or [] if isinstance(c, dict)]
    if not isinstance(document, dict) or not isinstance(document.get("cells"), list):
        faults.append(unreadable("is no notebook", "hand in the file that ends in .ipynb"))
        return []
    if major != nbformat.current_nbformat:
        faults.append(other_format(major))
    return [cell for cell in document["cells"] if isinstance(cell, dict)]


def unreadable(what: str, way_out: str) -> Fault:
    """Return the fault of a file that nothing could be read from."""
    return Fault(
        f"Your file {what}, so nothing could be read from it: {way_out}.",
        f"the file {what}; nothing could be read from it",
        by_hand=True,
    )


def other_format(major: object) -> Fault:
    """Return the fault of a notebook in another version of the notebook format."""
    shown = major if type(major) is int else "unknown"
    return Fault(
        f"Your file is in notebook format {shown}, not {nbformat.current_nbformat}; it was read as far as "
        "the two agree. Save it in a current JupyterLab next time.",
        f"the file is in notebook format {shown}; it was read as far as it agrees with {nbformat.current_nbformat}",
    )


def upgraded(cell: dict[str, Any]) -> dict[str, Any]:
    """Return a cell of notebook format 3 as one of format 4."""
    source = cell.get("source", cell.get("input", ""))
    kind = "markdown" if cell.get("cell_type") == "heading" else cell.get("cell_type")
    return {"cell_type": kind, "source": source, "metadata": cell.get("metadata", {})}


def salvage(text: str) -> Iterator[dict[str, Any]]:
    """Yield the whole cells that stand before the damage in a broken file."""
    start = re.search(r'"cells"\s*:\s*\[', text)
    decoder = json.JSONDecoder()
    position = start.end() if start else len(text)
    while True:
        ahead = re.compile(r"[\s,]*").match(text, position)
        position = ahead.end() if ahead else position
        try:
            cell, position = decoder.raw_decode(text, position)
        except (ValueError, RecursionError):
            return
        if isinstance(cell, dict):
            yield cell


def clean_cell(cell: dict[str, Any]) -> NotebookNode | None:
    """Return a cell with kind, text and nbgrader's name of it, and nothing else; or None."""
    kind, source = cell.get("cell_type"), cell.get("source", "")
    if isinstance(source, list):
        source = "".join(part for part in source if isinstance(part, str))
    if kind not in {"code", "markdown", "raw"} or not isinstance(source, str):
        return None
    source = source[:LONGEST_CELL].encode("utf-8", "replace").decode("utf-8")
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    name = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    clean = NotebookNode(cell_type=kind, source=source, metadata=NotebookNode())
    clean["name"] = name if isinstance(name, str) else cell.get("id")
    if kind == "code":
        clean["outputs"], clean["execution_count"] = [], None
    return clean


def is_answer(cell: NotebookNode) -> bool:
    """Say whether a released cell is one that learners fill in."""
    return bool(cell.metadata.get("nbgrader", {}).get("solution"))


def released(notebook: NotebookNode) -> dict[str, NotebookNode]:
    """Return the released notebook's cells that nbgrader knows, by name."""
    return {
        cell.metadata["nbgrader"]["grade_id"]: cell
        for cell in notebook.cells
        if cell.metadata.get("nbgrader", {}).get("grade_id")
    }


def match_cells(cells: list[NotebookNode], release: NotebookNode) -> dict[str, int]:
    """Return for each released cell's name the place of the learner's cell that goes there.

    A cell is known by its name. Where no cell of that name assigns the variable that the
    released one does, an answer cell is known by that variable, and an answer in words by
    the task that stands before it. Of several, the last counts, as it does in a run.
    """
    known = released(release)
    matched: dict[str, int] = {}
    sets = [assigned(cell.source) if cell.cell_type == "code" else set() for cell in cells]
    for place, cell in enumerate(cells):
        name = cell["name"]
        official = known.get(name)
        if official is None:
            continue
        if not is_answer(official) or cell.cell_type == official.cell_type:
            wanted = assigned(official.source) if is_answer(official) else set()
            if not wanted or wanted & sets[place] or name not in matched:
                matched[name] = place
    for name, official in known.items():
        if not is_answer(official):
            continue
        if official.cell_type == "code":
            wanted = assigned(official.source)
            if name in matched and (not wanted or wanted & sets[matched[name]]):
                continue
            free = [p for p, names in enumerate(sets) if wanted & names]
        elif name in matched:
            continue
        else:
            before = task_before(release, name)
            free = [
                p
                for p in range(1, len(cells))
                if before
                and cells[p - 1].source.strip() == before
                and cells[p].cell_type != "code"
                and p not in matched.values()
            ]
        if free:
            matched[name] = free[-1]
    return matched


def task_before(release: NotebookNode, name: str) -> str | None:
    """Return the text of the cell before a released one."""
    names = [cell.metadata.get("nbgrader", {}).get("grade_id") for cell in release.cells]
    place = names.index(name)
    return release.cells[place - 1].source.strip() if place else None


def assigned(source: str) -> set[str]:
    """Return the names that a cell assigns at its top level; none if it is no Python."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return set(re.findall(r"^(\w+)\s*=[^=]", source, re.M))
    return {
        target.id
        for statement in tree.body
        if isinstance(statement, ast.Assign)
        for target in statement.targets
        if isinstance(target, ast.Name)
    }


def wrong_notebook(cells: list[NotebookNode], unit: str, others: dict[str, set[str]]) -> Fault:
    """Return the fault of a notebook that shares no cell with the released one."""
    names = {cell["name"] for cell in cells}
    other = max(others, key=lambda key: len(others[key] & names), default="")
    if other and len(others[other] & names) > 2:
        return Fault(
            f"This is the notebook of unit {other}, handed in for unit {unit}: hand in the other file.",
            f"the notebook of unit {other} was handed in for unit {unit}",
            by_hand=True,
        )
    return Fault(
        f"None of the cells of unit {unit} is in this file: hand in the notebook that you worked in.",
        f"no cell of unit {unit} is in the file",
        by_hand=True,
    )


def missing_answers(release: NotebookNode, matched: dict[str, int]) -> list[Fault]:
    """Return a fault if answer cells are missing."""
    missing = [n for n, c in released(release).items() if is_answer(c) and n not in matched]
    if not missing:
        return []
    shown = ", ".join(missing)
    return [
        Fault(
            f"These answer cells are not in your file: {shown}. They count as not attempted.",
            f"answer cells are missing: {shown}",
        )
    ]


def assemble(
    cells: list[NotebookNode], matched: dict[str, int], release: NotebookNode
) -> NotebookNode:
    """Return the released notebook with the learner's answers, and their own cells in their places."""
    places = {place: name for name, place in matched.items()}
    own: dict[str | None, list[NotebookNode]] = {}
    last: str | None = None
    for place, cell in enumerate(cells):
        if place in places:
            last = places[place]
        elif not is_released_text(cell, release):
            own.setdefault(last, []).append(plain_copy(cell))
    notebook = NotebookNode(
        cells=own.get(None, []),
        metadata=copy.deepcopy(release.metadata),
        nbformat=nbformat.current_nbformat,
        nbformat_minor=nbformat.current_nbformat_minor,
    )
    for official in release.cells:
        name = official.metadata.get("nbgrader", {}).get("grade_id")
        cell = copy.deepcopy(official)
        if name in matched and is_answer(official):
            cell.source = cells[matched[name]].source
        if name is not None or is_missing(official, cells):
            notebook.cells.append(cell)
        notebook.cells += own.get(name, []) if name is not None else []
    return notebook


def is_released_text(cell: NotebookNode, release: NotebookNode) -> bool:
    """Say whether a learner's cell is a second copy of a released cell that is no answer."""
    return any(
        official.source == cell.source and not is_answer(official)
        for official in release.cells
        if official.metadata.get("nbgrader", {}).get("grade_id")
    )


def is_missing(official: NotebookNode, cells: list[NotebookNode]) -> bool:
    """Say whether a released cell that nbgrader doesn't know is nowhere in the learner's file."""
    return all(cell["name"] != official.get("id") for cell in cells)


def plain_copy(cell: NotebookNode) -> NotebookNode:
    """Return a learner's own cell without its name."""
    kept = copy.deepcopy(cell)
    kept.pop("name", None)
    return kept
