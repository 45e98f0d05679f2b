"""Build every notebook of the course from its script.

    uv run python course/build_notebooks.py [--check]

`course/lessons/NN-slug.py` and `solutions/NN-slug.py` are percent scripts, converted one
way with jupytext. Cell ids and metadata are set here, so that two builds give the same
bytes. In a hand-marked cell, the line `%mark-scheme%` is replaced by the item's scheme from
`NN-slug.marking.toml`. `exercises/` is cut from `solutions/` by nbgrader. With `--check` nothing is
written: the exit status says whether the committed notebooks are current.
"""

from __future__ import annotations

import argparse
import filecmp
import shutil
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

import jupytext
import nbformat
from nbgrader.apps import NbGraderAPI
from traitlets.config import Config

ROOT = Path(__file__).resolve().parents[1]
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
KEPT = ("nbgrader", "tags", "slideshow")
SCHEMA = 3
SCHEME_LINE = "%mark-scheme%"
STUB = "# (your answer replaces the blanks above)"


def convert(script: Path) -> nbformat.NotebookNode:
    """Return the notebook of a percent script, with ids, metadata and format fixed."""
    notebook = jupytext.read(script, fmt="py:percent")
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    notebook.metadata = nbformat.from_dict(
        {"kernelspec": KERNEL, "language_info": {"name": "python"}}
    )
    schemes = read_schemes(script)
    for number, cell in enumerate(notebook.cells):
        cell.metadata = nbformat.from_dict(
            {k: cell.metadata[k] for k in KEPT if k in cell.metadata}
        )
        if "nbgrader" in cell.metadata:
            cell.metadata["nbgrader"] = full_metadata(cell.metadata["nbgrader"], cell.cell_type)
        cell["id"] = cell.metadata.get("nbgrader", {}).get("grade_id", f"cell-{number:02}")
        if SCHEME_LINE in cell.source:
            cell.source = cell.source.replace(SCHEME_LINE, mark_scheme(schemes[cell["id"]]))
        if cell.cell_type == "code":
            cell.execution_count, cell.outputs = None, []
    nbformat.validate(notebook)
    return notebook


def read_schemes(script: Path) -> dict[str, Any]:
    """Return the mark schemes that stand beside a script, by item; none if there is no file."""
    path = script.with_suffix(".marking.toml")
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}


def mark_scheme(scheme: dict[str, Any]) -> str:
    """Return a mark scheme as Markdown: criteria by level, what not to mark, sample answers."""
    levels = "| | 0 absent | 1 beginning | 2 emerging | 3 mastery |\n|---|---|---|---|---|\n"
    rows = [f"| {c['name']} | {' | '.join(c['levels'])} |" for c in scheme["criterion"]]
    parts = [f"**Mark scheme**, 0 to 3 points for each criterion.\n\n{levels}" + "\n".join(rows)]
    parts.append(scheme["not_marked"].strip())
    for level in (3, 2, 1, 0):
        parts += [
            f'- *Level {level}:* "{sample["text"].strip()}" ({sample["why"].strip()})'
            for sample in scheme["sample"]
            if sample["level"] == level
        ]
    return "\n\n".join(parts)


def full_metadata(short: dict[str, Any], cell_type: str) -> dict[str, Any]:
    """Return nbgrader's cell metadata for the short form that scripts use.

    A cell with points is graded; it is a test that nobody may edit unless it also holds
    the solution. `manual` marks an answer that a person reads.
    """
    solution = bool(short.get("solution"))
    full: dict[str, Any] = {
        "grade": "points" in short,
        "grade_id": short["grade_id"],
        "locked": bool(short.get("locked", not solution)),
        "schema_version": SCHEMA,
        "solution": solution,
        "task": False,
    }
    if "points" in short:
        full["points"] = short["points"]
    return dict(sorted(full.items()))


def write(notebook: nbformat.NotebookNode, path: Path) -> None:
    """Write a notebook with a line end at its end."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(nbformat.writes(notebook).rstrip("\n") + "\n", "utf-8")


def build(root: Path, out: Path) -> None:
    """Build lessons, solutions and exercises of the checkout `root` into `out`."""
    for script in sorted((root / "course/lessons").glob("*.py")):
        write(convert(script), out / "course/lessons" / f"{script.stem}.ipynb")
    scripts = sorted((root / "solutions").glob("*.py"))
    for script in scripts:
        write(convert(script), out / "solutions" / script.stem / f"{script.stem}.ipynb")
    for script in scripts:
        cut(script.stem, out)


def cut(unit: str, out: Path) -> None:
    """Let nbgrader cut the exercise of a unit from its solution."""
    with tempfile.TemporaryDirectory() as folder:
        config = Config()
        config.CourseDirectory.root = folder
        config.CourseDirectory.source_directory = "solutions"
        config.CourseDirectory.release_directory = "exercises"
        config.ClearSolutions.code_stub = {"python": STUB}
        config.GenerateAssignment.no_database = True
        config.SaveCells.enabled = False
        shutil.copytree(out / "solutions" / unit, Path(folder) / "solutions" / unit)
        result = NbGraderAPI(config=config).generate_assignment(unit, force=True)
        if not result["success"]:
            msg = f"nbgrader could not cut {unit}:\n{result['log']}"
            raise SystemExit(msg)
        target = out / "exercises" / unit / f"{unit}.ipynb"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(Path(folder) / "exercises" / unit / f"{unit}.ipynb", target)


def differing(first: Path, second: Path) -> list[str]:
    """Return the notebooks that differ between two trees, or stand in one of them only."""
    found = set()
    for kind in ("course/lessons", "solutions", "exercises"):
        for tree in (first, second):
            found |= {p.relative_to(tree) for p in (tree / kind).rglob("*.ipynb")}
    found = {p for p in found if ".ipynb_checkpoints" not in p.parts}
    return sorted(
        str(p)
        for p in found
        if not (first / p).is_file()
        or not (second / p).is_file()
        or not filecmp.cmp(first / p, second / p, shallow=False)
    )


def main() -> None:
    """Build, or compare with what is committed."""
    parser = argparse.ArgumentParser(description="Build every notebook of the course.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if stale")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        built = Path(folder)
        build(ROOT, built)
        stale = differing(built, ROOT)
        if options.check:
            if stale:
                sys.exit("not current, run course/build_notebooks.py: " + ", ".join(stale))
            return
        for name in stale:
            if (built / name).is_file():
                (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(built / name, ROOT / name)
                print(f"built   {name}")
            else:
                (ROOT / name).unlink()
                print(f"removed {name}")


if __name__ == "__main__":
    main()
