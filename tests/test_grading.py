"""Marks: what `award` returns, and what the real nbgrader makes of it."""

from __future__ import annotations

import math
import shutil
import sys
import warnings
from pathlib import Path

import nbformat
import numpy as np
import pytest
from nbclient import NotebookClient

from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.grading import award
from tests.nbgrader_course import UNIT, Course, fill

RIGHT = Feedback("claim-table", "right", 1.0, (), ("why",))
HALF = Feedback("claim-table", "partly right", 0.5, ("M3",), ("look",))


def test_award_prints_the_feedback_and_returns_a_built_in_float(
    capsys: pytest.CaptureFixture[str],
) -> None:
    marks = award(HALF, points=6)
    assert type(marks) is float
    assert marks == 3.0
    out, err = capsys.readouterr()
    assert out.startswith("PARTLY RIGHT.\n- look")
    assert "Marks: 3 of 6" in out
    assert err == ""


@pytest.mark.parametrize(
    "score",
    [np.float64(1), np.int64(1), math.nan, math.inf, -1.0, 1.5, True, False, "1.0", None, {"a": 1}],
    ids=repr,
)
def test_a_score_that_is_no_plain_share_gives_nothing(score: object) -> None:
    marks = award(Feedback("claim-table", "right", score), points=2)  # type: ignore[arg-type]
    assert type(marks) is float
    assert marks == 0.0


@pytest.mark.parametrize("points", [math.nan, math.inf, -1, "x"])
def test_points_that_are_no_maximum_give_nothing(points: object) -> None:
    assert award(RIGHT, points=points) == 0.0  # type: ignore[arg-type]


def test_a_variable_that_was_renamed_is_explained_and_gives_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    marks = award(lambda: RIGHT if claim_table else HALF, points=2)  # type: ignore[name-defined]  # noqa: F821
    assert marks == 0.0
    assert "There is no `claim_table`. Run the answer cell above first" in capsys.readouterr().out


def test_a_check_that_fails_gives_nothing_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert award(lambda: 1 / 0, points=2) == 0.0  # type: ignore[arg-type, return-value]
    assert "error of its own (ZeroDivisionError). No marks" in capsys.readouterr().out


def test_a_check_that_warns_or_writes_to_stderr_stays_silent(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def check() -> Feedback:
        warnings.warn("loud", stacklevel=1)
        print("noise", file=sys.stderr)
        return RIGHT

    assert award(check, points=2) == 2.0
    assert capsys.readouterr().err == ""


def test_what_only_looks_like_feedback_gives_nothing() -> None:
    class Fake(Feedback):
        pass

    assert award(Fake("claim-table", "right", 1.0), points=2) == 0.0
    assert award(None, points=2) == 0.0  # type: ignore[arg-type]
    assert award(1.0, points=2) == 0.0  # type: ignore[arg-type]


TRAPS = {
    "numpy": "__import__('numpy').float64(1.0)",
    "nan": "float('nan')",
    "negative": "-1.0",
    "false": "False",
    "text": "'1.0'",
    "dict": "{'score': 1.0}",
    "above": "1.5",
    "shows": "print('something is shown')",
}


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A class marked with stock nbgrader: three students and a notebook full of traps."""
    course = Course(tmp_path_factory.mktemp("course"))
    course.hand_in("right", fill(course.source(), course.release()))
    course.hand_in("typical", course.with_answers(TYPICAL))
    course.hand_in("untouched", course.release())
    course.hand_in("renamed", course.with_answers({"claim_table": "my_table = 3\n"}))
    course.run("generate_assignment", UNIT, "--force")
    course.add_traps(TRAPS)
    course.run("autograde", UNIT)
    course.run("autograde", "traps", "--create")
    course.run("generate_feedback", UNIT)
    course.run("export")
    return course


TYPICAL = {
    "number_labels": "number_labels = ['casualty', 'casualty', 'casualty', 'casualty', 'casualty', "
    "'casualty', 'year', 'year', 'duration', 'year', 'year']\n",
    "claim_table": """claim_table = [
    {"count": 105, "measure": "killed", "of_whom": "Armenian soldiers",
     "reported_by": "Pashinyan", "as_of": "today", "quote": "at least 105 of its soldiers"},
    {"count": 100, "measure": "killed", "of_whom": "Armenian soldiers",
     "reported_by": "Azerbaijan", "as_of": "today", "quote": "the bodies of 100 Armenian soldiers"},
    {"count": 50, "measure": "killed", "of_whom": "Azerbaijani soldiers",
     "reported_by": "Reuters", "as_of": "yesterday", "quote": "50 of its soldiers were killed"},
]
""",
    "attribution_chains": """attribution_chains = {
    "a": ["article", "Pashinyan", "UN"],
    "b": ["article", "Hovhannisyan"],
    "c": ["article", "Kirby"],
    "d": ["article", "Russia"],
    "e": ["article"],
}
""",
    "confirm_uses": """confirm_uses = {
    1: {"meaning": "count said to be checked", "checked_by": "officials"},
    2: {"meaning": "restated a position", "checked_by": None},
    3: {"meaning": "restated a position", "checked_by": None},
}
""",
    "unsourced": "unsourced = {'P0', 'P2', 'P18', 'P20', 'P22', 'P23', 'P24', 'P25'}\n",
}


def test_right_answers_get_full_marks_and_untouched_ones_none(marked: Course) -> None:
    assert marked.scores(UNIT, "right") == {
        "number-sort": 3,
        "claim-table": 6,
        "attribution-chain": 5,
        "confirm": 3,
        "narrator": 3,
        "who-confirmed": 0,  # waits for a person
    }
    assert set(marked.scores(UNIT, "untouched").values()) == {0}


def test_typical_mistakes_get_part_of_the_marks(marked: Course) -> None:
    scores = marked.scores(UNIT, "typical")
    assert scores["number-sort"] == pytest.approx(3 * 8 / 11, abs=0.01)
    assert scores["claim-table"] == pytest.approx(6 * (1 + 0.625 + 0.75) / 3, abs=0.01)
    assert scores["attribution-chain"] == pytest.approx(3.5)
    assert scores["confirm"] == pytest.approx(2.25)
    assert scores["narrator"] == 0


def test_only_the_text_waits_for_a_person(marked: Course) -> None:
    assert marked.waiting(UNIT, "typical") == ["who-confirmed"]
    assert marked.waiting(UNIT, "untouched") == []


def test_a_renamed_variable_costs_its_item_alone(marked: Course) -> None:
    scores = marked.scores(UNIT, "renamed")
    assert scores["claim-table"] == 0


def test_the_feedback_page_explains(marked: Course) -> None:
    page = marked.feedback(UNIT, "typical")
    assert "PARTLY RIGHT." in page
    assert "read the verb in P4 again" in page
    assert "Traceback (most recent call last)" not in page


def test_the_export_holds_every_student(marked: Course) -> None:
    table = (marked.folder / "grades.csv").read_text()
    for student in ("right", "typical", "untouched", "renamed"):
        assert f",{student}," in table


def test_every_trap_of_nbgrader_fails_closed(marked: Course) -> None:
    """Stock nbgrader gives full marks for each of these values; `award` gives none."""
    assert marked.scores("traps", "trapper") == dict.fromkeys(TRAPS, 0)


def test_a_learner_sees_no_traceback(tmp_path: Path, root: Path) -> None:
    """Answers of a wrong kind, a renamed variable and a missing cell, run as a learner would."""
    notebook = nbformat.read(root / f"exercises/{UNIT}/{UNIT}.ipynb", as_version=4)
    answers = {
        "number-sort-answer": "number_labels = 'x' * 10_000_000",
        "claim-table-answer": "claim_tabel = []",
        "attribution-chain-answer": "attribution_chains = object()",
        "confirm-answer": None,
        "narrator-answer": "unsourced = [[[[[[[[[[1]]]]]]]]]]",
    }
    notebook.cells = [c for c in notebook.cells if answers.get(c["id"], "") is not None]
    for cell in notebook.cells:
        cell.source = answers.get(cell["id"]) or cell.source
    NotebookClient(notebook, timeout=60, resources={"metadata": {"path": str(tmp_path)}}).execute()
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade") and cell.cell_type == "code":
            printed = "".join(o.get("text", "") for o in cell.outputs)
            assert printed.startswith("CANNOT BE READ.\n- "), printed[:200]
            assert printed.count("\n- ") == 1
            assert [o.data["text/plain"] for o in cell.outputs if "data" in o] == ["0.0"]


def test_an_untouched_exercise_runs_through_and_says_not_attempted(
    tmp_path: Path, root: Path
) -> None:
    notebook = nbformat.read(root / f"exercises/{UNIT}/{UNIT}.ipynb", as_version=4)
    NotebookClient(notebook, timeout=60, resources={"metadata": {"path": str(tmp_path)}}).execute()
    texts = ["".join(o.get("text", "") for o in c.get("outputs", [])) for c in notebook.cells]
    assert sum(text.startswith("NOT ATTEMPTED.") for text in texts) == 5


def test_nbgrader_cuts_the_same_release_from_the_command_line(tmp_path: Path, root: Path) -> None:
    """The instructor's `nbgrader generate_assignment` gives what is committed."""
    course = Course(tmp_path)
    shutil.rmtree(course.folder / "exercises")
    course.run("generate_assignment", UNIT)
    cut = (course.folder / f"exercises/{UNIT}/{UNIT}.ipynb").read_bytes()
    assert cut == (root / f"exercises/{UNIT}/{UNIT}.ipynb").read_bytes()
