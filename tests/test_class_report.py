"""The class report and the tables for learning platforms, from a class that nbgrader marked."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conflicting_reports.__main__ import main
from conflicting_reports.grading.class_report import make_report
from conflicting_reports.grading.marked import MarkedAnswer, Rating
from tests.nbgrader_course import UNIT, Course, fill

MISREAD = "unsourced = {'P0', 'P2', 'P18', 'P20', 'P22', 'P23', 'P24', 'P25'}\n"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    course = Course(tmp_path_factory.mktemp("course"))
    course.run("generate_assignment", UNIT, "--force")
    solved = fill(course.source(), course.release())
    for name in ("ann", "bo", "cy", "dee"):
        course.hand_in(name, solved)
    for name in ("eve", "flo"):
        course.hand_in(name, course.with_answers({"unsourced": MISREAD}))
    course.hand_in("gus", course.release())
    course.command("autograde", UNIT)
    with course.gradebook() as book:
        book.update_or_create_student("ann", first_name="Ann", last_name="Ohm, Dr", email="a@x.org")
        grade = book.find_grade("who-confirmed", UNIT, UNIT, "ann")
        grade.manual_score, grade.needs_manual_grade = 5.5, False
        book.db.commit()
    return course


def report(course: Course, out: Path, *words: str) -> Result:
    return CliRunner().invoke(
        main, ["report", *words, "--course", str(course.folder), "--out", str(out)]
    )


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_report_is_one_page_without_names_and_tables_beside_it(
    course: Course, tmp_path: Path
) -> None:
    done = report(course, tmp_path)
    assert done.exit_code == 0, done.output
    page = (tmp_path / f"{UNIT}.html").read_text("utf-8")
    assert "7 learners handed in" in page
    assert not re.search(r"""(src|href)=["'](?!#)|https?://(?!www\.w3\.org)""", page)
    assert not re.search(r"\b(ann|bo|cy|dee|eve|flo|gus)\b", page)
    assert page.count("<svg") >= 2
    items = {row["item"]: row for row in rows(tmp_path / f"{UNIT}-items.csv")}
    assert (items["narrator"]["attempts"], items["narrator"]["learners"]) == ("6", "7")
    assert float(items["narrator"]["mean"]) == pytest.approx(4 / 6)
    misread = {row["code"]: row for row in rows(tmp_path / f"{UNIT}-misread.csv")}
    assert misread["M14"]["learners"] == "2"
    assert "P18" in misread["M14"]["example"]
    misled = rows(tmp_path / f"{UNIT}-misled.csv")
    assert {row["label"] for row in misled if row["item"].startswith("Find")} == {
        "P2",
        "P18",
        "P20",
    }
    assert all(row["words"] for row in misled)


def test_a_folder_of_notebooks_gives_the_same_report(course: Course, tmp_path: Path) -> None:
    report(course, tmp_path / "graded")
    done = report(course, tmp_path / "raw", UNIT, "--folder", str(course.folder / "submitted"))
    assert done.exit_code == 0, done.output
    for name in ("items", "misread", "misled", "agreement"):
        graded = (tmp_path / f"graded/{UNIT}-{name}.csv").read_text()
        assert (tmp_path / f"raw/{UNIT}-{name}.csv").read_text() == graded


def test_raters_are_compared_by_item_and_criterion(course: Course, tmp_path: Path) -> None:
    ratings = tmp_path / "ratings.csv"
    lines = ["student,item,criterion,rater,level"]
    for student, first, second in (("ann", 3, 3), ("bo", 1, 1), ("cy", 0, 0), ("dee", 2, 3)):
        lines += [
            f"{student},who-confirmed,Evidence,r1,{first}",
            f"{student},who-confirmed,Evidence,r2,{second}",
        ]
    ratings.write_text("\n".join(lines))
    assert report(course, tmp_path, UNIT, "--ratings", str(ratings)).exit_code == 0
    (row,) = rows(tmp_path / f"{UNIT}-raters.csv")
    assert (row["criterion"], row["coders"], row["rows"], row["raw"]) == (
        "Evidence",
        "2",
        "4",
        "0.75",
    )
    assert 0.6 < float(row["alpha"]) < 0.8
    ratings.write_text("\n".join([*lines, "eve,who-confirmed,Evidence,r1,4"]))
    done = report(course, tmp_path, UNIT, "--ratings", str(ratings))
    assert "ratings.csv:10: level is '4', wanted 0, 1, 2 or 3" in done.output


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["99-none"], "no unit '99-none'; there are 01-who-says-what"),
        (["02-when-was-that"], "nothing is marked yet in"),
    ],
)
def test_bad_input_is_one_sentence(
    course: Course, tmp_path: Path, words: list[str], message: str
) -> None:
    done = report(course, tmp_path, *words)
    assert done.exit_code == 1
    assert message in done.output
    assert not list(tmp_path.iterdir())


def test_a_folder_without_notebooks_or_unit_is_refused(course: Course, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "no notebook in" in report(course, tmp_path, UNIT, "--folder", str(empty)).output
    assert "say which unit" in report(course, tmp_path, "--folder", str(empty)).output


def answer(learner: int, label: str, verdict: str, sure: int) -> MarkedAnswer:
    row = {label: {"verdict": verdict, "sure": sure}}
    return MarkedAnswer(
        f"learner {learner}", "new-report", "partly right", 0.5, (), None, row, True
    )


def test_discernment_and_calibration_come_from_verdicts_with_confidence() -> None:
    from conflicting_reports.checks import find_item
    from conflicting_reports.checks.cases import chosen_case

    model = find_item("new-report").model(chosen_case())
    everything = {k: {"verdict": "supported", "sure": 90} for k in model}
    answers = [
        MarkedAnswer("learner 1", "new-report", "right", 1.0, (), None, model, True),
        MarkedAnswer("learner 2", "new-report", "not yet", 0.0, (), None, everything, True),
    ]
    made = make_report("09-write-it-fairly", answers)
    first, second = made.readers
    assert (first.discernment, first.suspicion) == (1.0, pytest.approx(8 / 12))
    assert (second.discernment, second.suspicion) == (0.0, 0.0)
    assert made.sureness[-1].percent == 90


def test_a_class_of_one_has_no_agreement_and_no_discrimination() -> None:
    alone = [answer(1, "a", "supported", 80)]
    made = make_report(
        "09-write-it-fairly", alone, [Rating("s", "sentence-to-publish", "Scope", "r", 2)]
    )
    assert made.agreement == made.raters == []
    assert all(item.discrimination is None for item in made.items)


@pytest.mark.parametrize("platform", ["Canvas", "Moodle"])
def test_a_learning_platform_gets_its_own_columns(
    course: Course, tmp_path: Path, platform: str
) -> None:
    target = tmp_path / "out.csv"
    course.run(
        "export",
        f"--exporter=conflicting_reports.grading.exports.{platform}Export",
        f"--to={target}",
        f"--{platform}Export.columns={UNIT}=Unit 01 (4711)",
    )
    text = target.read_bytes().decode("utf-8")
    assert "\r\n" in text
    table = list(csv.reader(text.splitlines()))
    if platform == "Canvas":
        assert table[0] == [
            "Student",
            "ID",
            "SIS User ID",
            "SIS Login ID",
            "Section",
            "Unit 01 (4711)",
        ]
        assert table[1] == ["    Points Possible", "", "", "", "", "26"]
        assert table[2] == ["Ohm, Dr, Ann", "", "", "ann", "", "25.5"]
    else:
        assert table[0] == [
            "First name",
            "Last name",
            "Username",
            "Email address",
            "Unit 01 (4711)",
        ]
        assert table[1] == ["Ann", "Ohm, Dr", "ann", "a@x.org", "25.5"]
    by_student = {row[3] if platform == "Canvas" else row[2]: row[-1] for row in table}
    assert by_student["bo"] == ""  # its hand-marked part waits
    assert by_student["gus"] == "0"
