import json
from pathlib import Path

import pytest

from conflicting_reports.simulate import make_packet
from conflicting_reports.widgets.estimator import Estimator


@pytest.fixture
def estimator(tmp_path: Path) -> Estimator:
    return Estimator(folder=tmp_path)


def test_an_estimate_shows_the_truth_and_is_kept(estimator: Estimator, tmp_path: Path) -> None:
    truth = make_packet(1).truth
    assert str(truth) not in json.dumps(estimator.result)
    estimator.estimate(truth - 10, truth, truth + 10, 80)
    assert estimator.result["verdict"] == f"The truth was {truth}. It lies in your interval."
    assert "100% of your intervals held the truth; you said 80%" in estimator.result["history"]
    kept = json.loads((tmp_path / "estimates.json").read_text())
    assert kept[0]["truth"] == truth
    assert str(estimator).count("Day ") == 2 * len(estimator.packet["dispatches"])


def test_a_second_try_at_the_same_packet_is_not_counted(estimator: Estimator) -> None:
    estimator.estimate(1, 2, 3, 80)
    estimator.estimate(1, 100, 1000, 80)
    assert len(estimator.rounds) == 1
    assert estimator.rounds[0]["high"] == 3


def test_rounds_go_on_after_a_restart(estimator: Estimator, tmp_path: Path) -> None:
    estimator.estimate(1, 2, 3, 80)
    again = Estimator(folder=tmp_path)
    assert again.packet["number"] == 2
    assert len(again.rounds) == 1


def test_the_truth_does_not_travel_to_the_page_before_the_answer(estimator: Estimator) -> None:
    state = json.dumps(estimator.get_state(["packet", "result", "answer", "round"]))
    assert "truth" not in state


@pytest.mark.parametrize(
    ("low", "best", "high", "confidence", "fault"),
    [
        (None, 5, 9, 80, "Fill in three whole numbers"),
        (True, 5, 9, 80, "Fill in three whole numbers"),
        (-1, 5, 9, 80, "Fill in three whole numbers"),
        (9, 5, 3, 80, "Low must not be above best"),
        (1, 5, 9, 100, "Choose a confidence"),
    ],
)
def test_a_faulty_estimate_gets_one_sentence_and_is_not_kept(
    estimator: Estimator, low: object, best: object, high: object, confidence: object, fault: str
) -> None:
    estimator.estimate(low, best, high, confidence)
    assert estimator.result["fault"].startswith(fault)
    assert estimator.rounds == []


def test_damaged_rounds_are_no_error(tmp_path: Path) -> None:
    (tmp_path / "estimates.json").write_text("[{}]")
    assert Estimator(folder=tmp_path).rounds == []
