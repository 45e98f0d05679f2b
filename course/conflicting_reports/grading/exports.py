"""Write the gradebook as the tables that Canvas and Moodle import.

    nbgrader export --exporter=conflicting_reports.grading.exports.CanvasExport --to=canvas.csv
    nbgrader export --exporter=conflicting_reports.grading.exports.MoodleExport --to=moodle.csv

A mark that isn't there yet (nothing handed in, or a part that waits for a person) is left
empty, so that an import overwrites nothing.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.plugins import ExportPlugin
from traitlets import Bool, Dict, Unicode

__all__ = ["CanvasExport", "MoodleExport"]


class LearningPlatformExport(ExportPlugin):
    """What both tables have in common."""

    columns = Dict(
        help="the platform's column for an assignment, where it isn't the assignment's own name"
    ).tag(config=True)
    with_open_parts = Bool(
        False, help="also write marks of which a hand-marked part is still missing"
    ).tag(config=True)
    default_name = "grades.csv"

    def export(self, gradebook: Gradebook) -> None:
        """Write the table to `to`."""
        wanted = set(map(str, self.assignment))
        assignments = [a for a in gradebook.assignments if not wanted or a.name in wanted]
        unknown = sorted(wanted - {a.name for a in gradebook.assignments})
        if unknown:
            self.log.error("There is no assignment %s in the gradebook.", ", ".join(unknown))
            raise SystemExit(1)
        chosen = set(map(str, self.student))
        students = [s for s in gradebook.students if not chosen or s.id in chosen]
        rows = self.table(gradebook, assignments, sorted(students, key=lambda s: s.id))
        target = Path(self.to or self.default_name)
        with target.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\r\n").writerows(rows)
        self.log.info("Wrote %d students to %s", len(students), target)

    def table(
        self, gradebook: Gradebook, assignments: Sequence[Any], students: Sequence[Any]
    ) -> list[list[str]]:
        """Return the table, head included."""
        raise NotImplementedError

    def marks(self, gradebook: Gradebook, assignment: Any, student: Any) -> str:
        """Return a student's marks for an assignment, or nothing where they aren't complete."""
        try:
            submission = gradebook.find_submission(assignment.name, student.id)
        except MissingEntry:
            return ""
        if submission.needs_manual_grade and not self.with_open_parts:
            self.log.warning(
                "%s of %s waits for a person and is left empty", assignment.name, student.id
            )
            return ""
        return f"{max(0.0, submission.score - submission.late_submission_penalty):.10g}"


class CanvasExport(LearningPlatformExport):
    """The gradebook as Canvas imports it.

    Columns as Canvas exports them: Student, ID, SIS User ID, SIS Login ID, Section, then one
    to an assignment; the second line holds the points possible. See
    https://teaching.resources.osu.edu/toolsets/carmencanvas/guides/calculating-final-grades/import-csv-file-carmen-grades
    and https://nemogb-dev.github.io/nemogb-r/articles/detailed-canvas-export-info.html. An
    assignment that Canvas has already is named with its number, such as `Unit 01 (87568490)`:
    set `CanvasExport.columns`.
    """

    default_name = "canvas.csv"
    section = Unicode("", help="the section of all students").tag(config=True)

    def table(
        self, gradebook: Gradebook, assignments: Sequence[Any], students: Sequence[Any]
    ) -> list[list[str]]:
        """Return the table, head included."""
        head = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
        rows = [
            [*head, *(self.columns.get(a.name, a.name) for a in assignments)],
            ["    Points Possible", "", "", "", "", *(f"{a.max_score:.10g}" for a in assignments)],
        ]
        for student in students:
            name = ", ".join(part for part in (student.last_name, student.first_name) if part)
            rows.append(
                [
                    *(name or student.id, "", "", student.id, self.section),
                    *(self.marks(gradebook, a, student) for a in assignments),
                ]
            )
        return rows


class MoodleExport(LearningPlatformExport):
    """The gradebook as Moodle's grade import takes it (Grades, Import, CSV file).

    Moodle asks which column names the student (username, ID number or email address) and
    which goes to which grade item; the heads are those of its own export.
    """

    default_name = "moodle.csv"

    def table(
        self, gradebook: Gradebook, assignments: Sequence[Any], students: Sequence[Any]
    ) -> list[list[str]]:
        """Return the table, head included."""
        head = ["First name", "Last name", "Username", "Email address"]
        rows = [
            [
                *head,
                *(self.columns.get(a.name, f"Assignment: {a.name} (Real)") for a in assignments),
            ]
        ]
        for student in students:
            person = (student.first_name, student.last_name, student.id, student.email)
            rows.append(
                [
                    *(part or "" for part in person),
                    *(self.marks(gradebook, a, student) for a in assignments),
                ]
            )
        return rows
