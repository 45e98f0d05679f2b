import datetime as dt
import json
from pathlib import Path

import nbformat
import pytest

from conflicting_reports.attempts import working_copy
from conflicting_reports.errors import WorkspaceError
from conflicting_reports.material import folder
from conflicting_reports.workspace import START, make_working_copy, reset_unit

UNIT = "01-who-says-what"
EXERCISE = f"exercises/{UNIT}/{UNIT}.ipynb"
NOW = dt.datetime(2026, 1, 2, 3, 4, 5)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    target = tmp_path / "mine"
    make_working_copy(target)
    return target


def manifest(copy: Path) -> dict[str, str]:
    files: dict[str, str] = json.loads((copy / ".conflicting-reports/manifest.json").read_text())[
        "files"
    ]
    return files


def set_delivered(copy: Path, name: str, checksum: str) -> None:
    path = copy / ".conflicting-reports/manifest.json"
    path.write_text(json.dumps({"files": {**manifest(copy), name: checksum}}))


def test_a_new_copy_holds_lessons_and_exercises_and_no_solutions(copy: Path) -> None:
    assert (copy / START).is_file()
    assert (copy / EXERCISE).is_file()
    names = [str(p.relative_to(copy)) for p in copy.rglob("*") if p.is_file()]
    assert not [name for name in names if "solution" in name]
    assert all("BEGIN SOLUTION" not in p.read_text() for p in copy.rglob("*.ipynb"))
    assert working_copy(copy / "exercises" / UNIT) == copy


def test_a_second_run_changes_nothing(copy: Path) -> None:
    before = {p: p.stat().st_mtime_ns for p in copy.rglob("*.ipynb")}
    report = make_working_copy(copy)
    assert (report.new, report.renewed, report.kept, report.newer) == ([], [], [], [])
    assert {p: p.stat().st_mtime_ns for p in copy.rglob("*.ipynb")} == before


def test_what_the_learner_changed_is_kept(copy: Path) -> None:
    (copy / EXERCISE).write_text("my work")
    report = make_working_copy(copy)
    assert report.kept == [EXERCISE]
    assert (copy / EXERCISE).read_text() == "my work"


def test_an_unchanged_file_is_renewed_when_the_course_has_a_newer_one(copy: Path) -> None:
    fresh = (copy / EXERCISE).read_bytes()
    (copy / EXERCISE).write_text("an older version")
    from conflicting_reports.workspace import digest

    set_delivered(copy, EXERCISE, digest(b"an older version"))
    assert make_working_copy(copy).renewed == [EXERCISE]
    assert (copy / EXERCISE).read_bytes() == fresh


def test_a_changed_file_with_a_newer_version_is_kept_and_named(copy: Path) -> None:
    (copy / EXERCISE).write_text("my work on an older version")
    set_delivered(copy, EXERCISE, "checksum of the older version")
    assert make_working_copy(copy).newer == [EXERCISE]
    assert (copy / EXERCISE).read_text() == "my work on an older version"


def test_files_that_were_there_before_the_course_are_kept(tmp_path: Path) -> None:
    (tmp_path / "lessons").mkdir()
    (tmp_path / START).write_text("mine")
    (tmp_path / "notes.txt").write_text("mine too")
    assert START in make_working_copy(tmp_path).newer
    assert (tmp_path / START).read_text() == "mine"
    assert (tmp_path / "notes.txt").read_text() == "mine too"


def test_a_deleted_file_comes_back(copy: Path) -> None:
    (copy / EXERCISE).unlink()
    assert make_working_copy(copy).new == [EXERCISE]


def test_reset_keeps_the_old_file_under_another_name(copy: Path) -> None:
    fresh = (copy / EXERCISE).read_bytes()
    (copy / EXERCISE).write_text("my work")
    path, old = reset_unit(copy, UNIT, NOW)
    assert path.read_bytes() == fresh
    assert old is not None
    assert old.name == f"{UNIT}-old-2026-01-02-030405.ipynb"
    assert old.read_text() == "my work"
    (copy / EXERCISE).write_text("again")
    _, second = reset_unit(copy, UNIT, NOW)
    assert second is not None
    assert second != old
    assert (old.read_text(), second.read_text()) == ("my work", "again")
    assert make_working_copy(copy).kept == []


@pytest.mark.parametrize("damage", ["{", "[]", '{"files": 3}', ""])
def test_a_damaged_list_of_deliveries_stops_with_one_sentence(copy: Path, damage: str) -> None:
    (copy / ".conflicting-reports/manifest.json").write_text(damage)
    (copy / EXERCISE).write_text("my work")
    with pytest.raises(
        WorkspaceError, match=r"is damaged; nothing was changed\. Delete that one file"
    ):
        make_working_copy(copy)
    (copy / ".conflicting-reports/manifest.json").unlink()
    assert make_working_copy(copy).newer == [EXERCISE]
    assert (copy / EXERCISE).read_text() == "my work"


def test_bad_folders_and_units_are_named(tmp_path: Path, copy: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(WorkspaceError, match="is a file; give the name of a folder"):
        make_working_copy(tmp_path / "file")
    with pytest.raises(WorkspaceError, match=r"can't write in .*; choose another folder"):
        make_working_copy(tmp_path / "file" / "below")
    with pytest.raises(WorkspaceError, match="there is no unit '77'; the units are 01-"):
        reset_unit(copy, "77", NOW)
    with pytest.raises(WorkspaceError, match="is not a working copy; run"):
        reset_unit(tmp_path, UNIT, NOW)


def test_notes_to_facilitators_stay_out_of_the_copy(copy: Path) -> None:
    noted = [
        p for p in folder("lessons").glob("*.ipynb") if '"facilitator"' in p.read_text("utf-8")
    ]
    assert noted
    for path in noted:
        delivered = nbformat.read(copy / "lessons" / path.name, as_version=4)
        nbformat.validate(delivered)
        source = nbformat.read(path, as_version=4)
        assert 0 < len(source.cells) - len(delivered.cells) <= 2
        assert "facilitator" not in (copy / "lessons" / path.name).read_text("utf-8")
