"""A course folder in which the real nbgrader marks made-up submissions."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook, MissingEntry

ROOT = Path(__file__).resolve().parents[1]
UNIT = "01-who-says-what"


def fill(source: nbformat.NotebookNode, release: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """Return a release whose answer cells hold the solution's text."""
    solved = {cell["id"]: cell.source for cell in source.cells}
    for cell in release.cells:
        if cell.metadata.get("nbgrader", {}).get("solution"):
            cell.source = solved[cell["id"]]
    return release


class Course:
    """A copy of the course as an instructor has it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("solutions", "exercises"):
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("*.py"))
        shutil.copy(ROOT / "nbgrader_config.py", folder)

    def source(self, unit: str = UNIT) -> nbformat.NotebookNode:
        return nbformat.read(self.folder / f"solutions/{unit}/{unit}.ipynb", as_version=4)

    def release(self, unit: str = UNIT) -> nbformat.NotebookNode:
        return nbformat.read(self.folder / f"exercises/{unit}/{unit}.ipynb", as_version=4)

    def submission(self, student: str, unit: str) -> Path:
        return self.folder / f"submitted/{student}/{unit}/{unit}.ipynb"

    def hand_in(self, student: str, notebook: nbformat.NotebookNode, unit: str = UNIT) -> None:
        path = self.submission(student, unit)
        path.parent.mkdir(parents=True)
        nbformat.write(notebook, path)

    def with_answers(self, answers: dict[str, str]) -> nbformat.NotebookNode:
        """Return the release with answers by variable; a text in the last cell."""
        notebook = self.release()
        for cell in notebook.cells:
            if cell.metadata.get("nbgrader", {}).get("solution"):
                variable = cell.source.split(" = ")[0]
                cell.source = answers.get(variable, cell.source)
                if cell.cell_type == "markdown" and len(answers) > 1:
                    cell.source = "It says 'so far', so more may be found."
        return notebook

    def add_traps(self, traps: dict[str, str]) -> None:
        """Make an assignment whose checks return what nbgrader misreads."""
        notebook = nbformat.v4.new_notebook()
        notebook.metadata.kernelspec = {
            "display_name": "Python 3 (ipykernel)",
            "language": "python",
            "name": "python3",
        }
        setup = (
            "from conflicting_reports import award\n"
            "from conflicting_reports.checks.feedback import Feedback"
        )
        notebook.cells.append(nbformat.v4.new_code_cell(setup))
        for name, value in traps.items():
            source = f"award(lambda: Feedback('claim-table', 'right', {value}), points=1)"
            cell = nbformat.v4.new_code_cell(source, id=name)
            cell.metadata["nbgrader"] = {
                "grade": True,
                "grade_id": name,
                "locked": True,
                "points": 1,
                "schema_version": 3,
                "solution": False,
                "task": False,
            }
            notebook.cells.append(cell)
        path = self.folder / "solutions/traps/traps.ipynb"
        path.parent.mkdir()
        nbformat.write(notebook, path)
        self.run("generate_assignment", "traps")
        self.hand_in("trapper", self.release("traps"), "traps")

    def run(self, command: str, *words: str, check: bool = True) -> str:
        """Run an nbgrader command as in an activated environment."""
        bin_folder = str(Path(sys.executable).parent)
        environment = {**os.environ, "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}"}
        done = subprocess.run(
            [sys.executable, "-m", "nbgrader", command, *words],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0 or not check, done.stderr[-3000:]
        return done.stderr

    def command(self, *words: str) -> str:
        """Run one of the course's own commands on this folder."""
        done = subprocess.run(
            [sys.executable, "-m", "conflicting_reports", *words, "--course", str(self.folder)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-3000:]
        return done.stdout

    def gradebook(self) -> Gradebook:
        return Gradebook(f"sqlite:///{self.folder / 'gradebook.db'}")

    def scores(self, unit: str, student: str) -> dict[str, float]:
        with self.gradebook() as gradebook:
            try:
                notebook = gradebook.find_submission_notebook(unit, unit, student)
            except MissingEntry:
                return {}
            return {grade.name: grade.score for grade in notebook.grades}

    def waiting(self, unit: str, student: str) -> list[str]:
        with self.gradebook() as gradebook:
            notebook = gradebook.find_submission_notebook(unit, unit, student)
            return [grade.name for grade in notebook.grades if grade.needs_manual_grade]

    def feedback(self, unit: str, student: str) -> str:
        return (self.folder / f"feedback/{student}/{unit}/{unit}.html").read_text("utf-8")
