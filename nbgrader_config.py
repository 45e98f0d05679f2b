"""This repository as an nbgrader course. Run nbgrader's commands in this folder."""

c = get_config()  # noqa: F821 - given by traitlets

c.CourseDirectory.course_id = "conflicting-reports"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"
# Answer cells keep their form; the line takes the place of the model answer.
c.ClearSolutions.code_stub = {"python": "# (your answer replaces the blanks above)"}
# A learner's endless loop ends here; a unit runs in a few seconds.
c.ExecutePreprocessor.timeout = 60
