"""Compare marking here with stock nbgrader, on the same submissions, in turns.

    python -m tests.benchmarks.autograde [SUBMISSIONS] [ROUNDS]

Baseline: `nbgrader autograde` as it comes, which executes every notebook. Compared with it:
`conflicting-reports autograde` with one and two workers, on answers as they are written and
on answers that a cell computes, which are run behind a wall. Stock marks `STOCK` of the
submissions in each round (it is slow); times are for one submission, command included.
Prints the median of the rounds, the ratio to the baseline, and whether the marks are equal.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import nbformat

from tests.nbgrader_course import UNIT, Course, fill

STOCK = 10


def computed(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """Return a solved notebook whose last answer is computed with pandas."""
    for cell in notebook.cells:
        if cell["id"] == "narrator-answer":
            cell.source += "\nimport pandas as pd\nunsourced = set(pd.Series(sorted(unsourced)))"
    return notebook


def make_course(folder: Path, submissions: int, kind: str) -> Course:
    """Return a course with submissions, every third of them untouched."""
    course = Course(folder)
    for number in range(submissions):
        notebook = fill(course.source(), course.release())
        if kind == "computed":
            notebook = computed(notebook)
        elif number % 3 == 2:
            notebook = course.release()
        course.hand_in(f"s{number:04}", notebook)
    course.run("generate_assignment", UNIT, "--force")
    return course


def stock(course: Course) -> float:
    """Return the seconds that stock nbgrader takes for a submission."""
    config = course.folder / "nbgrader_config.py"
    ours = config.read_text("utf-8")
    config.write_text(ours[: ours.index("# Marks come")], "utf-8")
    started = time.perf_counter()
    course.run("autograde", UNIT, "--student", "s000*", "--force")
    config.write_text(ours, "utf-8")
    return (time.perf_counter() - started) / min(
        STOCK, len(list((course.folder / "submitted").iterdir()))
    )


def ours(course: Course, workers: int) -> float:
    """Return the seconds that this course's command takes for a submission."""
    shutil.rmtree(course.folder / "autograded", ignore_errors=True)
    count = len(list((course.folder / "submitted").iterdir()))
    started = time.perf_counter()
    course.command("autograde", UNIT, "--workers", str(workers))
    return (time.perf_counter() - started) / count


def scores(course: Course) -> list[dict[str, float]]:
    """Return the marks of the submissions that both mark."""
    return [course.scores(UNIT, f"s{n:04}") for n in range(STOCK)]


def main() -> None:
    """Run the rounds and print a table."""
    submissions = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    print(f"{submissions} submissions of {UNIT}, {rounds} rounds, seconds for one submission")
    for kind in ("written", "computed"):
        with tempfile.TemporaryDirectory() as folder:
            course = make_course(Path(folder), submissions, kind)
            ways: dict[str, Callable[[], float]] = {
                "stock nbgrader": lambda c=course: stock(c),
                "ours, one worker": lambda c=course: ours(c, 1),
                "ours, two workers": lambda c=course: ours(c, 2),
            }
            times: dict[str, list[float]] = {way: [] for way in ways}
            marks = {}
            for _ in range(rounds):
                for way, run in ways.items():
                    times[way].append(run())
                    marks[way] = scores(course)
            base = statistics.median(times["stock nbgrader"])
            for way, found in times.items():
                middle = statistics.median(found)
                same = "marks equal" if marks[way] == marks["stock nbgrader"] else "MARKS DIFFER"
                print(f"{kind:<10}{way:<20}{middle:8.3f}{base / middle:8.1f} times   {same}")


if __name__ == "__main__":
    main()
