"""This repository as an nbgrader course. Run nbgrader's commands in this folder."""

c = get_config()  # noqa: F821 - given by traitlets

c.CourseDirectory.course_id = "conflicting-reports"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"
# Answer cells keep their form; the line takes the place of the model answer.
c.ClearSolutions.code_stub = {"python": "# (your answer replaces the blanks above)"}
# A learner's endless loop ends here; a unit runs in a few seconds.
c.ExecutePreprocessor.timeout = 60
# Marks come from the answers as they are written; no submitted code is run. See
# conflicting_reports.grading.plain_marking.
c.Autograde.pre_convert_hook = "conflicting_reports.grading.plain_marking.name_notebook"
c.Autograde.exporter_class = "conflicting_reports.grading.plain_marking.ReadSubmission"
c.Autograde.autograde_preprocessors = [
    "conflicting_reports.grading.plain_marking.ReadWrittenAnswers",
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    "conflicting_reports.grading.plain_marking.SaveMarks",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
