"""Read a submitted notebook, however damaged, into the shape of the released one.

Whatever is still there of a learner's work is kept: each answer goes into its cell, cells of
their own stay where they were, and tests and tasks are the released ones. What was wrong is
said in one sentence for the learner and one for the instructor.
"""

from __future__ import annotations

import ast
import copy
import json
import os
import re
import shutil
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.utils import parse_utc

__all__ = [
    "NOTE",
    "Fault",
    "Submission",
    "file_fault",
    "find_notebook",
    "is_timestamp",
    "read_file",
    "read_submission",
    "set_aside",
]

NOTE = "note: "  # how a line for the instructor begins in a log
LARGEST = 100_000_000  # bytes of a file that are read
MOST_CELLS = 2_000
LONGEST_CELL = 1_000_000  # characters of a cell that are kept
MOST_TEXT = 2_000_000  # characters of all cells
ASIDE = ".ipynb_checkpoints/set-aside"  # a folder that nbgrader doesn't copy


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
    wanted = folder / f"{unit}.ipynb"
    found = [
        p
        for p in sorted(folder.glob("*.ipynb"))
        if is_file(p) and not p.name.startswith(".") and p.stat().st_size <= LARGEST
    ]
    if wanted.exists() or wanted.is_symlink() or len(found) != 1:
        return None
    return Path(shutil.copyfile(found[0], wanted))


def is_file(path: Path) -> bool:
    """Say whether this is a file itself: no link, folder, pipe or device."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def is_timestamp(path: Path) -> bool:
    """Say whether nbgrader can read this as the time of a submission."""
    try:
        text = path.read_bytes()[:200].decode().strip() if is_file(path) else "?"
        if text:
            parse_utc(text)
    except (ValueError, OverflowError, TypeError, OSError):
        return False
    return True


def set_aside(folder: Path) -> None:
    """Move away what nbgrader would choke on or copy from elsewhere, before it copies a folder.

    These are links, pipes, files that are far too large, and a timestamp that is none. The
    notebooks themselves stay.
    """
    if not folder.is_dir():
        return
    aside = folder / ASIDE
    if (folder / "timestamp.txt").is_dir() and not (folder / "timestamp.txt").is_symlink():
        aside.mkdir(parents=True, exist_ok=True)
        (folder / "timestamp.txt").rename(aside / "timestamp.txt")
    for place, folders, files in os.walk(folder):
        folders[:] = [f for f in folders if f != ".ipynb_checkpoints"]
        for name in files:
            path = Path(place) / name
            if path.suffix == ".ipynb" and path.parent == folder:
                continue
            bad = not is_file(path) or path.lstat().st_size > LARGEST
            if bad or (path == folder / "timestamp.txt" and not is_timestamp(path)):
                aside.mkdir(parents=True, exist_ok=True)
                path.rename(aside / name)


def file_fault(path: Path) -> Fault | None:
    """Return what is wrong with the files beside a notebook, if anything was set aside."""
    aside = path.parent / ASIDE
    names = sorted(p.name for p in aside.iterdir()) if aside.is_dir() else []
    if not names:
        return None
    shown = clean_text(", ".join(names[:5])[:200])
    return Fault(
        f"These files were not read, since they are links, far too large or not what they should be: {shown}.",
        f"these files were set aside in {ASIDE}: {shown}",
        by_hand="timestamp.txt" in names,
    )


def read_file(path: Path) -> bytes | None:
    """Return the bytes of a submitted file; None if it is a link, a pipe, unreadable or too large."""
    try:
        if not is_file(path) or path.lstat().st_size > LARGEST:
            return None
        return path.read_bytes()
    except OSError:
        return None


def clean_text(text: str) -> str:
    """Return a text without halves of characters, which can't be written to a file."""
    return text.encode("utf-8", "replace").decode("utf-8")


def read_submission(
    raw: bytes | None, release: NotebookNode, unit: str, others: dict[str, set[str]] | None = None
) -> Submission:
    """Return a submission in the shape of the released notebook.

    Args:
        raw: the submitted file; None if it is none that can be read.
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
    left = MOST_TEXT
    for cell in cells:
        cell.source = cell.source[:left]
        left -= len(cell.source)
    if left <= 0:
        faults.append(
            Fault(
                f"Your notebook is far too long; only its first {MOST_TEXT:,} characters were read.",
                f"the notebook is too long; only its first {MOST_TEXT:,} characters were read",
                by_hand=True,
            )
        )
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


def read_cells(raw: bytes | None, faults: list[Fault]) -> list[dict[str, Any]]:
    """Return a file's cells as they stand, and note what was wrong with the file."""
    if raw is None:
        faults.append(
            unreadable(
                "is a link, a folder, locked or far too large", "hand in the notebook itself"
            )
        )
        return []
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
        kept = [c for s in sheets if isinstance(s.get("cells"), list) for c in s["cells"]]
        return [upgraded(c) for c in kept if isinstance(c, dict)]
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
    source = clean_text(source[:LONGEST_CELL])
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    name = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    clean = NotebookNode(cell_type=kind, source=source, metadata=NotebookNode())
    names = [n for n in (name, cell.get("id")) if isinstance(n, str)]
    clean["name"] = names[0] if names else None
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
            cell.source = harmless(cells[matched[name]])
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
    kept.source = harmless(cell)
    return kept


def harmless(cell: NotebookNode) -> str:
    """Return a learner's text so that a feedback page shows its tags and runs none.

    Code is shown as code anyway.
    """
    if cell.cell_type == "code":
        return str(cell.source)
    text = re.sub(r"<(?=[a-zA-Z/!?])", "&lt;", cell.source)
    return re.sub(r"(?i)(\]\s*\(\s*|\]:\s*)(javascript|vbscript|data)\s*:", r"\1about:", text)
