"""Unit 06: what a bank of answers can't show."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from pathlib import Path
from typing import Any
from unittest import mock

import jupytext
import pytest

from conflicting_reports.checks import MISCONCEPTIONS, Item, items
from conflicting_reports.checks.cases import INVENTED, REAL
from conflicting_reports.checks.from_reports_to_estimates import (
    check_compare_yearly,
    check_estimate_packet,
    check_interval_score,
    check_which_end,
)
from conflicting_reports.checks.from_reports_to_estimates.compare_yearly import verdicts
from conflicting_reports.checks.from_reports_to_estimates.interval_score import GIVEN
from conflicting_reports.checks.from_reports_to_estimates.packet import ENDS, ranges, reports
from conflicting_reports.model import Seed
from conflicting_reports.seeds import load_seed
from conflicting_reports.simulate import make_packet

UNIT = "06-from-reports-to-estimates"
SCRIPT = Path(__file__).resolve().parents[1] / "solutions" / f"{UNIT}.py"
ITEMS = {item.id: item for item in items(UNIT)}
each_case = pytest.mark.parametrize("case", [REAL, INVENTED])
each_item = pytest.mark.parametrize("item", ITEMS.values(), ids=lambda item: item.id)


def task_text(item: str, case: str) -> str:
    """Return a task as it stands for one case: the real one, or the part that differs."""
    cells = jupytext.read(SCRIPT, fmt="py:percent").cells
    text = next(c.source for c in cells if f'"{item}-task"' in str(c.metadata).replace("'", '"'))
    real, _, rest = text.partition("<details>")
    return rest if case == INVENTED and rest else real


def model(item: str, case: str) -> Any:
    return ITEMS[item].model(load_seed(case))


@each_case
@each_item
def test_the_model_answer_is_right_on_both_cases(item: Item, case: str) -> None:
    seed = load_seed(case)
    assert item.check is not None
    feedback = item.check(item.model(seed), case)
    assert (feedback.outcome, feedback.score, feedback.misconceptions) == ("right", 1.0, ())
    assert len(item.hints_for(seed)) == 2
    assert item.explanation_for(seed)
    assert set(item.misconceptions) <= set(MISCONCEPTIONS)


@each_item
def test_a_case_without_rows_for_the_item_gives_no_free_marks(item: Item) -> None:
    seed = load_seed(REAL)
    bare = Seed(seed.id, seed.title, seed.text, seed.provenance, (), (), ())
    assert item.check is not None
    feedback = item.check({"a": "low"}, bare)
    assert feedback.score == 0
    if item.id != "interval-score":
        assert feedback.outcome == "cannot be read"


@each_case
def test_one_word_for_all_earns_nothing(case: str) -> None:
    for word in ENDS:
        assert check_which_end(dict.fromkeys("abcdefghijklmn", word), case).score == 0
    for word in ("supported", "contradicted", "cannot be determined"):
        feedback = check_compare_yearly(dict.fromkeys(range(1, 11), word), case)
        assert feedback.score == 0
        assert len(feedback.messages) == 1
    for value in {n for r in model("estimate-packet", case).values() for n in r.values()}:
        rows = {key: {"low": value, "best": value, "high": value} for key in "abcde"}
        assert check_estimate_packet(rows, case).score < 0.5
    for value in (0, 27, 69, 79, 99, 143):
        for word in ("first", "second", "equal"):
            rows = {key: {"first": value, "second": value, "better": word} for key in "abc"}
            assert check_interval_score(rows, case).score < 0.25
            rows = {key: {"first": "", "second": "", "better": word} for key in "abc"}
            assert check_interval_score(rows, case).score == 0


@each_case
def test_one_line_for_all_ranges_earns_less_than_half(case: str) -> None:
    right = model("estimate-packet", case).values()
    columns = [{row[column] for row in right} for column in ("low", "best", "high")]
    for line in itertools.product(*columns):
        rows = {key: list(line) for key in "abcde"}
        assert check_estimate_packet(rows, case).score < 0.5


@each_case
def test_a_count_that_is_not_final_is_no_best_number(case: str) -> None:
    right = model("estimate-packet", case)
    open_best = [key for key, row in right.items() if row["best"] == "open"]
    assert len(open_best) >= 2
    copied = {key: {**row, "best": row["low"]} for key, row in right.items()}
    feedback = check_estimate_packet(copied, case)
    assert feedback.misconceptions == ("M8",)
    left_open = {key: {**row, "best": "open"} for key, row in right.items()}
    assert check_estimate_packet(left_open, case).score < feedback.score


@each_case
def test_everything_at_once_earns_nothing(case: str) -> None:
    assert check_which_end({key: list(ENDS) for key in "abcdefghijklmn"}, case).score == 0
    assert check_which_end(dict.fromkeys("abcdefghijklmn", "low or high"), case).score == 0
    both = dict.fromkeys(range(1, 11), "supported / contradicted")
    assert check_compare_yearly(both, case).score == 0
    numbers = " ".join(str(int(r.value)) for r in reports(load_seed(case)).values())
    rows = {key: {"low": numbers, "best": numbers, "high": numbers} for key in "abcde"}
    assert check_estimate_packet(rows, case).score == 0
    rows = {key: {"first": "79 or 69", "second": "27, 143", "better": "first or second"} for key in "abc"}  # fmt: skip
    assert check_interval_score(rows, case).score == 0


@each_item
def test_invented_rows_cost(item: Item) -> None:
    answer = model(item.id, REAL)
    assert item.check is not None
    answer["q"] = next(iter(answer.values()))
    assert item.check(answer).score <= 0.9


@each_case
def test_the_low_end_for_every_own_number_shows_the_missing_counted_as_dead(case: str) -> None:
    seed = load_seed(case)
    joined = [r.label for r in reports(seed).values() if r.kind in {"together", "missing"}]
    for label in joined:
        feedback = check_which_end({**model("which-end", case), label: "low"}, case)
        assert feedback.misconceptions == ("M18",)
        assert feedback.outcome == "partly right"


@each_case
@pytest.mark.parametrize(
    ("kind", "code"),
    [("offered bodies", "M3"), ("sum", "M4"), ("repeat", "M12"), ("other", "M19")],
)
@pytest.mark.parametrize("end", ["low", "high"])
def test_what_moves_nothing_shows_why_when_it_is_let_in(
    case: str, kind: str, code: str, end: str
) -> None:
    packet = reports(load_seed(case))
    label = next(r.label for r in packet.values() if r.kind == kind)
    feedback = check_which_end({**model("which-end", case), label: end}, case)
    assert code in feedback.misconceptions


@each_case
def test_believing_nothing_is_told_apart_from_reading(case: str) -> None:
    answer = {k: "nothing" if v == "low" else v for k, v in model("which-end", case).items()}
    assert "M14" in check_which_end(answer, case).misconceptions
    doubts = {
        k: "cannot be determined" if v == "supported" or k % 2 else v
        for k, v in model("compare-yearly", case).items()
    }
    assert "M14" in check_compare_yearly(doubts, case).misconceptions


@each_case
def test_typical_ranges_show_their_misconception(case: str) -> None:
    right = model("estimate-packet", case)
    packet = {r.label: r for r in reports(load_seed(case)).values()}
    joined, low = right["b"]["high"], right["b"]["low"]
    offered = next(int(r.value) for r in packet.values() if r.kind == "offered bodies")
    trials = [
        ("b", "low", joined, "M18"),
        ("b", "best", (low + joined) / 2, "M5"),
        ("b", "high", low + joined, "M4"),
        ("a", "high", right["a"]["low"], "M8"),
        ("e", "high", right["e"]["low"], "M8"),
        ("a", "best", right["a"]["low"], "M8"),
        ("e", "low", right["d"]["low"], "M17"),
        ("c", "high", joined, "M17"),
        ("c", "low", low, "M17"),
        ("a", "high", offered, "M3"),
    ]
    for label, column, value, code in trials:
        answer = {**right, label: {**right[label], column: value}}
        feedback = check_estimate_packet(answer, case)
        assert feedback.misconceptions == (code,), (label, column, value, feedback)
    other = next(r for r in packet.values() if r.kind == "other" and r.claim.about == ranges(load_seed(case))["e"].about)  # fmt: skip
    answer = {**right, "e": {**right["e"], "high": int(other.value)}}
    assert check_estimate_packet(answer, case).misconceptions == ("M19",)


@pytest.mark.parametrize("empty", ["", None, float("nan")])
def test_an_empty_cell_is_not_an_open_end(empty: object) -> None:
    right = model("estimate-packet", REAL)
    feedback = check_estimate_packet({**right, "a": {**right["a"], "high": empty}})
    assert feedback.score < 1
    assert "still empty" in feedback.messages[0]


def test_a_slip_of_letters_does_not_turn_a_word_into_its_opposite() -> None:
    right = model("compare-yearly", REAL)
    assert check_compare_yearly({**right, 3: "cannot be determind"}).score == 1
    assert check_compare_yearly({**right, 3: "can be determined"}).score < 1
    assert check_compare_yearly({**right, 1: "unsupported"}).score < 1
    ends = model("which-end", REAL)
    assert check_which_end({**ends, "e": "can be determined"}).score < 1
    assert check_which_end({**ends, "a": "moves low"}).score == 1
    assert check_which_end({**ends, "a": "moves not low"}).score < 1


def test_a_narrow_range_is_not_a_good_range_by_itself() -> None:
    right = model("interval-score", REAL)
    chosen = {**right, "a": {**right["a"], "better": "first"}}
    assert check_interval_score(chosen).misconceptions == ("M20",)
    unpunished = {**right, "c": {**right["c"], "second": 39}}
    assert check_interval_score(unpunished).misconceptions == ("M20",)


def test_a_choice_that_follows_from_wrong_scores_shows_nothing_more() -> None:
    right = model("interval-score", REAL)
    dear = {**right, "c": {"first": 99, "second": 189, "better": "first"}}
    assert check_interval_score(dear).misconceptions == ()
    turned = {key: {**row, "better": word} for (key, row), word in zip(right.items(), ("first", "second", "equal"), strict=True)}  # fmt: skip
    assert check_interval_score(turned).score < 1


def test_every_reader_and_tie_is_right_once_and_only_a_tie_repeats_a_score() -> None:
    rows = model("interval-score", REAL)
    assert sorted(row["better"] for row in rows.values()) == ["equal", "first", "second"]
    scores = [{row["first"], row["second"]} for row in rows.values()]
    assert len(set().union(*scores)) == sum(map(len, scores))


@each_case
def test_no_message_holds_a_number_or_a_word_of_the_key(case: str) -> None:
    for item in ITEMS.values():
        assert item.check is not None
        for value in ("low", "high", "supported", "contradicted", 999, 1.5, "open"):
            answer = model(item.id, case)
            for key, entry in answer.items():
                wrong = dict.fromkeys(entry, value) if type(entry) is dict else value
                feedback = item.check({**answer, key: wrong}, case)
                for message in feedback.messages if feedback.score < 1 else ():
                    said = message.partition(": ")[2]
                    assert not re.search(r"\d|contradicted|supported|nothing", said), message


@each_case
def test_task_one_shows_the_records_word_for_word(case: str) -> None:
    text, seed = task_text("which-end", case), load_seed(case)
    rows = dict(re.findall(r"^\| ([a-n]) \| (.+) \|$", text, flags=re.M))
    assert list(rows) == list(reports(seed))
    for label, report in reports(seed).items():
        day, figure_of, about, statement = rows[label].split(" | ")
        date = dt.date.fromisoformat(report.day)
        assert day == f"{date.day} {date:%B %Y}"
        publisher = seed.source(report.claim.source).publisher
        shown = report.claim.statement.replace("By this text", f"By a text of the {publisher},")
        assert statement == shown
        assert about == report.claim.about
        party = seed.name(report.claim.speakers[0]).party
        assert figure_of == party or party == "other"
    days = [r.day for r in reports(seed).values()]
    assert days == sorted(days)


@each_case
def test_task_two_asks_for_the_sides_and_days_of_the_records(case: str) -> None:
    rows = dict(re.findall(r"^\| ([a-e]) \| (.+) \|$", task_text("estimate-packet", case), flags=re.M))  # fmt: skip
    for label, found in ranges(load_seed(case)).items():
        date = dt.date.fromisoformat(found.day)
        assert rows[label] == f"{found.about} | {date.day} {date:%B %Y}"


@each_case
def test_task_three_shows_the_records_numbers_and_its_arithmetic_holds(case: str) -> None:
    text, seed = task_text("compare-yearly", case), load_seed(case)
    shown = re.findall(r"^\| (\d{4}) \| (.+) \|$", text, flags=re.M)
    assert len(shown) == 3
    first = seed.tasks_in("compare-yearly")[0].record
    scope = seed.record(first).scope  # type: ignore[attr-defined]
    for year, cells in shown:
        row = next(e for e in seed.estimates if e.year == int(year) and e.scope == scope)
        assert cells == f"{row.low:,} | {row.best:,} | {row.high:,}"
        assert "soldiers and civilians" in row.what_is_counted
    statements = dict(re.findall(r"^\| (\d{1,2}) \| ([A-Z].+) \|$", text, flags=re.M))
    assert list(statements) == list(verdicts(seed))
    packet = {label: r.value for label, r in reports(seed).items()}
    if case == REAL:
        assert packet["i"] > 310
        assert packet["f"] + packet["j"] < 308
    else:
        assert packet["j"] > 102 > packet["k"] + packet["m"]


@each_case
def test_a_quarter_of_the_verdicts_cannot_be_determined(case: str) -> None:
    found = [v for v, _ in verdicts(load_seed(case)).values()]
    found += [r.end for r in reports(load_seed(case)).values()]
    assert found.count("cannot be determined") >= len(found) / 4


def test_task_four_shows_the_simulated_packets_and_their_truth() -> None:
    text = task_text("interval-score", REAL)
    for label, given in GIVEN.items():
        packet = make_packet(given.number)
        part = text.split(f"**Packet {label}.**")[1].split("**Packet")[0].split("| packet")[0]
        lines = re.findall(r"^- Day (\d): (.+)$", part, flags=re.M)
        assert lines
        assert set(lines) <= {(str(d.day), d.text) for d in packet.dispatches}
        low, high = given.first
        row = f"| {label} | {given.confidence * 100:.0f} per cent | {low} to {high} | "
        low, high = given.second
        assert f"{row}{low} to {high} | {packet.truth} |" in text


@each_item
def test_nothing_of_the_learner_is_called(item: Item) -> None:
    class Yes:
        def __eq__(self, other: object) -> bool:
            raise AssertionError

        __hash__ = None  # type: ignore[assignment]

    loop: list[Any] = []
    loop.append(loop)
    keys = list(model(item.id, REAL))
    hostile = [Yes(), mock.ANY, loop, [mock.ANY] * len(keys), {k: Yes() for k in keys}]
    hostile += [{k: dict.fromkeys(("low", "best", "high", "first"), Yes()) for k in keys}]
    hostile += [(k for k in keys), lambda: None, float("nan"), "a: " * 60_000]
    assert item.check is not None
    for answer in hostile:
        assert item.check(answer).score == 0
