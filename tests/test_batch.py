"""Marking a whole class with `conflicting-reports autograde`: the same marks, and none lost."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conflicting_reports.__main__ import main
from tests.nbgrader_course import UNIT, Course, fill

RANDOM = random.Random(7)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course with a gradebook that knows the unit, and no submissions."""
    course = Course(tmp_path_factory.mktemp("course"))
    course.run("generate_assignment", UNIT, "--force")
    return course


@pytest.fixture
def course(template: Course, tmp_path: Path) -> Course:
    """A copy of it with three submissions."""
    copy = Course.__new__(Course)
    copy.folder = Path(shutil.copytree(template.folder, tmp_path / "course"))
    copy.hand_in("ann", fill(copy.source(), copy.release()))
    copy.hand_in("bo", copy.release())
    copy.hand_in("cy", copy.with_answers({"unsourced": 'unsourced = {"P0", "P22"}\n'}))
    return copy


def autograde(course: Course, *words: str) -> Result:
    return CliRunner().invoke(main, ["autograde", UNIT, "--course", str(course.folder), *words])


def marks(course: Course) -> dict[str, dict[str, float]]:
    return {name: course.scores(UNIT, name) for name in ("ann", "bo", "cy")}


@pytest.mark.parametrize("workers", ["1", "2"])
def test_marks_are_those_of_nbgraders_own_command(course: Course, workers: str) -> None:
    done = autograde(course, "--workers", workers)
    assert (done.exit_code, done.output) == (0, f"Marked 3 of 3 submissions of {UNIT}.\n")
    ours = marks(course)
    assert sum(ours["ann"].values()) == 20
    assert sum(ours["bo"].values()) == 0
    assert 0 < ours["cy"]["narrator"] < 3
    course.run("autograde", UNIT, "--force")
    assert marks(course) == ours


def test_what_is_marked_is_left_alone_until_it_is_handed_in_again(course: Course) -> None:
    autograde(course)
    assert "All 3 submissions of 01-who-says-what are marked." in autograde(course).output
    submission = course.submission("bo", UNIT)
    (submission.parent / "timestamp.txt").write_text("2026-01-02 10:00:00 UTC")
    (course.folder / f"autograded/bo/{UNIT}/timestamp.txt").unlink(missing_ok=True)
    (course.folder / f"autograded/bo/{UNIT}/timestamp.txt").write_text("2026-01-01 10:00:00 UTC")
    shutil.copy(course.submission("ann", UNIT), submission)
    assert "Marked 1 of 1 " in autograde(course).output
    assert sum(marks(course)["bo"].values()) == 20
    assert "Marked 3 of 3 " in autograde(course, "--force").output


def test_a_mark_given_by_hand_survives_marking_again(course: Course) -> None:
    autograde(course)
    with course.gradebook() as book:
        grade = book.find_grade("who-confirmed", UNIT, UNIT, "ann")
        grade.manual_score = 5.0
        grade.needs_manual_grade = False
        book.db.commit()
    autograde(course, "--force")
    with course.gradebook() as book:
        grade = book.find_grade("who-confirmed", UNIT, UNIT, "ann")
        assert grade.manual_score == 5.0
        assert grade.needs_manual_grade


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["99-none"], "no unit '99-none' in"),
        ([UNIT, "--student", "zoe"], f"no submission of {UNIT} by zoe in submitted"),
        ([UNIT, "--student", "../bo"], "no submission of"),
        ([UNIT, "--workers", "0"], "0 is not in the range"),
    ],
)
def test_bad_input_is_one_sentence(course: Course, words: list[str], message: str) -> None:
    done = CliRunner().invoke(main, ["autograde", *words, "--course", str(course.folder)])
    assert done.exit_code != 0
    assert message in done.output
    assert "Traceback" not in done.output
    assert not (course.folder / "autograded").exists()


def test_a_folder_that_is_no_course_is_said_to_be_none(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["autograde", UNIT, "--course", str(tmp_path)])
    assert done.exit_code == 1
    assert "has no nbgrader_config.py" in done.output
    assert not list(tmp_path.iterdir())


def test_no_submissions_no_gradebook_and_an_unknown_unit_are_told_apart(course: Course) -> None:
    shutil.rmtree(course.folder / "submitted")
    assert "no submissions of 01-who-says-what in" in autograde(course).output
    course.hand_in("ann", course.release())
    (course.folder / "gradebook.db").unlink()
    done = autograde(course)
    assert "there is no gradebook at" in done.output
    assert "nbgrader generate_assignment" in done.output
    assert not (course.folder / "gradebook.db").exists()


def test_a_newer_or_damaged_gradebook_is_refused_and_stays_as_it_is(course: Course) -> None:
    path = course.folder / "gradebook.db"
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'f00'")
    connection.close()
    before = path.read_bytes()
    assert "the gradebook has version 'f00'" in autograde(course).output
    assert path.read_bytes() == before
    path.write_bytes(b"not a database, not at all" * 100)
    done = autograde(course)
    assert done.exit_code == 1
    assert "the gradebook can't be used (file is not a database)" in done.output


def test_a_gradebook_in_use_is_waited_for_and_then_named(course: Course) -> None:
    from conflicting_reports.grading.batch import MarkingError, mark_unit

    other = sqlite3.connect(course.folder / "gradebook.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(MarkingError, match="another program is using it"):
        mark_unit(course.folder, UNIT, ["ann"], patience=0.2)
    other.execute("ROLLBACK")
    other.close()
    assert [m.fault for m in mark_unit(course.folder, UNIT, ["ann"])] == [""]


def test_a_submission_that_cannot_be_marked_stops_nobody_else(course: Course) -> None:
    course.submission("bo", UNIT).unlink()
    done = autograde(course)
    assert done.exit_code == 1
    assert f"bo: not marked: there is no notebook of {UNIT} in the folder" in done.output
    assert "Marked 2 of 3 submissions" in done.output
    assert sum(marks(course)["ann"].values()) == 20


def test_a_folder_in_the_place_of_a_notebook_waits_for_a_person(course: Course) -> None:
    path = course.submission("bo", UNIT)
    path.unlink()
    path.mkdir()
    done = autograde(course)
    assert done.exit_code == 0, done.output
    assert "(bo)" in done.output
    assert "narrator" in course.waiting(UNIT, "bo")
    assert sum(marks(course)["ann"].values()) == 20


KILLS = int(os.environ.get("CONFLICTING_REPORTS_KILLS", "30"))


def test_a_run_killed_at_any_moment_is_finished_by_the_next_one(
    template: Course, tmp_path: Path
) -> None:
    """Thirty kills at random moments of runs with two workers, over one class of sixty."""
    course = Course.__new__(Course)
    course.folder = Path(shutil.copytree(template.folder, tmp_path / "course"))
    students = [f"s{n:02}" for n in range(60)]
    for student in students:
        course.hand_in(student, fill(course.source(), course.release()))
    command = [sys.executable, "-m", "conflicting_reports", "autograde", UNIT]
    command += ["--course", str(course.folder), "--workers", "2"]
    killed = 0
    while killed < KILLS:
        run = subprocess.Popen(
            [*command, "--force"] if killed % 3 == 2 else command,
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(RANDOM.uniform(1.5, 4.5))
        with_group = RANDOM.random() < 0.7
        (os.killpg if with_group else os.kill)(run.pid, signal.SIGKILL)
        run.wait()
        killed += 1
        with sqlite3.connect(course.folder / "gradebook.db") as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.close()
    time.sleep(1)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert sorted(p.name for p in (course.folder / "autograded").iterdir()) == students
    with course.gradebook() as book:
        for student in students:
            notebook = book.find_submission_notebook(UNIT, UNIT, student)
            assert sum(grade.score for grade in notebook.grades) == 20, student
            assert len(notebook.grades) == 6
