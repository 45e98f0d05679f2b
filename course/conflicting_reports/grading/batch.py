"""Mark all submissions of a unit in one process, safely and fast.

nbgrader's own converter does the work. Three things around it differ: the gradebook is opened
once, each submission is one transaction in it, and a marked folder is put in its place only
when its marks are stored. So a run that is killed leaves a whole gradebook, and the next one
goes on where it stopped.
"""

from __future__ import annotations

import sys

# jsonschema imports this if it is there, for a format that nothing here uses, and building its
# grammar takes longer than marking twenty submissions.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]

# ruff: noqa: E402
import contextlib
import errno
import glob
import io
import logging
import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import jsonschema
import nbgrader
from alembic.script import ScriptDirectory
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.apps import NbGrader
from nbgrader.converters import Autograde
from nbgrader.converters import autograde as autograde_module
from nbgrader.coursedir import CourseDirectory
from nbgrader.nbgraderformat import common as format_module
from nbgrader.preprocessors import (
    latesubmissions,
    overwritecells,
    overwritekernelspec,
    saveautogrades,
)
from sqlalchemy import event, make_url, text
from sqlalchemy.exc import DatabaseError
from traitlets.config.loader import PyFileConfigLoader

from conflicting_reports.errors import ConflictingReportsError
from conflicting_reports.grading.plain_marking import (
    ReadWrittenAnswers,
    mark_cells,
    read_notebook,
    secret_file,
    unit_items,
)
from conflicting_reports.grading.submissions import (
    NOTE,
    find_notebook,
    is_timestamp,
    read_file,
    read_submission,
    set_aside,
)
from conflicting_reports.grading.wall import Limits

__all__ = ["Marked", "MarkingError", "mark_unit", "open_course", "waiting"]

OPENERS = (
    autograde_module,
    latesubmissions,
    overwritecells,
    overwritekernelspec,
    saveautogrades,
)
PATIENCE = 60.0  # seconds that a worker waits for the gradebook
LEFTOVER = ".being-marked-"


class MarkingError(ConflictingReportsError, ValueError):
    """A unit can't be marked; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Marked:
    """What became of one submission.

    Attributes:
        student: whose it is.
        fault: why it couldn't be marked; empty if it was.
        notes: what the instructor should know of it.
    """

    student: str
    fault: str = ""
    notes: tuple[str, ...] = ()


class OpenGradebook(Gradebook):
    """nbgrader's gradebook, kept open; a commit waits until the submission is done."""

    def __init__(self, url: str, course_id: str) -> None:
        super().__init__(url, course_id)
        self.commit_for_good = self.db.commit
        self.db.commit = self.db.flush

    def close(self) -> None:
        """Stay open."""

    def leave(self) -> None:
        """Close the connection."""
        self.db.remove()
        self.engine.dispose()


@contextlib.contextmanager
def one_gradebook(url: str, course_id: str, patience: float = PATIENCE) -> Iterator[OpenGradebook]:
    """Let every part of nbgrader use the same open gradebook.

    Raises:
        MarkingError: if it can't be used.
    """
    file = make_url(url).database
    if url.startswith("sqlite") and not (file and Path(file).is_file()):
        msg = f"there is no gradebook at {file}; run `nbgrader generate_assignment` first"
        raise MarkingError(msg)
    try:
        book = OpenGradebook(url, course_id)
        check_version(book)
        take_turns(book, patience)
    except DatabaseError as error:
        raise gradebook_error(error) from None
    before = [module.Gradebook for module in OPENERS]
    for module in OPENERS:
        module.Gradebook = lambda *_, **__: book
    try:
        yield book
    finally:
        for module, opener in zip(OPENERS, before, strict=True):
            module.Gradebook = opener
        book.leave()


def check_version(book: OpenGradebook) -> None:
    """Raise when another version of nbgrader made the gradebook."""
    found = book.db.execute(text("SELECT version_num FROM alembic_version")).scalar()
    wanted = ScriptDirectory(str(Path(nbgrader.__file__).parent / "alembic")).get_current_head()
    if found != wanted:
        msg = (
            f"the gradebook has version {found!r}, this nbgrader wants {wanted!r}; make a copy of it "
            "and run `nbgrader db upgrade`, or install the nbgrader that made it"
        )
        raise MarkingError(msg)


def gradebook_error(error: DatabaseError) -> MarkingError:
    """Return what to say when the gradebook can't be used."""
    what = str(error.orig or error).strip()
    if "locked" in what:
        way_out = "another program is using it; close that program and run this again"
    elif "full" in what:
        way_out = "there is no room left on the disk; make some and run this again"
    else:
        way_out = (
            "restore it from a copy, or move it away and run `nbgrader generate_assignment` again"
        )
    return MarkingError(f"the gradebook can't be used ({what}): {way_out}")


def take_turns(book: OpenGradebook, patience: float) -> None:
    """Let a transaction begin with the lock, so that two workers wait for each other."""
    if book.engine.dialect.name != "sqlite":
        return
    book.db.remove()
    book.engine.dispose()

    @event.listens_for(book.engine, "connect")
    def _(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout = {int(patience * 1000)}")

    @event.listens_for(book.engine, "begin")
    def _(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextlib.contextmanager
def compiled_schemas() -> Iterator[None]:
    """Let nbgrader validate cell metadata with a validator that is built once."""
    validators: dict[int, Any] = {}

    def validate(instance: Any, schema: Any) -> None:
        validator = validators.get(id(schema))
        if validator is None:
            kind = jsonschema.validators.validator_for(schema)
            kind.check_schema(schema)
            validator = validators[id(schema)] = kind(schema)
        error = jsonschema.exceptions.best_match(validator.iter_errors(instance))
        if error is not None:
            raise error

    before = format_module.jsonschema
    format_module.jsonschema = type("jsonschema", (), {"validate": staticmethod(validate)})
    try:
        yield
    finally:
        format_module.jsonschema = before


def open_course(folder: Path, unit: str) -> tuple[CourseDirectory, NbGrader]:
    """Return the course in a folder, configured by its `nbgrader_config.py`.

    Raises:
        MarkingError: if the folder is no course or has no such unit.
    """
    if not (folder / "nbgrader_config.py").is_file():
        msg = f"{folder} has no nbgrader_config.py; run this in the course's folder, or name it with --course"
        raise MarkingError(msg)
    config = PyFileConfigLoader("nbgrader_config.py", path=str(folder)).load_config()
    config.CourseDirectory.root = str(folder)
    app = NbGrader(config=config)
    course = CourseDirectory(parent=app)
    course.assignment_id = unit
    if not Path(course.format_path(course.source_directory, ".", unit)).is_dir():
        units = sorted(
            p.name
            for p in (folder / course.source_directory).glob("*/")
            if not p.name.startswith(".")
        )
        msg = f"no unit {unit!r} in {folder}; there are {', '.join(units) or 'none'}"
        raise MarkingError(msg)
    return course, app


def waiting(course: CourseDirectory, unit: str, force: bool = False) -> list[str]:
    """Return the students whose submission of a unit isn't marked yet, or was handed in again."""
    students = []
    for folder in sorted(Path(course.root, course.submitted_directory).glob(f"*/{unit}")):
        student = folder.parent.name
        marked = Path(course.format_path(course.autograded_directory, student, unit))
        if not folder.is_dir():
            continue
        new, old = (
            course.get_existing_timestamp(str(p)) if is_timestamp(p / "timestamp.txt") else None
            for p in (folder, marked)
        )
        if force or not marked.is_dir() or (new and old and new > old):
            students.append(student)
    return students


def mark_unit(
    folder: Path,
    unit: str,
    students: list[str],
    workers: int = 1,
    tell: Callable[[Marked], None] = lambda marked: None,
    patience: float = PATIENCE,
) -> list[Marked]:
    """Mark the submissions of some students and return what became of each, in their order.

    Args:
        folder: the course's folder.
        unit: the assignment, such as `01-who-says-what`.
        students: whose submissions to mark.
        workers: how many processes share the work.
        tell: called after each submission.
        patience: seconds to wait for a gradebook that is in use.

    Raises:
        MarkingError: if the folder is no course, has no such unit, or its gradebook can't be
            used. Submissions marked before that stay marked.
    """
    course, app = open_course(folder, unit)
    notes = listen(app)
    remove_leftovers(Path(course.root, course.autograded_directory))
    with one_gradebook(course.db_url, course.course_id, patience) as book:
        check_assignment(book, unit)
    if workers > 1 and len(students) > 1:
        return mark_with_workers(folder, unit, students, workers, tell, patience)
    done = []
    with one_gradebook(course.db_url, course.course_id, patience) as book, compiled_schemas():
        for student in students:
            done.append(mark_one(course, app, book, notes, unit, student))
            tell(done[-1])
    return done


def mark_with_workers(
    folder: Path,
    unit: str,
    students: list[str],
    workers: int,
    tell: Callable[[Marked], None],
    patience: float,
) -> list[Marked]:
    """Mark with several processes, each taking the next few students as it gets done."""
    size = max(1, min(8, len(students) // (workers * 4)))
    shares = [students[n : n + size] for n in range(0, len(students), size)]
    job = partial(mark_share, folder, unit, patience)
    done = []
    kind = "fork" if sys.platform == "linux" else "spawn"  # fork spares each worker the imports
    with ProcessPoolExecutor(workers, get_context(kind)) as pool:
        for share in pool.map(job, shares):
            for marked in share:
                done.append(marked)
                tell(marked)
    return done


def mark_share(folder: Path, unit: str, patience: float, students: list[str]) -> list[Marked]:
    """Mark some students in a process of their own."""
    course, app = open_course(folder, unit)
    notes = listen(app)
    with one_gradebook(course.db_url, course.course_id, patience) as book, compiled_schemas():
        return [mark_one(course, app, book, notes, unit, student) for student in students]


def check_assignment(book: OpenGradebook, unit: str) -> None:
    """Raise when the gradebook doesn't know the unit yet."""
    try:
        book.find_assignment(unit)
    except MissingEntry:
        msg = (
            f"the gradebook doesn't know {unit!r}; run `nbgrader generate_assignment {unit}` first"
        )
        raise MarkingError(msg) from None
    finally:
        book.db.remove()


def remove_leftovers(folder: Path) -> None:
    """Remove what runs left behind that were killed; of a run that still goes on, nothing."""
    for left in folder.glob(f"{LEFTOVER}*"):
        number = left.name.removeprefix(LEFTOVER)
        if number.isdigit() and not is_running(int(number)):
            shutil.rmtree(left, ignore_errors=True)


def is_running(process: int) -> bool:
    """Say whether a process of that number runs."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


class Notes(logging.Handler):
    """Keep what our own parts say about a submission; nbgrader's many lines are left out."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.kept: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line of ours."""
        if record.msg.startswith(NOTE):
            self.kept.append(record.getMessage().removeprefix(NOTE))


def listen(app: NbGrader) -> Notes:
    """Let an application's log go nowhere but into the notes that are returned."""
    notes = Notes()
    log = logging.Logger("conflicting_reports.grading", logging.WARNING)
    log.addHandler(notes)
    app.log = log
    return notes


def mark_one(
    course: CourseDirectory,
    app: NbGrader,
    book: OpenGradebook,
    notes: Notes,
    unit: str,
    student: str,
) -> Marked:
    """Mark one submission: all of it, or nothing."""
    place = Path(course.format_path(course.autograded_directory, student, unit))
    staging = f"{course.autograded_directory}/{LEFTOVER}{os.getpid()}"
    own = CourseDirectory(parent=app)
    own.assignment_id, own.student_id, own.autograded_directory = (
        unit,
        glob.escape(student),
        staging,
    )
    staged = Path(own.format_path(staging, student, unit))
    converter = Autograde(coursedir=own, parent=app)
    notes.kept.clear()
    try:
        handed_in = Path(own.format_path(own.submitted_directory, student, unit))
        set_aside(handed_in)
        find_notebook(handed_in, unit)
        if set(student) & set("*?[]\n\r"):
            return Marked(student, "nbgrader takes this folder's name for a pattern; rename it")
        if not os.path.lexists(handed_in / f"{unit}.ipynb"):
            return Marked(student, f"there is no notebook of {unit} in the folder")
        judge_beforehand(own, app, handed_in / f"{unit}.ipynb", unit)
        with contextlib.redirect_stderr(io.StringIO()):
            converter.start()
        book.commit_for_good()
        put(staged, place)
    except DatabaseError as error:
        raise gradebook_error(error) from None
    except OSError as error:
        if error.errno == errno.ENOSPC:
            msg = f"there is no room left on the disk; make some and run this again ({student} is not marked)"
            raise MarkingError(msg) from None
        return Marked(student, f"{type(error).__name__}: {error}")
    except (Exception, SystemExit) as error:
        return Marked(student, f"{type(error).__name__}: {str(error)[:300]}")
    finally:
        with contextlib.suppress(DatabaseError):
            book.db.rollback()
            book.db.remove()
        shutil.rmtree(Path(course.root, staging), ignore_errors=True)
    return Marked(student, notes=tuple(notes.kept))


def judge_beforehand(course: CourseDirectory, app: NbGrader, path: Path, unit: str) -> None:
    """Judge a notebook before its turn at the gradebook comes; marking then finds it judged."""
    release = Path(course.format_path(course.release_directory, ".", unit)) / path.name
    if not release.is_file():
        return
    official = read_notebook(release, release.stat().st_mtime_ns)
    notebook = read_submission(read_file(path), official, unit).notebook
    reader = ReadWrittenAnswers(parent=app)
    mark_cells(
        notebook,
        unit_items(notebook),
        secret_file(course.db_url),
        reader.run_without_wall,
        Limits(seconds=reader.seconds),
    )


def put(staged: Path, place: Path) -> None:
    """Put a marked folder in its place; an older one goes once the new one is there."""
    place.parent.mkdir(parents=True, exist_ok=True)
    old = place.with_name(f".{place.name}-before")
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        place.rename(old)
    staged.rename(place)
    shutil.rmtree(old, ignore_errors=True)
