"""The built notebooks: current, free of solutions, running, and consistent with the checks."""

from __future__ import annotations

import re
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from conflicting_reports.checks import UNITS, items
from conflicting_reports.material import folder, units

ROOT = Path(__file__).resolve().parents[1]
LESSONS = sorted((ROOT / "course/lessons").glob("*.ipynb"))
SOLUTIONS = sorted((ROOT / "solutions").glob("*/*.ipynb"))
EXERCISES = sorted((ROOT / "exercises").glob("*/*.ipynb"))


def test_notebooks_are_what_their_scripts_say_twice_over() -> None:
    for _ in range(2):
        command = [sys.executable, str(ROOT / "course/build_notebooks.py"), "--check"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


def test_every_script_has_its_notebooks() -> None:
    assert [p.stem for p in sorted((ROOT / "course/lessons").glob("*.py"))] == [
        p.stem for p in LESSONS
    ]
    scripts = [p.stem for p in sorted((ROOT / "solutions").glob("*.py"))]
    assert scripts == [p.stem for p in SOLUTIONS] == [p.stem for p in EXERCISES] == units()
    assert scripts == sorted(UNITS)


@pytest.mark.parametrize("path", EXERCISES, ids=lambda p: p.stem)
def test_a_release_holds_no_solution_and_no_hidden_region(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"(BEGIN|END) (SOLUTION|HIDDEN|MARK)", text)
    source = nbformat.read(ROOT / "solutions" / path.stem / path.name, as_version=4)
    for cell in source.cells:
        for region in re.findall(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", cell.source, re.S):
            for line in filter(lambda line: len(line) > 30, region.splitlines()):
                assert line.strip() not in text, line


@pytest.mark.parametrize("path", EXERCISES, ids=lambda p: p.stem)
def test_the_folder_of_a_release_holds_the_notebook_alone(path: Path) -> None:
    assert [p.name for p in path.parent.iterdir() if p.name != ".ipynb_checkpoints"] == [path.name]


@pytest.mark.parametrize("path", SOLUTIONS, ids=lambda p: p.stem)
def test_graded_cells_and_items_agree(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    graded = {
        cell["id"]: cell
        for cell in notebook.cells
        if cell.metadata.get("nbgrader", {}).get("grade")
    }
    assert graded
    assert set(graded) == {item.id for item in items(path.stem)}
    for item in items(path.stem):
        cell = graded[item.id]
        points = cell.metadata["nbgrader"]["points"]
        if item.check is None:
            assert cell.metadata["nbgrader"]["solution"]
            assert "**Mark scheme**" in cell.source
        else:
            name = item.check.__name__
            assert cell.source == (
                f"award(lambda: unit.{name}({item.variable}, case), points={points})"
            )


@pytest.mark.parametrize("path", LESSONS, ids=lambda p: p.stem)
def test_a_lesson_runs_in_under_twenty_seconds_and_shows_short_code(
    path: Path, tmp_path: Path
) -> None:
    notebook = nbformat.read(path, as_version=4)
    started = time.monotonic()
    NotebookClient(notebook, timeout=60, resources={"metadata": {"path": str(tmp_path)}}).execute()
    assert time.monotonic() - started < 20 * 3, "far slower than the twenty seconds that we want"
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert len([line for line in cell.source.splitlines() if line.strip()]) <= 6


@pytest.mark.parametrize("path", LESSONS + EXERCISES, ids=lambda p: p.stem)
def test_links_to_other_notebooks_lead_somewhere(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    delivered = {"lessons": folder("lessons"), "exercises": folder("exercises")}
    home = Path("lessons") if path.parent.name == "lessons" else Path("exercises") / path.stem
    for cell in notebook.cells:
        for link in (
            re.findall(r"\]\(([^)#]+)\)", cell.source) if cell.cell_type == "markdown" else []
        ):
            if not link.startswith("http"):
                parts = []
                for part in (home / link).parts:
                    parts = parts[:-1] if part == ".." else [*parts, part]
                assert (delivered[parts[0]] / Path(*parts[1:])).is_file(), link


def test_the_wheel_holds_the_course_and_nothing_of_ours(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "uv",
        "build",
        "--wheel",
        "-q",
        "--out-dir",
        str(tmp_path),
        str(ROOT),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if "No module named uv" in done.stderr:
        pytest.skip("uv is not a module of this environment")
    assert done.returncode == 0, done.stderr
    names = zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist()
    for wanted in (
        "conflicting_reports/_course/lessons/00-start-here.ipynb",
        "conflicting_reports/_course/exercises/01-who-says-what/01-who-says-what.ipynb",
        "conflicting_reports/_course/seeds/september-2022/article.txt",
        "conflicting_reports/widgets/source_reader.js",
        "conflicting_reports/jupyter/labconfig/page_config.json",
        "conflicting_reports/py.typed",
    ):
        assert wanted in names, wanted
    assert not [
        n for n in names if n.startswith("conflicting_reports/_course") and n.endswith(".py")
    ]
    assert not [n for n in names if "tests" in n or "build_notebooks" in n or "checkpoint" in n]


@pytest.mark.parametrize("unit", UNITS)
def test_a_lesson_leads_to_its_unit_and_says_how_long_it_takes(unit: str) -> None:
    lesson = (ROOT / f"course/lessons/{unit}.py").read_text("utf-8")
    told = re.search(
        rf"\[exercise \d\d\]\(\.\./exercises/{unit}/{unit}\.ipynb\), about (\d+) minutes", lesson
    )
    assert told
    assert f"about {told.group(1)} minutes" in (ROOT / f"solutions/{unit}.py").read_text("utf-8")
