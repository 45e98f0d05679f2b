"""The baseline: the statements, the three measures, and what is kept."""

import json
import shutil
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from conflicting_reports.battery import CONFIDENCES, VERDICTS, clean, read_battery, score
from conflicting_reports.errors import SeedError
from conflicting_reports.seeds import load_seed
from conflicting_reports.widgets.baseline import KEPT, Baseline

CASE = "vaddow-river"
BATTERY = read_battery(CASE)
RIGHT = {s.id: (s.verdict, 100) for s in BATTERY}


def all_say(verdict: str, sure: int = 50) -> dict[str, tuple[str, int]]:
    return {s.id: (verdict, sure) for s in BATTERY}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A learner's folder."""
    return tmp_path


def kept(home: Path) -> dict:  # type: ignore[type-arg]
    return json.loads((home / KEPT).read_text("utf-8"))[CASE]


def test_there_are_four_statements_of_each_kind_in_mixed_order() -> None:
    assert Counter(s.verdict for s in BATTERY) == dict.fromkeys(VERDICTS, 4)
    runs = [a.verdict == b.verdict for a, b in pairwise(BATTERY)]
    assert sum(runs) <= 2


def test_every_reason_names_a_paragraph_and_its_quotations_stand_there_or_nearby() -> None:
    seed = load_seed(CASE)
    for s in BATTERY:
        assert s.paragraph < len(seed.paragraphs)
        for quote in s.why.split('"')[1::2]:
            assert quote in seed.text or quote == "its soldiers", (s.id, quote)


def test_neither_party_is_favoured_by_the_statements() -> None:
    text = " ".join(s.statement for s in BATTERY)
    counts = [
        len([w for w in text.split() if w.startswith(stem)]) for stem in ("Brennoth", "Ullamer")
    ]
    assert abs(counts[0] - counts[1]) <= 1


def test_all_right_is_full_discernment_and_the_suspicion_that_the_report_asks_for() -> None:
    found = score(BATTERY, RIGHT)
    assert (found.discernment, found.brier, found.right) == (1, 0, 1)
    assert found.suspicion == found.wanted_suspicion == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("verdict", "suspicion"), [("supported", 0), ("contradicted", 1), ("not determined", 1)]
)
def test_one_verdict_for_all_discerns_nothing(verdict: str, suspicion: float) -> None:
    found = score(BATTERY, all_say(verdict))
    assert found.discernment == 0
    assert found.suspicion == suspicion
    assert found.hits[verdict] == 4
    assert found.brier == pytest.approx(0.25)


def test_discernment_sets_hits_against_false_alarms() -> None:
    answers = dict(RIGHT)
    supported = [s.id for s in BATTERY if s.verdict == "supported"]
    others = [s.id for s in BATTERY if s.verdict != "supported"]
    answers[supported[0]] = ("not determined", 50)
    answers[others[0]] = answers[others[1]] = ("supported", 50)
    found = score(BATTERY, answers)
    assert found.discernment == pytest.approx(3 / 4 - 2 / 8)
    assert found.suspicion == pytest.approx(7 / 12)


def test_sure_and_wrong_costs_most() -> None:
    wrong = {
        s.id: ("supported" if s.verdict != "supported" else "contradicted", 100) for s in BATTERY
    }
    found = score(BATTERY, wrong)
    assert found.brier == 1
    assert found.discernment == -1


def test_mistaking_contradicted_for_open_leaves_discernment_and_costs_a_hit() -> None:
    answers = {
        s.id: ("not determined" if s.verdict == "contradicted" else s.verdict, 80) for s in BATTERY
    }
    found = score(BATTERY, answers)
    assert found.discernment == 1
    assert found.hits == {"supported": 4, "contradicted": 0, "not determined": 4}


@pytest.mark.parametrize(
    "answer",
    [
        None,
        "supported",
        ["supported"],
        ["true", 80],
        ["supported", 55],
        ["supported", True],
        ["supported", 80.0],
        [["supported"], 80],
        ["", 80],
        ["supported", 0],
        ["supported", 80, 1],
    ],
)
def test_what_cannot_be_read_is_left_out(answer: object) -> None:
    assert clean({"B01": answer, "B99": ["supported", 80]}, BATTERY) == {}


@pytest.mark.parametrize("found", [None, [], "B01", 3])
def test_a_draft_of_another_kind_is_no_draft(found: object) -> None:
    assert clean(found, BATTERY, partial=True) == {}


def test_the_page_gets_no_key_before_the_end(home: Path) -> None:
    widget = Baseline(CASE, home)
    state = json.dumps({k: v for k, v in widget.get_state().items() if k not in {"_esm", "_css"}})
    for s in BATTERY:
        assert s.statement in json.loads(state)["statements"][int(s.id[1:]) - 1]["statement"]
        assert s.why not in state
        assert json.dumps(s.why)[1:-1] not in state
    assert widget.result == {}


def test_each_answer_is_kept_at_once_and_comes_back_with_a_new_kernel(home: Path) -> None:
    widget = Baseline(CASE, home)
    widget.answers = {"B01": ["supported", 0]}
    widget.answers = {"B01": ["supported", 80], "B02": ["", 60]}
    assert kept(home)["draft"] == {"B01": ["supported", 80], "B02": ["", 60]} == widget.saved
    again = Baseline(CASE, home)
    assert again.answers == {"B01": ["supported", 80], "B02": ["", 60]}
    assert not again.done


def test_the_first_attempt_stays_and_later_ones_are_added(home: Path) -> None:
    widget = Baseline(CASE, home)
    widget.answers = {k: list(v) for k, v in all_say("supported").items()}
    widget.done = True
    assert "4 of 12" in widget.result["headline"]
    first = kept(home)["attempts"]
    widget.answers, widget.done = {}, False
    widget.answers = {k: list(v) for k, v in RIGHT.items()}
    widget.done = True
    assert "12 of 12" in widget.result["headline"]
    assert kept(home)["attempts"][:1] == first
    assert len(kept(home)["attempts"]) == 2
    assert [line[:9] for line in widget.result["attempts"]] == ["Attempt 1", "Attempt 2"]
    later = Baseline(CASE, home)
    assert later.done
    assert later.result == widget.result


def test_a_new_attempt_under_way_is_what_comes_back(home: Path) -> None:
    Baseline(CASE, home).take(RIGHT)
    widget = Baseline(CASE, home)
    widget.done = False
    widget.answers = {"B03": ["contradicted", 70]}
    again = Baseline(CASE, home)
    assert not again.done
    assert again.answers == {"B03": ["contradicted", 70]}
    assert len(kept(home)["attempts"]) == 1


def test_the_result_waits_for_the_last_answer(home: Path) -> None:
    widget = Baseline(CASE, home)
    widget.answers = {k: list(v) for k, v in list(RIGHT.items())[:-1]}
    widget.done = True
    assert not widget.done
    assert widget.result == {}
    assert kept(home)["attempts"] == []


def test_a_cell_with_answers_can_run_again_without_adding_an_attempt(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        Baseline(CASE, home).take(RIGHT)
    assert len(kept(home)["attempts"]) == 1
    assert "12 of 12 verdicts fit the report" in capsys.readouterr().out


def test_what_take_cannot_read_is_named(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    widget = Baseline(CASE, home)
    widget.take({"B01": ("supported", 80), "B02": ("maybe", 80), "B77": ("supported", 50)})
    assert "Not read: B02, B77." in capsys.readouterr().out
    assert widget.answers == {"B01": ["supported", 80]}


def test_a_damaged_file_is_set_aside_and_not_overwritten(home: Path) -> None:
    path = home / KEPT
    path.parent.mkdir()
    for text in ("{not json", "[1, 2]"):
        path.write_text(text, "utf-8")
        widget = Baseline(CASE, home)
        widget.answers = {"B01": ["supported", 80]}
        assert kept(home)["draft"]
    aside = sorted(p.read_text("utf-8") for p in path.parent.glob("baseline.damaged*.json"))
    assert aside == ["[1, 2]", "{not json"]


def test_answers_to_another_case_stay(home: Path) -> None:
    path = home / KEPT
    path.parent.mkdir()
    path.write_text(json.dumps({"another": {"draft": {}, "attempts": [{"answers": 1}]}}), "utf-8")
    Baseline(CASE, home).answers = {"B01": ["supported", 80]}
    assert json.loads(path.read_text("utf-8"))["another"]["attempts"] == [{"answers": 1}]


def test_without_a_folder_nothing_is_written_and_the_page_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    widget = Baseline(CASE)
    widget.take(RIGHT)
    assert widget.done
    assert "Not kept" in str(widget)
    assert list(tmp_path.iterdir()) == []


def test_the_plain_text_holds_report_statements_answers_and_reasons(home: Path) -> None:
    widget = Baseline(CASE, home)
    before = " ".join(str(widget).split())
    for paragraph in load_seed(CASE).paragraphs:
        assert " ".join(paragraph.quote.split()) in before
    for s in BATTERY:
        assert s.statement in before
        assert " ".join(s.why.split()) not in before
    widget.take(all_say("not determined", 60))
    after = " ".join(str(widget).split())
    for s in BATTERY:
        assert " ".join(s.why.split()) in after
    for name in ("Discernment: 0.00", "Suspicion: 1.00", "Calibration: 0.29"):
        assert name in after


def test_the_pasted_line_gives_the_answers_back(home: Path) -> None:
    first = Baseline(CASE, home)
    first.answers = {"B01": ["supported", 80], "B02": ["contradicted", 60]}
    line = next(n for n in str(first).splitlines() if n.startswith("baseline.take("))
    second = Baseline(CASE)
    exec(line, {"baseline": second})
    assert second.answers == first.answers


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("B02,", "B01,", r"battery\.csv:3: 'B01': the id stands in line 2"),
        (",supported,", ",true,", r"battery\.csv:2: 'B01': verdict is 'true', wanted one of"),
        ("id,statement", "id,sentence", r"battery\.csv:1: the columns must be"),
    ],
)
def test_a_damaged_battery_is_refused(
    root: Path, tmp_path: Path, old: str, new: str, message: str
) -> None:
    folder = Path(shutil.copytree(root / "seeds" / CASE, tmp_path / CASE))
    path = folder / "battery.csv"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(SeedError, match=message):
        read_battery(folder)


def test_a_case_without_a_battery_says_so() -> None:
    with pytest.raises(SeedError, match=r"battery\.csv: the file is missing"):
        Baseline("september-2022")


def test_confidence_runs_from_a_coin_toss_to_certainty() -> None:
    assert (CONFIDENCES[0], CONFIDENCES[-1]) == (50, 100)
