import json
from pathlib import Path

import pytest

from conflicting_reports.attempts import hint, note_attempt, progress, reveal
from conflicting_reports.checks import Feedback, items
from conflicting_reports.workspace import make_working_copy


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_working_copy(tmp_path)
    monkeypatch.chdir(tmp_path / "exercises/01-who-says-what")
    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)
    return tmp_path


def test_the_model_answer_opens_only_after_an_attempt(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reveal("claim-table")
    assert capsys.readouterr().out.startswith("Try it first: fill in `claim_table`")
    note_attempt(Feedback("claim-table", "not attempted", 0.0))
    reveal("claim-table")
    assert "Try it first" in capsys.readouterr().out
    note_attempt(Feedback("claim-table", "not yet", 0.0))
    reveal("claim-table")
    out = capsys.readouterr().out
    assert out.startswith("A MODEL ANSWER\nclaim_table = [")
    assert "Why: The first number stands in two paragraphs and is one claim" in out


def test_hints_and_model_answers_come_for_the_invented_case_too(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hint("claim-table", "vaddow-river")
    assert capsys.readouterr().out.startswith("Hint 1 of 2")
    note_attempt(Feedback("claim-table", "not yet", 0.0))
    reveal("claim-table", "vaddow-river")
    assert "Oslin Vardry" in capsys.readouterr().out
    reveal("claim-table", "nowhere")
    assert '`case` should be "september-2022" or "vaddow-river"' in capsys.readouterr().out


def test_a_text_that_a_person_marks_can_be_compared_at_once(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reveal("who-confirmed")
    assert "A MODEL ANSWER\nThe prime minister gives the number" in capsys.readouterr().out


def test_hints_come_in_two_steps(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for item in items():
        hint(item.id)
        hint(item.id)
        hint(item.id)
        out = capsys.readouterr().out
        assert out.count("Hint 1 of 2 (ask again for the second)") == 1
        assert out.count("Hint 2 of 2:") == 2


def test_an_unknown_item_is_answered_with_those_there_are(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for ask in (hint, reveal):
        ask("claim table")
        assert "There is no item 'claim table'. The items are: number-sort, claim-table" in (
            capsys.readouterr().out
        )


def test_progress_counts_tries_and_keeps_the_best(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note_attempt(Feedback("narrator", "partly right", 0.8))
    note_attempt(Feedback("narrator", "not yet", 0.0))
    progress()
    assert "best 80% (2 tries)" in capsys.readouterr().out
    stored = json.loads((copy / ".conflicting-reports/attempts.json").read_text())
    assert stored["narrator"] == {"best": 0.8, "outcome": "not yet", "tries": 2}


def test_a_damaged_record_of_attempts_is_no_error(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (copy / ".conflicting-reports/attempts.json").write_text("{")
    progress()
    assert "not tried yet" in capsys.readouterr().out


def test_marking_leaves_no_trace(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    note_attempt(Feedback("narrator", "right", 1.0))
    assert not (copy / ".conflicting-reports/attempts.json").exists()
