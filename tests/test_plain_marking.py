"""Submissions as they come: careless, damaged, computed and hostile, through the real nbgrader."""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest

from conflicting_reports.checks import items
from conflicting_reports.grading.wall import find_wall
from tests.nbgrader_course import UNIT, Course, fill

FULL = {
    "number-sort": 3.0,
    "claim-table": 6.0,
    "attribution-chain": 5.0,
    "confirm": 3.0,
    "narrator": 3.0,
}
WALL = find_wall(Path(__file__))  # None where no wall holds: then nothing is run
if WALL is not None:
    WALL.stop()
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


MODULES = ("pandas", "conflicting_reports", "nbgrader_config", "sitecustomize")
Place = Callable[[Path], object]


def changed(book: dict[str, Any], change: Callable[[dict[str, Any]], Any]) -> None:
    for cell in book["cells"]:
        change(cell)


def markdown(text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": {}, "source": text}


def evil_notebook(folder: Path) -> nbformat.NotebookNode:
    cell = nbformat.v4.new_code_cell(f"open({str(folder.parents[2] / 'left-behind')!r}, 'w')")
    return nbformat.v4.new_notebook(cells=[cell])


def linked(_: dict[str, Any]) -> Place:
    return lambda path: path.symlink_to(path.parents[3] / f"solutions/{UNIT}/{UNIT}.ipynb")


def piped(_: dict[str, Any]) -> Place:
    return os.mkfifo


def as_folder(_: dict[str, Any]) -> Place:
    return Path.mkdir


def sparse(_: dict[str, Any]) -> Place:
    def make(path: Path) -> None:
        with path.open("wb") as file:
            file.truncate(10**12)

    return make


def beside(make: Place) -> Change:
    """Return a change that puts something beside a right notebook."""

    def change(book: dict[str, Any]) -> Place:
        def place(path: Path) -> None:
            path.write_text(json.dumps(book))
            make(path.parent)

        return place

    return change


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
DAMAGED |= {
    "ids that are lists": (lambda b: changed(b, lambda c: c.update(id=[1], metadata={})), {}),
    "metadata that is a list": (
        lambda b: changed(b, lambda c: c["metadata"].update(nbgrader=[1])),
        {},
    ),
    "nested names": (
        lambda b: changed(
            b,
            lambda c: c["metadata"].update(nbgrader={"grade_id": {"a": 1}, "points": float("inf")}),
        ),
        {},
    ),
    "odd worksheets": (
        lambda _: b'{"nbformat": 3, "worksheets": [{"cells": 5}, {"cells": {"a": 1}}]}',
        dict.fromkeys(FULL, 0.0),
    ),
    "nested deeply": (lambda _: b"[" * 200_000, dict.fromkeys(FULL, 0.0)),
    "duplicate keys": (
        lambda b: json.dumps(b).replace('"cells":', '"cells": 5, "cells":', 1).encode(),
        {},
    ),
    "NaN": (lambda b: b["metadata"].update(x=float("nan"), y=float("inf")), {}),
    "half characters": (lambda b: b["cells"].insert(0, markdown("\ud800 \udfff")), {}),
    "scripts": (lambda b: b["cells"].insert(1, markdown("<script>alert('EVIL')</script>")), {}),
    "escape codes": (lambda b: b["cells"].insert(1, markdown("\x1b[2J\x00 6.0")), {}),
    "100,000 cells": (lambda b: b["cells"].extend([markdown("x")] * 100_000), {}),
    "long cells": (lambda b: b["cells"].extend([markdown("x" * 900_000)] * 5), {}),
    "a link to the solution": (linked, dict.fromkeys(FULL, 0.0)),
    "a pipe": (piped, dict.fromkeys(FULL, 0.0)),
    "a folder": (as_folder, dict.fromkeys(FULL, 0.0)),
    "a huge sparse file": (sparse, dict.fromkeys(FULL, 0.0)),
    "a link beside": (
        beside(lambda p: (p / "g.txt").symlink_to(p.parents[2] / "gradebook.db")),
        {},
    ),
    "a pipe beside": (beside(lambda p: os.mkfifo(p / "pipe")), {}),
    "a bad timestamp": (beside(lambda p: (p / "timestamp.txt").write_text("not a date")), {}),
    "a folder as timestamp": (beside(lambda p: (p / "timestamp.txt").mkdir()), {}),
    "pandas.py beside": (
        beside(lambda p: [(p / f"{n}.py").write_text("raise SystemExit") for n in MODULES]),
        {},
    ),
    "another notebook beside": (
        beside(lambda p: nbformat.write(evil_notebook(p), p / "evil.ipynb")),
        {},
    ),
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
    "doubles a text": ("unsourced = 'a' * 1\n" + "unsourced = unsourced + unsourced\n" * 40, 0.0),
    "nests tuples": ("x = (1, 1)\n" + "x = (x, x)\n" * 40 + "unsourced = {x}", 0.0),
    "half a character": ("unsourced = ['\\ud800']", 0.0),
    "an odd case": ("case = '\\ud800'\nunsourced = ['P2']", 0.0),
    "a list as case": ("case = [[1], {}]\nunsourced = ['P2']", 0.0),
    "look-alike name": ("unsоurced = ['P0', 'P22', 'P23', 'P24', 'P25']", 0.0),
    "a function fills it": (
        "unsourced = []\ndef add(n):\n    unsourced.append(f'P{n}')\nfor n in (0, 22, 23, 24, 25):\n    add(n)",
        3.0,
    ),
    "timed": ("%%time\nunsourced = ['P0', 'P22', 'P23', 'P24', 'P25']", 3.0),
    "endless": (
        "unsourced = [].copy()\nwhile True:\n    try:\n        while True: pass\n    except BaseException: pass",
        0.0,
    ),
    "many processes": (
        "import os, time\nunsourced = [].copy()\nfor _ in range(100):\n    if os.fork() == 0:\n        time.sleep(20)",
        0.0,
    ),
    "a daemon": (
        "import os, time\nunsourced = [].copy()\nif os.fork() == 0:\n    os.setsid()\n    time.sleep(1)  # cr-left\n    os._exit(0)",
        0.0,
    ),
    "writes to the pipe": (
        "unsourced = [].copy()\nopen('/proc/1/fd/1', 'w').write('{}\\n')",
        0.0,
    ),
    "an abstract socket": ("import socket\nunsourced = [socket.socket(1).connect('\\0x')]", 0.0),
    "its environment": ("unsourced = open('/proc/1/environ').read().split()", 0.0),
    "leaves a module": (
        "for d in ('/tmp', '/dev/shm', '..'):\n    try: open(d + '/colorsys.py', 'w').write('x')\n"
        "    except OSError: pass\nunsourced = [].copy()",
        0.0,
    ),
    "raw reply": (
        "import os\nunsourced = [].copy()\nfor n in range(3, 20):\n    try: os.write(n, b'[' * 9000)\n"
        "    except OSError: pass\nos._exit(0)",
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
    with (course.folder / "nbgrader_config.py").open("a") as config:
        config.write("c.ReadWrittenAnswers.seconds = 4\n")
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


def put(course: Course, student: str, raw: bytes | Place) -> None:
    path = course.submission(student, UNIT)
    path.parent.mkdir(parents=True)
    if callable(raw):
        raw(path)
    else:
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
    if WALL is None:  # then it waits for a person, whatever it says
        assert (scores["narrator"], "narrator" in course.waiting(UNIT, student)) == (0, True)
    else:
        assert scores["narrator"] == COMPUTED[student][1]
    assert sum(scores[name] for name in FULL if name != "narrator") == 0


def test_nothing_outside_the_submissions_has_changed(course: Course) -> None:
    assert not (course.folder / "left-behind").exists()
    assert (course.folder / "gradebook.db").read_bytes()[:15] == b"SQLite format 3"
    commands = [p.read_bytes() for p in Path("/proc").glob("[0-9]*/cmdline") if p.is_file()]
    assert not [c for c in commands if b"cr-left" in c]


def test_feedback_runs_no_script(course: Course) -> None:
    assert "<script>alert('EVIL')" not in course.feedback(UNIT, "scripts")


def test_feedback_shows_nothing_from_elsewhere(course: Course) -> None:
    assert not list((course.folder / "feedback").rglob("g.txt"))
    assert not list((course.folder / "autograded").rglob("g.txt"))


def test_stock_nbgrader_loses_and_overpays_where_this_does_not(tmp_path: Path) -> None:
    wrong = "unsourced = ['P2']\n"
    tricks = {
        "dead": "import os\nos._exit(0)",
        "scalar": "import numpy\naward = lambda *a, **k: numpy.float64(0)",
    }
    found = {}
    for kind in ("stock", "ours"):
        course = Course(tmp_path / kind)
        path = course.folder / "nbgrader_config.py"
        if kind == "stock":
            path.write_text(path.read_text().split("# Marks come from")[0])
        course.run("generate_assignment", UNIT, "--force")
        for name, trick in tricks.items():
            book = json.loads(nbformat.writes(course.release()))
            answers(wrong + trick)(book)
            put(course, name, json.dumps(book).encode())
        course.run("autograde", UNIT, check=False)
        for name in tricks:
            marked = (course.folder / f"autograded/{name}/{UNIT}/{UNIT}.ipynb").is_file()
            found[kind, name] = course.scores(UNIT, name).get("narrator") if marked else "lost"
    assert found["stock", "dead"] == "lost"
    assert found["stock", "scalar"] == FULL["narrator"]
    assert found["ours", "dead"] == found["ours", "scalar"] == 0


def test_feedback_says_how_an_answer_was_marked(course: Course) -> None:
    assert "nothing was run" in course.feedback(UNIT, "aa-right")
    computed = course.feedback(UNIT, "comprehension")
    assert ("behind a wall" in computed) == (WALL is not None)
    assert ("LEFT TO A PERSON" in computed) == (WALL is None)


def test_the_file_that_was_handed_in_stays_as_it_was(course: Course) -> None:
    folder = course.submission("renamed file", UNIT).parent
    assert (folder / "my answers (1).ipynb").is_file()
    assert course.submission("no JSON", UNIT).read_bytes().startswith(b"PK")
