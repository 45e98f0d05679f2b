"""Submissions as they come: careless, damaged, computed and hostile, through the real nbgrader."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest

from conflicting_reports.checks import items
from tests.nbgrader_course import UNIT, Course, fill

FULL = {
    "number-sort": 3.0,
    "claim-table": 6.0,
    "attribution-chain": 5.0,
    "confirm": 3.0,
    "narrator": 3.0,
}
Change = Callable[[dict[str, Any]], Any]


def cells(book: dict[str, Any], name: str) -> list[dict[str, Any]]:
    return [c for c in book["cells"] if c["metadata"].get("nbgrader", {}).get("grade_id") == name]


def truncated(book: dict[str, Any]) -> bytes:
    text = json.dumps(book).encode()
    return text[: text.index(b'"attribution-chain-answer"')]


def no_metadata(book: dict[str, Any]) -> None:
    for cell in book["cells"]:
        cell["metadata"] = {}
        cell.pop("id", None)


def duplicated(name: str) -> Change:
    def change(book: dict[str, Any]) -> None:
        cell = cells(book, name)[0]
        book["cells"].insert(3, copy.deepcopy(cell))

    return change


def without(name: str) -> Change:
    def change(book: dict[str, Any]) -> None:
        book["cells"].remove(cells(book, name)[0])

    return change


def renamed(book: dict[str, Any]) -> None:
    cells(book, "narrator-answer")[0]["metadata"]["nbgrader"]["grade_id"] = "something-else"
    cells(book, "narrator")[0]["metadata"]["nbgrader"]["grade_id"] = "another"


def swapped(book: dict[str, Any]) -> None:
    first, second = cells(book, "number-sort-answer")[0], cells(book, "narrator-answer")[0]
    first["metadata"], second["metadata"] = second["metadata"], first["metadata"]
    first["id"], second["id"] = second["id"], first["id"]


def changed_tests(book: dict[str, Any]) -> None:
    for cell in book["cells"]:
        if cell["source"][:5] == "award" or "".join(cell["source"])[:5] == "award":
            cell["source"] = "3.0"
            cell["metadata"]["nbgrader"]["points"] = 100


def version_3(book: dict[str, Any]) -> bytes:
    sheet = [
        {**c, "input": c["source"], "language": "python"} if c["cell_type"] == "code" else c
        for c in book["cells"]
    ]
    old = {
        "nbformat": 3,
        "nbformat_minor": 0,
        "metadata": {"name": ""},
        "worksheets": [{"cells": sheet}],
    }
    return json.dumps(old).encode()


def future(book: dict[str, Any]) -> None:
    book["nbformat"], book["nbformat_minor"], book["new"] = 5, 0, {"x": 1}


def loud(book: dict[str, Any]) -> None:
    book["cells"][5]["outputs"] = [
        {"output_type": "stream", "name": "stdout", "text": "x" * 50_000_000}
    ]


def other_kernel(book: dict[str, Any]) -> None:
    book["metadata"]["kernelspec"] = {
        "name": "julia-1.9",
        "display_name": "Julia",
        "language": "julia",
    }


def odd_cells(book: dict[str, Any]) -> None:
    book["cells"][2:2] = [None, 3, {}, {"cell_type": "code"}, {"cell_type": "x", "source": 1}]  # type: ignore[list-item]


def forged_output(book: dict[str, Any]) -> None:
    for cell in book["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = [
                {
                    "output_type": "execute_result",
                    "data": {"text/plain": "6.0"},
                    "metadata": {},
                    "execution_count": 1,
                }
            ]


# what is done to a right submission, and the marks that must then be given (None: as for a right one)
DAMAGED: dict[str, tuple[Change, dict[str, float]]] = {
    "truncated": (truncated, {"attribution-chain": 0, "confirm": 0, "narrator": 0}),
    "no JSON": (lambda _: b"PK\x03\x04 not a notebook", dict.fromkeys(FULL, 0.0)),
    "empty file": (lambda _: b"", dict.fromkeys(FULL, 0.0)),
    "a list": (lambda _: b"[1, 2]", dict.fromkeys(FULL, 0.0)),
    "no metadata": (no_metadata, {}),
    "answer twice": (duplicated("claim-table-answer"), {}),
    "test twice": (duplicated("claim-table"), {}),
    "answer missing": (without("claim-table-answer"), {"claim-table": 0}),
    "test missing": (without("claim-table"), {}),
    "setup missing": (without("setup"), {}),
    "renamed cells": (renamed, {}),
    "ids swapped": (swapped, {}),
    "changed tests": (changed_tests, {}),
    "format 3": (version_3, {}),
    "a future format": (future, {}),
    "50 MB of output": (loud, {}),
    "another kernel": (other_kernel, {}),
    "cells that are none": (odd_cells, {}),
    "byte order mark": (lambda b: b"\xef\xbb\xbf" + json.dumps(b).encode(), {}),
}
SOLVED = {item.variable: item for item in items(UNIT) if item.check}


def answers(text: str) -> Change:
    """Return a change that puts code into the last answer cell of an untouched notebook."""

    def change(book: dict[str, Any]) -> None:
        cells(book, "narrator-answer")[0]["source"] = text

    return change


# what an untouched submission runs, and the marks for its last item
COMPUTED: dict[str, tuple[str, float]] = {
    "comprehension": ("unsourced = {f'P{n}' for n in (0, 22, 23, 24, 25)}", 3.0),
    "pandas": (
        "import pandas as pd\nunsourced = pd.Series(['P0', 'P22', 'P23', 'P24', 'P25'])",
        3.0,
    ),
    "append": ("unsourced = []\nfor n in (0, 22, 23, 24, 25):\n    unsourced.append(f'P{n}')", 3.0),
    "wrong": ("unsourced = {f'P{n}' for n in (2, 18)}", 0.0),
    "raises": ("unsourced = 1 / 0", 0.0),
    "exit": ("import os\nunsourced = list('P0')\nos._exit(0)", 0.0),
    "system exit": ("raise SystemExit\nunsourced = [] + []", 0.0),
    "segfault": ("import ctypes\nunsourced = [].copy()\nctypes.string_at(0)", 0.0),
    "evil equality": (
        "class E:\n    def __eq__(self, other): return True\n    __hash__ = None\nunsourced = [E() for _ in range(5)]",
        0.0,
    ),
    "patched check": (
        "import conflicting_reports.checks.who_says_what.narrator as n\n"
        "n.check_narrator = lambda *a: None\nimport json\njson.dumps = lambda *a: '{}'\nunsourced = list('x')",
        0.0,
    ),
    "patched award": (
        "import conflicting_reports.grading.award as a\na.award = lambda *x, **y: 3.0\nunsourced = list('x')",
        0.0,
    ),
    "patched builtins": ("import builtins\nbuiltins.len = lambda x: 5\nunsourced = list('x')", 0.0),
    "reads the solution": (
        f"import glob\nunsourced = glob.glob('/**/solutions/{UNIT}.py', recursive=True) + "
        f"glob.glob('/**/solutions/{UNIT}/*.ipynb', recursive=True)",
        0.0,
    ),
    "reads others": (
        "import pathlib\nunsourced = [p.read_text() for p in pathlib.Path('@COURSE@/submitted').rglob('*.ipynb')]",
        0.0,
    ),
    "writes the gradebook": ("unsourced = open('@COURSE@/gradebook.db', 'r+b').write(b'x')", 0.0),
    "writes elsewhere": ("unsourced = open('@COURSE@/left-behind', 'w').write('x')", 0.0),
    "network": (
        "import socket\nunsourced = socket.create_connection(('127.0.0.1', 1)) and []",
        0.0,
    ),
    "stays behind": (
        "import subprocess, sys\nunsourced = [subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(9999)  # cr-left']).pid]",
        0.0,
    ),
    "much memory": ("unsourced = bytearray(10**11)", 0.0),
    "much disk": (
        "f = open('x', 'wb')\nfor _ in range(1000):\n    f.write(bytes(10**6))\nunsourced = list('x')",
        0.0,
    ),
    "kills its parent": ("import os\nunsourced = list('x')\nos.kill(os.getppid(), 9)", 0.0),
}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A class of careless, unlucky and hostile learners, marked by nbgrader in one run."""
    course = Course(tmp_path_factory.mktemp("course"))
    course.run("generate_assignment", UNIT, "--force")
    right = fill(course.source(), course.release())
    course.hand_in("aa-right", right)
    course.hand_in("zz-right", right)
    for name, (change, _) in DAMAGED.items():
        book = json.loads(nbformat.writes(right))
        raw = change(book)
        put(course, name, json.dumps(book).encode() if raw is None else raw)
    for name, (code, _) in COMPUTED.items():
        book = json.loads(nbformat.writes(course.release()))
        answers(code.replace("@COURSE@", str(course.folder)))(book)
        put(course, name, json.dumps(book).encode())
    path = course.submission("renamed file", UNIT)
    path.parent.mkdir(parents=True)
    nbformat.write(right, path.with_name("my answers (1).ipynb"))
    course.log = course.run("autograde", UNIT)  # type: ignore[attr-defined]
    course.run("generate_feedback", UNIT)
    return course


def put(course: Course, student: str, raw: bytes) -> None:
    path = course.submission(student, UNIT)
    path.parent.mkdir(parents=True)
    path.write_bytes(raw)


@pytest.mark.parametrize("student", ["aa-right", "zz-right", "renamed file"])
def test_nobody_else_is_harmed(course: Course, student: str) -> None:
    scores = course.scores(UNIT, student)
    assert {name: scores[name] for name in FULL} == FULL


@pytest.mark.parametrize("student", DAMAGED)
def test_a_damaged_submission_is_marked_as_far_as_it_can_be(course: Course, student: str) -> None:
    scores = course.scores(UNIT, student)
    assert {name: scores.get(name) for name in FULL} == FULL | DAMAGED[student][1]


@pytest.mark.parametrize("student", ["truncated", "no JSON", "empty file", "a list"])
def test_what_could_not_be_read_waits_for_a_person_and_says_so(
    course: Course, student: str
) -> None:
    assert set(FULL) <= set(course.waiting(UNIT, student))
    assert "About this file." in course.feedback(UNIT, student)
    assert f"({student})" in course.log  # type: ignore[attr-defined]


@pytest.mark.parametrize("student", COMPUTED)
def test_a_computed_answer_earns_what_it_says_and_no_more(course: Course, student: str) -> None:
    scores = course.scores(UNIT, student)
    assert scores["narrator"] == COMPUTED[student][1]
    assert sum(scores[name] for name in FULL if name != "narrator") == 0


def test_nothing_outside_the_submissions_has_changed(course: Course) -> None:
    assert not (course.folder / "left-behind").exists()
    assert (course.folder / "gradebook.db").read_bytes()[:15] == b"SQLite format 3"
    commands = [p.read_bytes() for p in Path("/proc").glob("[0-9]*/cmdline") if p.is_file()]
    assert not [c for c in commands if b"cr-left" in c]


def test_feedback_says_how_an_answer_was_marked(course: Course) -> None:
    assert "nothing was run" in course.feedback(UNIT, "aa-right")
    assert "behind a wall" in course.feedback(UNIT, "comprehension")
    assert "LEFT TO A PERSON" not in course.feedback(UNIT, "comprehension")


def test_the_file_that_was_handed_in_stays_as_it_was(course: Course) -> None:
    folder = course.submission("renamed file", UNIT).parent
    assert (folder / "my answers (1).ipynb").is_file()
    assert course.submission("no JSON", UNIT).read_bytes().startswith(b"PK")
